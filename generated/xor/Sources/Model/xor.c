// Written by nnc from xor.nn. Do not edit: change the model and compile it again.
//
// The file is compiled twice: with real = float as xor_f32, and with real = double as xor_f64, which checks
// derivatives. Every kernel works on the share of rows or elements begin ... end - 1 of one worker.
#include "xor.h"

#include "nnc_kernels.h"

// Elements of the arena, and of each worker's part of it (TOTALS counts doubles).
enum {
  PARAMETERS = 128,  // trained tensors, each on 128 bytes
  STATE = 256,  // optimizer state and running statistics
  ACTIVATIONS = 128,  // values between kernels, for 4 examples
  TOTALS = 16,  // a worker: reductions to one number
  PARTIALS = 64,  // a worker: sums over examples other than gradients
  WORKSPACE = 0,  // a worker: large private arrays
};

// xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
//   product = bits @ weight   [batch, 8]
//   tanh_ = tanh(product + shift)   [batch, 8]
static void linear1_forward(
    const real *NNC_RESTRICT bits, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT tanh_, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 2, 8}}, .depth = {{2, 1, 8}}, .columns = 8, .column_stride = 1},
      bits + begin * 2, weight, tanh_ + begin * 8);
  for (int64_t r = begin; r < end; r++) {
    NNC_UNROLLED
    for (int64_t i = 0; i < 8; i++) {
      tanh_[8 * r + i] = nn_tanh(tanh_[8 * r + i] + shift[i]);
    }
  }
}

// xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
//   product = tanh_ @ weight   [batch, 1]
//   loss = sum((product + shift + abs(product + shift)) * 0.5 + log(1 + exp(-abs(product + shift))) - (product + shift) * answer, over: batch)   []
//   d_binary_cross_entropy = d_plain * answer + -(d_loss / (1 + exp(-abs(product + …))) * exp(-abs(product + shift))) * sign(product + shift) + d_binary_cross_entropy + d_binary_cross_entro…   [batch]
//   d_sum = d_binary_cross_entropy   [batch, 1]
//   d_sum = sum(d_binary_cross_entropy, over: batch)   []
static void linear2_loss_binary_cross_entropy_forward_backward(
    const real *NNC_RESTRICT tanh_, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    const real *NNC_RESTRICT answer, real *NNC_RESTRICT d_binary_cross_entropy, real *NNC_RESTRICT d_sum, real d_plain,
    real d_loss, real d_binary_cross_entropy_2, double *total0_result, double *total1_result, int64_t begin,
    int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 8, 1}}, .depth = {{8, 1, 1}}, .columns = 1, .column_stride = 1},
      tanh_ + begin * 8, weight, d_binary_cross_entropy + begin);
  for (int64_t r = begin; r < end; r++) {
    const real sum = d_binary_cross_entropy[r] + shift[0];
    const real binary_cross_entropy = nn_abs(sum);
    const real binary_cross_entropy_2 = nn_exp(-binary_cross_entropy);
    const real binary_cross_entropy_3 = R(1.0) + binary_cross_entropy_2;
    NNC_ADD(total0, (sum + binary_cross_entropy) * R(0.5) + nn_log(binary_cross_entropy_3) - sum * answer[r]);
    const real binary_cross_entropy_4 = nn_sign(sum);
    const real binary_cross_entropy_5 =
        d_plain * answer[r] + -(d_loss / binary_cross_entropy_3 * binary_cross_entropy_2) * binary_cross_entropy_4 +
        d_binary_cross_entropy_2;
    const real binary_cross_entropy_6 = binary_cross_entropy_5 + d_binary_cross_entropy_2 * binary_cross_entropy_4;
    d_binary_cross_entropy[r] = binary_cross_entropy_6;
    d_sum[r] = binary_cross_entropy_6;
    NNC_ADD(total1, binary_cross_entropy_6);
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
//   d_shift = d_sum   [1]
static void linear2_backward(real *NNC_RESTRICT d_shift, real d_sum, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    d_shift[i] = d_sum;
  }
}

// xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
//   d_product = d_sum @ weightᵀ   [batch, 8]
//   d_tanh_ = d_product * (1 - tanh_ * tanh_)   [batch, 8]
//   d_shift = sum(d_tanh_, over: batch)   [8]
static void linear2_backward_input(
    const real *NNC_RESTRICT d_sum, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT tanh_,
    real *NNC_RESTRICT d_tanh_, real *NNC_RESTRICT d_shift, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 1, 8}}, .columns = 8, .column_stride = 1}, d_sum + begin, weight,
      d_tanh_ + begin * 8);
  NNC_SHORT_VECTOR
  for (int64_t i = 0; i < 8; i++) {
    d_shift[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_UNROLLED
    for (int64_t i = 0; i < 8; i++) {
      const real tanh__2 = d_tanh_[8 * r + i] * (R(1.0) - tanh_[8 * r + i] * tanh_[8 * r + i]);
      d_tanh_[8 * r + i] = tanh__2;
      NNC_ADD(d_shift[i], tanh__2);
    }
  }
}

// xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
//   d_product = tanh_ᵀ @ d_binary_cross_entropy   [8]
static void linear2_backward_weight(
    const real *NNC_RESTRICT tanh_, const real *NNC_RESTRICT d_binary_cross_entropy, real *NNC_RESTRICT d_product,
    int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{8, 1, 1}}, .depth = {{end - begin, 8, 1}}, .columns = 1, .column_stride = 1},
      tanh_ + begin * 8, d_binary_cross_entropy + begin, d_product);
}

// xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
//   d_weight = d_product   [8, 1]
static void linear2_backward_2(const real *NNC_RESTRICT d_product, real *NNC_RESTRICT d_weight) {
  NNC_SHORT_VECTOR
  for (int64_t i = 0; i < 8; i++) {
    d_weight[i] = d_product[i];
  }
}

// xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
//   d_weight = bitsᵀ @ d_tanh_   [2, 8]
static void linear1_backward_weight(
    const real *NNC_RESTRICT bits, const real *NNC_RESTRICT d_tanh_, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{2, 1, 8}}, .depth = {{end - begin, 2, 8}}, .columns = 8, .column_stride = 1},
      bits + begin * 2, d_tanh_ + begin * 8, d_weight);
}

// xor.nn:17  optimizer: Adam(lr: 0.05)
//   grad_norm = sum(d_shift * d_shift, over: axis 0)   []
static void grad_norm_forward(const real *NNC_RESTRICT d_shift, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, d_shift[i] * d_shift[i]);
  }
  *total0_result = (double)total0;
}

// xor.nn:17  optimizer: Adam(lr: 0.05)
//   Adam = m * 0.9 + d_product * 0.09999999999999998   [8, 1]
static void linear2_weight_forward(
    const real *NNC_RESTRICT m, const real *NNC_RESTRICT d_product, real *NNC_RESTRICT Adam) {
  NNC_SHORT_VECTOR
  for (int64_t i = 0; i < 8; i++) {
    Adam[i] = m[i] * R(0.9) + d_product[i] * R(0.09999999999999998);
  }
}

// xor.nn:17  optimizer: Adam(lr: 0.05)
//   Adam = v * 0.999 + d_product * d_product * 0.0010000000000000009   [8, 1]
static void linear2_weight_forward_2(
    const real *NNC_RESTRICT v, const real *NNC_RESTRICT d_product, real *NNC_RESTRICT Adam) {
  NNC_SHORT_VECTOR
  for (int64_t i = 0; i < 8; i++) {
    Adam[i] = v[i] * R(0.999) + d_product[i] * d_product[i] * R(0.0010000000000000009);
  }
}

// xor.nn:17  optimizer: Adam(lr: 0.05)
//   m = m * 0.9 + d_weight * 0.09999999999999998   [2, 8]
//   v = v * 0.999 + d_weight * d_weight * 0.0010000000000000009   [2, 8]
//   weight = weight - lr * (m * step_m) / (sqrt(v * step_v) + 1e-08)   [2, 8]
static void update(
    real *NNC_RESTRICT m, const real *NNC_RESTRICT d_weight, real *NNC_RESTRICT v, real *NNC_RESTRICT weight,
    real step_m, real step_v, real lr, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    const real new_m = m[i] * R(0.9) + d_weight[i] * R(0.09999999999999998);
    const real new_v = v[i] * R(0.999) + d_weight[i] * d_weight[i] * R(0.0010000000000000009);
    m[i] = new_m;
    v[i] = new_v;
    weight[i] = weight[i] - lr * (new_m * step_m) / (nn_sqrt(new_v * step_v) + R(1e-08));
  }
}

// xor.nn:17  optimizer: Adam(lr: 0.05)
//   weight = weight - lr * (Adam * step_m) / (sqrt(Adam * step_v) + 1e-08)   [8, 1]
//   m = Adam   [8, 1]
//   v = Adam   [8, 1]
static void update_2(
    const real *NNC_RESTRICT Adam, const real *NNC_RESTRICT Adam_2, real *NNC_RESTRICT weight, real *NNC_RESTRICT m,
    real *NNC_RESTRICT v, real step_m, real step_v, real lr, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    m[i] = Adam[i];
    v[i] = Adam_2[i];
    weight[i] = weight[i] - lr * (Adam[i] * step_m) / (nn_sqrt(Adam_2[i] * step_v) + R(1e-08));
  }
}

// xor.nn:17  optimizer: Adam(lr: 0.05)
//   m = m * 0.9 + Adam   [1]
//   v = v * 0.999 + Adam   [1]
//   shift = shift - lr * (m * step_m) / (sqrt(v * step_v) + 1e-08)   [1]
static void update_3(
    real *NNC_RESTRICT m, real *NNC_RESTRICT v, real *NNC_RESTRICT shift, real Adam, real Adam_2, real step_m,
    real step_v, real lr, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    const real new_m = m[i] * R(0.9) + Adam;
    const real new_v = v[i] * R(0.999) + Adam_2;
    m[i] = new_m;
    v[i] = new_v;
    shift[i] = shift[i] - lr * (new_m * step_m) / (nn_sqrt(new_v * step_v) + R(1e-08));
  }
}

// xor.nn:16  metrics:   (accuracy: binary_accuracy(logit, answer))
//   product = tanh_ @ weight   [batch, 1]
//   total1 = sum((product + shift + abs(product + shift)) * 0.5 + log(1 + exp(-abs(product + shift))) - (product + shift) * answer, over: batch)   []
//   total3 = sum((product + shift > 0 ? answer : 1 - answer) > 0.5 ? 1 : 0, over: batch)   []
static void linear2_forward(
    const real *NNC_RESTRICT tanh_, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT answer, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 8, 1}}, .depth = {{8, 1, 1}}, .columns = 1, .column_stride = 1},
      tanh_ + begin * 8, weight, product + begin);
  for (int64_t r = begin; r < end; r++) {
    const real sum = product[r] + shift[0];
    const real binary_cross_entropy = nn_abs(sum);
    const real binary_cross_entropy_2 = sum * answer[r];
    NNC_ADD(
        total0,
        (sum + binary_cross_entropy) * R(0.5) + nn_log(R(1.0) + nn_exp(-binary_cross_entropy)) - binary_cross_entropy_2);
    NNC_ADD(total1, (sum > R(0.0) ? answer[r] : R(1.0) - answer[r]) > R(0.5) ? R(1.0) : R(0.0));
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
//   product = tanh_ @ weight   [batch, 1]
//   logit = product + shift   [batch]
static void linear2_forward_2(
    const real *NNC_RESTRICT tanh_, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT logit, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 8, 1}}, .depth = {{8, 1, 1}}, .columns = 1, .column_stride = 1},
      tanh_ + begin * 8, weight, logit + begin);
  for (int64_t r = begin; r < end; r++) {
    logit[r] = logit[r] + shift[0];
  }
}

// xor.nn:5  bits:   columns("a", "b")
//   bits = column0   [batch, 2]
static void prepare_bits(const real *NNC_RESTRICT column0, real *NNC_RESTRICT bits, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    NNC_UNROLLED
    for (int64_t i = 0; i < 2; i++) {
      bits[2 * r + i] = column0[2 * r + i];
    }
  }
}

// xor.nn:6  answer: column("xor")
//   answer = column1   [batch]
static void prepare_answer(const real *NNC_RESTRICT column1, real *NNC_RESTRICT answer, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    answer[r] = column1[r];
  }
}

// xor.nn:17  optimizer: Adam(lr: 0.05)
//   weight = -0.7745966692414834 + random() * 1.5491933384829668   [2, 8]
//   m = 0   [2, 8]
//   v = 0   [2, 8]
static void initialize_linear1(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT m, real *NNC_RESTRICT v, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.7745966692414834) + nnc_uniform(key0, (uint32_t)i) * R(1.5491933384829668);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
//   shift = 0   [8]
//   m = 0   [8]
//   v = 0   [8]
static void initialize_linear1_2(
    real *NNC_RESTRICT shift, real *NNC_RESTRICT m, real *NNC_RESTRICT v, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    shift[i] = R(0.0);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// xor.nn:17  optimizer: Adam(lr: 0.05)
//   weight = -0.8660254037844386 + random() * 1.7320508075688772   [8, 1]
//   m = 0   [8, 1]
//   v = 0   [8, 1]
static void initialize_linear2(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT m, real *NNC_RESTRICT v, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.8660254037844386) + nnc_uniform(key0, (uint32_t)i) * R(1.7320508075688772);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
//   product = bits @ weight   [batch, 8]
//   rms = sum(tanh(product + shift) * tanh(product + shift), over: (batch, axis 1))   []
//   inactive = sum(abs(1 - tanh(product + shift) * tanh(product + shift)) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs(1 - tanh(product + shift) * tanh(product + shift)), over: batch)   [8]
static void linear1_tanh1_forward_backward(
    const real *NNC_RESTRICT bits, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, real *NNC_RESTRICT dead, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 2, 8}}, .depth = {{2, 1, 8}}, .columns = 8, .column_stride = 1},
      bits + begin * 2, weight, product + begin * 8);
  NNC_SHORT_VECTOR
  for (int64_t i = 0; i < 8; i++) {
    dead[i] = -(real)INFINITY;
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_UNROLLED
    for (int64_t i = 0; i < 8; i++) {
      const real tanh_ = nn_tanh(product[8 * r + i] + shift[i]);
      const real rms = tanh_ * tanh_;
      NNC_ADD(total0, rms);
      const real slope = nn_abs(R(1.0) - rms);
      NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
      dead[i] = nn_max(dead[i], slope);
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
//   dead = sum(dead < 0.01 ? 1 : 0, over: axis 0)   []
static void tanh1_forward(const real *NNC_RESTRICT dead, double *total0_result, int64_t begin, int64_t end) {
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
  real *const linear1_weight = arena + 0;  // [2, 8]
  real *const linear1_weight_m = arena + 128;  // [2, 8]
  real *const linear1_weight_v = arena + 256;  // [2, 8]
  real *const linear1_shift = arena + 32;  // [8]
  real *const linear1_shift_m = arena + 160;  // [8]
  real *const linear1_shift_v = arena + 288;  // [8]
  real *const linear2_weight = arena + 64;  // [8, 1]
  real *const linear2_weight_m = arena + 192;  // [8, 1]
  real *const linear2_weight_v = arena + 320;  // [8, 1]
  real *const linear2_shift = arena + 96;  // [1]
  real *const linear2_shift_m = arena + 224;  // [1]
  real *const linear2_shift_v = arena + 352;  // [1]

  // xor.nn:17  optimizer: Adam(lr: 0.05)
  initialize_linear1(
      linear1_weight, linear1_weight_m, linear1_weight_v, nnc_random_key(a->seed, a->draw, 0),
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
  initialize_linear1_2(
      linear1_shift, linear1_shift_m, linear1_shift_v, nnc_begin(8, worker, workers), nnc_end(8, worker, workers));

  // xor.nn:17  optimizer: Adam(lr: 0.05)
  initialize_linear2(
      linear2_weight, linear2_weight_m, linear2_weight_v, nnc_random_key(a->seed, a->draw, 1),
      nnc_begin(8, worker, workers), nnc_end(8, worker, workers));

  // xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
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
  const real *const column0 = a->inputs[0];  // [batch, 2]
  real *const bits = a->outputs[0];  // [batch, 2]
  const real *const column1 = a->inputs[1];  // [batch]
  real *const answer = a->outputs[1];  // [batch]

  // xor.nn:5  bits:   columns("a", "b")
  prepare_bits(column0, bits, begin, end);

  // xor.nn:6  answer: column("xor")
  prepare_answer(column1, answer, begin, end);
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
  const real *const bits = a->inputs[0];  // [batch, 2]
  real *const linear1_weight = arena + 0;  // [2, 8]
  real *const linear1_shift = arena + 32;  // [8]
  real *const tanh_ = activations + 0;  // [batch, 8]
  real *const linear2_weight = arena + 64;  // [8, 1]
  real *const linear2_shift = arena + 96;  // [1]
  const real *const answer = a->inputs[1];  // [batch]
  real *const d_binary_cross_entropy = activations + 32;  // [batch]
  real *const d_sum = activations + 64;  // [batch, 1]
  real *const d_linear2_shift = gradients + 96;  // [1]
  real *const d_tanh_ = activations + 96;  // [batch, 8]
  real *const d_linear1_shift = gradients + 32;  // [8]
  real *const linear2_d_product = partials + 0;  // [8]
  real *const linear2_d_product_total = partials + worker * PARTIALS + 32;  // [8]
  real *const d_linear2_weight = gradients + 64;  // [8, 1]
  real *const d_linear1_weight = gradients + 0;  // [2, 8]
  real *const linear2_weight_m = arena + 192;  // [8, 1]
  real *const linear2_weight_Adam = activations + 0;  // [8, 1]
  real *const linear2_weight_v = arena + 320;  // [8, 1]
  real *const linear2_weight_Adam_2 = activations + 32;  // [8, 1]
  real *const linear1_weight_m = arena + 128;  // [2, 8]
  real *const linear1_weight_v = arena + 256;  // [2, 8]
  real *const linear2_shift_m = arena + 224;  // [1]
  real *const linear2_shift_v = arena + 352;  // [1]
  nnc_lap(a->laps, worker, NNC_START);

  // xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
  linear1_forward(bits, linear1_weight, linear1_shift, tanh_, begin, end);
  nnc_lap(a->laps, worker, 0);
  nnc_trace_check(a->trace, 0, tanh_ + begin * 8, (end - begin) * 8);
  const double d_loss = 1.0 / (double)a->rows;
  const double d_plain = -d_loss;
  const double d_binary_cross_entropy_2 = d_loss * 0.5;

  // xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
  linear2_loss_binary_cross_entropy_forward_backward(
      tanh_, linear2_weight, linear2_shift, answer, d_binary_cross_entropy, d_sum, (real)d_plain, (real)d_loss,
      (real)d_binary_cross_entropy_2, totals + worker * TOTALS + 0, totals + worker * TOTALS + 1, begin, end);
  nnc_lap(a->laps, worker, 1);
  nnc_trace_check(a->trace, 1, d_binary_cross_entropy + begin, end - begin);
  nnc_trace_check(a->trace, 1, d_sum + begin, end - begin);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  const double d_sum_2 = nnc_total_sum(totals + 1, TOTALS, workers);

  // xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
  linear2_backward(d_linear2_shift, (real)d_sum_2, nnc_begin(1, worker, workers), nnc_end(1, worker, workers));
  nnc_lap(a->laps, worker, 2);
  nnc_trace_check(a->trace, 2, d_linear2_shift, 1);

  // xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
  linear2_backward_input(d_sum, linear2_weight, tanh_, d_tanh_, d_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 3);
  nnc_trace_check(a->trace, 3, d_tanh_ + begin * 8, (end - begin) * 8);
  nnc_trace_check(a->trace, 3, d_linear1_shift - worker * PARAMETERS, 8);

  // xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
  linear2_backward_weight(tanh_, d_binary_cross_entropy, linear2_d_product + worker * PARTIALS, begin, end);
  nnc_lap(a->laps, worker, 4);
  nnc_trace_check(a->trace, 4, linear2_d_product + worker * PARTIALS, 8);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(linear2_d_product_total, linear2_d_product, PARTIALS, 8, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
  if (worker == 0) {
    linear2_backward_2(linear2_d_product_total, d_linear2_weight);
  }
  nnc_lap(a->laps, worker, 5);
  nnc_trace_check(a->trace, 5, d_linear2_weight, 8);

  // xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
  linear1_backward_weight(bits, d_tanh_, d_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 6);
  nnc_trace_check(a->trace, 6, d_linear1_weight - worker * PARAMETERS, 16);

  // xor.nn:17  optimizer: Adam(lr: 0.05)
  if (worker == 0) {
    linear2_weight_forward(linear2_weight_m, linear2_d_product_total, linear2_weight_Adam);
  }
  nnc_lap(a->laps, worker, 10);
  nnc_trace_check(a->trace, 10, linear2_weight_Adam, 8);

  // xor.nn:17  optimizer: Adam(lr: 0.05)
  if (worker == 0) {
    linear2_weight_forward_2(linear2_weight_v, linear2_d_product_total, linear2_weight_Adam_2);
  }
  nnc_lap(a->laps, worker, 11);
  nnc_trace_check(a->trace, 11, linear2_weight_Adam_2, 8);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_combine_sum(gradients + 0, -PARAMETERS, 40, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // xor.nn:17  optimizer: Adam(lr: 0.05)
  grad_norm_forward(
      linear2_d_product_total, totals + worker * TOTALS + 3, nnc_begin(8, worker, workers),
      nnc_end(8, worker, workers));
  nnc_lap(a->laps, worker, 8);

  // xor.nn:17  optimizer: Adam(lr: 0.05) (2 tensors in one pass)
  grad_norm_forward(
      d_linear1_weight, totals + worker * TOTALS + 4, nnc_begin(40, worker, workers), nnc_end(40, worker, workers));
  nnc_lap(a->laps, worker, 9);
  const double loss = nnc_total_sum(totals + 0, TOTALS, workers);
  const double loss_2 = loss / (double)a->rows;
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  const double grad_norm = nnc_total_sum(totals + 4, TOTALS, workers);
  const double grad_norm_2 = nnc_total_sum(totals + 3, TOTALS, workers);
  const double grad_norm_3 = d_sum_2 * d_sum_2;
  const double grad_norm_4 = sqrt(grad_norm + grad_norm_2 + grad_norm_3);
  if (worker == 0) {
    a->results[0] = loss_2;
    a->results[1] = grad_norm_4;
  }
  if (!(a->apply_update && isfinite(loss_2) && isfinite(grad_norm_4))) {
    return;
  }
  const double step_m = 1.0 / (1.0 - pow(0.9, a->step));
  const double step_v = 1.0 / (1.0 - pow(0.999, a->step));
  const double lr = a->learning_rate_factor * 0.05;

  // xor.nn:17  optimizer: Adam(lr: 0.05) (2 tensors in one pass)
  update(
      linear1_weight_m, d_linear1_weight, linear1_weight_v, linear1_weight, (real)step_m, (real)step_v, (real)lr,
      nnc_begin(40, worker, workers), nnc_end(40, worker, workers));
  nnc_lap(a->laps, worker, 12);

  // xor.nn:17  optimizer: Adam(lr: 0.05)
  update_2(
      linear2_weight_Adam, linear2_weight_Adam_2, linear2_weight, linear2_weight_m, linear2_weight_v, (real)step_m,
      (real)step_v, (real)lr, nnc_begin(8, worker, workers), nnc_end(8, worker, workers));
  nnc_lap(a->laps, worker, 14);
  const double Adam = d_sum_2 * 0.09999999999999998;
  const double Adam_2 = grad_norm_3 * 0.0010000000000000009;

  // xor.nn:17  optimizer: Adam(lr: 0.05)
  update_3(
      linear2_shift_m, linear2_shift_v, linear2_shift, (real)Adam, (real)Adam_2, (real)step_m, (real)step_v, (real)lr,
      nnc_begin(1, worker, workers), nnc_end(1, worker, workers));
  nnc_lap(a->laps, worker, 15);
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
  const real *const bits = a->inputs[0];  // [batch, 2]
  real *const linear1_weight = arena + 0;  // [2, 8]
  real *const linear1_shift = arena + 32;  // [8]
  real *const tanh_ = activations + 0;  // [batch, 8]
  real *const linear2_weight = arena + 64;  // [8, 1]
  real *const linear2_product = activations + 32;  // [batch, 1]
  real *const linear2_shift = arena + 96;  // [1]
  const real *const answer = a->inputs[1];  // [batch]

  // xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
  linear1_forward(bits, linear1_weight, linear1_shift, tanh_, begin, end);

  // xor.nn:16  metrics:   (accuracy: binary_accuracy(logit, answer))
  linear2_forward(
      tanh_, linear2_weight, linear2_product, linear2_shift, answer, totals + worker * TOTALS + 0,
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
  real *const gradients = arena + STATE + workers * PARAMETERS;
  real *const activations = gradients + PARAMETERS;
  const int64_t begin = a->rows * worker / workers;
  const int64_t end = a->rows * (worker + 1) / workers;
  (void)team;
  const real *const bits = a->inputs[0];  // [batch, 2]
  real *const linear1_weight = arena + 0;  // [2, 8]
  real *const linear1_shift = arena + 32;  // [8]
  real *const tanh_ = activations + 0;  // [batch, 8]
  real *const linear2_weight = arena + 64;  // [8, 1]
  real *const linear2_shift = arena + 96;  // [1]
  real *const logit = a->outputs[0];  // [batch]

  // xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
  linear1_forward(bits, linear1_weight, linear1_shift, tanh_, begin, end);

  // xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
  linear2_forward_2(tanh_, linear2_weight, linear2_shift, logit, begin, end);
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
  const real *const bits = a->inputs[0];  // [batch, 2]
  real *const linear1_weight = arena + 0;  // [2, 8]
  real *const linear1_product = activations + 0;  // [batch, 8]
  real *const linear1_shift = arena + 32;  // [8]
  real *const tanh1_dead = partials + 0;  // [8]
  real *const tanh1_dead_total = partials + worker * PARTIALS + 32;  // [8]

  // xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
  linear1_tanh1_forward_backward(
      bits, linear1_weight, linear1_product, linear1_shift, tanh1_dead + worker * PARTIALS,
      totals + worker * TOTALS + 0, totals + worker * TOTALS + 1, begin, end);
  nnc_team_barrier(team);
  nnc_gather_maximum(tanh1_dead_total, tanh1_dead, PARTIALS, 8, workers);

  // xor.nn:11  sum(bits |> Linear(8, init: xavier_uniform) |> tanh |> Linear(1))
  tanh1_forward(
      tanh1_dead_total, totals + worker * TOTALS + 2, nnc_begin(8, worker, workers), nnc_end(8, worker, workers));
  const double rms = nnc_total_sum(totals + 0, TOTALS, workers);
  const double rms_2 = (double)a->rows * 8.0;
  const double tanh1_rms = sqrt(rms / rms_2);
  const double inactive = nnc_total_sum(totals + 1, TOTALS, workers);
  const double tanh1_inactive = inactive / rms_2;
  nnc_team_barrier(team);
  const double dead = nnc_total_sum(totals + 2, TOTALS, workers);
  const double tanh1_dead_2 = dead / 8.0;
  if (worker == 0) {
    a->results[0] = tanh1_rms;
    a->results[1] = tanh1_inactive;
    a->results[2] = tanh1_dead_2;
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
#define PROGRAM xor_f64
#else
#define PROGRAM xor_f32
#endif
const nnc_program PROGRAM =
    {.element_bytes = sizeof(real), .arena_bytes = arena_bytes, .gradient_offset = gradient_offset, .initialize =
    initialize, .prepare = prepare, .train = train, .evaluate = evaluate, .summarize = summarize, .predict = predict,
    .inspect = inspect, .schedule = schedule};
