// Written by nnc from fashion_cnn.nn. Do not edit: change the model and compile it again.
//
// The file is compiled twice: with real = float as fashion_cnn_f32, and with real = double as fashion_cnn_f64, which checks
// derivatives. Every kernel works on the share of rows or elements begin ... end - 1 of one worker.
#include "fashion_cnn.h"

#include "nnc_kernels.h"

// Elements of the arena, and of each worker's part of it (TOTALS counts doubles).
enum {
  PARAMETERS = 105920,  // trained tensors, each on 128 bytes
  STATE = 211840,  // optimizer state and running statistics
  ACTIVATIONS = 2076160,  // values between kernels, for 128 examples
  TOTALS = 16,  // a worker: reductions to one number
  PARTIALS = 27136,  // a worker: sums over examples other than gradients
  WORKSPACE = 108480,  // a worker: large private arrays
};

// fashion_cnn.nn:9  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   max = max(permute(windows(windows(contract(windows(windows(pad(pad(image, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift, a…   [batch, 14, 14, 16]
//   max_mask = permute(windows(windows(contract(windows(windows(pad(pad(image, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift, axis …   boolean [batch, 14, 14, 2, 2, 16]
static void conv2d1_forward(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT weight, real *NNC_RESTRICT max,
    const real *NNC_RESTRICT shift, uint8_t *NNC_RESTRICT max_mask, real *workspace, int64_t begin, int64_t end) {
  NNC_ALIGN real image_2[900];
  real *NNC_RESTRICT const result = workspace + 0;
  for (int64_t i = 0; i < 900; i++) {
    image_2[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 28; i++) {
      for (int64_t j = 0; j < 28; j++) {
        image_2[30 * i + j + 31] = image[784 * r + 28 * i + j];
      }
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{28, 30, 448}, {28, 1, 16}}, .depth = {{3, 30, 48}, {3, 1, 16}}, .columns = 16,
        .column_stride = 1}, image_2, weight, result);
    for (int64_t i = 0; i < 14; i++) {
      NNC_AROUND_VECTORS
      for (int64_t j = 0; j < 14; j++) {
        for (int64_t k = 0; k < 16; k++) {
          max[3136 * r + 224 * i + 16 * j + k] = -(real)INFINITY;
        }
        for (int64_t k = 0; k < 2; k++) {
          NNC_AROUND_VECTORS
          for (int64_t l = 0; l < 2; l++) {
            for (int64_t i4 = 0; i4 < 16; i4++) {
              max[3136 * r + 224 * i + 16 * j + i4] =
                  nn_max(max[3136 * r + 224 * i + 16 * j + i4], result[896 * i + 32 * j + 448 * k + 16 * l + i4] +
                  shift[i4]);
            }
          }
        }
        for (int64_t k = 0; k < 2; k++) {
          NNC_AROUND_VECTORS
          for (int64_t l = 0; l < 2; l++) {
            for (int64_t i4 = 0; i4 < 16; i4++) {
              max_mask[12544 * r + 896 * i + 64 * j + 32 * k + 16 * l + i4] =
                  result[896 * i + 32 * j + 448 * k + 16 * l + i4] + shift[i4] == max[3136 * r + 224 * i + 16 * j + i4];
            }
          }
        }
      }
    }
  }
}

// fashion_cnn.nn:10  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   select = random() < 0.8 ? max(max(permute(windows(windows(contract(windows(windows(pad(…, axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift, axi…   [batch, 1568]
//   max_mask = permute(windows(windows(contract(windows(windows(pad(pad(max(max, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift,…   boolean [batch, 7, 7, 2, 2, 32]
//   relu_mask = max(max(permute(windows(windows(contract(windows(windows(pad(pad(max(max, …), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) …   boolean [batch, 7, 7, 32]
static void conv2d2_forward(
    const real *NNC_RESTRICT max, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT select, uint8_t *NNC_RESTRICT max_mask, uint8_t *NNC_RESTRICT relu_mask, nnc_key key0,
    real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  real *NNC_RESTRICT const result = workspace + 12288;
  NNC_ALIGN real max_2[32];
  NNC_ALIGN real relu_2[1568];
  real *NNC_RESTRICT const weight_parts = workspace + 31104;
  real *NNC_RESTRICT const tiles = workspace + 50112;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 3; i++) {
    for (int64_t j = 0; j < 4096; j++) {
      relu[j + 4096 * i] = R(0.0);
    }
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 14, .columns = 14, .inputs = 16, .outputs = 32, .source_row = 256, .source_column =
      16, .result_row = 448, .result_column = 32, .weight_row = 1536, .weight_column = 512, .weight_input = 32,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r += 3) {
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 14; i++) {
        for (int64_t j = 0; j < 224; j++) {
          relu[256 * i + j + 4096 * q + 272] = nn_at_least(max[3136 * r + 224 * i + j + 3136 * q], R(0.0));
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 14, .columns = 14, .inputs = 16, .outputs = 32, .source_example = 4096,
        .source_row = 256, .source_column = 16, .result_example = 6272, .result_row = 448, .result_column = 32,
        .weight_row = 1536, .weight_column = 512, .weight_input = 32, .weight_output = 1, .ahead = {{max + 3136 *
        nnc_smaller(r + 3, end), 9408}}}, nnc_smaller(3, end - r), relu, weight_parts, result, tiles);
    NNC_AROUND_VECTORS
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      for (int64_t i = 0; i < 7; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 7; j++) {
          for (int64_t k = 0; k < 32; k++) {
            max_2[k] = -(real)INFINITY;
          }
          for (int64_t k = 0; k < 2; k++) {
            NNC_AROUND_VECTORS
            for (int64_t l = 0; l < 2; l++) {
              for (int64_t i4 = 0; i4 < 32; i4++) {
                max_2[i4] = nn_max(max_2[i4], result[896 * i + 64 * j + 448 * k + 32 * l + i4 + 6272 * q] + shift[i4]);
              }
            }
          }
          for (int64_t k = 0; k < 32; k++) {
            const real relu_3 = nn_at_least(max_2[k], R(0.0));
            relu_2[224 * i + 32 * j + k] = relu_3;
            relu_mask[1568 * r + 224 * i + 32 * j + k + 1568 * q] = relu_3 > R(0.0);
          }
          for (int64_t k = 0; k < 2; k++) {
            NNC_AROUND_VECTORS
            for (int64_t l = 0; l < 2; l++) {
              for (int64_t i4 = 0; i4 < 32; i4++) {
                max_mask[6272 * r + 896 * i + 128 * j + 64 * k + 32 * l + i4 + 6272 * q] =
                    result[896 * i + 64 * j + 448 * k + 32 * l + i4 + 6272 * q] + shift[i4] == max_2[i4];
              }
            }
          }
        }
      }
      for (int64_t i = 0; i < 1568; i++) {
        select[1568 * r + i + 1568 * q] =
            nnc_is_below(0.8, key0, 1568 * (uint32_t)r + (uint32_t)i + 1568 * (uint32_t)q) ? relu_2[i] * R(1.25) :
            R(0.0);
      }
    }
  }
}

// fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
//   product = select @ weight   [batch, 64]
static void linear1_forward(
    const real *NNC_RESTRICT select, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product, int64_t rows,
    int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{rows, 1568, 64}}, .depth = {{end - begin, 1, 64}}, .columns = 64, .column_stride =
      1}, select + begin, weight + 64 * begin, product);
}

// fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
//   relu = max(product + shift, 0)   [batch, 64]
static void relu_forward(
    const real *NNC_RESTRICT product, const real *NNC_RESTRICT shift, real *NNC_RESTRICT relu, int64_t begin,
    int64_t end) {
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      relu[64 * r + i] = nn_at_least(product[64 * r + i] + shift[i], R(0.0));
    }
  }
}

// fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
//   product = relu @ weight   [batch, 10]
//   loss = sum(sum((position == label ? 1 : 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product + shift, over: axis 1)),…   []
//   d_cross_entropy = d_losses * (position == label ? 1 : 0) + -(sum(position == label ? 1 : 0, over: axis 1) * d_losses) / sum(exp(product + shift - max(product + shift, over: axis …   [batch, 10]
//   d_shift = sum(d_cross_entropy, over: batch)   [10]
static void linear2_loss_cross_entropy_forward_backward(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT label, real *NNC_RESTRICT d_cross_entropy,
    real *NNC_RESTRICT d_shift, real d_losses, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 10}}, .depth = {{64, 1, 10}}, .columns = 10, .column_stride = 1},
      relu + begin * 64, weight, product + begin * 10);
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

// fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
//   d_product = d_cross_entropy @ weightᵀ   [batch, 64]
//   d_relu = relu > 0 ? d_product : 0   [batch, 64]
//   d_shift = sum(d_relu, over: batch)   [64]
static void linear2_backward_input(
    const real *NNC_RESTRICT d_cross_entropy, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT relu,
    real *NNC_RESTRICT d_relu, real *NNC_RESTRICT d_shift, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 10, 64}}, .depth = {{10, 1, 1}}, .columns = 64, .column_stride = 10},
      d_cross_entropy + begin * 10, weight, d_relu + begin * 64);
  for (int64_t i = 0; i < 64; i++) {
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      const real relu_2 = relu[64 * r + i] > R(0.0) ? d_relu[64 * r + i] : R(0.0);
      d_relu[64 * r + i] = relu_2;
      NNC_ADD(d_shift[i], relu_2);
    }
  }
}

// fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
//   d_weight = reluᵀ @ d_cross_entropy   [64, 10]
static void linear2_backward_weight(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT d_cross_entropy, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{64, 1, 10}}, .depth = {{end - begin, 64, 10}}, .columns = 10, .column_stride = 1},
      relu + begin * 64, d_cross_entropy + begin * 10, d_weight);
}

// fashion_cnn.nn:29  optimizer: AdamW(lr: 2e-3)
//   grad_norm = sum(d_shift * d_shift, over: axis 0)   []
static void grad_norm_forward(const real *NNC_RESTRICT d_shift, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, d_shift[i] * d_shift[i]);
  }
  *total0_result = (double)total0;
}

// fashion_cnn.nn:10  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   d_product = d_relu @ weightᵀ   [batch, 1568]
//   d_max = (relu_mask ? (random() < 0.8 ? d_product : 0) * 1.25 : 0) / sum(max_mask ? 1 : 0, over: (axis 3, axis 4))   [batch, 7, 7, 32]
//   d_shift = sum(overlap_add(overlap_add(permute(max_mask ? d_max : 0, [0, 1, 3, 2, 4, 5]), axis 1), axis 2), over: (batch, axis 1, axis 2))   [32]
static void linear1_backward_input(
    const real *NNC_RESTRICT d_relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT d_product,
    const uint8_t *NNC_RESTRICT max_mask, const uint8_t *NNC_RESTRICT relu_mask, real *NNC_RESTRICT d_max,
    real *NNC_RESTRICT d_shift, nnc_key key0, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 1568}}, .depth = {{64, 1, 1}}, .columns = 1568, .column_stride =
      64}, d_relu + begin * 64, weight, d_product + begin * 1568);
  for (int64_t i = 0; i < 32; i++) {
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real quotient[1568];
    NNC_ALIGN real max[128];
    NNC_ALIGN real max_2[32];
    NNC_ALIGN real relu[32];
    for (int64_t i = 0; i < 1568; i++) {
      quotient[i] =
          (nnc_is_below(0.8, key0, 1568 * (uint32_t)r + (uint32_t)i) ? d_product[1568 * r + i] : R(0.0)) * R(1.25);
    }
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 49; i++) {
      for (int64_t j = 0; j < 128; j++) {
        max[j] = max_mask[6272 * r + 128 * i + j] ? R(1.0) : R(0.0);
      }
      for (int64_t j = 0; j < 32; j++) {
        max_2[j] = R(0.0);
        relu[j] = relu_mask[1568 * r + 32 * i + j] ? quotient[32 * i + j] : R(0.0);
      }
      NNC_AROUND_VECTORS
      for (int64_t j = 0; j < 4; j++) {
        for (int64_t k = 0; k < 32; k++) {
          NNC_ADD(max_2[k], max[32 * j + k]);
        }
      }
      for (int64_t j = 0; j < 32; j++) {
        d_max[1568 * r + 32 * i + j] = relu[j] / max_2[j];
      }
      NNC_AROUND_VECTORS
      for (int64_t j = 0; j < 4; j++) {
        for (int64_t k = 0; k < 32; k++) {
          NNC_ADD(d_shift[k], max_mask[6272 * r + 128 * i + 32 * j + k] ? d_max[1568 * r + 32 * i + k] : R(0.0));
        }
      }
    }
  }
}

// fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
//   d_weight = selectᵀ @ d_relu   [1568, 64]
static void linear1_backward_weight(
    const real *NNC_RESTRICT select, const real *NNC_RESTRICT d_relu, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{1568, 1, 64}}, .depth = {{end - begin, 1568, 64}}, .columns = 64, .column_stride =
      1}, select + begin * 1568, d_relu + begin * 64, d_weight);
}

// fashion_cnn.nn:9  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   d_max = (max(max, 0) > 0 ? overlap_add(overlap_add(permute(overlap_add(overlap_add(permute(max_mask ? d_max : 0, [0, 1, 3, 2, 4, 5]), axis 1), axis 2) @ weightᵀ, [0, 1,…   [batch, 14, 14, 16]
//   d_shift = sum(overlap_add(overlap_add(permute(max_mask ? d_max : 0, [0, 1, 3, 2, 4, 5]), axis 1), axis 2), over: (batch, axis 1, axis 2))   [16]
static void conv2d2_backward_input(
    const uint8_t *NNC_RESTRICT max_mask, const real *NNC_RESTRICT d_max, const real *NNC_RESTRICT weight,
    const uint8_t *NNC_RESTRICT max_mask_2, const real *NNC_RESTRICT max, real *NNC_RESTRICT d_max_2,
    real *NNC_RESTRICT d_shift, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const windows = workspace + 0;
  real *NNC_RESTRICT const weight_2 = workspace + 31104;
  real *NNC_RESTRICT const windows_2 = workspace + 35712;
  NNC_ALIGN real max_2[64];
  NNC_ALIGN real max_3[16];
  NNC_ALIGN real relu[16];
  real *NNC_RESTRICT const weight_parts = workspace + 48000;
  real *NNC_RESTRICT const tiles = workspace + 67008;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 3; i++) {
    for (int64_t j = 0; j < 10368; j++) {
      windows[j + 10368 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 9; i++) {
    NNC_AROUND_VECTORS
    for (int64_t j = 0; j < 32; j++) {
      for (int64_t k = 0; k < 16; k++) {
        weight_2[512 * i + 16 * j + k] = weight[-512 * i + j + 32 * k + 4096];
      }
    }
  }
  for (int64_t i = 0; i < 16; i++) {
    d_shift[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 14, .columns = 14, .inputs = 32, .outputs = 16, .source_row = 576, .source_column =
      32, .result_row = 256, .result_column = 16, .weight_row = 1536, .weight_column = 512, .weight_input = 16,
      .weight_output = 1}, weight_2, weight_parts);
  for (int64_t r = begin; r < end; r += 3) {
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      for (int64_t i = 0; i < 7; i++) {
        for (int64_t j = 0; j < 7; j++) {
          for (int64_t k = 0; k < 2; k++) {
            NNC_AROUND_VECTORS
            for (int64_t l = 0; l < 2; l++) {
              for (int64_t i4 = 0; i4 < 32; i4++) {
                windows[1152 * i + 64 * j + 576 * k + 32 * l + i4 + 10368 * q + 1216] =
                    max_mask[6272 * r + 896 * i + 128 * j + 64 * k + 32 * l + i4 + 6272 * q] ? d_max[1568 * r + 224 * i
                    + 32 * j + i4 + 1568 * q] : R(0.0);
              }
            }
          }
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 14, .columns = 14, .inputs = 32, .outputs = 16, .source_example = 10368,
        .source_row = 576, .source_column = 32, .result_example = 4096, .result_row = 256, .result_column = 16,
        .weight_row = 1536, .weight_column = 512, .weight_input = 16, .weight_output = 1, .ahead = {{max + 3136 * r,
        9408}, {d_max_2 + 3136 * r, 9408}, {d_max + 1568 * nnc_smaller(r + 3, end), 4704}}}, nnc_smaller(3, end - r),
        windows + 608, weight_parts, windows_2 + 272, tiles);
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      for (int64_t i = 0; i < 14; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 14; j++) {
          for (int64_t k = 0; k < 64; k++) {
            max_2[k] = max_mask_2[12544 * r + 896 * i + 64 * j + k + 12544 * q] ? R(1.0) : R(0.0);
          }
          for (int64_t k = 0; k < 16; k++) {
            max_3[k] = R(0.0);
            relu[k] =
                nn_at_least(max[3136 * r + 224 * i + 16 * j + k + 3136 * q], R(0.0)) > R(0.0) ? windows_2[256 * i + 16 *
                j + k + 4096 * q + 272] : R(0.0);
          }
          NNC_AROUND_VECTORS
          for (int64_t k = 0; k < 4; k++) {
            for (int64_t l = 0; l < 16; l++) {
              NNC_ADD(max_3[l], max_2[16 * k + l]);
            }
          }
          for (int64_t k = 0; k < 16; k++) {
            d_max_2[3136 * r + 224 * i + 16 * j + k + 3136 * q] = relu[k] / max_3[k];
          }
          NNC_AROUND_VECTORS
          for (int64_t k = 0; k < 4; k++) {
            for (int64_t l = 0; l < 16; l++) {
              NNC_ADD(
                  d_shift[l], max_mask_2[12544 * r + 896 * i + 64 * j + 16 * k + l + 12544 * q] ? d_max_2[3136 * r + 224
                  * i + 16 * j + l + 3136 * q] : R(0.0));
            }
          }
        }
      }
    }
  }
}

// fashion_cnn.nn:10  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   d_weight = contract(windows(windows(pad(pad(max(max, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), overlap_add(overlap_add(permute(max_mask ? d_max : 0, [0, 1,…   [3, 3, 16, 32]
static void conv2d2_backward_weight(
    const real *NNC_RESTRICT max, const uint8_t *NNC_RESTRICT max_mask, const real *NNC_RESTRICT d_max,
    real *NNC_RESTRICT d_weight, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  real *NNC_RESTRICT const windows = workspace + 12288;
  real *NNC_RESTRICT const gradient_parts = workspace + 31104;
  real *NNC_RESTRICT const tiles = workspace + 50112;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 3; i++) {
    for (int64_t j = 0; j < 4096; j++) {
      relu[j + 4096 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 4608; i++) {
    d_weight[i] = R(0.0);
  }
  for (int64_t i = 0; i < 19008; i++) {
    gradient_parts[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r += 3) {
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 14; i++) {
        for (int64_t j = 0; j < 224; j++) {
          relu[256 * i + j + 4096 * q + 272] = nn_at_least(max[3136 * r + 224 * i + j + 3136 * q], R(0.0));
        }
      }
      for (int64_t i = 0; i < 7; i++) {
        for (int64_t j = 0; j < 7; j++) {
          for (int64_t k = 0; k < 2; k++) {
            NNC_AROUND_VECTORS
            for (int64_t l = 0; l < 2; l++) {
              for (int64_t i4 = 0; i4 < 32; i4++) {
                windows[896 * i + 64 * j + 448 * k + 32 * l + i4 + 6272 * q] =
                    max_mask[6272 * r + 896 * i + 128 * j + 64 * k + 32 * l + i4 + 6272 * q] ? d_max[1568 * r + 224 * i
                    + 32 * j + i4 + 1568 * q] : R(0.0);
              }
            }
          }
        }
      }
    }
    nnc_winograd3_gradient(
        &(nnc_winograd_shape){.rows = 14, .columns = 14, .inputs = 16, .outputs = 32, .source_example = 4096,
        .source_row = 256, .source_column = 16, .result_example = 6272, .result_row = 448, .result_column = 32,
        .weight_row = 1536, .weight_column = 512, .weight_input = 32, .weight_output = 1, .ahead = {{max + 3136 *
        nnc_smaller(r + 3, end), 9408}, {d_max + 1568 * nnc_smaller(r + 3, end), 4704}}}, nnc_smaller(3, end - r), relu,
        windows, gradient_parts, tiles);
  }
  nnc_winograd3_weights_gradient(
      &(nnc_winograd_shape){.rows = 14, .columns = 14, .inputs = 16, .outputs = 32, .source_row = 256, .source_column =
      16, .result_row = 448, .result_column = 32, .weight_row = 1536, .weight_column = 512, .weight_input = 32,
      .weight_output = 1}, gradient_parts, d_weight);
}

// fashion_cnn.nn:9  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   d_weight = contract(windows(windows(pad(pad(image, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), overlap_add(overlap_add(permute(max_mask ? d_max : 0, [0, 1, 3, 2,…   [3, 3, 1, 16]
static void conv2d1_backward_weight(
    const real *NNC_RESTRICT image, const uint8_t *NNC_RESTRICT max_mask, const real *NNC_RESTRICT d_max,
    real *NNC_RESTRICT d_weight, real *workspace, int64_t begin, int64_t end) {
  NNC_ALIGN real image_2[900];
  real *NNC_RESTRICT const windows = workspace + 0;
  for (int64_t i = 0; i < 900; i++) {
    image_2[i] = R(0.0);
  }
  for (int64_t i = 0; i < 144; i++) {
    d_weight[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 28; i++) {
      for (int64_t j = 0; j < 28; j++) {
        image_2[30 * i + j + 31] = image[784 * r + 28 * i + j];
      }
    }
    for (int64_t i = 0; i < 14; i++) {
      for (int64_t j = 0; j < 14; j++) {
        for (int64_t k = 0; k < 2; k++) {
          NNC_AROUND_VECTORS
          for (int64_t l = 0; l < 2; l++) {
            for (int64_t i4 = 0; i4 < 16; i4++) {
              windows[896 * i + 32 * j + 448 * k + 16 * l + i4] =
                  max_mask[12544 * r + 896 * i + 64 * j + 32 * k + 16 * l + i4] ? d_max[3136 * r + 224 * i + 16 * j +
                  i4] : R(0.0);
            }
          }
        }
      }
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{3, 30, 48}, {3, 1, 16}}, .depth = {{28, 30, 448}, {28, 1, 16}}, .columns = 16,
        .column_stride = 1, .accumulates = 1}, image_2, windows, d_weight);
  }
}

// fashion_cnn.nn:29  optimizer: AdamW(lr: 2e-3)
//   m = m * 0.9 + d_weight * 0.09999999999999998   [3, 3, 1, 16]
//   v = v * 0.999 + d_weight * d_weight * 0.0010000000000000009   [3, 3, 1, 16]
//   weight = weight - lr * (m * step_m / (sqrt(v * step_v) + 1e-08) + weight * 0.01)   [3, 3, 1, 16]
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

// fashion_cnn.nn:9  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   relu = max(max(permute(windows(windows(contract(windows(windows(pad(pad(image, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shif…   [batch, 14, 14, 16]
static void conv2d1_forward_2(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT relu, real *workspace, int64_t begin, int64_t end) {
  NNC_ALIGN real image_2[900];
  real *NNC_RESTRICT const result = workspace + 0;
  real *NNC_RESTRICT const sum = workspace + 12544;
  for (int64_t i = 0; i < 900; i++) {
    image_2[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real max[16];
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 28; i++) {
      for (int64_t j = 0; j < 28; j++) {
        image_2[30 * i + j + 31] = image[784 * r + 28 * i + j];
      }
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{28, 30, 448}, {28, 1, 16}}, .depth = {{3, 30, 48}, {3, 1, 16}}, .columns = 16,
        .column_stride = 1}, image_2, weight, result);
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 784; i++) {
      for (int64_t j = 0; j < 16; j++) {
        sum[16 * i + j] = result[16 * i + j] + shift[j];
      }
    }
    for (int64_t i = 0; i < 14; i++) {
      NNC_AROUND_VECTORS
      for (int64_t j = 0; j < 14; j++) {
        for (int64_t k = 0; k < 16; k++) {
          max[k] = -(real)INFINITY;
        }
        for (int64_t k = 0; k < 2; k++) {
          NNC_AROUND_VECTORS
          for (int64_t l = 0; l < 2; l++) {
            for (int64_t i4 = 0; i4 < 16; i4++) {
              max[i4] = nn_max(max[i4], sum[896 * i + 32 * j + 448 * k + 16 * l + i4]);
            }
          }
        }
        for (int64_t k = 0; k < 16; k++) {
          relu[3136 * r + 224 * i + 16 * j + k] = nn_at_least(max[k], R(0.0));
        }
      }
    }
  }
}

// fashion_cnn.nn:10  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   relu = max(max(permute(windows(windows(contract(windows(windows(pad(pad(relu, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift…   [batch, 7, 7, 32]
static void conv2d2_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT relu_2, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu_3 = workspace + 0;
  real *NNC_RESTRICT const result = workspace + 12288;
  real *NNC_RESTRICT const sum = workspace + 31104;
  NNC_ALIGN real max[32];
  real *NNC_RESTRICT const weight_parts = workspace + 37376;
  real *NNC_RESTRICT const tiles = workspace + 56384;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 3; i++) {
    for (int64_t j = 0; j < 4096; j++) {
      relu_3[j + 4096 * i] = R(0.0);
    }
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 14, .columns = 14, .inputs = 16, .outputs = 32, .source_row = 256, .source_column =
      16, .result_row = 448, .result_column = 32, .weight_row = 1536, .weight_column = 512, .weight_input = 32,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r += 3) {
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 14; i++) {
        for (int64_t j = 0; j < 224; j++) {
          relu_3[256 * i + j + 4096 * q + 272] = relu[3136 * r + 224 * i + j + 3136 * q];
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 14, .columns = 14, .inputs = 16, .outputs = 32, .source_example = 4096,
        .source_row = 256, .source_column = 16, .result_example = 6272, .result_row = 448, .result_column = 32,
        .weight_row = 1536, .weight_column = 512, .weight_input = 32, .weight_output = 1, .ahead = {{relu + 3136 *
        nnc_smaller(r + 3, end), 9408}}}, nnc_smaller(3, end - r), relu_3, weight_parts, result, tiles);
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 196; i++) {
        for (int64_t j = 0; j < 32; j++) {
          sum[32 * i + j] = result[32 * i + j + 6272 * q] + shift[j];
        }
      }
      for (int64_t i = 0; i < 7; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 7; j++) {
          for (int64_t k = 0; k < 32; k++) {
            max[k] = -(real)INFINITY;
          }
          for (int64_t k = 0; k < 2; k++) {
            NNC_AROUND_VECTORS
            for (int64_t l = 0; l < 2; l++) {
              for (int64_t i4 = 0; i4 < 32; i4++) {
                max[i4] = nn_max(max[i4], sum[896 * i + 64 * j + 448 * k + 32 * l + i4]);
              }
            }
          }
          for (int64_t k = 0; k < 32; k++) {
            relu_2[1568 * r + 224 * i + 32 * j + k + 1568 * q] = nn_at_least(max[k], R(0.0));
          }
        }
      }
    }
  }
}

// fashion_cnn.nn:28  metrics:   (accuracy: accuracy(logits, label))
//   product = relu @ weight   [batch, 10]
//   loss = sum(sum((position == label ? 1 : 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product + shift, over: axis 1)),…   []
//   total3 = sum(argmax(product + shift, over: axis 1) == label ? 1 : 0, over: batch)   []
static void linear2_forward(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT label, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 10}}, .depth = {{64, 1, 10}}, .columns = 10, .column_stride = 1},
      relu + begin * 64, weight, product + begin * 10);
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

// fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
//   product = relu @ weight   [batch, 10]
//   logits = product + shift   [batch, 10]
static void linear2_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT logits, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 10}}, .depth = {{64, 1, 10}}, .columns = 10, .column_stride = 1},
      relu + begin * 64, weight, logits + begin * 10);
  for (int64_t r = begin; r < end; r++) {
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      logits[10 * r + i] = logits[10 * r + i] + shift[i];
    }
  }
}

// fashion_cnn.nn:19  image:  normalize(array("image", [28, 28, 1]) / 255, mean: 0.286, deviation: 0.…
//   image = (column0 * 0.00392156862745098 - 0.286) * 2.8328611898017   [batch, 28, 28, 1]
static void prepare_normalize(const real *NNC_RESTRICT column0, real *NNC_RESTRICT image, int64_t begin, int64_t end) {
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 784; i++) {
      image[784 * r + i] = (column0[784 * r + i] * R(0.00392156862745098) - R(0.286)) * R(2.8328611898017);
    }
  }
}

// fashion_cnn.nn:21  array("label"),
//   label = column1   [batch]
static void prepare_label(const real *NNC_RESTRICT column1, real *NNC_RESTRICT label, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    label[r] = column1[r];
  }
}

// fashion_cnn.nn:29  optimizer: AdamW(lr: 2e-3)
//   weight = -0.816496580927726 + random() * 1.632993161855452   [3, 3, 1, 16]
//   m = 0   [3, 3, 1, 16]
//   v = 0   [3, 3, 1, 16]
static void initialize_conv2d1(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT m, real *NNC_RESTRICT v, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.816496580927726) + nnc_uniform(key0, (uint32_t)i) * R(1.632993161855452);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// fashion_cnn.nn:9  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   shift = 0   [16]
//   m = 0   [16]
//   v = 0   [16]
static void initialize_conv2d1_2(
    real *NNC_RESTRICT shift, real *NNC_RESTRICT m, real *NNC_RESTRICT v, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    shift[i] = R(0.0);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// fashion_cnn.nn:29  optimizer: AdamW(lr: 2e-3)
//   weight = -0.2041241452319315 + random() * 0.408248290463863   [3, 3, 16, 32]
//   m = 0   [3, 3, 16, 32]
//   v = 0   [3, 3, 16, 32]
static void initialize_conv2d2(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT m, real *NNC_RESTRICT v, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.2041241452319315) + nnc_uniform(key0, (uint32_t)i) * R(0.408248290463863);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// fashion_cnn.nn:29  optimizer: AdamW(lr: 2e-3)
//   weight = -0.061858957413174195 + random() * 0.12371791482634839   [1568, 64]
//   m = 0   [1568, 64]
//   v = 0   [1568, 64]
static void initialize_linear1(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT m, real *NNC_RESTRICT v, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.061858957413174195) + nnc_uniform(key0, (uint32_t)i) * R(0.12371791482634839);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// fashion_cnn.nn:29  optimizer: AdamW(lr: 2e-3)
//   weight = -0.3061862178478973 + random() * 0.6123724356957946   [64, 10]
//   m = 0   [64, 10]
//   v = 0   [64, 10]
static void initialize_linear2(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT m, real *NNC_RESTRICT v, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.3061862178478973) + nnc_uniform(key0, (uint32_t)i) * R(0.6123724356957946);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// fashion_cnn.nn:9  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   max = max(permute(windows(windows(max(contract(windows(windows(pad(pad(image, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shif…   [batch, 14, 14, 16]
//   rms = sum(max(contract(windows(windows(pad(pad(image, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift, 0) * max(contract(win…   []
//   inactive = sum(abs(max(contract(windows(windows(pad(pad(image, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift, 0) > 0 ? 1 : 0) <…   []
//   dead = max(abs(max(contract(windows(windows(pad(pad(image, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift, 0) > 0 ? 1 : 0), …   [28, 28, 16]
static void conv2d1_max_pool2d1_relu1_forward_backward(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT max, real *NNC_RESTRICT dead, double *total0_result, double *total1_result, real *workspace,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  NNC_ALIGN real image_2[900];
  real *NNC_RESTRICT const result = workspace + 0;
  real *NNC_RESTRICT const relu = workspace + 12544;
  for (int64_t i = 0; i < 900; i++) {
    image_2[i] = R(0.0);
  }
  for (int64_t i = 0; i < 12544; i++) {
    dead[i] = -(real)INFINITY;
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 28; i++) {
      for (int64_t j = 0; j < 28; j++) {
        image_2[30 * i + j + 31] = image[784 * r + 28 * i + j];
      }
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{28, 30, 448}, {28, 1, 16}}, .depth = {{3, 30, 48}, {3, 1, 16}}, .columns = 16,
        .column_stride = 1}, image_2, weight, result);
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 784; i++) {
      for (int64_t j = 0; j < 16; j++) {
        const real relu_2 = nn_at_least(result[16 * i + j] + shift[j], R(0.0));
        relu[16 * i + j] = relu_2;
        NNC_ADD(total0, relu_2 * relu_2);
        const real slope = nn_abs(relu_2 > R(0.0) ? R(1.0) : R(0.0));
        NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
        dead[16 * i + j] = nn_max(dead[16 * i + j], slope);
      }
    }
    for (int64_t i = 0; i < 14; i++) {
      NNC_AROUND_VECTORS
      for (int64_t j = 0; j < 14; j++) {
        for (int64_t k = 0; k < 16; k++) {
          max[3136 * r + 224 * i + 16 * j + k] = -(real)INFINITY;
        }
        for (int64_t k = 0; k < 2; k++) {
          NNC_AROUND_VECTORS
          for (int64_t l = 0; l < 2; l++) {
            for (int64_t i4 = 0; i4 < 16; i4++) {
              max[3136 * r + 224 * i + 16 * j + i4] =
                  nn_max(max[3136 * r + 224 * i + 16 * j + i4], relu[896 * i + 32 * j + 448 * k + 16 * l + i4]);
            }
          }
        }
      }
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// fashion_cnn.nn:10  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   select = random() < 0.8 ? max(permute(windows(windows(max(contract(windows(windows(pad(…, axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift, 0),…   [batch, 1568]
//   rms = sum(max(contract(windows(windows(pad(pad(max, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift, 0) * max(contract(windo…   []
//   inactive = sum(abs(max(contract(windows(windows(pad(pad(max, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift, 0) > 0 ? 1 : 0) < 0…   []
//   dead = max(abs(max(contract(windows(windows(pad(pad(max, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift, 0) > 0 ? 1 : 0), ov…   [14, 14, 32]
static void conv2d2_dropout1_relu2_forward_backward(
    const real *NNC_RESTRICT max, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT select, real *NNC_RESTRICT dead, nnc_key key0, double *total0_result, double *total1_result,
    real *workspace, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  real *NNC_RESTRICT const max_2 = workspace + 0;
  real *NNC_RESTRICT const result = workspace + 12288;
  real *NNC_RESTRICT const relu = workspace + 31104;
  NNC_ALIGN real max_3[1568];
  real *NNC_RESTRICT const weight_parts = workspace + 37376;
  real *NNC_RESTRICT const tiles = workspace + 56384;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 3; i++) {
    for (int64_t j = 0; j < 4096; j++) {
      max_2[j + 4096 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 6272; i++) {
    dead[i] = -(real)INFINITY;
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 14, .columns = 14, .inputs = 16, .outputs = 32, .source_row = 256, .source_column =
      16, .result_row = 448, .result_column = 32, .weight_row = 1536, .weight_column = 512, .weight_input = 32,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r += 3) {
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 14; i++) {
        for (int64_t j = 0; j < 224; j++) {
          max_2[256 * i + j + 4096 * q + 272] = max[3136 * r + 224 * i + j + 3136 * q];
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 14, .columns = 14, .inputs = 16, .outputs = 32, .source_example = 4096,
        .source_row = 256, .source_column = 16, .result_example = 6272, .result_row = 448, .result_column = 32,
        .weight_row = 1536, .weight_column = 512, .weight_input = 32, .weight_output = 1, .ahead = {{max + 3136 *
        nnc_smaller(r + 3, end), 9408}}}, nnc_smaller(3, end - r), max_2, weight_parts, result, tiles);
    NNC_AROUND_VECTORS
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 196; i++) {
        for (int64_t j = 0; j < 32; j++) {
          const real relu_2 = nn_at_least(result[32 * i + j + 6272 * q] + shift[j], R(0.0));
          relu[32 * i + j] = relu_2;
          NNC_ADD(total0, relu_2 * relu_2);
          const real slope = nn_abs(relu_2 > R(0.0) ? R(1.0) : R(0.0));
          NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
          dead[32 * i + j] = nn_max(dead[32 * i + j], slope);
        }
      }
      for (int64_t i = 0; i < 7; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 7; j++) {
          for (int64_t k = 0; k < 32; k++) {
            max_3[224 * i + 32 * j + k] = -(real)INFINITY;
          }
          for (int64_t k = 0; k < 2; k++) {
            NNC_AROUND_VECTORS
            for (int64_t l = 0; l < 2; l++) {
              for (int64_t i4 = 0; i4 < 32; i4++) {
                max_3[224 * i + 32 * j + i4] =
                    nn_max(max_3[224 * i + 32 * j + i4], relu[896 * i + 64 * j + 448 * k + 32 * l + i4]);
              }
            }
          }
        }
      }
      for (int64_t i = 0; i < 1568; i++) {
        select[1568 * r + i + 1568 * q] =
            nnc_is_below(0.8, key0, 1568 * (uint32_t)r + (uint32_t)i + 1568 * (uint32_t)q) ? max_3[i] * R(1.25) :
            R(0.0);
      }
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// fashion_cnn.nn:9  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   dead = sum(dead < 0.01 ? 1 : 0, over: (axis 0, axis 1, axis 2))   []
static void relu1_forward(const real *NNC_RESTRICT dead, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, dead[i] < R(0.01) ? R(1.0) : R(0.0));
  }
  *total0_result = (double)total0;
}

// fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
//   rms = sum(max(product + shift, 0) * max(product + shift, 0), over: (batch, axis 1))   []
//   inactive = sum(abs(product + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs(product + shift > 0 ? 1 : 0), over: batch)   [64]
static void relu3_forward_backward(
    const real *NNC_RESTRICT product, const real *NNC_RESTRICT shift, real *NNC_RESTRICT dead, double *total0_result,
    double *total1_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  for (int64_t i = 0; i < 64; i++) {
    dead[i] = -(real)INFINITY;
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      const real sum = product[64 * r + i] + shift[i];
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
  real *const conv2d1_weight = arena + 0;  // [3, 3, 1, 16]
  real *const conv2d1_weight_m = arena + 105920;  // [3, 3, 1, 16]
  real *const conv2d1_weight_v = arena + 211840;  // [3, 3, 1, 16]
  real *const conv2d1_shift = arena + 160;  // [16]
  real *const conv2d1_shift_m = arena + 106080;  // [16]
  real *const conv2d1_shift_v = arena + 212000;  // [16]
  real *const conv2d2_weight = arena + 192;  // [3, 3, 16, 32]
  real *const conv2d2_weight_m = arena + 106112;  // [3, 3, 16, 32]
  real *const conv2d2_weight_v = arena + 212032;  // [3, 3, 16, 32]
  real *const conv2d2_shift = arena + 4800;  // [32]
  real *const conv2d2_shift_m = arena + 110720;  // [32]
  real *const conv2d2_shift_v = arena + 216640;  // [32]
  real *const linear1_weight = arena + 4832;  // [1568, 64]
  real *const linear1_weight_m = arena + 110752;  // [1568, 64]
  real *const linear1_weight_v = arena + 216672;  // [1568, 64]
  real *const linear1_shift = arena + 105184;  // [64]
  real *const linear1_shift_m = arena + 211104;  // [64]
  real *const linear1_shift_v = arena + 317024;  // [64]
  real *const linear2_weight = arena + 105248;  // [64, 10]
  real *const linear2_weight_m = arena + 211168;  // [64, 10]
  real *const linear2_weight_v = arena + 317088;  // [64, 10]
  real *const linear2_shift = arena + 105888;  // [10]
  real *const linear2_shift_m = arena + 211808;  // [10]
  real *const linear2_shift_v = arena + 317728;  // [10]

  // fashion_cnn.nn:29  optimizer: AdamW(lr: 2e-3)
  initialize_conv2d1(
      conv2d1_weight, conv2d1_weight_m, conv2d1_weight_v, nnc_random_key(a->seed, a->draw, 0),
      nnc_begin(144, worker, workers), nnc_end(144, worker, workers));

  // fashion_cnn.nn:9  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  initialize_conv2d1_2(
      conv2d1_shift, conv2d1_shift_m, conv2d1_shift_v, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // fashion_cnn.nn:29  optimizer: AdamW(lr: 2e-3)
  initialize_conv2d2(
      conv2d2_weight, conv2d2_weight_m, conv2d2_weight_v, nnc_random_key(a->seed, a->draw, 1),
      nnc_begin(4608, worker, workers), nnc_end(4608, worker, workers));

  // fashion_cnn.nn:10  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  initialize_conv2d1_2(
      conv2d2_shift, conv2d2_shift_m, conv2d2_shift_v, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // fashion_cnn.nn:29  optimizer: AdamW(lr: 2e-3)
  initialize_linear1(
      linear1_weight, linear1_weight_m, linear1_weight_v, nnc_random_key(a->seed, a->draw, 2),
      nnc_begin(100352, worker, workers), nnc_end(100352, worker, workers));

  // fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
  initialize_conv2d1_2(
      linear1_shift, linear1_shift_m, linear1_shift_v, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // fashion_cnn.nn:29  optimizer: AdamW(lr: 2e-3)
  initialize_linear2(
      linear2_weight, linear2_weight_m, linear2_weight_v, nnc_random_key(a->seed, a->draw, 3),
      nnc_begin(640, worker, workers), nnc_end(640, worker, workers));

  // fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
  initialize_conv2d1_2(
      linear2_shift, linear2_shift_m, linear2_shift_v, nnc_begin(10, worker, workers), nnc_end(10, worker, workers));
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
  const real *const column0 = a->inputs[0];  // [batch, 28, 28, 1]
  real *const image = a->outputs[0];  // [batch, 28, 28, 1]
  const real *const column1 = a->inputs[1];  // [batch]
  real *const label = a->outputs[1];  // [batch]

  // fashion_cnn.nn:19  image:  normalize(array("image", [28, 28, 1]) / 255, mean: 0.286, deviation: 0.…
  prepare_normalize(column0, image, begin, end);

  // fashion_cnn.nn:21  array("label"),
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
  real *const workspace = partials + workers * PARTIALS + worker * WORKSPACE;
  const int64_t begin = a->rows * worker / workers;
  const int64_t end = a->rows * (worker + 1) / workers;
  const real *const image = a->inputs[0];  // [batch, 28, 28, 1]
  real *const conv2d1_weight = arena + 0;  // [3, 3, 1, 16]
  real *const max_pool2d1_max = activations + 0;  // [batch, 14, 14, 16]
  real *const conv2d1_shift = arena + 160;  // [16]
  uint8_t *const max_pool2d1_max_mask = (uint8_t *)(activations + 401408);  // boolean [batch, 14, 14, 2, 2, 16]
  real *const conv2d2_weight = arena + 192;  // [3, 3, 16, 32]
  real *const conv2d2_shift = arena + 4800;  // [32]
  real *const dropout1_select = activations + 1204224;  // [batch, 1568]
  uint8_t *const max_pool2d2_max_mask = (uint8_t *)(activations + 1404928);  // boolean [batch, 7, 7, 2, 2, 32]
  uint8_t *const relu_mask = (uint8_t *)(activations + 2007040);  // boolean [batch, 7, 7, 32]
  real *const linear1_weight = arena + 4832;  // [1568, 64]
  real *const linear1_product = partials + 0;  // [batch, 64]
  real *const linear1_shift = arena + 105184;  // [64]
  real *const relu = activations + 2057216;  // [batch, 64]
  real *const linear2_weight = arena + 105248;  // [64, 10]
  real *const linear2_product = activations + 2073600;  // [batch, 10]
  real *const linear2_shift = arena + 105888;  // [10]
  const real *const label = a->inputs[1];  // [batch]
  real *const d_cross_entropy = activations + 2074880;  // [batch, 10]
  real *const d_linear2_shift = gradients + 105888;  // [10]
  real *const d_relu = activations + 2065408;  // [batch, 64]
  real *const d_linear1_shift = gradients + 105184;  // [64]
  real *const d_linear2_weight = gradients + 105248;  // [64, 10]
  real *const linear1_d_product = activations + 1605632;  // [batch, 1568]
  real *const max_pool2d2_d_max = activations + 1806336;  // [batch, 7, 7, 32]
  real *const d_conv2d2_shift = gradients + 4800;  // [32]
  real *const d_linear1_weight = gradients + 4832;  // [1568, 64]
  real *const max_pool2d1_d_max = activations + 802816;  // [batch, 14, 14, 16]
  real *const d_conv2d1_shift = gradients + 160;  // [16]
  real *const d_conv2d2_weight = gradients + 192;  // [3, 3, 16, 32]
  real *const d_conv2d1_weight = gradients + 0;  // [3, 3, 1, 16]
  real *const conv2d1_weight_m = arena + 105920;  // [3, 3, 1, 16]
  real *const conv2d1_weight_v = arena + 211840;  // [3, 3, 1, 16]
  nnc_lap(a->laps, worker, NNC_START);

  // fashion_cnn.nn:9  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d1_forward(image, conv2d1_weight, max_pool2d1_max, conv2d1_shift, max_pool2d1_max_mask, workspace, begin, end);
  nnc_lap(a->laps, worker, 0);
  nnc_trace_check(a->trace, 0, max_pool2d1_max + begin * 3136, (end - begin) * 3136);

  // fashion_cnn.nn:10  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d2_forward(
      max_pool2d1_max, conv2d2_weight, conv2d2_shift, dropout1_select, max_pool2d2_max_mask, relu_mask,
      nnc_random_key(a->seed, a->draw, 1048576), workspace, begin, end);
  nnc_lap(a->laps, worker, 1);
  nnc_trace_check(a->trace, 1, dropout1_select + begin * 1568, (end - begin) * 1568);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
  linear1_forward(
      dropout1_select, linear1_weight, linear1_product + worker * PARTIALS, a->rows,
      nnc_begin(100352, worker, workers) / 64, nnc_end(100352, worker, workers) / 64);
  nnc_lap(a->laps, worker, 2);
  nnc_trace_check(a->trace, 2, linear1_product + worker * PARTIALS, a->rows * 64);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_combine_range(linear1_product, PARTIALS, begin * 64, end * 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
  relu_forward(linear1_product, linear1_shift, relu, begin, end);
  nnc_lap(a->laps, worker, 3);
  nnc_trace_check(a->trace, 3, relu + begin * 64, (end - begin) * 64);
  const double d_losses = -(1.0 / (double)a->rows);

  // fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
  linear2_loss_cross_entropy_forward_backward(
      relu, linear2_weight, linear2_product, linear2_shift, label, d_cross_entropy,
      d_linear2_shift - worker * PARAMETERS, (real)d_losses, totals + worker * TOTALS + 0, begin, end);
  nnc_lap(a->laps, worker, 4);
  nnc_trace_check(a->trace, 4, d_cross_entropy + begin * 10, (end - begin) * 10);
  nnc_trace_check(a->trace, 4, d_linear2_shift - worker * PARAMETERS, 10);

  // fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
  linear2_backward_input(
      d_cross_entropy, linear2_weight, relu, d_relu, d_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 5);
  nnc_trace_check(a->trace, 5, d_relu + begin * 64, (end - begin) * 64);
  nnc_trace_check(a->trace, 5, d_linear1_shift - worker * PARAMETERS, 64);

  // fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
  linear2_backward_weight(relu, d_cross_entropy, d_linear2_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 6);
  nnc_trace_check(a->trace, 6, d_linear2_weight - worker * PARAMETERS, 640);

  // fashion_cnn.nn:10  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  linear1_backward_input(
      d_relu, linear1_weight, linear1_d_product, max_pool2d2_max_mask, relu_mask, max_pool2d2_d_max,
      d_conv2d2_shift - worker * PARAMETERS, nnc_random_key(a->seed, a->draw, 1048576), begin, end);
  nnc_lap(a->laps, worker, 8);
  nnc_trace_check(a->trace, 8, max_pool2d2_d_max + begin * 1568, (end - begin) * 1568);
  nnc_trace_check(a->trace, 8, d_conv2d2_shift - worker * PARAMETERS, 32);

  // fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
  linear1_backward_weight(dropout1_select, d_relu, d_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 9);
  nnc_trace_check(a->trace, 9, d_linear1_weight - worker * PARAMETERS, 100352);

  // fashion_cnn.nn:9  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d2_backward_input(
      max_pool2d2_max_mask, max_pool2d2_d_max, conv2d2_weight, max_pool2d1_max_mask, max_pool2d1_max, max_pool2d1_d_max,
      d_conv2d1_shift - worker * PARAMETERS, workspace, begin, end);
  nnc_lap(a->laps, worker, 12);
  nnc_trace_check(a->trace, 12, max_pool2d1_d_max + begin * 3136, (end - begin) * 3136);
  nnc_trace_check(a->trace, 12, d_conv2d1_shift - worker * PARAMETERS, 16);

  // fashion_cnn.nn:10  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d2_backward_weight(
      max_pool2d1_max, max_pool2d2_max_mask, max_pool2d2_d_max, d_conv2d2_weight - worker * PARAMETERS, workspace,
      begin, end);
  nnc_lap(a->laps, worker, 13);
  nnc_trace_check(a->trace, 13, d_conv2d2_weight - worker * PARAMETERS, 4608);

  // fashion_cnn.nn:9  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d1_backward_weight(
      image, max_pool2d1_max_mask, max_pool2d1_d_max, d_conv2d1_weight - worker * PARAMETERS, workspace, begin, end);
  nnc_lap(a->laps, worker, 16);
  nnc_trace_check(a->trace, 16, d_conv2d1_weight - worker * PARAMETERS, 144);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_combine_sum(gradients + 0, -PARAMETERS, 105898, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // fashion_cnn.nn:29  optimizer: AdamW(lr: 2e-3) (8 tensors in one pass)
  grad_norm_forward(
      d_conv2d1_weight, totals + worker * TOTALS + 8, nnc_begin(105898, worker, workers),
      nnc_end(105898, worker, workers));
  nnc_lap(a->laps, worker, 19);
  const double loss = nnc_total_sum(totals + 0, TOTALS, workers);
  const double loss_2 = -loss / (double)a->rows;
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  const double grad_norm = nnc_total_sum(totals + 8, TOTALS, workers);
  const double grad_norm_2 = sqrt(grad_norm);
  if (worker == 0) {
    a->results[0] = loss_2;
    a->results[1] = grad_norm_2;
  }
  if (!(a->apply_update && isfinite(loss_2) && isfinite(grad_norm_2))) {
    return;
  }
  const double step_m = 1.0 / (1.0 - pow(0.9, a->step));
  const double step_v = 1.0 / (1.0 - pow(0.999, a->step));
  const double lr = a->learning_rate_factor * 0.002;

  // fashion_cnn.nn:29  optimizer: AdamW(lr: 2e-3) (8 tensors in one pass)
  update(
      conv2d1_weight_m, d_conv2d1_weight, conv2d1_weight_v, conv2d1_weight, (real)step_m, (real)step_v, (real)lr,
      nnc_begin(105898, worker, workers), nnc_end(105898, worker, workers));
  nnc_lap(a->laps, worker, 20);
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
  real *const workspace = partials + workers * PARTIALS + worker * WORKSPACE;
  const int64_t begin = a->rows * worker / workers;
  const int64_t end = a->rows * (worker + 1) / workers;
  const real *const image = a->inputs[0];  // [batch, 28, 28, 1]
  real *const conv2d1_weight = arena + 0;  // [3, 3, 1, 16]
  real *const conv2d1_shift = arena + 160;  // [16]
  real *const relu = activations + 0;  // [batch, 14, 14, 16]
  real *const conv2d2_weight = arena + 192;  // [3, 3, 16, 32]
  real *const conv2d2_shift = arena + 4800;  // [32]
  real *const relu_2 = activations + 401408;  // [batch, 7, 7, 32]
  real *const linear1_weight = arena + 4832;  // [1568, 64]
  real *const linear1_product = partials + 0;  // [batch, 64]
  real *const linear1_shift = arena + 105184;  // [64]
  real *const relu_3 = activations - 105728;  // [batch, 64]
  real *const linear2_weight = arena + 105248;  // [64, 10]
  real *const linear2_product = activations - 97536;  // [batch, 10]
  real *const linear2_shift = arena + 105888;  // [10]
  const real *const label = a->inputs[1];  // [batch]

  // fashion_cnn.nn:9  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d1_forward_2(image, conv2d1_weight, conv2d1_shift, relu, workspace, begin, end);

  // fashion_cnn.nn:10  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d2_forward_2(relu, conv2d2_weight, conv2d2_shift, relu_2, workspace, begin, end);
  nnc_team_barrier(team);

  // fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
  linear1_forward(
      relu_2, linear1_weight, linear1_product + worker * PARTIALS, a->rows, nnc_begin(100352, worker, workers) / 64,
      nnc_end(100352, worker, workers) / 64);
  nnc_team_barrier(team);
  nnc_combine_range(linear1_product, PARTIALS, begin * 64, end * 64, workers);

  // fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
  relu_forward(linear1_product, linear1_shift, relu_3, begin, end);

  // fashion_cnn.nn:28  metrics:   (accuracy: accuracy(logits, label))
  linear2_forward(
      relu_3, linear2_weight, linear2_product, linear2_shift, label, totals + worker * TOTALS + 0,
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
  real *const workspace = partials + workers * PARTIALS + worker * WORKSPACE;
  const int64_t begin = a->rows * worker / workers;
  const int64_t end = a->rows * (worker + 1) / workers;
  const real *const image = a->inputs[0];  // [batch, 28, 28, 1]
  real *const conv2d1_weight = arena + 0;  // [3, 3, 1, 16]
  real *const conv2d1_shift = arena + 160;  // [16]
  real *const relu = activations + 0;  // [batch, 14, 14, 16]
  real *const conv2d2_weight = arena + 192;  // [3, 3, 16, 32]
  real *const conv2d2_shift = arena + 4800;  // [32]
  real *const relu_2 = activations + 401408;  // [batch, 7, 7, 32]
  real *const linear1_weight = arena + 4832;  // [1568, 64]
  real *const linear1_product = partials + 0;  // [batch, 64]
  real *const linear1_shift = arena + 105184;  // [64]
  real *const relu_3 = activations - 105728;  // [batch, 64]
  real *const linear2_weight = arena + 105248;  // [64, 10]
  real *const linear2_shift = arena + 105888;  // [10]
  real *const logits = a->outputs[0];  // [batch, 10]

  // fashion_cnn.nn:9  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d1_forward_2(image, conv2d1_weight, conv2d1_shift, relu, workspace, begin, end);

  // fashion_cnn.nn:10  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d2_forward_2(relu, conv2d2_weight, conv2d2_shift, relu_2, workspace, begin, end);
  nnc_team_barrier(team);

  // fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
  linear1_forward(
      relu_2, linear1_weight, linear1_product + worker * PARTIALS, a->rows, nnc_begin(100352, worker, workers) / 64,
      nnc_end(100352, worker, workers) / 64);
  nnc_team_barrier(team);
  nnc_combine_range(linear1_product, PARTIALS, begin * 64, end * 64, workers);

  // fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
  relu_forward(linear1_product, linear1_shift, relu_3, begin, end);

  // fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
  linear2_forward_2(relu_3, linear2_weight, linear2_shift, logits, begin, end);
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
  real *const workspace = partials + workers * PARTIALS + worker * WORKSPACE;
  const int64_t begin = a->rows * worker / workers;
  const int64_t end = a->rows * (worker + 1) / workers;
  const real *const image = a->inputs[0];  // [batch, 28, 28, 1]
  real *const conv2d1_weight = arena + 0;  // [3, 3, 1, 16]
  real *const conv2d1_shift = arena + 160;  // [16]
  real *const max_pool2d1_max = activations + 0;  // [batch, 14, 14, 16]
  real *const relu1_dead = partials + 0;  // [28, 28, 16]
  real *const conv2d2_weight = arena + 192;  // [3, 3, 16, 32]
  real *const conv2d2_shift = arena + 4800;  // [32]
  real *const dropout1_select = activations + 401408;  // [batch, 1568]
  real *const relu2_dead = partials + 12544;  // [14, 14, 32]
  real *const linear1_weight = arena + 4832;  // [1568, 64]
  real *const linear1_product = partials + 18944;  // [batch, 64]
  real *const linear1_shift = arena + 105184;  // [64]
  real *const relu3_dead = partials + 18816;  // [64]
  real *const relu3_dead_total = partials + worker * PARTIALS + 18880;  // [64]

  // fashion_cnn.nn:9  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d1_max_pool2d1_relu1_forward_backward(
      image, conv2d1_weight, conv2d1_shift, max_pool2d1_max, relu1_dead + worker * PARTIALS,
      totals + worker * TOTALS + 0, totals + worker * TOTALS + 1, workspace, begin, end);

  // fashion_cnn.nn:10  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d2_dropout1_relu2_forward_backward(
      max_pool2d1_max, conv2d2_weight, conv2d2_shift, dropout1_select, relu2_dead + worker * PARTIALS,
      nnc_random_key(a->seed, a->draw, 1048576), totals + worker * TOTALS + 2, totals + worker * TOTALS + 3, workspace,
      begin, end);
  nnc_team_barrier(team);

  // fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
  linear1_forward(
      dropout1_select, linear1_weight, linear1_product + worker * PARTIALS, a->rows,
      nnc_begin(100352, worker, workers) / 64, nnc_end(100352, worker, workers) / 64);
  nnc_team_barrier(team);
  nnc_combine_range(linear1_product, PARTIALS, begin * 64, end * 64, workers);

  // fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
  relu3_forward_backward(
      linear1_product, linear1_shift, relu3_dead + worker * PARTIALS, totals + worker * TOTALS + 6,
      totals + worker * TOTALS + 7, begin, end);
  nnc_combine_maximum(partials + 0, PARTIALS, 12544, worker, workers);

  // fashion_cnn.nn:9  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  relu1_forward(
      relu1_dead, totals + worker * TOTALS + 4, nnc_begin(12544, worker, workers), nnc_end(12544, worker, workers));
  nnc_combine_maximum(partials + 12544, PARTIALS, 6272, worker, workers);

  // fashion_cnn.nn:10  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  relu1_forward(
      relu2_dead, totals + worker * TOTALS + 5, nnc_begin(6272, worker, workers), nnc_end(6272, worker, workers));
  nnc_team_barrier(team);
  nnc_gather_maximum(relu3_dead_total, relu3_dead, PARTIALS, 64, workers);

  // fashion_cnn.nn:11  |> flatten |> Dropout(0.2) |> Linear(64) |> relu |> Linear(10)
  relu1_forward(
      relu3_dead_total, totals + worker * TOTALS + 8, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  const double rms = nnc_total_sum(totals + 0, TOTALS, workers);
  const double rms_2 = (double)a->rows * 12544.0;
  const double relu1_rms = sqrt(rms / rms_2);
  const double inactive = nnc_total_sum(totals + 1, TOTALS, workers);
  const double relu1_inactive = inactive / rms_2;
  const double dead = nnc_total_sum(totals + 4, TOTALS, workers);
  const double relu1_dead_2 = dead / 12544.0;
  const double rms_3 = nnc_total_sum(totals + 2, TOTALS, workers);
  const double rms_4 = (double)a->rows * 6272.0;
  const double relu2_rms = sqrt(rms_3 / rms_4);
  const double inactive_2 = nnc_total_sum(totals + 3, TOTALS, workers);
  const double relu2_inactive = inactive_2 / rms_4;
  const double dead_2 = nnc_total_sum(totals + 5, TOTALS, workers);
  const double relu2_dead_2 = dead_2 / 6272.0;
  const double rms_5 = nnc_total_sum(totals + 6, TOTALS, workers);
  const double rms_6 = (double)a->rows * 64.0;
  const double relu3_rms = sqrt(rms_5 / rms_6);
  const double inactive_3 = nnc_total_sum(totals + 7, TOTALS, workers);
  const double relu3_inactive = inactive_3 / rms_6;
  nnc_team_barrier(team);
  const double dead_3 = nnc_total_sum(totals + 8, TOTALS, workers);
  const double relu3_dead_2 = dead_3 / 64.0;
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
#define PROGRAM fashion_cnn_f64
#else
#define PROGRAM fashion_cnn_f32
#endif
const nnc_program PROGRAM =
    {.element_bytes = sizeof(real), .arena_bytes = arena_bytes, .gradient_offset = gradient_offset, .initialize =
    initialize, .prepare = prepare, .train = train, .evaluate = evaluate, .summarize = summarize, .predict = predict,
    .inspect = inspect, .schedule = schedule};
