// Written by nnc from fraud.nn. Do not edit: change the model and compile it again.
//
// The file is compiled twice: with real = float as fraud_f32, and with real = double as fraud_f64, which checks
// derivatives. Every kernel works on the share of rows or elements begin ... end - 1 of one worker.
#include "fraud.h"

#include "nnc_kernels.h"

// Elements of the arena, and of each worker's part of it (TOTALS counts doubles).
enum {
  PARAMETERS = 3584,  // trained tensors, each on 128 bytes
  STATE = 7360,  // optimizer state and running statistics
  ACTIVATIONS = 18432,  // values between kernels, for 64 examples
  TOTALS = 16,  // a worker: reductions to one number
  PARTIALS = 864,  // a worker: sums over examples other than gradients
  WORKSPACE = 0,  // a worker: large private arrays
};

// fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
//   product = x @ weight   [batch, 64]
//   mean = sum(product + shift, over: batch)   [64]
static void linear1_forward(
    const real *NNC_RESTRICT x, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product, real *NNC_RESTRICT mean,
    const real *NNC_RESTRICT shift, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 10, 64}}, .depth = {{10, 1, 64}}, .columns = 64, .column_stride = 1},
      x + begin * 10, weight, product + begin * 64);
  for (int64_t i = 0; i < 64; i++) {
    mean[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      NNC_ADD(mean[i], product[64 * r + i] + shift[i]);
    }
  }
}

// fraud.nn:18  loss:           cross_entropy(logits, fraud, weights: [1, 32])
//   counts = sum((position == fraud ? 1 : 0) * concat(1, 32, axis 0), over: axis 1)   [batch]
//   count = sum(counts, over: batch)   []
static void counts_count_forward(
    real *NNC_RESTRICT counts, const real *NNC_RESTRICT fraud, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t r = begin; r < end; r++) {
    counts[r] = R(0.0);
    NNC_UNROLLED
    for (int64_t i = 0; i < 2; i++) {
      NNC_ADD(counts[r], ((real)i == fraud[r] ? R(1.0) : R(0.0)) * (i >= 0 && i < 1 ? R(1.0) : R(32.0)));
    }
    NNC_ADD(total0, counts[r]);
  }
  *total0_result = (double)total0;
}

// fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
//   mean = sum((product + shift - mean * center) * (product + shift - mean * center), over: batch)   [64]
static void batch_norm1_forward(
    const real *NNC_RESTRICT product, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT mean,
    real *NNC_RESTRICT mean_2, real center, int64_t begin, int64_t end) {
  for (int64_t i = 0; i < 64; i++) {
    mean_2[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      NNC_ADD(
          mean_2[i],
          (product[64 * r + i] + shift[i] - mean[i] * center) * (product[64 * r + i] + shift[i] - mean[i] * center));
    }
  }
}

// fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
//   rsqrt = rsqrt(mean * center + 1e-05)   [64]
static void batch_norm1_forward_2(
    const real *NNC_RESTRICT mean, real *NNC_RESTRICT rsqrt, real center, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    rsqrt[i] = nn_rsqrt(mean[i] * center + R(1e-05));
  }
}

// fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
//   relu = max((product + shift - mean * center) * rsqrt * gain + shift, 0)   [batch, 64]
static void relu_forward(
    const real *NNC_RESTRICT product, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT mean,
    const real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift_2,
    real *NNC_RESTRICT relu, real center, int64_t begin, int64_t end) {
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      relu[64 * r + i] =
          nn_at_least((product[64 * r + i] + shift[i] - mean[i] * center) * rsqrt[i] * gain[i] + shift_2[i], R(0.0));
    }
  }
}

// fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
//   product = relu @ weight   [batch, 32]
//   mean = sum(product + shift, over: batch)   [32]
static void linear2_forward(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product, real *NNC_RESTRICT mean,
    const real *NNC_RESTRICT shift, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 32}}, .depth = {{64, 1, 32}}, .columns = 32, .column_stride = 1},
      relu + begin * 64, weight, product + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    mean[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      NNC_ADD(mean[i], product[32 * r + i] + shift[i]);
    }
  }
}

// fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
//   mean = sum((product + shift - mean * center) * (product + shift - mean * center), over: batch)   [32]
static void batch_norm2_forward(
    const real *NNC_RESTRICT product, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT mean,
    real *NNC_RESTRICT mean_2, real center, int64_t begin, int64_t end) {
  for (int64_t i = 0; i < 32; i++) {
    mean_2[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      NNC_ADD(
          mean_2[i],
          (product[32 * r + i] + shift[i] - mean[i] * center) * (product[32 * r + i] + shift[i] - mean[i] * center));
    }
  }
}

// fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
//   select = random() < 0.7 ? max((product + shift - mean * center) * rsqrt * gain + shift, 0) * 1.4285714285714286 : 0   [batch, 32]
static void dropout1_forward(
    const real *NNC_RESTRICT product, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT mean,
    const real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift_2,
    real *NNC_RESTRICT select, real center, nnc_key key0, int64_t begin, int64_t end) {
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      const real relu =
          nn_at_least((product[32 * r + i] + shift[i] - mean[i] * center) * rsqrt[i] * gain[i] + shift_2[i], R(0.0));
      select[32 * r + i] =
          nnc_is_below(0.7, key0, 32 * (uint32_t)r + (uint32_t)i) ? relu * R(1.4285714285714286) : R(0.0);
    }
  }
}

// fraud.nn:13  |> Linear(16) |> relu |> Dropout(0.3)
//   product = select @ weight   [batch, 16]
//   select = random() < 0.7 ? max(product + shift, 0) * 1.4285714285714286 : 0   [batch, 16]
static void linear3_forward(
    const real *NNC_RESTRICT select, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT select_2, nnc_key key0, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 16}}, .depth = {{32, 1, 16}}, .columns = 16, .column_stride = 1},
      select + begin * 32, weight, select_2 + begin * 16);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 16; i++) {
      select_2[16 * r + i] =
          nnc_is_below(0.7, key0, 16 * (uint32_t)r + (uint32_t)i) ? nn_at_least(select_2[16 * r + i] + shift[i], R(0.0))
          * R(1.4285714285714286) : R(0.0);
    }
  }
}

// fraud.nn:14  |> Linear(2)
//   product = select @ weight   [batch, 2]
//   cross_entropy = sum(sum((position == fraud ? 1 : 0) * concat(1, 32, axis 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product …   []
//   d_cross_entropy = d_losses * ((position == fraud ? 1 : 0) * concat(1, 32, axis 0)) + -(counts * d_losses) / sum(exp(product + shift - max(product + shift, over: axis 1)), over: a…   [batch, 2]
//   d_shift = sum(d_cross_entropy, over: batch)   [2]
static void linear4_cross_entropy_forward_backward(
    const real *NNC_RESTRICT select, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT fraud, const real *NNC_RESTRICT counts,
    real *NNC_RESTRICT d_cross_entropy, real *NNC_RESTRICT d_shift, real d_losses, double *total0_result, int64_t begin,
    int64_t end) {
  real total0 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 16, 2}}, .depth = {{16, 1, 2}}, .columns = 2, .column_stride = 1},
      select + begin * 16, weight, product + begin * 2);
  for (int64_t i = 0; i < 2; i++) {
    d_shift[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    real sum[2];
    real cross_entropy = -(real)INFINITY;
    real shifted[2];
    real cross_entropy_2[2];
    real cross_entropy_3 = R(0.0);
    real cross_entropy_4 = R(0.0);
    real cross_entropy_5[2];
    NNC_UNROLLED
    for (int64_t i = 0; i < 2; i++) {
      const real sum_2 = product[2 * r + i] + shift[i];
      sum[i] = sum_2;
      cross_entropy = nn_max(cross_entropy, sum_2);
    }
    NNC_UNROLLED
    for (int64_t i = 0; i < 2; i++) {
      const real shifted_2 = sum[i] - cross_entropy;
      shifted[i] = shifted_2;
      const real cross_entropy_6 = nn_exp(shifted_2);
      cross_entropy_2[i] = cross_entropy_6;
      NNC_ADD(cross_entropy_3, cross_entropy_6);
    }
    const real cross_entropy_7 = nn_log(cross_entropy_3);
    NNC_UNROLLED
    for (int64_t i = 0; i < 2; i++) {
      NNC_ADD(
          cross_entropy_4, ((real)i == fraud[r] ? R(1.0) : R(0.0)) * (i >= 0 && i < 1 ? R(1.0) : R(32.0)) * (shifted[i]
          - cross_entropy_7));
      cross_entropy_5[i] = d_losses * (((real)i == fraud[r] ? R(1.0) : R(0.0)) * (i >= 0 && i < 1 ? R(1.0) : R(32.0)));
    }
    NNC_ADD(total0, cross_entropy_4);
    const real cross_entropy_8 = -(counts[r] * d_losses) / cross_entropy_3;
    NNC_UNROLLED
    for (int64_t i = 0; i < 2; i++) {
      const real cross_entropy_9 = cross_entropy_5[i] + cross_entropy_8 * cross_entropy_2[i];
      d_cross_entropy[2 * r + i] = cross_entropy_9;
      NNC_ADD(d_shift[i], cross_entropy_9);
    }
  }
  *total0_result = (double)total0;
}

// fraud.nn:13  |> Linear(16) |> relu |> Dropout(0.3)
//   d_relu = select > 0 ? d_cross_entropy @ weightᵀ * 1.4285714285714286 : 0   [batch, 16]
//   d_shift = sum(d_relu, over: batch)   [16]
static void linear4_backward_input(
    const real *NNC_RESTRICT d_cross_entropy, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT select,
    real *NNC_RESTRICT d_relu, real *NNC_RESTRICT d_shift, int64_t begin, int64_t end) {
  for (int64_t i = 0; i < 16; i++) {
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 16; i++) {
      const real relu =
          select[16 * r + i] > R(0.0) ? (d_cross_entropy[2 * r] * weight[2 * i] + d_cross_entropy[2 * r + 1] * weight[2
          * i + 1]) * R(1.4285714285714286) : R(0.0);
      d_relu[16 * r + i] = relu;
      NNC_ADD(d_shift[i], relu);
    }
  }
}

// fraud.nn:14  |> Linear(2)
//   d_weight = selectᵀ @ d_cross_entropy   [16, 2]
static void linear4_backward_weight(
    const real *NNC_RESTRICT select, const real *NNC_RESTRICT d_cross_entropy, real *NNC_RESTRICT d_weight,
    int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{16, 1, 2}}, .depth = {{end - begin, 16, 2}}, .columns = 2, .column_stride = 1},
      select + begin * 16, d_cross_entropy + begin * 2, d_weight);
}

// fraud.nn:22  optimizer:      Adam(lr: 1e-3)
//   grad_norm = sum(d_shift * d_shift, over: axis 0)   []
static void grad_norm_forward(const real *NNC_RESTRICT d_shift, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, d_shift[i] * d_shift[i]);
  }
  *total0_result = (double)total0;
}

// fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
//   d_product = d_relu @ weightᵀ   [batch, 32]
//   d_relu = select > 0 ? d_product * 1.4285714285714286 : 0   [batch, 32]
//   d_shift = sum(d_relu, over: batch)   [32]
//   d_scaled = sum(d_relu * (product + shift - mean * center), over: batch)   [32]
static void linear3_backward_input(
    const real *NNC_RESTRICT d_relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT select,
    real *NNC_RESTRICT d_relu_2, real *NNC_RESTRICT d_shift, const real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT mean, real *NNC_RESTRICT d_scaled, real center,
    int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 16, 32}}, .depth = {{16, 1, 1}}, .columns = 32, .column_stride = 16},
      d_relu + begin * 16, weight, d_relu_2 + begin * 32);
  for (int64_t i = 0; i < 32; i++) {
    d_scaled[i] = R(0.0);
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      const real relu = select[32 * r + i] > R(0.0) ? d_relu_2[32 * r + i] * R(1.4285714285714286) : R(0.0);
      d_relu_2[32 * r + i] = relu;
      NNC_ADD(d_shift[i], relu);
      NNC_ADD(d_scaled[i], relu * (product[32 * r + i] + shift[i] - mean[i] * center));
    }
  }
}

// fraud.nn:13  |> Linear(16) |> relu |> Dropout(0.3)
//   d_weight = selectᵀ @ d_relu   [32, 16]
static void linear3_backward_weight(
    const real *NNC_RESTRICT select, const real *NNC_RESTRICT d_relu, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{32, 1, 16}}, .depth = {{end - begin, 32, 16}}, .columns = 16, .column_stride = 1},
      select + begin * 32, d_relu + begin * 16, d_weight);
}

// fraud.nn:22  optimizer:      Adam(lr: 1e-3)
//   d_gain = d_scaled * rsqrt   [32]
//   grad_norm = sum(d_gain * d_gain, over: axis 0)   []
static void batch_norm2_grad_norm_forward_backward(
    const real *NNC_RESTRICT d_scaled, const real *NNC_RESTRICT rsqrt, real *NNC_RESTRICT d_gain, double *total0_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    const real scaled = d_scaled[i] * rsqrt[i];
    d_gain[i] = scaled;
    NNC_ADD(total0, scaled * scaled);
  }
  *total0_result = (double)total0;
}

// fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
//   d_spread = d_scaled * gain * -0.5 * (rsqrt * rsqrt * rsqrt) * center   [32]
static void batch_norm2_backward(
    const real *NNC_RESTRICT d_scaled, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT rsqrt,
    real *NNC_RESTRICT d_spread, real center, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    d_spread[i] = d_scaled[i] * gain[i] * R(-0.5) * (rsqrt[i] * rsqrt[i] * rsqrt[i]) * center;
  }
}

// fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
//   d_center = -(d_shift * gain * rsqrt) * center   [32]
static void batch_norm2_backward_2(
    const real *NNC_RESTRICT d_shift, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT rsqrt,
    real *NNC_RESTRICT d_center, real center, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    d_center[i] = -(d_shift[i] * gain[i] * rsqrt[i]) * center;
  }
}

// fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
//   d_mean = d_relu * gain * rsqrt + (d_spread * (product + shift - mean * center) + d_spread * (product + shift - mean * center)) + d_center   [batch, 32]
//   d_shift = sum(d_mean, over: batch)   [32]
static void batch_norm2_linear2_backward(
    const real *NNC_RESTRICT d_relu, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT d_spread, const real *NNC_RESTRICT product, const real *NNC_RESTRICT shift,
    const real *NNC_RESTRICT mean, const real *NNC_RESTRICT d_center, real *NNC_RESTRICT d_mean,
    real *NNC_RESTRICT d_shift, real center, int64_t begin, int64_t end) {
  for (int64_t i = 0; i < 32; i++) {
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      const real power = d_spread[i] * (product[32 * r + i] + shift[i] - mean[i] * center);
      const real mean_2 = d_relu[32 * r + i] * gain[i] * rsqrt[i] + (power + power) + d_center[i];
      d_mean[32 * r + i] = mean_2;
      NNC_ADD(d_shift[i], mean_2);
    }
  }
}

// fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
//   d_product = d_mean @ weightᵀ   [batch, 64]
//   d_relu = (product + shift - mean * center) * rsqrt * gain + shift > 0 ? d_product : 0   [batch, 64]
//   d_shift = sum(d_relu, over: batch)   [64]
//   d_scaled = sum(d_relu * (product + shift - mean * center), over: batch)   [64]
static void linear2_backward_input(
    const real *NNC_RESTRICT d_mean, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT d_relu,
    real *NNC_RESTRICT d_shift, real *NNC_RESTRICT d_scaled, real center, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 64}}, .depth = {{32, 1, 1}}, .columns = 64, .column_stride = 32},
      d_mean + begin * 32, weight, d_relu + begin * 64);
  for (int64_t i = 0; i < 64; i++) {
    d_scaled[i] = R(0.0);
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      const real relu =
          (product[64 * r + i] + shift[i] - mean[i] * center) * rsqrt[i] * gain[i] + shift_2[i] > R(0.0) ? d_relu[64 * r
          + i] : R(0.0);
      d_relu[64 * r + i] = relu;
      NNC_ADD(d_shift[i], relu);
      NNC_ADD(d_scaled[i], relu * (product[64 * r + i] + shift[i] - mean[i] * center));
    }
  }
}

// fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
//   d_weight = reluᵀ @ d_mean   [64, 32]
static void linear2_backward_weight(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT d_mean, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{64, 1, 32}}, .depth = {{end - begin, 64, 32}}, .columns = 32, .column_stride = 1},
      relu + begin * 64, d_mean + begin * 32, d_weight);
}

// fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
//   d_mean = d_relu * gain * rsqrt + (d_spread * (product + shift - mean * center) + d_spread * (product + shift - mean * center)) + d_center   [batch, 64]
//   d_shift = sum(d_mean, over: batch)   [64]
static void batch_norm1_linear1_backward(
    const real *NNC_RESTRICT d_relu, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT d_spread, const real *NNC_RESTRICT product, const real *NNC_RESTRICT shift,
    const real *NNC_RESTRICT mean, const real *NNC_RESTRICT d_center, real *NNC_RESTRICT d_mean,
    real *NNC_RESTRICT d_shift, real center, int64_t begin, int64_t end) {
  for (int64_t i = 0; i < 64; i++) {
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      const real power = d_spread[i] * (product[64 * r + i] + shift[i] - mean[i] * center);
      const real mean_2 = d_relu[64 * r + i] * gain[i] * rsqrt[i] + (power + power) + d_center[i];
      d_mean[64 * r + i] = mean_2;
      NNC_ADD(d_shift[i], mean_2);
    }
  }
}

// fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
//   d_weight = xᵀ @ d_mean   [10, 64]
static void linear1_backward_weight(
    const real *NNC_RESTRICT x, const real *NNC_RESTRICT d_mean, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{10, 1, 64}}, .depth = {{end - begin, 10, 64}}, .columns = 64, .column_stride = 1},
      x + begin * 10, d_mean + begin * 64, d_weight);
}

// fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
//   running_mean = running_mean * 0.9 + mean * center * 0.1   [64]
static void update(
    real *NNC_RESTRICT running_mean, const real *NNC_RESTRICT mean, real center, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    running_mean[i] = running_mean[i] * R(0.9) + mean[i] * center * R(0.1);
  }
}

// fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
//   running_variance = running_variance * 0.9 + mean * center * 0.1 * quotient   [64]
static void update_2(
    real *NNC_RESTRICT running_variance, const real *NNC_RESTRICT mean, real center, real quotient, int64_t begin,
    int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    running_variance[i] = running_variance[i] * R(0.9) + mean[i] * center * R(0.1) * quotient;
  }
}

// fraud.nn:22  optimizer:      Adam(lr: 1e-3)
//   m = m * 0.9 + d_weight * 0.09999999999999998   [10, 64]
//   v = v * 0.999 + d_weight * d_weight * 0.0010000000000000009   [10, 64]
//   weight = weight - lr * (m * step_m) / (sqrt(v * step_v) + 1e-08)   [10, 64]
static void update_3(
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

// fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
//   rsqrt = rsqrt(running_variance + 1e-05)   [64]
static void batch_norm1_forward_3(
    const real *NNC_RESTRICT running_variance, real *NNC_RESTRICT rsqrt, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    rsqrt[i] = nn_rsqrt(running_variance[i] + R(1e-05));
  }
}

// fraud.nn:18  loss:           cross_entropy(logits, fraud, weights: [1, 32])
//   total1 = sum(sum((position == fraud ? 1 : 0) * concat(1, 32, axis 0), over: axis 1), over: batch)   []
static void cross_entropy_forward(const real *NNC_RESTRICT fraud, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t r = begin; r < end; r++) {
    real counts = R(0.0);
    NNC_UNROLLED
    for (int64_t i = 0; i < 2; i++) {
      NNC_ADD(counts, ((real)i == fraud[r] ? R(1.0) : R(0.0)) * (i >= 0 && i < 1 ? R(1.0) : R(32.0)));
    }
    NNC_ADD(total0, counts);
  }
  *total0_result = (double)total0;
}

// fraud.nn:20  precision: precision(logits, fraud)[1], recall: recall(logits, fraud)[1], f1: f…
//   recall = sum(position == fraud ? 1 : 0, over: batch)   [2]
static void recall_forward(real *NNC_RESTRICT recall, const real *NNC_RESTRICT fraud, int64_t begin, int64_t end) {
  for (int64_t i = 0; i < 2; i++) {
    recall[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_UNROLLED
    for (int64_t i = 0; i < 2; i++) {
      NNC_ADD(recall[i], (real)i == fraud[r] ? R(1.0) : R(0.0));
    }
  }
}

// fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
//   product = x @ weight   [batch, 64]
//   relu = max((product + shift - running_mean) * rsqrt * gain + shift, 0)   [batch, 64]
static void linear1_forward_2(
    const real *NNC_RESTRICT x, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    const real *NNC_RESTRICT running_mean, const real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain,
    const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT relu, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 10, 64}}, .depth = {{10, 1, 64}}, .columns = 64, .column_stride = 1},
      x + begin * 10, weight, relu + begin * 64);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      relu[64 * r + i] =
          nn_at_least((relu[64 * r + i] + shift[i] - running_mean[i]) * rsqrt[i] * gain[i] + shift_2[i], R(0.0));
    }
  }
}

// fraud.nn:20  precision: precision(logits, fraud)[1], recall: recall(logits, fraud)[1], f1: f…
//   total6 = recall   [2]
static void recall_forward_2(const real *NNC_RESTRICT recall, real *NNC_RESTRICT total6, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    total6[i] = recall[i];
  }
}

// fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
//   product = relu @ weight   [batch, 32]
//   relu = max((product + shift - running_mean) * rsqrt * gain + shift, 0)   [batch, 32]
static void linear2_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    const real *NNC_RESTRICT running_mean, const real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain,
    const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT relu_2, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 32}}, .depth = {{64, 1, 32}}, .columns = 32, .column_stride = 1},
      relu + begin * 64, weight, relu_2 + begin * 32);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      relu_2[32 * r + i] =
          nn_at_least((relu_2[32 * r + i] + shift[i] - running_mean[i]) * rsqrt[i] * gain[i] + shift_2[i], R(0.0));
    }
  }
}

// fraud.nn:13  |> Linear(16) |> relu |> Dropout(0.3)
//   product = relu @ weight   [batch, 16]
//   relu = max(product + shift, 0)   [batch, 16]
static void linear3_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT relu_2, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 16}}, .depth = {{32, 1, 16}}, .columns = 16, .column_stride = 1},
      relu + begin * 32, weight, relu_2 + begin * 16);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 16; i++) {
      relu_2[16 * r + i] = nn_at_least(relu_2[16 * r + i] + shift[i], R(0.0));
    }
  }
}

// fraud.nn:21  confusion: confusion_matrix(logits, fraud))
//   product = relu @ weight   [batch, 2]
//   cross_entropy = sum(sum((position == fraud ? 1 : 0) * concat(1, 32, axis 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product …   []
//   precision = sum((position == argmax(product + shift, over: axis 1) ? 1 : 0) * (position == fraud ? 1 : 0), over: batch)   [2]
//   precision = sum(position == argmax(product + shift, over: axis 1) ? 1 : 0, over: batch)   [2]
//   f1 = sum((position == argmax(product + shift, over: axis 1) ? 1 : 0) + (position == fraud ? 1 : 0), over: batch)   [2]
//   confusion_matrix = sum(position == fraud * 2 + argmax(product + shift, over: axis 1) ? 1 : 0, over: batch)   [4]
static void linear4_forward(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT fraud, real *NNC_RESTRICT precision,
    real *NNC_RESTRICT precision_2, real *NNC_RESTRICT f1, real *NNC_RESTRICT confusion_matrix, double *total0_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 16, 2}}, .depth = {{16, 1, 2}}, .columns = 2, .column_stride = 1},
      relu + begin * 16, weight, product + begin * 2);
  for (int64_t i = 0; i < 2; i++) {
    f1[i] = R(0.0);
    precision_2[i] = R(0.0);
    precision[i] = R(0.0);
  }
  for (int64_t i = 0; i < 4; i++) {
    confusion_matrix[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    real sum[2];
    real cross_entropy = -(real)INFINITY;
    real shifted[2];
    real cross_entropy_2 = R(0.0);
    real cross_entropy_3 = R(0.0);
    real best = -(real)INFINITY;
    real precision_3 = R(0.0);
    NNC_UNROLLED
    for (int64_t i = 0; i < 2; i++) {
      const real sum_2 = product[2 * r + i] + shift[i];
      sum[i] = sum_2;
      cross_entropy = nn_max(cross_entropy, sum_2);
    }
    NNC_UNROLLED
    for (int64_t i = 0; i < 2; i++) {
      const real shifted_2 = sum[i] - cross_entropy;
      shifted[i] = shifted_2;
      NNC_ADD(cross_entropy_2, nn_exp(shifted_2));
    }
    const real cross_entropy_4 = nn_log(cross_entropy_2);
    NNC_UNROLLED
    for (int64_t i = 0; i < 2; i++) {
      NNC_ADD(
          cross_entropy_3, ((real)i == fraud[r] ? R(1.0) : R(0.0)) * (i >= 0 && i < 1 ? R(1.0) : R(32.0)) * (shifted[i]
          - cross_entropy_4));
      if (sum[i] > best) {
        best = sum[i];
        precision_3 = (real)i;
      }
    }
    NNC_ADD(total0, cross_entropy_3);
    NNC_UNROLLED
    for (int64_t i = 0; i < 2; i++) {
      const real guess = (real)i == precision_3 ? R(1.0) : R(0.0);
      NNC_ADD(precision[i], guess * ((real)i == fraud[r] ? R(1.0) : R(0.0)));
      NNC_ADD(precision_2[i], guess);
      NNC_ADD(f1[i], guess + ((real)i == fraud[r] ? R(1.0) : R(0.0)));
    }
    const real confusion_matrix_2 = fraud[r] * R(2.0) + precision_3;
    NNC_UNROLLED
    for (int64_t i = 0; i < 4; i++) {
      NNC_ADD(confusion_matrix[i], (real)i == confusion_matrix_2 ? R(1.0) : R(0.0));
    }
  }
  *total0_result = (double)total0;
}

// fraud.nn:20  precision: precision(logits, fraud)[1], recall: recall(logits, fraud)[1], f1: f…
//   precision = total3 / max(total4, 1)   [2]
static void precision_forward(
    const real *NNC_RESTRICT total4, const real *NNC_RESTRICT total3, real *NNC_RESTRICT precision, int64_t begin,
    int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    precision[i] = total3[i] / nn_at_least(total4[i], R(1.0));
  }
}

// fraud.nn:20  precision: precision(logits, fraud)[1], recall: recall(logits, fraud)[1], f1: f…
//   f1 = total7 * 2 / max(total8, 1)   [2]
static void f1_forward(
    const real *NNC_RESTRICT total7, const real *NNC_RESTRICT total8, real *NNC_RESTRICT f1, int64_t begin,
    int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    f1[i] = total7[i] * R(2.0) / nn_at_least(total8[i], R(1.0));
  }
}

// fraud.nn:20  precision: precision(logits, fraud)[1], recall: recall(logits, fraud)[1], f1: f…
//   precision = precision[axis 0: 1..<2]   []
static void value_forward(const real *NNC_RESTRICT precision, double *total0_result) {
  real total0 = R(0.0);
  total0 = precision[1];
  *total0_result = (double)total0;
}

// fraud.nn:14  |> Linear(2)
//   product = relu @ weight   [batch, 2]
//   logits = product + shift   [batch, 2]
static void linear4_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT logits, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 16, 2}}, .depth = {{16, 1, 2}}, .columns = 2, .column_stride = 1},
      relu + begin * 16, weight, logits + begin * 2);
  for (int64_t r = begin; r < end; r++) {
    NNC_UNROLLED
    for (int64_t i = 0; i < 2; i++) {
      logits[2 * r + i] = logits[2 * r + i] + shift[i];
    }
  }
}

// fraud.nn:5  x:      (columns(0..<10) - [3.5, 14, 1.5, 0.3, 2, 1.5, 4.5, 0.13, 0, 0.7]) / [1…
//   x = (column0 - concat(3.5, 14, 1.5, 0.3, 2, 1.5, 4.5, 0.13, 0, 0.7, axis 0)) / concat(1, 4.5, 1, 0.6, 1.5, 2.6, 0.1, 1, 0.5, axis 0)   [batch, 10]
static void prepare_x(const real *NNC_RESTRICT column0, real *NNC_RESTRICT x, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      const real x_2 =
          column0[10 * r + i] - (i >= 0 && i < 1 ? R(3.5) : i >= 1 && i < 2 ? R(14.0) : i >= 2 && i < 3 ? R(1.5) : i >=
          3 && i < 4 ? R(0.3) : i >= 4 && i < 5 ? R(2.0) : i >= 5 && i < 6 ? R(1.5) : i >= 6 && i < 7 ? R(4.5) : i >= 7
          && i < 8 ? R(0.13) : i >= 8 && i < 9 ? R(0.0) : R(0.7));
      const real x_3 =
          x_2 / (i >= 0 && i < 1 ? R(1.0) : i >= 1 && i < 2 ? R(4.5) : i >= 2 && i < 3 ? R(1.0) : i >= 3 && i < 4 ?
          R(0.6) : i >= 4 && i < 6 ? R(1.5) : i >= 6 && i < 7 ? R(2.6) : i >= 7 && i < 8 ? R(0.1) : i >= 8 && i < 9 ?
          R(1.0) : R(0.5));
      x[10 * r + i] = x_3;
    }
  }
}

// fraud.nn:6  fraud:  class(column("fraud"), ["0", "1"])
//   fraud = column1   [batch]
static void prepare_fraud(const real *NNC_RESTRICT column1, real *NNC_RESTRICT fraud, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    fraud[r] = column1[r];
  }
}

// fraud.nn:22  optimizer:      Adam(lr: 1e-3)
//   weight = -0.7745966692414834 + random() * 1.5491933384829668   [10, 64]
//   m = 0   [10, 64]
//   v = 0   [10, 64]
static void initialize_linear1(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT m, real *NNC_RESTRICT v, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.7745966692414834) + nnc_uniform(key0, (uint32_t)i) * R(1.5491933384829668);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
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

// fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
//   gain = 1   [64]
//   m = 0   [64]
//   v = 0   [64]
static void initialize_batch_norm1(
    real *NNC_RESTRICT gain, real *NNC_RESTRICT m, real *NNC_RESTRICT v, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    gain[i] = R(1.0);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// fraud.nn:22  optimizer:      Adam(lr: 1e-3)
//   weight = -0.3061862178478973 + random() * 0.6123724356957946   [64, 32]
//   m = 0   [64, 32]
//   v = 0   [64, 32]
static void initialize_linear2(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT m, real *NNC_RESTRICT v, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.3061862178478973) + nnc_uniform(key0, (uint32_t)i) * R(0.6123724356957946);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// fraud.nn:22  optimizer:      Adam(lr: 1e-3)
//   weight = -0.4330127018922193 + random() * 0.8660254037844386   [32, 16]
//   m = 0   [32, 16]
//   v = 0   [32, 16]
static void initialize_linear3(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT m, real *NNC_RESTRICT v, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.4330127018922193) + nnc_uniform(key0, (uint32_t)i) * R(0.8660254037844386);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// fraud.nn:22  optimizer:      Adam(lr: 1e-3)
//   weight = -0.6123724356957946 + random() * 1.2247448713915892   [16, 2]
//   m = 0   [16, 2]
//   v = 0   [16, 2]
static void initialize_linear4(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT m, real *NNC_RESTRICT v, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.6123724356957946) + nnc_uniform(key0, (uint32_t)i) * R(1.2247448713915892);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
//   running_mean = 0   [64]
static void initialize_linear1_3(real *NNC_RESTRICT running_mean, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    running_mean[i] = R(0.0);
  }
}

// fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
//   running_variance = 1   [64]
static void initialize_batch_norm1_2(real *NNC_RESTRICT running_variance, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    running_variance[i] = R(1.0);
  }
}

// fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
//   relu = max((product + shift - mean * center) * rsqrt * gain + shift, 0)   [batch, 64]
//   rms = sum(relu * relu, over: (batch, axis 1))   []
//   inactive = sum(abs((product + shift - mean * center) * rsqrt * gain + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs((product + shift - mean * center) * rsqrt * gain + shift > 0 ? 1 : 0), over: batch)   [64]
static void relu_relu1_forward_backward(
    const real *NNC_RESTRICT product, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT mean,
    const real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift_2,
    real *NNC_RESTRICT relu, real *NNC_RESTRICT dead, real center, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  for (int64_t i = 0; i < 64; i++) {
    dead[i] = -(real)INFINITY;
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      const real sum = (product[64 * r + i] + shift[i] - mean[i] * center) * rsqrt[i] * gain[i] + shift_2[i];
      const real relu_2 = nn_at_least(sum, R(0.0));
      relu[64 * r + i] = relu_2;
      NNC_ADD(total0, relu_2 * relu_2);
      const real slope = nn_abs(sum > R(0.0) ? R(1.0) : R(0.0));
      NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
      dead[i] = nn_max(dead[i], slope);
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
//   dead = sum(dead < 0.01 ? 1 : 0, over: axis 0)   []
static void relu1_forward(const real *NNC_RESTRICT dead, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, dead[i] < R(0.01) ? R(1.0) : R(0.0));
  }
  *total0_result = (double)total0;
}

// fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
//   select = random() < 0.7 ? max((product + shift - mean * center) * rsqrt * gain + shift, 0) * 1.4285714285714286 : 0   [batch, 32]
//   rms = sum(max((product + shift - mean * center) * rsqrt * gain + shift, 0) * max((product + shift - mean * center) * rsqrt * gain + shift, 0), over: (batch, axis 1))   []
//   inactive = sum(abs((product + shift - mean * center) * rsqrt * gain + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs((product + shift - mean * center) * rsqrt * gain + shift > 0 ? 1 : 0), over: batch)   [32]
static void dropout1_relu2_forward_backward(
    const real *NNC_RESTRICT product, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT mean,
    const real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift_2,
    real *NNC_RESTRICT select, real *NNC_RESTRICT dead, real center, nnc_key key0, double *total0_result,
    double *total1_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  for (int64_t i = 0; i < 32; i++) {
    dead[i] = -(real)INFINITY;
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      const real sum = (product[32 * r + i] + shift[i] - mean[i] * center) * rsqrt[i] * gain[i] + shift_2[i];
      const real relu = nn_at_least(sum, R(0.0));
      select[32 * r + i] =
          nnc_is_below(0.7, key0, 32 * (uint32_t)r + (uint32_t)i) ? relu * R(1.4285714285714286) : R(0.0);
      NNC_ADD(total0, relu * relu);
      const real slope = nn_abs(sum > R(0.0) ? R(1.0) : R(0.0));
      NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
      dead[i] = nn_max(dead[i], slope);
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// fraud.nn:13  |> Linear(16) |> relu |> Dropout(0.3)
//   product = select @ weight   [batch, 16]
//   rms = sum(max(product + shift, 0) * max(product + shift, 0), over: (batch, axis 1))   []
//   inactive = sum(abs(product + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs(product + shift > 0 ? 1 : 0), over: batch)   [16]
static void linear3_relu3_forward_backward(
    const real *NNC_RESTRICT select, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, real *NNC_RESTRICT dead, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 32, 16}}, .depth = {{32, 1, 16}}, .columns = 16, .column_stride = 1},
      select + begin * 32, weight, product + begin * 16);
  for (int64_t i = 0; i < 16; i++) {
    dead[i] = -(real)INFINITY;
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 16; i++) {
      const real sum = product[16 * r + i] + shift[i];
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

// What each worker does in the phase 'initialize'.
static void initialize_worker(nnc_team *team, void *context, int worker, int workers) {
  const nnc_arguments *const a = context;
  real *const arena = a->arena;
  (void)team;
  real *const linear1_weight = arena + 0;  // [10, 64]
  real *const linear1_weight_m = arena + 3776;  // [10, 64]
  real *const linear1_weight_v = arena + 7360;  // [10, 64]
  real *const linear1_shift = arena + 640;  // [64]
  real *const linear1_shift_m = arena + 4416;  // [64]
  real *const linear1_shift_v = arena + 8000;  // [64]
  real *const batch_norm1_gain = arena + 704;  // [64]
  real *const batch_norm1_gain_m = arena + 4480;  // [64]
  real *const batch_norm1_gain_v = arena + 8064;  // [64]
  real *const linear2_weight = arena + 832;  // [64, 32]
  real *const linear2_weight_m = arena + 4608;  // [64, 32]
  real *const linear2_weight_v = arena + 8192;  // [64, 32]
  real *const linear2_shift = arena + 2880;  // [32]
  real *const linear2_shift_m = arena + 6656;  // [32]
  real *const linear2_shift_v = arena + 10240;  // [32]
  real *const batch_norm2_gain = arena + 2912;  // [32]
  real *const batch_norm2_gain_m = arena + 6688;  // [32]
  real *const batch_norm2_gain_v = arena + 10272;  // [32]
  real *const linear3_weight = arena + 2976;  // [32, 16]
  real *const linear3_weight_m = arena + 6752;  // [32, 16]
  real *const linear3_weight_v = arena + 10336;  // [32, 16]
  real *const linear3_shift = arena + 3488;  // [16]
  real *const linear3_shift_m = arena + 7264;  // [16]
  real *const linear3_shift_v = arena + 10848;  // [16]
  real *const linear4_weight = arena + 3520;  // [16, 2]
  real *const linear4_weight_m = arena + 7296;  // [16, 2]
  real *const linear4_weight_v = arena + 10880;  // [16, 2]
  real *const linear4_shift = arena + 3552;  // [2]
  real *const linear4_shift_m = arena + 7328;  // [2]
  real *const linear4_shift_v = arena + 10912;  // [2]
  real *const batch_norm1_shift = arena + 768;  // [64]
  real *const batch_norm1_shift_m = arena + 4544;  // [64]
  real *const batch_norm1_shift_v = arena + 8128;  // [64]
  real *const batch_norm1_running_mean = arena + 3584;  // [64]
  real *const batch_norm1_running_variance = arena + 3648;  // [64]
  real *const batch_norm2_shift = arena + 2944;  // [32]
  real *const batch_norm2_shift_m = arena + 6720;  // [32]
  real *const batch_norm2_shift_v = arena + 10304;  // [32]
  real *const batch_norm2_running_mean = arena + 3712;  // [32]
  real *const batch_norm2_running_variance = arena + 3744;  // [32]

  // fraud.nn:22  optimizer:      Adam(lr: 1e-3)
  initialize_linear1(
      linear1_weight, linear1_weight_m, linear1_weight_v, nnc_random_key(a->seed, a->draw, 0),
      nnc_begin(640, worker, workers), nnc_end(640, worker, workers));

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  initialize_linear1_2(
      linear1_shift, linear1_shift_m, linear1_shift_v, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  initialize_batch_norm1(
      batch_norm1_gain, batch_norm1_gain_m, batch_norm1_gain_v, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));

  // fraud.nn:22  optimizer:      Adam(lr: 1e-3)
  initialize_linear2(
      linear2_weight, linear2_weight_m, linear2_weight_v, nnc_random_key(a->seed, a->draw, 1),
      nnc_begin(2048, worker, workers), nnc_end(2048, worker, workers));

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  initialize_linear1_2(
      linear2_shift, linear2_shift_m, linear2_shift_v, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  initialize_batch_norm1(
      batch_norm2_gain, batch_norm2_gain_m, batch_norm2_gain_v, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // fraud.nn:22  optimizer:      Adam(lr: 1e-3)
  initialize_linear3(
      linear3_weight, linear3_weight_m, linear3_weight_v, nnc_random_key(a->seed, a->draw, 2),
      nnc_begin(512, worker, workers), nnc_end(512, worker, workers));

  // fraud.nn:13  |> Linear(16) |> relu |> Dropout(0.3)
  initialize_linear1_2(
      linear3_shift, linear3_shift_m, linear3_shift_v, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // fraud.nn:22  optimizer:      Adam(lr: 1e-3)
  initialize_linear4(
      linear4_weight, linear4_weight_m, linear4_weight_v, nnc_random_key(a->seed, a->draw, 3),
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // fraud.nn:14  |> Linear(2)
  initialize_linear1_2(
      linear4_shift, linear4_shift_m, linear4_shift_v, nnc_begin(2, worker, workers), nnc_end(2, worker, workers));

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  initialize_linear1_2(
      batch_norm1_shift, batch_norm1_shift_m, batch_norm1_shift_v, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  initialize_linear1_3(batch_norm1_running_mean, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  initialize_batch_norm1_2(batch_norm1_running_variance, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  initialize_linear1_2(
      batch_norm2_shift, batch_norm2_shift_m, batch_norm2_shift_v, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  initialize_linear1_3(batch_norm2_running_mean, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  initialize_batch_norm1_2(batch_norm2_running_variance, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
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
  real *const fraud = a->outputs[1];  // [batch]

  // fraud.nn:5  x:      (columns(0..<10) - [3.5, 14, 1.5, 0.3, 2, 1.5, 4.5, 0.13, 0, 0.7]) / [1…
  prepare_x(column0, x, begin, end);

  // fraud.nn:6  fraud:  class(column("fraud"), ["0", "1"])
  prepare_fraud(column1, fraud, begin, end);
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
  real *const linear1_product = activations + 0;  // [batch, 64]
  real *const batch_norm1_mean = partials + 0;  // [64]
  real *const batch_norm1_mean_total = partials + worker * PARTIALS + 64;  // [64]
  real *const linear1_shift = arena + 640;  // [64]
  real *const counts = activations - 1280;  // [batch]
  const real *const fraud = a->inputs[1];  // [batch]
  real *const batch_norm1_mean_2 = partials + 128;  // [64]
  real *const batch_norm1_mean_total_2 = partials + worker * PARTIALS + 192;  // [64]
  real *const batch_norm1_rsqrt = partials + worker * PARTIALS + 256;  // [64]
  real *const batch_norm1_gain = arena + 704;  // [64]
  real *const batch_norm1_shift = arena + 768;  // [64]
  real *const relu = activations + 4096;  // [batch, 64]
  real *const linear2_weight = arena + 832;  // [64, 32]
  real *const linear2_product = activations + 12288;  // [batch, 32]
  real *const batch_norm2_mean = partials + 320;  // [32]
  real *const batch_norm2_mean_total = partials + worker * PARTIALS + 352;  // [32]
  real *const linear2_shift = arena + 2880;  // [32]
  real *const batch_norm2_mean_2 = partials + 384;  // [32]
  real *const batch_norm2_mean_total_2 = partials + worker * PARTIALS + 416;  // [32]
  real *const batch_norm2_rsqrt = partials + worker * PARTIALS + 448;  // [32]
  real *const batch_norm2_gain = arena + 2912;  // [32]
  real *const batch_norm2_shift = arena + 2944;  // [32]
  real *const dropout1_select = activations - 3584;  // [batch, 32]
  real *const linear3_weight = arena + 2976;  // [32, 16]
  real *const linear3_shift = arena + 3488;  // [16]
  real *const dropout2_select = activations + 8192;  // [batch, 16]
  real *const linear4_weight = arena + 3520;  // [16, 2]
  real *const linear4_product = activations - 1536;  // [batch, 2]
  real *const linear4_shift = arena + 3552;  // [2]
  real *const d_cross_entropy = activations - 1408;  // [batch, 2]
  real *const d_linear4_shift = gradients + 3552;  // [2]
  real *const d_relu = activations + 9216;  // [batch, 16]
  real *const d_linear3_shift = gradients + 3488;  // [16]
  real *const d_linear4_weight = gradients + 3520;  // [16, 2]
  real *const d_relu_2 = activations + 14336;  // [batch, 32]
  real *const d_batch_norm2_shift = gradients + 2944;  // [32]
  real *const batch_norm2_d_scaled = partials + 480;  // [32]
  real *const batch_norm2_d_scaled_total = partials + worker * PARTIALS + 512;  // [32]
  real *const d_linear3_weight = gradients + 2976;  // [32, 16]
  real *const d_batch_norm2_gain = gradients + 2912;  // [32]
  real *const batch_norm2_d_spread = partials + worker * PARTIALS + 544;  // [32]
  real *const batch_norm2_d_center = partials + worker * PARTIALS + 576;  // [32]
  real *const batch_norm2_d_mean = activations + 16384;  // [batch, 32]
  real *const d_linear2_shift = gradients + 2880;  // [32]
  real *const d_relu_3 = activations + 8192;  // [batch, 64]
  real *const d_batch_norm1_shift = gradients + 768;  // [64]
  real *const batch_norm1_d_scaled = partials + 608;  // [64]
  real *const batch_norm1_d_scaled_total = partials + worker * PARTIALS + 672;  // [64]
  real *const d_linear2_weight = gradients + 832;  // [64, 32]
  real *const d_batch_norm1_gain = gradients + 704;  // [64]
  real *const batch_norm1_d_spread = partials + worker * PARTIALS + 736;  // [64]
  real *const batch_norm1_d_center = partials + worker * PARTIALS + 800;  // [64]
  real *const batch_norm1_d_mean = activations + 4096;  // [batch, 64]
  real *const d_linear1_shift = gradients + 640;  // [64]
  real *const d_linear1_weight = gradients + 0;  // [10, 64]
  real *const batch_norm1_running_mean = arena + 3584;  // [64]
  real *const batch_norm1_running_variance = arena + 3648;  // [64]
  real *const batch_norm2_running_mean = arena + 3712;  // [32]
  real *const batch_norm2_running_variance = arena + 3744;  // [32]
  real *const linear1_weight_m = arena + 3776;  // [10, 64]
  real *const linear1_weight_v = arena + 7360;  // [10, 64]
  nnc_lap(a->laps, worker, NNC_START);

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  linear1_forward(x, linear1_weight, linear1_product, batch_norm1_mean + worker * PARTIALS, linear1_shift, begin, end);
  nnc_lap(a->laps, worker, 0);
  nnc_trace_check(a->trace, 0, batch_norm1_mean + worker * PARTIALS, 64);

  // fraud.nn:18  loss:           cross_entropy(logits, fraud, weights: [1, 32])
  counts_count_forward(counts, fraud, totals + worker * TOTALS + 0, begin, end);
  nnc_lap(a->laps, worker, 1);
  nnc_trace_check(a->trace, 1, counts + begin, end - begin);
  const double center = 1.0 / (double)a->rows;
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(batch_norm1_mean_total, batch_norm1_mean, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  batch_norm1_forward(
      linear1_product, linear1_shift, batch_norm1_mean_total, batch_norm1_mean_2 + worker * PARTIALS, (real)center,
      begin, end);
  nnc_lap(a->laps, worker, 2);
  nnc_trace_check(a->trace, 2, batch_norm1_mean_2 + worker * PARTIALS, 64);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(batch_norm1_mean_total_2, batch_norm1_mean_2, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  batch_norm1_forward_2(batch_norm1_mean_total_2, batch_norm1_rsqrt, (real)center, 0, 64);
  nnc_lap(a->laps, worker, 3);
  nnc_trace_check(a->trace, 3, batch_norm1_rsqrt, 64);

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  relu_forward(
      linear1_product, linear1_shift, batch_norm1_mean_total, batch_norm1_rsqrt, batch_norm1_gain, batch_norm1_shift,
      relu, (real)center, begin, end);
  nnc_lap(a->laps, worker, 4);
  nnc_trace_check(a->trace, 4, relu + begin * 64, (end - begin) * 64);

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  linear2_forward(
      relu, linear2_weight, linear2_product, batch_norm2_mean + worker * PARTIALS, linear2_shift, begin, end);
  nnc_lap(a->laps, worker, 5);
  nnc_trace_check(a->trace, 5, batch_norm2_mean + worker * PARTIALS, 32);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(batch_norm2_mean_total, batch_norm2_mean, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  batch_norm2_forward(
      linear2_product, linear2_shift, batch_norm2_mean_total, batch_norm2_mean_2 + worker * PARTIALS, (real)center,
      begin, end);
  nnc_lap(a->laps, worker, 6);
  nnc_trace_check(a->trace, 6, batch_norm2_mean_2 + worker * PARTIALS, 32);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(batch_norm2_mean_total_2, batch_norm2_mean_2, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  batch_norm1_forward_2(batch_norm2_mean_total_2, batch_norm2_rsqrt, (real)center, 0, 32);
  nnc_lap(a->laps, worker, 7);
  nnc_trace_check(a->trace, 7, batch_norm2_rsqrt, 32);

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  dropout1_forward(
      linear2_product, linear2_shift, batch_norm2_mean_total, batch_norm2_rsqrt, batch_norm2_gain, batch_norm2_shift,
      dropout1_select, (real)center, nnc_random_key(a->seed, a->draw, 1048576), begin, end);
  nnc_lap(a->laps, worker, 8);
  nnc_trace_check(a->trace, 8, dropout1_select + begin * 32, (end - begin) * 32);

  // fraud.nn:13  |> Linear(16) |> relu |> Dropout(0.3)
  linear3_forward(
      dropout1_select, linear3_weight, linear3_shift, dropout2_select, nnc_random_key(a->seed, a->draw, 1048577), begin,
      end);
  nnc_lap(a->laps, worker, 9);
  nnc_trace_check(a->trace, 9, dropout2_select + begin * 16, (end - begin) * 16);
  const double count = nnc_total_sum(totals + 0, TOTALS, workers);
  const double cross_entropy = count == 0.0 ? 1.0 : count;
  const double d_losses = -(1.0 / cross_entropy);

  // fraud.nn:14  |> Linear(2)
  linear4_cross_entropy_forward_backward(
      dropout2_select, linear4_weight, linear4_product, linear4_shift, fraud, counts, d_cross_entropy,
      d_linear4_shift - worker * PARAMETERS, (real)d_losses, totals + worker * TOTALS + 1, begin, end);
  nnc_lap(a->laps, worker, 10);
  nnc_trace_check(a->trace, 10, d_cross_entropy + begin * 2, (end - begin) * 2);
  nnc_trace_check(a->trace, 10, d_linear4_shift - worker * PARAMETERS, 2);

  // fraud.nn:13  |> Linear(16) |> relu |> Dropout(0.3)
  linear4_backward_input(
      d_cross_entropy, linear4_weight, dropout2_select, d_relu, d_linear3_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 11);
  nnc_trace_check(a->trace, 11, d_relu + begin * 16, (end - begin) * 16);
  nnc_trace_check(a->trace, 11, d_linear3_shift - worker * PARAMETERS, 16);

  // fraud.nn:14  |> Linear(2)
  linear4_backward_weight(dropout2_select, d_cross_entropy, d_linear4_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 12);
  nnc_trace_check(a->trace, 12, d_linear4_weight - worker * PARAMETERS, 32);

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  linear3_backward_input(
      d_relu, linear3_weight, dropout1_select, d_relu_2, d_batch_norm2_shift - worker * PARAMETERS, linear2_product,
      linear2_shift, batch_norm2_mean_total, batch_norm2_d_scaled + worker * PARTIALS, (real)center, begin, end);
  nnc_lap(a->laps, worker, 14);
  nnc_trace_check(a->trace, 14, d_relu_2 + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 14, d_batch_norm2_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 14, batch_norm2_d_scaled + worker * PARTIALS, 32);

  // fraud.nn:13  |> Linear(16) |> relu |> Dropout(0.3)
  linear3_backward_weight(dropout1_select, d_relu, d_linear3_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 15);
  nnc_trace_check(a->trace, 15, d_linear3_weight - worker * PARAMETERS, 512);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(batch_norm2_d_scaled_total, batch_norm2_d_scaled, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // fraud.nn:22  optimizer:      Adam(lr: 1e-3)
  batch_norm2_grad_norm_forward_backward(
      batch_norm2_d_scaled_total, batch_norm2_rsqrt, d_batch_norm2_gain, totals + worker * TOTALS + 5,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 18);
  nnc_trace_check(a->trace, 18, d_batch_norm2_gain, 32);

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  batch_norm2_backward(
      batch_norm2_d_scaled_total, batch_norm2_gain, batch_norm2_rsqrt, batch_norm2_d_spread, (real)center, 0, 32);
  nnc_lap(a->laps, worker, 19);
  nnc_trace_check(a->trace, 19, batch_norm2_d_spread, 32);
  nnc_combine_sum(gradients + 2944, -PARAMETERS, 32, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  batch_norm2_backward_2(
      d_batch_norm2_shift, batch_norm2_gain, batch_norm2_rsqrt, batch_norm2_d_center, (real)center, 0, 32);
  nnc_lap(a->laps, worker, 20);
  nnc_trace_check(a->trace, 20, batch_norm2_d_center, 32);

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  batch_norm2_linear2_backward(
      d_relu_2, batch_norm2_gain, batch_norm2_rsqrt, batch_norm2_d_spread, linear2_product, linear2_shift,
      batch_norm2_mean_total, batch_norm2_d_center, batch_norm2_d_mean, d_linear2_shift - worker * PARAMETERS,
      (real)center, begin, end);
  nnc_lap(a->laps, worker, 23);
  nnc_trace_check(a->trace, 23, batch_norm2_d_mean + begin * 32, (end - begin) * 32);
  nnc_trace_check(a->trace, 23, d_linear2_shift - worker * PARAMETERS, 32);

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  linear2_backward_input(
      batch_norm2_d_mean, linear2_weight, linear1_product, linear1_shift, batch_norm1_mean_total, batch_norm1_rsqrt,
      batch_norm1_gain, batch_norm1_shift, d_relu_3, d_batch_norm1_shift - worker * PARAMETERS,
      batch_norm1_d_scaled + worker * PARTIALS, (real)center, begin, end);
  nnc_lap(a->laps, worker, 24);
  nnc_trace_check(a->trace, 24, d_relu_3 + begin * 64, (end - begin) * 64);
  nnc_trace_check(a->trace, 24, d_batch_norm1_shift - worker * PARAMETERS, 64);
  nnc_trace_check(a->trace, 24, batch_norm1_d_scaled + worker * PARTIALS, 64);

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  linear2_backward_weight(relu, batch_norm2_d_mean, d_linear2_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 25);
  nnc_trace_check(a->trace, 25, d_linear2_weight - worker * PARAMETERS, 2048);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(batch_norm1_d_scaled_total, batch_norm1_d_scaled, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // fraud.nn:22  optimizer:      Adam(lr: 1e-3)
  batch_norm2_grad_norm_forward_backward(
      batch_norm1_d_scaled_total, batch_norm1_rsqrt, d_batch_norm1_gain, totals + worker * TOTALS + 9,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 27);
  nnc_trace_check(a->trace, 27, d_batch_norm1_gain, 64);

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  batch_norm2_backward(
      batch_norm1_d_scaled_total, batch_norm1_gain, batch_norm1_rsqrt, batch_norm1_d_spread, (real)center, 0, 64);
  nnc_lap(a->laps, worker, 28);
  nnc_trace_check(a->trace, 28, batch_norm1_d_spread, 64);
  nnc_combine_sum(gradients + 768, -PARAMETERS, 64, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  batch_norm2_backward_2(
      d_batch_norm1_shift, batch_norm1_gain, batch_norm1_rsqrt, batch_norm1_d_center, (real)center, 0, 64);
  nnc_lap(a->laps, worker, 29);
  nnc_trace_check(a->trace, 29, batch_norm1_d_center, 64);

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  batch_norm1_linear1_backward(
      d_relu_3, batch_norm1_gain, batch_norm1_rsqrt, batch_norm1_d_spread, linear1_product, linear1_shift,
      batch_norm1_mean_total, batch_norm1_d_center, batch_norm1_d_mean, d_linear1_shift - worker * PARAMETERS,
      (real)center, begin, end);
  nnc_lap(a->laps, worker, 32);
  nnc_trace_check(a->trace, 32, batch_norm1_d_mean + begin * 64, (end - begin) * 64);
  nnc_trace_check(a->trace, 32, d_linear1_shift - worker * PARAMETERS, 64);

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  linear1_backward_weight(x, batch_norm1_d_mean, d_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 33);
  nnc_trace_check(a->trace, 33, d_linear1_weight - worker * PARAMETERS, 640);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_combine_sum(gradients + 0, -PARAMETERS, 704, worker, workers);
  nnc_combine_sum(gradients + 832, -PARAMETERS, 2080, worker, workers);
  nnc_combine_sum(gradients + 2976, -PARAMETERS, 578, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // fraud.nn:22  optimizer:      Adam(lr: 1e-3) (2 tensors in one pass)
  grad_norm_forward(
      d_linear1_weight, totals + worker * TOTALS + 13, nnc_begin(704, worker, workers), nnc_end(704, worker, workers));
  nnc_lap(a->laps, worker, 35);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // fraud.nn:22  optimizer:      Adam(lr: 1e-3) (3 tensors in one pass)
  grad_norm_forward(
      d_batch_norm1_shift, totals + worker * TOTALS + 10, nnc_begin(2144, worker, workers),
      nnc_end(2144, worker, workers));
  nnc_lap(a->laps, worker, 30);

  // fraud.nn:22  optimizer:      Adam(lr: 1e-3) (5 tensors in one pass)
  grad_norm_forward(
      d_batch_norm2_shift, totals + worker * TOTALS + 6, nnc_begin(610, worker, workers),
      nnc_end(610, worker, workers));
  nnc_lap(a->laps, worker, 21);
  const double cross_entropy_2 = nnc_total_sum(totals + 1, TOTALS, workers);
  const double loss = -cross_entropy_2 / cross_entropy;
  const double grad_norm = nnc_total_sum(totals + 13, TOTALS, workers);
  const double grad_norm_2 = nnc_total_sum(totals + 9, TOTALS, workers);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  const double grad_norm_3 = nnc_total_sum(totals + 10, TOTALS, workers);
  const double grad_norm_4 = nnc_total_sum(totals + 5, TOTALS, workers);
  const double grad_norm_5 = nnc_total_sum(totals + 6, TOTALS, workers);
  const double grad_norm_6 = sqrt(grad_norm + grad_norm_2 + grad_norm_3 + grad_norm_4 + grad_norm_5);
  if (worker == 0) {
    a->results[0] = loss;
    a->results[1] = grad_norm_6;
  }
  if (!(a->apply_update && isfinite(loss) && isfinite(grad_norm_6))) {
    return;
  }

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  update(
      batch_norm1_running_mean, batch_norm1_mean_total, (real)center, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 36);
  const double quotient = (double)a->rows / nnc_scalar_maximum((double)a->rows - 1.0, 1.0);

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  update_2(
      batch_norm1_running_variance, batch_norm1_mean_total_2, (real)center, (real)quotient,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 37);

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  update(
      batch_norm2_running_mean, batch_norm2_mean_total, (real)center, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 38);

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  update_2(
      batch_norm2_running_variance, batch_norm2_mean_total_2, (real)center, (real)quotient,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 39);
  const double step_m = 1.0 / (1.0 - pow(0.9, a->step));
  const double step_v = 1.0 / (1.0 - pow(0.999, a->step));
  const double lr = a->learning_rate_factor * 0.001;

  // fraud.nn:22  optimizer:      Adam(lr: 1e-3) (12 tensors in one pass)
  update_3(
      linear1_weight_m, d_linear1_weight, linear1_weight_v, linear1_weight, (real)step_m, (real)step_v, (real)lr,
      nnc_begin(3554, worker, workers), nnc_end(3554, worker, workers));
  nnc_lap(a->laps, worker, 40);
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
  real *const partials = (real *)(totals + workers * TOTALS);
  const int64_t begin = a->rows * worker / workers;
  const int64_t end = a->rows * (worker + 1) / workers;
  real *const batch_norm1_running_variance = arena + 3648;  // [64]
  real *const batch_norm1_rsqrt = partials + worker * PARTIALS + 0;  // [64]
  const real *const fraud = a->inputs[1];  // [batch]
  real *const recall = partials + 64;  // [2]
  real *const recall_total = partials + worker * PARTIALS + 96;  // [2]
  const real *const x = a->inputs[0];  // [batch, 10]
  real *const linear1_weight = arena + 0;  // [10, 64]
  real *const linear1_shift = arena + 640;  // [64]
  real *const batch_norm1_running_mean = arena + 3584;  // [64]
  real *const batch_norm1_gain = arena + 704;  // [64]
  real *const batch_norm1_shift = arena + 768;  // [64]
  real *const relu = activations + 0;  // [batch, 64]
  real *const batch_norm2_running_variance = arena + 3744;  // [32]
  real *const batch_norm2_rsqrt = partials + worker * PARTIALS + 128;  // [32]
  real *const total6 = a->outputs[3];  // [2]
  real *const linear2_weight = arena + 832;  // [64, 32]
  real *const linear2_shift = arena + 2880;  // [32]
  real *const batch_norm2_running_mean = arena + 3712;  // [32]
  real *const batch_norm2_gain = arena + 2912;  // [32]
  real *const batch_norm2_shift = arena + 2944;  // [32]
  real *const relu_2 = activations - 3584;  // [batch, 32]
  real *const linear3_weight = arena + 2976;  // [32, 16]
  real *const linear3_shift = arena + 3488;  // [16]
  real *const relu_3 = activations - 1536;  // [batch, 16]
  real *const linear4_weight = arena + 3520;  // [16, 2]
  real *const linear4_product = activations - 512;  // [batch, 2]
  real *const linear4_shift = arena + 3552;  // [2]
  real *const precision = partials + 160;  // [2]
  real *const precision_total = partials + worker * PARTIALS + 192;  // [2]
  real *const precision_2 = partials + 224;  // [2]
  real *const precision_total_2 = partials + worker * PARTIALS + 256;  // [2]
  real *const f1 = partials + 288;  // [2]
  real *const f1_total = partials + worker * PARTIALS + 320;  // [2]
  real *const confusion_matrix = partials + 352;  // [4]
  real *const confusion_matrix_total = partials + worker * PARTIALS + 384;  // [4]
  real *const total3 = a->outputs[0];  // [2]
  real *const total4 = a->outputs[1];  // [2]
  real *const total5 = a->outputs[2];  // [2]
  real *const total7 = a->outputs[4];  // [2]
  real *const total8 = a->outputs[5];  // [2]
  real *const total9 = a->outputs[6];  // [4]

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  batch_norm1_forward_3(batch_norm1_running_variance, batch_norm1_rsqrt, 0, 64);

  // fraud.nn:18  loss:           cross_entropy(logits, fraud, weights: [1, 32])
  cross_entropy_forward(fraud, totals + worker * TOTALS + 0, begin, end);

  // fraud.nn:20  precision: precision(logits, fraud)[1], recall: recall(logits, fraud)[1], f1: f…
  recall_forward(recall + worker * PARTIALS, fraud, begin, end);

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  linear1_forward_2(
      x, linear1_weight, linear1_shift, batch_norm1_running_mean, batch_norm1_rsqrt, batch_norm1_gain,
      batch_norm1_shift, relu, begin, end);

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  batch_norm1_forward_3(batch_norm2_running_variance, batch_norm2_rsqrt, 0, 32);
  nnc_team_barrier(team);
  nnc_gather_sum(recall_total, recall, PARTIALS, 2, workers);

  // fraud.nn:20  precision: precision(logits, fraud)[1], recall: recall(logits, fraud)[1], f1: f…
  recall_forward_2(recall_total, total6, nnc_begin(2, worker, workers), nnc_end(2, worker, workers));

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  linear2_forward_2(
      relu, linear2_weight, linear2_shift, batch_norm2_running_mean, batch_norm2_rsqrt, batch_norm2_gain,
      batch_norm2_shift, relu_2, begin, end);

  // fraud.nn:13  |> Linear(16) |> relu |> Dropout(0.3)
  linear3_forward_2(relu_2, linear3_weight, linear3_shift, relu_3, begin, end);

  // fraud.nn:21  confusion: confusion_matrix(logits, fraud))
  linear4_forward(
      relu_3, linear4_weight, linear4_product, linear4_shift, fraud, precision + worker * PARTIALS,
      precision_2 + worker * PARTIALS, f1 + worker * PARTIALS, confusion_matrix + worker * PARTIALS,
      totals + worker * TOTALS + 1, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(precision_total, precision, PARTIALS, 2, workers);

  // fraud.nn:20  precision: precision(logits, fraud)[1], recall: recall(logits, fraud)[1], f1: f…
  recall_forward_2(precision_total, total3, nnc_begin(2, worker, workers), nnc_end(2, worker, workers));
  nnc_gather_sum(precision_total_2, precision_2, PARTIALS, 2, workers);

  // fraud.nn:20  precision: precision(logits, fraud)[1], recall: recall(logits, fraud)[1], f1: f…
  recall_forward_2(precision_total_2, total4, nnc_begin(2, worker, workers), nnc_end(2, worker, workers));

  // fraud.nn:20  precision: precision(logits, fraud)[1], recall: recall(logits, fraud)[1], f1: f…
  recall_forward_2(precision_total, total5, nnc_begin(2, worker, workers), nnc_end(2, worker, workers));

  // fraud.nn:20  precision: precision(logits, fraud)[1], recall: recall(logits, fraud)[1], f1: f…
  recall_forward_2(precision_total, total7, nnc_begin(2, worker, workers), nnc_end(2, worker, workers));
  nnc_gather_sum(f1_total, f1, PARTIALS, 2, workers);

  // fraud.nn:20  precision: precision(logits, fraud)[1], recall: recall(logits, fraud)[1], f1: f…
  recall_forward_2(f1_total, total8, nnc_begin(2, worker, workers), nnc_end(2, worker, workers));
  nnc_gather_sum(confusion_matrix_total, confusion_matrix, PARTIALS, 4, workers);

  // fraud.nn:21  confusion: confusion_matrix(logits, fraud))
  recall_forward_2(confusion_matrix_total, total9, nnc_begin(4, worker, workers), nnc_end(4, worker, workers));
  const double total1 = nnc_total_sum(totals + 0, TOTALS, workers);
  const double cross_entropy = nnc_total_sum(totals + 1, TOTALS, workers);
  const double total2 = -cross_entropy;
  if (worker == 0) {
    a->results[0] = total1;
    a->results[1] = total2;
  }
}

static void evaluate(nnc_team *team, const nnc_arguments *arguments) {
  nnc_team_run(team, evaluate_worker, (void *)arguments);
}

// What each worker does in the phase 'summarize'.
static void summarize_worker(nnc_team *team, void *context, int worker, int workers) {
  const nnc_arguments *const a = context;
  real *const arena = a->arena;
  real *const gradients = arena + STATE + workers * PARAMETERS;
  real *const activations = gradients + PARAMETERS;
  double *const totals = (double *)(activations + ACTIVATIONS);
  real *const partials = (real *)(totals + workers * TOTALS);
  const real *const total4 = a->inputs[3];  // [2]
  const real *const total3 = a->inputs[2];  // [2]
  real *const precision = partials + worker * PARTIALS + 0;  // [2]
  const real *const total6 = a->inputs[5];  // [2]
  const real *const total5 = a->inputs[4];  // [2]
  real *const recall = partials + worker * PARTIALS + 32;  // [2]
  const real *const total7 = a->inputs[6];  // [2]
  const real *const total8 = a->inputs[7];  // [2]
  real *const f1 = partials + worker * PARTIALS + 64;  // [2]
  const real *const total9 = a->inputs[8];  // [4]
  real *const confusion = a->outputs[0];  // [2, 2]

  // fraud.nn:20  precision: precision(logits, fraud)[1], recall: recall(logits, fraud)[1], f1: f…
  precision_forward(total4, total3, precision, 0, 2);

  // fraud.nn:20  precision: precision(logits, fraud)[1], recall: recall(logits, fraud)[1], f1: f…
  precision_forward(total6, total5, recall, 0, 2);

  // fraud.nn:20  precision: precision(logits, fraud)[1], recall: recall(logits, fraud)[1], f1: f…
  f1_forward(total7, total8, f1, 0, 2);

  // fraud.nn:21  confusion: confusion_matrix(logits, fraud))
  recall_forward_2(total9, confusion, nnc_begin(4, worker, workers), nnc_end(4, worker, workers));

  // fraud.nn:20  precision: precision(logits, fraud)[1], recall: recall(logits, fraud)[1], f1: f…
  if (worker == 0) {
    value_forward(precision, totals + worker * TOTALS + 0);
  } else {
    totals[worker * TOTALS + 0] = 0.0;
  }

  // fraud.nn:20  precision: precision(logits, fraud)[1], recall: recall(logits, fraud)[1], f1: f…
  if (worker == 0) {
    value_forward(recall, totals + worker * TOTALS + 1);
  } else {
    totals[worker * TOTALS + 1] = 0.0;
  }

  // fraud.nn:20  precision: precision(logits, fraud)[1], recall: recall(logits, fraud)[1], f1: f…
  if (worker == 0) {
    value_forward(f1, totals + worker * TOTALS + 2);
  } else {
    totals[worker * TOTALS + 2] = 0.0;
  }
  const double total1 = ((const real *)a->inputs[0])[0];
  const double loss = ((const real *)a->inputs[1])[0] / (total1 == 0.0 ? 1.0 : total1);
  nnc_team_barrier(team);
  const double precision_2 = nnc_total_sum(totals + 0, TOTALS, workers);
  const double recall_2 = nnc_total_sum(totals + 1, TOTALS, workers);
  const double f1_2 = nnc_total_sum(totals + 2, TOTALS, workers);
  if (worker == 0) {
    a->results[0] = loss;
    a->results[1] = precision_2;
    a->results[2] = recall_2;
    a->results[3] = f1_2;
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
  double *const totals = (double *)(activations + ACTIVATIONS);
  real *const partials = (real *)(totals + workers * TOTALS);
  const int64_t begin = a->rows * worker / workers;
  const int64_t end = a->rows * (worker + 1) / workers;
  (void)team;
  real *const batch_norm1_running_variance = arena + 3648;  // [64]
  real *const batch_norm1_rsqrt = partials + worker * PARTIALS + 0;  // [64]
  const real *const x = a->inputs[0];  // [batch, 10]
  real *const linear1_weight = arena + 0;  // [10, 64]
  real *const linear1_shift = arena + 640;  // [64]
  real *const batch_norm1_running_mean = arena + 3584;  // [64]
  real *const batch_norm1_gain = arena + 704;  // [64]
  real *const batch_norm1_shift = arena + 768;  // [64]
  real *const relu = activations + 0;  // [batch, 64]
  real *const batch_norm2_running_variance = arena + 3744;  // [32]
  real *const batch_norm2_rsqrt = partials + worker * PARTIALS + 64;  // [32]
  real *const linear2_weight = arena + 832;  // [64, 32]
  real *const linear2_shift = arena + 2880;  // [32]
  real *const batch_norm2_running_mean = arena + 3712;  // [32]
  real *const batch_norm2_gain = arena + 2912;  // [32]
  real *const batch_norm2_shift = arena + 2944;  // [32]
  real *const relu_2 = activations - 3584;  // [batch, 32]
  real *const linear3_weight = arena + 2976;  // [32, 16]
  real *const linear3_shift = arena + 3488;  // [16]
  real *const relu_3 = activations - 1536;  // [batch, 16]
  real *const linear4_weight = arena + 3520;  // [16, 2]
  real *const linear4_shift = arena + 3552;  // [2]
  real *const logits = a->outputs[0];  // [batch, 2]

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  batch_norm1_forward_3(batch_norm1_running_variance, batch_norm1_rsqrt, 0, 64);

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  linear1_forward_2(
      x, linear1_weight, linear1_shift, batch_norm1_running_mean, batch_norm1_rsqrt, batch_norm1_gain,
      batch_norm1_shift, relu, begin, end);

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  batch_norm1_forward_3(batch_norm2_running_variance, batch_norm2_rsqrt, 0, 32);

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  linear2_forward_2(
      relu, linear2_weight, linear2_shift, batch_norm2_running_mean, batch_norm2_rsqrt, batch_norm2_gain,
      batch_norm2_shift, relu_2, begin, end);

  // fraud.nn:13  |> Linear(16) |> relu |> Dropout(0.3)
  linear3_forward_2(relu_2, linear3_weight, linear3_shift, relu_3, begin, end);

  // fraud.nn:14  |> Linear(2)
  linear4_forward_2(relu_3, linear4_weight, linear4_shift, logits, begin, end);
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
  real *const batch_norm1_mean = partials + 0;  // [64]
  real *const batch_norm1_mean_total = partials + worker * PARTIALS + 64;  // [64]
  real *const linear1_shift = arena + 640;  // [64]
  real *const batch_norm1_mean_2 = partials + 128;  // [64]
  real *const batch_norm1_mean_total_2 = partials + worker * PARTIALS + 192;  // [64]
  real *const batch_norm1_rsqrt = partials + worker * PARTIALS + 256;  // [64]
  real *const batch_norm1_gain = arena + 704;  // [64]
  real *const batch_norm1_shift = arena + 768;  // [64]
  real *const relu = activations + 4096;  // [batch, 64]
  real *const relu1_dead = partials + 320;  // [64]
  real *const relu1_dead_total = partials + worker * PARTIALS + 384;  // [64]
  real *const linear2_weight = arena + 832;  // [64, 32]
  real *const linear2_product = activations - 3584;  // [batch, 32]
  real *const batch_norm2_mean = partials + 448;  // [32]
  real *const batch_norm2_mean_total = partials + worker * PARTIALS + 480;  // [32]
  real *const linear2_shift = arena + 2880;  // [32]
  real *const batch_norm2_mean_2 = partials + 512;  // [32]
  real *const batch_norm2_mean_total_2 = partials + worker * PARTIALS + 544;  // [32]
  real *const batch_norm2_rsqrt = partials + worker * PARTIALS + 576;  // [32]
  real *const batch_norm2_gain = arena + 2912;  // [32]
  real *const batch_norm2_shift = arena + 2944;  // [32]
  real *const dropout1_select = activations + 0;  // [batch, 32]
  real *const relu2_dead = partials + 608;  // [32]
  real *const relu2_dead_total = partials + worker * PARTIALS + 640;  // [32]
  real *const linear3_weight = arena + 2976;  // [32, 16]
  real *const linear3_product = activations - 1536;  // [batch, 16]
  real *const linear3_shift = arena + 3488;  // [16]
  real *const relu3_dead = partials + 672;  // [16]
  real *const relu3_dead_total = partials + worker * PARTIALS + 704;  // [16]

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  linear1_forward(x, linear1_weight, linear1_product, batch_norm1_mean + worker * PARTIALS, linear1_shift, begin, end);
  const double center = 1.0 / (double)a->rows;
  nnc_team_barrier(team);
  nnc_gather_sum(batch_norm1_mean_total, batch_norm1_mean, PARTIALS, 64, workers);

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  batch_norm1_forward(
      linear1_product, linear1_shift, batch_norm1_mean_total, batch_norm1_mean_2 + worker * PARTIALS, (real)center,
      begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(batch_norm1_mean_total_2, batch_norm1_mean_2, PARTIALS, 64, workers);

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  batch_norm1_forward_2(batch_norm1_mean_total_2, batch_norm1_rsqrt, (real)center, 0, 64);

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  relu_relu1_forward_backward(
      linear1_product, linear1_shift, batch_norm1_mean_total, batch_norm1_rsqrt, batch_norm1_gain, batch_norm1_shift,
      relu, relu1_dead + worker * PARTIALS, (real)center, totals + worker * TOTALS + 0, totals + worker * TOTALS + 1,
      begin, end);

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  linear2_forward(
      relu, linear2_weight, linear2_product, batch_norm2_mean + worker * PARTIALS, linear2_shift, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(batch_norm2_mean_total, batch_norm2_mean, PARTIALS, 32, workers);

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  batch_norm2_forward(
      linear2_product, linear2_shift, batch_norm2_mean_total, batch_norm2_mean_2 + worker * PARTIALS, (real)center,
      begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(batch_norm2_mean_total_2, batch_norm2_mean_2, PARTIALS, 32, workers);

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  batch_norm1_forward_2(batch_norm2_mean_total_2, batch_norm2_rsqrt, (real)center, 0, 32);

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  dropout1_relu2_forward_backward(
      linear2_product, linear2_shift, batch_norm2_mean_total, batch_norm2_rsqrt, batch_norm2_gain, batch_norm2_shift,
      dropout1_select, relu2_dead + worker * PARTIALS, (real)center, nnc_random_key(a->seed, a->draw, 1048576),
      totals + worker * TOTALS + 3, totals + worker * TOTALS + 4, begin, end);

  // fraud.nn:13  |> Linear(16) |> relu |> Dropout(0.3)
  linear3_relu3_forward_backward(
      dropout1_select, linear3_weight, linear3_product, linear3_shift, relu3_dead + worker * PARTIALS,
      totals + worker * TOTALS + 5, totals + worker * TOTALS + 6, begin, end);
  nnc_gather_maximum(relu1_dead_total, relu1_dead, PARTIALS, 64, workers);

  // fraud.nn:11  x |> Linear(64) |> BatchNorm |> relu
  relu1_forward(
      relu1_dead_total, totals + worker * TOTALS + 2, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_team_barrier(team);
  nnc_gather_maximum(relu2_dead_total, relu2_dead, PARTIALS, 32, workers);

  // fraud.nn:12  |> Linear(32) |> BatchNorm |> relu |> Dropout(0.3)
  relu1_forward(
      relu2_dead_total, totals + worker * TOTALS + 7, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_gather_maximum(relu3_dead_total, relu3_dead, PARTIALS, 16, workers);

  // fraud.nn:13  |> Linear(16) |> relu |> Dropout(0.3)
  relu1_forward(
      relu3_dead_total, totals + worker * TOTALS + 8, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));
  const double rms = nnc_total_sum(totals + 0, TOTALS, workers);
  const double rms_2 = (double)a->rows * 64.0;
  const double relu1_rms = sqrt(rms / rms_2);
  const double inactive = nnc_total_sum(totals + 1, TOTALS, workers);
  const double relu1_inactive = inactive / rms_2;
  const double dead = nnc_total_sum(totals + 2, TOTALS, workers);
  const double relu1_dead_2 = dead / 64.0;
  const double rms_3 = nnc_total_sum(totals + 3, TOTALS, workers);
  const double rms_4 = (double)a->rows * 32.0;
  const double relu2_rms = sqrt(rms_3 / rms_4);
  const double inactive_2 = nnc_total_sum(totals + 4, TOTALS, workers);
  const double relu2_inactive = inactive_2 / rms_4;
  nnc_team_barrier(team);
  const double dead_2 = nnc_total_sum(totals + 7, TOTALS, workers);
  const double relu2_dead_2 = dead_2 / 32.0;
  const double rms_5 = nnc_total_sum(totals + 5, TOTALS, workers);
  const double rms_6 = (double)a->rows * 16.0;
  const double relu3_rms = sqrt(rms_5 / rms_6);
  const double inactive_3 = nnc_total_sum(totals + 6, TOTALS, workers);
  const double relu3_inactive = inactive_3 / rms_6;
  const double dead_3 = nnc_total_sum(totals + 8, TOTALS, workers);
  const double relu3_dead_2 = dead_3 / 16.0;
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
#define PROGRAM fraud_f64
#else
#define PROGRAM fraud_f32
#endif
const nnc_program PROGRAM =
    {.element_bytes = sizeof(real), .arena_bytes = arena_bytes, .gradient_offset = gradient_offset, .initialize =
    initialize, .prepare = prepare, .train = train, .evaluate = evaluate, .summarize = summarize, .predict = predict,
    .inspect = inspect, .schedule = schedule};
