// Written by nnc from robust_mlp.nn. Do not edit: change the model and compile it again.
//
// The file is compiled twice: with real = float as robust_mlp_f32, and with real = double as robust_mlp_f64, which checks
// derivatives. Every kernel works on the share of rows or elements begin ... end - 1 of one worker.
#include "robust_mlp.h"

#include "nnc_kernels.h"

// Elements of the arena, and of each worker's part of it (TOTALS counts doubles).
enum {
  PARAMETERS = 5344,  // trained tensors, each on 128 bytes
  STATE = 10944,  // optimizer state and running statistics
  ACTIVATIONS = 10240,  // values between kernels, for 32 examples
  TOTALS = 16,  // a worker: reductions to one number
  PARTIALS = 1152,  // a worker: sums over examples other than gradients
  WORKSPACE = 0,  // a worker: large private arrays
};

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
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

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
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

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   rsqrt = rsqrt(mean * center + 1e-05)   [64]
static void batch_norm1_forward_2(
    const real *NNC_RESTRICT mean, real *NNC_RESTRICT rsqrt, real center, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    rsqrt[i] = nn_rsqrt(mean[i] * center + R(1e-05));
  }
}

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   select = random() < 0.7 ? max((product + shift - mean * center) * rsqrt * gain + shift, 0) * 1.4285714285714286 : 0   [batch, 64]
static void dropout1_forward(
    const real *NNC_RESTRICT product, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT mean,
    const real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift_2,
    real *NNC_RESTRICT select, real center, nnc_key key0, int64_t begin, int64_t end) {
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      const real relu =
          nn_at_least((product[64 * r + i] + shift[i] - mean[i] * center) * rsqrt[i] * gain[i] + shift_2[i], R(0.0));
      select[64 * r + i] =
          nnc_is_below(0.7, key0, 64 * (uint32_t)r + (uint32_t)i) ? relu * R(1.4285714285714286) : R(0.0);
    }
  }
}

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   product = select @ weight   [batch, 64]
//   mean = sum(product + shift, over: batch)   [64]
static void linear2_forward(
    const real *NNC_RESTRICT select, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    real *NNC_RESTRICT mean, const real *NNC_RESTRICT shift, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 64}}, .depth = {{64, 1, 64}}, .columns = 64, .column_stride = 1},
      select + begin * 64, weight, product + begin * 64);
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

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   product = select @ weight   [batch, 3]
//   loss = sum(sum((position == kind ? 1 : 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product + shift, over: axis 1)), …   []
//   d_cross_entropy = d_losses * (position == kind ? 1 : 0) + -(sum(position == kind ? 1 : 0, over: axis 1) * d_losses) / sum(exp(product + shift - max(product + shift, over: axis 1)…   [batch, 3]
//   d_shift = sum(d_cross_entropy, over: batch)   [3]
static void linear3_loss_cross_entropy_forward_backward(
    const real *NNC_RESTRICT select, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT kind, real *NNC_RESTRICT d_cross_entropy,
    real *NNC_RESTRICT d_shift, real d_losses, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 3}}, .depth = {{64, 1, 3}}, .columns = 3, .column_stride = 1},
      select + begin * 64, weight, product + begin * 3);
  for (int64_t i = 0; i < 3; i++) {
    d_shift[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    real sum[3];
    real cross_entropy = -(real)INFINITY;
    real shifted[3];
    real cross_entropy_2[3];
    real cross_entropy_3 = R(0.0);
    real cross_entropy_4 = R(0.0);
    real cross_entropy_5[3];
    real cross_entropy_6 = R(0.0);
    NNC_UNROLLED
    for (int64_t i = 0; i < 3; i++) {
      const real sum_2 = product[3 * r + i] + shift[i];
      sum[i] = sum_2;
      cross_entropy = nn_max(cross_entropy, sum_2);
    }
    NNC_UNROLLED
    for (int64_t i = 0; i < 3; i++) {
      const real shifted_2 = sum[i] - cross_entropy;
      shifted[i] = shifted_2;
      const real cross_entropy_7 = nn_exp(shifted_2);
      cross_entropy_2[i] = cross_entropy_7;
      NNC_ADD(cross_entropy_3, cross_entropy_7);
    }
    const real cross_entropy_8 = nn_log(cross_entropy_3);
    NNC_UNROLLED
    for (int64_t i = 0; i < 3; i++) {
      const real chosen = (real)i == kind[r] ? R(1.0) : R(0.0);
      NNC_ADD(cross_entropy_4, chosen * (shifted[i] - cross_entropy_8));
      cross_entropy_5[i] = d_losses * chosen;
      NNC_ADD(cross_entropy_6, chosen);
    }
    NNC_ADD(total0, cross_entropy_4);
    const real cross_entropy_9 = -(cross_entropy_6 * d_losses) / cross_entropy_3;
    NNC_UNROLLED
    for (int64_t i = 0; i < 3; i++) {
      const real cross_entropy_10 = cross_entropy_5[i] + cross_entropy_9 * cross_entropy_2[i];
      d_cross_entropy[3 * r + i] = cross_entropy_10;
      NNC_ADD(d_shift[i], cross_entropy_10);
    }
  }
  *total0_result = (double)total0;
}

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   d_relu = select > 0 ? d_cross_entropy @ weightᵀ * 1.4285714285714286 : 0   [batch, 64]
//   d_shift = sum(d_relu, over: batch)   [64]
//   d_scaled = sum(d_relu * (product + shift - mean * center), over: batch)   [64]
static void linear3_backward_input(
    const real *NNC_RESTRICT d_cross_entropy, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT select,
    real *NNC_RESTRICT d_relu, real *NNC_RESTRICT d_shift, const real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT mean, real *NNC_RESTRICT d_scaled, real center,
    int64_t begin, int64_t end) {
  for (int64_t i = 0; i < 64; i++) {
    d_scaled[i] = R(0.0);
    d_shift[i] = R(0.0);
  }
  for (int64_t i = 0; i < 4; i++) {
    NNC_AROUND_VECTORS
    for (int64_t r = begin; r < end; r++) {
      for (int64_t j = 0; j < 16; j++) {
        const real quotient =
            (d_cross_entropy[3 * r] * weight[3 * j + 48 * i] + d_cross_entropy[3 * r + 1] * weight[3 * j + 48 * i + 1] +
            d_cross_entropy[3 * r + 2] * weight[3 * j + 48 * i + 2]) * R(1.4285714285714286);
        const real relu = select[64 * r + j + 16 * i] > R(0.0) ? quotient : R(0.0);
        d_relu[64 * r + j + 16 * i] = relu;
        NNC_ADD(d_shift[j + 16 * i], relu);
        NNC_ADD(
            d_scaled[j + 16 * i],
            relu * (product[64 * r + j + 16 * i] + shift[j + 16 * i] - mean[j + 16 * i] * center));
      }
    }
  }
}

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   d_weight = selectᵀ @ d_cross_entropy   [64, 3]
static void linear3_backward_weight(
    const real *NNC_RESTRICT select, const real *NNC_RESTRICT d_cross_entropy, real *NNC_RESTRICT d_weight,
    int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{64, 1, 3}}, .depth = {{end - begin, 64, 3}}, .columns = 3, .column_stride = 1},
      select + begin * 64, d_cross_entropy + begin * 3, d_weight);
}

// robust_mlp.nn:17  optimizer:      Adam(lr: 1e-3)
//   grad_norm = sum(d_shift * d_shift, over: axis 0)   []
static void grad_norm_forward(const real *NNC_RESTRICT d_shift, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, d_shift[i] * d_shift[i]);
  }
  *total0_result = (double)total0;
}

// robust_mlp.nn:17  optimizer:      Adam(lr: 1e-3)
//   d_gain = d_scaled * rsqrt   [64]
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

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   d_spread = d_scaled * gain * -0.5 * (rsqrt * rsqrt * rsqrt) * center   [64]
static void batch_norm2_backward(
    const real *NNC_RESTRICT d_scaled, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT rsqrt,
    real *NNC_RESTRICT d_spread, real center, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    d_spread[i] = d_scaled[i] * gain[i] * R(-0.5) * (rsqrt[i] * rsqrt[i] * rsqrt[i]) * center;
  }
}

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   d_center = -(d_shift * gain * rsqrt) * center   [64]
static void batch_norm2_backward_2(
    const real *NNC_RESTRICT d_shift, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT rsqrt,
    real *NNC_RESTRICT d_center, real center, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    d_center[i] = -(d_shift[i] * gain[i] * rsqrt[i]) * center;
  }
}

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   d_mean = d_relu * gain * rsqrt + (d_spread * (product + shift - mean * center) + d_spread * (product + shift - mean * center)) + d_center   [batch, 64]
//   d_shift = sum(d_mean, over: batch)   [64]
static void batch_norm2_linear2_backward(
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

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   d_product = d_mean @ weightᵀ   [batch, 64]
//   d_relu = select > 0 ? d_product * 1.4285714285714286 : 0   [batch, 64]
//   d_shift = sum(d_relu, over: batch)   [64]
//   d_scaled = sum(d_relu * (product + shift - mean * center), over: batch)   [64]
static void linear2_backward_input(
    const real *NNC_RESTRICT d_mean, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT select,
    real *NNC_RESTRICT d_relu, real *NNC_RESTRICT d_shift, const real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT mean, real *NNC_RESTRICT d_scaled, real center,
    int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 64}}, .depth = {{64, 1, 1}}, .columns = 64, .column_stride = 64},
      d_mean + begin * 64, weight, d_relu + begin * 64);
  for (int64_t i = 0; i < 64; i++) {
    d_scaled[i] = R(0.0);
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      const real relu = select[64 * r + i] > R(0.0) ? d_relu[64 * r + i] * R(1.4285714285714286) : R(0.0);
      d_relu[64 * r + i] = relu;
      NNC_ADD(d_shift[i], relu);
      NNC_ADD(d_scaled[i], relu * (product[64 * r + i] + shift[i] - mean[i] * center));
    }
  }
}

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   d_weight = selectᵀ @ d_mean   [64, 64]
static void linear2_backward_weight(
    const real *NNC_RESTRICT select, const real *NNC_RESTRICT d_mean, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{64, 1, 64}}, .depth = {{end - begin, 64, 64}}, .columns = 64, .column_stride = 1},
      select + begin * 64, d_mean + begin * 64, d_weight);
}

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   d_weight = xᵀ @ d_mean   [10, 64]
static void linear1_backward_weight(
    const real *NNC_RESTRICT x, const real *NNC_RESTRICT d_mean, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{10, 1, 64}}, .depth = {{end - begin, 10, 64}}, .columns = 64, .column_stride = 1},
      x + begin * 10, d_mean + begin * 64, d_weight);
}

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   running_mean = running_mean * 0.9 + mean * center * 0.1   [64]
static void update(
    real *NNC_RESTRICT running_mean, const real *NNC_RESTRICT mean, real center, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    running_mean[i] = running_mean[i] * R(0.9) + mean[i] * center * R(0.1);
  }
}

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   running_variance = running_variance * 0.9 + mean * center * 0.1 * quotient   [64]
static void update_2(
    real *NNC_RESTRICT running_variance, const real *NNC_RESTRICT mean, real center, real quotient, int64_t begin,
    int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    running_variance[i] = running_variance[i] * R(0.9) + mean[i] * center * R(0.1) * quotient;
  }
}

// robust_mlp.nn:17  optimizer:      Adam(lr: 1e-3)
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

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   rsqrt = rsqrt(running_variance + 1e-05)   [64]
static void batch_norm1_forward_3(
    const real *NNC_RESTRICT running_variance, real *NNC_RESTRICT rsqrt, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    rsqrt[i] = nn_rsqrt(running_variance[i] + R(1e-05));
  }
}

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
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

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   product = relu @ weight   [batch, 64]
//   relu = max((product + shift - running_mean) * rsqrt * gain + shift, 0)   [batch, 64]
static void linear2_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    const real *NNC_RESTRICT running_mean, const real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain,
    const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT relu_2, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 64}}, .depth = {{64, 1, 64}}, .columns = 64, .column_stride = 1},
      relu + begin * 64, weight, relu_2 + begin * 64);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      relu_2[64 * r + i] =
          nn_at_least((relu_2[64 * r + i] + shift[i] - running_mean[i]) * rsqrt[i] * gain[i] + shift_2[i], R(0.0));
    }
  }
}

// robust_mlp.nn:16  metrics:        (accuracy: accuracy(logits, kind))
//   product = relu @ weight   [batch, 3]
//   loss = sum(sum((position == kind ? 1 : 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product + shift, over: axis 1)), …   []
//   total3 = sum(argmax(product + shift, over: axis 1) == kind ? 1 : 0, over: batch)   []
static void linear3_forward(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT kind, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 3}}, .depth = {{64, 1, 3}}, .columns = 3, .column_stride = 1},
      relu + begin * 64, weight, product + begin * 3);
  for (int64_t r = begin; r < end; r++) {
    real sum[3];
    real cross_entropy = -(real)INFINITY;
    real shifted[3];
    real cross_entropy_2 = R(0.0);
    real cross_entropy_3 = R(0.0);
    real best = -(real)INFINITY;
    real accuracy = R(0.0);
    NNC_UNROLLED
    for (int64_t i = 0; i < 3; i++) {
      const real sum_2 = product[3 * r + i] + shift[i];
      sum[i] = sum_2;
      cross_entropy = nn_max(cross_entropy, sum_2);
    }
    NNC_UNROLLED
    for (int64_t i = 0; i < 3; i++) {
      const real shifted_2 = sum[i] - cross_entropy;
      shifted[i] = shifted_2;
      NNC_ADD(cross_entropy_2, nn_exp(shifted_2));
    }
    const real cross_entropy_4 = nn_log(cross_entropy_2);
    NNC_UNROLLED
    for (int64_t i = 0; i < 3; i++) {
      NNC_ADD(cross_entropy_3, ((real)i == kind[r] ? R(1.0) : R(0.0)) * (shifted[i] - cross_entropy_4));
      if (sum[i] > best) {
        best = sum[i];
        accuracy = (real)i;
      }
    }
    NNC_ADD(total0, cross_entropy_3);
    NNC_ADD(total1, accuracy == kind[r] ? R(1.0) : R(0.0));
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   product = relu @ weight   [batch, 3]
//   logits = product + shift   [batch, 3]
static void linear3_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT logits, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 3}}, .depth = {{64, 1, 3}}, .columns = 3, .column_stride = 1},
      relu + begin * 64, weight, logits + begin * 3);
  for (int64_t r = begin; r < end; r++) {
    NNC_UNROLLED
    for (int64_t i = 0; i < 3; i++) {
      logits[3 * r + i] = logits[3 * r + i] + shift[i];
    }
  }
}

// robust_mlp.nn:5  x:      columns(0..<10)
//   x = column0   [batch, 10]
static void prepare_x(const real *NNC_RESTRICT column0, real *NNC_RESTRICT x, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      x[10 * r + i] = column0[10 * r + i];
    }
  }
}

// robust_mlp.nn:6  kind:   class(column("kind"), 3)
//   kind = column1   [batch]
static void prepare_kind(const real *NNC_RESTRICT column1, real *NNC_RESTRICT kind, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    kind[r] = column1[r];
  }
}

// robust_mlp.nn:17  optimizer:      Adam(lr: 1e-3)
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

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
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

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
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

// robust_mlp.nn:17  optimizer:      Adam(lr: 1e-3)
//   weight = -0.3061862178478973 + random() * 0.6123724356957946   [64, 64]
//   m = 0   [64, 64]
//   v = 0   [64, 64]
static void initialize_linear2(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT m, real *NNC_RESTRICT v, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.3061862178478973) + nnc_uniform(key0, (uint32_t)i) * R(0.6123724356957946);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   running_mean = 0   [64]
static void initialize_linear1_3(real *NNC_RESTRICT running_mean, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    running_mean[i] = R(0.0);
  }
}

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   running_variance = 1   [64]
static void initialize_batch_norm1_2(real *NNC_RESTRICT running_variance, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    running_variance[i] = R(1.0);
  }
}

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   select = random() < 0.7 ? max((product + shift - mean * center) * rsqrt * gain + shift, 0) * 1.4285714285714286 : 0   [batch, 64]
//   rms = sum(max((product + shift - mean * center) * rsqrt * gain + shift, 0) * max((product + shift - mean * center) * rsqrt * gain + shift, 0), over: (batch, axis 1))   []
//   inactive = sum(abs((product + shift - mean * center) * rsqrt * gain + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs((product + shift - mean * center) * rsqrt * gain + shift > 0 ? 1 : 0), over: batch)   [64]
static void dropout1_relu1_forward_backward(
    const real *NNC_RESTRICT product, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT mean,
    const real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift_2,
    real *NNC_RESTRICT select, real *NNC_RESTRICT dead, real center, nnc_key key0, double *total0_result,
    double *total1_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  for (int64_t i = 0; i < 64; i++) {
    dead[i] = -(real)INFINITY;
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      const real sum = (product[64 * r + i] + shift[i] - mean[i] * center) * rsqrt[i] * gain[i] + shift_2[i];
      const real relu = nn_at_least(sum, R(0.0));
      select[64 * r + i] =
          nnc_is_below(0.7, key0, 64 * (uint32_t)r + (uint32_t)i) ? relu * R(1.4285714285714286) : R(0.0);
      NNC_ADD(total0, relu * relu);
      const real slope = nn_abs(sum > R(0.0) ? R(1.0) : R(0.0));
      NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
      dead[i] = nn_max(dead[i], slope);
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   dead = sum(dead < 0.01 ? 1 : 0, over: axis 0)   []
static void relu1_forward(const real *NNC_RESTRICT dead, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, dead[i] < R(0.01) ? R(1.0) : R(0.0));
  }
  *total0_result = (double)total0;
}

// robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
//   rms = sum(max((product + shift - mean * center) * rsqrt * gain + shift, 0) * max((product + shift - mean * center) * rsqrt * gain + shift, 0), over: (batch, axis 1))   []
//   inactive = sum(abs((product + shift - mean * center) * rsqrt * gain + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs((product + shift - mean * center) * rsqrt * gain + shift > 0 ? 1 : 0), over: batch)   [64]
static void relu2_forward_backward(
    const real *NNC_RESTRICT product, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT mean,
    const real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift_2,
    real *NNC_RESTRICT dead, real center, double *total0_result, double *total1_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  for (int64_t i = 0; i < 64; i++) {
    dead[i] = -(real)INFINITY;
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      const real sum = (product[64 * r + i] + shift[i] - mean[i] * center) * rsqrt[i] * gain[i] + shift_2[i];
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
  real *const linear1_weight_m = arena + 5600;  // [10, 64]
  real *const linear1_weight_v = arena + 10944;  // [10, 64]
  real *const linear1_shift = arena + 640;  // [64]
  real *const linear1_shift_m = arena + 6240;  // [64]
  real *const linear1_shift_v = arena + 11584;  // [64]
  real *const batch_norm1_gain = arena + 704;  // [64]
  real *const batch_norm1_gain_m = arena + 6304;  // [64]
  real *const batch_norm1_gain_v = arena + 11648;  // [64]
  real *const linear2_weight = arena + 832;  // [64, 64]
  real *const linear2_weight_m = arena + 6432;  // [64, 64]
  real *const linear2_weight_v = arena + 11776;  // [64, 64]
  real *const linear3_weight = arena + 5120;  // [64, 3]
  real *const linear3_weight_m = arena + 10720;  // [64, 3]
  real *const linear3_weight_v = arena + 16064;  // [64, 3]
  real *const linear3_shift = arena + 5312;  // [3]
  real *const linear3_shift_m = arena + 10912;  // [3]
  real *const linear3_shift_v = arena + 16256;  // [3]
  real *const batch_norm1_shift = arena + 768;  // [64]
  real *const batch_norm1_shift_m = arena + 6368;  // [64]
  real *const batch_norm1_shift_v = arena + 11712;  // [64]
  real *const batch_norm1_running_mean = arena + 5344;  // [64]
  real *const batch_norm1_running_variance = arena + 5408;  // [64]
  real *const linear2_shift = arena + 4928;  // [64]
  real *const linear2_shift_m = arena + 10528;  // [64]
  real *const linear2_shift_v = arena + 15872;  // [64]
  real *const batch_norm2_gain = arena + 4992;  // [64]
  real *const batch_norm2_gain_m = arena + 10592;  // [64]
  real *const batch_norm2_gain_v = arena + 15936;  // [64]
  real *const batch_norm2_shift = arena + 5056;  // [64]
  real *const batch_norm2_shift_m = arena + 10656;  // [64]
  real *const batch_norm2_shift_v = arena + 16000;  // [64]
  real *const batch_norm2_running_mean = arena + 5472;  // [64]
  real *const batch_norm2_running_variance = arena + 5536;  // [64]

  // robust_mlp.nn:17  optimizer:      Adam(lr: 1e-3)
  initialize_linear1(
      linear1_weight, linear1_weight_m, linear1_weight_v, nnc_random_key(a->seed, a->draw, 0),
      nnc_begin(640, worker, workers), nnc_end(640, worker, workers));

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  initialize_linear1_2(
      linear1_shift, linear1_shift_m, linear1_shift_v, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  initialize_batch_norm1(
      batch_norm1_gain, batch_norm1_gain_m, batch_norm1_gain_v, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));

  // robust_mlp.nn:17  optimizer:      Adam(lr: 1e-3)
  initialize_linear2(
      linear2_weight, linear2_weight_m, linear2_weight_v, nnc_random_key(a->seed, a->draw, 1),
      nnc_begin(4096, worker, workers), nnc_end(4096, worker, workers));

  // robust_mlp.nn:17  optimizer:      Adam(lr: 1e-3)
  initialize_linear2(
      linear3_weight, linear3_weight_m, linear3_weight_v, nnc_random_key(a->seed, a->draw, 2),
      nnc_begin(192, worker, workers), nnc_end(192, worker, workers));

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  initialize_linear1_2(
      linear3_shift, linear3_shift_m, linear3_shift_v, nnc_begin(3, worker, workers), nnc_end(3, worker, workers));

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  initialize_linear1_2(
      batch_norm1_shift, batch_norm1_shift_m, batch_norm1_shift_v, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  initialize_linear1_3(batch_norm1_running_mean, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  initialize_batch_norm1_2(batch_norm1_running_variance, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  initialize_linear1_2(
      linear2_shift, linear2_shift_m, linear2_shift_v, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  initialize_batch_norm1(
      batch_norm2_gain, batch_norm2_gain_m, batch_norm2_gain_v, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  initialize_linear1_2(
      batch_norm2_shift, batch_norm2_shift_m, batch_norm2_shift_v, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  initialize_linear1_3(batch_norm2_running_mean, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  initialize_batch_norm1_2(batch_norm2_running_variance, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
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
  real *const kind = a->outputs[1];  // [batch]

  // robust_mlp.nn:5  x:      columns(0..<10)
  prepare_x(column0, x, begin, end);

  // robust_mlp.nn:6  kind:   class(column("kind"), 3)
  prepare_kind(column1, kind, begin, end);
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
  real *const batch_norm1_mean_2 = partials + 128;  // [64]
  real *const batch_norm1_mean_total_2 = partials + worker * PARTIALS + 192;  // [64]
  real *const batch_norm1_rsqrt = partials + worker * PARTIALS + 256;  // [64]
  real *const batch_norm1_gain = arena + 704;  // [64]
  real *const batch_norm1_shift = arena + 768;  // [64]
  real *const dropout1_select = activations + 2048;  // [batch, 64]
  real *const linear2_weight = arena + 832;  // [64, 64]
  real *const linear2_product = activations + 4096;  // [batch, 64]
  real *const batch_norm2_mean = partials + 320;  // [64]
  real *const batch_norm2_mean_total = partials + worker * PARTIALS + 384;  // [64]
  real *const linear2_shift = arena + 4928;  // [64]
  real *const batch_norm2_mean_2 = partials + 448;  // [64]
  real *const batch_norm2_mean_total_2 = partials + worker * PARTIALS + 512;  // [64]
  real *const batch_norm2_rsqrt = partials + worker * PARTIALS + 576;  // [64]
  real *const batch_norm2_gain = arena + 4992;  // [64]
  real *const batch_norm2_shift = arena + 5056;  // [64]
  real *const dropout2_select = activations - 5344;  // [batch, 64]
  real *const linear3_weight = arena + 5120;  // [64, 3]
  real *const linear3_product = activations - 3296;  // [batch, 3]
  real *const linear3_shift = arena + 5312;  // [3]
  const real *const kind = a->inputs[1];  // [batch]
  real *const d_cross_entropy = activations - 3200;  // [batch, 3]
  real *const d_linear3_shift = gradients + 5312;  // [3]
  real *const d_relu = activations + 6144;  // [batch, 64]
  real *const d_batch_norm2_shift = gradients + 5056;  // [64]
  real *const batch_norm2_d_scaled = partials + 640;  // [64]
  real *const batch_norm2_d_scaled_total = partials + worker * PARTIALS + 704;  // [64]
  real *const d_linear3_weight = gradients + 5120;  // [64, 3]
  real *const d_batch_norm2_gain = gradients + 4992;  // [64]
  real *const batch_norm2_d_spread = partials + worker * PARTIALS + 768;  // [64]
  real *const batch_norm2_d_center = partials + worker * PARTIALS + 832;  // [64]
  real *const batch_norm2_d_mean = activations + 8192;  // [batch, 64]
  real *const d_linear2_shift = gradients + 4928;  // [64]
  real *const d_relu_2 = activations + 4096;  // [batch, 64]
  real *const d_batch_norm1_shift = gradients + 768;  // [64]
  real *const batch_norm1_d_scaled = partials + 896;  // [64]
  real *const batch_norm1_d_scaled_total = partials + worker * PARTIALS + 960;  // [64]
  real *const d_linear2_weight = gradients + 832;  // [64, 64]
  real *const d_batch_norm1_gain = gradients + 704;  // [64]
  real *const batch_norm1_d_spread = partials + worker * PARTIALS + 1024;  // [64]
  real *const batch_norm1_d_center = partials + worker * PARTIALS + 1088;  // [64]
  real *const batch_norm1_d_mean = activations + 2048;  // [batch, 64]
  real *const d_linear1_shift = gradients + 640;  // [64]
  real *const d_linear1_weight = gradients + 0;  // [10, 64]
  real *const batch_norm1_running_mean = arena + 5344;  // [64]
  real *const batch_norm1_running_variance = arena + 5408;  // [64]
  real *const batch_norm2_running_mean = arena + 5472;  // [64]
  real *const batch_norm2_running_variance = arena + 5536;  // [64]
  real *const linear1_weight_m = arena + 5600;  // [10, 64]
  real *const linear1_weight_v = arena + 10944;  // [10, 64]
  nnc_lap(a->laps, worker, NNC_START);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  linear1_forward(x, linear1_weight, linear1_product, batch_norm1_mean + worker * PARTIALS, linear1_shift, begin, end);
  nnc_lap(a->laps, worker, 0);
  nnc_trace_check(a->trace, 0, batch_norm1_mean + worker * PARTIALS, 64);
  const double center = 1.0 / (double)a->rows;
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(batch_norm1_mean_total, batch_norm1_mean, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  batch_norm1_forward(
      linear1_product, linear1_shift, batch_norm1_mean_total, batch_norm1_mean_2 + worker * PARTIALS, (real)center,
      begin, end);
  nnc_lap(a->laps, worker, 1);
  nnc_trace_check(a->trace, 1, batch_norm1_mean_2 + worker * PARTIALS, 64);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(batch_norm1_mean_total_2, batch_norm1_mean_2, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  batch_norm1_forward_2(batch_norm1_mean_total_2, batch_norm1_rsqrt, (real)center, 0, 64);
  nnc_lap(a->laps, worker, 2);
  nnc_trace_check(a->trace, 2, batch_norm1_rsqrt, 64);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  dropout1_forward(
      linear1_product, linear1_shift, batch_norm1_mean_total, batch_norm1_rsqrt, batch_norm1_gain, batch_norm1_shift,
      dropout1_select, (real)center, nnc_random_key(a->seed, a->draw, 1048576), begin, end);
  nnc_lap(a->laps, worker, 3);
  nnc_trace_check(a->trace, 3, dropout1_select + begin * 64, (end - begin) * 64);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  linear2_forward(
      dropout1_select, linear2_weight, linear2_product, batch_norm2_mean + worker * PARTIALS, linear2_shift, begin,
      end);
  nnc_lap(a->laps, worker, 4);
  nnc_trace_check(a->trace, 4, batch_norm2_mean + worker * PARTIALS, 64);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(batch_norm2_mean_total, batch_norm2_mean, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  batch_norm1_forward(
      linear2_product, linear2_shift, batch_norm2_mean_total, batch_norm2_mean_2 + worker * PARTIALS, (real)center,
      begin, end);
  nnc_lap(a->laps, worker, 5);
  nnc_trace_check(a->trace, 5, batch_norm2_mean_2 + worker * PARTIALS, 64);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(batch_norm2_mean_total_2, batch_norm2_mean_2, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  batch_norm1_forward_2(batch_norm2_mean_total_2, batch_norm2_rsqrt, (real)center, 0, 64);
  nnc_lap(a->laps, worker, 6);
  nnc_trace_check(a->trace, 6, batch_norm2_rsqrt, 64);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  dropout1_forward(
      linear2_product, linear2_shift, batch_norm2_mean_total, batch_norm2_rsqrt, batch_norm2_gain, batch_norm2_shift,
      dropout2_select, (real)center, nnc_random_key(a->seed, a->draw, 1048577), begin, end);
  nnc_lap(a->laps, worker, 7);
  nnc_trace_check(a->trace, 7, dropout2_select + begin * 64, (end - begin) * 64);
  const double d_losses = -center;

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  linear3_loss_cross_entropy_forward_backward(
      dropout2_select, linear3_weight, linear3_product, linear3_shift, kind, d_cross_entropy,
      d_linear3_shift - worker * PARAMETERS, (real)d_losses, totals + worker * TOTALS + 0, begin, end);
  nnc_lap(a->laps, worker, 8);
  nnc_trace_check(a->trace, 8, d_cross_entropy + begin * 3, (end - begin) * 3);
  nnc_trace_check(a->trace, 8, d_linear3_shift - worker * PARAMETERS, 3);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  linear3_backward_input(
      d_cross_entropy, linear3_weight, dropout2_select, d_relu, d_batch_norm2_shift - worker * PARAMETERS,
      linear2_product, linear2_shift, batch_norm2_mean_total, batch_norm2_d_scaled + worker * PARTIALS, (real)center,
      begin, end);
  nnc_lap(a->laps, worker, 9);
  nnc_trace_check(a->trace, 9, d_relu + begin * 64, (end - begin) * 64);
  nnc_trace_check(a->trace, 9, d_batch_norm2_shift - worker * PARAMETERS, 64);
  nnc_trace_check(a->trace, 9, batch_norm2_d_scaled + worker * PARTIALS, 64);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  linear3_backward_weight(dropout2_select, d_cross_entropy, d_linear3_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 10);
  nnc_trace_check(a->trace, 10, d_linear3_weight - worker * PARAMETERS, 192);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(batch_norm2_d_scaled_total, batch_norm2_d_scaled, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // robust_mlp.nn:17  optimizer:      Adam(lr: 1e-3)
  batch_norm2_grad_norm_forward_backward(
      batch_norm2_d_scaled_total, batch_norm2_rsqrt, d_batch_norm2_gain, totals + worker * TOTALS + 2,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 12);
  nnc_trace_check(a->trace, 12, d_batch_norm2_gain, 64);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  batch_norm2_backward(
      batch_norm2_d_scaled_total, batch_norm2_gain, batch_norm2_rsqrt, batch_norm2_d_spread, (real)center, 0, 64);
  nnc_lap(a->laps, worker, 13);
  nnc_trace_check(a->trace, 13, batch_norm2_d_spread, 64);
  nnc_combine_sum(gradients + 5056, -PARAMETERS, 64, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  batch_norm2_backward_2(
      d_batch_norm2_shift, batch_norm2_gain, batch_norm2_rsqrt, batch_norm2_d_center, (real)center, 0, 64);
  nnc_lap(a->laps, worker, 14);
  nnc_trace_check(a->trace, 14, batch_norm2_d_center, 64);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  batch_norm2_linear2_backward(
      d_relu, batch_norm2_gain, batch_norm2_rsqrt, batch_norm2_d_spread, linear2_product, linear2_shift,
      batch_norm2_mean_total, batch_norm2_d_center, batch_norm2_d_mean, d_linear2_shift - worker * PARAMETERS,
      (real)center, begin, end);
  nnc_lap(a->laps, worker, 17);
  nnc_trace_check(a->trace, 17, batch_norm2_d_mean + begin * 64, (end - begin) * 64);
  nnc_trace_check(a->trace, 17, d_linear2_shift - worker * PARAMETERS, 64);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  linear2_backward_input(
      batch_norm2_d_mean, linear2_weight, dropout1_select, d_relu_2, d_batch_norm1_shift - worker * PARAMETERS,
      linear1_product, linear1_shift, batch_norm1_mean_total, batch_norm1_d_scaled + worker * PARTIALS, (real)center,
      begin, end);
  nnc_lap(a->laps, worker, 18);
  nnc_trace_check(a->trace, 18, d_relu_2 + begin * 64, (end - begin) * 64);
  nnc_trace_check(a->trace, 18, d_batch_norm1_shift - worker * PARAMETERS, 64);
  nnc_trace_check(a->trace, 18, batch_norm1_d_scaled + worker * PARTIALS, 64);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  linear2_backward_weight(dropout1_select, batch_norm2_d_mean, d_linear2_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 19);
  nnc_trace_check(a->trace, 19, d_linear2_weight - worker * PARAMETERS, 4096);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(batch_norm1_d_scaled_total, batch_norm1_d_scaled, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // robust_mlp.nn:17  optimizer:      Adam(lr: 1e-3)
  batch_norm2_grad_norm_forward_backward(
      batch_norm1_d_scaled_total, batch_norm1_rsqrt, d_batch_norm1_gain, totals + worker * TOTALS + 6,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 21);
  nnc_trace_check(a->trace, 21, d_batch_norm1_gain, 64);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  batch_norm2_backward(
      batch_norm1_d_scaled_total, batch_norm1_gain, batch_norm1_rsqrt, batch_norm1_d_spread, (real)center, 0, 64);
  nnc_lap(a->laps, worker, 22);
  nnc_trace_check(a->trace, 22, batch_norm1_d_spread, 64);
  nnc_combine_sum(gradients + 768, -PARAMETERS, 64, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  batch_norm2_backward_2(
      d_batch_norm1_shift, batch_norm1_gain, batch_norm1_rsqrt, batch_norm1_d_center, (real)center, 0, 64);
  nnc_lap(a->laps, worker, 23);
  nnc_trace_check(a->trace, 23, batch_norm1_d_center, 64);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  batch_norm2_linear2_backward(
      d_relu_2, batch_norm1_gain, batch_norm1_rsqrt, batch_norm1_d_spread, linear1_product, linear1_shift,
      batch_norm1_mean_total, batch_norm1_d_center, batch_norm1_d_mean, d_linear1_shift - worker * PARAMETERS,
      (real)center, begin, end);
  nnc_lap(a->laps, worker, 26);
  nnc_trace_check(a->trace, 26, batch_norm1_d_mean + begin * 64, (end - begin) * 64);
  nnc_trace_check(a->trace, 26, d_linear1_shift - worker * PARAMETERS, 64);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  linear1_backward_weight(x, batch_norm1_d_mean, d_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 27);
  nnc_trace_check(a->trace, 27, d_linear1_weight - worker * PARAMETERS, 640);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_combine_sum(gradients + 0, -PARAMETERS, 704, worker, workers);
  nnc_combine_sum(gradients + 832, -PARAMETERS, 4160, worker, workers);
  nnc_combine_sum(gradients + 5120, -PARAMETERS, 195, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // robust_mlp.nn:17  optimizer:      Adam(lr: 1e-3) (2 tensors in one pass)
  grad_norm_forward(
      d_linear1_weight, totals + worker * TOTALS + 10, nnc_begin(704, worker, workers), nnc_end(704, worker, workers));
  nnc_lap(a->laps, worker, 29);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // robust_mlp.nn:17  optimizer:      Adam(lr: 1e-3) (3 tensors in one pass)
  grad_norm_forward(
      d_batch_norm1_shift, totals + worker * TOTALS + 7, nnc_begin(4224, worker, workers),
      nnc_end(4224, worker, workers));
  nnc_lap(a->laps, worker, 24);

  // robust_mlp.nn:17  optimizer:      Adam(lr: 1e-3) (3 tensors in one pass)
  grad_norm_forward(
      d_batch_norm2_shift, totals + worker * TOTALS + 3, nnc_begin(259, worker, workers),
      nnc_end(259, worker, workers));
  nnc_lap(a->laps, worker, 15);
  const double loss = nnc_total_sum(totals + 0, TOTALS, workers);
  const double loss_2 = -loss / (double)a->rows;
  const double grad_norm = nnc_total_sum(totals + 10, TOTALS, workers);
  const double grad_norm_2 = nnc_total_sum(totals + 6, TOTALS, workers);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  const double grad_norm_3 = nnc_total_sum(totals + 7, TOTALS, workers);
  const double grad_norm_4 = nnc_total_sum(totals + 2, TOTALS, workers);
  const double grad_norm_5 = nnc_total_sum(totals + 3, TOTALS, workers);
  const double grad_norm_6 = sqrt(grad_norm + grad_norm_2 + grad_norm_3 + grad_norm_4 + grad_norm_5);
  if (worker == 0) {
    a->results[0] = loss_2;
    a->results[1] = grad_norm_6;
  }
  if (!(a->apply_update && isfinite(loss_2) && isfinite(grad_norm_6))) {
    return;
  }

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  update(
      batch_norm1_running_mean, batch_norm1_mean_total, (real)center, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 30);
  const double quotient = (double)a->rows / nnc_scalar_maximum((double)a->rows - 1.0, 1.0);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  update_2(
      batch_norm1_running_variance, batch_norm1_mean_total_2, (real)center, (real)quotient,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 31);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  update(
      batch_norm2_running_mean, batch_norm2_mean_total, (real)center, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 32);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  update_2(
      batch_norm2_running_variance, batch_norm2_mean_total_2, (real)center, (real)quotient,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 33);
  const double step_m = 1.0 / (1.0 - pow(0.9, a->step));
  const double step_v = 1.0 / (1.0 - pow(0.999, a->step));
  const double lr = a->learning_rate_factor * 0.001;

  // robust_mlp.nn:17  optimizer:      Adam(lr: 1e-3) (10 tensors in one pass)
  update_3(
      linear1_weight_m, d_linear1_weight, linear1_weight_v, linear1_weight, (real)step_m, (real)step_v, (real)lr,
      nnc_begin(5315, worker, workers), nnc_end(5315, worker, workers));
  nnc_lap(a->laps, worker, 34);
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
  real *const batch_norm1_running_variance = arena + 5408;  // [64]
  real *const batch_norm1_rsqrt = partials + worker * PARTIALS + 0;  // [64]
  const real *const x = a->inputs[0];  // [batch, 10]
  real *const linear1_weight = arena + 0;  // [10, 64]
  real *const linear1_shift = arena + 640;  // [64]
  real *const batch_norm1_running_mean = arena + 5344;  // [64]
  real *const batch_norm1_gain = arena + 704;  // [64]
  real *const batch_norm1_shift = arena + 768;  // [64]
  real *const relu = activations - 5344;  // [batch, 64]
  real *const batch_norm2_running_variance = arena + 5536;  // [64]
  real *const batch_norm2_rsqrt = partials + worker * PARTIALS + 64;  // [64]
  real *const linear2_weight = arena + 832;  // [64, 64]
  real *const linear2_shift = arena + 4928;  // [64]
  real *const batch_norm2_running_mean = arena + 5472;  // [64]
  real *const batch_norm2_gain = arena + 4992;  // [64]
  real *const batch_norm2_shift = arena + 5056;  // [64]
  real *const relu_2 = activations - 3296;  // [batch, 64]
  real *const linear3_weight = arena + 5120;  // [64, 3]
  real *const linear3_product = activations - 1248;  // [batch, 3]
  real *const linear3_shift = arena + 5312;  // [3]
  const real *const kind = a->inputs[1];  // [batch]

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  batch_norm1_forward_3(batch_norm1_running_variance, batch_norm1_rsqrt, 0, 64);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  linear1_forward_2(
      x, linear1_weight, linear1_shift, batch_norm1_running_mean, batch_norm1_rsqrt, batch_norm1_gain,
      batch_norm1_shift, relu, begin, end);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  batch_norm1_forward_3(batch_norm2_running_variance, batch_norm2_rsqrt, 0, 64);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  linear2_forward_2(
      relu, linear2_weight, linear2_shift, batch_norm2_running_mean, batch_norm2_rsqrt, batch_norm2_gain,
      batch_norm2_shift, relu_2, begin, end);

  // robust_mlp.nn:16  metrics:        (accuracy: accuracy(logits, kind))
  linear3_forward(
      relu_2, linear3_weight, linear3_product, linear3_shift, kind, totals + worker * TOTALS + 0,
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
  double *const totals = (double *)(activations + ACTIVATIONS);
  real *const partials = (real *)(totals + workers * TOTALS);
  const int64_t begin = a->rows * worker / workers;
  const int64_t end = a->rows * (worker + 1) / workers;
  (void)team;
  real *const batch_norm1_running_variance = arena + 5408;  // [64]
  real *const batch_norm1_rsqrt = partials + worker * PARTIALS + 0;  // [64]
  const real *const x = a->inputs[0];  // [batch, 10]
  real *const linear1_weight = arena + 0;  // [10, 64]
  real *const linear1_shift = arena + 640;  // [64]
  real *const batch_norm1_running_mean = arena + 5344;  // [64]
  real *const batch_norm1_gain = arena + 704;  // [64]
  real *const batch_norm1_shift = arena + 768;  // [64]
  real *const relu = activations - 5344;  // [batch, 64]
  real *const batch_norm2_running_variance = arena + 5536;  // [64]
  real *const batch_norm2_rsqrt = partials + worker * PARTIALS + 64;  // [64]
  real *const linear2_weight = arena + 832;  // [64, 64]
  real *const linear2_shift = arena + 4928;  // [64]
  real *const batch_norm2_running_mean = arena + 5472;  // [64]
  real *const batch_norm2_gain = arena + 4992;  // [64]
  real *const batch_norm2_shift = arena + 5056;  // [64]
  real *const relu_2 = activations - 3296;  // [batch, 64]
  real *const linear3_weight = arena + 5120;  // [64, 3]
  real *const linear3_shift = arena + 5312;  // [3]
  real *const logits = a->outputs[0];  // [batch, 3]

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  batch_norm1_forward_3(batch_norm1_running_variance, batch_norm1_rsqrt, 0, 64);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  linear1_forward_2(
      x, linear1_weight, linear1_shift, batch_norm1_running_mean, batch_norm1_rsqrt, batch_norm1_gain,
      batch_norm1_shift, relu, begin, end);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  batch_norm1_forward_3(batch_norm2_running_variance, batch_norm2_rsqrt, 0, 64);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  linear2_forward_2(
      relu, linear2_weight, linear2_shift, batch_norm2_running_mean, batch_norm2_rsqrt, batch_norm2_gain,
      batch_norm2_shift, relu_2, begin, end);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  linear3_forward_2(relu_2, linear3_weight, linear3_shift, logits, begin, end);
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
  real *const linear1_product = activations - 5344;  // [batch, 64]
  real *const batch_norm1_mean = partials + 0;  // [64]
  real *const batch_norm1_mean_total = partials + worker * PARTIALS + 64;  // [64]
  real *const linear1_shift = arena + 640;  // [64]
  real *const batch_norm1_mean_2 = partials + 128;  // [64]
  real *const batch_norm1_mean_total_2 = partials + worker * PARTIALS + 192;  // [64]
  real *const batch_norm1_rsqrt = partials + worker * PARTIALS + 256;  // [64]
  real *const batch_norm1_gain = arena + 704;  // [64]
  real *const batch_norm1_shift = arena + 768;  // [64]
  real *const dropout1_select = activations - 3296;  // [batch, 64]
  real *const relu1_dead = partials + 320;  // [64]
  real *const relu1_dead_total = partials + worker * PARTIALS + 384;  // [64]
  real *const linear2_weight = arena + 832;  // [64, 64]
  real *const linear2_product = activations - 5344;  // [batch, 64]
  real *const batch_norm2_mean = partials + 448;  // [64]
  real *const batch_norm2_mean_total = partials + worker * PARTIALS + 512;  // [64]
  real *const linear2_shift = arena + 4928;  // [64]
  real *const batch_norm2_mean_2 = partials + 576;  // [64]
  real *const batch_norm2_mean_total_2 = partials + worker * PARTIALS + 640;  // [64]
  real *const batch_norm2_rsqrt = partials + worker * PARTIALS + 704;  // [64]
  real *const batch_norm2_gain = arena + 4992;  // [64]
  real *const batch_norm2_shift = arena + 5056;  // [64]
  real *const relu2_dead = partials + 768;  // [64]
  real *const relu2_dead_total = partials + worker * PARTIALS + 832;  // [64]

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  linear1_forward(x, linear1_weight, linear1_product, batch_norm1_mean + worker * PARTIALS, linear1_shift, begin, end);
  const double center = 1.0 / (double)a->rows;
  nnc_team_barrier(team);
  nnc_gather_sum(batch_norm1_mean_total, batch_norm1_mean, PARTIALS, 64, workers);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  batch_norm1_forward(
      linear1_product, linear1_shift, batch_norm1_mean_total, batch_norm1_mean_2 + worker * PARTIALS, (real)center,
      begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(batch_norm1_mean_total_2, batch_norm1_mean_2, PARTIALS, 64, workers);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  batch_norm1_forward_2(batch_norm1_mean_total_2, batch_norm1_rsqrt, (real)center, 0, 64);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  dropout1_relu1_forward_backward(
      linear1_product, linear1_shift, batch_norm1_mean_total, batch_norm1_rsqrt, batch_norm1_gain, batch_norm1_shift,
      dropout1_select, relu1_dead + worker * PARTIALS, (real)center, nnc_random_key(a->seed, a->draw, 1048576),
      totals + worker * TOTALS + 0, totals + worker * TOTALS + 1, begin, end);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  linear2_forward(
      dropout1_select, linear2_weight, linear2_product, batch_norm2_mean + worker * PARTIALS, linear2_shift, begin,
      end);
  nnc_team_barrier(team);
  nnc_gather_sum(batch_norm2_mean_total, batch_norm2_mean, PARTIALS, 64, workers);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  batch_norm1_forward(
      linear2_product, linear2_shift, batch_norm2_mean_total, batch_norm2_mean_2 + worker * PARTIALS, (real)center,
      begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(batch_norm2_mean_total_2, batch_norm2_mean_2, PARTIALS, 64, workers);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  batch_norm1_forward_2(batch_norm2_mean_total_2, batch_norm2_rsqrt, (real)center, 0, 64);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  relu2_forward_backward(
      linear2_product, linear2_shift, batch_norm2_mean_total, batch_norm2_rsqrt, batch_norm2_gain, batch_norm2_shift,
      relu2_dead + worker * PARTIALS, (real)center, totals + worker * TOTALS + 3, totals + worker * TOTALS + 4, begin,
      end);
  nnc_gather_maximum(relu1_dead_total, relu1_dead, PARTIALS, 64, workers);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  relu1_forward(
      relu1_dead_total, totals + worker * TOTALS + 2, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_team_barrier(team);
  nnc_gather_maximum(relu2_dead_total, relu2_dead, PARTIALS, 64, workers);

  // robust_mlp.nn:11  x |> repeat 2 { Linear(64) |> BatchNorm |> relu |> Dropout(0.3) } |> Linear(3)
  relu1_forward(
      relu2_dead_total, totals + worker * TOTALS + 5, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  const double rms = nnc_total_sum(totals + 0, TOTALS, workers);
  const double rms_2 = (double)a->rows * 64.0;
  const double relu1_rms = sqrt(rms / rms_2);
  const double inactive = nnc_total_sum(totals + 1, TOTALS, workers);
  const double relu1_inactive = inactive / rms_2;
  const double dead = nnc_total_sum(totals + 2, TOTALS, workers);
  const double relu1_dead_2 = dead / 64.0;
  const double rms_3 = nnc_total_sum(totals + 3, TOTALS, workers);
  const double relu2_rms = sqrt(rms_3 / rms_2);
  const double inactive_2 = nnc_total_sum(totals + 4, TOTALS, workers);
  const double relu2_inactive = inactive_2 / rms_2;
  nnc_team_barrier(team);
  const double dead_2 = nnc_total_sum(totals + 5, TOTALS, workers);
  const double relu2_dead_2 = dead_2 / 64.0;
  if (worker == 0) {
    a->results[0] = relu1_rms;
    a->results[1] = relu1_inactive;
    a->results[2] = relu1_dead_2;
    a->results[3] = relu2_rms;
    a->results[4] = relu2_inactive;
    a->results[5] = relu2_dead_2;
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
#define PROGRAM robust_mlp_f64
#else
#define PROGRAM robust_mlp_f32
#endif
const nnc_program PROGRAM =
    {.element_bytes = sizeof(real), .arena_bytes = arena_bytes, .gradient_offset = gradient_offset, .initialize =
    initialize, .prepare = prepare, .train = train, .evaluate = evaluate, .summarize = summarize, .predict = predict,
    .inspect = inspect, .schedule = schedule};
