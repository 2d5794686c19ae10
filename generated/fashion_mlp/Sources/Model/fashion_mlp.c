// Written by nnc from fashion_mlp.nn. Do not edit: change the model and compile it again.
//
// The file is compiled twice: with real = float as fashion_mlp_f32, and with real = double as fashion_mlp_f64, which checks
// derivatives. Every kernel works on the share of rows or elements begin ... end - 1 of one worker.
#include "fashion_mlp.h"

#include "nnc_kernels.h"

// Elements of the arena, and of each worker's part of it (TOTALS counts doubles).
enum {
  PARAMETERS = 235168,  // trained tensors, each on 128 bytes
  STATE = 470336,  // optimizer state and running statistics
  ACTIVATIONS = 32768,  // values between kernels, for 128 examples
  TOTALS = 16,  // a worker: reductions to one number
  PARTIALS = 33536,  // a worker: sums over examples other than gradients
  WORKSPACE = 0,  // a worker: large private arrays
};

// fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
//   product = image @ weight   [batch, 256]
static void linear1_forward(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product, int64_t rows,
    int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{rows, 784, 256}}, .depth = {{end - begin, 1, 256}}, .columns = 256, .column_stride
      = 1}, image + begin, weight + 256 * begin, product);
}

// fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
//   select = random() < 0.8 ? max(product + shift, 0) * 1.25 : 0   [batch, 256]
static void dropout1_forward(
    const real *NNC_RESTRICT product, const real *NNC_RESTRICT shift, real *NNC_RESTRICT select, nnc_key key0,
    int64_t begin, int64_t end) {
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 256; i++) {
      select[256 * r + i] =
          nnc_is_below(0.8, key0, 256 * (uint32_t)r + (uint32_t)i) ? nn_at_least(product[256 * r + i] + shift[i],
          R(0.0)) * R(1.25) : R(0.0);
    }
  }
}

// fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
//   product = select @ weight   [batch, 128]
//   select = random() < 0.8 ? max(product + shift, 0) * 1.25 : 0   [batch, 128]
static void linear2_forward(
    const real *NNC_RESTRICT select, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT select_2, nnc_key key0, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 256, 128}}, .depth = {{256, 1, 128}}, .columns = 128, .column_stride =
      1}, select + begin * 256, weight, select_2 + begin * 128);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 128; i++) {
      select_2[128 * r + i] =
          nnc_is_below(0.8, key0, 128 * (uint32_t)r + (uint32_t)i) ? nn_at_least(select_2[128 * r + i] + shift[i],
          R(0.0)) * R(1.25) : R(0.0);
    }
  }
}

// fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
//   product = select @ weight   [batch, 10]
//   loss = sum(sum((position == label ? 1 : 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product + shift, over: axis 1)),…   []
//   d_cross_entropy = d_losses * (position == label ? 1 : 0) + -(sum(position == label ? 1 : 0, over: axis 1) * d_losses) / sum(exp(product + shift - max(product + shift, over: axis …   [batch, 10]
//   d_shift = sum(d_cross_entropy, over: batch)   [10]
static void linear3_loss_cross_entropy_forward_backward(
    const real *NNC_RESTRICT select, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT label, real *NNC_RESTRICT d_cross_entropy,
    real *NNC_RESTRICT d_shift, real d_losses, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 128, 10}}, .depth = {{128, 1, 10}}, .columns = 10, .column_stride =
      1}, select + begin * 128, weight, product + begin * 10);
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
      const real chosen = (real)i == label[r] ? R(1.0) : R(0.0);
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

// fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
//   d_product = d_cross_entropy @ weightᵀ   [batch, 128]
//   d_relu = select > 0 ? d_product * 1.25 : 0   [batch, 128]
//   d_shift = sum(d_relu, over: batch)   [128]
static void linear3_backward_input(
    const real *NNC_RESTRICT d_cross_entropy, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT select,
    real *NNC_RESTRICT d_relu, real *NNC_RESTRICT d_shift, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 10, 128}}, .depth = {{10, 1, 1}}, .columns = 128, .column_stride =
      10}, d_cross_entropy + begin * 10, weight, d_relu + begin * 128);
  for (int64_t i = 0; i < 128; i++) {
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 128; i++) {
      const real relu = select[128 * r + i] > R(0.0) ? d_relu[128 * r + i] * R(1.25) : R(0.0);
      d_relu[128 * r + i] = relu;
      NNC_ADD(d_shift[i], relu);
    }
  }
}

// fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
//   d_weight = selectᵀ @ d_cross_entropy   [128, 10]
static void linear3_backward_weight(
    const real *NNC_RESTRICT select, const real *NNC_RESTRICT d_cross_entropy, real *NNC_RESTRICT d_weight,
    int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{128, 1, 10}}, .depth = {{end - begin, 128, 10}}, .columns = 10, .column_stride =
      1}, select + begin * 128, d_cross_entropy + begin * 10, d_weight);
}

// fashion_mlp.nn:26  optimizer: AdamW(lr: 1e-3)
//   grad_norm = sum(d_shift * d_shift, over: axis 0)   []
static void grad_norm_forward(const real *NNC_RESTRICT d_shift, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, d_shift[i] * d_shift[i]);
  }
  *total0_result = (double)total0;
}

// fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
//   d_product = d_relu @ weightᵀ   [batch, 256]
//   d_relu = select > 0 ? d_product * 1.25 : 0   [batch, 256]
//   d_shift = sum(d_relu, over: batch)   [256]
static void linear2_backward_input(
    const real *NNC_RESTRICT d_relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT select,
    real *NNC_RESTRICT d_relu_2, real *NNC_RESTRICT d_shift, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 128, 256}}, .depth = {{128, 1, 1}}, .columns = 256, .column_stride =
      128}, d_relu + begin * 128, weight, d_relu_2 + begin * 256);
  for (int64_t i = 0; i < 256; i++) {
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 256; i++) {
      const real relu = select[256 * r + i] > R(0.0) ? d_relu_2[256 * r + i] * R(1.25) : R(0.0);
      d_relu_2[256 * r + i] = relu;
      NNC_ADD(d_shift[i], relu);
    }
  }
}

// fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
//   d_weight = selectᵀ @ d_relu   [256, 128]
static void linear2_backward_weight(
    const real *NNC_RESTRICT select, const real *NNC_RESTRICT d_relu, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{256, 1, 128}}, .depth = {{end - begin, 256, 128}}, .columns = 128, .column_stride =
      1}, select + begin * 256, d_relu + begin * 128, d_weight);
}

// fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
//   d_weight = imageᵀ @ d_relu   [784, 256]
static void linear1_backward_weight(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT d_relu, real *NNC_RESTRICT d_weight, int64_t rows,
    int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 1, 256}}, .depth = {{rows, 784, 256}}, .columns = 256, .column_stride
      = 1}, image + begin, d_relu, d_weight + 256 * begin);
}

// fashion_mlp.nn:26  optimizer: AdamW(lr: 1e-3)
//   m = m * 0.9 + d_weight * 0.09999999999999998   [784, 256]
//   v = v * 0.999 + d_weight * d_weight * 0.0010000000000000009   [784, 256]
//   weight = weight - lr * (m * step_m / (sqrt(v * step_v) + 1e-08) + weight * 0.01)   [784, 256]
static void update(
    real *NNC_RESTRICT m, const real *NNC_RESTRICT d_weight, real *NNC_RESTRICT v, real *NNC_RESTRICT weight,
    real step_m, real step_v, real lr, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    const real new_m = m[i] * R(0.9) + d_weight[i] * R(0.09999999999999998);
    const real new_v = v[i] * R(0.999) + d_weight[i] * d_weight[i] * R(0.0010000000000000009);
    const real AdamW = new_m * step_m / (nn_sqrt(new_v * step_v) + R(1e-08)) + weight[i] * R(0.01);
    m[i] = new_m;
    v[i] = new_v;
    weight[i] = weight[i] - lr * AdamW;
  }
}

// fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
//   relu = max(product + shift, 0)   [batch, 256]
static void relu_forward(
    const real *NNC_RESTRICT product, const real *NNC_RESTRICT shift, real *NNC_RESTRICT relu, int64_t begin,
    int64_t end) {
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 256; i++) {
      relu[256 * r + i] = nn_at_least(product[256 * r + i] + shift[i], R(0.0));
    }
  }
}

// fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
//   product = relu @ weight   [batch, 128]
//   relu = max(product + shift, 0)   [batch, 128]
static void linear2_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT relu_2, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 256, 128}}, .depth = {{256, 1, 128}}, .columns = 128, .column_stride =
      1}, relu + begin * 256, weight, relu_2 + begin * 128);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 128; i++) {
      relu_2[128 * r + i] = nn_at_least(relu_2[128 * r + i] + shift[i], R(0.0));
    }
  }
}

// fashion_mlp.nn:25  metrics:   (accuracy: accuracy(logits, label))
//   product = relu @ weight   [batch, 10]
//   loss = sum(sum((position == label ? 1 : 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product + shift, over: axis 1)),…   []
//   total3 = sum(argmax(product + shift, over: axis 1) == label ? 1 : 0, over: batch)   []
static void linear3_forward(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT label, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 128, 10}}, .depth = {{128, 1, 10}}, .columns = 10, .column_stride =
      1}, relu + begin * 128, weight, product + begin * 10);
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
      NNC_ADD(cross_entropy_3, ((real)i == label[r] ? R(1.0) : R(0.0)) * (shifted[i] - cross_entropy_4));
      if (sum[i] > best) {
        best = sum[i];
        accuracy = (real)i;
      }
    }
    NNC_ADD(total0, cross_entropy_3);
    NNC_ADD(total1, accuracy == label[r] ? R(1.0) : R(0.0));
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
//   product = relu @ weight   [batch, 10]
//   logits = product + shift   [batch, 10]
static void linear3_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT logits, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 128, 10}}, .depth = {{128, 1, 10}}, .columns = 10, .column_stride =
      1}, relu + begin * 128, weight, logits + begin * 10);
  for (int64_t r = begin; r < end; r++) {
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      logits[10 * r + i] = logits[10 * r + i] + shift[i];
    }
  }
}

// fashion_mlp.nn:16  image:  normalize(array("image", [28, 28]) / 255, mean: 0.286, deviation: 0.353)
//   image = (column0 * 0.00392156862745098 - 0.286) * 2.8328611898017   [batch, 28, 28]
static void prepare_normalize(const real *NNC_RESTRICT column0, real *NNC_RESTRICT image, int64_t begin, int64_t end) {
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 784; i++) {
      image[784 * r + i] = (column0[784 * r + i] * R(0.00392156862745098) - R(0.286)) * R(2.8328611898017);
    }
  }
}

// fashion_mlp.nn:18  array("label"),
//   label = column1   [batch]
static void prepare_label(const real *NNC_RESTRICT column1, real *NNC_RESTRICT label, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    label[r] = column1[r];
  }
}

// fashion_mlp.nn:26  optimizer: AdamW(lr: 1e-3)
//   weight = -0.08748177652797065 + random() * 0.1749635530559413   [784, 256]
//   m = 0   [784, 256]
//   v = 0   [784, 256]
static void initialize_linear1(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT m, real *NNC_RESTRICT v, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.08748177652797065) + nnc_uniform(key0, (uint32_t)i) * R(0.1749635530559413);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
//   shift = 0   [256]
//   m = 0   [256]
//   v = 0   [256]
static void initialize_linear1_2(
    real *NNC_RESTRICT shift, real *NNC_RESTRICT m, real *NNC_RESTRICT v, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    shift[i] = R(0.0);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// fashion_mlp.nn:26  optimizer: AdamW(lr: 1e-3)
//   weight = -0.15309310892394865 + random() * 0.3061862178478973   [256, 128]
//   m = 0   [256, 128]
//   v = 0   [256, 128]
static void initialize_linear2(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT m, real *NNC_RESTRICT v, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.15309310892394865) + nnc_uniform(key0, (uint32_t)i) * R(0.3061862178478973);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// fashion_mlp.nn:26  optimizer: AdamW(lr: 1e-3)
//   weight = -0.21650635094610965 + random() * 0.4330127018922193   [128, 10]
//   m = 0   [128, 10]
//   v = 0   [128, 10]
static void initialize_linear3(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT m, real *NNC_RESTRICT v, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.21650635094610965) + nnc_uniform(key0, (uint32_t)i) * R(0.4330127018922193);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
//   select = random() < 0.8 ? max(product + shift, 0) * 1.25 : 0   [batch, 256]
//   rms = sum(max(product + shift, 0) * max(product + shift, 0), over: (batch, axis 1))   []
//   inactive = sum(abs(product + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs(product + shift > 0 ? 1 : 0), over: batch)   [256]
static void dropout1_relu1_forward_backward(
    const real *NNC_RESTRICT product, const real *NNC_RESTRICT shift, real *NNC_RESTRICT select,
    real *NNC_RESTRICT dead, nnc_key key0, double *total0_result, double *total1_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  for (int64_t i = 0; i < 256; i++) {
    dead[i] = -(real)INFINITY;
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 256; i++) {
      const real sum = product[256 * r + i] + shift[i];
      const real relu = nn_at_least(sum, R(0.0));
      select[256 * r + i] = nnc_is_below(0.8, key0, 256 * (uint32_t)r + (uint32_t)i) ? relu * R(1.25) : R(0.0);
      NNC_ADD(total0, relu * relu);
      const real slope = nn_abs(sum > R(0.0) ? R(1.0) : R(0.0));
      NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
      dead[i] = nn_max(dead[i], slope);
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
//   product = select @ weight   [batch, 128]
//   rms = sum(max(product + shift, 0) * max(product + shift, 0), over: (batch, axis 1))   []
//   inactive = sum(abs(product + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs(product + shift > 0 ? 1 : 0), over: batch)   [128]
static void linear2_relu2_forward_backward(
    const real *NNC_RESTRICT select, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, real *NNC_RESTRICT dead, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 256, 128}}, .depth = {{256, 1, 128}}, .columns = 128, .column_stride =
      1}, select + begin * 256, weight, product + begin * 128);
  for (int64_t i = 0; i < 128; i++) {
    dead[i] = -(real)INFINITY;
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 128; i++) {
      const real sum = product[128 * r + i] + shift[i];
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

// fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
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
  real *const linear1_weight = arena + 0;  // [784, 256]
  real *const linear1_weight_m = arena + 235168;  // [784, 256]
  real *const linear1_weight_v = arena + 470336;  // [784, 256]
  real *const linear1_shift = arena + 200704;  // [256]
  real *const linear1_shift_m = arena + 435872;  // [256]
  real *const linear1_shift_v = arena + 671040;  // [256]
  real *const linear2_weight = arena + 200960;  // [256, 128]
  real *const linear2_weight_m = arena + 436128;  // [256, 128]
  real *const linear2_weight_v = arena + 671296;  // [256, 128]
  real *const linear2_shift = arena + 233728;  // [128]
  real *const linear2_shift_m = arena + 468896;  // [128]
  real *const linear2_shift_v = arena + 704064;  // [128]
  real *const linear3_weight = arena + 233856;  // [128, 10]
  real *const linear3_weight_m = arena + 469024;  // [128, 10]
  real *const linear3_weight_v = arena + 704192;  // [128, 10]
  real *const linear3_shift = arena + 235136;  // [10]
  real *const linear3_shift_m = arena + 470304;  // [10]
  real *const linear3_shift_v = arena + 705472;  // [10]

  // fashion_mlp.nn:26  optimizer: AdamW(lr: 1e-3)
  initialize_linear1(
      linear1_weight, linear1_weight_m, linear1_weight_v, nnc_random_key(a->seed, a->draw, 0),
      nnc_begin(200704, worker, workers), nnc_end(200704, worker, workers));

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  initialize_linear1_2(
      linear1_shift, linear1_shift_m, linear1_shift_v, nnc_begin(256, worker, workers), nnc_end(256, worker, workers));

  // fashion_mlp.nn:26  optimizer: AdamW(lr: 1e-3)
  initialize_linear2(
      linear2_weight, linear2_weight_m, linear2_weight_v, nnc_random_key(a->seed, a->draw, 1),
      nnc_begin(32768, worker, workers), nnc_end(32768, worker, workers));

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  initialize_linear1_2(
      linear2_shift, linear2_shift_m, linear2_shift_v, nnc_begin(128, worker, workers), nnc_end(128, worker, workers));

  // fashion_mlp.nn:26  optimizer: AdamW(lr: 1e-3)
  initialize_linear3(
      linear3_weight, linear3_weight_m, linear3_weight_v, nnc_random_key(a->seed, a->draw, 2),
      nnc_begin(1280, worker, workers), nnc_end(1280, worker, workers));

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  initialize_linear1_2(
      linear3_shift, linear3_shift_m, linear3_shift_v, nnc_begin(10, worker, workers), nnc_end(10, worker, workers));
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
  const real *const column0 = a->inputs[0];  // [batch, 28, 28]
  real *const image = a->outputs[0];  // [batch, 28, 28]
  const real *const column1 = a->inputs[1];  // [batch]
  real *const label = a->outputs[1];  // [batch]

  // fashion_mlp.nn:16  image:  normalize(array("image", [28, 28]) / 255, mean: 0.286, deviation: 0.353)
  prepare_normalize(column0, image, begin, end);

  // fashion_mlp.nn:18  array("label"),
  prepare_label(column1, label, begin, end);
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
  const real *const image = a->inputs[0];  // [batch, 28, 28]
  real *const linear1_weight = arena + 0;  // [784, 256]
  real *const linear1_product = partials + 0;  // [batch, 256]
  real *const linear1_shift = arena + 200704;  // [256]
  real *const dropout1_select = activations - 235168;  // [batch, 256]
  real *const linear2_weight = arena + 200960;  // [256, 128]
  real *const linear2_shift = arena + 233728;  // [128]
  real *const dropout2_select = activations - 202400;  // [batch, 128]
  real *const linear3_weight = arena + 233856;  // [128, 10]
  real *const linear3_product = activations - 169632;  // [batch, 10]
  real *const linear3_shift = arena + 235136;  // [10]
  const real *const label = a->inputs[1];  // [batch]
  real *const d_cross_entropy = activations - 168352;  // [batch, 10]
  real *const d_linear3_shift = gradients + 235136;  // [10]
  real *const d_relu = activations - 186016;  // [batch, 128]
  real *const d_linear2_shift = gradients + 233728;  // [128]
  real *const d_linear3_weight = gradients + 233856;  // [128, 10]
  real *const d_relu_2 = activations + 0;  // [batch, 256]
  real *const d_linear1_shift = gradients + 200704;  // [256]
  real *const d_linear2_weight = gradients + 200960;  // [256, 128]
  real *const d_linear1_weight = gradients + 0;  // [784, 256]
  real *const linear1_weight_m = arena + 235168;  // [784, 256]
  real *const linear1_weight_v = arena + 470336;  // [784, 256]
  real *const linear1_shift_m = arena + 435872;  // [256]
  real *const linear1_shift_v = arena + 671040;  // [256]
  nnc_lap(a->laps, worker, NNC_START);

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  linear1_forward(
      image, linear1_weight, linear1_product + worker * PARTIALS, a->rows, nnc_begin(200704, worker, workers) / 256,
      nnc_end(200704, worker, workers) / 256);
  nnc_lap(a->laps, worker, 0);
  nnc_trace_check(a->trace, 0, linear1_product + worker * PARTIALS, a->rows * 256);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_combine_range(linear1_product, PARTIALS, begin * 256, end * 256, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  dropout1_forward(
      linear1_product, linear1_shift, dropout1_select, nnc_random_key(a->seed, a->draw, 1048576), begin, end);
  nnc_lap(a->laps, worker, 1);
  nnc_trace_check(a->trace, 1, dropout1_select + begin * 256, (end - begin) * 256);

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  linear2_forward(
      dropout1_select, linear2_weight, linear2_shift, dropout2_select, nnc_random_key(a->seed, a->draw, 1048577), begin,
      end);
  nnc_lap(a->laps, worker, 2);
  nnc_trace_check(a->trace, 2, dropout2_select + begin * 128, (end - begin) * 128);
  const double d_losses = -(1.0 / (double)a->rows);

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  linear3_loss_cross_entropy_forward_backward(
      dropout2_select, linear3_weight, linear3_product, linear3_shift, label, d_cross_entropy,
      d_linear3_shift - worker * PARAMETERS, (real)d_losses, totals + worker * TOTALS + 0, begin, end);
  nnc_lap(a->laps, worker, 3);
  nnc_trace_check(a->trace, 3, d_cross_entropy + begin * 10, (end - begin) * 10);
  nnc_trace_check(a->trace, 3, d_linear3_shift - worker * PARAMETERS, 10);

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  linear3_backward_input(
      d_cross_entropy, linear3_weight, dropout2_select, d_relu, d_linear2_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 4);
  nnc_trace_check(a->trace, 4, d_relu + begin * 128, (end - begin) * 128);
  nnc_trace_check(a->trace, 4, d_linear2_shift - worker * PARAMETERS, 128);

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  linear3_backward_weight(dropout2_select, d_cross_entropy, d_linear3_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 5);
  nnc_trace_check(a->trace, 5, d_linear3_weight - worker * PARAMETERS, 1280);

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  linear2_backward_input(
      d_relu, linear2_weight, dropout1_select, d_relu_2, d_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 7);
  nnc_trace_check(a->trace, 7, d_relu_2 + begin * 256, (end - begin) * 256);
  nnc_trace_check(a->trace, 7, d_linear1_shift - worker * PARAMETERS, 256);

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  linear2_backward_weight(dropout1_select, d_relu, d_linear2_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 8);
  nnc_trace_check(a->trace, 8, d_linear2_weight - worker * PARAMETERS, 32768);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  linear1_backward_weight(
      image, d_relu_2, d_linear1_weight, a->rows, nnc_begin(200704, worker, workers) / 256,
      nnc_end(200704, worker, workers) / 256);
  nnc_lap(a->laps, worker, 11);
  nnc_trace_check(
      a->trace, 11, d_linear1_weight + nnc_begin(200704, worker, workers) / 256 * 256,
      (nnc_end(200704, worker, workers) / 256 - nnc_begin(200704, worker, workers) / 256) * 256);
  nnc_combine_sum(gradients + 200704, -PARAMETERS, 34442, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // fashion_mlp.nn:26  optimizer: AdamW(lr: 1e-3)
  grad_norm_forward(
      d_linear1_weight, totals + worker * TOTALS + 6, nnc_begin(200704, worker, workers) / 256 * 256,
      nnc_end(200704, worker, workers) / 256 * 256);
  nnc_lap(a->laps, worker, 14);

  // fashion_mlp.nn:26  optimizer: AdamW(lr: 1e-3) (5 tensors in one pass)
  grad_norm_forward(
      d_linear1_shift, totals + worker * TOTALS + 4, nnc_begin(34442, worker, workers),
      nnc_end(34442, worker, workers));
  nnc_lap(a->laps, worker, 12);
  const double loss = nnc_total_sum(totals + 0, TOTALS, workers);
  const double loss_2 = -loss / (double)a->rows;
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  const double grad_norm = nnc_total_sum(totals + 6, TOTALS, workers);
  const double grad_norm_2 = nnc_total_sum(totals + 4, TOTALS, workers);
  const double grad_norm_3 = sqrt(grad_norm + grad_norm_2);
  if (worker == 0) {
    a->results[0] = loss_2;
    a->results[1] = grad_norm_3;
  }
  if (!(a->apply_update && isfinite(loss_2) && isfinite(grad_norm_3))) {
    return;
  }
  const double step_m = 1.0 / (1.0 - pow(0.9, a->step));
  const double step_v = 1.0 / (1.0 - pow(0.999, a->step));
  const double lr = a->learning_rate_factor * 0.001;

  // fashion_mlp.nn:26  optimizer: AdamW(lr: 1e-3)
  update(
      linear1_weight_m, d_linear1_weight, linear1_weight_v, linear1_weight, (real)step_m, (real)step_v, (real)lr,
      nnc_begin(200704, worker, workers) / 256 * 256, nnc_end(200704, worker, workers) / 256 * 256);
  nnc_lap(a->laps, worker, 15);

  // fashion_mlp.nn:26  optimizer: AdamW(lr: 1e-3) (5 tensors in one pass)
  update(
      linear1_shift_m, d_linear1_shift, linear1_shift_v, linear1_shift, (real)step_m, (real)step_v, (real)lr,
      nnc_begin(34442, worker, workers), nnc_end(34442, worker, workers));
  nnc_lap(a->laps, worker, 16);
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
  const real *const image = a->inputs[0];  // [batch, 28, 28]
  real *const linear1_weight = arena + 0;  // [784, 256]
  real *const linear1_product = partials + 0;  // [batch, 256]
  real *const linear1_shift = arena + 200704;  // [256]
  real *const relu = activations - 235168;  // [batch, 256]
  real *const linear2_weight = arena + 200960;  // [256, 128]
  real *const linear2_shift = arena + 233728;  // [128]
  real *const relu_2 = activations - 202400;  // [batch, 128]
  real *const linear3_weight = arena + 233856;  // [128, 10]
  real *const linear3_product = activations - 186016;  // [batch, 10]
  real *const linear3_shift = arena + 235136;  // [10]
  const real *const label = a->inputs[1];  // [batch]

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  linear1_forward(
      image, linear1_weight, linear1_product + worker * PARTIALS, a->rows, nnc_begin(200704, worker, workers) / 256,
      nnc_end(200704, worker, workers) / 256);
  nnc_team_barrier(team);
  nnc_combine_range(linear1_product, PARTIALS, begin * 256, end * 256, workers);

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  relu_forward(linear1_product, linear1_shift, relu, begin, end);

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  linear2_forward_2(relu, linear2_weight, linear2_shift, relu_2, begin, end);

  // fashion_mlp.nn:25  metrics:   (accuracy: accuracy(logits, label))
  linear3_forward(
      relu_2, linear3_weight, linear3_product, linear3_shift, label, totals + worker * TOTALS + 0,
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
  const real *const image = a->inputs[0];  // [batch, 28, 28]
  real *const linear1_weight = arena + 0;  // [784, 256]
  real *const linear1_product = partials + 0;  // [batch, 256]
  real *const linear1_shift = arena + 200704;  // [256]
  real *const relu = activations - 235168;  // [batch, 256]
  real *const linear2_weight = arena + 200960;  // [256, 128]
  real *const linear2_shift = arena + 233728;  // [128]
  real *const relu_2 = activations - 202400;  // [batch, 128]
  real *const linear3_weight = arena + 233856;  // [128, 10]
  real *const linear3_shift = arena + 235136;  // [10]
  real *const logits = a->outputs[0];  // [batch, 10]

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  linear1_forward(
      image, linear1_weight, linear1_product + worker * PARTIALS, a->rows, nnc_begin(200704, worker, workers) / 256,
      nnc_end(200704, worker, workers) / 256);
  nnc_team_barrier(team);
  nnc_combine_range(linear1_product, PARTIALS, begin * 256, end * 256, workers);

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  relu_forward(linear1_product, linear1_shift, relu, begin, end);

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  linear2_forward_2(relu, linear2_weight, linear2_shift, relu_2, begin, end);

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
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
  const real *const image = a->inputs[0];  // [batch, 28, 28]
  real *const linear1_weight = arena + 0;  // [784, 256]
  real *const linear1_product = partials + 768;  // [batch, 256]
  real *const linear1_shift = arena + 200704;  // [256]
  real *const dropout1_select = activations - 235168;  // [batch, 256]
  real *const relu1_dead = partials + 0;  // [256]
  real *const relu1_dead_total = partials + worker * PARTIALS + 256;  // [256]
  real *const linear2_weight = arena + 200960;  // [256, 128]
  real *const linear2_product = activations - 202400;  // [batch, 128]
  real *const linear2_shift = arena + 233728;  // [128]
  real *const relu2_dead = partials + 512;  // [128]
  real *const relu2_dead_total = partials + worker * PARTIALS + 640;  // [128]

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  linear1_forward(
      image, linear1_weight, linear1_product + worker * PARTIALS, a->rows, nnc_begin(200704, worker, workers) / 256,
      nnc_end(200704, worker, workers) / 256);
  nnc_team_barrier(team);
  nnc_combine_range(linear1_product, PARTIALS, begin * 256, end * 256, workers);

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  dropout1_relu1_forward_backward(
      linear1_product, linear1_shift, dropout1_select, relu1_dead + worker * PARTIALS,
      nnc_random_key(a->seed, a->draw, 1048576), totals + worker * TOTALS + 0, totals + worker * TOTALS + 1, begin,
      end);

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  linear2_relu2_forward_backward(
      dropout1_select, linear2_weight, linear2_product, linear2_shift, relu2_dead + worker * PARTIALS,
      totals + worker * TOTALS + 2, totals + worker * TOTALS + 3, begin, end);
  nnc_team_barrier(team);
  nnc_gather_maximum(relu1_dead_total, relu1_dead, PARTIALS, 256, workers);

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  relu1_forward(
      relu1_dead_total, totals + worker * TOTALS + 4, nnc_begin(256, worker, workers), nnc_end(256, worker, workers));
  nnc_gather_maximum(relu2_dead_total, relu2_dead, PARTIALS, 128, workers);

  // fashion_mlp.nn:8  image |> flatten |> Linear(256) |> relu |> Dropout(0.2) |> Linear(128) |> relu …
  relu1_forward(
      relu2_dead_total, totals + worker * TOTALS + 5, nnc_begin(128, worker, workers), nnc_end(128, worker, workers));
  const double rms = nnc_total_sum(totals + 0, TOTALS, workers);
  const double rms_2 = (double)a->rows * 256.0;
  const double relu1_rms = sqrt(rms / rms_2);
  const double inactive = nnc_total_sum(totals + 1, TOTALS, workers);
  const double relu1_inactive = inactive / rms_2;
  nnc_team_barrier(team);
  const double dead = nnc_total_sum(totals + 4, TOTALS, workers);
  const double relu1_dead_2 = dead / 256.0;
  const double rms_3 = nnc_total_sum(totals + 2, TOTALS, workers);
  const double rms_4 = (double)a->rows * 128.0;
  const double relu2_rms = sqrt(rms_3 / rms_4);
  const double inactive_2 = nnc_total_sum(totals + 3, TOTALS, workers);
  const double relu2_inactive = inactive_2 / rms_4;
  const double dead_2 = nnc_total_sum(totals + 5, TOTALS, workers);
  const double relu2_dead_2 = dead_2 / 128.0;
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
#define PROGRAM fashion_mlp_f64
#else
#define PROGRAM fashion_mlp_f32
#endif
const nnc_program PROGRAM =
    {.element_bytes = sizeof(real), .arena_bytes = arena_bytes, .gradient_offset = gradient_offset, .initialize =
    initialize, .prepare = prepare, .train = train, .evaluate = evaluate, .summarize = summarize, .predict = predict,
    .inspect = inspect, .schedule = schedule};
