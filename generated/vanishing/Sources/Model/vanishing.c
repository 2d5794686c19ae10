// Written by nnc from vanishing.nn. Do not edit: change the model and compile it again.
//
// The file is compiled twice: with real = float as vanishing_f32, and with real = double as vanishing_f64, which checks
// derivatives. Every kernel works on the share of rows or elements begin ... end - 1 of one worker.
#include "vanishing.h"

#include "nnc_kernels.h"

// Elements of the arena, and of each worker's part of it (TOTALS counts doubles).
enum {
  PARAMETERS = 14048,  // trained tensors, each on 128 bytes
  STATE = 14048,  // optimizer state and running statistics
  ACTIVATIONS = 58624,  // values between kernels, for 64 examples
  TOTALS = 48,  // a worker: reductions to one number
  PARTIALS = 768,  // a worker: sums over examples other than gradients
  WORKSPACE = 0,  // a worker: large private arrays
};

// vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
//   product = image @ weight   [batch, 32]
//   sigmoid = exp(-max(product + shift, -80))   [batch, 32]
//   sigmoid = 1 / (1 + sigmoid)   [batch, 32]
//   sigmoid_mask = product + shift > -80   boolean [batch, 32]
static void linear1_forward(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, real *NNC_RESTRICT sigmoid, real *NNC_RESTRICT sigmoid_2,
    uint8_t *NNC_RESTRICT sigmoid_mask, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 32}}, .depth = {{64, 1, 32}}, .columns = 32, .column_stride = 1},
      image + begin * 64, weight, product + begin * 32);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      const real sigmoid_3 = nn_exp(-nn_at_least(product[32 * r + i] + shift[i], R(-80.0)));
      sigmoid[32 * r + i] = sigmoid_3;
      sigmoid_2[32 * r + i] = R(1.0) / (R(1.0) + sigmoid_3);
      sigmoid_mask[32 * r + i] = product[32 * r + i] + shift[i] > R(-80.0);
    }
  }
}

// vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
//   product = sigmoid @ weight   [batch, 32]
//   sigmoid = exp(-max(product + shift, -80))   [batch, 32]
//   sigmoid = 1 / (1 + sigmoid)   [batch, 32]
//   sigmoid_mask = product + shift > -80   boolean [batch, 32]
static void linear2_forward(
    const real *NNC_RESTRICT sigmoid, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, real *NNC_RESTRICT sigmoid_2, real *NNC_RESTRICT sigmoid_3,
    uint8_t *NNC_RESTRICT sigmoid_mask, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 32}}, .columns = 32, .column_stride = 1},
      sigmoid + begin * 32, weight, product + begin * 32);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      const real sigmoid_4 = nn_exp(-nn_at_least(product[32 * r + i] + shift[i], R(-80.0)));
      sigmoid_2[32 * r + i] = sigmoid_4;
      sigmoid_3[32 * r + i] = R(1.0) / (R(1.0) + sigmoid_4);
      sigmoid_mask[32 * r + i] = product[32 * r + i] + shift[i] > R(-80.0);
    }
  }
}

// vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
//   product = sigmoid @ weight   [batch, 10]
//   loss = sum(sum((position == digit ? 1 : 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product + shift, over: axis 1)),…   []
//   d_cross_entropy = d_losses * (position == digit ? 1 : 0) + -(sum(position == digit ? 1 : 0, over: axis 1) * d_losses) / sum(exp(product + shift - max(product + shift, over: axis …   [batch, 10]
//   d_shift = sum(d_cross_entropy, over: batch)   [10]
static void linear13_loss_cross_entropy_forward_backward(
    const real *NNC_RESTRICT sigmoid, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT digit, real *NNC_RESTRICT d_cross_entropy,
    real *NNC_RESTRICT d_shift, real d_losses, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 10}}, .depth = {{32, 1, 10}}, .columns = 10, .column_stride = 1},
      sigmoid + begin * 32, weight, product + begin * 10);
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

// vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
//   d_product = d_cross_entropy @ weightᵀ   [batch, 32]
//   d_sigmoid = sigmoid_mask ? -(-(d_product * sigmoid * sigmoid) * sigmoid) : 0   [batch, 32]
//   d_shift = sum(d_sigmoid, over: batch)   [32]
static void linear13_backward_input(
    const real *NNC_RESTRICT d_cross_entropy, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT sigmoid,
    const real *NNC_RESTRICT sigmoid_2, const uint8_t *NNC_RESTRICT sigmoid_mask, real *NNC_RESTRICT d_sigmoid,
    real *NNC_RESTRICT d_shift, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 10, 32}}, .depth = {{10, 1, 1}}, .columns = 32, .column_stride = 10},
      d_cross_entropy + begin * 10, weight, d_sigmoid + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      const real sigmoid_3 =
          sigmoid_mask[32 * r + i] ? -(-(d_sigmoid[32 * r + i] * sigmoid[32 * r + i] * sigmoid[32 * r + i]) *
          sigmoid_2[32 * r + i]) : R(0.0);
      d_sigmoid[32 * r + i] = sigmoid_3;
      NNC_ADD(d_shift[i], sigmoid_3);
    }
  }
}

// vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
//   d_weight = sigmoidᵀ @ d_cross_entropy   [32, 10]
static void linear13_backward_weight(
    const real *NNC_RESTRICT sigmoid, const real *NNC_RESTRICT d_cross_entropy, real *NNC_RESTRICT d_weight,
    int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{32, 1, 10}}, .depth = {{end - begin, 32, 10}}, .columns = 10, .column_stride = 1},
      sigmoid + begin * 32, d_cross_entropy + begin * 10, d_weight);
}

// vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9)
//   grad_norm = sum(d_shift * d_shift, over: axis 0)   []
static void grad_norm_forward(const real *NNC_RESTRICT d_shift, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, d_shift[i] * d_shift[i]);
  }
  *total0_result = (double)total0;
}

// vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
//   d_product = d_sigmoid @ weightᵀ   [batch, 32]
//   d_sigmoid = sigmoid_mask ? -(-(d_product * sigmoid * sigmoid) * sigmoid) : 0   [batch, 32]
//   d_shift = sum(d_sigmoid, over: batch)   [32]
static void linear12_backward_input(
    const real *NNC_RESTRICT d_sigmoid, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT sigmoid,
    const real *NNC_RESTRICT sigmoid_2, const uint8_t *NNC_RESTRICT sigmoid_mask, real *NNC_RESTRICT d_sigmoid_2,
    real *NNC_RESTRICT d_shift, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 1}}, .columns = 32, .column_stride = 32},
      d_sigmoid + begin * 32, weight, d_sigmoid_2 + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      const real sigmoid_3 =
          sigmoid_mask[32 * r + i] ? -(-(d_sigmoid_2[32 * r + i] * sigmoid[32 * r + i] * sigmoid[32 * r + i]) *
          sigmoid_2[32 * r + i]) : R(0.0);
      d_sigmoid_2[32 * r + i] = sigmoid_3;
      NNC_ADD(d_shift[i], sigmoid_3);
    }
  }
}

// vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
//   d_weight = sigmoidᵀ @ d_sigmoid   [32, 32]
static void linear12_backward_weight(
    const real *NNC_RESTRICT sigmoid, const real *NNC_RESTRICT d_sigmoid, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{32, 1, 32}}, .depth = {{end - begin, 32, 32}}, .columns = 32, .column_stride = 1},
      sigmoid + begin * 32, d_sigmoid + begin * 32, d_weight);
}

// vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
//   d_weight = imageᵀ @ d_sigmoid   [64, 32]
static void linear1_backward_weight(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT d_sigmoid, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{64, 1, 32}}, .depth = {{end - begin, 64, 32}}, .columns = 32, .column_stride = 1},
      image + begin * 64, d_sigmoid + begin * 32, d_weight);
}

// vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9)
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

// vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
//   product = image @ weight   [batch, 32]
//   sigmoid = 1 / (1 + exp(-max(product + shift, -80)))   [batch, 32]
static void linear1_forward_2(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT sigmoid, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 32}}, .depth = {{64, 1, 32}}, .columns = 32, .column_stride = 1},
      image + begin * 64, weight, sigmoid + begin * 32);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      sigmoid[32 * r + i] = R(1.0) / (R(1.0) + nn_exp(-nn_at_least(sigmoid[32 * r + i] + shift[i], R(-80.0))));
    }
  }
}

// vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
//   product = sigmoid @ weight   [batch, 32]
//   sigmoid = 1 / (1 + exp(-max(product + shift, -80)))   [batch, 32]
static void linear2_forward_2(
    const real *NNC_RESTRICT sigmoid, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT sigmoid_2, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 32}}, .columns = 32, .column_stride = 1},
      sigmoid + begin * 32, weight, sigmoid_2 + begin * 32);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      sigmoid_2[32 * r + i] = R(1.0) / (R(1.0) + nn_exp(-nn_at_least(sigmoid_2[32 * r + i] + shift[i], R(-80.0))));
    }
  }
}

// vanishing.nn:18  metrics:   (accuracy: accuracy(logits, digit))
//   product = sigmoid @ weight   [batch, 10]
//   loss = sum(sum((position == digit ? 1 : 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product + shift, over: axis 1)),…   []
//   total3 = sum(argmax(product + shift, over: axis 1) == digit ? 1 : 0, over: batch)   []
static void linear13_forward(
    const real *NNC_RESTRICT sigmoid, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT digit, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 10}}, .depth = {{32, 1, 10}}, .columns = 10, .column_stride = 1},
      sigmoid + begin * 32, weight, product + begin * 10);
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

// vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
//   product = sigmoid @ weight   [batch, 10]
//   logits = product + shift   [batch, 10]
static void linear13_forward_2(
    const real *NNC_RESTRICT sigmoid, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT logits, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 10}}, .depth = {{32, 1, 10}}, .columns = 10, .column_stride = 1},
      sigmoid + begin * 32, weight, logits + begin * 10);
  for (int64_t r = begin; r < end; r++) {
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      logits[10 * r + i] = logits[10 * r + i] + shift[i];
    }
  }
}

// vanishing.nn:7  image:  columns(0..<64) / 16
//   image = column0 * 0.0625   [batch, 64]
static void prepare_image(const real *NNC_RESTRICT column0, real *NNC_RESTRICT image, int64_t begin, int64_t end) {
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      image[64 * r + i] = column0[64 * r + i] * R(0.0625);
    }
  }
}

// vanishing.nn:8  digit:  class(column("digit"), 10)
//   digit = column1   [batch]
static void prepare_digit(const real *NNC_RESTRICT column1, real *NNC_RESTRICT digit, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    digit[r] = column1[r];
  }
}

// vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9)
//   weight = -0.25 + random() * 0.5   [64, 32]
//   velocity = 0   [64, 32]
static void initialize_linear1(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT velocity, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.25) + nnc_uniform(key0, (uint32_t)i) * R(0.5);
    velocity[i] = R(0.0);
  }
}

// vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
//   shift = 0   [32]
//   velocity = 0   [32]
static void initialize_linear1_2(real *NNC_RESTRICT shift, real *NNC_RESTRICT velocity, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    shift[i] = R(0.0);
    velocity[i] = R(0.0);
  }
}

// vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9)
//   weight = -0.30618621784789724 + random() * 0.6123724356957945   [32, 32]
//   velocity = 0   [32, 32]
static void initialize_linear2(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT velocity, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.30618621784789724) + nnc_uniform(key0, (uint32_t)i) * R(0.6123724356957945);
    velocity[i] = R(0.0);
  }
}

// vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9)
//   weight = -0.3779644730092272 + random() * 0.7559289460184544   [32, 10]
//   velocity = 0   [32, 10]
static void initialize_linear13(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT velocity, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.3779644730092272) + nnc_uniform(key0, (uint32_t)i) * R(0.7559289460184544);
    velocity[i] = R(0.0);
  }
}

// vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
//   product = image @ weight   [batch, 32]
//   sigmoid = 1 / (1 + exp(-max(product + shift, -80)))   [batch, 32]
//   rms = sum(sigmoid * sigmoid, over: (batch, axis 1))   []
//   inactive = sum(abs(product + shift > -80 ? -(-(sigmoid * sigmoid) * exp(-max(product + shift, -80))) : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs(product + shift > -80 ? -(-(sigmoid * sigmoid) * exp(-max(product + shift, -80))) : 0), over: batch)   [32]
static void linear1_sigmoid_sigmoid1_forward_backward(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT sigmoid, real *NNC_RESTRICT dead, double *total0_result, double *total1_result, int64_t begin,
    int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 32}}, .depth = {{64, 1, 32}}, .columns = 32, .column_stride = 1},
      image + begin * 64, weight, sigmoid + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    dead[i] = -(real)INFINITY;
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      const real sum = sigmoid[32 * r + i] + shift[i];
      const real sigmoid_2 = nn_exp(-nn_at_least(sum, R(-80.0)));
      const real sigmoid_3 = R(1.0) / (R(1.0) + sigmoid_2);
      sigmoid[32 * r + i] = sigmoid_3;
      const real rms = sigmoid_3 * sigmoid_3;
      NNC_ADD(total0, rms);
      const real slope = nn_abs(sum > R(-80.0) ? -(-rms * sigmoid_2) : R(0.0));
      NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
      dead[i] = nn_max(dead[i], slope);
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
//   product = sigmoid @ weight   [batch, 32]
//   sigmoid = 1 / (1 + exp(-max(product + shift, -80)))   [batch, 32]
//   rms = sum(sigmoid * sigmoid, over: (batch, axis 1))   []
//   inactive = sum(abs(product + shift > -80 ? -(-(sigmoid * sigmoid) * exp(-max(product + shift, -80))) : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs(product + shift > -80 ? -(-(sigmoid * sigmoid) * exp(-max(product + shift, -80))) : 0), over: batch)   [32]
static void linear2_sigmoid_sigmoid2_forward_backward(
    const real *NNC_RESTRICT sigmoid, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT sigmoid_2, real *NNC_RESTRICT dead, double *total0_result, double *total1_result, int64_t begin,
    int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 32}}, .columns = 32, .column_stride = 1},
      sigmoid + begin * 32, weight, sigmoid_2 + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    dead[i] = -(real)INFINITY;
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      const real sum = sigmoid_2[32 * r + i] + shift[i];
      const real sigmoid_3 = nn_exp(-nn_at_least(sum, R(-80.0)));
      const real sigmoid_4 = R(1.0) / (R(1.0) + sigmoid_3);
      sigmoid_2[32 * r + i] = sigmoid_4;
      const real rms = sigmoid_4 * sigmoid_4;
      NNC_ADD(total0, rms);
      const real slope = nn_abs(sum > R(-80.0) ? -(-rms * sigmoid_3) : R(0.0));
      NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
      dead[i] = nn_max(dead[i], slope);
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
//   dead = sum(dead < 0.01 ? 1 : 0, over: axis 0)   []
static void sigmoid1_forward(const real *NNC_RESTRICT dead, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, dead[i] < R(0.01) ? R(1.0) : R(0.0));
  }
  *total0_result = (double)total0;
}

// vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
//   product = sigmoid @ weight   [batch, 32]
//   rms = sum(1 / (1 + exp(-max(product + shift, -80))) * (1 / (1 + exp(-max(product + shift, -80)))), over: (batch, axis 1))   []
//   inactive = sum(abs(product + shift > -80 ? -(-(1 / (1 + exp(-…)) * (1 / (1 + exp(-…)))) * exp(-max(product + shift, -80))) : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs(product + shift > -80 ? -(-(1 / (1 + exp(-max(product + …, -80))) * (1 / (1 + exp(-max(product + …, -80))))) * exp(-max(product + shift, -80))) : 0), ov…   [32]
static void linear12_sigmoid12_forward_backward(
    const real *NNC_RESTRICT sigmoid, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, real *NNC_RESTRICT dead, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 32}}, .columns = 32, .column_stride = 1},
      sigmoid + begin * 32, weight, product + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    dead[i] = -(real)INFINITY;
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      const real sum = product[32 * r + i] + shift[i];
      const real sigmoid_2 = nn_exp(-nn_at_least(sum, R(-80.0)));
      const real sigmoid_3 = R(1.0) / (R(1.0) + sigmoid_2);
      const real rms = sigmoid_3 * sigmoid_3;
      NNC_ADD(total0, rms);
      const real slope = nn_abs(sum > R(-80.0) ? -(-rms * sigmoid_2) : R(0.0));
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
  real *const linear1_weight_velocity = arena + 14048;  // [64, 32]
  real *const linear1_shift = arena + 2048;  // [32]
  real *const linear1_shift_velocity = arena + 16096;  // [32]
  real *const linear2_weight = arena + 2080;  // [32, 32]
  real *const linear2_weight_velocity = arena + 16128;  // [32, 32]
  real *const linear3_weight = arena + 3136;  // [32, 32]
  real *const linear3_weight_velocity = arena + 17184;  // [32, 32]
  real *const linear4_weight = arena + 4192;  // [32, 32]
  real *const linear4_weight_velocity = arena + 18240;  // [32, 32]
  real *const linear5_weight = arena + 5248;  // [32, 32]
  real *const linear5_weight_velocity = arena + 19296;  // [32, 32]
  real *const linear6_weight = arena + 6304;  // [32, 32]
  real *const linear6_weight_velocity = arena + 20352;  // [32, 32]
  real *const linear7_weight = arena + 7360;  // [32, 32]
  real *const linear7_weight_velocity = arena + 21408;  // [32, 32]
  real *const linear8_weight = arena + 8416;  // [32, 32]
  real *const linear8_weight_velocity = arena + 22464;  // [32, 32]
  real *const linear9_weight = arena + 9472;  // [32, 32]
  real *const linear9_weight_velocity = arena + 23520;  // [32, 32]
  real *const linear10_weight = arena + 10528;  // [32, 32]
  real *const linear10_weight_velocity = arena + 24576;  // [32, 32]
  real *const linear11_weight = arena + 11584;  // [32, 32]
  real *const linear11_weight_velocity = arena + 25632;  // [32, 32]
  real *const linear12_weight = arena + 12640;  // [32, 32]
  real *const linear12_weight_velocity = arena + 26688;  // [32, 32]
  real *const linear13_weight = arena + 13696;  // [32, 10]
  real *const linear13_weight_velocity = arena + 27744;  // [32, 10]
  real *const linear13_shift = arena + 14016;  // [10]
  real *const linear13_shift_velocity = arena + 28064;  // [10]
  real *const linear2_shift = arena + 3104;  // [32]
  real *const linear2_shift_velocity = arena + 17152;  // [32]
  real *const linear3_shift = arena + 4160;  // [32]
  real *const linear3_shift_velocity = arena + 18208;  // [32]
  real *const linear4_shift = arena + 5216;  // [32]
  real *const linear4_shift_velocity = arena + 19264;  // [32]
  real *const linear5_shift = arena + 6272;  // [32]
  real *const linear5_shift_velocity = arena + 20320;  // [32]
  real *const linear6_shift = arena + 7328;  // [32]
  real *const linear6_shift_velocity = arena + 21376;  // [32]
  real *const linear7_shift = arena + 8384;  // [32]
  real *const linear7_shift_velocity = arena + 22432;  // [32]
  real *const linear8_shift = arena + 9440;  // [32]
  real *const linear8_shift_velocity = arena + 23488;  // [32]
  real *const linear9_shift = arena + 10496;  // [32]
  real *const linear9_shift_velocity = arena + 24544;  // [32]
  real *const linear10_shift = arena + 11552;  // [32]
  real *const linear10_shift_velocity = arena + 25600;  // [32]
  real *const linear11_shift = arena + 12608;  // [32]
  real *const linear11_shift_velocity = arena + 26656;  // [32]
  real *const linear12_shift = arena + 13664;  // [32]
  real *const linear12_shift_velocity = arena + 27712;  // [32]

  // vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear1(
      linear1_weight, linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 0), nnc_begin(2048, worker, workers),
      nnc_end(2048, worker, workers));

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  initialize_linear1_2(
      linear1_shift, linear1_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear2_weight, linear2_weight_velocity, nnc_random_key(a->seed, a->draw, 1), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear3_weight, linear3_weight_velocity, nnc_random_key(a->seed, a->draw, 2), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear4_weight, linear4_weight_velocity, nnc_random_key(a->seed, a->draw, 3), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear5_weight, linear5_weight_velocity, nnc_random_key(a->seed, a->draw, 4), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear6_weight, linear6_weight_velocity, nnc_random_key(a->seed, a->draw, 5), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear7_weight, linear7_weight_velocity, nnc_random_key(a->seed, a->draw, 6), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear8_weight, linear8_weight_velocity, nnc_random_key(a->seed, a->draw, 7), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear9_weight, linear9_weight_velocity, nnc_random_key(a->seed, a->draw, 8), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear10_weight, linear10_weight_velocity, nnc_random_key(a->seed, a->draw, 9), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear11_weight, linear11_weight_velocity, nnc_random_key(a->seed, a->draw, 10), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear12_weight, linear12_weight_velocity, nnc_random_key(a->seed, a->draw, 11), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear13(
      linear13_weight, linear13_weight_velocity, nnc_random_key(a->seed, a->draw, 12), nnc_begin(320, worker, workers),
      nnc_end(320, worker, workers));

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  initialize_linear1_2(
      linear13_shift, linear13_shift_velocity, nnc_begin(10, worker, workers), nnc_end(10, worker, workers));

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  initialize_linear1_2(
      linear2_shift, linear2_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  initialize_linear1_2(
      linear3_shift, linear3_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  initialize_linear1_2(
      linear4_shift, linear4_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  initialize_linear1_2(
      linear5_shift, linear5_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  initialize_linear1_2(
      linear6_shift, linear6_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  initialize_linear1_2(
      linear7_shift, linear7_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  initialize_linear1_2(
      linear8_shift, linear8_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  initialize_linear1_2(
      linear9_shift, linear9_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  initialize_linear1_2(
      linear10_shift, linear10_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  initialize_linear1_2(
      linear11_shift, linear11_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  initialize_linear1_2(
      linear12_shift, linear12_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
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

  // vanishing.nn:7  image:  columns(0..<64) / 16
  prepare_image(column0, image, begin, end);

  // vanishing.nn:8  digit:  class(column("digit"), 10)
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
  real *const linear1_product = activations + 0;  // [batch, 32]
  real *const linear1_shift = arena + 2048;  // [32]
  real *const sigmoid = activations + 2048;  // [batch, 32]
  real *const sigmoid_2 = activations + 4096;  // [batch, 32]
  uint8_t *const sigmoid_mask = (uint8_t *)(activations + 52480);  // boolean [batch, 32]
  real *const linear2_weight = arena + 2080;  // [32, 32]
  real *const linear2_product = activations + 0;  // [batch, 32]
  real *const linear2_shift = arena + 3104;  // [32]
  real *const sigmoid_3 = activations + 6144;  // [batch, 32]
  real *const sigmoid_4 = activations + 8192;  // [batch, 32]
  uint8_t *const sigmoid_mask_2 = (uint8_t *)(activations + 52992);  // boolean [batch, 32]
  real *const linear3_weight = arena + 3136;  // [32, 32]
  real *const linear3_product = activations + 0;  // [batch, 32]
  real *const linear3_shift = arena + 4160;  // [32]
  real *const sigmoid_5 = activations + 10240;  // [batch, 32]
  real *const sigmoid_6 = activations + 12288;  // [batch, 32]
  uint8_t *const sigmoid_mask_3 = (uint8_t *)(activations + 53504);  // boolean [batch, 32]
  real *const linear4_weight = arena + 4192;  // [32, 32]
  real *const linear4_product = activations + 0;  // [batch, 32]
  real *const linear4_shift = arena + 5216;  // [32]
  real *const sigmoid_7 = activations + 14336;  // [batch, 32]
  real *const sigmoid_8 = activations + 16384;  // [batch, 32]
  uint8_t *const sigmoid_mask_4 = (uint8_t *)(activations + 54016);  // boolean [batch, 32]
  real *const linear5_weight = arena + 5248;  // [32, 32]
  real *const linear5_product = activations + 0;  // [batch, 32]
  real *const linear5_shift = arena + 6272;  // [32]
  real *const sigmoid_9 = activations + 18432;  // [batch, 32]
  real *const sigmoid_10 = activations + 20480;  // [batch, 32]
  uint8_t *const sigmoid_mask_5 = (uint8_t *)(activations + 54528);  // boolean [batch, 32]
  real *const linear6_weight = arena + 6304;  // [32, 32]
  real *const linear6_product = activations + 0;  // [batch, 32]
  real *const linear6_shift = arena + 7328;  // [32]
  real *const sigmoid_11 = activations + 22528;  // [batch, 32]
  real *const sigmoid_12 = activations + 24576;  // [batch, 32]
  uint8_t *const sigmoid_mask_6 = (uint8_t *)(activations + 55040);  // boolean [batch, 32]
  real *const linear7_weight = arena + 7360;  // [32, 32]
  real *const linear7_product = activations + 0;  // [batch, 32]
  real *const linear7_shift = arena + 8384;  // [32]
  real *const sigmoid_13 = activations + 26624;  // [batch, 32]
  real *const sigmoid_14 = activations + 28672;  // [batch, 32]
  uint8_t *const sigmoid_mask_7 = (uint8_t *)(activations + 55552);  // boolean [batch, 32]
  real *const linear8_weight = arena + 8416;  // [32, 32]
  real *const linear8_product = activations + 0;  // [batch, 32]
  real *const linear8_shift = arena + 9440;  // [32]
  real *const sigmoid_15 = activations + 30720;  // [batch, 32]
  real *const sigmoid_16 = activations + 32768;  // [batch, 32]
  uint8_t *const sigmoid_mask_8 = (uint8_t *)(activations + 56064);  // boolean [batch, 32]
  real *const linear9_weight = arena + 9472;  // [32, 32]
  real *const linear9_product = activations + 0;  // [batch, 32]
  real *const linear9_shift = arena + 10496;  // [32]
  real *const sigmoid_17 = activations + 34816;  // [batch, 32]
  real *const sigmoid_18 = activations + 36864;  // [batch, 32]
  uint8_t *const sigmoid_mask_9 = (uint8_t *)(activations + 56576);  // boolean [batch, 32]
  real *const linear10_weight = arena + 10528;  // [32, 32]
  real *const linear10_product = activations + 0;  // [batch, 32]
  real *const linear10_shift = arena + 11552;  // [32]
  real *const sigmoid_19 = activations + 38912;  // [batch, 32]
  real *const sigmoid_20 = activations + 40960;  // [batch, 32]
  uint8_t *const sigmoid_mask_10 = (uint8_t *)(activations + 57088);  // boolean [batch, 32]
  real *const linear11_weight = arena + 11584;  // [32, 32]
  real *const linear11_product = activations + 0;  // [batch, 32]
  real *const linear11_shift = arena + 12608;  // [32]
  real *const sigmoid_21 = activations + 43008;  // [batch, 32]
  real *const sigmoid_22 = activations + 45056;  // [batch, 32]
  uint8_t *const sigmoid_mask_11 = (uint8_t *)(activations + 57600);  // boolean [batch, 32]
  real *const linear12_weight = arena + 12640;  // [32, 32]
  real *const linear12_product = activations + 0;  // [batch, 32]
  real *const linear12_shift = arena + 13664;  // [32]
  real *const sigmoid_23 = activations + 47104;  // [batch, 32]
  real *const sigmoid_24 = activations + 49152;  // [batch, 32]
  uint8_t *const sigmoid_mask_12 = (uint8_t *)(activations + 58112);  // boolean [batch, 32]
  real *const linear13_weight = arena + 13696;  // [32, 10]
  real *const linear13_product = activations + 51200;  // [batch, 10]
  real *const linear13_shift = arena + 14016;  // [10]
  const real *const digit = a->inputs[1];  // [batch]
  real *const d_cross_entropy = activations + 51840;  // [batch, 10]
  real *const d_linear13_shift = gradients + 14016;  // [10]
  real *const d_sigmoid = activations + 0;  // [batch, 32]
  real *const d_linear12_shift = gradients + 13664;  // [32]
  real *const d_linear13_weight = gradients + 13696;  // [32, 10]
  real *const d_sigmoid_2 = activations + 47104;  // [batch, 32]
  real *const d_linear11_shift = gradients + 12608;  // [32]
  real *const d_linear12_weight = gradients + 12640;  // [32, 32]
  real *const d_sigmoid_3 = activations + 0;  // [batch, 32]
  real *const d_linear10_shift = gradients + 11552;  // [32]
  real *const d_linear11_weight = gradients + 11584;  // [32, 32]
  real *const d_sigmoid_4 = activations + 38912;  // [batch, 32]
  real *const d_linear9_shift = gradients + 10496;  // [32]
  real *const d_linear10_weight = gradients + 10528;  // [32, 32]
  real *const d_sigmoid_5 = activations + 0;  // [batch, 32]
  real *const d_linear8_shift = gradients + 9440;  // [32]
  real *const d_linear9_weight = gradients + 9472;  // [32, 32]
  real *const d_sigmoid_6 = activations + 30720;  // [batch, 32]
  real *const d_linear7_shift = gradients + 8384;  // [32]
  real *const d_linear8_weight = gradients + 8416;  // [32, 32]
  real *const d_sigmoid_7 = activations + 0;  // [batch, 32]
  real *const d_linear6_shift = gradients + 7328;  // [32]
  real *const d_linear7_weight = gradients + 7360;  // [32, 32]
  real *const d_sigmoid_8 = activations + 22528;  // [batch, 32]
  real *const d_linear5_shift = gradients + 6272;  // [32]
  real *const d_linear6_weight = gradients + 6304;  // [32, 32]
  real *const d_sigmoid_9 = activations + 0;  // [batch, 32]
  real *const d_linear4_shift = gradients + 5216;  // [32]
  real *const d_linear5_weight = gradients + 5248;  // [32, 32]
  real *const d_sigmoid_10 = activations + 14336;  // [batch, 32]
  real *const d_linear3_shift = gradients + 4160;  // [32]
  real *const d_linear4_weight = gradients + 4192;  // [32, 32]
  real *const d_sigmoid_11 = activations + 0;  // [batch, 32]
  real *const d_linear2_shift = gradients + 3104;  // [32]
  real *const d_linear3_weight = gradients + 3136;  // [32, 32]
  real *const d_sigmoid_12 = activations + 6144;  // [batch, 32]
  real *const d_linear1_shift = gradients + 2048;  // [32]
  real *const d_linear2_weight = gradients + 2080;  // [32, 32]
  real *const d_linear1_weight = gradients + 0;  // [64, 32]
  real *const linear1_weight_velocity = arena + 14048;  // [64, 32]
  nnc_lap(a->laps, worker, NNC_START);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear1_forward(image, linear1_weight, linear1_product, linear1_shift, sigmoid, sigmoid_2, sigmoid_mask, begin, end);
  nnc_lap(a->laps, worker, 0);
  nnc_trace_check(a->trace, 0, sigmoid + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 0, sigmoid_2 + begin * 32, (end - begin) * 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward(
      sigmoid_2, linear2_weight, linear2_product, linear2_shift, sigmoid_3, sigmoid_4, sigmoid_mask_2, begin, end);
  nnc_lap(a->laps, worker, 1);
  nnc_trace_check(a->trace, 1, sigmoid_3 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 1, sigmoid_4 + begin * 32, (end - begin) * 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward(
      sigmoid_4, linear3_weight, linear3_product, linear3_shift, sigmoid_5, sigmoid_6, sigmoid_mask_3, begin, end);
  nnc_lap(a->laps, worker, 2);
  nnc_trace_check(a->trace, 2, sigmoid_5 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 2, sigmoid_6 + begin * 32, (end - begin) * 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward(
      sigmoid_6, linear4_weight, linear4_product, linear4_shift, sigmoid_7, sigmoid_8, sigmoid_mask_4, begin, end);
  nnc_lap(a->laps, worker, 3);
  nnc_trace_check(a->trace, 3, sigmoid_7 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 3, sigmoid_8 + begin * 32, (end - begin) * 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward(
      sigmoid_8, linear5_weight, linear5_product, linear5_shift, sigmoid_9, sigmoid_10, sigmoid_mask_5, begin, end);
  nnc_lap(a->laps, worker, 4);
  nnc_trace_check(a->trace, 4, sigmoid_9 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 4, sigmoid_10 + begin * 32, (end - begin) * 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward(
      sigmoid_10, linear6_weight, linear6_product, linear6_shift, sigmoid_11, sigmoid_12, sigmoid_mask_6, begin, end);
  nnc_lap(a->laps, worker, 5);
  nnc_trace_check(a->trace, 5, sigmoid_11 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 5, sigmoid_12 + begin * 32, (end - begin) * 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward(
      sigmoid_12, linear7_weight, linear7_product, linear7_shift, sigmoid_13, sigmoid_14, sigmoid_mask_7, begin, end);
  nnc_lap(a->laps, worker, 6);
  nnc_trace_check(a->trace, 6, sigmoid_13 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 6, sigmoid_14 + begin * 32, (end - begin) * 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward(
      sigmoid_14, linear8_weight, linear8_product, linear8_shift, sigmoid_15, sigmoid_16, sigmoid_mask_8, begin, end);
  nnc_lap(a->laps, worker, 7);
  nnc_trace_check(a->trace, 7, sigmoid_15 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 7, sigmoid_16 + begin * 32, (end - begin) * 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward(
      sigmoid_16, linear9_weight, linear9_product, linear9_shift, sigmoid_17, sigmoid_18, sigmoid_mask_9, begin, end);
  nnc_lap(a->laps, worker, 8);
  nnc_trace_check(a->trace, 8, sigmoid_17 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 8, sigmoid_18 + begin * 32, (end - begin) * 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward(
      sigmoid_18, linear10_weight, linear10_product, linear10_shift, sigmoid_19, sigmoid_20, sigmoid_mask_10, begin,
      end);
  nnc_lap(a->laps, worker, 9);
  nnc_trace_check(a->trace, 9, sigmoid_19 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 9, sigmoid_20 + begin * 32, (end - begin) * 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward(
      sigmoid_20, linear11_weight, linear11_product, linear11_shift, sigmoid_21, sigmoid_22, sigmoid_mask_11, begin,
      end);
  nnc_lap(a->laps, worker, 10);
  nnc_trace_check(a->trace, 10, sigmoid_21 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 10, sigmoid_22 + begin * 32, (end - begin) * 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward(
      sigmoid_22, linear12_weight, linear12_product, linear12_shift, sigmoid_23, sigmoid_24, sigmoid_mask_12, begin,
      end);
  nnc_lap(a->laps, worker, 11);
  nnc_trace_check(a->trace, 11, sigmoid_23 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 11, sigmoid_24 + begin * 32, (end - begin) * 32);
  const double d_losses = -(1.0 / (double)a->rows);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear13_loss_cross_entropy_forward_backward(
      sigmoid_24, linear13_weight, linear13_product, linear13_shift, digit, d_cross_entropy,
      d_linear13_shift - worker * PARAMETERS, (real)d_losses, totals + worker * TOTALS + 0, begin, end);
  nnc_lap(a->laps, worker, 12);
  nnc_trace_check(a->trace, 12, d_cross_entropy + begin * 10, (end - begin) * 10);
  nnc_trace_check(a->trace, 12, d_linear13_shift - worker * PARAMETERS, 10);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear13_backward_input(
      d_cross_entropy, linear13_weight, sigmoid_24, sigmoid_23, sigmoid_mask_12, d_sigmoid,
      d_linear12_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 13);
  nnc_trace_check(a->trace, 13, d_sigmoid + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 13, d_linear12_shift - worker * PARAMETERS, 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear13_backward_weight(sigmoid_24, d_cross_entropy, d_linear13_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 14);
  nnc_trace_check(a->trace, 14, d_linear13_weight - worker * PARAMETERS, 320);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_input(
      d_sigmoid, linear12_weight, sigmoid_22, sigmoid_21, sigmoid_mask_11, d_sigmoid_2,
      d_linear11_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 16);
  nnc_trace_check(a->trace, 16, d_sigmoid_2 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 16, d_linear11_shift - worker * PARAMETERS, 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_weight(sigmoid_22, d_sigmoid, d_linear12_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 17);
  nnc_trace_check(a->trace, 17, d_linear12_weight - worker * PARAMETERS, 1024);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_input(
      d_sigmoid_2, linear11_weight, sigmoid_20, sigmoid_19, sigmoid_mask_10, d_sigmoid_3,
      d_linear10_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 20);
  nnc_trace_check(a->trace, 20, d_sigmoid_3 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 20, d_linear10_shift - worker * PARAMETERS, 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_weight(sigmoid_20, d_sigmoid_2, d_linear11_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 21);
  nnc_trace_check(a->trace, 21, d_linear11_weight - worker * PARAMETERS, 1024);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_input(
      d_sigmoid_3, linear10_weight, sigmoid_18, sigmoid_17, sigmoid_mask_9, d_sigmoid_4,
      d_linear9_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 24);
  nnc_trace_check(a->trace, 24, d_sigmoid_4 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 24, d_linear9_shift - worker * PARAMETERS, 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_weight(sigmoid_18, d_sigmoid_3, d_linear10_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 25);
  nnc_trace_check(a->trace, 25, d_linear10_weight - worker * PARAMETERS, 1024);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_input(
      d_sigmoid_4, linear9_weight, sigmoid_16, sigmoid_15, sigmoid_mask_8, d_sigmoid_5,
      d_linear8_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 28);
  nnc_trace_check(a->trace, 28, d_sigmoid_5 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 28, d_linear8_shift - worker * PARAMETERS, 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_weight(sigmoid_16, d_sigmoid_4, d_linear9_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 29);
  nnc_trace_check(a->trace, 29, d_linear9_weight - worker * PARAMETERS, 1024);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_input(
      d_sigmoid_5, linear8_weight, sigmoid_14, sigmoid_13, sigmoid_mask_7, d_sigmoid_6,
      d_linear7_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 32);
  nnc_trace_check(a->trace, 32, d_sigmoid_6 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 32, d_linear7_shift - worker * PARAMETERS, 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_weight(sigmoid_14, d_sigmoid_5, d_linear8_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 33);
  nnc_trace_check(a->trace, 33, d_linear8_weight - worker * PARAMETERS, 1024);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_input(
      d_sigmoid_6, linear7_weight, sigmoid_12, sigmoid_11, sigmoid_mask_6, d_sigmoid_7,
      d_linear6_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 36);
  nnc_trace_check(a->trace, 36, d_sigmoid_7 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 36, d_linear6_shift - worker * PARAMETERS, 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_weight(sigmoid_12, d_sigmoid_6, d_linear7_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 37);
  nnc_trace_check(a->trace, 37, d_linear7_weight - worker * PARAMETERS, 1024);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_input(
      d_sigmoid_7, linear6_weight, sigmoid_10, sigmoid_9, sigmoid_mask_5, d_sigmoid_8,
      d_linear5_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 40);
  nnc_trace_check(a->trace, 40, d_sigmoid_8 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 40, d_linear5_shift - worker * PARAMETERS, 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_weight(sigmoid_10, d_sigmoid_7, d_linear6_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 41);
  nnc_trace_check(a->trace, 41, d_linear6_weight - worker * PARAMETERS, 1024);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_input(
      d_sigmoid_8, linear5_weight, sigmoid_8, sigmoid_7, sigmoid_mask_4, d_sigmoid_9,
      d_linear4_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 44);
  nnc_trace_check(a->trace, 44, d_sigmoid_9 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 44, d_linear4_shift - worker * PARAMETERS, 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_weight(sigmoid_8, d_sigmoid_8, d_linear5_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 45);
  nnc_trace_check(a->trace, 45, d_linear5_weight - worker * PARAMETERS, 1024);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_input(
      d_sigmoid_9, linear4_weight, sigmoid_6, sigmoid_5, sigmoid_mask_3, d_sigmoid_10,
      d_linear3_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 48);
  nnc_trace_check(a->trace, 48, d_sigmoid_10 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 48, d_linear3_shift - worker * PARAMETERS, 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_weight(sigmoid_6, d_sigmoid_9, d_linear4_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 49);
  nnc_trace_check(a->trace, 49, d_linear4_weight - worker * PARAMETERS, 1024);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_input(
      d_sigmoid_10, linear3_weight, sigmoid_4, sigmoid_3, sigmoid_mask_2, d_sigmoid_11,
      d_linear2_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 52);
  nnc_trace_check(a->trace, 52, d_sigmoid_11 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 52, d_linear2_shift - worker * PARAMETERS, 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_weight(sigmoid_4, d_sigmoid_10, d_linear3_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 53);
  nnc_trace_check(a->trace, 53, d_linear3_weight - worker * PARAMETERS, 1024);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_input(
      d_sigmoid_11, linear2_weight, sigmoid_2, sigmoid, sigmoid_mask, d_sigmoid_12,
      d_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 56);
  nnc_trace_check(a->trace, 56, d_sigmoid_12 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 56, d_linear1_shift - worker * PARAMETERS, 32);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_backward_weight(sigmoid_2, d_sigmoid_11, d_linear2_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 57);
  nnc_trace_check(a->trace, 57, d_linear2_weight - worker * PARAMETERS, 1024);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear1_backward_weight(image, d_sigmoid_12, d_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 60);
  nnc_trace_check(a->trace, 60, d_linear1_weight - worker * PARAMETERS, 2048);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_combine_sum(gradients + 0, -PARAMETERS, 14026, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9) (26 tensors in one pass)
  grad_norm_forward(
      d_linear1_weight, totals + worker * TOTALS + 26, nnc_begin(14026, worker, workers),
      nnc_end(14026, worker, workers));
  nnc_lap(a->laps, worker, 63);
  const double loss = nnc_total_sum(totals + 0, TOTALS, workers);
  const double loss_2 = -loss / (double)a->rows;
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  const double grad_norm = nnc_total_sum(totals + 26, TOTALS, workers);
  const double grad_norm_2 = sqrt(grad_norm);
  if (worker == 0) {
    a->results[0] = loss_2;
    a->results[1] = grad_norm_2;
  }
  if (!(a->apply_update && isfinite(loss_2) && isfinite(grad_norm_2))) {
    return;
  }
  const double lr = a->learning_rate_factor * 0.02;

  // vanishing.nn:19  optimizer: SGD(lr: 0.02, momentum: 0.9) (26 tensors in one pass)
  update(
      linear1_weight_velocity, d_linear1_weight, linear1_weight, (real)lr, nnc_begin(14026, worker, workers),
      nnc_end(14026, worker, workers));
  nnc_lap(a->laps, worker, 64);
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
  real *const sigmoid = activations - 14048;  // [batch, 32]
  real *const linear2_weight = arena + 2080;  // [32, 32]
  real *const linear2_shift = arena + 3104;  // [32]
  real *const sigmoid_2 = activations - 12000;  // [batch, 32]
  real *const linear3_weight = arena + 3136;  // [32, 32]
  real *const linear3_shift = arena + 4160;  // [32]
  real *const sigmoid_3 = activations - 14048;  // [batch, 32]
  real *const linear4_weight = arena + 4192;  // [32, 32]
  real *const linear4_shift = arena + 5216;  // [32]
  real *const sigmoid_4 = activations - 12000;  // [batch, 32]
  real *const linear5_weight = arena + 5248;  // [32, 32]
  real *const linear5_shift = arena + 6272;  // [32]
  real *const sigmoid_5 = activations - 14048;  // [batch, 32]
  real *const linear6_weight = arena + 6304;  // [32, 32]
  real *const linear6_shift = arena + 7328;  // [32]
  real *const sigmoid_6 = activations - 12000;  // [batch, 32]
  real *const linear7_weight = arena + 7360;  // [32, 32]
  real *const linear7_shift = arena + 8384;  // [32]
  real *const sigmoid_7 = activations - 14048;  // [batch, 32]
  real *const linear8_weight = arena + 8416;  // [32, 32]
  real *const linear8_shift = arena + 9440;  // [32]
  real *const sigmoid_8 = activations - 12000;  // [batch, 32]
  real *const linear9_weight = arena + 9472;  // [32, 32]
  real *const linear9_shift = arena + 10496;  // [32]
  real *const sigmoid_9 = activations - 14048;  // [batch, 32]
  real *const linear10_weight = arena + 10528;  // [32, 32]
  real *const linear10_shift = arena + 11552;  // [32]
  real *const sigmoid_10 = activations - 12000;  // [batch, 32]
  real *const linear11_weight = arena + 11584;  // [32, 32]
  real *const linear11_shift = arena + 12608;  // [32]
  real *const sigmoid_11 = activations - 14048;  // [batch, 32]
  real *const linear12_weight = arena + 12640;  // [32, 32]
  real *const linear12_shift = arena + 13664;  // [32]
  real *const sigmoid_12 = activations - 12000;  // [batch, 32]
  real *const linear13_weight = arena + 13696;  // [32, 10]
  real *const linear13_product = activations - 9952;  // [batch, 10]
  real *const linear13_shift = arena + 14016;  // [10]
  const real *const digit = a->inputs[1];  // [batch]

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear1_forward_2(image, linear1_weight, linear1_shift, sigmoid, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid, linear2_weight, linear2_shift, sigmoid_2, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_2, linear3_weight, linear3_shift, sigmoid_3, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_3, linear4_weight, linear4_shift, sigmoid_4, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_4, linear5_weight, linear5_shift, sigmoid_5, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_5, linear6_weight, linear6_shift, sigmoid_6, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_6, linear7_weight, linear7_shift, sigmoid_7, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_7, linear8_weight, linear8_shift, sigmoid_8, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_8, linear9_weight, linear9_shift, sigmoid_9, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_9, linear10_weight, linear10_shift, sigmoid_10, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_10, linear11_weight, linear11_shift, sigmoid_11, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_11, linear12_weight, linear12_shift, sigmoid_12, begin, end);

  // vanishing.nn:18  metrics:   (accuracy: accuracy(logits, digit))
  linear13_forward(
      sigmoid_12, linear13_weight, linear13_product, linear13_shift, digit, totals + worker * TOTALS + 0,
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
  real *const sigmoid = activations - 14048;  // [batch, 32]
  real *const linear2_weight = arena + 2080;  // [32, 32]
  real *const linear2_shift = arena + 3104;  // [32]
  real *const sigmoid_2 = activations - 12000;  // [batch, 32]
  real *const linear3_weight = arena + 3136;  // [32, 32]
  real *const linear3_shift = arena + 4160;  // [32]
  real *const sigmoid_3 = activations - 14048;  // [batch, 32]
  real *const linear4_weight = arena + 4192;  // [32, 32]
  real *const linear4_shift = arena + 5216;  // [32]
  real *const sigmoid_4 = activations - 12000;  // [batch, 32]
  real *const linear5_weight = arena + 5248;  // [32, 32]
  real *const linear5_shift = arena + 6272;  // [32]
  real *const sigmoid_5 = activations - 14048;  // [batch, 32]
  real *const linear6_weight = arena + 6304;  // [32, 32]
  real *const linear6_shift = arena + 7328;  // [32]
  real *const sigmoid_6 = activations - 12000;  // [batch, 32]
  real *const linear7_weight = arena + 7360;  // [32, 32]
  real *const linear7_shift = arena + 8384;  // [32]
  real *const sigmoid_7 = activations - 14048;  // [batch, 32]
  real *const linear8_weight = arena + 8416;  // [32, 32]
  real *const linear8_shift = arena + 9440;  // [32]
  real *const sigmoid_8 = activations - 12000;  // [batch, 32]
  real *const linear9_weight = arena + 9472;  // [32, 32]
  real *const linear9_shift = arena + 10496;  // [32]
  real *const sigmoid_9 = activations - 14048;  // [batch, 32]
  real *const linear10_weight = arena + 10528;  // [32, 32]
  real *const linear10_shift = arena + 11552;  // [32]
  real *const sigmoid_10 = activations - 12000;  // [batch, 32]
  real *const linear11_weight = arena + 11584;  // [32, 32]
  real *const linear11_shift = arena + 12608;  // [32]
  real *const sigmoid_11 = activations - 14048;  // [batch, 32]
  real *const linear12_weight = arena + 12640;  // [32, 32]
  real *const linear12_shift = arena + 13664;  // [32]
  real *const sigmoid_12 = activations - 12000;  // [batch, 32]
  real *const linear13_weight = arena + 13696;  // [32, 10]
  real *const linear13_shift = arena + 14016;  // [10]
  real *const logits = a->outputs[0];  // [batch, 10]

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear1_forward_2(image, linear1_weight, linear1_shift, sigmoid, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid, linear2_weight, linear2_shift, sigmoid_2, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_2, linear3_weight, linear3_shift, sigmoid_3, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_3, linear4_weight, linear4_shift, sigmoid_4, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_4, linear5_weight, linear5_shift, sigmoid_5, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_5, linear6_weight, linear6_shift, sigmoid_6, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_6, linear7_weight, linear7_shift, sigmoid_7, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_7, linear8_weight, linear8_shift, sigmoid_8, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_8, linear9_weight, linear9_shift, sigmoid_9, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_9, linear10_weight, linear10_shift, sigmoid_10, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_10, linear11_weight, linear11_shift, sigmoid_11, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_forward_2(sigmoid_11, linear12_weight, linear12_shift, sigmoid_12, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear13_forward_2(sigmoid_12, linear13_weight, linear13_shift, logits, begin, end);
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
  real *const sigmoid = activations - 14048;  // [batch, 32]
  real *const sigmoid1_dead = partials + 0;  // [32]
  real *const sigmoid1_dead_total = partials + worker * PARTIALS + 32;  // [32]
  real *const linear2_weight = arena + 2080;  // [32, 32]
  real *const linear2_shift = arena + 3104;  // [32]
  real *const sigmoid_2 = activations - 12000;  // [batch, 32]
  real *const sigmoid2_dead = partials + 64;  // [32]
  real *const sigmoid2_dead_total = partials + worker * PARTIALS + 96;  // [32]
  real *const linear3_weight = arena + 3136;  // [32, 32]
  real *const linear3_shift = arena + 4160;  // [32]
  real *const sigmoid_3 = activations - 14048;  // [batch, 32]
  real *const sigmoid3_dead = partials + 128;  // [32]
  real *const sigmoid3_dead_total = partials + worker * PARTIALS + 160;  // [32]
  real *const linear4_weight = arena + 4192;  // [32, 32]
  real *const linear4_shift = arena + 5216;  // [32]
  real *const sigmoid_4 = activations - 12000;  // [batch, 32]
  real *const sigmoid4_dead = partials + 192;  // [32]
  real *const sigmoid4_dead_total = partials + worker * PARTIALS + 224;  // [32]
  real *const linear5_weight = arena + 5248;  // [32, 32]
  real *const linear5_shift = arena + 6272;  // [32]
  real *const sigmoid_5 = activations - 14048;  // [batch, 32]
  real *const sigmoid5_dead = partials + 256;  // [32]
  real *const sigmoid5_dead_total = partials + worker * PARTIALS + 288;  // [32]
  real *const linear6_weight = arena + 6304;  // [32, 32]
  real *const linear6_shift = arena + 7328;  // [32]
  real *const sigmoid_6 = activations - 12000;  // [batch, 32]
  real *const sigmoid6_dead = partials + 320;  // [32]
  real *const sigmoid6_dead_total = partials + worker * PARTIALS + 352;  // [32]
  real *const linear7_weight = arena + 7360;  // [32, 32]
  real *const linear7_shift = arena + 8384;  // [32]
  real *const sigmoid_7 = activations - 14048;  // [batch, 32]
  real *const sigmoid7_dead = partials + 384;  // [32]
  real *const sigmoid7_dead_total = partials + worker * PARTIALS + 416;  // [32]
  real *const linear8_weight = arena + 8416;  // [32, 32]
  real *const linear8_shift = arena + 9440;  // [32]
  real *const sigmoid_8 = activations - 12000;  // [batch, 32]
  real *const sigmoid8_dead = partials + 448;  // [32]
  real *const sigmoid8_dead_total = partials + worker * PARTIALS + 480;  // [32]
  real *const linear9_weight = arena + 9472;  // [32, 32]
  real *const linear9_shift = arena + 10496;  // [32]
  real *const sigmoid_9 = activations - 14048;  // [batch, 32]
  real *const sigmoid9_dead = partials + 512;  // [32]
  real *const sigmoid9_dead_total = partials + worker * PARTIALS + 544;  // [32]
  real *const linear10_weight = arena + 10528;  // [32, 32]
  real *const linear10_shift = arena + 11552;  // [32]
  real *const sigmoid_10 = activations - 12000;  // [batch, 32]
  real *const sigmoid10_dead = partials + 576;  // [32]
  real *const sigmoid10_dead_total = partials + worker * PARTIALS + 608;  // [32]
  real *const linear11_weight = arena + 11584;  // [32, 32]
  real *const linear11_shift = arena + 12608;  // [32]
  real *const sigmoid_11 = activations - 14048;  // [batch, 32]
  real *const sigmoid11_dead = partials + 640;  // [32]
  real *const sigmoid11_dead_total = partials + worker * PARTIALS + 672;  // [32]
  real *const linear12_weight = arena + 12640;  // [32, 32]
  real *const linear12_product = activations - 12000;  // [batch, 32]
  real *const linear12_shift = arena + 13664;  // [32]
  real *const sigmoid12_dead = partials + 704;  // [32]
  real *const sigmoid12_dead_total = partials + worker * PARTIALS + 736;  // [32]

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear1_sigmoid_sigmoid1_forward_backward(
      image, linear1_weight, linear1_shift, sigmoid, sigmoid1_dead + worker * PARTIALS, totals + worker * TOTALS + 0,
      totals + worker * TOTALS + 1, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_sigmoid_sigmoid2_forward_backward(
      sigmoid, linear2_weight, linear2_shift, sigmoid_2, sigmoid2_dead + worker * PARTIALS,
      totals + worker * TOTALS + 2, totals + worker * TOTALS + 3, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_sigmoid_sigmoid2_forward_backward(
      sigmoid_2, linear3_weight, linear3_shift, sigmoid_3, sigmoid3_dead + worker * PARTIALS,
      totals + worker * TOTALS + 5, totals + worker * TOTALS + 6, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_sigmoid_sigmoid2_forward_backward(
      sigmoid_3, linear4_weight, linear4_shift, sigmoid_4, sigmoid4_dead + worker * PARTIALS,
      totals + worker * TOTALS + 8, totals + worker * TOTALS + 9, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_sigmoid_sigmoid2_forward_backward(
      sigmoid_4, linear5_weight, linear5_shift, sigmoid_5, sigmoid5_dead + worker * PARTIALS,
      totals + worker * TOTALS + 11, totals + worker * TOTALS + 12, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_sigmoid_sigmoid2_forward_backward(
      sigmoid_5, linear6_weight, linear6_shift, sigmoid_6, sigmoid6_dead + worker * PARTIALS,
      totals + worker * TOTALS + 14, totals + worker * TOTALS + 15, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_sigmoid_sigmoid2_forward_backward(
      sigmoid_6, linear7_weight, linear7_shift, sigmoid_7, sigmoid7_dead + worker * PARTIALS,
      totals + worker * TOTALS + 17, totals + worker * TOTALS + 18, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_sigmoid_sigmoid2_forward_backward(
      sigmoid_7, linear8_weight, linear8_shift, sigmoid_8, sigmoid8_dead + worker * PARTIALS,
      totals + worker * TOTALS + 20, totals + worker * TOTALS + 21, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_sigmoid_sigmoid2_forward_backward(
      sigmoid_8, linear9_weight, linear9_shift, sigmoid_9, sigmoid9_dead + worker * PARTIALS,
      totals + worker * TOTALS + 23, totals + worker * TOTALS + 24, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_sigmoid_sigmoid2_forward_backward(
      sigmoid_9, linear10_weight, linear10_shift, sigmoid_10, sigmoid10_dead + worker * PARTIALS,
      totals + worker * TOTALS + 26, totals + worker * TOTALS + 27, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear2_sigmoid_sigmoid2_forward_backward(
      sigmoid_10, linear11_weight, linear11_shift, sigmoid_11, sigmoid11_dead + worker * PARTIALS,
      totals + worker * TOTALS + 29, totals + worker * TOTALS + 30, begin, end);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  linear12_sigmoid12_forward_backward(
      sigmoid_11, linear12_weight, linear12_product, linear12_shift, sigmoid12_dead + worker * PARTIALS,
      totals + worker * TOTALS + 32, totals + worker * TOTALS + 33, begin, end);
  nnc_team_barrier(team);
  nnc_gather_maximum(sigmoid1_dead_total, sigmoid1_dead, PARTIALS, 32, workers);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  sigmoid1_forward(
      sigmoid1_dead_total, totals + worker * TOTALS + 4, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(sigmoid2_dead_total, sigmoid2_dead, PARTIALS, 32, workers);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  sigmoid1_forward(
      sigmoid2_dead_total, totals + worker * TOTALS + 7, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(sigmoid3_dead_total, sigmoid3_dead, PARTIALS, 32, workers);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  sigmoid1_forward(
      sigmoid3_dead_total, totals + worker * TOTALS + 10, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(sigmoid4_dead_total, sigmoid4_dead, PARTIALS, 32, workers);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  sigmoid1_forward(
      sigmoid4_dead_total, totals + worker * TOTALS + 13, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(sigmoid5_dead_total, sigmoid5_dead, PARTIALS, 32, workers);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  sigmoid1_forward(
      sigmoid5_dead_total, totals + worker * TOTALS + 16, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(sigmoid6_dead_total, sigmoid6_dead, PARTIALS, 32, workers);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  sigmoid1_forward(
      sigmoid6_dead_total, totals + worker * TOTALS + 19, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(sigmoid7_dead_total, sigmoid7_dead, PARTIALS, 32, workers);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  sigmoid1_forward(
      sigmoid7_dead_total, totals + worker * TOTALS + 22, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(sigmoid8_dead_total, sigmoid8_dead, PARTIALS, 32, workers);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  sigmoid1_forward(
      sigmoid8_dead_total, totals + worker * TOTALS + 25, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(sigmoid9_dead_total, sigmoid9_dead, PARTIALS, 32, workers);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  sigmoid1_forward(
      sigmoid9_dead_total, totals + worker * TOTALS + 28, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(sigmoid10_dead_total, sigmoid10_dead, PARTIALS, 32, workers);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  sigmoid1_forward(
      sigmoid10_dead_total, totals + worker * TOTALS + 31, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(sigmoid11_dead_total, sigmoid11_dead, PARTIALS, 32, workers);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  sigmoid1_forward(
      sigmoid11_dead_total, totals + worker * TOTALS + 34, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(sigmoid12_dead_total, sigmoid12_dead, PARTIALS, 32, workers);

  // vanishing.nn:13  image |> repeat 12 { Linear(32, init: xavier_uniform) |> sigmoid } |> Linear(10…
  sigmoid1_forward(
      sigmoid12_dead_total, totals + worker * TOTALS + 35, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  const double rms = nnc_total_sum(totals + 0, TOTALS, workers);
  const double rms_2 = (double)a->rows * 32.0;
  const double sigmoid1_rms = sqrt(rms / rms_2);
  const double inactive = nnc_total_sum(totals + 1, TOTALS, workers);
  const double sigmoid1_inactive = inactive / rms_2;
  nnc_team_barrier(team);
  const double dead = nnc_total_sum(totals + 4, TOTALS, workers);
  const double sigmoid1_dead_2 = dead / 32.0;
  const double rms_3 = nnc_total_sum(totals + 2, TOTALS, workers);
  const double sigmoid2_rms = sqrt(rms_3 / rms_2);
  const double inactive_2 = nnc_total_sum(totals + 3, TOTALS, workers);
  const double sigmoid2_inactive = inactive_2 / rms_2;
  const double dead_2 = nnc_total_sum(totals + 7, TOTALS, workers);
  const double sigmoid2_dead_2 = dead_2 / 32.0;
  const double rms_4 = nnc_total_sum(totals + 5, TOTALS, workers);
  const double sigmoid3_rms = sqrt(rms_4 / rms_2);
  const double inactive_3 = nnc_total_sum(totals + 6, TOTALS, workers);
  const double sigmoid3_inactive = inactive_3 / rms_2;
  const double dead_3 = nnc_total_sum(totals + 10, TOTALS, workers);
  const double sigmoid3_dead_2 = dead_3 / 32.0;
  const double rms_5 = nnc_total_sum(totals + 8, TOTALS, workers);
  const double sigmoid4_rms = sqrt(rms_5 / rms_2);
  const double inactive_4 = nnc_total_sum(totals + 9, TOTALS, workers);
  const double sigmoid4_inactive = inactive_4 / rms_2;
  const double dead_4 = nnc_total_sum(totals + 13, TOTALS, workers);
  const double sigmoid4_dead_2 = dead_4 / 32.0;
  const double rms_6 = nnc_total_sum(totals + 11, TOTALS, workers);
  const double sigmoid5_rms = sqrt(rms_6 / rms_2);
  const double inactive_5 = nnc_total_sum(totals + 12, TOTALS, workers);
  const double sigmoid5_inactive = inactive_5 / rms_2;
  const double dead_5 = nnc_total_sum(totals + 16, TOTALS, workers);
  const double sigmoid5_dead_2 = dead_5 / 32.0;
  const double rms_7 = nnc_total_sum(totals + 14, TOTALS, workers);
  const double sigmoid6_rms = sqrt(rms_7 / rms_2);
  const double inactive_6 = nnc_total_sum(totals + 15, TOTALS, workers);
  const double sigmoid6_inactive = inactive_6 / rms_2;
  const double dead_6 = nnc_total_sum(totals + 19, TOTALS, workers);
  const double sigmoid6_dead_2 = dead_6 / 32.0;
  const double rms_8 = nnc_total_sum(totals + 17, TOTALS, workers);
  const double sigmoid7_rms = sqrt(rms_8 / rms_2);
  const double inactive_7 = nnc_total_sum(totals + 18, TOTALS, workers);
  const double sigmoid7_inactive = inactive_7 / rms_2;
  const double dead_7 = nnc_total_sum(totals + 22, TOTALS, workers);
  const double sigmoid7_dead_2 = dead_7 / 32.0;
  const double rms_9 = nnc_total_sum(totals + 20, TOTALS, workers);
  const double sigmoid8_rms = sqrt(rms_9 / rms_2);
  const double inactive_8 = nnc_total_sum(totals + 21, TOTALS, workers);
  const double sigmoid8_inactive = inactive_8 / rms_2;
  const double dead_8 = nnc_total_sum(totals + 25, TOTALS, workers);
  const double sigmoid8_dead_2 = dead_8 / 32.0;
  const double rms_10 = nnc_total_sum(totals + 23, TOTALS, workers);
  const double sigmoid9_rms = sqrt(rms_10 / rms_2);
  const double inactive_9 = nnc_total_sum(totals + 24, TOTALS, workers);
  const double sigmoid9_inactive = inactive_9 / rms_2;
  const double dead_9 = nnc_total_sum(totals + 28, TOTALS, workers);
  const double sigmoid9_dead_2 = dead_9 / 32.0;
  const double rms_11 = nnc_total_sum(totals + 26, TOTALS, workers);
  const double sigmoid10_rms = sqrt(rms_11 / rms_2);
  const double inactive_10 = nnc_total_sum(totals + 27, TOTALS, workers);
  const double sigmoid10_inactive = inactive_10 / rms_2;
  const double dead_10 = nnc_total_sum(totals + 31, TOTALS, workers);
  const double sigmoid10_dead_2 = dead_10 / 32.0;
  const double rms_12 = nnc_total_sum(totals + 29, TOTALS, workers);
  const double sigmoid11_rms = sqrt(rms_12 / rms_2);
  const double inactive_11 = nnc_total_sum(totals + 30, TOTALS, workers);
  const double sigmoid11_inactive = inactive_11 / rms_2;
  const double dead_11 = nnc_total_sum(totals + 34, TOTALS, workers);
  const double sigmoid11_dead_2 = dead_11 / 32.0;
  const double rms_13 = nnc_total_sum(totals + 32, TOTALS, workers);
  const double sigmoid12_rms = sqrt(rms_13 / rms_2);
  const double inactive_12 = nnc_total_sum(totals + 33, TOTALS, workers);
  const double sigmoid12_inactive = inactive_12 / rms_2;
  const double dead_12 = nnc_total_sum(totals + 35, TOTALS, workers);
  const double sigmoid12_dead_2 = dead_12 / 32.0;
  if (worker == 0) {
    a->results[0] = sigmoid1_rms;
    a->results[1] = sigmoid1_inactive;
    a->results[2] = sigmoid1_dead_2;
    a->results[3] = sigmoid2_rms;
    a->results[4] = sigmoid2_inactive;
    a->results[5] = sigmoid2_dead_2;
    a->results[6] = sigmoid3_rms;
    a->results[7] = sigmoid3_inactive;
    a->results[8] = sigmoid3_dead_2;
    a->results[9] = sigmoid4_rms;
    a->results[10] = sigmoid4_inactive;
    a->results[11] = sigmoid4_dead_2;
    a->results[12] = sigmoid5_rms;
    a->results[13] = sigmoid5_inactive;
    a->results[14] = sigmoid5_dead_2;
    a->results[15] = sigmoid6_rms;
    a->results[16] = sigmoid6_inactive;
    a->results[17] = sigmoid6_dead_2;
    a->results[18] = sigmoid7_rms;
    a->results[19] = sigmoid7_inactive;
    a->results[20] = sigmoid7_dead_2;
    a->results[21] = sigmoid8_rms;
    a->results[22] = sigmoid8_inactive;
    a->results[23] = sigmoid8_dead_2;
    a->results[24] = sigmoid9_rms;
    a->results[25] = sigmoid9_inactive;
    a->results[26] = sigmoid9_dead_2;
    a->results[27] = sigmoid10_rms;
    a->results[28] = sigmoid10_inactive;
    a->results[29] = sigmoid10_dead_2;
    a->results[30] = sigmoid11_rms;
    a->results[31] = sigmoid11_inactive;
    a->results[32] = sigmoid11_dead_2;
    a->results[33] = sigmoid12_rms;
    a->results[34] = sigmoid12_inactive;
    a->results[35] = sigmoid12_dead_2;
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
#define PROGRAM vanishing_f64
#else
#define PROGRAM vanishing_f32
#endif
const nnc_program PROGRAM =
    {.element_bytes = sizeof(real), .arena_bytes = arena_bytes, .gradient_offset = gradient_offset, .initialize =
    initialize, .prepare = prepare, .train = train, .evaluate = evaluate, .summarize = summarize, .predict = predict,
    .inspect = inspect, .schedule = schedule};
