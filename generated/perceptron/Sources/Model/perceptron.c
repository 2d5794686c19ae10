// Written by nnc from perceptron.nn. Do not edit: change the model and compile it again.
//
// The file is compiled twice: with real = float as perceptron_f32, and with real = double as perceptron_f64, which checks
// derivatives. Every kernel works on the share of rows or elements begin ... end - 1 of one worker.
#include "perceptron.h"

#include "nnc_kernels.h"

// Elements of the arena, and of each worker's part of it (TOTALS counts doubles).
enum {
  PARAMETERS = 64,  // trained tensors, each on 128 bytes
  STATE = 0,  // optimizer state and running statistics
  ACTIVATIONS = 32,  // values between kernels, for 1 examples
  TOTALS = 16,  // a worker: reductions to one number
  PARTIALS = 64,  // a worker: sums over examples other than gradients
  WORKSPACE = 0,  // a worker: large private arrays
};

// perceptron.nn:13  sum(point |> Linear(1))
//   product = point @ weight   [batch, 1]
//   loss = sum(max(0, -side * (product + shift)), over: batch)   []
//   d_perceptron_loss = (-side * (product + shift) > 0 ? d_loss : 0) * -side   [batch]
//   d_sum = sum(d_perceptron_loss, over: batch)   []
static void linear1_loss_perceptron_loss_forward_backward(
    const real *NNC_RESTRICT point, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    const real *NNC_RESTRICT side, real *NNC_RESTRICT d_perceptron_loss, real d_loss, double *total0_result,
    double *total1_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 2, 1}}, .depth = {{2, 1, 1}}, .columns = 1, .column_stride = 1},
      point + begin * 2, weight, d_perceptron_loss + begin);
  for (int64_t r = begin; r < end; r++) {
    const real perceptron_loss = -side[r];
    const real perceptron_loss_2 = perceptron_loss * (d_perceptron_loss[r] + shift[0]);
    NNC_ADD(total0, nn_max(R(0.0), perceptron_loss_2));
    const real perceptron_loss_3 = (perceptron_loss_2 > R(0.0) ? d_loss : R(0.0)) * perceptron_loss;
    d_perceptron_loss[r] = perceptron_loss_3;
    NNC_ADD(total1, perceptron_loss_3);
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// perceptron.nn:13  sum(point |> Linear(1))
//   d_shift = d_sum   [1]
static void linear1_backward(real *NNC_RESTRICT d_shift, real d_sum, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    d_shift[i] = d_sum;
  }
}

// perceptron.nn:13  sum(point |> Linear(1))
//   d_product = pointᵀ @ d_perceptron_loss   [2]
static void linear1_backward_weight(
    const real *NNC_RESTRICT point, const real *NNC_RESTRICT d_perceptron_loss, real *NNC_RESTRICT d_product,
    int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{2, 1, 1}}, .depth = {{end - begin, 2, 1}}, .columns = 1, .column_stride = 1},
      point + begin * 2, d_perceptron_loss + begin, d_product);
}

// perceptron.nn:13  sum(point |> Linear(1))
//   d_weight = d_product   [2, 1]
static void linear1_backward_2(const real *NNC_RESTRICT d_product, real *NNC_RESTRICT d_weight) {
  for (int64_t i = 0; i < 2; i++) {
    d_weight[i] = d_product[i];
  }
}

// perceptron.nn:19  optimizer: SGD(lr: 0.1)
//   grad_norm = sum(d_product * d_product, over: axis 0)   []
static void grad_norm_forward(const real *NNC_RESTRICT d_product, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, d_product[i] * d_product[i]);
  }
  *total0_result = (double)total0;
}

// perceptron.nn:19  optimizer: SGD(lr: 0.1)
//   SGD = weight - lr * d_product   [2, 1]
static void linear1_weight_forward(
    const real *NNC_RESTRICT weight, const real *NNC_RESTRICT d_product, real *NNC_RESTRICT SGD, real lr) {
  for (int64_t i = 0; i < 2; i++) {
    SGD[i] = weight[i] - lr * d_product[i];
  }
}

// perceptron.nn:19  optimizer: SGD(lr: 0.1)
//   shift = shift - SGD   [1]
static void update(real *NNC_RESTRICT shift, real SGD, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    shift[i] = shift[i] - SGD;
  }
}

// perceptron.nn:19  optimizer: SGD(lr: 0.1)
//   weight = SGD   [2, 1]
static void update_2(const real *NNC_RESTRICT SGD, real *NNC_RESTRICT weight, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = SGD[i];
  }
}

// perceptron.nn:18  metrics:   (accuracy: select(side * score > 0, 1, 0))
//   product = point @ weight   [batch, 1]
//   total1 = sum(max(0, -side * (product + shift)), over: batch)   []
//   total3 = sum(side * (product + shift) > 0 ? 1 : 0, over: batch)   []
static void linear1_forward(
    const real *NNC_RESTRICT point, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT side, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 2, 1}}, .depth = {{2, 1, 1}}, .columns = 1, .column_stride = 1},
      point + begin * 2, weight, product + begin);
  for (int64_t r = begin; r < end; r++) {
    const real sum = product[r] + shift[0];
    NNC_ADD(total0, nn_max(R(0.0), -side[r] * sum));
    NNC_ADD(total1, side[r] * sum > R(0.0) ? R(1.0) : R(0.0));
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// perceptron.nn:13  sum(point |> Linear(1))
//   product = point @ weight   [batch, 1]
//   score = product + shift   [batch]
static void linear1_forward_2(
    const real *NNC_RESTRICT point, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT score, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 2, 1}}, .depth = {{2, 1, 1}}, .columns = 1, .column_stride = 1},
      point + begin * 2, weight, score + begin);
  for (int64_t r = begin; r < end; r++) {
    score[r] = score[r] + shift[0];
  }
}

// perceptron.nn:5  point:  columns("x", "y")
//   point = column0   [batch, 2]
static void prepare_point(const real *NNC_RESTRICT column0, real *NNC_RESTRICT point, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    NNC_UNROLLED
    for (int64_t i = 0; i < 2; i++) {
      point[2 * r + i] = column0[2 * r + i];
    }
  }
}

// perceptron.nn:6  side:   column("side")
//   side = column1   [batch]
static void prepare_side(const real *NNC_RESTRICT column1, real *NNC_RESTRICT side, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    side[r] = column1[r];
  }
}

// perceptron.nn:13  sum(point |> Linear(1))
//   weight = -1.7320508075688772 + random() * 3.4641016151377544   [2, 1]
static void initialize_linear1(real *NNC_RESTRICT weight, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-1.7320508075688772) + nnc_uniform(key0, (uint32_t)i) * R(3.4641016151377544);
  }
}

// perceptron.nn:13  sum(point |> Linear(1))
//   shift = 0   [1]
static void initialize_linear1_2(real *NNC_RESTRICT shift, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    shift[i] = R(0.0);
  }
}

// What each worker does in the phase 'initialize'.
static void initialize_worker(nnc_team *team, void *context, int worker, int workers) {
  const nnc_arguments *const a = context;
  real *const arena = a->arena;
  (void)team;
  real *const linear1_weight = arena + 0;  // [2, 1]
  real *const linear1_shift = arena + 32;  // [1]

  // perceptron.nn:13  sum(point |> Linear(1))
  initialize_linear1(
      linear1_weight, nnc_random_key(a->seed, a->draw, 0), nnc_begin(2, worker, workers), nnc_end(2, worker, workers));

  // perceptron.nn:13  sum(point |> Linear(1))
  initialize_linear1_2(linear1_shift, nnc_begin(1, worker, workers), nnc_end(1, worker, workers));
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
  const real *const column0 = a->inputs[0];  // [batch, 2]
  real *const point = a->outputs[0];  // [batch, 2]
  const real *const column1 = a->inputs[1];  // [batch]
  real *const side = a->outputs[1];  // [batch]

  // perceptron.nn:5  point:  columns("x", "y")
  prepare_point(column0, point, begin, end);

  // perceptron.nn:6  side:   column("side")
  prepare_side(column1, side, begin, end);
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
  const real *const point = a->inputs[0];  // [batch, 2]
  real *const linear1_weight = arena + 0;  // [2, 1]
  real *const linear1_shift = arena + 32;  // [1]
  const real *const side = a->inputs[1];  // [batch]
  real *const d_perceptron_loss = activations + 0;  // [batch]
  real *const d_linear1_shift = gradients + 32;  // [1]
  real *const linear1_d_product = partials + 0;  // [2]
  real *const linear1_d_product_total = partials + worker * PARTIALS + 32;  // [2]
  real *const d_linear1_weight = gradients + 0;  // [2, 1]
  real *const linear1_weight_SGD = activations + 0;  // [2, 1]
  nnc_lap(a->laps, worker, NNC_START);
  const double d_loss = 1.0 / (double)a->rows;

  // perceptron.nn:13  sum(point |> Linear(1))
  linear1_loss_perceptron_loss_forward_backward(
      point, linear1_weight, linear1_shift, side, d_perceptron_loss, (real)d_loss, totals + worker * TOTALS + 0,
      totals + worker * TOTALS + 1, begin, end);
  nnc_lap(a->laps, worker, 0);
  nnc_trace_check(a->trace, 0, d_perceptron_loss + begin, end - begin);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  const double d_sum = nnc_total_sum(totals + 1, TOTALS, workers);

  // perceptron.nn:13  sum(point |> Linear(1))
  linear1_backward(d_linear1_shift, (real)d_sum, nnc_begin(1, worker, workers), nnc_end(1, worker, workers));
  nnc_lap(a->laps, worker, 1);
  nnc_trace_check(a->trace, 1, d_linear1_shift, 1);

  // perceptron.nn:13  sum(point |> Linear(1))
  linear1_backward_weight(point, d_perceptron_loss, linear1_d_product + worker * PARTIALS, begin, end);
  nnc_lap(a->laps, worker, 2);
  nnc_trace_check(a->trace, 2, linear1_d_product + worker * PARTIALS, 2);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(linear1_d_product_total, linear1_d_product, PARTIALS, 2, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // perceptron.nn:13  sum(point |> Linear(1))
  if (worker == 0) {
    linear1_backward_2(linear1_d_product_total, d_linear1_weight);
  }
  nnc_lap(a->laps, worker, 3);
  nnc_trace_check(a->trace, 3, d_linear1_weight, 2);
  const double lr = a->learning_rate_factor * 0.1;

  // perceptron.nn:19  optimizer: SGD(lr: 0.1)
  if (worker == 0) {
    linear1_weight_forward(linear1_weight, linear1_d_product_total, linear1_weight_SGD, (real)lr);
  }
  nnc_lap(a->laps, worker, 5);
  nnc_trace_check(a->trace, 5, linear1_weight_SGD, 2);

  // perceptron.nn:19  optimizer: SGD(lr: 0.1)
  grad_norm_forward(
      linear1_d_product_total, totals + worker * TOTALS + 2, nnc_begin(2, worker, workers),
      nnc_end(2, worker, workers));
  nnc_lap(a->laps, worker, 4);
  const double loss = nnc_total_sum(totals + 0, TOTALS, workers);
  const double loss_2 = loss / (double)a->rows;
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  const double grad_norm = nnc_total_sum(totals + 2, TOTALS, workers);
  const double grad_norm_2 = sqrt(grad_norm + d_sum * d_sum);
  if (worker == 0) {
    a->results[0] = loss_2;
    a->results[1] = grad_norm_2;
  }
  if (!(a->apply_update && isfinite(loss_2) && isfinite(grad_norm_2))) {
    return;
  }
  const double SGD = lr * d_sum;

  // perceptron.nn:19  optimizer: SGD(lr: 0.1)
  update(linear1_shift, (real)SGD, nnc_begin(1, worker, workers), nnc_end(1, worker, workers));
  nnc_lap(a->laps, worker, 6);

  // perceptron.nn:19  optimizer: SGD(lr: 0.1)
  update_2(linear1_weight_SGD, linear1_weight, nnc_begin(2, worker, workers), nnc_end(2, worker, workers));
  nnc_lap(a->laps, worker, 7);
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
  const real *const point = a->inputs[0];  // [batch, 2]
  real *const linear1_weight = arena + 0;  // [2, 1]
  real *const linear1_product = activations + 0;  // [batch, 1]
  real *const linear1_shift = arena + 32;  // [1]
  const real *const side = a->inputs[1];  // [batch]

  // perceptron.nn:18  metrics:   (accuracy: select(side * score > 0, 1, 0))
  linear1_forward(
      point, linear1_weight, linear1_product, linear1_shift, side, totals + worker * TOTALS + 0,
      totals + worker * TOTALS + 1, begin, end);
  nnc_team_barrier(team);
  const double total1 = nnc_total_sum(totals + 0, TOTALS, workers);
  const double total3 = nnc_total_sum(totals + 1, TOTALS, workers);
  if (worker == 0) {
    a->results[0] = total1;
    a->results[1] = (double)a->rows;
    a->results[2] = total3;
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
  const double total2 = ((const real *)a->inputs[1])[0];
  const double loss = ((const real *)a->inputs[0])[0] / total2;
  const double accuracy = ((const real *)a->inputs[2])[0] / total2;
  if (worker == 0) {
    a->results[0] = loss;
    a->results[1] = accuracy;
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
  const real *const point = a->inputs[0];  // [batch, 2]
  real *const linear1_weight = arena + 0;  // [2, 1]
  real *const linear1_shift = arena + 32;  // [1]
  real *const score = a->outputs[0];  // [batch]

  // perceptron.nn:13  sum(point |> Linear(1))
  linear1_forward_2(point, linear1_weight, linear1_shift, score, begin, end);
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
  return 1.0;
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
#define PROGRAM perceptron_f64
#else
#define PROGRAM perceptron_f32
#endif
const nnc_program PROGRAM =
    {.element_bytes = sizeof(real), .arena_bytes = arena_bytes, .gradient_offset = gradient_offset, .initialize =
    initialize, .prepare = prepare, .train = train, .evaluate = evaluate, .summarize = summarize, .predict = predict,
    .schedule = schedule};
