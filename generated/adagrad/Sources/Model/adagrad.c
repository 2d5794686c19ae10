// Written by nnc from adagrad.nn. Do not edit: change the model and compile it again.
//
// The file is compiled twice: with real = float as adagrad_f32, and with real = double as adagrad_f64, which checks
// derivatives. Every kernel works on the share of rows or elements begin ... end - 1 of one worker.
#include "adagrad.h"

#include "nnc_kernels.h"

// Elements of the arena, and of each worker's part of it (TOTALS counts doubles).
enum {
  PARAMETERS = 64,  // trained tensors, each on 128 bytes
  STATE = 64,  // optimizer state and running statistics
  ACTIVATIONS = 64,  // values between kernels, for 32 examples
  TOTALS = 16,  // a worker: reductions to one number
  PARTIALS = 96,  // a worker: sums over examples other than gradients
  WORKSPACE = 0,  // a worker: large private arrays
};

// adagrad.nn:11  sum(x |> Linear(1, init: zeros))
//   product = x @ weight   [batch, 1]
//   loss = sum((product + shift - target) * (product + shift - target), over: batch)   []
//   d_mse = d_loss * (product + shift - target) + d_loss * (product + shift - target)   [batch]
//   d_sum = sum(d_mse, over: batch)   []
static void linear1_loss_mse_forward_backward(
    const real *NNC_RESTRICT x, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    const real *NNC_RESTRICT target, real *NNC_RESTRICT d_mse, real d_loss, double *total0_result,
    double *total1_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 8, 1}}, .depth = {{8, 1, 1}}, .columns = 1, .column_stride = 1},
      x + begin * 8, weight, d_mse + begin);
  for (int64_t r = begin; r < end; r++) {
    const real mse = d_mse[r] + shift[0] - target[r];
    NNC_ADD(total0, mse * mse);
    const real mse_2 = d_loss * mse;
    const real mse_3 = mse_2 + mse_2;
    d_mse[r] = mse_3;
    NNC_ADD(total1, mse_3);
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// adagrad.nn:11  sum(x |> Linear(1, init: zeros))
//   d_shift = d_sum   [1]
static void linear1_backward(real *NNC_RESTRICT d_shift, real d_sum, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    d_shift[i] = d_sum;
  }
}

// adagrad.nn:11  sum(x |> Linear(1, init: zeros))
//   d_product = xᵀ @ d_mse   [8]
static void linear1_backward_weight(
    const real *NNC_RESTRICT x, const real *NNC_RESTRICT d_mse, real *NNC_RESTRICT d_product, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{8, 1, 1}}, .depth = {{end - begin, 8, 1}}, .columns = 1, .column_stride = 1},
      x + begin * 8, d_mse + begin, d_product);
}

// adagrad.nn:11  sum(x |> Linear(1, init: zeros))
//   d_weight = d_product   [8, 1]
static void linear1_backward_2(const real *NNC_RESTRICT d_product, real *NNC_RESTRICT d_weight) {
  NNC_SHORT_VECTOR
  for (int64_t i = 0; i < 8; i++) {
    d_weight[i] = d_product[i];
  }
}

// adagrad.nn:16  optimizer: Adagrad(lr: 1)
//   grad_norm = sum(d_product * d_product, over: axis 0)   []
static void grad_norm_forward(const real *NNC_RESTRICT d_product, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, d_product[i] * d_product[i]);
  }
  *total0_result = (double)total0;
}

// adagrad.nn:16  optimizer: Adagrad(lr: 1)
//   Adagrad = squares + d_product * d_product   [8, 1]
static void linear1_weight_forward(
    const real *NNC_RESTRICT squares, const real *NNC_RESTRICT d_product, real *NNC_RESTRICT Adagrad) {
  NNC_SHORT_VECTOR
  for (int64_t i = 0; i < 8; i++) {
    Adagrad[i] = squares[i] + d_product[i] * d_product[i];
  }
}

// adagrad.nn:16  optimizer: Adagrad(lr: 1)
//   Adagrad = sqrt(Adagrad) + 1e-10   [8, 1]
static void linear1_weight_forward_2(
    const real *NNC_RESTRICT Adagrad, real *NNC_RESTRICT Adagrad_2, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    Adagrad_2[i] = nn_sqrt(Adagrad[i]) + R(1e-10);
  }
}

// adagrad.nn:16  optimizer: Adagrad(lr: 1)
//   squares = squares + grad_norm   [1]
//   shift = shift - Adagrad / (sqrt(squares) + 1e-10)   [1]
static void update(
    real *NNC_RESTRICT squares, real *NNC_RESTRICT shift, real grad_norm, real Adagrad, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    const real new_squares = squares[i] + grad_norm;
    squares[i] = new_squares;
    shift[i] = shift[i] - Adagrad / (nn_sqrt(new_squares) + R(1e-10));
  }
}

// adagrad.nn:16  optimizer: Adagrad(lr: 1)
//   squares = Adagrad   [8, 1]
static void update_2(const real *NNC_RESTRICT Adagrad, real *NNC_RESTRICT squares, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    squares[i] = Adagrad[i];
  }
}

// adagrad.nn:16  optimizer: Adagrad(lr: 1)
//   Adagrad = learning_rate_factor * d_product / Adagrad   [8, 1]
static void linear1_weight_forward_3(
    const real *NNC_RESTRICT d_product, const real *NNC_RESTRICT Adagrad, real *NNC_RESTRICT Adagrad_2,
    real learning_rate_factor) {
  NNC_SHORT_VECTOR
  for (int64_t i = 0; i < 8; i++) {
    Adagrad_2[i] = learning_rate_factor * d_product[i] / Adagrad[i];
  }
}

// adagrad.nn:16  optimizer: Adagrad(lr: 1)
//   weight = weight - Adagrad   [8, 1]
static void update_3(real *NNC_RESTRICT weight, const real *NNC_RESTRICT Adagrad, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = weight[i] - Adagrad[i];
  }
}

// adagrad.nn:15  loss:      mse(y, target)
//   product = x @ weight   [batch, 1]
//   total1 = sum((product + shift - target) * (product + shift - target), over: batch)   []
static void linear1_forward(
    const real *NNC_RESTRICT x, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT target, double *total0_result, int64_t begin,
    int64_t end) {
  real total0 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 8, 1}}, .depth = {{8, 1, 1}}, .columns = 1, .column_stride = 1},
      x + begin * 8, weight, product + begin);
  for (int64_t r = begin; r < end; r++) {
    const real mse = product[r] + shift[0] - target[r];
    NNC_ADD(total0, mse * mse);
  }
  *total0_result = (double)total0;
}

// adagrad.nn:11  sum(x |> Linear(1, init: zeros))
//   product = x @ weight   [batch, 1]
//   y = product + shift   [batch]
static void linear1_forward_2(
    const real *NNC_RESTRICT x, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift, real *NNC_RESTRICT y,
    int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 8, 1}}, .depth = {{8, 1, 1}}, .columns = 1, .column_stride = 1},
      x + begin * 8, weight, y + begin);
  for (int64_t r = begin; r < end; r++) {
    y[r] = y[r] + shift[0];
  }
}

// adagrad.nn:5  x:      columns(0..<8)
//   x = column0   [batch, 8]
static void prepare_x(const real *NNC_RESTRICT column0, real *NNC_RESTRICT x, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    NNC_UNROLLED
    for (int64_t i = 0; i < 8; i++) {
      x[8 * r + i] = column0[8 * r + i];
    }
  }
}

// adagrad.nn:6  target: column("target")
//   target = column1   [batch]
static void prepare_target(const real *NNC_RESTRICT column1, real *NNC_RESTRICT target, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    target[r] = column1[r];
  }
}

// adagrad.nn:11  sum(x |> Linear(1, init: zeros))
//   weight = 0   [8, 1]
//   squares = 0   [8, 1]
static void initialize_linear1(real *NNC_RESTRICT weight, real *NNC_RESTRICT squares, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(0.0);
    squares[i] = R(0.0);
  }
}

// What each worker does in the phase 'initialize'.
static void initialize_worker(nnc_team *team, void *context, int worker, int workers) {
  const nnc_arguments *const a = context;
  real *const arena = a->arena;
  (void)team;
  real *const linear1_weight = arena + 0;  // [8, 1]
  real *const linear1_weight_squares = arena + 64;  // [8, 1]

  // adagrad.nn:11  sum(x |> Linear(1, init: zeros)) (2 tensors in one pass)
  initialize_linear1(
      linear1_weight, linear1_weight_squares, nnc_begin(33, worker, workers), nnc_end(33, worker, workers));
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
  const real *const column0 = a->inputs[0];  // [batch, 8]
  real *const x = a->outputs[0];  // [batch, 8]
  const real *const column1 = a->inputs[1];  // [batch]
  real *const target = a->outputs[1];  // [batch]

  // adagrad.nn:5  x:      columns(0..<8)
  prepare_x(column0, x, begin, end);

  // adagrad.nn:6  target: column("target")
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
  const real *const x = a->inputs[0];  // [batch, 8]
  real *const linear1_weight = arena + 0;  // [8, 1]
  real *const linear1_shift = arena + 32;  // [1]
  const real *const target = a->inputs[1];  // [batch]
  real *const d_mse = activations + 0;  // [batch]
  real *const d_linear1_shift = gradients + 32;  // [1]
  real *const linear1_d_product = partials + 0;  // [8]
  real *const linear1_d_product_total = partials + worker * PARTIALS + 32;  // [8]
  real *const d_linear1_weight = gradients + 0;  // [8, 1]
  real *const linear1_weight_squares = arena + 64;  // [8, 1]
  real *const linear1_weight_Adagrad = activations + 0;  // [8, 1]
  real *const linear1_weight_Adagrad_2 = partials + worker * PARTIALS + 64;  // [8, 1]
  real *const linear1_shift_squares = arena + 96;  // [1]
  real *const linear1_weight_Adagrad_3 = activations + 32;  // [8, 1]
  nnc_lap(a->laps, worker, NNC_START);
  const double d_loss = 1.0 / (double)a->rows;

  // adagrad.nn:11  sum(x |> Linear(1, init: zeros))
  linear1_loss_mse_forward_backward(
      x, linear1_weight, linear1_shift, target, d_mse, (real)d_loss, totals + worker * TOTALS + 0,
      totals + worker * TOTALS + 1, begin, end);
  nnc_lap(a->laps, worker, 0);
  nnc_trace_check(a->trace, 0, d_mse + begin, end - begin);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  const double d_sum = nnc_total_sum(totals + 1, TOTALS, workers);

  // adagrad.nn:11  sum(x |> Linear(1, init: zeros))
  linear1_backward(d_linear1_shift, (real)d_sum, nnc_begin(1, worker, workers), nnc_end(1, worker, workers));
  nnc_lap(a->laps, worker, 1);
  nnc_trace_check(a->trace, 1, d_linear1_shift, 1);

  // adagrad.nn:11  sum(x |> Linear(1, init: zeros))
  linear1_backward_weight(x, d_mse, linear1_d_product + worker * PARTIALS, begin, end);
  nnc_lap(a->laps, worker, 2);
  nnc_trace_check(a->trace, 2, linear1_d_product + worker * PARTIALS, 8);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(linear1_d_product_total, linear1_d_product, PARTIALS, 8, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // adagrad.nn:11  sum(x |> Linear(1, init: zeros))
  if (worker == 0) {
    linear1_backward_2(linear1_d_product_total, d_linear1_weight);
  }
  nnc_lap(a->laps, worker, 3);
  nnc_trace_check(a->trace, 3, d_linear1_weight, 8);

  // adagrad.nn:16  optimizer: Adagrad(lr: 1)
  if (worker == 0) {
    linear1_weight_forward(linear1_weight_squares, linear1_d_product_total, linear1_weight_Adagrad);
  }
  nnc_lap(a->laps, worker, 5);
  nnc_trace_check(a->trace, 5, linear1_weight_Adagrad, 8);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // adagrad.nn:16  optimizer: Adagrad(lr: 1)
  linear1_weight_forward_2(linear1_weight_Adagrad, linear1_weight_Adagrad_2, 0, 8);
  nnc_lap(a->laps, worker, 6);
  nnc_trace_check(a->trace, 6, linear1_weight_Adagrad_2, 8);

  // adagrad.nn:16  optimizer: Adagrad(lr: 1)
  grad_norm_forward(
      linear1_d_product_total, totals + worker * TOTALS + 2, nnc_begin(8, worker, workers),
      nnc_end(8, worker, workers));
  nnc_lap(a->laps, worker, 4);
  const double loss = nnc_total_sum(totals + 0, TOTALS, workers);
  const double loss_2 = loss / (double)a->rows;
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  const double grad_norm = nnc_total_sum(totals + 2, TOTALS, workers);
  const double grad_norm_2 = d_sum * d_sum;
  const double grad_norm_3 = sqrt(grad_norm + grad_norm_2);
  if (worker == 0) {
    a->results[0] = loss_2;
    a->results[1] = grad_norm_3;
  }
  if (!(a->apply_update && isfinite(loss_2) && isfinite(grad_norm_3))) {
    return;
  }
  const double Adagrad = a->learning_rate_factor * d_sum;

  // adagrad.nn:16  optimizer: Adagrad(lr: 1)
  update(
      linear1_shift_squares, linear1_shift, (real)grad_norm_2, (real)Adagrad, nnc_begin(1, worker, workers),
      nnc_end(1, worker, workers));
  nnc_lap(a->laps, worker, 7);

  // adagrad.nn:16  optimizer: Adagrad(lr: 1)
  update_2(linear1_weight_Adagrad, linear1_weight_squares, nnc_begin(8, worker, workers), nnc_end(8, worker, workers));
  nnc_lap(a->laps, worker, 8);

  // adagrad.nn:16  optimizer: Adagrad(lr: 1)
  if (worker == 0) {
    linear1_weight_forward_3(
        linear1_d_product_total, linear1_weight_Adagrad_2, linear1_weight_Adagrad_3, (real)a->learning_rate_factor);
  }
  nnc_lap(a->laps, worker, 9);
  nnc_trace_check(a->trace, 9, linear1_weight_Adagrad_3, 8);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // adagrad.nn:16  optimizer: Adagrad(lr: 1)
  update_3(linear1_weight, linear1_weight_Adagrad_3, nnc_begin(8, worker, workers), nnc_end(8, worker, workers));
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
  const real *const x = a->inputs[0];  // [batch, 8]
  real *const linear1_weight = arena + 0;  // [8, 1]
  real *const linear1_product = activations + 0;  // [batch, 1]
  real *const linear1_shift = arena + 32;  // [1]
  const real *const target = a->inputs[1];  // [batch]

  // adagrad.nn:15  loss:      mse(y, target)
  linear1_forward(x, linear1_weight, linear1_product, linear1_shift, target, totals + worker * TOTALS + 0, begin, end);
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
  const int64_t begin = a->rows * worker / workers;
  const int64_t end = a->rows * (worker + 1) / workers;
  (void)team;
  const real *const x = a->inputs[0];  // [batch, 8]
  real *const linear1_weight = arena + 0;  // [8, 1]
  real *const linear1_shift = arena + 32;  // [1]
  real *const y = a->outputs[0];  // [batch]

  // adagrad.nn:11  sum(x |> Linear(1, init: zeros))
  linear1_forward_2(x, linear1_weight, linear1_shift, y, begin, end);
}

static void predict(nnc_team *team, const nnc_arguments *arguments) {
  nnc_team_run(team, predict_worker, (void *)arguments);
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
#define PROGRAM adagrad_f64
#else
#define PROGRAM adagrad_f32
#endif
const nnc_program PROGRAM =
    {.element_bytes = sizeof(real), .arena_bytes = arena_bytes, .gradient_offset = gradient_offset, .initialize =
    initialize, .prepare = prepare, .train = train, .evaluate = evaluate, .summarize = summarize, .predict = predict,
    .schedule = schedule};
