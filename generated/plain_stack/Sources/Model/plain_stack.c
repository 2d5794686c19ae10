// Written by nnc from plain_stack.nn. Do not edit: change the model and compile it again.
//
// The file is compiled twice: with real = float as plain_stack_f32, and with real = double as plain_stack_f64, which checks
// derivatives. Every kernel works on the share of rows or elements begin ... end - 1 of one worker.
#include "plain_stack.h"

#include "nnc_kernels.h"

// Elements of the arena, and of each worker's part of it (TOTALS counts doubles).
enum {
  PARAMETERS = 34112,  // trained tensors, each on 128 bytes
  STATE = 34112,  // optimizer state and running statistics
  ACTIVATIONS = 66816,  // values between kernels, for 64 examples
  TOTALS = 96,  // a worker: reductions to one number
  PARTIALS = 1920,  // a worker: sums over examples other than gradients
  WORKSPACE = 0,  // a worker: large private arrays
};

// plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
//   product = image @ weight   [batch, 32]
//   sum = product + shift   [batch, 32]
static void linear1_forward(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT sum, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 32}}, .depth = {{64, 1, 32}}, .columns = 32, .column_stride = 1},
      image + begin * 64, weight, sum + begin * 32);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      sum[32 * r + i] = sum[32 * r + i] + shift[i];
    }
  }
}

// plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
//   product = sum @ weight   [batch, 32]
//   relu = max(product + shift, 0)   [batch, 32]
static void linear2_forward(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT relu, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 32}}, .columns = 32, .column_stride = 1},
      sum + begin * 32, weight, relu + begin * 32);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      relu[32 * r + i] = nn_at_least(relu[32 * r + i] + shift[i], R(0.0));
    }
  }
}

// plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
//   product = relu @ weight   [batch, 10]
//   loss = sum(sum((position == digit ? 1 : 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product + shift, over: axis 1)),…   []
//   d_cross_entropy = d_losses * (position == digit ? 1 : 0) + -(sum(position == digit ? 1 : 0, over: axis 1) * d_losses) / sum(exp(product + shift - max(product + shift, over: axis …   [batch, 10]
//   d_shift = sum(d_cross_entropy, over: batch)   [10]
static void linear32_loss_cross_entropy_forward_backward(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT digit, real *NNC_RESTRICT d_cross_entropy,
    real *NNC_RESTRICT d_shift, real d_losses, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 10}}, .depth = {{32, 1, 10}}, .columns = 10, .column_stride = 1},
      relu + begin * 32, weight, product + begin * 10);
  NNC_SHORT_VECTOR
  for (int64_t i = 0; i < 10; i++) {
    d_shift[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    real sum[10];
    real cross_entropy = -(real)INFINITY;
    real shifted[10];
    real cross_entropy_2[10];
    real cross_entropy_3 = R(0.0);
    real cross_entropy_4 = R(0.0);
    real cross_entropy_5[10];
    real cross_entropy_6 = R(0.0);
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      const real sum_2 = product[10 * r + i] + shift[i];
      sum[i] = sum_2;
      cross_entropy = nn_max(cross_entropy, sum_2);
    }
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      const real shifted_2 = sum[i] - cross_entropy;
      shifted[i] = shifted_2;
      const real cross_entropy_7 = nn_exp(shifted_2);
      cross_entropy_2[i] = cross_entropy_7;
      NNC_ADD(cross_entropy_3, cross_entropy_7);
    }
    const real cross_entropy_8 = nn_log(cross_entropy_3);
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      const real chosen = (real)i == digit[r] ? R(1.0) : R(0.0);
      NNC_ADD(cross_entropy_4, chosen * (shifted[i] - cross_entropy_8));
      cross_entropy_5[i] = d_losses * chosen;
      NNC_ADD(cross_entropy_6, chosen);
    }
    NNC_ADD(total0, cross_entropy_4);
    const real cross_entropy_9 = -(cross_entropy_6 * d_losses) / cross_entropy_3;
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      const real cross_entropy_10 = cross_entropy_5[i] + cross_entropy_9 * cross_entropy_2[i];
      d_cross_entropy[10 * r + i] = cross_entropy_10;
      NNC_ADD(d_shift[i], cross_entropy_10);
    }
  }
  *total0_result = (double)total0;
}

// plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
//   d_product = d_cross_entropy @ weightᵀ   [batch, 32]
//   d_relu = relu > 0 ? d_product : 0   [batch, 32]
//   d_shift = sum(d_relu, over: batch)   [32]
static void linear32_backward_input(
    const real *NNC_RESTRICT d_cross_entropy, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT relu,
    real *NNC_RESTRICT d_relu, real *NNC_RESTRICT d_shift, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 10, 32}}, .depth = {{10, 1, 1}}, .columns = 32, .column_stride = 10},
      d_cross_entropy + begin * 10, weight, d_relu + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      const real relu_2 = relu[32 * r + i] > R(0.0) ? d_relu[32 * r + i] : R(0.0);
      d_relu[32 * r + i] = relu_2;
      NNC_ADD(d_shift[i], relu_2);
    }
  }
}

// plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
//   d_weight = reluᵀ @ d_cross_entropy   [32, 10]
static void linear32_backward_weight(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT d_cross_entropy, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{32, 1, 10}}, .depth = {{end - begin, 32, 10}}, .columns = 10, .column_stride = 1},
      relu + begin * 32, d_cross_entropy + begin * 10, d_weight);
}

// plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
//   grad_norm = sum(d_shift * d_shift, over: axis 0)   []
static void grad_norm_forward(const real *NNC_RESTRICT d_shift, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, d_shift[i] * d_shift[i]);
  }
  *total0_result = (double)total0;
}

// plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
//   d_product = d_relu @ weightᵀ   [batch, 32]
//   d_relu = relu > 0 ? d_product : 0   [batch, 32]
//   d_shift = sum(d_relu, over: batch)   [32]
static void linear31_backward_input(
    const real *NNC_RESTRICT d_relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT relu,
    real *NNC_RESTRICT d_relu_2, real *NNC_RESTRICT d_shift, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 1}}, .columns = 32, .column_stride = 32},
      d_relu + begin * 32, weight, d_relu_2 + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      const real relu_2 = relu[32 * r + i] > R(0.0) ? d_relu_2[32 * r + i] : R(0.0);
      d_relu_2[32 * r + i] = relu_2;
      NNC_ADD(d_shift[i], relu_2);
    }
  }
}

// plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
//   d_weight = reluᵀ @ d_relu   [32, 32]
static void linear31_backward_weight(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT d_relu, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{32, 1, 32}}, .depth = {{end - begin, 32, 32}}, .columns = 32, .column_stride = 1},
      relu + begin * 32, d_relu + begin * 32, d_weight);
}

// plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
//   d_product = d_relu @ weightᵀ   [batch, 32]
//   d_shift = sum(d_product, over: batch)   [32]
static void linear2_backward_input(
    const real *NNC_RESTRICT d_relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT d_product,
    real *NNC_RESTRICT d_shift, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 1}}, .columns = 32, .column_stride = 32},
      d_relu + begin * 32, weight, d_product + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      NNC_ADD(d_shift[i], d_product[32 * r + i]);
    }
  }
}

// plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
//   d_weight = imageᵀ @ d_product   [64, 32]
static void linear1_backward_weight(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT d_product, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{64, 1, 32}}, .depth = {{end - begin, 64, 32}}, .columns = 32, .column_stride = 1},
      image + begin * 64, d_product + begin * 32, d_weight);
}

// plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
//   velocity = velocity * 0.9 + d_weight   [64, 32]
//   weight = weight - lr * velocity   [64, 32]
static void update(
    real *NNC_RESTRICT velocity, const real *NNC_RESTRICT d_weight, real *NNC_RESTRICT weight, real lr, int64_t begin,
    int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    const real new_velocity = velocity[i] * R(0.9) + d_weight[i];
    velocity[i] = new_velocity;
    weight[i] = weight[i] - lr * new_velocity;
  }
}

// plain_stack.nn:16  metrics:   (accuracy: accuracy(logits, digit))
//   product = relu @ weight   [batch, 10]
//   loss = sum(sum((position == digit ? 1 : 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product + shift, over: axis 1)),…   []
//   total3 = sum(argmax(product + shift, over: axis 1) == digit ? 1 : 0, over: batch)   []
static void linear32_forward(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT digit, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 10}}, .depth = {{32, 1, 10}}, .columns = 10, .column_stride = 1},
      relu + begin * 32, weight, product + begin * 10);
  for (int64_t r = begin; r < end; r++) {
    real sum[10];
    real cross_entropy = -(real)INFINITY;
    real shifted[10];
    real cross_entropy_2 = R(0.0);
    real cross_entropy_3 = R(0.0);
    real best = -(real)INFINITY;
    real accuracy = R(0.0);
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      const real sum_2 = product[10 * r + i] + shift[i];
      sum[i] = sum_2;
      cross_entropy = nn_max(cross_entropy, sum_2);
    }
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      const real shifted_2 = sum[i] - cross_entropy;
      shifted[i] = shifted_2;
      NNC_ADD(cross_entropy_2, nn_exp(shifted_2));
    }
    const real cross_entropy_4 = nn_log(cross_entropy_2);
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      NNC_ADD(cross_entropy_3, ((real)i == digit[r] ? R(1.0) : R(0.0)) * (shifted[i] - cross_entropy_4));
      if (sum[i] > best) {
        best = sum[i];
        accuracy = (real)i;
      }
    }
    NNC_ADD(total0, cross_entropy_3);
    NNC_ADD(total1, accuracy == digit[r] ? R(1.0) : R(0.0));
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
//   product = relu @ weight   [batch, 10]
//   logits = product + shift   [batch, 10]
static void linear32_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT logits, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 10}}, .depth = {{32, 1, 10}}, .columns = 10, .column_stride = 1},
      relu + begin * 32, weight, logits + begin * 10);
  for (int64_t r = begin; r < end; r++) {
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      logits[10 * r + i] = logits[10 * r + i] + shift[i];
    }
  }
}

// plain_stack.nn:5  image:  columns(0..<64) / 16
//   image = column0 * 0.0625   [batch, 64]
static void prepare_image(const real *NNC_RESTRICT column0, real *NNC_RESTRICT image, int64_t begin, int64_t end) {
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      image[64 * r + i] = column0[64 * r + i] * R(0.0625);
    }
  }
}

// plain_stack.nn:6  digit:  class(column("digit"), 10)
//   digit = column1   [batch]
static void prepare_digit(const real *NNC_RESTRICT column1, real *NNC_RESTRICT digit, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    digit[r] = column1[r];
  }
}

// plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
//   weight = -0.3061862178478973 + random() * 0.6123724356957946   [64, 32]
//   velocity = 0   [64, 32]
static void initialize_linear1(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT velocity, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.3061862178478973) + nnc_uniform(key0, (uint32_t)i) * R(0.6123724356957946);
    velocity[i] = R(0.0);
  }
}

// plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
//   shift = 0   [32]
//   velocity = 0   [32]
static void initialize_linear1_2(real *NNC_RESTRICT shift, real *NNC_RESTRICT velocity, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    shift[i] = R(0.0);
    velocity[i] = R(0.0);
  }
}

// plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
//   weight = -0.4330127018922193 + random() * 0.8660254037844386   [32, 32]
//   velocity = 0   [32, 32]
static void initialize_linear2(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT velocity, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.4330127018922193) + nnc_uniform(key0, (uint32_t)i) * R(0.8660254037844386);
    velocity[i] = R(0.0);
  }
}

// plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
//   product = sum @ weight   [batch, 32]
//   relu = max(product + shift, 0)   [batch, 32]
//   rms = sum(relu * relu, over: (batch, axis 1))   []
//   inactive = sum(abs(relu > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs(relu > 0 ? 1 : 0), over: batch)   [32]
static void linear2_relu_relu1_forward_backward(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT relu, real *NNC_RESTRICT dead, double *total0_result, double *total1_result, int64_t begin,
    int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 32}}, .columns = 32, .column_stride = 1},
      sum + begin * 32, weight, relu + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    dead[i] = -(real)INFINITY;
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      const real relu_2 = nn_at_least(relu[32 * r + i] + shift[i], R(0.0));
      relu[32 * r + i] = relu_2;
      NNC_ADD(total0, relu_2 * relu_2);
      const real slope = nn_abs(relu_2 > R(0.0) ? R(1.0) : R(0.0));
      NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
      dead[i] = nn_max(dead[i], slope);
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
//   dead = sum(dead < 0.01 ? 1 : 0, over: axis 0)   []
static void relu1_forward(const real *NNC_RESTRICT dead, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, dead[i] < R(0.01) ? R(1.0) : R(0.0));
  }
  *total0_result = (double)total0;
}

// plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
//   product = relu @ weight   [batch, 32]
//   rms = sum(max(product + shift, 0) * max(product + shift, 0), over: (batch, axis 1))   []
//   inactive = sum(abs(product + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs(product + shift > 0 ? 1 : 0), over: batch)   [32]
static void linear31_relu30_forward_backward(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, real *NNC_RESTRICT dead, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 32}}, .columns = 32, .column_stride = 1},
      relu + begin * 32, weight, product + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    dead[i] = -(real)INFINITY;
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      const real sum = product[32 * r + i] + shift[i];
      const real relu_2 = nn_at_least(sum, R(0.0));
      NNC_ADD(total0, relu_2 * relu_2);
      const real slope = nn_abs(sum > R(0.0) ? R(1.0) : R(0.0));
      NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
      dead[i] = nn_max(dead[i], slope);
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// What each worker does in the phase 'initialize'.
static void initialize_worker(nnc_team *team, void *context, int worker, int workers) {
  const nnc_arguments *const a = context;
  real *const arena = a->arena;
  (void)team;
  real *const linear1_weight = arena + 0;  // [64, 32]
  real *const linear1_weight_velocity = arena + 34112;  // [64, 32]
  real *const linear1_shift = arena + 2048;  // [32]
  real *const linear1_shift_velocity = arena + 36160;  // [32]
  real *const linear2_weight = arena + 2080;  // [32, 32]
  real *const linear2_weight_velocity = arena + 36192;  // [32, 32]
  real *const linear3_weight = arena + 3136;  // [32, 32]
  real *const linear3_weight_velocity = arena + 37248;  // [32, 32]
  real *const linear4_weight = arena + 4192;  // [32, 32]
  real *const linear4_weight_velocity = arena + 38304;  // [32, 32]
  real *const linear5_weight = arena + 5248;  // [32, 32]
  real *const linear5_weight_velocity = arena + 39360;  // [32, 32]
  real *const linear6_weight = arena + 6304;  // [32, 32]
  real *const linear6_weight_velocity = arena + 40416;  // [32, 32]
  real *const linear7_weight = arena + 7360;  // [32, 32]
  real *const linear7_weight_velocity = arena + 41472;  // [32, 32]
  real *const linear8_weight = arena + 8416;  // [32, 32]
  real *const linear8_weight_velocity = arena + 42528;  // [32, 32]
  real *const linear9_weight = arena + 9472;  // [32, 32]
  real *const linear9_weight_velocity = arena + 43584;  // [32, 32]
  real *const linear10_weight = arena + 10528;  // [32, 32]
  real *const linear10_weight_velocity = arena + 44640;  // [32, 32]
  real *const linear11_weight = arena + 11584;  // [32, 32]
  real *const linear11_weight_velocity = arena + 45696;  // [32, 32]
  real *const linear12_weight = arena + 12640;  // [32, 32]
  real *const linear12_weight_velocity = arena + 46752;  // [32, 32]
  real *const linear13_weight = arena + 13696;  // [32, 32]
  real *const linear13_weight_velocity = arena + 47808;  // [32, 32]
  real *const linear14_weight = arena + 14752;  // [32, 32]
  real *const linear14_weight_velocity = arena + 48864;  // [32, 32]
  real *const linear15_weight = arena + 15808;  // [32, 32]
  real *const linear15_weight_velocity = arena + 49920;  // [32, 32]
  real *const linear16_weight = arena + 16864;  // [32, 32]
  real *const linear16_weight_velocity = arena + 50976;  // [32, 32]
  real *const linear17_weight = arena + 17920;  // [32, 32]
  real *const linear17_weight_velocity = arena + 52032;  // [32, 32]
  real *const linear18_weight = arena + 18976;  // [32, 32]
  real *const linear18_weight_velocity = arena + 53088;  // [32, 32]
  real *const linear19_weight = arena + 20032;  // [32, 32]
  real *const linear19_weight_velocity = arena + 54144;  // [32, 32]
  real *const linear20_weight = arena + 21088;  // [32, 32]
  real *const linear20_weight_velocity = arena + 55200;  // [32, 32]
  real *const linear21_weight = arena + 22144;  // [32, 32]
  real *const linear21_weight_velocity = arena + 56256;  // [32, 32]
  real *const linear22_weight = arena + 23200;  // [32, 32]
  real *const linear22_weight_velocity = arena + 57312;  // [32, 32]
  real *const linear23_weight = arena + 24256;  // [32, 32]
  real *const linear23_weight_velocity = arena + 58368;  // [32, 32]
  real *const linear24_weight = arena + 25312;  // [32, 32]
  real *const linear24_weight_velocity = arena + 59424;  // [32, 32]
  real *const linear25_weight = arena + 26368;  // [32, 32]
  real *const linear25_weight_velocity = arena + 60480;  // [32, 32]
  real *const linear26_weight = arena + 27424;  // [32, 32]
  real *const linear26_weight_velocity = arena + 61536;  // [32, 32]
  real *const linear27_weight = arena + 28480;  // [32, 32]
  real *const linear27_weight_velocity = arena + 62592;  // [32, 32]
  real *const linear28_weight = arena + 29536;  // [32, 32]
  real *const linear28_weight_velocity = arena + 63648;  // [32, 32]
  real *const linear29_weight = arena + 30592;  // [32, 32]
  real *const linear29_weight_velocity = arena + 64704;  // [32, 32]
  real *const linear30_weight = arena + 31648;  // [32, 32]
  real *const linear30_weight_velocity = arena + 65760;  // [32, 32]
  real *const linear31_weight = arena + 32704;  // [32, 32]
  real *const linear31_weight_velocity = arena + 66816;  // [32, 32]
  real *const linear32_weight = arena + 33760;  // [32, 10]
  real *const linear32_weight_velocity = arena + 67872;  // [32, 10]
  real *const linear32_shift = arena + 34080;  // [10]
  real *const linear32_shift_velocity = arena + 68192;  // [10]
  real *const linear2_shift = arena + 3104;  // [32]
  real *const linear2_shift_velocity = arena + 37216;  // [32]
  real *const linear3_shift = arena + 4160;  // [32]
  real *const linear3_shift_velocity = arena + 38272;  // [32]
  real *const linear4_shift = arena + 5216;  // [32]
  real *const linear4_shift_velocity = arena + 39328;  // [32]
  real *const linear5_shift = arena + 6272;  // [32]
  real *const linear5_shift_velocity = arena + 40384;  // [32]
  real *const linear6_shift = arena + 7328;  // [32]
  real *const linear6_shift_velocity = arena + 41440;  // [32]
  real *const linear7_shift = arena + 8384;  // [32]
  real *const linear7_shift_velocity = arena + 42496;  // [32]
  real *const linear8_shift = arena + 9440;  // [32]
  real *const linear8_shift_velocity = arena + 43552;  // [32]
  real *const linear9_shift = arena + 10496;  // [32]
  real *const linear9_shift_velocity = arena + 44608;  // [32]
  real *const linear10_shift = arena + 11552;  // [32]
  real *const linear10_shift_velocity = arena + 45664;  // [32]
  real *const linear11_shift = arena + 12608;  // [32]
  real *const linear11_shift_velocity = arena + 46720;  // [32]
  real *const linear12_shift = arena + 13664;  // [32]
  real *const linear12_shift_velocity = arena + 47776;  // [32]
  real *const linear13_shift = arena + 14720;  // [32]
  real *const linear13_shift_velocity = arena + 48832;  // [32]
  real *const linear14_shift = arena + 15776;  // [32]
  real *const linear14_shift_velocity = arena + 49888;  // [32]
  real *const linear15_shift = arena + 16832;  // [32]
  real *const linear15_shift_velocity = arena + 50944;  // [32]
  real *const linear16_shift = arena + 17888;  // [32]
  real *const linear16_shift_velocity = arena + 52000;  // [32]
  real *const linear17_shift = arena + 18944;  // [32]
  real *const linear17_shift_velocity = arena + 53056;  // [32]
  real *const linear18_shift = arena + 20000;  // [32]
  real *const linear18_shift_velocity = arena + 54112;  // [32]
  real *const linear19_shift = arena + 21056;  // [32]
  real *const linear19_shift_velocity = arena + 55168;  // [32]
  real *const linear20_shift = arena + 22112;  // [32]
  real *const linear20_shift_velocity = arena + 56224;  // [32]
  real *const linear21_shift = arena + 23168;  // [32]
  real *const linear21_shift_velocity = arena + 57280;  // [32]
  real *const linear22_shift = arena + 24224;  // [32]
  real *const linear22_shift_velocity = arena + 58336;  // [32]
  real *const linear23_shift = arena + 25280;  // [32]
  real *const linear23_shift_velocity = arena + 59392;  // [32]
  real *const linear24_shift = arena + 26336;  // [32]
  real *const linear24_shift_velocity = arena + 60448;  // [32]
  real *const linear25_shift = arena + 27392;  // [32]
  real *const linear25_shift_velocity = arena + 61504;  // [32]
  real *const linear26_shift = arena + 28448;  // [32]
  real *const linear26_shift_velocity = arena + 62560;  // [32]
  real *const linear27_shift = arena + 29504;  // [32]
  real *const linear27_shift_velocity = arena + 63616;  // [32]
  real *const linear28_shift = arena + 30560;  // [32]
  real *const linear28_shift_velocity = arena + 64672;  // [32]
  real *const linear29_shift = arena + 31616;  // [32]
  real *const linear29_shift_velocity = arena + 65728;  // [32]
  real *const linear30_shift = arena + 32672;  // [32]
  real *const linear30_shift_velocity = arena + 66784;  // [32]
  real *const linear31_shift = arena + 33728;  // [32]
  real *const linear31_shift_velocity = arena + 67840;  // [32]

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear1(
      linear1_weight, linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 0), nnc_begin(2048, worker, workers),
      nnc_end(2048, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear1_shift, linear1_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear2_weight, linear2_weight_velocity, nnc_random_key(a->seed, a->draw, 1), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear3_weight, linear3_weight_velocity, nnc_random_key(a->seed, a->draw, 2), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear4_weight, linear4_weight_velocity, nnc_random_key(a->seed, a->draw, 3), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear5_weight, linear5_weight_velocity, nnc_random_key(a->seed, a->draw, 4), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear6_weight, linear6_weight_velocity, nnc_random_key(a->seed, a->draw, 5), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear7_weight, linear7_weight_velocity, nnc_random_key(a->seed, a->draw, 6), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear8_weight, linear8_weight_velocity, nnc_random_key(a->seed, a->draw, 7), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear9_weight, linear9_weight_velocity, nnc_random_key(a->seed, a->draw, 8), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear10_weight, linear10_weight_velocity, nnc_random_key(a->seed, a->draw, 9), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear11_weight, linear11_weight_velocity, nnc_random_key(a->seed, a->draw, 10), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear12_weight, linear12_weight_velocity, nnc_random_key(a->seed, a->draw, 11), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear13_weight, linear13_weight_velocity, nnc_random_key(a->seed, a->draw, 12), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear14_weight, linear14_weight_velocity, nnc_random_key(a->seed, a->draw, 13), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear15_weight, linear15_weight_velocity, nnc_random_key(a->seed, a->draw, 14), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear16_weight, linear16_weight_velocity, nnc_random_key(a->seed, a->draw, 15), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear17_weight, linear17_weight_velocity, nnc_random_key(a->seed, a->draw, 16), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear18_weight, linear18_weight_velocity, nnc_random_key(a->seed, a->draw, 17), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear19_weight, linear19_weight_velocity, nnc_random_key(a->seed, a->draw, 18), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear20_weight, linear20_weight_velocity, nnc_random_key(a->seed, a->draw, 19), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear21_weight, linear21_weight_velocity, nnc_random_key(a->seed, a->draw, 20), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear22_weight, linear22_weight_velocity, nnc_random_key(a->seed, a->draw, 21), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear23_weight, linear23_weight_velocity, nnc_random_key(a->seed, a->draw, 22), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear24_weight, linear24_weight_velocity, nnc_random_key(a->seed, a->draw, 23), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear25_weight, linear25_weight_velocity, nnc_random_key(a->seed, a->draw, 24), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear26_weight, linear26_weight_velocity, nnc_random_key(a->seed, a->draw, 25), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear27_weight, linear27_weight_velocity, nnc_random_key(a->seed, a->draw, 26), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear28_weight, linear28_weight_velocity, nnc_random_key(a->seed, a->draw, 27), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear29_weight, linear29_weight_velocity, nnc_random_key(a->seed, a->draw, 28), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear30_weight, linear30_weight_velocity, nnc_random_key(a->seed, a->draw, 29), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear31_weight, linear31_weight_velocity, nnc_random_key(a->seed, a->draw, 30), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear32_weight, linear32_weight_velocity, nnc_random_key(a->seed, a->draw, 31), nnc_begin(320, worker, workers),
      nnc_end(320, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear32_shift, linear32_shift_velocity, nnc_begin(10, worker, workers), nnc_end(10, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear2_shift, linear2_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear3_shift, linear3_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear4_shift, linear4_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear5_shift, linear5_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear6_shift, linear6_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear7_shift, linear7_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear8_shift, linear8_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear9_shift, linear9_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear10_shift, linear10_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear11_shift, linear11_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear12_shift, linear12_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear13_shift, linear13_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear14_shift, linear14_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear15_shift, linear15_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear16_shift, linear16_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear17_shift, linear17_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear18_shift, linear18_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear19_shift, linear19_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear20_shift, linear20_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear21_shift, linear21_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear22_shift, linear22_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear23_shift, linear23_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear24_shift, linear24_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear25_shift, linear25_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear26_shift, linear26_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear27_shift, linear27_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear28_shift, linear28_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear29_shift, linear29_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear30_shift, linear30_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  initialize_linear1_2(
      linear31_shift, linear31_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
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
  const real *const column0 = a->inputs[0];  // [batch, 64]
  real *const image = a->outputs[0];  // [batch, 64]
  const real *const column1 = a->inputs[1];  // [batch]
  real *const digit = a->outputs[1];  // [batch]

  // plain_stack.nn:5  image:  columns(0..<64) / 16
  prepare_image(column0, image, begin, end);

  // plain_stack.nn:6  digit:  class(column("digit"), 10)
  prepare_digit(column1, digit, begin, end);
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
  const int64_t begin = a->rows * worker / workers;
  const int64_t end = a->rows * (worker + 1) / workers;
  const real *const image = a->inputs[0];  // [batch, 64]
  real *const linear1_weight = arena + 0;  // [64, 32]
  real *const linear1_shift = arena + 2048;  // [32]
  real *const linear1_sum = activations + 0;  // [batch, 32]
  real *const linear2_weight = arena + 2080;  // [32, 32]
  real *const linear2_shift = arena + 3104;  // [32]
  real *const relu = activations + 2048;  // [batch, 32]
  real *const linear3_weight = arena + 3136;  // [32, 32]
  real *const linear3_shift = arena + 4160;  // [32]
  real *const relu_2 = activations + 4096;  // [batch, 32]
  real *const linear4_weight = arena + 4192;  // [32, 32]
  real *const linear4_shift = arena + 5216;  // [32]
  real *const relu_3 = activations + 6144;  // [batch, 32]
  real *const linear5_weight = arena + 5248;  // [32, 32]
  real *const linear5_shift = arena + 6272;  // [32]
  real *const relu_4 = activations + 8192;  // [batch, 32]
  real *const linear6_weight = arena + 6304;  // [32, 32]
  real *const linear6_shift = arena + 7328;  // [32]
  real *const relu_5 = activations + 10240;  // [batch, 32]
  real *const linear7_weight = arena + 7360;  // [32, 32]
  real *const linear7_shift = arena + 8384;  // [32]
  real *const relu_6 = activations + 12288;  // [batch, 32]
  real *const linear8_weight = arena + 8416;  // [32, 32]
  real *const linear8_shift = arena + 9440;  // [32]
  real *const relu_7 = activations + 14336;  // [batch, 32]
  real *const linear9_weight = arena + 9472;  // [32, 32]
  real *const linear9_shift = arena + 10496;  // [32]
  real *const relu_8 = activations + 16384;  // [batch, 32]
  real *const linear10_weight = arena + 10528;  // [32, 32]
  real *const linear10_shift = arena + 11552;  // [32]
  real *const relu_9 = activations + 18432;  // [batch, 32]
  real *const linear11_weight = arena + 11584;  // [32, 32]
  real *const linear11_shift = arena + 12608;  // [32]
  real *const relu_10 = activations + 20480;  // [batch, 32]
  real *const linear12_weight = arena + 12640;  // [32, 32]
  real *const linear12_shift = arena + 13664;  // [32]
  real *const relu_11 = activations + 22528;  // [batch, 32]
  real *const linear13_weight = arena + 13696;  // [32, 32]
  real *const linear13_shift = arena + 14720;  // [32]
  real *const relu_12 = activations + 24576;  // [batch, 32]
  real *const linear14_weight = arena + 14752;  // [32, 32]
  real *const linear14_shift = arena + 15776;  // [32]
  real *const relu_13 = activations + 26624;  // [batch, 32]
  real *const linear15_weight = arena + 15808;  // [32, 32]
  real *const linear15_shift = arena + 16832;  // [32]
  real *const relu_14 = activations + 28672;  // [batch, 32]
  real *const linear16_weight = arena + 16864;  // [32, 32]
  real *const linear16_shift = arena + 17888;  // [32]
  real *const relu_15 = activations + 30720;  // [batch, 32]
  real *const linear17_weight = arena + 17920;  // [32, 32]
  real *const linear17_shift = arena + 18944;  // [32]
  real *const relu_16 = activations + 32768;  // [batch, 32]
  real *const linear18_weight = arena + 18976;  // [32, 32]
  real *const linear18_shift = arena + 20000;  // [32]
  real *const relu_17 = activations + 34816;  // [batch, 32]
  real *const linear19_weight = arena + 20032;  // [32, 32]
  real *const linear19_shift = arena + 21056;  // [32]
  real *const relu_18 = activations + 36864;  // [batch, 32]
  real *const linear20_weight = arena + 21088;  // [32, 32]
  real *const linear20_shift = arena + 22112;  // [32]
  real *const relu_19 = activations + 38912;  // [batch, 32]
  real *const linear21_weight = arena + 22144;  // [32, 32]
  real *const linear21_shift = arena + 23168;  // [32]
  real *const relu_20 = activations + 40960;  // [batch, 32]
  real *const linear22_weight = arena + 23200;  // [32, 32]
  real *const linear22_shift = arena + 24224;  // [32]
  real *const relu_21 = activations + 43008;  // [batch, 32]
  real *const linear23_weight = arena + 24256;  // [32, 32]
  real *const linear23_shift = arena + 25280;  // [32]
  real *const relu_22 = activations + 45056;  // [batch, 32]
  real *const linear24_weight = arena + 25312;  // [32, 32]
  real *const linear24_shift = arena + 26336;  // [32]
  real *const relu_23 = activations + 47104;  // [batch, 32]
  real *const linear25_weight = arena + 26368;  // [32, 32]
  real *const linear25_shift = arena + 27392;  // [32]
  real *const relu_24 = activations + 49152;  // [batch, 32]
  real *const linear26_weight = arena + 27424;  // [32, 32]
  real *const linear26_shift = arena + 28448;  // [32]
  real *const relu_25 = activations + 51200;  // [batch, 32]
  real *const linear27_weight = arena + 28480;  // [32, 32]
  real *const linear27_shift = arena + 29504;  // [32]
  real *const relu_26 = activations + 53248;  // [batch, 32]
  real *const linear28_weight = arena + 29536;  // [32, 32]
  real *const linear28_shift = arena + 30560;  // [32]
  real *const relu_27 = activations + 55296;  // [batch, 32]
  real *const linear29_weight = arena + 30592;  // [32, 32]
  real *const linear29_shift = arena + 31616;  // [32]
  real *const relu_28 = activations + 57344;  // [batch, 32]
  real *const linear30_weight = arena + 31648;  // [32, 32]
  real *const linear30_shift = arena + 32672;  // [32]
  real *const relu_29 = activations + 59392;  // [batch, 32]
  real *const linear31_weight = arena + 32704;  // [32, 32]
  real *const linear31_shift = arena + 33728;  // [32]
  real *const relu_30 = activations + 61440;  // [batch, 32]
  real *const linear32_weight = arena + 33760;  // [32, 10]
  real *const linear32_product = activations + 65536;  // [batch, 10]
  real *const linear32_shift = arena + 34080;  // [10]
  const real *const digit = a->inputs[1];  // [batch]
  real *const d_cross_entropy = activations + 66176;  // [batch, 10]
  real *const d_linear32_shift = gradients + 34080;  // [10]
  real *const d_relu = activations + 63488;  // [batch, 32]
  real *const d_linear31_shift = gradients + 33728;  // [32]
  real *const d_linear32_weight = gradients + 33760;  // [32, 10]
  real *const d_relu_2 = activations + 61440;  // [batch, 32]
  real *const d_linear30_shift = gradients + 32672;  // [32]
  real *const d_linear31_weight = gradients + 32704;  // [32, 32]
  real *const d_relu_3 = activations + 59392;  // [batch, 32]
  real *const d_linear29_shift = gradients + 31616;  // [32]
  real *const d_linear30_weight = gradients + 31648;  // [32, 32]
  real *const d_relu_4 = activations + 57344;  // [batch, 32]
  real *const d_linear28_shift = gradients + 30560;  // [32]
  real *const d_linear29_weight = gradients + 30592;  // [32, 32]
  real *const d_relu_5 = activations + 55296;  // [batch, 32]
  real *const d_linear27_shift = gradients + 29504;  // [32]
  real *const d_linear28_weight = gradients + 29536;  // [32, 32]
  real *const d_relu_6 = activations + 53248;  // [batch, 32]
  real *const d_linear26_shift = gradients + 28448;  // [32]
  real *const d_linear27_weight = gradients + 28480;  // [32, 32]
  real *const d_relu_7 = activations + 51200;  // [batch, 32]
  real *const d_linear25_shift = gradients + 27392;  // [32]
  real *const d_linear26_weight = gradients + 27424;  // [32, 32]
  real *const d_relu_8 = activations + 49152;  // [batch, 32]
  real *const d_linear24_shift = gradients + 26336;  // [32]
  real *const d_linear25_weight = gradients + 26368;  // [32, 32]
  real *const d_relu_9 = activations + 47104;  // [batch, 32]
  real *const d_linear23_shift = gradients + 25280;  // [32]
  real *const d_linear24_weight = gradients + 25312;  // [32, 32]
  real *const d_relu_10 = activations + 45056;  // [batch, 32]
  real *const d_linear22_shift = gradients + 24224;  // [32]
  real *const d_linear23_weight = gradients + 24256;  // [32, 32]
  real *const d_relu_11 = activations + 43008;  // [batch, 32]
  real *const d_linear21_shift = gradients + 23168;  // [32]
  real *const d_linear22_weight = gradients + 23200;  // [32, 32]
  real *const d_relu_12 = activations + 40960;  // [batch, 32]
  real *const d_linear20_shift = gradients + 22112;  // [32]
  real *const d_linear21_weight = gradients + 22144;  // [32, 32]
  real *const d_relu_13 = activations + 38912;  // [batch, 32]
  real *const d_linear19_shift = gradients + 21056;  // [32]
  real *const d_linear20_weight = gradients + 21088;  // [32, 32]
  real *const d_relu_14 = activations + 36864;  // [batch, 32]
  real *const d_linear18_shift = gradients + 20000;  // [32]
  real *const d_linear19_weight = gradients + 20032;  // [32, 32]
  real *const d_relu_15 = activations + 34816;  // [batch, 32]
  real *const d_linear17_shift = gradients + 18944;  // [32]
  real *const d_linear18_weight = gradients + 18976;  // [32, 32]
  real *const d_relu_16 = activations + 32768;  // [batch, 32]
  real *const d_linear16_shift = gradients + 17888;  // [32]
  real *const d_linear17_weight = gradients + 17920;  // [32, 32]
  real *const d_relu_17 = activations + 30720;  // [batch, 32]
  real *const d_linear15_shift = gradients + 16832;  // [32]
  real *const d_linear16_weight = gradients + 16864;  // [32, 32]
  real *const d_relu_18 = activations + 28672;  // [batch, 32]
  real *const d_linear14_shift = gradients + 15776;  // [32]
  real *const d_linear15_weight = gradients + 15808;  // [32, 32]
  real *const d_relu_19 = activations + 26624;  // [batch, 32]
  real *const d_linear13_shift = gradients + 14720;  // [32]
  real *const d_linear14_weight = gradients + 14752;  // [32, 32]
  real *const d_relu_20 = activations + 24576;  // [batch, 32]
  real *const d_linear12_shift = gradients + 13664;  // [32]
  real *const d_linear13_weight = gradients + 13696;  // [32, 32]
  real *const d_relu_21 = activations + 22528;  // [batch, 32]
  real *const d_linear11_shift = gradients + 12608;  // [32]
  real *const d_linear12_weight = gradients + 12640;  // [32, 32]
  real *const d_relu_22 = activations + 20480;  // [batch, 32]
  real *const d_linear10_shift = gradients + 11552;  // [32]
  real *const d_linear11_weight = gradients + 11584;  // [32, 32]
  real *const d_relu_23 = activations + 18432;  // [batch, 32]
  real *const d_linear9_shift = gradients + 10496;  // [32]
  real *const d_linear10_weight = gradients + 10528;  // [32, 32]
  real *const d_relu_24 = activations + 16384;  // [batch, 32]
  real *const d_linear8_shift = gradients + 9440;  // [32]
  real *const d_linear9_weight = gradients + 9472;  // [32, 32]
  real *const d_relu_25 = activations + 14336;  // [batch, 32]
  real *const d_linear7_shift = gradients + 8384;  // [32]
  real *const d_linear8_weight = gradients + 8416;  // [32, 32]
  real *const d_relu_26 = activations + 12288;  // [batch, 32]
  real *const d_linear6_shift = gradients + 7328;  // [32]
  real *const d_linear7_weight = gradients + 7360;  // [32, 32]
  real *const d_relu_27 = activations + 10240;  // [batch, 32]
  real *const d_linear5_shift = gradients + 6272;  // [32]
  real *const d_linear6_weight = gradients + 6304;  // [32, 32]
  real *const d_relu_28 = activations + 8192;  // [batch, 32]
  real *const d_linear4_shift = gradients + 5216;  // [32]
  real *const d_linear5_weight = gradients + 5248;  // [32, 32]
  real *const d_relu_29 = activations + 6144;  // [batch, 32]
  real *const d_linear3_shift = gradients + 4160;  // [32]
  real *const d_linear4_weight = gradients + 4192;  // [32, 32]
  real *const d_relu_30 = activations + 4096;  // [batch, 32]
  real *const d_linear2_shift = gradients + 3104;  // [32]
  real *const d_linear3_weight = gradients + 3136;  // [32, 32]
  real *const linear2_d_product = activations + 2048;  // [batch, 32]
  real *const d_linear1_shift = gradients + 2048;  // [32]
  real *const d_linear2_weight = gradients + 2080;  // [32, 32]
  real *const d_linear1_weight = gradients + 0;  // [64, 32]
  real *const linear1_weight_velocity = arena + 34112;  // [64, 32]
  nnc_lap(a->laps, worker, NNC_START);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear1_forward(image, linear1_weight, linear1_shift, linear1_sum, begin, end);
  nnc_lap(a->laps, worker, 0);
  nnc_trace_check(a->trace, 0, linear1_sum + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(linear1_sum, linear2_weight, linear2_shift, relu, begin, end);
  nnc_lap(a->laps, worker, 1);
  nnc_trace_check(a->trace, 1, relu + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu, linear3_weight, linear3_shift, relu_2, begin, end);
  nnc_lap(a->laps, worker, 2);
  nnc_trace_check(a->trace, 2, relu_2 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_2, linear4_weight, linear4_shift, relu_3, begin, end);
  nnc_lap(a->laps, worker, 3);
  nnc_trace_check(a->trace, 3, relu_3 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_3, linear5_weight, linear5_shift, relu_4, begin, end);
  nnc_lap(a->laps, worker, 4);
  nnc_trace_check(a->trace, 4, relu_4 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_4, linear6_weight, linear6_shift, relu_5, begin, end);
  nnc_lap(a->laps, worker, 5);
  nnc_trace_check(a->trace, 5, relu_5 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_5, linear7_weight, linear7_shift, relu_6, begin, end);
  nnc_lap(a->laps, worker, 6);
  nnc_trace_check(a->trace, 6, relu_6 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_6, linear8_weight, linear8_shift, relu_7, begin, end);
  nnc_lap(a->laps, worker, 7);
  nnc_trace_check(a->trace, 7, relu_7 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_7, linear9_weight, linear9_shift, relu_8, begin, end);
  nnc_lap(a->laps, worker, 8);
  nnc_trace_check(a->trace, 8, relu_8 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_8, linear10_weight, linear10_shift, relu_9, begin, end);
  nnc_lap(a->laps, worker, 9);
  nnc_trace_check(a->trace, 9, relu_9 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_9, linear11_weight, linear11_shift, relu_10, begin, end);
  nnc_lap(a->laps, worker, 10);
  nnc_trace_check(a->trace, 10, relu_10 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_10, linear12_weight, linear12_shift, relu_11, begin, end);
  nnc_lap(a->laps, worker, 11);
  nnc_trace_check(a->trace, 11, relu_11 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_11, linear13_weight, linear13_shift, relu_12, begin, end);
  nnc_lap(a->laps, worker, 12);
  nnc_trace_check(a->trace, 12, relu_12 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_12, linear14_weight, linear14_shift, relu_13, begin, end);
  nnc_lap(a->laps, worker, 13);
  nnc_trace_check(a->trace, 13, relu_13 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_13, linear15_weight, linear15_shift, relu_14, begin, end);
  nnc_lap(a->laps, worker, 14);
  nnc_trace_check(a->trace, 14, relu_14 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_14, linear16_weight, linear16_shift, relu_15, begin, end);
  nnc_lap(a->laps, worker, 15);
  nnc_trace_check(a->trace, 15, relu_15 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_15, linear17_weight, linear17_shift, relu_16, begin, end);
  nnc_lap(a->laps, worker, 16);
  nnc_trace_check(a->trace, 16, relu_16 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_16, linear18_weight, linear18_shift, relu_17, begin, end);
  nnc_lap(a->laps, worker, 17);
  nnc_trace_check(a->trace, 17, relu_17 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_17, linear19_weight, linear19_shift, relu_18, begin, end);
  nnc_lap(a->laps, worker, 18);
  nnc_trace_check(a->trace, 18, relu_18 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_18, linear20_weight, linear20_shift, relu_19, begin, end);
  nnc_lap(a->laps, worker, 19);
  nnc_trace_check(a->trace, 19, relu_19 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_19, linear21_weight, linear21_shift, relu_20, begin, end);
  nnc_lap(a->laps, worker, 20);
  nnc_trace_check(a->trace, 20, relu_20 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_20, linear22_weight, linear22_shift, relu_21, begin, end);
  nnc_lap(a->laps, worker, 21);
  nnc_trace_check(a->trace, 21, relu_21 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_21, linear23_weight, linear23_shift, relu_22, begin, end);
  nnc_lap(a->laps, worker, 22);
  nnc_trace_check(a->trace, 22, relu_22 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_22, linear24_weight, linear24_shift, relu_23, begin, end);
  nnc_lap(a->laps, worker, 23);
  nnc_trace_check(a->trace, 23, relu_23 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_23, linear25_weight, linear25_shift, relu_24, begin, end);
  nnc_lap(a->laps, worker, 24);
  nnc_trace_check(a->trace, 24, relu_24 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_24, linear26_weight, linear26_shift, relu_25, begin, end);
  nnc_lap(a->laps, worker, 25);
  nnc_trace_check(a->trace, 25, relu_25 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_25, linear27_weight, linear27_shift, relu_26, begin, end);
  nnc_lap(a->laps, worker, 26);
  nnc_trace_check(a->trace, 26, relu_26 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_26, linear28_weight, linear28_shift, relu_27, begin, end);
  nnc_lap(a->laps, worker, 27);
  nnc_trace_check(a->trace, 27, relu_27 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_27, linear29_weight, linear29_shift, relu_28, begin, end);
  nnc_lap(a->laps, worker, 28);
  nnc_trace_check(a->trace, 28, relu_28 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_28, linear30_weight, linear30_shift, relu_29, begin, end);
  nnc_lap(a->laps, worker, 29);
  nnc_trace_check(a->trace, 29, relu_29 + begin * 32, (end - begin) * 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_29, linear31_weight, linear31_shift, relu_30, begin, end);
  nnc_lap(a->laps, worker, 30);
  nnc_trace_check(a->trace, 30, relu_30 + begin * 32, (end - begin) * 32);
  const double d_losses = -(1.0 / (double)a->rows);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear32_loss_cross_entropy_forward_backward(
      relu_30, linear32_weight, linear32_product, linear32_shift, digit, d_cross_entropy,
      d_linear32_shift - worker * PARAMETERS, (real)d_losses, totals + worker * TOTALS + 0, begin, end);
  nnc_lap(a->laps, worker, 31);
  nnc_trace_check(a->trace, 31, d_cross_entropy + begin * 10, (end - begin) * 10);
  nnc_trace_check(a->trace, 31, d_linear32_shift - worker * PARAMETERS, 10);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear32_backward_input(
      d_cross_entropy, linear32_weight, relu_30, d_relu, d_linear31_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 32);
  nnc_trace_check(a->trace, 32, d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 32, d_linear31_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear32_backward_weight(relu_30, d_cross_entropy, d_linear32_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 33);
  nnc_trace_check(a->trace, 33, d_linear32_weight - worker * PARAMETERS, 320);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu, linear31_weight, relu_29, d_relu_2, d_linear30_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 35);
  nnc_trace_check(a->trace, 35, d_relu_2 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 35, d_linear30_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_29, d_relu, d_linear31_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 36);
  nnc_trace_check(a->trace, 36, d_linear31_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_2, linear30_weight, relu_28, d_relu_3, d_linear29_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 39);
  nnc_trace_check(a->trace, 39, d_relu_3 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 39, d_linear29_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_28, d_relu_2, d_linear30_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 40);
  nnc_trace_check(a->trace, 40, d_linear30_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_3, linear29_weight, relu_27, d_relu_4, d_linear28_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 43);
  nnc_trace_check(a->trace, 43, d_relu_4 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 43, d_linear28_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_27, d_relu_3, d_linear29_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 44);
  nnc_trace_check(a->trace, 44, d_linear29_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_4, linear28_weight, relu_26, d_relu_5, d_linear27_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 47);
  nnc_trace_check(a->trace, 47, d_relu_5 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 47, d_linear27_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_26, d_relu_4, d_linear28_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 48);
  nnc_trace_check(a->trace, 48, d_linear28_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_5, linear27_weight, relu_25, d_relu_6, d_linear26_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 51);
  nnc_trace_check(a->trace, 51, d_relu_6 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 51, d_linear26_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_25, d_relu_5, d_linear27_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 52);
  nnc_trace_check(a->trace, 52, d_linear27_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_6, linear26_weight, relu_24, d_relu_7, d_linear25_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 55);
  nnc_trace_check(a->trace, 55, d_relu_7 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 55, d_linear25_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_24, d_relu_6, d_linear26_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 56);
  nnc_trace_check(a->trace, 56, d_linear26_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_7, linear25_weight, relu_23, d_relu_8, d_linear24_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 59);
  nnc_trace_check(a->trace, 59, d_relu_8 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 59, d_linear24_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_23, d_relu_7, d_linear25_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 60);
  nnc_trace_check(a->trace, 60, d_linear25_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_8, linear24_weight, relu_22, d_relu_9, d_linear23_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 63);
  nnc_trace_check(a->trace, 63, d_relu_9 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 63, d_linear23_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_22, d_relu_8, d_linear24_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 64);
  nnc_trace_check(a->trace, 64, d_linear24_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_9, linear23_weight, relu_21, d_relu_10, d_linear22_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 67);
  nnc_trace_check(a->trace, 67, d_relu_10 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 67, d_linear22_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_21, d_relu_9, d_linear23_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 68);
  nnc_trace_check(a->trace, 68, d_linear23_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_10, linear22_weight, relu_20, d_relu_11, d_linear21_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 71);
  nnc_trace_check(a->trace, 71, d_relu_11 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 71, d_linear21_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_20, d_relu_10, d_linear22_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 72);
  nnc_trace_check(a->trace, 72, d_linear22_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_11, linear21_weight, relu_19, d_relu_12, d_linear20_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 75);
  nnc_trace_check(a->trace, 75, d_relu_12 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 75, d_linear20_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_19, d_relu_11, d_linear21_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 76);
  nnc_trace_check(a->trace, 76, d_linear21_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_12, linear20_weight, relu_18, d_relu_13, d_linear19_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 79);
  nnc_trace_check(a->trace, 79, d_relu_13 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 79, d_linear19_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_18, d_relu_12, d_linear20_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 80);
  nnc_trace_check(a->trace, 80, d_linear20_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_13, linear19_weight, relu_17, d_relu_14, d_linear18_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 83);
  nnc_trace_check(a->trace, 83, d_relu_14 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 83, d_linear18_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_17, d_relu_13, d_linear19_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 84);
  nnc_trace_check(a->trace, 84, d_linear19_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_14, linear18_weight, relu_16, d_relu_15, d_linear17_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 87);
  nnc_trace_check(a->trace, 87, d_relu_15 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 87, d_linear17_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_16, d_relu_14, d_linear18_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 88);
  nnc_trace_check(a->trace, 88, d_linear18_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_15, linear17_weight, relu_15, d_relu_16, d_linear16_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 91);
  nnc_trace_check(a->trace, 91, d_relu_16 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 91, d_linear16_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_15, d_relu_15, d_linear17_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 92);
  nnc_trace_check(a->trace, 92, d_linear17_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_16, linear16_weight, relu_14, d_relu_17, d_linear15_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 95);
  nnc_trace_check(a->trace, 95, d_relu_17 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 95, d_linear15_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_14, d_relu_16, d_linear16_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 96);
  nnc_trace_check(a->trace, 96, d_linear16_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_17, linear15_weight, relu_13, d_relu_18, d_linear14_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 99);
  nnc_trace_check(a->trace, 99, d_relu_18 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 99, d_linear14_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_13, d_relu_17, d_linear15_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 100);
  nnc_trace_check(a->trace, 100, d_linear15_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_18, linear14_weight, relu_12, d_relu_19, d_linear13_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 103);
  nnc_trace_check(a->trace, 103, d_relu_19 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 103, d_linear13_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_12, d_relu_18, d_linear14_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 104);
  nnc_trace_check(a->trace, 104, d_linear14_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_19, linear13_weight, relu_11, d_relu_20, d_linear12_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 107);
  nnc_trace_check(a->trace, 107, d_relu_20 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 107, d_linear12_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_11, d_relu_19, d_linear13_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 108);
  nnc_trace_check(a->trace, 108, d_linear13_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_20, linear12_weight, relu_10, d_relu_21, d_linear11_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 111);
  nnc_trace_check(a->trace, 111, d_relu_21 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 111, d_linear11_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_10, d_relu_20, d_linear12_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 112);
  nnc_trace_check(a->trace, 112, d_linear12_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_21, linear11_weight, relu_9, d_relu_22, d_linear10_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 115);
  nnc_trace_check(a->trace, 115, d_relu_22 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 115, d_linear10_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_9, d_relu_21, d_linear11_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 116);
  nnc_trace_check(a->trace, 116, d_linear11_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_22, linear10_weight, relu_8, d_relu_23, d_linear9_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 119);
  nnc_trace_check(a->trace, 119, d_relu_23 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 119, d_linear9_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_8, d_relu_22, d_linear10_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 120);
  nnc_trace_check(a->trace, 120, d_linear10_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_23, linear9_weight, relu_7, d_relu_24, d_linear8_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 123);
  nnc_trace_check(a->trace, 123, d_relu_24 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 123, d_linear8_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_7, d_relu_23, d_linear9_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 124);
  nnc_trace_check(a->trace, 124, d_linear9_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_24, linear8_weight, relu_6, d_relu_25, d_linear7_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 127);
  nnc_trace_check(a->trace, 127, d_relu_25 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 127, d_linear7_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_6, d_relu_24, d_linear8_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 128);
  nnc_trace_check(a->trace, 128, d_linear8_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_25, linear7_weight, relu_5, d_relu_26, d_linear6_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 131);
  nnc_trace_check(a->trace, 131, d_relu_26 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 131, d_linear6_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_5, d_relu_25, d_linear7_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 132);
  nnc_trace_check(a->trace, 132, d_linear7_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_26, linear6_weight, relu_4, d_relu_27, d_linear5_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 135);
  nnc_trace_check(a->trace, 135, d_relu_27 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 135, d_linear5_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_4, d_relu_26, d_linear6_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 136);
  nnc_trace_check(a->trace, 136, d_linear6_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_27, linear5_weight, relu_3, d_relu_28, d_linear4_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 139);
  nnc_trace_check(a->trace, 139, d_relu_28 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 139, d_linear4_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_3, d_relu_27, d_linear5_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 140);
  nnc_trace_check(a->trace, 140, d_linear5_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_28, linear4_weight, relu_2, d_relu_29, d_linear3_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 143);
  nnc_trace_check(a->trace, 143, d_relu_29 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 143, d_linear3_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu_2, d_relu_28, d_linear4_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 144);
  nnc_trace_check(a->trace, 144, d_linear4_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_input(
      d_relu_29, linear3_weight, relu, d_relu_30, d_linear2_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 147);
  nnc_trace_check(a->trace, 147, d_relu_30 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 147, d_linear2_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(relu, d_relu_29, d_linear3_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 148);
  nnc_trace_check(a->trace, 148, d_linear3_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_backward_input(
      d_relu_30, linear2_weight, linear2_d_product, d_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 151);
  nnc_trace_check(a->trace, 151, d_linear1_shift - worker * PARAMETERS, 32);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_backward_weight(linear1_sum, d_relu_30, d_linear2_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 152);
  nnc_trace_check(a->trace, 152, d_linear2_weight - worker * PARAMETERS, 1024);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear1_backward_weight(image, linear2_d_product, d_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 155);
  nnc_trace_check(a->trace, 155, d_linear1_weight - worker * PARAMETERS, 2048);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_combine_sum(gradients + 0, -PARAMETERS, 34090, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9) (64 tensors in one pass)
  grad_norm_forward(
      d_linear1_weight, totals + worker * TOTALS + 64, nnc_begin(34090, worker, workers),
      nnc_end(34090, worker, workers));
  nnc_lap(a->laps, worker, 158);
  const double loss = nnc_total_sum(totals + 0, TOTALS, workers);
  const double loss_2 = -loss / (double)a->rows;
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  const double grad_norm = nnc_total_sum(totals + 64, TOTALS, workers);
  const double grad_norm_2 = sqrt(grad_norm);
  if (worker == 0) {
    a->results[0] = loss_2;
    a->results[1] = grad_norm_2;
  }
  if (!(a->apply_update && isfinite(loss_2) && isfinite(grad_norm_2))) {
    return;
  }
  const double lr = a->learning_rate_factor * 0.02;

  // plain_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9) (64 tensors in one pass)
  update(
      linear1_weight_velocity, d_linear1_weight, linear1_weight, (real)lr, nnc_begin(34090, worker, workers),
      nnc_end(34090, worker, workers));
  nnc_lap(a->laps, worker, 159);
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
  const real *const image = a->inputs[0];  // [batch, 64]
  real *const linear1_weight = arena + 0;  // [64, 32]
  real *const linear1_shift = arena + 2048;  // [32]
  real *const linear1_sum = activations - 34112;  // [batch, 32]
  real *const linear2_weight = arena + 2080;  // [32, 32]
  real *const linear2_shift = arena + 3104;  // [32]
  real *const relu = activations - 32064;  // [batch, 32]
  real *const linear3_weight = arena + 3136;  // [32, 32]
  real *const linear3_shift = arena + 4160;  // [32]
  real *const relu_2 = activations - 34112;  // [batch, 32]
  real *const linear4_weight = arena + 4192;  // [32, 32]
  real *const linear4_shift = arena + 5216;  // [32]
  real *const relu_3 = activations - 32064;  // [batch, 32]
  real *const linear5_weight = arena + 5248;  // [32, 32]
  real *const linear5_shift = arena + 6272;  // [32]
  real *const relu_4 = activations - 34112;  // [batch, 32]
  real *const linear6_weight = arena + 6304;  // [32, 32]
  real *const linear6_shift = arena + 7328;  // [32]
  real *const relu_5 = activations - 32064;  // [batch, 32]
  real *const linear7_weight = arena + 7360;  // [32, 32]
  real *const linear7_shift = arena + 8384;  // [32]
  real *const relu_6 = activations - 34112;  // [batch, 32]
  real *const linear8_weight = arena + 8416;  // [32, 32]
  real *const linear8_shift = arena + 9440;  // [32]
  real *const relu_7 = activations - 32064;  // [batch, 32]
  real *const linear9_weight = arena + 9472;  // [32, 32]
  real *const linear9_shift = arena + 10496;  // [32]
  real *const relu_8 = activations - 34112;  // [batch, 32]
  real *const linear10_weight = arena + 10528;  // [32, 32]
  real *const linear10_shift = arena + 11552;  // [32]
  real *const relu_9 = activations - 32064;  // [batch, 32]
  real *const linear11_weight = arena + 11584;  // [32, 32]
  real *const linear11_shift = arena + 12608;  // [32]
  real *const relu_10 = activations - 34112;  // [batch, 32]
  real *const linear12_weight = arena + 12640;  // [32, 32]
  real *const linear12_shift = arena + 13664;  // [32]
  real *const relu_11 = activations - 32064;  // [batch, 32]
  real *const linear13_weight = arena + 13696;  // [32, 32]
  real *const linear13_shift = arena + 14720;  // [32]
  real *const relu_12 = activations - 34112;  // [batch, 32]
  real *const linear14_weight = arena + 14752;  // [32, 32]
  real *const linear14_shift = arena + 15776;  // [32]
  real *const relu_13 = activations - 32064;  // [batch, 32]
  real *const linear15_weight = arena + 15808;  // [32, 32]
  real *const linear15_shift = arena + 16832;  // [32]
  real *const relu_14 = activations - 34112;  // [batch, 32]
  real *const linear16_weight = arena + 16864;  // [32, 32]
  real *const linear16_shift = arena + 17888;  // [32]
  real *const relu_15 = activations - 32064;  // [batch, 32]
  real *const linear17_weight = arena + 17920;  // [32, 32]
  real *const linear17_shift = arena + 18944;  // [32]
  real *const relu_16 = activations - 34112;  // [batch, 32]
  real *const linear18_weight = arena + 18976;  // [32, 32]
  real *const linear18_shift = arena + 20000;  // [32]
  real *const relu_17 = activations - 32064;  // [batch, 32]
  real *const linear19_weight = arena + 20032;  // [32, 32]
  real *const linear19_shift = arena + 21056;  // [32]
  real *const relu_18 = activations - 34112;  // [batch, 32]
  real *const linear20_weight = arena + 21088;  // [32, 32]
  real *const linear20_shift = arena + 22112;  // [32]
  real *const relu_19 = activations - 32064;  // [batch, 32]
  real *const linear21_weight = arena + 22144;  // [32, 32]
  real *const linear21_shift = arena + 23168;  // [32]
  real *const relu_20 = activations - 34112;  // [batch, 32]
  real *const linear22_weight = arena + 23200;  // [32, 32]
  real *const linear22_shift = arena + 24224;  // [32]
  real *const relu_21 = activations - 32064;  // [batch, 32]
  real *const linear23_weight = arena + 24256;  // [32, 32]
  real *const linear23_shift = arena + 25280;  // [32]
  real *const relu_22 = activations - 34112;  // [batch, 32]
  real *const linear24_weight = arena + 25312;  // [32, 32]
  real *const linear24_shift = arena + 26336;  // [32]
  real *const relu_23 = activations - 32064;  // [batch, 32]
  real *const linear25_weight = arena + 26368;  // [32, 32]
  real *const linear25_shift = arena + 27392;  // [32]
  real *const relu_24 = activations - 34112;  // [batch, 32]
  real *const linear26_weight = arena + 27424;  // [32, 32]
  real *const linear26_shift = arena + 28448;  // [32]
  real *const relu_25 = activations - 32064;  // [batch, 32]
  real *const linear27_weight = arena + 28480;  // [32, 32]
  real *const linear27_shift = arena + 29504;  // [32]
  real *const relu_26 = activations - 34112;  // [batch, 32]
  real *const linear28_weight = arena + 29536;  // [32, 32]
  real *const linear28_shift = arena + 30560;  // [32]
  real *const relu_27 = activations - 32064;  // [batch, 32]
  real *const linear29_weight = arena + 30592;  // [32, 32]
  real *const linear29_shift = arena + 31616;  // [32]
  real *const relu_28 = activations - 34112;  // [batch, 32]
  real *const linear30_weight = arena + 31648;  // [32, 32]
  real *const linear30_shift = arena + 32672;  // [32]
  real *const relu_29 = activations - 32064;  // [batch, 32]
  real *const linear31_weight = arena + 32704;  // [32, 32]
  real *const linear31_shift = arena + 33728;  // [32]
  real *const relu_30 = activations - 34112;  // [batch, 32]
  real *const linear32_weight = arena + 33760;  // [32, 10]
  real *const linear32_product = activations - 30016;  // [batch, 10]
  real *const linear32_shift = arena + 34080;  // [10]
  const real *const digit = a->inputs[1];  // [batch]

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear1_forward(image, linear1_weight, linear1_shift, linear1_sum, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(linear1_sum, linear2_weight, linear2_shift, relu, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu, linear3_weight, linear3_shift, relu_2, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_2, linear4_weight, linear4_shift, relu_3, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_3, linear5_weight, linear5_shift, relu_4, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_4, linear6_weight, linear6_shift, relu_5, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_5, linear7_weight, linear7_shift, relu_6, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_6, linear8_weight, linear8_shift, relu_7, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_7, linear9_weight, linear9_shift, relu_8, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_8, linear10_weight, linear10_shift, relu_9, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_9, linear11_weight, linear11_shift, relu_10, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_10, linear12_weight, linear12_shift, relu_11, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_11, linear13_weight, linear13_shift, relu_12, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_12, linear14_weight, linear14_shift, relu_13, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_13, linear15_weight, linear15_shift, relu_14, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_14, linear16_weight, linear16_shift, relu_15, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_15, linear17_weight, linear17_shift, relu_16, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_16, linear18_weight, linear18_shift, relu_17, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_17, linear19_weight, linear19_shift, relu_18, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_18, linear20_weight, linear20_shift, relu_19, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_19, linear21_weight, linear21_shift, relu_20, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_20, linear22_weight, linear22_shift, relu_21, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_21, linear23_weight, linear23_shift, relu_22, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_22, linear24_weight, linear24_shift, relu_23, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_23, linear25_weight, linear25_shift, relu_24, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_24, linear26_weight, linear26_shift, relu_25, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_25, linear27_weight, linear27_shift, relu_26, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_26, linear28_weight, linear28_shift, relu_27, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_27, linear29_weight, linear29_shift, relu_28, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_28, linear30_weight, linear30_shift, relu_29, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_29, linear31_weight, linear31_shift, relu_30, begin, end);

  // plain_stack.nn:16  metrics:   (accuracy: accuracy(logits, digit))
  linear32_forward(
      relu_30, linear32_weight, linear32_product, linear32_shift, digit, totals + worker * TOTALS + 0,
      totals + worker * TOTALS + 1, begin, end);
  nnc_team_barrier(team);
  const double loss = nnc_total_sum(totals + 0, TOTALS, workers);
  const double total1 = -loss;
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
  const real *const image = a->inputs[0];  // [batch, 64]
  real *const linear1_weight = arena + 0;  // [64, 32]
  real *const linear1_shift = arena + 2048;  // [32]
  real *const linear1_sum = activations - 34112;  // [batch, 32]
  real *const linear2_weight = arena + 2080;  // [32, 32]
  real *const linear2_shift = arena + 3104;  // [32]
  real *const relu = activations - 32064;  // [batch, 32]
  real *const linear3_weight = arena + 3136;  // [32, 32]
  real *const linear3_shift = arena + 4160;  // [32]
  real *const relu_2 = activations - 34112;  // [batch, 32]
  real *const linear4_weight = arena + 4192;  // [32, 32]
  real *const linear4_shift = arena + 5216;  // [32]
  real *const relu_3 = activations - 32064;  // [batch, 32]
  real *const linear5_weight = arena + 5248;  // [32, 32]
  real *const linear5_shift = arena + 6272;  // [32]
  real *const relu_4 = activations - 34112;  // [batch, 32]
  real *const linear6_weight = arena + 6304;  // [32, 32]
  real *const linear6_shift = arena + 7328;  // [32]
  real *const relu_5 = activations - 32064;  // [batch, 32]
  real *const linear7_weight = arena + 7360;  // [32, 32]
  real *const linear7_shift = arena + 8384;  // [32]
  real *const relu_6 = activations - 34112;  // [batch, 32]
  real *const linear8_weight = arena + 8416;  // [32, 32]
  real *const linear8_shift = arena + 9440;  // [32]
  real *const relu_7 = activations - 32064;  // [batch, 32]
  real *const linear9_weight = arena + 9472;  // [32, 32]
  real *const linear9_shift = arena + 10496;  // [32]
  real *const relu_8 = activations - 34112;  // [batch, 32]
  real *const linear10_weight = arena + 10528;  // [32, 32]
  real *const linear10_shift = arena + 11552;  // [32]
  real *const relu_9 = activations - 32064;  // [batch, 32]
  real *const linear11_weight = arena + 11584;  // [32, 32]
  real *const linear11_shift = arena + 12608;  // [32]
  real *const relu_10 = activations - 34112;  // [batch, 32]
  real *const linear12_weight = arena + 12640;  // [32, 32]
  real *const linear12_shift = arena + 13664;  // [32]
  real *const relu_11 = activations - 32064;  // [batch, 32]
  real *const linear13_weight = arena + 13696;  // [32, 32]
  real *const linear13_shift = arena + 14720;  // [32]
  real *const relu_12 = activations - 34112;  // [batch, 32]
  real *const linear14_weight = arena + 14752;  // [32, 32]
  real *const linear14_shift = arena + 15776;  // [32]
  real *const relu_13 = activations - 32064;  // [batch, 32]
  real *const linear15_weight = arena + 15808;  // [32, 32]
  real *const linear15_shift = arena + 16832;  // [32]
  real *const relu_14 = activations - 34112;  // [batch, 32]
  real *const linear16_weight = arena + 16864;  // [32, 32]
  real *const linear16_shift = arena + 17888;  // [32]
  real *const relu_15 = activations - 32064;  // [batch, 32]
  real *const linear17_weight = arena + 17920;  // [32, 32]
  real *const linear17_shift = arena + 18944;  // [32]
  real *const relu_16 = activations - 34112;  // [batch, 32]
  real *const linear18_weight = arena + 18976;  // [32, 32]
  real *const linear18_shift = arena + 20000;  // [32]
  real *const relu_17 = activations - 32064;  // [batch, 32]
  real *const linear19_weight = arena + 20032;  // [32, 32]
  real *const linear19_shift = arena + 21056;  // [32]
  real *const relu_18 = activations - 34112;  // [batch, 32]
  real *const linear20_weight = arena + 21088;  // [32, 32]
  real *const linear20_shift = arena + 22112;  // [32]
  real *const relu_19 = activations - 32064;  // [batch, 32]
  real *const linear21_weight = arena + 22144;  // [32, 32]
  real *const linear21_shift = arena + 23168;  // [32]
  real *const relu_20 = activations - 34112;  // [batch, 32]
  real *const linear22_weight = arena + 23200;  // [32, 32]
  real *const linear22_shift = arena + 24224;  // [32]
  real *const relu_21 = activations - 32064;  // [batch, 32]
  real *const linear23_weight = arena + 24256;  // [32, 32]
  real *const linear23_shift = arena + 25280;  // [32]
  real *const relu_22 = activations - 34112;  // [batch, 32]
  real *const linear24_weight = arena + 25312;  // [32, 32]
  real *const linear24_shift = arena + 26336;  // [32]
  real *const relu_23 = activations - 32064;  // [batch, 32]
  real *const linear25_weight = arena + 26368;  // [32, 32]
  real *const linear25_shift = arena + 27392;  // [32]
  real *const relu_24 = activations - 34112;  // [batch, 32]
  real *const linear26_weight = arena + 27424;  // [32, 32]
  real *const linear26_shift = arena + 28448;  // [32]
  real *const relu_25 = activations - 32064;  // [batch, 32]
  real *const linear27_weight = arena + 28480;  // [32, 32]
  real *const linear27_shift = arena + 29504;  // [32]
  real *const relu_26 = activations - 34112;  // [batch, 32]
  real *const linear28_weight = arena + 29536;  // [32, 32]
  real *const linear28_shift = arena + 30560;  // [32]
  real *const relu_27 = activations - 32064;  // [batch, 32]
  real *const linear29_weight = arena + 30592;  // [32, 32]
  real *const linear29_shift = arena + 31616;  // [32]
  real *const relu_28 = activations - 34112;  // [batch, 32]
  real *const linear30_weight = arena + 31648;  // [32, 32]
  real *const linear30_shift = arena + 32672;  // [32]
  real *const relu_29 = activations - 32064;  // [batch, 32]
  real *const linear31_weight = arena + 32704;  // [32, 32]
  real *const linear31_shift = arena + 33728;  // [32]
  real *const relu_30 = activations - 34112;  // [batch, 32]
  real *const linear32_weight = arena + 33760;  // [32, 10]
  real *const linear32_shift = arena + 34080;  // [10]
  real *const logits = a->outputs[0];  // [batch, 10]

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear1_forward(image, linear1_weight, linear1_shift, linear1_sum, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(linear1_sum, linear2_weight, linear2_shift, relu, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu, linear3_weight, linear3_shift, relu_2, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_2, linear4_weight, linear4_shift, relu_3, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_3, linear5_weight, linear5_shift, relu_4, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_4, linear6_weight, linear6_shift, relu_5, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_5, linear7_weight, linear7_shift, relu_6, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_6, linear8_weight, linear8_shift, relu_7, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_7, linear9_weight, linear9_shift, relu_8, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_8, linear10_weight, linear10_shift, relu_9, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_9, linear11_weight, linear11_shift, relu_10, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_10, linear12_weight, linear12_shift, relu_11, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_11, linear13_weight, linear13_shift, relu_12, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_12, linear14_weight, linear14_shift, relu_13, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_13, linear15_weight, linear15_shift, relu_14, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_14, linear16_weight, linear16_shift, relu_15, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_15, linear17_weight, linear17_shift, relu_16, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_16, linear18_weight, linear18_shift, relu_17, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_17, linear19_weight, linear19_shift, relu_18, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_18, linear20_weight, linear20_shift, relu_19, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_19, linear21_weight, linear21_shift, relu_20, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_20, linear22_weight, linear22_shift, relu_21, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_21, linear23_weight, linear23_shift, relu_22, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_22, linear24_weight, linear24_shift, relu_23, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_23, linear25_weight, linear25_shift, relu_24, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_24, linear26_weight, linear26_shift, relu_25, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_25, linear27_weight, linear27_shift, relu_26, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_26, linear28_weight, linear28_shift, relu_27, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_27, linear29_weight, linear29_shift, relu_28, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_28, linear30_weight, linear30_shift, relu_29, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_forward(relu_29, linear31_weight, linear31_shift, relu_30, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear32_forward_2(relu_30, linear32_weight, linear32_shift, logits, begin, end);
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
  const real *const image = a->inputs[0];  // [batch, 64]
  real *const linear1_weight = arena + 0;  // [64, 32]
  real *const linear1_shift = arena + 2048;  // [32]
  real *const linear1_sum = activations - 34112;  // [batch, 32]
  real *const linear2_weight = arena + 2080;  // [32, 32]
  real *const linear2_shift = arena + 3104;  // [32]
  real *const relu = activations - 32064;  // [batch, 32]
  real *const relu1_dead = partials + 0;  // [32]
  real *const relu1_dead_total = partials + worker * PARTIALS + 32;  // [32]
  real *const linear3_weight = arena + 3136;  // [32, 32]
  real *const linear3_shift = arena + 4160;  // [32]
  real *const relu_2 = activations - 34112;  // [batch, 32]
  real *const relu2_dead = partials + 64;  // [32]
  real *const relu2_dead_total = partials + worker * PARTIALS + 96;  // [32]
  real *const linear4_weight = arena + 4192;  // [32, 32]
  real *const linear4_shift = arena + 5216;  // [32]
  real *const relu_3 = activations - 32064;  // [batch, 32]
  real *const relu3_dead = partials + 128;  // [32]
  real *const relu3_dead_total = partials + worker * PARTIALS + 160;  // [32]
  real *const linear5_weight = arena + 5248;  // [32, 32]
  real *const linear5_shift = arena + 6272;  // [32]
  real *const relu_4 = activations - 34112;  // [batch, 32]
  real *const relu4_dead = partials + 192;  // [32]
  real *const relu4_dead_total = partials + worker * PARTIALS + 224;  // [32]
  real *const linear6_weight = arena + 6304;  // [32, 32]
  real *const linear6_shift = arena + 7328;  // [32]
  real *const relu_5 = activations - 32064;  // [batch, 32]
  real *const relu5_dead = partials + 256;  // [32]
  real *const relu5_dead_total = partials + worker * PARTIALS + 288;  // [32]
  real *const linear7_weight = arena + 7360;  // [32, 32]
  real *const linear7_shift = arena + 8384;  // [32]
  real *const relu_6 = activations - 34112;  // [batch, 32]
  real *const relu6_dead = partials + 320;  // [32]
  real *const relu6_dead_total = partials + worker * PARTIALS + 352;  // [32]
  real *const linear8_weight = arena + 8416;  // [32, 32]
  real *const linear8_shift = arena + 9440;  // [32]
  real *const relu_7 = activations - 32064;  // [batch, 32]
  real *const relu7_dead = partials + 384;  // [32]
  real *const relu7_dead_total = partials + worker * PARTIALS + 416;  // [32]
  real *const linear9_weight = arena + 9472;  // [32, 32]
  real *const linear9_shift = arena + 10496;  // [32]
  real *const relu_8 = activations - 34112;  // [batch, 32]
  real *const relu8_dead = partials + 448;  // [32]
  real *const relu8_dead_total = partials + worker * PARTIALS + 480;  // [32]
  real *const linear10_weight = arena + 10528;  // [32, 32]
  real *const linear10_shift = arena + 11552;  // [32]
  real *const relu_9 = activations - 32064;  // [batch, 32]
  real *const relu9_dead = partials + 512;  // [32]
  real *const relu9_dead_total = partials + worker * PARTIALS + 544;  // [32]
  real *const linear11_weight = arena + 11584;  // [32, 32]
  real *const linear11_shift = arena + 12608;  // [32]
  real *const relu_10 = activations - 34112;  // [batch, 32]
  real *const relu10_dead = partials + 576;  // [32]
  real *const relu10_dead_total = partials + worker * PARTIALS + 608;  // [32]
  real *const linear12_weight = arena + 12640;  // [32, 32]
  real *const linear12_shift = arena + 13664;  // [32]
  real *const relu_11 = activations - 32064;  // [batch, 32]
  real *const relu11_dead = partials + 640;  // [32]
  real *const relu11_dead_total = partials + worker * PARTIALS + 672;  // [32]
  real *const linear13_weight = arena + 13696;  // [32, 32]
  real *const linear13_shift = arena + 14720;  // [32]
  real *const relu_12 = activations - 34112;  // [batch, 32]
  real *const relu12_dead = partials + 704;  // [32]
  real *const relu12_dead_total = partials + worker * PARTIALS + 736;  // [32]
  real *const linear14_weight = arena + 14752;  // [32, 32]
  real *const linear14_shift = arena + 15776;  // [32]
  real *const relu_13 = activations - 32064;  // [batch, 32]
  real *const relu13_dead = partials + 768;  // [32]
  real *const relu13_dead_total = partials + worker * PARTIALS + 800;  // [32]
  real *const linear15_weight = arena + 15808;  // [32, 32]
  real *const linear15_shift = arena + 16832;  // [32]
  real *const relu_14 = activations - 34112;  // [batch, 32]
  real *const relu14_dead = partials + 832;  // [32]
  real *const relu14_dead_total = partials + worker * PARTIALS + 864;  // [32]
  real *const linear16_weight = arena + 16864;  // [32, 32]
  real *const linear16_shift = arena + 17888;  // [32]
  real *const relu_15 = activations - 32064;  // [batch, 32]
  real *const relu15_dead = partials + 896;  // [32]
  real *const relu15_dead_total = partials + worker * PARTIALS + 928;  // [32]
  real *const linear17_weight = arena + 17920;  // [32, 32]
  real *const linear17_shift = arena + 18944;  // [32]
  real *const relu_16 = activations - 34112;  // [batch, 32]
  real *const relu16_dead = partials + 960;  // [32]
  real *const relu16_dead_total = partials + worker * PARTIALS + 992;  // [32]
  real *const linear18_weight = arena + 18976;  // [32, 32]
  real *const linear18_shift = arena + 20000;  // [32]
  real *const relu_17 = activations - 32064;  // [batch, 32]
  real *const relu17_dead = partials + 1024;  // [32]
  real *const relu17_dead_total = partials + worker * PARTIALS + 1056;  // [32]
  real *const linear19_weight = arena + 20032;  // [32, 32]
  real *const linear19_shift = arena + 21056;  // [32]
  real *const relu_18 = activations - 34112;  // [batch, 32]
  real *const relu18_dead = partials + 1088;  // [32]
  real *const relu18_dead_total = partials + worker * PARTIALS + 1120;  // [32]
  real *const linear20_weight = arena + 21088;  // [32, 32]
  real *const linear20_shift = arena + 22112;  // [32]
  real *const relu_19 = activations - 32064;  // [batch, 32]
  real *const relu19_dead = partials + 1152;  // [32]
  real *const relu19_dead_total = partials + worker * PARTIALS + 1184;  // [32]
  real *const linear21_weight = arena + 22144;  // [32, 32]
  real *const linear21_shift = arena + 23168;  // [32]
  real *const relu_20 = activations - 34112;  // [batch, 32]
  real *const relu20_dead = partials + 1216;  // [32]
  real *const relu20_dead_total = partials + worker * PARTIALS + 1248;  // [32]
  real *const linear22_weight = arena + 23200;  // [32, 32]
  real *const linear22_shift = arena + 24224;  // [32]
  real *const relu_21 = activations - 32064;  // [batch, 32]
  real *const relu21_dead = partials + 1280;  // [32]
  real *const relu21_dead_total = partials + worker * PARTIALS + 1312;  // [32]
  real *const linear23_weight = arena + 24256;  // [32, 32]
  real *const linear23_shift = arena + 25280;  // [32]
  real *const relu_22 = activations - 34112;  // [batch, 32]
  real *const relu22_dead = partials + 1344;  // [32]
  real *const relu22_dead_total = partials + worker * PARTIALS + 1376;  // [32]
  real *const linear24_weight = arena + 25312;  // [32, 32]
  real *const linear24_shift = arena + 26336;  // [32]
  real *const relu_23 = activations - 32064;  // [batch, 32]
  real *const relu23_dead = partials + 1408;  // [32]
  real *const relu23_dead_total = partials + worker * PARTIALS + 1440;  // [32]
  real *const linear25_weight = arena + 26368;  // [32, 32]
  real *const linear25_shift = arena + 27392;  // [32]
  real *const relu_24 = activations - 34112;  // [batch, 32]
  real *const relu24_dead = partials + 1472;  // [32]
  real *const relu24_dead_total = partials + worker * PARTIALS + 1504;  // [32]
  real *const linear26_weight = arena + 27424;  // [32, 32]
  real *const linear26_shift = arena + 28448;  // [32]
  real *const relu_25 = activations - 32064;  // [batch, 32]
  real *const relu25_dead = partials + 1536;  // [32]
  real *const relu25_dead_total = partials + worker * PARTIALS + 1568;  // [32]
  real *const linear27_weight = arena + 28480;  // [32, 32]
  real *const linear27_shift = arena + 29504;  // [32]
  real *const relu_26 = activations - 34112;  // [batch, 32]
  real *const relu26_dead = partials + 1600;  // [32]
  real *const relu26_dead_total = partials + worker * PARTIALS + 1632;  // [32]
  real *const linear28_weight = arena + 29536;  // [32, 32]
  real *const linear28_shift = arena + 30560;  // [32]
  real *const relu_27 = activations - 32064;  // [batch, 32]
  real *const relu27_dead = partials + 1664;  // [32]
  real *const relu27_dead_total = partials + worker * PARTIALS + 1696;  // [32]
  real *const linear29_weight = arena + 30592;  // [32, 32]
  real *const linear29_shift = arena + 31616;  // [32]
  real *const relu_28 = activations - 34112;  // [batch, 32]
  real *const relu28_dead = partials + 1728;  // [32]
  real *const relu28_dead_total = partials + worker * PARTIALS + 1760;  // [32]
  real *const linear30_weight = arena + 31648;  // [32, 32]
  real *const linear30_shift = arena + 32672;  // [32]
  real *const relu_29 = activations - 32064;  // [batch, 32]
  real *const relu29_dead = partials + 1792;  // [32]
  real *const relu29_dead_total = partials + worker * PARTIALS + 1824;  // [32]
  real *const linear31_weight = arena + 32704;  // [32, 32]
  real *const linear31_product = activations - 34112;  // [batch, 32]
  real *const linear31_shift = arena + 33728;  // [32]
  real *const relu30_dead = partials + 1856;  // [32]
  real *const relu30_dead_total = partials + worker * PARTIALS + 1888;  // [32]

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear1_forward(image, linear1_weight, linear1_shift, linear1_sum, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      linear1_sum, linear2_weight, linear2_shift, relu, relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 0,
      totals + worker * TOTALS + 1, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu, linear3_weight, linear3_shift, relu_2, relu2_dead + worker * PARTIALS, totals + worker * TOTALS + 2,
      totals + worker * TOTALS + 3, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_2, linear4_weight, linear4_shift, relu_3, relu3_dead + worker * PARTIALS, totals + worker * TOTALS + 5,
      totals + worker * TOTALS + 6, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_3, linear5_weight, linear5_shift, relu_4, relu4_dead + worker * PARTIALS, totals + worker * TOTALS + 8,
      totals + worker * TOTALS + 9, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_4, linear6_weight, linear6_shift, relu_5, relu5_dead + worker * PARTIALS, totals + worker * TOTALS + 11,
      totals + worker * TOTALS + 12, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_5, linear7_weight, linear7_shift, relu_6, relu6_dead + worker * PARTIALS, totals + worker * TOTALS + 14,
      totals + worker * TOTALS + 15, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_6, linear8_weight, linear8_shift, relu_7, relu7_dead + worker * PARTIALS, totals + worker * TOTALS + 17,
      totals + worker * TOTALS + 18, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_7, linear9_weight, linear9_shift, relu_8, relu8_dead + worker * PARTIALS, totals + worker * TOTALS + 20,
      totals + worker * TOTALS + 21, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_8, linear10_weight, linear10_shift, relu_9, relu9_dead + worker * PARTIALS, totals + worker * TOTALS + 23,
      totals + worker * TOTALS + 24, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_9, linear11_weight, linear11_shift, relu_10, relu10_dead + worker * PARTIALS, totals + worker * TOTALS + 26,
      totals + worker * TOTALS + 27, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_10, linear12_weight, linear12_shift, relu_11, relu11_dead + worker * PARTIALS, totals + worker * TOTALS + 29,
      totals + worker * TOTALS + 30, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_11, linear13_weight, linear13_shift, relu_12, relu12_dead + worker * PARTIALS, totals + worker * TOTALS + 32,
      totals + worker * TOTALS + 33, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_12, linear14_weight, linear14_shift, relu_13, relu13_dead + worker * PARTIALS, totals + worker * TOTALS + 35,
      totals + worker * TOTALS + 36, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_13, linear15_weight, linear15_shift, relu_14, relu14_dead + worker * PARTIALS, totals + worker * TOTALS + 38,
      totals + worker * TOTALS + 39, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_14, linear16_weight, linear16_shift, relu_15, relu15_dead + worker * PARTIALS, totals + worker * TOTALS + 41,
      totals + worker * TOTALS + 42, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_15, linear17_weight, linear17_shift, relu_16, relu16_dead + worker * PARTIALS, totals + worker * TOTALS + 44,
      totals + worker * TOTALS + 45, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_16, linear18_weight, linear18_shift, relu_17, relu17_dead + worker * PARTIALS, totals + worker * TOTALS + 47,
      totals + worker * TOTALS + 48, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_17, linear19_weight, linear19_shift, relu_18, relu18_dead + worker * PARTIALS, totals + worker * TOTALS + 50,
      totals + worker * TOTALS + 51, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_18, linear20_weight, linear20_shift, relu_19, relu19_dead + worker * PARTIALS, totals + worker * TOTALS + 53,
      totals + worker * TOTALS + 54, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_19, linear21_weight, linear21_shift, relu_20, relu20_dead + worker * PARTIALS, totals + worker * TOTALS + 56,
      totals + worker * TOTALS + 57, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_20, linear22_weight, linear22_shift, relu_21, relu21_dead + worker * PARTIALS, totals + worker * TOTALS + 59,
      totals + worker * TOTALS + 60, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_21, linear23_weight, linear23_shift, relu_22, relu22_dead + worker * PARTIALS, totals + worker * TOTALS + 62,
      totals + worker * TOTALS + 63, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_22, linear24_weight, linear24_shift, relu_23, relu23_dead + worker * PARTIALS, totals + worker * TOTALS + 65,
      totals + worker * TOTALS + 66, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_23, linear25_weight, linear25_shift, relu_24, relu24_dead + worker * PARTIALS, totals + worker * TOTALS + 68,
      totals + worker * TOTALS + 69, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_24, linear26_weight, linear26_shift, relu_25, relu25_dead + worker * PARTIALS, totals + worker * TOTALS + 71,
      totals + worker * TOTALS + 72, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_25, linear27_weight, linear27_shift, relu_26, relu26_dead + worker * PARTIALS, totals + worker * TOTALS + 74,
      totals + worker * TOTALS + 75, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_26, linear28_weight, linear28_shift, relu_27, relu27_dead + worker * PARTIALS, totals + worker * TOTALS + 77,
      totals + worker * TOTALS + 78, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_27, linear29_weight, linear29_shift, relu_28, relu28_dead + worker * PARTIALS, totals + worker * TOTALS + 80,
      totals + worker * TOTALS + 81, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear2_relu_relu1_forward_backward(
      relu_28, linear30_weight, linear30_shift, relu_29, relu29_dead + worker * PARTIALS, totals + worker * TOTALS + 83,
      totals + worker * TOTALS + 84, begin, end);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  linear31_relu30_forward_backward(
      relu_29, linear31_weight, linear31_product, linear31_shift, relu30_dead + worker * PARTIALS,
      totals + worker * TOTALS + 86, totals + worker * TOTALS + 87, begin, end);
  nnc_team_barrier(team);
  nnc_gather_maximum(relu1_dead_total, relu1_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu1_dead_total, totals + worker * TOTALS + 4, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu2_dead_total, relu2_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu2_dead_total, totals + worker * TOTALS + 7, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu3_dead_total, relu3_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu3_dead_total, totals + worker * TOTALS + 10, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu4_dead_total, relu4_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu4_dead_total, totals + worker * TOTALS + 13, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu5_dead_total, relu5_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu5_dead_total, totals + worker * TOTALS + 16, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu6_dead_total, relu6_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu6_dead_total, totals + worker * TOTALS + 19, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu7_dead_total, relu7_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu7_dead_total, totals + worker * TOTALS + 22, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu8_dead_total, relu8_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu8_dead_total, totals + worker * TOTALS + 25, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu9_dead_total, relu9_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu9_dead_total, totals + worker * TOTALS + 28, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu10_dead_total, relu10_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu10_dead_total, totals + worker * TOTALS + 31, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu11_dead_total, relu11_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu11_dead_total, totals + worker * TOTALS + 34, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu12_dead_total, relu12_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu12_dead_total, totals + worker * TOTALS + 37, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu13_dead_total, relu13_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu13_dead_total, totals + worker * TOTALS + 40, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu14_dead_total, relu14_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu14_dead_total, totals + worker * TOTALS + 43, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu15_dead_total, relu15_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu15_dead_total, totals + worker * TOTALS + 46, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu16_dead_total, relu16_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu16_dead_total, totals + worker * TOTALS + 49, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu17_dead_total, relu17_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu17_dead_total, totals + worker * TOTALS + 52, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu18_dead_total, relu18_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu18_dead_total, totals + worker * TOTALS + 55, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu19_dead_total, relu19_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu19_dead_total, totals + worker * TOTALS + 58, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu20_dead_total, relu20_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu20_dead_total, totals + worker * TOTALS + 61, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu21_dead_total, relu21_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu21_dead_total, totals + worker * TOTALS + 64, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu22_dead_total, relu22_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu22_dead_total, totals + worker * TOTALS + 67, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu23_dead_total, relu23_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu23_dead_total, totals + worker * TOTALS + 70, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu24_dead_total, relu24_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu24_dead_total, totals + worker * TOTALS + 73, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu25_dead_total, relu25_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu25_dead_total, totals + worker * TOTALS + 76, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu26_dead_total, relu26_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu26_dead_total, totals + worker * TOTALS + 79, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu27_dead_total, relu27_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu27_dead_total, totals + worker * TOTALS + 82, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu28_dead_total, relu28_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu28_dead_total, totals + worker * TOTALS + 85, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu29_dead_total, relu29_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu29_dead_total, totals + worker * TOTALS + 88, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu30_dead_total, relu30_dead, PARTIALS, 32, workers);

  // plain_stack.nn:11  image |> Linear(32) |> repeat 30 { Linear(32) |> relu } |> Linear(10)
  relu1_forward(
      relu30_dead_total, totals + worker * TOTALS + 89, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  const double rms = nnc_total_sum(totals + 0, TOTALS, workers);
  const double rms_2 = (double)a->rows * 32.0;
  const double relu1_rms = sqrt(rms / rms_2);
  const double inactive = nnc_total_sum(totals + 1, TOTALS, workers);
  const double relu1_inactive = inactive / rms_2;
  nnc_team_barrier(team);
  const double dead = nnc_total_sum(totals + 4, TOTALS, workers);
  const double relu1_dead_2 = dead / 32.0;
  const double rms_3 = nnc_total_sum(totals + 2, TOTALS, workers);
  const double relu2_rms = sqrt(rms_3 / rms_2);
  const double inactive_2 = nnc_total_sum(totals + 3, TOTALS, workers);
  const double relu2_inactive = inactive_2 / rms_2;
  const double dead_2 = nnc_total_sum(totals + 7, TOTALS, workers);
  const double relu2_dead_2 = dead_2 / 32.0;
  const double rms_4 = nnc_total_sum(totals + 5, TOTALS, workers);
  const double relu3_rms = sqrt(rms_4 / rms_2);
  const double inactive_3 = nnc_total_sum(totals + 6, TOTALS, workers);
  const double relu3_inactive = inactive_3 / rms_2;
  const double dead_3 = nnc_total_sum(totals + 10, TOTALS, workers);
  const double relu3_dead_2 = dead_3 / 32.0;
  const double rms_5 = nnc_total_sum(totals + 8, TOTALS, workers);
  const double relu4_rms = sqrt(rms_5 / rms_2);
  const double inactive_4 = nnc_total_sum(totals + 9, TOTALS, workers);
  const double relu4_inactive = inactive_4 / rms_2;
  const double dead_4 = nnc_total_sum(totals + 13, TOTALS, workers);
  const double relu4_dead_2 = dead_4 / 32.0;
  const double rms_6 = nnc_total_sum(totals + 11, TOTALS, workers);
  const double relu5_rms = sqrt(rms_6 / rms_2);
  const double inactive_5 = nnc_total_sum(totals + 12, TOTALS, workers);
  const double relu5_inactive = inactive_5 / rms_2;
  const double dead_5 = nnc_total_sum(totals + 16, TOTALS, workers);
  const double relu5_dead_2 = dead_5 / 32.0;
  const double rms_7 = nnc_total_sum(totals + 14, TOTALS, workers);
  const double relu6_rms = sqrt(rms_7 / rms_2);
  const double inactive_6 = nnc_total_sum(totals + 15, TOTALS, workers);
  const double relu6_inactive = inactive_6 / rms_2;
  const double dead_6 = nnc_total_sum(totals + 19, TOTALS, workers);
  const double relu6_dead_2 = dead_6 / 32.0;
  const double rms_8 = nnc_total_sum(totals + 17, TOTALS, workers);
  const double relu7_rms = sqrt(rms_8 / rms_2);
  const double inactive_7 = nnc_total_sum(totals + 18, TOTALS, workers);
  const double relu7_inactive = inactive_7 / rms_2;
  const double dead_7 = nnc_total_sum(totals + 22, TOTALS, workers);
  const double relu7_dead_2 = dead_7 / 32.0;
  const double rms_9 = nnc_total_sum(totals + 20, TOTALS, workers);
  const double relu8_rms = sqrt(rms_9 / rms_2);
  const double inactive_8 = nnc_total_sum(totals + 21, TOTALS, workers);
  const double relu8_inactive = inactive_8 / rms_2;
  const double dead_8 = nnc_total_sum(totals + 25, TOTALS, workers);
  const double relu8_dead_2 = dead_8 / 32.0;
  const double rms_10 = nnc_total_sum(totals + 23, TOTALS, workers);
  const double relu9_rms = sqrt(rms_10 / rms_2);
  const double inactive_9 = nnc_total_sum(totals + 24, TOTALS, workers);
  const double relu9_inactive = inactive_9 / rms_2;
  const double dead_9 = nnc_total_sum(totals + 28, TOTALS, workers);
  const double relu9_dead_2 = dead_9 / 32.0;
  const double rms_11 = nnc_total_sum(totals + 26, TOTALS, workers);
  const double relu10_rms = sqrt(rms_11 / rms_2);
  const double inactive_10 = nnc_total_sum(totals + 27, TOTALS, workers);
  const double relu10_inactive = inactive_10 / rms_2;
  const double dead_10 = nnc_total_sum(totals + 31, TOTALS, workers);
  const double relu10_dead_2 = dead_10 / 32.0;
  const double rms_12 = nnc_total_sum(totals + 29, TOTALS, workers);
  const double relu11_rms = sqrt(rms_12 / rms_2);
  const double inactive_11 = nnc_total_sum(totals + 30, TOTALS, workers);
  const double relu11_inactive = inactive_11 / rms_2;
  const double dead_11 = nnc_total_sum(totals + 34, TOTALS, workers);
  const double relu11_dead_2 = dead_11 / 32.0;
  const double rms_13 = nnc_total_sum(totals + 32, TOTALS, workers);
  const double relu12_rms = sqrt(rms_13 / rms_2);
  const double inactive_12 = nnc_total_sum(totals + 33, TOTALS, workers);
  const double relu12_inactive = inactive_12 / rms_2;
  const double dead_12 = nnc_total_sum(totals + 37, TOTALS, workers);
  const double relu12_dead_2 = dead_12 / 32.0;
  const double rms_14 = nnc_total_sum(totals + 35, TOTALS, workers);
  const double relu13_rms = sqrt(rms_14 / rms_2);
  const double inactive_13 = nnc_total_sum(totals + 36, TOTALS, workers);
  const double relu13_inactive = inactive_13 / rms_2;
  const double dead_13 = nnc_total_sum(totals + 40, TOTALS, workers);
  const double relu13_dead_2 = dead_13 / 32.0;
  const double rms_15 = nnc_total_sum(totals + 38, TOTALS, workers);
  const double relu14_rms = sqrt(rms_15 / rms_2);
  const double inactive_14 = nnc_total_sum(totals + 39, TOTALS, workers);
  const double relu14_inactive = inactive_14 / rms_2;
  const double dead_14 = nnc_total_sum(totals + 43, TOTALS, workers);
  const double relu14_dead_2 = dead_14 / 32.0;
  const double rms_16 = nnc_total_sum(totals + 41, TOTALS, workers);
  const double relu15_rms = sqrt(rms_16 / rms_2);
  const double inactive_15 = nnc_total_sum(totals + 42, TOTALS, workers);
  const double relu15_inactive = inactive_15 / rms_2;
  const double dead_15 = nnc_total_sum(totals + 46, TOTALS, workers);
  const double relu15_dead_2 = dead_15 / 32.0;
  const double rms_17 = nnc_total_sum(totals + 44, TOTALS, workers);
  const double relu16_rms = sqrt(rms_17 / rms_2);
  const double inactive_16 = nnc_total_sum(totals + 45, TOTALS, workers);
  const double relu16_inactive = inactive_16 / rms_2;
  const double dead_16 = nnc_total_sum(totals + 49, TOTALS, workers);
  const double relu16_dead_2 = dead_16 / 32.0;
  const double rms_18 = nnc_total_sum(totals + 47, TOTALS, workers);
  const double relu17_rms = sqrt(rms_18 / rms_2);
  const double inactive_17 = nnc_total_sum(totals + 48, TOTALS, workers);
  const double relu17_inactive = inactive_17 / rms_2;
  const double dead_17 = nnc_total_sum(totals + 52, TOTALS, workers);
  const double relu17_dead_2 = dead_17 / 32.0;
  const double rms_19 = nnc_total_sum(totals + 50, TOTALS, workers);
  const double relu18_rms = sqrt(rms_19 / rms_2);
  const double inactive_18 = nnc_total_sum(totals + 51, TOTALS, workers);
  const double relu18_inactive = inactive_18 / rms_2;
  const double dead_18 = nnc_total_sum(totals + 55, TOTALS, workers);
  const double relu18_dead_2 = dead_18 / 32.0;
  const double rms_20 = nnc_total_sum(totals + 53, TOTALS, workers);
  const double relu19_rms = sqrt(rms_20 / rms_2);
  const double inactive_19 = nnc_total_sum(totals + 54, TOTALS, workers);
  const double relu19_inactive = inactive_19 / rms_2;
  const double dead_19 = nnc_total_sum(totals + 58, TOTALS, workers);
  const double relu19_dead_2 = dead_19 / 32.0;
  const double rms_21 = nnc_total_sum(totals + 56, TOTALS, workers);
  const double relu20_rms = sqrt(rms_21 / rms_2);
  const double inactive_20 = nnc_total_sum(totals + 57, TOTALS, workers);
  const double relu20_inactive = inactive_20 / rms_2;
  const double dead_20 = nnc_total_sum(totals + 61, TOTALS, workers);
  const double relu20_dead_2 = dead_20 / 32.0;
  const double rms_22 = nnc_total_sum(totals + 59, TOTALS, workers);
  const double relu21_rms = sqrt(rms_22 / rms_2);
  const double inactive_21 = nnc_total_sum(totals + 60, TOTALS, workers);
  const double relu21_inactive = inactive_21 / rms_2;
  const double dead_21 = nnc_total_sum(totals + 64, TOTALS, workers);
  const double relu21_dead_2 = dead_21 / 32.0;
  const double rms_23 = nnc_total_sum(totals + 62, TOTALS, workers);
  const double relu22_rms = sqrt(rms_23 / rms_2);
  const double inactive_22 = nnc_total_sum(totals + 63, TOTALS, workers);
  const double relu22_inactive = inactive_22 / rms_2;
  const double dead_22 = nnc_total_sum(totals + 67, TOTALS, workers);
  const double relu22_dead_2 = dead_22 / 32.0;
  const double rms_24 = nnc_total_sum(totals + 65, TOTALS, workers);
  const double relu23_rms = sqrt(rms_24 / rms_2);
  const double inactive_23 = nnc_total_sum(totals + 66, TOTALS, workers);
  const double relu23_inactive = inactive_23 / rms_2;
  const double dead_23 = nnc_total_sum(totals + 70, TOTALS, workers);
  const double relu23_dead_2 = dead_23 / 32.0;
  const double rms_25 = nnc_total_sum(totals + 68, TOTALS, workers);
  const double relu24_rms = sqrt(rms_25 / rms_2);
  const double inactive_24 = nnc_total_sum(totals + 69, TOTALS, workers);
  const double relu24_inactive = inactive_24 / rms_2;
  const double dead_24 = nnc_total_sum(totals + 73, TOTALS, workers);
  const double relu24_dead_2 = dead_24 / 32.0;
  const double rms_26 = nnc_total_sum(totals + 71, TOTALS, workers);
  const double relu25_rms = sqrt(rms_26 / rms_2);
  const double inactive_25 = nnc_total_sum(totals + 72, TOTALS, workers);
  const double relu25_inactive = inactive_25 / rms_2;
  const double dead_25 = nnc_total_sum(totals + 76, TOTALS, workers);
  const double relu25_dead_2 = dead_25 / 32.0;
  const double rms_27 = nnc_total_sum(totals + 74, TOTALS, workers);
  const double relu26_rms = sqrt(rms_27 / rms_2);
  const double inactive_26 = nnc_total_sum(totals + 75, TOTALS, workers);
  const double relu26_inactive = inactive_26 / rms_2;
  const double dead_26 = nnc_total_sum(totals + 79, TOTALS, workers);
  const double relu26_dead_2 = dead_26 / 32.0;
  const double rms_28 = nnc_total_sum(totals + 77, TOTALS, workers);
  const double relu27_rms = sqrt(rms_28 / rms_2);
  const double inactive_27 = nnc_total_sum(totals + 78, TOTALS, workers);
  const double relu27_inactive = inactive_27 / rms_2;
  const double dead_27 = nnc_total_sum(totals + 82, TOTALS, workers);
  const double relu27_dead_2 = dead_27 / 32.0;
  const double rms_29 = nnc_total_sum(totals + 80, TOTALS, workers);
  const double relu28_rms = sqrt(rms_29 / rms_2);
  const double inactive_28 = nnc_total_sum(totals + 81, TOTALS, workers);
  const double relu28_inactive = inactive_28 / rms_2;
  const double dead_28 = nnc_total_sum(totals + 85, TOTALS, workers);
  const double relu28_dead_2 = dead_28 / 32.0;
  const double rms_30 = nnc_total_sum(totals + 83, TOTALS, workers);
  const double relu29_rms = sqrt(rms_30 / rms_2);
  const double inactive_29 = nnc_total_sum(totals + 84, TOTALS, workers);
  const double relu29_inactive = inactive_29 / rms_2;
  const double dead_29 = nnc_total_sum(totals + 88, TOTALS, workers);
  const double relu29_dead_2 = dead_29 / 32.0;
  const double rms_31 = nnc_total_sum(totals + 86, TOTALS, workers);
  const double relu30_rms = sqrt(rms_31 / rms_2);
  const double inactive_30 = nnc_total_sum(totals + 87, TOTALS, workers);
  const double relu30_inactive = inactive_30 / rms_2;
  const double dead_30 = nnc_total_sum(totals + 89, TOTALS, workers);
  const double relu30_dead_2 = dead_30 / 32.0;
  if (worker == 0) {
    a->results[0] = relu1_rms;
    a->results[1] = relu1_inactive;
    a->results[2] = relu1_dead_2;
    a->results[3] = relu2_rms;
    a->results[4] = relu2_inactive;
    a->results[5] = relu2_dead_2;
    a->results[6] = relu3_rms;
    a->results[7] = relu3_inactive;
    a->results[8] = relu3_dead_2;
    a->results[9] = relu4_rms;
    a->results[10] = relu4_inactive;
    a->results[11] = relu4_dead_2;
    a->results[12] = relu5_rms;
    a->results[13] = relu5_inactive;
    a->results[14] = relu5_dead_2;
    a->results[15] = relu6_rms;
    a->results[16] = relu6_inactive;
    a->results[17] = relu6_dead_2;
    a->results[18] = relu7_rms;
    a->results[19] = relu7_inactive;
    a->results[20] = relu7_dead_2;
    a->results[21] = relu8_rms;
    a->results[22] = relu8_inactive;
    a->results[23] = relu8_dead_2;
    a->results[24] = relu9_rms;
    a->results[25] = relu9_inactive;
    a->results[26] = relu9_dead_2;
    a->results[27] = relu10_rms;
    a->results[28] = relu10_inactive;
    a->results[29] = relu10_dead_2;
    a->results[30] = relu11_rms;
    a->results[31] = relu11_inactive;
    a->results[32] = relu11_dead_2;
    a->results[33] = relu12_rms;
    a->results[34] = relu12_inactive;
    a->results[35] = relu12_dead_2;
    a->results[36] = relu13_rms;
    a->results[37] = relu13_inactive;
    a->results[38] = relu13_dead_2;
    a->results[39] = relu14_rms;
    a->results[40] = relu14_inactive;
    a->results[41] = relu14_dead_2;
    a->results[42] = relu15_rms;
    a->results[43] = relu15_inactive;
    a->results[44] = relu15_dead_2;
    a->results[45] = relu16_rms;
    a->results[46] = relu16_inactive;
    a->results[47] = relu16_dead_2;
    a->results[48] = relu17_rms;
    a->results[49] = relu17_inactive;
    a->results[50] = relu17_dead_2;
    a->results[51] = relu18_rms;
    a->results[52] = relu18_inactive;
    a->results[53] = relu18_dead_2;
    a->results[54] = relu19_rms;
    a->results[55] = relu19_inactive;
    a->results[56] = relu19_dead_2;
    a->results[57] = relu20_rms;
    a->results[58] = relu20_inactive;
    a->results[59] = relu20_dead_2;
    a->results[60] = relu21_rms;
    a->results[61] = relu21_inactive;
    a->results[62] = relu21_dead_2;
    a->results[63] = relu22_rms;
    a->results[64] = relu22_inactive;
    a->results[65] = relu22_dead_2;
    a->results[66] = relu23_rms;
    a->results[67] = relu23_inactive;
    a->results[68] = relu23_dead_2;
    a->results[69] = relu24_rms;
    a->results[70] = relu24_inactive;
    a->results[71] = relu24_dead_2;
    a->results[72] = relu25_rms;
    a->results[73] = relu25_inactive;
    a->results[74] = relu25_dead_2;
    a->results[75] = relu26_rms;
    a->results[76] = relu26_inactive;
    a->results[77] = relu26_dead_2;
    a->results[78] = relu27_rms;
    a->results[79] = relu27_inactive;
    a->results[80] = relu27_dead_2;
    a->results[81] = relu28_rms;
    a->results[82] = relu28_inactive;
    a->results[83] = relu28_dead_2;
    a->results[84] = relu29_rms;
    a->results[85] = relu29_inactive;
    a->results[86] = relu29_dead_2;
    a->results[87] = relu30_rms;
    a->results[88] = relu30_inactive;
    a->results[89] = relu30_dead_2;
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
#define PROGRAM plain_stack_f64
#else
#define PROGRAM plain_stack_f32
#endif
const nnc_program PROGRAM =
    {.element_bytes = sizeof(real), .arena_bytes = arena_bytes, .gradient_offset = gradient_offset, .initialize =
    initialize, .prepare = prepare, .train = train, .evaluate = evaluate, .summarize = summarize, .predict = predict,
    .inspect = inspect, .schedule = schedule};
