// Written by nnc from resnet20.nn. Do not edit: change the model and compile it again.
//
// The file is compiled twice: with real = float as resnet20_f32, and with real = double as resnet20_f64, which checks
// derivatives. Every kernel works on the share of rows or elements begin ... end - 1 of one worker.
#include "resnet20.h"

#include "nnc_kernels.h"

// Elements of the arena, and of each worker's part of it (TOTALS counts doubles).
enum {
  PARAMETERS = 272736,  // trained tensors, each on 128 bytes
  STATE = 274528,  // optimizer state and running statistics
  ACTIVATIONS = 18546688,  // values between kernels, for 64 examples
  TOTALS = 64,  // a worker: reductions to one number
  PARTIALS = 192896,  // a worker: sums over examples other than gradients
  WORKSPACE = 389184,  // a worker: large private arrays
};

// resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
//   random_crop = position == position + (floor(random() * 9) - 4) ? 1 : 0   [batch, 32, 32]
static void random_crop_forward(real *NNC_RESTRICT random_crop, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    const real random_crop_2 = nn_floor(nnc_uniform(key0, (uint32_t)r) * R(9.0)) - R(4.0);
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 32; i++) {
      const real random_crop_3 = (real)i + random_crop_2;
      for (int64_t j = 0; j < 32; j++) {
        random_crop[1024 * r + 32 * i + j] = (real)j == random_crop_3 ? R(1.0) : R(0.0);
      }
    }
  }
}

// resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
//   random_crop = contract(random_crop, image, over 2·1)   [batch, 32, 96]
//   random_crop = permute(random_crop, [0, 2, 1, 3])   [batch, 32, 32, 3]
static void random_crop_forward_2(
    const real *NNC_RESTRICT random_crop, const real *NNC_RESTRICT image, real *NNC_RESTRICT random_crop_2,
    real *NNC_RESTRICT random_crop_3, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    nnc_product(
        &(nnc_product_shape){.rows = {{32, 32, 96}}, .depth = {{32, 1, 96}}, .columns = 96, .column_stride = 1},
        random_crop + 1024 * r, image + 3072 * r, random_crop_2 + 3072 * r);
    for (int64_t i = 0; i < 32; i++) {
      for (int64_t j = 0; j < 32; j++) {
        for (int64_t k = 0; k < 3; k++) {
          random_crop_3[3072 * r + 96 * i + 3 * j + k] = random_crop_2[3072 * r + 3 * i + 96 * j + k];
        }
      }
    }
  }
}

// resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
//   random_crop = contract(random_crop, random_crop, over 2·1)   [batch, 32, 96]
static void random_crop_forward_3(
    const real *NNC_RESTRICT random_crop, const real *NNC_RESTRICT random_crop_2, real *NNC_RESTRICT random_crop_3,
    int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    nnc_product(
        &(nnc_product_shape){.rows = {{32, 32, 96}}, .depth = {{32, 1, 96}}, .columns = 96, .column_stride = 1},
        random_crop + 1024 * r, random_crop_2 + 3072 * r, random_crop_3 + 3072 * r);
  }
}

// resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
//   random_flip = position == (random() < 0.5 ? 31 - position : position) ? 1 : 0   [batch, 32, 32]
static void random_flip_forward(real *NNC_RESTRICT random_flip, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 32; i++) {
      const real random_flip_2 = nnc_is_below(0.5, key0, (uint32_t)r) ? R(31.0) - (real)i : (real)i;
      for (int64_t j = 0; j < 32; j++) {
        random_flip[1024 * r + 32 * i + j] = (real)j == random_flip_2 ? R(1.0) : R(0.0);
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(permute(random_flip, [0, 2, 1, 3]), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2)   [batch, 32, 32, 16]
//   mean = sum(result, over: (batch, axis 1, axis 2))   [16]
static void convolution1_conv2d1_forward(
    const real *NNC_RESTRICT random_flip, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result,
    real *NNC_RESTRICT mean, real *workspace, int64_t begin, int64_t end) {
  NNC_ALIGN real random_flip_2[3468];
  NNC_ALIGN real weight_parts[960];
  real *NNC_RESTRICT const tiles = workspace + 0;
  for (int64_t i = 0; i < 3468; i++) {
    random_flip_2[i] = R(0.0);
  }
  for (int64_t i = 0; i < 16; i++) {
    mean[i] = R(0.0);
  }
  nnc_winograd_line3_weights(
      &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 3, .outputs = 16, .source_row = 102, .source_column =
      3, .result_row = 512, .result_column = 16, .weight_row = 144, .weight_column = 48, .weight_input = 16,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      for (int64_t j = 0; j < 32; j++) {
        for (int64_t k = 0; k < 3; k++) {
          random_flip_2[102 * i + 3 * j + k + 105] = random_flip[3072 * r + 3 * i + 96 * j + k];
        }
      }
    }
    nnc_winograd_line3_result(
        &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 3, .outputs = 16, .source_row = 102, .source_column =
        3, .result_row = 512, .result_column = 16, .weight_row = 144, .weight_column = 48, .weight_input = 16,
        .weight_output = 1}, 1, random_flip_2, weight_parts, result + 16384 * r, tiles);
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 1024; i++) {
      for (int64_t j = 0; j < 16; j++) {
        NNC_ADD(mean[j], result[16384 * r + 16 * i + j]);
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   mean = sum((result - mean * center) * (result - mean * center), over: (batch, axis 1, axis 2))   [16]
static void convolution1_batch_norm1_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, real *NNC_RESTRICT mean_2, real center,
    int64_t begin, int64_t end) {
  for (int64_t i = 0; i < 16; i++) {
    mean_2[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 1024; i++) {
      for (int64_t j = 0; j < 16; j++) {
        NNC_ADD(
            mean_2[j],
            (result[16384 * r + 16 * i + j] - mean[j] * center) * (result[16384 * r + 16 * i + j] - mean[j] * center));
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   rsqrt = rsqrt(mean * center + 1e-05)   [16]
static void convolution1_batch_norm1_forward_2(
    const real *NNC_RESTRICT mean, real *NNC_RESTRICT rsqrt, real center, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    rsqrt[i] = nn_rsqrt(mean[i] * center + R(1e-05));
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(max((result - mean * center) * rsqrt * gain + shift, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0…   [batch, 32, 32, 16]
//   mean = sum(result, over: (batch, axis 1, axis 2))   [16]
static void block1_convolution1_conv2d1_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT weight,
    real *NNC_RESTRICT result_2, real *NNC_RESTRICT mean_2, real center, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  real *NNC_RESTRICT const weight_parts = workspace + 18496;
  real *NNC_RESTRICT const tiles = workspace + 28288;
  for (int64_t i = 0; i < 18496; i++) {
    relu[i] = R(0.0);
  }
  for (int64_t i = 0; i < 16; i++) {
    mean_2[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 544, .source_column =
      16, .result_row = 512, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      NNC_AROUND_VECTORS
      for (int64_t j = 0; j < 32; j++) {
        for (int64_t k = 0; k < 16; k++) {
          relu[544 * i + 16 * j + k + 560] =
              nn_at_least((result[16384 * r + 512 * i + 16 * j + k] - mean[k] * center) * rsqrt[k] * gain[k] + shift[k],
              R(0.0));
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 544, .source_column
        = 16, .result_row = 512, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
        .weight_output = 1, .ahead = {{result + 16384 * (r + 1), 16384}}}, 1, relu, weight_parts, result_2 + 16384 * r,
        tiles);
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 1024; i++) {
      for (int64_t j = 0; j < 16; j++) {
        NNC_ADD(mean_2[j], result_2[16384 * r + 16 * i + j]);
      }
    }
  }
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   sum = (result - mean * center) * rsqrt * gain + shift + max((result - mean * center) * rsqrt * gain + shift, 0)   [batch, 32, 32, 16]
static void block1_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT result_2,
    const real *NNC_RESTRICT mean_2, const real *NNC_RESTRICT rsqrt_2, const real *NNC_RESTRICT gain_2,
    const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT sum, real center, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 1024; i++) {
      for (int64_t j = 0; j < 16; j++) {
        const real sum_2 = (result[16384 * r + 16 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j];
        sum[16384 * r + 16 * i + j] =
            sum_2 + nn_at_least((result_2[16384 * r + 16 * i + j] - mean_2[j] * center) * rsqrt_2[j] * gain_2[j] +
            shift_2[j], R(0.0));
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(max(sum, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2)   [batch, 32, 32, 16]
//   mean = sum(result, over: (batch, axis 1, axis 2))   [16]
static void block2_convolution1_conv2d1_forward(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *NNC_RESTRICT mean,
    real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  real *NNC_RESTRICT const weight_parts = workspace + 18496;
  real *NNC_RESTRICT const tiles = workspace + 28288;
  for (int64_t i = 0; i < 18496; i++) {
    relu[i] = R(0.0);
  }
  for (int64_t i = 0; i < 16; i++) {
    mean[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 544, .source_column =
      16, .result_row = 512, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 32; i++) {
      for (int64_t j = 0; j < 512; j++) {
        relu[544 * i + j + 560] = nn_at_least(sum[16384 * r + 512 * i + j], R(0.0));
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 544, .source_column
        = 16, .result_row = 512, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
        .weight_output = 1, .ahead = {{sum + 16384 * (r + 1), 16384}}}, 1, relu, weight_parts, result + 16384 * r,
        tiles);
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 1024; i++) {
      for (int64_t j = 0; j < 16; j++) {
        NNC_ADD(mean[j], result[16384 * r + 16 * i + j]);
      }
    }
  }
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   sum = (result - mean * center) * rsqrt * gain + shift + max(sum, 0)   [batch, 32, 32, 16]
static void block2_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT sum,
    real *NNC_RESTRICT sum_2, real center, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 1024; i++) {
      for (int64_t j = 0; j < 16; j++) {
        sum_2[16384 * r + 16 * i + j] =
            (result[16384 * r + 16 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j] + nn_at_least(sum[16384
            * r + 16 * i + j], R(0.0));
      }
    }
  }
}

// resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
//   result = contract(windows(windows(max(sum, 0), axis 2, 1), axis 1, 1), weight, over 2·0, 4·1, 5·2)   [batch, 16, 16, 32]
//   mean = sum(result, over: (batch, axis 1, axis 2))   [32]
static void block4_conv2d1_forward(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *NNC_RESTRICT mean,
    real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  for (int64_t i = 0; i < 32; i++) {
    mean[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 16384; i++) {
      relu[i] = nn_at_least(sum[16384 * r + i], R(0.0));
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{16, 1024, 512}, {16, 32, 32}}, .depth = {{16, 1, 32}}, .columns = 32,
        .column_stride = 1}, relu, weight, result + 8192 * r);
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 256; i++) {
      for (int64_t j = 0; j < 32; j++) {
        NNC_ADD(mean[j], result[8192 * r + 32 * i + j]);
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(max(sum, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2)   [batch, 16, 16, 32]
//   mean = sum(result, over: (batch, axis 1, axis 2))   [32]
static void block4_convolution1_conv2d1_forward(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *NNC_RESTRICT mean,
    real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  for (int64_t i = 0; i < 18496; i++) {
    relu[i] = R(0.0);
  }
  for (int64_t i = 0; i < 32; i++) {
    mean[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 32; i++) {
      for (int64_t j = 0; j < 512; j++) {
        relu[544 * i + j + 560] = nn_at_least(sum[16384 * r + 512 * i + j], R(0.0));
      }
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{16, 1088, 512}, {16, 32, 32}}, .depth = {{3, 544, 1536}, {48, 1, 32}}, .columns =
        32, .column_stride = 1}, relu, weight, result + 8192 * r);
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 256; i++) {
      for (int64_t j = 0; j < 32; j++) {
        NNC_ADD(mean[j], result[8192 * r + 32 * i + j]);
      }
    }
  }
}

// resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
//   mean = sum((result - mean * center) * (result - mean * center), over: (batch, axis 1, axis 2))   [32]
static void block4_batch_norm1_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, real *NNC_RESTRICT mean_2, real center,
    int64_t begin, int64_t end) {
  for (int64_t i = 0; i < 32; i++) {
    mean_2[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 256; i++) {
      for (int64_t j = 0; j < 32; j++) {
        NNC_ADD(
            mean_2[j],
            (result[8192 * r + 32 * i + j] - mean[j] * center) * (result[8192 * r + 32 * i + j] - mean[j] * center));
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(max((result - mean * center) * rsqrt * gain + shift, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0…   [batch, 16, 16, 32]
//   mean = sum(result, over: (batch, axis 1, axis 2))   [32]
static void block4_convolution2_conv2d1_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT weight,
    real *NNC_RESTRICT result_2, real *NNC_RESTRICT mean_2, real center, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  real *NNC_RESTRICT const weight_parts = workspace + 31104;
  real *NNC_RESTRICT const tiles = workspace + 68544;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 3; i++) {
    for (int64_t j = 0; j < 10368; j++) {
      relu[j + 10368 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 32; i++) {
    mean_2[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_row = 576, .source_column =
      32, .result_row = 512, .result_column = 32, .weight_row = 3072, .weight_column = 1024, .weight_input = 32,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r += 3) {
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      for (int64_t i = 0; i < 16; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 16; j++) {
          for (int64_t k = 0; k < 32; k++) {
            relu[576 * i + 32 * j + k + 10368 * q + 608] =
                nn_at_least((result[8192 * r + 512 * i + 32 * j + k + 8192 * q] - mean[k] * center) * rsqrt[k] * gain[k]
                + shift[k], R(0.0));
          }
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_example = 10368,
        .source_row = 576, .source_column = 32, .result_example = 8192, .result_row = 512, .result_column = 32,
        .weight_row = 3072, .weight_column = 1024, .weight_input = 32, .weight_output = 1, .ahead = {{result + 8192 *
        nnc_smaller(r + 3, end), 24576}}}, nnc_smaller(3, end - r), relu, weight_parts, result_2 + 8192 * r, tiles);
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 256; i++) {
        for (int64_t j = 0; j < 32; j++) {
          NNC_ADD(mean_2[j], result_2[8192 * r + 32 * i + j + 8192 * q]);
        }
      }
    }
  }
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   sum = (result - mean * center) * rsqrt * gain + shift + ((result - mean * center) * rsqrt * gain + shift)   [batch, 16, 16, 32]
static void block4_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT result_2,
    const real *NNC_RESTRICT mean_2, const real *NNC_RESTRICT rsqrt_2, const real *NNC_RESTRICT gain_2,
    const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT sum, real center, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 256; i++) {
      for (int64_t j = 0; j < 32; j++) {
        const real shortcut = (result[8192 * r + 32 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j];
        sum[8192 * r + 32 * i + j] =
            (result_2[8192 * r + 32 * i + j] - mean_2[j] * center) * rsqrt_2[j] * gain_2[j] + shift_2[j] + shortcut;
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(max(sum, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2)   [batch, 16, 16, 32]
//   mean = sum(result, over: (batch, axis 1, axis 2))   [32]
static void block5_convolution1_conv2d1_forward(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *NNC_RESTRICT mean,
    real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  real *NNC_RESTRICT const weight_parts = workspace + 31104;
  real *NNC_RESTRICT const tiles = workspace + 68544;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 3; i++) {
    for (int64_t j = 0; j < 10368; j++) {
      relu[j + 10368 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 32; i++) {
    mean[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_row = 576, .source_column =
      32, .result_row = 512, .result_column = 32, .weight_row = 3072, .weight_column = 1024, .weight_input = 32,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r += 3) {
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 16; i++) {
        for (int64_t j = 0; j < 512; j++) {
          relu[576 * i + j + 10368 * q + 608] = nn_at_least(sum[8192 * r + 512 * i + j + 8192 * q], R(0.0));
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_example = 10368,
        .source_row = 576, .source_column = 32, .result_example = 8192, .result_row = 512, .result_column = 32,
        .weight_row = 3072, .weight_column = 1024, .weight_input = 32, .weight_output = 1, .ahead = {{sum + 8192 *
        nnc_smaller(r + 3, end), 24576}}}, nnc_smaller(3, end - r), relu, weight_parts, result + 8192 * r, tiles);
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 256; i++) {
        for (int64_t j = 0; j < 32; j++) {
          NNC_ADD(mean[j], result[8192 * r + 32 * i + j + 8192 * q]);
        }
      }
    }
  }
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   sum = (result - mean * center) * rsqrt * gain + shift + max(sum, 0)   [batch, 16, 16, 32]
static void block5_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT sum,
    real *NNC_RESTRICT sum_2, real center, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 256; i++) {
      for (int64_t j = 0; j < 32; j++) {
        sum_2[8192 * r + 32 * i + j] =
            (result[8192 * r + 32 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j] + nn_at_least(sum[8192 *
            r + 32 * i + j], R(0.0));
      }
    }
  }
}

// resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
//   result = contract(windows(windows(max(sum, 0), axis 2, 1), axis 1, 1), weight, over 2·0, 4·1, 5·2)   [batch, 8, 8, 64]
//   mean = sum(result, over: (batch, axis 1, axis 2))   [64]
static void block7_conv2d1_forward(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *NNC_RESTRICT mean,
    real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  for (int64_t i = 0; i < 64; i++) {
    mean[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 8192; i++) {
      relu[i] = nn_at_least(sum[8192 * r + i], R(0.0));
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{8, 1024, 512}, {8, 64, 64}}, .depth = {{32, 1, 64}}, .columns = 64,
        .column_stride = 1}, relu, weight, result + 4096 * r);
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 64; i++) {
      for (int64_t j = 0; j < 64; j++) {
        NNC_ADD(mean[j], result[4096 * r + 64 * i + j]);
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(max(sum, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2)   [batch, 8, 8, 64]
//   mean = sum(result, over: (batch, axis 1, axis 2))   [64]
static void block7_convolution1_conv2d1_forward(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *NNC_RESTRICT mean,
    real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  for (int64_t i = 0; i < 10368; i++) {
    relu[i] = R(0.0);
  }
  for (int64_t i = 0; i < 64; i++) {
    mean[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 16; i++) {
      for (int64_t j = 0; j < 512; j++) {
        relu[576 * i + j + 608] = nn_at_least(sum[8192 * r + 512 * i + j], R(0.0));
      }
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{8, 1152, 512}, {8, 64, 64}}, .depth = {{3, 576, 6144}, {96, 1, 64}}, .columns =
        64, .column_stride = 1}, relu, weight, result + 4096 * r);
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 64; i++) {
      for (int64_t j = 0; j < 64; j++) {
        NNC_ADD(mean[j], result[4096 * r + 64 * i + j]);
      }
    }
  }
}

// resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
//   mean = sum((result - mean * center) * (result - mean * center), over: (batch, axis 1, axis 2))   [64]
static void block7_batch_norm1_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, real *NNC_RESTRICT mean_2, real center,
    int64_t begin, int64_t end) {
  for (int64_t i = 0; i < 64; i++) {
    mean_2[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 64; i++) {
      for (int64_t j = 0; j < 64; j++) {
        NNC_ADD(
            mean_2[j],
            (result[4096 * r + 64 * i + j] - mean[j] * center) * (result[4096 * r + 64 * i + j] - mean[j] * center));
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(max((result - mean * center) * rsqrt * gain + shift, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0…   [batch, 8, 8, 64]
//   mean = sum(result, over: (batch, axis 1, axis 2))   [64]
static void block7_convolution2_conv2d1_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT weight,
    real *NNC_RESTRICT result_2, real *NNC_RESTRICT mean_2, real center, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  real *NNC_RESTRICT const weight_parts = workspace + 38400;
  real *NNC_RESTRICT const tiles = workspace + 186432;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 6; i++) {
    for (int64_t j = 0; j < 6400; j++) {
      relu[j + 6400 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 64; i++) {
    mean_2[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_row = 640, .source_column =
      64, .result_row = 512, .result_column = 64, .weight_row = 12288, .weight_column = 4096, .weight_input = 64,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r += 6) {
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      for (int64_t i = 0; i < 8; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 8; j++) {
          for (int64_t k = 0; k < 64; k++) {
            relu[640 * i + 64 * j + k + 6400 * q + 704] =
                nn_at_least((result[4096 * r + 512 * i + 64 * j + k + 4096 * q] - mean[k] * center) * rsqrt[k] * gain[k]
                + shift[k], R(0.0));
          }
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_example = 6400, .source_row
        = 640, .source_column = 64, .result_example = 4096, .result_row = 512, .result_column = 64, .weight_row = 12288,
        .weight_column = 4096, .weight_input = 64, .weight_output = 1, .ahead = {{result + 4096 * nnc_smaller(r + 6,
        end), 24576}}}, nnc_smaller(6, end - r), relu, weight_parts, result_2 + 4096 * r, tiles);
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 64; i++) {
        for (int64_t j = 0; j < 64; j++) {
          NNC_ADD(mean_2[j], result_2[4096 * r + 64 * i + j + 4096 * q]);
        }
      }
    }
  }
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   sum = (result - mean * center) * rsqrt * gain + shift + ((result - mean * center) * rsqrt * gain + shift)   [batch, 8, 8, 64]
static void block7_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT result_2,
    const real *NNC_RESTRICT mean_2, const real *NNC_RESTRICT rsqrt_2, const real *NNC_RESTRICT gain_2,
    const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT sum, real center, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 64; i++) {
      for (int64_t j = 0; j < 64; j++) {
        const real shortcut = (result[4096 * r + 64 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j];
        sum[4096 * r + 64 * i + j] =
            (result_2[4096 * r + 64 * i + j] - mean_2[j] * center) * rsqrt_2[j] * gain_2[j] + shift_2[j] + shortcut;
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(max(sum, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2)   [batch, 8, 8, 64]
//   mean = sum(result, over: (batch, axis 1, axis 2))   [64]
static void block8_convolution1_conv2d1_forward(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *NNC_RESTRICT mean,
    real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  real *NNC_RESTRICT const weight_parts = workspace + 38400;
  real *NNC_RESTRICT const tiles = workspace + 186432;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 6; i++) {
    for (int64_t j = 0; j < 6400; j++) {
      relu[j + 6400 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 64; i++) {
    mean[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_row = 640, .source_column =
      64, .result_row = 512, .result_column = 64, .weight_row = 12288, .weight_column = 4096, .weight_input = 64,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r += 6) {
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 8; i++) {
        for (int64_t j = 0; j < 512; j++) {
          relu[640 * i + j + 6400 * q + 704] = nn_at_least(sum[4096 * r + 512 * i + j + 4096 * q], R(0.0));
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_example = 6400, .source_row
        = 640, .source_column = 64, .result_example = 4096, .result_row = 512, .result_column = 64, .weight_row = 12288,
        .weight_column = 4096, .weight_input = 64, .weight_output = 1, .ahead = {{sum + 4096 * nnc_smaller(r + 6, end),
        24576}}}, nnc_smaller(6, end - r), relu, weight_parts, result + 4096 * r, tiles);
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 64; i++) {
        for (int64_t j = 0; j < 64; j++) {
          NNC_ADD(mean[j], result[4096 * r + 64 * i + j + 4096 * q]);
        }
      }
    }
  }
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   sum = (result - mean * center) * rsqrt * gain + shift + max(sum, 0)   [batch, 8, 8, 64]
static void block8_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT sum,
    real *NNC_RESTRICT sum_2, real center, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 64; i++) {
      for (int64_t j = 0; j < 64; j++) {
        sum_2[4096 * r + 64 * i + j] =
            (result[4096 * r + 64 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j] + nn_at_least(sum[4096 *
            r + 64 * i + j], R(0.0));
      }
    }
  }
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   mean = sum(max((result - mean * center) * rsqrt * gain + shift + max(sum, 0), 0), over: (axis 1, axis 2)) * 0.015625   [batch, 64]
//   relu_mask = (result - mean * center) * rsqrt * gain + shift + max(sum, 0) > 0   boolean [batch, 8, 8, 64]
static void global_average_pool1_block9_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT sum,
    real *NNC_RESTRICT mean_2, uint8_t *NNC_RESTRICT relu_mask, real center, int64_t begin, int64_t end) {
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    NNC_ALIGN real sum_2[4096];
    NNC_ALIGN real relu[4096];
    NNC_ALIGN real mean_3[64];
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 64; i++) {
      for (int64_t j = 0; j < 64; j++) {
        const real sum_3 =
            (result[4096 * r + 64 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j] + nn_at_least(sum[4096 *
            r + 64 * i + j], R(0.0));
        sum_2[64 * i + j] = sum_3;
        relu[64 * i + j] = nn_at_least(sum_3, R(0.0));
      }
    }
    for (int64_t i = 0; i < 64; i++) {
      mean_3[i] = R(0.0);
    }
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 64; i++) {
      for (int64_t j = 0; j < 64; j++) {
        NNC_ADD(mean_3[j], relu[64 * i + j]);
        relu_mask[4096 * r + 64 * i + j] = sum_2[64 * i + j] > R(0.0);
      }
    }
    for (int64_t i = 0; i < 64; i++) {
      mean_2[64 * r + i] = mean_3[i] * R(0.015625);
    }
  }
}

// resnet20.nn:36  |> GlobalAveragePool |> Linear(10)
//   product = mean @ weight   [batch, 10]
//   loss = sum(sum((position == label ? 1 : 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product + shift, over: axis 1)),…   []
//   d_cross_entropy = d_losses * (position == label ? 1 : 0) + -(sum(position == label ? 1 : 0, over: axis 1) * d_losses) / sum(exp(product + shift - max(product + shift, over: axis …   [batch, 10]
//   d_shift = sum(d_cross_entropy, over: batch)   [10]
static void linear1_loss_cross_entropy_forward_backward(
    const real *NNC_RESTRICT mean, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT label, real *NNC_RESTRICT d_cross_entropy,
    real *NNC_RESTRICT d_shift, real d_losses, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 10}}, .depth = {{64, 1, 10}}, .columns = 10, .column_stride = 1},
      mean + begin * 64, weight, product + begin * 10);
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

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_product = d_cross_entropy @ weightᵀ   [batch, 64]
//   d_shift = sum(relu_mask ? d_product * 0.015625 : 0, over: (batch, axis 1, axis 2))   [64]
//   d_scaled = sum((relu_mask ? d_product * 0.015625 : 0) * (result - mean * center), over: (batch, axis 1, axis 2))   [64]
static void linear1_backward_input(
    const real *NNC_RESTRICT d_cross_entropy, const real *NNC_RESTRICT weight, real *NNC_RESTRICT d_product,
    real *NNC_RESTRICT d_shift, const uint8_t *NNC_RESTRICT relu_mask, const real *NNC_RESTRICT result,
    const real *NNC_RESTRICT mean, real *NNC_RESTRICT d_scaled, real center, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 10, 64}}, .depth = {{10, 1, 1}}, .columns = 64, .column_stride = 10},
      d_cross_entropy + begin * 10, weight, d_product + begin * 64);
  for (int64_t i = 0; i < 64; i++) {
    d_scaled[i] = R(0.0);
    d_shift[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 64; i++) {
      for (int64_t j = 0; j < 64; j++) {
        NNC_ADD(d_shift[j], relu_mask[4096 * r + 64 * i + j] ? d_product[64 * r + j] * R(0.015625) : R(0.0));
        NNC_ADD(
            d_scaled[j], (relu_mask[4096 * r + 64 * i + j] ? d_product[64 * r + j] * R(0.015625) : R(0.0)) *
            (result[4096 * r + 64 * i + j] - mean[j] * center));
      }
    }
  }
}

// resnet20.nn:36  |> GlobalAveragePool |> Linear(10)
//   d_weight = meanᵀ @ d_cross_entropy   [64, 10]
static void linear1_backward_weight(
    const real *NNC_RESTRICT mean, const real *NNC_RESTRICT d_cross_entropy, real *NNC_RESTRICT d_weight, int64_t begin,
    int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{64, 1, 10}}, .depth = {{end - begin, 64, 10}}, .columns = 10, .column_stride = 1},
      mean + begin * 64, d_cross_entropy + begin * 10, d_weight);
}

// resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
//   grad_norm = sum(d_shift * d_shift, over: axis 0)   []
static void grad_norm_forward(const real *NNC_RESTRICT d_shift, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, d_shift[i] * d_shift[i]);
  }
  *total0_result = (double)total0;
}

// resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
//   d_gain = d_scaled * rsqrt   [64]
//   grad_norm = sum(d_gain * d_gain, over: axis 0)   []
static void block9_convolution2_batch_norm1_grad_norm_forward_backward(
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

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_spread = d_scaled * gain * -0.5 * (rsqrt * rsqrt * rsqrt) * center   [64]
static void block9_convolution2_batch_norm1_backward(
    const real *NNC_RESTRICT d_scaled, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT rsqrt,
    real *NNC_RESTRICT d_spread, real center, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    d_spread[i] = d_scaled[i] * gain[i] * R(-0.5) * (rsqrt[i] * rsqrt[i] * rsqrt[i]) * center;
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_center = -(d_shift * gain * rsqrt) * center   [64]
static void block9_convolution2_batch_norm1_backward_2(
    const real *NNC_RESTRICT d_shift, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT rsqrt,
    real *NNC_RESTRICT d_center, real center, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    d_center[i] = -(d_shift[i] * gain[i] * rsqrt[i]) * center;
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_mean = (relu_mask ? d_product * 0.015625 : 0) * gain * rsqrt + (d_spread * (result - mean * center) + d_spread * (result - mean * center)) + d_center   [batch, 8, 8, 64]
static void block9_convolution2_batch_norm1_backward_3(
    const uint8_t *NNC_RESTRICT relu_mask, const real *NNC_RESTRICT d_product, const real *NNC_RESTRICT gain,
    const real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT d_spread, const real *NNC_RESTRICT result,
    const real *NNC_RESTRICT mean, const real *NNC_RESTRICT d_center, real *NNC_RESTRICT d_mean, real center,
    int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 64; i++) {
      for (int64_t j = 0; j < 64; j++) {
        const real power = d_spread[j] * (result[4096 * r + 64 * i + j] - mean[j] * center);
        const real difference =
            (relu_mask[4096 * r + 64 * i + j] ? d_product[64 * r + j] * R(0.015625) : R(0.0)) * gain[j] * rsqrt[j] +
            (power + power);
        d_mean[4096 * r + 64 * i + j] = difference + d_center[j];
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_relu = (result - mean * center) * rsqrt * gain + shift > 0 ? overlap_add(overlap_add(permute(d_mean @ weightᵀ, [0, 1, 3, 2, 4, 5]), axis 1), axis 2)[axis 2: 1..<9][axi…   [batch, 8, 8, 64]
//   d_shift = sum(d_relu, over: (batch, axis 1, axis 2))   [64]
//   d_scaled = sum(d_relu * (result - mean * center), over: (batch, axis 1, axis 2))   [64]
static void block9_convolution2_conv2d1_backward_input(
    const real *NNC_RESTRICT d_mean, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT result,
    const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain,
    const real *NNC_RESTRICT shift, real *NNC_RESTRICT d_relu, real *NNC_RESTRICT d_shift, real *NNC_RESTRICT d_scaled,
    real center, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const mean_2 = workspace + 0;
  real *NNC_RESTRICT const weight_2 = workspace + 55296;
  real *NNC_RESTRICT const windows = workspace + 92160;
  real *NNC_RESTRICT const weight_parts = workspace + 130560;
  real *NNC_RESTRICT const tiles = workspace + 278592;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 6; i++) {
    for (int64_t j = 0; j < 9216; j++) {
      mean_2[j + 9216 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 9; i++) {
    NNC_AROUND_VECTORS
    for (int64_t j = 0; j < 64; j++) {
      for (int64_t k = 0; k < 64; k++) {
        weight_2[4096 * i + 64 * j + k] = weight[-4096 * i + j + 64 * k + 32768];
      }
    }
  }
  for (int64_t i = 0; i < 64; i++) {
    d_scaled[i] = R(0.0);
    d_shift[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_row = 768, .source_column =
      64, .result_row = 640, .result_column = 64, .weight_row = 12288, .weight_column = 4096, .weight_input = 64,
      .weight_output = 1}, weight_2, weight_parts);
  for (int64_t r = begin; r < end; r += 6) {
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 8; i++) {
        for (int64_t j = 0; j < 512; j++) {
          mean_2[768 * i + j + 9216 * q + 1664] = d_mean[4096 * r + 512 * i + j + 4096 * q];
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_example = 9216, .source_row
        = 768, .source_column = 64, .result_example = 6400, .result_row = 640, .result_column = 64, .weight_row = 12288,
        .weight_column = 4096, .weight_input = 64, .weight_output = 1, .ahead = {{result + 4096 * r, 24576}, {d_mean +
        4096 * nnc_smaller(r + 6, end), 24576}}}, nnc_smaller(6, end - r), mean_2 + 832, weight_parts, windows + 704,
        tiles);
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      for (int64_t i = 0; i < 8; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 8; j++) {
          for (int64_t k = 0; k < 64; k++) {
            const real relu =
                (result[4096 * r + 512 * i + 64 * j + k + 4096 * q] - mean[k] * center) * rsqrt[k] * gain[k] + shift[k]
                > R(0.0) ? windows[640 * i + 64 * j + k + 6400 * q + 704] : R(0.0);
            d_relu[4096 * r + 512 * i + 64 * j + k + 4096 * q] = relu;
            NNC_ADD(d_shift[k], relu);
            NNC_ADD(d_scaled[k], relu * (result[4096 * r + 512 * i + 64 * j + k + 4096 * q] - mean[k] * center));
          }
        }
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_weight = contract(windows(windows(pad(pad(max((result - mean * center) * rsqrt * gain + shift, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), d_mean, over 0·0…   [3, 3, 64, 64]
static void block9_convolution2_conv2d1_backward_weight(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT d_mean,
    real *NNC_RESTRICT d_weight, real center, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  real *NNC_RESTRICT const gradient_parts = workspace + 38400;
  real *NNC_RESTRICT const tiles = workspace + 186432;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 6; i++) {
    for (int64_t j = 0; j < 6400; j++) {
      relu[j + 6400 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 36864; i++) {
    d_weight[i] = R(0.0);
  }
  for (int64_t i = 0; i < 148032; i++) {
    gradient_parts[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r += 6) {
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      for (int64_t i = 0; i < 8; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 8; j++) {
          for (int64_t k = 0; k < 64; k++) {
            relu[640 * i + 64 * j + k + 6400 * q + 704] =
                nn_at_least((result[4096 * r + 512 * i + 64 * j + k + 4096 * q] - mean[k] * center) * rsqrt[k] * gain[k]
                + shift[k], R(0.0));
          }
        }
      }
    }
    nnc_winograd3_gradient(
        &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_example = 6400, .source_row
        = 640, .source_column = 64, .result_example = 4096, .result_row = 512, .result_column = 64, .weight_row = 12288,
        .weight_column = 4096, .weight_input = 64, .weight_output = 1, .ahead = {{result + 4096 * nnc_smaller(r + 6,
        end), 24576}, {d_mean + 4096 * nnc_smaller(r + 6, end), 24576}}}, nnc_smaller(6, end - r), relu, d_mean + 4096 *
        r, gradient_parts, tiles);
  }
  nnc_winograd3_weights_gradient(
      &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_row = 640, .source_column =
      64, .result_row = 512, .result_column = 64, .weight_row = 12288, .weight_column = 4096, .weight_input = 64,
      .weight_output = 1}, gradient_parts, d_weight);
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_mean = d_relu * gain * rsqrt + (d_spread * (result - mean * center) + d_spread * (result - mean * center)) + d_center   [batch, 8, 8, 64]
static void block9_convolution1_batch_norm1_backward(
    const real *NNC_RESTRICT d_relu, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT d_spread, const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean,
    const real *NNC_RESTRICT d_center, real *NNC_RESTRICT d_mean, real center, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 64; i++) {
      for (int64_t j = 0; j < 64; j++) {
        const real power = d_spread[j] * (result[4096 * r + 64 * i + j] - mean[j] * center);
        d_mean[4096 * r + 64 * i + j] =
            d_relu[4096 * r + 64 * i + j] * gain[j] * rsqrt[j] + (power + power) + d_center[j];
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_relu = sum > 0 ? (relu_mask ? d_product * 0.015625 : 0) + overlap_add(overlap_add(permute(d_mean @ weightᵀ, [0, 1, 3, 2, 4, 5]), axis 1), axis 2)[axis 2: 1..<9][axis 1…   [batch, 8, 8, 64]
//   d_shift = sum(d_relu, over: (batch, axis 1, axis 2))   [64]
//   d_scaled = sum(d_relu * (result - mean * center), over: (batch, axis 1, axis 2))   [64]
static void block9_convolution1_conv2d1_backward_input(
    const real *NNC_RESTRICT d_mean, const real *NNC_RESTRICT weight, const uint8_t *NNC_RESTRICT relu_mask,
    const real *NNC_RESTRICT d_product, const real *NNC_RESTRICT sum, real *NNC_RESTRICT d_relu,
    real *NNC_RESTRICT d_shift, const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean,
    real *NNC_RESTRICT d_scaled, real center, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const mean_2 = workspace + 0;
  real *NNC_RESTRICT const weight_2 = workspace + 55296;
  real *NNC_RESTRICT const windows = workspace + 92160;
  real *NNC_RESTRICT const weight_parts = workspace + 130560;
  real *NNC_RESTRICT const tiles = workspace + 278592;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 6; i++) {
    for (int64_t j = 0; j < 9216; j++) {
      mean_2[j + 9216 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 9; i++) {
    NNC_AROUND_VECTORS
    for (int64_t j = 0; j < 64; j++) {
      for (int64_t k = 0; k < 64; k++) {
        weight_2[4096 * i + 64 * j + k] = weight[-4096 * i + j + 64 * k + 32768];
      }
    }
  }
  for (int64_t i = 0; i < 64; i++) {
    d_scaled[i] = R(0.0);
    d_shift[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_row = 768, .source_column =
      64, .result_row = 640, .result_column = 64, .weight_row = 12288, .weight_column = 4096, .weight_input = 64,
      .weight_output = 1}, weight_2, weight_parts);
  for (int64_t r = begin; r < end; r += 6) {
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 8; i++) {
        for (int64_t j = 0; j < 512; j++) {
          mean_2[768 * i + j + 9216 * q + 1664] = d_mean[4096 * r + 512 * i + j + 4096 * q];
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_example = 9216, .source_row
        = 768, .source_column = 64, .result_example = 6400, .result_row = 640, .result_column = 64, .weight_row = 12288,
        .weight_column = 4096, .weight_input = 64, .weight_output = 1, .ahead = {{sum + 4096 * r, 24576}, {d_product +
        64 * r, 384}, {result + 4096 * r, 24576}, {d_mean + 4096 * nnc_smaller(r + 6, end), 24576}}}, nnc_smaller(6, end
        - r), mean_2 + 832, weight_parts, windows + 704, tiles);
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      for (int64_t i = 0; i < 8; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 8; j++) {
          for (int64_t k = 0; k < 64; k++) {
            const real relu =
                sum[4096 * r + 512 * i + 64 * j + k + 4096 * q] > R(0.0) ? (relu_mask[4096 * r + 512 * i + 64 * j + k +
                4096 * q] ? d_product[64 * r + k + 64 * q] * R(0.015625) : R(0.0)) + windows[640 * i + 64 * j + k + 6400
                * q + 704] : R(0.0);
            d_relu[4096 * r + 512 * i + 64 * j + k + 4096 * q] = relu;
            NNC_ADD(d_shift[k], relu);
            NNC_ADD(d_scaled[k], relu * (result[4096 * r + 512 * i + 64 * j + k + 4096 * q] - mean[k] * center));
          }
        }
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_weight = contract(windows(windows(pad(pad(max(sum, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), d_mean, over 0·0, 1·1, 3·2)   [3, 3, 64, 64]
static void block9_convolution1_conv2d1_backward_weight(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT d_mean, real *NNC_RESTRICT d_weight, real *workspace,
    int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  real *NNC_RESTRICT const gradient_parts = workspace + 38400;
  real *NNC_RESTRICT const tiles = workspace + 186432;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 6; i++) {
    for (int64_t j = 0; j < 6400; j++) {
      relu[j + 6400 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 36864; i++) {
    d_weight[i] = R(0.0);
  }
  for (int64_t i = 0; i < 148032; i++) {
    gradient_parts[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r += 6) {
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 8; i++) {
        for (int64_t j = 0; j < 512; j++) {
          relu[640 * i + j + 6400 * q + 704] = nn_at_least(sum[4096 * r + 512 * i + j + 4096 * q], R(0.0));
        }
      }
    }
    nnc_winograd3_gradient(
        &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_example = 6400, .source_row
        = 640, .source_column = 64, .result_example = 4096, .result_row = 512, .result_column = 64, .weight_row = 12288,
        .weight_column = 4096, .weight_input = 64, .weight_output = 1, .ahead = {{sum + 4096 * nnc_smaller(r + 6, end),
        24576}, {d_mean + 4096 * nnc_smaller(r + 6, end), 24576}}}, nnc_smaller(6, end - r), relu, d_mean + 4096 * r,
        gradient_parts, tiles);
  }
  nnc_winograd3_weights_gradient(
      &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_row = 640, .source_column =
      64, .result_row = 512, .result_column = 64, .weight_row = 12288, .weight_column = 4096, .weight_input = 64,
      .weight_output = 1}, gradient_parts, d_weight);
}

// resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
//   d_relu = sum > 0 ? d_relu + overlap_add(overlap_add(permute(d_mean @ weightᵀ, [0, 1, 3, 2, 4, 5]), axis 1), axis 2)[axis 2: 1..<9][axis 1: 1..<9] : 0   [batch, 8, 8, 64]
//   d_shift = sum(d_relu, over: (batch, axis 1, axis 2))   [64]
//   d_scaled = sum(d_relu * (result - mean * center), over: (batch, axis 1, axis 2))   [64]
//   d_scaled = sum(d_relu * (result - mean * center), over: (batch, axis 1, axis 2))   [64]
static void block8_convolution1_conv2d1_backward_input(
    const real *NNC_RESTRICT d_mean, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT d_relu,
    const real *NNC_RESTRICT sum, real *NNC_RESTRICT d_relu_2, real *NNC_RESTRICT d_shift,
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, real *NNC_RESTRICT d_scaled,
    const real *NNC_RESTRICT result_2, const real *NNC_RESTRICT mean_2, real *NNC_RESTRICT d_scaled_2, real center,
    real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const mean_3 = workspace + 0;
  real *NNC_RESTRICT const weight_2 = workspace + 55296;
  real *NNC_RESTRICT const windows = workspace + 92160;
  real *NNC_RESTRICT const weight_parts = workspace + 130560;
  real *NNC_RESTRICT const tiles = workspace + 278592;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 6; i++) {
    for (int64_t j = 0; j < 9216; j++) {
      mean_3[j + 9216 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 9; i++) {
    NNC_AROUND_VECTORS
    for (int64_t j = 0; j < 64; j++) {
      for (int64_t k = 0; k < 64; k++) {
        weight_2[4096 * i + 64 * j + k] = weight[-4096 * i + j + 64 * k + 32768];
      }
    }
  }
  for (int64_t i = 0; i < 64; i++) {
    d_scaled_2[i] = R(0.0);
    d_scaled[i] = R(0.0);
    d_shift[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_row = 768, .source_column =
      64, .result_row = 640, .result_column = 64, .weight_row = 12288, .weight_column = 4096, .weight_input = 64,
      .weight_output = 1}, weight_2, weight_parts);
  for (int64_t r = begin; r < end; r += 6) {
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 8; i++) {
        for (int64_t j = 0; j < 512; j++) {
          mean_3[768 * i + j + 9216 * q + 1664] = d_mean[4096 * r + 512 * i + j + 4096 * q];
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_example = 9216, .source_row
        = 768, .source_column = 64, .result_example = 6400, .result_row = 640, .result_column = 64, .weight_row = 12288,
        .weight_column = 4096, .weight_input = 64, .weight_output = 1, .ahead = {{sum + 4096 * r, 24576}, {d_relu + 4096
        * r, 24576}, {result + 4096 * r, 24576}, {result_2 + 4096 * r, 24576}, {d_mean + 4096 * nnc_smaller(r + 6, end),
        24576}}}, nnc_smaller(6, end - r), mean_3 + 832, weight_parts, windows + 704, tiles);
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      for (int64_t i = 0; i < 8; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 8; j++) {
          for (int64_t k = 0; k < 64; k++) {
            const real relu =
                sum[4096 * r + 512 * i + 64 * j + k + 4096 * q] > R(0.0) ? d_relu[4096 * r + 512 * i + 64 * j + k + 4096
                * q] + windows[640 * i + 64 * j + k + 6400 * q + 704] : R(0.0);
            d_relu_2[4096 * r + 512 * i + 64 * j + k + 4096 * q] = relu;
            NNC_ADD(d_shift[k], relu);
            NNC_ADD(d_scaled[k], relu * (result[4096 * r + 512 * i + 64 * j + k + 4096 * q] - mean[k] * center));
            NNC_ADD(d_scaled_2[k], relu * (result_2[4096 * r + 512 * i + 64 * j + k + 4096 * q] - mean_2[k] * center));
          }
        }
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_shift = d_shift   [64]
static void block7_convolution2_batch_norm1_backward(
    const real *NNC_RESTRICT d_shift, real *NNC_RESTRICT d_shift_2, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    d_shift_2[i] = d_shift[i];
  }
}

// resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
//   d_weight = contract(windows(windows(max(sum, 0), axis 2, 1), axis 1, 1), d_mean, over 0·0, 1·1, 3·2)   [1, 1, 32, 64]
static void block7_conv2d1_backward_weight(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT d_mean, real *NNC_RESTRICT d_weight, real *workspace,
    int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  for (int64_t i = 0; i < 2048; i++) {
    d_weight[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 8192; i++) {
      relu[i] = nn_at_least(sum[8192 * r + i], R(0.0));
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{32, 1, 64}}, .depth = {{8, 1024, 512}, {8, 64, 64}}, .columns = 64,
        .column_stride = 1, .accumulates = 1}, relu, d_mean + 4096 * r, d_weight);
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_relu = sum > 0 ? overlap_add(overlap_add(permute(d_mean @ weightᵀ, [0, 1, 3, 2, 4, 5]), axis 1), axis 2)[axis 2: 1..<17][axis 1: 1..<17] + overlap_add(overlap_add(perm…   [batch, 16, 16, 32]
//   d_shift = sum(d_relu, over: (batch, axis 1, axis 2))   [32]
//   d_scaled = sum(d_relu * (result - mean * center), over: (batch, axis 1, axis 2))   [32]
static void block7_convolution1_conv2d1_block7_conv2d1_backward_input(
    const real *NNC_RESTRICT d_mean, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT d_mean_2,
    const real *NNC_RESTRICT weight_2, const real *NNC_RESTRICT sum, real *NNC_RESTRICT d_relu,
    real *NNC_RESTRICT d_shift, const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean,
    real *NNC_RESTRICT d_scaled, real center, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const mean_2 = workspace + 0;
  real *NNC_RESTRICT const weight_3 = workspace + 6400;
  real *NNC_RESTRICT const windows = workspace + 24832;
  NNC_ALIGN real weight_4[2048];
  real *NNC_RESTRICT const windows_2 = workspace + 35200;
  for (int64_t i = 0; i < 6400; i++) {
    mean_2[i] = R(0.0);
  }
  for (int64_t i = 0; i < 9; i++) {
    NNC_AROUND_VECTORS
    for (int64_t j = 0; j < 64; j++) {
      for (int64_t k = 0; k < 32; k++) {
        weight_3[2048 * i + 32 * j + k] = weight[-2048 * i + j + 64 * k + 16384];
      }
    }
  }
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 64; i++) {
    for (int64_t j = 0; j < 32; j++) {
      weight_4[32 * i + j] = weight_2[i + 64 * j];
    }
  }
  for (int64_t i = 0; i < 32; i++) {
    d_scaled[i] = R(0.0);
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 8; i++) {
      for (int64_t j = 0; j < 512; j++) {
        mean_2[640 * i + j + 704] = d_mean[4096 * r + 512 * i + j];
      }
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{8, 640, 1152}, {8, 64, 64}}, .depth = {{2, 640, 12288}, {2, 64, 4096}, {64, 1,
        32}}, .columns = 32, .column_stride = 1}, mean_2 + 704, weight_3, windows + 1216);
    nnc_product(
        &(nnc_product_shape){.rows = {{8, 640, 1152}, {8, 64, 64}}, .depth = {{2, 64, 4096}, {64, 1, 32}}, .columns =
        32, .column_stride = 1}, mean_2 + 704, weight_3 + 6144, windows + 640);
    nnc_product(
        &(nnc_product_shape){.rows = {{8, 640, 1152}, {8, 64, 64}}, .depth = {{2, 640, 12288}, {64, 1, 32}}, .columns =
        32, .column_stride = 1}, mean_2 + 704, weight_3 + 2048, windows + 1184);
    nnc_product(
        &(nnc_product_shape){.rows = {{8, 640, 1152}, {8, 64, 64}}, .depth = {{64, 1, 32}}, .columns = 32,
        .column_stride = 1}, mean_2 + 704, weight_3 + 8192, windows + 608);
    for (int64_t i = 0; i < 8192; i++) {
      windows_2[i] = R(0.0);
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{8, 512, 1024}, {8, 64, 64}}, .depth = {{64, 1, 32}}, .columns = 32,
        .column_stride = 1}, d_mean_2 + 4096 * r, weight_4, windows_2);
    for (int64_t i = 0; i < 16; i++) {
      NNC_AROUND_VECTORS
      for (int64_t j = 0; j < 16; j++) {
        for (int64_t k = 0; k < 32; k++) {
          const real relu =
              sum[8192 * r + 512 * i + 32 * j + k] > R(0.0) ? windows[576 * i + 32 * j + k + 608] + windows_2[512 * i +
              32 * j + k] : R(0.0);
          d_relu[8192 * r + 512 * i + 32 * j + k] = relu;
          NNC_ADD(d_shift[k], relu);
          NNC_ADD(d_scaled[k], relu * (result[8192 * r + 512 * i + 32 * j + k] - mean[k] * center));
        }
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_weight = contract(windows(windows(pad(pad(max(sum, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), d_mean, over 0·0, 1·1, 3·2)   [3, 3, 32, 64]
static void block7_convolution1_conv2d1_backward_weight(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT d_mean, real *NNC_RESTRICT d_weight, real *workspace,
    int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  for (int64_t i = 0; i < 10368; i++) {
    relu[i] = R(0.0);
  }
  for (int64_t i = 0; i < 18432; i++) {
    d_weight[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 16; i++) {
      for (int64_t j = 0; j < 512; j++) {
        relu[576 * i + j + 608] = nn_at_least(sum[8192 * r + 512 * i + j], R(0.0));
      }
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{3, 576, 6144}, {96, 1, 64}}, .depth = {{8, 1152, 512}, {8, 64, 64}}, .columns =
        64, .column_stride = 1, .accumulates = 1}, relu, d_mean + 4096 * r, d_weight);
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_mean = d_relu * gain * rsqrt + (d_spread * (result - mean * center) + d_spread * (result - mean * center)) + d_center   [batch, 16, 16, 32]
static void block6_convolution2_batch_norm1_backward(
    const real *NNC_RESTRICT d_relu, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT d_spread, const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean,
    const real *NNC_RESTRICT d_center, real *NNC_RESTRICT d_mean, real center, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 256; i++) {
      for (int64_t j = 0; j < 32; j++) {
        const real power = d_spread[j] * (result[8192 * r + 32 * i + j] - mean[j] * center);
        d_mean[8192 * r + 32 * i + j] =
            d_relu[8192 * r + 32 * i + j] * gain[j] * rsqrt[j] + (power + power) + d_center[j];
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_relu = (result - mean * center) * rsqrt * gain + shift > 0 ? overlap_add(overlap_add(permute(d_mean @ weightᵀ, [0, 1, 3, 2, 4, 5]), axis 1), axis 2)[axis 2: 1..<17][ax…   [batch, 16, 16, 32]
//   d_shift = sum(d_relu, over: (batch, axis 1, axis 2))   [32]
//   d_scaled = sum(d_relu * (result - mean * center), over: (batch, axis 1, axis 2))   [32]
static void block6_convolution2_conv2d1_backward_input(
    const real *NNC_RESTRICT d_mean, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT result,
    const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain,
    const real *NNC_RESTRICT shift, real *NNC_RESTRICT d_relu, real *NNC_RESTRICT d_shift, real *NNC_RESTRICT d_scaled,
    real center, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const mean_2 = workspace + 0;
  real *NNC_RESTRICT const weight_2 = workspace + 38400;
  real *NNC_RESTRICT const windows = workspace + 47616;
  real *NNC_RESTRICT const weight_parts = workspace + 78720;
  real *NNC_RESTRICT const tiles = workspace + 116160;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 3; i++) {
    for (int64_t j = 0; j < 12800; j++) {
      mean_2[j + 12800 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 9; i++) {
    NNC_AROUND_VECTORS
    for (int64_t j = 0; j < 32; j++) {
      for (int64_t k = 0; k < 32; k++) {
        weight_2[1024 * i + 32 * j + k] = weight[-1024 * i + j + 32 * k + 8192];
      }
    }
  }
  for (int64_t i = 0; i < 32; i++) {
    d_scaled[i] = R(0.0);
    d_shift[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_row = 640, .source_column =
      32, .result_row = 576, .result_column = 32, .weight_row = 3072, .weight_column = 1024, .weight_input = 32,
      .weight_output = 1}, weight_2, weight_parts);
  for (int64_t r = begin; r < end; r += 3) {
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 16; i++) {
        for (int64_t j = 0; j < 512; j++) {
          mean_2[640 * i + j + 12800 * q + 1344] = d_mean[8192 * r + 512 * i + j + 8192 * q];
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_example = 12800,
        .source_row = 640, .source_column = 32, .result_example = 10368, .result_row = 576, .result_column = 32,
        .weight_row = 3072, .weight_column = 1024, .weight_input = 32, .weight_output = 1, .ahead = {{result + 8192 * r,
        24576}, {d_mean + 8192 * nnc_smaller(r + 3, end), 24576}}}, nnc_smaller(3, end - r), mean_2 + 672, weight_parts,
        windows + 608, tiles);
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      for (int64_t i = 0; i < 16; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 16; j++) {
          for (int64_t k = 0; k < 32; k++) {
            const real relu =
                (result[8192 * r + 512 * i + 32 * j + k + 8192 * q] - mean[k] * center) * rsqrt[k] * gain[k] + shift[k]
                > R(0.0) ? windows[576 * i + 32 * j + k + 10368 * q + 608] : R(0.0);
            d_relu[8192 * r + 512 * i + 32 * j + k + 8192 * q] = relu;
            NNC_ADD(d_shift[k], relu);
            NNC_ADD(d_scaled[k], relu * (result[8192 * r + 512 * i + 32 * j + k + 8192 * q] - mean[k] * center));
          }
        }
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_weight = contract(windows(windows(pad(pad(max((result - mean * center) * rsqrt * gain + shift, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), d_mean, over 0·0…   [3, 3, 32, 32]
static void block6_convolution2_conv2d1_backward_weight(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT d_mean,
    real *NNC_RESTRICT d_weight, real center, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  real *NNC_RESTRICT const gradient_parts = workspace + 31104;
  real *NNC_RESTRICT const tiles = workspace + 68544;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 3; i++) {
    for (int64_t j = 0; j < 10368; j++) {
      relu[j + 10368 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 9216; i++) {
    d_weight[i] = R(0.0);
  }
  for (int64_t i = 0; i < 37440; i++) {
    gradient_parts[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r += 3) {
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      for (int64_t i = 0; i < 16; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 16; j++) {
          for (int64_t k = 0; k < 32; k++) {
            relu[576 * i + 32 * j + k + 10368 * q + 608] =
                nn_at_least((result[8192 * r + 512 * i + 32 * j + k + 8192 * q] - mean[k] * center) * rsqrt[k] * gain[k]
                + shift[k], R(0.0));
          }
        }
      }
    }
    nnc_winograd3_gradient(
        &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_example = 10368,
        .source_row = 576, .source_column = 32, .result_example = 8192, .result_row = 512, .result_column = 32,
        .weight_row = 3072, .weight_column = 1024, .weight_input = 32, .weight_output = 1, .ahead = {{result + 8192 *
        nnc_smaller(r + 3, end), 24576}, {d_mean + 8192 * nnc_smaller(r + 3, end), 24576}}}, nnc_smaller(3, end - r),
        relu, d_mean + 8192 * r, gradient_parts, tiles);
  }
  nnc_winograd3_weights_gradient(
      &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_row = 576, .source_column =
      32, .result_row = 512, .result_column = 32, .weight_row = 3072, .weight_column = 1024, .weight_input = 32,
      .weight_output = 1}, gradient_parts, d_weight);
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_relu = sum > 0 ? d_relu + overlap_add(overlap_add(permute(d_mean @ weightᵀ, [0, 1, 3, 2, 4, 5]), axis 1), axis 2)[axis 2: 1..<17][axis 1: 1..<17] : 0   [batch, 16, 16, 32]
//   d_shift = sum(d_relu, over: (batch, axis 1, axis 2))   [32]
//   d_scaled = sum(d_relu * (result - mean * center), over: (batch, axis 1, axis 2))   [32]
static void block6_convolution1_conv2d1_backward_input(
    const real *NNC_RESTRICT d_mean, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT d_relu,
    const real *NNC_RESTRICT sum, real *NNC_RESTRICT d_relu_2, real *NNC_RESTRICT d_shift,
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, real *NNC_RESTRICT d_scaled, real center,
    real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const mean_2 = workspace + 0;
  real *NNC_RESTRICT const weight_2 = workspace + 38400;
  real *NNC_RESTRICT const windows = workspace + 47616;
  real *NNC_RESTRICT const weight_parts = workspace + 78720;
  real *NNC_RESTRICT const tiles = workspace + 116160;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 3; i++) {
    for (int64_t j = 0; j < 12800; j++) {
      mean_2[j + 12800 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 9; i++) {
    NNC_AROUND_VECTORS
    for (int64_t j = 0; j < 32; j++) {
      for (int64_t k = 0; k < 32; k++) {
        weight_2[1024 * i + 32 * j + k] = weight[-1024 * i + j + 32 * k + 8192];
      }
    }
  }
  for (int64_t i = 0; i < 32; i++) {
    d_scaled[i] = R(0.0);
    d_shift[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_row = 640, .source_column =
      32, .result_row = 576, .result_column = 32, .weight_row = 3072, .weight_column = 1024, .weight_input = 32,
      .weight_output = 1}, weight_2, weight_parts);
  for (int64_t r = begin; r < end; r += 3) {
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 16; i++) {
        for (int64_t j = 0; j < 512; j++) {
          mean_2[640 * i + j + 12800 * q + 1344] = d_mean[8192 * r + 512 * i + j + 8192 * q];
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_example = 12800,
        .source_row = 640, .source_column = 32, .result_example = 10368, .result_row = 576, .result_column = 32,
        .weight_row = 3072, .weight_column = 1024, .weight_input = 32, .weight_output = 1, .ahead = {{sum + 8192 * r,
        24576}, {d_relu + 8192 * r, 24576}, {result + 8192 * r, 24576}, {d_mean + 8192 * nnc_smaller(r + 3, end),
        24576}}}, nnc_smaller(3, end - r), mean_2 + 672, weight_parts, windows + 608, tiles);
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      for (int64_t i = 0; i < 16; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 16; j++) {
          for (int64_t k = 0; k < 32; k++) {
            const real relu =
                sum[8192 * r + 512 * i + 32 * j + k + 8192 * q] > R(0.0) ? d_relu[8192 * r + 512 * i + 32 * j + k + 8192
                * q] + windows[576 * i + 32 * j + k + 10368 * q + 608] : R(0.0);
            d_relu_2[8192 * r + 512 * i + 32 * j + k + 8192 * q] = relu;
            NNC_ADD(d_shift[k], relu);
            NNC_ADD(d_scaled[k], relu * (result[8192 * r + 512 * i + 32 * j + k + 8192 * q] - mean[k] * center));
          }
        }
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_weight = contract(windows(windows(pad(pad(max(sum, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), d_mean, over 0·0, 1·1, 3·2)   [3, 3, 32, 32]
static void block6_convolution1_conv2d1_backward_weight(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT d_mean, real *NNC_RESTRICT d_weight, real *workspace,
    int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  real *NNC_RESTRICT const gradient_parts = workspace + 31104;
  real *NNC_RESTRICT const tiles = workspace + 68544;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 3; i++) {
    for (int64_t j = 0; j < 10368; j++) {
      relu[j + 10368 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 9216; i++) {
    d_weight[i] = R(0.0);
  }
  for (int64_t i = 0; i < 37440; i++) {
    gradient_parts[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r += 3) {
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 16; i++) {
        for (int64_t j = 0; j < 512; j++) {
          relu[576 * i + j + 10368 * q + 608] = nn_at_least(sum[8192 * r + 512 * i + j + 8192 * q], R(0.0));
        }
      }
    }
    nnc_winograd3_gradient(
        &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_example = 10368,
        .source_row = 576, .source_column = 32, .result_example = 8192, .result_row = 512, .result_column = 32,
        .weight_row = 3072, .weight_column = 1024, .weight_input = 32, .weight_output = 1, .ahead = {{sum + 8192 *
        nnc_smaller(r + 3, end), 24576}, {d_mean + 8192 * nnc_smaller(r + 3, end), 24576}}}, nnc_smaller(3, end - r),
        relu, d_mean + 8192 * r, gradient_parts, tiles);
  }
  nnc_winograd3_weights_gradient(
      &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_row = 576, .source_column =
      32, .result_row = 512, .result_column = 32, .weight_row = 3072, .weight_column = 1024, .weight_input = 32,
      .weight_output = 1}, gradient_parts, d_weight);
}

// resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
//   d_relu = sum > 0 ? d_relu + overlap_add(overlap_add(permute(d_mean @ weightᵀ, [0, 1, 3, 2, 4, 5]), axis 1), axis 2)[axis 2: 1..<17][axis 1: 1..<17] : 0   [batch, 16, 16, 32]
//   d_shift = sum(d_relu, over: (batch, axis 1, axis 2))   [32]
//   d_scaled = sum(d_relu * (result - mean * center), over: (batch, axis 1, axis 2))   [32]
//   d_scaled = sum(d_relu * (result - mean * center), over: (batch, axis 1, axis 2))   [32]
static void block5_convolution1_conv2d1_backward_input(
    const real *NNC_RESTRICT d_mean, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT d_relu,
    const real *NNC_RESTRICT sum, real *NNC_RESTRICT d_relu_2, real *NNC_RESTRICT d_shift,
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, real *NNC_RESTRICT d_scaled,
    const real *NNC_RESTRICT result_2, const real *NNC_RESTRICT mean_2, real *NNC_RESTRICT d_scaled_2, real center,
    real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const mean_3 = workspace + 0;
  real *NNC_RESTRICT const weight_2 = workspace + 38400;
  real *NNC_RESTRICT const windows = workspace + 47616;
  real *NNC_RESTRICT const weight_parts = workspace + 78720;
  real *NNC_RESTRICT const tiles = workspace + 116160;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 3; i++) {
    for (int64_t j = 0; j < 12800; j++) {
      mean_3[j + 12800 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 9; i++) {
    NNC_AROUND_VECTORS
    for (int64_t j = 0; j < 32; j++) {
      for (int64_t k = 0; k < 32; k++) {
        weight_2[1024 * i + 32 * j + k] = weight[-1024 * i + j + 32 * k + 8192];
      }
    }
  }
  for (int64_t i = 0; i < 32; i++) {
    d_scaled_2[i] = R(0.0);
    d_scaled[i] = R(0.0);
    d_shift[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_row = 640, .source_column =
      32, .result_row = 576, .result_column = 32, .weight_row = 3072, .weight_column = 1024, .weight_input = 32,
      .weight_output = 1}, weight_2, weight_parts);
  for (int64_t r = begin; r < end; r += 3) {
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 16; i++) {
        for (int64_t j = 0; j < 512; j++) {
          mean_3[640 * i + j + 12800 * q + 1344] = d_mean[8192 * r + 512 * i + j + 8192 * q];
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_example = 12800,
        .source_row = 640, .source_column = 32, .result_example = 10368, .result_row = 576, .result_column = 32,
        .weight_row = 3072, .weight_column = 1024, .weight_input = 32, .weight_output = 1, .ahead = {{sum + 8192 * r,
        24576}, {d_relu + 8192 * r, 24576}, {result + 8192 * r, 24576}, {result_2 + 8192 * r, 24576}, {d_mean + 8192 *
        nnc_smaller(r + 3, end), 24576}}}, nnc_smaller(3, end - r), mean_3 + 672, weight_parts, windows + 608, tiles);
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      for (int64_t i = 0; i < 16; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 16; j++) {
          for (int64_t k = 0; k < 32; k++) {
            const real relu =
                sum[8192 * r + 512 * i + 32 * j + k + 8192 * q] > R(0.0) ? d_relu[8192 * r + 512 * i + 32 * j + k + 8192
                * q] + windows[576 * i + 32 * j + k + 10368 * q + 608] : R(0.0);
            d_relu_2[8192 * r + 512 * i + 32 * j + k + 8192 * q] = relu;
            NNC_ADD(d_shift[k], relu);
            NNC_ADD(d_scaled[k], relu * (result[8192 * r + 512 * i + 32 * j + k + 8192 * q] - mean[k] * center));
            NNC_ADD(d_scaled_2[k], relu * (result_2[8192 * r + 512 * i + 32 * j + k + 8192 * q] - mean_2[k] * center));
          }
        }
      }
    }
  }
}

// resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
//   d_weight = contract(windows(windows(max(sum, 0), axis 2, 1), axis 1, 1), d_mean, over 0·0, 1·1, 3·2)   [1, 1, 16, 32]
static void block4_conv2d1_backward_weight(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT d_mean, real *NNC_RESTRICT d_weight, real *workspace,
    int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  for (int64_t i = 0; i < 512; i++) {
    d_weight[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 16384; i++) {
      relu[i] = nn_at_least(sum[16384 * r + i], R(0.0));
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{16, 1, 32}}, .depth = {{16, 1024, 512}, {16, 32, 32}}, .columns = 32,
        .column_stride = 1, .accumulates = 1}, relu, d_mean + 8192 * r, d_weight);
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_relu = sum > 0 ? overlap_add(overlap_add(permute(d_mean @ weightᵀ, [0, 1, 3, 2, 4, 5]), axis 1), axis 2)[axis 2: 1..<33][axis 1: 1..<33] + overlap_add(overlap_add(perm…   [batch, 32, 32, 16]
//   d_shift = sum(d_relu, over: (batch, axis 1, axis 2))   [16]
//   d_scaled = sum(d_relu * (result - mean * center), over: (batch, axis 1, axis 2))   [16]
static void block4_convolution1_conv2d1_block4_conv2d1_backward_input(
    const real *NNC_RESTRICT d_mean, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT d_mean_2,
    const real *NNC_RESTRICT weight_2, const real *NNC_RESTRICT sum, real *NNC_RESTRICT d_relu,
    real *NNC_RESTRICT d_shift, const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean,
    real *NNC_RESTRICT d_scaled, real center, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const mean_2 = workspace + 0;
  real *NNC_RESTRICT const weight_3 = workspace + 10368;
  real *NNC_RESTRICT const windows = workspace + 14976;
  NNC_ALIGN real weight_4[512];
  real *NNC_RESTRICT const windows_2 = workspace + 33472;
  for (int64_t i = 0; i < 10368; i++) {
    mean_2[i] = R(0.0);
  }
  for (int64_t i = 0; i < 9; i++) {
    NNC_AROUND_VECTORS
    for (int64_t j = 0; j < 32; j++) {
      for (int64_t k = 0; k < 16; k++) {
        weight_3[512 * i + 16 * j + k] = weight[-512 * i + j + 32 * k + 4096];
      }
    }
  }
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 32; i++) {
    for (int64_t j = 0; j < 16; j++) {
      weight_4[16 * i + j] = weight_2[i + 32 * j];
    }
  }
  for (int64_t i = 0; i < 16; i++) {
    d_scaled[i] = R(0.0);
    d_shift[i] = R(0.0);
  }
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 16; i++) {
      for (int64_t j = 0; j < 512; j++) {
        mean_2[576 * i + j + 608] = d_mean[8192 * r + 512 * i + j];
      }
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{16, 576, 1088}, {16, 32, 32}}, .depth = {{2, 576, 3072}, {2, 32, 1024}, {32, 1,
        16}}, .columns = 16, .column_stride = 1}, mean_2 + 608, weight_3, windows + 1120);
    nnc_product(
        &(nnc_product_shape){.rows = {{16, 576, 1088}, {16, 32, 32}}, .depth = {{2, 32, 1024}, {32, 1, 16}}, .columns =
        16, .column_stride = 1}, mean_2 + 608, weight_3 + 1536, windows + 576);
    nnc_product(
        &(nnc_product_shape){.rows = {{16, 576, 1088}, {16, 32, 32}}, .depth = {{2, 576, 3072}, {32, 1, 16}}, .columns =
        16, .column_stride = 1}, mean_2 + 608, weight_3 + 512, windows + 1104);
    nnc_product(
        &(nnc_product_shape){.rows = {{16, 576, 1088}, {16, 32, 32}}, .depth = {{32, 1, 16}}, .columns = 16,
        .column_stride = 1}, mean_2 + 608, weight_3 + 2048, windows + 560);
    for (int64_t i = 0; i < 16384; i++) {
      windows_2[i] = R(0.0);
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{16, 512, 1024}, {16, 32, 32}}, .depth = {{32, 1, 16}}, .columns = 16,
        .column_stride = 1}, d_mean_2 + 8192 * r, weight_4, windows_2);
    for (int64_t i = 0; i < 32; i++) {
      NNC_AROUND_VECTORS
      for (int64_t j = 0; j < 32; j++) {
        for (int64_t k = 0; k < 16; k++) {
          const real relu =
              sum[16384 * r + 512 * i + 16 * j + k] > R(0.0) ? windows[544 * i + 16 * j + k + 560] + windows_2[512 * i +
              16 * j + k] : R(0.0);
          d_relu[16384 * r + 512 * i + 16 * j + k] = relu;
          NNC_ADD(d_shift[k], relu);
          NNC_ADD(d_scaled[k], relu * (result[16384 * r + 512 * i + 16 * j + k] - mean[k] * center));
        }
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_weight = contract(windows(windows(pad(pad(max(sum, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), d_mean, over 0·0, 1·1, 3·2)   [3, 3, 16, 32]
static void block4_convolution1_conv2d1_backward_weight(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT d_mean, real *NNC_RESTRICT d_weight, real *workspace,
    int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  for (int64_t i = 0; i < 18496; i++) {
    relu[i] = R(0.0);
  }
  for (int64_t i = 0; i < 4608; i++) {
    d_weight[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 32; i++) {
      for (int64_t j = 0; j < 512; j++) {
        relu[544 * i + j + 560] = nn_at_least(sum[16384 * r + 512 * i + j], R(0.0));
      }
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{3, 544, 1536}, {48, 1, 32}}, .depth = {{16, 1088, 512}, {16, 32, 32}}, .columns =
        32, .column_stride = 1, .accumulates = 1}, relu, d_mean + 8192 * r, d_weight);
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_mean = d_relu * gain * rsqrt + (d_spread * (result - mean * center) + d_spread * (result - mean * center)) + d_center   [batch, 32, 32, 16]
static void block3_convolution2_batch_norm1_backward(
    const real *NNC_RESTRICT d_relu, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT d_spread, const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean,
    const real *NNC_RESTRICT d_center, real *NNC_RESTRICT d_mean, real center, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 1024; i++) {
      for (int64_t j = 0; j < 16; j++) {
        const real power = d_spread[j] * (result[16384 * r + 16 * i + j] - mean[j] * center);
        d_mean[16384 * r + 16 * i + j] =
            d_relu[16384 * r + 16 * i + j] * gain[j] * rsqrt[j] + (power + power) + d_center[j];
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_relu = (result - mean * center) * rsqrt * gain + shift > 0 ? overlap_add(overlap_add(permute(d_mean @ weightᵀ, [0, 1, 3, 2, 4, 5]), axis 1), axis 2)[axis 2: 1..<33][ax…   [batch, 32, 32, 16]
//   d_shift = sum(d_relu, over: (batch, axis 1, axis 2))   [16]
//   d_scaled = sum(d_relu * (result - mean * center), over: (batch, axis 1, axis 2))   [16]
static void block3_convolution2_conv2d1_backward_input(
    const real *NNC_RESTRICT d_mean, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT result,
    const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain,
    const real *NNC_RESTRICT shift, real *NNC_RESTRICT d_relu, real *NNC_RESTRICT d_shift, real *NNC_RESTRICT d_scaled,
    real center, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const mean_2 = workspace + 0;
  NNC_ALIGN real weight_2[2304];
  real *NNC_RESTRICT const windows = workspace + 20736;
  real *NNC_RESTRICT const weight_parts = workspace + 39232;
  real *NNC_RESTRICT const tiles = workspace + 49024;
  for (int64_t i = 0; i < 20736; i++) {
    mean_2[i] = R(0.0);
  }
  for (int64_t i = 0; i < 9; i++) {
    NNC_AROUND_VECTORS
    for (int64_t j = 0; j < 16; j++) {
      for (int64_t k = 0; k < 16; k++) {
        weight_2[256 * i + 16 * j + k] = weight[-256 * i + j + 16 * k + 2048];
      }
    }
  }
  for (int64_t i = 0; i < 16; i++) {
    d_scaled[i] = R(0.0);
    d_shift[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 576, .source_column =
      16, .result_row = 544, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
      .weight_output = 1}, weight_2, weight_parts);
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 32; i++) {
      for (int64_t j = 0; j < 512; j++) {
        mean_2[576 * i + j + 1184] = d_mean[16384 * r + 512 * i + j];
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 576, .source_column
        = 16, .result_row = 544, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
        .weight_output = 1, .ahead = {{result + 16384 * r, 16384}, {d_mean + 16384 * (r + 1), 16384}}}, 1, mean_2 + 592,
        weight_parts, windows + 560, tiles);
    for (int64_t i = 0; i < 32; i++) {
      NNC_AROUND_VECTORS
      for (int64_t j = 0; j < 32; j++) {
        for (int64_t k = 0; k < 16; k++) {
          const real relu =
              (result[16384 * r + 512 * i + 16 * j + k] - mean[k] * center) * rsqrt[k] * gain[k] + shift[k] > R(0.0) ?
              windows[544 * i + 16 * j + k + 560] : R(0.0);
          d_relu[16384 * r + 512 * i + 16 * j + k] = relu;
          NNC_ADD(d_shift[k], relu);
          NNC_ADD(d_scaled[k], relu * (result[16384 * r + 512 * i + 16 * j + k] - mean[k] * center));
        }
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_weight = contract(windows(windows(pad(pad(max((result - mean * center) * rsqrt * gain + shift, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), d_mean, over 0·0…   [3, 3, 16, 16]
static void block3_convolution2_conv2d1_backward_weight(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT d_mean,
    real *NNC_RESTRICT d_weight, real center, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  real *NNC_RESTRICT const gradient_parts = workspace + 18496;
  real *NNC_RESTRICT const tiles = workspace + 28288;
  for (int64_t i = 0; i < 18496; i++) {
    relu[i] = R(0.0);
  }
  for (int64_t i = 0; i < 2304; i++) {
    d_weight[i] = R(0.0);
  }
  for (int64_t i = 0; i < 9792; i++) {
    gradient_parts[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      NNC_AROUND_VECTORS
      for (int64_t j = 0; j < 32; j++) {
        for (int64_t k = 0; k < 16; k++) {
          relu[544 * i + 16 * j + k + 560] =
              nn_at_least((result[16384 * r + 512 * i + 16 * j + k] - mean[k] * center) * rsqrt[k] * gain[k] + shift[k],
              R(0.0));
        }
      }
    }
    nnc_winograd3_gradient(
        &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 544, .source_column
        = 16, .result_row = 512, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
        .weight_output = 1, .ahead = {{result + 16384 * (r + 1), 16384}, {d_mean + 16384 * (r + 1), 16384}}}, 1, relu,
        d_mean + 16384 * r, gradient_parts, tiles);
  }
  nnc_winograd3_weights_gradient(
      &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 544, .source_column =
      16, .result_row = 512, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
      .weight_output = 1}, gradient_parts, d_weight);
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_relu = sum > 0 ? d_relu + overlap_add(overlap_add(permute(d_mean @ weightᵀ, [0, 1, 3, 2, 4, 5]), axis 1), axis 2)[axis 2: 1..<33][axis 1: 1..<33] : 0   [batch, 32, 32, 16]
//   d_shift = sum(d_relu, over: (batch, axis 1, axis 2))   [16]
//   d_scaled = sum(d_relu * (result - mean * center), over: (batch, axis 1, axis 2))   [16]
static void block3_convolution1_conv2d1_backward_input(
    const real *NNC_RESTRICT d_mean, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT d_relu,
    const real *NNC_RESTRICT sum, real *NNC_RESTRICT d_relu_2, real *NNC_RESTRICT d_shift,
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, real *NNC_RESTRICT d_scaled, real center,
    real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const mean_2 = workspace + 0;
  NNC_ALIGN real weight_2[2304];
  real *NNC_RESTRICT const windows = workspace + 20736;
  real *NNC_RESTRICT const weight_parts = workspace + 39232;
  real *NNC_RESTRICT const tiles = workspace + 49024;
  for (int64_t i = 0; i < 20736; i++) {
    mean_2[i] = R(0.0);
  }
  for (int64_t i = 0; i < 9; i++) {
    NNC_AROUND_VECTORS
    for (int64_t j = 0; j < 16; j++) {
      for (int64_t k = 0; k < 16; k++) {
        weight_2[256 * i + 16 * j + k] = weight[-256 * i + j + 16 * k + 2048];
      }
    }
  }
  for (int64_t i = 0; i < 16; i++) {
    d_scaled[i] = R(0.0);
    d_shift[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 576, .source_column =
      16, .result_row = 544, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
      .weight_output = 1}, weight_2, weight_parts);
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 32; i++) {
      for (int64_t j = 0; j < 512; j++) {
        mean_2[576 * i + j + 1184] = d_mean[16384 * r + 512 * i + j];
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 576, .source_column
        = 16, .result_row = 544, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
        .weight_output = 1, .ahead = {{sum + 16384 * r, 16384}, {d_relu + 16384 * r, 16384}, {result + 16384 * r,
        16384}, {d_mean + 16384 * (r + 1), 16384}}}, 1, mean_2 + 592, weight_parts, windows + 560, tiles);
    for (int64_t i = 0; i < 32; i++) {
      NNC_AROUND_VECTORS
      for (int64_t j = 0; j < 32; j++) {
        for (int64_t k = 0; k < 16; k++) {
          const real relu =
              sum[16384 * r + 512 * i + 16 * j + k] > R(0.0) ? d_relu[16384 * r + 512 * i + 16 * j + k] + windows[544 *
              i + 16 * j + k + 560] : R(0.0);
          d_relu_2[16384 * r + 512 * i + 16 * j + k] = relu;
          NNC_ADD(d_shift[k], relu);
          NNC_ADD(d_scaled[k], relu * (result[16384 * r + 512 * i + 16 * j + k] - mean[k] * center));
        }
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_weight = contract(windows(windows(pad(pad(max(sum, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), d_mean, over 0·0, 1·1, 3·2)   [3, 3, 16, 16]
static void block3_convolution1_conv2d1_backward_weight(
    const real *NNC_RESTRICT sum, const real *NNC_RESTRICT d_mean, real *NNC_RESTRICT d_weight, real *workspace,
    int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  real *NNC_RESTRICT const gradient_parts = workspace + 18496;
  real *NNC_RESTRICT const tiles = workspace + 28288;
  for (int64_t i = 0; i < 18496; i++) {
    relu[i] = R(0.0);
  }
  for (int64_t i = 0; i < 2304; i++) {
    d_weight[i] = R(0.0);
  }
  for (int64_t i = 0; i < 9792; i++) {
    gradient_parts[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 32; i++) {
      for (int64_t j = 0; j < 512; j++) {
        relu[544 * i + j + 560] = nn_at_least(sum[16384 * r + 512 * i + j], R(0.0));
      }
    }
    nnc_winograd3_gradient(
        &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 544, .source_column
        = 16, .result_row = 512, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
        .weight_output = 1, .ahead = {{sum + 16384 * (r + 1), 16384}, {d_mean + 16384 * (r + 1), 16384}}}, 1, relu,
        d_mean + 16384 * r, gradient_parts, tiles);
  }
  nnc_winograd3_weights_gradient(
      &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 544, .source_column =
      16, .result_row = 512, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
      .weight_output = 1}, gradient_parts, d_weight);
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_relu = (result - mean * center) * rsqrt * gain + shift > 0 ? d_relu + overlap_add(overlap_add(permute(d_mean @ weightᵀ, [0, 1, 3, 2, 4, 5]), axis 1), axis 2)[axis 2: 1…   [batch, 32, 32, 16]
//   d_shift = sum(d_relu, over: (batch, axis 1, axis 2))   [16]
//   d_scaled = sum(d_relu * (result - mean * center), over: (batch, axis 1, axis 2))   [16]
static void block1_convolution1_conv2d1_backward_input(
    const real *NNC_RESTRICT d_mean, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT d_relu,
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, real *NNC_RESTRICT d_relu_2,
    real *NNC_RESTRICT d_shift, real *NNC_RESTRICT d_scaled, real center, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const mean_2 = workspace + 0;
  NNC_ALIGN real weight_2[2304];
  real *NNC_RESTRICT const windows = workspace + 20736;
  real *NNC_RESTRICT const weight_parts = workspace + 39232;
  real *NNC_RESTRICT const tiles = workspace + 49024;
  for (int64_t i = 0; i < 20736; i++) {
    mean_2[i] = R(0.0);
  }
  for (int64_t i = 0; i < 9; i++) {
    NNC_AROUND_VECTORS
    for (int64_t j = 0; j < 16; j++) {
      for (int64_t k = 0; k < 16; k++) {
        weight_2[256 * i + 16 * j + k] = weight[-256 * i + j + 16 * k + 2048];
      }
    }
  }
  for (int64_t i = 0; i < 16; i++) {
    d_scaled[i] = R(0.0);
    d_shift[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 576, .source_column =
      16, .result_row = 544, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
      .weight_output = 1}, weight_2, weight_parts);
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 32; i++) {
      for (int64_t j = 0; j < 512; j++) {
        mean_2[576 * i + j + 1184] = d_mean[16384 * r + 512 * i + j];
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 576, .source_column
        = 16, .result_row = 544, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
        .weight_output = 1, .ahead = {{d_relu + 16384 * r, 16384}, {result + 16384 * r, 16384}, {d_mean + 16384 * (r +
        1), 16384}}}, 1, mean_2 + 592, weight_parts, windows + 560, tiles);
    for (int64_t i = 0; i < 32; i++) {
      NNC_AROUND_VECTORS
      for (int64_t j = 0; j < 32; j++) {
        for (int64_t k = 0; k < 16; k++) {
          const real windows_2 = d_relu[16384 * r + 512 * i + 16 * j + k] + windows[544 * i + 16 * j + k + 560];
          const real relu =
              (result[16384 * r + 512 * i + 16 * j + k] - mean[k] * center) * rsqrt[k] * gain[k] + shift[k] > R(0.0) ?
              windows_2 : R(0.0);
          d_relu_2[16384 * r + 512 * i + 16 * j + k] = relu;
          NNC_ADD(d_shift[k], relu);
          NNC_ADD(d_scaled[k], relu * (result[16384 * r + 512 * i + 16 * j + k] - mean[k] * center));
        }
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   d_weight = contract(windows(windows(pad(pad(permute(random_flip, [0, 2, 1, 3]), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), d_mean, over 0·0, 1·1, 3·2)   [3, 3, 3, 16]
static void convolution1_conv2d1_backward_weight(
    const real *NNC_RESTRICT random_flip, const real *NNC_RESTRICT d_mean, real *NNC_RESTRICT d_weight, real *workspace,
    int64_t begin, int64_t end) {
  NNC_ALIGN real random_flip_2[3468];
  NNC_ALIGN real gradient_parts[960];
  real *NNC_RESTRICT const tiles = workspace + 0;
  for (int64_t i = 0; i < 3468; i++) {
    random_flip_2[i] = R(0.0);
  }
  for (int64_t i = 0; i < 432; i++) {
    d_weight[i] = R(0.0);
  }
  for (int64_t i = 0; i < 960; i++) {
    gradient_parts[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      for (int64_t j = 0; j < 32; j++) {
        for (int64_t k = 0; k < 3; k++) {
          random_flip_2[102 * i + 3 * j + k + 105] = random_flip[3072 * r + 3 * i + 96 * j + k];
        }
      }
    }
    nnc_winograd_line3_gradient(
        &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 3, .outputs = 16, .source_row = 102, .source_column =
        3, .result_row = 512, .result_column = 16, .weight_row = 144, .weight_column = 48, .weight_input = 16,
        .weight_output = 1}, 1, random_flip_2, d_mean + 16384 * r, gradient_parts, tiles);
  }
  nnc_winograd_line3_weights_gradient(
      &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 3, .outputs = 16, .source_row = 102, .source_column =
      3, .result_row = 512, .result_column = 16, .weight_row = 144, .weight_column = 48, .weight_input = 16,
      .weight_output = 1}, gradient_parts, d_weight);
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   running_mean = running_mean * 0.9 + mean * center * 0.1   [16]
static void update(
    real *NNC_RESTRICT running_mean, const real *NNC_RESTRICT mean, real center, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    running_mean[i] = running_mean[i] * R(0.9) + mean[i] * center * R(0.1);
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   running_variance = running_variance * 0.9 + mean * center * 0.1 * quotient   [16]
static void update_2(
    real *NNC_RESTRICT running_variance, const real *NNC_RESTRICT mean, real center, real quotient, int64_t begin,
    int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    running_variance[i] = running_variance[i] * R(0.9) + mean[i] * center * R(0.1) * quotient;
  }
}

// resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
//   velocity = velocity * 0.9 + (d_weight + weight * 0.0001)   [3, 3, 3, 16]
//   weight = weight - lr * velocity   [3, 3, 3, 16]
static void update_3(
    real *NNC_RESTRICT weight, const real *NNC_RESTRICT d_weight, real *NNC_RESTRICT velocity, real lr, int64_t begin,
    int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    const real new_velocity = velocity[i] * R(0.9) + (d_weight[i] + weight[i] * R(0.0001));
    velocity[i] = new_velocity;
    weight[i] = weight[i] - lr * new_velocity;
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(image, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2)   [batch, 32, 32, 16]
static void convolution1_conv2d1_forward_2(
    const real *NNC_RESTRICT image, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *workspace,
    int64_t begin, int64_t end) {
  NNC_ALIGN real image_2[3468];
  NNC_ALIGN real weight_parts[960];
  real *NNC_RESTRICT const tiles = workspace + 0;
  for (int64_t i = 0; i < 3468; i++) {
    image_2[i] = R(0.0);
  }
  nnc_winograd_line3_weights(
      &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 3, .outputs = 16, .source_row = 102, .source_column =
      3, .result_row = 512, .result_column = 16, .weight_row = 144, .weight_column = 48, .weight_input = 16,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 32; i++) {
      for (int64_t j = 0; j < 96; j++) {
        image_2[102 * i + j + 105] = image[3072 * r + 96 * i + j];
      }
    }
    nnc_winograd_line3_result(
        &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 3, .outputs = 16, .source_row = 102, .source_column =
        3, .result_row = 512, .result_column = 16, .weight_row = 144, .weight_column = 48, .weight_input = 16,
        .weight_output = 1}, 1, image_2, weight_parts, result + 16384 * r, tiles);
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   rsqrt = rsqrt(running_variance + 1e-05)   [16]
static void convolution1_batch_norm1_forward_3(
    const real *NNC_RESTRICT running_variance, real *NNC_RESTRICT rsqrt, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    rsqrt[i] = nn_rsqrt(running_variance[i] + R(1e-05));
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(max((result - running_mean) * rsqrt * gain + shift, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0,…   [batch, 32, 32, 16]
static void block1_convolution1_conv2d1_forward_2(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT running_mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT weight,
    real *NNC_RESTRICT result_2, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu = workspace + 0;
  real *NNC_RESTRICT const weight_parts = workspace + 18496;
  real *NNC_RESTRICT const tiles = workspace + 28288;
  for (int64_t i = 0; i < 18496; i++) {
    relu[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 544, .source_column =
      16, .result_row = 512, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      NNC_AROUND_VECTORS
      for (int64_t j = 0; j < 32; j++) {
        for (int64_t k = 0; k < 16; k++) {
          relu[544 * i + 16 * j + k + 560] =
              nn_at_least((result[16384 * r + 512 * i + 16 * j + k] - running_mean[k]) * rsqrt[k] * gain[k] + shift[k],
              R(0.0));
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 544, .source_column
        = 16, .result_row = 512, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
        .weight_output = 1, .ahead = {{result + 16384 * (r + 1), 16384}}}, 1, relu, weight_parts, result_2 + 16384 * r,
        tiles);
  }
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   relu = max((contract(windows(windows(pad(pad(max(… + …, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) - running_mean) * rsqrt *…   [batch, 32, 32, 16]
static void block1_convolution2_conv2d1_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT running_mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT weight,
    const real *NNC_RESTRICT running_mean_2, const real *NNC_RESTRICT rsqrt_2, const real *NNC_RESTRICT gain_2,
    const real *NNC_RESTRICT shift_2, const real *NNC_RESTRICT result_2, const real *NNC_RESTRICT running_mean_3,
    const real *NNC_RESTRICT rsqrt_3, const real *NNC_RESTRICT gain_3, const real *NNC_RESTRICT shift_3,
    real *NNC_RESTRICT relu, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu_2 = workspace + 0;
  real *NNC_RESTRICT const result_3 = workspace + 18496;
  real *NNC_RESTRICT const weight_parts = workspace + 34880;
  real *NNC_RESTRICT const tiles = workspace + 44672;
  for (int64_t i = 0; i < 18496; i++) {
    relu_2[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 544, .source_column =
      16, .result_row = 512, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      NNC_AROUND_VECTORS
      for (int64_t j = 0; j < 32; j++) {
        for (int64_t k = 0; k < 16; k++) {
          relu_2[544 * i + 16 * j + k + 560] =
              nn_at_least((result[16384 * r + 512 * i + 16 * j + k] - running_mean[k]) * rsqrt[k] * gain[k] + shift[k],
              R(0.0));
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 544, .source_column
        = 16, .result_row = 512, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
        .weight_output = 1, .ahead = {{result_2 + 16384 * r, 16384}, {result + 16384 * (r + 1), 16384}}}, 1, relu_2,
        weight_parts, result_3, tiles);
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 1024; i++) {
      for (int64_t j = 0; j < 16; j++) {
        const real sum = (result_3[16 * i + j] - running_mean_2[j]) * rsqrt_2[j] * gain_2[j] + shift_2[j];
        relu[16384 * r + 16 * i + j] =
            nn_at_least(sum + nn_at_least((result_2[16384 * r + 16 * i + j] - running_mean_3[j]) * rsqrt_3[j] *
            gain_3[j] + shift_3[j], R(0.0)), R(0.0));
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(relu, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2)   [batch, 32, 32, 16]
static void block2_convolution1_conv2d1_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *workspace,
    int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu_2 = workspace + 0;
  real *NNC_RESTRICT const weight_parts = workspace + 18496;
  real *NNC_RESTRICT const tiles = workspace + 28288;
  for (int64_t i = 0; i < 18496; i++) {
    relu_2[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 544, .source_column =
      16, .result_row = 512, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 32; i++) {
      for (int64_t j = 0; j < 512; j++) {
        relu_2[544 * i + j + 560] = relu[16384 * r + 512 * i + j];
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 544, .source_column
        = 16, .result_row = 512, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
        .weight_output = 1, .ahead = {{relu + 16384 * (r + 1), 16384}}}, 1, relu_2, weight_parts, result + 16384 * r,
        tiles);
  }
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   relu = max((contract(windows(windows(pad(pad(max(… + …, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) - running_mean) * rsqrt *…   [batch, 32, 32, 16]
static void block2_convolution2_conv2d1_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT running_mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT weight,
    const real *NNC_RESTRICT running_mean_2, const real *NNC_RESTRICT rsqrt_2, const real *NNC_RESTRICT gain_2,
    const real *NNC_RESTRICT shift_2, const real *NNC_RESTRICT relu, real *NNC_RESTRICT relu_2, real *workspace,
    int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu_3 = workspace + 0;
  real *NNC_RESTRICT const result_2 = workspace + 18496;
  real *NNC_RESTRICT const weight_parts = workspace + 34880;
  real *NNC_RESTRICT const tiles = workspace + 44672;
  for (int64_t i = 0; i < 18496; i++) {
    relu_3[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 544, .source_column =
      16, .result_row = 512, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 32; i++) {
      NNC_AROUND_VECTORS
      for (int64_t j = 0; j < 32; j++) {
        for (int64_t k = 0; k < 16; k++) {
          relu_3[544 * i + 16 * j + k + 560] =
              nn_at_least((result[16384 * r + 512 * i + 16 * j + k] - running_mean[k]) * rsqrt[k] * gain[k] + shift[k],
              R(0.0));
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 544, .source_column
        = 16, .result_row = 512, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
        .weight_output = 1, .ahead = {{relu + 16384 * r, 16384}, {result + 16384 * (r + 1), 16384}}}, 1, relu_3,
        weight_parts, result_2, tiles);
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 1024; i++) {
      for (int64_t j = 0; j < 16; j++) {
        relu_2[16384 * r + 16 * i + j] =
            nn_at_least((result_2[16 * i + j] - running_mean_2[j]) * rsqrt_2[j] * gain_2[j] + shift_2[j] + relu[16384 *
            r + 16 * i + j], R(0.0));
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(relu, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2)   [batch, 16, 16, 32]
static void block4_convolution1_conv2d1_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *workspace,
    int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu_2 = workspace + 0;
  for (int64_t i = 0; i < 18496; i++) {
    relu_2[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 32; i++) {
      for (int64_t j = 0; j < 512; j++) {
        relu_2[544 * i + j + 560] = relu[16384 * r + 512 * i + j];
      }
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{16, 1088, 512}, {16, 32, 32}}, .depth = {{3, 544, 1536}, {48, 1, 32}}, .columns =
        32, .column_stride = 1}, relu_2, weight, result + 8192 * r);
  }
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   relu = max((contract(windows(windows(pad(pad(max(… + …, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) - running_mean) * rsqrt *…   [batch, 16, 16, 32]
static void block4_conv2d1_block4_convolution2_conv2d1_forward(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT running_mean,
    const real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift,
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT running_mean_2, const real *NNC_RESTRICT rsqrt_2,
    const real *NNC_RESTRICT gain_2, const real *NNC_RESTRICT shift_2, const real *NNC_RESTRICT weight_2,
    const real *NNC_RESTRICT running_mean_3, const real *NNC_RESTRICT rsqrt_3, const real *NNC_RESTRICT gain_3,
    const real *NNC_RESTRICT shift_3, real *NNC_RESTRICT relu_2, real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const result_2 = workspace + 0;
  real *NNC_RESTRICT const shortcut = workspace + 8192;
  real *NNC_RESTRICT const relu_3 = workspace + 32768;
  real *NNC_RESTRICT const result_3 = workspace + 63872;
  real *NNC_RESTRICT const weight_parts = workspace + 88448;
  real *NNC_RESTRICT const tiles = workspace + 125888;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 3; i++) {
    for (int64_t j = 0; j < 10368; j++) {
      relu_3[j + 10368 * i] = R(0.0);
    }
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_row = 576, .source_column =
      32, .result_row = 512, .result_column = 32, .weight_row = 3072, .weight_column = 1024, .weight_input = 32,
      .weight_output = 1}, weight_2, weight_parts);
  for (int64_t r = begin; r < end; r += 3) {
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      nnc_product(
          &(nnc_product_shape){.rows = {{16, 1024, 512}, {16, 32, 32}}, .depth = {{16, 1, 32}}, .columns = 32,
          .column_stride = 1}, relu + (16384 * r + 16384 * q), weight, result_2);
      for (int64_t i = 0; i < 16; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 16; j++) {
          for (int64_t k = 0; k < 32; k++) {
            shortcut[512 * i + 32 * j + k + 8192 * q] =
                (result_2[512 * i + 32 * j + k] - running_mean[k]) * rsqrt[k] * gain[k] + shift[k];
            relu_3[576 * i + 32 * j + k + 10368 * q + 608] =
                nn_at_least((result[8192 * r + 512 * i + 32 * j + k + 8192 * q] - running_mean_2[k]) * rsqrt_2[k] *
                gain_2[k] + shift_2[k], R(0.0));
          }
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_example = 10368,
        .source_row = 576, .source_column = 32, .result_example = 8192, .result_row = 512, .result_column = 32,
        .weight_row = 3072, .weight_column = 1024, .weight_input = 32, .weight_output = 1, .ahead = {{relu + 16384 *
        nnc_smaller(r + 3, end), 49152}, {result + 8192 * nnc_smaller(r + 3, end), 24576}}}, nnc_smaller(3, end - r),
        relu_3, weight_parts, result_3, tiles);
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 256; i++) {
        for (int64_t j = 0; j < 32; j++) {
          relu_2[8192 * r + 32 * i + j + 8192 * q] =
              nn_at_least((result_3[32 * i + j + 8192 * q] - running_mean_3[j]) * rsqrt_3[j] * gain_3[j] + shift_3[j] +
              shortcut[32 * i + j + 8192 * q], R(0.0));
        }
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(relu, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2)   [batch, 16, 16, 32]
static void block5_convolution1_conv2d1_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *workspace,
    int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu_2 = workspace + 0;
  real *NNC_RESTRICT const weight_parts = workspace + 31104;
  real *NNC_RESTRICT const tiles = workspace + 68544;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 3; i++) {
    for (int64_t j = 0; j < 10368; j++) {
      relu_2[j + 10368 * i] = R(0.0);
    }
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_row = 576, .source_column =
      32, .result_row = 512, .result_column = 32, .weight_row = 3072, .weight_column = 1024, .weight_input = 32,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r += 3) {
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 16; i++) {
        for (int64_t j = 0; j < 512; j++) {
          relu_2[576 * i + j + 10368 * q + 608] = relu[8192 * r + 512 * i + j + 8192 * q];
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_example = 10368,
        .source_row = 576, .source_column = 32, .result_example = 8192, .result_row = 512, .result_column = 32,
        .weight_row = 3072, .weight_column = 1024, .weight_input = 32, .weight_output = 1, .ahead = {{relu + 8192 *
        nnc_smaller(r + 3, end), 24576}}}, nnc_smaller(3, end - r), relu_2, weight_parts, result + 8192 * r, tiles);
  }
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   relu = max((contract(windows(windows(pad(pad(max(… + …, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) - running_mean) * rsqrt *…   [batch, 16, 16, 32]
static void block5_convolution2_conv2d1_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT running_mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT weight,
    const real *NNC_RESTRICT running_mean_2, const real *NNC_RESTRICT rsqrt_2, const real *NNC_RESTRICT gain_2,
    const real *NNC_RESTRICT shift_2, const real *NNC_RESTRICT relu, real *NNC_RESTRICT relu_2, real *workspace,
    int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu_3 = workspace + 0;
  real *NNC_RESTRICT const result_2 = workspace + 31104;
  real *NNC_RESTRICT const weight_parts = workspace + 55680;
  real *NNC_RESTRICT const tiles = workspace + 93120;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 3; i++) {
    for (int64_t j = 0; j < 10368; j++) {
      relu_3[j + 10368 * i] = R(0.0);
    }
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_row = 576, .source_column =
      32, .result_row = 512, .result_column = 32, .weight_row = 3072, .weight_column = 1024, .weight_input = 32,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r += 3) {
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      for (int64_t i = 0; i < 16; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 16; j++) {
          for (int64_t k = 0; k < 32; k++) {
            relu_3[576 * i + 32 * j + k + 10368 * q + 608] =
                nn_at_least((result[8192 * r + 512 * i + 32 * j + k + 8192 * q] - running_mean[k]) * rsqrt[k] * gain[k]
                + shift[k], R(0.0));
          }
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_example = 10368,
        .source_row = 576, .source_column = 32, .result_example = 8192, .result_row = 512, .result_column = 32,
        .weight_row = 3072, .weight_column = 1024, .weight_input = 32, .weight_output = 1, .ahead = {{relu + 8192 * r,
        24576}, {result + 8192 * nnc_smaller(r + 3, end), 24576}}}, nnc_smaller(3, end - r), relu_3, weight_parts,
        result_2, tiles);
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 256; i++) {
        for (int64_t j = 0; j < 32; j++) {
          relu_2[8192 * r + 32 * i + j + 8192 * q] =
              nn_at_least((result_2[32 * i + j + 8192 * q] - running_mean_2[j]) * rsqrt_2[j] * gain_2[j] + shift_2[j] +
              relu[8192 * r + 32 * i + j + 8192 * q], R(0.0));
        }
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(relu, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2)   [batch, 8, 8, 64]
static void block7_convolution1_conv2d1_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *workspace,
    int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu_2 = workspace + 0;
  for (int64_t i = 0; i < 10368; i++) {
    relu_2[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 16; i++) {
      for (int64_t j = 0; j < 512; j++) {
        relu_2[576 * i + j + 608] = relu[8192 * r + 512 * i + j];
      }
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{8, 1152, 512}, {8, 64, 64}}, .depth = {{3, 576, 6144}, {96, 1, 64}}, .columns =
        64, .column_stride = 1}, relu_2, weight, result + 4096 * r);
  }
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   relu = max((contract(windows(windows(pad(pad(max(… + …, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) - running_mean) * rsqrt *…   [batch, 8, 8, 64]
static void block7_conv2d1_block7_convolution2_conv2d1_forward(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT running_mean,
    const real *NNC_RESTRICT rsqrt, const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift,
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT running_mean_2, const real *NNC_RESTRICT rsqrt_2,
    const real *NNC_RESTRICT gain_2, const real *NNC_RESTRICT shift_2, const real *NNC_RESTRICT weight_2,
    const real *NNC_RESTRICT running_mean_3, const real *NNC_RESTRICT rsqrt_3, const real *NNC_RESTRICT gain_3,
    const real *NNC_RESTRICT shift_3, real *NNC_RESTRICT relu_2, real *workspace, int64_t begin, int64_t end) {
  NNC_ALIGN real result_2[4096];
  real *NNC_RESTRICT const shortcut = workspace + 0;
  real *NNC_RESTRICT const relu_3 = workspace + 24576;
  real *NNC_RESTRICT const result_3 = workspace + 62976;
  real *NNC_RESTRICT const weight_parts = workspace + 87552;
  real *NNC_RESTRICT const tiles = workspace + 235584;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 6; i++) {
    for (int64_t j = 0; j < 6400; j++) {
      relu_3[j + 6400 * i] = R(0.0);
    }
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_row = 640, .source_column =
      64, .result_row = 512, .result_column = 64, .weight_row = 12288, .weight_column = 4096, .weight_input = 64,
      .weight_output = 1}, weight_2, weight_parts);
  for (int64_t r = begin; r < end; r += 6) {
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      nnc_product(
          &(nnc_product_shape){.rows = {{8, 1024, 512}, {8, 64, 64}}, .depth = {{32, 1, 64}}, .columns = 64,
          .column_stride = 1}, relu + (8192 * r + 8192 * q), weight, result_2);
      for (int64_t i = 0; i < 8; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 8; j++) {
          for (int64_t k = 0; k < 64; k++) {
            shortcut[512 * i + 64 * j + k + 4096 * q] =
                (result_2[512 * i + 64 * j + k] - running_mean[k]) * rsqrt[k] * gain[k] + shift[k];
            relu_3[640 * i + 64 * j + k + 6400 * q + 704] =
                nn_at_least((result[4096 * r + 512 * i + 64 * j + k + 4096 * q] - running_mean_2[k]) * rsqrt_2[k] *
                gain_2[k] + shift_2[k], R(0.0));
          }
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_example = 6400, .source_row
        = 640, .source_column = 64, .result_example = 4096, .result_row = 512, .result_column = 64, .weight_row = 12288,
        .weight_column = 4096, .weight_input = 64, .weight_output = 1, .ahead = {{relu + 8192 * nnc_smaller(r + 6, end),
        49152}, {result + 4096 * nnc_smaller(r + 6, end), 24576}}}, nnc_smaller(6, end - r), relu_3, weight_parts,
        result_3, tiles);
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 64; i++) {
        for (int64_t j = 0; j < 64; j++) {
          relu_2[4096 * r + 64 * i + j + 4096 * q] =
              nn_at_least((result_3[64 * i + j + 4096 * q] - running_mean_3[j]) * rsqrt_3[j] * gain_3[j] + shift_3[j] +
              shortcut[64 * i + j + 4096 * q], R(0.0));
        }
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(relu, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2)   [batch, 8, 8, 64]
static void block8_convolution1_conv2d1_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *workspace,
    int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu_2 = workspace + 0;
  real *NNC_RESTRICT const weight_parts = workspace + 38400;
  real *NNC_RESTRICT const tiles = workspace + 186432;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 6; i++) {
    for (int64_t j = 0; j < 6400; j++) {
      relu_2[j + 6400 * i] = R(0.0);
    }
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_row = 640, .source_column =
      64, .result_row = 512, .result_column = 64, .weight_row = 12288, .weight_column = 4096, .weight_input = 64,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r += 6) {
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 8; i++) {
        for (int64_t j = 0; j < 512; j++) {
          relu_2[640 * i + j + 6400 * q + 704] = relu[4096 * r + 512 * i + j + 4096 * q];
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_example = 6400, .source_row
        = 640, .source_column = 64, .result_example = 4096, .result_row = 512, .result_column = 64, .weight_row = 12288,
        .weight_column = 4096, .weight_input = 64, .weight_output = 1, .ahead = {{relu + 4096 * nnc_smaller(r + 6, end),
        24576}}}, nnc_smaller(6, end - r), relu_2, weight_parts, result + 4096 * r, tiles);
  }
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   relu = max((contract(windows(windows(pad(pad(max(… + …, 0), axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) - running_mean) * rsqrt *…   [batch, 8, 8, 64]
static void block8_convolution2_conv2d1_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT running_mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT weight,
    const real *NNC_RESTRICT running_mean_2, const real *NNC_RESTRICT rsqrt_2, const real *NNC_RESTRICT gain_2,
    const real *NNC_RESTRICT shift_2, const real *NNC_RESTRICT relu, real *NNC_RESTRICT relu_2, real *workspace,
    int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu_3 = workspace + 0;
  real *NNC_RESTRICT const result_2 = workspace + 38400;
  real *NNC_RESTRICT const weight_parts = workspace + 62976;
  real *NNC_RESTRICT const tiles = workspace + 211008;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 6; i++) {
    for (int64_t j = 0; j < 6400; j++) {
      relu_3[j + 6400 * i] = R(0.0);
    }
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_row = 640, .source_column =
      64, .result_row = 512, .result_column = 64, .weight_row = 12288, .weight_column = 4096, .weight_input = 64,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r += 6) {
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      for (int64_t i = 0; i < 8; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 8; j++) {
          for (int64_t k = 0; k < 64; k++) {
            relu_3[640 * i + 64 * j + k + 6400 * q + 704] =
                nn_at_least((result[4096 * r + 512 * i + 64 * j + k + 4096 * q] - running_mean[k]) * rsqrt[k] * gain[k]
                + shift[k], R(0.0));
          }
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_example = 6400, .source_row
        = 640, .source_column = 64, .result_example = 4096, .result_row = 512, .result_column = 64, .weight_row = 12288,
        .weight_column = 4096, .weight_input = 64, .weight_output = 1, .ahead = {{relu + 4096 * r, 24576}, {result +
        4096 * nnc_smaller(r + 6, end), 24576}}}, nnc_smaller(6, end - r), relu_3, weight_parts, result_2, tiles);
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 64; i++) {
        for (int64_t j = 0; j < 64; j++) {
          relu_2[4096 * r + 64 * i + j + 4096 * q] =
              nn_at_least((result_2[64 * i + j + 4096 * q] - running_mean_2[j]) * rsqrt_2[j] * gain_2[j] + shift_2[j] +
              relu[4096 * r + 64 * i + j + 4096 * q], R(0.0));
        }
      }
    }
  }
}

// resnet20.nn:36  |> GlobalAveragePool |> Linear(10)
//   mean = sum(max((contract(windows(windows(pad(pad(…, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2) - running_mean) * rsqrt * gain + …   [batch, 64]
static void block9_convolution2_conv2d1_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT running_mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT weight,
    const real *NNC_RESTRICT running_mean_2, const real *NNC_RESTRICT rsqrt_2, const real *NNC_RESTRICT gain_2,
    const real *NNC_RESTRICT shift_2, const real *NNC_RESTRICT relu, real *NNC_RESTRICT mean, real *workspace,
    int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu_2 = workspace + 0;
  real *NNC_RESTRICT const result_2 = workspace + 38400;
  NNC_ALIGN real relu_3[4096];
  NNC_ALIGN real mean_2[64];
  real *NNC_RESTRICT const weight_parts = workspace + 62976;
  real *NNC_RESTRICT const tiles = workspace + 211008;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 6; i++) {
    for (int64_t j = 0; j < 6400; j++) {
      relu_2[j + 6400 * i] = R(0.0);
    }
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_row = 640, .source_column =
      64, .result_row = 512, .result_column = 64, .weight_row = 12288, .weight_column = 4096, .weight_input = 64,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r += 6) {
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      for (int64_t i = 0; i < 8; i++) {
        NNC_AROUND_VECTORS
        for (int64_t j = 0; j < 8; j++) {
          for (int64_t k = 0; k < 64; k++) {
            relu_2[640 * i + 64 * j + k + 6400 * q + 704] =
                nn_at_least((result[4096 * r + 512 * i + 64 * j + k + 4096 * q] - running_mean[k]) * rsqrt[k] * gain[k]
                + shift[k], R(0.0));
          }
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_example = 6400, .source_row
        = 640, .source_column = 64, .result_example = 4096, .result_row = 512, .result_column = 64, .weight_row = 12288,
        .weight_column = 4096, .weight_input = 64, .weight_output = 1, .ahead = {{relu + 4096 * r, 24576}, {result +
        4096 * nnc_smaller(r + 6, end), 24576}}}, nnc_smaller(6, end - r), relu_2, weight_parts, result_2, tiles);
    NNC_AROUND_VECTORS
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 64; i++) {
        for (int64_t j = 0; j < 64; j++) {
          relu_3[64 * i + j] =
              nn_at_least((result_2[64 * i + j + 4096 * q] - running_mean_2[j]) * rsqrt_2[j] * gain_2[j] + shift_2[j] +
              relu[4096 * r + 64 * i + j + 4096 * q], R(0.0));
        }
      }
      for (int64_t i = 0; i < 64; i++) {
        mean_2[i] = R(0.0);
      }
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 64; i++) {
        for (int64_t j = 0; j < 64; j++) {
          NNC_ADD(mean_2[j], relu_3[64 * i + j]);
        }
      }
      for (int64_t i = 0; i < 64; i++) {
        mean[64 * r + i + 64 * q] = mean_2[i] * R(0.015625);
      }
    }
  }
}

// resnet20.nn:41  metrics:   (accuracy: accuracy(logits, label))
//   product = mean @ weight   [batch, 10]
//   loss = sum(sum((position == label ? 1 : 0) * (product + shift - max(product + shift, over: axis 1) - log(sum(exp(product + shift - max(product + shift, over: axis 1)),…   []
//   total3 = sum(argmax(product + shift, over: axis 1) == label ? 1 : 0, over: batch)   []
static void linear1_forward(
    const real *NNC_RESTRICT mean, const real *NNC_RESTRICT weight, real *NNC_RESTRICT product,
    const real *NNC_RESTRICT shift, const real *NNC_RESTRICT label, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 10}}, .depth = {{64, 1, 10}}, .columns = 10, .column_stride = 1},
      mean + begin * 64, weight, product + begin * 10);
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

// resnet20.nn:36  |> GlobalAveragePool |> Linear(10)
//   product = mean @ weight   [batch, 10]
//   logits = product + shift   [batch, 10]
static void linear1_forward_2(
    const real *NNC_RESTRICT mean, const real *NNC_RESTRICT weight, const real *NNC_RESTRICT shift,
    real *NNC_RESTRICT logits, int64_t begin, int64_t end) {
  nnc_product(
      &(nnc_product_shape){.rows = {{end - begin, 64, 10}}, .depth = {{64, 1, 10}}, .columns = 10, .column_stride = 1},
      mean + begin * 64, weight, logits + begin * 10);
  for (int64_t r = begin; r < end; r++) {
    NNC_UNROLLED
    for (int64_t i = 0; i < 10; i++) {
      logits[10 * r + i] = logits[10 * r + i] + shift[i];
    }
  }
}

// resnet20.nn:14  image:  normalize(array("image", [32, 32, 3]) / 255, mean: 0.47, deviation: 0.2…
//   image = (column0 * 0.00392156862745098 - 0.47) * 4   [batch, 32, 32, 3]
static void prepare_normalize(const real *NNC_RESTRICT column0, real *NNC_RESTRICT image, int64_t begin, int64_t end) {
  NNC_AROUND_VECTORS
  for (int64_t r = begin; r < end; r++) {
    for (int64_t i = 0; i < 3072; i++) {
      image[3072 * r + i] = (column0[3072 * r + i] * R(0.00392156862745098) - R(0.47)) * R(4.0);
    }
  }
}

// resnet20.nn:16  array("label"),
//   label = column1   [batch]
static void prepare_label(const real *NNC_RESTRICT column1, real *NNC_RESTRICT label, int64_t begin, int64_t end) {
  for (int64_t r = begin; r < end; r++) {
    label[r] = column1[r];
  }
}

// resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
//   weight = sqrt(log(1 - random()) * -2) * 0.27216552697590873 * cos(random() * 6.283185307179586)   [3, 3, 3, 16]
//   velocity = 0   [3, 3, 3, 16]
static void initialize_convolution1_conv2d1(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT velocity, nnc_key key0, nnc_key key1, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] =
        nn_sqrt(nn_log(R(1.0) - nnc_uniform(key0, (uint32_t)i)) * R(-2.0)) * R(0.27216552697590873) *
        nn_cos(nnc_uniform(key1, (uint32_t)i) * R(6.283185307179586));
    velocity[i] = R(0.0);
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   gain = 1   [16]
//   velocity = 0   [16]
static void initialize_convolution1_batch_norm1(
    real *NNC_RESTRICT gain, real *NNC_RESTRICT velocity, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    gain[i] = R(1.0);
    velocity[i] = R(0.0);
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   shift = 0   [16]
//   velocity = 0   [16]
static void initialize_convolution1_batch_norm1_2(
    real *NNC_RESTRICT shift, real *NNC_RESTRICT velocity, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    shift[i] = R(0.0);
    velocity[i] = R(0.0);
  }
}

// resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
//   weight = sqrt(log(1 - random()) * -2) * 0.11785113019775792 * cos(random() * 6.283185307179586)   [3, 3, 16, 16]
//   velocity = 0   [3, 3, 16, 16]
static void initialize_block1_convolution1_conv2d1(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT velocity, nnc_key key0, nnc_key key1, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] =
        nn_sqrt(nn_log(R(1.0) - nnc_uniform(key0, (uint32_t)i)) * R(-2.0)) * R(0.11785113019775792) *
        nn_cos(nnc_uniform(key1, (uint32_t)i) * R(6.283185307179586));
    velocity[i] = R(0.0);
  }
}

// resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
//   weight = -0.6123724356957946 + random() * 1.2247448713915892   [1, 1, 16, 32]
//   velocity = 0   [1, 1, 16, 32]
static void initialize_block4_conv2d1(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT velocity, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.6123724356957946) + nnc_uniform(key0, (uint32_t)i) * R(1.2247448713915892);
    velocity[i] = R(0.0);
  }
}

// resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
//   weight = sqrt(log(1 - random()) * -2) * 0.08333333333333334 * cos(random() * 6.283185307179586)   [3, 3, 32, 32]
//   velocity = 0   [3, 3, 32, 32]
static void initialize_block4_convolution2_conv2d1(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT velocity, nnc_key key0, nnc_key key1, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] =
        nn_sqrt(nn_log(R(1.0) - nnc_uniform(key0, (uint32_t)i)) * R(-2.0)) * R(0.08333333333333334) *
        nn_cos(nnc_uniform(key1, (uint32_t)i) * R(6.283185307179586));
    velocity[i] = R(0.0);
  }
}

// resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
//   weight = -0.4330127018922193 + random() * 0.8660254037844386   [1, 1, 32, 64]
//   velocity = 0   [1, 1, 32, 64]
static void initialize_block7_conv2d1(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT velocity, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.4330127018922193) + nnc_uniform(key0, (uint32_t)i) * R(0.8660254037844386);
    velocity[i] = R(0.0);
  }
}

// resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
//   weight = sqrt(log(1 - random()) * -2) * 0.05892556509887896 * cos(random() * 6.283185307179586)   [3, 3, 64, 64]
//   velocity = 0   [3, 3, 64, 64]
static void initialize_block7_convolution2_conv2d1(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT velocity, nnc_key key0, nnc_key key1, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] =
        nn_sqrt(nn_log(R(1.0) - nnc_uniform(key0, (uint32_t)i)) * R(-2.0)) * R(0.05892556509887896) *
        nn_cos(nnc_uniform(key1, (uint32_t)i) * R(6.283185307179586));
    velocity[i] = R(0.0);
  }
}

// resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
//   weight = -0.3061862178478973 + random() * 0.6123724356957946   [64, 10]
//   velocity = 0   [64, 10]
static void initialize_linear1(
    real *NNC_RESTRICT weight, real *NNC_RESTRICT velocity, nnc_key key0, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    weight[i] = R(-0.3061862178478973) + nnc_uniform(key0, (uint32_t)i) * R(0.6123724356957946);
    velocity[i] = R(0.0);
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   running_mean = 0   [16]
static void initialize_convolution1_batch_norm1_3(real *NNC_RESTRICT running_mean, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    running_mean[i] = R(0.0);
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   running_variance = 1   [16]
static void initialize_convolution1_batch_norm1_4(real *NNC_RESTRICT running_variance, int64_t begin, int64_t end) {
  for (int64_t i = begin; i < end; i++) {
    running_variance[i] = R(1.0);
  }
}

// resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
//   rms = sum(max((result - mean * center) * rsqrt * gain + shift, 0) * max((result - mean * center) * rsqrt * gain + shift, 0), over: (batch, axis 1, axis 2, axis 3))   []
static void relu1_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, real center, double *total0_result, int64_t begin,
    int64_t end) {
  real total0 = R(0.0);
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 1024; i++) {
      for (int64_t j = 0; j < 16; j++) {
        const real rms =
            nn_at_least((result[16384 * r + 16 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j], R(0.0)) *
            nn_at_least((result[16384 * r + 16 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j], R(0.0));
        NNC_ADD(total0, rms);
      }
    }
  }
  *total0_result = (double)total0;
}

// resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
//   inactive = sum(abs((result - mean * center) * rsqrt * gain + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1, axis 2, axis 3))   []
//   dead = max(abs((result - mean * center) * rsqrt * gain + shift > 0 ? 1 : 0), over: batch)   [32, 32, 16]
static void relu1_forward_backward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, real *NNC_RESTRICT dead, real center,
    double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = 0; i < 16384; i++) {
    dead[i] = -(real)INFINITY;
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 1024; i++) {
      for (int64_t j = 0; j < 16; j++) {
        const real relu =
            (result[16384 * r + 16 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j] > R(0.0) ? R(1.0) :
            R(0.0);
        const real slope = nn_abs(relu);
        NNC_ADD(total0, slope < R(0.01) ? R(1.0) : R(0.0));
        dead[16 * i + j] = nn_max(dead[16 * i + j], slope);
      }
    }
  }
  *total0_result = (double)total0;
}

// resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
//   dead = sum(dead < 0.01 ? 1 : 0, over: (axis 0, axis 1, axis 2))   []
static void relu1_forward_2(const real *NNC_RESTRICT dead, double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = begin; i < end; i++) {
    NNC_ADD(total0, dead[i] < R(0.01) ? R(1.0) : R(0.0));
  }
  *total0_result = (double)total0;
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   relu = max((result - mean * center) * rsqrt * gain + shift + max((result - mean * center) * rsqrt * gain + shift, 0), 0)   [batch, 32, 32, 16]
//   rms = sum(relu * relu, over: (batch, axis 1, axis 2, axis 3))   []
//   inactive = sum(abs((result - mean * …) * rsqrt * gain + shift + max((result - …) * rsqrt * gain + shift, 0) > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1, axis 2, axis…   []
//   dead = max(abs((result - mean * center) * rsqrt * gain + shift + max((result - mean * center) * rsqrt * gain + shift, 0) > 0 ? 1 : 0), over: batch)   [32, 32, 16]
static void block1_block1_relu2_forward_backward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT result_2,
    const real *NNC_RESTRICT mean_2, const real *NNC_RESTRICT rsqrt_2, const real *NNC_RESTRICT gain_2,
    const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT relu, real *NNC_RESTRICT dead, real center,
    double *total0_result, double *total1_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  for (int64_t i = 0; i < 16384; i++) {
    dead[i] = -(real)INFINITY;
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 1024; i++) {
      for (int64_t j = 0; j < 16; j++) {
        const real sum = (result[16384 * r + 16 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j];
        const real sum_2 =
            sum + nn_at_least((result_2[16384 * r + 16 * i + j] - mean_2[j] * center) * rsqrt_2[j] * gain_2[j] +
            shift_2[j], R(0.0));
        const real relu_2 = nn_at_least(sum_2, R(0.0));
        relu[16384 * r + 16 * i + j] = relu_2;
        NNC_ADD(total0, relu_2 * relu_2);
        const real slope = nn_abs(sum_2 > R(0.0) ? R(1.0) : R(0.0));
        NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
        dead[16 * i + j] = nn_max(dead[16 * i + j], slope);
      }
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(relu, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2)   [batch, 32, 32, 16]
//   mean = sum(result, over: (batch, axis 1, axis 2))   [16]
static void block2_convolution1_conv2d1_forward_3(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *NNC_RESTRICT mean,
    real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu_2 = workspace + 0;
  real *NNC_RESTRICT const weight_parts = workspace + 18496;
  real *NNC_RESTRICT const tiles = workspace + 28288;
  for (int64_t i = 0; i < 18496; i++) {
    relu_2[i] = R(0.0);
  }
  for (int64_t i = 0; i < 16; i++) {
    mean[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 544, .source_column =
      16, .result_row = 512, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 32; i++) {
      for (int64_t j = 0; j < 512; j++) {
        relu_2[544 * i + j + 560] = relu[16384 * r + 512 * i + j];
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 32, .columns = 32, .inputs = 16, .outputs = 16, .source_row = 544, .source_column
        = 16, .result_row = 512, .result_column = 16, .weight_row = 768, .weight_column = 256, .weight_input = 16,
        .weight_output = 1, .ahead = {{relu + 16384 * (r + 1), 16384}}}, 1, relu_2, weight_parts, result + 16384 * r,
        tiles);
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 1024; i++) {
      for (int64_t j = 0; j < 16; j++) {
        NNC_ADD(mean[j], result[16384 * r + 16 * i + j]);
      }
    }
  }
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   relu = max((result - mean * center) * rsqrt * gain + shift + relu, 0)   [batch, 32, 32, 16]
//   rms = sum(relu * relu, over: (batch, axis 1, axis 2, axis 3))   []
//   inactive = sum(abs((result - mean * …) * rsqrt * gain + shift + relu > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1, axis 2, axis 3))   []
//   dead = max(abs((result - mean * center) * rsqrt * gain + shift + relu > 0 ? 1 : 0), over: batch)   [32, 32, 16]
static void block2_block2_relu2_forward_backward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT relu,
    real *NNC_RESTRICT relu_2, real *NNC_RESTRICT dead, real center, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  for (int64_t i = 0; i < 16384; i++) {
    dead[i] = -(real)INFINITY;
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 1024; i++) {
      for (int64_t j = 0; j < 16; j++) {
        const real sum =
            (result[16384 * r + 16 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j] + relu[16384 * r + 16 *
            i + j];
        const real relu_3 = nn_at_least(sum, R(0.0));
        relu_2[16384 * r + 16 * i + j] = relu_3;
        NNC_ADD(total0, relu_3 * relu_3);
        const real slope = nn_abs(sum > R(0.0) ? R(1.0) : R(0.0));
        NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
        dead[16 * i + j] = nn_max(dead[16 * i + j], slope);
      }
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
//   result = contract(windows(windows(relu, axis 2, 1), axis 1, 1), weight, over 2·0, 4·1, 5·2)   [batch, 16, 16, 32]
//   mean = sum(result, over: (batch, axis 1, axis 2))   [32]
static void block4_conv2d1_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *NNC_RESTRICT mean,
    int64_t begin, int64_t end) {
  for (int64_t i = 0; i < 32; i++) {
    mean[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    nnc_product(
        &(nnc_product_shape){.rows = {{16, 1024, 512}, {16, 32, 32}}, .depth = {{16, 1, 32}}, .columns = 32,
        .column_stride = 1}, relu + 16384 * r, weight, result + 8192 * r);
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 256; i++) {
      for (int64_t j = 0; j < 32; j++) {
        NNC_ADD(mean[j], result[8192 * r + 32 * i + j]);
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(relu, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2)   [batch, 16, 16, 32]
//   mean = sum(result, over: (batch, axis 1, axis 2))   [32]
static void block4_convolution1_conv2d1_forward_3(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *NNC_RESTRICT mean,
    real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu_2 = workspace + 0;
  for (int64_t i = 0; i < 18496; i++) {
    relu_2[i] = R(0.0);
  }
  for (int64_t i = 0; i < 32; i++) {
    mean[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 32; i++) {
      for (int64_t j = 0; j < 512; j++) {
        relu_2[544 * i + j + 560] = relu[16384 * r + 512 * i + j];
      }
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{16, 1088, 512}, {16, 32, 32}}, .depth = {{3, 544, 1536}, {48, 1, 32}}, .columns =
        32, .column_stride = 1}, relu_2, weight, result + 8192 * r);
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 256; i++) {
      for (int64_t j = 0; j < 32; j++) {
        NNC_ADD(mean[j], result[8192 * r + 32 * i + j]);
      }
    }
  }
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   rms = sum(max((result - mean * center) * rsqrt * gain + shift, 0) * max((result - mean * center) * rsqrt * gain + shift, 0), over: (batch, axis 1, axis 2, axis 3))   []
static void block4_relu1_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, real center, double *total0_result, int64_t begin,
    int64_t end) {
  real total0 = R(0.0);
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 256; i++) {
      for (int64_t j = 0; j < 32; j++) {
        const real rms =
            nn_at_least((result[8192 * r + 32 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j], R(0.0)) *
            nn_at_least((result[8192 * r + 32 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j], R(0.0));
        NNC_ADD(total0, rms);
      }
    }
  }
  *total0_result = (double)total0;
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   inactive = sum(abs((result - mean * center) * rsqrt * gain + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1, axis 2, axis 3))   []
//   dead = max(abs((result - mean * center) * rsqrt * gain + shift > 0 ? 1 : 0), over: batch)   [16, 16, 32]
static void block4_relu1_forward_backward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, real *NNC_RESTRICT dead, real center,
    double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = 0; i < 8192; i++) {
    dead[i] = -(real)INFINITY;
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 256; i++) {
      for (int64_t j = 0; j < 32; j++) {
        const real relu =
            (result[8192 * r + 32 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j] > R(0.0) ? R(1.0) :
            R(0.0);
        const real slope = nn_abs(relu);
        NNC_ADD(total0, slope < R(0.01) ? R(1.0) : R(0.0));
        dead[32 * i + j] = nn_max(dead[32 * i + j], slope);
      }
    }
  }
  *total0_result = (double)total0;
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   relu = max((result - mean * center) * rsqrt * gain + shift + ((result - mean * center) * rsqrt * gain + shift), 0)   [batch, 16, 16, 32]
//   rms = sum(relu * relu, over: (batch, axis 1, axis 2, axis 3))   []
//   inactive = sum(abs((result - mean * …) * rsqrt * gain + shift + ((result - mean * …) * rsqrt * gain + shift) > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1, axis 2, axi…   []
//   dead = max(abs((result - mean * center) * rsqrt * gain + shift + ((result - mean * center) * rsqrt * gain + shift) > 0 ? 1 : 0), over: batch)   [16, 16, 32]
static void block4_block4_relu2_forward_backward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT result_2,
    const real *NNC_RESTRICT mean_2, const real *NNC_RESTRICT rsqrt_2, const real *NNC_RESTRICT gain_2,
    const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT relu, real *NNC_RESTRICT dead, real center,
    double *total0_result, double *total1_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  for (int64_t i = 0; i < 8192; i++) {
    dead[i] = -(real)INFINITY;
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 256; i++) {
      for (int64_t j = 0; j < 32; j++) {
        const real shortcut = (result[8192 * r + 32 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j];
        const real sum =
            (result_2[8192 * r + 32 * i + j] - mean_2[j] * center) * rsqrt_2[j] * gain_2[j] + shift_2[j] + shortcut;
        const real relu_2 = nn_at_least(sum, R(0.0));
        relu[8192 * r + 32 * i + j] = relu_2;
        NNC_ADD(total0, relu_2 * relu_2);
        const real slope = nn_abs(sum > R(0.0) ? R(1.0) : R(0.0));
        NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
        dead[32 * i + j] = nn_max(dead[32 * i + j], slope);
      }
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(relu, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2)   [batch, 16, 16, 32]
//   mean = sum(result, over: (batch, axis 1, axis 2))   [32]
static void block5_convolution1_conv2d1_forward_3(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *NNC_RESTRICT mean,
    real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu_2 = workspace + 0;
  real *NNC_RESTRICT const weight_parts = workspace + 31104;
  real *NNC_RESTRICT const tiles = workspace + 68544;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 3; i++) {
    for (int64_t j = 0; j < 10368; j++) {
      relu_2[j + 10368 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 32; i++) {
    mean[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_row = 576, .source_column =
      32, .result_row = 512, .result_column = 32, .weight_row = 3072, .weight_column = 1024, .weight_input = 32,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r += 3) {
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 16; i++) {
        for (int64_t j = 0; j < 512; j++) {
          relu_2[576 * i + j + 10368 * q + 608] = relu[8192 * r + 512 * i + j + 8192 * q];
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 16, .columns = 16, .inputs = 32, .outputs = 32, .source_example = 10368,
        .source_row = 576, .source_column = 32, .result_example = 8192, .result_row = 512, .result_column = 32,
        .weight_row = 3072, .weight_column = 1024, .weight_input = 32, .weight_output = 1, .ahead = {{relu + 8192 *
        nnc_smaller(r + 3, end), 24576}}}, nnc_smaller(3, end - r), relu_2, weight_parts, result + 8192 * r, tiles);
    for (int64_t q = 0; q < nnc_smaller(3, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 256; i++) {
        for (int64_t j = 0; j < 32; j++) {
          NNC_ADD(mean[j], result[8192 * r + 32 * i + j + 8192 * q]);
        }
      }
    }
  }
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   relu = max((result - mean * center) * rsqrt * gain + shift + relu, 0)   [batch, 16, 16, 32]
//   rms = sum(relu * relu, over: (batch, axis 1, axis 2, axis 3))   []
//   inactive = sum(abs((result - mean * …) * rsqrt * gain + shift + relu > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1, axis 2, axis 3))   []
//   dead = max(abs((result - mean * center) * rsqrt * gain + shift + relu > 0 ? 1 : 0), over: batch)   [16, 16, 32]
static void block5_block5_relu2_forward_backward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT relu,
    real *NNC_RESTRICT relu_2, real *NNC_RESTRICT dead, real center, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  for (int64_t i = 0; i < 8192; i++) {
    dead[i] = -(real)INFINITY;
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 256; i++) {
      for (int64_t j = 0; j < 32; j++) {
        const real sum =
            (result[8192 * r + 32 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j] + relu[8192 * r + 32 * i
            + j];
        const real relu_3 = nn_at_least(sum, R(0.0));
        relu_2[8192 * r + 32 * i + j] = relu_3;
        NNC_ADD(total0, relu_3 * relu_3);
        const real slope = nn_abs(sum > R(0.0) ? R(1.0) : R(0.0));
        NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
        dead[32 * i + j] = nn_max(dead[32 * i + j], slope);
      }
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
//   result = contract(windows(windows(relu, axis 2, 1), axis 1, 1), weight, over 2·0, 4·1, 5·2)   [batch, 8, 8, 64]
//   mean = sum(result, over: (batch, axis 1, axis 2))   [64]
static void block7_conv2d1_forward_2(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *NNC_RESTRICT mean,
    int64_t begin, int64_t end) {
  for (int64_t i = 0; i < 64; i++) {
    mean[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    nnc_product(
        &(nnc_product_shape){.rows = {{8, 1024, 512}, {8, 64, 64}}, .depth = {{32, 1, 64}}, .columns = 64,
        .column_stride = 1}, relu + 8192 * r, weight, result + 4096 * r);
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 64; i++) {
      for (int64_t j = 0; j < 64; j++) {
        NNC_ADD(mean[j], result[4096 * r + 64 * i + j]);
      }
    }
  }
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(relu, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2)   [batch, 8, 8, 64]
//   mean = sum(result, over: (batch, axis 1, axis 2))   [64]
static void block7_convolution1_conv2d1_forward_3(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *NNC_RESTRICT mean,
    real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu_2 = workspace + 0;
  for (int64_t i = 0; i < 10368; i++) {
    relu_2[i] = R(0.0);
  }
  for (int64_t i = 0; i < 64; i++) {
    mean[i] = R(0.0);
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 16; i++) {
      for (int64_t j = 0; j < 512; j++) {
        relu_2[576 * i + j + 608] = relu[8192 * r + 512 * i + j];
      }
    }
    nnc_product(
        &(nnc_product_shape){.rows = {{8, 1152, 512}, {8, 64, 64}}, .depth = {{3, 576, 6144}, {96, 1, 64}}, .columns =
        64, .column_stride = 1}, relu_2, weight, result + 4096 * r);
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 64; i++) {
      for (int64_t j = 0; j < 64; j++) {
        NNC_ADD(mean[j], result[4096 * r + 64 * i + j]);
      }
    }
  }
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   rms = sum(max((result - mean * center) * rsqrt * gain + shift, 0) * max((result - mean * center) * rsqrt * gain + shift, 0), over: (batch, axis 1, axis 2, axis 3))   []
static void block7_relu1_forward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, real center, double *total0_result, int64_t begin,
    int64_t end) {
  real total0 = R(0.0);
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 64; i++) {
      for (int64_t j = 0; j < 64; j++) {
        const real rms =
            nn_at_least((result[4096 * r + 64 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j], R(0.0)) *
            nn_at_least((result[4096 * r + 64 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j], R(0.0));
        NNC_ADD(total0, rms);
      }
    }
  }
  *total0_result = (double)total0;
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   inactive = sum(abs((result - mean * center) * rsqrt * gain + shift > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1, axis 2, axis 3))   []
//   dead = max(abs((result - mean * center) * rsqrt * gain + shift > 0 ? 1 : 0), over: batch)   [8, 8, 64]
static void block7_relu1_forward_backward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, real *NNC_RESTRICT dead, real center,
    double *total0_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  for (int64_t i = 0; i < 4096; i++) {
    dead[i] = -(real)INFINITY;
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 64; i++) {
      for (int64_t j = 0; j < 64; j++) {
        const real relu =
            (result[4096 * r + 64 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j] > R(0.0) ? R(1.0) :
            R(0.0);
        const real slope = nn_abs(relu);
        NNC_ADD(total0, slope < R(0.01) ? R(1.0) : R(0.0));
        dead[64 * i + j] = nn_max(dead[64 * i + j], slope);
      }
    }
  }
  *total0_result = (double)total0;
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   relu = max((result - mean * center) * rsqrt * gain + shift + ((result - mean * center) * rsqrt * gain + shift), 0)   [batch, 8, 8, 64]
//   rms = sum(relu * relu, over: (batch, axis 1, axis 2, axis 3))   []
//   inactive = sum(abs((result - mean * …) * rsqrt * gain + shift + ((result - mean * …) * rsqrt * gain + shift) > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1, axis 2, axi…   []
//   dead = max(abs((result - mean * center) * rsqrt * gain + shift + ((result - mean * center) * rsqrt * gain + shift) > 0 ? 1 : 0), over: batch)   [8, 8, 64]
static void block7_block7_relu2_forward_backward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT result_2,
    const real *NNC_RESTRICT mean_2, const real *NNC_RESTRICT rsqrt_2, const real *NNC_RESTRICT gain_2,
    const real *NNC_RESTRICT shift_2, real *NNC_RESTRICT relu, real *NNC_RESTRICT dead, real center,
    double *total0_result, double *total1_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  for (int64_t i = 0; i < 4096; i++) {
    dead[i] = -(real)INFINITY;
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 64; i++) {
      for (int64_t j = 0; j < 64; j++) {
        const real shortcut = (result[4096 * r + 64 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j];
        const real sum =
            (result_2[4096 * r + 64 * i + j] - mean_2[j] * center) * rsqrt_2[j] * gain_2[j] + shift_2[j] + shortcut;
        const real relu_2 = nn_at_least(sum, R(0.0));
        relu[4096 * r + 64 * i + j] = relu_2;
        NNC_ADD(total0, relu_2 * relu_2);
        const real slope = nn_abs(sum > R(0.0) ? R(1.0) : R(0.0));
        NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
        dead[64 * i + j] = nn_max(dead[64 * i + j], slope);
      }
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
//   result = contract(windows(windows(pad(pad(relu, axis 1, 1, 1), axis 2, 1, 1), axis 2, 3), axis 1, 3), weight, over 2·0, 4·1, 5·2)   [batch, 8, 8, 64]
//   mean = sum(result, over: (batch, axis 1, axis 2))   [64]
static void block8_convolution1_conv2d1_forward_3(
    const real *NNC_RESTRICT relu, const real *NNC_RESTRICT weight, real *NNC_RESTRICT result, real *NNC_RESTRICT mean,
    real *workspace, int64_t begin, int64_t end) {
  real *NNC_RESTRICT const relu_2 = workspace + 0;
  real *NNC_RESTRICT const weight_parts = workspace + 38400;
  real *NNC_RESTRICT const tiles = workspace + 186432;
  NNC_AROUND_VECTORS
  for (int64_t i = 0; i < 6; i++) {
    for (int64_t j = 0; j < 6400; j++) {
      relu_2[j + 6400 * i] = R(0.0);
    }
  }
  for (int64_t i = 0; i < 64; i++) {
    mean[i] = R(0.0);
  }
  nnc_winograd3_weights(
      &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_row = 640, .source_column =
      64, .result_row = 512, .result_column = 64, .weight_row = 12288, .weight_column = 4096, .weight_input = 64,
      .weight_output = 1}, weight, weight_parts);
  for (int64_t r = begin; r < end; r += 6) {
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 8; i++) {
        for (int64_t j = 0; j < 512; j++) {
          relu_2[640 * i + j + 6400 * q + 704] = relu[4096 * r + 512 * i + j + 4096 * q];
        }
      }
    }
    nnc_winograd3_result(
        &(nnc_winograd_shape){.rows = 8, .columns = 8, .inputs = 64, .outputs = 64, .source_example = 6400, .source_row
        = 640, .source_column = 64, .result_example = 4096, .result_row = 512, .result_column = 64, .weight_row = 12288,
        .weight_column = 4096, .weight_input = 64, .weight_output = 1, .ahead = {{relu + 4096 * nnc_smaller(r + 6, end),
        24576}}}, nnc_smaller(6, end - r), relu_2, weight_parts, result + 4096 * r, tiles);
    for (int64_t q = 0; q < nnc_smaller(6, end - r); q++) {
      NNC_AROUND_VECTORS
      for (int64_t i = 0; i < 64; i++) {
        for (int64_t j = 0; j < 64; j++) {
          NNC_ADD(mean[j], result[4096 * r + 64 * i + j + 4096 * q]);
        }
      }
    }
  }
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   relu = max((result - mean * center) * rsqrt * gain + shift + relu, 0)   [batch, 8, 8, 64]
//   rms = sum(relu * relu, over: (batch, axis 1, axis 2, axis 3))   []
//   inactive = sum(abs((result - mean * …) * rsqrt * gain + shift + relu > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1, axis 2, axis 3))   []
//   dead = max(abs((result - mean * center) * rsqrt * gain + shift + relu > 0 ? 1 : 0), over: batch)   [8, 8, 64]
static void block8_block8_relu2_forward_backward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT relu,
    real *NNC_RESTRICT relu_2, real *NNC_RESTRICT dead, real center, double *total0_result, double *total1_result,
    int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  for (int64_t i = 0; i < 4096; i++) {
    dead[i] = -(real)INFINITY;
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 64; i++) {
      for (int64_t j = 0; j < 64; j++) {
        const real sum =
            (result[4096 * r + 64 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j] + relu[4096 * r + 64 * i
            + j];
        const real relu_3 = nn_at_least(sum, R(0.0));
        relu_2[4096 * r + 64 * i + j] = relu_3;
        NNC_ADD(total0, relu_3 * relu_3);
        const real slope = nn_abs(sum > R(0.0) ? R(1.0) : R(0.0));
        NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
        dead[64 * i + j] = nn_max(dead[64 * i + j], slope);
      }
    }
  }
  *total0_result = (double)total0;
  *total1_result = (double)total1;
}

// resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
//   rms = sum(max((result - mean * center) * rsqrt * gain + shift + relu, 0) * max((result - mean * center) * rsqrt * gain + shift + relu, 0), over: (batch, axis 1, axis …   []
//   inactive = sum(abs((result - mean * …) * rsqrt * gain + shift + relu > 0 ? 1 : 0) < 0.01 ? 1 : 0, over: (batch, axis 1, axis 2, axis 3))   []
//   dead = max(abs((result - mean * center) * rsqrt * gain + shift + relu > 0 ? 1 : 0), over: batch)   [8, 8, 64]
static void block9_relu2_forward_backward(
    const real *NNC_RESTRICT result, const real *NNC_RESTRICT mean, const real *NNC_RESTRICT rsqrt,
    const real *NNC_RESTRICT gain, const real *NNC_RESTRICT shift, const real *NNC_RESTRICT relu,
    real *NNC_RESTRICT dead, real center, double *total0_result, double *total1_result, int64_t begin, int64_t end) {
  real total0 = R(0.0);
  real total1 = R(0.0);
  for (int64_t i = 0; i < 4096; i++) {
    dead[i] = -(real)INFINITY;
  }
  for (int64_t r = begin; r < end; r++) {
    NNC_AROUND_VECTORS
    for (int64_t i = 0; i < 64; i++) {
      for (int64_t j = 0; j < 64; j++) {
        const real sum =
            (result[4096 * r + 64 * i + j] - mean[j] * center) * rsqrt[j] * gain[j] + shift[j] + relu[4096 * r + 64 * i
            + j];
        const real relu_2 = nn_at_least(sum, R(0.0));
        NNC_ADD(total0, relu_2 * relu_2);
        const real slope = nn_abs(sum > R(0.0) ? R(1.0) : R(0.0));
        NNC_ADD(total1, slope < R(0.01) ? R(1.0) : R(0.0));
        dead[64 * i + j] = nn_max(dead[64 * i + j], slope);
      }
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
  real *const convolution1_conv2d1_weight = arena + 0;  // [3, 3, 3, 16]
  real *const convolution1_conv2d1_weight_velocity = arena + 274528;  // [3, 3, 3, 16]
  real *const convolution1_batch_norm1_gain = arena + 448;  // [16]
  real *const convolution1_batch_norm1_gain_velocity = arena + 274976;  // [16]
  real *const convolution1_batch_norm1_shift = arena + 480;  // [16]
  real *const convolution1_batch_norm1_shift_velocity = arena + 275008;  // [16]
  real *const block1_convolution1_conv2d1_weight = arena + 512;  // [3, 3, 16, 16]
  real *const block1_convolution1_conv2d1_weight_velocity = arena + 275040;  // [3, 3, 16, 16]
  real *const block1_convolution2_conv2d1_weight = arena + 2880;  // [3, 3, 16, 16]
  real *const block1_convolution2_conv2d1_weight_velocity = arena + 277408;  // [3, 3, 16, 16]
  real *const block2_convolution1_conv2d1_weight = arena + 5248;  // [3, 3, 16, 16]
  real *const block2_convolution1_conv2d1_weight_velocity = arena + 279776;  // [3, 3, 16, 16]
  real *const block2_convolution2_conv2d1_weight = arena + 7616;  // [3, 3, 16, 16]
  real *const block2_convolution2_conv2d1_weight_velocity = arena + 282144;  // [3, 3, 16, 16]
  real *const block3_convolution1_conv2d1_weight = arena + 9984;  // [3, 3, 16, 16]
  real *const block3_convolution1_conv2d1_weight_velocity = arena + 284512;  // [3, 3, 16, 16]
  real *const block3_convolution2_conv2d1_weight = arena + 12352;  // [3, 3, 16, 16]
  real *const block3_convolution2_conv2d1_weight_velocity = arena + 286880;  // [3, 3, 16, 16]
  real *const block4_conv2d1_weight = arena + 14720;  // [1, 1, 16, 32]
  real *const block4_conv2d1_weight_velocity = arena + 289248;  // [1, 1, 16, 32]
  real *const block4_batch_norm1_gain = arena + 15232;  // [32]
  real *const block4_batch_norm1_gain_velocity = arena + 289760;  // [32]
  real *const block4_batch_norm1_shift = arena + 15264;  // [32]
  real *const block4_batch_norm1_shift_velocity = arena + 289792;  // [32]
  real *const block4_convolution1_conv2d1_weight = arena + 15296;  // [3, 3, 16, 32]
  real *const block4_convolution1_conv2d1_weight_velocity = arena + 289824;  // [3, 3, 16, 32]
  real *const block4_convolution2_conv2d1_weight = arena + 19968;  // [3, 3, 32, 32]
  real *const block4_convolution2_conv2d1_weight_velocity = arena + 294496;  // [3, 3, 32, 32]
  real *const block5_convolution1_conv2d1_weight = arena + 29248;  // [3, 3, 32, 32]
  real *const block5_convolution1_conv2d1_weight_velocity = arena + 303776;  // [3, 3, 32, 32]
  real *const block5_convolution2_conv2d1_weight = arena + 38528;  // [3, 3, 32, 32]
  real *const block5_convolution2_conv2d1_weight_velocity = arena + 313056;  // [3, 3, 32, 32]
  real *const block6_convolution1_conv2d1_weight = arena + 47808;  // [3, 3, 32, 32]
  real *const block6_convolution1_conv2d1_weight_velocity = arena + 322336;  // [3, 3, 32, 32]
  real *const block6_convolution2_conv2d1_weight = arena + 57088;  // [3, 3, 32, 32]
  real *const block6_convolution2_conv2d1_weight_velocity = arena + 331616;  // [3, 3, 32, 32]
  real *const block7_conv2d1_weight = arena + 66368;  // [1, 1, 32, 64]
  real *const block7_conv2d1_weight_velocity = arena + 340896;  // [1, 1, 32, 64]
  real *const block7_batch_norm1_gain = arena + 68416;  // [64]
  real *const block7_batch_norm1_gain_velocity = arena + 342944;  // [64]
  real *const block7_batch_norm1_shift = arena + 68480;  // [64]
  real *const block7_batch_norm1_shift_velocity = arena + 343008;  // [64]
  real *const block7_convolution1_conv2d1_weight = arena + 68544;  // [3, 3, 32, 64]
  real *const block7_convolution1_conv2d1_weight_velocity = arena + 343072;  // [3, 3, 32, 64]
  real *const block7_convolution2_conv2d1_weight = arena + 87104;  // [3, 3, 64, 64]
  real *const block7_convolution2_conv2d1_weight_velocity = arena + 361632;  // [3, 3, 64, 64]
  real *const block8_convolution1_conv2d1_weight = arena + 124096;  // [3, 3, 64, 64]
  real *const block8_convolution1_conv2d1_weight_velocity = arena + 398624;  // [3, 3, 64, 64]
  real *const block8_convolution2_conv2d1_weight = arena + 161088;  // [3, 3, 64, 64]
  real *const block8_convolution2_conv2d1_weight_velocity = arena + 435616;  // [3, 3, 64, 64]
  real *const block9_convolution1_conv2d1_weight = arena + 198080;  // [3, 3, 64, 64]
  real *const block9_convolution1_conv2d1_weight_velocity = arena + 472608;  // [3, 3, 64, 64]
  real *const block9_convolution2_conv2d1_weight = arena + 235072;  // [3, 3, 64, 64]
  real *const block9_convolution2_conv2d1_weight_velocity = arena + 509600;  // [3, 3, 64, 64]
  real *const linear1_weight = arena + 272064;  // [64, 10]
  real *const linear1_weight_velocity = arena + 546592;  // [64, 10]
  real *const linear1_shift = arena + 272704;  // [10]
  real *const linear1_shift_velocity = arena + 547232;  // [10]
  real *const convolution1_batch_norm1_running_mean = arena + 272736;  // [16]
  real *const convolution1_batch_norm1_running_variance = arena + 272768;  // [16]
  real *const block1_convolution1_batch_norm1_gain = arena + 2816;  // [16]
  real *const block1_convolution1_batch_norm1_gain_velocity = arena + 277344;  // [16]
  real *const block1_convolution1_batch_norm1_shift = arena + 2848;  // [16]
  real *const block1_convolution1_batch_norm1_shift_velocity = arena + 277376;  // [16]
  real *const block1_convolution1_batch_norm1_running_mean = arena + 272800;  // [16]
  real *const block1_convolution1_batch_norm1_running_variance = arena + 272832;  // [16]
  real *const block1_convolution2_batch_norm1_gain = arena + 5184;  // [16]
  real *const block1_convolution2_batch_norm1_gain_velocity = arena + 279712;  // [16]
  real *const block1_convolution2_batch_norm1_shift = arena + 5216;  // [16]
  real *const block1_convolution2_batch_norm1_shift_velocity = arena + 279744;  // [16]
  real *const block1_convolution2_batch_norm1_running_mean = arena + 272864;  // [16]
  real *const block1_convolution2_batch_norm1_running_variance = arena + 272896;  // [16]
  real *const block2_convolution1_batch_norm1_gain = arena + 7552;  // [16]
  real *const block2_convolution1_batch_norm1_gain_velocity = arena + 282080;  // [16]
  real *const block2_convolution1_batch_norm1_shift = arena + 7584;  // [16]
  real *const block2_convolution1_batch_norm1_shift_velocity = arena + 282112;  // [16]
  real *const block2_convolution1_batch_norm1_running_mean = arena + 272928;  // [16]
  real *const block2_convolution1_batch_norm1_running_variance = arena + 272960;  // [16]
  real *const block2_convolution2_batch_norm1_gain = arena + 9920;  // [16]
  real *const block2_convolution2_batch_norm1_gain_velocity = arena + 284448;  // [16]
  real *const block2_convolution2_batch_norm1_shift = arena + 9952;  // [16]
  real *const block2_convolution2_batch_norm1_shift_velocity = arena + 284480;  // [16]
  real *const block2_convolution2_batch_norm1_running_mean = arena + 272992;  // [16]
  real *const block2_convolution2_batch_norm1_running_variance = arena + 273024;  // [16]
  real *const block3_convolution1_batch_norm1_gain = arena + 12288;  // [16]
  real *const block3_convolution1_batch_norm1_gain_velocity = arena + 286816;  // [16]
  real *const block3_convolution1_batch_norm1_shift = arena + 12320;  // [16]
  real *const block3_convolution1_batch_norm1_shift_velocity = arena + 286848;  // [16]
  real *const block3_convolution1_batch_norm1_running_mean = arena + 273056;  // [16]
  real *const block3_convolution1_batch_norm1_running_variance = arena + 273088;  // [16]
  real *const block3_convolution2_batch_norm1_gain = arena + 14656;  // [16]
  real *const block3_convolution2_batch_norm1_gain_velocity = arena + 289184;  // [16]
  real *const block3_convolution2_batch_norm1_shift = arena + 14688;  // [16]
  real *const block3_convolution2_batch_norm1_shift_velocity = arena + 289216;  // [16]
  real *const block3_convolution2_batch_norm1_running_mean = arena + 273120;  // [16]
  real *const block3_convolution2_batch_norm1_running_variance = arena + 273152;  // [16]
  real *const block4_batch_norm1_running_mean = arena + 273184;  // [32]
  real *const block4_batch_norm1_running_variance = arena + 273216;  // [32]
  real *const block4_convolution1_batch_norm1_gain = arena + 19904;  // [32]
  real *const block4_convolution1_batch_norm1_gain_velocity = arena + 294432;  // [32]
  real *const block4_convolution1_batch_norm1_shift = arena + 19936;  // [32]
  real *const block4_convolution1_batch_norm1_shift_velocity = arena + 294464;  // [32]
  real *const block4_convolution1_batch_norm1_running_mean = arena + 273248;  // [32]
  real *const block4_convolution1_batch_norm1_running_variance = arena + 273280;  // [32]
  real *const block4_convolution2_batch_norm1_gain = arena + 29184;  // [32]
  real *const block4_convolution2_batch_norm1_gain_velocity = arena + 303712;  // [32]
  real *const block4_convolution2_batch_norm1_shift = arena + 29216;  // [32]
  real *const block4_convolution2_batch_norm1_shift_velocity = arena + 303744;  // [32]
  real *const block4_convolution2_batch_norm1_running_mean = arena + 273312;  // [32]
  real *const block4_convolution2_batch_norm1_running_variance = arena + 273344;  // [32]
  real *const block5_convolution1_batch_norm1_gain = arena + 38464;  // [32]
  real *const block5_convolution1_batch_norm1_gain_velocity = arena + 312992;  // [32]
  real *const block5_convolution1_batch_norm1_shift = arena + 38496;  // [32]
  real *const block5_convolution1_batch_norm1_shift_velocity = arena + 313024;  // [32]
  real *const block5_convolution1_batch_norm1_running_mean = arena + 273376;  // [32]
  real *const block5_convolution1_batch_norm1_running_variance = arena + 273408;  // [32]
  real *const block5_convolution2_batch_norm1_gain = arena + 47744;  // [32]
  real *const block5_convolution2_batch_norm1_gain_velocity = arena + 322272;  // [32]
  real *const block5_convolution2_batch_norm1_shift = arena + 47776;  // [32]
  real *const block5_convolution2_batch_norm1_shift_velocity = arena + 322304;  // [32]
  real *const block5_convolution2_batch_norm1_running_mean = arena + 273440;  // [32]
  real *const block5_convolution2_batch_norm1_running_variance = arena + 273472;  // [32]
  real *const block6_convolution1_batch_norm1_gain = arena + 57024;  // [32]
  real *const block6_convolution1_batch_norm1_gain_velocity = arena + 331552;  // [32]
  real *const block6_convolution1_batch_norm1_shift = arena + 57056;  // [32]
  real *const block6_convolution1_batch_norm1_shift_velocity = arena + 331584;  // [32]
  real *const block6_convolution1_batch_norm1_running_mean = arena + 273504;  // [32]
  real *const block6_convolution1_batch_norm1_running_variance = arena + 273536;  // [32]
  real *const block6_convolution2_batch_norm1_gain = arena + 66304;  // [32]
  real *const block6_convolution2_batch_norm1_gain_velocity = arena + 340832;  // [32]
  real *const block6_convolution2_batch_norm1_shift = arena + 66336;  // [32]
  real *const block6_convolution2_batch_norm1_shift_velocity = arena + 340864;  // [32]
  real *const block6_convolution2_batch_norm1_running_mean = arena + 273568;  // [32]
  real *const block6_convolution2_batch_norm1_running_variance = arena + 273600;  // [32]
  real *const block7_batch_norm1_running_mean = arena + 273632;  // [64]
  real *const block7_batch_norm1_running_variance = arena + 273696;  // [64]
  real *const block7_convolution1_batch_norm1_gain = arena + 86976;  // [64]
  real *const block7_convolution1_batch_norm1_gain_velocity = arena + 361504;  // [64]
  real *const block7_convolution1_batch_norm1_shift = arena + 87040;  // [64]
  real *const block7_convolution1_batch_norm1_shift_velocity = arena + 361568;  // [64]
  real *const block7_convolution1_batch_norm1_running_mean = arena + 273760;  // [64]
  real *const block7_convolution1_batch_norm1_running_variance = arena + 273824;  // [64]
  real *const block7_convolution2_batch_norm1_gain = arena + 123968;  // [64]
  real *const block7_convolution2_batch_norm1_gain_velocity = arena + 398496;  // [64]
  real *const block7_convolution2_batch_norm1_shift = arena + 124032;  // [64]
  real *const block7_convolution2_batch_norm1_shift_velocity = arena + 398560;  // [64]
  real *const block7_convolution2_batch_norm1_running_mean = arena + 273888;  // [64]
  real *const block7_convolution2_batch_norm1_running_variance = arena + 273952;  // [64]
  real *const block8_convolution1_batch_norm1_gain = arena + 160960;  // [64]
  real *const block8_convolution1_batch_norm1_gain_velocity = arena + 435488;  // [64]
  real *const block8_convolution1_batch_norm1_shift = arena + 161024;  // [64]
  real *const block8_convolution1_batch_norm1_shift_velocity = arena + 435552;  // [64]
  real *const block8_convolution1_batch_norm1_running_mean = arena + 274016;  // [64]
  real *const block8_convolution1_batch_norm1_running_variance = arena + 274080;  // [64]
  real *const block8_convolution2_batch_norm1_gain = arena + 197952;  // [64]
  real *const block8_convolution2_batch_norm1_gain_velocity = arena + 472480;  // [64]
  real *const block8_convolution2_batch_norm1_shift = arena + 198016;  // [64]
  real *const block8_convolution2_batch_norm1_shift_velocity = arena + 472544;  // [64]
  real *const block8_convolution2_batch_norm1_running_mean = arena + 274144;  // [64]
  real *const block8_convolution2_batch_norm1_running_variance = arena + 274208;  // [64]
  real *const block9_convolution1_batch_norm1_gain = arena + 234944;  // [64]
  real *const block9_convolution1_batch_norm1_gain_velocity = arena + 509472;  // [64]
  real *const block9_convolution1_batch_norm1_shift = arena + 235008;  // [64]
  real *const block9_convolution1_batch_norm1_shift_velocity = arena + 509536;  // [64]
  real *const block9_convolution1_batch_norm1_running_mean = arena + 274272;  // [64]
  real *const block9_convolution1_batch_norm1_running_variance = arena + 274336;  // [64]
  real *const block9_convolution2_batch_norm1_gain = arena + 271936;  // [64]
  real *const block9_convolution2_batch_norm1_gain_velocity = arena + 546464;  // [64]
  real *const block9_convolution2_batch_norm1_shift = arena + 272000;  // [64]
  real *const block9_convolution2_batch_norm1_shift_velocity = arena + 546528;  // [64]
  real *const block9_convolution2_batch_norm1_running_mean = arena + 274400;  // [64]
  real *const block9_convolution2_batch_norm1_running_variance = arena + 274464;  // [64]

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_convolution1_conv2d1(
      convolution1_conv2d1_weight, convolution1_conv2d1_weight_velocity, nnc_random_key(a->seed, a->draw, 0),
      nnc_random_key(a->seed, a->draw, 1), nnc_begin(432, worker, workers), nnc_end(432, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1(
      convolution1_batch_norm1_gain, convolution1_batch_norm1_gain_velocity, nnc_begin(16, worker, workers),
      nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_2(
      convolution1_batch_norm1_shift, convolution1_batch_norm1_shift_velocity, nnc_begin(16, worker, workers),
      nnc_end(16, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block1_convolution1_conv2d1(
      block1_convolution1_conv2d1_weight, block1_convolution1_conv2d1_weight_velocity,
      nnc_random_key(a->seed, a->draw, 2), nnc_random_key(a->seed, a->draw, 3), nnc_begin(2304, worker, workers),
      nnc_end(2304, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block1_convolution1_conv2d1(
      block1_convolution2_conv2d1_weight, block1_convolution2_conv2d1_weight_velocity,
      nnc_random_key(a->seed, a->draw, 4), nnc_random_key(a->seed, a->draw, 5), nnc_begin(2304, worker, workers),
      nnc_end(2304, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block1_convolution1_conv2d1(
      block2_convolution1_conv2d1_weight, block2_convolution1_conv2d1_weight_velocity,
      nnc_random_key(a->seed, a->draw, 6), nnc_random_key(a->seed, a->draw, 7), nnc_begin(2304, worker, workers),
      nnc_end(2304, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block1_convolution1_conv2d1(
      block2_convolution2_conv2d1_weight, block2_convolution2_conv2d1_weight_velocity,
      nnc_random_key(a->seed, a->draw, 8), nnc_random_key(a->seed, a->draw, 9), nnc_begin(2304, worker, workers),
      nnc_end(2304, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block1_convolution1_conv2d1(
      block3_convolution1_conv2d1_weight, block3_convolution1_conv2d1_weight_velocity,
      nnc_random_key(a->seed, a->draw, 10), nnc_random_key(a->seed, a->draw, 11), nnc_begin(2304, worker, workers),
      nnc_end(2304, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block1_convolution1_conv2d1(
      block3_convolution2_conv2d1_weight, block3_convolution2_conv2d1_weight_velocity,
      nnc_random_key(a->seed, a->draw, 12), nnc_random_key(a->seed, a->draw, 13), nnc_begin(2304, worker, workers),
      nnc_end(2304, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block4_conv2d1(
      block4_conv2d1_weight, block4_conv2d1_weight_velocity, nnc_random_key(a->seed, a->draw, 14),
      nnc_begin(512, worker, workers), nnc_end(512, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1(
      block4_batch_norm1_gain, block4_batch_norm1_gain_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_2(
      block4_batch_norm1_shift, block4_batch_norm1_shift_velocity, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block1_convolution1_conv2d1(
      block4_convolution1_conv2d1_weight, block4_convolution1_conv2d1_weight_velocity,
      nnc_random_key(a->seed, a->draw, 15), nnc_random_key(a->seed, a->draw, 16), nnc_begin(4608, worker, workers),
      nnc_end(4608, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block4_convolution2_conv2d1(
      block4_convolution2_conv2d1_weight, block4_convolution2_conv2d1_weight_velocity,
      nnc_random_key(a->seed, a->draw, 17), nnc_random_key(a->seed, a->draw, 18), nnc_begin(9216, worker, workers),
      nnc_end(9216, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block4_convolution2_conv2d1(
      block5_convolution1_conv2d1_weight, block5_convolution1_conv2d1_weight_velocity,
      nnc_random_key(a->seed, a->draw, 19), nnc_random_key(a->seed, a->draw, 20), nnc_begin(9216, worker, workers),
      nnc_end(9216, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block4_convolution2_conv2d1(
      block5_convolution2_conv2d1_weight, block5_convolution2_conv2d1_weight_velocity,
      nnc_random_key(a->seed, a->draw, 21), nnc_random_key(a->seed, a->draw, 22), nnc_begin(9216, worker, workers),
      nnc_end(9216, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block4_convolution2_conv2d1(
      block6_convolution1_conv2d1_weight, block6_convolution1_conv2d1_weight_velocity,
      nnc_random_key(a->seed, a->draw, 23), nnc_random_key(a->seed, a->draw, 24), nnc_begin(9216, worker, workers),
      nnc_end(9216, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block4_convolution2_conv2d1(
      block6_convolution2_conv2d1_weight, block6_convolution2_conv2d1_weight_velocity,
      nnc_random_key(a->seed, a->draw, 25), nnc_random_key(a->seed, a->draw, 26), nnc_begin(9216, worker, workers),
      nnc_end(9216, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block7_conv2d1(
      block7_conv2d1_weight, block7_conv2d1_weight_velocity, nnc_random_key(a->seed, a->draw, 27),
      nnc_begin(2048, worker, workers), nnc_end(2048, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1(
      block7_batch_norm1_gain, block7_batch_norm1_gain_velocity, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_2(
      block7_batch_norm1_shift, block7_batch_norm1_shift_velocity, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block4_convolution2_conv2d1(
      block7_convolution1_conv2d1_weight, block7_convolution1_conv2d1_weight_velocity,
      nnc_random_key(a->seed, a->draw, 28), nnc_random_key(a->seed, a->draw, 29), nnc_begin(18432, worker, workers),
      nnc_end(18432, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block7_convolution2_conv2d1(
      block7_convolution2_conv2d1_weight, block7_convolution2_conv2d1_weight_velocity,
      nnc_random_key(a->seed, a->draw, 30), nnc_random_key(a->seed, a->draw, 31), nnc_begin(36864, worker, workers),
      nnc_end(36864, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block7_convolution2_conv2d1(
      block8_convolution1_conv2d1_weight, block8_convolution1_conv2d1_weight_velocity,
      nnc_random_key(a->seed, a->draw, 32), nnc_random_key(a->seed, a->draw, 33), nnc_begin(36864, worker, workers),
      nnc_end(36864, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block7_convolution2_conv2d1(
      block8_convolution2_conv2d1_weight, block8_convolution2_conv2d1_weight_velocity,
      nnc_random_key(a->seed, a->draw, 34), nnc_random_key(a->seed, a->draw, 35), nnc_begin(36864, worker, workers),
      nnc_end(36864, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block7_convolution2_conv2d1(
      block9_convolution1_conv2d1_weight, block9_convolution1_conv2d1_weight_velocity,
      nnc_random_key(a->seed, a->draw, 36), nnc_random_key(a->seed, a->draw, 37), nnc_begin(36864, worker, workers),
      nnc_end(36864, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_block7_convolution2_conv2d1(
      block9_convolution2_conv2d1_weight, block9_convolution2_conv2d1_weight_velocity,
      nnc_random_key(a->seed, a->draw, 38), nnc_random_key(a->seed, a->draw, 39), nnc_begin(36864, worker, workers),
      nnc_end(36864, worker, workers));

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  initialize_linear1(
      linear1_weight, linear1_weight_velocity, nnc_random_key(a->seed, a->draw, 40), nnc_begin(640, worker, workers),
      nnc_end(640, worker, workers));

  // resnet20.nn:36  |> GlobalAveragePool |> Linear(10)
  initialize_convolution1_batch_norm1_2(
      linear1_shift, linear1_shift_velocity, nnc_begin(10, worker, workers), nnc_end(10, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_3(
      convolution1_batch_norm1_running_mean, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_4(
      convolution1_batch_norm1_running_variance, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1(
      block1_convolution1_batch_norm1_gain, block1_convolution1_batch_norm1_gain_velocity,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_2(
      block1_convolution1_batch_norm1_shift, block1_convolution1_batch_norm1_shift_velocity,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_3(
      block1_convolution1_batch_norm1_running_mean, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_4(
      block1_convolution1_batch_norm1_running_variance, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1(
      block1_convolution2_batch_norm1_gain, block1_convolution2_batch_norm1_gain_velocity,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_2(
      block1_convolution2_batch_norm1_shift, block1_convolution2_batch_norm1_shift_velocity,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_3(
      block1_convolution2_batch_norm1_running_mean, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_4(
      block1_convolution2_batch_norm1_running_variance, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1(
      block2_convolution1_batch_norm1_gain, block2_convolution1_batch_norm1_gain_velocity,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_2(
      block2_convolution1_batch_norm1_shift, block2_convolution1_batch_norm1_shift_velocity,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_3(
      block2_convolution1_batch_norm1_running_mean, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_4(
      block2_convolution1_batch_norm1_running_variance, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1(
      block2_convolution2_batch_norm1_gain, block2_convolution2_batch_norm1_gain_velocity,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_2(
      block2_convolution2_batch_norm1_shift, block2_convolution2_batch_norm1_shift_velocity,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_3(
      block2_convolution2_batch_norm1_running_mean, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_4(
      block2_convolution2_batch_norm1_running_variance, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1(
      block3_convolution1_batch_norm1_gain, block3_convolution1_batch_norm1_gain_velocity,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_2(
      block3_convolution1_batch_norm1_shift, block3_convolution1_batch_norm1_shift_velocity,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_3(
      block3_convolution1_batch_norm1_running_mean, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_4(
      block3_convolution1_batch_norm1_running_variance, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1(
      block3_convolution2_batch_norm1_gain, block3_convolution2_batch_norm1_gain_velocity,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_2(
      block3_convolution2_batch_norm1_shift, block3_convolution2_batch_norm1_shift_velocity,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_3(
      block3_convolution2_batch_norm1_running_mean, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  initialize_convolution1_batch_norm1_4(
      block3_convolution2_batch_norm1_running_variance, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_3(
      block4_batch_norm1_running_mean, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_4(
      block4_batch_norm1_running_variance, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1(
      block4_convolution1_batch_norm1_gain, block4_convolution1_batch_norm1_gain_velocity,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_2(
      block4_convolution1_batch_norm1_shift, block4_convolution1_batch_norm1_shift_velocity,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_3(
      block4_convolution1_batch_norm1_running_mean, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_4(
      block4_convolution1_batch_norm1_running_variance, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1(
      block4_convolution2_batch_norm1_gain, block4_convolution2_batch_norm1_gain_velocity,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_2(
      block4_convolution2_batch_norm1_shift, block4_convolution2_batch_norm1_shift_velocity,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_3(
      block4_convolution2_batch_norm1_running_mean, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_4(
      block4_convolution2_batch_norm1_running_variance, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1(
      block5_convolution1_batch_norm1_gain, block5_convolution1_batch_norm1_gain_velocity,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_2(
      block5_convolution1_batch_norm1_shift, block5_convolution1_batch_norm1_shift_velocity,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_3(
      block5_convolution1_batch_norm1_running_mean, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_4(
      block5_convolution1_batch_norm1_running_variance, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1(
      block5_convolution2_batch_norm1_gain, block5_convolution2_batch_norm1_gain_velocity,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_2(
      block5_convolution2_batch_norm1_shift, block5_convolution2_batch_norm1_shift_velocity,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_3(
      block5_convolution2_batch_norm1_running_mean, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_4(
      block5_convolution2_batch_norm1_running_variance, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1(
      block6_convolution1_batch_norm1_gain, block6_convolution1_batch_norm1_gain_velocity,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_2(
      block6_convolution1_batch_norm1_shift, block6_convolution1_batch_norm1_shift_velocity,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_3(
      block6_convolution1_batch_norm1_running_mean, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_4(
      block6_convolution1_batch_norm1_running_variance, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1(
      block6_convolution2_batch_norm1_gain, block6_convolution2_batch_norm1_gain_velocity,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_2(
      block6_convolution2_batch_norm1_shift, block6_convolution2_batch_norm1_shift_velocity,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_3(
      block6_convolution2_batch_norm1_running_mean, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_4(
      block6_convolution2_batch_norm1_running_variance, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_3(
      block7_batch_norm1_running_mean, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_4(
      block7_batch_norm1_running_variance, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1(
      block7_convolution1_batch_norm1_gain, block7_convolution1_batch_norm1_gain_velocity,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_2(
      block7_convolution1_batch_norm1_shift, block7_convolution1_batch_norm1_shift_velocity,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_3(
      block7_convolution1_batch_norm1_running_mean, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_4(
      block7_convolution1_batch_norm1_running_variance, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1(
      block7_convolution2_batch_norm1_gain, block7_convolution2_batch_norm1_gain_velocity,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_2(
      block7_convolution2_batch_norm1_shift, block7_convolution2_batch_norm1_shift_velocity,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_3(
      block7_convolution2_batch_norm1_running_mean, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_4(
      block7_convolution2_batch_norm1_running_variance, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1(
      block8_convolution1_batch_norm1_gain, block8_convolution1_batch_norm1_gain_velocity,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_2(
      block8_convolution1_batch_norm1_shift, block8_convolution1_batch_norm1_shift_velocity,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_3(
      block8_convolution1_batch_norm1_running_mean, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_4(
      block8_convolution1_batch_norm1_running_variance, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1(
      block8_convolution2_batch_norm1_gain, block8_convolution2_batch_norm1_gain_velocity,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_2(
      block8_convolution2_batch_norm1_shift, block8_convolution2_batch_norm1_shift_velocity,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_3(
      block8_convolution2_batch_norm1_running_mean, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_4(
      block8_convolution2_batch_norm1_running_variance, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1(
      block9_convolution1_batch_norm1_gain, block9_convolution1_batch_norm1_gain_velocity,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_2(
      block9_convolution1_batch_norm1_shift, block9_convolution1_batch_norm1_shift_velocity,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_3(
      block9_convolution1_batch_norm1_running_mean, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_4(
      block9_convolution1_batch_norm1_running_variance, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1(
      block9_convolution2_batch_norm1_gain, block9_convolution2_batch_norm1_gain_velocity,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_2(
      block9_convolution2_batch_norm1_shift, block9_convolution2_batch_norm1_shift_velocity,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_3(
      block9_convolution2_batch_norm1_running_mean, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  initialize_convolution1_batch_norm1_4(
      block9_convolution2_batch_norm1_running_variance, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
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
  const real *const column0 = a->inputs[0];  // [batch, 32, 32, 3]
  real *const image = a->outputs[0];  // [batch, 32, 32, 3]
  const real *const column1 = a->inputs[1];  // [batch]
  real *const label = a->outputs[1];  // [batch]

  // resnet20.nn:14  image:  normalize(array("image", [32, 32, 3]) / 255, mean: 0.47, deviation: 0.2…
  prepare_normalize(column0, image, begin, end);

  // resnet20.nn:16  array("label"),
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
  real *const random_crop = activations + 1245184;  // [batch, 32, 32]
  const real *const image = a->inputs[0];  // [batch, 32, 32, 3]
  real *const random_crop_2 = activations - 258016;  // [batch, 32, 96]
  real *const random_crop_3 = activations + 1048576;  // [batch, 32, 32, 3]
  real *const random_crop_4 = activations + 1245184;  // [batch, 32, 32]
  real *const random_crop_5 = activations - 258016;  // [batch, 32, 96]
  real *const random_flip = activations + 1245184;  // [batch, 32, 32]
  real *const random_flip_2 = activations + 18350080;  // [batch, 32, 96]
  real *const convolution1_conv2d1_weight = arena + 0;  // [3, 3, 3, 16]
  real *const convolution1_conv2d1_result = activations + 0;  // [batch, 32, 32, 16]
  real *const convolution1_batch_norm1_mean = partials + 0;  // [16]
  real *const convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 32;  // [16]
  real *const convolution1_batch_norm1_mean_2 = partials + 64;  // [16]
  real *const convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 96;  // [16]
  real *const convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 128;  // [16]
  real *const convolution1_batch_norm1_gain = arena + 448;  // [16]
  real *const convolution1_batch_norm1_shift = arena + 480;  // [16]
  real *const block1_convolution1_conv2d1_weight = arena + 512;  // [3, 3, 16, 16]
  real *const block1_convolution1_conv2d1_result = activations + 1048576;  // [batch, 32, 32, 16]
  real *const block1_convolution1_batch_norm1_mean = partials + 160;  // [16]
  real *const block1_convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 192;  // [16]
  real *const block1_convolution1_batch_norm1_mean_2 = partials + 224;  // [16]
  real *const block1_convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 256;  // [16]
  real *const block1_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 288;  // [16]
  real *const block1_convolution1_batch_norm1_gain = arena + 2816;  // [16]
  real *const block1_convolution1_batch_norm1_shift = arena + 2848;  // [16]
  real *const block1_convolution2_conv2d1_weight = arena + 2880;  // [3, 3, 16, 16]
  real *const block1_convolution2_conv2d1_result = activations + 2097152;  // [batch, 32, 32, 16]
  real *const block1_convolution2_batch_norm1_mean = partials + 320;  // [16]
  real *const block1_convolution2_batch_norm1_mean_total = partials + worker * PARTIALS + 352;  // [16]
  real *const block1_convolution2_batch_norm1_mean_2 = partials + 384;  // [16]
  real *const block1_convolution2_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 416;  // [16]
  real *const block1_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 448;  // [16]
  real *const block1_convolution2_batch_norm1_gain = arena + 5184;  // [16]
  real *const block1_convolution2_batch_norm1_shift = arena + 5216;  // [16]
  real *const block1_sum = activations + 3145728;  // [batch, 32, 32, 16]
  real *const block2_convolution1_conv2d1_weight = arena + 5248;  // [3, 3, 16, 16]
  real *const block2_convolution1_conv2d1_result = activations + 4194304;  // [batch, 32, 32, 16]
  real *const block2_convolution1_batch_norm1_mean = partials + 480;  // [16]
  real *const block2_convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 512;  // [16]
  real *const block2_convolution1_batch_norm1_mean_2 = partials + 544;  // [16]
  real *const block2_convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 576;  // [16]
  real *const block2_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 608;  // [16]
  real *const block2_convolution1_batch_norm1_gain = arena + 7552;  // [16]
  real *const block2_convolution1_batch_norm1_shift = arena + 7584;  // [16]
  real *const block2_convolution2_conv2d1_weight = arena + 7616;  // [3, 3, 16, 16]
  real *const block2_convolution2_conv2d1_result = activations + 5242880;  // [batch, 32, 32, 16]
  real *const block2_convolution2_batch_norm1_mean = partials + 640;  // [16]
  real *const block2_convolution2_batch_norm1_mean_total = partials + worker * PARTIALS + 672;  // [16]
  real *const block2_convolution2_batch_norm1_mean_2 = partials + 704;  // [16]
  real *const block2_convolution2_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 736;  // [16]
  real *const block2_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 768;  // [16]
  real *const block2_convolution2_batch_norm1_gain = arena + 9920;  // [16]
  real *const block2_convolution2_batch_norm1_shift = arena + 9952;  // [16]
  real *const block2_sum = activations + 6291456;  // [batch, 32, 32, 16]
  real *const block3_convolution1_conv2d1_weight = arena + 9984;  // [3, 3, 16, 16]
  real *const block3_convolution1_conv2d1_result = activations + 7340032;  // [batch, 32, 32, 16]
  real *const block3_convolution1_batch_norm1_mean = partials + 800;  // [16]
  real *const block3_convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 832;  // [16]
  real *const block3_convolution1_batch_norm1_mean_2 = partials + 864;  // [16]
  real *const block3_convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 896;  // [16]
  real *const block3_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 928;  // [16]
  real *const block3_convolution1_batch_norm1_gain = arena + 12288;  // [16]
  real *const block3_convolution1_batch_norm1_shift = arena + 12320;  // [16]
  real *const block3_convolution2_conv2d1_weight = arena + 12352;  // [3, 3, 16, 16]
  real *const block3_convolution2_conv2d1_result = activations + 8388608;  // [batch, 32, 32, 16]
  real *const block3_convolution2_batch_norm1_mean = partials + 960;  // [16]
  real *const block3_convolution2_batch_norm1_mean_total = partials + worker * PARTIALS + 992;  // [16]
  real *const block3_convolution2_batch_norm1_mean_2 = partials + 1024;  // [16]
  real *const block3_convolution2_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 1056;  // [16]
  real *const block3_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 1088;  // [16]
  real *const block3_convolution2_batch_norm1_gain = arena + 14656;  // [16]
  real *const block3_convolution2_batch_norm1_shift = arena + 14688;  // [16]
  real *const block3_sum = activations + 9437184;  // [batch, 32, 32, 16]
  real *const block4_conv2d1_weight = arena + 14720;  // [1, 1, 16, 32]
  real *const block4_conv2d1_result = activations + 10485760;  // [batch, 16, 16, 32]
  real *const block4_batch_norm1_mean = partials + 1120;  // [32]
  real *const block4_batch_norm1_mean_total = partials + worker * PARTIALS + 1152;  // [32]
  real *const block4_convolution1_conv2d1_weight = arena + 15296;  // [3, 3, 16, 32]
  real *const block4_convolution1_conv2d1_result = activations + 11534336;  // [batch, 16, 16, 32]
  real *const block4_convolution1_batch_norm1_mean = partials + 1184;  // [32]
  real *const block4_convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 1216;  // [32]
  real *const block4_batch_norm1_mean_2 = partials + 1248;  // [32]
  real *const block4_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 1280;  // [32]
  real *const block4_convolution1_batch_norm1_mean_2 = partials + 1312;  // [32]
  real *const block4_convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 1344;  // [32]
  real *const block4_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 1376;  // [32]
  real *const block4_convolution1_batch_norm1_gain = arena + 19904;  // [32]
  real *const block4_convolution1_batch_norm1_shift = arena + 19936;  // [32]
  real *const block4_convolution2_conv2d1_weight = arena + 19968;  // [3, 3, 32, 32]
  real *const block4_convolution2_conv2d1_result = activations + 11010048;  // [batch, 16, 16, 32]
  real *const block4_convolution2_batch_norm1_mean = partials + 1408;  // [32]
  real *const block4_convolution2_batch_norm1_mean_total = partials + worker * PARTIALS + 1440;  // [32]
  real *const block4_convolution2_batch_norm1_mean_2 = partials + 1472;  // [32]
  real *const block4_convolution2_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 1504;  // [32]
  real *const block4_batch_norm1_rsqrt = partials + worker * PARTIALS + 1536;  // [32]
  real *const block4_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 1568;  // [32]
  real *const block4_batch_norm1_gain = arena + 15232;  // [32]
  real *const block4_batch_norm1_shift = arena + 15264;  // [32]
  real *const block4_convolution2_batch_norm1_gain = arena + 29184;  // [32]
  real *const block4_convolution2_batch_norm1_shift = arena + 29216;  // [32]
  real *const block4_sum = activations + 12058624;  // [batch, 16, 16, 32]
  real *const block5_convolution1_conv2d1_weight = arena + 29248;  // [3, 3, 32, 32]
  real *const block5_convolution1_conv2d1_result = activations + 12582912;  // [batch, 16, 16, 32]
  real *const block5_convolution1_batch_norm1_mean = partials + 1600;  // [32]
  real *const block5_convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 1632;  // [32]
  real *const block5_convolution1_batch_norm1_mean_2 = partials + 1664;  // [32]
  real *const block5_convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 1696;  // [32]
  real *const block5_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 1728;  // [32]
  real *const block5_convolution1_batch_norm1_gain = arena + 38464;  // [32]
  real *const block5_convolution1_batch_norm1_shift = arena + 38496;  // [32]
  real *const block5_convolution2_conv2d1_weight = arena + 38528;  // [3, 3, 32, 32]
  real *const block5_convolution2_conv2d1_result = activations + 13107200;  // [batch, 16, 16, 32]
  real *const block5_convolution2_batch_norm1_mean = partials + 1760;  // [32]
  real *const block5_convolution2_batch_norm1_mean_total = partials + worker * PARTIALS + 1792;  // [32]
  real *const block5_convolution2_batch_norm1_mean_2 = partials + 1824;  // [32]
  real *const block5_convolution2_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 1856;  // [32]
  real *const block5_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 1888;  // [32]
  real *const block5_convolution2_batch_norm1_gain = arena + 47744;  // [32]
  real *const block5_convolution2_batch_norm1_shift = arena + 47776;  // [32]
  real *const block5_sum = activations + 13631488;  // [batch, 16, 16, 32]
  real *const block6_convolution1_conv2d1_weight = arena + 47808;  // [3, 3, 32, 32]
  real *const block6_convolution1_conv2d1_result = activations + 14155776;  // [batch, 16, 16, 32]
  real *const block6_convolution1_batch_norm1_mean = partials + 1920;  // [32]
  real *const block6_convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 1952;  // [32]
  real *const block6_convolution1_batch_norm1_mean_2 = partials + 1984;  // [32]
  real *const block6_convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 2016;  // [32]
  real *const block6_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 2048;  // [32]
  real *const block6_convolution1_batch_norm1_gain = arena + 57024;  // [32]
  real *const block6_convolution1_batch_norm1_shift = arena + 57056;  // [32]
  real *const block6_convolution2_conv2d1_weight = arena + 57088;  // [3, 3, 32, 32]
  real *const block6_convolution2_conv2d1_result = activations + 14680064;  // [batch, 16, 16, 32]
  real *const block6_convolution2_batch_norm1_mean = partials + 2080;  // [32]
  real *const block6_convolution2_batch_norm1_mean_total = partials + worker * PARTIALS + 2112;  // [32]
  real *const block6_convolution2_batch_norm1_mean_2 = partials + 2144;  // [32]
  real *const block6_convolution2_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 2176;  // [32]
  real *const block6_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 2208;  // [32]
  real *const block6_convolution2_batch_norm1_gain = arena + 66304;  // [32]
  real *const block6_convolution2_batch_norm1_shift = arena + 66336;  // [32]
  real *const block6_sum = activations + 15204352;  // [batch, 16, 16, 32]
  real *const block7_conv2d1_weight = arena + 66368;  // [1, 1, 32, 64]
  real *const block7_conv2d1_result = activations + 15728640;  // [batch, 8, 8, 64]
  real *const block7_batch_norm1_mean = partials + 2240;  // [64]
  real *const block7_batch_norm1_mean_total = partials + worker * PARTIALS + 2304;  // [64]
  real *const block7_convolution1_conv2d1_weight = arena + 68544;  // [3, 3, 32, 64]
  real *const block7_convolution1_conv2d1_result = activations + 16252928;  // [batch, 8, 8, 64]
  real *const block7_convolution1_batch_norm1_mean = partials + 2368;  // [64]
  real *const block7_convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 2432;  // [64]
  real *const block7_batch_norm1_mean_2 = partials + 2496;  // [64]
  real *const block7_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 2560;  // [64]
  real *const block7_convolution1_batch_norm1_mean_2 = partials + 2624;  // [64]
  real *const block7_convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 2688;  // [64]
  real *const block7_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 2752;  // [64]
  real *const block7_convolution1_batch_norm1_gain = arena + 86976;  // [64]
  real *const block7_convolution1_batch_norm1_shift = arena + 87040;  // [64]
  real *const block7_convolution2_conv2d1_weight = arena + 87104;  // [3, 3, 64, 64]
  real *const block7_convolution2_conv2d1_result = activations + 15990784;  // [batch, 8, 8, 64]
  real *const block7_convolution2_batch_norm1_mean = partials + 2816;  // [64]
  real *const block7_convolution2_batch_norm1_mean_total = partials + worker * PARTIALS + 2880;  // [64]
  real *const block7_convolution2_batch_norm1_mean_2 = partials + 2944;  // [64]
  real *const block7_convolution2_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 3008;  // [64]
  real *const block7_batch_norm1_rsqrt = partials + worker * PARTIALS + 3072;  // [64]
  real *const block7_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 3136;  // [64]
  real *const block7_batch_norm1_gain = arena + 68416;  // [64]
  real *const block7_batch_norm1_shift = arena + 68480;  // [64]
  real *const block7_convolution2_batch_norm1_gain = arena + 123968;  // [64]
  real *const block7_convolution2_batch_norm1_shift = arena + 124032;  // [64]
  real *const block7_sum = activations + 16515072;  // [batch, 8, 8, 64]
  real *const block8_convolution1_conv2d1_weight = arena + 124096;  // [3, 3, 64, 64]
  real *const block8_convolution1_conv2d1_result = activations + 16777216;  // [batch, 8, 8, 64]
  real *const block8_convolution1_batch_norm1_mean = partials + 3200;  // [64]
  real *const block8_convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 3264;  // [64]
  real *const block8_convolution1_batch_norm1_mean_2 = partials + 3328;  // [64]
  real *const block8_convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 3392;  // [64]
  real *const block8_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 3456;  // [64]
  real *const block8_convolution1_batch_norm1_gain = arena + 160960;  // [64]
  real *const block8_convolution1_batch_norm1_shift = arena + 161024;  // [64]
  real *const block8_convolution2_conv2d1_weight = arena + 161088;  // [3, 3, 64, 64]
  real *const block8_convolution2_conv2d1_result = activations + 17039360;  // [batch, 8, 8, 64]
  real *const block8_convolution2_batch_norm1_mean = partials + 3520;  // [64]
  real *const block8_convolution2_batch_norm1_mean_total = partials + worker * PARTIALS + 3584;  // [64]
  real *const block8_convolution2_batch_norm1_mean_2 = partials + 3648;  // [64]
  real *const block8_convolution2_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 3712;  // [64]
  real *const block8_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 3776;  // [64]
  real *const block8_convolution2_batch_norm1_gain = arena + 197952;  // [64]
  real *const block8_convolution2_batch_norm1_shift = arena + 198016;  // [64]
  real *const block8_sum = activations + 17301504;  // [batch, 8, 8, 64]
  real *const block9_convolution1_conv2d1_weight = arena + 198080;  // [3, 3, 64, 64]
  real *const block9_convolution1_conv2d1_result = activations + 17563648;  // [batch, 8, 8, 64]
  real *const block9_convolution1_batch_norm1_mean = partials + 3840;  // [64]
  real *const block9_convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 3904;  // [64]
  real *const block9_convolution1_batch_norm1_mean_2 = partials + 3968;  // [64]
  real *const block9_convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 4032;  // [64]
  real *const block9_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 4096;  // [64]
  real *const block9_convolution1_batch_norm1_gain = arena + 234944;  // [64]
  real *const block9_convolution1_batch_norm1_shift = arena + 235008;  // [64]
  real *const block9_convolution2_conv2d1_weight = arena + 235072;  // [3, 3, 64, 64]
  real *const block9_convolution2_conv2d1_result = activations + 17825792;  // [batch, 8, 8, 64]
  real *const block9_convolution2_batch_norm1_mean = partials + 4160;  // [64]
  real *const block9_convolution2_batch_norm1_mean_total = partials + worker * PARTIALS + 4224;  // [64]
  real *const block9_convolution2_batch_norm1_mean_2 = partials + 4288;  // [64]
  real *const block9_convolution2_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 4352;  // [64]
  real *const block9_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 4416;  // [64]
  real *const block9_convolution2_batch_norm1_gain = arena + 271936;  // [64]
  real *const block9_convolution2_batch_norm1_shift = arena + 272000;  // [64]
  real *const global_average_pool1_mean = activations - 192480;  // [batch, 64]
  uint8_t *const block9_relu_mask = (uint8_t *)(activations - 258016);  // boolean [batch, 8, 8, 64]
  real *const linear1_weight = arena + 272064;  // [64, 10]
  real *const linear1_product = activations - 272224;  // [batch, 10]
  real *const linear1_shift = arena + 272704;  // [10]
  const real *const label = a->inputs[1];  // [batch]
  real *const d_cross_entropy = activations - 271584;  // [batch, 10]
  real *const d_linear1_shift = gradients + 272704;  // [10]
  real *const linear1_d_product = activations - 188384;  // [batch, 64]
  real *const d_block9_convolution2_batch_norm1_shift = gradients + 272000;  // [64]
  real *const block9_convolution2_batch_norm1_d_scaled = partials + 4480;  // [64]
  real *const block9_convolution2_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 4544;  // [64]
  real *const d_linear1_weight = gradients + 272064;  // [64, 10]
  real *const d_block9_convolution2_batch_norm1_gain = gradients + 271936;  // [64]
  real *const block9_convolution2_batch_norm1_d_spread = partials + worker * PARTIALS + 4608;  // [64]
  real *const block9_convolution2_batch_norm1_d_center = partials + worker * PARTIALS + 4672;  // [64]
  real *const block9_convolution2_batch_norm1_d_mean = activations + 18087936;  // [batch, 8, 8, 64]
  real *const block9_d_relu = activations + 17825792;  // [batch, 8, 8, 64]
  real *const d_block9_convolution1_batch_norm1_shift = gradients + 235008;  // [64]
  real *const block9_convolution1_batch_norm1_d_scaled = partials + 4736;  // [64]
  real *const block9_convolution1_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 4800;  // [64]
  real *const d_block9_convolution2_conv2d1_weight = gradients + 235072;  // [3, 3, 64, 64]
  real *const d_block9_convolution1_batch_norm1_gain = gradients + 234944;  // [64]
  real *const block9_convolution1_batch_norm1_d_spread = partials + worker * PARTIALS + 4864;  // [64]
  real *const block9_convolution1_batch_norm1_d_center = partials + worker * PARTIALS + 4928;  // [64]
  real *const block9_convolution1_batch_norm1_d_mean = activations + 18087936;  // [batch, 8, 8, 64]
  real *const block8_d_relu = activations + 17563648;  // [batch, 8, 8, 64]
  real *const d_block8_convolution2_batch_norm1_shift = gradients + 198016;  // [64]
  real *const block8_convolution2_batch_norm1_d_scaled = partials + 4992;  // [64]
  real *const block8_convolution2_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 5056;  // [64]
  real *const d_block9_convolution1_conv2d1_weight = gradients + 198080;  // [3, 3, 64, 64]
  real *const d_block8_convolution2_batch_norm1_gain = gradients + 197952;  // [64]
  real *const block8_convolution2_batch_norm1_d_spread = partials + worker * PARTIALS + 5120;  // [64]
  real *const block8_convolution2_batch_norm1_d_center = partials + worker * PARTIALS + 5184;  // [64]
  real *const block8_convolution2_batch_norm1_d_mean = activations + 17301504;  // [batch, 8, 8, 64]
  real *const block8_d_relu_2 = activations + 17039360;  // [batch, 8, 8, 64]
  real *const d_block8_convolution1_batch_norm1_shift = gradients + 161024;  // [64]
  real *const block8_convolution1_batch_norm1_d_scaled = partials + 5248;  // [64]
  real *const block8_convolution1_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 5312;  // [64]
  real *const d_block8_convolution2_conv2d1_weight = gradients + 161088;  // [3, 3, 64, 64]
  real *const d_block8_convolution1_batch_norm1_gain = gradients + 160960;  // [64]
  real *const block8_convolution1_batch_norm1_d_spread = partials + worker * PARTIALS + 5376;  // [64]
  real *const block8_convolution1_batch_norm1_d_center = partials + worker * PARTIALS + 5440;  // [64]
  real *const block8_convolution1_batch_norm1_d_mean = activations + 17301504;  // [batch, 8, 8, 64]
  real *const block7_d_relu = activations + 16777216;  // [batch, 8, 8, 64]
  real *const d_block7_batch_norm1_shift = gradients + 68480;  // [64]
  real *const block7_convolution2_batch_norm1_d_scaled = partials + 5504;  // [64]
  real *const block7_convolution2_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 5568;  // [64]
  real *const block7_batch_norm1_d_scaled = partials + 5632;  // [64]
  real *const block7_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 5696;  // [64]
  real *const d_block8_convolution1_conv2d1_weight = gradients + 124096;  // [3, 3, 64, 64]
  real *const d_block7_convolution2_batch_norm1_gain = gradients + 123968;  // [64]
  real *const block7_convolution2_batch_norm1_d_spread = partials + worker * PARTIALS + 5760;  // [64]
  real *const block7_convolution2_batch_norm1_d_center = partials + worker * PARTIALS + 5824;  // [64]
  real *const d_block7_batch_norm1_gain = gradients + 68416;  // [64]
  real *const block7_batch_norm1_d_spread = partials + worker * PARTIALS + 5888;  // [64]
  real *const block7_batch_norm1_d_center = partials + worker * PARTIALS + 5952;  // [64]
  real *const d_block7_convolution2_batch_norm1_shift = gradients + 124032;  // [64]
  real *const block7_convolution2_batch_norm1_d_mean = activations + 16515072;  // [batch, 8, 8, 64]
  real *const block7_batch_norm1_d_mean = activations + 17039360;  // [batch, 8, 8, 64]
  real *const block7_d_relu_2 = activations + 16777216;  // [batch, 8, 8, 64]
  real *const d_block7_convolution1_batch_norm1_shift = gradients + 87040;  // [64]
  real *const block7_convolution1_batch_norm1_d_scaled = partials + 6016;  // [64]
  real *const block7_convolution1_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 6080;  // [64]
  real *const d_block7_convolution2_conv2d1_weight = gradients + 87104;  // [3, 3, 64, 64]
  real *const d_block7_conv2d1_weight = gradients + 66368;  // [1, 1, 32, 64]
  real *const d_block7_convolution1_batch_norm1_gain = gradients + 86976;  // [64]
  real *const block7_convolution1_batch_norm1_d_spread = partials + worker * PARTIALS + 6144;  // [64]
  real *const block7_convolution1_batch_norm1_d_center = partials + worker * PARTIALS + 6208;  // [64]
  real *const block7_convolution1_batch_norm1_d_mean = activations + 16515072;  // [batch, 8, 8, 64]
  real *const block6_d_relu = activations + 15728640;  // [batch, 16, 16, 32]
  real *const d_block6_convolution2_batch_norm1_shift = gradients + 66336;  // [32]
  real *const block6_convolution2_batch_norm1_d_scaled = partials + 6272;  // [32]
  real *const block6_convolution2_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 6304;  // [32]
  real *const d_block7_convolution1_conv2d1_weight = gradients + 68544;  // [3, 3, 32, 64]
  real *const d_block6_convolution2_batch_norm1_gain = gradients + 66304;  // [32]
  real *const block6_convolution2_batch_norm1_d_spread = partials + worker * PARTIALS + 6336;  // [32]
  real *const block6_convolution2_batch_norm1_d_center = partials + worker * PARTIALS + 6368;  // [32]
  real *const block6_convolution2_batch_norm1_d_mean = activations + 15204352;  // [batch, 16, 16, 32]
  real *const block6_d_relu_2 = activations + 14680064;  // [batch, 16, 16, 32]
  real *const d_block6_convolution1_batch_norm1_shift = gradients + 57056;  // [32]
  real *const block6_convolution1_batch_norm1_d_scaled = partials + 6400;  // [32]
  real *const block6_convolution1_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 6432;  // [32]
  real *const d_block6_convolution2_conv2d1_weight = gradients + 57088;  // [3, 3, 32, 32]
  real *const d_block6_convolution1_batch_norm1_gain = gradients + 57024;  // [32]
  real *const block6_convolution1_batch_norm1_d_spread = partials + worker * PARTIALS + 6464;  // [32]
  real *const block6_convolution1_batch_norm1_d_center = partials + worker * PARTIALS + 6496;  // [32]
  real *const block6_convolution1_batch_norm1_d_mean = activations + 15204352;  // [batch, 16, 16, 32]
  real *const block5_d_relu = activations + 14155776;  // [batch, 16, 16, 32]
  real *const d_block5_convolution2_batch_norm1_shift = gradients + 47776;  // [32]
  real *const block5_convolution2_batch_norm1_d_scaled = partials + 6528;  // [32]
  real *const block5_convolution2_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 6560;  // [32]
  real *const d_block6_convolution1_conv2d1_weight = gradients + 47808;  // [3, 3, 32, 32]
  real *const d_block5_convolution2_batch_norm1_gain = gradients + 47744;  // [32]
  real *const block5_convolution2_batch_norm1_d_spread = partials + worker * PARTIALS + 6592;  // [32]
  real *const block5_convolution2_batch_norm1_d_center = partials + worker * PARTIALS + 6624;  // [32]
  real *const block5_convolution2_batch_norm1_d_mean = activations + 13631488;  // [batch, 16, 16, 32]
  real *const block5_d_relu_2 = activations + 13107200;  // [batch, 16, 16, 32]
  real *const d_block5_convolution1_batch_norm1_shift = gradients + 38496;  // [32]
  real *const block5_convolution1_batch_norm1_d_scaled = partials + 6656;  // [32]
  real *const block5_convolution1_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 6688;  // [32]
  real *const d_block5_convolution2_conv2d1_weight = gradients + 38528;  // [3, 3, 32, 32]
  real *const d_block5_convolution1_batch_norm1_gain = gradients + 38464;  // [32]
  real *const block5_convolution1_batch_norm1_d_spread = partials + worker * PARTIALS + 6720;  // [32]
  real *const block5_convolution1_batch_norm1_d_center = partials + worker * PARTIALS + 6752;  // [32]
  real *const block5_convolution1_batch_norm1_d_mean = activations + 13631488;  // [batch, 16, 16, 32]
  real *const block4_d_relu = activations + 12582912;  // [batch, 16, 16, 32]
  real *const d_block4_batch_norm1_shift = gradients + 15264;  // [32]
  real *const block4_convolution2_batch_norm1_d_scaled = partials + 6784;  // [32]
  real *const block4_convolution2_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 6816;  // [32]
  real *const block4_batch_norm1_d_scaled = partials + 6848;  // [32]
  real *const block4_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 6880;  // [32]
  real *const d_block5_convolution1_conv2d1_weight = gradients + 29248;  // [3, 3, 32, 32]
  real *const d_block4_convolution2_batch_norm1_gain = gradients + 29184;  // [32]
  real *const block4_convolution2_batch_norm1_d_spread = partials + worker * PARTIALS + 6912;  // [32]
  real *const block4_convolution2_batch_norm1_d_center = partials + worker * PARTIALS + 6944;  // [32]
  real *const d_block4_batch_norm1_gain = gradients + 15232;  // [32]
  real *const block4_batch_norm1_d_spread = partials + worker * PARTIALS + 6976;  // [32]
  real *const block4_batch_norm1_d_center = partials + worker * PARTIALS + 7008;  // [32]
  real *const d_block4_convolution2_batch_norm1_shift = gradients + 29216;  // [32]
  real *const block4_convolution2_batch_norm1_d_mean = activations + 12058624;  // [batch, 16, 16, 32]
  real *const block4_batch_norm1_d_mean = activations + 13107200;  // [batch, 16, 16, 32]
  real *const block4_d_relu_2 = activations + 12582912;  // [batch, 16, 16, 32]
  real *const d_block4_convolution1_batch_norm1_shift = gradients + 19936;  // [32]
  real *const block4_convolution1_batch_norm1_d_scaled = partials + 7040;  // [32]
  real *const block4_convolution1_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 7072;  // [32]
  real *const d_block4_convolution2_conv2d1_weight = gradients + 19968;  // [3, 3, 32, 32]
  real *const d_block4_conv2d1_weight = gradients + 14720;  // [1, 1, 16, 32]
  real *const d_block4_convolution1_batch_norm1_gain = gradients + 19904;  // [32]
  real *const block4_convolution1_batch_norm1_d_spread = partials + worker * PARTIALS + 7104;  // [32]
  real *const block4_convolution1_batch_norm1_d_center = partials + worker * PARTIALS + 7136;  // [32]
  real *const block4_convolution1_batch_norm1_d_mean = activations + 12058624;  // [batch, 16, 16, 32]
  real *const block3_d_relu = activations + 10485760;  // [batch, 32, 32, 16]
  real *const d_block3_convolution2_batch_norm1_shift = gradients + 14688;  // [16]
  real *const block3_convolution2_batch_norm1_d_scaled = partials + 7168;  // [16]
  real *const block3_convolution2_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 7200;  // [16]
  real *const d_block4_convolution1_conv2d1_weight = gradients + 15296;  // [3, 3, 16, 32]
  real *const d_block3_convolution2_batch_norm1_gain = gradients + 14656;  // [16]
  real *const block3_convolution2_batch_norm1_d_spread = partials + worker * PARTIALS + 7232;  // [16]
  real *const block3_convolution2_batch_norm1_d_center = partials + worker * PARTIALS + 7264;  // [16]
  real *const block3_convolution2_batch_norm1_d_mean = activations + 9437184;  // [batch, 32, 32, 16]
  real *const block3_d_relu_2 = activations + 8388608;  // [batch, 32, 32, 16]
  real *const d_block3_convolution1_batch_norm1_shift = gradients + 12320;  // [16]
  real *const block3_convolution1_batch_norm1_d_scaled = partials + 7296;  // [16]
  real *const block3_convolution1_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 7328;  // [16]
  real *const d_block3_convolution2_conv2d1_weight = gradients + 12352;  // [3, 3, 16, 16]
  real *const d_block3_convolution1_batch_norm1_gain = gradients + 12288;  // [16]
  real *const block3_convolution1_batch_norm1_d_spread = partials + worker * PARTIALS + 7360;  // [16]
  real *const block3_convolution1_batch_norm1_d_center = partials + worker * PARTIALS + 7392;  // [16]
  real *const block3_convolution1_batch_norm1_d_mean = activations + 9437184;  // [batch, 32, 32, 16]
  real *const block2_d_relu = activations + 7340032;  // [batch, 32, 32, 16]
  real *const d_block2_convolution2_batch_norm1_shift = gradients + 9952;  // [16]
  real *const block2_convolution2_batch_norm1_d_scaled = partials + 7424;  // [16]
  real *const block2_convolution2_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 7456;  // [16]
  real *const d_block3_convolution1_conv2d1_weight = gradients + 9984;  // [3, 3, 16, 16]
  real *const d_block2_convolution2_batch_norm1_gain = gradients + 9920;  // [16]
  real *const block2_convolution2_batch_norm1_d_spread = partials + worker * PARTIALS + 7488;  // [16]
  real *const block2_convolution2_batch_norm1_d_center = partials + worker * PARTIALS + 7520;  // [16]
  real *const block2_convolution2_batch_norm1_d_mean = activations + 6291456;  // [batch, 32, 32, 16]
  real *const block2_d_relu_2 = activations + 5242880;  // [batch, 32, 32, 16]
  real *const d_block2_convolution1_batch_norm1_shift = gradients + 7584;  // [16]
  real *const block2_convolution1_batch_norm1_d_scaled = partials + 7552;  // [16]
  real *const block2_convolution1_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 7584;  // [16]
  real *const d_block2_convolution2_conv2d1_weight = gradients + 7616;  // [3, 3, 16, 16]
  real *const d_block2_convolution1_batch_norm1_gain = gradients + 7552;  // [16]
  real *const block2_convolution1_batch_norm1_d_spread = partials + worker * PARTIALS + 7616;  // [16]
  real *const block2_convolution1_batch_norm1_d_center = partials + worker * PARTIALS + 7648;  // [16]
  real *const block2_convolution1_batch_norm1_d_mean = activations + 6291456;  // [batch, 32, 32, 16]
  real *const block1_d_relu = activations + 4194304;  // [batch, 32, 32, 16]
  real *const d_block1_convolution2_batch_norm1_shift = gradients + 5216;  // [16]
  real *const block1_convolution2_batch_norm1_d_scaled = partials + 7680;  // [16]
  real *const block1_convolution2_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 7712;  // [16]
  real *const d_block2_convolution1_conv2d1_weight = gradients + 5248;  // [3, 3, 16, 16]
  real *const d_block1_convolution2_batch_norm1_gain = gradients + 5184;  // [16]
  real *const block1_convolution2_batch_norm1_d_spread = partials + worker * PARTIALS + 7744;  // [16]
  real *const block1_convolution2_batch_norm1_d_center = partials + worker * PARTIALS + 7776;  // [16]
  real *const block1_convolution2_batch_norm1_d_mean = activations + 3145728;  // [batch, 32, 32, 16]
  real *const block1_d_relu_2 = activations + 2097152;  // [batch, 32, 32, 16]
  real *const d_block1_convolution1_batch_norm1_shift = gradients + 2848;  // [16]
  real *const block1_convolution1_batch_norm1_d_scaled = partials + 7808;  // [16]
  real *const block1_convolution1_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 7840;  // [16]
  real *const d_block1_convolution2_conv2d1_weight = gradients + 2880;  // [3, 3, 16, 16]
  real *const d_block1_convolution1_batch_norm1_gain = gradients + 2816;  // [16]
  real *const block1_convolution1_batch_norm1_d_spread = partials + worker * PARTIALS + 7872;  // [16]
  real *const block1_convolution1_batch_norm1_d_center = partials + worker * PARTIALS + 7904;  // [16]
  real *const block1_convolution1_batch_norm1_d_mean = activations + 3145728;  // [batch, 32, 32, 16]
  real *const d_relu = activations + 1048576;  // [batch, 32, 32, 16]
  real *const d_convolution1_batch_norm1_shift = gradients + 480;  // [16]
  real *const convolution1_batch_norm1_d_scaled = partials + 7936;  // [16]
  real *const convolution1_batch_norm1_d_scaled_total = partials + worker * PARTIALS + 7968;  // [16]
  real *const d_block1_convolution1_conv2d1_weight = gradients + 512;  // [3, 3, 16, 16]
  real *const d_convolution1_batch_norm1_gain = gradients + 448;  // [16]
  real *const convolution1_batch_norm1_d_spread = partials + worker * PARTIALS + 8000;  // [16]
  real *const convolution1_batch_norm1_d_center = partials + worker * PARTIALS + 8032;  // [16]
  real *const convolution1_batch_norm1_d_mean = activations + 2097152;  // [batch, 32, 32, 16]
  real *const d_convolution1_conv2d1_weight = gradients + 0;  // [3, 3, 3, 16]
  real *const convolution1_batch_norm1_running_mean = arena + 272736;  // [16]
  real *const convolution1_batch_norm1_running_variance = arena + 272768;  // [16]
  real *const block1_convolution1_batch_norm1_running_mean = arena + 272800;  // [16]
  real *const block1_convolution1_batch_norm1_running_variance = arena + 272832;  // [16]
  real *const block1_convolution2_batch_norm1_running_mean = arena + 272864;  // [16]
  real *const block1_convolution2_batch_norm1_running_variance = arena + 272896;  // [16]
  real *const block2_convolution1_batch_norm1_running_mean = arena + 272928;  // [16]
  real *const block2_convolution1_batch_norm1_running_variance = arena + 272960;  // [16]
  real *const block2_convolution2_batch_norm1_running_mean = arena + 272992;  // [16]
  real *const block2_convolution2_batch_norm1_running_variance = arena + 273024;  // [16]
  real *const block3_convolution1_batch_norm1_running_mean = arena + 273056;  // [16]
  real *const block3_convolution1_batch_norm1_running_variance = arena + 273088;  // [16]
  real *const block3_convolution2_batch_norm1_running_mean = arena + 273120;  // [16]
  real *const block3_convolution2_batch_norm1_running_variance = arena + 273152;  // [16]
  real *const block4_batch_norm1_running_mean = arena + 273184;  // [32]
  real *const block4_batch_norm1_running_variance = arena + 273216;  // [32]
  real *const block4_convolution1_batch_norm1_running_mean = arena + 273248;  // [32]
  real *const block4_convolution1_batch_norm1_running_variance = arena + 273280;  // [32]
  real *const block4_convolution2_batch_norm1_running_mean = arena + 273312;  // [32]
  real *const block4_convolution2_batch_norm1_running_variance = arena + 273344;  // [32]
  real *const block5_convolution1_batch_norm1_running_mean = arena + 273376;  // [32]
  real *const block5_convolution1_batch_norm1_running_variance = arena + 273408;  // [32]
  real *const block5_convolution2_batch_norm1_running_mean = arena + 273440;  // [32]
  real *const block5_convolution2_batch_norm1_running_variance = arena + 273472;  // [32]
  real *const block6_convolution1_batch_norm1_running_mean = arena + 273504;  // [32]
  real *const block6_convolution1_batch_norm1_running_variance = arena + 273536;  // [32]
  real *const block6_convolution2_batch_norm1_running_mean = arena + 273568;  // [32]
  real *const block6_convolution2_batch_norm1_running_variance = arena + 273600;  // [32]
  real *const block7_batch_norm1_running_mean = arena + 273632;  // [64]
  real *const block7_batch_norm1_running_variance = arena + 273696;  // [64]
  real *const block7_convolution1_batch_norm1_running_mean = arena + 273760;  // [64]
  real *const block7_convolution1_batch_norm1_running_variance = arena + 273824;  // [64]
  real *const block7_convolution2_batch_norm1_running_mean = arena + 273888;  // [64]
  real *const block7_convolution2_batch_norm1_running_variance = arena + 273952;  // [64]
  real *const block8_convolution1_batch_norm1_running_mean = arena + 274016;  // [64]
  real *const block8_convolution1_batch_norm1_running_variance = arena + 274080;  // [64]
  real *const block8_convolution2_batch_norm1_running_mean = arena + 274144;  // [64]
  real *const block8_convolution2_batch_norm1_running_variance = arena + 274208;  // [64]
  real *const block9_convolution1_batch_norm1_running_mean = arena + 274272;  // [64]
  real *const block9_convolution1_batch_norm1_running_variance = arena + 274336;  // [64]
  real *const block9_convolution2_batch_norm1_running_mean = arena + 274400;  // [64]
  real *const block9_convolution2_batch_norm1_running_variance = arena + 274464;  // [64]
  real *const convolution1_conv2d1_weight_velocity = arena + 274528;  // [3, 3, 3, 16]
  real *const block4_convolution2_batch_norm1_shift_velocity = arena + 303744;  // [32]
  real *const block5_convolution1_conv2d1_weight_velocity = arena + 303776;  // [3, 3, 32, 32]
  real *const block7_convolution2_batch_norm1_shift_velocity = arena + 398560;  // [64]
  real *const block8_convolution1_conv2d1_weight_velocity = arena + 398624;  // [3, 3, 64, 64]
  nnc_lap(a->laps, worker, NNC_START);

  // resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
  random_crop_forward(random_crop, nnc_random_key(a->seed, a->draw, 1048576), begin, end);
  nnc_lap(a->laps, worker, 0);
  nnc_trace_check(a->trace, 0, random_crop + begin * 1024, (end - begin) * 1024);

  // resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
  random_crop_forward_2(random_crop, image, random_crop_2, random_crop_3, begin, end);
  nnc_lap(a->laps, worker, 1);
  nnc_trace_check(a->trace, 1, random_crop_3 + begin * 3072, (end - begin) * 3072);

  // resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
  random_crop_forward(random_crop_4, nnc_random_key(a->seed, a->draw, 1048577), begin, end);
  nnc_lap(a->laps, worker, 2);
  nnc_trace_check(a->trace, 2, random_crop_4 + begin * 1024, (end - begin) * 1024);

  // resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
  random_crop_forward_3(random_crop_4, random_crop_3, random_crop_5, begin, end);
  nnc_lap(a->laps, worker, 3);
  nnc_trace_check(a->trace, 3, random_crop_5 + begin * 3072, (end - begin) * 3072);

  // resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
  random_flip_forward(random_flip, nnc_random_key(a->seed, a->draw, 1048578), begin, end);
  nnc_lap(a->laps, worker, 4);
  nnc_trace_check(a->trace, 4, random_flip + begin * 1024, (end - begin) * 1024);

  // resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
  random_crop_forward_3(random_flip, random_crop_5, random_flip_2, begin, end);
  nnc_lap(a->laps, worker, 5);
  nnc_trace_check(a->trace, 5, random_flip_2 + begin * 3072, (end - begin) * 3072);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_conv2d1_forward(
      random_flip_2, convolution1_conv2d1_weight, convolution1_conv2d1_result,
      convolution1_batch_norm1_mean + worker * PARTIALS, workspace, begin, end);
  nnc_lap(a->laps, worker, 6);
  nnc_trace_check(a->trace, 6, convolution1_batch_norm1_mean + worker * PARTIALS, 16);
  const double n = (double)a->rows * 1024.0;
  const double center = 1.0 / n;
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(convolution1_batch_norm1_mean_total, convolution1_batch_norm1_mean, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward(
      convolution1_conv2d1_result, convolution1_batch_norm1_mean_total,
      convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center, begin, end);
  nnc_lap(a->laps, worker, 7);
  nnc_trace_check(a->trace, 7, convolution1_batch_norm1_mean_2 + worker * PARTIALS, 16);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(convolution1_batch_norm1_mean_total_2, convolution1_batch_norm1_mean_2, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      convolution1_batch_norm1_mean_total_2, convolution1_batch_norm1_rsqrt, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 8);
  nnc_trace_check(a->trace, 8, convolution1_batch_norm1_rsqrt, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block1_convolution1_conv2d1_forward(
      convolution1_conv2d1_result, convolution1_batch_norm1_mean_total, convolution1_batch_norm1_rsqrt,
      convolution1_batch_norm1_gain, convolution1_batch_norm1_shift, block1_convolution1_conv2d1_weight,
      block1_convolution1_conv2d1_result, block1_convolution1_batch_norm1_mean + worker * PARTIALS, (real)center,
      workspace, begin, end);
  nnc_lap(a->laps, worker, 9);
  nnc_trace_check(a->trace, 9, block1_convolution1_batch_norm1_mean + worker * PARTIALS, 16);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block1_convolution1_batch_norm1_mean_total, block1_convolution1_batch_norm1_mean, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward(
      block1_convolution1_conv2d1_result, block1_convolution1_batch_norm1_mean_total,
      block1_convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center, begin, end);
  nnc_lap(a->laps, worker, 10);
  nnc_trace_check(a->trace, 10, block1_convolution1_batch_norm1_mean_2 + worker * PARTIALS, 16);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block1_convolution1_batch_norm1_mean_total_2, block1_convolution1_batch_norm1_mean_2, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block1_convolution1_batch_norm1_mean_total_2, block1_convolution1_batch_norm1_rsqrt, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 11);
  nnc_trace_check(a->trace, 11, block1_convolution1_batch_norm1_rsqrt, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block1_convolution1_conv2d1_forward(
      block1_convolution1_conv2d1_result, block1_convolution1_batch_norm1_mean_total,
      block1_convolution1_batch_norm1_rsqrt, block1_convolution1_batch_norm1_gain,
      block1_convolution1_batch_norm1_shift, block1_convolution2_conv2d1_weight, block1_convolution2_conv2d1_result,
      block1_convolution2_batch_norm1_mean + worker * PARTIALS, (real)center, workspace, begin, end);
  nnc_lap(a->laps, worker, 12);
  nnc_trace_check(a->trace, 12, block1_convolution2_batch_norm1_mean + worker * PARTIALS, 16);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block1_convolution2_batch_norm1_mean_total, block1_convolution2_batch_norm1_mean, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward(
      block1_convolution2_conv2d1_result, block1_convolution2_batch_norm1_mean_total,
      block1_convolution2_batch_norm1_mean_2 + worker * PARTIALS, (real)center, begin, end);
  nnc_lap(a->laps, worker, 13);
  nnc_trace_check(a->trace, 13, block1_convolution2_batch_norm1_mean_2 + worker * PARTIALS, 16);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block1_convolution2_batch_norm1_mean_total_2, block1_convolution2_batch_norm1_mean_2, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block1_convolution2_batch_norm1_mean_total_2, block1_convolution2_batch_norm1_rsqrt, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 14);
  nnc_trace_check(a->trace, 14, block1_convolution2_batch_norm1_rsqrt, 16);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block1_forward(
      block1_convolution2_conv2d1_result, block1_convolution2_batch_norm1_mean_total,
      block1_convolution2_batch_norm1_rsqrt, block1_convolution2_batch_norm1_gain,
      block1_convolution2_batch_norm1_shift, convolution1_conv2d1_result, convolution1_batch_norm1_mean_total,
      convolution1_batch_norm1_rsqrt, convolution1_batch_norm1_gain, convolution1_batch_norm1_shift, block1_sum,
      (real)center, begin, end);
  nnc_lap(a->laps, worker, 15);
  nnc_trace_check(a->trace, 15, block1_sum + begin * 16384, (end - begin) * 16384);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block2_convolution1_conv2d1_forward(
      block1_sum, block2_convolution1_conv2d1_weight, block2_convolution1_conv2d1_result,
      block2_convolution1_batch_norm1_mean + worker * PARTIALS, workspace, begin, end);
  nnc_lap(a->laps, worker, 16);
  nnc_trace_check(a->trace, 16, block2_convolution1_batch_norm1_mean + worker * PARTIALS, 16);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block2_convolution1_batch_norm1_mean_total, block2_convolution1_batch_norm1_mean, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward(
      block2_convolution1_conv2d1_result, block2_convolution1_batch_norm1_mean_total,
      block2_convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center, begin, end);
  nnc_lap(a->laps, worker, 17);
  nnc_trace_check(a->trace, 17, block2_convolution1_batch_norm1_mean_2 + worker * PARTIALS, 16);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block2_convolution1_batch_norm1_mean_total_2, block2_convolution1_batch_norm1_mean_2, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block2_convolution1_batch_norm1_mean_total_2, block2_convolution1_batch_norm1_rsqrt, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 18);
  nnc_trace_check(a->trace, 18, block2_convolution1_batch_norm1_rsqrt, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block1_convolution1_conv2d1_forward(
      block2_convolution1_conv2d1_result, block2_convolution1_batch_norm1_mean_total,
      block2_convolution1_batch_norm1_rsqrt, block2_convolution1_batch_norm1_gain,
      block2_convolution1_batch_norm1_shift, block2_convolution2_conv2d1_weight, block2_convolution2_conv2d1_result,
      block2_convolution2_batch_norm1_mean + worker * PARTIALS, (real)center, workspace, begin, end);
  nnc_lap(a->laps, worker, 19);
  nnc_trace_check(a->trace, 19, block2_convolution2_batch_norm1_mean + worker * PARTIALS, 16);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block2_convolution2_batch_norm1_mean_total, block2_convolution2_batch_norm1_mean, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward(
      block2_convolution2_conv2d1_result, block2_convolution2_batch_norm1_mean_total,
      block2_convolution2_batch_norm1_mean_2 + worker * PARTIALS, (real)center, begin, end);
  nnc_lap(a->laps, worker, 20);
  nnc_trace_check(a->trace, 20, block2_convolution2_batch_norm1_mean_2 + worker * PARTIALS, 16);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block2_convolution2_batch_norm1_mean_total_2, block2_convolution2_batch_norm1_mean_2, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block2_convolution2_batch_norm1_mean_total_2, block2_convolution2_batch_norm1_rsqrt, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 21);
  nnc_trace_check(a->trace, 21, block2_convolution2_batch_norm1_rsqrt, 16);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block2_forward(
      block2_convolution2_conv2d1_result, block2_convolution2_batch_norm1_mean_total,
      block2_convolution2_batch_norm1_rsqrt, block2_convolution2_batch_norm1_gain,
      block2_convolution2_batch_norm1_shift, block1_sum, block2_sum, (real)center, begin, end);
  nnc_lap(a->laps, worker, 22);
  nnc_trace_check(a->trace, 22, block2_sum + begin * 16384, (end - begin) * 16384);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block2_convolution1_conv2d1_forward(
      block2_sum, block3_convolution1_conv2d1_weight, block3_convolution1_conv2d1_result,
      block3_convolution1_batch_norm1_mean + worker * PARTIALS, workspace, begin, end);
  nnc_lap(a->laps, worker, 23);
  nnc_trace_check(a->trace, 23, block3_convolution1_batch_norm1_mean + worker * PARTIALS, 16);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block3_convolution1_batch_norm1_mean_total, block3_convolution1_batch_norm1_mean, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward(
      block3_convolution1_conv2d1_result, block3_convolution1_batch_norm1_mean_total,
      block3_convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center, begin, end);
  nnc_lap(a->laps, worker, 24);
  nnc_trace_check(a->trace, 24, block3_convolution1_batch_norm1_mean_2 + worker * PARTIALS, 16);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block3_convolution1_batch_norm1_mean_total_2, block3_convolution1_batch_norm1_mean_2, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block3_convolution1_batch_norm1_mean_total_2, block3_convolution1_batch_norm1_rsqrt, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 25);
  nnc_trace_check(a->trace, 25, block3_convolution1_batch_norm1_rsqrt, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block1_convolution1_conv2d1_forward(
      block3_convolution1_conv2d1_result, block3_convolution1_batch_norm1_mean_total,
      block3_convolution1_batch_norm1_rsqrt, block3_convolution1_batch_norm1_gain,
      block3_convolution1_batch_norm1_shift, block3_convolution2_conv2d1_weight, block3_convolution2_conv2d1_result,
      block3_convolution2_batch_norm1_mean + worker * PARTIALS, (real)center, workspace, begin, end);
  nnc_lap(a->laps, worker, 26);
  nnc_trace_check(a->trace, 26, block3_convolution2_batch_norm1_mean + worker * PARTIALS, 16);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block3_convolution2_batch_norm1_mean_total, block3_convolution2_batch_norm1_mean, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward(
      block3_convolution2_conv2d1_result, block3_convolution2_batch_norm1_mean_total,
      block3_convolution2_batch_norm1_mean_2 + worker * PARTIALS, (real)center, begin, end);
  nnc_lap(a->laps, worker, 27);
  nnc_trace_check(a->trace, 27, block3_convolution2_batch_norm1_mean_2 + worker * PARTIALS, 16);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block3_convolution2_batch_norm1_mean_total_2, block3_convolution2_batch_norm1_mean_2, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block3_convolution2_batch_norm1_mean_total_2, block3_convolution2_batch_norm1_rsqrt, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 28);
  nnc_trace_check(a->trace, 28, block3_convolution2_batch_norm1_rsqrt, 16);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block2_forward(
      block3_convolution2_conv2d1_result, block3_convolution2_batch_norm1_mean_total,
      block3_convolution2_batch_norm1_rsqrt, block3_convolution2_batch_norm1_gain,
      block3_convolution2_batch_norm1_shift, block2_sum, block3_sum, (real)center, begin, end);
  nnc_lap(a->laps, worker, 29);
  nnc_trace_check(a->trace, 29, block3_sum + begin * 16384, (end - begin) * 16384);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  block4_conv2d1_forward(
      block3_sum, block4_conv2d1_weight, block4_conv2d1_result, block4_batch_norm1_mean + worker * PARTIALS, workspace,
      begin, end);
  nnc_lap(a->laps, worker, 30);
  nnc_trace_check(a->trace, 30, block4_batch_norm1_mean + worker * PARTIALS, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_convolution1_conv2d1_forward(
      block3_sum, block4_convolution1_conv2d1_weight, block4_convolution1_conv2d1_result,
      block4_convolution1_batch_norm1_mean + worker * PARTIALS, workspace, begin, end);
  nnc_lap(a->laps, worker, 31);
  nnc_trace_check(a->trace, 31, block4_convolution1_batch_norm1_mean + worker * PARTIALS, 32);
  const double n_2 = (double)a->rows * 256.0;
  const double center_2 = 1.0 / n_2;
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(block4_batch_norm1_mean_total, block4_batch_norm1_mean, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  block4_batch_norm1_forward(
      block4_conv2d1_result, block4_batch_norm1_mean_total, block4_batch_norm1_mean_2 + worker * PARTIALS,
      (real)center_2, begin, end);
  nnc_lap(a->laps, worker, 32);
  nnc_trace_check(a->trace, 32, block4_batch_norm1_mean_2 + worker * PARTIALS, 32);
  nnc_gather_sum(
      block4_convolution1_batch_norm1_mean_total, block4_convolution1_batch_norm1_mean, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_batch_norm1_forward(
      block4_convolution1_conv2d1_result, block4_convolution1_batch_norm1_mean_total,
      block4_convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center_2, begin, end);
  nnc_lap(a->laps, worker, 33);
  nnc_trace_check(a->trace, 33, block4_convolution1_batch_norm1_mean_2 + worker * PARTIALS, 32);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block4_convolution1_batch_norm1_mean_total_2, block4_convolution1_batch_norm1_mean_2, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block4_convolution1_batch_norm1_mean_total_2, block4_convolution1_batch_norm1_rsqrt, (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 34);
  nnc_trace_check(a->trace, 34, block4_convolution1_batch_norm1_rsqrt, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_convolution2_conv2d1_forward(
      block4_convolution1_conv2d1_result, block4_convolution1_batch_norm1_mean_total,
      block4_convolution1_batch_norm1_rsqrt, block4_convolution1_batch_norm1_gain,
      block4_convolution1_batch_norm1_shift, block4_convolution2_conv2d1_weight, block4_convolution2_conv2d1_result,
      block4_convolution2_batch_norm1_mean + worker * PARTIALS, (real)center_2, workspace, begin, end);
  nnc_lap(a->laps, worker, 35);
  nnc_trace_check(a->trace, 35, block4_convolution2_batch_norm1_mean + worker * PARTIALS, 32);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block4_convolution2_batch_norm1_mean_total, block4_convolution2_batch_norm1_mean, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_batch_norm1_forward(
      block4_convolution2_conv2d1_result, block4_convolution2_batch_norm1_mean_total,
      block4_convolution2_batch_norm1_mean_2 + worker * PARTIALS, (real)center_2, begin, end);
  nnc_lap(a->laps, worker, 36);
  nnc_trace_check(a->trace, 36, block4_convolution2_batch_norm1_mean_2 + worker * PARTIALS, 32);
  nnc_gather_sum(block4_batch_norm1_mean_total_2, block4_batch_norm1_mean_2, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  convolution1_batch_norm1_forward_2(block4_batch_norm1_mean_total_2, block4_batch_norm1_rsqrt, (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 37);
  nnc_trace_check(a->trace, 37, block4_batch_norm1_rsqrt, 32);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block4_convolution2_batch_norm1_mean_total_2, block4_convolution2_batch_norm1_mean_2, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block4_convolution2_batch_norm1_mean_total_2, block4_convolution2_batch_norm1_rsqrt, (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 38);
  nnc_trace_check(a->trace, 38, block4_convolution2_batch_norm1_rsqrt, 32);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block4_forward(
      block4_conv2d1_result, block4_batch_norm1_mean_total, block4_batch_norm1_rsqrt, block4_batch_norm1_gain,
      block4_batch_norm1_shift, block4_convolution2_conv2d1_result, block4_convolution2_batch_norm1_mean_total,
      block4_convolution2_batch_norm1_rsqrt, block4_convolution2_batch_norm1_gain,
      block4_convolution2_batch_norm1_shift, block4_sum, (real)center_2, begin, end);
  nnc_lap(a->laps, worker, 39);
  nnc_trace_check(a->trace, 39, block4_sum + begin * 8192, (end - begin) * 8192);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block5_convolution1_conv2d1_forward(
      block4_sum, block5_convolution1_conv2d1_weight, block5_convolution1_conv2d1_result,
      block5_convolution1_batch_norm1_mean + worker * PARTIALS, workspace, begin, end);
  nnc_lap(a->laps, worker, 40);
  nnc_trace_check(a->trace, 40, block5_convolution1_batch_norm1_mean + worker * PARTIALS, 32);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block5_convolution1_batch_norm1_mean_total, block5_convolution1_batch_norm1_mean, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_batch_norm1_forward(
      block5_convolution1_conv2d1_result, block5_convolution1_batch_norm1_mean_total,
      block5_convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center_2, begin, end);
  nnc_lap(a->laps, worker, 41);
  nnc_trace_check(a->trace, 41, block5_convolution1_batch_norm1_mean_2 + worker * PARTIALS, 32);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block5_convolution1_batch_norm1_mean_total_2, block5_convolution1_batch_norm1_mean_2, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block5_convolution1_batch_norm1_mean_total_2, block5_convolution1_batch_norm1_rsqrt, (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 42);
  nnc_trace_check(a->trace, 42, block5_convolution1_batch_norm1_rsqrt, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_convolution2_conv2d1_forward(
      block5_convolution1_conv2d1_result, block5_convolution1_batch_norm1_mean_total,
      block5_convolution1_batch_norm1_rsqrt, block5_convolution1_batch_norm1_gain,
      block5_convolution1_batch_norm1_shift, block5_convolution2_conv2d1_weight, block5_convolution2_conv2d1_result,
      block5_convolution2_batch_norm1_mean + worker * PARTIALS, (real)center_2, workspace, begin, end);
  nnc_lap(a->laps, worker, 43);
  nnc_trace_check(a->trace, 43, block5_convolution2_batch_norm1_mean + worker * PARTIALS, 32);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block5_convolution2_batch_norm1_mean_total, block5_convolution2_batch_norm1_mean, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_batch_norm1_forward(
      block5_convolution2_conv2d1_result, block5_convolution2_batch_norm1_mean_total,
      block5_convolution2_batch_norm1_mean_2 + worker * PARTIALS, (real)center_2, begin, end);
  nnc_lap(a->laps, worker, 44);
  nnc_trace_check(a->trace, 44, block5_convolution2_batch_norm1_mean_2 + worker * PARTIALS, 32);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block5_convolution2_batch_norm1_mean_total_2, block5_convolution2_batch_norm1_mean_2, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block5_convolution2_batch_norm1_mean_total_2, block5_convolution2_batch_norm1_rsqrt, (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 45);
  nnc_trace_check(a->trace, 45, block5_convolution2_batch_norm1_rsqrt, 32);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block5_forward(
      block5_convolution2_conv2d1_result, block5_convolution2_batch_norm1_mean_total,
      block5_convolution2_batch_norm1_rsqrt, block5_convolution2_batch_norm1_gain,
      block5_convolution2_batch_norm1_shift, block4_sum, block5_sum, (real)center_2, begin, end);
  nnc_lap(a->laps, worker, 46);
  nnc_trace_check(a->trace, 46, block5_sum + begin * 8192, (end - begin) * 8192);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block5_convolution1_conv2d1_forward(
      block5_sum, block6_convolution1_conv2d1_weight, block6_convolution1_conv2d1_result,
      block6_convolution1_batch_norm1_mean + worker * PARTIALS, workspace, begin, end);
  nnc_lap(a->laps, worker, 47);
  nnc_trace_check(a->trace, 47, block6_convolution1_batch_norm1_mean + worker * PARTIALS, 32);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block6_convolution1_batch_norm1_mean_total, block6_convolution1_batch_norm1_mean, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_batch_norm1_forward(
      block6_convolution1_conv2d1_result, block6_convolution1_batch_norm1_mean_total,
      block6_convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center_2, begin, end);
  nnc_lap(a->laps, worker, 48);
  nnc_trace_check(a->trace, 48, block6_convolution1_batch_norm1_mean_2 + worker * PARTIALS, 32);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block6_convolution1_batch_norm1_mean_total_2, block6_convolution1_batch_norm1_mean_2, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block6_convolution1_batch_norm1_mean_total_2, block6_convolution1_batch_norm1_rsqrt, (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 49);
  nnc_trace_check(a->trace, 49, block6_convolution1_batch_norm1_rsqrt, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_convolution2_conv2d1_forward(
      block6_convolution1_conv2d1_result, block6_convolution1_batch_norm1_mean_total,
      block6_convolution1_batch_norm1_rsqrt, block6_convolution1_batch_norm1_gain,
      block6_convolution1_batch_norm1_shift, block6_convolution2_conv2d1_weight, block6_convolution2_conv2d1_result,
      block6_convolution2_batch_norm1_mean + worker * PARTIALS, (real)center_2, workspace, begin, end);
  nnc_lap(a->laps, worker, 50);
  nnc_trace_check(a->trace, 50, block6_convolution2_batch_norm1_mean + worker * PARTIALS, 32);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block6_convolution2_batch_norm1_mean_total, block6_convolution2_batch_norm1_mean, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_batch_norm1_forward(
      block6_convolution2_conv2d1_result, block6_convolution2_batch_norm1_mean_total,
      block6_convolution2_batch_norm1_mean_2 + worker * PARTIALS, (real)center_2, begin, end);
  nnc_lap(a->laps, worker, 51);
  nnc_trace_check(a->trace, 51, block6_convolution2_batch_norm1_mean_2 + worker * PARTIALS, 32);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block6_convolution2_batch_norm1_mean_total_2, block6_convolution2_batch_norm1_mean_2, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block6_convolution2_batch_norm1_mean_total_2, block6_convolution2_batch_norm1_rsqrt, (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 52);
  nnc_trace_check(a->trace, 52, block6_convolution2_batch_norm1_rsqrt, 32);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block5_forward(
      block6_convolution2_conv2d1_result, block6_convolution2_batch_norm1_mean_total,
      block6_convolution2_batch_norm1_rsqrt, block6_convolution2_batch_norm1_gain,
      block6_convolution2_batch_norm1_shift, block5_sum, block6_sum, (real)center_2, begin, end);
  nnc_lap(a->laps, worker, 53);
  nnc_trace_check(a->trace, 53, block6_sum + begin * 8192, (end - begin) * 8192);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  block7_conv2d1_forward(
      block6_sum, block7_conv2d1_weight, block7_conv2d1_result, block7_batch_norm1_mean + worker * PARTIALS, workspace,
      begin, end);
  nnc_lap(a->laps, worker, 54);
  nnc_trace_check(a->trace, 54, block7_batch_norm1_mean + worker * PARTIALS, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_convolution1_conv2d1_forward(
      block6_sum, block7_convolution1_conv2d1_weight, block7_convolution1_conv2d1_result,
      block7_convolution1_batch_norm1_mean + worker * PARTIALS, workspace, begin, end);
  nnc_lap(a->laps, worker, 55);
  nnc_trace_check(a->trace, 55, block7_convolution1_batch_norm1_mean + worker * PARTIALS, 64);
  const double n_3 = (double)a->rows * 64.0;
  const double center_3 = 1.0 / n_3;
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(block7_batch_norm1_mean_total, block7_batch_norm1_mean, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  block7_batch_norm1_forward(
      block7_conv2d1_result, block7_batch_norm1_mean_total, block7_batch_norm1_mean_2 + worker * PARTIALS,
      (real)center_3, begin, end);
  nnc_lap(a->laps, worker, 56);
  nnc_trace_check(a->trace, 56, block7_batch_norm1_mean_2 + worker * PARTIALS, 64);
  nnc_gather_sum(
      block7_convolution1_batch_norm1_mean_total, block7_convolution1_batch_norm1_mean, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_batch_norm1_forward(
      block7_convolution1_conv2d1_result, block7_convolution1_batch_norm1_mean_total,
      block7_convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center_3, begin, end);
  nnc_lap(a->laps, worker, 57);
  nnc_trace_check(a->trace, 57, block7_convolution1_batch_norm1_mean_2 + worker * PARTIALS, 64);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block7_convolution1_batch_norm1_mean_total_2, block7_convolution1_batch_norm1_mean_2, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block7_convolution1_batch_norm1_mean_total_2, block7_convolution1_batch_norm1_rsqrt, (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 58);
  nnc_trace_check(a->trace, 58, block7_convolution1_batch_norm1_rsqrt, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_convolution2_conv2d1_forward(
      block7_convolution1_conv2d1_result, block7_convolution1_batch_norm1_mean_total,
      block7_convolution1_batch_norm1_rsqrt, block7_convolution1_batch_norm1_gain,
      block7_convolution1_batch_norm1_shift, block7_convolution2_conv2d1_weight, block7_convolution2_conv2d1_result,
      block7_convolution2_batch_norm1_mean + worker * PARTIALS, (real)center_3, workspace, begin, end);
  nnc_lap(a->laps, worker, 59);
  nnc_trace_check(a->trace, 59, block7_convolution2_batch_norm1_mean + worker * PARTIALS, 64);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block7_convolution2_batch_norm1_mean_total, block7_convolution2_batch_norm1_mean, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_batch_norm1_forward(
      block7_convolution2_conv2d1_result, block7_convolution2_batch_norm1_mean_total,
      block7_convolution2_batch_norm1_mean_2 + worker * PARTIALS, (real)center_3, begin, end);
  nnc_lap(a->laps, worker, 60);
  nnc_trace_check(a->trace, 60, block7_convolution2_batch_norm1_mean_2 + worker * PARTIALS, 64);
  nnc_gather_sum(block7_batch_norm1_mean_total_2, block7_batch_norm1_mean_2, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  convolution1_batch_norm1_forward_2(block7_batch_norm1_mean_total_2, block7_batch_norm1_rsqrt, (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 61);
  nnc_trace_check(a->trace, 61, block7_batch_norm1_rsqrt, 64);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block7_convolution2_batch_norm1_mean_total_2, block7_convolution2_batch_norm1_mean_2, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block7_convolution2_batch_norm1_mean_total_2, block7_convolution2_batch_norm1_rsqrt, (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 62);
  nnc_trace_check(a->trace, 62, block7_convolution2_batch_norm1_rsqrt, 64);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block7_forward(
      block7_conv2d1_result, block7_batch_norm1_mean_total, block7_batch_norm1_rsqrt, block7_batch_norm1_gain,
      block7_batch_norm1_shift, block7_convolution2_conv2d1_result, block7_convolution2_batch_norm1_mean_total,
      block7_convolution2_batch_norm1_rsqrt, block7_convolution2_batch_norm1_gain,
      block7_convolution2_batch_norm1_shift, block7_sum, (real)center_3, begin, end);
  nnc_lap(a->laps, worker, 63);
  nnc_trace_check(a->trace, 63, block7_sum + begin * 4096, (end - begin) * 4096);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block8_convolution1_conv2d1_forward(
      block7_sum, block8_convolution1_conv2d1_weight, block8_convolution1_conv2d1_result,
      block8_convolution1_batch_norm1_mean + worker * PARTIALS, workspace, begin, end);
  nnc_lap(a->laps, worker, 64);
  nnc_trace_check(a->trace, 64, block8_convolution1_batch_norm1_mean + worker * PARTIALS, 64);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block8_convolution1_batch_norm1_mean_total, block8_convolution1_batch_norm1_mean, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_batch_norm1_forward(
      block8_convolution1_conv2d1_result, block8_convolution1_batch_norm1_mean_total,
      block8_convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center_3, begin, end);
  nnc_lap(a->laps, worker, 65);
  nnc_trace_check(a->trace, 65, block8_convolution1_batch_norm1_mean_2 + worker * PARTIALS, 64);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block8_convolution1_batch_norm1_mean_total_2, block8_convolution1_batch_norm1_mean_2, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block8_convolution1_batch_norm1_mean_total_2, block8_convolution1_batch_norm1_rsqrt, (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 66);
  nnc_trace_check(a->trace, 66, block8_convolution1_batch_norm1_rsqrt, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_convolution2_conv2d1_forward(
      block8_convolution1_conv2d1_result, block8_convolution1_batch_norm1_mean_total,
      block8_convolution1_batch_norm1_rsqrt, block8_convolution1_batch_norm1_gain,
      block8_convolution1_batch_norm1_shift, block8_convolution2_conv2d1_weight, block8_convolution2_conv2d1_result,
      block8_convolution2_batch_norm1_mean + worker * PARTIALS, (real)center_3, workspace, begin, end);
  nnc_lap(a->laps, worker, 67);
  nnc_trace_check(a->trace, 67, block8_convolution2_batch_norm1_mean + worker * PARTIALS, 64);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block8_convolution2_batch_norm1_mean_total, block8_convolution2_batch_norm1_mean, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_batch_norm1_forward(
      block8_convolution2_conv2d1_result, block8_convolution2_batch_norm1_mean_total,
      block8_convolution2_batch_norm1_mean_2 + worker * PARTIALS, (real)center_3, begin, end);
  nnc_lap(a->laps, worker, 68);
  nnc_trace_check(a->trace, 68, block8_convolution2_batch_norm1_mean_2 + worker * PARTIALS, 64);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block8_convolution2_batch_norm1_mean_total_2, block8_convolution2_batch_norm1_mean_2, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block8_convolution2_batch_norm1_mean_total_2, block8_convolution2_batch_norm1_rsqrt, (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 69);
  nnc_trace_check(a->trace, 69, block8_convolution2_batch_norm1_rsqrt, 64);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block8_forward(
      block8_convolution2_conv2d1_result, block8_convolution2_batch_norm1_mean_total,
      block8_convolution2_batch_norm1_rsqrt, block8_convolution2_batch_norm1_gain,
      block8_convolution2_batch_norm1_shift, block7_sum, block8_sum, (real)center_3, begin, end);
  nnc_lap(a->laps, worker, 70);
  nnc_trace_check(a->trace, 70, block8_sum + begin * 4096, (end - begin) * 4096);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block8_convolution1_conv2d1_forward(
      block8_sum, block9_convolution1_conv2d1_weight, block9_convolution1_conv2d1_result,
      block9_convolution1_batch_norm1_mean + worker * PARTIALS, workspace, begin, end);
  nnc_lap(a->laps, worker, 71);
  nnc_trace_check(a->trace, 71, block9_convolution1_batch_norm1_mean + worker * PARTIALS, 64);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block9_convolution1_batch_norm1_mean_total, block9_convolution1_batch_norm1_mean, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_batch_norm1_forward(
      block9_convolution1_conv2d1_result, block9_convolution1_batch_norm1_mean_total,
      block9_convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center_3, begin, end);
  nnc_lap(a->laps, worker, 72);
  nnc_trace_check(a->trace, 72, block9_convolution1_batch_norm1_mean_2 + worker * PARTIALS, 64);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block9_convolution1_batch_norm1_mean_total_2, block9_convolution1_batch_norm1_mean_2, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block9_convolution1_batch_norm1_mean_total_2, block9_convolution1_batch_norm1_rsqrt, (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 73);
  nnc_trace_check(a->trace, 73, block9_convolution1_batch_norm1_rsqrt, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_convolution2_conv2d1_forward(
      block9_convolution1_conv2d1_result, block9_convolution1_batch_norm1_mean_total,
      block9_convolution1_batch_norm1_rsqrt, block9_convolution1_batch_norm1_gain,
      block9_convolution1_batch_norm1_shift, block9_convolution2_conv2d1_weight, block9_convolution2_conv2d1_result,
      block9_convolution2_batch_norm1_mean + worker * PARTIALS, (real)center_3, workspace, begin, end);
  nnc_lap(a->laps, worker, 74);
  nnc_trace_check(a->trace, 74, block9_convolution2_batch_norm1_mean + worker * PARTIALS, 64);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block9_convolution2_batch_norm1_mean_total, block9_convolution2_batch_norm1_mean, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_batch_norm1_forward(
      block9_convolution2_conv2d1_result, block9_convolution2_batch_norm1_mean_total,
      block9_convolution2_batch_norm1_mean_2 + worker * PARTIALS, (real)center_3, begin, end);
  nnc_lap(a->laps, worker, 75);
  nnc_trace_check(a->trace, 75, block9_convolution2_batch_norm1_mean_2 + worker * PARTIALS, 64);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block9_convolution2_batch_norm1_mean_total_2, block9_convolution2_batch_norm1_mean_2, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block9_convolution2_batch_norm1_mean_total_2, block9_convolution2_batch_norm1_rsqrt, (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 76);
  nnc_trace_check(a->trace, 76, block9_convolution2_batch_norm1_rsqrt, 64);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  global_average_pool1_block9_forward(
      block9_convolution2_conv2d1_result, block9_convolution2_batch_norm1_mean_total,
      block9_convolution2_batch_norm1_rsqrt, block9_convolution2_batch_norm1_gain,
      block9_convolution2_batch_norm1_shift, block8_sum, global_average_pool1_mean, block9_relu_mask, (real)center_3,
      begin, end);
  nnc_lap(a->laps, worker, 77);
  nnc_trace_check(a->trace, 77, global_average_pool1_mean + begin * 64, (end - begin) * 64);
  const double d_losses = -(1.0 / (double)a->rows);

  // resnet20.nn:36  |> GlobalAveragePool |> Linear(10)
  linear1_loss_cross_entropy_forward_backward(
      global_average_pool1_mean, linear1_weight, linear1_product, linear1_shift, label, d_cross_entropy,
      d_linear1_shift - worker * PARAMETERS, (real)d_losses, totals + worker * TOTALS + 0, begin, end);
  nnc_lap(a->laps, worker, 78);
  nnc_trace_check(a->trace, 78, d_cross_entropy + begin * 10, (end - begin) * 10);
  nnc_trace_check(a->trace, 78, d_linear1_shift - worker * PARAMETERS, 10);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  linear1_backward_input(
      d_cross_entropy, linear1_weight, linear1_d_product, d_block9_convolution2_batch_norm1_shift - worker * PARAMETERS,
      block9_relu_mask, block9_convolution2_conv2d1_result, block9_convolution2_batch_norm1_mean_total,
      block9_convolution2_batch_norm1_d_scaled + worker * PARTIALS, (real)center_3, begin, end);
  nnc_lap(a->laps, worker, 79);
  nnc_trace_check(a->trace, 79, d_block9_convolution2_batch_norm1_shift - worker * PARAMETERS, 64);
  nnc_trace_check(a->trace, 79, block9_convolution2_batch_norm1_d_scaled + worker * PARTIALS, 64);

  // resnet20.nn:36  |> GlobalAveragePool |> Linear(10)
  linear1_backward_weight(
      global_average_pool1_mean, d_cross_entropy, d_linear1_weight - worker * PARAMETERS, begin, end);
  nnc_lap(a->laps, worker, 80);
  nnc_trace_check(a->trace, 80, d_linear1_weight - worker * PARAMETERS, 640);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block9_convolution2_batch_norm1_d_scaled_total, block9_convolution2_batch_norm1_d_scaled, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block9_convolution2_batch_norm1_d_scaled_total, block9_convolution2_batch_norm1_rsqrt,
      d_block9_convolution2_batch_norm1_gain, totals + worker * TOTALS + 2, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 82);
  nnc_trace_check(a->trace, 82, d_block9_convolution2_batch_norm1_gain, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward(
      block9_convolution2_batch_norm1_d_scaled_total, block9_convolution2_batch_norm1_gain,
      block9_convolution2_batch_norm1_rsqrt, block9_convolution2_batch_norm1_d_spread, (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 83);
  nnc_trace_check(a->trace, 83, block9_convolution2_batch_norm1_d_spread, 64);
  nnc_combine_sum(gradients + 272000, -PARAMETERS, 64, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_2(
      d_block9_convolution2_batch_norm1_shift, block9_convolution2_batch_norm1_gain,
      block9_convolution2_batch_norm1_rsqrt, block9_convolution2_batch_norm1_d_center, (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 84);
  nnc_trace_check(a->trace, 84, block9_convolution2_batch_norm1_d_center, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_3(
      block9_relu_mask, linear1_d_product, block9_convolution2_batch_norm1_gain, block9_convolution2_batch_norm1_rsqrt,
      block9_convolution2_batch_norm1_d_spread, block9_convolution2_conv2d1_result,
      block9_convolution2_batch_norm1_mean_total, block9_convolution2_batch_norm1_d_center,
      block9_convolution2_batch_norm1_d_mean, (real)center_3, begin, end);
  nnc_lap(a->laps, worker, 87);
  nnc_trace_check(a->trace, 87, block9_convolution2_batch_norm1_d_mean + begin * 4096, (end - begin) * 4096);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_conv2d1_backward_input(
      block9_convolution2_batch_norm1_d_mean, block9_convolution2_conv2d1_weight, block9_convolution1_conv2d1_result,
      block9_convolution1_batch_norm1_mean_total, block9_convolution1_batch_norm1_rsqrt,
      block9_convolution1_batch_norm1_gain, block9_convolution1_batch_norm1_shift, block9_d_relu,
      d_block9_convolution1_batch_norm1_shift - worker * PARAMETERS,
      block9_convolution1_batch_norm1_d_scaled + worker * PARTIALS, (real)center_3, workspace, begin, end);
  nnc_lap(a->laps, worker, 88);
  nnc_trace_check(a->trace, 88, block9_d_relu + begin * 4096, (end - begin) * 4096);
  nnc_trace_check(a->trace, 88, d_block9_convolution1_batch_norm1_shift - worker * PARAMETERS, 64);
  nnc_trace_check(a->trace, 88, block9_convolution1_batch_norm1_d_scaled + worker * PARTIALS, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_conv2d1_backward_weight(
      block9_convolution1_conv2d1_result, block9_convolution1_batch_norm1_mean_total,
      block9_convolution1_batch_norm1_rsqrt, block9_convolution1_batch_norm1_gain,
      block9_convolution1_batch_norm1_shift, block9_convolution2_batch_norm1_d_mean,
      d_block9_convolution2_conv2d1_weight - worker * PARAMETERS, (real)center_3, workspace, begin, end);
  nnc_lap(a->laps, worker, 89);
  nnc_trace_check(a->trace, 89, d_block9_convolution2_conv2d1_weight - worker * PARAMETERS, 36864);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block9_convolution1_batch_norm1_d_scaled_total, block9_convolution1_batch_norm1_d_scaled, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block9_convolution1_batch_norm1_d_scaled_total, block9_convolution1_batch_norm1_rsqrt,
      d_block9_convolution1_batch_norm1_gain, totals + worker * TOTALS + 5, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 90);
  nnc_trace_check(a->trace, 90, d_block9_convolution1_batch_norm1_gain, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward(
      block9_convolution1_batch_norm1_d_scaled_total, block9_convolution1_batch_norm1_gain,
      block9_convolution1_batch_norm1_rsqrt, block9_convolution1_batch_norm1_d_spread, (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 91);
  nnc_trace_check(a->trace, 91, block9_convolution1_batch_norm1_d_spread, 64);
  nnc_combine_sum(gradients + 235008, -PARAMETERS, 64, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_2(
      d_block9_convolution1_batch_norm1_shift, block9_convolution1_batch_norm1_gain,
      block9_convolution1_batch_norm1_rsqrt, block9_convolution1_batch_norm1_d_center, (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 92);
  nnc_trace_check(a->trace, 92, block9_convolution1_batch_norm1_d_center, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution1_batch_norm1_backward(
      block9_d_relu, block9_convolution1_batch_norm1_gain, block9_convolution1_batch_norm1_rsqrt,
      block9_convolution1_batch_norm1_d_spread, block9_convolution1_conv2d1_result,
      block9_convolution1_batch_norm1_mean_total, block9_convolution1_batch_norm1_d_center,
      block9_convolution1_batch_norm1_d_mean, (real)center_3, begin, end);
  nnc_lap(a->laps, worker, 95);
  nnc_trace_check(a->trace, 95, block9_convolution1_batch_norm1_d_mean + begin * 4096, (end - begin) * 4096);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution1_conv2d1_backward_input(
      block9_convolution1_batch_norm1_d_mean, block9_convolution1_conv2d1_weight, block9_relu_mask, linear1_d_product,
      block8_sum, block8_d_relu, d_block8_convolution2_batch_norm1_shift - worker * PARAMETERS,
      block8_convolution2_conv2d1_result, block8_convolution2_batch_norm1_mean_total,
      block8_convolution2_batch_norm1_d_scaled + worker * PARTIALS, (real)center_3, workspace, begin, end);
  nnc_lap(a->laps, worker, 96);
  nnc_trace_check(a->trace, 96, block8_d_relu + begin * 4096, (end - begin) * 4096);
  nnc_trace_check(a->trace, 96, d_block8_convolution2_batch_norm1_shift - worker * PARAMETERS, 64);
  nnc_trace_check(a->trace, 96, block8_convolution2_batch_norm1_d_scaled + worker * PARTIALS, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution1_conv2d1_backward_weight(
      block8_sum, block9_convolution1_batch_norm1_d_mean, d_block9_convolution1_conv2d1_weight - worker * PARAMETERS,
      workspace, begin, end);
  nnc_lap(a->laps, worker, 97);
  nnc_trace_check(a->trace, 97, d_block9_convolution1_conv2d1_weight - worker * PARAMETERS, 36864);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block8_convolution2_batch_norm1_d_scaled_total, block8_convolution2_batch_norm1_d_scaled, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block8_convolution2_batch_norm1_d_scaled_total, block8_convolution2_batch_norm1_rsqrt,
      d_block8_convolution2_batch_norm1_gain, totals + worker * TOTALS + 8, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 98);
  nnc_trace_check(a->trace, 98, d_block8_convolution2_batch_norm1_gain, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward(
      block8_convolution2_batch_norm1_d_scaled_total, block8_convolution2_batch_norm1_gain,
      block8_convolution2_batch_norm1_rsqrt, block8_convolution2_batch_norm1_d_spread, (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 99);
  nnc_trace_check(a->trace, 99, block8_convolution2_batch_norm1_d_spread, 64);
  nnc_combine_sum(gradients + 198016, -PARAMETERS, 64, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_2(
      d_block8_convolution2_batch_norm1_shift, block8_convolution2_batch_norm1_gain,
      block8_convolution2_batch_norm1_rsqrt, block8_convolution2_batch_norm1_d_center, (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 100);
  nnc_trace_check(a->trace, 100, block8_convolution2_batch_norm1_d_center, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution1_batch_norm1_backward(
      block8_d_relu, block8_convolution2_batch_norm1_gain, block8_convolution2_batch_norm1_rsqrt,
      block8_convolution2_batch_norm1_d_spread, block8_convolution2_conv2d1_result,
      block8_convolution2_batch_norm1_mean_total, block8_convolution2_batch_norm1_d_center,
      block8_convolution2_batch_norm1_d_mean, (real)center_3, begin, end);
  nnc_lap(a->laps, worker, 103);
  nnc_trace_check(a->trace, 103, block8_convolution2_batch_norm1_d_mean + begin * 4096, (end - begin) * 4096);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_conv2d1_backward_input(
      block8_convolution2_batch_norm1_d_mean, block8_convolution2_conv2d1_weight, block8_convolution1_conv2d1_result,
      block8_convolution1_batch_norm1_mean_total, block8_convolution1_batch_norm1_rsqrt,
      block8_convolution1_batch_norm1_gain, block8_convolution1_batch_norm1_shift, block8_d_relu_2,
      d_block8_convolution1_batch_norm1_shift - worker * PARAMETERS,
      block8_convolution1_batch_norm1_d_scaled + worker * PARTIALS, (real)center_3, workspace, begin, end);
  nnc_lap(a->laps, worker, 104);
  nnc_trace_check(a->trace, 104, block8_d_relu_2 + begin * 4096, (end - begin) * 4096);
  nnc_trace_check(a->trace, 104, d_block8_convolution1_batch_norm1_shift - worker * PARAMETERS, 64);
  nnc_trace_check(a->trace, 104, block8_convolution1_batch_norm1_d_scaled + worker * PARTIALS, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_conv2d1_backward_weight(
      block8_convolution1_conv2d1_result, block8_convolution1_batch_norm1_mean_total,
      block8_convolution1_batch_norm1_rsqrt, block8_convolution1_batch_norm1_gain,
      block8_convolution1_batch_norm1_shift, block8_convolution2_batch_norm1_d_mean,
      d_block8_convolution2_conv2d1_weight - worker * PARAMETERS, (real)center_3, workspace, begin, end);
  nnc_lap(a->laps, worker, 105);
  nnc_trace_check(a->trace, 105, d_block8_convolution2_conv2d1_weight - worker * PARAMETERS, 36864);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block8_convolution1_batch_norm1_d_scaled_total, block8_convolution1_batch_norm1_d_scaled, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block8_convolution1_batch_norm1_d_scaled_total, block8_convolution1_batch_norm1_rsqrt,
      d_block8_convolution1_batch_norm1_gain, totals + worker * TOTALS + 11, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 106);
  nnc_trace_check(a->trace, 106, d_block8_convolution1_batch_norm1_gain, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward(
      block8_convolution1_batch_norm1_d_scaled_total, block8_convolution1_batch_norm1_gain,
      block8_convolution1_batch_norm1_rsqrt, block8_convolution1_batch_norm1_d_spread, (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 107);
  nnc_trace_check(a->trace, 107, block8_convolution1_batch_norm1_d_spread, 64);
  nnc_combine_sum(gradients + 161024, -PARAMETERS, 64, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_2(
      d_block8_convolution1_batch_norm1_shift, block8_convolution1_batch_norm1_gain,
      block8_convolution1_batch_norm1_rsqrt, block8_convolution1_batch_norm1_d_center, (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 108);
  nnc_trace_check(a->trace, 108, block8_convolution1_batch_norm1_d_center, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution1_batch_norm1_backward(
      block8_d_relu_2, block8_convolution1_batch_norm1_gain, block8_convolution1_batch_norm1_rsqrt,
      block8_convolution1_batch_norm1_d_spread, block8_convolution1_conv2d1_result,
      block8_convolution1_batch_norm1_mean_total, block8_convolution1_batch_norm1_d_center,
      block8_convolution1_batch_norm1_d_mean, (real)center_3, begin, end);
  nnc_lap(a->laps, worker, 111);
  nnc_trace_check(a->trace, 111, block8_convolution1_batch_norm1_d_mean + begin * 4096, (end - begin) * 4096);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  block8_convolution1_conv2d1_backward_input(
      block8_convolution1_batch_norm1_d_mean, block8_convolution1_conv2d1_weight, block8_d_relu, block7_sum,
      block7_d_relu, d_block7_batch_norm1_shift - worker * PARAMETERS, block7_convolution2_conv2d1_result,
      block7_convolution2_batch_norm1_mean_total, block7_convolution2_batch_norm1_d_scaled + worker * PARTIALS,
      block7_conv2d1_result, block7_batch_norm1_mean_total, block7_batch_norm1_d_scaled + worker * PARTIALS,
      (real)center_3, workspace, begin, end);
  nnc_lap(a->laps, worker, 112);
  nnc_trace_check(a->trace, 112, block7_d_relu + begin * 4096, (end - begin) * 4096);
  nnc_trace_check(a->trace, 112, d_block7_batch_norm1_shift - worker * PARAMETERS, 64);
  nnc_trace_check(a->trace, 112, block7_convolution2_batch_norm1_d_scaled + worker * PARTIALS, 64);
  nnc_trace_check(a->trace, 112, block7_batch_norm1_d_scaled + worker * PARTIALS, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution1_conv2d1_backward_weight(
      block7_sum, block8_convolution1_batch_norm1_d_mean, d_block8_convolution1_conv2d1_weight - worker * PARAMETERS,
      workspace, begin, end);
  nnc_lap(a->laps, worker, 113);
  nnc_trace_check(a->trace, 113, d_block8_convolution1_conv2d1_weight - worker * PARAMETERS, 36864);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block7_convolution2_batch_norm1_d_scaled_total, block7_convolution2_batch_norm1_d_scaled, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block7_convolution2_batch_norm1_d_scaled_total, block7_convolution2_batch_norm1_rsqrt,
      d_block7_convolution2_batch_norm1_gain, totals + worker * TOTALS + 14, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 114);
  nnc_trace_check(a->trace, 114, d_block7_convolution2_batch_norm1_gain, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward(
      block7_convolution2_batch_norm1_d_scaled_total, block7_convolution2_batch_norm1_gain,
      block7_convolution2_batch_norm1_rsqrt, block7_convolution2_batch_norm1_d_spread, (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 115);
  nnc_trace_check(a->trace, 115, block7_convolution2_batch_norm1_d_spread, 64);
  nnc_combine_sum(gradients + 68480, -PARAMETERS, 64, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_2(
      d_block7_batch_norm1_shift, block7_convolution2_batch_norm1_gain, block7_convolution2_batch_norm1_rsqrt,
      block7_convolution2_batch_norm1_d_center, (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 116);
  nnc_trace_check(a->trace, 116, block7_convolution2_batch_norm1_d_center, 64);
  nnc_gather_sum(block7_batch_norm1_d_scaled_total, block7_batch_norm1_d_scaled, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block7_batch_norm1_d_scaled_total, block7_batch_norm1_rsqrt, d_block7_batch_norm1_gain,
      totals + worker * TOTALS + 15, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 117);
  nnc_trace_check(a->trace, 117, d_block7_batch_norm1_gain, 64);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  block9_convolution2_batch_norm1_backward(
      block7_batch_norm1_d_scaled_total, block7_batch_norm1_gain, block7_batch_norm1_rsqrt, block7_batch_norm1_d_spread,
      (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 118);
  nnc_trace_check(a->trace, 118, block7_batch_norm1_d_spread, 64);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  block9_convolution2_batch_norm1_backward_2(
      d_block7_batch_norm1_shift, block7_batch_norm1_gain, block7_batch_norm1_rsqrt, block7_batch_norm1_d_center,
      (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 119);
  nnc_trace_check(a->trace, 119, block7_batch_norm1_d_center, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_convolution2_batch_norm1_backward(
      d_block7_batch_norm1_shift, d_block7_convolution2_batch_norm1_shift, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 122);
  nnc_trace_check(a->trace, 122, d_block7_convolution2_batch_norm1_shift, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution1_batch_norm1_backward(
      block7_d_relu, block7_convolution2_batch_norm1_gain, block7_convolution2_batch_norm1_rsqrt,
      block7_convolution2_batch_norm1_d_spread, block7_convolution2_conv2d1_result,
      block7_convolution2_batch_norm1_mean_total, block7_convolution2_batch_norm1_d_center,
      block7_convolution2_batch_norm1_d_mean, (real)center_3, begin, end);
  nnc_lap(a->laps, worker, 123);
  nnc_trace_check(a->trace, 123, block7_convolution2_batch_norm1_d_mean + begin * 4096, (end - begin) * 4096);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  block9_convolution1_batch_norm1_backward(
      block7_d_relu, block7_batch_norm1_gain, block7_batch_norm1_rsqrt, block7_batch_norm1_d_spread,
      block7_conv2d1_result, block7_batch_norm1_mean_total, block7_batch_norm1_d_center, block7_batch_norm1_d_mean,
      (real)center_3, begin, end);
  nnc_lap(a->laps, worker, 124);
  nnc_trace_check(a->trace, 124, block7_batch_norm1_d_mean + begin * 4096, (end - begin) * 4096);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_conv2d1_backward_input(
      block7_convolution2_batch_norm1_d_mean, block7_convolution2_conv2d1_weight, block7_convolution1_conv2d1_result,
      block7_convolution1_batch_norm1_mean_total, block7_convolution1_batch_norm1_rsqrt,
      block7_convolution1_batch_norm1_gain, block7_convolution1_batch_norm1_shift, block7_d_relu_2,
      d_block7_convolution1_batch_norm1_shift - worker * PARAMETERS,
      block7_convolution1_batch_norm1_d_scaled + worker * PARTIALS, (real)center_3, workspace, begin, end);
  nnc_lap(a->laps, worker, 125);
  nnc_trace_check(a->trace, 125, block7_d_relu_2 + begin * 4096, (end - begin) * 4096);
  nnc_trace_check(a->trace, 125, d_block7_convolution1_batch_norm1_shift - worker * PARAMETERS, 64);
  nnc_trace_check(a->trace, 125, block7_convolution1_batch_norm1_d_scaled + worker * PARTIALS, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_conv2d1_backward_weight(
      block7_convolution1_conv2d1_result, block7_convolution1_batch_norm1_mean_total,
      block7_convolution1_batch_norm1_rsqrt, block7_convolution1_batch_norm1_gain,
      block7_convolution1_batch_norm1_shift, block7_convolution2_batch_norm1_d_mean,
      d_block7_convolution2_conv2d1_weight - worker * PARAMETERS, (real)center_3, workspace, begin, end);
  nnc_lap(a->laps, worker, 126);
  nnc_trace_check(a->trace, 126, d_block7_convolution2_conv2d1_weight - worker * PARAMETERS, 36864);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  block7_conv2d1_backward_weight(
      block6_sum, block7_batch_norm1_d_mean, d_block7_conv2d1_weight - worker * PARAMETERS, workspace, begin, end);
  nnc_lap(a->laps, worker, 127);
  nnc_trace_check(a->trace, 127, d_block7_conv2d1_weight - worker * PARAMETERS, 2048);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block7_convolution1_batch_norm1_d_scaled_total, block7_convolution1_batch_norm1_d_scaled, PARTIALS, 64, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block7_convolution1_batch_norm1_d_scaled_total, block7_convolution1_batch_norm1_rsqrt,
      d_block7_convolution1_batch_norm1_gain, totals + worker * TOTALS + 18, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 128);
  nnc_trace_check(a->trace, 128, d_block7_convolution1_batch_norm1_gain, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward(
      block7_convolution1_batch_norm1_d_scaled_total, block7_convolution1_batch_norm1_gain,
      block7_convolution1_batch_norm1_rsqrt, block7_convolution1_batch_norm1_d_spread, (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 129);
  nnc_trace_check(a->trace, 129, block7_convolution1_batch_norm1_d_spread, 64);
  nnc_combine_sum(gradients + 87040, -PARAMETERS, 64, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_2(
      d_block7_convolution1_batch_norm1_shift, block7_convolution1_batch_norm1_gain,
      block7_convolution1_batch_norm1_rsqrt, block7_convolution1_batch_norm1_d_center, (real)center_3, 0, 64);
  nnc_lap(a->laps, worker, 130);
  nnc_trace_check(a->trace, 130, block7_convolution1_batch_norm1_d_center, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution1_batch_norm1_backward(
      block7_d_relu_2, block7_convolution1_batch_norm1_gain, block7_convolution1_batch_norm1_rsqrt,
      block7_convolution1_batch_norm1_d_spread, block7_convolution1_conv2d1_result,
      block7_convolution1_batch_norm1_mean_total, block7_convolution1_batch_norm1_d_center,
      block7_convolution1_batch_norm1_d_mean, (real)center_3, begin, end);
  nnc_lap(a->laps, worker, 134);
  nnc_trace_check(a->trace, 134, block7_convolution1_batch_norm1_d_mean + begin * 4096, (end - begin) * 4096);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_convolution1_conv2d1_block7_conv2d1_backward_input(
      block7_convolution1_batch_norm1_d_mean, block7_convolution1_conv2d1_weight, block7_batch_norm1_d_mean,
      block7_conv2d1_weight, block6_sum, block6_d_relu, d_block6_convolution2_batch_norm1_shift - worker * PARAMETERS,
      block6_convolution2_conv2d1_result, block6_convolution2_batch_norm1_mean_total,
      block6_convolution2_batch_norm1_d_scaled + worker * PARTIALS, (real)center_2, workspace, begin, end);
  nnc_lap(a->laps, worker, 135);
  nnc_trace_check(a->trace, 135, block6_d_relu + begin * 8192, (end - begin) * 8192);
  nnc_trace_check(a->trace, 135, d_block6_convolution2_batch_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 135, block6_convolution2_batch_norm1_d_scaled + worker * PARTIALS, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_convolution1_conv2d1_backward_weight(
      block6_sum, block7_convolution1_batch_norm1_d_mean, d_block7_convolution1_conv2d1_weight - worker * PARAMETERS,
      workspace, begin, end);
  nnc_lap(a->laps, worker, 136);
  nnc_trace_check(a->trace, 136, d_block7_convolution1_conv2d1_weight - worker * PARAMETERS, 18432);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block6_convolution2_batch_norm1_d_scaled_total, block6_convolution2_batch_norm1_d_scaled, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block6_convolution2_batch_norm1_d_scaled_total, block6_convolution2_batch_norm1_rsqrt,
      d_block6_convolution2_batch_norm1_gain, totals + worker * TOTALS + 22, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 137);
  nnc_trace_check(a->trace, 137, d_block6_convolution2_batch_norm1_gain, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward(
      block6_convolution2_batch_norm1_d_scaled_total, block6_convolution2_batch_norm1_gain,
      block6_convolution2_batch_norm1_rsqrt, block6_convolution2_batch_norm1_d_spread, (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 138);
  nnc_trace_check(a->trace, 138, block6_convolution2_batch_norm1_d_spread, 32);
  nnc_combine_sum(gradients + 66336, -PARAMETERS, 32, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_2(
      d_block6_convolution2_batch_norm1_shift, block6_convolution2_batch_norm1_gain,
      block6_convolution2_batch_norm1_rsqrt, block6_convolution2_batch_norm1_d_center, (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 139);
  nnc_trace_check(a->trace, 139, block6_convolution2_batch_norm1_d_center, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block6_convolution2_batch_norm1_backward(
      block6_d_relu, block6_convolution2_batch_norm1_gain, block6_convolution2_batch_norm1_rsqrt,
      block6_convolution2_batch_norm1_d_spread, block6_convolution2_conv2d1_result,
      block6_convolution2_batch_norm1_mean_total, block6_convolution2_batch_norm1_d_center,
      block6_convolution2_batch_norm1_d_mean, (real)center_2, begin, end);
  nnc_lap(a->laps, worker, 142);
  nnc_trace_check(a->trace, 142, block6_convolution2_batch_norm1_d_mean + begin * 8192, (end - begin) * 8192);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block6_convolution2_conv2d1_backward_input(
      block6_convolution2_batch_norm1_d_mean, block6_convolution2_conv2d1_weight, block6_convolution1_conv2d1_result,
      block6_convolution1_batch_norm1_mean_total, block6_convolution1_batch_norm1_rsqrt,
      block6_convolution1_batch_norm1_gain, block6_convolution1_batch_norm1_shift, block6_d_relu_2,
      d_block6_convolution1_batch_norm1_shift - worker * PARAMETERS,
      block6_convolution1_batch_norm1_d_scaled + worker * PARTIALS, (real)center_2, workspace, begin, end);
  nnc_lap(a->laps, worker, 143);
  nnc_trace_check(a->trace, 143, block6_d_relu_2 + begin * 8192, (end - begin) * 8192);
  nnc_trace_check(a->trace, 143, d_block6_convolution1_batch_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 143, block6_convolution1_batch_norm1_d_scaled + worker * PARTIALS, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block6_convolution2_conv2d1_backward_weight(
      block6_convolution1_conv2d1_result, block6_convolution1_batch_norm1_mean_total,
      block6_convolution1_batch_norm1_rsqrt, block6_convolution1_batch_norm1_gain,
      block6_convolution1_batch_norm1_shift, block6_convolution2_batch_norm1_d_mean,
      d_block6_convolution2_conv2d1_weight - worker * PARAMETERS, (real)center_2, workspace, begin, end);
  nnc_lap(a->laps, worker, 144);
  nnc_trace_check(a->trace, 144, d_block6_convolution2_conv2d1_weight - worker * PARAMETERS, 9216);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block6_convolution1_batch_norm1_d_scaled_total, block6_convolution1_batch_norm1_d_scaled, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block6_convolution1_batch_norm1_d_scaled_total, block6_convolution1_batch_norm1_rsqrt,
      d_block6_convolution1_batch_norm1_gain, totals + worker * TOTALS + 25, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 145);
  nnc_trace_check(a->trace, 145, d_block6_convolution1_batch_norm1_gain, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward(
      block6_convolution1_batch_norm1_d_scaled_total, block6_convolution1_batch_norm1_gain,
      block6_convolution1_batch_norm1_rsqrt, block6_convolution1_batch_norm1_d_spread, (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 146);
  nnc_trace_check(a->trace, 146, block6_convolution1_batch_norm1_d_spread, 32);
  nnc_combine_sum(gradients + 57056, -PARAMETERS, 32, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_2(
      d_block6_convolution1_batch_norm1_shift, block6_convolution1_batch_norm1_gain,
      block6_convolution1_batch_norm1_rsqrt, block6_convolution1_batch_norm1_d_center, (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 147);
  nnc_trace_check(a->trace, 147, block6_convolution1_batch_norm1_d_center, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block6_convolution2_batch_norm1_backward(
      block6_d_relu_2, block6_convolution1_batch_norm1_gain, block6_convolution1_batch_norm1_rsqrt,
      block6_convolution1_batch_norm1_d_spread, block6_convolution1_conv2d1_result,
      block6_convolution1_batch_norm1_mean_total, block6_convolution1_batch_norm1_d_center,
      block6_convolution1_batch_norm1_d_mean, (real)center_2, begin, end);
  nnc_lap(a->laps, worker, 150);
  nnc_trace_check(a->trace, 150, block6_convolution1_batch_norm1_d_mean + begin * 8192, (end - begin) * 8192);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block6_convolution1_conv2d1_backward_input(
      block6_convolution1_batch_norm1_d_mean, block6_convolution1_conv2d1_weight, block6_d_relu, block5_sum,
      block5_d_relu, d_block5_convolution2_batch_norm1_shift - worker * PARAMETERS, block5_convolution2_conv2d1_result,
      block5_convolution2_batch_norm1_mean_total, block5_convolution2_batch_norm1_d_scaled + worker * PARTIALS,
      (real)center_2, workspace, begin, end);
  nnc_lap(a->laps, worker, 151);
  nnc_trace_check(a->trace, 151, block5_d_relu + begin * 8192, (end - begin) * 8192);
  nnc_trace_check(a->trace, 151, d_block5_convolution2_batch_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 151, block5_convolution2_batch_norm1_d_scaled + worker * PARTIALS, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block6_convolution1_conv2d1_backward_weight(
      block5_sum, block6_convolution1_batch_norm1_d_mean, d_block6_convolution1_conv2d1_weight - worker * PARAMETERS,
      workspace, begin, end);
  nnc_lap(a->laps, worker, 152);
  nnc_trace_check(a->trace, 152, d_block6_convolution1_conv2d1_weight - worker * PARAMETERS, 9216);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block5_convolution2_batch_norm1_d_scaled_total, block5_convolution2_batch_norm1_d_scaled, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block5_convolution2_batch_norm1_d_scaled_total, block5_convolution2_batch_norm1_rsqrt,
      d_block5_convolution2_batch_norm1_gain, totals + worker * TOTALS + 28, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 153);
  nnc_trace_check(a->trace, 153, d_block5_convolution2_batch_norm1_gain, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward(
      block5_convolution2_batch_norm1_d_scaled_total, block5_convolution2_batch_norm1_gain,
      block5_convolution2_batch_norm1_rsqrt, block5_convolution2_batch_norm1_d_spread, (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 154);
  nnc_trace_check(a->trace, 154, block5_convolution2_batch_norm1_d_spread, 32);
  nnc_combine_sum(gradients + 47776, -PARAMETERS, 32, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_2(
      d_block5_convolution2_batch_norm1_shift, block5_convolution2_batch_norm1_gain,
      block5_convolution2_batch_norm1_rsqrt, block5_convolution2_batch_norm1_d_center, (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 155);
  nnc_trace_check(a->trace, 155, block5_convolution2_batch_norm1_d_center, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block6_convolution2_batch_norm1_backward(
      block5_d_relu, block5_convolution2_batch_norm1_gain, block5_convolution2_batch_norm1_rsqrt,
      block5_convolution2_batch_norm1_d_spread, block5_convolution2_conv2d1_result,
      block5_convolution2_batch_norm1_mean_total, block5_convolution2_batch_norm1_d_center,
      block5_convolution2_batch_norm1_d_mean, (real)center_2, begin, end);
  nnc_lap(a->laps, worker, 158);
  nnc_trace_check(a->trace, 158, block5_convolution2_batch_norm1_d_mean + begin * 8192, (end - begin) * 8192);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block6_convolution2_conv2d1_backward_input(
      block5_convolution2_batch_norm1_d_mean, block5_convolution2_conv2d1_weight, block5_convolution1_conv2d1_result,
      block5_convolution1_batch_norm1_mean_total, block5_convolution1_batch_norm1_rsqrt,
      block5_convolution1_batch_norm1_gain, block5_convolution1_batch_norm1_shift, block5_d_relu_2,
      d_block5_convolution1_batch_norm1_shift - worker * PARAMETERS,
      block5_convolution1_batch_norm1_d_scaled + worker * PARTIALS, (real)center_2, workspace, begin, end);
  nnc_lap(a->laps, worker, 159);
  nnc_trace_check(a->trace, 159, block5_d_relu_2 + begin * 8192, (end - begin) * 8192);
  nnc_trace_check(a->trace, 159, d_block5_convolution1_batch_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 159, block5_convolution1_batch_norm1_d_scaled + worker * PARTIALS, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block6_convolution2_conv2d1_backward_weight(
      block5_convolution1_conv2d1_result, block5_convolution1_batch_norm1_mean_total,
      block5_convolution1_batch_norm1_rsqrt, block5_convolution1_batch_norm1_gain,
      block5_convolution1_batch_norm1_shift, block5_convolution2_batch_norm1_d_mean,
      d_block5_convolution2_conv2d1_weight - worker * PARAMETERS, (real)center_2, workspace, begin, end);
  nnc_lap(a->laps, worker, 160);
  nnc_trace_check(a->trace, 160, d_block5_convolution2_conv2d1_weight - worker * PARAMETERS, 9216);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block5_convolution1_batch_norm1_d_scaled_total, block5_convolution1_batch_norm1_d_scaled, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block5_convolution1_batch_norm1_d_scaled_total, block5_convolution1_batch_norm1_rsqrt,
      d_block5_convolution1_batch_norm1_gain, totals + worker * TOTALS + 31, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 161);
  nnc_trace_check(a->trace, 161, d_block5_convolution1_batch_norm1_gain, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward(
      block5_convolution1_batch_norm1_d_scaled_total, block5_convolution1_batch_norm1_gain,
      block5_convolution1_batch_norm1_rsqrt, block5_convolution1_batch_norm1_d_spread, (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 162);
  nnc_trace_check(a->trace, 162, block5_convolution1_batch_norm1_d_spread, 32);
  nnc_combine_sum(gradients + 38496, -PARAMETERS, 32, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_2(
      d_block5_convolution1_batch_norm1_shift, block5_convolution1_batch_norm1_gain,
      block5_convolution1_batch_norm1_rsqrt, block5_convolution1_batch_norm1_d_center, (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 163);
  nnc_trace_check(a->trace, 163, block5_convolution1_batch_norm1_d_center, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block6_convolution2_batch_norm1_backward(
      block5_d_relu_2, block5_convolution1_batch_norm1_gain, block5_convolution1_batch_norm1_rsqrt,
      block5_convolution1_batch_norm1_d_spread, block5_convolution1_conv2d1_result,
      block5_convolution1_batch_norm1_mean_total, block5_convolution1_batch_norm1_d_center,
      block5_convolution1_batch_norm1_d_mean, (real)center_2, begin, end);
  nnc_lap(a->laps, worker, 166);
  nnc_trace_check(a->trace, 166, block5_convolution1_batch_norm1_d_mean + begin * 8192, (end - begin) * 8192);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  block5_convolution1_conv2d1_backward_input(
      block5_convolution1_batch_norm1_d_mean, block5_convolution1_conv2d1_weight, block5_d_relu, block4_sum,
      block4_d_relu, d_block4_batch_norm1_shift - worker * PARAMETERS, block4_convolution2_conv2d1_result,
      block4_convolution2_batch_norm1_mean_total, block4_convolution2_batch_norm1_d_scaled + worker * PARTIALS,
      block4_conv2d1_result, block4_batch_norm1_mean_total, block4_batch_norm1_d_scaled + worker * PARTIALS,
      (real)center_2, workspace, begin, end);
  nnc_lap(a->laps, worker, 167);
  nnc_trace_check(a->trace, 167, block4_d_relu + begin * 8192, (end - begin) * 8192);
  nnc_trace_check(a->trace, 167, d_block4_batch_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 167, block4_convolution2_batch_norm1_d_scaled + worker * PARTIALS, 32);
  nnc_trace_check(a->trace, 167, block4_batch_norm1_d_scaled + worker * PARTIALS, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block6_convolution1_conv2d1_backward_weight(
      block4_sum, block5_convolution1_batch_norm1_d_mean, d_block5_convolution1_conv2d1_weight - worker * PARAMETERS,
      workspace, begin, end);
  nnc_lap(a->laps, worker, 168);
  nnc_trace_check(a->trace, 168, d_block5_convolution1_conv2d1_weight - worker * PARAMETERS, 9216);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block4_convolution2_batch_norm1_d_scaled_total, block4_convolution2_batch_norm1_d_scaled, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block4_convolution2_batch_norm1_d_scaled_total, block4_convolution2_batch_norm1_rsqrt,
      d_block4_convolution2_batch_norm1_gain, totals + worker * TOTALS + 34, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 169);
  nnc_trace_check(a->trace, 169, d_block4_convolution2_batch_norm1_gain, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward(
      block4_convolution2_batch_norm1_d_scaled_total, block4_convolution2_batch_norm1_gain,
      block4_convolution2_batch_norm1_rsqrt, block4_convolution2_batch_norm1_d_spread, (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 170);
  nnc_trace_check(a->trace, 170, block4_convolution2_batch_norm1_d_spread, 32);
  nnc_combine_sum(gradients + 15264, -PARAMETERS, 32, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_2(
      d_block4_batch_norm1_shift, block4_convolution2_batch_norm1_gain, block4_convolution2_batch_norm1_rsqrt,
      block4_convolution2_batch_norm1_d_center, (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 171);
  nnc_trace_check(a->trace, 171, block4_convolution2_batch_norm1_d_center, 32);
  nnc_gather_sum(block4_batch_norm1_d_scaled_total, block4_batch_norm1_d_scaled, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block4_batch_norm1_d_scaled_total, block4_batch_norm1_rsqrt, d_block4_batch_norm1_gain,
      totals + worker * TOTALS + 35, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 172);
  nnc_trace_check(a->trace, 172, d_block4_batch_norm1_gain, 32);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  block9_convolution2_batch_norm1_backward(
      block4_batch_norm1_d_scaled_total, block4_batch_norm1_gain, block4_batch_norm1_rsqrt, block4_batch_norm1_d_spread,
      (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 173);
  nnc_trace_check(a->trace, 173, block4_batch_norm1_d_spread, 32);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  block9_convolution2_batch_norm1_backward_2(
      d_block4_batch_norm1_shift, block4_batch_norm1_gain, block4_batch_norm1_rsqrt, block4_batch_norm1_d_center,
      (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 174);
  nnc_trace_check(a->trace, 174, block4_batch_norm1_d_center, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_convolution2_batch_norm1_backward(
      d_block4_batch_norm1_shift, d_block4_convolution2_batch_norm1_shift, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 177);
  nnc_trace_check(a->trace, 177, d_block4_convolution2_batch_norm1_shift, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block6_convolution2_batch_norm1_backward(
      block4_d_relu, block4_convolution2_batch_norm1_gain, block4_convolution2_batch_norm1_rsqrt,
      block4_convolution2_batch_norm1_d_spread, block4_convolution2_conv2d1_result,
      block4_convolution2_batch_norm1_mean_total, block4_convolution2_batch_norm1_d_center,
      block4_convolution2_batch_norm1_d_mean, (real)center_2, begin, end);
  nnc_lap(a->laps, worker, 178);
  nnc_trace_check(a->trace, 178, block4_convolution2_batch_norm1_d_mean + begin * 8192, (end - begin) * 8192);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  block6_convolution2_batch_norm1_backward(
      block4_d_relu, block4_batch_norm1_gain, block4_batch_norm1_rsqrt, block4_batch_norm1_d_spread,
      block4_conv2d1_result, block4_batch_norm1_mean_total, block4_batch_norm1_d_center, block4_batch_norm1_d_mean,
      (real)center_2, begin, end);
  nnc_lap(a->laps, worker, 179);
  nnc_trace_check(a->trace, 179, block4_batch_norm1_d_mean + begin * 8192, (end - begin) * 8192);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block6_convolution2_conv2d1_backward_input(
      block4_convolution2_batch_norm1_d_mean, block4_convolution2_conv2d1_weight, block4_convolution1_conv2d1_result,
      block4_convolution1_batch_norm1_mean_total, block4_convolution1_batch_norm1_rsqrt,
      block4_convolution1_batch_norm1_gain, block4_convolution1_batch_norm1_shift, block4_d_relu_2,
      d_block4_convolution1_batch_norm1_shift - worker * PARAMETERS,
      block4_convolution1_batch_norm1_d_scaled + worker * PARTIALS, (real)center_2, workspace, begin, end);
  nnc_lap(a->laps, worker, 180);
  nnc_trace_check(a->trace, 180, block4_d_relu_2 + begin * 8192, (end - begin) * 8192);
  nnc_trace_check(a->trace, 180, d_block4_convolution1_batch_norm1_shift - worker * PARAMETERS, 32);
  nnc_trace_check(a->trace, 180, block4_convolution1_batch_norm1_d_scaled + worker * PARTIALS, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block6_convolution2_conv2d1_backward_weight(
      block4_convolution1_conv2d1_result, block4_convolution1_batch_norm1_mean_total,
      block4_convolution1_batch_norm1_rsqrt, block4_convolution1_batch_norm1_gain,
      block4_convolution1_batch_norm1_shift, block4_convolution2_batch_norm1_d_mean,
      d_block4_convolution2_conv2d1_weight - worker * PARAMETERS, (real)center_2, workspace, begin, end);
  nnc_lap(a->laps, worker, 181);
  nnc_trace_check(a->trace, 181, d_block4_convolution2_conv2d1_weight - worker * PARAMETERS, 9216);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  block4_conv2d1_backward_weight(
      block3_sum, block4_batch_norm1_d_mean, d_block4_conv2d1_weight - worker * PARAMETERS, workspace, begin, end);
  nnc_lap(a->laps, worker, 182);
  nnc_trace_check(a->trace, 182, d_block4_conv2d1_weight - worker * PARAMETERS, 512);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block4_convolution1_batch_norm1_d_scaled_total, block4_convolution1_batch_norm1_d_scaled, PARTIALS, 32, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block4_convolution1_batch_norm1_d_scaled_total, block4_convolution1_batch_norm1_rsqrt,
      d_block4_convolution1_batch_norm1_gain, totals + worker * TOTALS + 38, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 183);
  nnc_trace_check(a->trace, 183, d_block4_convolution1_batch_norm1_gain, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward(
      block4_convolution1_batch_norm1_d_scaled_total, block4_convolution1_batch_norm1_gain,
      block4_convolution1_batch_norm1_rsqrt, block4_convolution1_batch_norm1_d_spread, (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 184);
  nnc_trace_check(a->trace, 184, block4_convolution1_batch_norm1_d_spread, 32);
  nnc_combine_sum(gradients + 19936, -PARAMETERS, 32, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_2(
      d_block4_convolution1_batch_norm1_shift, block4_convolution1_batch_norm1_gain,
      block4_convolution1_batch_norm1_rsqrt, block4_convolution1_batch_norm1_d_center, (real)center_2, 0, 32);
  nnc_lap(a->laps, worker, 185);
  nnc_trace_check(a->trace, 185, block4_convolution1_batch_norm1_d_center, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block6_convolution2_batch_norm1_backward(
      block4_d_relu_2, block4_convolution1_batch_norm1_gain, block4_convolution1_batch_norm1_rsqrt,
      block4_convolution1_batch_norm1_d_spread, block4_convolution1_conv2d1_result,
      block4_convolution1_batch_norm1_mean_total, block4_convolution1_batch_norm1_d_center,
      block4_convolution1_batch_norm1_d_mean, (real)center_2, begin, end);
  nnc_lap(a->laps, worker, 189);
  nnc_trace_check(a->trace, 189, block4_convolution1_batch_norm1_d_mean + begin * 8192, (end - begin) * 8192);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_convolution1_conv2d1_block4_conv2d1_backward_input(
      block4_convolution1_batch_norm1_d_mean, block4_convolution1_conv2d1_weight, block4_batch_norm1_d_mean,
      block4_conv2d1_weight, block3_sum, block3_d_relu, d_block3_convolution2_batch_norm1_shift - worker * PARAMETERS,
      block3_convolution2_conv2d1_result, block3_convolution2_batch_norm1_mean_total,
      block3_convolution2_batch_norm1_d_scaled + worker * PARTIALS, (real)center, workspace, begin, end);
  nnc_lap(a->laps, worker, 190);
  nnc_trace_check(a->trace, 190, block3_d_relu + begin * 16384, (end - begin) * 16384);
  nnc_trace_check(a->trace, 190, d_block3_convolution2_batch_norm1_shift - worker * PARAMETERS, 16);
  nnc_trace_check(a->trace, 190, block3_convolution2_batch_norm1_d_scaled + worker * PARTIALS, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_convolution1_conv2d1_backward_weight(
      block3_sum, block4_convolution1_batch_norm1_d_mean, d_block4_convolution1_conv2d1_weight - worker * PARAMETERS,
      workspace, begin, end);
  nnc_lap(a->laps, worker, 191);
  nnc_trace_check(a->trace, 191, d_block4_convolution1_conv2d1_weight - worker * PARAMETERS, 4608);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block3_convolution2_batch_norm1_d_scaled_total, block3_convolution2_batch_norm1_d_scaled, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block3_convolution2_batch_norm1_d_scaled_total, block3_convolution2_batch_norm1_rsqrt,
      d_block3_convolution2_batch_norm1_gain, totals + worker * TOTALS + 42, nnc_begin(16, worker, workers),
      nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 192);
  nnc_trace_check(a->trace, 192, d_block3_convolution2_batch_norm1_gain, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward(
      block3_convolution2_batch_norm1_d_scaled_total, block3_convolution2_batch_norm1_gain,
      block3_convolution2_batch_norm1_rsqrt, block3_convolution2_batch_norm1_d_spread, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 193);
  nnc_trace_check(a->trace, 193, block3_convolution2_batch_norm1_d_spread, 16);
  nnc_combine_sum(gradients + 14688, -PARAMETERS, 16, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_2(
      d_block3_convolution2_batch_norm1_shift, block3_convolution2_batch_norm1_gain,
      block3_convolution2_batch_norm1_rsqrt, block3_convolution2_batch_norm1_d_center, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 194);
  nnc_trace_check(a->trace, 194, block3_convolution2_batch_norm1_d_center, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block3_convolution2_batch_norm1_backward(
      block3_d_relu, block3_convolution2_batch_norm1_gain, block3_convolution2_batch_norm1_rsqrt,
      block3_convolution2_batch_norm1_d_spread, block3_convolution2_conv2d1_result,
      block3_convolution2_batch_norm1_mean_total, block3_convolution2_batch_norm1_d_center,
      block3_convolution2_batch_norm1_d_mean, (real)center, begin, end);
  nnc_lap(a->laps, worker, 197);
  nnc_trace_check(a->trace, 197, block3_convolution2_batch_norm1_d_mean + begin * 16384, (end - begin) * 16384);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block3_convolution2_conv2d1_backward_input(
      block3_convolution2_batch_norm1_d_mean, block3_convolution2_conv2d1_weight, block3_convolution1_conv2d1_result,
      block3_convolution1_batch_norm1_mean_total, block3_convolution1_batch_norm1_rsqrt,
      block3_convolution1_batch_norm1_gain, block3_convolution1_batch_norm1_shift, block3_d_relu_2,
      d_block3_convolution1_batch_norm1_shift - worker * PARAMETERS,
      block3_convolution1_batch_norm1_d_scaled + worker * PARTIALS, (real)center, workspace, begin, end);
  nnc_lap(a->laps, worker, 198);
  nnc_trace_check(a->trace, 198, block3_d_relu_2 + begin * 16384, (end - begin) * 16384);
  nnc_trace_check(a->trace, 198, d_block3_convolution1_batch_norm1_shift - worker * PARAMETERS, 16);
  nnc_trace_check(a->trace, 198, block3_convolution1_batch_norm1_d_scaled + worker * PARTIALS, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block3_convolution2_conv2d1_backward_weight(
      block3_convolution1_conv2d1_result, block3_convolution1_batch_norm1_mean_total,
      block3_convolution1_batch_norm1_rsqrt, block3_convolution1_batch_norm1_gain,
      block3_convolution1_batch_norm1_shift, block3_convolution2_batch_norm1_d_mean,
      d_block3_convolution2_conv2d1_weight - worker * PARAMETERS, (real)center, workspace, begin, end);
  nnc_lap(a->laps, worker, 199);
  nnc_trace_check(a->trace, 199, d_block3_convolution2_conv2d1_weight - worker * PARAMETERS, 2304);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block3_convolution1_batch_norm1_d_scaled_total, block3_convolution1_batch_norm1_d_scaled, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block3_convolution1_batch_norm1_d_scaled_total, block3_convolution1_batch_norm1_rsqrt,
      d_block3_convolution1_batch_norm1_gain, totals + worker * TOTALS + 45, nnc_begin(16, worker, workers),
      nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 200);
  nnc_trace_check(a->trace, 200, d_block3_convolution1_batch_norm1_gain, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward(
      block3_convolution1_batch_norm1_d_scaled_total, block3_convolution1_batch_norm1_gain,
      block3_convolution1_batch_norm1_rsqrt, block3_convolution1_batch_norm1_d_spread, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 201);
  nnc_trace_check(a->trace, 201, block3_convolution1_batch_norm1_d_spread, 16);
  nnc_combine_sum(gradients + 12320, -PARAMETERS, 16, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_2(
      d_block3_convolution1_batch_norm1_shift, block3_convolution1_batch_norm1_gain,
      block3_convolution1_batch_norm1_rsqrt, block3_convolution1_batch_norm1_d_center, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 202);
  nnc_trace_check(a->trace, 202, block3_convolution1_batch_norm1_d_center, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block3_convolution2_batch_norm1_backward(
      block3_d_relu_2, block3_convolution1_batch_norm1_gain, block3_convolution1_batch_norm1_rsqrt,
      block3_convolution1_batch_norm1_d_spread, block3_convolution1_conv2d1_result,
      block3_convolution1_batch_norm1_mean_total, block3_convolution1_batch_norm1_d_center,
      block3_convolution1_batch_norm1_d_mean, (real)center, begin, end);
  nnc_lap(a->laps, worker, 205);
  nnc_trace_check(a->trace, 205, block3_convolution1_batch_norm1_d_mean + begin * 16384, (end - begin) * 16384);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block3_convolution1_conv2d1_backward_input(
      block3_convolution1_batch_norm1_d_mean, block3_convolution1_conv2d1_weight, block3_d_relu, block2_sum,
      block2_d_relu, d_block2_convolution2_batch_norm1_shift - worker * PARAMETERS, block2_convolution2_conv2d1_result,
      block2_convolution2_batch_norm1_mean_total, block2_convolution2_batch_norm1_d_scaled + worker * PARTIALS,
      (real)center, workspace, begin, end);
  nnc_lap(a->laps, worker, 206);
  nnc_trace_check(a->trace, 206, block2_d_relu + begin * 16384, (end - begin) * 16384);
  nnc_trace_check(a->trace, 206, d_block2_convolution2_batch_norm1_shift - worker * PARAMETERS, 16);
  nnc_trace_check(a->trace, 206, block2_convolution2_batch_norm1_d_scaled + worker * PARTIALS, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block3_convolution1_conv2d1_backward_weight(
      block2_sum, block3_convolution1_batch_norm1_d_mean, d_block3_convolution1_conv2d1_weight - worker * PARAMETERS,
      workspace, begin, end);
  nnc_lap(a->laps, worker, 207);
  nnc_trace_check(a->trace, 207, d_block3_convolution1_conv2d1_weight - worker * PARAMETERS, 2304);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block2_convolution2_batch_norm1_d_scaled_total, block2_convolution2_batch_norm1_d_scaled, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block2_convolution2_batch_norm1_d_scaled_total, block2_convolution2_batch_norm1_rsqrt,
      d_block2_convolution2_batch_norm1_gain, totals + worker * TOTALS + 48, nnc_begin(16, worker, workers),
      nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 208);
  nnc_trace_check(a->trace, 208, d_block2_convolution2_batch_norm1_gain, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward(
      block2_convolution2_batch_norm1_d_scaled_total, block2_convolution2_batch_norm1_gain,
      block2_convolution2_batch_norm1_rsqrt, block2_convolution2_batch_norm1_d_spread, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 209);
  nnc_trace_check(a->trace, 209, block2_convolution2_batch_norm1_d_spread, 16);
  nnc_combine_sum(gradients + 9952, -PARAMETERS, 16, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_2(
      d_block2_convolution2_batch_norm1_shift, block2_convolution2_batch_norm1_gain,
      block2_convolution2_batch_norm1_rsqrt, block2_convolution2_batch_norm1_d_center, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 210);
  nnc_trace_check(a->trace, 210, block2_convolution2_batch_norm1_d_center, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block3_convolution2_batch_norm1_backward(
      block2_d_relu, block2_convolution2_batch_norm1_gain, block2_convolution2_batch_norm1_rsqrt,
      block2_convolution2_batch_norm1_d_spread, block2_convolution2_conv2d1_result,
      block2_convolution2_batch_norm1_mean_total, block2_convolution2_batch_norm1_d_center,
      block2_convolution2_batch_norm1_d_mean, (real)center, begin, end);
  nnc_lap(a->laps, worker, 213);
  nnc_trace_check(a->trace, 213, block2_convolution2_batch_norm1_d_mean + begin * 16384, (end - begin) * 16384);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block3_convolution2_conv2d1_backward_input(
      block2_convolution2_batch_norm1_d_mean, block2_convolution2_conv2d1_weight, block2_convolution1_conv2d1_result,
      block2_convolution1_batch_norm1_mean_total, block2_convolution1_batch_norm1_rsqrt,
      block2_convolution1_batch_norm1_gain, block2_convolution1_batch_norm1_shift, block2_d_relu_2,
      d_block2_convolution1_batch_norm1_shift - worker * PARAMETERS,
      block2_convolution1_batch_norm1_d_scaled + worker * PARTIALS, (real)center, workspace, begin, end);
  nnc_lap(a->laps, worker, 214);
  nnc_trace_check(a->trace, 214, block2_d_relu_2 + begin * 16384, (end - begin) * 16384);
  nnc_trace_check(a->trace, 214, d_block2_convolution1_batch_norm1_shift - worker * PARAMETERS, 16);
  nnc_trace_check(a->trace, 214, block2_convolution1_batch_norm1_d_scaled + worker * PARTIALS, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block3_convolution2_conv2d1_backward_weight(
      block2_convolution1_conv2d1_result, block2_convolution1_batch_norm1_mean_total,
      block2_convolution1_batch_norm1_rsqrt, block2_convolution1_batch_norm1_gain,
      block2_convolution1_batch_norm1_shift, block2_convolution2_batch_norm1_d_mean,
      d_block2_convolution2_conv2d1_weight - worker * PARAMETERS, (real)center, workspace, begin, end);
  nnc_lap(a->laps, worker, 215);
  nnc_trace_check(a->trace, 215, d_block2_convolution2_conv2d1_weight - worker * PARAMETERS, 2304);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block2_convolution1_batch_norm1_d_scaled_total, block2_convolution1_batch_norm1_d_scaled, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block2_convolution1_batch_norm1_d_scaled_total, block2_convolution1_batch_norm1_rsqrt,
      d_block2_convolution1_batch_norm1_gain, totals + worker * TOTALS + 51, nnc_begin(16, worker, workers),
      nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 216);
  nnc_trace_check(a->trace, 216, d_block2_convolution1_batch_norm1_gain, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward(
      block2_convolution1_batch_norm1_d_scaled_total, block2_convolution1_batch_norm1_gain,
      block2_convolution1_batch_norm1_rsqrt, block2_convolution1_batch_norm1_d_spread, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 217);
  nnc_trace_check(a->trace, 217, block2_convolution1_batch_norm1_d_spread, 16);
  nnc_combine_sum(gradients + 7584, -PARAMETERS, 16, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_2(
      d_block2_convolution1_batch_norm1_shift, block2_convolution1_batch_norm1_gain,
      block2_convolution1_batch_norm1_rsqrt, block2_convolution1_batch_norm1_d_center, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 218);
  nnc_trace_check(a->trace, 218, block2_convolution1_batch_norm1_d_center, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block3_convolution2_batch_norm1_backward(
      block2_d_relu_2, block2_convolution1_batch_norm1_gain, block2_convolution1_batch_norm1_rsqrt,
      block2_convolution1_batch_norm1_d_spread, block2_convolution1_conv2d1_result,
      block2_convolution1_batch_norm1_mean_total, block2_convolution1_batch_norm1_d_center,
      block2_convolution1_batch_norm1_d_mean, (real)center, begin, end);
  nnc_lap(a->laps, worker, 221);
  nnc_trace_check(a->trace, 221, block2_convolution1_batch_norm1_d_mean + begin * 16384, (end - begin) * 16384);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block3_convolution1_conv2d1_backward_input(
      block2_convolution1_batch_norm1_d_mean, block2_convolution1_conv2d1_weight, block2_d_relu, block1_sum,
      block1_d_relu, d_block1_convolution2_batch_norm1_shift - worker * PARAMETERS, block1_convolution2_conv2d1_result,
      block1_convolution2_batch_norm1_mean_total, block1_convolution2_batch_norm1_d_scaled + worker * PARTIALS,
      (real)center, workspace, begin, end);
  nnc_lap(a->laps, worker, 222);
  nnc_trace_check(a->trace, 222, block1_d_relu + begin * 16384, (end - begin) * 16384);
  nnc_trace_check(a->trace, 222, d_block1_convolution2_batch_norm1_shift - worker * PARAMETERS, 16);
  nnc_trace_check(a->trace, 222, block1_convolution2_batch_norm1_d_scaled + worker * PARTIALS, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block3_convolution1_conv2d1_backward_weight(
      block1_sum, block2_convolution1_batch_norm1_d_mean, d_block2_convolution1_conv2d1_weight - worker * PARAMETERS,
      workspace, begin, end);
  nnc_lap(a->laps, worker, 223);
  nnc_trace_check(a->trace, 223, d_block2_convolution1_conv2d1_weight - worker * PARAMETERS, 2304);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block1_convolution2_batch_norm1_d_scaled_total, block1_convolution2_batch_norm1_d_scaled, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block1_convolution2_batch_norm1_d_scaled_total, block1_convolution2_batch_norm1_rsqrt,
      d_block1_convolution2_batch_norm1_gain, totals + worker * TOTALS + 54, nnc_begin(16, worker, workers),
      nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 224);
  nnc_trace_check(a->trace, 224, d_block1_convolution2_batch_norm1_gain, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward(
      block1_convolution2_batch_norm1_d_scaled_total, block1_convolution2_batch_norm1_gain,
      block1_convolution2_batch_norm1_rsqrt, block1_convolution2_batch_norm1_d_spread, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 225);
  nnc_trace_check(a->trace, 225, block1_convolution2_batch_norm1_d_spread, 16);
  nnc_combine_sum(gradients + 5216, -PARAMETERS, 16, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_2(
      d_block1_convolution2_batch_norm1_shift, block1_convolution2_batch_norm1_gain,
      block1_convolution2_batch_norm1_rsqrt, block1_convolution2_batch_norm1_d_center, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 226);
  nnc_trace_check(a->trace, 226, block1_convolution2_batch_norm1_d_center, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block3_convolution2_batch_norm1_backward(
      block1_d_relu, block1_convolution2_batch_norm1_gain, block1_convolution2_batch_norm1_rsqrt,
      block1_convolution2_batch_norm1_d_spread, block1_convolution2_conv2d1_result,
      block1_convolution2_batch_norm1_mean_total, block1_convolution2_batch_norm1_d_center,
      block1_convolution2_batch_norm1_d_mean, (real)center, begin, end);
  nnc_lap(a->laps, worker, 229);
  nnc_trace_check(a->trace, 229, block1_convolution2_batch_norm1_d_mean + begin * 16384, (end - begin) * 16384);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block3_convolution2_conv2d1_backward_input(
      block1_convolution2_batch_norm1_d_mean, block1_convolution2_conv2d1_weight, block1_convolution1_conv2d1_result,
      block1_convolution1_batch_norm1_mean_total, block1_convolution1_batch_norm1_rsqrt,
      block1_convolution1_batch_norm1_gain, block1_convolution1_batch_norm1_shift, block1_d_relu_2,
      d_block1_convolution1_batch_norm1_shift - worker * PARAMETERS,
      block1_convolution1_batch_norm1_d_scaled + worker * PARTIALS, (real)center, workspace, begin, end);
  nnc_lap(a->laps, worker, 230);
  nnc_trace_check(a->trace, 230, block1_d_relu_2 + begin * 16384, (end - begin) * 16384);
  nnc_trace_check(a->trace, 230, d_block1_convolution1_batch_norm1_shift - worker * PARAMETERS, 16);
  nnc_trace_check(a->trace, 230, block1_convolution1_batch_norm1_d_scaled + worker * PARTIALS, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block3_convolution2_conv2d1_backward_weight(
      block1_convolution1_conv2d1_result, block1_convolution1_batch_norm1_mean_total,
      block1_convolution1_batch_norm1_rsqrt, block1_convolution1_batch_norm1_gain,
      block1_convolution1_batch_norm1_shift, block1_convolution2_batch_norm1_d_mean,
      d_block1_convolution2_conv2d1_weight - worker * PARAMETERS, (real)center, workspace, begin, end);
  nnc_lap(a->laps, worker, 231);
  nnc_trace_check(a->trace, 231, d_block1_convolution2_conv2d1_weight - worker * PARAMETERS, 2304);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(
      block1_convolution1_batch_norm1_d_scaled_total, block1_convolution1_batch_norm1_d_scaled, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      block1_convolution1_batch_norm1_d_scaled_total, block1_convolution1_batch_norm1_rsqrt,
      d_block1_convolution1_batch_norm1_gain, totals + worker * TOTALS + 57, nnc_begin(16, worker, workers),
      nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 232);
  nnc_trace_check(a->trace, 232, d_block1_convolution1_batch_norm1_gain, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward(
      block1_convolution1_batch_norm1_d_scaled_total, block1_convolution1_batch_norm1_gain,
      block1_convolution1_batch_norm1_rsqrt, block1_convolution1_batch_norm1_d_spread, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 233);
  nnc_trace_check(a->trace, 233, block1_convolution1_batch_norm1_d_spread, 16);
  nnc_combine_sum(gradients + 2848, -PARAMETERS, 16, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_2(
      d_block1_convolution1_batch_norm1_shift, block1_convolution1_batch_norm1_gain,
      block1_convolution1_batch_norm1_rsqrt, block1_convolution1_batch_norm1_d_center, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 234);
  nnc_trace_check(a->trace, 234, block1_convolution1_batch_norm1_d_center, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block3_convolution2_batch_norm1_backward(
      block1_d_relu_2, block1_convolution1_batch_norm1_gain, block1_convolution1_batch_norm1_rsqrt,
      block1_convolution1_batch_norm1_d_spread, block1_convolution1_conv2d1_result,
      block1_convolution1_batch_norm1_mean_total, block1_convolution1_batch_norm1_d_center,
      block1_convolution1_batch_norm1_d_mean, (real)center, begin, end);
  nnc_lap(a->laps, worker, 237);
  nnc_trace_check(a->trace, 237, block1_convolution1_batch_norm1_d_mean + begin * 16384, (end - begin) * 16384);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block1_convolution1_conv2d1_backward_input(
      block1_convolution1_batch_norm1_d_mean, block1_convolution1_conv2d1_weight, block1_d_relu,
      convolution1_conv2d1_result, convolution1_batch_norm1_mean_total, convolution1_batch_norm1_rsqrt,
      convolution1_batch_norm1_gain, convolution1_batch_norm1_shift, d_relu,
      d_convolution1_batch_norm1_shift - worker * PARAMETERS, convolution1_batch_norm1_d_scaled + worker * PARTIALS,
      (real)center, workspace, begin, end);
  nnc_lap(a->laps, worker, 238);
  nnc_trace_check(a->trace, 238, d_relu + begin * 16384, (end - begin) * 16384);
  nnc_trace_check(a->trace, 238, d_convolution1_batch_norm1_shift - worker * PARAMETERS, 16);
  nnc_trace_check(a->trace, 238, convolution1_batch_norm1_d_scaled + worker * PARTIALS, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block3_convolution2_conv2d1_backward_weight(
      convolution1_conv2d1_result, convolution1_batch_norm1_mean_total, convolution1_batch_norm1_rsqrt,
      convolution1_batch_norm1_gain, convolution1_batch_norm1_shift, block1_convolution1_batch_norm1_d_mean,
      d_block1_convolution1_conv2d1_weight - worker * PARAMETERS, (real)center, workspace, begin, end);
  nnc_lap(a->laps, worker, 239);
  nnc_trace_check(a->trace, 239, d_block1_convolution1_conv2d1_weight - worker * PARAMETERS, 2304);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_gather_sum(convolution1_batch_norm1_d_scaled_total, convolution1_batch_norm1_d_scaled, PARTIALS, 16, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  block9_convolution2_batch_norm1_grad_norm_forward_backward(
      convolution1_batch_norm1_d_scaled_total, convolution1_batch_norm1_rsqrt, d_convolution1_batch_norm1_gain,
      totals + worker * TOTALS + 60, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 240);
  nnc_trace_check(a->trace, 240, d_convolution1_batch_norm1_gain, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward(
      convolution1_batch_norm1_d_scaled_total, convolution1_batch_norm1_gain, convolution1_batch_norm1_rsqrt,
      convolution1_batch_norm1_d_spread, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 241);
  nnc_trace_check(a->trace, 241, convolution1_batch_norm1_d_spread, 16);
  nnc_combine_sum(gradients + 480, -PARAMETERS, 16, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block9_convolution2_batch_norm1_backward_2(
      d_convolution1_batch_norm1_shift, convolution1_batch_norm1_gain, convolution1_batch_norm1_rsqrt,
      convolution1_batch_norm1_d_center, (real)center, 0, 16);
  nnc_lap(a->laps, worker, 242);
  nnc_trace_check(a->trace, 242, convolution1_batch_norm1_d_center, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block3_convolution2_batch_norm1_backward(
      d_relu, convolution1_batch_norm1_gain, convolution1_batch_norm1_rsqrt, convolution1_batch_norm1_d_spread,
      convolution1_conv2d1_result, convolution1_batch_norm1_mean_total, convolution1_batch_norm1_d_center,
      convolution1_batch_norm1_d_mean, (real)center, begin, end);
  nnc_lap(a->laps, worker, 245);
  nnc_trace_check(a->trace, 245, convolution1_batch_norm1_d_mean + begin * 16384, (end - begin) * 16384);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_conv2d1_backward_weight(
      random_flip_2, convolution1_batch_norm1_d_mean, d_convolution1_conv2d1_weight - worker * PARAMETERS, workspace,
      begin, end);
  nnc_lap(a->laps, worker, 246);
  nnc_trace_check(a->trace, 246, d_convolution1_conv2d1_weight - worker * PARAMETERS, 432);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  nnc_combine_sum(gradients + 0, -PARAMETERS, 432, worker, workers);
  nnc_combine_sum(gradients + 512, -PARAMETERS, 2304, worker, workers);
  nnc_combine_sum(gradients + 2880, -PARAMETERS, 2304, worker, workers);
  nnc_combine_sum(gradients + 5248, -PARAMETERS, 2304, worker, workers);
  nnc_combine_sum(gradients + 7616, -PARAMETERS, 2304, worker, workers);
  nnc_combine_sum(gradients + 9984, -PARAMETERS, 2304, worker, workers);
  nnc_combine_sum(gradients + 12352, -PARAMETERS, 2304, worker, workers);
  nnc_combine_sum(gradients + 14720, -PARAMETERS, 512, worker, workers);
  nnc_combine_sum(gradients + 15296, -PARAMETERS, 4608, worker, workers);
  nnc_combine_sum(gradients + 19968, -PARAMETERS, 9216, worker, workers);
  nnc_combine_sum(gradients + 29248, -PARAMETERS, 9216, worker, workers);
  nnc_combine_sum(gradients + 38528, -PARAMETERS, 9216, worker, workers);
  nnc_combine_sum(gradients + 47808, -PARAMETERS, 9216, worker, workers);
  nnc_combine_sum(gradients + 57088, -PARAMETERS, 9216, worker, workers);
  nnc_combine_sum(gradients + 66368, -PARAMETERS, 2048, worker, workers);
  nnc_combine_sum(gradients + 68544, -PARAMETERS, 18432, worker, workers);
  nnc_combine_sum(gradients + 87104, -PARAMETERS, 36864, worker, workers);
  nnc_combine_sum(gradients + 124096, -PARAMETERS, 36864, worker, workers);
  nnc_combine_sum(gradients + 161088, -PARAMETERS, 36864, worker, workers);
  nnc_combine_sum(gradients + 198080, -PARAMETERS, 36864, worker, workers);
  nnc_combine_sum(gradients + 235072, -PARAMETERS, 36864, worker, workers);
  nnc_combine_sum(gradients + 272064, -PARAMETERS, 650, worker, workers);
  nnc_lap(a->laps, worker, NNC_SUM);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  grad_norm_forward(
      d_convolution1_conv2d1_weight, totals + worker * TOTALS + 63, nnc_begin(432, worker, workers),
      nnc_end(432, worker, workers));
  nnc_lap(a->laps, worker, 247);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (2 tensors in one pass)
  grad_norm_forward(
      d_convolution1_batch_norm1_shift, totals + worker * TOTALS + 61, nnc_begin(2336, worker, workers),
      nnc_end(2336, worker, workers));
  nnc_lap(a->laps, worker, 243);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (2 tensors in one pass)
  grad_norm_forward(
      d_block1_convolution1_batch_norm1_shift, totals + worker * TOTALS + 58, nnc_begin(2336, worker, workers),
      nnc_end(2336, worker, workers));
  nnc_lap(a->laps, worker, 235);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (2 tensors in one pass)
  grad_norm_forward(
      d_block1_convolution2_batch_norm1_shift, totals + worker * TOTALS + 55, nnc_begin(2336, worker, workers),
      nnc_end(2336, worker, workers));
  nnc_lap(a->laps, worker, 227);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (2 tensors in one pass)
  grad_norm_forward(
      d_block2_convolution1_batch_norm1_shift, totals + worker * TOTALS + 52, nnc_begin(2336, worker, workers),
      nnc_end(2336, worker, workers));
  nnc_lap(a->laps, worker, 219);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (2 tensors in one pass)
  grad_norm_forward(
      d_block2_convolution2_batch_norm1_shift, totals + worker * TOTALS + 49, nnc_begin(2336, worker, workers),
      nnc_end(2336, worker, workers));
  nnc_lap(a->laps, worker, 211);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (2 tensors in one pass)
  grad_norm_forward(
      d_block3_convolution1_batch_norm1_shift, totals + worker * TOTALS + 46, nnc_begin(2336, worker, workers),
      nnc_end(2336, worker, workers));
  nnc_lap(a->laps, worker, 203);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (2 tensors in one pass)
  grad_norm_forward(
      d_block3_convolution2_batch_norm1_shift, totals + worker * TOTALS + 43, nnc_begin(544, worker, workers),
      nnc_end(544, worker, workers));
  nnc_lap(a->laps, worker, 195);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  grad_norm_forward(
      d_block4_batch_norm1_shift, totals + worker * TOTALS + 36, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 175);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  grad_norm_forward(
      d_block4_convolution1_conv2d1_weight, totals + worker * TOTALS + 44, nnc_begin(4608, worker, workers),
      nnc_end(4608, worker, workers));
  nnc_lap(a->laps, worker, 196);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (2 tensors in one pass)
  grad_norm_forward(
      d_block4_convolution1_batch_norm1_shift, totals + worker * TOTALS + 40, nnc_begin(9248, worker, workers),
      nnc_end(9248, worker, workers));
  nnc_lap(a->laps, worker, 187);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  grad_norm_forward(
      d_block5_convolution1_conv2d1_weight, totals + worker * TOTALS + 37, nnc_begin(9216, worker, workers),
      nnc_end(9216, worker, workers));
  nnc_lap(a->laps, worker, 176);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (2 tensors in one pass)
  grad_norm_forward(
      d_block5_convolution1_batch_norm1_shift, totals + worker * TOTALS + 32, nnc_begin(9248, worker, workers),
      nnc_end(9248, worker, workers));
  nnc_lap(a->laps, worker, 164);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (2 tensors in one pass)
  grad_norm_forward(
      d_block5_convolution2_batch_norm1_shift, totals + worker * TOTALS + 29, nnc_begin(9248, worker, workers),
      nnc_end(9248, worker, workers));
  nnc_lap(a->laps, worker, 156);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (2 tensors in one pass)
  grad_norm_forward(
      d_block6_convolution1_batch_norm1_shift, totals + worker * TOTALS + 26, nnc_begin(9248, worker, workers),
      nnc_end(9248, worker, workers));
  nnc_lap(a->laps, worker, 148);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (2 tensors in one pass)
  grad_norm_forward(
      d_block6_convolution2_batch_norm1_shift, totals + worker * TOTALS + 23, nnc_begin(2080, worker, workers),
      nnc_end(2080, worker, workers));
  nnc_lap(a->laps, worker, 140);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  grad_norm_forward(
      d_block7_batch_norm1_shift, totals + worker * TOTALS + 16, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 120);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  grad_norm_forward(
      d_block7_convolution1_conv2d1_weight, totals + worker * TOTALS + 24, nnc_begin(18432, worker, workers),
      nnc_end(18432, worker, workers));
  nnc_lap(a->laps, worker, 141);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (2 tensors in one pass)
  grad_norm_forward(
      d_block7_convolution1_batch_norm1_shift, totals + worker * TOTALS + 20, nnc_begin(36928, worker, workers),
      nnc_end(36928, worker, workers));
  nnc_lap(a->laps, worker, 132);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  grad_norm_forward(
      d_block8_convolution1_conv2d1_weight, totals + worker * TOTALS + 17, nnc_begin(36864, worker, workers),
      nnc_end(36864, worker, workers));
  nnc_lap(a->laps, worker, 121);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (2 tensors in one pass)
  grad_norm_forward(
      d_block8_convolution1_batch_norm1_shift, totals + worker * TOTALS + 12, nnc_begin(36928, worker, workers),
      nnc_end(36928, worker, workers));
  nnc_lap(a->laps, worker, 109);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (2 tensors in one pass)
  grad_norm_forward(
      d_block8_convolution2_batch_norm1_shift, totals + worker * TOTALS + 9, nnc_begin(36928, worker, workers),
      nnc_end(36928, worker, workers));
  nnc_lap(a->laps, worker, 101);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (2 tensors in one pass)
  grad_norm_forward(
      d_block9_convolution1_batch_norm1_shift, totals + worker * TOTALS + 6, nnc_begin(36928, worker, workers),
      nnc_end(36928, worker, workers));
  nnc_lap(a->laps, worker, 93);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (3 tensors in one pass)
  grad_norm_forward(
      d_block9_convolution2_batch_norm1_shift, totals + worker * TOTALS + 3, nnc_begin(714, worker, workers),
      nnc_end(714, worker, workers));
  nnc_lap(a->laps, worker, 85);
  const double loss = nnc_total_sum(totals + 0, TOTALS, workers);
  const double loss_2 = -loss / (double)a->rows;
  const double grad_norm = nnc_total_sum(totals + 63, TOTALS, workers);
  const double grad_norm_2 = nnc_total_sum(totals + 60, TOTALS, workers);
  nnc_team_barrier(team);
  nnc_lap(a->laps, worker, NNC_BARRIER);
  const double grad_norm_3 = nnc_total_sum(totals + 61, TOTALS, workers);
  const double grad_norm_4 = nnc_total_sum(totals + 57, TOTALS, workers);
  const double grad_norm_5 = nnc_total_sum(totals + 58, TOTALS, workers);
  const double grad_norm_6 = nnc_total_sum(totals + 54, TOTALS, workers);
  const double grad_norm_7 = nnc_total_sum(totals + 55, TOTALS, workers);
  const double grad_norm_8 = nnc_total_sum(totals + 51, TOTALS, workers);
  const double grad_norm_9 = nnc_total_sum(totals + 52, TOTALS, workers);
  const double grad_norm_10 = nnc_total_sum(totals + 48, TOTALS, workers);
  const double grad_norm_11 = nnc_total_sum(totals + 49, TOTALS, workers);
  const double grad_norm_12 = nnc_total_sum(totals + 45, TOTALS, workers);
  const double grad_norm_13 = nnc_total_sum(totals + 46, TOTALS, workers);
  const double grad_norm_14 = nnc_total_sum(totals + 42, TOTALS, workers);
  const double grad_norm_15 = nnc_total_sum(totals + 43, TOTALS, workers);
  const double grad_norm_16 = nnc_total_sum(totals + 35, TOTALS, workers);
  const double grad_norm_17 = nnc_total_sum(totals + 36, TOTALS, workers);
  const double grad_norm_18 = nnc_total_sum(totals + 44, TOTALS, workers);
  const double grad_norm_19 = nnc_total_sum(totals + 38, TOTALS, workers);
  const double grad_norm_20 = nnc_total_sum(totals + 40, TOTALS, workers);
  const double grad_norm_21 = nnc_total_sum(totals + 34, TOTALS, workers);
  const double grad_norm_22 = nnc_total_sum(totals + 37, TOTALS, workers);
  const double grad_norm_23 = nnc_total_sum(totals + 31, TOTALS, workers);
  const double grad_norm_24 = nnc_total_sum(totals + 32, TOTALS, workers);
  const double grad_norm_25 = nnc_total_sum(totals + 28, TOTALS, workers);
  const double grad_norm_26 = nnc_total_sum(totals + 29, TOTALS, workers);
  const double grad_norm_27 = nnc_total_sum(totals + 25, TOTALS, workers);
  const double grad_norm_28 = nnc_total_sum(totals + 26, TOTALS, workers);
  const double grad_norm_29 = nnc_total_sum(totals + 22, TOTALS, workers);
  const double grad_norm_30 = nnc_total_sum(totals + 23, TOTALS, workers);
  const double grad_norm_31 = nnc_total_sum(totals + 15, TOTALS, workers);
  const double grad_norm_32 = nnc_total_sum(totals + 16, TOTALS, workers);
  const double grad_norm_33 = nnc_total_sum(totals + 24, TOTALS, workers);
  const double grad_norm_34 = nnc_total_sum(totals + 18, TOTALS, workers);
  const double grad_norm_35 = nnc_total_sum(totals + 20, TOTALS, workers);
  const double grad_norm_36 = nnc_total_sum(totals + 14, TOTALS, workers);
  const double grad_norm_37 = nnc_total_sum(totals + 17, TOTALS, workers);
  const double grad_norm_38 = nnc_total_sum(totals + 11, TOTALS, workers);
  const double grad_norm_39 = nnc_total_sum(totals + 12, TOTALS, workers);
  const double grad_norm_40 = nnc_total_sum(totals + 8, TOTALS, workers);
  const double grad_norm_41 = nnc_total_sum(totals + 9, TOTALS, workers);
  const double grad_norm_42 = nnc_total_sum(totals + 5, TOTALS, workers);
  const double grad_norm_43 = nnc_total_sum(totals + 6, TOTALS, workers);
  const double grad_norm_44 = nnc_total_sum(totals + 2, TOTALS, workers);
  const double grad_norm_45 = nnc_total_sum(totals + 3, TOTALS, workers);
  const double grad_norm_46 =
      sqrt(grad_norm + grad_norm_2 + grad_norm_3 + grad_norm_4 + grad_norm_5 + grad_norm_6 + grad_norm_7 + grad_norm_8 +
      grad_norm_9 + grad_norm_10 + grad_norm_11 + grad_norm_12 + grad_norm_13 + grad_norm_14 + grad_norm_15 +
      grad_norm_16 + grad_norm_17 + grad_norm_18 + grad_norm_19 + grad_norm_20 + grad_norm_21 + grad_norm_17 +
      grad_norm_22 + grad_norm_23 + grad_norm_24 + grad_norm_25 + grad_norm_26 + grad_norm_27 + grad_norm_28 +
      grad_norm_29 + grad_norm_30 + grad_norm_31 + grad_norm_32 + grad_norm_33 + grad_norm_34 + grad_norm_35 +
      grad_norm_36 + grad_norm_32 + grad_norm_37 + grad_norm_38 + grad_norm_39 + grad_norm_40 + grad_norm_41 +
      grad_norm_42 + grad_norm_43 + grad_norm_44 + grad_norm_45);
  if (worker == 0) {
    a->results[0] = loss_2;
    a->results[1] = grad_norm_46;
  }
  if (!(a->apply_update && isfinite(loss_2) && isfinite(grad_norm_46))) {
    return;
  }

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update(
      convolution1_batch_norm1_running_mean, convolution1_batch_norm1_mean_total, (real)center,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 248);
  const double quotient = n / nnc_scalar_maximum(n - 1.0, 1.0);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update_2(
      convolution1_batch_norm1_running_variance, convolution1_batch_norm1_mean_total_2, (real)center, (real)quotient,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 249);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update(
      block1_convolution1_batch_norm1_running_mean, block1_convolution1_batch_norm1_mean_total, (real)center,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 250);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update_2(
      block1_convolution1_batch_norm1_running_variance, block1_convolution1_batch_norm1_mean_total_2, (real)center,
      (real)quotient, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 251);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update(
      block1_convolution2_batch_norm1_running_mean, block1_convolution2_batch_norm1_mean_total, (real)center,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 252);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update_2(
      block1_convolution2_batch_norm1_running_variance, block1_convolution2_batch_norm1_mean_total_2, (real)center,
      (real)quotient, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 253);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update(
      block2_convolution1_batch_norm1_running_mean, block2_convolution1_batch_norm1_mean_total, (real)center,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 254);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update_2(
      block2_convolution1_batch_norm1_running_variance, block2_convolution1_batch_norm1_mean_total_2, (real)center,
      (real)quotient, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 255);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update(
      block2_convolution2_batch_norm1_running_mean, block2_convolution2_batch_norm1_mean_total, (real)center,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 256);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update_2(
      block2_convolution2_batch_norm1_running_variance, block2_convolution2_batch_norm1_mean_total_2, (real)center,
      (real)quotient, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 257);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update(
      block3_convolution1_batch_norm1_running_mean, block3_convolution1_batch_norm1_mean_total, (real)center,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 258);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update_2(
      block3_convolution1_batch_norm1_running_variance, block3_convolution1_batch_norm1_mean_total_2, (real)center,
      (real)quotient, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 259);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update(
      block3_convolution2_batch_norm1_running_mean, block3_convolution2_batch_norm1_mean_total, (real)center,
      nnc_begin(16, worker, workers), nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 260);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update_2(
      block3_convolution2_batch_norm1_running_variance, block3_convolution2_batch_norm1_mean_total_2, (real)center,
      (real)quotient, nnc_begin(16, worker, workers), nnc_end(16, worker, workers));
  nnc_lap(a->laps, worker, 261);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  update(
      block4_batch_norm1_running_mean, block4_batch_norm1_mean_total, (real)center_2, nnc_begin(32, worker, workers),
      nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 262);
  const double quotient_2 = n_2 / nnc_scalar_maximum(n_2 - 1.0, 1.0);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  update_2(
      block4_batch_norm1_running_variance, block4_batch_norm1_mean_total_2, (real)center_2, (real)quotient_2,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 263);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update(
      block4_convolution1_batch_norm1_running_mean, block4_convolution1_batch_norm1_mean_total, (real)center_2,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 264);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update_2(
      block4_convolution1_batch_norm1_running_variance, block4_convolution1_batch_norm1_mean_total_2, (real)center_2,
      (real)quotient_2, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 265);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update(
      block4_convolution2_batch_norm1_running_mean, block4_convolution2_batch_norm1_mean_total, (real)center_2,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 266);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update_2(
      block4_convolution2_batch_norm1_running_variance, block4_convolution2_batch_norm1_mean_total_2, (real)center_2,
      (real)quotient_2, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 267);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update(
      block5_convolution1_batch_norm1_running_mean, block5_convolution1_batch_norm1_mean_total, (real)center_2,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 268);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update_2(
      block5_convolution1_batch_norm1_running_variance, block5_convolution1_batch_norm1_mean_total_2, (real)center_2,
      (real)quotient_2, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 269);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update(
      block5_convolution2_batch_norm1_running_mean, block5_convolution2_batch_norm1_mean_total, (real)center_2,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 270);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update_2(
      block5_convolution2_batch_norm1_running_variance, block5_convolution2_batch_norm1_mean_total_2, (real)center_2,
      (real)quotient_2, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 271);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update(
      block6_convolution1_batch_norm1_running_mean, block6_convolution1_batch_norm1_mean_total, (real)center_2,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 272);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update_2(
      block6_convolution1_batch_norm1_running_variance, block6_convolution1_batch_norm1_mean_total_2, (real)center_2,
      (real)quotient_2, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 273);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update(
      block6_convolution2_batch_norm1_running_mean, block6_convolution2_batch_norm1_mean_total, (real)center_2,
      nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 274);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update_2(
      block6_convolution2_batch_norm1_running_variance, block6_convolution2_batch_norm1_mean_total_2, (real)center_2,
      (real)quotient_2, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 275);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  update(
      block7_batch_norm1_running_mean, block7_batch_norm1_mean_total, (real)center_3, nnc_begin(64, worker, workers),
      nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 276);
  const double quotient_3 = n_3 / nnc_scalar_maximum(n_3 - 1.0, 1.0);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  update_2(
      block7_batch_norm1_running_variance, block7_batch_norm1_mean_total_2, (real)center_3, (real)quotient_3,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 277);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update(
      block7_convolution1_batch_norm1_running_mean, block7_convolution1_batch_norm1_mean_total, (real)center_3,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 278);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update_2(
      block7_convolution1_batch_norm1_running_variance, block7_convolution1_batch_norm1_mean_total_2, (real)center_3,
      (real)quotient_3, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 279);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update(
      block7_convolution2_batch_norm1_running_mean, block7_convolution2_batch_norm1_mean_total, (real)center_3,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 280);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update_2(
      block7_convolution2_batch_norm1_running_variance, block7_convolution2_batch_norm1_mean_total_2, (real)center_3,
      (real)quotient_3, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 281);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update(
      block8_convolution1_batch_norm1_running_mean, block8_convolution1_batch_norm1_mean_total, (real)center_3,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 282);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update_2(
      block8_convolution1_batch_norm1_running_variance, block8_convolution1_batch_norm1_mean_total_2, (real)center_3,
      (real)quotient_3, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 283);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update(
      block8_convolution2_batch_norm1_running_mean, block8_convolution2_batch_norm1_mean_total, (real)center_3,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 284);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update_2(
      block8_convolution2_batch_norm1_running_variance, block8_convolution2_batch_norm1_mean_total_2, (real)center_3,
      (real)quotient_3, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 285);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update(
      block9_convolution1_batch_norm1_running_mean, block9_convolution1_batch_norm1_mean_total, (real)center_3,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 286);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update_2(
      block9_convolution1_batch_norm1_running_variance, block9_convolution1_batch_norm1_mean_total_2, (real)center_3,
      (real)quotient_3, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 287);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update(
      block9_convolution2_batch_norm1_running_mean, block9_convolution2_batch_norm1_mean_total, (real)center_3,
      nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 288);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  update_2(
      block9_convolution2_batch_norm1_running_variance, block9_convolution2_batch_norm1_mean_total_2, (real)center_3,
      (real)quotient_3, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 289);
  const double lr = a->learning_rate_factor * 0.1;

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (29 tensors in one pass)
  update_3(
      convolution1_conv2d1_weight, d_convolution1_conv2d1_weight, convolution1_conv2d1_weight_velocity, (real)lr,
      nnc_begin(29216, worker, workers), nnc_end(29216, worker, workers));
  nnc_lap(a->laps, worker, 290);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  update_3(
      block4_convolution2_batch_norm1_shift, d_block4_batch_norm1_shift, block4_convolution2_batch_norm1_shift_velocity,
      (real)lr, nnc_begin(32, worker, workers), nnc_end(32, worker, workers));
  nnc_lap(a->laps, worker, 319);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (20 tensors in one pass)
  update_3(
      block5_convolution1_conv2d1_weight, d_block5_convolution1_conv2d1_weight,
      block5_convolution1_conv2d1_weight_velocity, (real)lr, nnc_begin(94784, worker, workers),
      nnc_end(94784, worker, workers));
  nnc_lap(a->laps, worker, 320);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4)
  update_3(
      block7_convolution2_batch_norm1_shift, d_block7_batch_norm1_shift, block7_convolution2_batch_norm1_shift_velocity,
      (real)lr, nnc_begin(64, worker, workers), nnc_end(64, worker, workers));
  nnc_lap(a->laps, worker, 340);

  // resnet20.nn:42  optimizer: SGD(lr: 0.1, momentum: 0.9, weight_decay: 1e-4) (14 tensors in one pass)
  update_3(
      block8_convolution1_conv2d1_weight, d_block8_convolution1_conv2d1_weight,
      block8_convolution1_conv2d1_weight_velocity, (real)lr, nnc_begin(148618, worker, workers),
      nnc_end(148618, worker, workers));
  nnc_lap(a->laps, worker, 341);
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
  const real *const image = a->inputs[0];  // [batch, 32, 32, 3]
  real *const convolution1_conv2d1_weight = arena + 0;  // [3, 3, 3, 16]
  real *const convolution1_conv2d1_result = activations + 0;  // [batch, 32, 32, 16]
  real *const convolution1_batch_norm1_running_variance = arena + 272768;  // [16]
  real *const convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 0;  // [16]
  real *const convolution1_batch_norm1_running_mean = arena + 272736;  // [16]
  real *const convolution1_batch_norm1_gain = arena + 448;  // [16]
  real *const convolution1_batch_norm1_shift = arena + 480;  // [16]
  real *const block1_convolution1_conv2d1_weight = arena + 512;  // [3, 3, 16, 16]
  real *const block1_convolution1_conv2d1_result = activations + 1048576;  // [batch, 32, 32, 16]
  real *const block1_convolution1_batch_norm1_running_variance = arena + 272832;  // [16]
  real *const block1_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 32;  // [16]
  real *const block1_convolution2_batch_norm1_running_variance = arena + 272896;  // [16]
  real *const block1_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 64;  // [16]
  real *const block1_convolution1_batch_norm1_running_mean = arena + 272800;  // [16]
  real *const block1_convolution1_batch_norm1_gain = arena + 2816;  // [16]
  real *const block1_convolution1_batch_norm1_shift = arena + 2848;  // [16]
  real *const block1_convolution2_conv2d1_weight = arena + 2880;  // [3, 3, 16, 16]
  real *const block1_convolution2_batch_norm1_running_mean = arena + 272864;  // [16]
  real *const block1_convolution2_batch_norm1_gain = arena + 5184;  // [16]
  real *const block1_convolution2_batch_norm1_shift = arena + 5216;  // [16]
  real *const block1_relu = activations + 2097152;  // [batch, 32, 32, 16]
  real *const block2_convolution1_conv2d1_weight = arena + 5248;  // [3, 3, 16, 16]
  real *const block2_convolution1_conv2d1_result = activations + 0;  // [batch, 32, 32, 16]
  real *const block2_convolution1_batch_norm1_running_variance = arena + 272960;  // [16]
  real *const block2_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 96;  // [16]
  real *const block2_convolution2_batch_norm1_running_variance = arena + 273024;  // [16]
  real *const block2_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 128;  // [16]
  real *const block2_convolution1_batch_norm1_running_mean = arena + 272928;  // [16]
  real *const block2_convolution1_batch_norm1_gain = arena + 7552;  // [16]
  real *const block2_convolution1_batch_norm1_shift = arena + 7584;  // [16]
  real *const block2_convolution2_conv2d1_weight = arena + 7616;  // [3, 3, 16, 16]
  real *const block2_convolution2_batch_norm1_running_mean = arena + 272992;  // [16]
  real *const block2_convolution2_batch_norm1_gain = arena + 9920;  // [16]
  real *const block2_convolution2_batch_norm1_shift = arena + 9952;  // [16]
  real *const block2_relu = activations + 1048576;  // [batch, 32, 32, 16]
  real *const block3_convolution1_conv2d1_weight = arena + 9984;  // [3, 3, 16, 16]
  real *const block3_convolution1_conv2d1_result = activations + 0;  // [batch, 32, 32, 16]
  real *const block3_convolution1_batch_norm1_running_variance = arena + 273088;  // [16]
  real *const block3_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 160;  // [16]
  real *const block3_convolution2_batch_norm1_running_variance = arena + 273152;  // [16]
  real *const block3_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 192;  // [16]
  real *const block3_convolution1_batch_norm1_running_mean = arena + 273056;  // [16]
  real *const block3_convolution1_batch_norm1_gain = arena + 12288;  // [16]
  real *const block3_convolution1_batch_norm1_shift = arena + 12320;  // [16]
  real *const block3_convolution2_conv2d1_weight = arena + 12352;  // [3, 3, 16, 16]
  real *const block3_convolution2_batch_norm1_running_mean = arena + 273120;  // [16]
  real *const block3_convolution2_batch_norm1_gain = arena + 14656;  // [16]
  real *const block3_convolution2_batch_norm1_shift = arena + 14688;  // [16]
  real *const block3_relu = activations + 2097152;  // [batch, 32, 32, 16]
  real *const block4_batch_norm1_running_variance = arena + 273216;  // [32]
  real *const block4_batch_norm1_rsqrt = partials + worker * PARTIALS + 224;  // [32]
  real *const block4_convolution1_conv2d1_weight = arena + 15296;  // [3, 3, 16, 32]
  real *const block4_convolution1_conv2d1_result = activations + 3145728;  // [batch, 16, 16, 32]
  real *const block4_convolution1_batch_norm1_running_variance = arena + 273280;  // [32]
  real *const block4_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 256;  // [32]
  real *const block4_convolution2_batch_norm1_running_variance = arena + 273344;  // [32]
  real *const block4_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 288;  // [32]
  real *const block4_conv2d1_weight = arena + 14720;  // [1, 1, 16, 32]
  real *const block4_batch_norm1_running_mean = arena + 273184;  // [32]
  real *const block4_batch_norm1_gain = arena + 15232;  // [32]
  real *const block4_batch_norm1_shift = arena + 15264;  // [32]
  real *const block4_convolution1_batch_norm1_running_mean = arena + 273248;  // [32]
  real *const block4_convolution1_batch_norm1_gain = arena + 19904;  // [32]
  real *const block4_convolution1_batch_norm1_shift = arena + 19936;  // [32]
  real *const block4_convolution2_conv2d1_weight = arena + 19968;  // [3, 3, 32, 32]
  real *const block4_convolution2_batch_norm1_running_mean = arena + 273312;  // [32]
  real *const block4_convolution2_batch_norm1_gain = arena + 29184;  // [32]
  real *const block4_convolution2_batch_norm1_shift = arena + 29216;  // [32]
  real *const block4_relu = activations + 3670016;  // [batch, 16, 16, 32]
  real *const block5_convolution1_conv2d1_weight = arena + 29248;  // [3, 3, 32, 32]
  real *const block5_convolution1_conv2d1_result = activations + 3145728;  // [batch, 16, 16, 32]
  real *const block5_convolution1_batch_norm1_running_variance = arena + 273408;  // [32]
  real *const block5_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 320;  // [32]
  real *const block5_convolution2_batch_norm1_running_variance = arena + 273472;  // [32]
  real *const block5_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 352;  // [32]
  real *const block5_convolution1_batch_norm1_running_mean = arena + 273376;  // [32]
  real *const block5_convolution1_batch_norm1_gain = arena + 38464;  // [32]
  real *const block5_convolution1_batch_norm1_shift = arena + 38496;  // [32]
  real *const block5_convolution2_conv2d1_weight = arena + 38528;  // [3, 3, 32, 32]
  real *const block5_convolution2_batch_norm1_running_mean = arena + 273440;  // [32]
  real *const block5_convolution2_batch_norm1_gain = arena + 47744;  // [32]
  real *const block5_convolution2_batch_norm1_shift = arena + 47776;  // [32]
  real *const block5_relu = activations + 4194304;  // [batch, 16, 16, 32]
  real *const block6_convolution1_conv2d1_weight = arena + 47808;  // [3, 3, 32, 32]
  real *const block6_convolution1_conv2d1_result = activations + 3145728;  // [batch, 16, 16, 32]
  real *const block6_convolution1_batch_norm1_running_variance = arena + 273536;  // [32]
  real *const block6_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 384;  // [32]
  real *const block6_convolution2_batch_norm1_running_variance = arena + 273600;  // [32]
  real *const block6_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 416;  // [32]
  real *const block6_convolution1_batch_norm1_running_mean = arena + 273504;  // [32]
  real *const block6_convolution1_batch_norm1_gain = arena + 57024;  // [32]
  real *const block6_convolution1_batch_norm1_shift = arena + 57056;  // [32]
  real *const block6_convolution2_conv2d1_weight = arena + 57088;  // [3, 3, 32, 32]
  real *const block6_convolution2_batch_norm1_running_mean = arena + 273568;  // [32]
  real *const block6_convolution2_batch_norm1_gain = arena + 66304;  // [32]
  real *const block6_convolution2_batch_norm1_shift = arena + 66336;  // [32]
  real *const block6_relu = activations + 3670016;  // [batch, 16, 16, 32]
  real *const block7_batch_norm1_running_variance = arena + 273696;  // [64]
  real *const block7_batch_norm1_rsqrt = partials + worker * PARTIALS + 448;  // [64]
  real *const block7_convolution1_conv2d1_weight = arena + 68544;  // [3, 3, 32, 64]
  real *const block7_convolution1_conv2d1_result = activations + 4718592;  // [batch, 8, 8, 64]
  real *const block7_convolution1_batch_norm1_running_variance = arena + 273824;  // [64]
  real *const block7_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 512;  // [64]
  real *const block7_convolution2_batch_norm1_running_variance = arena + 273952;  // [64]
  real *const block7_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 576;  // [64]
  real *const block7_conv2d1_weight = arena + 66368;  // [1, 1, 32, 64]
  real *const block7_batch_norm1_running_mean = arena + 273632;  // [64]
  real *const block7_batch_norm1_gain = arena + 68416;  // [64]
  real *const block7_batch_norm1_shift = arena + 68480;  // [64]
  real *const block7_convolution1_batch_norm1_running_mean = arena + 273760;  // [64]
  real *const block7_convolution1_batch_norm1_gain = arena + 86976;  // [64]
  real *const block7_convolution1_batch_norm1_shift = arena + 87040;  // [64]
  real *const block7_convolution2_conv2d1_weight = arena + 87104;  // [3, 3, 64, 64]
  real *const block7_convolution2_batch_norm1_running_mean = arena + 273888;  // [64]
  real *const block7_convolution2_batch_norm1_gain = arena + 123968;  // [64]
  real *const block7_convolution2_batch_norm1_shift = arena + 124032;  // [64]
  real *const block7_relu = activations + 4980736;  // [batch, 8, 8, 64]
  real *const block8_convolution1_conv2d1_weight = arena + 124096;  // [3, 3, 64, 64]
  real *const block8_convolution1_conv2d1_result = activations + 4718592;  // [batch, 8, 8, 64]
  real *const block8_convolution1_batch_norm1_running_variance = arena + 274080;  // [64]
  real *const block8_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 640;  // [64]
  real *const block8_convolution2_batch_norm1_running_variance = arena + 274208;  // [64]
  real *const block8_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 704;  // [64]
  real *const block8_convolution1_batch_norm1_running_mean = arena + 274016;  // [64]
  real *const block8_convolution1_batch_norm1_gain = arena + 160960;  // [64]
  real *const block8_convolution1_batch_norm1_shift = arena + 161024;  // [64]
  real *const block8_convolution2_conv2d1_weight = arena + 161088;  // [3, 3, 64, 64]
  real *const block8_convolution2_batch_norm1_running_mean = arena + 274144;  // [64]
  real *const block8_convolution2_batch_norm1_gain = arena + 197952;  // [64]
  real *const block8_convolution2_batch_norm1_shift = arena + 198016;  // [64]
  real *const block8_relu = activations + 5242880;  // [batch, 8, 8, 64]
  real *const block9_convolution1_conv2d1_weight = arena + 198080;  // [3, 3, 64, 64]
  real *const block9_convolution1_conv2d1_result = activations + 4718592;  // [batch, 8, 8, 64]
  real *const block9_convolution1_batch_norm1_running_variance = arena + 274336;  // [64]
  real *const block9_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 768;  // [64]
  real *const block9_convolution2_batch_norm1_running_variance = arena + 274464;  // [64]
  real *const block9_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 832;  // [64]
  real *const block9_convolution1_batch_norm1_running_mean = arena + 274272;  // [64]
  real *const block9_convolution1_batch_norm1_gain = arena + 234944;  // [64]
  real *const block9_convolution1_batch_norm1_shift = arena + 235008;  // [64]
  real *const block9_convolution2_conv2d1_weight = arena + 235072;  // [3, 3, 64, 64]
  real *const block9_convolution2_batch_norm1_running_mean = arena + 274400;  // [64]
  real *const block9_convolution2_batch_norm1_gain = arena + 271936;  // [64]
  real *const block9_convolution2_batch_norm1_shift = arena + 272000;  // [64]
  real *const global_average_pool1_mean = activations - 258016;  // [batch, 64]
  real *const linear1_weight = arena + 272064;  // [64, 10]
  real *const linear1_product = activations - 272224;  // [batch, 10]
  real *const linear1_shift = arena + 272704;  // [10]
  const real *const label = a->inputs[1];  // [batch]

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_conv2d1_forward_2(
      image, convolution1_conv2d1_weight, convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(convolution1_batch_norm1_running_variance, convolution1_batch_norm1_rsqrt, 0, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block1_convolution1_conv2d1_forward_2(
      convolution1_conv2d1_result, convolution1_batch_norm1_running_mean, convolution1_batch_norm1_rsqrt,
      convolution1_batch_norm1_gain, convolution1_batch_norm1_shift, block1_convolution1_conv2d1_weight,
      block1_convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block1_convolution1_batch_norm1_running_variance, block1_convolution1_batch_norm1_rsqrt, 0, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block1_convolution2_batch_norm1_running_variance, block1_convolution2_batch_norm1_rsqrt, 0, 16);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block1_convolution2_conv2d1_forward(
      block1_convolution1_conv2d1_result, block1_convolution1_batch_norm1_running_mean,
      block1_convolution1_batch_norm1_rsqrt, block1_convolution1_batch_norm1_gain,
      block1_convolution1_batch_norm1_shift, block1_convolution2_conv2d1_weight,
      block1_convolution2_batch_norm1_running_mean, block1_convolution2_batch_norm1_rsqrt,
      block1_convolution2_batch_norm1_gain, block1_convolution2_batch_norm1_shift, convolution1_conv2d1_result,
      convolution1_batch_norm1_running_mean, convolution1_batch_norm1_rsqrt, convolution1_batch_norm1_gain,
      convolution1_batch_norm1_shift, block1_relu, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block2_convolution1_conv2d1_forward_2(
      block1_relu, block2_convolution1_conv2d1_weight, block2_convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block2_convolution1_batch_norm1_running_variance, block2_convolution1_batch_norm1_rsqrt, 0, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block2_convolution2_batch_norm1_running_variance, block2_convolution2_batch_norm1_rsqrt, 0, 16);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block2_convolution2_conv2d1_forward(
      block2_convolution1_conv2d1_result, block2_convolution1_batch_norm1_running_mean,
      block2_convolution1_batch_norm1_rsqrt, block2_convolution1_batch_norm1_gain,
      block2_convolution1_batch_norm1_shift, block2_convolution2_conv2d1_weight,
      block2_convolution2_batch_norm1_running_mean, block2_convolution2_batch_norm1_rsqrt,
      block2_convolution2_batch_norm1_gain, block2_convolution2_batch_norm1_shift, block1_relu, block2_relu, workspace,
      begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block2_convolution1_conv2d1_forward_2(
      block2_relu, block3_convolution1_conv2d1_weight, block3_convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block3_convolution1_batch_norm1_running_variance, block3_convolution1_batch_norm1_rsqrt, 0, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block3_convolution2_batch_norm1_running_variance, block3_convolution2_batch_norm1_rsqrt, 0, 16);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block2_convolution2_conv2d1_forward(
      block3_convolution1_conv2d1_result, block3_convolution1_batch_norm1_running_mean,
      block3_convolution1_batch_norm1_rsqrt, block3_convolution1_batch_norm1_gain,
      block3_convolution1_batch_norm1_shift, block3_convolution2_conv2d1_weight,
      block3_convolution2_batch_norm1_running_mean, block3_convolution2_batch_norm1_rsqrt,
      block3_convolution2_batch_norm1_gain, block3_convolution2_batch_norm1_shift, block2_relu, block3_relu, workspace,
      begin, end);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  convolution1_batch_norm1_forward_3(block4_batch_norm1_running_variance, block4_batch_norm1_rsqrt, 0, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_convolution1_conv2d1_forward_2(
      block3_relu, block4_convolution1_conv2d1_weight, block4_convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block4_convolution1_batch_norm1_running_variance, block4_convolution1_batch_norm1_rsqrt, 0, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block4_convolution2_batch_norm1_running_variance, block4_convolution2_batch_norm1_rsqrt, 0, 32);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block4_conv2d1_block4_convolution2_conv2d1_forward(
      block3_relu, block4_conv2d1_weight, block4_batch_norm1_running_mean, block4_batch_norm1_rsqrt,
      block4_batch_norm1_gain, block4_batch_norm1_shift, block4_convolution1_conv2d1_result,
      block4_convolution1_batch_norm1_running_mean, block4_convolution1_batch_norm1_rsqrt,
      block4_convolution1_batch_norm1_gain, block4_convolution1_batch_norm1_shift, block4_convolution2_conv2d1_weight,
      block4_convolution2_batch_norm1_running_mean, block4_convolution2_batch_norm1_rsqrt,
      block4_convolution2_batch_norm1_gain, block4_convolution2_batch_norm1_shift, block4_relu, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block5_convolution1_conv2d1_forward_2(
      block4_relu, block5_convolution1_conv2d1_weight, block5_convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block5_convolution1_batch_norm1_running_variance, block5_convolution1_batch_norm1_rsqrt, 0, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block5_convolution2_batch_norm1_running_variance, block5_convolution2_batch_norm1_rsqrt, 0, 32);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block5_convolution2_conv2d1_forward(
      block5_convolution1_conv2d1_result, block5_convolution1_batch_norm1_running_mean,
      block5_convolution1_batch_norm1_rsqrt, block5_convolution1_batch_norm1_gain,
      block5_convolution1_batch_norm1_shift, block5_convolution2_conv2d1_weight,
      block5_convolution2_batch_norm1_running_mean, block5_convolution2_batch_norm1_rsqrt,
      block5_convolution2_batch_norm1_gain, block5_convolution2_batch_norm1_shift, block4_relu, block5_relu, workspace,
      begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block5_convolution1_conv2d1_forward_2(
      block5_relu, block6_convolution1_conv2d1_weight, block6_convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block6_convolution1_batch_norm1_running_variance, block6_convolution1_batch_norm1_rsqrt, 0, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block6_convolution2_batch_norm1_running_variance, block6_convolution2_batch_norm1_rsqrt, 0, 32);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block5_convolution2_conv2d1_forward(
      block6_convolution1_conv2d1_result, block6_convolution1_batch_norm1_running_mean,
      block6_convolution1_batch_norm1_rsqrt, block6_convolution1_batch_norm1_gain,
      block6_convolution1_batch_norm1_shift, block6_convolution2_conv2d1_weight,
      block6_convolution2_batch_norm1_running_mean, block6_convolution2_batch_norm1_rsqrt,
      block6_convolution2_batch_norm1_gain, block6_convolution2_batch_norm1_shift, block5_relu, block6_relu, workspace,
      begin, end);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  convolution1_batch_norm1_forward_3(block7_batch_norm1_running_variance, block7_batch_norm1_rsqrt, 0, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_convolution1_conv2d1_forward_2(
      block6_relu, block7_convolution1_conv2d1_weight, block7_convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block7_convolution1_batch_norm1_running_variance, block7_convolution1_batch_norm1_rsqrt, 0, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block7_convolution2_batch_norm1_running_variance, block7_convolution2_batch_norm1_rsqrt, 0, 64);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block7_conv2d1_block7_convolution2_conv2d1_forward(
      block6_relu, block7_conv2d1_weight, block7_batch_norm1_running_mean, block7_batch_norm1_rsqrt,
      block7_batch_norm1_gain, block7_batch_norm1_shift, block7_convolution1_conv2d1_result,
      block7_convolution1_batch_norm1_running_mean, block7_convolution1_batch_norm1_rsqrt,
      block7_convolution1_batch_norm1_gain, block7_convolution1_batch_norm1_shift, block7_convolution2_conv2d1_weight,
      block7_convolution2_batch_norm1_running_mean, block7_convolution2_batch_norm1_rsqrt,
      block7_convolution2_batch_norm1_gain, block7_convolution2_batch_norm1_shift, block7_relu, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block8_convolution1_conv2d1_forward_2(
      block7_relu, block8_convolution1_conv2d1_weight, block8_convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block8_convolution1_batch_norm1_running_variance, block8_convolution1_batch_norm1_rsqrt, 0, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block8_convolution2_batch_norm1_running_variance, block8_convolution2_batch_norm1_rsqrt, 0, 64);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block8_convolution2_conv2d1_forward(
      block8_convolution1_conv2d1_result, block8_convolution1_batch_norm1_running_mean,
      block8_convolution1_batch_norm1_rsqrt, block8_convolution1_batch_norm1_gain,
      block8_convolution1_batch_norm1_shift, block8_convolution2_conv2d1_weight,
      block8_convolution2_batch_norm1_running_mean, block8_convolution2_batch_norm1_rsqrt,
      block8_convolution2_batch_norm1_gain, block8_convolution2_batch_norm1_shift, block7_relu, block8_relu, workspace,
      begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block8_convolution1_conv2d1_forward_2(
      block8_relu, block9_convolution1_conv2d1_weight, block9_convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block9_convolution1_batch_norm1_running_variance, block9_convolution1_batch_norm1_rsqrt, 0, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block9_convolution2_batch_norm1_running_variance, block9_convolution2_batch_norm1_rsqrt, 0, 64);

  // resnet20.nn:36  |> GlobalAveragePool |> Linear(10)
  block9_convolution2_conv2d1_forward(
      block9_convolution1_conv2d1_result, block9_convolution1_batch_norm1_running_mean,
      block9_convolution1_batch_norm1_rsqrt, block9_convolution1_batch_norm1_gain,
      block9_convolution1_batch_norm1_shift, block9_convolution2_conv2d1_weight,
      block9_convolution2_batch_norm1_running_mean, block9_convolution2_batch_norm1_rsqrt,
      block9_convolution2_batch_norm1_gain, block9_convolution2_batch_norm1_shift, block8_relu,
      global_average_pool1_mean, workspace, begin, end);

  // resnet20.nn:41  metrics:   (accuracy: accuracy(logits, label))
  linear1_forward(
      global_average_pool1_mean, linear1_weight, linear1_product, linear1_shift, label, totals + worker * TOTALS + 0,
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
  const real *const image = a->inputs[0];  // [batch, 32, 32, 3]
  real *const convolution1_conv2d1_weight = arena + 0;  // [3, 3, 3, 16]
  real *const convolution1_conv2d1_result = activations + 0;  // [batch, 32, 32, 16]
  real *const convolution1_batch_norm1_running_variance = arena + 272768;  // [16]
  real *const convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 0;  // [16]
  real *const convolution1_batch_norm1_running_mean = arena + 272736;  // [16]
  real *const convolution1_batch_norm1_gain = arena + 448;  // [16]
  real *const convolution1_batch_norm1_shift = arena + 480;  // [16]
  real *const block1_convolution1_conv2d1_weight = arena + 512;  // [3, 3, 16, 16]
  real *const block1_convolution1_conv2d1_result = activations + 1048576;  // [batch, 32, 32, 16]
  real *const block1_convolution1_batch_norm1_running_variance = arena + 272832;  // [16]
  real *const block1_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 32;  // [16]
  real *const block1_convolution2_batch_norm1_running_variance = arena + 272896;  // [16]
  real *const block1_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 64;  // [16]
  real *const block1_convolution1_batch_norm1_running_mean = arena + 272800;  // [16]
  real *const block1_convolution1_batch_norm1_gain = arena + 2816;  // [16]
  real *const block1_convolution1_batch_norm1_shift = arena + 2848;  // [16]
  real *const block1_convolution2_conv2d1_weight = arena + 2880;  // [3, 3, 16, 16]
  real *const block1_convolution2_batch_norm1_running_mean = arena + 272864;  // [16]
  real *const block1_convolution2_batch_norm1_gain = arena + 5184;  // [16]
  real *const block1_convolution2_batch_norm1_shift = arena + 5216;  // [16]
  real *const block1_relu = activations + 2097152;  // [batch, 32, 32, 16]
  real *const block2_convolution1_conv2d1_weight = arena + 5248;  // [3, 3, 16, 16]
  real *const block2_convolution1_conv2d1_result = activations + 0;  // [batch, 32, 32, 16]
  real *const block2_convolution1_batch_norm1_running_variance = arena + 272960;  // [16]
  real *const block2_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 96;  // [16]
  real *const block2_convolution2_batch_norm1_running_variance = arena + 273024;  // [16]
  real *const block2_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 128;  // [16]
  real *const block2_convolution1_batch_norm1_running_mean = arena + 272928;  // [16]
  real *const block2_convolution1_batch_norm1_gain = arena + 7552;  // [16]
  real *const block2_convolution1_batch_norm1_shift = arena + 7584;  // [16]
  real *const block2_convolution2_conv2d1_weight = arena + 7616;  // [3, 3, 16, 16]
  real *const block2_convolution2_batch_norm1_running_mean = arena + 272992;  // [16]
  real *const block2_convolution2_batch_norm1_gain = arena + 9920;  // [16]
  real *const block2_convolution2_batch_norm1_shift = arena + 9952;  // [16]
  real *const block2_relu = activations + 1048576;  // [batch, 32, 32, 16]
  real *const block3_convolution1_conv2d1_weight = arena + 9984;  // [3, 3, 16, 16]
  real *const block3_convolution1_conv2d1_result = activations + 0;  // [batch, 32, 32, 16]
  real *const block3_convolution1_batch_norm1_running_variance = arena + 273088;  // [16]
  real *const block3_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 160;  // [16]
  real *const block3_convolution2_batch_norm1_running_variance = arena + 273152;  // [16]
  real *const block3_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 192;  // [16]
  real *const block3_convolution1_batch_norm1_running_mean = arena + 273056;  // [16]
  real *const block3_convolution1_batch_norm1_gain = arena + 12288;  // [16]
  real *const block3_convolution1_batch_norm1_shift = arena + 12320;  // [16]
  real *const block3_convolution2_conv2d1_weight = arena + 12352;  // [3, 3, 16, 16]
  real *const block3_convolution2_batch_norm1_running_mean = arena + 273120;  // [16]
  real *const block3_convolution2_batch_norm1_gain = arena + 14656;  // [16]
  real *const block3_convolution2_batch_norm1_shift = arena + 14688;  // [16]
  real *const block3_relu = activations + 2097152;  // [batch, 32, 32, 16]
  real *const block4_batch_norm1_running_variance = arena + 273216;  // [32]
  real *const block4_batch_norm1_rsqrt = partials + worker * PARTIALS + 224;  // [32]
  real *const block4_convolution1_conv2d1_weight = arena + 15296;  // [3, 3, 16, 32]
  real *const block4_convolution1_conv2d1_result = activations + 3145728;  // [batch, 16, 16, 32]
  real *const block4_convolution1_batch_norm1_running_variance = arena + 273280;  // [32]
  real *const block4_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 256;  // [32]
  real *const block4_convolution2_batch_norm1_running_variance = arena + 273344;  // [32]
  real *const block4_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 288;  // [32]
  real *const block4_conv2d1_weight = arena + 14720;  // [1, 1, 16, 32]
  real *const block4_batch_norm1_running_mean = arena + 273184;  // [32]
  real *const block4_batch_norm1_gain = arena + 15232;  // [32]
  real *const block4_batch_norm1_shift = arena + 15264;  // [32]
  real *const block4_convolution1_batch_norm1_running_mean = arena + 273248;  // [32]
  real *const block4_convolution1_batch_norm1_gain = arena + 19904;  // [32]
  real *const block4_convolution1_batch_norm1_shift = arena + 19936;  // [32]
  real *const block4_convolution2_conv2d1_weight = arena + 19968;  // [3, 3, 32, 32]
  real *const block4_convolution2_batch_norm1_running_mean = arena + 273312;  // [32]
  real *const block4_convolution2_batch_norm1_gain = arena + 29184;  // [32]
  real *const block4_convolution2_batch_norm1_shift = arena + 29216;  // [32]
  real *const block4_relu = activations + 3670016;  // [batch, 16, 16, 32]
  real *const block5_convolution1_conv2d1_weight = arena + 29248;  // [3, 3, 32, 32]
  real *const block5_convolution1_conv2d1_result = activations + 3145728;  // [batch, 16, 16, 32]
  real *const block5_convolution1_batch_norm1_running_variance = arena + 273408;  // [32]
  real *const block5_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 320;  // [32]
  real *const block5_convolution2_batch_norm1_running_variance = arena + 273472;  // [32]
  real *const block5_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 352;  // [32]
  real *const block5_convolution1_batch_norm1_running_mean = arena + 273376;  // [32]
  real *const block5_convolution1_batch_norm1_gain = arena + 38464;  // [32]
  real *const block5_convolution1_batch_norm1_shift = arena + 38496;  // [32]
  real *const block5_convolution2_conv2d1_weight = arena + 38528;  // [3, 3, 32, 32]
  real *const block5_convolution2_batch_norm1_running_mean = arena + 273440;  // [32]
  real *const block5_convolution2_batch_norm1_gain = arena + 47744;  // [32]
  real *const block5_convolution2_batch_norm1_shift = arena + 47776;  // [32]
  real *const block5_relu = activations + 4194304;  // [batch, 16, 16, 32]
  real *const block6_convolution1_conv2d1_weight = arena + 47808;  // [3, 3, 32, 32]
  real *const block6_convolution1_conv2d1_result = activations + 3145728;  // [batch, 16, 16, 32]
  real *const block6_convolution1_batch_norm1_running_variance = arena + 273536;  // [32]
  real *const block6_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 384;  // [32]
  real *const block6_convolution2_batch_norm1_running_variance = arena + 273600;  // [32]
  real *const block6_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 416;  // [32]
  real *const block6_convolution1_batch_norm1_running_mean = arena + 273504;  // [32]
  real *const block6_convolution1_batch_norm1_gain = arena + 57024;  // [32]
  real *const block6_convolution1_batch_norm1_shift = arena + 57056;  // [32]
  real *const block6_convolution2_conv2d1_weight = arena + 57088;  // [3, 3, 32, 32]
  real *const block6_convolution2_batch_norm1_running_mean = arena + 273568;  // [32]
  real *const block6_convolution2_batch_norm1_gain = arena + 66304;  // [32]
  real *const block6_convolution2_batch_norm1_shift = arena + 66336;  // [32]
  real *const block6_relu = activations + 3670016;  // [batch, 16, 16, 32]
  real *const block7_batch_norm1_running_variance = arena + 273696;  // [64]
  real *const block7_batch_norm1_rsqrt = partials + worker * PARTIALS + 448;  // [64]
  real *const block7_convolution1_conv2d1_weight = arena + 68544;  // [3, 3, 32, 64]
  real *const block7_convolution1_conv2d1_result = activations + 4718592;  // [batch, 8, 8, 64]
  real *const block7_convolution1_batch_norm1_running_variance = arena + 273824;  // [64]
  real *const block7_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 512;  // [64]
  real *const block7_convolution2_batch_norm1_running_variance = arena + 273952;  // [64]
  real *const block7_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 576;  // [64]
  real *const block7_conv2d1_weight = arena + 66368;  // [1, 1, 32, 64]
  real *const block7_batch_norm1_running_mean = arena + 273632;  // [64]
  real *const block7_batch_norm1_gain = arena + 68416;  // [64]
  real *const block7_batch_norm1_shift = arena + 68480;  // [64]
  real *const block7_convolution1_batch_norm1_running_mean = arena + 273760;  // [64]
  real *const block7_convolution1_batch_norm1_gain = arena + 86976;  // [64]
  real *const block7_convolution1_batch_norm1_shift = arena + 87040;  // [64]
  real *const block7_convolution2_conv2d1_weight = arena + 87104;  // [3, 3, 64, 64]
  real *const block7_convolution2_batch_norm1_running_mean = arena + 273888;  // [64]
  real *const block7_convolution2_batch_norm1_gain = arena + 123968;  // [64]
  real *const block7_convolution2_batch_norm1_shift = arena + 124032;  // [64]
  real *const block7_relu = activations + 4980736;  // [batch, 8, 8, 64]
  real *const block8_convolution1_conv2d1_weight = arena + 124096;  // [3, 3, 64, 64]
  real *const block8_convolution1_conv2d1_result = activations + 4718592;  // [batch, 8, 8, 64]
  real *const block8_convolution1_batch_norm1_running_variance = arena + 274080;  // [64]
  real *const block8_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 640;  // [64]
  real *const block8_convolution2_batch_norm1_running_variance = arena + 274208;  // [64]
  real *const block8_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 704;  // [64]
  real *const block8_convolution1_batch_norm1_running_mean = arena + 274016;  // [64]
  real *const block8_convolution1_batch_norm1_gain = arena + 160960;  // [64]
  real *const block8_convolution1_batch_norm1_shift = arena + 161024;  // [64]
  real *const block8_convolution2_conv2d1_weight = arena + 161088;  // [3, 3, 64, 64]
  real *const block8_convolution2_batch_norm1_running_mean = arena + 274144;  // [64]
  real *const block8_convolution2_batch_norm1_gain = arena + 197952;  // [64]
  real *const block8_convolution2_batch_norm1_shift = arena + 198016;  // [64]
  real *const block8_relu = activations + 5242880;  // [batch, 8, 8, 64]
  real *const block9_convolution1_conv2d1_weight = arena + 198080;  // [3, 3, 64, 64]
  real *const block9_convolution1_conv2d1_result = activations + 4718592;  // [batch, 8, 8, 64]
  real *const block9_convolution1_batch_norm1_running_variance = arena + 274336;  // [64]
  real *const block9_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 768;  // [64]
  real *const block9_convolution2_batch_norm1_running_variance = arena + 274464;  // [64]
  real *const block9_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 832;  // [64]
  real *const block9_convolution1_batch_norm1_running_mean = arena + 274272;  // [64]
  real *const block9_convolution1_batch_norm1_gain = arena + 234944;  // [64]
  real *const block9_convolution1_batch_norm1_shift = arena + 235008;  // [64]
  real *const block9_convolution2_conv2d1_weight = arena + 235072;  // [3, 3, 64, 64]
  real *const block9_convolution2_batch_norm1_running_mean = arena + 274400;  // [64]
  real *const block9_convolution2_batch_norm1_gain = arena + 271936;  // [64]
  real *const block9_convolution2_batch_norm1_shift = arena + 272000;  // [64]
  real *const global_average_pool1_mean = activations - 258016;  // [batch, 64]
  real *const linear1_weight = arena + 272064;  // [64, 10]
  real *const linear1_shift = arena + 272704;  // [10]
  real *const logits = a->outputs[0];  // [batch, 10]

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_conv2d1_forward_2(
      image, convolution1_conv2d1_weight, convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(convolution1_batch_norm1_running_variance, convolution1_batch_norm1_rsqrt, 0, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block1_convolution1_conv2d1_forward_2(
      convolution1_conv2d1_result, convolution1_batch_norm1_running_mean, convolution1_batch_norm1_rsqrt,
      convolution1_batch_norm1_gain, convolution1_batch_norm1_shift, block1_convolution1_conv2d1_weight,
      block1_convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block1_convolution1_batch_norm1_running_variance, block1_convolution1_batch_norm1_rsqrt, 0, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block1_convolution2_batch_norm1_running_variance, block1_convolution2_batch_norm1_rsqrt, 0, 16);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block1_convolution2_conv2d1_forward(
      block1_convolution1_conv2d1_result, block1_convolution1_batch_norm1_running_mean,
      block1_convolution1_batch_norm1_rsqrt, block1_convolution1_batch_norm1_gain,
      block1_convolution1_batch_norm1_shift, block1_convolution2_conv2d1_weight,
      block1_convolution2_batch_norm1_running_mean, block1_convolution2_batch_norm1_rsqrt,
      block1_convolution2_batch_norm1_gain, block1_convolution2_batch_norm1_shift, convolution1_conv2d1_result,
      convolution1_batch_norm1_running_mean, convolution1_batch_norm1_rsqrt, convolution1_batch_norm1_gain,
      convolution1_batch_norm1_shift, block1_relu, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block2_convolution1_conv2d1_forward_2(
      block1_relu, block2_convolution1_conv2d1_weight, block2_convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block2_convolution1_batch_norm1_running_variance, block2_convolution1_batch_norm1_rsqrt, 0, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block2_convolution2_batch_norm1_running_variance, block2_convolution2_batch_norm1_rsqrt, 0, 16);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block2_convolution2_conv2d1_forward(
      block2_convolution1_conv2d1_result, block2_convolution1_batch_norm1_running_mean,
      block2_convolution1_batch_norm1_rsqrt, block2_convolution1_batch_norm1_gain,
      block2_convolution1_batch_norm1_shift, block2_convolution2_conv2d1_weight,
      block2_convolution2_batch_norm1_running_mean, block2_convolution2_batch_norm1_rsqrt,
      block2_convolution2_batch_norm1_gain, block2_convolution2_batch_norm1_shift, block1_relu, block2_relu, workspace,
      begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block2_convolution1_conv2d1_forward_2(
      block2_relu, block3_convolution1_conv2d1_weight, block3_convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block3_convolution1_batch_norm1_running_variance, block3_convolution1_batch_norm1_rsqrt, 0, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block3_convolution2_batch_norm1_running_variance, block3_convolution2_batch_norm1_rsqrt, 0, 16);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block2_convolution2_conv2d1_forward(
      block3_convolution1_conv2d1_result, block3_convolution1_batch_norm1_running_mean,
      block3_convolution1_batch_norm1_rsqrt, block3_convolution1_batch_norm1_gain,
      block3_convolution1_batch_norm1_shift, block3_convolution2_conv2d1_weight,
      block3_convolution2_batch_norm1_running_mean, block3_convolution2_batch_norm1_rsqrt,
      block3_convolution2_batch_norm1_gain, block3_convolution2_batch_norm1_shift, block2_relu, block3_relu, workspace,
      begin, end);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  convolution1_batch_norm1_forward_3(block4_batch_norm1_running_variance, block4_batch_norm1_rsqrt, 0, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_convolution1_conv2d1_forward_2(
      block3_relu, block4_convolution1_conv2d1_weight, block4_convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block4_convolution1_batch_norm1_running_variance, block4_convolution1_batch_norm1_rsqrt, 0, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block4_convolution2_batch_norm1_running_variance, block4_convolution2_batch_norm1_rsqrt, 0, 32);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block4_conv2d1_block4_convolution2_conv2d1_forward(
      block3_relu, block4_conv2d1_weight, block4_batch_norm1_running_mean, block4_batch_norm1_rsqrt,
      block4_batch_norm1_gain, block4_batch_norm1_shift, block4_convolution1_conv2d1_result,
      block4_convolution1_batch_norm1_running_mean, block4_convolution1_batch_norm1_rsqrt,
      block4_convolution1_batch_norm1_gain, block4_convolution1_batch_norm1_shift, block4_convolution2_conv2d1_weight,
      block4_convolution2_batch_norm1_running_mean, block4_convolution2_batch_norm1_rsqrt,
      block4_convolution2_batch_norm1_gain, block4_convolution2_batch_norm1_shift, block4_relu, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block5_convolution1_conv2d1_forward_2(
      block4_relu, block5_convolution1_conv2d1_weight, block5_convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block5_convolution1_batch_norm1_running_variance, block5_convolution1_batch_norm1_rsqrt, 0, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block5_convolution2_batch_norm1_running_variance, block5_convolution2_batch_norm1_rsqrt, 0, 32);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block5_convolution2_conv2d1_forward(
      block5_convolution1_conv2d1_result, block5_convolution1_batch_norm1_running_mean,
      block5_convolution1_batch_norm1_rsqrt, block5_convolution1_batch_norm1_gain,
      block5_convolution1_batch_norm1_shift, block5_convolution2_conv2d1_weight,
      block5_convolution2_batch_norm1_running_mean, block5_convolution2_batch_norm1_rsqrt,
      block5_convolution2_batch_norm1_gain, block5_convolution2_batch_norm1_shift, block4_relu, block5_relu, workspace,
      begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block5_convolution1_conv2d1_forward_2(
      block5_relu, block6_convolution1_conv2d1_weight, block6_convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block6_convolution1_batch_norm1_running_variance, block6_convolution1_batch_norm1_rsqrt, 0, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block6_convolution2_batch_norm1_running_variance, block6_convolution2_batch_norm1_rsqrt, 0, 32);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block5_convolution2_conv2d1_forward(
      block6_convolution1_conv2d1_result, block6_convolution1_batch_norm1_running_mean,
      block6_convolution1_batch_norm1_rsqrt, block6_convolution1_batch_norm1_gain,
      block6_convolution1_batch_norm1_shift, block6_convolution2_conv2d1_weight,
      block6_convolution2_batch_norm1_running_mean, block6_convolution2_batch_norm1_rsqrt,
      block6_convolution2_batch_norm1_gain, block6_convolution2_batch_norm1_shift, block5_relu, block6_relu, workspace,
      begin, end);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  convolution1_batch_norm1_forward_3(block7_batch_norm1_running_variance, block7_batch_norm1_rsqrt, 0, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_convolution1_conv2d1_forward_2(
      block6_relu, block7_convolution1_conv2d1_weight, block7_convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block7_convolution1_batch_norm1_running_variance, block7_convolution1_batch_norm1_rsqrt, 0, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block7_convolution2_batch_norm1_running_variance, block7_convolution2_batch_norm1_rsqrt, 0, 64);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block7_conv2d1_block7_convolution2_conv2d1_forward(
      block6_relu, block7_conv2d1_weight, block7_batch_norm1_running_mean, block7_batch_norm1_rsqrt,
      block7_batch_norm1_gain, block7_batch_norm1_shift, block7_convolution1_conv2d1_result,
      block7_convolution1_batch_norm1_running_mean, block7_convolution1_batch_norm1_rsqrt,
      block7_convolution1_batch_norm1_gain, block7_convolution1_batch_norm1_shift, block7_convolution2_conv2d1_weight,
      block7_convolution2_batch_norm1_running_mean, block7_convolution2_batch_norm1_rsqrt,
      block7_convolution2_batch_norm1_gain, block7_convolution2_batch_norm1_shift, block7_relu, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block8_convolution1_conv2d1_forward_2(
      block7_relu, block8_convolution1_conv2d1_weight, block8_convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block8_convolution1_batch_norm1_running_variance, block8_convolution1_batch_norm1_rsqrt, 0, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block8_convolution2_batch_norm1_running_variance, block8_convolution2_batch_norm1_rsqrt, 0, 64);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block8_convolution2_conv2d1_forward(
      block8_convolution1_conv2d1_result, block8_convolution1_batch_norm1_running_mean,
      block8_convolution1_batch_norm1_rsqrt, block8_convolution1_batch_norm1_gain,
      block8_convolution1_batch_norm1_shift, block8_convolution2_conv2d1_weight,
      block8_convolution2_batch_norm1_running_mean, block8_convolution2_batch_norm1_rsqrt,
      block8_convolution2_batch_norm1_gain, block8_convolution2_batch_norm1_shift, block7_relu, block8_relu, workspace,
      begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block8_convolution1_conv2d1_forward_2(
      block8_relu, block9_convolution1_conv2d1_weight, block9_convolution1_conv2d1_result, workspace, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block9_convolution1_batch_norm1_running_variance, block9_convolution1_batch_norm1_rsqrt, 0, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_3(
      block9_convolution2_batch_norm1_running_variance, block9_convolution2_batch_norm1_rsqrt, 0, 64);

  // resnet20.nn:36  |> GlobalAveragePool |> Linear(10)
  block9_convolution2_conv2d1_forward(
      block9_convolution1_conv2d1_result, block9_convolution1_batch_norm1_running_mean,
      block9_convolution1_batch_norm1_rsqrt, block9_convolution1_batch_norm1_gain,
      block9_convolution1_batch_norm1_shift, block9_convolution2_conv2d1_weight,
      block9_convolution2_batch_norm1_running_mean, block9_convolution2_batch_norm1_rsqrt,
      block9_convolution2_batch_norm1_gain, block9_convolution2_batch_norm1_shift, block8_relu,
      global_average_pool1_mean, workspace, begin, end);

  // resnet20.nn:36  |> GlobalAveragePool |> Linear(10)
  linear1_forward_2(global_average_pool1_mean, linear1_weight, linear1_shift, logits, begin, end);
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
  real *const random_crop = activations + 1245184;  // [batch, 32, 32]
  const real *const image = a->inputs[0];  // [batch, 32, 32, 3]
  real *const random_crop_2 = activations - 258016;  // [batch, 32, 96]
  real *const random_crop_3 = activations + 1048576;  // [batch, 32, 32, 3]
  real *const random_crop_4 = activations + 1245184;  // [batch, 32, 32]
  real *const random_crop_5 = activations - 258016;  // [batch, 32, 96]
  real *const random_flip = activations + 1245184;  // [batch, 32, 32]
  real *const random_flip_2 = activations + 1048576;  // [batch, 32, 96]
  real *const convolution1_conv2d1_weight = arena + 0;  // [3, 3, 3, 16]
  real *const convolution1_conv2d1_result = activations + 0;  // [batch, 32, 32, 16]
  real *const convolution1_batch_norm1_mean = partials + 0;  // [16]
  real *const convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 32;  // [16]
  real *const convolution1_batch_norm1_mean_2 = partials + 64;  // [16]
  real *const convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 96;  // [16]
  real *const convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 128;  // [16]
  real *const convolution1_batch_norm1_gain = arena + 448;  // [16]
  real *const convolution1_batch_norm1_shift = arena + 480;  // [16]
  real *const block1_convolution1_conv2d1_weight = arena + 512;  // [3, 3, 16, 16]
  real *const block1_convolution1_conv2d1_result = activations + 1048576;  // [batch, 32, 32, 16]
  real *const block1_convolution1_batch_norm1_mean = partials + 160;  // [16]
  real *const block1_convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 192;  // [16]
  real *const relu1_dead = partials + 224;  // [32, 32, 16]
  real *const block1_convolution1_batch_norm1_mean_2 = partials + 16608;  // [16]
  real *const block1_convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 16640;  // [16]
  real *const block1_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 16672;  // [16]
  real *const block1_convolution1_batch_norm1_gain = arena + 2816;  // [16]
  real *const block1_convolution1_batch_norm1_shift = arena + 2848;  // [16]
  real *const block1_convolution2_conv2d1_weight = arena + 2880;  // [3, 3, 16, 16]
  real *const block1_convolution2_conv2d1_result = activations + 2097152;  // [batch, 32, 32, 16]
  real *const block1_convolution2_batch_norm1_mean = partials + 16704;  // [16]
  real *const block1_convolution2_batch_norm1_mean_total = partials + worker * PARTIALS + 16736;  // [16]
  real *const block1_relu1_dead = partials + 16768;  // [32, 32, 16]
  real *const block1_convolution2_batch_norm1_mean_2 = partials + 33152;  // [16]
  real *const block1_convolution2_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 33184;  // [16]
  real *const block1_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 33216;  // [16]
  real *const block1_convolution2_batch_norm1_gain = arena + 5184;  // [16]
  real *const block1_convolution2_batch_norm1_shift = arena + 5216;  // [16]
  real *const block1_relu = activations + 1048576;  // [batch, 32, 32, 16]
  real *const block1_relu2_dead = partials + 33248;  // [32, 32, 16]
  real *const block2_convolution1_conv2d1_weight = arena + 5248;  // [3, 3, 16, 16]
  real *const block2_convolution1_conv2d1_result = activations + 0;  // [batch, 32, 32, 16]
  real *const block2_convolution1_batch_norm1_mean = partials + 49632;  // [16]
  real *const block2_convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 49664;  // [16]
  real *const block2_convolution1_batch_norm1_mean_2 = partials + 49696;  // [16]
  real *const block2_convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 49728;  // [16]
  real *const block2_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 49760;  // [16]
  real *const block2_convolution1_batch_norm1_gain = arena + 7552;  // [16]
  real *const block2_convolution1_batch_norm1_shift = arena + 7584;  // [16]
  real *const block2_convolution2_conv2d1_weight = arena + 7616;  // [3, 3, 16, 16]
  real *const block2_convolution2_conv2d1_result = activations + 2097152;  // [batch, 32, 32, 16]
  real *const block2_convolution2_batch_norm1_mean = partials + 49792;  // [16]
  real *const block2_convolution2_batch_norm1_mean_total = partials + worker * PARTIALS + 49824;  // [16]
  real *const block2_relu1_dead = partials + 49856;  // [32, 32, 16]
  real *const block2_convolution2_batch_norm1_mean_2 = partials + 66240;  // [16]
  real *const block2_convolution2_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 66272;  // [16]
  real *const block2_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 66304;  // [16]
  real *const block2_convolution2_batch_norm1_gain = arena + 9920;  // [16]
  real *const block2_convolution2_batch_norm1_shift = arena + 9952;  // [16]
  real *const block2_relu = activations + 0;  // [batch, 32, 32, 16]
  real *const block2_relu2_dead = partials + 66336;  // [32, 32, 16]
  real *const block3_convolution1_conv2d1_weight = arena + 9984;  // [3, 3, 16, 16]
  real *const block3_convolution1_conv2d1_result = activations + 1048576;  // [batch, 32, 32, 16]
  real *const block3_convolution1_batch_norm1_mean = partials + 82720;  // [16]
  real *const block3_convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 82752;  // [16]
  real *const block3_convolution1_batch_norm1_mean_2 = partials + 82784;  // [16]
  real *const block3_convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 82816;  // [16]
  real *const block3_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 82848;  // [16]
  real *const block3_convolution1_batch_norm1_gain = arena + 12288;  // [16]
  real *const block3_convolution1_batch_norm1_shift = arena + 12320;  // [16]
  real *const block3_convolution2_conv2d1_weight = arena + 12352;  // [3, 3, 16, 16]
  real *const block3_convolution2_conv2d1_result = activations + 2097152;  // [batch, 32, 32, 16]
  real *const block3_convolution2_batch_norm1_mean = partials + 82880;  // [16]
  real *const block3_convolution2_batch_norm1_mean_total = partials + worker * PARTIALS + 82912;  // [16]
  real *const block3_relu1_dead = partials + 82944;  // [32, 32, 16]
  real *const block3_convolution2_batch_norm1_mean_2 = partials + 99328;  // [16]
  real *const block3_convolution2_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 99360;  // [16]
  real *const block3_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 99392;  // [16]
  real *const block3_convolution2_batch_norm1_gain = arena + 14656;  // [16]
  real *const block3_convolution2_batch_norm1_shift = arena + 14688;  // [16]
  real *const block3_relu = activations + 1048576;  // [batch, 32, 32, 16]
  real *const block3_relu2_dead = partials + 99424;  // [32, 32, 16]
  real *const block4_conv2d1_weight = arena + 14720;  // [1, 1, 16, 32]
  real *const block4_conv2d1_result = activations + 3145728;  // [batch, 16, 16, 32]
  real *const block4_batch_norm1_mean = partials + 115808;  // [32]
  real *const block4_batch_norm1_mean_total = partials + worker * PARTIALS + 115840;  // [32]
  real *const block4_convolution1_conv2d1_weight = arena + 15296;  // [3, 3, 16, 32]
  real *const block4_convolution1_conv2d1_result = activations + 3670016;  // [batch, 16, 16, 32]
  real *const block4_convolution1_batch_norm1_mean = partials + 115872;  // [32]
  real *const block4_convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 115904;  // [32]
  real *const block4_batch_norm1_mean_2 = partials + 115936;  // [32]
  real *const block4_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 115968;  // [32]
  real *const block4_convolution1_batch_norm1_mean_2 = partials + 116000;  // [32]
  real *const block4_convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 116032;  // [32]
  real *const block4_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 116064;  // [32]
  real *const block4_convolution1_batch_norm1_gain = arena + 19904;  // [32]
  real *const block4_convolution1_batch_norm1_shift = arena + 19936;  // [32]
  real *const block4_convolution2_conv2d1_weight = arena + 19968;  // [3, 3, 32, 32]
  real *const block4_convolution2_conv2d1_result = activations + 0;  // [batch, 16, 16, 32]
  real *const block4_convolution2_batch_norm1_mean = partials + 116096;  // [32]
  real *const block4_convolution2_batch_norm1_mean_total = partials + worker * PARTIALS + 116128;  // [32]
  real *const block4_relu1_dead = partials + 116160;  // [16, 16, 32]
  real *const block4_convolution2_batch_norm1_mean_2 = partials + 124352;  // [32]
  real *const block4_convolution2_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 124384;  // [32]
  real *const block4_batch_norm1_rsqrt = partials + worker * PARTIALS + 124416;  // [32]
  real *const block4_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 124448;  // [32]
  real *const block4_batch_norm1_gain = arena + 15232;  // [32]
  real *const block4_batch_norm1_shift = arena + 15264;  // [32]
  real *const block4_convolution2_batch_norm1_gain = arena + 29184;  // [32]
  real *const block4_convolution2_batch_norm1_shift = arena + 29216;  // [32]
  real *const block4_relu = activations + 524288;  // [batch, 16, 16, 32]
  real *const block4_relu2_dead = partials + 124480;  // [16, 16, 32]
  real *const block5_convolution1_conv2d1_weight = arena + 29248;  // [3, 3, 32, 32]
  real *const block5_convolution1_conv2d1_result = activations + 0;  // [batch, 16, 16, 32]
  real *const block5_convolution1_batch_norm1_mean = partials + 132672;  // [32]
  real *const block5_convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 132704;  // [32]
  real *const block5_convolution1_batch_norm1_mean_2 = partials + 132736;  // [32]
  real *const block5_convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 132768;  // [32]
  real *const block5_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 132800;  // [32]
  real *const block5_convolution1_batch_norm1_gain = arena + 38464;  // [32]
  real *const block5_convolution1_batch_norm1_shift = arena + 38496;  // [32]
  real *const block5_convolution2_conv2d1_weight = arena + 38528;  // [3, 3, 32, 32]
  real *const block5_convolution2_conv2d1_result = activations + 1048576;  // [batch, 16, 16, 32]
  real *const block5_convolution2_batch_norm1_mean = partials + 132832;  // [32]
  real *const block5_convolution2_batch_norm1_mean_total = partials + worker * PARTIALS + 132864;  // [32]
  real *const block5_relu1_dead = partials + 132896;  // [16, 16, 32]
  real *const block5_convolution2_batch_norm1_mean_2 = partials + 141088;  // [32]
  real *const block5_convolution2_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 141120;  // [32]
  real *const block5_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 141152;  // [32]
  real *const block5_convolution2_batch_norm1_gain = arena + 47744;  // [32]
  real *const block5_convolution2_batch_norm1_shift = arena + 47776;  // [32]
  real *const block5_relu = activations + 0;  // [batch, 16, 16, 32]
  real *const block5_relu2_dead = partials + 141184;  // [16, 16, 32]
  real *const block6_convolution1_conv2d1_weight = arena + 47808;  // [3, 3, 32, 32]
  real *const block6_convolution1_conv2d1_result = activations + 524288;  // [batch, 16, 16, 32]
  real *const block6_convolution1_batch_norm1_mean = partials + 149376;  // [32]
  real *const block6_convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 149408;  // [32]
  real *const block6_convolution1_batch_norm1_mean_2 = partials + 149440;  // [32]
  real *const block6_convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 149472;  // [32]
  real *const block6_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 149504;  // [32]
  real *const block6_convolution1_batch_norm1_gain = arena + 57024;  // [32]
  real *const block6_convolution1_batch_norm1_shift = arena + 57056;  // [32]
  real *const block6_convolution2_conv2d1_weight = arena + 57088;  // [3, 3, 32, 32]
  real *const block6_convolution2_conv2d1_result = activations + 1048576;  // [batch, 16, 16, 32]
  real *const block6_convolution2_batch_norm1_mean = partials + 149536;  // [32]
  real *const block6_convolution2_batch_norm1_mean_total = partials + worker * PARTIALS + 149568;  // [32]
  real *const block6_relu1_dead = partials + 149600;  // [16, 16, 32]
  real *const block6_convolution2_batch_norm1_mean_2 = partials + 157792;  // [32]
  real *const block6_convolution2_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 157824;  // [32]
  real *const block6_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 157856;  // [32]
  real *const block6_convolution2_batch_norm1_gain = arena + 66304;  // [32]
  real *const block6_convolution2_batch_norm1_shift = arena + 66336;  // [32]
  real *const block6_relu = activations + 524288;  // [batch, 16, 16, 32]
  real *const block6_relu2_dead = partials + 157888;  // [16, 16, 32]
  real *const block7_conv2d1_weight = arena + 66368;  // [1, 1, 32, 64]
  real *const block7_conv2d1_result = activations + 1572864;  // [batch, 8, 8, 64]
  real *const block7_batch_norm1_mean = partials + 166080;  // [64]
  real *const block7_batch_norm1_mean_total = partials + worker * PARTIALS + 166144;  // [64]
  real *const block7_convolution1_conv2d1_weight = arena + 68544;  // [3, 3, 32, 64]
  real *const block7_convolution1_conv2d1_result = activations + 1835008;  // [batch, 8, 8, 64]
  real *const block7_convolution1_batch_norm1_mean = partials + 166208;  // [64]
  real *const block7_convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 166272;  // [64]
  real *const block7_batch_norm1_mean_2 = partials + 166336;  // [64]
  real *const block7_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 166400;  // [64]
  real *const block7_convolution1_batch_norm1_mean_2 = partials + 166464;  // [64]
  real *const block7_convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 166528;  // [64]
  real *const block7_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 166592;  // [64]
  real *const block7_convolution1_batch_norm1_gain = arena + 86976;  // [64]
  real *const block7_convolution1_batch_norm1_shift = arena + 87040;  // [64]
  real *const block7_convolution2_conv2d1_weight = arena + 87104;  // [3, 3, 64, 64]
  real *const block7_convolution2_conv2d1_result = activations + 0;  // [batch, 8, 8, 64]
  real *const block7_convolution2_batch_norm1_mean = partials + 166656;  // [64]
  real *const block7_convolution2_batch_norm1_mean_total = partials + worker * PARTIALS + 166720;  // [64]
  real *const block7_relu1_dead = partials + 166784;  // [8, 8, 64]
  real *const block7_convolution2_batch_norm1_mean_2 = partials + 170880;  // [64]
  real *const block7_convolution2_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 170944;  // [64]
  real *const block7_batch_norm1_rsqrt = partials + worker * PARTIALS + 171008;  // [64]
  real *const block7_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 171072;  // [64]
  real *const block7_batch_norm1_gain = arena + 68416;  // [64]
  real *const block7_batch_norm1_shift = arena + 68480;  // [64]
  real *const block7_convolution2_batch_norm1_gain = arena + 123968;  // [64]
  real *const block7_convolution2_batch_norm1_shift = arena + 124032;  // [64]
  real *const block7_relu = activations + 262144;  // [batch, 8, 8, 64]
  real *const block7_relu2_dead = partials + 171136;  // [8, 8, 64]
  real *const block8_convolution1_conv2d1_weight = arena + 124096;  // [3, 3, 64, 64]
  real *const block8_convolution1_conv2d1_result = activations + 0;  // [batch, 8, 8, 64]
  real *const block8_convolution1_batch_norm1_mean = partials + 175232;  // [64]
  real *const block8_convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 175296;  // [64]
  real *const block8_convolution1_batch_norm1_mean_2 = partials + 175360;  // [64]
  real *const block8_convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 175424;  // [64]
  real *const block8_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 175488;  // [64]
  real *const block8_convolution1_batch_norm1_gain = arena + 160960;  // [64]
  real *const block8_convolution1_batch_norm1_shift = arena + 161024;  // [64]
  real *const block8_convolution2_conv2d1_weight = arena + 161088;  // [3, 3, 64, 64]
  real *const block8_convolution2_conv2d1_result = activations + 524288;  // [batch, 8, 8, 64]
  real *const block8_convolution2_batch_norm1_mean = partials + 175552;  // [64]
  real *const block8_convolution2_batch_norm1_mean_total = partials + worker * PARTIALS + 175616;  // [64]
  real *const block8_relu1_dead = partials + 175680;  // [8, 8, 64]
  real *const block8_convolution2_batch_norm1_mean_2 = partials + 179776;  // [64]
  real *const block8_convolution2_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 179840;  // [64]
  real *const block8_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 179904;  // [64]
  real *const block8_convolution2_batch_norm1_gain = arena + 197952;  // [64]
  real *const block8_convolution2_batch_norm1_shift = arena + 198016;  // [64]
  real *const block8_relu = activations + 0;  // [batch, 8, 8, 64]
  real *const block8_relu2_dead = partials + 179968;  // [8, 8, 64]
  real *const block9_convolution1_conv2d1_weight = arena + 198080;  // [3, 3, 64, 64]
  real *const block9_convolution1_conv2d1_result = activations + 262144;  // [batch, 8, 8, 64]
  real *const block9_convolution1_batch_norm1_mean = partials + 184064;  // [64]
  real *const block9_convolution1_batch_norm1_mean_total = partials + worker * PARTIALS + 184128;  // [64]
  real *const block9_convolution1_batch_norm1_mean_2 = partials + 184192;  // [64]
  real *const block9_convolution1_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 184256;  // [64]
  real *const block9_convolution1_batch_norm1_rsqrt = partials + worker * PARTIALS + 184320;  // [64]
  real *const block9_convolution1_batch_norm1_gain = arena + 234944;  // [64]
  real *const block9_convolution1_batch_norm1_shift = arena + 235008;  // [64]
  real *const block9_convolution2_conv2d1_weight = arena + 235072;  // [3, 3, 64, 64]
  real *const block9_convolution2_conv2d1_result = activations + 524288;  // [batch, 8, 8, 64]
  real *const block9_convolution2_batch_norm1_mean = partials + 184384;  // [64]
  real *const block9_convolution2_batch_norm1_mean_total = partials + worker * PARTIALS + 184448;  // [64]
  real *const block9_relu1_dead = partials + 184512;  // [8, 8, 64]
  real *const block9_convolution2_batch_norm1_mean_2 = partials + 188608;  // [64]
  real *const block9_convolution2_batch_norm1_mean_total_2 = partials + worker * PARTIALS + 188672;  // [64]
  real *const block9_convolution2_batch_norm1_rsqrt = partials + worker * PARTIALS + 188736;  // [64]
  real *const block9_convolution2_batch_norm1_gain = arena + 271936;  // [64]
  real *const block9_convolution2_batch_norm1_shift = arena + 272000;  // [64]
  real *const block9_relu2_dead = partials + 188800;  // [8, 8, 64]

  // resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
  random_crop_forward(random_crop, nnc_random_key(a->seed, a->draw, 1048576), begin, end);

  // resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
  random_crop_forward_2(random_crop, image, random_crop_2, random_crop_3, begin, end);

  // resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
  random_crop_forward(random_crop_4, nnc_random_key(a->seed, a->draw, 1048577), begin, end);

  // resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
  random_crop_forward_3(random_crop_4, random_crop_3, random_crop_5, begin, end);

  // resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
  random_flip_forward(random_flip, nnc_random_key(a->seed, a->draw, 1048578), begin, end);

  // resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
  random_crop_forward_3(random_flip, random_crop_5, random_flip_2, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_conv2d1_forward(
      random_flip_2, convolution1_conv2d1_weight, convolution1_conv2d1_result,
      convolution1_batch_norm1_mean + worker * PARTIALS, workspace, begin, end);
  const double center = 1.0 / ((double)a->rows * 1024.0);
  nnc_team_barrier(team);
  nnc_gather_sum(convolution1_batch_norm1_mean_total, convolution1_batch_norm1_mean, PARTIALS, 16, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward(
      convolution1_conv2d1_result, convolution1_batch_norm1_mean_total,
      convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(convolution1_batch_norm1_mean_total_2, convolution1_batch_norm1_mean_2, PARTIALS, 16, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      convolution1_batch_norm1_mean_total_2, convolution1_batch_norm1_rsqrt, (real)center, 0, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block1_convolution1_conv2d1_forward(
      convolution1_conv2d1_result, convolution1_batch_norm1_mean_total, convolution1_batch_norm1_rsqrt,
      convolution1_batch_norm1_gain, convolution1_batch_norm1_shift, block1_convolution1_conv2d1_weight,
      block1_convolution1_conv2d1_result, block1_convolution1_batch_norm1_mean + worker * PARTIALS, (real)center,
      workspace, begin, end);

  // resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
  relu1_forward(
      convolution1_conv2d1_result, convolution1_batch_norm1_mean_total, convolution1_batch_norm1_rsqrt,
      convolution1_batch_norm1_gain, convolution1_batch_norm1_shift, (real)center, totals + worker * TOTALS + 0, begin,
      end);

  // resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
  relu1_forward_backward(
      convolution1_conv2d1_result, convolution1_batch_norm1_mean_total, convolution1_batch_norm1_rsqrt,
      convolution1_batch_norm1_gain, convolution1_batch_norm1_shift, relu1_dead + worker * PARTIALS, (real)center,
      totals + worker * TOTALS + 1, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block1_convolution1_batch_norm1_mean_total, block1_convolution1_batch_norm1_mean, PARTIALS, 16, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward(
      block1_convolution1_conv2d1_result, block1_convolution1_batch_norm1_mean_total,
      block1_convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block1_convolution1_batch_norm1_mean_total_2, block1_convolution1_batch_norm1_mean_2, PARTIALS, 16, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block1_convolution1_batch_norm1_mean_total_2, block1_convolution1_batch_norm1_rsqrt, (real)center, 0, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block1_convolution1_conv2d1_forward(
      block1_convolution1_conv2d1_result, block1_convolution1_batch_norm1_mean_total,
      block1_convolution1_batch_norm1_rsqrt, block1_convolution1_batch_norm1_gain,
      block1_convolution1_batch_norm1_shift, block1_convolution2_conv2d1_weight, block1_convolution2_conv2d1_result,
      block1_convolution2_batch_norm1_mean + worker * PARTIALS, (real)center, workspace, begin, end);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward(
      block1_convolution1_conv2d1_result, block1_convolution1_batch_norm1_mean_total,
      block1_convolution1_batch_norm1_rsqrt, block1_convolution1_batch_norm1_gain,
      block1_convolution1_batch_norm1_shift, (real)center, totals + worker * TOTALS + 3, begin, end);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_backward(
      block1_convolution1_conv2d1_result, block1_convolution1_batch_norm1_mean_total,
      block1_convolution1_batch_norm1_rsqrt, block1_convolution1_batch_norm1_gain,
      block1_convolution1_batch_norm1_shift, block1_relu1_dead + worker * PARTIALS, (real)center,
      totals + worker * TOTALS + 4, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block1_convolution2_batch_norm1_mean_total, block1_convolution2_batch_norm1_mean, PARTIALS, 16, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward(
      block1_convolution2_conv2d1_result, block1_convolution2_batch_norm1_mean_total,
      block1_convolution2_batch_norm1_mean_2 + worker * PARTIALS, (real)center, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block1_convolution2_batch_norm1_mean_total_2, block1_convolution2_batch_norm1_mean_2, PARTIALS, 16, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block1_convolution2_batch_norm1_mean_total_2, block1_convolution2_batch_norm1_rsqrt, (real)center, 0, 16);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block1_block1_relu2_forward_backward(
      block1_convolution2_conv2d1_result, block1_convolution2_batch_norm1_mean_total,
      block1_convolution2_batch_norm1_rsqrt, block1_convolution2_batch_norm1_gain,
      block1_convolution2_batch_norm1_shift, convolution1_conv2d1_result, convolution1_batch_norm1_mean_total,
      convolution1_batch_norm1_rsqrt, convolution1_batch_norm1_gain, convolution1_batch_norm1_shift, block1_relu,
      block1_relu2_dead + worker * PARTIALS, (real)center, totals + worker * TOTALS + 6, totals + worker * TOTALS + 7,
      begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block2_convolution1_conv2d1_forward_3(
      block1_relu, block2_convolution1_conv2d1_weight, block2_convolution1_conv2d1_result,
      block2_convolution1_batch_norm1_mean + worker * PARTIALS, workspace, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block2_convolution1_batch_norm1_mean_total, block2_convolution1_batch_norm1_mean, PARTIALS, 16, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward(
      block2_convolution1_conv2d1_result, block2_convolution1_batch_norm1_mean_total,
      block2_convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block2_convolution1_batch_norm1_mean_total_2, block2_convolution1_batch_norm1_mean_2, PARTIALS, 16, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block2_convolution1_batch_norm1_mean_total_2, block2_convolution1_batch_norm1_rsqrt, (real)center, 0, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block1_convolution1_conv2d1_forward(
      block2_convolution1_conv2d1_result, block2_convolution1_batch_norm1_mean_total,
      block2_convolution1_batch_norm1_rsqrt, block2_convolution1_batch_norm1_gain,
      block2_convolution1_batch_norm1_shift, block2_convolution2_conv2d1_weight, block2_convolution2_conv2d1_result,
      block2_convolution2_batch_norm1_mean + worker * PARTIALS, (real)center, workspace, begin, end);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward(
      block2_convolution1_conv2d1_result, block2_convolution1_batch_norm1_mean_total,
      block2_convolution1_batch_norm1_rsqrt, block2_convolution1_batch_norm1_gain,
      block2_convolution1_batch_norm1_shift, (real)center, totals + worker * TOTALS + 9, begin, end);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_backward(
      block2_convolution1_conv2d1_result, block2_convolution1_batch_norm1_mean_total,
      block2_convolution1_batch_norm1_rsqrt, block2_convolution1_batch_norm1_gain,
      block2_convolution1_batch_norm1_shift, block2_relu1_dead + worker * PARTIALS, (real)center,
      totals + worker * TOTALS + 10, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block2_convolution2_batch_norm1_mean_total, block2_convolution2_batch_norm1_mean, PARTIALS, 16, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward(
      block2_convolution2_conv2d1_result, block2_convolution2_batch_norm1_mean_total,
      block2_convolution2_batch_norm1_mean_2 + worker * PARTIALS, (real)center, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block2_convolution2_batch_norm1_mean_total_2, block2_convolution2_batch_norm1_mean_2, PARTIALS, 16, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block2_convolution2_batch_norm1_mean_total_2, block2_convolution2_batch_norm1_rsqrt, (real)center, 0, 16);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block2_block2_relu2_forward_backward(
      block2_convolution2_conv2d1_result, block2_convolution2_batch_norm1_mean_total,
      block2_convolution2_batch_norm1_rsqrt, block2_convolution2_batch_norm1_gain,
      block2_convolution2_batch_norm1_shift, block1_relu, block2_relu, block2_relu2_dead + worker * PARTIALS,
      (real)center, totals + worker * TOTALS + 12, totals + worker * TOTALS + 13, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block2_convolution1_conv2d1_forward_3(
      block2_relu, block3_convolution1_conv2d1_weight, block3_convolution1_conv2d1_result,
      block3_convolution1_batch_norm1_mean + worker * PARTIALS, workspace, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block3_convolution1_batch_norm1_mean_total, block3_convolution1_batch_norm1_mean, PARTIALS, 16, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward(
      block3_convolution1_conv2d1_result, block3_convolution1_batch_norm1_mean_total,
      block3_convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block3_convolution1_batch_norm1_mean_total_2, block3_convolution1_batch_norm1_mean_2, PARTIALS, 16, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block3_convolution1_batch_norm1_mean_total_2, block3_convolution1_batch_norm1_rsqrt, (real)center, 0, 16);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block1_convolution1_conv2d1_forward(
      block3_convolution1_conv2d1_result, block3_convolution1_batch_norm1_mean_total,
      block3_convolution1_batch_norm1_rsqrt, block3_convolution1_batch_norm1_gain,
      block3_convolution1_batch_norm1_shift, block3_convolution2_conv2d1_weight, block3_convolution2_conv2d1_result,
      block3_convolution2_batch_norm1_mean + worker * PARTIALS, (real)center, workspace, begin, end);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward(
      block3_convolution1_conv2d1_result, block3_convolution1_batch_norm1_mean_total,
      block3_convolution1_batch_norm1_rsqrt, block3_convolution1_batch_norm1_gain,
      block3_convolution1_batch_norm1_shift, (real)center, totals + worker * TOTALS + 15, begin, end);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_backward(
      block3_convolution1_conv2d1_result, block3_convolution1_batch_norm1_mean_total,
      block3_convolution1_batch_norm1_rsqrt, block3_convolution1_batch_norm1_gain,
      block3_convolution1_batch_norm1_shift, block3_relu1_dead + worker * PARTIALS, (real)center,
      totals + worker * TOTALS + 16, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block3_convolution2_batch_norm1_mean_total, block3_convolution2_batch_norm1_mean, PARTIALS, 16, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward(
      block3_convolution2_conv2d1_result, block3_convolution2_batch_norm1_mean_total,
      block3_convolution2_batch_norm1_mean_2 + worker * PARTIALS, (real)center, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block3_convolution2_batch_norm1_mean_total_2, block3_convolution2_batch_norm1_mean_2, PARTIALS, 16, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block3_convolution2_batch_norm1_mean_total_2, block3_convolution2_batch_norm1_rsqrt, (real)center, 0, 16);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block2_block2_relu2_forward_backward(
      block3_convolution2_conv2d1_result, block3_convolution2_batch_norm1_mean_total,
      block3_convolution2_batch_norm1_rsqrt, block3_convolution2_batch_norm1_gain,
      block3_convolution2_batch_norm1_shift, block2_relu, block3_relu, block3_relu2_dead + worker * PARTIALS,
      (real)center, totals + worker * TOTALS + 18, totals + worker * TOTALS + 19, begin, end);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  block4_conv2d1_forward_2(
      block3_relu, block4_conv2d1_weight, block4_conv2d1_result, block4_batch_norm1_mean + worker * PARTIALS, begin,
      end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_convolution1_conv2d1_forward_3(
      block3_relu, block4_convolution1_conv2d1_weight, block4_convolution1_conv2d1_result,
      block4_convolution1_batch_norm1_mean + worker * PARTIALS, workspace, begin, end);
  const double center_2 = 1.0 / ((double)a->rows * 256.0);
  nnc_team_barrier(team);
  nnc_gather_sum(block4_batch_norm1_mean_total, block4_batch_norm1_mean, PARTIALS, 32, workers);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  block4_batch_norm1_forward(
      block4_conv2d1_result, block4_batch_norm1_mean_total, block4_batch_norm1_mean_2 + worker * PARTIALS,
      (real)center_2, begin, end);
  nnc_gather_sum(
      block4_convolution1_batch_norm1_mean_total, block4_convolution1_batch_norm1_mean, PARTIALS, 32, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_batch_norm1_forward(
      block4_convolution1_conv2d1_result, block4_convolution1_batch_norm1_mean_total,
      block4_convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center_2, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block4_convolution1_batch_norm1_mean_total_2, block4_convolution1_batch_norm1_mean_2, PARTIALS, 32, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block4_convolution1_batch_norm1_mean_total_2, block4_convolution1_batch_norm1_rsqrt, (real)center_2, 0, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_convolution2_conv2d1_forward(
      block4_convolution1_conv2d1_result, block4_convolution1_batch_norm1_mean_total,
      block4_convolution1_batch_norm1_rsqrt, block4_convolution1_batch_norm1_gain,
      block4_convolution1_batch_norm1_shift, block4_convolution2_conv2d1_weight, block4_convolution2_conv2d1_result,
      block4_convolution2_batch_norm1_mean + worker * PARTIALS, (real)center_2, workspace, begin, end);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block4_relu1_forward(
      block4_convolution1_conv2d1_result, block4_convolution1_batch_norm1_mean_total,
      block4_convolution1_batch_norm1_rsqrt, block4_convolution1_batch_norm1_gain,
      block4_convolution1_batch_norm1_shift, (real)center_2, totals + worker * TOTALS + 21, begin, end);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block4_relu1_forward_backward(
      block4_convolution1_conv2d1_result, block4_convolution1_batch_norm1_mean_total,
      block4_convolution1_batch_norm1_rsqrt, block4_convolution1_batch_norm1_gain,
      block4_convolution1_batch_norm1_shift, block4_relu1_dead + worker * PARTIALS, (real)center_2,
      totals + worker * TOTALS + 22, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block4_convolution2_batch_norm1_mean_total, block4_convolution2_batch_norm1_mean, PARTIALS, 32, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_batch_norm1_forward(
      block4_convolution2_conv2d1_result, block4_convolution2_batch_norm1_mean_total,
      block4_convolution2_batch_norm1_mean_2 + worker * PARTIALS, (real)center_2, begin, end);
  nnc_gather_sum(block4_batch_norm1_mean_total_2, block4_batch_norm1_mean_2, PARTIALS, 32, workers);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  convolution1_batch_norm1_forward_2(block4_batch_norm1_mean_total_2, block4_batch_norm1_rsqrt, (real)center_2, 0, 32);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block4_convolution2_batch_norm1_mean_total_2, block4_convolution2_batch_norm1_mean_2, PARTIALS, 32, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block4_convolution2_batch_norm1_mean_total_2, block4_convolution2_batch_norm1_rsqrt, (real)center_2, 0, 32);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block4_block4_relu2_forward_backward(
      block4_conv2d1_result, block4_batch_norm1_mean_total, block4_batch_norm1_rsqrt, block4_batch_norm1_gain,
      block4_batch_norm1_shift, block4_convolution2_conv2d1_result, block4_convolution2_batch_norm1_mean_total,
      block4_convolution2_batch_norm1_rsqrt, block4_convolution2_batch_norm1_gain,
      block4_convolution2_batch_norm1_shift, block4_relu, block4_relu2_dead + worker * PARTIALS, (real)center_2,
      totals + worker * TOTALS + 24, totals + worker * TOTALS + 25, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block5_convolution1_conv2d1_forward_3(
      block4_relu, block5_convolution1_conv2d1_weight, block5_convolution1_conv2d1_result,
      block5_convolution1_batch_norm1_mean + worker * PARTIALS, workspace, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block5_convolution1_batch_norm1_mean_total, block5_convolution1_batch_norm1_mean, PARTIALS, 32, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_batch_norm1_forward(
      block5_convolution1_conv2d1_result, block5_convolution1_batch_norm1_mean_total,
      block5_convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center_2, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block5_convolution1_batch_norm1_mean_total_2, block5_convolution1_batch_norm1_mean_2, PARTIALS, 32, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block5_convolution1_batch_norm1_mean_total_2, block5_convolution1_batch_norm1_rsqrt, (real)center_2, 0, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_convolution2_conv2d1_forward(
      block5_convolution1_conv2d1_result, block5_convolution1_batch_norm1_mean_total,
      block5_convolution1_batch_norm1_rsqrt, block5_convolution1_batch_norm1_gain,
      block5_convolution1_batch_norm1_shift, block5_convolution2_conv2d1_weight, block5_convolution2_conv2d1_result,
      block5_convolution2_batch_norm1_mean + worker * PARTIALS, (real)center_2, workspace, begin, end);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block4_relu1_forward(
      block5_convolution1_conv2d1_result, block5_convolution1_batch_norm1_mean_total,
      block5_convolution1_batch_norm1_rsqrt, block5_convolution1_batch_norm1_gain,
      block5_convolution1_batch_norm1_shift, (real)center_2, totals + worker * TOTALS + 27, begin, end);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block4_relu1_forward_backward(
      block5_convolution1_conv2d1_result, block5_convolution1_batch_norm1_mean_total,
      block5_convolution1_batch_norm1_rsqrt, block5_convolution1_batch_norm1_gain,
      block5_convolution1_batch_norm1_shift, block5_relu1_dead + worker * PARTIALS, (real)center_2,
      totals + worker * TOTALS + 28, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block5_convolution2_batch_norm1_mean_total, block5_convolution2_batch_norm1_mean, PARTIALS, 32, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_batch_norm1_forward(
      block5_convolution2_conv2d1_result, block5_convolution2_batch_norm1_mean_total,
      block5_convolution2_batch_norm1_mean_2 + worker * PARTIALS, (real)center_2, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block5_convolution2_batch_norm1_mean_total_2, block5_convolution2_batch_norm1_mean_2, PARTIALS, 32, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block5_convolution2_batch_norm1_mean_total_2, block5_convolution2_batch_norm1_rsqrt, (real)center_2, 0, 32);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block5_block5_relu2_forward_backward(
      block5_convolution2_conv2d1_result, block5_convolution2_batch_norm1_mean_total,
      block5_convolution2_batch_norm1_rsqrt, block5_convolution2_batch_norm1_gain,
      block5_convolution2_batch_norm1_shift, block4_relu, block5_relu, block5_relu2_dead + worker * PARTIALS,
      (real)center_2, totals + worker * TOTALS + 30, totals + worker * TOTALS + 31, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block5_convolution1_conv2d1_forward_3(
      block5_relu, block6_convolution1_conv2d1_weight, block6_convolution1_conv2d1_result,
      block6_convolution1_batch_norm1_mean + worker * PARTIALS, workspace, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block6_convolution1_batch_norm1_mean_total, block6_convolution1_batch_norm1_mean, PARTIALS, 32, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_batch_norm1_forward(
      block6_convolution1_conv2d1_result, block6_convolution1_batch_norm1_mean_total,
      block6_convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center_2, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block6_convolution1_batch_norm1_mean_total_2, block6_convolution1_batch_norm1_mean_2, PARTIALS, 32, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block6_convolution1_batch_norm1_mean_total_2, block6_convolution1_batch_norm1_rsqrt, (real)center_2, 0, 32);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_convolution2_conv2d1_forward(
      block6_convolution1_conv2d1_result, block6_convolution1_batch_norm1_mean_total,
      block6_convolution1_batch_norm1_rsqrt, block6_convolution1_batch_norm1_gain,
      block6_convolution1_batch_norm1_shift, block6_convolution2_conv2d1_weight, block6_convolution2_conv2d1_result,
      block6_convolution2_batch_norm1_mean + worker * PARTIALS, (real)center_2, workspace, begin, end);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block4_relu1_forward(
      block6_convolution1_conv2d1_result, block6_convolution1_batch_norm1_mean_total,
      block6_convolution1_batch_norm1_rsqrt, block6_convolution1_batch_norm1_gain,
      block6_convolution1_batch_norm1_shift, (real)center_2, totals + worker * TOTALS + 33, begin, end);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block4_relu1_forward_backward(
      block6_convolution1_conv2d1_result, block6_convolution1_batch_norm1_mean_total,
      block6_convolution1_batch_norm1_rsqrt, block6_convolution1_batch_norm1_gain,
      block6_convolution1_batch_norm1_shift, block6_relu1_dead + worker * PARTIALS, (real)center_2,
      totals + worker * TOTALS + 34, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block6_convolution2_batch_norm1_mean_total, block6_convolution2_batch_norm1_mean, PARTIALS, 32, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block4_batch_norm1_forward(
      block6_convolution2_conv2d1_result, block6_convolution2_batch_norm1_mean_total,
      block6_convolution2_batch_norm1_mean_2 + worker * PARTIALS, (real)center_2, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block6_convolution2_batch_norm1_mean_total_2, block6_convolution2_batch_norm1_mean_2, PARTIALS, 32, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block6_convolution2_batch_norm1_mean_total_2, block6_convolution2_batch_norm1_rsqrt, (real)center_2, 0, 32);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block5_block5_relu2_forward_backward(
      block6_convolution2_conv2d1_result, block6_convolution2_batch_norm1_mean_total,
      block6_convolution2_batch_norm1_rsqrt, block6_convolution2_batch_norm1_gain,
      block6_convolution2_batch_norm1_shift, block5_relu, block6_relu, block6_relu2_dead + worker * PARTIALS,
      (real)center_2, totals + worker * TOTALS + 36, totals + worker * TOTALS + 37, begin, end);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  block7_conv2d1_forward_2(
      block6_relu, block7_conv2d1_weight, block7_conv2d1_result, block7_batch_norm1_mean + worker * PARTIALS, begin,
      end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_convolution1_conv2d1_forward_3(
      block6_relu, block7_convolution1_conv2d1_weight, block7_convolution1_conv2d1_result,
      block7_convolution1_batch_norm1_mean + worker * PARTIALS, workspace, begin, end);
  const double center_3 = 1.0 / ((double)a->rows * 64.0);
  nnc_team_barrier(team);
  nnc_gather_sum(block7_batch_norm1_mean_total, block7_batch_norm1_mean, PARTIALS, 64, workers);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  block7_batch_norm1_forward(
      block7_conv2d1_result, block7_batch_norm1_mean_total, block7_batch_norm1_mean_2 + worker * PARTIALS,
      (real)center_3, begin, end);
  nnc_gather_sum(
      block7_convolution1_batch_norm1_mean_total, block7_convolution1_batch_norm1_mean, PARTIALS, 64, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_batch_norm1_forward(
      block7_convolution1_conv2d1_result, block7_convolution1_batch_norm1_mean_total,
      block7_convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center_3, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block7_convolution1_batch_norm1_mean_total_2, block7_convolution1_batch_norm1_mean_2, PARTIALS, 64, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block7_convolution1_batch_norm1_mean_total_2, block7_convolution1_batch_norm1_rsqrt, (real)center_3, 0, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_convolution2_conv2d1_forward(
      block7_convolution1_conv2d1_result, block7_convolution1_batch_norm1_mean_total,
      block7_convolution1_batch_norm1_rsqrt, block7_convolution1_batch_norm1_gain,
      block7_convolution1_batch_norm1_shift, block7_convolution2_conv2d1_weight, block7_convolution2_conv2d1_result,
      block7_convolution2_batch_norm1_mean + worker * PARTIALS, (real)center_3, workspace, begin, end);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block7_relu1_forward(
      block7_convolution1_conv2d1_result, block7_convolution1_batch_norm1_mean_total,
      block7_convolution1_batch_norm1_rsqrt, block7_convolution1_batch_norm1_gain,
      block7_convolution1_batch_norm1_shift, (real)center_3, totals + worker * TOTALS + 39, begin, end);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block7_relu1_forward_backward(
      block7_convolution1_conv2d1_result, block7_convolution1_batch_norm1_mean_total,
      block7_convolution1_batch_norm1_rsqrt, block7_convolution1_batch_norm1_gain,
      block7_convolution1_batch_norm1_shift, block7_relu1_dead + worker * PARTIALS, (real)center_3,
      totals + worker * TOTALS + 40, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block7_convolution2_batch_norm1_mean_total, block7_convolution2_batch_norm1_mean, PARTIALS, 64, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_batch_norm1_forward(
      block7_convolution2_conv2d1_result, block7_convolution2_batch_norm1_mean_total,
      block7_convolution2_batch_norm1_mean_2 + worker * PARTIALS, (real)center_3, begin, end);
  nnc_gather_sum(block7_batch_norm1_mean_total_2, block7_batch_norm1_mean_2, PARTIALS, 64, workers);

  // resnet20.nn:27  let shortcut = keeps ? x : x |> Conv2d(out, kernel: 1, stride: stride, bias: fa…
  convolution1_batch_norm1_forward_2(block7_batch_norm1_mean_total_2, block7_batch_norm1_rsqrt, (real)center_3, 0, 64);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block7_convolution2_batch_norm1_mean_total_2, block7_convolution2_batch_norm1_mean_2, PARTIALS, 64, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block7_convolution2_batch_norm1_mean_total_2, block7_convolution2_batch_norm1_rsqrt, (real)center_3, 0, 64);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block7_block7_relu2_forward_backward(
      block7_conv2d1_result, block7_batch_norm1_mean_total, block7_batch_norm1_rsqrt, block7_batch_norm1_gain,
      block7_batch_norm1_shift, block7_convolution2_conv2d1_result, block7_convolution2_batch_norm1_mean_total,
      block7_convolution2_batch_norm1_rsqrt, block7_convolution2_batch_norm1_gain,
      block7_convolution2_batch_norm1_shift, block7_relu, block7_relu2_dead + worker * PARTIALS, (real)center_3,
      totals + worker * TOTALS + 42, totals + worker * TOTALS + 43, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block8_convolution1_conv2d1_forward_3(
      block7_relu, block8_convolution1_conv2d1_weight, block8_convolution1_conv2d1_result,
      block8_convolution1_batch_norm1_mean + worker * PARTIALS, workspace, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block8_convolution1_batch_norm1_mean_total, block8_convolution1_batch_norm1_mean, PARTIALS, 64, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_batch_norm1_forward(
      block8_convolution1_conv2d1_result, block8_convolution1_batch_norm1_mean_total,
      block8_convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center_3, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block8_convolution1_batch_norm1_mean_total_2, block8_convolution1_batch_norm1_mean_2, PARTIALS, 64, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block8_convolution1_batch_norm1_mean_total_2, block8_convolution1_batch_norm1_rsqrt, (real)center_3, 0, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_convolution2_conv2d1_forward(
      block8_convolution1_conv2d1_result, block8_convolution1_batch_norm1_mean_total,
      block8_convolution1_batch_norm1_rsqrt, block8_convolution1_batch_norm1_gain,
      block8_convolution1_batch_norm1_shift, block8_convolution2_conv2d1_weight, block8_convolution2_conv2d1_result,
      block8_convolution2_batch_norm1_mean + worker * PARTIALS, (real)center_3, workspace, begin, end);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block7_relu1_forward(
      block8_convolution1_conv2d1_result, block8_convolution1_batch_norm1_mean_total,
      block8_convolution1_batch_norm1_rsqrt, block8_convolution1_batch_norm1_gain,
      block8_convolution1_batch_norm1_shift, (real)center_3, totals + worker * TOTALS + 45, begin, end);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block7_relu1_forward_backward(
      block8_convolution1_conv2d1_result, block8_convolution1_batch_norm1_mean_total,
      block8_convolution1_batch_norm1_rsqrt, block8_convolution1_batch_norm1_gain,
      block8_convolution1_batch_norm1_shift, block8_relu1_dead + worker * PARTIALS, (real)center_3,
      totals + worker * TOTALS + 46, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block8_convolution2_batch_norm1_mean_total, block8_convolution2_batch_norm1_mean, PARTIALS, 64, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_batch_norm1_forward(
      block8_convolution2_conv2d1_result, block8_convolution2_batch_norm1_mean_total,
      block8_convolution2_batch_norm1_mean_2 + worker * PARTIALS, (real)center_3, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block8_convolution2_batch_norm1_mean_total_2, block8_convolution2_batch_norm1_mean_2, PARTIALS, 64, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block8_convolution2_batch_norm1_mean_total_2, block8_convolution2_batch_norm1_rsqrt, (real)center_3, 0, 64);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block8_block8_relu2_forward_backward(
      block8_convolution2_conv2d1_result, block8_convolution2_batch_norm1_mean_total,
      block8_convolution2_batch_norm1_rsqrt, block8_convolution2_batch_norm1_gain,
      block8_convolution2_batch_norm1_shift, block7_relu, block8_relu, block8_relu2_dead + worker * PARTIALS,
      (real)center_3, totals + worker * TOTALS + 48, totals + worker * TOTALS + 49, begin, end);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block8_convolution1_conv2d1_forward_3(
      block8_relu, block9_convolution1_conv2d1_weight, block9_convolution1_conv2d1_result,
      block9_convolution1_batch_norm1_mean + worker * PARTIALS, workspace, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block9_convolution1_batch_norm1_mean_total, block9_convolution1_batch_norm1_mean, PARTIALS, 64, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_batch_norm1_forward(
      block9_convolution1_conv2d1_result, block9_convolution1_batch_norm1_mean_total,
      block9_convolution1_batch_norm1_mean_2 + worker * PARTIALS, (real)center_3, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block9_convolution1_batch_norm1_mean_total_2, block9_convolution1_batch_norm1_mean_2, PARTIALS, 64, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block9_convolution1_batch_norm1_mean_total_2, block9_convolution1_batch_norm1_rsqrt, (real)center_3, 0, 64);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_convolution2_conv2d1_forward(
      block9_convolution1_conv2d1_result, block9_convolution1_batch_norm1_mean_total,
      block9_convolution1_batch_norm1_rsqrt, block9_convolution1_batch_norm1_gain,
      block9_convolution1_batch_norm1_shift, block9_convolution2_conv2d1_weight, block9_convolution2_conv2d1_result,
      block9_convolution2_batch_norm1_mean + worker * PARTIALS, (real)center_3, workspace, begin, end);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block7_relu1_forward(
      block9_convolution1_conv2d1_result, block9_convolution1_batch_norm1_mean_total,
      block9_convolution1_batch_norm1_rsqrt, block9_convolution1_batch_norm1_gain,
      block9_convolution1_batch_norm1_shift, (real)center_3, totals + worker * TOTALS + 51, begin, end);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block7_relu1_forward_backward(
      block9_convolution1_conv2d1_result, block9_convolution1_batch_norm1_mean_total,
      block9_convolution1_batch_norm1_rsqrt, block9_convolution1_batch_norm1_gain,
      block9_convolution1_batch_norm1_shift, block9_relu1_dead + worker * PARTIALS, (real)center_3,
      totals + worker * TOTALS + 52, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block9_convolution2_batch_norm1_mean_total, block9_convolution2_batch_norm1_mean, PARTIALS, 64, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  block7_batch_norm1_forward(
      block9_convolution2_conv2d1_result, block9_convolution2_batch_norm1_mean_total,
      block9_convolution2_batch_norm1_mean_2 + worker * PARTIALS, (real)center_3, begin, end);
  nnc_team_barrier(team);
  nnc_gather_sum(
      block9_convolution2_batch_norm1_mean_total_2, block9_convolution2_batch_norm1_mean_2, PARTIALS, 64, workers);

  // resnet20.nn:22  x |> Conv2d(out, kernel: 3, stride: stride, padding: 1, bias: false, init: kaim…
  convolution1_batch_norm1_forward_2(
      block9_convolution2_batch_norm1_mean_total_2, block9_convolution2_batch_norm1_rsqrt, (real)center_3, 0, 64);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  block9_relu2_forward_backward(
      block9_convolution2_conv2d1_result, block9_convolution2_batch_norm1_mean_total,
      block9_convolution2_batch_norm1_rsqrt, block9_convolution2_batch_norm1_gain,
      block9_convolution2_batch_norm1_shift, block8_relu, block9_relu2_dead + worker * PARTIALS, (real)center_3,
      totals + worker * TOTALS + 54, totals + worker * TOTALS + 55, begin, end);
  nnc_combine_maximum(partials + 224, PARTIALS, 16384, worker, workers);

  // resnet20.nn:32  image |> random_crop |> random_flip |> Convolution(16) |> relu
  relu1_forward_2(
      relu1_dead, totals + worker * TOTALS + 2, nnc_begin(16384, worker, workers), nnc_end(16384, worker, workers));
  nnc_combine_maximum(partials + 16768, PARTIALS, 16384, worker, workers);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_2(
      block1_relu1_dead, totals + worker * TOTALS + 5, nnc_begin(16384, worker, workers),
      nnc_end(16384, worker, workers));
  nnc_combine_maximum(partials + 33248, PARTIALS, 16384, worker, workers);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_2(
      block1_relu2_dead, totals + worker * TOTALS + 8, nnc_begin(16384, worker, workers),
      nnc_end(16384, worker, workers));
  nnc_combine_maximum(partials + 49856, PARTIALS, 16384, worker, workers);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_2(
      block2_relu1_dead, totals + worker * TOTALS + 11, nnc_begin(16384, worker, workers),
      nnc_end(16384, worker, workers));
  nnc_combine_maximum(partials + 66336, PARTIALS, 16384, worker, workers);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_2(
      block2_relu2_dead, totals + worker * TOTALS + 14, nnc_begin(16384, worker, workers),
      nnc_end(16384, worker, workers));
  nnc_combine_maximum(partials + 82944, PARTIALS, 16384, worker, workers);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_2(
      block3_relu1_dead, totals + worker * TOTALS + 17, nnc_begin(16384, worker, workers),
      nnc_end(16384, worker, workers));
  nnc_combine_maximum(partials + 99424, PARTIALS, 16384, worker, workers);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_2(
      block3_relu2_dead, totals + worker * TOTALS + 20, nnc_begin(16384, worker, workers),
      nnc_end(16384, worker, workers));
  nnc_combine_maximum(partials + 116160, PARTIALS, 8192, worker, workers);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_2(
      block4_relu1_dead, totals + worker * TOTALS + 23, nnc_begin(8192, worker, workers),
      nnc_end(8192, worker, workers));
  nnc_combine_maximum(partials + 124480, PARTIALS, 8192, worker, workers);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_2(
      block4_relu2_dead, totals + worker * TOTALS + 26, nnc_begin(8192, worker, workers),
      nnc_end(8192, worker, workers));
  nnc_combine_maximum(partials + 132896, PARTIALS, 8192, worker, workers);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_2(
      block5_relu1_dead, totals + worker * TOTALS + 29, nnc_begin(8192, worker, workers),
      nnc_end(8192, worker, workers));
  nnc_combine_maximum(partials + 141184, PARTIALS, 8192, worker, workers);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_2(
      block5_relu2_dead, totals + worker * TOTALS + 32, nnc_begin(8192, worker, workers),
      nnc_end(8192, worker, workers));
  nnc_combine_maximum(partials + 149600, PARTIALS, 8192, worker, workers);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_2(
      block6_relu1_dead, totals + worker * TOTALS + 35, nnc_begin(8192, worker, workers),
      nnc_end(8192, worker, workers));
  nnc_combine_maximum(partials + 157888, PARTIALS, 8192, worker, workers);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_2(
      block6_relu2_dead, totals + worker * TOTALS + 38, nnc_begin(8192, worker, workers),
      nnc_end(8192, worker, workers));
  nnc_combine_maximum(partials + 166784, PARTIALS, 4096, worker, workers);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_2(
      block7_relu1_dead, totals + worker * TOTALS + 41, nnc_begin(4096, worker, workers),
      nnc_end(4096, worker, workers));
  nnc_combine_maximum(partials + 171136, PARTIALS, 4096, worker, workers);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_2(
      block7_relu2_dead, totals + worker * TOTALS + 44, nnc_begin(4096, worker, workers),
      nnc_end(4096, worker, workers));
  nnc_combine_maximum(partials + 175680, PARTIALS, 4096, worker, workers);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_2(
      block8_relu1_dead, totals + worker * TOTALS + 47, nnc_begin(4096, worker, workers),
      nnc_end(4096, worker, workers));
  nnc_combine_maximum(partials + 179968, PARTIALS, 4096, worker, workers);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_2(
      block8_relu2_dead, totals + worker * TOTALS + 50, nnc_begin(4096, worker, workers),
      nnc_end(4096, worker, workers));
  nnc_combine_maximum(partials + 184512, PARTIALS, 4096, worker, workers);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_2(
      block9_relu1_dead, totals + worker * TOTALS + 53, nnc_begin(4096, worker, workers),
      nnc_end(4096, worker, workers));
  nnc_team_barrier(team);
  nnc_combine_maximum(partials + 188800, PARTIALS, 4096, worker, workers);

  // resnet20.nn:28  relu((x |> Convolution(out, stride) |> relu |> Convolution(out)) + shortcut)
  relu1_forward_2(
      block9_relu2_dead, totals + worker * TOTALS + 56, nnc_begin(4096, worker, workers),
      nnc_end(4096, worker, workers));
  const double rms = nnc_total_sum(totals + 0, TOTALS, workers);
  const double rms_2 = (double)a->rows * 16384.0;
  const double relu1_rms = sqrt(rms / rms_2);
  const double inactive = nnc_total_sum(totals + 1, TOTALS, workers);
  const double relu1_inactive = inactive / rms_2;
  const double dead = nnc_total_sum(totals + 2, TOTALS, workers);
  const double relu1_dead_2 = dead / 16384.0;
  const double rms_3 = nnc_total_sum(totals + 3, TOTALS, workers);
  const double block1_relu1_rms = sqrt(rms_3 / rms_2);
  const double inactive_2 = nnc_total_sum(totals + 4, TOTALS, workers);
  const double block1_relu1_inactive = inactive_2 / rms_2;
  const double dead_2 = nnc_total_sum(totals + 5, TOTALS, workers);
  const double block1_relu1_dead_2 = dead_2 / 16384.0;
  const double rms_4 = nnc_total_sum(totals + 6, TOTALS, workers);
  const double block1_relu2_rms = sqrt(rms_4 / rms_2);
  const double inactive_3 = nnc_total_sum(totals + 7, TOTALS, workers);
  const double block1_relu2_inactive = inactive_3 / rms_2;
  const double dead_3 = nnc_total_sum(totals + 8, TOTALS, workers);
  const double block1_relu2_dead_2 = dead_3 / 16384.0;
  const double rms_5 = nnc_total_sum(totals + 9, TOTALS, workers);
  const double block2_relu1_rms = sqrt(rms_5 / rms_2);
  const double inactive_4 = nnc_total_sum(totals + 10, TOTALS, workers);
  const double block2_relu1_inactive = inactive_4 / rms_2;
  const double dead_4 = nnc_total_sum(totals + 11, TOTALS, workers);
  const double block2_relu1_dead_2 = dead_4 / 16384.0;
  const double rms_6 = nnc_total_sum(totals + 12, TOTALS, workers);
  const double block2_relu2_rms = sqrt(rms_6 / rms_2);
  const double inactive_5 = nnc_total_sum(totals + 13, TOTALS, workers);
  const double block2_relu2_inactive = inactive_5 / rms_2;
  const double dead_5 = nnc_total_sum(totals + 14, TOTALS, workers);
  const double block2_relu2_dead_2 = dead_5 / 16384.0;
  const double rms_7 = nnc_total_sum(totals + 15, TOTALS, workers);
  const double block3_relu1_rms = sqrt(rms_7 / rms_2);
  const double inactive_6 = nnc_total_sum(totals + 16, TOTALS, workers);
  const double block3_relu1_inactive = inactive_6 / rms_2;
  const double dead_6 = nnc_total_sum(totals + 17, TOTALS, workers);
  const double block3_relu1_dead_2 = dead_6 / 16384.0;
  const double rms_8 = nnc_total_sum(totals + 18, TOTALS, workers);
  const double block3_relu2_rms = sqrt(rms_8 / rms_2);
  const double inactive_7 = nnc_total_sum(totals + 19, TOTALS, workers);
  const double block3_relu2_inactive = inactive_7 / rms_2;
  const double dead_7 = nnc_total_sum(totals + 20, TOTALS, workers);
  const double block3_relu2_dead_2 = dead_7 / 16384.0;
  const double rms_9 = nnc_total_sum(totals + 21, TOTALS, workers);
  const double rms_10 = (double)a->rows * 8192.0;
  const double block4_relu1_rms = sqrt(rms_9 / rms_10);
  const double inactive_8 = nnc_total_sum(totals + 22, TOTALS, workers);
  const double block4_relu1_inactive = inactive_8 / rms_10;
  const double dead_8 = nnc_total_sum(totals + 23, TOTALS, workers);
  const double block4_relu1_dead_2 = dead_8 / 8192.0;
  const double rms_11 = nnc_total_sum(totals + 24, TOTALS, workers);
  const double block4_relu2_rms = sqrt(rms_11 / rms_10);
  const double inactive_9 = nnc_total_sum(totals + 25, TOTALS, workers);
  const double block4_relu2_inactive = inactive_9 / rms_10;
  const double dead_9 = nnc_total_sum(totals + 26, TOTALS, workers);
  const double block4_relu2_dead_2 = dead_9 / 8192.0;
  const double rms_12 = nnc_total_sum(totals + 27, TOTALS, workers);
  const double block5_relu1_rms = sqrt(rms_12 / rms_10);
  const double inactive_10 = nnc_total_sum(totals + 28, TOTALS, workers);
  const double block5_relu1_inactive = inactive_10 / rms_10;
  const double dead_10 = nnc_total_sum(totals + 29, TOTALS, workers);
  const double block5_relu1_dead_2 = dead_10 / 8192.0;
  const double rms_13 = nnc_total_sum(totals + 30, TOTALS, workers);
  const double block5_relu2_rms = sqrt(rms_13 / rms_10);
  const double inactive_11 = nnc_total_sum(totals + 31, TOTALS, workers);
  const double block5_relu2_inactive = inactive_11 / rms_10;
  const double dead_11 = nnc_total_sum(totals + 32, TOTALS, workers);
  const double block5_relu2_dead_2 = dead_11 / 8192.0;
  const double rms_14 = nnc_total_sum(totals + 33, TOTALS, workers);
  const double block6_relu1_rms = sqrt(rms_14 / rms_10);
  const double inactive_12 = nnc_total_sum(totals + 34, TOTALS, workers);
  const double block6_relu1_inactive = inactive_12 / rms_10;
  const double dead_12 = nnc_total_sum(totals + 35, TOTALS, workers);
  const double block6_relu1_dead_2 = dead_12 / 8192.0;
  const double rms_15 = nnc_total_sum(totals + 36, TOTALS, workers);
  const double block6_relu2_rms = sqrt(rms_15 / rms_10);
  const double inactive_13 = nnc_total_sum(totals + 37, TOTALS, workers);
  const double block6_relu2_inactive = inactive_13 / rms_10;
  const double dead_13 = nnc_total_sum(totals + 38, TOTALS, workers);
  const double block6_relu2_dead_2 = dead_13 / 8192.0;
  const double rms_16 = nnc_total_sum(totals + 39, TOTALS, workers);
  const double rms_17 = (double)a->rows * 4096.0;
  const double block7_relu1_rms = sqrt(rms_16 / rms_17);
  const double inactive_14 = nnc_total_sum(totals + 40, TOTALS, workers);
  const double block7_relu1_inactive = inactive_14 / rms_17;
  const double dead_14 = nnc_total_sum(totals + 41, TOTALS, workers);
  const double block7_relu1_dead_2 = dead_14 / 4096.0;
  const double rms_18 = nnc_total_sum(totals + 42, TOTALS, workers);
  const double block7_relu2_rms = sqrt(rms_18 / rms_17);
  const double inactive_15 = nnc_total_sum(totals + 43, TOTALS, workers);
  const double block7_relu2_inactive = inactive_15 / rms_17;
  const double dead_15 = nnc_total_sum(totals + 44, TOTALS, workers);
  const double block7_relu2_dead_2 = dead_15 / 4096.0;
  const double rms_19 = nnc_total_sum(totals + 45, TOTALS, workers);
  const double block8_relu1_rms = sqrt(rms_19 / rms_17);
  const double inactive_16 = nnc_total_sum(totals + 46, TOTALS, workers);
  const double block8_relu1_inactive = inactive_16 / rms_17;
  const double dead_16 = nnc_total_sum(totals + 47, TOTALS, workers);
  const double block8_relu1_dead_2 = dead_16 / 4096.0;
  const double rms_20 = nnc_total_sum(totals + 48, TOTALS, workers);
  const double block8_relu2_rms = sqrt(rms_20 / rms_17);
  const double inactive_17 = nnc_total_sum(totals + 49, TOTALS, workers);
  const double block8_relu2_inactive = inactive_17 / rms_17;
  const double dead_17 = nnc_total_sum(totals + 50, TOTALS, workers);
  const double block8_relu2_dead_2 = dead_17 / 4096.0;
  const double rms_21 = nnc_total_sum(totals + 51, TOTALS, workers);
  const double block9_relu1_rms = sqrt(rms_21 / rms_17);
  const double inactive_18 = nnc_total_sum(totals + 52, TOTALS, workers);
  const double block9_relu1_inactive = inactive_18 / rms_17;
  const double dead_18 = nnc_total_sum(totals + 53, TOTALS, workers);
  const double block9_relu1_dead_2 = dead_18 / 4096.0;
  const double rms_22 = nnc_total_sum(totals + 54, TOTALS, workers);
  const double block9_relu2_rms = sqrt(rms_22 / rms_17);
  const double inactive_19 = nnc_total_sum(totals + 55, TOTALS, workers);
  const double block9_relu2_inactive = inactive_19 / rms_17;
  nnc_team_barrier(team);
  const double dead_19 = nnc_total_sum(totals + 56, TOTALS, workers);
  const double block9_relu2_dead_2 = dead_19 / 4096.0;
  if (worker == 0) {
    a->results[0] = relu1_rms;
    a->results[1] = relu1_inactive;
    a->results[2] = relu1_dead_2;
    a->results[3] = block1_relu1_rms;
    a->results[4] = block1_relu1_inactive;
    a->results[5] = block1_relu1_dead_2;
    a->results[6] = block1_relu2_rms;
    a->results[7] = block1_relu2_inactive;
    a->results[8] = block1_relu2_dead_2;
    a->results[9] = block2_relu1_rms;
    a->results[10] = block2_relu1_inactive;
    a->results[11] = block2_relu1_dead_2;
    a->results[12] = block2_relu2_rms;
    a->results[13] = block2_relu2_inactive;
    a->results[14] = block2_relu2_dead_2;
    a->results[15] = block3_relu1_rms;
    a->results[16] = block3_relu1_inactive;
    a->results[17] = block3_relu1_dead_2;
    a->results[18] = block3_relu2_rms;
    a->results[19] = block3_relu2_inactive;
    a->results[20] = block3_relu2_dead_2;
    a->results[21] = block4_relu1_rms;
    a->results[22] = block4_relu1_inactive;
    a->results[23] = block4_relu1_dead_2;
    a->results[24] = block4_relu2_rms;
    a->results[25] = block4_relu2_inactive;
    a->results[26] = block4_relu2_dead_2;
    a->results[27] = block5_relu1_rms;
    a->results[28] = block5_relu1_inactive;
    a->results[29] = block5_relu1_dead_2;
    a->results[30] = block5_relu2_rms;
    a->results[31] = block5_relu2_inactive;
    a->results[32] = block5_relu2_dead_2;
    a->results[33] = block6_relu1_rms;
    a->results[34] = block6_relu1_inactive;
    a->results[35] = block6_relu1_dead_2;
    a->results[36] = block6_relu2_rms;
    a->results[37] = block6_relu2_inactive;
    a->results[38] = block6_relu2_dead_2;
    a->results[39] = block7_relu1_rms;
    a->results[40] = block7_relu1_inactive;
    a->results[41] = block7_relu1_dead_2;
    a->results[42] = block7_relu2_rms;
    a->results[43] = block7_relu2_inactive;
    a->results[44] = block7_relu2_dead_2;
    a->results[45] = block8_relu1_rms;
    a->results[46] = block8_relu1_inactive;
    a->results[47] = block8_relu1_dead_2;
    a->results[48] = block8_relu2_rms;
    a->results[49] = block8_relu2_inactive;
    a->results[50] = block8_relu2_dead_2;
    a->results[51] = block9_relu1_rms;
    a->results[52] = block9_relu1_inactive;
    a->results[53] = block9_relu1_dead_2;
    a->results[54] = block9_relu2_rms;
    a->results[55] = block9_relu2_inactive;
    a->results[56] = block9_relu2_dead_2;
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
  return nnc_scalar_minimum(1.0, (step_2 + 1.0) / 200.0) * ((1.0 + cos(nnc_scalar_minimum(1.0, nnc_scalar_maximum(0.0, step_2 / nnc_scalar_maximum(1.0, total_steps))) * 3.141592653589793)) * 0.5);
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
#define PROGRAM resnet20_f64
#else
#define PROGRAM resnet20_f32
#endif
const nnc_program PROGRAM =
    {.element_bytes = sizeof(real), .arena_bytes = arena_bytes, .gradient_offset = gradient_offset, .initialize =
    initialize, .prepare = prepare, .train = train, .evaluate = evaluate, .summarize = summarize, .predict = predict,
    .inspect = inspect, .schedule = schedule};
