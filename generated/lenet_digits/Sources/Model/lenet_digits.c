// Written by nnc from lenet_digits.nn. Do not edit: change the model and compile it again.
//
// The file is compiled twice: with real = float as lenet_digits_f32, and with real = double as lenet_digits_f64, which checks
// derivatives. Every kernel works on the share of rows or elements begin ... end - 1 of one worker.
#include "lenet_digits.h"

#include "nnc_kernels.h"

// Elements of the arena, and of each worker's part of it (TOTALS counts doubles).
enum {
  PARAMETERS = 13760,  // trained tensors, each on 128 bytes
  STATE = 27520,  // optimizer state and running statistics
  ACTIVATIONS = 165120,  // values between kernels, for 64 examples
  TOTALS = 16,  // a worker: reductions to one number
  PARTIALS = 3200,  // a worker: sums over examples other than gradients
  WORKSPACE = 134208,  // a worker: large private arrays
};

// lenet_digits.nn:12  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   max = max(permute(windows(windows(contract(windows(windows(pad(pad(image, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift, a…   [batch, 4, 4, 16]
//   max_mask = permute(windows(windows(contract(windows(windows(pad(pad(image, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift, axis …   boolean [batch, 4, 4, 2, 2, 16]
static void conv2d1_forward(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT weight, real *NNC_RESTRICT max,
    const real *NNC_RESTRICT shift, uint8_t *NNC_RESTRICT max_mask, int64_t begin, int64_t end) {
  NNC_ALIGN real image_2[100];
  for (int64_t i = 0; i < 100; i++) {
    image_2[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real result[1024];
    for (int64_t i = 0; i < 8; i++) {
      NNC_SHORT_VECTOR
      for (int64_t j = 0; j < 8; j++) {
        image_2[10 * i + j + 11] = image[64 * r + 8 * i + j];
      }
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{8, 10, 128}, {8, 1, 16}}, .depth = {{3, 10, 48}, {3, 1, 16}}, .columns = 16,
        .column_stride = 1}, image_2, weight, result);
    for (int64_t i = 0; i < 4; i++) {
      NNC_AROUND_VECTORS
      for (int64_t j = 0; j < 4; j++) {
        for (int64_t k = 0; k < 16; k++) {
          max[256 * r + 64 * i + 16 * j + k] = -(real)INFINITY;
        }
        for (int64_t k = 0; k < 2; k++) {
          NNC_AROUND_VECTORS
          for (int64_t l = 0; l < 2; l++) {
            for (int64_t i4 = 0; i4 < 16; i4++) {
              max[256 * r + 64 * i + 16 * j + i4] =
                  nn_max(max[256 * r + 64 * i + 16 * j + i4], result[256 * i + 32 * j + 128 * k + 16 * l + i4] +
                  shift[i4]);
            }
          }
        }
        for (int64_t k = 0; k < 2; k++) {
          NNC_AROUND_VECTORS
          for (int64_t l = 0; l < 2; l++) {
            for (int64_t i4 = 0; i4 < 16; i4++) {
              max_mask[1024 * r + 256 * i + 64 * j + 32 * k + 16 * l + i4] =
                  result[256 * i + 32 * j + 128 * k + 16 * l + i4] + shift[i4] == max[256 * r + 64 * i + 16 * j + i4];
            }
          }
        }
      }
    }
  }
}

// lenet_digits.nn:13  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   relu = max(max(permute(windows(windows(contract(windows(windows(pad(pad(max(max, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) …   [batch, 2, 2, 32]
//   max_mask = permute(windows(windows(contract(windows(windows(pad(pad(max(max, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift,…   boolean [batch, 2, 2, 2, 2, 32]
static void conv2d2_forward(
    const real *NNC_RESTRICT max, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT relu, uint8_t *NNC_RESTRICT max_mask, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu_2 = workspace + 0;
  real *NNC_RESTRICT const result = workspace + 13824;
  NNC_ALIGN real max_2[32];
  real *NNC_RESTRICT const weight_parts = workspace + 26112;
  real *NNC_RESTRICT const tiles = workspace + 45120;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 24; i++) {
    for (int64_t j = 0; j < 576; j++) {
      relu_2[j + 576 * i] = R(0.0);
    }
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 4, .columns = 4, .inputs = 16, .outputs = 32, .source_row = 96, .source_column = 16,
      .result_row = 128, .result_column = 32, .weight_row = 1536, .weight_column = 512, .weight_input = 32,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r += 24) {
    for (int64_t q = 0; q < nnc_smaller(24, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 4; i++) {
        for (int64_t j = 0; j < 64; j++) {
          relu_2[96 * i + j + 576 * q + 112] = nn_at_least(max[256 * r + 64 * i + j + 256 * q], R(0.0));
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 4, .columns = 4, .inputs = 16, .outputs = 32, .source_example = 576, .source_row =
        96, .source_column = 16, .result_example = 512, .result_row = 128, .result_column = 32, .weight_row = 1536,
        .weight_column = 512, .weight_input = 32, .weight_output = 1, .ahead = {{max + 256 * nnc_smaller(r + 24, end),
        6144}}}, nnc_smaller(24, end - r), relu_2, weight_parts, result, tiles);
    for (int64_t q = 0; q < nnc_smaller(24, end - r); q++) {
      for (int64_t i = 0; i < 2; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 2; j++) {
          for (int64_t k = 0; k < 32; k++) {
            max_2[k] = -(real)INFINITY;
          }
          for (int64_t k = 0; k < 2; k++) {
            NNC_AROUND_VECTORS
            for (int64_t l = 0; l < 2; l++) {
              for (int64_t i4 = 0; i4 < 32; i4++) {
                max_2[i4] = nn_max(max_2[i4], result[256 * i + 64 * j + 128 * k + 32 * l + i4 + 512 * q] + shift[i4]);
              }
            }
          }
          for (int64_t k = 0; k < 32; k++) {
            relu[128 * r + 64 * i + 32 * j + k + 128 * q] = nn_at_least(max_2[k], R(0.0));
          }
          for (int64_t k = 0; k < 2; k++) {
            NNC_AROUND_VECTORS
            for (int64_t l = 0; l < 2; l++) {
              for (int64_t i4 = 0; i4 < 32; i4++) {
                max_mask[512 * r + 256 * i + 128 * j + 64 * k + 32 * l + i4 + 512 * q] =
                    result[256 * i + 64 * j + 128 * k + 32 * l + i4 + 512 * q] + shift[i4] == max_2[i4];
              }
            }
          }
        }
      }
    }
  }
}

// lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
//   product = relu @ weight   [batch, 64]
//   select = random() < 0.7 ? max(product + shift, 0) * 1.4285714285714286 : 0   [batch, 64]
static void linear1_forward(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT select, nnc_key key0, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 128, 64}}, .depth = {{128, 1, 64}}, .columns = 64, .column_stride =
      1}, relu + begin * 128, weight, select + begin * 64);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      select[64 * r + i] =
          nnc_is_below(0.7, key0, 64 * (uint32_t)r + (uint32_t)i) ? nn_at_least(select[64 * r + i] + shift[i], R(0.0)) *
          R(1.4285714285714286) : R(0.0);
    }
  }
}

// lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
//   product = select @ weight   [batch, 10]
//   loss = sum(sum((position == digit ? 1 : 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product + shift, over: axis 1)),…   []
//   d_cross_entropy = d_losses * (position == digit ? 1 : 0) + -(sum(position == digit ? 1 : 0, over: axis 1) * d_losses) / sum(exp(product + shift - max(product + shift, over: axis …   [batch, 10]
//   d_shift = sum(d_cross_entropy, over: batch)   [10]
static void linear2_loss_cross_entropy_forward_backward(
    const real *NNC_RESTRICT select, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT digit, real *NNC_RESTRICT d_cross_entropy,
    real *NNC_RESTRICT d_shift, real d_losses, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 10}}, .depth = {{64, 1, 10}}, .columns = 10, .column_stride = 1},
      select + begin * 64, weight, product + begin * 10);
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

// lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
//   d_product = d_cross_entropy @ weightᵀ   [batch, 64]
//   d_relu = select > 0 ? d_product * 1.4285714285714286 : 0   [batch, 64]
//   d_shift = sum(d_relu, over: batch)   [64]
static void linear2_backward_input(
    const real *NNC_RESTRICT d_cross_entropy, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT select,
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
      const real relu = select[64 * r + i] > R(0.0) ? d_relu[64 * r + i] * R(1.4285714285714286) : R(0.0);
      d_relu[64 * r + i] = relu;
      NNC_ADD(d_shift[i], relu);
    }
  }
}

// lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
//   d_weight = selectᵀ @ d_cross_entropy   [64, 10]
static void linear2_backward_weight(
    const real *NNC_RESTRICT select, const real *NNC_RESTRICT d_cross_entropy, real *NNC_RESTRICT d_weight,
    int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{64, 1, 10}}, .depth = {{end - begin, 64, 10}}, .columns = 10, .column_stride = 1},
      select + begin * 64, d_cross_entropy + begin * 10, d_weight);
}

// lenet_digits.nn:13  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   d_product = d_relu @ weightᵀ   [batch, 128]
//   d_windows = overlap_add(overlap_add(permute(max_mask ? (relu > 0 ? d_product : 0) / sum(max_mask ? 1 : 0, over: (axis 3, axis 4)) : 0, [0, 1, 3, 2, 4, 5]), axis 1), axis 2)   [batch, 4, 4, 32]
//   d_shift = sum(d_windows, over: (batch, axis 1, axis 2))   [32]
static void linear1_backward_input(
    const real *NNC_RESTRICT d_relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT d_product,
    const uint8_t *NNC_RESTRICT max_mask, const real *NNC_RESTRICT relu, real *NNC_RESTRICT d_windows,
    real *NNC_RESTRICT d_shift, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 128}}, .depth = {{64, 1, 1}}, .columns = 128, .column_stride =
      64}, d_relu + begin * 64, weight, d_product + begin * 128);
  for (int64_t i = 0; i < 32; i++) {
    d_shift[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real max[128];
    NNC_ALIGN real max_2[32];
    NNC_ALIGN real relu_2[32];
    NNC_ALIGN real max_3[32];
    for (int64_t i = 0; i < 2; i++) {
      NNC_AROUND_VECTORS
      for (int64_t j = 0; j < 2; j++) {
        for (int64_t k = 0; k < 128; k++) {
          max[k] = max_mask[512 * r + 256 * i + 128 * j + k] ? R(1.0) : R(0.0);
        }
        for (int64_t k = 0; k < 32; k++) {
          max_2[k] = R(0.0);
          relu_2[k] = relu[128 * r + 64 * i + 32 * j + k] > R(0.0) ? d_product[128 * r + 64 * i + 32 * j + k] : R(0.0);
        }
        NNC_AROUND_VECTORS
        for (int64_t k = 0; k < 4; k++) {
          for (int64_t l = 0; l < 32; l++) {
            NNC_ADD(max_2[l], max[32 * k + l]);
          }
        }
        for (int64_t k = 0; k < 32; k++) {
          max_3[k] = relu_2[k] / max_2[k];
        }
        for (int64_t k = 0; k < 2; k++) {
          NNC_AROUND_VECTORS
          for (int64_t l = 0; l < 2; l++) {
            for (int64_t i4 = 0; i4 < 32; i4++) {
              const real max_4 = max_mask[512 * r + 256 * i + 128 * j + 64 * k + 32 * l + i4] ? max_3[i4] : R(0.0);
              d_windows[512 * r + 256 * i + 64 * j + 128 * k + 32 * l + i4] = max_4;
              NNC_ADD(d_shift[i4], max_4);
            }
          }
        }
      }
    }
  }
}

// lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
//   d_weight = reluᵀ @ d_relu   [128, 64]
static void linear1_backward_weight(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT d_relu, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{128, 1, 64}}, .depth = {{end - begin, 128, 64}}, .columns = 64, .column_stride =
      1}, relu + begin * 128, d_relu + begin * 64, d_weight);
}

// lenet_digits.nn:12  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   d_windows = overlap_add(overlap_add(permute(max_mask ? (max(max, 0) > 0 ? overlap_add(overlap_add(permute(d_windows @ weightᵀ, [0, 1, 3, 2, 4, 5]), axis 1), axis 2)[axis 2:…   [batch, 8, 8, 16]
//   d_shift = sum(d_windows, over: (batch, axis 1, axis 2))   [16]
static void conv2d2_backward_input(
    const real *NNC_RESTRICT d_windows, const real *NNC_RESTRICT weight, const uint8_t *NNC_RESTRICT max_mask,
    const real *NNC_RESTRICT max, real *NNC_RESTRICT d_windows_2, real *NNC_RESTRICT d_shift, real *workspace,
    int64_t begin, int64_t end) {
  real *NNC_RESTRICT const windows = workspace + 0;
  real *NNC_RESTRICT const weight_2 = workspace + 49152;
  real *NNC_RESTRICT const windows_2 = workspace + 53760;
  NNC_ALIGN real max_2[64];
  real *NNC_RESTRICT const max_3 = workspace + 67584;
  NNC_ALIGN real max_4[16];
  real *NNC_RESTRICT const weight_parts = workspace + 73728;
  real *NNC_RESTRICT const tiles = workspace + 92736;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 24; i++) {
    for (int64_t j = 0; j < 2048; j++) {
      windows[j + 2048 * i] = R(0.0);
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
      &(nnc_winograd_shape){.rows = 4, .columns = 4, .inputs = 32, .outputs = 16, .source_row = 256, .source_column =
      32, .result_row = 96, .result_column = 16, .weight_row = 1536, .weight_column = 512, .weight_input = 16,
      .weight_output = 1}, weight_2, weight_parts);
  for (int64_t r = begin; r < end; r += 24) {
    for (int64_t q = 0; q < nnc_smaller(24, end - r); q++) {
      for (int64_t i = 0; i < 4; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 4; j++) {
          for (int64_t k = 0; k < 32; k++) {
            windows[256 * i + 32 * j + k + 2048 * q + 576] = d_windows[512 * r + 128 * i + 32 * j + k + 512 * q];
          }
          for (int64_t k = 0; k < 64; k++) {
            max_2[k] = max_mask[1024 * r + 256 * i + 64 * j + k + 1024 * q] ? R(1.0) : R(0.0);
          }
          for (int64_t k = 0; k < 16; k++) {
            max_3[64 * i + 16 * j + k + 256 * q] = R(0.0);
          }
          NNC_AROUND_VECTORS
          for (int64_t k = 0; k < 4; k++) {
            for (int64_t l = 0; l < 16; l++) {
              NNC_ADD(max_3[64 * i + 16 * j + l + 256 * q], max_2[16 * k + l]);
            }
          }
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 4, .columns = 4, .inputs = 32, .outputs = 16, .source_example = 2048, .source_row
        = 256, .source_column = 32, .result_example = 576, .result_row = 96, .result_column = 16, .weight_row = 1536,
        .weight_column = 512, .weight_input = 16, .weight_output = 1, .ahead = {{max + 256 * r, 6144}, {d_windows + 512
        * nnc_smaller(r + 24, end), 12288}}}, nnc_smaller(24, end - r), windows + 288, weight_parts, windows_2 + 112,
        tiles);
    for (int64_t q = 0; q < nnc_smaller(24, end - r); q++) {
      for (int64_t i = 0; i < 4; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 4; j++) {
          for (int64_t k = 0; k < 16; k++) {
            max_4[k] =
                (nn_at_least(max[256 * r + 64 * i + 16 * j + k + 256 * q], R(0.0)) > R(0.0) ? windows_2[96 * i + 16 * j
                + k + 576 * q + 112] : R(0.0)) / max_3[64 * i + 16 * j + k + 256 * q];
          }
          for (int64_t k = 0; k < 2; k++) {
            NNC_AROUND_VECTORS
            for (int64_t l = 0; l < 2; l++) {
              for (int64_t i4 = 0; i4 < 16; i4++) {
                const real max_5 =
                    max_mask[1024 * r + 256 * i + 64 * j + 32 * k + 16 * l + i4 + 1024 * q] ? max_4[i4] : R(0.0);
                d_windows_2[1024 * r + 256 * i + 32 * j + 128 * k + 16 * l + i4 + 1024 * q] = max_5;
                NNC_ADD(d_shift[i4], max_5);
              }
            }
          }
        }
      }
    }
  }
}

// lenet_digits.nn:13  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   d_weight = contract(windows(windows(pad(pad(max(max, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), d_windows, over 0·0, 1·1, 3·2)   [3, 3, 16, 32]
static void conv2d2_backward_weight(
    const real *NNC_RESTRICT max, const real *NNC_RESTRICT d_windows, real *NNC_RESTRICT d_weight, real *workspace,
    int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  real *NNC_RESTRICT const gradient_parts = workspace + 13824;
  real *NNC_RESTRICT const tiles = workspace + 32832;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 24; i++) {
    for (int64_t j = 0; j < 576; j++) {
      relu[j + 576 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 4608; i++) {
    d_weight[i] = R(0.0);
  }
  for (int64_t i = 0; i < 19008; i++) {
    gradient_parts[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r += 24) {
    for (int64_t q = 0; q < nnc_smaller(24, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 4; i++) {
        for (int64_t j = 0; j < 64; j++) {
          relu[96 * i + j + 576 * q + 112] = nn_at_least(max[256 * r + 64 * i + j + 256 * q], R(0.0));
        }
      }
    }
    nnc_winograd3_gradient(
        &(nnc_winograd_shape){.rows = 4, .columns = 4, .inputs = 16, .outputs = 32, .source_example = 576, .source_row =
        96, .source_column = 16, .result_example = 512, .result_row = 128, .result_column = 32, .weight_row = 1536,
        .weight_column = 512, .weight_input = 32, .weight_output = 1, .ahead = {{max + 256 * nnc_smaller(r + 24, end),
        6144}, {d_windows + 512 * nnc_smaller(r + 24, end), 12288}}}, nnc_smaller(24, end - r), relu, d_windows + 512 *
        r, gradient_parts, tiles);
  }
  nnc_winograd3_weights_gradient(
      &(nnc_winograd_shape){.rows = 4, .columns = 4, .inputs = 16, .outputs = 32, .source_row = 96, .source_column = 16,
      .result_row = 128, .result_column = 32, .weight_row = 1536, .weight_column = 512, .weight_input = 32,
      .weight_output = 1}, gradient_parts, d_weight);
}

// lenet_digits.nn:12  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   d_weight = contract(windows(windows(pad(pad(image, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), d_windows, over 0·0, 1·1, 3·2)   [3, 3, 1, 16]
static void conv2d1_backward_weight(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT d_windows, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  NNC_ALIGN real image_2[100];
  for (int64_t i = 0; i < 100; i++) {
    image_2[i] = R(0.0);
  }
  for (int64_t i = 0; i < 144; i++) {
    d_weight[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 8; i++) {
      NNC_SHORT_VECTOR
      for (int64_t j = 0; j < 8; j++) {
        image_2[10 * i + j + 11] = image[64 * r + 8 * i + j];
      }
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{3, 10, 48}, {3, 1, 16}}, .depth = {{8, 10, 128}, {8, 1, 16}}, .columns = 16,
        .column_stride = 1, .accumulates = 1}, image_2, d_windows + 1024 * r, d_weight);
  }
}

// lenet_digits.nn:20  optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)
//   grad_norm = sum(d_weight * d_weight, over: (axis 0, axis 1, axis 2, axis 3))   []
static void grad_norm_forward(const real *NNC_RESTRICT d_weight, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, d_weight[i] * d_weight[i]);
  }
  *total0_result = (double)total0;
}

// lenet_digits.nn:20  optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)
//   m = m * 0.9 + d_weight * norm * 0.09999999999999998   [3, 3, 1, 16]
//   v = v * 0.999 + d_weight * norm * (d_weight * norm) * 0.0010000000000000009   [3, 3, 1, 16]
//   weight = weight - lr * (m * step_m / (sqrt(v * step_v) + 1e-08) + weight * 0.01)   [3, 3, 1, 16]
static void update(
    const real *NNC_RESTRICT d_weight, real *NNC_RESTRICT m, real *NNC_RESTRICT v, real *NNC_RESTRICT weight, real norm,
    real step_m, real step_v, real lr, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    const real norm_2 = d_weight[i] * norm;
    const real new_m = m[i] * R(0.9) + norm_2 * R(0.09999999999999998);
    const real new_v = v[i] * R(0.999) + norm_2 * norm_2 * R(0.0010000000000000009);
    const real AdamW = new_m * step_m / (nn_sqrt(new_v * step_v) + R(1e-08)) + weight[i] * R(0.01);
    m[i] = new_m;
    v[i] = new_v;
    weight[i] = weight[i] - lr * AdamW;
  }
}

// lenet_digits.nn:12  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   relu = max(max(permute(windows(windows(contract(windows(windows(pad(pad(image, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shif…   [batch, 4, 4, 16]
static void conv2d1_forward_2(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT relu, int64_t begin, int64_t end) {
  NNC_ALIGN real image_2[100];
  for (int64_t i = 0; i < 100; i++) {
    image_2[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real result[1024];
    NNC_ALIGN real sum[1024];
    NNC_ALIGN real max[16];
    for (int64_t i = 0; i < 8; i++) {
      NNC_SHORT_VECTOR
      for (int64_t j = 0; j < 8; j++) {
        image_2[10 * i + j + 11] = image[64 * r + 8 * i + j];
      }
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{8, 10, 128}, {8, 1, 16}}, .depth = {{3, 10, 48}, {3, 1, 16}}, .columns = 16,
        .column_stride = 1}, image_2, weight, result);
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 64; i++) {
      for (int64_t j = 0; j < 16; j++) {
        sum[16 * i + j] = result[16 * i + j] + shift[j];
      }
    }
    for (int64_t i = 0; i < 4; i++) {
      NNC_AROUND_VECTORS
      for (int64_t j = 0; j < 4; j++) {
        for (int64_t k = 0; k < 16; k++) {
          max[k] = -(real)INFINITY;
        }
        for (int64_t k = 0; k < 2; k++) {
          NNC_AROUND_VECTORS
          for (int64_t l = 0; l < 2; l++) {
            for (int64_t i4 = 0; i4 < 16; i4++) {
              max[i4] = nn_max(max[i4], sum[256 * i + 32 * j + 128 * k + 16 * l + i4]);
            }
          }
        }
        for (int64_t k = 0; k < 16; k++) {
          relu[256 * r + 64 * i + 16 * j + k] = nn_at_least(max[k], R(0.0));
        }
      }
    }
  }
}

// lenet_digits.nn:13  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   relu = max(max(permute(windows(windows(contract(windows(windows(pad(pad(relu, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift…   [batch, 2, 2, 32]
static void conv2d2_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT relu_2, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu_3 = workspace + 0;
  real *NNC_RESTRICT const result = workspace + 13824;
  NNC_ALIGN real sum[512];
  NNC_ALIGN real max[32];
  real *NNC_RESTRICT const weight_parts = workspace + 26112;
  real *NNC_RESTRICT const tiles = workspace + 45120;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 24; i++) {
    for (int64_t j = 0; j < 576; j++) {
      relu_3[j + 576 * i] = R(0.0);
    }
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 4, .columns = 4, .inputs = 16, .outputs = 32, .source_row = 96, .source_column = 16,
      .result_row = 128, .result_column = 32, .weight_row = 1536, .weight_column = 512, .weight_input = 32,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r += 24) {
    for (int64_t q = 0; q < nnc_smaller(24, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 4; i++) {
        for (int64_t j = 0; j < 64; j++) {
          relu_3[96 * i + j + 576 * q + 112] = relu[256 * r + 64 * i + j + 256 * q];
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 4, .columns = 4, .inputs = 16, .outputs = 32, .source_example = 576, .source_row =
        96, .source_column = 16, .result_example = 512, .result_row = 128, .result_column = 32, .weight_row = 1536,
        .weight_column = 512, .weight_input = 32, .weight_output = 1, .ahead = {{relu + 256 * nnc_smaller(r + 24, end),
        6144}}}, nnc_smaller(24, end - r), relu_3, weight_parts, result, tiles);
    for (int64_t q = 0; q < nnc_smaller(24, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 16; i++) {
        for (int64_t j = 0; j < 32; j++) {
          sum[32 * i + j] = result[32 * i + j + 512 * q] + shift[j];
        }
      }
      for (int64_t i = 0; i < 2; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 2; j++) {
          for (int64_t k = 0; k < 32; k++) {
            max[k] = -(real)INFINITY;
          }
          for (int64_t k = 0; k < 2; k++) {
            NNC_AROUND_VECTORS
            for (int64_t l = 0; l < 2; l++) {
              for (int64_t i4 = 0; i4 < 32; i4++) {
                max[i4] = nn_max(max[i4], sum[256 * i + 64 * j + 128 * k + 32 * l + i4]);
              }
            }
          }
          for (int64_t k = 0; k < 32; k++) {
            relu_2[128 * r + 64 * i + 32 * j + k + 128 * q] = nn_at_least(max[k], R(0.0));
          }
        }
      }
    }
  }
}

// lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
//   product = relu @ weight   [batch, 64]
//   relu = max(product + shift, 0)   [batch, 64]
static void linear1_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT relu_2, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 128, 64}}, .depth = {{128, 1, 64}}, .columns = 64, .column_stride =
      1}, relu + begin * 128, weight, relu_2 + begin * 64);
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 64; i++) {
      relu_2[64 * r + i] = nn_at_least(relu_2[64 * r + i] + shift[i], R(0.0));
    }
  }
}

// lenet_digits.nn:19  metrics:        (accuracy: accuracy(logits, digit))
//   product = relu @ weight   [batch, 10]
//   loss = sum(sum((position == digit ? 1 : 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product + shift, over: axis 1)),…   []
//   total3 = sum(argmax(product + shift, over: axis 1) == digit ? 1 : 0, over: batch)   []
static void linear2_forward(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT digit, double *total0_result, double *total1_result,
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

// lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
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

// lenet_digits.nn:5  image:  reshape(columns(0..<64) / 16, [8, 8, 1])
//   image = column0 * 0.0625   [batch, 8, 8, 1]
static void prepare_image(const real *NNC_RESTRICT column0, real *NNC_RESTRICT image, int64_t begin, int64_t end) {
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real image_2[64];
    for (int64_t i = 0; i < 64; i++) {
      image_2[i] = column0[64 * r + i] * R(0.0625);
    }
    for (int64_t i = 0; i < 64; i++) {
      image[64 * r + i] = image_2[i];
    }
  }
}

// lenet_digits.nn:6  digit:  class(column("digit"), 10)
//   digit = column1   [batch]
static void prepare_digit(const real *NNC_RESTRICT column1, real *NNC_RESTRICT digit, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    digit[r] = column1[r];
  }
}

// lenet_digits.nn:20  optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)
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

// lenet_digits.nn:12  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
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

// lenet_digits.nn:20  optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)
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

// lenet_digits.nn:20  optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)
//   weight = -0.21650635094610965 + random() * 0.4330127018922193   [128, 64]
//   m = 0   [128, 64]
//   v = 0   [128, 64]
static void initialize_linear1(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT m, real *NNC_RESTRICT v, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.21650635094610965) + nnc_uniform(key0, (uint32_t)i) * R(0.4330127018922193);
    m[i] = R(0.0);
    v[i] = R(0.0);
  }
}

// lenet_digits.nn:20  optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)
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

// lenet_digits.nn:12  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   max = max(permute(windows(windows(max(contract(windows(windows(pad(pad(image, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shif…   [batch, 4, 4, 16]
//   rms = sum(max(contract(windows(windows(pad(pad(image, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift, 0) * max(contract(win…   []
//   inactive = sum(abs(max(contract(windows(windows(pad(pad(image, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift, 0) > 0 ? 1 : 0) <…   []
//   dead = max(abs(max(contract(windows(windows(pad(pad(image, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift, 0) > 0 ? 1 : 0), …   [8, 8, 16]
static void conv2d1_max_pool2d1_relu1_forward_backward(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT max, real *NNC_RESTRICT dead, double *total0_result, double *total1_result, int64_t begin,
    int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  NNC_ALIGN real image_2[100];
  for (int64_t i = 0; i < 100; i++) {
    image_2[i] = R(0.0);
  }
  for (int64_t i = 0; i < 1024; i++) {
    dead[i] = -(real)INFINITY;
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real result[1024];
    NNC_ALIGN real relu[1024];
    for (int64_t i = 0; i < 8; i++) {
      NNC_SHORT_VECTOR
      for (int64_t j = 0; j < 8; j++) {
        image_2[10 * i + j + 11] = image[64 * r + 8 * i + j];
      }
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{8, 10, 128}, {8, 1, 16}}, .depth = {{3, 10, 48}, {3, 1, 16}}, .columns = 16,
        .column_stride = 1}, image_2, weight, result);
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 64; i++) {
      for (int64_t j = 0; j < 16; j++) {
        const real relu_2 = nn_at_least(result[16 * i + j] + shift[j], R(0.0));
        relu[16 * i + j] = relu_2;
        NNC_ADD(total0, relu_2 * relu_2);
        const real slope = nn_abs(relu_2 > R(0.0) ? R(1.0) : R(0.0));
        NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
        dead[16 * i + j] = nn_max(dead[16 * i + j], slope);
      }
    }
    for (int64_t i = 0; i < 4; i++) {
      NNC_AROUND_VECTORS
      for (int64_t j = 0; j < 4; j++) {
        for (int64_t k = 0; k < 16; k++) {
          max[256 * r + 64 * i + 16 * j + k] = -(real)INFINITY;
        }
        for (int64_t k = 0; k < 2; k++) {
          NNC_AROUND_VECTORS
          for (int64_t l = 0; l < 2; l++) {
            for (int64_t i4 = 0; i4 < 16; i4++) {
              max[256 * r + 64 * i + 16 * j + i4] =
                  nn_max(max[256 * r + 64 * i + 16 * j + i4], relu[256 * i + 32 * j + 128 * k + 16 * l + i4]);
            }
          }
        }
      }
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// lenet_digits.nn:13  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   max = max(permute(windows(windows(max(contract(windows(windows(pad(pad(max, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift,…   [batch, 2, 2, 32]
//   rms = sum(max(contract(windows(windows(pad(pad(max, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift, 0) * max(contract(windo…   []
//   inactive = sum(abs(max(contract(windows(windows(pad(pad(max, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift, 0) > 0 ? 1 : 0) < 0…   []
//   dead = max(abs(max(contract(windows(windows(pad(pad(max, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) + shift, 0) > 0 ? 1 : 0), ov…   [4, 4, 32]
static void conv2d2_max_pool2d2_relu2_forward_backward(
    const real *NNC_RESTRICT max, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT max_2, real *NNC_RESTRICT dead, double *total0_result, double *total1_result, real *workspace,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  real *NNC_RESTRICT const max_3 = workspace + 0;
  real *NNC_RESTRICT const result = workspace + 13824;
  NNC_ALIGN real relu[512];
  real *NNC_RESTRICT const weight_parts = workspace + 26112;
  real *NNC_RESTRICT const tiles = workspace + 45120;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 24; i++) {
    for (int64_t j = 0; j < 576; j++) {
      max_3[j + 576 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 512; i++) {
    dead[i] = -(real)INFINITY;
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 4, .columns = 4, .inputs = 16, .outputs = 32, .source_row = 96, .source_column = 16,
      .result_row = 128, .result_column = 32, .weight_row = 1536, .weight_column = 512, .weight_input = 32,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r += 24) {
    for (int64_t q = 0; q < nnc_smaller(24, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 4; i++) {
        for (int64_t j = 0; j < 64; j++) {
          max_3[96 * i + j + 576 * q + 112] = max[256 * r + 64 * i + j + 256 * q];
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 4, .columns = 4, .inputs = 16, .outputs = 32, .source_example = 576, .source_row =
        96, .source_column = 16, .result_example = 512, .result_row = 128, .result_column = 32, .weight_row = 1536,
        .weight_column = 512, .weight_input = 32, .weight_output = 1, .ahead = {{max + 256 * nnc_smaller(r + 24, end),
        6144}}}, nnc_smaller(24, end - r), max_3, weight_parts, result, tiles);
    for (int64_t q = 0; q < nnc_smaller(24, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 16; i++) {
        for (int64_t j = 0; j < 32; j++) {
          const real relu_2 = nn_at_least(result[32 * i + j + 512 * q] + shift[j], R(0.0));
          relu[32 * i + j] = relu_2;
          NNC_ADD(total0, relu_2 * relu_2);
          const real slope = nn_abs(relu_2 > R(0.0) ? R(1.0) : R(0.0));
          NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
          dead[32 * i + j] = nn_max(dead[32 * i + j], slope);
        }
      }
      for (int64_t i = 0; i < 2; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 2; j++) {
          for (int64_t k = 0; k < 32; k++) {
            max_2[128 * r + 64 * i + 32 * j + k + 128 * q] = -(real)INFINITY;
          }
          for (int64_t k = 0; k < 2; k++) {
            NNC_AROUND_VECTORS
            for (int64_t l = 0; l < 2; l++) {
              for (int64_t i4 = 0; i4 < 32; i4++) {
                max_2[128 * r + 64 * i + 32 * j + i4 + 128 * q] =
                    nn_max(max_2[128 * r + 64 * i + 32 * j + i4 + 128 * q], relu[256 * i + 64 * j + 128 * k + 32 * l +
                    i4]);
              }
            }
          }
        }
      }
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// lenet_digits.nn:12  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
//   dead = sum(dead < 0.01 ? 1 : 0, over: (axis 0, axis 1, axis 2))   []
static void relu1_forward(const real *NNC_RESTRICT dead, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, dead[i] < R(0.01) ? R(1.0) : R(0.0));
  }
  *total0_result = (double)total0;
}

// lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
//   product = max @ weight   [batch, 64]
//   rms = sum(max(product + shift, 0) * max(product + shift, 0), over: (batch, axis 1))   []
//   inactive = sum(abs(product + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1))   []
//   dead = max(abs(product + shift > 0 ? 1 : 0), over: batch)   [64]
static void linear1_relu3_forward_backward(
    const real *NNC_RESTRICT max, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, real *NNC_RESTRICT dead, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 128, 64}}, .depth = {{128, 1, 64}}, .columns = 64, .column_stride =
      1}, max + begin * 128, weight, product + begin * 64);
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
  real *const conv2d1_weight_m = arena + 13760;  // [3, 3, 1, 16]
  real *const conv2d1_weight_v = arena + 27520;  // [3, 3, 1, 16]
  real *const conv2d1_shift = arena + 160;  // [16]
  real *const conv2d1_shift_m = arena + 13920;  // [16]
  real *const conv2d1_shift_v = arena + 27680;  // [16]
  real *const conv2d2_weight = arena + 192;  // [3, 3, 16, 32]
  real *const conv2d2_weight_m = arena + 13952;  // [3, 3, 16, 32]
  real *const conv2d2_weight_v = arena + 27712;  // [3, 3, 16, 32]
  real *const conv2d2_shift = arena + 4800;  // [32]
  real *const conv2d2_shift_m = arena + 18560;  // [32]
  real *const conv2d2_shift_v = arena + 32320;  // [32]
  real *const linear1_weight = arena + 4832;  // [128, 64]
  real *const linear1_weight_m = arena + 18592;  // [128, 64]
  real *const linear1_weight_v = arena + 32352;  // [128, 64]
  real *const linear1_shift = arena + 13024;  // [64]
  real *const linear1_shift_m = arena + 26784;  // [64]
  real *const linear1_shift_v = arena + 40544;  // [64]
  real *const linear2_weight = arena + 13088;  // [64, 10]
  real *const linear2_weight_m = arena + 26848;  // [64, 10]
  real *const linear2_weight_v = arena + 40608;  // [64, 10]
  real *const linear2_shift = arena + 13728;  // [10]
  real *const linear2_shift_m = arena + 27488;  // [10]
  real *const linear2_shift_v = arena + 41248;  // [10]

  // lenet_digits.nn:20  optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)
  initialize_conv2d1(
      conv2d1_weight, conv2d1_weight_m, conv2d1_weight_v, nnc_random_key(a->seed, a->draw, 0),
      nnc_begin(144, worker, workers), nnc_end(144, worker, workers));

  // lenet_digits.nn:12  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  initialize_conv2d1_2(
      conv2d1_shift, conv2d1_shift_m, conv2d1_shift_v, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // lenet_digits.nn:20  optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)
  initialize_conv2d2(
      conv2d2_weight, conv2d2_weight_m, conv2d2_weight_v, nnc_random_key(a->seed, a->draw, 1),
      nnc_begin(4608, worker, workers), nnc_end(4608, worker, workers));

  // lenet_digits.nn:13  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  initialize_conv2d1_2(
      conv2d2_shift, conv2d2_shift_m, conv2d2_shift_v, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // lenet_digits.nn:20  optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)
  initialize_linear1(
      linear1_weight, linear1_weight_m, linear1_weight_v, nnc_random_key(a->seed, a->draw, 2),
      nnc_begin(8192, worker, workers), nnc_end(8192, worker, workers));

  // lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
  initialize_conv2d1_2(
      linear1_shift, linear1_shift_m, linear1_shift_v, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // lenet_digits.nn:20  optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01)
  initialize_linear2(
      linear2_weight, linear2_weight_m, linear2_weight_v, nnc_random_key(a->seed, a->draw, 3),
      nnc_begin(640, worker, workers), nnc_end(640, worker, workers));

  // lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
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
  const real *const column0 = a->inputs[0];  // [batch, 64]
  real *const image = a->outputs[0];  // [batch, 8, 8, 1]
  const real *const column1 = a->inputs[1];  // [batch]
  real *const digit = a->outputs[1];  // [batch]

  // lenet_digits.nn:5  image:  reshape(columns(0..<64) / 16, [8, 8, 1])
  prepare_image(column0, image, begin, end);

  // lenet_digits.nn:6  digit:  class(column("digit"), 10)
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
  real *const partials = (real *)(totals + workers * TOTALS);
  real *const workspace = partials + workers * PARTIALS + worker * WORKSPACE;
  const int64_t begin = a->rows * worker / workers;
  const int64_t end = a->rows * (worker + 1) / workers;
  const real *const image = a->inputs[0];  // [batch, 8, 8, 1]
  real *const conv2d1_weight = arena + 0;  // [3, 3, 1, 16]
  real *const max_pool2d1_max = activations + 98304;  // [batch, 4, 4, 16]
  real *const conv2d1_shift = arena + 160;  // [16]
  uint8_t *const max_pool2d1_max_mask = (uint8_t *)(activations + 114688);  // boolean [batch, 4, 4, 2, 2, 16]
  real *const conv2d2_weight = arena + 192;  // [3, 3, 16, 32]
  real *const conv2d2_shift = arena + 4800;  // [32]
  real *const relu = activations + 131072;  // [batch, 2, 2, 32]
  uint8_t *const max_pool2d2_max_mask = (uint8_t *)(activations + 139264);  // boolean [batch, 2, 2, 2, 2, 32]
  real *const linear1_weight = arena + 4832;  // [128, 64]
  real *const linear1_shift = arena + 13024;  // [64]
  real *const dropout1_select = activations + 155648;  // [batch, 64]
  real *const linear2_weight = arena + 13088;  // [64, 10]
  real *const linear2_product = activations + 163840;  // [batch, 10]
  real *const linear2_shift = arena + 13728;  // [10]
  const real *const digit = a->inputs[1];  // [batch]
  real *const d_cross_entropy = activations + 164480;  // [batch, 10]
  real *const d_linear2_shift = gradients + 13728;  // [10]
  real *const d_relu = activations + 159744;  // [batch, 64]
  real *const d_linear1_shift = gradients + 13024;  // [64]
  real *const d_linear2_weight = gradients + 13088;  // [64, 10]
  real *const linear1_d_product = activations + 147456;  // [batch, 128]
  real *const max_pool2d2_d_windows = activations + 65536;  // [batch, 4, 4, 32]
  real *const d_conv2d2_shift = gradients + 4800;  // [32]
  real *const d_linear1_weight = gradients + 4832;  // [128, 64]
  real *const max_pool2d1_d_windows = activations + 0;  // [batch, 8, 8, 16]
  real *const d_conv2d1_shift = gradients + 160;  // [16]
  real *const d_conv2d2_weight = gradients + 192;  // [3, 3, 16, 32]
  real *const d_conv2d1_weight = gradients + 0;  // [3, 3, 1, 16]
  real *const conv2d1_weight_m = arena + 13760;  // [3, 3, 1, 16]
  real *const conv2d1_weight_v = arena + 27520;  // [3, 3, 1, 16]
  nnc_lap(a->laps, worker, NNC_START);

  // lenet_digits.nn:12  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d1_forward(image, conv2d1_weight, max_pool2d1_max, conv2d1_shift, max_pool2d1_max_mask, begin, end);
  nnc_lap(a->laps, worker, 0);
  nnc_trace_check(a->trace, 0, max_pool2d1_max + begin * 256, (end - begin) * 256);

  // lenet_digits.nn:13  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d2_forward(max_pool2d1_max, conv2d2_weight, conv2d2_shift, relu, max_pool2d2_max_mask, workspace, begin, end);
  nnc_lap(a->laps, worker, 1);
  nnc_trace_check(a->trace, 1, relu + begin * 128, (end - begin) * 128);

  // lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
  linear1_forward(
      relu, linear1_weight, linear1_shift, dropout1_select, nnc_random_key(a->seed, a->draw, 1048576), begin, end);
  nnc_lap(a->laps, worker, 2);
  nnc_trace_check(a->trace, 2, dropout1_select + begin * 64, (end - begin) * 64);
  const double d_losses = -(1.0 / (double)a->rows);

  // lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
  linear2_loss_cross_entropy_forward_backward(
      dropout1_select, linear2_weight, linear2_product, linear2_shift, digit, d_cross_entropy,
      d_linear2_shift - worker * PARAMETERS, (real)d_losses, totals + worker * TOTALS + 0, begin, end);
  nnc_lap(a->laps, worker, 3);
  nnc_trace_check(a->trace, 3, d_cross_entropy + begin * 10, (end - begin) * 10);
  nnc_trace_check(a->trace, 3, d_linear2_shift - worker * PARAMETERS, 10);

  // lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
  linear2_backward_input(
      d_cross_entropy, linear2_weight, dropout1_select, d_relu, d_linear1_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 4);
  nnc_trace_check(a->trace, 4, d_relu + begin * 64, (end - begin) * 64);
  nnc_trace_check(a->trace, 4, d_linear1_shift - worker * PARAMETERS, 64);

  // lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
  linear2_backward_weight(dropout1_select, d_cross_entropy, d_linear2_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 5);
  nnc_trace_check(a->trace, 5, d_linear2_weight - worker * PARAMETERS, 640);

  // lenet_digits.nn:13  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  linear1_backward_input(
      d_relu, linear1_weight, linear1_d_product, max_pool2d2_max_mask, relu, max_pool2d2_d_windows,
      d_conv2d2_shift - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 6);
  nnc_trace_check(a->trace, 6, max_pool2d2_d_windows + begin * 512, (end - begin) * 512);
  nnc_trace_check(a->trace, 6, d_conv2d2_shift - worker * PARAMETERS, 32);

  // lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
  linear1_backward_weight(relu, d_relu, d_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 7);
  nnc_trace_check(a->trace, 7, d_linear1_weight - worker * PARAMETERS, 8192);

  // lenet_digits.nn:12  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d2_backward_input(
      max_pool2d2_d_windows, conv2d2_weight, max_pool2d1_max_mask, max_pool2d1_max, max_pool2d1_d_windows,
      d_conv2d1_shift - worker * PARAMETERS, workspace, begin, end);
  nnc_lap(a->laps, worker, 8);
  nnc_trace_check(a->trace, 8, max_pool2d1_d_windows + begin * 1024, (end - begin) * 1024);
  nnc_trace_check(a->trace, 8, d_conv2d1_shift - worker * PARAMETERS, 16);

  // lenet_digits.nn:13  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d2_backward_weight(
      max_pool2d1_max, max_pool2d2_d_windows, d_conv2d2_weight - worker * PARAMETERS, workspace, begin, end);
  nnc_lap(a->laps, worker, 9);
  nnc_trace_check(a->trace, 9, d_conv2d2_weight - worker * PARAMETERS, 4608);

  // lenet_digits.nn:12  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d1_backward_weight(image, max_pool2d1_d_windows, d_conv2d1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 10);
  nnc_trace_check(a->trace, 10, d_conv2d1_weight - worker * PARAMETERS, 144);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_combine_sum(gradients + 0, -PARAMETERS, 13738, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // lenet_digits.nn:20  optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01) (8 tensors in one pass)
  grad_norm_forward(
      d_conv2d1_weight, totals + worker * TOTALS + 1, nnc_begin(13738, worker, workers),
      nnc_end(13738, worker, workers));
  nnc_lap(a->laps, worker, 11);
  const double loss = nnc_total_sum(totals + 0, TOTALS, workers);
  const double loss_2 = -loss / (double)a->rows;
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  const double grad_norm = nnc_total_sum(totals + 1, TOTALS, workers);
  const double grad_norm_2 = sqrt(grad_norm);
  if (worker == 0) {
    a->results[0] = loss_2;
    a->results[1] = grad_norm_2;
  }
  if (!(a->apply_update && isfinite(loss_2) && isfinite(grad_norm_2))) {
    return;
  }
  const double norm = nnc_scalar_minimum(1.0, 1.0 / (grad_norm_2 + 1e-06));
  const double step_m = 1.0 / (1.0 - pow(0.9, a->step));
  const double step_v = 1.0 / (1.0 - pow(0.999, a->step));
  const double lr = a->learning_rate_factor * 0.003;

  // lenet_digits.nn:20  optimizer:      AdamW(lr: 3e-3, weight_decay: 0.01) (8 tensors in one pass)
  update(
      d_conv2d1_weight, conv2d1_weight_m, conv2d1_weight_v, conv2d1_weight, (real)norm, (real)step_m, (real)step_v,
      (real)lr, nnc_begin(13738, worker, workers), nnc_end(13738, worker, workers));
  nnc_lap(a->laps, worker, 19);
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
  const real *const image = a->inputs[0];  // [batch, 8, 8, 1]
  real *const conv2d1_weight = arena + 0;  // [3, 3, 1, 16]
  real *const conv2d1_shift = arena + 160;  // [16]
  real *const relu = activations + 0;  // [batch, 4, 4, 16]
  real *const conv2d2_weight = arena + 192;  // [3, 3, 16, 32]
  real *const conv2d2_shift = arena + 4800;  // [32]
  real *const relu_2 = activations - 13568;  // [batch, 2, 2, 32]
  real *const linear1_weight = arena + 4832;  // [128, 64]
  real *const linear1_shift = arena + 13024;  // [64]
  real *const relu_3 = activations - 5376;  // [batch, 64]
  real *const linear2_weight = arena + 13088;  // [64, 10]
  real *const linear2_product = activations - 1280;  // [batch, 10]
  real *const linear2_shift = arena + 13728;  // [10]
  const real *const digit = a->inputs[1];  // [batch]

  // lenet_digits.nn:12  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d1_forward_2(image, conv2d1_weight, conv2d1_shift, relu, begin, end);

  // lenet_digits.nn:13  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d2_forward_2(relu, conv2d2_weight, conv2d2_shift, relu_2, workspace, begin, end);

  // lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
  linear1_forward_2(relu_2, linear1_weight, linear1_shift, relu_3, begin, end);

  // lenet_digits.nn:19  metrics:        (accuracy: accuracy(logits, digit))
  linear2_forward(
      relu_3, linear2_weight, linear2_product, linear2_shift, digit, totals + worker * TOTALS + 0,
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
  (void)team;
  const real *const image = a->inputs[0];  // [batch, 8, 8, 1]
  real *const conv2d1_weight = arena + 0;  // [3, 3, 1, 16]
  real *const conv2d1_shift = arena + 160;  // [16]
  real *const relu = activations + 0;  // [batch, 4, 4, 16]
  real *const conv2d2_weight = arena + 192;  // [3, 3, 16, 32]
  real *const conv2d2_shift = arena + 4800;  // [32]
  real *const relu_2 = activations - 13568;  // [batch, 2, 2, 32]
  real *const linear1_weight = arena + 4832;  // [128, 64]
  real *const linear1_shift = arena + 13024;  // [64]
  real *const relu_3 = activations - 5376;  // [batch, 64]
  real *const linear2_weight = arena + 13088;  // [64, 10]
  real *const linear2_shift = arena + 13728;  // [10]
  real *const logits = a->outputs[0];  // [batch, 10]

  // lenet_digits.nn:12  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d1_forward_2(image, conv2d1_weight, conv2d1_shift, relu, begin, end);

  // lenet_digits.nn:13  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d2_forward_2(relu, conv2d2_weight, conv2d2_shift, relu_2, workspace, begin, end);

  // lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
  linear1_forward_2(relu_2, linear1_weight, linear1_shift, relu_3, begin, end);

  // lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
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
  const real *const image = a->inputs[0];  // [batch, 8, 8, 1]
  real *const conv2d1_weight = arena + 0;  // [3, 3, 1, 16]
  real *const conv2d1_shift = arena + 160;  // [16]
  real *const max_pool2d1_max = activations + 0;  // [batch, 4, 4, 16]
  real *const relu1_dead = partials + 0;  // [8, 8, 16]
  real *const relu1_dead_total = partials + worker * PARTIALS + 1024;  // [8, 8, 16]
  real *const conv2d2_weight = arena + 192;  // [3, 3, 16, 32]
  real *const conv2d2_shift = arena + 4800;  // [32]
  real *const max_pool2d2_max = activations - 13568;  // [batch, 2, 2, 32]
  real *const relu2_dead = partials + 2048;  // [4, 4, 32]
  real *const relu2_dead_total = partials + worker * PARTIALS + 2560;  // [4, 4, 32]
  real *const linear1_weight = arena + 4832;  // [128, 64]
  real *const linear1_product = activations - 5376;  // [batch, 64]
  real *const linear1_shift = arena + 13024;  // [64]
  real *const relu3_dead = partials + 3072;  // [64]
  real *const relu3_dead_total = partials + worker * PARTIALS + 3136;  // [64]

  // lenet_digits.nn:12  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d1_max_pool2d1_relu1_forward_backward(
      image, conv2d1_weight, conv2d1_shift, max_pool2d1_max, relu1_dead + worker * PARTIALS,
      totals + worker * TOTALS + 0, totals + worker * TOTALS + 1, begin, end);

  // lenet_digits.nn:13  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  conv2d2_max_pool2d2_relu2_forward_backward(
      max_pool2d1_max, conv2d2_weight, conv2d2_shift, max_pool2d2_max, relu2_dead + worker * PARTIALS,
      totals + worker * TOTALS + 2, totals + worker * TOTALS + 3, workspace, begin, end);

  // lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
  linear1_relu3_forward_backward(
      max_pool2d2_max, linear1_weight, linear1_product, linear1_shift, relu3_dead + worker * PARTIALS,
      totals + worker * TOTALS + 5, totals + worker * TOTALS + 6, begin, end);
  nnc_team_barrier(team);
  nnc_gather_maximum(relu1_dead_total, relu1_dead, PARTIALS, 1024, workers);

  // lenet_digits.nn:12  |> Conv2d(16, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  relu1_forward(
      relu1_dead_total, totals + worker * TOTALS + 4, nnc_begin(1024, worker, workers), nnc_end(1024, worker, workers));
  nnc_gather_maximum(relu2_dead_total, relu2_dead, PARTIALS, 512, workers);

  // lenet_digits.nn:13  |> Conv2d(32, kernel: 3, padding: "same") |> relu |> MaxPool2d(2)
  relu1_forward(
      relu2_dead_total, totals + worker * TOTALS + 7, nnc_begin(512, worker, workers), nnc_end(512, worker, workers));
  nnc_gather_maximum(relu3_dead_total, relu3_dead, PARTIALS, 64, workers);

  // lenet_digits.nn:14  |> flatten |> Linear(64) |> relu |> Dropout(0.3) |> Linear(10)
  relu1_forward(
      relu3_dead_total, totals + worker * TOTALS + 8, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  const double rms = nnc_total_sum(totals + 0, TOTALS, workers);
  const double rms_2 = (double)a->rows * 1024.0;
  const double relu1_rms = sqrt(rms / rms_2);
  const double inactive = nnc_total_sum(totals + 1, TOTALS, workers);
  const double relu1_inactive = inactive / rms_2;
  nnc_team_barrier(team);
  const double dead = nnc_total_sum(totals + 4, TOTALS, workers);
  const double relu1_dead_2 = dead / 1024.0;
  const double rms_3 = nnc_total_sum(totals + 2, TOTALS, workers);
  const double rms_4 = (double)a->rows * 512.0;
  const double relu2_rms = sqrt(rms_3 / rms_4);
  const double inactive_2 = nnc_total_sum(totals + 3, TOTALS, workers);
  const double relu2_inactive = inactive_2 / rms_4;
  const double dead_2 = nnc_total_sum(totals + 7, TOTALS, workers);
  const double relu2_dead_2 = dead_2 / 512.0;
  const double rms_5 = nnc_total_sum(totals + 5, TOTALS, workers);
  const double rms_6 = (double)a->rows * 64.0;
  const double relu3_rms = sqrt(rms_5 / rms_6);
  const double inactive_3 = nnc_total_sum(totals + 6, TOTALS, workers);
  const double relu3_inactive = inactive_3 / rms_6;
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
  const double step_2 = step - 1.0;
  return nnc_scalar_minimum(1.0, (step_2 + 1.0) / 50.0) * ((1.0 + cos(nnc_scalar_minimum(1.0, nnc_scalar_maximum(0.0, step_2 / nnc_scalar_maximum(1.0, total_steps))) * 3.141592653589793)) * 0.5);
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
#define PROGRAM lenet_digits_f64
#else
#define PROGRAM lenet_digits_f32
#endif
const nnc_program PROGRAM =
    {.element_bytes = sizeof(real), .arena_bytes = arena_bytes, .gradient_offset = gradient_offset, .initialize =
    initialize, .prepare = prepare, .train = train, .evaluate = evaluate, .summarize = summarize, .predict = predict,
    .inspect = inspect, .schedule = schedule};
