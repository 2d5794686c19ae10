// Written by nnc from repaired.nn. Do not edit: change the model and compile it again.
//
// The file is compiled twice: with real = float as repaired_f32, and with real = double as repaired_f64, which checks
// derivatives. Every kernel works on the share of rows or elements begin ... end - 1 of one worker.
#include "repaired.h"

#include "nnc_kernels.h"

// Elements of the arena, and of each worker's part of it (TOTALS counts doubles).
enum {
  PARAMETERS = 14816,  // trained tensors, each on 128 bytes
  STATE = 14816,  // optimizer state and running statistics
  ACTIVATIONS = 55296,  // values between kernels, for 64 examples
  TOTALS = 64,  // a worker: reductions to one number
  PARTIALS = 768,  // a worker: sums over examples other than gradients
  WORKSPACE = 0,  // a worker: large private arrays
};

// repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
//   product = image @ weight   [batch, 32]
//   centred = product + shift - sum(product + shift, over: axis 1) * 0.03125   [batch, 32]
//   rsqrt = rsqrt(sum(centred * centred, over: axis 1) * 0.03125 + 1e-05)   [batch]
//   relu = max(centred * rsqrt * gain + shift, 0)   [batch, 32]
static void linear1_forward(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, real *NNC_RESTRICT centred, real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain,
    const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT relu, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 32}}, .depth = {{64, 1, 32}}, .columns = 32, .column_stride = 1},
      image + begin * 64, weight, product + begin * 32);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real sum[32];
    real mean = R(0.0);
    real mean_2 = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      const real sum_2 = product[32 * r + i] + shift[i];
      sum[i] = sum_2;
      NNC_ADD(mean, sum_2);
    }
    const real mean_3 = mean * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real centred_2 = sum[i] - mean_3;
      centred[32 * r + i] = centred_2;
      NNC_ADD(mean_2, centred_2 * centred_2);
    }
    const real rsqrt_2 = nn_rsqrt(mean_2 * R(0.03125) + R(1e-05));
    rsqrt[r] = rsqrt_2;
    for (int64_t i = 0; i < 32; i++) {
      relu[32 * r + i] = nn_at_least(centred[32 * r + i] * rsqrt_2 * gain[i] + shift_2[i], R(0.0));
    }
  }
}

// repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
//   product = relu @ weight   [batch, 32]
//   centred = product + shift - sum(product + shift, over: axis 1) * 0.03125   [batch, 32]
//   rsqrt = rsqrt(sum(centred * centred, over: axis 1) * 0.03125 + 1e-05)   [batch]
//   relu = max(centred * rsqrt * gain + shift, 0)   [batch, 32]
static void linear2_forward(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, real *NNC_RESTRICT centred, real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain,
    const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT relu_2, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 32}}, .columns = 32, .column_stride = 1},
      relu + begin * 32, weight, product + begin * 32);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real sum[32];
    real mean = R(0.0);
    real mean_2 = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      const real sum_2 = product[32 * r + i] + shift[i];
      sum[i] = sum_2;
      NNC_ADD(mean, sum_2);
    }
    const real mean_3 = mean * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real centred_2 = sum[i] - mean_3;
      centred[32 * r + i] = centred_2;
      NNC_ADD(mean_2, centred_2 * centred_2);
    }
    const real rsqrt_2 = nn_rsqrt(mean_2 * R(0.03125) + R(1e-05));
    rsqrt[r] = rsqrt_2;
    for (int64_t i = 0; i < 32; i++) {
      relu_2[32 * r + i] = nn_at_least(centred[32 * r + i] * rsqrt_2 * gain[i] + shift_2[i], R(0.0));
    }
  }
}

// repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
//   product = relu @ weight   [batch, 10]
//   loss = sum(sum((position == digit ? 1 : 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product + shift, over: axis 1)),…   []
//   d_cross_entropy = d_losses * (position == digit ? 1 : 0) + -(sum(position == digit ? 1 : 0, over: axis 1) * d_losses) / sum(exp(product + shift - max(product + shift, over: axis …   [batch, 10]
//   d_shift = sum(d_cross_entropy, over: batch)   [10]
static void linear13_loss_cross_entropy_forward_backward(
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

// repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
//   d_product = d_cross_entropy @ weightᵀ   [batch, 32]
//   d_shift = sum(centred * rsqrt * gain + shift > 0 ? d_product : 0, over: batch)   [32]
//   d_gain = sum((centred * rsqrt * gain + shift > 0 ? d_product : 0) * (centred * rsqrt), over: batch)   [32]
//   d_mean = (centred * rsqrt * gain + shift > 0 ? d_product : 0) * gain * rsqrt + sum((… > … ? d_product : 0) * gain * centred, over: axis 1) * -0.5 * (rsqrt * rsqrt * rsqr…   [batch, 32]
//   d_shift = sum(d_mean, over: batch)   [32]
static void linear13_backward_input(
    const real *NNC_RESTRICT d_cross_entropy, const real *NNC_RESTRICT weight, real *NNC_RESTRICT d_product,
    const real *NNC_RESTRICT centred, const real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain,
    const real *NNC_RESTRICT shift, real *NNC_RESTRICT d_shift, real *NNC_RESTRICT d_gain, real *NNC_RESTRICT d_mean,
    real *NNC_RESTRICT d_shift_2, int64_t begin, int64_t end) {
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
      const real relu = centred[32 * r + i] * rsqrt[r] * gain[i] + shift[i] > R(0.0) ? d_product[32 * r + i] : R(0.0);
      NNC_ADD(d_shift[i], relu);
      const real scaled_3 = relu * gain[i];
      NNC_ADD(d_gain[i], relu * (centred[32 * r + i] * rsqrt[r]));
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
      NNC_ADD(d_shift_2[i], mean_3);
    }
  }
}

// repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
//   d_weight = reluᵀ @ d_cross_entropy   [32, 10]
static void linear13_backward_weight(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT d_cross_entropy, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{32, 1, 10}}, .depth = {{end - begin, 32, 10}}, .columns = 10, .column_stride = 1},
      relu + begin * 32, d_cross_entropy + begin * 10, d_weight);
}

// repaired.nn:18  optimizer: SGD(lr: 0.02, momentum: 0.9)
//   grad_norm = sum(d_shift * d_shift, over: axis 0)   []
static void grad_norm_forward(const real *NNC_RESTRICT d_shift, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, d_shift[i] * d_shift[i]);
  }
  *total0_result = (double)total0;
}

// repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
//   d_product = d_mean @ weightᵀ   [batch, 32]
//   d_shift = sum(centred * rsqrt * gain + shift > 0 ? d_product : 0, over: batch)   [32]
//   d_gain = sum((centred * rsqrt * gain + shift > 0 ? d_product : 0) * (centred * rsqrt), over: batch)   [32]
//   d_mean = (centred * rsqrt * gain + shift > 0 ? d_product : 0) * gain * rsqrt + sum((… > … ? d_product : 0) * gain * centred, over: axis 1) * -0.5 * (rsqrt * rsqrt * rsqr…   [batch, 32]
//   d_shift = sum(d_mean, over: batch)   [32]
static void linear12_backward_input(
    const real *NNC_RESTRICT d_mean, const real *NNC_RESTRICT weight, real *NNC_RESTRICT d_product,
    const real *NNC_RESTRICT centred, const real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain,
    const real *NNC_RESTRICT shift, real *NNC_RESTRICT d_shift, real *NNC_RESTRICT d_gain, real *NNC_RESTRICT d_mean_2,
    real *NNC_RESTRICT d_shift_2, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 1}}, .columns = 32, .column_stride = 32},
      d_mean + begin * 32, weight, d_product + begin * 32);
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
      const real relu = centred[32 * r + i] * rsqrt[r] * gain[i] + shift[i] > R(0.0) ? d_product[32 * r + i] : R(0.0);
      NNC_ADD(d_shift[i], relu);
      const real scaled_3 = relu * gain[i];
      NNC_ADD(d_gain[i], relu * (centred[32 * r + i] * rsqrt[r]));
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
      d_mean_2[32 * r + i] = mean_3;
      NNC_ADD(d_shift_2[i], mean_3);
    }
  }
}

// repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
//   d_weight = reluᵀ @ d_mean   [32, 32]
static void linear12_backward_weight(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT d_mean, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{32, 1, 32}}, .depth = {{end - begin, 32, 32}}, .columns = 32, .column_stride = 1},
      relu + begin * 32, d_mean + begin * 32, d_weight);
}

// repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
//   d_weight = imageᵀ @ d_mean   [64, 32]
static void linear1_backward_weight(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT d_mean, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{64, 1, 32}}, .depth = {{end - begin, 64, 32}}, .columns = 32, .column_stride = 1},
      image + begin * 64, d_mean + begin * 32, d_weight);
}

// repaired.nn:18  optimizer: SGD(lr: 0.02, momentum: 0.9)
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

// repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
//   product = image @ weight   [batch, 32]
//   relu = max((product + shift - sum(product + shift, over: axis 1) * 0.03125) * rsqrt(sum((product + shift - … * …) * (product + shift - … * …), over: axis 1) * 0.03125 …   [batch, 32]
static void linear1_forward_2(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift_2,
    real *NNC_RESTRICT relu, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 32}}, .depth = {{64, 1, 32}}, .columns = 32, .column_stride = 1},
      image + begin * 64, weight, product + begin * 32);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real sum[32];
    real mean = R(0.0);
    NNC_ALIGN real centred[32];
    real mean_2 = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      const real sum_2 = product[32 * r + i] + shift[i];
      sum[i] = sum_2;
      NNC_ADD(mean, sum_2);
    }
    const real mean_3 = mean * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real centred_2 = sum[i] - mean_3;
      centred[i] = centred_2;
      NNC_ADD(mean_2, centred_2 * centred_2);
    }
    const real rsqrt = nn_rsqrt(mean_2 * R(0.03125) + R(1e-05));
    for (int64_t i = 0; i < 32; i++) {
      relu[32 * r + i] = nn_at_least(centred[i] * rsqrt * gain[i] + shift_2[i], R(0.0));
    }
  }
}

// repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
//   product = relu @ weight   [batch, 32]
//   relu = max((product + shift - sum(product + shift, over: axis 1) * 0.03125) * rsqrt(sum((product + shift - … * …) * (product + shift - … * …), over: axis 1) * 0.03125 …   [batch, 32]
static void linear2_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift_2,
    real *NNC_RESTRICT relu_2, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 32}}, .depth = {{32, 1, 32}}, .columns = 32, .column_stride = 1},
      relu + begin * 32, weight, product + begin * 32);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real sum[32];
    real mean = R(0.0);
    NNC_ALIGN real centred[32];
    real mean_2 = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      const real sum_2 = product[32 * r + i] + shift[i];
      sum[i] = sum_2;
      NNC_ADD(mean, sum_2);
    }
    const real mean_3 = mean * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real centred_2 = sum[i] - mean_3;
      centred[i] = centred_2;
      NNC_ADD(mean_2, centred_2 * centred_2);
    }
    const real rsqrt = nn_rsqrt(mean_2 * R(0.03125) + R(1e-05));
    for (int64_t i = 0; i < 32; i++) {
      relu_2[32 * r + i] = nn_at_least(centred[i] * rsqrt * gain[i] + shift_2[i], R(0.0));
    }
  }
}

// repaired.nn:17  metrics:   (accuracy: accuracy(logits, digit))
//   product = relu @ weight   [batch, 10]
//   loss = sum(sum((position == digit ? 1 : 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product + shift, over: axis 1)),…   []
//   total3 = sum(argmax(product + shift, over: axis 1) == digit ? 1 : 0, over: batch)   []
static void linear13_forward(
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

// repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
//   product = relu @ weight   [batch, 10]
//   logits = product + shift   [batch, 10]
static void linear13_forward_2(
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

// repaired.nn:6  image:  columns(0..<64) / 16
//   image = column0 * 0.0625   [batch, 64]
static void prepare_image(const real *NNC_RESTRICT column0, real *NNC_RESTRICT image, int64_t begin, int64_t end) {
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      image[64 * r + i] = column0[64 * r + i] * R(0.0625);
    }
  }
}

// repaired.nn:7  digit:  class(column("digit"), 10)
//   digit = column1   [batch]
static void prepare_digit(const real *NNC_RESTRICT column1, real *NNC_RESTRICT digit, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    digit[r] = column1[r];
  }
}

// repaired.nn:18  optimizer: SGD(lr: 0.02, momentum: 0.9)
//   weight = -0.3061862178478973 + random() * 0.6123724356957946   [64, 32]
//   velocity = 0   [64, 32]
static void initialize_linear1(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT velocity, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.3061862178478973) + nnc_uniform(key0, (uint32_t)i) * R(0.6123724356957946);
    velocity[i] = R(0.0);
  }
}

// repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
//   shift = 0   [32]
//   velocity = 0   [32]
static void initialize_linear1_2(real *NNC_RESTRICT shift, real *NNC_RESTRICT velocity, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    shift[i] = R(0.0);
    velocity[i] = R(0.0);
  }
}

// repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
//   gain = 1   [32]
//   velocity = 0   [32]
static void initialize_layer_norm1(real *NNC_RESTRICT gain, real *NNC_RESTRICT velocity, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    gain[i] = R(1.0);
    velocity[i] = R(0.0);
  }
}

// repaired.nn:18  optimizer: SGD(lr: 0.02, momentum: 0.9)
//   weight = -0.4330127018922193 + random() * 0.8660254037844386   [32, 32]
//   velocity = 0   [32, 32]
static void initialize_linear2(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT velocity, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.4330127018922193) + nnc_uniform(key0, (uint32_t)i) * R(0.8660254037844386);
    velocity[i] = R(0.0);
  }
}

// repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
//   product = image @ weight   [batch, 32]
//   relu = max((product + shift - sum(product + shift, over: axis 1) * 0.03125) * rsqrt(sum((product + shift - … * …) * (product + shift - … * …), over: axis 1) * 0.03125 …   [batch, 32]
//   rms = sum(relu * relu, over: (batch, axis 1))   []
//   inactive = sum(abs((product + shift - sum(…, over: axis 1) * 0.03125) * rsqrt(… * … + 1e-05) * gain + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs((product + shift - sum(product + shift, over: axis 1) * 0.03125) * rsqrt(sum(… * …, over: axis 1) * 0.03125 + 1e-05) * gain + shift > 0 ? 1 : 0), over: …   [32]
static void linear1_relu_relu1_forward_backward(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift_2,
    real *NNC_RESTRICT relu, real *NNC_RESTRICT dead, double *total0_result, double *total1_result, int64_t begin,
    int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 32}}, .depth = {{64, 1, 32}}, .columns = 32, .column_stride = 1},
      image + begin * 64, weight, product + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    dead[i] = -(real)INFINITY;
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real sum[32];
    real mean = R(0.0);
    NNC_ALIGN real centred[32];
    real mean_2 = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      const real sum_2 = product[32 * r + i] + shift[i];
      sum[i] = sum_2;
      NNC_ADD(mean, sum_2);
    }
    const real mean_3 = mean * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real centred_2 = sum[i] - mean_3;
      centred[i] = centred_2;
      NNC_ADD(mean_2, centred_2 * centred_2);
    }
    const real rsqrt = nn_rsqrt(mean_2 * R(0.03125) + R(1e-05));
    for (int64_t i = 0; i < 32; i++) {
      const real sum_3 = centred[i] * rsqrt * gain[i] + shift_2[i];
      const real relu_2 = nn_at_least(sum_3, R(0.0));
      relu[32 * r + i] = relu_2;
      NNC_ADD(total0, relu_2 * relu_2);
      const real slope = nn_abs(sum_3 > R(0.0) ? R(1.0) : R(0.0));
      NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
      dead[i] = nn_max(dead[i], slope);
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
//   product = relu @ weight   [batch, 32]
//   relu = max((product + shift - sum(product + shift, over: axis 1) * 0.03125) * rsqrt(sum((product + shift - … * …) * (product + shift - … * …), over: axis 1) * 0.03125 …   [batch, 32]
//   rms = sum(relu * relu, over: (batch, axis 1))   []
//   inactive = sum(abs((product + shift - sum(…, over: axis 1) * 0.03125) * rsqrt(… * … + 1e-05) * gain + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs((product + shift - sum(product + shift, over: axis 1) * 0.03125) * rsqrt(sum(… * …, over: axis 1) * 0.03125 + 1e-05) * gain + shift > 0 ? 1 : 0), over: …   [32]
static void linear2_relu_relu2_forward_backward(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift_2,
    real *NNC_RESTRICT relu_2, real *NNC_RESTRICT dead, double *total0_result, double *total1_result, int64_t begin,
    int64_t end) {
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
    NNC_ALIGN real sum[32];
    real mean = R(0.0);
    NNC_ALIGN real centred[32];
    real mean_2 = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      const real sum_2 = product[32 * r + i] + shift[i];
      sum[i] = sum_2;
      NNC_ADD(mean, sum_2);
    }
    const real mean_3 = mean * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real centred_2 = sum[i] - mean_3;
      centred[i] = centred_2;
      NNC_ADD(mean_2, centred_2 * centred_2);
    }
    const real rsqrt = nn_rsqrt(mean_2 * R(0.03125) + R(1e-05));
    for (int64_t i = 0; i < 32; i++) {
      const real sum_3 = centred[i] * rsqrt * gain[i] + shift_2[i];
      const real relu_3 = nn_at_least(sum_3, R(0.0));
      relu_2[32 * r + i] = relu_3;
      NNC_ADD(total0, relu_3 * relu_3);
      const real slope = nn_abs(sum_3 > R(0.0) ? R(1.0) : R(0.0));
      NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
      dead[i] = nn_max(dead[i], slope);
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
//   dead = sum(dead < 0.01 ? 1 : 0, over: axis 0)   []
static void relu1_forward(const real *NNC_RESTRICT dead, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, dead[i] < R(0.01) ? R(1.0) : R(0.0));
  }
  *total0_result = (double)total0;
}

// repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
//   product = relu @ weight   [batch, 32]
//   rms = sum(max((product + shift - sum(product + shift, over: axis 1) * 0.03125) * rsqrt(sum((… - …) * (… - …), over: axis 1) * 0.03125 + 1e-05) * gain + shift, 0) * ma…   []
//   inactive = sum(abs((product + shift - sum(…, over: axis 1) * 0.03125) * rsqrt(… * … + 1e-05) * gain + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs((product + shift - sum(product + shift, over: axis 1) * 0.03125) * rsqrt(sum(… * …, over: axis 1) * 0.03125 + 1e-05) * gain + shift > 0 ? 1 : 0), over: …   [32]
static void linear12_relu12_forward_backward(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift_2,
    real *NNC_RESTRICT dead, double *total0_result, double *total1_result, int64_t begin, int64_t end) {
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
    NNC_ALIGN real sum[32];
    real mean = R(0.0);
    NNC_ALIGN real centred[32];
    real mean_2 = R(0.0);
    for (int64_t i = 0; i < 32; i++) {
      const real sum_2 = product[32 * r + i] + shift[i];
      sum[i] = sum_2;
      NNC_ADD(mean, sum_2);
    }
    const real mean_3 = mean * R(0.03125);
    for (int64_t i = 0; i < 32; i++) {
      const real centred_2 = sum[i] - mean_3;
      centred[i] = centred_2;
      NNC_ADD(mean_2, centred_2 * centred_2);
    }
    const real rsqrt = nn_rsqrt(mean_2 * R(0.03125) + R(1e-05));
    for (int64_t i = 0; i < 32; i++) {
      const real sum_3 = centred[i] * rsqrt * gain[i] + shift_2[i];
      const real relu_2 = nn_at_least(sum_3, R(0.0));
      NNC_ADD(total0, relu_2 * relu_2);
      const real slope = nn_abs(sum_3 > R(0.0) ? R(1.0) : R(0.0));
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
  real *const linear1_weight_velocity = arena + 14816;  // [64, 32]
  real *const linear1_shift = arena + 2048;  // [32]
  real *const linear1_shift_velocity = arena + 16864;  // [32]
  real *const layer_norm1_gain = arena + 2080;  // [32]
  real *const layer_norm1_gain_velocity = arena + 16896;  // [32]
  real *const linear2_weight = arena + 2144;  // [32, 32]
  real *const linear2_weight_velocity = arena + 16960;  // [32, 32]
  real *const linear3_weight = arena + 3264;  // [32, 32]
  real *const linear3_weight_velocity = arena + 18080;  // [32, 32]
  real *const linear4_weight = arena + 4384;  // [32, 32]
  real *const linear4_weight_velocity = arena + 19200;  // [32, 32]
  real *const linear5_weight = arena + 5504;  // [32, 32]
  real *const linear5_weight_velocity = arena + 20320;  // [32, 32]
  real *const linear6_weight = arena + 6624;  // [32, 32]
  real *const linear6_weight_velocity = arena + 21440;  // [32, 32]
  real *const linear7_weight = arena + 7744;  // [32, 32]
  real *const linear7_weight_velocity = arena + 22560;  // [32, 32]
  real *const linear8_weight = arena + 8864;  // [32, 32]
  real *const linear8_weight_velocity = arena + 23680;  // [32, 32]
  real *const linear9_weight = arena + 9984;  // [32, 32]
  real *const linear9_weight_velocity = arena + 24800;  // [32, 32]
  real *const linear10_weight = arena + 11104;  // [32, 32]
  real *const linear10_weight_velocity = arena + 25920;  // [32, 32]
  real *const linear11_weight = arena + 12224;  // [32, 32]
  real *const linear11_weight_velocity = arena + 27040;  // [32, 32]
  real *const linear12_weight = arena + 13344;  // [32, 32]
  real *const linear12_weight_velocity = arena + 28160;  // [32, 32]
  real *const linear13_weight = arena + 14464;  // [32, 10]
  real *const linear13_weight_velocity = arena + 29280;  // [32, 10]
  real *const linear13_shift = arena + 14784;  // [10]
  real *const linear13_shift_velocity = arena + 29600;  // [10]
  real *const layer_norm1_shift = arena + 2112;  // [32]
  real *const layer_norm1_shift_velocity = arena + 16928;  // [32]
  real *const linear2_shift = arena + 3168;  // [32]
  real *const linear2_shift_velocity = arena + 17984;  // [32]
  real *const layer_norm2_gain = arena + 3200;  // [32]
  real *const layer_norm2_gain_velocity = arena + 18016;  // [32]
  real *const layer_norm2_shift = arena + 3232;  // [32]
  real *const layer_norm2_shift_velocity = arena + 18048;  // [32]
  real *const linear3_shift = arena + 4288;  // [32]
  real *const linear3_shift_velocity = arena + 19104;  // [32]
  real *const layer_norm3_gain = arena + 4320;  // [32]
  real *const layer_norm3_gain_velocity = arena + 19136;  // [32]
  real *const layer_norm3_shift = arena + 4352;  // [32]
  real *const layer_norm3_shift_velocity = arena + 19168;  // [32]
  real *const linear4_shift = arena + 5408;  // [32]
  real *const linear4_shift_velocity = arena + 20224;  // [32]
  real *const layer_norm4_gain = arena + 5440;  // [32]
  real *const layer_norm4_gain_velocity = arena + 20256;  // [32]
  real *const layer_norm4_shift = arena + 5472;  // [32]
  real *const layer_norm4_shift_velocity = arena + 20288;  // [32]
  real *const linear5_shift = arena + 6528;  // [32]
  real *const linear5_shift_velocity = arena + 21344;  // [32]
  real *const layer_norm5_gain = arena + 6560;  // [32]
  real *const layer_norm5_gain_velocity = arena + 21376;  // [32]
  real *const layer_norm5_shift = arena + 6592;  // [32]
  real *const layer_norm5_shift_velocity = arena + 21408;  // [32]
  real *const linear6_shift = arena + 7648;  // [32]
  real *const linear6_shift_velocity = arena + 22464;  // [32]
  real *const layer_norm6_gain = arena + 7680;  // [32]
  real *const layer_norm6_gain_velocity = arena + 22496;  // [32]
  real *const layer_norm6_shift = arena + 7712;  // [32]
  real *const layer_norm6_shift_velocity = arena + 22528;  // [32]
  real *const linear7_shift = arena + 8768;  // [32]
  real *const linear7_shift_velocity = arena + 23584;  // [32]
  real *const layer_norm7_gain = arena + 8800;  // [32]
  real *const layer_norm7_gain_velocity = arena + 23616;  // [32]
  real *const layer_norm7_shift = arena + 8832;  // [32]
  real *const layer_norm7_shift_velocity = arena + 23648;  // [32]
  real *const linear8_shift = arena + 9888;  // [32]
  real *const linear8_shift_velocity = arena + 24704;  // [32]
  real *const layer_norm8_gain = arena + 9920;  // [32]
  real *const layer_norm8_gain_velocity = arena + 24736;  // [32]
  real *const layer_norm8_shift = arena + 9952;  // [32]
  real *const layer_norm8_shift_velocity = arena + 24768;  // [32]
  real *const linear9_shift = arena + 11008;  // [32]
  real *const linear9_shift_velocity = arena + 25824;  // [32]
  real *const layer_norm9_gain = arena + 11040;  // [32]
  real *const layer_norm9_gain_velocity = arena + 25856;  // [32]
  real *const layer_norm9_shift = arena + 11072;  // [32]
  real *const layer_norm9_shift_velocity = arena + 25888;  // [32]
  real *const linear10_shift = arena + 12128;  // [32]
  real *const linear10_shift_velocity = arena + 26944;  // [32]
  real *const layer_norm10_gain = arena + 12160;  // [32]
  real *const layer_norm10_gain_velocity = arena + 26976;  // [32]
  real *const layer_norm10_shift = arena + 12192;  // [32]
  real *const layer_norm10_shift_velocity = arena + 27008;  // [32]
  real *const linear11_shift = arena + 13248;  // [32]
  real *const linear11_shift_velocity = arena + 28064;  // [32]
  real *const layer_norm11_gain = arena + 13280;  // [32]
  real *const layer_norm11_gain_velocity = arena + 28096;  // [32]
  real *const layer_norm11_shift = arena + 13312;  // [32]
  real *const layer_norm11_shift_velocity = arena + 28128;  // [32]
  real *const linear12_shift = arena + 14368;  // [32]
  real *const linear12_shift_velocity = arena + 29184;  // [32]
  real *const layer_norm12_gain = arena + 14400;  // [32]
  real *const layer_norm12_gain_velocity = arena + 29216;  // [32]
  real *const layer_norm12_shift = arena + 14432;  // [32]
  real *const layer_norm12_shift_velocity = arena + 29248;  // [32]

  // repaired.nn:18  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear1(
      linear1_weight, linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 0), nnc_begin(2048, worker, workers),
      nnc_end(2048, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      linear1_shift, linear1_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_layer_norm1(
      layer_norm1_gain, layer_norm1_gain_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:18  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear2_weight, linear2_weight_velocity, nnc_random_key(a->seed, a->draw, 1), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // repaired.nn:18  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear3_weight, linear3_weight_velocity, nnc_random_key(a->seed, a->draw, 2), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // repaired.nn:18  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear4_weight, linear4_weight_velocity, nnc_random_key(a->seed, a->draw, 3), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // repaired.nn:18  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear5_weight, linear5_weight_velocity, nnc_random_key(a->seed, a->draw, 4), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // repaired.nn:18  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear6_weight, linear6_weight_velocity, nnc_random_key(a->seed, a->draw, 5), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // repaired.nn:18  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear7_weight, linear7_weight_velocity, nnc_random_key(a->seed, a->draw, 6), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // repaired.nn:18  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear8_weight, linear8_weight_velocity, nnc_random_key(a->seed, a->draw, 7), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // repaired.nn:18  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear9_weight, linear9_weight_velocity, nnc_random_key(a->seed, a->draw, 8), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // repaired.nn:18  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear10_weight, linear10_weight_velocity, nnc_random_key(a->seed, a->draw, 9), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // repaired.nn:18  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear11_weight, linear11_weight_velocity, nnc_random_key(a->seed, a->draw, 10), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // repaired.nn:18  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear12_weight, linear12_weight_velocity, nnc_random_key(a->seed, a->draw, 11), nnc_begin(1024, worker, workers),
      nnc_end(1024, worker, workers));

  // repaired.nn:18  optimizer: SGD(lr: 0.02, momentum: 0.9)
  initialize_linear2(
      linear13_weight, linear13_weight_velocity, nnc_random_key(a->seed, a->draw, 12), nnc_begin(320, worker, workers),
      nnc_end(320, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      linear13_shift, linear13_shift_velocity, nnc_begin(10, worker, workers), nnc_end(10, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      layer_norm1_shift, layer_norm1_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      linear2_shift, linear2_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_layer_norm1(
      layer_norm2_gain, layer_norm2_gain_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      layer_norm2_shift, layer_norm2_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      linear3_shift, linear3_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_layer_norm1(
      layer_norm3_gain, layer_norm3_gain_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      layer_norm3_shift, layer_norm3_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      linear4_shift, linear4_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_layer_norm1(
      layer_norm4_gain, layer_norm4_gain_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      layer_norm4_shift, layer_norm4_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      linear5_shift, linear5_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_layer_norm1(
      layer_norm5_gain, layer_norm5_gain_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      layer_norm5_shift, layer_norm5_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      linear6_shift, linear6_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_layer_norm1(
      layer_norm6_gain, layer_norm6_gain_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      layer_norm6_shift, layer_norm6_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      linear7_shift, linear7_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_layer_norm1(
      layer_norm7_gain, layer_norm7_gain_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      layer_norm7_shift, layer_norm7_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      linear8_shift, linear8_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_layer_norm1(
      layer_norm8_gain, layer_norm8_gain_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      layer_norm8_shift, layer_norm8_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      linear9_shift, linear9_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_layer_norm1(
      layer_norm9_gain, layer_norm9_gain_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      layer_norm9_shift, layer_norm9_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      linear10_shift, linear10_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_layer_norm1(
      layer_norm10_gain, layer_norm10_gain_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      layer_norm10_shift, layer_norm10_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      linear11_shift, linear11_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_layer_norm1(
      layer_norm11_gain, layer_norm11_gain_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      layer_norm11_shift, layer_norm11_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      linear12_shift, linear12_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_layer_norm1(
      layer_norm12_gain, layer_norm12_gain_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  initialize_linear1_2(
      layer_norm12_shift, layer_norm12_shift_velocity, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
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

  // repaired.nn:6  image:  columns(0..<64) / 16
  prepare_image(column0, image, begin, end);

  // repaired.nn:7  digit:  class(column("digit"), 10)
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
  real *const layer_norm1_centred = activations + 2048;  // [batch, 32]
  real *const layer_norm1_rsqrt = activations + 54528;  // [batch]
  real *const layer_norm1_gain = arena + 2080;  // [32]
  real *const layer_norm1_shift = arena + 2112;  // [32]
  real *const relu = activations + 4096;  // [batch, 32]
  real *const linear2_weight = arena + 2144;  // [32, 32]
  real *const linear2_product = activations + 0;  // [batch, 32]
  real *const linear2_shift = arena + 3168;  // [32]
  real *const layer_norm2_centred = activations + 6144;  // [batch, 32]
  real *const layer_norm2_rsqrt = activations + 54592;  // [batch]
  real *const layer_norm2_gain = arena + 3200;  // [32]
  real *const layer_norm2_shift = arena + 3232;  // [32]
  real *const relu_2 = activations + 8192;  // [batch, 32]
  real *const linear3_weight = arena + 3264;  // [32, 32]
  real *const linear3_product = activations + 0;  // [batch, 32]
  real *const linear3_shift = arena + 4288;  // [32]
  real *const layer_norm3_centred = activations + 10240;  // [batch, 32]
  real *const layer_norm3_rsqrt = activations + 54656;  // [batch]
  real *const layer_norm3_gain = arena + 4320;  // [32]
  real *const layer_norm3_shift = arena + 4352;  // [32]
  real *const relu_3 = activations + 12288;  // [batch, 32]
  real *const linear4_weight = arena + 4384;  // [32, 32]
  real *const linear4_product = activations + 0;  // [batch, 32]
  real *const linear4_shift = arena + 5408;  // [32]
  real *const layer_norm4_centred = activations + 14336;  // [batch, 32]
  real *const layer_norm4_rsqrt = activations + 54720;  // [batch]
  real *const layer_norm4_gain = arena + 5440;  // [32]
  real *const layer_norm4_shift = arena + 5472;  // [32]
  real *const relu_4 = activations + 16384;  // [batch, 32]
  real *const linear5_weight = arena + 5504;  // [32, 32]
  real *const linear5_product = activations + 0;  // [batch, 32]
  real *const linear5_shift = arena + 6528;  // [32]
  real *const layer_norm5_centred = activations + 18432;  // [batch, 32]
  real *const layer_norm5_rsqrt = activations + 54784;  // [batch]
  real *const layer_norm5_gain = arena + 6560;  // [32]
  real *const layer_norm5_shift = arena + 6592;  // [32]
  real *const relu_5 = activations + 20480;  // [batch, 32]
  real *const linear6_weight = arena + 6624;  // [32, 32]
  real *const linear6_product = activations + 0;  // [batch, 32]
  real *const linear6_shift = arena + 7648;  // [32]
  real *const layer_norm6_centred = activations + 22528;  // [batch, 32]
  real *const layer_norm6_rsqrt = activations + 54848;  // [batch]
  real *const layer_norm6_gain = arena + 7680;  // [32]
  real *const layer_norm6_shift = arena + 7712;  // [32]
  real *const relu_6 = activations + 24576;  // [batch, 32]
  real *const linear7_weight = arena + 7744;  // [32, 32]
  real *const linear7_product = activations + 0;  // [batch, 32]
  real *const linear7_shift = arena + 8768;  // [32]
  real *const layer_norm7_centred = activations + 26624;  // [batch, 32]
  real *const layer_norm7_rsqrt = activations + 54912;  // [batch]
  real *const layer_norm7_gain = arena + 8800;  // [32]
  real *const layer_norm7_shift = arena + 8832;  // [32]
  real *const relu_7 = activations + 28672;  // [batch, 32]
  real *const linear8_weight = arena + 8864;  // [32, 32]
  real *const linear8_product = activations + 0;  // [batch, 32]
  real *const linear8_shift = arena + 9888;  // [32]
  real *const layer_norm8_centred = activations + 30720;  // [batch, 32]
  real *const layer_norm8_rsqrt = activations + 54976;  // [batch]
  real *const layer_norm8_gain = arena + 9920;  // [32]
  real *const layer_norm8_shift = arena + 9952;  // [32]
  real *const relu_8 = activations + 32768;  // [batch, 32]
  real *const linear9_weight = arena + 9984;  // [32, 32]
  real *const linear9_product = activations + 0;  // [batch, 32]
  real *const linear9_shift = arena + 11008;  // [32]
  real *const layer_norm9_centred = activations + 34816;  // [batch, 32]
  real *const layer_norm9_rsqrt = activations + 55040;  // [batch]
  real *const layer_norm9_gain = arena + 11040;  // [32]
  real *const layer_norm9_shift = arena + 11072;  // [32]
  real *const relu_9 = activations + 36864;  // [batch, 32]
  real *const linear10_weight = arena + 11104;  // [32, 32]
  real *const linear10_product = activations + 0;  // [batch, 32]
  real *const linear10_shift = arena + 12128;  // [32]
  real *const layer_norm10_centred = activations + 38912;  // [batch, 32]
  real *const layer_norm10_rsqrt = activations + 55104;  // [batch]
  real *const layer_norm10_gain = arena + 12160;  // [32]
  real *const layer_norm10_shift = arena + 12192;  // [32]
  real *const relu_10 = activations + 40960;  // [batch, 32]
  real *const linear11_weight = arena + 12224;  // [32, 32]
  real *const linear11_product = activations + 0;  // [batch, 32]
  real *const linear11_shift = arena + 13248;  // [32]
  real *const layer_norm11_centred = activations + 43008;  // [batch, 32]
  real *const layer_norm11_rsqrt = activations + 55168;  // [batch]
  real *const layer_norm11_gain = arena + 13280;  // [32]
  real *const layer_norm11_shift = arena + 13312;  // [32]
  real *const relu_11 = activations + 45056;  // [batch, 32]
  real *const linear12_weight = arena + 13344;  // [32, 32]
  real *const linear12_product = activations + 0;  // [batch, 32]
  real *const linear12_shift = arena + 14368;  // [32]
  real *const layer_norm12_centred = activations + 47104;  // [batch, 32]
  real *const layer_norm12_rsqrt = activations + 55232;  // [batch]
  real *const layer_norm12_gain = arena + 14400;  // [32]
  real *const layer_norm12_shift = arena + 14432;  // [32]
  real *const relu_12 = activations + 49152;  // [batch, 32]
  real *const linear13_weight = arena + 14464;  // [32, 10]
  real *const linear13_product = activations + 53248;  // [batch, 10]
  real *const linear13_shift = arena + 14784;  // [10]
  const real *const digit = a->inputs[1];  // [batch]
  real *const d_cross_entropy = activations + 53888;  // [batch, 10]
  real *const d_linear13_shift = gradients + 14784;  // [10]
  real *const linear13_d_product = activations + 0;  // [batch, 32]
  real *const d_layer_norm12_shift = gradients + 14432;  // [32]
  real *const d_layer_norm12_gain = gradients + 14400;  // [32]
  real *const layer_norm12_d_mean = activations + 51200;  // [batch, 32]
  real *const d_linear12_shift = gradients + 14368;  // [32]
  real *const d_linear13_weight = gradients + 14464;  // [32, 10]
  real *const linear12_d_product = activations + 0;  // [batch, 32]
  real *const d_layer_norm11_shift = gradients + 13312;  // [32]
  real *const d_layer_norm11_gain = gradients + 13280;  // [32]
  real *const layer_norm11_d_mean = activations + 47104;  // [batch, 32]
  real *const d_linear11_shift = gradients + 13248;  // [32]
  real *const d_linear12_weight = gradients + 13344;  // [32, 32]
  real *const linear11_d_product = activations + 0;  // [batch, 32]
  real *const d_layer_norm10_shift = gradients + 12192;  // [32]
  real *const d_layer_norm10_gain = gradients + 12160;  // [32]
  real *const layer_norm10_d_mean = activations + 43008;  // [batch, 32]
  real *const d_linear10_shift = gradients + 12128;  // [32]
  real *const d_linear11_weight = gradients + 12224;  // [32, 32]
  real *const linear10_d_product = activations + 0;  // [batch, 32]
  real *const d_layer_norm9_shift = gradients + 11072;  // [32]
  real *const d_layer_norm9_gain = gradients + 11040;  // [32]
  real *const layer_norm9_d_mean = activations + 38912;  // [batch, 32]
  real *const d_linear9_shift = gradients + 11008;  // [32]
  real *const d_linear10_weight = gradients + 11104;  // [32, 32]
  real *const linear9_d_product = activations + 0;  // [batch, 32]
  real *const d_layer_norm8_shift = gradients + 9952;  // [32]
  real *const d_layer_norm8_gain = gradients + 9920;  // [32]
  real *const layer_norm8_d_mean = activations + 34816;  // [batch, 32]
  real *const d_linear8_shift = gradients + 9888;  // [32]
  real *const d_linear9_weight = gradients + 9984;  // [32, 32]
  real *const linear8_d_product = activations + 0;  // [batch, 32]
  real *const d_layer_norm7_shift = gradients + 8832;  // [32]
  real *const d_layer_norm7_gain = gradients + 8800;  // [32]
  real *const layer_norm7_d_mean = activations + 30720;  // [batch, 32]
  real *const d_linear7_shift = gradients + 8768;  // [32]
  real *const d_linear8_weight = gradients + 8864;  // [32, 32]
  real *const linear7_d_product = activations + 0;  // [batch, 32]
  real *const d_layer_norm6_shift = gradients + 7712;  // [32]
  real *const d_layer_norm6_gain = gradients + 7680;  // [32]
  real *const layer_norm6_d_mean = activations + 26624;  // [batch, 32]
  real *const d_linear6_shift = gradients + 7648;  // [32]
  real *const d_linear7_weight = gradients + 7744;  // [32, 32]
  real *const linear6_d_product = activations + 0;  // [batch, 32]
  real *const d_layer_norm5_shift = gradients + 6592;  // [32]
  real *const d_layer_norm5_gain = gradients + 6560;  // [32]
  real *const layer_norm5_d_mean = activations + 22528;  // [batch, 32]
  real *const d_linear5_shift = gradients + 6528;  // [32]
  real *const d_linear6_weight = gradients + 6624;  // [32, 32]
  real *const linear5_d_product = activations + 0;  // [batch, 32]
  real *const d_layer_norm4_shift = gradients + 5472;  // [32]
  real *const d_layer_norm4_gain = gradients + 5440;  // [32]
  real *const layer_norm4_d_mean = activations + 18432;  // [batch, 32]
  real *const d_linear4_shift = gradients + 5408;  // [32]
  real *const d_linear5_weight = gradients + 5504;  // [32, 32]
  real *const linear4_d_product = activations + 0;  // [batch, 32]
  real *const d_layer_norm3_shift = gradients + 4352;  // [32]
  real *const d_layer_norm3_gain = gradients + 4320;  // [32]
  real *const layer_norm3_d_mean = activations + 14336;  // [batch, 32]
  real *const d_linear3_shift = gradients + 4288;  // [32]
  real *const d_linear4_weight = gradients + 4384;  // [32, 32]
  real *const linear3_d_product = activations + 0;  // [batch, 32]
  real *const d_layer_norm2_shift = gradients + 3232;  // [32]
  real *const d_layer_norm2_gain = gradients + 3200;  // [32]
  real *const layer_norm2_d_mean = activations + 10240;  // [batch, 32]
  real *const d_linear2_shift = gradients + 3168;  // [32]
  real *const d_linear3_weight = gradients + 3264;  // [32, 32]
  real *const linear2_d_product = activations + 0;  // [batch, 32]
  real *const d_layer_norm1_shift = gradients + 2112;  // [32]
  real *const d_layer_norm1_gain = gradients + 2080;  // [32]
  real *const layer_norm1_d_mean = activations + 6144;  // [batch, 32]
  real *const d_linear1_shift = gradients + 2048;  // [32]
  real *const d_linear2_weight = gradients + 2144;  // [32, 32]
  real *const d_linear1_weight = gradients + 0;  // [64, 32]
  real *const linear1_weight_velocity = arena + 14816;  // [64, 32]
  nnc_lap(a->laps, worker, NNC_START);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear1_forward(
      image, linear1_weight, linear1_product, linear1_shift, layer_norm1_centred, layer_norm1_rsqrt, layer_norm1_gain,
      layer_norm1_shift, relu, begin, end);
  nnc_lap(a->laps, worker, 0);
  nnc_trace_check(a->trace, 0, layer_norm1_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 0, layer_norm1_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 0, relu + begin * 32, (end - begin) * 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward(
      relu, linear2_weight, linear2_product, linear2_shift, layer_norm2_centred, layer_norm2_rsqrt, layer_norm2_gain,
      layer_norm2_shift, relu_2, begin, end);
  nnc_lap(a->laps, worker, 1);
  nnc_trace_check(a->trace, 1, layer_norm2_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 1, layer_norm2_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 1, relu_2 + begin * 32, (end - begin) * 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward(
      relu_2, linear3_weight, linear3_product, linear3_shift, layer_norm3_centred, layer_norm3_rsqrt, layer_norm3_gain,
      layer_norm3_shift, relu_3, begin, end);
  nnc_lap(a->laps, worker, 2);
  nnc_trace_check(a->trace, 2, layer_norm3_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 2, layer_norm3_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 2, relu_3 + begin * 32, (end - begin) * 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward(
      relu_3, linear4_weight, linear4_product, linear4_shift, layer_norm4_centred, layer_norm4_rsqrt, layer_norm4_gain,
      layer_norm4_shift, relu_4, begin, end);
  nnc_lap(a->laps, worker, 3);
  nnc_trace_check(a->trace, 3, layer_norm4_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 3, layer_norm4_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 3, relu_4 + begin * 32, (end - begin) * 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward(
      relu_4, linear5_weight, linear5_product, linear5_shift, layer_norm5_centred, layer_norm5_rsqrt, layer_norm5_gain,
      layer_norm5_shift, relu_5, begin, end);
  nnc_lap(a->laps, worker, 4);
  nnc_trace_check(a->trace, 4, layer_norm5_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 4, layer_norm5_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 4, relu_5 + begin * 32, (end - begin) * 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward(
      relu_5, linear6_weight, linear6_product, linear6_shift, layer_norm6_centred, layer_norm6_rsqrt, layer_norm6_gain,
      layer_norm6_shift, relu_6, begin, end);
  nnc_lap(a->laps, worker, 5);
  nnc_trace_check(a->trace, 5, layer_norm6_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 5, layer_norm6_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 5, relu_6 + begin * 32, (end - begin) * 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward(
      relu_6, linear7_weight, linear7_product, linear7_shift, layer_norm7_centred, layer_norm7_rsqrt, layer_norm7_gain,
      layer_norm7_shift, relu_7, begin, end);
  nnc_lap(a->laps, worker, 6);
  nnc_trace_check(a->trace, 6, layer_norm7_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 6, layer_norm7_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 6, relu_7 + begin * 32, (end - begin) * 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward(
      relu_7, linear8_weight, linear8_product, linear8_shift, layer_norm8_centred, layer_norm8_rsqrt, layer_norm8_gain,
      layer_norm8_shift, relu_8, begin, end);
  nnc_lap(a->laps, worker, 7);
  nnc_trace_check(a->trace, 7, layer_norm8_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 7, layer_norm8_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 7, relu_8 + begin * 32, (end - begin) * 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward(
      relu_8, linear9_weight, linear9_product, linear9_shift, layer_norm9_centred, layer_norm9_rsqrt, layer_norm9_gain,
      layer_norm9_shift, relu_9, begin, end);
  nnc_lap(a->laps, worker, 8);
  nnc_trace_check(a->trace, 8, layer_norm9_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 8, layer_norm9_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 8, relu_9 + begin * 32, (end - begin) * 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward(
      relu_9, linear10_weight, linear10_product, linear10_shift, layer_norm10_centred, layer_norm10_rsqrt,
      layer_norm10_gain, layer_norm10_shift, relu_10, begin, end);
  nnc_lap(a->laps, worker, 9);
  nnc_trace_check(a->trace, 9, layer_norm10_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 9, layer_norm10_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 9, relu_10 + begin * 32, (end - begin) * 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward(
      relu_10, linear11_weight, linear11_product, linear11_shift, layer_norm11_centred, layer_norm11_rsqrt,
      layer_norm11_gain, layer_norm11_shift, relu_11, begin, end);
  nnc_lap(a->laps, worker, 10);
  nnc_trace_check(a->trace, 10, layer_norm11_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 10, layer_norm11_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 10, relu_11 + begin * 32, (end - begin) * 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward(
      relu_11, linear12_weight, linear12_product, linear12_shift, layer_norm12_centred, layer_norm12_rsqrt,
      layer_norm12_gain, layer_norm12_shift, relu_12, begin, end);
  nnc_lap(a->laps, worker, 11);
  nnc_trace_check(a->trace, 11, layer_norm12_centred + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 11, layer_norm12_rsqrt + begin, end - begin);
  nnc_trace_check(a->trace, 11, relu_12 + begin * 32, (end - begin) * 32);
  const double d_losses = -(1.0 / (double)a->rows);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear13_loss_cross_entropy_forward_backward(
      relu_12, linear13_weight, linear13_product, linear13_shift, digit, d_cross_entropy,
      d_linear13_shift - worker * PARAMETERS, (real)d_losses, totals + worker * TOTALS + 0, begin, end);
  nnc_lap(a->laps, worker, 12);
  nnc_trace_check(a->trace, 12, d_cross_entropy + begin * 10, (end - begin) * 10);
  nnc_trace_check(a->trace, 12, d_linear13_shift - worker * PARAMETERS, 10);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear13_backward_input(
      d_cross_entropy, linear13_weight, linear13_d_product, layer_norm12_centred, layer_norm12_rsqrt, layer_norm12_gain,
      layer_norm12_shift, d_layer_norm12_shift - worker * PARAMETERS, d_layer_norm12_gain - worker * PARAMETERS,
      layer_norm12_d_mean, d_linear12_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 13);
  nnc_trace_check(a->trace, 13, d_layer_norm12_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 13, d_layer_norm12_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 13, layer_norm12_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 13, d_linear12_shift - worker * PARAMETERS, 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear13_backward_weight(relu_12, d_cross_entropy, d_linear13_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 14);
  nnc_trace_check(a->trace, 14, d_linear13_weight - worker * PARAMETERS, 320);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_input(
      layer_norm12_d_mean, linear12_weight, linear12_d_product, layer_norm11_centred, layer_norm11_rsqrt,
      layer_norm11_gain, layer_norm11_shift, d_layer_norm11_shift - worker * PARAMETERS,
      d_layer_norm11_gain - worker * PARAMETERS, layer_norm11_d_mean, d_linear11_shift - worker * PARAMETERS, begin,
      end);
  nnc_lap(a->laps, worker, 16);
  nnc_trace_check(a->trace, 16, d_layer_norm11_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 16, d_layer_norm11_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 16, layer_norm11_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 16, d_linear11_shift - worker * PARAMETERS, 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_weight(relu_11, layer_norm12_d_mean, d_linear12_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 17);
  nnc_trace_check(a->trace, 17, d_linear12_weight - worker * PARAMETERS, 1024);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_input(
      layer_norm11_d_mean, linear11_weight, linear11_d_product, layer_norm10_centred, layer_norm10_rsqrt,
      layer_norm10_gain, layer_norm10_shift, d_layer_norm10_shift - worker * PARAMETERS,
      d_layer_norm10_gain - worker * PARAMETERS, layer_norm10_d_mean, d_linear10_shift - worker * PARAMETERS, begin,
      end);
  nnc_lap(a->laps, worker, 22);
  nnc_trace_check(a->trace, 22, d_layer_norm10_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 22, d_layer_norm10_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 22, layer_norm10_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 22, d_linear10_shift - worker * PARAMETERS, 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_weight(relu_10, layer_norm11_d_mean, d_linear11_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 23);
  nnc_trace_check(a->trace, 23, d_linear11_weight - worker * PARAMETERS, 1024);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_input(
      layer_norm10_d_mean, linear10_weight, linear10_d_product, layer_norm9_centred, layer_norm9_rsqrt,
      layer_norm9_gain, layer_norm9_shift, d_layer_norm9_shift - worker * PARAMETERS,
      d_layer_norm9_gain - worker * PARAMETERS, layer_norm9_d_mean, d_linear9_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 28);
  nnc_trace_check(a->trace, 28, d_layer_norm9_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 28, d_layer_norm9_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 28, layer_norm9_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 28, d_linear9_shift - worker * PARAMETERS, 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_weight(relu_9, layer_norm10_d_mean, d_linear10_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 29);
  nnc_trace_check(a->trace, 29, d_linear10_weight - worker * PARAMETERS, 1024);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_input(
      layer_norm9_d_mean, linear9_weight, linear9_d_product, layer_norm8_centred, layer_norm8_rsqrt, layer_norm8_gain,
      layer_norm8_shift, d_layer_norm8_shift - worker * PARAMETERS, d_layer_norm8_gain - worker * PARAMETERS,
      layer_norm8_d_mean, d_linear8_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 34);
  nnc_trace_check(a->trace, 34, d_layer_norm8_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 34, d_layer_norm8_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 34, layer_norm8_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 34, d_linear8_shift - worker * PARAMETERS, 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_weight(relu_8, layer_norm9_d_mean, d_linear9_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 35);
  nnc_trace_check(a->trace, 35, d_linear9_weight - worker * PARAMETERS, 1024);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_input(
      layer_norm8_d_mean, linear8_weight, linear8_d_product, layer_norm7_centred, layer_norm7_rsqrt, layer_norm7_gain,
      layer_norm7_shift, d_layer_norm7_shift - worker * PARAMETERS, d_layer_norm7_gain - worker * PARAMETERS,
      layer_norm7_d_mean, d_linear7_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 40);
  nnc_trace_check(a->trace, 40, d_layer_norm7_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 40, d_layer_norm7_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 40, layer_norm7_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 40, d_linear7_shift - worker * PARAMETERS, 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_weight(relu_7, layer_norm8_d_mean, d_linear8_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 41);
  nnc_trace_check(a->trace, 41, d_linear8_weight - worker * PARAMETERS, 1024);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_input(
      layer_norm7_d_mean, linear7_weight, linear7_d_product, layer_norm6_centred, layer_norm6_rsqrt, layer_norm6_gain,
      layer_norm6_shift, d_layer_norm6_shift - worker * PARAMETERS, d_layer_norm6_gain - worker * PARAMETERS,
      layer_norm6_d_mean, d_linear6_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 46);
  nnc_trace_check(a->trace, 46, d_layer_norm6_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 46, d_layer_norm6_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 46, layer_norm6_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 46, d_linear6_shift - worker * PARAMETERS, 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_weight(relu_6, layer_norm7_d_mean, d_linear7_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 47);
  nnc_trace_check(a->trace, 47, d_linear7_weight - worker * PARAMETERS, 1024);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_input(
      layer_norm6_d_mean, linear6_weight, linear6_d_product, layer_norm5_centred, layer_norm5_rsqrt, layer_norm5_gain,
      layer_norm5_shift, d_layer_norm5_shift - worker * PARAMETERS, d_layer_norm5_gain - worker * PARAMETERS,
      layer_norm5_d_mean, d_linear5_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 52);
  nnc_trace_check(a->trace, 52, d_layer_norm5_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 52, d_layer_norm5_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 52, layer_norm5_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 52, d_linear5_shift - worker * PARAMETERS, 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_weight(relu_5, layer_norm6_d_mean, d_linear6_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 53);
  nnc_trace_check(a->trace, 53, d_linear6_weight - worker * PARAMETERS, 1024);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_input(
      layer_norm5_d_mean, linear5_weight, linear5_d_product, layer_norm4_centred, layer_norm4_rsqrt, layer_norm4_gain,
      layer_norm4_shift, d_layer_norm4_shift - worker * PARAMETERS, d_layer_norm4_gain - worker * PARAMETERS,
      layer_norm4_d_mean, d_linear4_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 58);
  nnc_trace_check(a->trace, 58, d_layer_norm4_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 58, d_layer_norm4_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 58, layer_norm4_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 58, d_linear4_shift - worker * PARAMETERS, 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_weight(relu_4, layer_norm5_d_mean, d_linear5_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 59);
  nnc_trace_check(a->trace, 59, d_linear5_weight - worker * PARAMETERS, 1024);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_input(
      layer_norm4_d_mean, linear4_weight, linear4_d_product, layer_norm3_centred, layer_norm3_rsqrt, layer_norm3_gain,
      layer_norm3_shift, d_layer_norm3_shift - worker * PARAMETERS, d_layer_norm3_gain - worker * PARAMETERS,
      layer_norm3_d_mean, d_linear3_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 64);
  nnc_trace_check(a->trace, 64, d_layer_norm3_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 64, d_layer_norm3_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 64, layer_norm3_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 64, d_linear3_shift - worker * PARAMETERS, 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_weight(relu_3, layer_norm4_d_mean, d_linear4_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 65);
  nnc_trace_check(a->trace, 65, d_linear4_weight - worker * PARAMETERS, 1024);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_input(
      layer_norm3_d_mean, linear3_weight, linear3_d_product, layer_norm2_centred, layer_norm2_rsqrt, layer_norm2_gain,
      layer_norm2_shift, d_layer_norm2_shift - worker * PARAMETERS, d_layer_norm2_gain - worker * PARAMETERS,
      layer_norm2_d_mean, d_linear2_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 70);
  nnc_trace_check(a->trace, 70, d_layer_norm2_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 70, d_layer_norm2_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 70, layer_norm2_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 70, d_linear2_shift - worker * PARAMETERS, 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_weight(relu_2, layer_norm3_d_mean, d_linear3_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 71);
  nnc_trace_check(a->trace, 71, d_linear3_weight - worker * PARAMETERS, 1024);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_input(
      layer_norm2_d_mean, linear2_weight, linear2_d_product, layer_norm1_centred, layer_norm1_rsqrt, layer_norm1_gain,
      layer_norm1_shift, d_layer_norm1_shift - worker * PARAMETERS, d_layer_norm1_gain - worker * PARAMETERS,
      layer_norm1_d_mean, d_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 76);
  nnc_trace_check(a->trace, 76, d_layer_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 76, d_layer_norm1_gain - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 76, layer_norm1_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 76, d_linear1_shift - worker * PARAMETERS, 32);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_backward_weight(relu, layer_norm2_d_mean, d_linear2_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 77);
  nnc_trace_check(a->trace, 77, d_linear2_weight - worker * PARAMETERS, 1024);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear1_backward_weight(image, layer_norm1_d_mean, d_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 82);
  nnc_trace_check(a->trace, 82, d_linear1_weight - worker * PARAMETERS, 2048);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_combine_sum(gradients + 0, -PARAMETERS, 14794, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // repaired.nn:18  optimizer: SGD(lr: 0.02, momentum: 0.9) (50 tensors in one pass)
  grad_norm_forward(
      d_linear1_weight, totals + worker * TOTALS + 50, nnc_begin(14794, worker, workers),
      nnc_end(14794, worker, workers));
  nnc_lap(a->laps, worker, 87);
  const double loss = nnc_total_sum(totals + 0, TOTALS, workers);
  const double loss_2 = -loss / (double)a->rows;
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  const double grad_norm = nnc_total_sum(totals + 50, TOTALS, workers);
  const double grad_norm_2 = sqrt(grad_norm);
  if (worker == 0) {
    a->results[0] = loss_2;
    a->results[1] = grad_norm_2;
  }
  if (!(a->apply_update && isfinite(loss_2) && isfinite(grad_norm_2))) {
    return;
  }
  const double lr = a->learning_rate_factor * 0.02;

  // repaired.nn:18  optimizer: SGD(lr: 0.02, momentum: 0.9) (50 tensors in one pass)
  update(
      linear1_weight_velocity, d_linear1_weight, linear1_weight, (real)lr, nnc_begin(14794, worker, workers),
      nnc_end(14794, worker, workers));
  nnc_lap(a->laps, worker, 88);
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
  real *const linear1_product = activations - 14816;  // [batch, 32]
  real *const linear1_shift = arena + 2048;  // [32]
  real *const layer_norm1_gain = arena + 2080;  // [32]
  real *const layer_norm1_shift = arena + 2112;  // [32]
  real *const relu = activations - 12768;  // [batch, 32]
  real *const linear2_weight = arena + 2144;  // [32, 32]
  real *const linear2_product = activations - 14816;  // [batch, 32]
  real *const linear2_shift = arena + 3168;  // [32]
  real *const layer_norm2_gain = arena + 3200;  // [32]
  real *const layer_norm2_shift = arena + 3232;  // [32]
  real *const relu_2 = activations - 10720;  // [batch, 32]
  real *const linear3_weight = arena + 3264;  // [32, 32]
  real *const linear3_product = activations - 14816;  // [batch, 32]
  real *const linear3_shift = arena + 4288;  // [32]
  real *const layer_norm3_gain = arena + 4320;  // [32]
  real *const layer_norm3_shift = arena + 4352;  // [32]
  real *const relu_3 = activations - 12768;  // [batch, 32]
  real *const linear4_weight = arena + 4384;  // [32, 32]
  real *const linear4_product = activations - 14816;  // [batch, 32]
  real *const linear4_shift = arena + 5408;  // [32]
  real *const layer_norm4_gain = arena + 5440;  // [32]
  real *const layer_norm4_shift = arena + 5472;  // [32]
  real *const relu_4 = activations - 10720;  // [batch, 32]
  real *const linear5_weight = arena + 5504;  // [32, 32]
  real *const linear5_product = activations - 14816;  // [batch, 32]
  real *const linear5_shift = arena + 6528;  // [32]
  real *const layer_norm5_gain = arena + 6560;  // [32]
  real *const layer_norm5_shift = arena + 6592;  // [32]
  real *const relu_5 = activations - 12768;  // [batch, 32]
  real *const linear6_weight = arena + 6624;  // [32, 32]
  real *const linear6_product = activations - 14816;  // [batch, 32]
  real *const linear6_shift = arena + 7648;  // [32]
  real *const layer_norm6_gain = arena + 7680;  // [32]
  real *const layer_norm6_shift = arena + 7712;  // [32]
  real *const relu_6 = activations - 10720;  // [batch, 32]
  real *const linear7_weight = arena + 7744;  // [32, 32]
  real *const linear7_product = activations - 14816;  // [batch, 32]
  real *const linear7_shift = arena + 8768;  // [32]
  real *const layer_norm7_gain = arena + 8800;  // [32]
  real *const layer_norm7_shift = arena + 8832;  // [32]
  real *const relu_7 = activations - 12768;  // [batch, 32]
  real *const linear8_weight = arena + 8864;  // [32, 32]
  real *const linear8_product = activations - 14816;  // [batch, 32]
  real *const linear8_shift = arena + 9888;  // [32]
  real *const layer_norm8_gain = arena + 9920;  // [32]
  real *const layer_norm8_shift = arena + 9952;  // [32]
  real *const relu_8 = activations - 10720;  // [batch, 32]
  real *const linear9_weight = arena + 9984;  // [32, 32]
  real *const linear9_product = activations - 14816;  // [batch, 32]
  real *const linear9_shift = arena + 11008;  // [32]
  real *const layer_norm9_gain = arena + 11040;  // [32]
  real *const layer_norm9_shift = arena + 11072;  // [32]
  real *const relu_9 = activations - 12768;  // [batch, 32]
  real *const linear10_weight = arena + 11104;  // [32, 32]
  real *const linear10_product = activations - 14816;  // [batch, 32]
  real *const linear10_shift = arena + 12128;  // [32]
  real *const layer_norm10_gain = arena + 12160;  // [32]
  real *const layer_norm10_shift = arena + 12192;  // [32]
  real *const relu_10 = activations - 10720;  // [batch, 32]
  real *const linear11_weight = arena + 12224;  // [32, 32]
  real *const linear11_product = activations - 14816;  // [batch, 32]
  real *const linear11_shift = arena + 13248;  // [32]
  real *const layer_norm11_gain = arena + 13280;  // [32]
  real *const layer_norm11_shift = arena + 13312;  // [32]
  real *const relu_11 = activations - 12768;  // [batch, 32]
  real *const linear12_weight = arena + 13344;  // [32, 32]
  real *const linear12_product = activations - 14816;  // [batch, 32]
  real *const linear12_shift = arena + 14368;  // [32]
  real *const layer_norm12_gain = arena + 14400;  // [32]
  real *const layer_norm12_shift = arena + 14432;  // [32]
  real *const relu_12 = activations - 10720;  // [batch, 32]
  real *const linear13_weight = arena + 14464;  // [32, 10]
  real *const linear13_product = activations - 8672;  // [batch, 10]
  real *const linear13_shift = arena + 14784;  // [10]
  const real *const digit = a->inputs[1];  // [batch]

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear1_forward_2(
      image, linear1_weight, linear1_product, linear1_shift, layer_norm1_gain, layer_norm1_shift, relu, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu, linear2_weight, linear2_product, linear2_shift, layer_norm2_gain, layer_norm2_shift, relu_2, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_2, linear3_weight, linear3_product, linear3_shift, layer_norm3_gain, layer_norm3_shift, relu_3, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_3, linear4_weight, linear4_product, linear4_shift, layer_norm4_gain, layer_norm4_shift, relu_4, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_4, linear5_weight, linear5_product, linear5_shift, layer_norm5_gain, layer_norm5_shift, relu_5, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_5, linear6_weight, linear6_product, linear6_shift, layer_norm6_gain, layer_norm6_shift, relu_6, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_6, linear7_weight, linear7_product, linear7_shift, layer_norm7_gain, layer_norm7_shift, relu_7, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_7, linear8_weight, linear8_product, linear8_shift, layer_norm8_gain, layer_norm8_shift, relu_8, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_8, linear9_weight, linear9_product, linear9_shift, layer_norm9_gain, layer_norm9_shift, relu_9, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_9, linear10_weight, linear10_product, linear10_shift, layer_norm10_gain, layer_norm10_shift, relu_10, begin,
      end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_10, linear11_weight, linear11_product, linear11_shift, layer_norm11_gain, layer_norm11_shift, relu_11, begin,
      end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_11, linear12_weight, linear12_product, linear12_shift, layer_norm12_gain, layer_norm12_shift, relu_12, begin,
      end);

  // repaired.nn:17  metrics:   (accuracy: accuracy(logits, digit))
  linear13_forward(
      relu_12, linear13_weight, linear13_product, linear13_shift, digit, totals + worker * TOTALS + 0,
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
  real *const linear1_product = activations - 14816;  // [batch, 32]
  real *const linear1_shift = arena + 2048;  // [32]
  real *const layer_norm1_gain = arena + 2080;  // [32]
  real *const layer_norm1_shift = arena + 2112;  // [32]
  real *const relu = activations - 12768;  // [batch, 32]
  real *const linear2_weight = arena + 2144;  // [32, 32]
  real *const linear2_product = activations - 14816;  // [batch, 32]
  real *const linear2_shift = arena + 3168;  // [32]
  real *const layer_norm2_gain = arena + 3200;  // [32]
  real *const layer_norm2_shift = arena + 3232;  // [32]
  real *const relu_2 = activations - 10720;  // [batch, 32]
  real *const linear3_weight = arena + 3264;  // [32, 32]
  real *const linear3_product = activations - 14816;  // [batch, 32]
  real *const linear3_shift = arena + 4288;  // [32]
  real *const layer_norm3_gain = arena + 4320;  // [32]
  real *const layer_norm3_shift = arena + 4352;  // [32]
  real *const relu_3 = activations - 12768;  // [batch, 32]
  real *const linear4_weight = arena + 4384;  // [32, 32]
  real *const linear4_product = activations - 14816;  // [batch, 32]
  real *const linear4_shift = arena + 5408;  // [32]
  real *const layer_norm4_gain = arena + 5440;  // [32]
  real *const layer_norm4_shift = arena + 5472;  // [32]
  real *const relu_4 = activations - 10720;  // [batch, 32]
  real *const linear5_weight = arena + 5504;  // [32, 32]
  real *const linear5_product = activations - 14816;  // [batch, 32]
  real *const linear5_shift = arena + 6528;  // [32]
  real *const layer_norm5_gain = arena + 6560;  // [32]
  real *const layer_norm5_shift = arena + 6592;  // [32]
  real *const relu_5 = activations - 12768;  // [batch, 32]
  real *const linear6_weight = arena + 6624;  // [32, 32]
  real *const linear6_product = activations - 14816;  // [batch, 32]
  real *const linear6_shift = arena + 7648;  // [32]
  real *const layer_norm6_gain = arena + 7680;  // [32]
  real *const layer_norm6_shift = arena + 7712;  // [32]
  real *const relu_6 = activations - 10720;  // [batch, 32]
  real *const linear7_weight = arena + 7744;  // [32, 32]
  real *const linear7_product = activations - 14816;  // [batch, 32]
  real *const linear7_shift = arena + 8768;  // [32]
  real *const layer_norm7_gain = arena + 8800;  // [32]
  real *const layer_norm7_shift = arena + 8832;  // [32]
  real *const relu_7 = activations - 12768;  // [batch, 32]
  real *const linear8_weight = arena + 8864;  // [32, 32]
  real *const linear8_product = activations - 14816;  // [batch, 32]
  real *const linear8_shift = arena + 9888;  // [32]
  real *const layer_norm8_gain = arena + 9920;  // [32]
  real *const layer_norm8_shift = arena + 9952;  // [32]
  real *const relu_8 = activations - 10720;  // [batch, 32]
  real *const linear9_weight = arena + 9984;  // [32, 32]
  real *const linear9_product = activations - 14816;  // [batch, 32]
  real *const linear9_shift = arena + 11008;  // [32]
  real *const layer_norm9_gain = arena + 11040;  // [32]
  real *const layer_norm9_shift = arena + 11072;  // [32]
  real *const relu_9 = activations - 12768;  // [batch, 32]
  real *const linear10_weight = arena + 11104;  // [32, 32]
  real *const linear10_product = activations - 14816;  // [batch, 32]
  real *const linear10_shift = arena + 12128;  // [32]
  real *const layer_norm10_gain = arena + 12160;  // [32]
  real *const layer_norm10_shift = arena + 12192;  // [32]
  real *const relu_10 = activations - 10720;  // [batch, 32]
  real *const linear11_weight = arena + 12224;  // [32, 32]
  real *const linear11_product = activations - 14816;  // [batch, 32]
  real *const linear11_shift = arena + 13248;  // [32]
  real *const layer_norm11_gain = arena + 13280;  // [32]
  real *const layer_norm11_shift = arena + 13312;  // [32]
  real *const relu_11 = activations - 12768;  // [batch, 32]
  real *const linear12_weight = arena + 13344;  // [32, 32]
  real *const linear12_product = activations - 14816;  // [batch, 32]
  real *const linear12_shift = arena + 14368;  // [32]
  real *const layer_norm12_gain = arena + 14400;  // [32]
  real *const layer_norm12_shift = arena + 14432;  // [32]
  real *const relu_12 = activations - 10720;  // [batch, 32]
  real *const linear13_weight = arena + 14464;  // [32, 10]
  real *const linear13_shift = arena + 14784;  // [10]
  real *const logits = a->outputs[0];  // [batch, 10]

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear1_forward_2(
      image, linear1_weight, linear1_product, linear1_shift, layer_norm1_gain, layer_norm1_shift, relu, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu, linear2_weight, linear2_product, linear2_shift, layer_norm2_gain, layer_norm2_shift, relu_2, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_2, linear3_weight, linear3_product, linear3_shift, layer_norm3_gain, layer_norm3_shift, relu_3, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_3, linear4_weight, linear4_product, linear4_shift, layer_norm4_gain, layer_norm4_shift, relu_4, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_4, linear5_weight, linear5_product, linear5_shift, layer_norm5_gain, layer_norm5_shift, relu_5, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_5, linear6_weight, linear6_product, linear6_shift, layer_norm6_gain, layer_norm6_shift, relu_6, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_6, linear7_weight, linear7_product, linear7_shift, layer_norm7_gain, layer_norm7_shift, relu_7, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_7, linear8_weight, linear8_product, linear8_shift, layer_norm8_gain, layer_norm8_shift, relu_8, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_8, linear9_weight, linear9_product, linear9_shift, layer_norm9_gain, layer_norm9_shift, relu_9, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_9, linear10_weight, linear10_product, linear10_shift, layer_norm10_gain, layer_norm10_shift, relu_10, begin,
      end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_10, linear11_weight, linear11_product, linear11_shift, layer_norm11_gain, layer_norm11_shift, relu_11, begin,
      end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_forward_2(
      relu_11, linear12_weight, linear12_product, linear12_shift, layer_norm12_gain, layer_norm12_shift, relu_12, begin,
      end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear13_forward_2(relu_12, linear13_weight, linear13_shift, logits, begin, end);
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
  real *const linear1_product = activations - 14816;  // [batch, 32]
  real *const linear1_shift = arena + 2048;  // [32]
  real *const layer_norm1_gain = arena + 2080;  // [32]
  real *const layer_norm1_shift = arena + 2112;  // [32]
  real *const relu = activations - 12768;  // [batch, 32]
  real *const relu1_dead = partials + 0;  // [32]
  real *const relu1_dead_total = partials + worker * PARTIALS + 32;  // [32]
  real *const linear2_weight = arena + 2144;  // [32, 32]
  real *const linear2_product = activations - 14816;  // [batch, 32]
  real *const linear2_shift = arena + 3168;  // [32]
  real *const layer_norm2_gain = arena + 3200;  // [32]
  real *const layer_norm2_shift = arena + 3232;  // [32]
  real *const relu_2 = activations - 10720;  // [batch, 32]
  real *const relu2_dead = partials + 64;  // [32]
  real *const relu2_dead_total = partials + worker * PARTIALS + 96;  // [32]
  real *const linear3_weight = arena + 3264;  // [32, 32]
  real *const linear3_product = activations - 14816;  // [batch, 32]
  real *const linear3_shift = arena + 4288;  // [32]
  real *const layer_norm3_gain = arena + 4320;  // [32]
  real *const layer_norm3_shift = arena + 4352;  // [32]
  real *const relu_3 = activations - 12768;  // [batch, 32]
  real *const relu3_dead = partials + 128;  // [32]
  real *const relu3_dead_total = partials + worker * PARTIALS + 160;  // [32]
  real *const linear4_weight = arena + 4384;  // [32, 32]
  real *const linear4_product = activations - 14816;  // [batch, 32]
  real *const linear4_shift = arena + 5408;  // [32]
  real *const layer_norm4_gain = arena + 5440;  // [32]
  real *const layer_norm4_shift = arena + 5472;  // [32]
  real *const relu_4 = activations - 10720;  // [batch, 32]
  real *const relu4_dead = partials + 192;  // [32]
  real *const relu4_dead_total = partials + worker * PARTIALS + 224;  // [32]
  real *const linear5_weight = arena + 5504;  // [32, 32]
  real *const linear5_product = activations - 14816;  // [batch, 32]
  real *const linear5_shift = arena + 6528;  // [32]
  real *const layer_norm5_gain = arena + 6560;  // [32]
  real *const layer_norm5_shift = arena + 6592;  // [32]
  real *const relu_5 = activations - 12768;  // [batch, 32]
  real *const relu5_dead = partials + 256;  // [32]
  real *const relu5_dead_total = partials + worker * PARTIALS + 288;  // [32]
  real *const linear6_weight = arena + 6624;  // [32, 32]
  real *const linear6_product = activations - 14816;  // [batch, 32]
  real *const linear6_shift = arena + 7648;  // [32]
  real *const layer_norm6_gain = arena + 7680;  // [32]
  real *const layer_norm6_shift = arena + 7712;  // [32]
  real *const relu_6 = activations - 10720;  // [batch, 32]
  real *const relu6_dead = partials + 320;  // [32]
  real *const relu6_dead_total = partials + worker * PARTIALS + 352;  // [32]
  real *const linear7_weight = arena + 7744;  // [32, 32]
  real *const linear7_product = activations - 14816;  // [batch, 32]
  real *const linear7_shift = arena + 8768;  // [32]
  real *const layer_norm7_gain = arena + 8800;  // [32]
  real *const layer_norm7_shift = arena + 8832;  // [32]
  real *const relu_7 = activations - 12768;  // [batch, 32]
  real *const relu7_dead = partials + 384;  // [32]
  real *const relu7_dead_total = partials + worker * PARTIALS + 416;  // [32]
  real *const linear8_weight = arena + 8864;  // [32, 32]
  real *const linear8_product = activations - 14816;  // [batch, 32]
  real *const linear8_shift = arena + 9888;  // [32]
  real *const layer_norm8_gain = arena + 9920;  // [32]
  real *const layer_norm8_shift = arena + 9952;  // [32]
  real *const relu_8 = activations - 10720;  // [batch, 32]
  real *const relu8_dead = partials + 448;  // [32]
  real *const relu8_dead_total = partials + worker * PARTIALS + 480;  // [32]
  real *const linear9_weight = arena + 9984;  // [32, 32]
  real *const linear9_product = activations - 14816;  // [batch, 32]
  real *const linear9_shift = arena + 11008;  // [32]
  real *const layer_norm9_gain = arena + 11040;  // [32]
  real *const layer_norm9_shift = arena + 11072;  // [32]
  real *const relu_9 = activations - 12768;  // [batch, 32]
  real *const relu9_dead = partials + 512;  // [32]
  real *const relu9_dead_total = partials + worker * PARTIALS + 544;  // [32]
  real *const linear10_weight = arena + 11104;  // [32, 32]
  real *const linear10_product = activations - 14816;  // [batch, 32]
  real *const linear10_shift = arena + 12128;  // [32]
  real *const layer_norm10_gain = arena + 12160;  // [32]
  real *const layer_norm10_shift = arena + 12192;  // [32]
  real *const relu_10 = activations - 10720;  // [batch, 32]
  real *const relu10_dead = partials + 576;  // [32]
  real *const relu10_dead_total = partials + worker * PARTIALS + 608;  // [32]
  real *const linear11_weight = arena + 12224;  // [32, 32]
  real *const linear11_product = activations - 14816;  // [batch, 32]
  real *const linear11_shift = arena + 13248;  // [32]
  real *const layer_norm11_gain = arena + 13280;  // [32]
  real *const layer_norm11_shift = arena + 13312;  // [32]
  real *const relu_11 = activations - 12768;  // [batch, 32]
  real *const relu11_dead = partials + 640;  // [32]
  real *const relu11_dead_total = partials + worker * PARTIALS + 672;  // [32]
  real *const linear12_weight = arena + 13344;  // [32, 32]
  real *const linear12_product = activations - 14816;  // [batch, 32]
  real *const linear12_shift = arena + 14368;  // [32]
  real *const layer_norm12_gain = arena + 14400;  // [32]
  real *const layer_norm12_shift = arena + 14432;  // [32]
  real *const relu12_dead = partials + 704;  // [32]
  real *const relu12_dead_total = partials + worker * PARTIALS + 736;  // [32]

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear1_relu_relu1_forward_backward(
      image, linear1_weight, linear1_product, linear1_shift, layer_norm1_gain, layer_norm1_shift, relu,
      relu1_dead + worker * PARTIALS, totals + worker * TOTALS + 0, totals + worker * TOTALS + 1, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_relu_relu2_forward_backward(
      relu, linear2_weight, linear2_product, linear2_shift, layer_norm2_gain, layer_norm2_shift, relu_2,
      relu2_dead + worker * PARTIALS, totals + worker * TOTALS + 2, totals + worker * TOTALS + 3, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_relu_relu2_forward_backward(
      relu_2, linear3_weight, linear3_product, linear3_shift, layer_norm3_gain, layer_norm3_shift, relu_3,
      relu3_dead + worker * PARTIALS, totals + worker * TOTALS + 5, totals + worker * TOTALS + 6, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_relu_relu2_forward_backward(
      relu_3, linear4_weight, linear4_product, linear4_shift, layer_norm4_gain, layer_norm4_shift, relu_4,
      relu4_dead + worker * PARTIALS, totals + worker * TOTALS + 8, totals + worker * TOTALS + 9, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_relu_relu2_forward_backward(
      relu_4, linear5_weight, linear5_product, linear5_shift, layer_norm5_gain, layer_norm5_shift, relu_5,
      relu5_dead + worker * PARTIALS, totals + worker * TOTALS + 11, totals + worker * TOTALS + 12, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_relu_relu2_forward_backward(
      relu_5, linear6_weight, linear6_product, linear6_shift, layer_norm6_gain, layer_norm6_shift, relu_6,
      relu6_dead + worker * PARTIALS, totals + worker * TOTALS + 14, totals + worker * TOTALS + 15, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_relu_relu2_forward_backward(
      relu_6, linear7_weight, linear7_product, linear7_shift, layer_norm7_gain, layer_norm7_shift, relu_7,
      relu7_dead + worker * PARTIALS, totals + worker * TOTALS + 17, totals + worker * TOTALS + 18, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_relu_relu2_forward_backward(
      relu_7, linear8_weight, linear8_product, linear8_shift, layer_norm8_gain, layer_norm8_shift, relu_8,
      relu8_dead + worker * PARTIALS, totals + worker * TOTALS + 20, totals + worker * TOTALS + 21, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_relu_relu2_forward_backward(
      relu_8, linear9_weight, linear9_product, linear9_shift, layer_norm9_gain, layer_norm9_shift, relu_9,
      relu9_dead + worker * PARTIALS, totals + worker * TOTALS + 23, totals + worker * TOTALS + 24, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_relu_relu2_forward_backward(
      relu_9, linear10_weight, linear10_product, linear10_shift, layer_norm10_gain, layer_norm10_shift, relu_10,
      relu10_dead + worker * PARTIALS, totals + worker * TOTALS + 26, totals + worker * TOTALS + 27, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear2_relu_relu2_forward_backward(
      relu_10, linear11_weight, linear11_product, linear11_shift, layer_norm11_gain, layer_norm11_shift, relu_11,
      relu11_dead + worker * PARTIALS, totals + worker * TOTALS + 29, totals + worker * TOTALS + 30, begin, end);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  linear12_relu12_forward_backward(
      relu_11, linear12_weight, linear12_product, linear12_shift, layer_norm12_gain, layer_norm12_shift,
      relu12_dead + worker * PARTIALS, totals + worker * TOTALS + 32, totals + worker * TOTALS + 33, begin, end);
  nnc_team_barrier(team);
  nnc_gather_maximum(relu1_dead_total, relu1_dead, PARTIALS, 32, workers);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  relu1_forward(
      relu1_dead_total, totals + worker * TOTALS + 4, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu2_dead_total, relu2_dead, PARTIALS, 32, workers);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  relu1_forward(
      relu2_dead_total, totals + worker * TOTALS + 7, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu3_dead_total, relu3_dead, PARTIALS, 32, workers);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  relu1_forward(
      relu3_dead_total, totals + worker * TOTALS + 10, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu4_dead_total, relu4_dead, PARTIALS, 32, workers);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  relu1_forward(
      relu4_dead_total, totals + worker * TOTALS + 13, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu5_dead_total, relu5_dead, PARTIALS, 32, workers);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  relu1_forward(
      relu5_dead_total, totals + worker * TOTALS + 16, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu6_dead_total, relu6_dead, PARTIALS, 32, workers);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  relu1_forward(
      relu6_dead_total, totals + worker * TOTALS + 19, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu7_dead_total, relu7_dead, PARTIALS, 32, workers);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  relu1_forward(
      relu7_dead_total, totals + worker * TOTALS + 22, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu8_dead_total, relu8_dead, PARTIALS, 32, workers);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  relu1_forward(
      relu8_dead_total, totals + worker * TOTALS + 25, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu9_dead_total, relu9_dead, PARTIALS, 32, workers);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  relu1_forward(
      relu9_dead_total, totals + worker * TOTALS + 28, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu10_dead_total, relu10_dead, PARTIALS, 32, workers);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  relu1_forward(
      relu10_dead_total, totals + worker * TOTALS + 31, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu11_dead_total, relu11_dead, PARTIALS, 32, workers);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  relu1_forward(
      relu11_dead_total, totals + worker * TOTALS + 34, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu12_dead_total, relu12_dead, PARTIALS, 32, workers);

  // repaired.nn:12  image |> repeat 12 { Linear(32, init: kaiming_uniform) |> LayerNorm |> relu } |…
  relu1_forward(
      relu12_dead_total, totals + worker * TOTALS + 35, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
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
  const double dead_12 = nnc_total_sum(totals + 35, TOTALS, workers);
  const double relu12_dead_2 = dead_12 / 32.0;
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
#define PROGRAM repaired_f64
#else
#define PROGRAM repaired_f32
#endif
const nnc_program PROGRAM =
    {.element_bytes = sizeof(real), .arena_bytes = arena_bytes, .gradient_offset = gradient_offset, .initialize =
    initialize, .prepare = prepare, .train = train, .evaluate = evaluate, .summarize = summarize, .predict = predict,
    .inspect = inspect, .schedule = schedule};
