// Written by nnc from residual_stack.nn. Do not edit: change the model and compile it again.
//
// The file is compiled twice: with real = float as residual_stack_f32, and with real = double as residual_stack_f64, which checks
// derivatives. Every kernel works on the share of rows or elements begin ... end - 1 of one worker.
#include "residual_stack.h"

#include "nnc_kernels.h"

// Elements of the arena, and of each worker's part of it (TOTALS counts doubles).
enum {
  PARAMETERS = 36096,  // trained tensors, each on 128 bytes
  STATE = 36096,  // optimizer state and running statistics
  ACTIVATIONS = 151744,  // values between kernels, for 64 examples
  TOTALS = 128,  // a worker: reductions to one number
  PARTIALS = 1920,  // a worker: sums over examples other than gradients
  WORKSPACE = 0,  // a worker: large private arrays
};

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   product = image @ weight   [batch, 32]
//   centred = product + shift - sum(product + shift, over: axis 1) * 0.03125   [batch, 32]
//   rsqrt = rsqrt(sum(centred * centred, over: axis 1) * 0.03125 + 1e-05)   [batch]
//   sum = centred * rsqrt * gain + shift   [batch, 32]
static void linear1_forward(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, real *NNC_RESTRICT centred, real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain,
    const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT sum, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 32}}, .depth = {{64, 1, 32}}, .columns = 32, .column_stride = 1},
      image + begin * 64, weight, product + begin * 32);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    real mean = R(0.0);
    real mean_2 = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      NNC_ADD(mean, product[32 * r + i] + shift[i]);
    }
    const real mean_3 = mean * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real centred_2 = product[32 * r + i] + shift[i] - mean_3;
      centred[32 * r + i] = centred_2;
      NNC_ADD(mean_2, centred_2 * centred_2);
    }
    const real rsqrt_2 = nn_rsqrt(mean_2 * R(0.03125) + R(1e-05));
    rsqrt[r] = rsqrt_2;
    for (int64_t i = 0; i < 32; i++) {
      sum[32 * r + i] = centred[32 * r + i] * rsqrt_2 * gain[i] + shift_2[i];
    }
  }
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   product = sum @ weight   [batch, 32]
//   sum = product + shift + max(product + shift, 0)   [batch, 32]
//   centred = sum - sum(sum, over: axis 1) * 0.03125   [batch, 32]
//   rsqrt = rsqrt(sum(centred * centred, over: axis 1) * 0.03125 + 1e-05)   [batch]
//   sum = centred * rsqrt * gain + shift   [batch, 32]
//   relu_mask = product + shift > 0   boolean [batch, 32]
static void residual1_linear1_forward(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT product_2, const real *NNC_RESTRICT shift_2,
    real *NNC_RESTRICT sum_2, real *NNC_RESTRICT centred, real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain,
    const real *NNC_RESTRICT shift_3, real *NNC_RESTRICT sum_3, uint8_t *NNC_RESTRICT relu_mask, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 32}}, .columns = 32, .column_stride = 1},
      sum + begin * 32, weight, product + begin * 32);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    real mean = R(0.0);
    real mean_2 = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      const real sum_4 = product_2[32 * r + i] + shift_2[i] + nn_at_least(product[32 * r + i] + shift[i], R(0.0));
      sum_2[32 * r + i] = sum_4;
      NNC_ADD(mean, sum_4);
    }
    const real mean_3 = mean * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real centred_2 = sum_2[32 * r + i] - mean_3;
      centred[32 * r + i] = centred_2;
      NNC_ADD(mean_2, centred_2 * centred_2);
    }
    const real rsqrt_2 = nn_rsqrt(mean_2 * R(0.03125) + R(1e-05));
    rsqrt[r] = rsqrt_2;
    for (int64_t i = 0; i < 32; i++) {
      sum_3[32 * r + i] = centred[32 * r + i] * rsqrt_2 * gain[i] + shift_3[i];
      relu_mask[32 * r + i] = product[32 * r + i] + shift[i] > R(0.0);
    }
  }
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   product = sum @ weight   [batch, 32]
//   sum = sum + max(product + shift, 0)   [batch, 32]
//   centred = sum - sum(sum, over: axis 1) * 0.03125   [batch, 32]
//   rsqrt = rsqrt(sum(centred * centred, over: axis 1) * 0.03125 + 1e-05)   [batch]
//   sum = centred * rsqrt * gain + shift   [batch, 32]
//   relu_mask = product + shift > 0   boolean [batch, 32]
static void residual2_linear1_forward(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT sum_2, real *NNC_RESTRICT sum_3,
    real *NNC_RESTRICT centred, real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain,
    const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT sum_4, uint8_t *NNC_RESTRICT relu_mask, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 32}}, .columns = 32, .column_stride = 1},
      sum + begin * 32, weight, product + begin * 32);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    real mean = R(0.0);
    real mean_2 = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      const real sum_5 = sum_2[32 * r + i] + nn_at_least(product[32 * r + i] + shift[i], R(0.0));
      sum_3[32 * r + i] = sum_5;
      NNC_ADD(mean, sum_5);
    }
    const real mean_3 = mean * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real centred_2 = sum_3[32 * r + i] - mean_3;
      centred[32 * r + i] = centred_2;
      NNC_ADD(mean_2, centred_2 * centred_2);
    }
    const real rsqrt_2 = nn_rsqrt(mean_2 * R(0.03125) + R(1e-05));
    rsqrt[r] = rsqrt_2;
    for (int64_t i = 0; i < 32; i++) {
      sum_4[32 * r + i] = centred[32 * r + i] * rsqrt_2 * gain[i] + shift_2[i];
      relu_mask[32 * r + i] = product[32 * r + i] + shift[i] > R(0.0);
    }
  }
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   product = sum @ weight   [batch, 32]
//   centred = sum + max(product + shift, 0) - sum(sum + max(product + shift, 0), over: axis 1) * 0.03125   [batch, 32]
//   rsqrt = rsqrt(sum(centred * centred, over: axis 1) * 0.03125 + 1e-05)   [batch]
//   sum = centred * rsqrt * gain + shift   [batch, 32]
//   relu_mask = product + shift > 0   boolean [batch, 32]
static void residual30_linear1_forward(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT sum_2, real *NNC_RESTRICT centred,
    real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT sum_3,
    uint8_t *NNC_RESTRICT relu_mask, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 32}}, .columns = 32, .column_stride = 1},
      sum + begin * 32, weight, product + begin * 32);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real sum_4[32];
    real mean = R(0.0);
    real mean_2 = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      const real sum_5 = sum_2[32 * r + i] + nn_at_least(product[32 * r + i] + shift[i], R(0.0));
      sum_4[i] = sum_5;
      NNC_ADD(mean, sum_5);
    }
    const real mean_3 = mean * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real centred_2 = sum_4[i] - mean_3;
      centred[32 * r + i] = centred_2;
      NNC_ADD(mean_2, centred_2 * centred_2);
    }
    const real rsqrt_2 = nn_rsqrt(mean_2 * R(0.03125) + R(1e-05));
    rsqrt[r] = rsqrt_2;
    for (int64_t i = 0; i < 32; i++) {
      sum_3[32 * r + i] = centred[32 * r + i] * rsqrt_2 * gain[i] + shift_2[i];
      relu_mask[32 * r + i] = product[32 * r + i] + shift[i] > R(0.0);
    }
  }
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   product = sum @ weight   [batch, 10]
//   loss = sum(sum((position == digit ? 1 : 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product + shift, over: axis 1)),…   []
//   d_cross_entropy = d_losses * (position == digit ? 1 : 0) + -(sum(position == digit ? 1 : 0, over: axis 1) * d_losses) / sum(exp(product + shift - max(product + shift, over: axis …   [batch, 10]
//   d_shift = sum(d_cross_entropy, over: batch)   [10]
static void linear2_loss_cross_entropy_forward_backward(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT digit, real *NNC_RESTRICT d_cross_entropy,
    real *NNC_RESTRICT d_shift, real d_losses, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 10}}, .depth = {{32, 1, 10}}, .columns = 10, .column_stride = 1},
      sum + begin * 32, weight, product + begin * 10);
  NNC_SHORT_VECTOR
  for (int64_t i = 0; i < 10; i++) {
    d_shift[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    real sum_2[10];
    real cross_entropy = -(real)INFINITY;
    real shifted[10];
    real cross_entropy_2[10];
    real cross_entropy_3 = R(0.0);
    real cross_entropy_4 = R(0.0);
    real cross_entropy_5[10];
    real cross_entropy_6 = R(0.0);
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      const real sum_3 = product[10 * r + i] + shift[i];
      sum_2[i] = sum_3;
      cross_entropy = nn_max(cross_entropy, sum_3);
    }
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      const real shifted_2 = sum_2[i] - cross_entropy;
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

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   d_product = d_cross_entropy @ weightᵀ   [batch, 32]
//   d_shift = sum(d_product, over: batch)   [32]
//   d_gain = sum(d_product * (centred * rsqrt), over: batch)   [32]
//   d_mean = d_product * gain * rsqrt + sum(d_product * gain * centred, over: axis 1) * -0.5 * (rsqrt * rsqrt * rsqrt) * 0.03125 * centred + sum(d_product * gain * centred, …   [batch, 32]
//   d_relu = relu_mask ? d_mean : 0   [batch, 32]
//   d_shift = sum(d_relu, over: batch)   [32]
static void linear2_backward_input(
    const real *NNC_RESTRICT d_cross_entropy, const real *NNC_RESTRICT weight, real *NNC_RESTRICT d_product,
    real *NNC_RESTRICT d_shift, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT centred,
    const real *NNC_RESTRICT rsqrt, real *NNC_RESTRICT d_gain, real *NNC_RESTRICT d_mean,
    const uint8_t *NNC_RESTRICT relu_mask, real *NNC_RESTRICT d_relu, real *NNC_RESTRICT d_shift_2, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 10, 32}}, .depth = {{10, 1, 1}}, .columns = 32, .column_stride = 10},
      d_cross_entropy + begin * 10, weight, d_product + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    d_shift_2[i] = R(0.0);
    d_gain[i] = R(0.0);
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real scaled[32];
    real scaled_2 = R(0.0);
    NNC_ALIGN real power[32];
    real difference = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      NNC_ADD(d_shift[i], d_product[32 * r + i]);
      const real scaled_3 = d_product[32 * r + i] * gain[i];
      NNC_ADD(d_gain[i], d_product[32 * r + i] * (centred[32 * r + i] * rsqrt[r]));
      scaled[i] = scaled_3 * rsqrt[r];
      NNC_ADD(scaled_2, scaled_3 * centred[32 * r + i]);
    }
    const real mean = scaled_2 * R(-0.5) * (rsqrt[r] * rsqrt[r] * rsqrt[r]) * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real power_2 = mean * centred[32 * r + i];
      const real power_3 = scaled[i] + power_2 + power_2;
      power[i] = power_3;
      NNC_ADD(difference, power_3);
    }
    const real mean_2 = difference * R(-0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real mean_3 = power[i] + mean_2;
      d_mean[32 * r + i] = mean_3;
      const real relu = relu_mask[32 * r + i] ? mean_3 : R(0.0);
      d_relu[32 * r + i] = relu;
      NNC_ADD(d_shift_2[i], relu);
    }
  }
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   d_weight = sumᵀ @ d_cross_entropy   [32, 10]
static void linear2_backward_weight(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT d_cross_entropy, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{32, 1, 10}}, .depth = {{end - begin, 32, 10}}, .columns = 10, .column_stride = 1},
      sum + begin * 32, d_cross_entropy + begin * 10, d_weight);
}

// residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
//   grad_norm = sum(d_shift * d_shift, over: axis 0)   []
static void grad_norm_forward(const real *NNC_RESTRICT d_shift, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, d_shift[i] * d_shift[i]);
  }
  *total0_result = (double)total0;
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   d_product = d_relu @ weightᵀ   [batch, 32]
//   d_shift = sum(d_product, over: batch)   [32]
//   d_gain = sum(d_product * (centred * rsqrt), over: batch)   [32]
//   d_mean = d_mean + (d_product * gain * rsqrt + sum(d_product * gain * centred, over: axis 1) * -0.5 * (rsqrt * rsqrt * rsqrt) * 0.03125 * centred + sum(d_product * gain *…   [batch, 32]
//   d_relu = relu_mask ? d_mean : 0   [batch, 32]
//   d_shift = sum(d_relu, over: batch)   [32]
static void residual30_linear1_backward_input(
    const real *NNC_RESTRICT d_relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT d_product,
    real *NNC_RESTRICT d_shift, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT centred,
    const real *NNC_RESTRICT rsqrt, real *NNC_RESTRICT d_gain, const real *NNC_RESTRICT d_mean,
    real *NNC_RESTRICT d_mean_2, const uint8_t *NNC_RESTRICT relu_mask, real *NNC_RESTRICT d_relu_2,
    real *NNC_RESTRICT d_shift_2, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 1}}, .columns = 32, .column_stride = 32},
      d_relu + begin * 32, weight, d_product + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    d_shift_2[i] = R(0.0);
    d_gain[i] = R(0.0);
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real scaled[32];
    real scaled_2 = R(0.0);
    NNC_ALIGN real centred_2[32];
    real difference = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      NNC_ADD(d_shift[i], d_product[32 * r + i]);
      const real scaled_3 = d_product[32 * r + i] * gain[i];
      NNC_ADD(d_gain[i], d_product[32 * r + i] * (centred[32 * r + i] * rsqrt[r]));
      scaled[i] = scaled_3 * rsqrt[r];
      NNC_ADD(scaled_2, scaled_3 * centred[32 * r + i]);
    }
    const real mean = scaled_2 * R(-0.5) * (rsqrt[r] * rsqrt[r] * rsqrt[r]) * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real power = mean * centred[32 * r + i];
      const real power_2 = scaled[i] + power + power;
      centred_2[i] = d_mean[32 * r + i] + power_2;
      NNC_ADD(difference, power_2);
    }
    const real mean_2 = difference * R(-0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real mean_3 = centred_2[i] + mean_2;
      d_mean_2[32 * r + i] = mean_3;
      const real relu = relu_mask[32 * r + i] ? mean_3 : R(0.0);
      d_relu_2[32 * r + i] = relu;
      NNC_ADD(d_shift_2[i], relu);
    }
  }
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   d_weight = sumᵀ @ d_relu   [32, 32]
static void residual30_linear1_backward_weight(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT d_relu, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{32, 1, 32}}, .depth = {{end - begin, 32, 32}}, .columns = 32, .column_stride = 1},
      sum + begin * 32, d_relu + begin * 32, d_weight);
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   d_product = d_relu @ weightᵀ   [batch, 32]
//   d_shift = sum(d_product, over: batch)   [32]
//   d_gain = sum(d_product * (centred * rsqrt), over: batch)   [32]
//   d_mean = d_mean + (d_product * gain * rsqrt + sum(d_product * gain * centred, over: axis 1) * -0.5 * (rsqrt * rsqrt * rsqrt) * 0.03125 * centred + sum(d_product * gain *…   [batch, 32]
//   d_shift = sum(d_mean, over: batch)   [32]
static void residual1_linear1_backward_input(
    const real *NNC_RESTRICT d_relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT d_product,
    real *NNC_RESTRICT d_shift, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT centred,
    const real *NNC_RESTRICT rsqrt, real *NNC_RESTRICT d_gain, const real *NNC_RESTRICT d_mean,
    real *NNC_RESTRICT d_mean_2, real *NNC_RESTRICT d_shift_2, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 1}}, .columns = 32, .column_stride = 32},
      d_relu + begin * 32, weight, d_product + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    d_shift_2[i] = R(0.0);
    d_gain[i] = R(0.0);
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real scaled[32];
    real scaled_2 = R(0.0);
    NNC_ALIGN real centred_2[32];
    real difference = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      NNC_ADD(d_shift[i], d_product[32 * r + i]);
      const real scaled_3 = d_product[32 * r + i] * gain[i];
      NNC_ADD(d_gain[i], d_product[32 * r + i] * (centred[32 * r + i] * rsqrt[r]));
      scaled[i] = scaled_3 * rsqrt[r];
      NNC_ADD(scaled_2, scaled_3 * centred[32 * r + i]);
    }
    const real mean = scaled_2 * R(-0.5) * (rsqrt[r] * rsqrt[r] * rsqrt[r]) * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real power = mean * centred[32 * r + i];
      const real power_2 = scaled[i] + power + power;
      centred_2[i] = d_mean[32 * r + i] + power_2;
      NNC_ADD(difference, power_2);
    }
    const real mean_2 = difference * R(-0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real mean_3 = centred_2[i] + mean_2;
      d_mean_2[32 * r + i] = mean_3;
      NNC_ADD(d_shift_2[i], mean_3);
    }
  }
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   d_weight = imageᵀ @ d_mean   [64, 32]
static void linear1_backward_weight(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT d_mean, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{64, 1, 32}}, .depth = {{end - begin, 64, 32}}, .columns = 32, .column_stride = 1},
      image + begin * 64, d_mean + begin * 32, d_weight);
}

// residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
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

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   product = image @ weight   [batch, 32]
//   sum = (product + shift - sum(product + shift, over: axis 1) * 0.03125) * rsqrt(sum((product + shift - sum(…, over: axis 1) * 0.03125) * (product + shift - sum(…, over…   [batch, 32]
static void linear1_forward_2(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift_2,
    real *NNC_RESTRICT sum, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 32}}, .depth = {{64, 1, 32}}, .columns = 32, .column_stride = 1},
      image + begin * 64, weight, product + begin * 32);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    real mean = R(0.0);
    NNC_ALIGN real centred[32];
    real mean_2 = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      NNC_ADD(mean, product[32 * r + i] + shift[i]);
    }
    const real mean_3 = mean * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real centred_2 = product[32 * r + i] + shift[i] - mean_3;
      centred[i] = centred_2;
      NNC_ADD(mean_2, centred_2 * centred_2);
    }
    const real rsqrt = nn_rsqrt(mean_2 * R(0.03125) + R(1e-05));
    for (int64_t i = 0; i < 32; i++) {
      sum[32 * r + i] = centred[i] * rsqrt * gain[i] + shift_2[i];
    }
  }
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   product = sum @ weight   [batch, 32]
//   sum = product + shift + max(product + shift, 0)   [batch, 32]
//   sum = (sum - sum(sum, over: axis 1) * 0.03125) * rsqrt(sum((sum - sum(sum, over: axis 1) * 0.03125) * (sum - sum(sum, over: axis 1) * 0.03125), over: axis 1) * 0.0312…   [batch, 32]
static void residual1_linear1_forward_2(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    const real *NNC_RESTRICT product, const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT sum_2,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift_3, real *NNC_RESTRICT sum_3, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 32}}, .columns = 32, .column_stride = 1},
      sum + begin * 32, weight, sum_2 + begin * 32);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    real mean = R(0.0);
    NNC_ALIGN real centred[32];
    real mean_2 = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      const real sum_4 = product[32 * r + i] + shift_2[i] + nn_at_least(sum_2[32 * r + i] + shift[i], R(0.0));
      sum_2[32 * r + i] = sum_4;
      NNC_ADD(mean, sum_4);
    }
    const real mean_3 = mean * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real centred_2 = sum_2[32 * r + i] - mean_3;
      centred[i] = centred_2;
      NNC_ADD(mean_2, centred_2 * centred_2);
    }
    const real rsqrt = nn_rsqrt(mean_2 * R(0.03125) + R(1e-05));
    for (int64_t i = 0; i < 32; i++) {
      sum_3[32 * r + i] = centred[i] * rsqrt * gain[i] + shift_3[i];
    }
  }
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   product = sum @ weight   [batch, 32]
//   sum = sum + max(product + shift, 0)   [batch, 32]
//   sum = (sum - sum(sum, over: axis 1) * 0.03125) * rsqrt(sum((sum - sum(sum, over: axis 1) * 0.03125) * (sum - sum(sum, over: axis 1) * 0.03125), over: axis 1) * 0.0312…   [batch, 32]
static void residual2_linear1_forward_2(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    const real *NNC_RESTRICT sum_2, real *NNC_RESTRICT sum_3, const real *NNC_RESTRICT gain,
    const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT sum_4, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 32}}, .columns = 32, .column_stride = 1},
      sum + begin * 32, weight, sum_3 + begin * 32);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    real mean = R(0.0);
    NNC_ALIGN real centred[32];
    real mean_2 = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      const real sum_5 = sum_2[32 * r + i] + nn_at_least(sum_3[32 * r + i] + shift[i], R(0.0));
      sum_3[32 * r + i] = sum_5;
      NNC_ADD(mean, sum_5);
    }
    const real mean_3 = mean * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real centred_2 = sum_3[32 * r + i] - mean_3;
      centred[i] = centred_2;
      NNC_ADD(mean_2, centred_2 * centred_2);
    }
    const real rsqrt = nn_rsqrt(mean_2 * R(0.03125) + R(1e-05));
    for (int64_t i = 0; i < 32; i++) {
      sum_4[32 * r + i] = centred[i] * rsqrt * gain[i] + shift_2[i];
    }
  }
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   product = sum @ weight   [batch, 32]
//   sum = (sum + max(product + shift, 0) - sum(sum + max(product + shift, 0), over: axis 1) * 0.03125) * rsqrt(sum((sum + max(product + …, 0) - sum(…, over: axis 1) * 0.0…   [batch, 32]
static void residual30_linear1_forward_2(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT sum_2, const real *NNC_RESTRICT gain,
    const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT sum_3, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 32}}, .columns = 32, .column_stride = 1},
      sum + begin * 32, weight, product + begin * 32);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real sum_4[32];
    real mean = R(0.0);
    NNC_ALIGN real centred[32];
    real mean_2 = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      const real sum_5 = sum_2[32 * r + i] + nn_at_least(product[32 * r + i] + shift[i], R(0.0));
      sum_4[i] = sum_5;
      NNC_ADD(mean, sum_5);
    }
    const real mean_3 = mean * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real centred_2 = sum_4[i] - mean_3;
      centred[i] = centred_2;
      NNC_ADD(mean_2, centred_2 * centred_2);
    }
    const real rsqrt = nn_rsqrt(mean_2 * R(0.03125) + R(1e-05));
    for (int64_t i = 0; i < 32; i++) {
      sum_3[32 * r + i] = centred[i] * rsqrt * gain[i] + shift_2[i];
    }
  }
}

// residual_stack.nn:16  metrics:   (accuracy: accuracy(logits, digit))
//   product = sum @ weight   [batch, 10]
//   loss = sum(sum((position == digit ? 1 : 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product + shift, over: axis 1)),…   []
//   total3 = sum(argmax(product + shift, over: axis 1) == digit ? 1 : 0, over: batch)   []
static void linear2_forward(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT digit, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 10}}, .depth = {{32, 1, 10}}, .columns = 10, .column_stride = 1},
      sum + begin * 32, weight, product + begin * 10);
  for (int64_t r = begin; r < end; r++) {
    real sum_2[10];
    real cross_entropy = -(real)INFINITY;
    real shifted[10];
    real cross_entropy_2 = R(0.0);
    real cross_entropy_3 = R(0.0);
    real best = -(real)INFINITY;
    real accuracy = R(0.0);
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      const real sum_3 = product[10 * r + i] + shift[i];
      sum_2[i] = sum_3;
      cross_entropy = nn_max(cross_entropy, sum_3);
    }
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      const real shifted_2 = sum_2[i] - cross_entropy;
      shifted[i] = shifted_2;
      NNC_ADD(cross_entropy_2, nn_exp(shifted_2));
    }
    const real cross_entropy_4 = nn_log(cross_entropy_2);
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      NNC_ADD(cross_entropy_3, ((real)i == digit[r] ? R(1.0) : R(0.0)) * (shifted[i] - cross_entropy_4));
      if (sum_2[i] > best) {
        best = sum_2[i];
        accuracy = (real)i;
      }
    }
    NNC_ADD(total0, cross_entropy_3);
    NNC_ADD(total1, accuracy == digit[r] ? R(1.0) : R(0.0));
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   product = sum @ weight   [batch, 10]
//   logits = product + shift   [batch, 10]
static void linear2_forward_2(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT logits, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 10}}, .depth = {{32, 1, 10}}, .columns = 10, .column_stride = 1},
      sum + begin * 32, weight, logits + begin * 10);
  for (int64_t r = begin; r < end; r++) {
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      logits[10 * r + i] = logits[10 * r + i] + shift[i];
    }
  }
}

// residual_stack.nn:5  image:  columns(0..<64) / 16
//   image = column0 * 0.0625   [batch, 64]
static void prepare_image(const real *NNC_RESTRICT column0, real *NNC_RESTRICT image, int64_t begin, int64_t end) {
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      image[64 * r + i] = column0[64 * r + i] * R(0.0625);
    }
  }
}

// residual_stack.nn:6  digit:  class(column("digit"), 10)
//   digit = column1   [batch]
static void prepare_digit(const real *NNC_RESTRICT column1, real *NNC_RESTRICT digit, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    digit[r] = column1[r];
  }
}

// residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
//   weight = -0.3061862178478973 + random() * 0.6123724356957946   [64, 32]
//   velocity = 0   [64, 32]
static void initialize_linear1(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT velocity, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.3061862178478973) + nnc_uniform(key0, (uint32_t)i) * R(0.6123724356957946);
    velocity[i] = R(0.0);
  }
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   shift = 0   [32]
//   velocity = 0   [32]
static void initialize_linear1_2(real *NNC_RESTRICT shift, real *NNC_RESTRICT velocity, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    shift[i] = R(0.0);
    velocity[i] = R(0.0);
  }
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   gain = 1   [32]
//   velocity = 0   [32]
static void initialize_residual1_layer_norm1(
    real *NNC_RESTRICT gain, real *NNC_RESTRICT velocity, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    gain[i] = R(1.0);
    velocity[i] = R(0.0);
  }
}

// residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
//   weight = -0.4330127018922193 + random() * 0.8660254037844386   [32, 32]
//   velocity = 0   [32, 32]
static void initialize_residual1_linear1(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT velocity, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.4330127018922193) + nnc_uniform(key0, (uint32_t)i) * R(0.8660254037844386);
    velocity[i] = R(0.0);
  }
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   product = sum @ weight   [batch, 32]
//   sum = product + shift + max(product + shift, 0)   [batch, 32]
//   sum = (sum - sum(sum, over: axis 1) * 0.03125) * rsqrt(sum((sum - sum(sum, over: axis 1) * 0.03125) * (sum - sum(sum, over: axis 1) * 0.03125), over: axis 1) * 0.0312…   [batch, 32]
//   rms = sum(max(product + shift, 0) * max(product + shift, 0), over: (batch, axis 1))   []
//   inactive = sum(abs(product + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs(product + shift > 0 ? 1 : 0), over: batch)   [32]
static void residual1_linear1_residual1_residual2_layer_norm1_forward_backward(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    const real *NNC_RESTRICT product, const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT sum_2,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift_3, real *NNC_RESTRICT sum_3, real *NNC_RESTRICT dead,
    double *total0_result, double *total1_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 32}}, .columns = 32, .column_stride = 1},
      sum + begin * 32, weight, sum_2 + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    dead[i] = -(real)INFINITY;
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real sum_4[32];
    NNC_ALIGN real relu[32];
    real mean = R(0.0);
    NNC_ALIGN real centred[32];
    real mean_2 = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      const real sum_5 = sum_2[32 * r + i] + shift[i];
      sum_4[i] = sum_5;
      const real relu_2 = nn_at_least(sum_5, R(0.0));
      relu[i] = relu_2;
      const real sum_6 = product[32 * r + i] + shift_2[i] + relu_2;
      sum_2[32 * r + i] = sum_6;
      NNC_ADD(mean, sum_6);
    }
    const real mean_3 = mean * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real centred_2 = sum_2[32 * r + i] - mean_3;
      centred[i] = centred_2;
      NNC_ADD(mean_2, centred_2 * centred_2);
    }
    const real rsqrt = nn_rsqrt(mean_2 * R(0.03125) + R(1e-05));
    for (int64_t i = 0; i < 32; i++) {
      sum_3[32 * r + i] = centred[i] * rsqrt * gain[i] + shift_3[i];
      NNC_ADD(total0, relu[i] * relu[i]);
      const real slope = nn_abs(sum_4[i] > R(0.0) ? R(1.0) : R(0.0));
      NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
      dead[i] = nn_max(dead[i], slope);
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   product = sum @ weight   [batch, 32]
//   sum = sum + max(product + shift, 0)   [batch, 32]
//   sum = (sum - sum(sum, over: axis 1) * 0.03125) * rsqrt(sum((sum - sum(sum, over: axis 1) * 0.03125) * (sum - sum(sum, over: axis 1) * 0.03125), over: axis 1) * 0.0312…   [batch, 32]
//   rms = sum(max(product + shift, 0) * max(product + shift, 0), over: (batch, axis 1))   []
//   inactive = sum(abs(product + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs(product + shift > 0 ? 1 : 0), over: batch)   [32]
static void residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    const real *NNC_RESTRICT sum_2, real *NNC_RESTRICT sum_3, const real *NNC_RESTRICT gain,
    const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT sum_4, real *NNC_RESTRICT dead, double *total0_result,
    double *total1_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 32}}, .columns = 32, .column_stride = 1},
      sum + begin * 32, weight, sum_3 + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    dead[i] = -(real)INFINITY;
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real sum_5[32];
    NNC_ALIGN real relu[32];
    real mean = R(0.0);
    NNC_ALIGN real centred[32];
    real mean_2 = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      const real sum_6 = sum_3[32 * r + i] + shift[i];
      sum_5[i] = sum_6;
      const real relu_2 = nn_at_least(sum_6, R(0.0));
      relu[i] = relu_2;
      const real sum_7 = sum_2[32 * r + i] + relu_2;
      sum_3[32 * r + i] = sum_7;
      NNC_ADD(mean, sum_7);
    }
    const real mean_3 = mean * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real centred_2 = sum_3[32 * r + i] - mean_3;
      centred[i] = centred_2;
      NNC_ADD(mean_2, centred_2 * centred_2);
    }
    const real rsqrt = nn_rsqrt(mean_2 * R(0.03125) + R(1e-05));
    for (int64_t i = 0; i < 32; i++) {
      sum_4[32 * r + i] = centred[i] * rsqrt * gain[i] + shift_2[i];
      NNC_ADD(total0, relu[i] * relu[i]);
      const real slope = nn_abs(sum_5[i] > R(0.0) ? R(1.0) : R(0.0));
      NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
      dead[i] = nn_max(dead[i], slope);
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   dead = sum(dead < 0.01 ? 1 : 0, over: axis 0)   []
static void residual1_relu1_forward(const real *NNC_RESTRICT dead, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, dead[i] < R(0.01) ? R(1.0) : R(0.0));
  }
  *total0_result = (double)total0;
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   product = sum @ weight   [batch, 32]
//   sum = (sum + max(product + shift, 0) - sum(sum + max(product + shift, 0), over: axis 1) * 0.03125) * rsqrt(sum((sum + max(product + …, 0) - sum(…, over: axis 1) * 0.0…   [batch, 32]
//   rms = sum(max(product + shift, 0) * max(product + shift, 0), over: (batch, axis 1))   []
//   inactive = sum(abs(product + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs(product + shift > 0 ? 1 : 0), over: batch)   [32]
static void residual29_linear1_residual30_layer_norm1_residual29_relu1_forward_backward(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT sum_2, const real *NNC_RESTRICT gain,
    const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT sum_3, real *NNC_RESTRICT dead, double *total0_result,
    double *total1_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 32}}, .columns = 32, .column_stride = 1},
      sum + begin * 32, weight, product + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    dead[i] = -(real)INFINITY;
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real sum_4[32];
    NNC_ALIGN real relu[32];
    NNC_ALIGN real sum_5[32];
    real mean = R(0.0);
    NNC_ALIGN real centred[32];
    real mean_2 = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      const real sum_6 = product[32 * r + i] + shift[i];
      sum_4[i] = sum_6;
      const real relu_2 = nn_at_least(sum_6, R(0.0));
      relu[i] = relu_2;
      const real sum_7 = sum_2[32 * r + i] + relu_2;
      sum_5[i] = sum_7;
      NNC_ADD(mean, sum_7);
    }
    const real mean_3 = mean * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real centred_2 = sum_5[i] - mean_3;
      centred[i] = centred_2;
      NNC_ADD(mean_2, centred_2 * centred_2);
    }
    const real rsqrt = nn_rsqrt(mean_2 * R(0.03125) + R(1e-05));
    for (int64_t i = 0; i < 32; i++) {
      sum_3[32 * r + i] = centred[i] * rsqrt * gain[i] + shift_2[i];
      NNC_ADD(total0, relu[i] * relu[i]);
      const real slope = nn_abs(sum_4[i] > R(0.0) ? R(1.0) : R(0.0));
      NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
      dead[i] = nn_max(dead[i], slope);
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
//   product = sum @ weight   [batch, 32]
//   rms = sum(max(product + shift, 0) * max(product + shift, 0), over: (batch, axis 1))   []
//   inactive = sum(abs(product + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs(product + shift > 0 ? 1 : 0), over: batch)   [32]
static void residual30_linear1_residual30_relu1_forward_backward(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, real *NNC_RESTRICT dead, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 32}}, .columns = 32, .column_stride = 1},
      sum + begin * 32, weight, product + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    dead[i] = -(real)INFINITY;
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      const real sum_2 = product[32 * r + i] + shift[i];
      const real relu = nn_at_least(sum_2, R(0.0));
      NNC_ADD(total0, relu * relu);
      const real slope = nn_abs(sum_2 > R(0.0) ? R(1.0) : R(0.0));
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
  real *const linear1_weight_velocity = arena + 36096;  // [64, 32]
  real *const linear1_shift = arena + 2048;  // [32]
  real *const linear1_shift_velocity = arena + 38144;  // [32]
  real *const residual1_layer_norm1_gain = arena + 2080;  // [32]
  real *const residual1_layer_norm1_gain_velocity = arena + 38176;  // [32]
  real *const residual1_linear1_weight = arena + 2144;  // [32, 32]
  real *const residual1_linear1_weight_velocity = arena + 38240;  // [32, 32]
  real *const residual2_linear1_weight = arena + 3264;  // [32, 32]
  real *const residual2_linear1_weight_velocity = arena + 39360;  // [32, 32]
  real *const residual3_linear1_weight = arena + 4384;  // [32, 32]
  real *const residual3_linear1_weight_velocity = arena + 40480;  // [32, 32]
  real *const residual4_linear1_weight = arena + 5504;  // [32, 32]
  real *const residual4_linear1_weight_velocity = arena + 41600;  // [32, 32]
  real *const residual5_linear1_weight = arena + 6624;  // [32, 32]
  real *const residual5_linear1_weight_velocity = arena + 42720;  // [32, 32]
  real *const residual6_linear1_weight = arena + 7744;  // [32, 32]
  real *const residual6_linear1_weight_velocity = arena + 43840;  // [32, 32]
  real *const residual7_linear1_weight = arena + 8864;  // [32, 32]
  real *const residual7_linear1_weight_velocity = arena + 44960;  // [32, 32]
  real *const residual8_linear1_weight = arena + 9984;  // [32, 32]
  real *const residual8_linear1_weight_velocity = arena + 46080;  // [32, 32]
  real *const residual9_linear1_weight = arena + 11104;  // [32, 32]
  real *const residual9_linear1_weight_velocity = arena + 47200;  // [32, 32]
  real *const residual10_linear1_weight = arena + 12224;  // [32, 32]
  real *const residual10_linear1_weight_velocity = arena + 48320;  // [32, 32]
  real *const residual11_linear1_weight = arena + 13344;  // [32, 32]
  real *const residual11_linear1_weight_velocity = arena + 49440;  // [32, 32]
  real *const residual12_linear1_weight = arena + 14464;  // [32, 32]
  real *const residual12_linear1_weight_velocity = arena + 50560;  // [32, 32]
  real *const residual13_linear1_weight = arena + 15584;  // [32, 32]
  real *const residual13_linear1_weight_velocity = arena + 51680;  // [32, 32]
  real *const residual14_linear1_weight = arena + 16704;  // [32, 32]
  real *const residual14_linear1_weight_velocity = arena + 52800;  // [32, 32]
  real *const residual15_linear1_weight = arena + 17824;  // [32, 32]
  real *const residual15_linear1_weight_velocity = arena + 53920;  // [32, 32]
  real *const residual16_linear1_weight = arena + 18944;  // [32, 32]
  real *const residual16_linear1_weight_velocity = arena + 55040;  // [32, 32]
  real *const residual17_linear1_weight = arena + 20064;  // [32, 32]
  real *const residual17_linear1_weight_velocity = arena + 56160;  // [32, 32]
  real *const residual18_linear1_weight = arena + 21184;  // [32, 32]
  real *const residual18_linear1_weight_velocity = arena + 57280;  // [32, 32]
  real *const residual19_linear1_weight = arena + 22304;  // [32, 32]
  real *const residual19_linear1_weight_velocity = arena + 58400;  // [32, 32]
  real *const residual20_linear1_weight = arena + 23424;  // [32, 32]
  real *const residual20_linear1_weight_velocity = arena + 59520;  // [32, 32]
  real *const residual21_linear1_weight = arena + 24544;  // [32, 32]
  real *const residual21_linear1_weight_velocity = arena + 60640;  // [32, 32]
  real *const residual22_linear1_weight = arena + 25664;  // [32, 32]
  real *const residual22_linear1_weight_velocity = arena + 61760;  // [32, 32]
  real *const residual23_linear1_weight = arena + 26784;  // [32, 32]
  real *const residual23_linear1_weight_velocity = arena + 62880;  // [32, 32]
  real *const residual24_linear1_weight = arena + 27904;  // [32, 32]
  real *const residual24_linear1_weight_velocity = arena + 64000;  // [32, 32]
  real *const residual25_linear1_weight = arena + 29024;  // [32, 32]
  real *const residual25_linear1_weight_velocity = arena + 65120;  // [32, 32]
  real *const residual26_linear1_weight = arena + 30144;  // [32, 32]
  real *const residual26_linear1_weight_velocity = arena + 66240;  // [32, 32]
  real *const residual27_linear1_weight = arena + 31264;  // [32, 32]
  real *const residual27_linear1_weight_velocity = arena + 67360;  // [32, 32]
  real *const residual28_linear1_weight = arena + 32384;  // [32, 32]
  real *const residual28_linear1_weight_velocity = arena + 68480;  // [32, 32]
  real *const residual29_linear1_weight = arena + 33504;  // [32, 32]
  real *const residual29_linear1_weight_velocity = arena + 69600;  // [32, 32]
  real *const residual30_linear1_weight = arena + 34624;  // [32, 32]
  real *const residual30_linear1_weight_velocity = arena + 70720;  // [32, 32]
  real *const linear2_weight = arena + 35744;  // [32, 10]
  real *const linear2_weight_velocity = arena + 71840;  // [32, 10]
  real *const linear2_shift = arena + 36064;  // [10]
  real *const linear2_shift_velocity = arena + 72160;  // [10]
  real *const residual1_layer_norm1_shift = arena + 2112;  // [32]
  real *const residual1_layer_norm1_shift_velocity = arena + 38208;  // [32]
  real *const residual1_linear1_shift = arena + 3168;  // [32]
  real *const residual1_linear1_shift_velocity = arena + 39264;  // [32]
  real *const residual2_layer_norm1_gain = arena + 3200;  // [32]
  real *const residual2_layer_norm1_gain_velocity = arena + 39296;  // [32]
  real *const residual2_layer_norm1_shift = arena + 3232;  // [32]
  real *const residual2_layer_norm1_shift_velocity = arena + 39328;  // [32]
  real *const residual2_linear1_shift = arena + 4288;  // [32]
  real *const residual2_linear1_shift_velocity = arena + 40384;  // [32]
  real *const residual3_layer_norm1_gain = arena + 4320;  // [32]
  real *const residual3_layer_norm1_gain_velocity = arena + 40416;  // [32]
  real *const residual3_layer_norm1_shift = arena + 4352;  // [32]
  real *const residual3_layer_norm1_shift_velocity = arena + 40448;  // [32]
  real *const residual3_linear1_shift = arena + 5408;  // [32]
  real *const residual3_linear1_shift_velocity = arena + 41504;  // [32]
  real *const residual4_layer_norm1_gain = arena + 5440;  // [32]
  real *const residual4_layer_norm1_gain_velocity = arena + 41536;  // [32]
  real *const residual4_layer_norm1_shift = arena + 5472;  // [32]
  real *const residual4_layer_norm1_shift_velocity = arena + 41568;  // [32]
  real *const residual4_linear1_shift = arena + 6528;  // [32]
  real *const residual4_linear1_shift_velocity = arena + 42624;  // [32]
  real *const residual5_layer_norm1_gain = arena + 6560;  // [32]
  real *const residual5_layer_norm1_gain_velocity = arena + 42656;  // [32]
  real *const residual5_layer_norm1_shift = arena + 6592;  // [32]
  real *const residual5_layer_norm1_shift_velocity = arena + 42688;  // [32]
  real *const residual5_linear1_shift = arena + 7648;  // [32]
  real *const residual5_linear1_shift_velocity = arena + 43744;  // [32]
  real *const residual6_layer_norm1_gain = arena + 7680;  // [32]
  real *const residual6_layer_norm1_gain_velocity = arena + 43776;  // [32]
  real *const residual6_layer_norm1_shift = arena + 7712;  // [32]
  real *const residual6_layer_norm1_shift_velocity = arena + 43808;  // [32]
  real *const residual6_linear1_shift = arena + 8768;  // [32]
  real *const residual6_linear1_shift_velocity = arena + 44864;  // [32]
  real *const residual7_layer_norm1_gain = arena + 8800;  // [32]
  real *const residual7_layer_norm1_gain_velocity = arena + 44896;  // [32]
  real *const residual7_layer_norm1_shift = arena + 8832;  // [32]
  real *const residual7_layer_norm1_shift_velocity = arena + 44928;  // [32]
  real *const residual7_linear1_shift = arena + 9888;  // [32]
  real *const residual7_linear1_shift_velocity = arena + 45984;  // [32]
  real *const residual8_layer_norm1_gain = arena + 9920;  // [32]
  real *const residual8_layer_norm1_gain_velocity = arena + 46016;  // [32]
  real *const residual8_layer_norm1_shift = arena + 9952;  // [32]
  real *const residual8_layer_norm1_shift_velocity = arena + 46048;  // [32]
  real *const residual8_linear1_shift = arena + 11008;  // [32]
  real *const residual8_linear1_shift_velocity = arena + 47104;  // [32]
  real *const residual9_layer_norm1_gain = arena + 11040;  // [32]
  real *const residual9_layer_norm1_gain_velocity = arena + 47136;  // [32]
  real *const residual9_layer_norm1_shift = arena + 11072;  // [32]
  real *const residual9_layer_norm1_shift_velocity = arena + 47168;  // [32]
  real *const residual9_linear1_shift = arena + 12128;  // [32]
  real *const residual9_linear1_shift_velocity = arena + 48224;  // [32]
  real *const residual10_layer_norm1_gain = arena + 12160;  // [32]
  real *const residual10_layer_norm1_gain_velocity = arena + 48256;  // [32]
  real *const residual10_layer_norm1_shift = arena + 12192;  // [32]
  real *const residual10_layer_norm1_shift_velocity = arena + 48288;  // [32]
  real *const residual10_linear1_shift = arena + 13248;  // [32]
  real *const residual10_linear1_shift_velocity = arena + 49344;  // [32]
  real *const residual11_layer_norm1_gain = arena + 13280;  // [32]
  real *const residual11_layer_norm1_gain_velocity = arena + 49376;  // [32]
  real *const residual11_layer_norm1_shift = arena + 13312;  // [32]
  real *const residual11_layer_norm1_shift_velocity = arena + 49408;  // [32]
  real *const residual11_linear1_shift = arena + 14368;  // [32]
  real *const residual11_linear1_shift_velocity = arena + 50464;  // [32]
  real *const residual12_layer_norm1_gain = arena + 14400;  // [32]
  real *const residual12_layer_norm1_gain_velocity = arena + 50496;  // [32]
  real *const residual12_layer_norm1_shift = arena + 14432;  // [32]
  real *const residual12_layer_norm1_shift_velocity = arena + 50528;  // [32]
  real *const residual12_linear1_shift = arena + 15488;  // [32]
  real *const residual12_linear1_shift_velocity = arena + 51584;  // [32]
  real *const residual13_layer_norm1_gain = arena + 15520;  // [32]
  real *const residual13_layer_norm1_gain_velocity = arena + 51616;  // [32]
  real *const residual13_layer_norm1_shift = arena + 15552;  // [32]
  real *const residual13_layer_norm1_shift_velocity = arena + 51648;  // [32]
  real *const residual13_linear1_shift = arena + 16608;  // [32]
  real *const residual13_linear1_shift_velocity = arena + 52704;  // [32]
  real *const residual14_layer_norm1_gain = arena + 16640;  // [32]
  real *const residual14_layer_norm1_gain_velocity = arena + 52736;  // [32]
  real *const residual14_layer_norm1_shift = arena + 16672;  // [32]
  real *const residual14_layer_norm1_shift_velocity = arena + 52768;  // [32]
  real *const residual14_linear1_shift = arena + 17728;  // [32]
  real *const residual14_linear1_shift_velocity = arena + 53824;  // [32]
  real *const residual15_layer_norm1_gain = arena + 17760;  // [32]
  real *const residual15_layer_norm1_gain_velocity = arena + 53856;  // [32]
  real *const residual15_layer_norm1_shift = arena + 17792;  // [32]
  real *const residual15_layer_norm1_shift_velocity = arena + 53888;  // [32]
  real *const residual15_linear1_shift = arena + 18848;  // [32]
  real *const residual15_linear1_shift_velocity = arena + 54944;  // [32]
  real *const residual16_layer_norm1_gain = arena + 18880;  // [32]
  real *const residual16_layer_norm1_gain_velocity = arena + 54976;  // [32]
  real *const residual16_layer_norm1_shift = arena + 18912;  // [32]
  real *const residual16_layer_norm1_shift_velocity = arena + 55008;  // [32]
  real *const residual16_linear1_shift = arena + 19968;  // [32]
  real *const residual16_linear1_shift_velocity = arena + 56064;  // [32]
  real *const residual17_layer_norm1_gain = arena + 20000;  // [32]
  real *const residual17_layer_norm1_gain_velocity = arena + 56096;  // [32]
  real *const residual17_layer_norm1_shift = arena + 20032;  // [32]
  real *const residual17_layer_norm1_shift_velocity = arena + 56128;  // [32]
  real *const residual17_linear1_shift = arena + 21088;  // [32]
  real *const residual17_linear1_shift_velocity = arena + 57184;  // [32]
  real *const residual18_layer_norm1_gain = arena + 21120;  // [32]
  real *const residual18_layer_norm1_gain_velocity = arena + 57216;  // [32]
  real *const residual18_layer_norm1_shift = arena + 21152;  // [32]
  real *const residual18_layer_norm1_shift_velocity = arena + 57248;  // [32]
  real *const residual18_linear1_shift = arena + 22208;  // [32]
  real *const residual18_linear1_shift_velocity = arena + 58304;  // [32]
  real *const residual19_layer_norm1_gain = arena + 22240;  // [32]
  real *const residual19_layer_norm1_gain_velocity = arena + 58336;  // [32]
  real *const residual19_layer_norm1_shift = arena + 22272;  // [32]
  real *const residual19_layer_norm1_shift_velocity = arena + 58368;  // [32]
  real *const residual19_linear1_shift = arena + 23328;  // [32]
  real *const residual19_linear1_shift_velocity = arena + 59424;  // [32]
  real *const residual20_layer_norm1_gain = arena + 23360;  // [32]
  real *const residual20_layer_norm1_gain_velocity = arena + 59456;  // [32]
  real *const residual20_layer_norm1_shift = arena + 23392;  // [32]
  real *const residual20_layer_norm1_shift_velocity = arena + 59488;  // [32]
  real *const residual20_linear1_shift = arena + 24448;  // [32]
  real *const residual20_linear1_shift_velocity = arena + 60544;  // [32]
  real *const residual21_layer_norm1_gain = arena + 24480;  // [32]
  real *const residual21_layer_norm1_gain_velocity = arena + 60576;  // [32]
  real *const residual21_layer_norm1_shift = arena + 24512;  // [32]
  real *const residual21_layer_norm1_shift_velocity = arena + 60608;  // [32]
  real *const residual21_linear1_shift = arena + 25568;  // [32]
  real *const residual21_linear1_shift_velocity = arena + 61664;  // [32]
  real *const residual22_layer_norm1_gain = arena + 25600;  // [32]
  real *const residual22_layer_norm1_gain_velocity = arena + 61696;  // [32]
  real *const residual22_layer_norm1_shift = arena + 25632;  // [32]
  real *const residual22_layer_norm1_shift_velocity = arena + 61728;  // [32]
  real *const residual22_linear1_shift = arena + 26688;  // [32]
  real *const residual22_linear1_shift_velocity = arena + 62784;  // [32]
  real *const residual23_layer_norm1_gain = arena + 26720;  // [32]
  real *const residual23_layer_norm1_gain_velocity = arena + 62816;  // [32]
  real *const residual23_layer_norm1_shift = arena + 26752;  // [32]
  real *const residual23_layer_norm1_shift_velocity = arena + 62848;  // [32]
  real *const residual23_linear1_shift = arena + 27808;  // [32]
  real *const residual23_linear1_shift_velocity = arena + 63904;  // [32]
  real *const residual24_layer_norm1_gain = arena + 27840;  // [32]
  real *const residual24_layer_norm1_gain_velocity = arena + 63936;  // [32]
  real *const residual24_layer_norm1_shift = arena + 27872;  // [32]
  real *const residual24_layer_norm1_shift_velocity = arena + 63968;  // [32]
  real *const residual24_linear1_shift = arena + 28928;  // [32]
  real *const residual24_linear1_shift_velocity = arena + 65024;  // [32]
  real *const residual25_layer_norm1_gain = arena + 28960;  // [32]
  real *const residual25_layer_norm1_gain_velocity = arena + 65056;  // [32]
  real *const residual25_layer_norm1_shift = arena + 28992;  // [32]
  real *const residual25_layer_norm1_shift_velocity = arena + 65088;  // [32]
  real *const residual25_linear1_shift = arena + 30048;  // [32]
  real *const residual25_linear1_shift_velocity = arena + 66144;  // [32]
  real *const residual26_layer_norm1_gain = arena + 30080;  // [32]
  real *const residual26_layer_norm1_gain_velocity = arena + 66176;  // [32]
  real *const residual26_layer_norm1_shift = arena + 30112;  // [32]
  real *const residual26_layer_norm1_shift_velocity = arena + 66208;  // [32]
  real *const residual26_linear1_shift = arena + 31168;  // [32]
  real *const residual26_linear1_shift_velocity = arena + 67264;  // [32]
  real *const residual27_layer_norm1_gain = arena + 31200;  // [32]
  real *const residual27_layer_norm1_gain_velocity = arena + 67296;  // [32]
  real *const residual27_layer_norm1_shift = arena + 31232;  // [32]
  real *const residual27_layer_norm1_shift_velocity = arena + 67328;  // [32]
  real *const residual27_linear1_shift = arena + 32288;  // [32]
  real *const residual27_linear1_shift_velocity = arena + 68384;  // [32]
  real *const residual28_layer_norm1_gain = arena + 32320;  // [32]
  real *const residual28_layer_norm1_gain_velocity = arena + 68416;  // [32]
  real *const residual28_layer_norm1_shift = arena + 32352;  // [32]
  real *const residual28_layer_norm1_shift_velocity = arena + 68448;  // [32]
  real *const residual28_linear1_shift = arena + 33408;  // [32]
  real *const residual28_linear1_shift_velocity = arena + 69504;  // [32]
  real *const residual29_layer_norm1_gain = arena + 33440;  // [32]
  real *const residual29_layer_norm1_gain_velocity = arena + 69536;  // [32]
  real *const residual29_layer_norm1_shift = arena + 33472;  // [32]
  real *const residual29_layer_norm1_shift_velocity = arena + 69568;  // [32]
  real *const residual29_linear1_shift = arena + 34528;  // [32]
  real *const residual29_linear1_shift_velocity = arena + 70624;  // [32]
  real *const residual30_layer_norm1_gain = arena + 34560;  // [32]
  real *const residual30_layer_norm1_gain_velocity = arena + 70656;  // [32]
  real *const residual30_layer_norm1_shift = arena + 34592;  // [32]
  real *const residual30_layer_norm1_shift_velocity = arena + 70688;  // [32]
  real *const residual30_linear1_shift = arena + 35648;  // [32]
  real *const residual30_linear1_shift_velocity = arena + 71744;  // [32]
  real *const layer_norm1_gain = arena + 35680;  // [32]
  real *const layer_norm1_gain_velocity = arena + 71776;  // [32]
  real *const layer_norm1_shift = arena + 35712;  // [32]
  real *const layer_norm1_shift_velocity = arena + 71808;  // [32]

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear1(
      linear1_weight, linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 0), nnc_begin(2048, worker, workers),
      nnc_end(2048, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      linear1_shift, linear1_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual1_layer_norm1_gain, residual1_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual1_linear1_weight, residual1_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 1),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual2_linear1_weight, residual2_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 2),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual3_linear1_weight, residual3_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 3),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual4_linear1_weight, residual4_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 4),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual5_linear1_weight, residual5_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 5),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual6_linear1_weight, residual6_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 6),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual7_linear1_weight, residual7_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 7),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual8_linear1_weight, residual8_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 8),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual9_linear1_weight, residual9_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 9),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual10_linear1_weight, residual10_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 10),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual11_linear1_weight, residual11_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 11),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual12_linear1_weight, residual12_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 12),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual13_linear1_weight, residual13_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 13),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual14_linear1_weight, residual14_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 14),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual15_linear1_weight, residual15_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 15),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual16_linear1_weight, residual16_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 16),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual17_linear1_weight, residual17_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 17),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual18_linear1_weight, residual18_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 18),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual19_linear1_weight, residual19_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 19),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual20_linear1_weight, residual20_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 20),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual21_linear1_weight, residual21_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 21),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual22_linear1_weight, residual22_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 22),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual23_linear1_weight, residual23_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 23),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual24_linear1_weight, residual24_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 24),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual25_linear1_weight, residual25_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 25),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual26_linear1_weight, residual26_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 26),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual27_linear1_weight, residual27_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 27),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual28_linear1_weight, residual28_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 28),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual29_linear1_weight, residual29_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 29),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      residual30_linear1_weight, residual30_linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 30),
      nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_residual1_linear1(
      linear2_weight, linear2_weight_velocity, nnc_random_key(a->seed, a->draw, 31), nnc_begin(320, worker, workers),
      nnc_end(320, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      linear2_shift, linear2_shift_velocity, nnc_begin(10, worker, workers), nnc_end(10, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual1_layer_norm1_shift, residual1_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual1_linear1_shift, residual1_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual2_layer_norm1_gain, residual2_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual2_layer_norm1_shift, residual2_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual2_linear1_shift, residual2_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual3_layer_norm1_gain, residual3_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual3_layer_norm1_shift, residual3_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual3_linear1_shift, residual3_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual4_layer_norm1_gain, residual4_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual4_layer_norm1_shift, residual4_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual4_linear1_shift, residual4_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual5_layer_norm1_gain, residual5_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual5_layer_norm1_shift, residual5_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual5_linear1_shift, residual5_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual6_layer_norm1_gain, residual6_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual6_layer_norm1_shift, residual6_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual6_linear1_shift, residual6_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual7_layer_norm1_gain, residual7_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual7_layer_norm1_shift, residual7_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual7_linear1_shift, residual7_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual8_layer_norm1_gain, residual8_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual8_layer_norm1_shift, residual8_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual8_linear1_shift, residual8_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual9_layer_norm1_gain, residual9_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual9_layer_norm1_shift, residual9_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual9_linear1_shift, residual9_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual10_layer_norm1_gain, residual10_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual10_layer_norm1_shift, residual10_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual10_linear1_shift, residual10_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual11_layer_norm1_gain, residual11_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual11_layer_norm1_shift, residual11_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual11_linear1_shift, residual11_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual12_layer_norm1_gain, residual12_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual12_layer_norm1_shift, residual12_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual12_linear1_shift, residual12_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual13_layer_norm1_gain, residual13_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual13_layer_norm1_shift, residual13_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual13_linear1_shift, residual13_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual14_layer_norm1_gain, residual14_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual14_layer_norm1_shift, residual14_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual14_linear1_shift, residual14_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual15_layer_norm1_gain, residual15_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual15_layer_norm1_shift, residual15_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual15_linear1_shift, residual15_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual16_layer_norm1_gain, residual16_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual16_layer_norm1_shift, residual16_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual16_linear1_shift, residual16_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual17_layer_norm1_gain, residual17_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual17_layer_norm1_shift, residual17_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual17_linear1_shift, residual17_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual18_layer_norm1_gain, residual18_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual18_layer_norm1_shift, residual18_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual18_linear1_shift, residual18_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual19_layer_norm1_gain, residual19_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual19_layer_norm1_shift, residual19_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual19_linear1_shift, residual19_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual20_layer_norm1_gain, residual20_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual20_layer_norm1_shift, residual20_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual20_linear1_shift, residual20_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual21_layer_norm1_gain, residual21_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual21_layer_norm1_shift, residual21_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual21_linear1_shift, residual21_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual22_layer_norm1_gain, residual22_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual22_layer_norm1_shift, residual22_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual22_linear1_shift, residual22_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual23_layer_norm1_gain, residual23_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual23_layer_norm1_shift, residual23_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual23_linear1_shift, residual23_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual24_layer_norm1_gain, residual24_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual24_layer_norm1_shift, residual24_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual24_linear1_shift, residual24_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual25_layer_norm1_gain, residual25_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual25_layer_norm1_shift, residual25_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual25_linear1_shift, residual25_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual26_layer_norm1_gain, residual26_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual26_layer_norm1_shift, residual26_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual26_linear1_shift, residual26_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual27_layer_norm1_gain, residual27_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual27_layer_norm1_shift, residual27_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual27_linear1_shift, residual27_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual28_layer_norm1_gain, residual28_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual28_layer_norm1_shift, residual28_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual28_linear1_shift, residual28_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual29_layer_norm1_gain, residual29_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual29_layer_norm1_shift, residual29_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual29_linear1_shift, residual29_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      residual30_layer_norm1_gain, residual30_layer_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual30_layer_norm1_shift, residual30_layer_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      residual30_linear1_shift, residual30_linear1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_residual1_layer_norm1(
      layer_norm1_gain, layer_norm1_gain_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  initialize_linear1_2(
      layer_norm1_shift, layer_norm1_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
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

  // residual_stack.nn:5  image:  columns(0..<64) / 16
  prepare_image(column0, image, begin, end);

  // residual_stack.nn:6  digit:  class(column("digit"), 10)
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
  real *const residual1_layer_norm1_centred = activations + 2048;  // [batch, 32]
  real *const residual1_layer_norm1_rsqrt = activations + 149760;  // [batch]
  real *const residual1_layer_norm1_gain = arena + 2080;  // [32]
  real *const residual1_layer_norm1_shift = arena + 2112;  // [32]
  real *const residual1_layer_norm1_sum = activations + 4096;  // [batch, 32]
  real *const residual1_linear1_weight = arena + 2144;  // [32, 32]
  real *const residual1_linear1_product = activations + 6144;  // [batch, 32]
  real *const residual1_linear1_shift = arena + 3168;  // [32]
  real *const residual1_sum = activations + 8192;  // [batch, 32]
  real *const residual2_layer_norm1_centred = activations + 10240;  // [batch, 32]
  real *const residual2_layer_norm1_rsqrt = activations + 149824;  // [batch]
  real *const residual2_layer_norm1_gain = arena + 3200;  // [32]
  real *const residual2_layer_norm1_shift = arena + 3232;  // [32]
  real *const residual2_layer_norm1_sum = activations + 12288;  // [batch, 32]
  uint8_t *const residual1_relu_mask = (uint8_t *)(activations + 134400);  // boolean [batch, 32]
  real *const residual2_linear1_weight = arena + 3264;  // [32, 32]
  real *const residual2_linear1_product = activations + 0;  // [batch, 32]
  real *const residual2_linear1_shift = arena + 4288;  // [32]
  real *const residual2_sum = activations + 6144;  // [batch, 32]
  real *const residual3_layer_norm1_centred = activations + 14336;  // [batch, 32]
  real *const residual3_layer_norm1_rsqrt = activations + 149888;  // [batch]
  real *const residual3_layer_norm1_gain = arena + 4320;  // [32]
  real *const residual3_layer_norm1_shift = arena + 4352;  // [32]
  real *const residual3_layer_norm1_sum = activations + 16384;  // [batch, 32]
  uint8_t *const residual2_relu_mask = (uint8_t *)(activations + 134912);  // boolean [batch, 32]
  real *const residual3_linear1_weight = arena + 4384;  // [32, 32]
  real *const residual3_linear1_product = activations + 0;  // [batch, 32]
  real *const residual3_linear1_shift = arena + 5408;  // [32]
  real *const residual3_sum = activations + 8192;  // [batch, 32]
  real *const residual4_layer_norm1_centred = activations + 18432;  // [batch, 32]
  real *const residual4_layer_norm1_rsqrt = activations + 149952;  // [batch]
  real *const residual4_layer_norm1_gain = arena + 5440;  // [32]
  real *const residual4_layer_norm1_shift = arena + 5472;  // [32]
  real *const residual4_layer_norm1_sum = activations + 20480;  // [batch, 32]
  uint8_t *const residual3_relu_mask = (uint8_t *)(activations + 135424);  // boolean [batch, 32]
  real *const residual4_linear1_weight = arena + 5504;  // [32, 32]
  real *const residual4_linear1_product = activations + 0;  // [batch, 32]
  real *const residual4_linear1_shift = arena + 6528;  // [32]
  real *const residual4_sum = activations + 6144;  // [batch, 32]
  real *const residual5_layer_norm1_centred = activations + 22528;  // [batch, 32]
  real *const residual5_layer_norm1_rsqrt = activations + 150016;  // [batch]
  real *const residual5_layer_norm1_gain = arena + 6560;  // [32]
  real *const residual5_layer_norm1_shift = arena + 6592;  // [32]
  real *const residual5_layer_norm1_sum = activations + 24576;  // [batch, 32]
  uint8_t *const residual4_relu_mask = (uint8_t *)(activations + 135936);  // boolean [batch, 32]
  real *const residual5_linear1_weight = arena + 6624;  // [32, 32]
  real *const residual5_linear1_product = activations + 0;  // [batch, 32]
  real *const residual5_linear1_shift = arena + 7648;  // [32]
  real *const residual5_sum = activations + 8192;  // [batch, 32]
  real *const residual6_layer_norm1_centred = activations + 26624;  // [batch, 32]
  real *const residual6_layer_norm1_rsqrt = activations + 150080;  // [batch]
  real *const residual6_layer_norm1_gain = arena + 7680;  // [32]
  real *const residual6_layer_norm1_shift = arena + 7712;  // [32]
  real *const residual6_layer_norm1_sum = activations + 28672;  // [batch, 32]
  uint8_t *const residual5_relu_mask = (uint8_t *)(activations + 136448);  // boolean [batch, 32]
  real *const residual6_linear1_weight = arena + 7744;  // [32, 32]
  real *const residual6_linear1_product = activations + 0;  // [batch, 32]
  real *const residual6_linear1_shift = arena + 8768;  // [32]
  real *const residual6_sum = activations + 6144;  // [batch, 32]
  real *const residual7_layer_norm1_centred = activations + 30720;  // [batch, 32]
  real *const residual7_layer_norm1_rsqrt = activations + 150144;  // [batch]
  real *const residual7_layer_norm1_gain = arena + 8800;  // [32]
  real *const residual7_layer_norm1_shift = arena + 8832;  // [32]
  real *const residual7_layer_norm1_sum = activations + 32768;  // [batch, 32]
  uint8_t *const residual6_relu_mask = (uint8_t *)(activations + 136960);  // boolean [batch, 32]
  real *const residual7_linear1_weight = arena + 8864;  // [32, 32]
  real *const residual7_linear1_product = activations + 0;  // [batch, 32]
  real *const residual7_linear1_shift = arena + 9888;  // [32]
  real *const residual7_sum = activations + 8192;  // [batch, 32]
  real *const residual8_layer_norm1_centred = activations + 34816;  // [batch, 32]
  real *const residual8_layer_norm1_rsqrt = activations + 150208;  // [batch]
  real *const residual8_layer_norm1_gain = arena + 9920;  // [32]
  real *const residual8_layer_norm1_shift = arena + 9952;  // [32]
  real *const residual8_layer_norm1_sum = activations + 36864;  // [batch, 32]
  uint8_t *const residual7_relu_mask = (uint8_t *)(activations + 137472);  // boolean [batch, 32]
  real *const residual8_linear1_weight = arena + 9984;  // [32, 32]
  real *const residual8_linear1_product = activations + 0;  // [batch, 32]
  real *const residual8_linear1_shift = arena + 11008;  // [32]
  real *const residual8_sum = activations + 6144;  // [batch, 32]
  real *const residual9_layer_norm1_centred = activations + 38912;  // [batch, 32]
  real *const residual9_layer_norm1_rsqrt = activations + 150272;  // [batch]
  real *const residual9_layer_norm1_gain = arena + 11040;  // [32]
  real *const residual9_layer_norm1_shift = arena + 11072;  // [32]
  real *const residual9_layer_norm1_sum = activations + 40960;  // [batch, 32]
  uint8_t *const residual8_relu_mask = (uint8_t *)(activations + 137984);  // boolean [batch, 32]
  real *const residual9_linear1_weight = arena + 11104;  // [32, 32]
  real *const residual9_linear1_product = activations + 0;  // [batch, 32]
  real *const residual9_linear1_shift = arena + 12128;  // [32]
  real *const residual9_sum = activations + 8192;  // [batch, 32]
  real *const residual10_layer_norm1_centred = activations + 43008;  // [batch, 32]
  real *const residual10_layer_norm1_rsqrt = activations + 150336;  // [batch]
  real *const residual10_layer_norm1_gain = arena + 12160;  // [32]
  real *const residual10_layer_norm1_shift = arena + 12192;  // [32]
  real *const residual10_layer_norm1_sum = activations + 45056;  // [batch, 32]
  uint8_t *const residual9_relu_mask = (uint8_t *)(activations + 138496);  // boolean [batch, 32]
  real *const residual10_linear1_weight = arena + 12224;  // [32, 32]
  real *const residual10_linear1_product = activations + 0;  // [batch, 32]
  real *const residual10_linear1_shift = arena + 13248;  // [32]
  real *const residual10_sum = activations + 6144;  // [batch, 32]
  real *const residual11_layer_norm1_centred = activations + 47104;  // [batch, 32]
  real *const residual11_layer_norm1_rsqrt = activations + 150400;  // [batch]
  real *const residual11_layer_norm1_gain = arena + 13280;  // [32]
  real *const residual11_layer_norm1_shift = arena + 13312;  // [32]
  real *const residual11_layer_norm1_sum = activations + 49152;  // [batch, 32]
  uint8_t *const residual10_relu_mask = (uint8_t *)(activations + 139008);  // boolean [batch, 32]
  real *const residual11_linear1_weight = arena + 13344;  // [32, 32]
  real *const residual11_linear1_product = activations + 0;  // [batch, 32]
  real *const residual11_linear1_shift = arena + 14368;  // [32]
  real *const residual11_sum = activations + 8192;  // [batch, 32]
  real *const residual12_layer_norm1_centred = activations + 51200;  // [batch, 32]
  real *const residual12_layer_norm1_rsqrt = activations + 150464;  // [batch]
  real *const residual12_layer_norm1_gain = arena + 14400;  // [32]
  real *const residual12_layer_norm1_shift = arena + 14432;  // [32]
  real *const residual12_layer_norm1_sum = activations + 53248;  // [batch, 32]
  uint8_t *const residual11_relu_mask = (uint8_t *)(activations + 139520);  // boolean [batch, 32]
  real *const residual12_linear1_weight = arena + 14464;  // [32, 32]
  real *const residual12_linear1_product = activations + 0;  // [batch, 32]
  real *const residual12_linear1_shift = arena + 15488;  // [32]
  real *const residual12_sum = activations + 6144;  // [batch, 32]
  real *const residual13_layer_norm1_centred = activations + 55296;  // [batch, 32]
  real *const residual13_layer_norm1_rsqrt = activations + 150528;  // [batch]
  real *const residual13_layer_norm1_gain = arena + 15520;  // [32]
  real *const residual13_layer_norm1_shift = arena + 15552;  // [32]
  real *const residual13_layer_norm1_sum = activations + 57344;  // [batch, 32]
  uint8_t *const residual12_relu_mask = (uint8_t *)(activations + 140032);  // boolean [batch, 32]
  real *const residual13_linear1_weight = arena + 15584;  // [32, 32]
  real *const residual13_linear1_product = activations + 0;  // [batch, 32]
  real *const residual13_linear1_shift = arena + 16608;  // [32]
  real *const residual13_sum = activations + 8192;  // [batch, 32]
  real *const residual14_layer_norm1_centred = activations + 59392;  // [batch, 32]
  real *const residual14_layer_norm1_rsqrt = activations + 150592;  // [batch]
  real *const residual14_layer_norm1_gain = arena + 16640;  // [32]
  real *const residual14_layer_norm1_shift = arena + 16672;  // [32]
  real *const residual14_layer_norm1_sum = activations + 61440;  // [batch, 32]
  uint8_t *const residual13_relu_mask = (uint8_t *)(activations + 140544);  // boolean [batch, 32]
  real *const residual14_linear1_weight = arena + 16704;  // [32, 32]
  real *const residual14_linear1_product = activations + 0;  // [batch, 32]
  real *const residual14_linear1_shift = arena + 17728;  // [32]
  real *const residual14_sum = activations + 6144;  // [batch, 32]
  real *const residual15_layer_norm1_centred = activations + 63488;  // [batch, 32]
  real *const residual15_layer_norm1_rsqrt = activations + 150656;  // [batch]
  real *const residual15_layer_norm1_gain = arena + 17760;  // [32]
  real *const residual15_layer_norm1_shift = arena + 17792;  // [32]
  real *const residual15_layer_norm1_sum = activations + 65536;  // [batch, 32]
  uint8_t *const residual14_relu_mask = (uint8_t *)(activations + 141056);  // boolean [batch, 32]
  real *const residual15_linear1_weight = arena + 17824;  // [32, 32]
  real *const residual15_linear1_product = activations + 0;  // [batch, 32]
  real *const residual15_linear1_shift = arena + 18848;  // [32]
  real *const residual15_sum = activations + 8192;  // [batch, 32]
  real *const residual16_layer_norm1_centred = activations + 67584;  // [batch, 32]
  real *const residual16_layer_norm1_rsqrt = activations + 150720;  // [batch]
  real *const residual16_layer_norm1_gain = arena + 18880;  // [32]
  real *const residual16_layer_norm1_shift = arena + 18912;  // [32]
  real *const residual16_layer_norm1_sum = activations + 69632;  // [batch, 32]
  uint8_t *const residual15_relu_mask = (uint8_t *)(activations + 141568);  // boolean [batch, 32]
  real *const residual16_linear1_weight = arena + 18944;  // [32, 32]
  real *const residual16_linear1_product = activations + 0;  // [batch, 32]
  real *const residual16_linear1_shift = arena + 19968;  // [32]
  real *const residual16_sum = activations + 6144;  // [batch, 32]
  real *const residual17_layer_norm1_centred = activations + 71680;  // [batch, 32]
  real *const residual17_layer_norm1_rsqrt = activations + 150784;  // [batch]
  real *const residual17_layer_norm1_gain = arena + 20000;  // [32]
  real *const residual17_layer_norm1_shift = arena + 20032;  // [32]
  real *const residual17_layer_norm1_sum = activations + 73728;  // [batch, 32]
  uint8_t *const residual16_relu_mask = (uint8_t *)(activations + 142080);  // boolean [batch, 32]
  real *const residual17_linear1_weight = arena + 20064;  // [32, 32]
  real *const residual17_linear1_product = activations + 0;  // [batch, 32]
  real *const residual17_linear1_shift = arena + 21088;  // [32]
  real *const residual17_sum = activations + 8192;  // [batch, 32]
  real *const residual18_layer_norm1_centred = activations + 75776;  // [batch, 32]
  real *const residual18_layer_norm1_rsqrt = activations + 150848;  // [batch]
  real *const residual18_layer_norm1_gain = arena + 21120;  // [32]
  real *const residual18_layer_norm1_shift = arena + 21152;  // [32]
  real *const residual18_layer_norm1_sum = activations + 77824;  // [batch, 32]
  uint8_t *const residual17_relu_mask = (uint8_t *)(activations + 142592);  // boolean [batch, 32]
  real *const residual18_linear1_weight = arena + 21184;  // [32, 32]
  real *const residual18_linear1_product = activations + 0;  // [batch, 32]
  real *const residual18_linear1_shift = arena + 22208;  // [32]
  real *const residual18_sum = activations + 6144;  // [batch, 32]
  real *const residual19_layer_norm1_centred = activations + 79872;  // [batch, 32]
  real *const residual19_layer_norm1_rsqrt = activations + 150912;  // [batch]
  real *const residual19_layer_norm1_gain = arena + 22240;  // [32]
  real *const residual19_layer_norm1_shift = arena + 22272;  // [32]
  real *const residual19_layer_norm1_sum = activations + 81920;  // [batch, 32]
  uint8_t *const residual18_relu_mask = (uint8_t *)(activations + 143104);  // boolean [batch, 32]
  real *const residual19_linear1_weight = arena + 22304;  // [32, 32]
  real *const residual19_linear1_product = activations + 0;  // [batch, 32]
  real *const residual19_linear1_shift = arena + 23328;  // [32]
  real *const residual19_sum = activations + 8192;  // [batch, 32]
  real *const residual20_layer_norm1_centred = activations + 83968;  // [batch, 32]
  real *const residual20_layer_norm1_rsqrt = activations + 150976;  // [batch]
  real *const residual20_layer_norm1_gain = arena + 23360;  // [32]
  real *const residual20_layer_norm1_shift = arena + 23392;  // [32]
  real *const residual20_layer_norm1_sum = activations + 86016;  // [batch, 32]
  uint8_t *const residual19_relu_mask = (uint8_t *)(activations + 143616);  // boolean [batch, 32]
  real *const residual20_linear1_weight = arena + 23424;  // [32, 32]
  real *const residual20_linear1_product = activations + 0;  // [batch, 32]
  real *const residual20_linear1_shift = arena + 24448;  // [32]
  real *const residual20_sum = activations + 6144;  // [batch, 32]
  real *const residual21_layer_norm1_centred = activations + 88064;  // [batch, 32]
  real *const residual21_layer_norm1_rsqrt = activations + 151040;  // [batch]
  real *const residual21_layer_norm1_gain = arena + 24480;  // [32]
  real *const residual21_layer_norm1_shift = arena + 24512;  // [32]
  real *const residual21_layer_norm1_sum = activations + 90112;  // [batch, 32]
  uint8_t *const residual20_relu_mask = (uint8_t *)(activations + 144128);  // boolean [batch, 32]
  real *const residual21_linear1_weight = arena + 24544;  // [32, 32]
  real *const residual21_linear1_product = activations + 0;  // [batch, 32]
  real *const residual21_linear1_shift = arena + 25568;  // [32]
  real *const residual21_sum = activations + 8192;  // [batch, 32]
  real *const residual22_layer_norm1_centred = activations + 92160;  // [batch, 32]
  real *const residual22_layer_norm1_rsqrt = activations + 151104;  // [batch]
  real *const residual22_layer_norm1_gain = arena + 25600;  // [32]
  real *const residual22_layer_norm1_shift = arena + 25632;  // [32]
  real *const residual22_layer_norm1_sum = activations + 94208;  // [batch, 32]
  uint8_t *const residual21_relu_mask = (uint8_t *)(activations + 144640);  // boolean [batch, 32]
  real *const residual22_linear1_weight = arena + 25664;  // [32, 32]
  real *const residual22_linear1_product = activations + 0;  // [batch, 32]
  real *const residual22_linear1_shift = arena + 26688;  // [32]
  real *const residual22_sum = activations + 6144;  // [batch, 32]
  real *const residual23_layer_norm1_centred = activations + 96256;  // [batch, 32]
  real *const residual23_layer_norm1_rsqrt = activations + 151168;  // [batch]
  real *const residual23_layer_norm1_gain = arena + 26720;  // [32]
  real *const residual23_layer_norm1_shift = arena + 26752;  // [32]
  real *const residual23_layer_norm1_sum = activations + 98304;  // [batch, 32]
  uint8_t *const residual22_relu_mask = (uint8_t *)(activations + 145152);  // boolean [batch, 32]
  real *const residual23_linear1_weight = arena + 26784;  // [32, 32]
  real *const residual23_linear1_product = activations + 0;  // [batch, 32]
  real *const residual23_linear1_shift = arena + 27808;  // [32]
  real *const residual23_sum = activations + 8192;  // [batch, 32]
  real *const residual24_layer_norm1_centred = activations + 100352;  // [batch, 32]
  real *const residual24_layer_norm1_rsqrt = activations + 151232;  // [batch]
  real *const residual24_layer_norm1_gain = arena + 27840;  // [32]
  real *const residual24_layer_norm1_shift = arena + 27872;  // [32]
  real *const residual24_layer_norm1_sum = activations + 102400;  // [batch, 32]
  uint8_t *const residual23_relu_mask = (uint8_t *)(activations + 145664);  // boolean [batch, 32]
  real *const residual24_linear1_weight = arena + 27904;  // [32, 32]
  real *const residual24_linear1_product = activations + 0;  // [batch, 32]
  real *const residual24_linear1_shift = arena + 28928;  // [32]
  real *const residual24_sum = activations + 6144;  // [batch, 32]
  real *const residual25_layer_norm1_centred = activations + 104448;  // [batch, 32]
  real *const residual25_layer_norm1_rsqrt = activations + 151296;  // [batch]
  real *const residual25_layer_norm1_gain = arena + 28960;  // [32]
  real *const residual25_layer_norm1_shift = arena + 28992;  // [32]
  real *const residual25_layer_norm1_sum = activations + 106496;  // [batch, 32]
  uint8_t *const residual24_relu_mask = (uint8_t *)(activations + 146176);  // boolean [batch, 32]
  real *const residual25_linear1_weight = arena + 29024;  // [32, 32]
  real *const residual25_linear1_product = activations + 0;  // [batch, 32]
  real *const residual25_linear1_shift = arena + 30048;  // [32]
  real *const residual25_sum = activations + 8192;  // [batch, 32]
  real *const residual26_layer_norm1_centred = activations + 108544;  // [batch, 32]
  real *const residual26_layer_norm1_rsqrt = activations + 151360;  // [batch]
  real *const residual26_layer_norm1_gain = arena + 30080;  // [32]
  real *const residual26_layer_norm1_shift = arena + 30112;  // [32]
  real *const residual26_layer_norm1_sum = activations + 110592;  // [batch, 32]
  uint8_t *const residual25_relu_mask = (uint8_t *)(activations + 146688);  // boolean [batch, 32]
  real *const residual26_linear1_weight = arena + 30144;  // [32, 32]
  real *const residual26_linear1_product = activations + 0;  // [batch, 32]
  real *const residual26_linear1_shift = arena + 31168;  // [32]
  real *const residual26_sum = activations + 6144;  // [batch, 32]
  real *const residual27_layer_norm1_centred = activations + 112640;  // [batch, 32]
  real *const residual27_layer_norm1_rsqrt = activations + 151424;  // [batch]
  real *const residual27_layer_norm1_gain = arena + 31200;  // [32]
  real *const residual27_layer_norm1_shift = arena + 31232;  // [32]
  real *const residual27_layer_norm1_sum = activations + 114688;  // [batch, 32]
  uint8_t *const residual26_relu_mask = (uint8_t *)(activations + 147200);  // boolean [batch, 32]
  real *const residual27_linear1_weight = arena + 31264;  // [32, 32]
  real *const residual27_linear1_product = activations + 0;  // [batch, 32]
  real *const residual27_linear1_shift = arena + 32288;  // [32]
  real *const residual27_sum = activations + 8192;  // [batch, 32]
  real *const residual28_layer_norm1_centred = activations + 116736;  // [batch, 32]
  real *const residual28_layer_norm1_rsqrt = activations + 151488;  // [batch]
  real *const residual28_layer_norm1_gain = arena + 32320;  // [32]
  real *const residual28_layer_norm1_shift = arena + 32352;  // [32]
  real *const residual28_layer_norm1_sum = activations + 118784;  // [batch, 32]
  uint8_t *const residual27_relu_mask = (uint8_t *)(activations + 147712);  // boolean [batch, 32]
  real *const residual28_linear1_weight = arena + 32384;  // [32, 32]
  real *const residual28_linear1_product = activations + 0;  // [batch, 32]
  real *const residual28_linear1_shift = arena + 33408;  // [32]
  real *const residual28_sum = activations + 6144;  // [batch, 32]
  real *const residual29_layer_norm1_centred = activations + 120832;  // [batch, 32]
  real *const residual29_layer_norm1_rsqrt = activations + 151552;  // [batch]
  real *const residual29_layer_norm1_gain = arena + 33440;  // [32]
  real *const residual29_layer_norm1_shift = arena + 33472;  // [32]
  real *const residual29_layer_norm1_sum = activations + 122880;  // [batch, 32]
  uint8_t *const residual28_relu_mask = (uint8_t *)(activations + 148224);  // boolean [batch, 32]
  real *const residual29_linear1_weight = arena + 33504;  // [32, 32]
  real *const residual29_linear1_product = activations + 0;  // [batch, 32]
  real *const residual29_linear1_shift = arena + 34528;  // [32]
  real *const residual29_sum = activations + 8192;  // [batch, 32]
  real *const residual30_layer_norm1_centred = activations + 124928;  // [batch, 32]
  real *const residual30_layer_norm1_rsqrt = activations + 151616;  // [batch]
  real *const residual30_layer_norm1_gain = arena + 34560;  // [32]
  real *const residual30_layer_norm1_shift = arena + 34592;  // [32]
  real *const residual30_layer_norm1_sum = activations + 126976;  // [batch, 32]
  uint8_t *const residual29_relu_mask = (uint8_t *)(activations + 148736);  // boolean [batch, 32]
  real *const residual30_linear1_weight = arena + 34624;  // [32, 32]
  real *const residual30_linear1_product = activations + 0;  // [batch, 32]
  real *const residual30_linear1_shift = arena + 35648;  // [32]
  real *const layer_norm1_centred = activations + 6144;  // [batch, 32]
  real *const layer_norm1_rsqrt = activations + 151680;  // [batch]
  real *const layer_norm1_gain = arena + 35680;  // [32]
  real *const layer_norm1_shift = arena + 35712;  // [32]
  real *const layer_norm1_sum = activations + 129024;  // [batch, 32]
  uint8_t *const residual30_relu_mask = (uint8_t *)(activations + 149248);  // boolean [batch, 32]
  real *const linear2_weight = arena + 35744;  // [32, 10]
  real *const linear2_product = activations + 133120;  // [batch, 10]
  real *const linear2_shift = arena + 36064;  // [10]
  const real *const digit = a->inputs[1];  // [batch]
  real *const d_cross_entropy = activations + 133760;  // [batch, 10]
  real *const d_linear2_shift = gradients + 36064;  // [10]
  real *const linear2_d_product = activations + 0;  // [batch, 32]
  real *const d_layer_norm1_shift = gradients + 35712;  // [32]
  real *const d_layer_norm1_gain = gradients + 35680;  // [32]
  real *const layer_norm1_d_mean = activations + 8192;  // [batch, 32]
  real *const residual30_d_relu = activations + 131072;  // [batch, 32]
  real *const d_residual30_linear1_shift = gradients + 35648;  // [32]
  real *const d_linear2_weight = gradients + 35744;  // [32, 10]
  real *const residual30_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual30_layer_norm1_shift = gradients + 34592;  // [32]
  real *const d_residual30_layer_norm1_gain = gradients + 34560;  // [32]
  real *const residual30_layer_norm1_d_mean = activations + 6144;  // [batch, 32]
  real *const residual29_d_relu = activations + 129024;  // [batch, 32]
  real *const d_residual29_linear1_shift = gradients + 34528;  // [32]
  real *const d_residual30_linear1_weight = gradients + 34624;  // [32, 32]
  real *const residual29_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual29_layer_norm1_shift = gradients + 33472;  // [32]
  real *const d_residual29_layer_norm1_gain = gradients + 33440;  // [32]
  real *const residual29_layer_norm1_d_mean = activations + 8192;  // [batch, 32]
  real *const residual28_d_relu = activations + 124928;  // [batch, 32]
  real *const d_residual28_linear1_shift = gradients + 33408;  // [32]
  real *const d_residual29_linear1_weight = gradients + 33504;  // [32, 32]
  real *const residual28_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual28_layer_norm1_shift = gradients + 32352;  // [32]
  real *const d_residual28_layer_norm1_gain = gradients + 32320;  // [32]
  real *const residual28_layer_norm1_d_mean = activations + 6144;  // [batch, 32]
  real *const residual27_d_relu = activations + 120832;  // [batch, 32]
  real *const d_residual27_linear1_shift = gradients + 32288;  // [32]
  real *const d_residual28_linear1_weight = gradients + 32384;  // [32, 32]
  real *const residual27_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual27_layer_norm1_shift = gradients + 31232;  // [32]
  real *const d_residual27_layer_norm1_gain = gradients + 31200;  // [32]
  real *const residual27_layer_norm1_d_mean = activations + 8192;  // [batch, 32]
  real *const residual26_d_relu = activations + 116736;  // [batch, 32]
  real *const d_residual26_linear1_shift = gradients + 31168;  // [32]
  real *const d_residual27_linear1_weight = gradients + 31264;  // [32, 32]
  real *const residual26_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual26_layer_norm1_shift = gradients + 30112;  // [32]
  real *const d_residual26_layer_norm1_gain = gradients + 30080;  // [32]
  real *const residual26_layer_norm1_d_mean = activations + 6144;  // [batch, 32]
  real *const residual25_d_relu = activations + 112640;  // [batch, 32]
  real *const d_residual25_linear1_shift = gradients + 30048;  // [32]
  real *const d_residual26_linear1_weight = gradients + 30144;  // [32, 32]
  real *const residual25_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual25_layer_norm1_shift = gradients + 28992;  // [32]
  real *const d_residual25_layer_norm1_gain = gradients + 28960;  // [32]
  real *const residual25_layer_norm1_d_mean = activations + 8192;  // [batch, 32]
  real *const residual24_d_relu = activations + 108544;  // [batch, 32]
  real *const d_residual24_linear1_shift = gradients + 28928;  // [32]
  real *const d_residual25_linear1_weight = gradients + 29024;  // [32, 32]
  real *const residual24_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual24_layer_norm1_shift = gradients + 27872;  // [32]
  real *const d_residual24_layer_norm1_gain = gradients + 27840;  // [32]
  real *const residual24_layer_norm1_d_mean = activations + 6144;  // [batch, 32]
  real *const residual23_d_relu = activations + 104448;  // [batch, 32]
  real *const d_residual23_linear1_shift = gradients + 27808;  // [32]
  real *const d_residual24_linear1_weight = gradients + 27904;  // [32, 32]
  real *const residual23_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual23_layer_norm1_shift = gradients + 26752;  // [32]
  real *const d_residual23_layer_norm1_gain = gradients + 26720;  // [32]
  real *const residual23_layer_norm1_d_mean = activations + 8192;  // [batch, 32]
  real *const residual22_d_relu = activations + 100352;  // [batch, 32]
  real *const d_residual22_linear1_shift = gradients + 26688;  // [32]
  real *const d_residual23_linear1_weight = gradients + 26784;  // [32, 32]
  real *const residual22_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual22_layer_norm1_shift = gradients + 25632;  // [32]
  real *const d_residual22_layer_norm1_gain = gradients + 25600;  // [32]
  real *const residual22_layer_norm1_d_mean = activations + 6144;  // [batch, 32]
  real *const residual21_d_relu = activations + 96256;  // [batch, 32]
  real *const d_residual21_linear1_shift = gradients + 25568;  // [32]
  real *const d_residual22_linear1_weight = gradients + 25664;  // [32, 32]
  real *const residual21_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual21_layer_norm1_shift = gradients + 24512;  // [32]
  real *const d_residual21_layer_norm1_gain = gradients + 24480;  // [32]
  real *const residual21_layer_norm1_d_mean = activations + 8192;  // [batch, 32]
  real *const residual20_d_relu = activations + 92160;  // [batch, 32]
  real *const d_residual20_linear1_shift = gradients + 24448;  // [32]
  real *const d_residual21_linear1_weight = gradients + 24544;  // [32, 32]
  real *const residual20_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual20_layer_norm1_shift = gradients + 23392;  // [32]
  real *const d_residual20_layer_norm1_gain = gradients + 23360;  // [32]
  real *const residual20_layer_norm1_d_mean = activations + 6144;  // [batch, 32]
  real *const residual19_d_relu = activations + 88064;  // [batch, 32]
  real *const d_residual19_linear1_shift = gradients + 23328;  // [32]
  real *const d_residual20_linear1_weight = gradients + 23424;  // [32, 32]
  real *const residual19_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual19_layer_norm1_shift = gradients + 22272;  // [32]
  real *const d_residual19_layer_norm1_gain = gradients + 22240;  // [32]
  real *const residual19_layer_norm1_d_mean = activations + 8192;  // [batch, 32]
  real *const residual18_d_relu = activations + 83968;  // [batch, 32]
  real *const d_residual18_linear1_shift = gradients + 22208;  // [32]
  real *const d_residual19_linear1_weight = gradients + 22304;  // [32, 32]
  real *const residual18_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual18_layer_norm1_shift = gradients + 21152;  // [32]
  real *const d_residual18_layer_norm1_gain = gradients + 21120;  // [32]
  real *const residual18_layer_norm1_d_mean = activations + 6144;  // [batch, 32]
  real *const residual17_d_relu = activations + 79872;  // [batch, 32]
  real *const d_residual17_linear1_shift = gradients + 21088;  // [32]
  real *const d_residual18_linear1_weight = gradients + 21184;  // [32, 32]
  real *const residual17_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual17_layer_norm1_shift = gradients + 20032;  // [32]
  real *const d_residual17_layer_norm1_gain = gradients + 20000;  // [32]
  real *const residual17_layer_norm1_d_mean = activations + 8192;  // [batch, 32]
  real *const residual16_d_relu = activations + 75776;  // [batch, 32]
  real *const d_residual16_linear1_shift = gradients + 19968;  // [32]
  real *const d_residual17_linear1_weight = gradients + 20064;  // [32, 32]
  real *const residual16_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual16_layer_norm1_shift = gradients + 18912;  // [32]
  real *const d_residual16_layer_norm1_gain = gradients + 18880;  // [32]
  real *const residual16_layer_norm1_d_mean = activations + 6144;  // [batch, 32]
  real *const residual15_d_relu = activations + 71680;  // [batch, 32]
  real *const d_residual15_linear1_shift = gradients + 18848;  // [32]
  real *const d_residual16_linear1_weight = gradients + 18944;  // [32, 32]
  real *const residual15_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual15_layer_norm1_shift = gradients + 17792;  // [32]
  real *const d_residual15_layer_norm1_gain = gradients + 17760;  // [32]
  real *const residual15_layer_norm1_d_mean = activations + 8192;  // [batch, 32]
  real *const residual14_d_relu = activations + 67584;  // [batch, 32]
  real *const d_residual14_linear1_shift = gradients + 17728;  // [32]
  real *const d_residual15_linear1_weight = gradients + 17824;  // [32, 32]
  real *const residual14_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual14_layer_norm1_shift = gradients + 16672;  // [32]
  real *const d_residual14_layer_norm1_gain = gradients + 16640;  // [32]
  real *const residual14_layer_norm1_d_mean = activations + 6144;  // [batch, 32]
  real *const residual13_d_relu = activations + 63488;  // [batch, 32]
  real *const d_residual13_linear1_shift = gradients + 16608;  // [32]
  real *const d_residual14_linear1_weight = gradients + 16704;  // [32, 32]
  real *const residual13_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual13_layer_norm1_shift = gradients + 15552;  // [32]
  real *const d_residual13_layer_norm1_gain = gradients + 15520;  // [32]
  real *const residual13_layer_norm1_d_mean = activations + 8192;  // [batch, 32]
  real *const residual12_d_relu = activations + 59392;  // [batch, 32]
  real *const d_residual12_linear1_shift = gradients + 15488;  // [32]
  real *const d_residual13_linear1_weight = gradients + 15584;  // [32, 32]
  real *const residual12_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual12_layer_norm1_shift = gradients + 14432;  // [32]
  real *const d_residual12_layer_norm1_gain = gradients + 14400;  // [32]
  real *const residual12_layer_norm1_d_mean = activations + 6144;  // [batch, 32]
  real *const residual11_d_relu = activations + 55296;  // [batch, 32]
  real *const d_residual11_linear1_shift = gradients + 14368;  // [32]
  real *const d_residual12_linear1_weight = gradients + 14464;  // [32, 32]
  real *const residual11_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual11_layer_norm1_shift = gradients + 13312;  // [32]
  real *const d_residual11_layer_norm1_gain = gradients + 13280;  // [32]
  real *const residual11_layer_norm1_d_mean = activations + 8192;  // [batch, 32]
  real *const residual10_d_relu = activations + 51200;  // [batch, 32]
  real *const d_residual10_linear1_shift = gradients + 13248;  // [32]
  real *const d_residual11_linear1_weight = gradients + 13344;  // [32, 32]
  real *const residual10_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual10_layer_norm1_shift = gradients + 12192;  // [32]
  real *const d_residual10_layer_norm1_gain = gradients + 12160;  // [32]
  real *const residual10_layer_norm1_d_mean = activations + 6144;  // [batch, 32]
  real *const residual9_d_relu = activations + 47104;  // [batch, 32]
  real *const d_residual9_linear1_shift = gradients + 12128;  // [32]
  real *const d_residual10_linear1_weight = gradients + 12224;  // [32, 32]
  real *const residual9_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual9_layer_norm1_shift = gradients + 11072;  // [32]
  real *const d_residual9_layer_norm1_gain = gradients + 11040;  // [32]
  real *const residual9_layer_norm1_d_mean = activations + 8192;  // [batch, 32]
  real *const residual8_d_relu = activations + 43008;  // [batch, 32]
  real *const d_residual8_linear1_shift = gradients + 11008;  // [32]
  real *const d_residual9_linear1_weight = gradients + 11104;  // [32, 32]
  real *const residual8_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual8_layer_norm1_shift = gradients + 9952;  // [32]
  real *const d_residual8_layer_norm1_gain = gradients + 9920;  // [32]
  real *const residual8_layer_norm1_d_mean = activations + 6144;  // [batch, 32]
  real *const residual7_d_relu = activations + 38912;  // [batch, 32]
  real *const d_residual7_linear1_shift = gradients + 9888;  // [32]
  real *const d_residual8_linear1_weight = gradients + 9984;  // [32, 32]
  real *const residual7_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual7_layer_norm1_shift = gradients + 8832;  // [32]
  real *const d_residual7_layer_norm1_gain = gradients + 8800;  // [32]
  real *const residual7_layer_norm1_d_mean = activations + 8192;  // [batch, 32]
  real *const residual6_d_relu = activations + 34816;  // [batch, 32]
  real *const d_residual6_linear1_shift = gradients + 8768;  // [32]
  real *const d_residual7_linear1_weight = gradients + 8864;  // [32, 32]
  real *const residual6_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual6_layer_norm1_shift = gradients + 7712;  // [32]
  real *const d_residual6_layer_norm1_gain = gradients + 7680;  // [32]
  real *const residual6_layer_norm1_d_mean = activations + 6144;  // [batch, 32]
  real *const residual5_d_relu = activations + 30720;  // [batch, 32]
  real *const d_residual5_linear1_shift = gradients + 7648;  // [32]
  real *const d_residual6_linear1_weight = gradients + 7744;  // [32, 32]
  real *const residual5_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual5_layer_norm1_shift = gradients + 6592;  // [32]
  real *const d_residual5_layer_norm1_gain = gradients + 6560;  // [32]
  real *const residual5_layer_norm1_d_mean = activations + 8192;  // [batch, 32]
  real *const residual4_d_relu = activations + 26624;  // [batch, 32]
  real *const d_residual4_linear1_shift = gradients + 6528;  // [32]
  real *const d_residual5_linear1_weight = gradients + 6624;  // [32, 32]
  real *const residual4_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual4_layer_norm1_shift = gradients + 5472;  // [32]
  real *const d_residual4_layer_norm1_gain = gradients + 5440;  // [32]
  real *const residual4_layer_norm1_d_mean = activations + 6144;  // [batch, 32]
  real *const residual3_d_relu = activations + 22528;  // [batch, 32]
  real *const d_residual3_linear1_shift = gradients + 5408;  // [32]
  real *const d_residual4_linear1_weight = gradients + 5504;  // [32, 32]
  real *const residual3_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual3_layer_norm1_shift = gradients + 4352;  // [32]
  real *const d_residual3_layer_norm1_gain = gradients + 4320;  // [32]
  real *const residual3_layer_norm1_d_mean = activations + 8192;  // [batch, 32]
  real *const residual2_d_relu = activations + 18432;  // [batch, 32]
  real *const d_residual2_linear1_shift = gradients + 4288;  // [32]
  real *const d_residual3_linear1_weight = gradients + 4384;  // [32, 32]
  real *const residual2_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual2_layer_norm1_shift = gradients + 3232;  // [32]
  real *const d_residual2_layer_norm1_gain = gradients + 3200;  // [32]
  real *const residual2_layer_norm1_d_mean = activations + 6144;  // [batch, 32]
  real *const residual1_d_relu = activations + 14336;  // [batch, 32]
  real *const d_residual1_linear1_shift = gradients + 3168;  // [32]
  real *const d_residual2_linear1_weight = gradients + 3264;  // [32, 32]
  real *const residual1_linear1_d_product = activations + 0;  // [batch, 32]
  real *const d_residual1_layer_norm1_shift = gradients + 2112;  // [32]
  real *const d_residual1_layer_norm1_gain = gradients + 2080;  // [32]
  real *const residual1_layer_norm1_d_mean = activations + 8192;  // [batch, 32]
  real *const d_linear1_shift = gradients + 2048;  // [32]
  real *const d_residual1_linear1_weight = gradients + 2144;  // [32, 32]
  real *const d_linear1_weight = gradients + 0;  // [64, 32]
  real *const linear1_weight_velocity = arena + 36096;  // [64, 32]
  nnc_lap(a->laps, worker, NNC_START);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  linear1_forward(
      image, linear1_weight, linear1_product, linear1_shift, residual1_layer_norm1_centred, residual1_layer_norm1_rsqrt,
      residual1_layer_norm1_gain, residual1_layer_norm1_shift, residual1_layer_norm1_sum, begin, end);
  nnc_lap(a->laps, worker, 0);
  nnc_trace_check(a->trace, 0, residual1_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 0, residual1_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 0, residual1_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_linear1_forward(
      residual1_layer_norm1_sum, residual1_linear1_weight, residual1_linear1_product, residual1_linear1_shift,
      linear1_product, linear1_shift, residual1_sum, residual2_layer_norm1_centred, residual2_layer_norm1_rsqrt,
      residual2_layer_norm1_gain, residual2_layer_norm1_shift, residual2_layer_norm1_sum, residual1_relu_mask, begin,
      end);
  nnc_lap(a->laps, worker, 1);
  nnc_trace_check(a->trace, 1, residual1_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 1, residual2_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 1, residual2_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 1, residual2_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual2_layer_norm1_sum, residual2_linear1_weight, residual2_linear1_product, residual2_linear1_shift,
      residual1_sum, residual2_sum, residual3_layer_norm1_centred, residual3_layer_norm1_rsqrt,
      residual3_layer_norm1_gain, residual3_layer_norm1_shift, residual3_layer_norm1_sum, residual2_relu_mask, begin,
      end);
  nnc_lap(a->laps, worker, 2);
  nnc_trace_check(a->trace, 2, residual2_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 2, residual3_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 2, residual3_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 2, residual3_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual3_layer_norm1_sum, residual3_linear1_weight, residual3_linear1_product, residual3_linear1_shift,
      residual2_sum, residual3_sum, residual4_layer_norm1_centred, residual4_layer_norm1_rsqrt,
      residual4_layer_norm1_gain, residual4_layer_norm1_shift, residual4_layer_norm1_sum, residual3_relu_mask, begin,
      end);
  nnc_lap(a->laps, worker, 3);
  nnc_trace_check(a->trace, 3, residual3_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 3, residual4_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 3, residual4_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 3, residual4_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual4_layer_norm1_sum, residual4_linear1_weight, residual4_linear1_product, residual4_linear1_shift,
      residual3_sum, residual4_sum, residual5_layer_norm1_centred, residual5_layer_norm1_rsqrt,
      residual5_layer_norm1_gain, residual5_layer_norm1_shift, residual5_layer_norm1_sum, residual4_relu_mask, begin,
      end);
  nnc_lap(a->laps, worker, 4);
  nnc_trace_check(a->trace, 4, residual4_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 4, residual5_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 4, residual5_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 4, residual5_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual5_layer_norm1_sum, residual5_linear1_weight, residual5_linear1_product, residual5_linear1_shift,
      residual4_sum, residual5_sum, residual6_layer_norm1_centred, residual6_layer_norm1_rsqrt,
      residual6_layer_norm1_gain, residual6_layer_norm1_shift, residual6_layer_norm1_sum, residual5_relu_mask, begin,
      end);
  nnc_lap(a->laps, worker, 5);
  nnc_trace_check(a->trace, 5, residual5_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 5, residual6_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 5, residual6_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 5, residual6_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual6_layer_norm1_sum, residual6_linear1_weight, residual6_linear1_product, residual6_linear1_shift,
      residual5_sum, residual6_sum, residual7_layer_norm1_centred, residual7_layer_norm1_rsqrt,
      residual7_layer_norm1_gain, residual7_layer_norm1_shift, residual7_layer_norm1_sum, residual6_relu_mask, begin,
      end);
  nnc_lap(a->laps, worker, 6);
  nnc_trace_check(a->trace, 6, residual6_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 6, residual7_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 6, residual7_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 6, residual7_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual7_layer_norm1_sum, residual7_linear1_weight, residual7_linear1_product, residual7_linear1_shift,
      residual6_sum, residual7_sum, residual8_layer_norm1_centred, residual8_layer_norm1_rsqrt,
      residual8_layer_norm1_gain, residual8_layer_norm1_shift, residual8_layer_norm1_sum, residual7_relu_mask, begin,
      end);
  nnc_lap(a->laps, worker, 7);
  nnc_trace_check(a->trace, 7, residual7_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 7, residual8_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 7, residual8_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 7, residual8_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual8_layer_norm1_sum, residual8_linear1_weight, residual8_linear1_product, residual8_linear1_shift,
      residual7_sum, residual8_sum, residual9_layer_norm1_centred, residual9_layer_norm1_rsqrt,
      residual9_layer_norm1_gain, residual9_layer_norm1_shift, residual9_layer_norm1_sum, residual8_relu_mask, begin,
      end);
  nnc_lap(a->laps, worker, 8);
  nnc_trace_check(a->trace, 8, residual8_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 8, residual9_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 8, residual9_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 8, residual9_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual9_layer_norm1_sum, residual9_linear1_weight, residual9_linear1_product, residual9_linear1_shift,
      residual8_sum, residual9_sum, residual10_layer_norm1_centred, residual10_layer_norm1_rsqrt,
      residual10_layer_norm1_gain, residual10_layer_norm1_shift, residual10_layer_norm1_sum, residual9_relu_mask, begin,
      end);
  nnc_lap(a->laps, worker, 9);
  nnc_trace_check(a->trace, 9, residual9_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 9, residual10_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 9, residual10_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 9, residual10_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual10_layer_norm1_sum, residual10_linear1_weight, residual10_linear1_product, residual10_linear1_shift,
      residual9_sum, residual10_sum, residual11_layer_norm1_centred, residual11_layer_norm1_rsqrt,
      residual11_layer_norm1_gain, residual11_layer_norm1_shift, residual11_layer_norm1_sum, residual10_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 10);
  nnc_trace_check(a->trace, 10, residual10_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 10, residual11_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 10, residual11_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 10, residual11_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual11_layer_norm1_sum, residual11_linear1_weight, residual11_linear1_product, residual11_linear1_shift,
      residual10_sum, residual11_sum, residual12_layer_norm1_centred, residual12_layer_norm1_rsqrt,
      residual12_layer_norm1_gain, residual12_layer_norm1_shift, residual12_layer_norm1_sum, residual11_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 11);
  nnc_trace_check(a->trace, 11, residual11_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 11, residual12_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 11, residual12_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 11, residual12_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual12_layer_norm1_sum, residual12_linear1_weight, residual12_linear1_product, residual12_linear1_shift,
      residual11_sum, residual12_sum, residual13_layer_norm1_centred, residual13_layer_norm1_rsqrt,
      residual13_layer_norm1_gain, residual13_layer_norm1_shift, residual13_layer_norm1_sum, residual12_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 12);
  nnc_trace_check(a->trace, 12, residual12_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 12, residual13_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 12, residual13_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 12, residual13_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual13_layer_norm1_sum, residual13_linear1_weight, residual13_linear1_product, residual13_linear1_shift,
      residual12_sum, residual13_sum, residual14_layer_norm1_centred, residual14_layer_norm1_rsqrt,
      residual14_layer_norm1_gain, residual14_layer_norm1_shift, residual14_layer_norm1_sum, residual13_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 13);
  nnc_trace_check(a->trace, 13, residual13_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 13, residual14_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 13, residual14_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 13, residual14_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual14_layer_norm1_sum, residual14_linear1_weight, residual14_linear1_product, residual14_linear1_shift,
      residual13_sum, residual14_sum, residual15_layer_norm1_centred, residual15_layer_norm1_rsqrt,
      residual15_layer_norm1_gain, residual15_layer_norm1_shift, residual15_layer_norm1_sum, residual14_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 14);
  nnc_trace_check(a->trace, 14, residual14_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 14, residual15_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 14, residual15_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 14, residual15_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual15_layer_norm1_sum, residual15_linear1_weight, residual15_linear1_product, residual15_linear1_shift,
      residual14_sum, residual15_sum, residual16_layer_norm1_centred, residual16_layer_norm1_rsqrt,
      residual16_layer_norm1_gain, residual16_layer_norm1_shift, residual16_layer_norm1_sum, residual15_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 15);
  nnc_trace_check(a->trace, 15, residual15_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 15, residual16_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 15, residual16_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 15, residual16_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual16_layer_norm1_sum, residual16_linear1_weight, residual16_linear1_product, residual16_linear1_shift,
      residual15_sum, residual16_sum, residual17_layer_norm1_centred, residual17_layer_norm1_rsqrt,
      residual17_layer_norm1_gain, residual17_layer_norm1_shift, residual17_layer_norm1_sum, residual16_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 16);
  nnc_trace_check(a->trace, 16, residual16_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 16, residual17_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 16, residual17_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 16, residual17_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual17_layer_norm1_sum, residual17_linear1_weight, residual17_linear1_product, residual17_linear1_shift,
      residual16_sum, residual17_sum, residual18_layer_norm1_centred, residual18_layer_norm1_rsqrt,
      residual18_layer_norm1_gain, residual18_layer_norm1_shift, residual18_layer_norm1_sum, residual17_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 17);
  nnc_trace_check(a->trace, 17, residual17_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 17, residual18_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 17, residual18_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 17, residual18_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual18_layer_norm1_sum, residual18_linear1_weight, residual18_linear1_product, residual18_linear1_shift,
      residual17_sum, residual18_sum, residual19_layer_norm1_centred, residual19_layer_norm1_rsqrt,
      residual19_layer_norm1_gain, residual19_layer_norm1_shift, residual19_layer_norm1_sum, residual18_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 18);
  nnc_trace_check(a->trace, 18, residual18_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 18, residual19_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 18, residual19_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 18, residual19_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual19_layer_norm1_sum, residual19_linear1_weight, residual19_linear1_product, residual19_linear1_shift,
      residual18_sum, residual19_sum, residual20_layer_norm1_centred, residual20_layer_norm1_rsqrt,
      residual20_layer_norm1_gain, residual20_layer_norm1_shift, residual20_layer_norm1_sum, residual19_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 19);
  nnc_trace_check(a->trace, 19, residual19_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 19, residual20_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 19, residual20_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 19, residual20_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual20_layer_norm1_sum, residual20_linear1_weight, residual20_linear1_product, residual20_linear1_shift,
      residual19_sum, residual20_sum, residual21_layer_norm1_centred, residual21_layer_norm1_rsqrt,
      residual21_layer_norm1_gain, residual21_layer_norm1_shift, residual21_layer_norm1_sum, residual20_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 20);
  nnc_trace_check(a->trace, 20, residual20_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 20, residual21_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 20, residual21_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 20, residual21_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual21_layer_norm1_sum, residual21_linear1_weight, residual21_linear1_product, residual21_linear1_shift,
      residual20_sum, residual21_sum, residual22_layer_norm1_centred, residual22_layer_norm1_rsqrt,
      residual22_layer_norm1_gain, residual22_layer_norm1_shift, residual22_layer_norm1_sum, residual21_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 21);
  nnc_trace_check(a->trace, 21, residual21_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 21, residual22_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 21, residual22_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 21, residual22_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual22_layer_norm1_sum, residual22_linear1_weight, residual22_linear1_product, residual22_linear1_shift,
      residual21_sum, residual22_sum, residual23_layer_norm1_centred, residual23_layer_norm1_rsqrt,
      residual23_layer_norm1_gain, residual23_layer_norm1_shift, residual23_layer_norm1_sum, residual22_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 22);
  nnc_trace_check(a->trace, 22, residual22_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 22, residual23_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 22, residual23_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 22, residual23_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual23_layer_norm1_sum, residual23_linear1_weight, residual23_linear1_product, residual23_linear1_shift,
      residual22_sum, residual23_sum, residual24_layer_norm1_centred, residual24_layer_norm1_rsqrt,
      residual24_layer_norm1_gain, residual24_layer_norm1_shift, residual24_layer_norm1_sum, residual23_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 23);
  nnc_trace_check(a->trace, 23, residual23_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 23, residual24_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 23, residual24_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 23, residual24_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual24_layer_norm1_sum, residual24_linear1_weight, residual24_linear1_product, residual24_linear1_shift,
      residual23_sum, residual24_sum, residual25_layer_norm1_centred, residual25_layer_norm1_rsqrt,
      residual25_layer_norm1_gain, residual25_layer_norm1_shift, residual25_layer_norm1_sum, residual24_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 24);
  nnc_trace_check(a->trace, 24, residual24_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 24, residual25_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 24, residual25_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 24, residual25_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual25_layer_norm1_sum, residual25_linear1_weight, residual25_linear1_product, residual25_linear1_shift,
      residual24_sum, residual25_sum, residual26_layer_norm1_centred, residual26_layer_norm1_rsqrt,
      residual26_layer_norm1_gain, residual26_layer_norm1_shift, residual26_layer_norm1_sum, residual25_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 25);
  nnc_trace_check(a->trace, 25, residual25_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 25, residual26_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 25, residual26_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 25, residual26_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual26_layer_norm1_sum, residual26_linear1_weight, residual26_linear1_product, residual26_linear1_shift,
      residual25_sum, residual26_sum, residual27_layer_norm1_centred, residual27_layer_norm1_rsqrt,
      residual27_layer_norm1_gain, residual27_layer_norm1_shift, residual27_layer_norm1_sum, residual26_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 26);
  nnc_trace_check(a->trace, 26, residual26_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 26, residual27_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 26, residual27_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 26, residual27_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual27_layer_norm1_sum, residual27_linear1_weight, residual27_linear1_product, residual27_linear1_shift,
      residual26_sum, residual27_sum, residual28_layer_norm1_centred, residual28_layer_norm1_rsqrt,
      residual28_layer_norm1_gain, residual28_layer_norm1_shift, residual28_layer_norm1_sum, residual27_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 27);
  nnc_trace_check(a->trace, 27, residual27_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 27, residual28_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 27, residual28_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 27, residual28_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual28_layer_norm1_sum, residual28_linear1_weight, residual28_linear1_product, residual28_linear1_shift,
      residual27_sum, residual28_sum, residual29_layer_norm1_centred, residual29_layer_norm1_rsqrt,
      residual29_layer_norm1_gain, residual29_layer_norm1_shift, residual29_layer_norm1_sum, residual28_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 28);
  nnc_trace_check(a->trace, 28, residual28_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 28, residual29_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 28, residual29_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 28, residual29_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward(
      residual29_layer_norm1_sum, residual29_linear1_weight, residual29_linear1_product, residual29_linear1_shift,
      residual28_sum, residual29_sum, residual30_layer_norm1_centred, residual30_layer_norm1_rsqrt,
      residual30_layer_norm1_gain, residual30_layer_norm1_shift, residual30_layer_norm1_sum, residual29_relu_mask,
      begin, end);
  nnc_lap(a->laps, worker, 29);
  nnc_trace_check(a->trace, 29, residual29_sum + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 29, residual30_layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 29, residual30_layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 29, residual30_layer_norm1_sum + begin * 32, (end - begin) * 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_forward(
      residual30_layer_norm1_sum, residual30_linear1_weight, residual30_linear1_product, residual30_linear1_shift,
      residual29_sum, layer_norm1_centred, layer_norm1_rsqrt, layer_norm1_gain, layer_norm1_shift, layer_norm1_sum,
      residual30_relu_mask, begin, end);
  nnc_lap(a->laps, worker, 30);
  nnc_trace_check(a->trace, 30, layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 30, layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 30, layer_norm1_sum + begin * 32, (end - begin) * 32);
  const double d_losses = -(1.0 / (double)a->rows);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  linear2_loss_cross_entropy_forward_backward(
      layer_norm1_sum, linear2_weight, linear2_product, linear2_shift, digit, d_cross_entropy,
      d_linear2_shift - worker * PARAMETERS, (real)d_losses, totals + worker * TOTALS + 0, begin, end);
  nnc_lap(a->laps, worker, 31);
  nnc_trace_check(a->trace, 31, d_cross_entropy + begin * 10, (end - begin) * 10);
  nnc_trace_check(a->trace, 31, d_linear2_shift - worker * PARAMETERS, 10);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  linear2_backward_input(
      d_cross_entropy, linear2_weight, linear2_d_product, d_layer_norm1_shift - worker * PARAMETERS, layer_norm1_gain,
      layer_norm1_centred, layer_norm1_rsqrt, d_layer_norm1_gain - worker * PARAMETERS, layer_norm1_d_mean,
      residual30_relu_mask, residual30_d_relu, d_residual30_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 32);
  nnc_trace_check(a->trace, 32, d_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 32, d_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 32, layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 32, residual30_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 32, d_residual30_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  linear2_backward_weight(layer_norm1_sum, d_cross_entropy, d_linear2_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 33);
  nnc_trace_check(a->trace, 33, d_linear2_weight - worker * PARAMETERS, 320);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual30_d_relu, residual30_linear1_weight, residual30_linear1_d_product,
      d_residual30_layer_norm1_shift - worker * PARAMETERS, residual30_layer_norm1_gain, residual30_layer_norm1_centred,
      residual30_layer_norm1_rsqrt, d_residual30_layer_norm1_gain - worker * PARAMETERS, layer_norm1_d_mean,
      residual30_layer_norm1_d_mean, residual29_relu_mask, residual29_d_relu,
      d_residual29_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 35);
  nnc_trace_check(a->trace, 35, d_residual30_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 35, d_residual30_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 35, residual30_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 35, residual29_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 35, d_residual29_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual30_layer_norm1_sum, residual30_d_relu, d_residual30_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 36);
  nnc_trace_check(a->trace, 36, d_residual30_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual29_d_relu, residual29_linear1_weight, residual29_linear1_d_product,
      d_residual29_layer_norm1_shift - worker * PARAMETERS, residual29_layer_norm1_gain, residual29_layer_norm1_centred,
      residual29_layer_norm1_rsqrt, d_residual29_layer_norm1_gain - worker * PARAMETERS, residual30_layer_norm1_d_mean,
      residual29_layer_norm1_d_mean, residual28_relu_mask, residual28_d_relu,
      d_residual28_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 41);
  nnc_trace_check(a->trace, 41, d_residual29_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 41, d_residual29_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 41, residual29_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 41, residual28_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 41, d_residual28_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual29_layer_norm1_sum, residual29_d_relu, d_residual29_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 42);
  nnc_trace_check(a->trace, 42, d_residual29_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual28_d_relu, residual28_linear1_weight, residual28_linear1_d_product,
      d_residual28_layer_norm1_shift - worker * PARAMETERS, residual28_layer_norm1_gain, residual28_layer_norm1_centred,
      residual28_layer_norm1_rsqrt, d_residual28_layer_norm1_gain - worker * PARAMETERS, residual29_layer_norm1_d_mean,
      residual28_layer_norm1_d_mean, residual27_relu_mask, residual27_d_relu,
      d_residual27_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 47);
  nnc_trace_check(a->trace, 47, d_residual28_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 47, d_residual28_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 47, residual28_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 47, residual27_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 47, d_residual27_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual28_layer_norm1_sum, residual28_d_relu, d_residual28_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 48);
  nnc_trace_check(a->trace, 48, d_residual28_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual27_d_relu, residual27_linear1_weight, residual27_linear1_d_product,
      d_residual27_layer_norm1_shift - worker * PARAMETERS, residual27_layer_norm1_gain, residual27_layer_norm1_centred,
      residual27_layer_norm1_rsqrt, d_residual27_layer_norm1_gain - worker * PARAMETERS, residual28_layer_norm1_d_mean,
      residual27_layer_norm1_d_mean, residual26_relu_mask, residual26_d_relu,
      d_residual26_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 53);
  nnc_trace_check(a->trace, 53, d_residual27_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 53, d_residual27_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 53, residual27_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 53, residual26_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 53, d_residual26_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual27_layer_norm1_sum, residual27_d_relu, d_residual27_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 54);
  nnc_trace_check(a->trace, 54, d_residual27_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual26_d_relu, residual26_linear1_weight, residual26_linear1_d_product,
      d_residual26_layer_norm1_shift - worker * PARAMETERS, residual26_layer_norm1_gain, residual26_layer_norm1_centred,
      residual26_layer_norm1_rsqrt, d_residual26_layer_norm1_gain - worker * PARAMETERS, residual27_layer_norm1_d_mean,
      residual26_layer_norm1_d_mean, residual25_relu_mask, residual25_d_relu,
      d_residual25_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 59);
  nnc_trace_check(a->trace, 59, d_residual26_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 59, d_residual26_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 59, residual26_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 59, residual25_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 59, d_residual25_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual26_layer_norm1_sum, residual26_d_relu, d_residual26_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 60);
  nnc_trace_check(a->trace, 60, d_residual26_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual25_d_relu, residual25_linear1_weight, residual25_linear1_d_product,
      d_residual25_layer_norm1_shift - worker * PARAMETERS, residual25_layer_norm1_gain, residual25_layer_norm1_centred,
      residual25_layer_norm1_rsqrt, d_residual25_layer_norm1_gain - worker * PARAMETERS, residual26_layer_norm1_d_mean,
      residual25_layer_norm1_d_mean, residual24_relu_mask, residual24_d_relu,
      d_residual24_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 65);
  nnc_trace_check(a->trace, 65, d_residual25_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 65, d_residual25_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 65, residual25_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 65, residual24_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 65, d_residual24_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual25_layer_norm1_sum, residual25_d_relu, d_residual25_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 66);
  nnc_trace_check(a->trace, 66, d_residual25_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual24_d_relu, residual24_linear1_weight, residual24_linear1_d_product,
      d_residual24_layer_norm1_shift - worker * PARAMETERS, residual24_layer_norm1_gain, residual24_layer_norm1_centred,
      residual24_layer_norm1_rsqrt, d_residual24_layer_norm1_gain - worker * PARAMETERS, residual25_layer_norm1_d_mean,
      residual24_layer_norm1_d_mean, residual23_relu_mask, residual23_d_relu,
      d_residual23_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 71);
  nnc_trace_check(a->trace, 71, d_residual24_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 71, d_residual24_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 71, residual24_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 71, residual23_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 71, d_residual23_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual24_layer_norm1_sum, residual24_d_relu, d_residual24_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 72);
  nnc_trace_check(a->trace, 72, d_residual24_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual23_d_relu, residual23_linear1_weight, residual23_linear1_d_product,
      d_residual23_layer_norm1_shift - worker * PARAMETERS, residual23_layer_norm1_gain, residual23_layer_norm1_centred,
      residual23_layer_norm1_rsqrt, d_residual23_layer_norm1_gain - worker * PARAMETERS, residual24_layer_norm1_d_mean,
      residual23_layer_norm1_d_mean, residual22_relu_mask, residual22_d_relu,
      d_residual22_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 77);
  nnc_trace_check(a->trace, 77, d_residual23_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 77, d_residual23_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 77, residual23_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 77, residual22_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 77, d_residual22_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual23_layer_norm1_sum, residual23_d_relu, d_residual23_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 78);
  nnc_trace_check(a->trace, 78, d_residual23_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual22_d_relu, residual22_linear1_weight, residual22_linear1_d_product,
      d_residual22_layer_norm1_shift - worker * PARAMETERS, residual22_layer_norm1_gain, residual22_layer_norm1_centred,
      residual22_layer_norm1_rsqrt, d_residual22_layer_norm1_gain - worker * PARAMETERS, residual23_layer_norm1_d_mean,
      residual22_layer_norm1_d_mean, residual21_relu_mask, residual21_d_relu,
      d_residual21_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 83);
  nnc_trace_check(a->trace, 83, d_residual22_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 83, d_residual22_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 83, residual22_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 83, residual21_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 83, d_residual21_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual22_layer_norm1_sum, residual22_d_relu, d_residual22_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 84);
  nnc_trace_check(a->trace, 84, d_residual22_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual21_d_relu, residual21_linear1_weight, residual21_linear1_d_product,
      d_residual21_layer_norm1_shift - worker * PARAMETERS, residual21_layer_norm1_gain, residual21_layer_norm1_centred,
      residual21_layer_norm1_rsqrt, d_residual21_layer_norm1_gain - worker * PARAMETERS, residual22_layer_norm1_d_mean,
      residual21_layer_norm1_d_mean, residual20_relu_mask, residual20_d_relu,
      d_residual20_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 89);
  nnc_trace_check(a->trace, 89, d_residual21_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 89, d_residual21_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 89, residual21_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 89, residual20_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 89, d_residual20_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual21_layer_norm1_sum, residual21_d_relu, d_residual21_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 90);
  nnc_trace_check(a->trace, 90, d_residual21_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual20_d_relu, residual20_linear1_weight, residual20_linear1_d_product,
      d_residual20_layer_norm1_shift - worker * PARAMETERS, residual20_layer_norm1_gain, residual20_layer_norm1_centred,
      residual20_layer_norm1_rsqrt, d_residual20_layer_norm1_gain - worker * PARAMETERS, residual21_layer_norm1_d_mean,
      residual20_layer_norm1_d_mean, residual19_relu_mask, residual19_d_relu,
      d_residual19_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 95);
  nnc_trace_check(a->trace, 95, d_residual20_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 95, d_residual20_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 95, residual20_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 95, residual19_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 95, d_residual19_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual20_layer_norm1_sum, residual20_d_relu, d_residual20_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 96);
  nnc_trace_check(a->trace, 96, d_residual20_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual19_d_relu, residual19_linear1_weight, residual19_linear1_d_product,
      d_residual19_layer_norm1_shift - worker * PARAMETERS, residual19_layer_norm1_gain, residual19_layer_norm1_centred,
      residual19_layer_norm1_rsqrt, d_residual19_layer_norm1_gain - worker * PARAMETERS, residual20_layer_norm1_d_mean,
      residual19_layer_norm1_d_mean, residual18_relu_mask, residual18_d_relu,
      d_residual18_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 101);
  nnc_trace_check(a->trace, 101, d_residual19_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 101, d_residual19_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 101, residual19_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 101, residual18_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 101, d_residual18_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual19_layer_norm1_sum, residual19_d_relu, d_residual19_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 102);
  nnc_trace_check(a->trace, 102, d_residual19_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual18_d_relu, residual18_linear1_weight, residual18_linear1_d_product,
      d_residual18_layer_norm1_shift - worker * PARAMETERS, residual18_layer_norm1_gain, residual18_layer_norm1_centred,
      residual18_layer_norm1_rsqrt, d_residual18_layer_norm1_gain - worker * PARAMETERS, residual19_layer_norm1_d_mean,
      residual18_layer_norm1_d_mean, residual17_relu_mask, residual17_d_relu,
      d_residual17_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 107);
  nnc_trace_check(a->trace, 107, d_residual18_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 107, d_residual18_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 107, residual18_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 107, residual17_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 107, d_residual17_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual18_layer_norm1_sum, residual18_d_relu, d_residual18_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 108);
  nnc_trace_check(a->trace, 108, d_residual18_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual17_d_relu, residual17_linear1_weight, residual17_linear1_d_product,
      d_residual17_layer_norm1_shift - worker * PARAMETERS, residual17_layer_norm1_gain, residual17_layer_norm1_centred,
      residual17_layer_norm1_rsqrt, d_residual17_layer_norm1_gain - worker * PARAMETERS, residual18_layer_norm1_d_mean,
      residual17_layer_norm1_d_mean, residual16_relu_mask, residual16_d_relu,
      d_residual16_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 113);
  nnc_trace_check(a->trace, 113, d_residual17_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 113, d_residual17_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 113, residual17_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 113, residual16_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 113, d_residual16_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual17_layer_norm1_sum, residual17_d_relu, d_residual17_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 114);
  nnc_trace_check(a->trace, 114, d_residual17_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual16_d_relu, residual16_linear1_weight, residual16_linear1_d_product,
      d_residual16_layer_norm1_shift - worker * PARAMETERS, residual16_layer_norm1_gain, residual16_layer_norm1_centred,
      residual16_layer_norm1_rsqrt, d_residual16_layer_norm1_gain - worker * PARAMETERS, residual17_layer_norm1_d_mean,
      residual16_layer_norm1_d_mean, residual15_relu_mask, residual15_d_relu,
      d_residual15_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 119);
  nnc_trace_check(a->trace, 119, d_residual16_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 119, d_residual16_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 119, residual16_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 119, residual15_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 119, d_residual15_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual16_layer_norm1_sum, residual16_d_relu, d_residual16_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 120);
  nnc_trace_check(a->trace, 120, d_residual16_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual15_d_relu, residual15_linear1_weight, residual15_linear1_d_product,
      d_residual15_layer_norm1_shift - worker * PARAMETERS, residual15_layer_norm1_gain, residual15_layer_norm1_centred,
      residual15_layer_norm1_rsqrt, d_residual15_layer_norm1_gain - worker * PARAMETERS, residual16_layer_norm1_d_mean,
      residual15_layer_norm1_d_mean, residual14_relu_mask, residual14_d_relu,
      d_residual14_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 125);
  nnc_trace_check(a->trace, 125, d_residual15_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 125, d_residual15_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 125, residual15_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 125, residual14_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 125, d_residual14_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual15_layer_norm1_sum, residual15_d_relu, d_residual15_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 126);
  nnc_trace_check(a->trace, 126, d_residual15_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual14_d_relu, residual14_linear1_weight, residual14_linear1_d_product,
      d_residual14_layer_norm1_shift - worker * PARAMETERS, residual14_layer_norm1_gain, residual14_layer_norm1_centred,
      residual14_layer_norm1_rsqrt, d_residual14_layer_norm1_gain - worker * PARAMETERS, residual15_layer_norm1_d_mean,
      residual14_layer_norm1_d_mean, residual13_relu_mask, residual13_d_relu,
      d_residual13_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 131);
  nnc_trace_check(a->trace, 131, d_residual14_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 131, d_residual14_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 131, residual14_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 131, residual13_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 131, d_residual13_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual14_layer_norm1_sum, residual14_d_relu, d_residual14_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 132);
  nnc_trace_check(a->trace, 132, d_residual14_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual13_d_relu, residual13_linear1_weight, residual13_linear1_d_product,
      d_residual13_layer_norm1_shift - worker * PARAMETERS, residual13_layer_norm1_gain, residual13_layer_norm1_centred,
      residual13_layer_norm1_rsqrt, d_residual13_layer_norm1_gain - worker * PARAMETERS, residual14_layer_norm1_d_mean,
      residual13_layer_norm1_d_mean, residual12_relu_mask, residual12_d_relu,
      d_residual12_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 137);
  nnc_trace_check(a->trace, 137, d_residual13_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 137, d_residual13_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 137, residual13_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 137, residual12_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 137, d_residual12_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual13_layer_norm1_sum, residual13_d_relu, d_residual13_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 138);
  nnc_trace_check(a->trace, 138, d_residual13_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual12_d_relu, residual12_linear1_weight, residual12_linear1_d_product,
      d_residual12_layer_norm1_shift - worker * PARAMETERS, residual12_layer_norm1_gain, residual12_layer_norm1_centred,
      residual12_layer_norm1_rsqrt, d_residual12_layer_norm1_gain - worker * PARAMETERS, residual13_layer_norm1_d_mean,
      residual12_layer_norm1_d_mean, residual11_relu_mask, residual11_d_relu,
      d_residual11_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 143);
  nnc_trace_check(a->trace, 143, d_residual12_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 143, d_residual12_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 143, residual12_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 143, residual11_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 143, d_residual11_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual12_layer_norm1_sum, residual12_d_relu, d_residual12_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 144);
  nnc_trace_check(a->trace, 144, d_residual12_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual11_d_relu, residual11_linear1_weight, residual11_linear1_d_product,
      d_residual11_layer_norm1_shift - worker * PARAMETERS, residual11_layer_norm1_gain, residual11_layer_norm1_centred,
      residual11_layer_norm1_rsqrt, d_residual11_layer_norm1_gain - worker * PARAMETERS, residual12_layer_norm1_d_mean,
      residual11_layer_norm1_d_mean, residual10_relu_mask, residual10_d_relu,
      d_residual10_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 149);
  nnc_trace_check(a->trace, 149, d_residual11_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 149, d_residual11_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 149, residual11_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 149, residual10_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 149, d_residual10_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual11_layer_norm1_sum, residual11_d_relu, d_residual11_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 150);
  nnc_trace_check(a->trace, 150, d_residual11_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual10_d_relu, residual10_linear1_weight, residual10_linear1_d_product,
      d_residual10_layer_norm1_shift - worker * PARAMETERS, residual10_layer_norm1_gain, residual10_layer_norm1_centred,
      residual10_layer_norm1_rsqrt, d_residual10_layer_norm1_gain - worker * PARAMETERS, residual11_layer_norm1_d_mean,
      residual10_layer_norm1_d_mean, residual9_relu_mask, residual9_d_relu,
      d_residual9_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 155);
  nnc_trace_check(a->trace, 155, d_residual10_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 155, d_residual10_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 155, residual10_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 155, residual9_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 155, d_residual9_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual10_layer_norm1_sum, residual10_d_relu, d_residual10_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 156);
  nnc_trace_check(a->trace, 156, d_residual10_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual9_d_relu, residual9_linear1_weight, residual9_linear1_d_product,
      d_residual9_layer_norm1_shift - worker * PARAMETERS, residual9_layer_norm1_gain, residual9_layer_norm1_centred,
      residual9_layer_norm1_rsqrt, d_residual9_layer_norm1_gain - worker * PARAMETERS, residual10_layer_norm1_d_mean,
      residual9_layer_norm1_d_mean, residual8_relu_mask, residual8_d_relu,
      d_residual8_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 161);
  nnc_trace_check(a->trace, 161, d_residual9_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 161, d_residual9_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 161, residual9_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 161, residual8_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 161, d_residual8_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual9_layer_norm1_sum, residual9_d_relu, d_residual9_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 162);
  nnc_trace_check(a->trace, 162, d_residual9_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual8_d_relu, residual8_linear1_weight, residual8_linear1_d_product,
      d_residual8_layer_norm1_shift - worker * PARAMETERS, residual8_layer_norm1_gain, residual8_layer_norm1_centred,
      residual8_layer_norm1_rsqrt, d_residual8_layer_norm1_gain - worker * PARAMETERS, residual9_layer_norm1_d_mean,
      residual8_layer_norm1_d_mean, residual7_relu_mask, residual7_d_relu,
      d_residual7_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 167);
  nnc_trace_check(a->trace, 167, d_residual8_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 167, d_residual8_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 167, residual8_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 167, residual7_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 167, d_residual7_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual8_layer_norm1_sum, residual8_d_relu, d_residual8_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 168);
  nnc_trace_check(a->trace, 168, d_residual8_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual7_d_relu, residual7_linear1_weight, residual7_linear1_d_product,
      d_residual7_layer_norm1_shift - worker * PARAMETERS, residual7_layer_norm1_gain, residual7_layer_norm1_centred,
      residual7_layer_norm1_rsqrt, d_residual7_layer_norm1_gain - worker * PARAMETERS, residual8_layer_norm1_d_mean,
      residual7_layer_norm1_d_mean, residual6_relu_mask, residual6_d_relu,
      d_residual6_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 173);
  nnc_trace_check(a->trace, 173, d_residual7_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 173, d_residual7_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 173, residual7_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 173, residual6_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 173, d_residual6_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual7_layer_norm1_sum, residual7_d_relu, d_residual7_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 174);
  nnc_trace_check(a->trace, 174, d_residual7_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual6_d_relu, residual6_linear1_weight, residual6_linear1_d_product,
      d_residual6_layer_norm1_shift - worker * PARAMETERS, residual6_layer_norm1_gain, residual6_layer_norm1_centred,
      residual6_layer_norm1_rsqrt, d_residual6_layer_norm1_gain - worker * PARAMETERS, residual7_layer_norm1_d_mean,
      residual6_layer_norm1_d_mean, residual5_relu_mask, residual5_d_relu,
      d_residual5_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 179);
  nnc_trace_check(a->trace, 179, d_residual6_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 179, d_residual6_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 179, residual6_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 179, residual5_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 179, d_residual5_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual6_layer_norm1_sum, residual6_d_relu, d_residual6_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 180);
  nnc_trace_check(a->trace, 180, d_residual6_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual5_d_relu, residual5_linear1_weight, residual5_linear1_d_product,
      d_residual5_layer_norm1_shift - worker * PARAMETERS, residual5_layer_norm1_gain, residual5_layer_norm1_centred,
      residual5_layer_norm1_rsqrt, d_residual5_layer_norm1_gain - worker * PARAMETERS, residual6_layer_norm1_d_mean,
      residual5_layer_norm1_d_mean, residual4_relu_mask, residual4_d_relu,
      d_residual4_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 185);
  nnc_trace_check(a->trace, 185, d_residual5_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 185, d_residual5_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 185, residual5_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 185, residual4_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 185, d_residual4_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual5_layer_norm1_sum, residual5_d_relu, d_residual5_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 186);
  nnc_trace_check(a->trace, 186, d_residual5_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual4_d_relu, residual4_linear1_weight, residual4_linear1_d_product,
      d_residual4_layer_norm1_shift - worker * PARAMETERS, residual4_layer_norm1_gain, residual4_layer_norm1_centred,
      residual4_layer_norm1_rsqrt, d_residual4_layer_norm1_gain - worker * PARAMETERS, residual5_layer_norm1_d_mean,
      residual4_layer_norm1_d_mean, residual3_relu_mask, residual3_d_relu,
      d_residual3_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 191);
  nnc_trace_check(a->trace, 191, d_residual4_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 191, d_residual4_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 191, residual4_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 191, residual3_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 191, d_residual3_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual4_layer_norm1_sum, residual4_d_relu, d_residual4_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 192);
  nnc_trace_check(a->trace, 192, d_residual4_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual3_d_relu, residual3_linear1_weight, residual3_linear1_d_product,
      d_residual3_layer_norm1_shift - worker * PARAMETERS, residual3_layer_norm1_gain, residual3_layer_norm1_centred,
      residual3_layer_norm1_rsqrt, d_residual3_layer_norm1_gain - worker * PARAMETERS, residual4_layer_norm1_d_mean,
      residual3_layer_norm1_d_mean, residual2_relu_mask, residual2_d_relu,
      d_residual2_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 197);
  nnc_trace_check(a->trace, 197, d_residual3_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 197, d_residual3_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 197, residual3_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 197, residual2_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 197, d_residual2_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual3_layer_norm1_sum, residual3_d_relu, d_residual3_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 198);
  nnc_trace_check(a->trace, 198, d_residual3_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_input(
      residual2_d_relu, residual2_linear1_weight, residual2_linear1_d_product,
      d_residual2_layer_norm1_shift - worker * PARAMETERS, residual2_layer_norm1_gain, residual2_layer_norm1_centred,
      residual2_layer_norm1_rsqrt, d_residual2_layer_norm1_gain - worker * PARAMETERS, residual3_layer_norm1_d_mean,
      residual2_layer_norm1_d_mean, residual1_relu_mask, residual1_d_relu,
      d_residual1_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 203);
  nnc_trace_check(a->trace, 203, d_residual2_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 203, d_residual2_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 203, residual2_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 203, residual1_d_relu + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 203, d_residual1_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual2_layer_norm1_sum, residual2_d_relu, d_residual2_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 204);
  nnc_trace_check(a->trace, 204, d_residual2_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_linear1_backward_input(
      residual1_d_relu, residual1_linear1_weight, residual1_linear1_d_product,
      d_residual1_layer_norm1_shift - worker * PARAMETERS, residual1_layer_norm1_gain, residual1_layer_norm1_centred,
      residual1_layer_norm1_rsqrt, d_residual1_layer_norm1_gain - worker * PARAMETERS, residual2_layer_norm1_d_mean,
      residual1_layer_norm1_d_mean, d_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 209);
  nnc_trace_check(a->trace, 209, d_residual1_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 209, d_residual1_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 209, residual1_layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 209, d_linear1_shift - worker * PARAMETERS, 32);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_backward_weight(
      residual1_layer_norm1_sum, residual1_d_relu, d_residual1_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 210);
  nnc_trace_check(a->trace, 210, d_residual1_linear1_weight - worker * PARAMETERS, 1024);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  linear1_backward_weight(image, residual1_layer_norm1_d_mean, d_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 215);
  nnc_trace_check(a->trace, 215, d_linear1_weight - worker * PARAMETERS, 2048);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_combine_sum(gradients + 0, -PARAMETERS, 36074, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9) (126 tensors in one pass)
  grad_norm_forward(
      d_linear1_weight, totals + worker * TOTALS + 126, nnc_begin(36074, worker, workers),
      nnc_end(36074, worker, workers));
  nnc_lap(a->laps, worker, 220);
  const double loss = nnc_total_sum(totals + 0, TOTALS, workers);
  const double loss_2 = -loss / (double)a->rows;
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  const double grad_norm = nnc_total_sum(totals + 126, TOTALS, workers);
  const double grad_norm_2 = sqrt(grad_norm);
  if (worker == 0) {
    a->results[0] = loss_2;
    a->results[1] = grad_norm_2;
  }
  if (!(a->apply_update && isfinite(loss_2) && isfinite(grad_norm_2))) {
    return;
  }
  const double lr = a->learning_rate_factor * 0.02;

  // residual_stack.nn:17  optimizer: SGD(lr: 0.02, momentum: 0.9) (126 tensors in one pass)
  update(
      linear1_weight_velocity, d_linear1_weight, linear1_weight, (real)lr, nnc_begin(36074, worker, workers),
      nnc_end(36074, worker, workers));
  nnc_lap(a->laps, worker, 221);
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
  real *const linear1_product = activations - 36096;  // [batch, 32]
  real *const linear1_shift = arena + 2048;  // [32]
  real *const residual1_layer_norm1_gain = arena + 2080;  // [32]
  real *const residual1_layer_norm1_shift = arena + 2112;  // [32]
  real *const residual1_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual1_linear1_weight = arena + 2144;  // [32, 32]
  real *const residual1_linear1_shift = arena + 3168;  // [32]
  real *const residual1_sum = activations - 32000;  // [batch, 32]
  real *const residual2_layer_norm1_gain = arena + 3200;  // [32]
  real *const residual2_layer_norm1_shift = arena + 3232;  // [32]
  real *const residual2_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual2_linear1_weight = arena + 3264;  // [32, 32]
  real *const residual2_linear1_shift = arena + 4288;  // [32]
  real *const residual2_sum = activations - 36096;  // [batch, 32]
  real *const residual3_layer_norm1_gain = arena + 4320;  // [32]
  real *const residual3_layer_norm1_shift = arena + 4352;  // [32]
  real *const residual3_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual3_linear1_weight = arena + 4384;  // [32, 32]
  real *const residual3_linear1_shift = arena + 5408;  // [32]
  real *const residual3_sum = activations - 32000;  // [batch, 32]
  real *const residual4_layer_norm1_gain = arena + 5440;  // [32]
  real *const residual4_layer_norm1_shift = arena + 5472;  // [32]
  real *const residual4_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual4_linear1_weight = arena + 5504;  // [32, 32]
  real *const residual4_linear1_shift = arena + 6528;  // [32]
  real *const residual4_sum = activations - 36096;  // [batch, 32]
  real *const residual5_layer_norm1_gain = arena + 6560;  // [32]
  real *const residual5_layer_norm1_shift = arena + 6592;  // [32]
  real *const residual5_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual5_linear1_weight = arena + 6624;  // [32, 32]
  real *const residual5_linear1_shift = arena + 7648;  // [32]
  real *const residual5_sum = activations - 32000;  // [batch, 32]
  real *const residual6_layer_norm1_gain = arena + 7680;  // [32]
  real *const residual6_layer_norm1_shift = arena + 7712;  // [32]
  real *const residual6_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual6_linear1_weight = arena + 7744;  // [32, 32]
  real *const residual6_linear1_shift = arena + 8768;  // [32]
  real *const residual6_sum = activations - 36096;  // [batch, 32]
  real *const residual7_layer_norm1_gain = arena + 8800;  // [32]
  real *const residual7_layer_norm1_shift = arena + 8832;  // [32]
  real *const residual7_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual7_linear1_weight = arena + 8864;  // [32, 32]
  real *const residual7_linear1_shift = arena + 9888;  // [32]
  real *const residual7_sum = activations - 32000;  // [batch, 32]
  real *const residual8_layer_norm1_gain = arena + 9920;  // [32]
  real *const residual8_layer_norm1_shift = arena + 9952;  // [32]
  real *const residual8_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual8_linear1_weight = arena + 9984;  // [32, 32]
  real *const residual8_linear1_shift = arena + 11008;  // [32]
  real *const residual8_sum = activations - 36096;  // [batch, 32]
  real *const residual9_layer_norm1_gain = arena + 11040;  // [32]
  real *const residual9_layer_norm1_shift = arena + 11072;  // [32]
  real *const residual9_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual9_linear1_weight = arena + 11104;  // [32, 32]
  real *const residual9_linear1_shift = arena + 12128;  // [32]
  real *const residual9_sum = activations - 32000;  // [batch, 32]
  real *const residual10_layer_norm1_gain = arena + 12160;  // [32]
  real *const residual10_layer_norm1_shift = arena + 12192;  // [32]
  real *const residual10_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual10_linear1_weight = arena + 12224;  // [32, 32]
  real *const residual10_linear1_shift = arena + 13248;  // [32]
  real *const residual10_sum = activations - 36096;  // [batch, 32]
  real *const residual11_layer_norm1_gain = arena + 13280;  // [32]
  real *const residual11_layer_norm1_shift = arena + 13312;  // [32]
  real *const residual11_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual11_linear1_weight = arena + 13344;  // [32, 32]
  real *const residual11_linear1_shift = arena + 14368;  // [32]
  real *const residual11_sum = activations - 32000;  // [batch, 32]
  real *const residual12_layer_norm1_gain = arena + 14400;  // [32]
  real *const residual12_layer_norm1_shift = arena + 14432;  // [32]
  real *const residual12_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual12_linear1_weight = arena + 14464;  // [32, 32]
  real *const residual12_linear1_shift = arena + 15488;  // [32]
  real *const residual12_sum = activations - 36096;  // [batch, 32]
  real *const residual13_layer_norm1_gain = arena + 15520;  // [32]
  real *const residual13_layer_norm1_shift = arena + 15552;  // [32]
  real *const residual13_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual13_linear1_weight = arena + 15584;  // [32, 32]
  real *const residual13_linear1_shift = arena + 16608;  // [32]
  real *const residual13_sum = activations - 32000;  // [batch, 32]
  real *const residual14_layer_norm1_gain = arena + 16640;  // [32]
  real *const residual14_layer_norm1_shift = arena + 16672;  // [32]
  real *const residual14_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual14_linear1_weight = arena + 16704;  // [32, 32]
  real *const residual14_linear1_shift = arena + 17728;  // [32]
  real *const residual14_sum = activations - 36096;  // [batch, 32]
  real *const residual15_layer_norm1_gain = arena + 17760;  // [32]
  real *const residual15_layer_norm1_shift = arena + 17792;  // [32]
  real *const residual15_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual15_linear1_weight = arena + 17824;  // [32, 32]
  real *const residual15_linear1_shift = arena + 18848;  // [32]
  real *const residual15_sum = activations - 32000;  // [batch, 32]
  real *const residual16_layer_norm1_gain = arena + 18880;  // [32]
  real *const residual16_layer_norm1_shift = arena + 18912;  // [32]
  real *const residual16_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual16_linear1_weight = arena + 18944;  // [32, 32]
  real *const residual16_linear1_shift = arena + 19968;  // [32]
  real *const residual16_sum = activations - 36096;  // [batch, 32]
  real *const residual17_layer_norm1_gain = arena + 20000;  // [32]
  real *const residual17_layer_norm1_shift = arena + 20032;  // [32]
  real *const residual17_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual17_linear1_weight = arena + 20064;  // [32, 32]
  real *const residual17_linear1_shift = arena + 21088;  // [32]
  real *const residual17_sum = activations - 32000;  // [batch, 32]
  real *const residual18_layer_norm1_gain = arena + 21120;  // [32]
  real *const residual18_layer_norm1_shift = arena + 21152;  // [32]
  real *const residual18_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual18_linear1_weight = arena + 21184;  // [32, 32]
  real *const residual18_linear1_shift = arena + 22208;  // [32]
  real *const residual18_sum = activations - 36096;  // [batch, 32]
  real *const residual19_layer_norm1_gain = arena + 22240;  // [32]
  real *const residual19_layer_norm1_shift = arena + 22272;  // [32]
  real *const residual19_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual19_linear1_weight = arena + 22304;  // [32, 32]
  real *const residual19_linear1_shift = arena + 23328;  // [32]
  real *const residual19_sum = activations - 32000;  // [batch, 32]
  real *const residual20_layer_norm1_gain = arena + 23360;  // [32]
  real *const residual20_layer_norm1_shift = arena + 23392;  // [32]
  real *const residual20_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual20_linear1_weight = arena + 23424;  // [32, 32]
  real *const residual20_linear1_shift = arena + 24448;  // [32]
  real *const residual20_sum = activations - 36096;  // [batch, 32]
  real *const residual21_layer_norm1_gain = arena + 24480;  // [32]
  real *const residual21_layer_norm1_shift = arena + 24512;  // [32]
  real *const residual21_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual21_linear1_weight = arena + 24544;  // [32, 32]
  real *const residual21_linear1_shift = arena + 25568;  // [32]
  real *const residual21_sum = activations - 32000;  // [batch, 32]
  real *const residual22_layer_norm1_gain = arena + 25600;  // [32]
  real *const residual22_layer_norm1_shift = arena + 25632;  // [32]
  real *const residual22_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual22_linear1_weight = arena + 25664;  // [32, 32]
  real *const residual22_linear1_shift = arena + 26688;  // [32]
  real *const residual22_sum = activations - 36096;  // [batch, 32]
  real *const residual23_layer_norm1_gain = arena + 26720;  // [32]
  real *const residual23_layer_norm1_shift = arena + 26752;  // [32]
  real *const residual23_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual23_linear1_weight = arena + 26784;  // [32, 32]
  real *const residual23_linear1_shift = arena + 27808;  // [32]
  real *const residual23_sum = activations - 32000;  // [batch, 32]
  real *const residual24_layer_norm1_gain = arena + 27840;  // [32]
  real *const residual24_layer_norm1_shift = arena + 27872;  // [32]
  real *const residual24_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual24_linear1_weight = arena + 27904;  // [32, 32]
  real *const residual24_linear1_shift = arena + 28928;  // [32]
  real *const residual24_sum = activations - 36096;  // [batch, 32]
  real *const residual25_layer_norm1_gain = arena + 28960;  // [32]
  real *const residual25_layer_norm1_shift = arena + 28992;  // [32]
  real *const residual25_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual25_linear1_weight = arena + 29024;  // [32, 32]
  real *const residual25_linear1_shift = arena + 30048;  // [32]
  real *const residual25_sum = activations - 32000;  // [batch, 32]
  real *const residual26_layer_norm1_gain = arena + 30080;  // [32]
  real *const residual26_layer_norm1_shift = arena + 30112;  // [32]
  real *const residual26_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual26_linear1_weight = arena + 30144;  // [32, 32]
  real *const residual26_linear1_shift = arena + 31168;  // [32]
  real *const residual26_sum = activations - 36096;  // [batch, 32]
  real *const residual27_layer_norm1_gain = arena + 31200;  // [32]
  real *const residual27_layer_norm1_shift = arena + 31232;  // [32]
  real *const residual27_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual27_linear1_weight = arena + 31264;  // [32, 32]
  real *const residual27_linear1_shift = arena + 32288;  // [32]
  real *const residual27_sum = activations - 32000;  // [batch, 32]
  real *const residual28_layer_norm1_gain = arena + 32320;  // [32]
  real *const residual28_layer_norm1_shift = arena + 32352;  // [32]
  real *const residual28_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual28_linear1_weight = arena + 32384;  // [32, 32]
  real *const residual28_linear1_shift = arena + 33408;  // [32]
  real *const residual28_sum = activations - 36096;  // [batch, 32]
  real *const residual29_layer_norm1_gain = arena + 33440;  // [32]
  real *const residual29_layer_norm1_shift = arena + 33472;  // [32]
  real *const residual29_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual29_linear1_weight = arena + 33504;  // [32, 32]
  real *const residual29_linear1_shift = arena + 34528;  // [32]
  real *const residual29_sum = activations - 32000;  // [batch, 32]
  real *const residual30_layer_norm1_gain = arena + 34560;  // [32]
  real *const residual30_layer_norm1_shift = arena + 34592;  // [32]
  real *const residual30_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual30_linear1_weight = arena + 34624;  // [32, 32]
  real *const residual30_linear1_product = activations - 36096;  // [batch, 32]
  real *const residual30_linear1_shift = arena + 35648;  // [32]
  real *const layer_norm1_gain = arena + 35680;  // [32]
  real *const layer_norm1_shift = arena + 35712;  // [32]
  real *const layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const linear2_weight = arena + 35744;  // [32, 10]
  real *const linear2_product = activations - 27904;  // [batch, 10]
  real *const linear2_shift = arena + 36064;  // [10]
  const real *const digit = a->inputs[1];  // [batch]

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  linear1_forward_2(
      image, linear1_weight, linear1_product, linear1_shift, residual1_layer_norm1_gain, residual1_layer_norm1_shift,
      residual1_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_linear1_forward_2(
      residual1_layer_norm1_sum, residual1_linear1_weight, residual1_linear1_shift, linear1_product, linear1_shift,
      residual1_sum, residual2_layer_norm1_gain, residual2_layer_norm1_shift, residual2_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual2_layer_norm1_sum, residual2_linear1_weight, residual2_linear1_shift, residual1_sum, residual2_sum,
      residual3_layer_norm1_gain, residual3_layer_norm1_shift, residual3_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual3_layer_norm1_sum, residual3_linear1_weight, residual3_linear1_shift, residual2_sum, residual3_sum,
      residual4_layer_norm1_gain, residual4_layer_norm1_shift, residual4_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual4_layer_norm1_sum, residual4_linear1_weight, residual4_linear1_shift, residual3_sum, residual4_sum,
      residual5_layer_norm1_gain, residual5_layer_norm1_shift, residual5_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual5_layer_norm1_sum, residual5_linear1_weight, residual5_linear1_shift, residual4_sum, residual5_sum,
      residual6_layer_norm1_gain, residual6_layer_norm1_shift, residual6_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual6_layer_norm1_sum, residual6_linear1_weight, residual6_linear1_shift, residual5_sum, residual6_sum,
      residual7_layer_norm1_gain, residual7_layer_norm1_shift, residual7_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual7_layer_norm1_sum, residual7_linear1_weight, residual7_linear1_shift, residual6_sum, residual7_sum,
      residual8_layer_norm1_gain, residual8_layer_norm1_shift, residual8_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual8_layer_norm1_sum, residual8_linear1_weight, residual8_linear1_shift, residual7_sum, residual8_sum,
      residual9_layer_norm1_gain, residual9_layer_norm1_shift, residual9_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual9_layer_norm1_sum, residual9_linear1_weight, residual9_linear1_shift, residual8_sum, residual9_sum,
      residual10_layer_norm1_gain, residual10_layer_norm1_shift, residual10_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual10_layer_norm1_sum, residual10_linear1_weight, residual10_linear1_shift, residual9_sum, residual10_sum,
      residual11_layer_norm1_gain, residual11_layer_norm1_shift, residual11_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual11_layer_norm1_sum, residual11_linear1_weight, residual11_linear1_shift, residual10_sum, residual11_sum,
      residual12_layer_norm1_gain, residual12_layer_norm1_shift, residual12_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual12_layer_norm1_sum, residual12_linear1_weight, residual12_linear1_shift, residual11_sum, residual12_sum,
      residual13_layer_norm1_gain, residual13_layer_norm1_shift, residual13_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual13_layer_norm1_sum, residual13_linear1_weight, residual13_linear1_shift, residual12_sum, residual13_sum,
      residual14_layer_norm1_gain, residual14_layer_norm1_shift, residual14_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual14_layer_norm1_sum, residual14_linear1_weight, residual14_linear1_shift, residual13_sum, residual14_sum,
      residual15_layer_norm1_gain, residual15_layer_norm1_shift, residual15_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual15_layer_norm1_sum, residual15_linear1_weight, residual15_linear1_shift, residual14_sum, residual15_sum,
      residual16_layer_norm1_gain, residual16_layer_norm1_shift, residual16_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual16_layer_norm1_sum, residual16_linear1_weight, residual16_linear1_shift, residual15_sum, residual16_sum,
      residual17_layer_norm1_gain, residual17_layer_norm1_shift, residual17_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual17_layer_norm1_sum, residual17_linear1_weight, residual17_linear1_shift, residual16_sum, residual17_sum,
      residual18_layer_norm1_gain, residual18_layer_norm1_shift, residual18_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual18_layer_norm1_sum, residual18_linear1_weight, residual18_linear1_shift, residual17_sum, residual18_sum,
      residual19_layer_norm1_gain, residual19_layer_norm1_shift, residual19_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual19_layer_norm1_sum, residual19_linear1_weight, residual19_linear1_shift, residual18_sum, residual19_sum,
      residual20_layer_norm1_gain, residual20_layer_norm1_shift, residual20_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual20_layer_norm1_sum, residual20_linear1_weight, residual20_linear1_shift, residual19_sum, residual20_sum,
      residual21_layer_norm1_gain, residual21_layer_norm1_shift, residual21_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual21_layer_norm1_sum, residual21_linear1_weight, residual21_linear1_shift, residual20_sum, residual21_sum,
      residual22_layer_norm1_gain, residual22_layer_norm1_shift, residual22_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual22_layer_norm1_sum, residual22_linear1_weight, residual22_linear1_shift, residual21_sum, residual22_sum,
      residual23_layer_norm1_gain, residual23_layer_norm1_shift, residual23_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual23_layer_norm1_sum, residual23_linear1_weight, residual23_linear1_shift, residual22_sum, residual23_sum,
      residual24_layer_norm1_gain, residual24_layer_norm1_shift, residual24_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual24_layer_norm1_sum, residual24_linear1_weight, residual24_linear1_shift, residual23_sum, residual24_sum,
      residual25_layer_norm1_gain, residual25_layer_norm1_shift, residual25_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual25_layer_norm1_sum, residual25_linear1_weight, residual25_linear1_shift, residual24_sum, residual25_sum,
      residual26_layer_norm1_gain, residual26_layer_norm1_shift, residual26_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual26_layer_norm1_sum, residual26_linear1_weight, residual26_linear1_shift, residual25_sum, residual26_sum,
      residual27_layer_norm1_gain, residual27_layer_norm1_shift, residual27_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual27_layer_norm1_sum, residual27_linear1_weight, residual27_linear1_shift, residual26_sum, residual27_sum,
      residual28_layer_norm1_gain, residual28_layer_norm1_shift, residual28_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual28_layer_norm1_sum, residual28_linear1_weight, residual28_linear1_shift, residual27_sum, residual28_sum,
      residual29_layer_norm1_gain, residual29_layer_norm1_shift, residual29_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual29_layer_norm1_sum, residual29_linear1_weight, residual29_linear1_shift, residual28_sum, residual29_sum,
      residual30_layer_norm1_gain, residual30_layer_norm1_shift, residual30_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_forward_2(
      residual30_layer_norm1_sum, residual30_linear1_weight, residual30_linear1_product, residual30_linear1_shift,
      residual29_sum, layer_norm1_gain, layer_norm1_shift, layer_norm1_sum, begin, end);

  // residual_stack.nn:16  metrics:   (accuracy: accuracy(logits, digit))
  linear2_forward(
      layer_norm1_sum, linear2_weight, linear2_product, linear2_shift, digit, totals + worker * TOTALS + 0,
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
  real *const linear1_product = activations - 36096;  // [batch, 32]
  real *const linear1_shift = arena + 2048;  // [32]
  real *const residual1_layer_norm1_gain = arena + 2080;  // [32]
  real *const residual1_layer_norm1_shift = arena + 2112;  // [32]
  real *const residual1_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual1_linear1_weight = arena + 2144;  // [32, 32]
  real *const residual1_linear1_shift = arena + 3168;  // [32]
  real *const residual1_sum = activations - 32000;  // [batch, 32]
  real *const residual2_layer_norm1_gain = arena + 3200;  // [32]
  real *const residual2_layer_norm1_shift = arena + 3232;  // [32]
  real *const residual2_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual2_linear1_weight = arena + 3264;  // [32, 32]
  real *const residual2_linear1_shift = arena + 4288;  // [32]
  real *const residual2_sum = activations - 36096;  // [batch, 32]
  real *const residual3_layer_norm1_gain = arena + 4320;  // [32]
  real *const residual3_layer_norm1_shift = arena + 4352;  // [32]
  real *const residual3_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual3_linear1_weight = arena + 4384;  // [32, 32]
  real *const residual3_linear1_shift = arena + 5408;  // [32]
  real *const residual3_sum = activations - 32000;  // [batch, 32]
  real *const residual4_layer_norm1_gain = arena + 5440;  // [32]
  real *const residual4_layer_norm1_shift = arena + 5472;  // [32]
  real *const residual4_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual4_linear1_weight = arena + 5504;  // [32, 32]
  real *const residual4_linear1_shift = arena + 6528;  // [32]
  real *const residual4_sum = activations - 36096;  // [batch, 32]
  real *const residual5_layer_norm1_gain = arena + 6560;  // [32]
  real *const residual5_layer_norm1_shift = arena + 6592;  // [32]
  real *const residual5_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual5_linear1_weight = arena + 6624;  // [32, 32]
  real *const residual5_linear1_shift = arena + 7648;  // [32]
  real *const residual5_sum = activations - 32000;  // [batch, 32]
  real *const residual6_layer_norm1_gain = arena + 7680;  // [32]
  real *const residual6_layer_norm1_shift = arena + 7712;  // [32]
  real *const residual6_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual6_linear1_weight = arena + 7744;  // [32, 32]
  real *const residual6_linear1_shift = arena + 8768;  // [32]
  real *const residual6_sum = activations - 36096;  // [batch, 32]
  real *const residual7_layer_norm1_gain = arena + 8800;  // [32]
  real *const residual7_layer_norm1_shift = arena + 8832;  // [32]
  real *const residual7_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual7_linear1_weight = arena + 8864;  // [32, 32]
  real *const residual7_linear1_shift = arena + 9888;  // [32]
  real *const residual7_sum = activations - 32000;  // [batch, 32]
  real *const residual8_layer_norm1_gain = arena + 9920;  // [32]
  real *const residual8_layer_norm1_shift = arena + 9952;  // [32]
  real *const residual8_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual8_linear1_weight = arena + 9984;  // [32, 32]
  real *const residual8_linear1_shift = arena + 11008;  // [32]
  real *const residual8_sum = activations - 36096;  // [batch, 32]
  real *const residual9_layer_norm1_gain = arena + 11040;  // [32]
  real *const residual9_layer_norm1_shift = arena + 11072;  // [32]
  real *const residual9_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual9_linear1_weight = arena + 11104;  // [32, 32]
  real *const residual9_linear1_shift = arena + 12128;  // [32]
  real *const residual9_sum = activations - 32000;  // [batch, 32]
  real *const residual10_layer_norm1_gain = arena + 12160;  // [32]
  real *const residual10_layer_norm1_shift = arena + 12192;  // [32]
  real *const residual10_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual10_linear1_weight = arena + 12224;  // [32, 32]
  real *const residual10_linear1_shift = arena + 13248;  // [32]
  real *const residual10_sum = activations - 36096;  // [batch, 32]
  real *const residual11_layer_norm1_gain = arena + 13280;  // [32]
  real *const residual11_layer_norm1_shift = arena + 13312;  // [32]
  real *const residual11_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual11_linear1_weight = arena + 13344;  // [32, 32]
  real *const residual11_linear1_shift = arena + 14368;  // [32]
  real *const residual11_sum = activations - 32000;  // [batch, 32]
  real *const residual12_layer_norm1_gain = arena + 14400;  // [32]
  real *const residual12_layer_norm1_shift = arena + 14432;  // [32]
  real *const residual12_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual12_linear1_weight = arena + 14464;  // [32, 32]
  real *const residual12_linear1_shift = arena + 15488;  // [32]
  real *const residual12_sum = activations - 36096;  // [batch, 32]
  real *const residual13_layer_norm1_gain = arena + 15520;  // [32]
  real *const residual13_layer_norm1_shift = arena + 15552;  // [32]
  real *const residual13_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual13_linear1_weight = arena + 15584;  // [32, 32]
  real *const residual13_linear1_shift = arena + 16608;  // [32]
  real *const residual13_sum = activations - 32000;  // [batch, 32]
  real *const residual14_layer_norm1_gain = arena + 16640;  // [32]
  real *const residual14_layer_norm1_shift = arena + 16672;  // [32]
  real *const residual14_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual14_linear1_weight = arena + 16704;  // [32, 32]
  real *const residual14_linear1_shift = arena + 17728;  // [32]
  real *const residual14_sum = activations - 36096;  // [batch, 32]
  real *const residual15_layer_norm1_gain = arena + 17760;  // [32]
  real *const residual15_layer_norm1_shift = arena + 17792;  // [32]
  real *const residual15_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual15_linear1_weight = arena + 17824;  // [32, 32]
  real *const residual15_linear1_shift = arena + 18848;  // [32]
  real *const residual15_sum = activations - 32000;  // [batch, 32]
  real *const residual16_layer_norm1_gain = arena + 18880;  // [32]
  real *const residual16_layer_norm1_shift = arena + 18912;  // [32]
  real *const residual16_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual16_linear1_weight = arena + 18944;  // [32, 32]
  real *const residual16_linear1_shift = arena + 19968;  // [32]
  real *const residual16_sum = activations - 36096;  // [batch, 32]
  real *const residual17_layer_norm1_gain = arena + 20000;  // [32]
  real *const residual17_layer_norm1_shift = arena + 20032;  // [32]
  real *const residual17_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual17_linear1_weight = arena + 20064;  // [32, 32]
  real *const residual17_linear1_shift = arena + 21088;  // [32]
  real *const residual17_sum = activations - 32000;  // [batch, 32]
  real *const residual18_layer_norm1_gain = arena + 21120;  // [32]
  real *const residual18_layer_norm1_shift = arena + 21152;  // [32]
  real *const residual18_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual18_linear1_weight = arena + 21184;  // [32, 32]
  real *const residual18_linear1_shift = arena + 22208;  // [32]
  real *const residual18_sum = activations - 36096;  // [batch, 32]
  real *const residual19_layer_norm1_gain = arena + 22240;  // [32]
  real *const residual19_layer_norm1_shift = arena + 22272;  // [32]
  real *const residual19_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual19_linear1_weight = arena + 22304;  // [32, 32]
  real *const residual19_linear1_shift = arena + 23328;  // [32]
  real *const residual19_sum = activations - 32000;  // [batch, 32]
  real *const residual20_layer_norm1_gain = arena + 23360;  // [32]
  real *const residual20_layer_norm1_shift = arena + 23392;  // [32]
  real *const residual20_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual20_linear1_weight = arena + 23424;  // [32, 32]
  real *const residual20_linear1_shift = arena + 24448;  // [32]
  real *const residual20_sum = activations - 36096;  // [batch, 32]
  real *const residual21_layer_norm1_gain = arena + 24480;  // [32]
  real *const residual21_layer_norm1_shift = arena + 24512;  // [32]
  real *const residual21_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual21_linear1_weight = arena + 24544;  // [32, 32]
  real *const residual21_linear1_shift = arena + 25568;  // [32]
  real *const residual21_sum = activations - 32000;  // [batch, 32]
  real *const residual22_layer_norm1_gain = arena + 25600;  // [32]
  real *const residual22_layer_norm1_shift = arena + 25632;  // [32]
  real *const residual22_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual22_linear1_weight = arena + 25664;  // [32, 32]
  real *const residual22_linear1_shift = arena + 26688;  // [32]
  real *const residual22_sum = activations - 36096;  // [batch, 32]
  real *const residual23_layer_norm1_gain = arena + 26720;  // [32]
  real *const residual23_layer_norm1_shift = arena + 26752;  // [32]
  real *const residual23_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual23_linear1_weight = arena + 26784;  // [32, 32]
  real *const residual23_linear1_shift = arena + 27808;  // [32]
  real *const residual23_sum = activations - 32000;  // [batch, 32]
  real *const residual24_layer_norm1_gain = arena + 27840;  // [32]
  real *const residual24_layer_norm1_shift = arena + 27872;  // [32]
  real *const residual24_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual24_linear1_weight = arena + 27904;  // [32, 32]
  real *const residual24_linear1_shift = arena + 28928;  // [32]
  real *const residual24_sum = activations - 36096;  // [batch, 32]
  real *const residual25_layer_norm1_gain = arena + 28960;  // [32]
  real *const residual25_layer_norm1_shift = arena + 28992;  // [32]
  real *const residual25_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual25_linear1_weight = arena + 29024;  // [32, 32]
  real *const residual25_linear1_shift = arena + 30048;  // [32]
  real *const residual25_sum = activations - 32000;  // [batch, 32]
  real *const residual26_layer_norm1_gain = arena + 30080;  // [32]
  real *const residual26_layer_norm1_shift = arena + 30112;  // [32]
  real *const residual26_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual26_linear1_weight = arena + 30144;  // [32, 32]
  real *const residual26_linear1_shift = arena + 31168;  // [32]
  real *const residual26_sum = activations - 36096;  // [batch, 32]
  real *const residual27_layer_norm1_gain = arena + 31200;  // [32]
  real *const residual27_layer_norm1_shift = arena + 31232;  // [32]
  real *const residual27_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual27_linear1_weight = arena + 31264;  // [32, 32]
  real *const residual27_linear1_shift = arena + 32288;  // [32]
  real *const residual27_sum = activations - 32000;  // [batch, 32]
  real *const residual28_layer_norm1_gain = arena + 32320;  // [32]
  real *const residual28_layer_norm1_shift = arena + 32352;  // [32]
  real *const residual28_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual28_linear1_weight = arena + 32384;  // [32, 32]
  real *const residual28_linear1_shift = arena + 33408;  // [32]
  real *const residual28_sum = activations - 36096;  // [batch, 32]
  real *const residual29_layer_norm1_gain = arena + 33440;  // [32]
  real *const residual29_layer_norm1_shift = arena + 33472;  // [32]
  real *const residual29_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual29_linear1_weight = arena + 33504;  // [32, 32]
  real *const residual29_linear1_shift = arena + 34528;  // [32]
  real *const residual29_sum = activations - 32000;  // [batch, 32]
  real *const residual30_layer_norm1_gain = arena + 34560;  // [32]
  real *const residual30_layer_norm1_shift = arena + 34592;  // [32]
  real *const residual30_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual30_linear1_weight = arena + 34624;  // [32, 32]
  real *const residual30_linear1_product = activations - 36096;  // [batch, 32]
  real *const residual30_linear1_shift = arena + 35648;  // [32]
  real *const layer_norm1_gain = arena + 35680;  // [32]
  real *const layer_norm1_shift = arena + 35712;  // [32]
  real *const layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const linear2_weight = arena + 35744;  // [32, 10]
  real *const linear2_shift = arena + 36064;  // [10]
  real *const logits = a->outputs[0];  // [batch, 10]

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  linear1_forward_2(
      image, linear1_weight, linear1_product, linear1_shift, residual1_layer_norm1_gain, residual1_layer_norm1_shift,
      residual1_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_linear1_forward_2(
      residual1_layer_norm1_sum, residual1_linear1_weight, residual1_linear1_shift, linear1_product, linear1_shift,
      residual1_sum, residual2_layer_norm1_gain, residual2_layer_norm1_shift, residual2_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual2_layer_norm1_sum, residual2_linear1_weight, residual2_linear1_shift, residual1_sum, residual2_sum,
      residual3_layer_norm1_gain, residual3_layer_norm1_shift, residual3_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual3_layer_norm1_sum, residual3_linear1_weight, residual3_linear1_shift, residual2_sum, residual3_sum,
      residual4_layer_norm1_gain, residual4_layer_norm1_shift, residual4_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual4_layer_norm1_sum, residual4_linear1_weight, residual4_linear1_shift, residual3_sum, residual4_sum,
      residual5_layer_norm1_gain, residual5_layer_norm1_shift, residual5_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual5_layer_norm1_sum, residual5_linear1_weight, residual5_linear1_shift, residual4_sum, residual5_sum,
      residual6_layer_norm1_gain, residual6_layer_norm1_shift, residual6_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual6_layer_norm1_sum, residual6_linear1_weight, residual6_linear1_shift, residual5_sum, residual6_sum,
      residual7_layer_norm1_gain, residual7_layer_norm1_shift, residual7_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual7_layer_norm1_sum, residual7_linear1_weight, residual7_linear1_shift, residual6_sum, residual7_sum,
      residual8_layer_norm1_gain, residual8_layer_norm1_shift, residual8_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual8_layer_norm1_sum, residual8_linear1_weight, residual8_linear1_shift, residual7_sum, residual8_sum,
      residual9_layer_norm1_gain, residual9_layer_norm1_shift, residual9_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual9_layer_norm1_sum, residual9_linear1_weight, residual9_linear1_shift, residual8_sum, residual9_sum,
      residual10_layer_norm1_gain, residual10_layer_norm1_shift, residual10_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual10_layer_norm1_sum, residual10_linear1_weight, residual10_linear1_shift, residual9_sum, residual10_sum,
      residual11_layer_norm1_gain, residual11_layer_norm1_shift, residual11_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual11_layer_norm1_sum, residual11_linear1_weight, residual11_linear1_shift, residual10_sum, residual11_sum,
      residual12_layer_norm1_gain, residual12_layer_norm1_shift, residual12_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual12_layer_norm1_sum, residual12_linear1_weight, residual12_linear1_shift, residual11_sum, residual12_sum,
      residual13_layer_norm1_gain, residual13_layer_norm1_shift, residual13_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual13_layer_norm1_sum, residual13_linear1_weight, residual13_linear1_shift, residual12_sum, residual13_sum,
      residual14_layer_norm1_gain, residual14_layer_norm1_shift, residual14_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual14_layer_norm1_sum, residual14_linear1_weight, residual14_linear1_shift, residual13_sum, residual14_sum,
      residual15_layer_norm1_gain, residual15_layer_norm1_shift, residual15_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual15_layer_norm1_sum, residual15_linear1_weight, residual15_linear1_shift, residual14_sum, residual15_sum,
      residual16_layer_norm1_gain, residual16_layer_norm1_shift, residual16_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual16_layer_norm1_sum, residual16_linear1_weight, residual16_linear1_shift, residual15_sum, residual16_sum,
      residual17_layer_norm1_gain, residual17_layer_norm1_shift, residual17_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual17_layer_norm1_sum, residual17_linear1_weight, residual17_linear1_shift, residual16_sum, residual17_sum,
      residual18_layer_norm1_gain, residual18_layer_norm1_shift, residual18_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual18_layer_norm1_sum, residual18_linear1_weight, residual18_linear1_shift, residual17_sum, residual18_sum,
      residual19_layer_norm1_gain, residual19_layer_norm1_shift, residual19_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual19_layer_norm1_sum, residual19_linear1_weight, residual19_linear1_shift, residual18_sum, residual19_sum,
      residual20_layer_norm1_gain, residual20_layer_norm1_shift, residual20_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual20_layer_norm1_sum, residual20_linear1_weight, residual20_linear1_shift, residual19_sum, residual20_sum,
      residual21_layer_norm1_gain, residual21_layer_norm1_shift, residual21_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual21_layer_norm1_sum, residual21_linear1_weight, residual21_linear1_shift, residual20_sum, residual21_sum,
      residual22_layer_norm1_gain, residual22_layer_norm1_shift, residual22_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual22_layer_norm1_sum, residual22_linear1_weight, residual22_linear1_shift, residual21_sum, residual22_sum,
      residual23_layer_norm1_gain, residual23_layer_norm1_shift, residual23_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual23_layer_norm1_sum, residual23_linear1_weight, residual23_linear1_shift, residual22_sum, residual23_sum,
      residual24_layer_norm1_gain, residual24_layer_norm1_shift, residual24_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual24_layer_norm1_sum, residual24_linear1_weight, residual24_linear1_shift, residual23_sum, residual24_sum,
      residual25_layer_norm1_gain, residual25_layer_norm1_shift, residual25_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual25_layer_norm1_sum, residual25_linear1_weight, residual25_linear1_shift, residual24_sum, residual25_sum,
      residual26_layer_norm1_gain, residual26_layer_norm1_shift, residual26_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual26_layer_norm1_sum, residual26_linear1_weight, residual26_linear1_shift, residual25_sum, residual26_sum,
      residual27_layer_norm1_gain, residual27_layer_norm1_shift, residual27_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual27_layer_norm1_sum, residual27_linear1_weight, residual27_linear1_shift, residual26_sum, residual27_sum,
      residual28_layer_norm1_gain, residual28_layer_norm1_shift, residual28_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual28_layer_norm1_sum, residual28_linear1_weight, residual28_linear1_shift, residual27_sum, residual28_sum,
      residual29_layer_norm1_gain, residual29_layer_norm1_shift, residual29_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_forward_2(
      residual29_layer_norm1_sum, residual29_linear1_weight, residual29_linear1_shift, residual28_sum, residual29_sum,
      residual30_layer_norm1_gain, residual30_layer_norm1_shift, residual30_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_forward_2(
      residual30_layer_norm1_sum, residual30_linear1_weight, residual30_linear1_product, residual30_linear1_shift,
      residual29_sum, layer_norm1_gain, layer_norm1_shift, layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  linear2_forward_2(layer_norm1_sum, linear2_weight, linear2_shift, logits, begin, end);
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
  real *const linear1_product = activations - 36096;  // [batch, 32]
  real *const linear1_shift = arena + 2048;  // [32]
  real *const residual1_layer_norm1_gain = arena + 2080;  // [32]
  real *const residual1_layer_norm1_shift = arena + 2112;  // [32]
  real *const residual1_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual1_linear1_weight = arena + 2144;  // [32, 32]
  real *const residual1_linear1_shift = arena + 3168;  // [32]
  real *const residual1_sum = activations - 32000;  // [batch, 32]
  real *const residual2_layer_norm1_gain = arena + 3200;  // [32]
  real *const residual2_layer_norm1_shift = arena + 3232;  // [32]
  real *const residual2_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual1_relu1_dead = partials + 0;  // [32]
  real *const residual1_relu1_dead_total = partials + worker * PARTIALS + 32;  // [32]
  real *const residual2_linear1_weight = arena + 3264;  // [32, 32]
  real *const residual2_linear1_shift = arena + 4288;  // [32]
  real *const residual2_sum = activations - 36096;  // [batch, 32]
  real *const residual3_layer_norm1_gain = arena + 4320;  // [32]
  real *const residual3_layer_norm1_shift = arena + 4352;  // [32]
  real *const residual3_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual2_relu1_dead = partials + 64;  // [32]
  real *const residual2_relu1_dead_total = partials + worker * PARTIALS + 96;  // [32]
  real *const residual3_linear1_weight = arena + 4384;  // [32, 32]
  real *const residual3_linear1_shift = arena + 5408;  // [32]
  real *const residual3_sum = activations - 32000;  // [batch, 32]
  real *const residual4_layer_norm1_gain = arena + 5440;  // [32]
  real *const residual4_layer_norm1_shift = arena + 5472;  // [32]
  real *const residual4_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual3_relu1_dead = partials + 128;  // [32]
  real *const residual3_relu1_dead_total = partials + worker * PARTIALS + 160;  // [32]
  real *const residual4_linear1_weight = arena + 5504;  // [32, 32]
  real *const residual4_linear1_shift = arena + 6528;  // [32]
  real *const residual4_sum = activations - 36096;  // [batch, 32]
  real *const residual5_layer_norm1_gain = arena + 6560;  // [32]
  real *const residual5_layer_norm1_shift = arena + 6592;  // [32]
  real *const residual5_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual4_relu1_dead = partials + 192;  // [32]
  real *const residual4_relu1_dead_total = partials + worker * PARTIALS + 224;  // [32]
  real *const residual5_linear1_weight = arena + 6624;  // [32, 32]
  real *const residual5_linear1_shift = arena + 7648;  // [32]
  real *const residual5_sum = activations - 32000;  // [batch, 32]
  real *const residual6_layer_norm1_gain = arena + 7680;  // [32]
  real *const residual6_layer_norm1_shift = arena + 7712;  // [32]
  real *const residual6_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual5_relu1_dead = partials + 256;  // [32]
  real *const residual5_relu1_dead_total = partials + worker * PARTIALS + 288;  // [32]
  real *const residual6_linear1_weight = arena + 7744;  // [32, 32]
  real *const residual6_linear1_shift = arena + 8768;  // [32]
  real *const residual6_sum = activations - 36096;  // [batch, 32]
  real *const residual7_layer_norm1_gain = arena + 8800;  // [32]
  real *const residual7_layer_norm1_shift = arena + 8832;  // [32]
  real *const residual7_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual6_relu1_dead = partials + 320;  // [32]
  real *const residual6_relu1_dead_total = partials + worker * PARTIALS + 352;  // [32]
  real *const residual7_linear1_weight = arena + 8864;  // [32, 32]
  real *const residual7_linear1_shift = arena + 9888;  // [32]
  real *const residual7_sum = activations - 32000;  // [batch, 32]
  real *const residual8_layer_norm1_gain = arena + 9920;  // [32]
  real *const residual8_layer_norm1_shift = arena + 9952;  // [32]
  real *const residual8_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual7_relu1_dead = partials + 384;  // [32]
  real *const residual7_relu1_dead_total = partials + worker * PARTIALS + 416;  // [32]
  real *const residual8_linear1_weight = arena + 9984;  // [32, 32]
  real *const residual8_linear1_shift = arena + 11008;  // [32]
  real *const residual8_sum = activations - 36096;  // [batch, 32]
  real *const residual9_layer_norm1_gain = arena + 11040;  // [32]
  real *const residual9_layer_norm1_shift = arena + 11072;  // [32]
  real *const residual9_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual8_relu1_dead = partials + 448;  // [32]
  real *const residual8_relu1_dead_total = partials + worker * PARTIALS + 480;  // [32]
  real *const residual9_linear1_weight = arena + 11104;  // [32, 32]
  real *const residual9_linear1_shift = arena + 12128;  // [32]
  real *const residual9_sum = activations - 32000;  // [batch, 32]
  real *const residual10_layer_norm1_gain = arena + 12160;  // [32]
  real *const residual10_layer_norm1_shift = arena + 12192;  // [32]
  real *const residual10_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual9_relu1_dead = partials + 512;  // [32]
  real *const residual9_relu1_dead_total = partials + worker * PARTIALS + 544;  // [32]
  real *const residual10_linear1_weight = arena + 12224;  // [32, 32]
  real *const residual10_linear1_shift = arena + 13248;  // [32]
  real *const residual10_sum = activations - 36096;  // [batch, 32]
  real *const residual11_layer_norm1_gain = arena + 13280;  // [32]
  real *const residual11_layer_norm1_shift = arena + 13312;  // [32]
  real *const residual11_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual10_relu1_dead = partials + 576;  // [32]
  real *const residual10_relu1_dead_total = partials + worker * PARTIALS + 608;  // [32]
  real *const residual11_linear1_weight = arena + 13344;  // [32, 32]
  real *const residual11_linear1_shift = arena + 14368;  // [32]
  real *const residual11_sum = activations - 32000;  // [batch, 32]
  real *const residual12_layer_norm1_gain = arena + 14400;  // [32]
  real *const residual12_layer_norm1_shift = arena + 14432;  // [32]
  real *const residual12_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual11_relu1_dead = partials + 640;  // [32]
  real *const residual11_relu1_dead_total = partials + worker * PARTIALS + 672;  // [32]
  real *const residual12_linear1_weight = arena + 14464;  // [32, 32]
  real *const residual12_linear1_shift = arena + 15488;  // [32]
  real *const residual12_sum = activations - 36096;  // [batch, 32]
  real *const residual13_layer_norm1_gain = arena + 15520;  // [32]
  real *const residual13_layer_norm1_shift = arena + 15552;  // [32]
  real *const residual13_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual12_relu1_dead = partials + 704;  // [32]
  real *const residual12_relu1_dead_total = partials + worker * PARTIALS + 736;  // [32]
  real *const residual13_linear1_weight = arena + 15584;  // [32, 32]
  real *const residual13_linear1_shift = arena + 16608;  // [32]
  real *const residual13_sum = activations - 32000;  // [batch, 32]
  real *const residual14_layer_norm1_gain = arena + 16640;  // [32]
  real *const residual14_layer_norm1_shift = arena + 16672;  // [32]
  real *const residual14_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual13_relu1_dead = partials + 768;  // [32]
  real *const residual13_relu1_dead_total = partials + worker * PARTIALS + 800;  // [32]
  real *const residual14_linear1_weight = arena + 16704;  // [32, 32]
  real *const residual14_linear1_shift = arena + 17728;  // [32]
  real *const residual14_sum = activations - 36096;  // [batch, 32]
  real *const residual15_layer_norm1_gain = arena + 17760;  // [32]
  real *const residual15_layer_norm1_shift = arena + 17792;  // [32]
  real *const residual15_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual14_relu1_dead = partials + 832;  // [32]
  real *const residual14_relu1_dead_total = partials + worker * PARTIALS + 864;  // [32]
  real *const residual15_linear1_weight = arena + 17824;  // [32, 32]
  real *const residual15_linear1_shift = arena + 18848;  // [32]
  real *const residual15_sum = activations - 32000;  // [batch, 32]
  real *const residual16_layer_norm1_gain = arena + 18880;  // [32]
  real *const residual16_layer_norm1_shift = arena + 18912;  // [32]
  real *const residual16_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual15_relu1_dead = partials + 896;  // [32]
  real *const residual15_relu1_dead_total = partials + worker * PARTIALS + 928;  // [32]
  real *const residual16_linear1_weight = arena + 18944;  // [32, 32]
  real *const residual16_linear1_shift = arena + 19968;  // [32]
  real *const residual16_sum = activations - 36096;  // [batch, 32]
  real *const residual17_layer_norm1_gain = arena + 20000;  // [32]
  real *const residual17_layer_norm1_shift = arena + 20032;  // [32]
  real *const residual17_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual16_relu1_dead = partials + 960;  // [32]
  real *const residual16_relu1_dead_total = partials + worker * PARTIALS + 992;  // [32]
  real *const residual17_linear1_weight = arena + 20064;  // [32, 32]
  real *const residual17_linear1_shift = arena + 21088;  // [32]
  real *const residual17_sum = activations - 32000;  // [batch, 32]
  real *const residual18_layer_norm1_gain = arena + 21120;  // [32]
  real *const residual18_layer_norm1_shift = arena + 21152;  // [32]
  real *const residual18_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual17_relu1_dead = partials + 1024;  // [32]
  real *const residual17_relu1_dead_total = partials + worker * PARTIALS + 1056;  // [32]
  real *const residual18_linear1_weight = arena + 21184;  // [32, 32]
  real *const residual18_linear1_shift = arena + 22208;  // [32]
  real *const residual18_sum = activations - 36096;  // [batch, 32]
  real *const residual19_layer_norm1_gain = arena + 22240;  // [32]
  real *const residual19_layer_norm1_shift = arena + 22272;  // [32]
  real *const residual19_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual18_relu1_dead = partials + 1088;  // [32]
  real *const residual18_relu1_dead_total = partials + worker * PARTIALS + 1120;  // [32]
  real *const residual19_linear1_weight = arena + 22304;  // [32, 32]
  real *const residual19_linear1_shift = arena + 23328;  // [32]
  real *const residual19_sum = activations - 32000;  // [batch, 32]
  real *const residual20_layer_norm1_gain = arena + 23360;  // [32]
  real *const residual20_layer_norm1_shift = arena + 23392;  // [32]
  real *const residual20_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual19_relu1_dead = partials + 1152;  // [32]
  real *const residual19_relu1_dead_total = partials + worker * PARTIALS + 1184;  // [32]
  real *const residual20_linear1_weight = arena + 23424;  // [32, 32]
  real *const residual20_linear1_shift = arena + 24448;  // [32]
  real *const residual20_sum = activations - 36096;  // [batch, 32]
  real *const residual21_layer_norm1_gain = arena + 24480;  // [32]
  real *const residual21_layer_norm1_shift = arena + 24512;  // [32]
  real *const residual21_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual20_relu1_dead = partials + 1216;  // [32]
  real *const residual20_relu1_dead_total = partials + worker * PARTIALS + 1248;  // [32]
  real *const residual21_linear1_weight = arena + 24544;  // [32, 32]
  real *const residual21_linear1_shift = arena + 25568;  // [32]
  real *const residual21_sum = activations - 32000;  // [batch, 32]
  real *const residual22_layer_norm1_gain = arena + 25600;  // [32]
  real *const residual22_layer_norm1_shift = arena + 25632;  // [32]
  real *const residual22_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual21_relu1_dead = partials + 1280;  // [32]
  real *const residual21_relu1_dead_total = partials + worker * PARTIALS + 1312;  // [32]
  real *const residual22_linear1_weight = arena + 25664;  // [32, 32]
  real *const residual22_linear1_shift = arena + 26688;  // [32]
  real *const residual22_sum = activations - 36096;  // [batch, 32]
  real *const residual23_layer_norm1_gain = arena + 26720;  // [32]
  real *const residual23_layer_norm1_shift = arena + 26752;  // [32]
  real *const residual23_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual22_relu1_dead = partials + 1344;  // [32]
  real *const residual22_relu1_dead_total = partials + worker * PARTIALS + 1376;  // [32]
  real *const residual23_linear1_weight = arena + 26784;  // [32, 32]
  real *const residual23_linear1_shift = arena + 27808;  // [32]
  real *const residual23_sum = activations - 32000;  // [batch, 32]
  real *const residual24_layer_norm1_gain = arena + 27840;  // [32]
  real *const residual24_layer_norm1_shift = arena + 27872;  // [32]
  real *const residual24_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual23_relu1_dead = partials + 1408;  // [32]
  real *const residual23_relu1_dead_total = partials + worker * PARTIALS + 1440;  // [32]
  real *const residual24_linear1_weight = arena + 27904;  // [32, 32]
  real *const residual24_linear1_shift = arena + 28928;  // [32]
  real *const residual24_sum = activations - 36096;  // [batch, 32]
  real *const residual25_layer_norm1_gain = arena + 28960;  // [32]
  real *const residual25_layer_norm1_shift = arena + 28992;  // [32]
  real *const residual25_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual24_relu1_dead = partials + 1472;  // [32]
  real *const residual24_relu1_dead_total = partials + worker * PARTIALS + 1504;  // [32]
  real *const residual25_linear1_weight = arena + 29024;  // [32, 32]
  real *const residual25_linear1_shift = arena + 30048;  // [32]
  real *const residual25_sum = activations - 32000;  // [batch, 32]
  real *const residual26_layer_norm1_gain = arena + 30080;  // [32]
  real *const residual26_layer_norm1_shift = arena + 30112;  // [32]
  real *const residual26_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual25_relu1_dead = partials + 1536;  // [32]
  real *const residual25_relu1_dead_total = partials + worker * PARTIALS + 1568;  // [32]
  real *const residual26_linear1_weight = arena + 30144;  // [32, 32]
  real *const residual26_linear1_shift = arena + 31168;  // [32]
  real *const residual26_sum = activations - 36096;  // [batch, 32]
  real *const residual27_layer_norm1_gain = arena + 31200;  // [32]
  real *const residual27_layer_norm1_shift = arena + 31232;  // [32]
  real *const residual27_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual26_relu1_dead = partials + 1600;  // [32]
  real *const residual26_relu1_dead_total = partials + worker * PARTIALS + 1632;  // [32]
  real *const residual27_linear1_weight = arena + 31264;  // [32, 32]
  real *const residual27_linear1_shift = arena + 32288;  // [32]
  real *const residual27_sum = activations - 32000;  // [batch, 32]
  real *const residual28_layer_norm1_gain = arena + 32320;  // [32]
  real *const residual28_layer_norm1_shift = arena + 32352;  // [32]
  real *const residual28_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual27_relu1_dead = partials + 1664;  // [32]
  real *const residual27_relu1_dead_total = partials + worker * PARTIALS + 1696;  // [32]
  real *const residual28_linear1_weight = arena + 32384;  // [32, 32]
  real *const residual28_linear1_shift = arena + 33408;  // [32]
  real *const residual28_sum = activations - 36096;  // [batch, 32]
  real *const residual29_layer_norm1_gain = arena + 33440;  // [32]
  real *const residual29_layer_norm1_shift = arena + 33472;  // [32]
  real *const residual29_layer_norm1_sum = activations - 34048;  // [batch, 32]
  real *const residual28_relu1_dead = partials + 1728;  // [32]
  real *const residual28_relu1_dead_total = partials + worker * PARTIALS + 1760;  // [32]
  real *const residual29_linear1_weight = arena + 33504;  // [32, 32]
  real *const residual29_linear1_product = activations - 32000;  // [batch, 32]
  real *const residual29_linear1_shift = arena + 34528;  // [32]
  real *const residual30_layer_norm1_gain = arena + 34560;  // [32]
  real *const residual30_layer_norm1_shift = arena + 34592;  // [32]
  real *const residual30_layer_norm1_sum = activations - 29952;  // [batch, 32]
  real *const residual29_relu1_dead = partials + 1792;  // [32]
  real *const residual29_relu1_dead_total = partials + worker * PARTIALS + 1824;  // [32]
  real *const residual30_linear1_weight = arena + 34624;  // [32, 32]
  real *const residual30_linear1_product = activations - 36096;  // [batch, 32]
  real *const residual30_linear1_shift = arena + 35648;  // [32]
  real *const residual30_relu1_dead = partials + 1856;  // [32]
  real *const residual30_relu1_dead_total = partials + worker * PARTIALS + 1888;  // [32]

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  linear1_forward_2(
      image, linear1_weight, linear1_product, linear1_shift, residual1_layer_norm1_gain, residual1_layer_norm1_shift,
      residual1_layer_norm1_sum, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_linear1_residual1_residual2_layer_norm1_forward_backward(
      residual1_layer_norm1_sum, residual1_linear1_weight, residual1_linear1_shift, linear1_product, linear1_shift,
      residual1_sum, residual2_layer_norm1_gain, residual2_layer_norm1_shift, residual2_layer_norm1_sum,
      residual1_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 0, totals + worker * TOTALS + 1, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual2_layer_norm1_sum, residual2_linear1_weight, residual2_linear1_shift, residual1_sum, residual2_sum,
      residual3_layer_norm1_gain, residual3_layer_norm1_shift, residual3_layer_norm1_sum,
      residual2_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 2, totals + worker * TOTALS + 3, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual3_layer_norm1_sum, residual3_linear1_weight, residual3_linear1_shift, residual2_sum, residual3_sum,
      residual4_layer_norm1_gain, residual4_layer_norm1_shift, residual4_layer_norm1_sum,
      residual3_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 5, totals + worker * TOTALS + 6, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual4_layer_norm1_sum, residual4_linear1_weight, residual4_linear1_shift, residual3_sum, residual4_sum,
      residual5_layer_norm1_gain, residual5_layer_norm1_shift, residual5_layer_norm1_sum,
      residual4_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 8, totals + worker * TOTALS + 9, begin, end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual5_layer_norm1_sum, residual5_linear1_weight, residual5_linear1_shift, residual4_sum, residual5_sum,
      residual6_layer_norm1_gain, residual6_layer_norm1_shift, residual6_layer_norm1_sum,
      residual5_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 11, totals + worker * TOTALS + 12, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual6_layer_norm1_sum, residual6_linear1_weight, residual6_linear1_shift, residual5_sum, residual6_sum,
      residual7_layer_norm1_gain, residual7_layer_norm1_shift, residual7_layer_norm1_sum,
      residual6_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 14, totals + worker * TOTALS + 15, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual7_layer_norm1_sum, residual7_linear1_weight, residual7_linear1_shift, residual6_sum, residual7_sum,
      residual8_layer_norm1_gain, residual8_layer_norm1_shift, residual8_layer_norm1_sum,
      residual7_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 17, totals + worker * TOTALS + 18, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual8_layer_norm1_sum, residual8_linear1_weight, residual8_linear1_shift, residual7_sum, residual8_sum,
      residual9_layer_norm1_gain, residual9_layer_norm1_shift, residual9_layer_norm1_sum,
      residual8_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 20, totals + worker * TOTALS + 21, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual9_layer_norm1_sum, residual9_linear1_weight, residual9_linear1_shift, residual8_sum, residual9_sum,
      residual10_layer_norm1_gain, residual10_layer_norm1_shift, residual10_layer_norm1_sum,
      residual9_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 23, totals + worker * TOTALS + 24, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual10_layer_norm1_sum, residual10_linear1_weight, residual10_linear1_shift, residual9_sum, residual10_sum,
      residual11_layer_norm1_gain, residual11_layer_norm1_shift, residual11_layer_norm1_sum,
      residual10_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 26, totals + worker * TOTALS + 27, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual11_layer_norm1_sum, residual11_linear1_weight, residual11_linear1_shift, residual10_sum, residual11_sum,
      residual12_layer_norm1_gain, residual12_layer_norm1_shift, residual12_layer_norm1_sum,
      residual11_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 29, totals + worker * TOTALS + 30, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual12_layer_norm1_sum, residual12_linear1_weight, residual12_linear1_shift, residual11_sum, residual12_sum,
      residual13_layer_norm1_gain, residual13_layer_norm1_shift, residual13_layer_norm1_sum,
      residual12_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 32, totals + worker * TOTALS + 33, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual13_layer_norm1_sum, residual13_linear1_weight, residual13_linear1_shift, residual12_sum, residual13_sum,
      residual14_layer_norm1_gain, residual14_layer_norm1_shift, residual14_layer_norm1_sum,
      residual13_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 35, totals + worker * TOTALS + 36, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual14_layer_norm1_sum, residual14_linear1_weight, residual14_linear1_shift, residual13_sum, residual14_sum,
      residual15_layer_norm1_gain, residual15_layer_norm1_shift, residual15_layer_norm1_sum,
      residual14_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 38, totals + worker * TOTALS + 39, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual15_layer_norm1_sum, residual15_linear1_weight, residual15_linear1_shift, residual14_sum, residual15_sum,
      residual16_layer_norm1_gain, residual16_layer_norm1_shift, residual16_layer_norm1_sum,
      residual15_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 41, totals + worker * TOTALS + 42, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual16_layer_norm1_sum, residual16_linear1_weight, residual16_linear1_shift, residual15_sum, residual16_sum,
      residual17_layer_norm1_gain, residual17_layer_norm1_shift, residual17_layer_norm1_sum,
      residual16_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 44, totals + worker * TOTALS + 45, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual17_layer_norm1_sum, residual17_linear1_weight, residual17_linear1_shift, residual16_sum, residual17_sum,
      residual18_layer_norm1_gain, residual18_layer_norm1_shift, residual18_layer_norm1_sum,
      residual17_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 47, totals + worker * TOTALS + 48, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual18_layer_norm1_sum, residual18_linear1_weight, residual18_linear1_shift, residual17_sum, residual18_sum,
      residual19_layer_norm1_gain, residual19_layer_norm1_shift, residual19_layer_norm1_sum,
      residual18_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 50, totals + worker * TOTALS + 51, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual19_layer_norm1_sum, residual19_linear1_weight, residual19_linear1_shift, residual18_sum, residual19_sum,
      residual20_layer_norm1_gain, residual20_layer_norm1_shift, residual20_layer_norm1_sum,
      residual19_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 53, totals + worker * TOTALS + 54, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual20_layer_norm1_sum, residual20_linear1_weight, residual20_linear1_shift, residual19_sum, residual20_sum,
      residual21_layer_norm1_gain, residual21_layer_norm1_shift, residual21_layer_norm1_sum,
      residual20_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 56, totals + worker * TOTALS + 57, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual21_layer_norm1_sum, residual21_linear1_weight, residual21_linear1_shift, residual20_sum, residual21_sum,
      residual22_layer_norm1_gain, residual22_layer_norm1_shift, residual22_layer_norm1_sum,
      residual21_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 59, totals + worker * TOTALS + 60, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual22_layer_norm1_sum, residual22_linear1_weight, residual22_linear1_shift, residual21_sum, residual22_sum,
      residual23_layer_norm1_gain, residual23_layer_norm1_shift, residual23_layer_norm1_sum,
      residual22_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 62, totals + worker * TOTALS + 63, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual23_layer_norm1_sum, residual23_linear1_weight, residual23_linear1_shift, residual22_sum, residual23_sum,
      residual24_layer_norm1_gain, residual24_layer_norm1_shift, residual24_layer_norm1_sum,
      residual23_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 65, totals + worker * TOTALS + 66, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual24_layer_norm1_sum, residual24_linear1_weight, residual24_linear1_shift, residual23_sum, residual24_sum,
      residual25_layer_norm1_gain, residual25_layer_norm1_shift, residual25_layer_norm1_sum,
      residual24_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 68, totals + worker * TOTALS + 69, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual25_layer_norm1_sum, residual25_linear1_weight, residual25_linear1_shift, residual24_sum, residual25_sum,
      residual26_layer_norm1_gain, residual26_layer_norm1_shift, residual26_layer_norm1_sum,
      residual25_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 71, totals + worker * TOTALS + 72, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual26_layer_norm1_sum, residual26_linear1_weight, residual26_linear1_shift, residual25_sum, residual26_sum,
      residual27_layer_norm1_gain, residual27_layer_norm1_shift, residual27_layer_norm1_sum,
      residual26_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 74, totals + worker * TOTALS + 75, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual27_layer_norm1_sum, residual27_linear1_weight, residual27_linear1_shift, residual26_sum, residual27_sum,
      residual28_layer_norm1_gain, residual28_layer_norm1_shift, residual28_layer_norm1_sum,
      residual27_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 77, totals + worker * TOTALS + 78, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual2_linear1_residual2_residual3_layer_norm1_forward_backward(
      residual28_layer_norm1_sum, residual28_linear1_weight, residual28_linear1_shift, residual27_sum, residual28_sum,
      residual29_layer_norm1_gain, residual29_layer_norm1_shift, residual29_layer_norm1_sum,
      residual28_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 80, totals + worker * TOTALS + 81, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual29_linear1_residual30_layer_norm1_residual29_relu1_forward_backward(
      residual29_layer_norm1_sum, residual29_linear1_weight, residual29_linear1_product, residual29_linear1_shift,
      residual28_sum, residual30_layer_norm1_gain, residual30_layer_norm1_shift, residual30_layer_norm1_sum,
      residual29_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 83, totals + worker * TOTALS + 84, begin,
      end);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual30_linear1_residual30_relu1_forward_backward(
      residual30_layer_norm1_sum, residual30_linear1_weight, residual30_linear1_product, residual30_linear1_shift,
      residual30_relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 86, totals + worker * TOTALS + 87, begin,
      end);
  nnc_team_barrier(team);
  nnc_gather_maximum(residual1_relu1_dead_total, residual1_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual1_relu1_dead_total, totals + worker * TOTALS + 4, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual2_relu1_dead_total, residual2_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual2_relu1_dead_total, totals + worker * TOTALS + 7, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual3_relu1_dead_total, residual3_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual3_relu1_dead_total, totals + worker * TOTALS + 10, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual4_relu1_dead_total, residual4_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual4_relu1_dead_total, totals + worker * TOTALS + 13, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual5_relu1_dead_total, residual5_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual5_relu1_dead_total, totals + worker * TOTALS + 16, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual6_relu1_dead_total, residual6_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual6_relu1_dead_total, totals + worker * TOTALS + 19, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual7_relu1_dead_total, residual7_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual7_relu1_dead_total, totals + worker * TOTALS + 22, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual8_relu1_dead_total, residual8_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual8_relu1_dead_total, totals + worker * TOTALS + 25, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual9_relu1_dead_total, residual9_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual9_relu1_dead_total, totals + worker * TOTALS + 28, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual10_relu1_dead_total, residual10_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual10_relu1_dead_total, totals + worker * TOTALS + 31, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual11_relu1_dead_total, residual11_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual11_relu1_dead_total, totals + worker * TOTALS + 34, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual12_relu1_dead_total, residual12_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual12_relu1_dead_total, totals + worker * TOTALS + 37, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual13_relu1_dead_total, residual13_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual13_relu1_dead_total, totals + worker * TOTALS + 40, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual14_relu1_dead_total, residual14_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual14_relu1_dead_total, totals + worker * TOTALS + 43, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual15_relu1_dead_total, residual15_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual15_relu1_dead_total, totals + worker * TOTALS + 46, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual16_relu1_dead_total, residual16_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual16_relu1_dead_total, totals + worker * TOTALS + 49, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual17_relu1_dead_total, residual17_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual17_relu1_dead_total, totals + worker * TOTALS + 52, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual18_relu1_dead_total, residual18_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual18_relu1_dead_total, totals + worker * TOTALS + 55, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual19_relu1_dead_total, residual19_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual19_relu1_dead_total, totals + worker * TOTALS + 58, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual20_relu1_dead_total, residual20_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual20_relu1_dead_total, totals + worker * TOTALS + 61, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual21_relu1_dead_total, residual21_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual21_relu1_dead_total, totals + worker * TOTALS + 64, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual22_relu1_dead_total, residual22_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual22_relu1_dead_total, totals + worker * TOTALS + 67, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual23_relu1_dead_total, residual23_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual23_relu1_dead_total, totals + worker * TOTALS + 70, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual24_relu1_dead_total, residual24_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual24_relu1_dead_total, totals + worker * TOTALS + 73, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual25_relu1_dead_total, residual25_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual25_relu1_dead_total, totals + worker * TOTALS + 76, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual26_relu1_dead_total, residual26_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual26_relu1_dead_total, totals + worker * TOTALS + 79, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual27_relu1_dead_total, residual27_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual27_relu1_dead_total, totals + worker * TOTALS + 82, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual28_relu1_dead_total, residual28_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual28_relu1_dead_total, totals + worker * TOTALS + 85, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual29_relu1_dead_total, residual29_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual29_relu1_dead_total, totals + worker * TOTALS + 88, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_gather_maximum(residual30_relu1_dead_total, residual30_relu1_dead, PARTIALS, 32, workers);

  // residual_stack.nn:11  image |> Linear(32) |> repeat 30 { Residual { LayerNorm |> Linear(32) |> relu }…
  residual1_relu1_forward(
      residual30_relu1_dead_total, totals + worker * TOTALS + 89, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  const double rms = nnc_total_sum(totals + 0, TOTALS, workers);
  const double rms_2 = (double)a->rows * 32.0;
  const double residual1_relu1_rms = sqrt(rms / rms_2);
  const double inactive = nnc_total_sum(totals + 1, TOTALS, workers);
  const double residual1_relu1_inactive = inactive / rms_2;
  nnc_team_barrier(team);
  const double dead = nnc_total_sum(totals + 4, TOTALS, workers);
  const double residual1_relu1_dead_2 = dead / 32.0;
  const double rms_3 = nnc_total_sum(totals + 2, TOTALS, workers);
  const double residual2_relu1_rms = sqrt(rms_3 / rms_2);
  const double inactive_2 = nnc_total_sum(totals + 3, TOTALS, workers);
  const double residual2_relu1_inactive = inactive_2 / rms_2;
  const double dead_2 = nnc_total_sum(totals + 7, TOTALS, workers);
  const double residual2_relu1_dead_2 = dead_2 / 32.0;
  const double rms_4 = nnc_total_sum(totals + 5, TOTALS, workers);
  const double residual3_relu1_rms = sqrt(rms_4 / rms_2);
  const double inactive_3 = nnc_total_sum(totals + 6, TOTALS, workers);
  const double residual3_relu1_inactive = inactive_3 / rms_2;
  const double dead_3 = nnc_total_sum(totals + 10, TOTALS, workers);
  const double residual3_relu1_dead_2 = dead_3 / 32.0;
  const double rms_5 = nnc_total_sum(totals + 8, TOTALS, workers);
  const double residual4_relu1_rms = sqrt(rms_5 / rms_2);
  const double inactive_4 = nnc_total_sum(totals + 9, TOTALS, workers);
  const double residual4_relu1_inactive = inactive_4 / rms_2;
  const double dead_4 = nnc_total_sum(totals + 13, TOTALS, workers);
  const double residual4_relu1_dead_2 = dead_4 / 32.0;
  const double rms_6 = nnc_total_sum(totals + 11, TOTALS, workers);
  const double residual5_relu1_rms = sqrt(rms_6 / rms_2);
  const double inactive_5 = nnc_total_sum(totals + 12, TOTALS, workers);
  const double residual5_relu1_inactive = inactive_5 / rms_2;
  const double dead_5 = nnc_total_sum(totals + 16, TOTALS, workers);
  const double residual5_relu1_dead_2 = dead_5 / 32.0;
  const double rms_7 = nnc_total_sum(totals + 14, TOTALS, workers);
  const double residual6_relu1_rms = sqrt(rms_7 / rms_2);
  const double inactive_6 = nnc_total_sum(totals + 15, TOTALS, workers);
  const double residual6_relu1_inactive = inactive_6 / rms_2;
  const double dead_6 = nnc_total_sum(totals + 19, TOTALS, workers);
  const double residual6_relu1_dead_2 = dead_6 / 32.0;
  const double rms_8 = nnc_total_sum(totals + 17, TOTALS, workers);
  const double residual7_relu1_rms = sqrt(rms_8 / rms_2);
  const double inactive_7 = nnc_total_sum(totals + 18, TOTALS, workers);
  const double residual7_relu1_inactive = inactive_7 / rms_2;
  const double dead_7 = nnc_total_sum(totals + 22, TOTALS, workers);
  const double residual7_relu1_dead_2 = dead_7 / 32.0;
  const double rms_9 = nnc_total_sum(totals + 20, TOTALS, workers);
  const double residual8_relu1_rms = sqrt(rms_9 / rms_2);
  const double inactive_8 = nnc_total_sum(totals + 21, TOTALS, workers);
  const double residual8_relu1_inactive = inactive_8 / rms_2;
  const double dead_8 = nnc_total_sum(totals + 25, TOTALS, workers);
  const double residual8_relu1_dead_2 = dead_8 / 32.0;
  const double rms_10 = nnc_total_sum(totals + 23, TOTALS, workers);
  const double residual9_relu1_rms = sqrt(rms_10 / rms_2);
  const double inactive_9 = nnc_total_sum(totals + 24, TOTALS, workers);
  const double residual9_relu1_inactive = inactive_9 / rms_2;
  const double dead_9 = nnc_total_sum(totals + 28, TOTALS, workers);
  const double residual9_relu1_dead_2 = dead_9 / 32.0;
  const double rms_11 = nnc_total_sum(totals + 26, TOTALS, workers);
  const double residual10_relu1_rms = sqrt(rms_11 / rms_2);
  const double inactive_10 = nnc_total_sum(totals + 27, TOTALS, workers);
  const double residual10_relu1_inactive = inactive_10 / rms_2;
  const double dead_10 = nnc_total_sum(totals + 31, TOTALS, workers);
  const double residual10_relu1_dead_2 = dead_10 / 32.0;
  const double rms_12 = nnc_total_sum(totals + 29, TOTALS, workers);
  const double residual11_relu1_rms = sqrt(rms_12 / rms_2);
  const double inactive_11 = nnc_total_sum(totals + 30, TOTALS, workers);
  const double residual11_relu1_inactive = inactive_11 / rms_2;
  const double dead_11 = nnc_total_sum(totals + 34, TOTALS, workers);
  const double residual11_relu1_dead_2 = dead_11 / 32.0;
  const double rms_13 = nnc_total_sum(totals + 32, TOTALS, workers);
  const double residual12_relu1_rms = sqrt(rms_13 / rms_2);
  const double inactive_12 = nnc_total_sum(totals + 33, TOTALS, workers);
  const double residual12_relu1_inactive = inactive_12 / rms_2;
  const double dead_12 = nnc_total_sum(totals + 37, TOTALS, workers);
  const double residual12_relu1_dead_2 = dead_12 / 32.0;
  const double rms_14 = nnc_total_sum(totals + 35, TOTALS, workers);
  const double residual13_relu1_rms = sqrt(rms_14 / rms_2);
  const double inactive_13 = nnc_total_sum(totals + 36, TOTALS, workers);
  const double residual13_relu1_inactive = inactive_13 / rms_2;
  const double dead_13 = nnc_total_sum(totals + 40, TOTALS, workers);
  const double residual13_relu1_dead_2 = dead_13 / 32.0;
  const double rms_15 = nnc_total_sum(totals + 38, TOTALS, workers);
  const double residual14_relu1_rms = sqrt(rms_15 / rms_2);
  const double inactive_14 = nnc_total_sum(totals + 39, TOTALS, workers);
  const double residual14_relu1_inactive = inactive_14 / rms_2;
  const double dead_14 = nnc_total_sum(totals + 43, TOTALS, workers);
  const double residual14_relu1_dead_2 = dead_14 / 32.0;
  const double rms_16 = nnc_total_sum(totals + 41, TOTALS, workers);
  const double residual15_relu1_rms = sqrt(rms_16 / rms_2);
  const double inactive_15 = nnc_total_sum(totals + 42, TOTALS, workers);
  const double residual15_relu1_inactive = inactive_15 / rms_2;
  const double dead_15 = nnc_total_sum(totals + 46, TOTALS, workers);
  const double residual15_relu1_dead_2 = dead_15 / 32.0;
  const double rms_17 = nnc_total_sum(totals + 44, TOTALS, workers);
  const double residual16_relu1_rms = sqrt(rms_17 / rms_2);
  const double inactive_16 = nnc_total_sum(totals + 45, TOTALS, workers);
  const double residual16_relu1_inactive = inactive_16 / rms_2;
  const double dead_16 = nnc_total_sum(totals + 49, TOTALS, workers);
  const double residual16_relu1_dead_2 = dead_16 / 32.0;
  const double rms_18 = nnc_total_sum(totals + 47, TOTALS, workers);
  const double residual17_relu1_rms = sqrt(rms_18 / rms_2);
  const double inactive_17 = nnc_total_sum(totals + 48, TOTALS, workers);
  const double residual17_relu1_inactive = inactive_17 / rms_2;
  const double dead_17 = nnc_total_sum(totals + 52, TOTALS, workers);
  const double residual17_relu1_dead_2 = dead_17 / 32.0;
  const double rms_19 = nnc_total_sum(totals + 50, TOTALS, workers);
  const double residual18_relu1_rms = sqrt(rms_19 / rms_2);
  const double inactive_18 = nnc_total_sum(totals + 51, TOTALS, workers);
  const double residual18_relu1_inactive = inactive_18 / rms_2;
  const double dead_18 = nnc_total_sum(totals + 55, TOTALS, workers);
  const double residual18_relu1_dead_2 = dead_18 / 32.0;
  const double rms_20 = nnc_total_sum(totals + 53, TOTALS, workers);
  const double residual19_relu1_rms = sqrt(rms_20 / rms_2);
  const double inactive_19 = nnc_total_sum(totals + 54, TOTALS, workers);
  const double residual19_relu1_inactive = inactive_19 / rms_2;
  const double dead_19 = nnc_total_sum(totals + 58, TOTALS, workers);
  const double residual19_relu1_dead_2 = dead_19 / 32.0;
  const double rms_21 = nnc_total_sum(totals + 56, TOTALS, workers);
  const double residual20_relu1_rms = sqrt(rms_21 / rms_2);
  const double inactive_20 = nnc_total_sum(totals + 57, TOTALS, workers);
  const double residual20_relu1_inactive = inactive_20 / rms_2;
  const double dead_20 = nnc_total_sum(totals + 61, TOTALS, workers);
  const double residual20_relu1_dead_2 = dead_20 / 32.0;
  const double rms_22 = nnc_total_sum(totals + 59, TOTALS, workers);
  const double residual21_relu1_rms = sqrt(rms_22 / rms_2);
  const double inactive_21 = nnc_total_sum(totals + 60, TOTALS, workers);
  const double residual21_relu1_inactive = inactive_21 / rms_2;
  const double dead_21 = nnc_total_sum(totals + 64, TOTALS, workers);
  const double residual21_relu1_dead_2 = dead_21 / 32.0;
  const double rms_23 = nnc_total_sum(totals + 62, TOTALS, workers);
  const double residual22_relu1_rms = sqrt(rms_23 / rms_2);
  const double inactive_22 = nnc_total_sum(totals + 63, TOTALS, workers);
  const double residual22_relu1_inactive = inactive_22 / rms_2;
  const double dead_22 = nnc_total_sum(totals + 67, TOTALS, workers);
  const double residual22_relu1_dead_2 = dead_22 / 32.0;
  const double rms_24 = nnc_total_sum(totals + 65, TOTALS, workers);
  const double residual23_relu1_rms = sqrt(rms_24 / rms_2);
  const double inactive_23 = nnc_total_sum(totals + 66, TOTALS, workers);
  const double residual23_relu1_inactive = inactive_23 / rms_2;
  const double dead_23 = nnc_total_sum(totals + 70, TOTALS, workers);
  const double residual23_relu1_dead_2 = dead_23 / 32.0;
  const double rms_25 = nnc_total_sum(totals + 68, TOTALS, workers);
  const double residual24_relu1_rms = sqrt(rms_25 / rms_2);
  const double inactive_24 = nnc_total_sum(totals + 69, TOTALS, workers);
  const double residual24_relu1_inactive = inactive_24 / rms_2;
  const double dead_24 = nnc_total_sum(totals + 73, TOTALS, workers);
  const double residual24_relu1_dead_2 = dead_24 / 32.0;
  const double rms_26 = nnc_total_sum(totals + 71, TOTALS, workers);
  const double residual25_relu1_rms = sqrt(rms_26 / rms_2);
  const double inactive_25 = nnc_total_sum(totals + 72, TOTALS, workers);
  const double residual25_relu1_inactive = inactive_25 / rms_2;
  const double dead_25 = nnc_total_sum(totals + 76, TOTALS, workers);
  const double residual25_relu1_dead_2 = dead_25 / 32.0;
  const double rms_27 = nnc_total_sum(totals + 74, TOTALS, workers);
  const double residual26_relu1_rms = sqrt(rms_27 / rms_2);
  const double inactive_26 = nnc_total_sum(totals + 75, TOTALS, workers);
  const double residual26_relu1_inactive = inactive_26 / rms_2;
  const double dead_26 = nnc_total_sum(totals + 79, TOTALS, workers);
  const double residual26_relu1_dead_2 = dead_26 / 32.0;
  const double rms_28 = nnc_total_sum(totals + 77, TOTALS, workers);
  const double residual27_relu1_rms = sqrt(rms_28 / rms_2);
  const double inactive_27 = nnc_total_sum(totals + 78, TOTALS, workers);
  const double residual27_relu1_inactive = inactive_27 / rms_2;
  const double dead_27 = nnc_total_sum(totals + 82, TOTALS, workers);
  const double residual27_relu1_dead_2 = dead_27 / 32.0;
  const double rms_29 = nnc_total_sum(totals + 80, TOTALS, workers);
  const double residual28_relu1_rms = sqrt(rms_29 / rms_2);
  const double inactive_28 = nnc_total_sum(totals + 81, TOTALS, workers);
  const double residual28_relu1_inactive = inactive_28 / rms_2;
  const double dead_28 = nnc_total_sum(totals + 85, TOTALS, workers);
  const double residual28_relu1_dead_2 = dead_28 / 32.0;
  const double rms_30 = nnc_total_sum(totals + 83, TOTALS, workers);
  const double residual29_relu1_rms = sqrt(rms_30 / rms_2);
  const double inactive_29 = nnc_total_sum(totals + 84, TOTALS, workers);
  const double residual29_relu1_inactive = inactive_29 / rms_2;
  const double dead_29 = nnc_total_sum(totals + 88, TOTALS, workers);
  const double residual29_relu1_dead_2 = dead_29 / 32.0;
  const double rms_31 = nnc_total_sum(totals + 86, TOTALS, workers);
  const double residual30_relu1_rms = sqrt(rms_31 / rms_2);
  const double inactive_30 = nnc_total_sum(totals + 87, TOTALS, workers);
  const double residual30_relu1_inactive = inactive_30 / rms_2;
  const double dead_30 = nnc_total_sum(totals + 89, TOTALS, workers);
  const double residual30_relu1_dead_2 = dead_30 / 32.0;
  if (worker == 0) {
    a->results[0] = residual1_relu1_rms;
    a->results[1] = residual1_relu1_inactive;
    a->results[2] = residual1_relu1_dead_2;
    a->results[3] = residual2_relu1_rms;
    a->results[4] = residual2_relu1_inactive;
    a->results[5] = residual2_relu1_dead_2;
    a->results[6] = residual3_relu1_rms;
    a->results[7] = residual3_relu1_inactive;
    a->results[8] = residual3_relu1_dead_2;
    a->results[9] = residual4_relu1_rms;
    a->results[10] = residual4_relu1_inactive;
    a->results[11] = residual4_relu1_dead_2;
    a->results[12] = residual5_relu1_rms;
    a->results[13] = residual5_relu1_inactive;
    a->results[14] = residual5_relu1_dead_2;
    a->results[15] = residual6_relu1_rms;
    a->results[16] = residual6_relu1_inactive;
    a->results[17] = residual6_relu1_dead_2;
    a->results[18] = residual7_relu1_rms;
    a->results[19] = residual7_relu1_inactive;
    a->results[20] = residual7_relu1_dead_2;
    a->results[21] = residual8_relu1_rms;
    a->results[22] = residual8_relu1_inactive;
    a->results[23] = residual8_relu1_dead_2;
    a->results[24] = residual9_relu1_rms;
    a->results[25] = residual9_relu1_inactive;
    a->results[26] = residual9_relu1_dead_2;
    a->results[27] = residual10_relu1_rms;
    a->results[28] = residual10_relu1_inactive;
    a->results[29] = residual10_relu1_dead_2;
    a->results[30] = residual11_relu1_rms;
    a->results[31] = residual11_relu1_inactive;
    a->results[32] = residual11_relu1_dead_2;
    a->results[33] = residual12_relu1_rms;
    a->results[34] = residual12_relu1_inactive;
    a->results[35] = residual12_relu1_dead_2;
    a->results[36] = residual13_relu1_rms;
    a->results[37] = residual13_relu1_inactive;
    a->results[38] = residual13_relu1_dead_2;
    a->results[39] = residual14_relu1_rms;
    a->results[40] = residual14_relu1_inactive;
    a->results[41] = residual14_relu1_dead_2;
    a->results[42] = residual15_relu1_rms;
    a->results[43] = residual15_relu1_inactive;
    a->results[44] = residual15_relu1_dead_2;
    a->results[45] = residual16_relu1_rms;
    a->results[46] = residual16_relu1_inactive;
    a->results[47] = residual16_relu1_dead_2;
    a->results[48] = residual17_relu1_rms;
    a->results[49] = residual17_relu1_inactive;
    a->results[50] = residual17_relu1_dead_2;
    a->results[51] = residual18_relu1_rms;
    a->results[52] = residual18_relu1_inactive;
    a->results[53] = residual18_relu1_dead_2;
    a->results[54] = residual19_relu1_rms;
    a->results[55] = residual19_relu1_inactive;
    a->results[56] = residual19_relu1_dead_2;
    a->results[57] = residual20_relu1_rms;
    a->results[58] = residual20_relu1_inactive;
    a->results[59] = residual20_relu1_dead_2;
    a->results[60] = residual21_relu1_rms;
    a->results[61] = residual21_relu1_inactive;
    a->results[62] = residual21_relu1_dead_2;
    a->results[63] = residual22_relu1_rms;
    a->results[64] = residual22_relu1_inactive;
    a->results[65] = residual22_relu1_dead_2;
    a->results[66] = residual23_relu1_rms;
    a->results[67] = residual23_relu1_inactive;
    a->results[68] = residual23_relu1_dead_2;
    a->results[69] = residual24_relu1_rms;
    a->results[70] = residual24_relu1_inactive;
    a->results[71] = residual24_relu1_dead_2;
    a->results[72] = residual25_relu1_rms;
    a->results[73] = residual25_relu1_inactive;
    a->results[74] = residual25_relu1_dead_2;
    a->results[75] = residual26_relu1_rms;
    a->results[76] = residual26_relu1_inactive;
    a->results[77] = residual26_relu1_dead_2;
    a->results[78] = residual27_relu1_rms;
    a->results[79] = residual27_relu1_inactive;
    a->results[80] = residual27_relu1_dead_2;
    a->results[81] = residual28_relu1_rms;
    a->results[82] = residual28_relu1_inactive;
    a->results[83] = residual28_relu1_dead_2;
    a->results[84] = residual29_relu1_rms;
    a->results[85] = residual29_relu1_inactive;
    a->results[86] = residual29_relu1_dead_2;
    a->results[87] = residual30_relu1_rms;
    a->results[88] = residual30_relu1_inactive;
    a->results[89] = residual30_relu1_dead_2;
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
#define PROGRAM residual_stack_f64
#else
#define PROGRAM residual_stack_f32
#endif
const nnc_program PROGRAM =
    {.element_bytes = sizeof(real), .arena_bytes = arena_bytes, .gradient_offset = gradient_offset, .initialize =
    initialize, .prepare = prepare, .train = train, .evaluate = evaluate, .summarize = summarize, .predict = predict,
    .inspect = inspect, .schedule = schedule};
