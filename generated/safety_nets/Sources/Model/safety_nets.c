// Written by nnc from safety_nets.nn. Do not edit: change the model and compile it again.
//
// The file is compiled twice: with real = float as safety_nets_f32, and with real = double as safety_nets_f64, which checks
// derivatives. Every kernel works on the share of rows or elements begin ... end - 1 of one worker.
#include "safety_nets.h"

#include "nnc_kernels.h"

// Elements of the arena, and of each worker's part of it (TOTALS counts doubles).
enum {
  PARAMETERS = 800,  // trained tensors, each on 128 bytes
  STATE = 1600,  // optimizer state and running statistics
  ACTIVATIONS = 25824,  // values between kernels, for 200 examples
  TOTALS = 16,  // a worker: reductions to one number
  PARTIALS = 128,  // a worker: sums over examples other than gradients
  WORKSPACE = 0,  // a worker: large private arrays
};

// safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
//   product = x @ weight   [batch, 64]
//   relu = max(product + shift, 0)   [batch, 64]
static void linear1_forward(
    const real *NNC_RESTRICT x, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT relu, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 10, 64}}, .depth = {{10, 1, 64}}, .columns = 64, .column_stride = 1},
      x + begin * 10, weight, relu + begin * 64);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      relu[64 * r + i] = nn_at_least(relu[64 * r + i] + shift[i], R(0.0));
    }
  }
}

// safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
//   product = relu @ weight   [batch, 1]
//   loss = sum((product + shift - target) * (product + shift - target), over: batch)   []
//   d_mse = d_loss * (product + shift - target) + d_loss * (product + shift - target)   [batch, 1]
//   d_shift = sum(d_mse, over: batch)   [1]
static void linear2_loss_mse_forward_backward(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    const real *NNC_RESTRICT target, real *NNC_RESTRICT d_mse, real *NNC_RESTRICT d_shift, real d_loss,
    double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  d_shift[0] = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 1}}, .depth = {{64, 1, 1}}, .columns = 1, .column_stride = 1},
      relu + begin * 64, weight, d_mse + begin);
  for (int64_t r = begin; r < end; r++) {
    const real mse = d_mse[r] + shift[0] - target[r];
    NNC_ADD(total0, mse * mse);
    const real mse_2 = d_loss * mse;
    const real mse_3 = mse_2 + mse_2;
    d_mse[r] = mse_3;
    NNC_ADD(d_shift[0], mse_3);
  }
  *total0_result = (double)total0;
}

// safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
//   d_relu = relu > 0 ? d_mse @ weightᵀ : 0   [batch, 64]
//   d_shift = sum(d_relu, over: batch)   [64]
static void linear2_backward_input(
    const real *NNC_RESTRICT d_mse, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT relu,
    real *NNC_RESTRICT d_relu, real *NNC_RESTRICT d_shift, int64_t begin, int64_t end) {
  for (int64_t i = 0; i < 64; i++) {
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      const real relu_2 = relu[64 * r + i] > R(0.0) ? d_mse[r] * weight[i] : R(0.0);
      d_relu[64 * r + i] = relu_2;
      NNC_ADD(d_shift[i], relu_2);
    }
  }
}

// safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
//   d_weight = reluᵀ @ d_mse   [64, 1]
static void linear2_backward_weight(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT d_mse, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{64, 1, 1}}, .depth = {{end - begin, 64, 1}}, .columns = 1, .column_stride = 1},
      relu + begin * 64, d_mse + begin, d_weight);
}

// safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
//   d_weight = xᵀ @ d_relu   [10, 64]
static void linear1_backward_weight(
    const real *NNC_RESTRICT x, const real *NNC_RESTRICT d_relu, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{10, 1, 64}}, .depth = {{end - begin, 10, 64}}, .columns = 64, .column_stride = 1},
      x + begin * 10, d_relu + begin * 64, d_weight);
}

// safety_nets.nn:20  optimizer:      Adam(lr: 1e-3)
//   grad_norm = d_shift * d_shift   [1]
static void grad_norm_forward(
    const real *NNC_RESTRICT d_shift, real *NNC_RESTRICT grad_norm, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    grad_norm[i] = d_shift[i] * d_shift[i];
  }
}

// safety_nets.nn:20  optimizer:      Adam(lr: 1e-3)
//   grad_norm = sum(d_weight * d_weight, over: (axis 0, axis 1))   []
static void grad_norm_forward_2(const real *NNC_RESTRICT d_weight, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, d_weight[i] * d_weight[i]);
  }
  *total0_result = (double)total0;
}

// safety_nets.nn:20  optimizer:      Adam(lr: 1e-3)
//   grad_norm = grad_norm   []
static void grad_norm_forward_3(const real *NNC_RESTRICT grad_norm, double *total0_result) {
  real total0 = R(0.0);
  total0 = grad_norm[0];
  *total0_result = (double)total0;
}

// safety_nets.nn:20  optimizer:      Adam(lr: 1e-3)
//   m = m * 0.9 + d_weight * norm * 0.09999999999999998   [10, 64]
//   v = v * 0.999 + d_weight * norm * (d_weight * norm) * 0.0010000000000000009   [10, 64]
//   weight = weight - lr * (m * step_m) / (sqrt(v * step_v) + 1e-08)   [10, 64]
static void update(
    const real *NNC_RESTRICT d_weight, real *NNC_RESTRICT m, real *NNC_RESTRICT v, real *NNC_RESTRICT weight, real norm,
    real step_m, real step_v, real lr, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    const real norm_2 = d_weight[i] * norm;
    const real new_m = m[i] * R(0.9) + norm_2 * R(0.09999999999999998);
    const real new_v = v[i] * R(0.999) + norm_2 * norm_2 * R(0.0010000000000000009);
    m[i] = new_m;
    v[i] = new_v;
    weight[i] = weight[i] - lr * (new_m * step_m) / (nn_sqrt(new_v * step_v) + R(1e-08));
  }
}

// safety_nets.nn:19  loss:           mse(y, target)
//   product = relu @ weight   [batch, 1]
//   total1 = sum((product + shift - target) * (product + shift - target), over: batch)   []
static void linear2_forward(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT target, double *total0_result, int64_t begin,
    int64_t end) {
  real total0 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 1}}, .depth = {{64, 1, 1}}, .columns = 1, .column_stride = 1},
      relu + begin * 64, weight, product + begin);
  for (int64_t r = begin; r < end; r++) {
    const real mse = product[r] + shift[0] - target[r];
    NNC_ADD(total0, mse * mse);
  }
  *total0_result = (double)total0;
}

// safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
//   product = relu @ weight   [batch, 1]
//   y = product + shift   [batch, 1]
static void linear2_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT y, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 1}}, .depth = {{64, 1, 1}}, .columns = 1, .column_stride = 1},
      relu + begin * 64, weight, y + begin);
  for (int64_t r = begin; r < end; r++) {
    y[r] = y[r] + shift[0];
  }
}

// safety_nets.nn:6  x:      columns(0..<10)
//   x = column0   [batch, 10]
static void prepare_x(const real *NNC_RESTRICT column0, real *NNC_RESTRICT x, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      x[10 * r + i] = column0[10 * r + i];
    }
  }
}

// safety_nets.nn:7  target: column("target")
//   target = column1   [batch]
static void prepare_target(const real *NNC_RESTRICT column1, real *NNC_RESTRICT target, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    target[r] = column1[r];
  }
}

// safety_nets.nn:20  optimizer:      Adam(lr: 1e-3)
//   weight = -0.31622776601683794 + random() * 0.6324555320336759   [10, 64]
//   m = 0   [10, 64]
//   v = 0   [10, 64]
static void initialize_linear1(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT m, real *NNC_RESTRICT v, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.31622776601683794) + nnc_uniform(key0, (uint32_t)i) * R(0.6324555320336759);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
//   shift = 0   [64]
//   m = 0   [64]
//   v = 0   [64]
static void initialize_linear1_2(
    real *NNC_RESTRICT shift, real *NNC_RESTRICT m, real *NNC_RESTRICT v, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    shift[i] = R(0.0);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// safety_nets.nn:20  optimizer:      Adam(lr: 1e-3)
//   weight = -0.125 + random() * 0.25   [64, 1]
//   m = 0   [64, 1]
//   v = 0   [64, 1]
static void initialize_linear2(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT m, real *NNC_RESTRICT v, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.125) + nnc_uniform(key0, (uint32_t)i) * R(0.25);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
//   product = x @ weight   [batch, 64]
//   rms = sum(max(product + shift, 0) * max(product + shift, 0), over: (batch, axis 1))   []
//   inactive = sum(abs(product + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs(product + shift > 0 ? 1 : 0), over: batch)   [64]
static void linear1_relu1_forward_backward(
    const real *NNC_RESTRICT x, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, real *NNC_RESTRICT dead, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 10, 64}}, .depth = {{10, 1, 64}}, .columns = 64, .column_stride = 1},
      x + begin * 10, weight, product + begin * 64);
  for (int64_t i = 0; i < 64; i++) {
    dead[i] = -(real)INFINITY;
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      const real sum = product[64 * r + i] + shift[i];
      const real relu = nn_at_least(sum, R(0.0));
      NNC_ADD(total0, relu * relu);
      const real slope = nn_abs(sum > R(0.0) ? R(1.0) : R(0.0));
      NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
      dead[i] = nn_max(dead[i], slope);
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
//   dead = sum(dead < 0.01 ? 1 : 0, over: axis 0)   []
static void relu1_forward(const real *NNC_RESTRICT dead, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, dead[i] < R(0.01) ? R(1.0) : R(0.0));
  }
  *total0_result = (double)total0;
}

// What each worker does in the phase 'initialize'.
static void initialize_worker(nnc_team *team, void *context, int worker, int workers) {
  const nnc_arguments *const a = context;
  real *const arena = a->arena;
  (void)team;
  real *const linear1_weight = arena + 0;  // [10, 64]
  real *const linear1_weight_m = arena + 800;  // [10, 64]
  real *const linear1_weight_v = arena + 1600;  // [10, 64]
  real *const linear1_shift = arena + 640;  // [64]
  real *const linear1_shift_m = arena + 1440;  // [64]
  real *const linear1_shift_v = arena + 2240;  // [64]
  real *const linear2_weight = arena + 704;  // [64, 1]
  real *const linear2_weight_m = arena + 1504;  // [64, 1]
  real *const linear2_weight_v = arena + 2304;  // [64, 1]
  real *const linear2_shift = arena + 768;  // [1]
  real *const linear2_shift_m = arena + 1568;  // [1]
  real *const linear2_shift_v = arena + 2368;  // [1]

  // safety_nets.nn:20  optimizer:      Adam(lr: 1e-3)
  initialize_linear1(
      linear1_weight, linear1_weight_m, linear1_weight_v, nnc_random_key(a->seed, a->draw, 0),
      nnc_begin(640, worker, workers), nnc_end(640, worker, workers));

  // safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
  initialize_linear1_2(
      linear1_shift, linear1_shift_m, linear1_shift_v, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // safety_nets.nn:20  optimizer:      Adam(lr: 1e-3)
  initialize_linear2(
      linear2_weight, linear2_weight_m, linear2_weight_v, nnc_random_key(a->seed, a->draw, 1),
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
  initialize_linear1_2(
      linear2_shift, linear2_shift_m, linear2_shift_v, nnc_begin(1, worker, workers), nnc_end(1, worker, workers));
}

static void initialize(nnc_team *team, const nnc_arguments *arguments) {
  nnc_team_run(team, initialize_worker, (void *)arguments);
}

// What each worker does in the phase 'prepare'.
static void prepare_worker(nnc_team *team, void *context, int worker, int workers) {
  const nnc_arguments *const a = context;
  const int64_t begin = a->rows * worker / workers;
  const int64_t end = a->rows * (worker + 1) / workers;
  (void)team;
  const real *const column0 = a->inputs[0];  // [batch, 10]
  real *const x = a->outputs[0];  // [batch, 10]
  const real *const column1 = a->inputs[1];  // [batch]
  real *const target = a->outputs[1];  // [batch]

  // safety_nets.nn:6  x:      columns(0..<10)
  prepare_x(column0, x, begin, end);

  // safety_nets.nn:7  target: column("target")
  prepare_target(column1, target, begin, end);
}

static void prepare(nnc_team *team, const nnc_arguments *arguments) {
  nnc_team_run(team, prepare_worker, (void *)arguments);
}

// What each worker does in the phase 'train'.
static void train_worker(nnc_team *team, void *context, int worker, int workers) {
  const nnc_arguments *const a = context;
  real *const arena = a->arena;
  real *const gradients = arena + STATE + workers * PARAMETERS;
  real *const activations = gradients + PARAMETERS;
  double *const totals = (double *)(activations + ACTIVATIONS);
  real *const partials = (real *)(totals + workers * TOTALS);
  const int64_t begin = a->rows * worker / workers;
  const int64_t end = a->rows * (worker + 1) / workers;
  const real *const x = a->inputs[0];  // [batch, 10]
  real *const linear1_weight = arena + 0;  // [10, 64]
  real *const linear1_shift = arena + 640;  // [64]
  real *const relu = activations + 0;  // [batch, 64]
  real *const linear2_weight = arena + 704;  // [64, 1]
  real *const linear2_shift = arena + 768;  // [1]
  const real *const target = a->inputs[1];  // [batch]
  real *const d_mse = activations + 25600;  // [batch, 1]
  real *const d_linear2_shift = gradients + 768;  // [1]
  real *const d_relu = activations + 12800;  // [batch, 64]
  real *const d_linear1_shift = gradients + 640;  // [64]
  real *const d_linear2_weight = gradients + 704;  // [64, 1]
  real *const d_linear1_weight = gradients + 0;  // [10, 64]
  real *const grad_norm = partials + worker * PARTIALS + 0;  // [1]
  real *const linear1_weight_m = arena + 800;  // [10, 64]
  real *const linear1_weight_v = arena + 1600;  // [10, 64]
  nnc_lap(a->laps, worker, NNC_START);

  // safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
  linear1_forward(x, linear1_weight, linear1_shift, relu, begin, end);
  nnc_lap(a->laps, worker, 0);
  nnc_trace_check(a->trace, 0, relu + begin * 64, (end - begin) * 64);
  const double d_loss = 1.0 / (double)a->rows;

  // safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
  linear2_loss_mse_forward_backward(
      relu, linear2_weight, linear2_shift, target, d_mse, d_linear2_shift - worker * PARAMETERS, (real)d_loss,
      totals + worker * TOTALS + 0, begin, end);
  nnc_lap(a->laps, worker, 1);
  nnc_trace_check(a->trace, 1, d_mse + begin, end - begin);
  nnc_trace_check(a->trace, 1, d_linear2_shift - worker * PARAMETERS, 1);

  // safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
  linear2_backward_input(d_mse, linear2_weight, relu, d_relu, d_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 2);
  nnc_trace_check(a->trace, 2, d_relu + begin * 64, (end - begin) * 64);
  nnc_trace_check(a->trace, 2, d_linear1_shift - worker * PARAMETERS, 64);

  // safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
  linear2_backward_weight(relu, d_mse, d_linear2_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 3);
  nnc_trace_check(a->trace, 3, d_linear2_weight - worker * PARAMETERS, 64);

  // safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
  linear1_backward_weight(x, d_relu, d_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 4);
  nnc_trace_check(a->trace, 4, d_linear1_weight - worker * PARAMETERS, 640);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_combine_sum(gradients + 768, -PARAMETERS, 1, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // safety_nets.nn:20  optimizer:      Adam(lr: 1e-3)
  grad_norm_forward(d_linear2_shift, grad_norm, 0, 1);
  nnc_lap(a->laps, worker, 5);
  nnc_trace_check(a->trace, 5, grad_norm, 1);

  // safety_nets.nn:20  optimizer:      Adam(lr: 1e-3)
  if (worker == 0) {
    grad_norm_forward_3(grad_norm, totals + worker * TOTALS + 4);
  } else {
    totals[worker * TOTALS + 4] = 0.0;
  }
  nnc_lap(a->laps, worker, 9);
  nnc_combine_sum(gradients + 0, -PARAMETERS, 768, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // safety_nets.nn:20  optimizer:      Adam(lr: 1e-3) (3 tensors in one pass)
  grad_norm_forward_2(
      d_linear1_weight, totals + worker * TOTALS + 1, nnc_begin(768, worker, workers), nnc_end(768, worker, workers));
  nnc_lap(a->laps, worker, 6);
  const double loss = nnc_total_sum(totals + 0, TOTALS, workers);
  const double loss_2 = loss / (double)a->rows;
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  const double grad_norm_2 = nnc_total_sum(totals + 1, TOTALS, workers);
  const double grad_norm_3 = nnc_total_sum(totals + 4, TOTALS, workers);
  const double grad_norm_4 = sqrt(grad_norm_2 + grad_norm_3);
  if (worker == 0) {
    a->results[0] = loss_2;
    a->results[1] = grad_norm_4;
  }
  if (!(a->apply_update && isfinite(loss_2) && isfinite(grad_norm_4))) {
    return;
  }
  const double norm = nnc_scalar_minimum(1.0, 1.0 / (grad_norm_4 + 1e-06));
  const double step_m = 1.0 / (1.0 - pow(0.9, a->step));
  const double step_v = 1.0 / (1.0 - pow(0.999, a->step));
  const double lr = a->learning_rate_factor * 0.001;

  // safety_nets.nn:20  optimizer:      Adam(lr: 1e-3) (4 tensors in one pass)
  update(
      d_linear1_weight, linear1_weight_m, linear1_weight_v, linear1_weight, (real)norm, (real)step_m, (real)step_v,
      (real)lr, nnc_begin(769, worker, workers), nnc_end(769, worker, workers));
  nnc_lap(a->laps, worker, 10);
}

static void train(nnc_team *team, const nnc_arguments *arguments) {
  nnc_team_run(team, train_worker, (void *)arguments);
}

// What each worker does in the phase 'evaluate'.
static void evaluate_worker(nnc_team *team, void *context, int worker, int workers) {
  const nnc_arguments *const a = context;
  real *const arena = a->arena;
  real *const gradients = arena + STATE + workers * PARAMETERS;
  real *const activations = gradients + PARAMETERS;
  double *const totals = (double *)(activations + ACTIVATIONS);
  const int64_t begin = a->rows * worker / workers;
  const int64_t end = a->rows * (worker + 1) / workers;
  const real *const x = a->inputs[0];  // [batch, 10]
  real *const linear1_weight = arena + 0;  // [10, 64]
  real *const linear1_shift = arena + 640;  // [64]
  real *const relu = activations + 0;  // [batch, 64]
  real *const linear2_weight = arena + 704;  // [64, 1]
  real *const linear2_product = activations - 800;  // [batch, 1]
  real *const linear2_shift = arena + 768;  // [1]
  const real *const target = a->inputs[1];  // [batch]

  // safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
  linear1_forward(x, linear1_weight, linear1_shift, relu, begin, end);

  // safety_nets.nn:19  loss:           mse(y, target)
  linear2_forward(
      relu, linear2_weight, linear2_product, linear2_shift, target, totals + worker * TOTALS + 0, begin, end);
  nnc_team_barrier(team);
  const double total1 = nnc_total_sum(totals + 0, TOTALS, workers);
  if (worker == 0) {
    a->results[0] = total1;
    a->results[1] = (double)a->rows;
  }
}

static void evaluate(nnc_team *team, const nnc_arguments *arguments) {
  nnc_team_run(team, evaluate_worker, (void *)arguments);
}

// What each worker does in the phase 'summarize'.
static void summarize_worker(nnc_team *team, void *context, int worker, int workers) {
  const nnc_arguments *const a = context;
  (void)team;
  (void)workers;
  const double loss = ((const real *)a->inputs[0])[0] / ((const real *)a->inputs[1])[0];
  if (worker == 0) {
    a->results[0] = loss;
  }
}

static void summarize(nnc_team *team, const nnc_arguments *arguments) {
  nnc_team_run(team, summarize_worker, (void *)arguments);
}

// What each worker does in the phase 'predict'.
static void predict_worker(nnc_team *team, void *context, int worker, int workers) {
  const nnc_arguments *const a = context;
  real *const arena = a->arena;
  real *const gradients = arena + STATE + workers * PARAMETERS;
  real *const activations = gradients + PARAMETERS;
  const int64_t begin = a->rows * worker / workers;
  const int64_t end = a->rows * (worker + 1) / workers;
  (void)team;
  const real *const x = a->inputs[0];  // [batch, 10]
  real *const linear1_weight = arena + 0;  // [10, 64]
  real *const linear1_shift = arena + 640;  // [64]
  real *const relu = activations + 0;  // [batch, 64]
  real *const linear2_weight = arena + 704;  // [64, 1]
  real *const linear2_shift = arena + 768;  // [1]
  real *const y = a->outputs[0];  // [batch, 1]

  // safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
  linear1_forward(x, linear1_weight, linear1_shift, relu, begin, end);

  // safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
  linear2_forward_2(relu, linear2_weight, linear2_shift, y, begin, end);
}

static void predict(nnc_team *team, const nnc_arguments *arguments) {
  nnc_team_run(team, predict_worker, (void *)arguments);
}

// What each worker does in the phase 'inspect'.
static void inspect_worker(nnc_team *team, void *context, int worker, int workers) {
  const nnc_arguments *const a = context;
  real *const arena = a->arena;
  real *const gradients = arena + STATE + workers * PARAMETERS;
  real *const activations = gradients + PARAMETERS;
  double *const totals = (double *)(activations + ACTIVATIONS);
  real *const partials = (real *)(totals + workers * TOTALS);
  const int64_t begin = a->rows * worker / workers;
  const int64_t end = a->rows * (worker + 1) / workers;
  const real *const x = a->inputs[0];  // [batch, 10]
  real *const linear1_weight = arena + 0;  // [10, 64]
  real *const linear1_product = activations + 0;  // [batch, 64]
  real *const linear1_shift = arena + 640;  // [64]
  real *const relu1_dead = partials + 0;  // [64]
  real *const relu1_dead_total = partials + worker * PARTIALS + 64;  // [64]

  // safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
  linear1_relu1_forward_backward(
      x, linear1_weight, linear1_product, linear1_shift, relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 0,
      totals + worker * TOTALS + 1, begin, end);
  nnc_team_barrier(team);
  nnc_gather_maximum(relu1_dead_total, relu1_dead, PARTIALS, 64, workers);

  // safety_nets.nn:15  x |> Linear(64, init: modest) |> relu |> Linear(1, init: modest)
  relu1_forward(
      relu1_dead_total, totals + worker * TOTALS + 2, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  const double rms = nnc_total_sum(totals + 0, TOTALS, workers);
  const double rms_2 = (double)a->rows * 64.0;
  const double relu1_rms = sqrt(rms / rms_2);
  const double inactive = nnc_total_sum(totals + 1, TOTALS, workers);
  const double relu1_inactive = inactive / rms_2;
  nnc_team_barrier(team);
  const double dead = nnc_total_sum(totals + 2, TOTALS, workers);
  const double relu1_dead_2 = dead / 64.0;
  if (worker == 0) {
    a->results[0] = relu1_rms;
    a->results[1] = relu1_inactive;
    a->results[2] = relu1_dead_2;
  }
}

static void inspect(nnc_team *team, const nnc_arguments *arguments) {
  nnc_team_run(team, inspect_worker, (void *)arguments);
}

// The factor on the learning rate at an update (from 1) of a run.
static double schedule(double step, double total_steps, double epoch, const double *state) {
  (void)step;
  (void)total_steps;
  (void)epoch;
  (void)state;
  return (1.0 + cos(nnc_scalar_minimum(1.0, nnc_scalar_maximum(0.0, (step - 1.0) / nnc_scalar_maximum(1.0, total_steps))) * 3.141592653589793)) * 0.5;
}

// Where the sums of the gradients begin, in elements of the arena.
static int64_t gradient_offset(int workers) {
  return (int64_t)STATE + (int64_t)PARAMETERS * workers;
}

// The size of the arena for a team.
static int64_t arena_bytes(int workers) {
  return (gradient_offset(workers) + (int64_t)PARAMETERS + (int64_t)ACTIVATIONS + workers * ((int64_t)TOTALS * (int64_t)sizeof(double) / (int64_t)sizeof(real) + (int64_t)PARTIALS + (int64_t)WORKSPACE)) * (int64_t)sizeof(real);
}

#ifdef NNC_DOUBLE
#define PROGRAM safety_nets_f64
#else
#define PROGRAM safety_nets_f32
#endif
const nnc_program PROGRAM =
    {.element_bytes = sizeof(real), .arena_bytes = arena_bytes, .gradient_offset = gradient_offset, .initialize =
    initialize, .prepare = prepare, .train = train, .evaluate = evaluate, .summarize = summarize, .predict = predict,
    .inspect = inspect, .schedule = schedule};
