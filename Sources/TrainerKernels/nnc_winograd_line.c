// Winograd convolution of up to four channels on one thread (see nnc_winograd.h): along rows only, as sums over the rows of the kernel.
// With the parts d[p] of four results' elements of a row of the source, and those w[p] of a row of the kernel,
//
//     result[i][4 t + j][k] = Σ Aᵀ[j][p] product[p][i][t][k]        product[p][i][t][k] = Σ d[p][i + u][t][c] · w[p][u][c][k]
//                             p                                                          u, c
//
// Each row of the source is transformed once. Products of few channels are too short for the transforms of whole squares.
#include <string.h>

#include "nnc_winograd.h"
#include "nnc_winograd_lines.h"

/// The name of a step for this size of kernels.
#if NNC_KERNEL == 3
#define STEP(name) nnc_winograd_line3_##name
#else
#define STEP(name) nnc_winograd_line5_##name
#endif

enum {
  TILES = NNC_WINOGRAD_TILES,
  /// A tile has places for four channels, so that vectors hold some tiles.
  CHANNELS = NNC_WINOGRAD_LINE_CHANNELS,
  /// Columns that are worked on at a time: vectors of them, the last one perhaps a half.
  PANEL = 2 * LANES,
  /// Sums that stay in registers, and rows of them that are computed at a time.
  SUMS = REGISTERS == 32 ? 24 : 12,
  HEIGHT = 12,
  /// Elements between parts: what a last vector writes beyond its own.
  GAP = 16,
};

static inline int64_t smaller(int64_t a, int64_t b) { return a < b ? a : b; }

/// Vectors of so many columns, and whether half a vector comes after them; less than a vector counts as one.
static inline int64_t halves_of(int64_t columns) {
  const int64_t halves = (smaller(columns, PANEL) + HALF - 1) / HALF;
  return halves == 1 ? 2 : halves;
}

static inline int64_t tiles_across(const nnc_winograd_shape *shape) { return (shape->columns + 3) / 4; }
static inline int64_t row_stride(const nnc_winograd_shape *shape) { return tiles_across(shape) * CHANNELS; }

INLINE void store_half(real *to, half_vector value) { memcpy(to, &value, sizeof value); }

// MARK: The source: [part][row][tile][channel]

static inline int64_t source_part(const nnc_winograd_shape *shape) {
  return (shape->rows + KERNEL - 1) * row_stride(shape) + GAP;
}

/// The rows of one example. `line` has the elements of a row by their remainder of 4, so that those that neighbouring tiles have at
/// the same place are neighbours.
INLINE void transform_rows_of(
    const nnc_winograd_shape *shape, const int inputs, const real *source, real *to, real *line) {
  const int64_t columns = shape->columns + KERNEL - 1, quarter = row_stride(shape) + 2 * CHANNELS + GAP;
  memset(line, 0, (size_t)(4 * quarter) * sizeof(real));
  for (int64_t row = 0; row < shape->rows + KERNEL - 1; row++, to += row_stride(shape)) {
    const real *from = source + row * shape->source_row;
    for (int64_t column = 0; column < columns; column++, from += shape->source_column)
      UNROLLED for (int c = 0; c < inputs; c++) line[column % 4 * quarter + column / 4 * CHANNELS + c] = from[c];
    for (int64_t place = 0; place < row_stride(shape); place += LANES) {
      vector elements[SIDE], parts[SIDE];
      UNROLLED for (int j = 0; j < SIDE; j++) elements[j] = load(line + j % 4 * quarter + j / 4 * CHANNELS + place);
      transform_source(elements, 1, parts);
      UNROLLED for (int p = 0; p < SIDE; p++) store(to + p * source_part(shape) + place, parts[p]);
    }
  }
}

static void transform_rows(const nnc_winograd_shape *shape, const real *source, real *to, real *line) {
  switch (shape->inputs) {
    case 1: transform_rows_of(shape, 1, source, to, line); break;
    case 2: transform_rows_of(shape, 2, source, to, line); break;
    case 3: transform_rows_of(shape, 3, source, to, line); break;
    default: transform_rows_of(shape, 4, source, to, line); break;
  }
}

// MARK: Transformed weights, or their gradient: [part][panel][row of the kernel][channel][column of the panel]

static inline int64_t weight_part(const nnc_winograd_shape *shape) {
  return KERNEL * shape->inputs * ((shape->outputs + LANES - 1) / LANES * LANES) + GAP;
}

static inline real *weights_of(const nnc_winograd_shape *shape, const real *parts, int64_t row, int64_t input, int64_t output) {
  const int64_t panel = output / PANEL * PANEL, width = halves_of(shape->outputs - panel) * HALF;
  return (real *)parts + (panel * KERNEL + row * width) * shape->inputs + input * width + output - panel;
}

void STEP(weights)(const nnc_winograd_shape *shape, const real *weight, real *transformed) {
  for (int64_t row = 0; row < KERNEL; row++)
    for (int64_t c = 0; c < shape->inputs; c++)
      for (int64_t k = 0; k < shape->outputs; k += LANES) {
        vector taps[KERNEL], parts[SIDE];
        const real *from = weight + row * shape->weight_row + c * shape->weight_input + k * shape->weight_output;
        for (int tap = 0; tap < KERNEL; tap++, from += shape->weight_column) {
          if (shape->weight_output == 1) {
            taps[tap] = load_some(from, shape->outputs - k);
          } else {
            taps[tap] = 0;
            for (int64_t lane = 0; lane < smaller(LANES, shape->outputs - k); lane++)
              taps[tap][lane] = from[lane * shape->weight_output];
          }
        }
        transform_weight(taps, 1, parts);
        const int isHalf = halves_of(shape->outputs - k / PANEL * PANEL) * HALF - k % PANEL == HALF;
        real *to = weights_of(shape, transformed, row, c, k);
        for (int p = 0; p < SIDE; p++, to += weight_part(shape)) {
          if (isHalf) store_half(to, parts[p].lo);
          else store(to, parts[p]);
        }
      }
}

void STEP(weights_gradient)(const nnc_winograd_shape *shape, const real *gradient, real *weight) {
  for (int64_t row = 0; row < KERNEL; row++)
    for (int64_t c = 0; c < shape->inputs; c++)
      for (int64_t k = 0; k < shape->outputs; k += LANES) {
        vector taps[KERNEL], parts[SIDE];
        const real *from = weights_of(shape, gradient, row, c, k);
        UNROLLED for (int p = 0; p < SIDE; p++) parts[p] = load(from + p * weight_part(shape));
        transform_gradient(parts, 1, taps);
        real *to = weight + row * shape->weight_row + c * shape->weight_input + k * shape->weight_output;
        for (int tap = 0; tap < KERNEL; tap++, to += shape->weight_column) {
          const int64_t outputs = smaller(LANES, shape->outputs - k);
          if (shape->weight_output == 1) store_some(to, load_some(to, outputs) + taps[tap], outputs);
          else
            for (int64_t lane = 0; lane < outputs; lane++) to[lane * shape->weight_output] += taps[tap][lane];
        }
      }
}

// MARK: Blocks of tiles of one example: [part][tile][column of a panel]

enum { BLOCK_PART = TILES * PANEL };

/// Walks over the results or cotangents of tiles: where they lie in an example, and how many columns are left of their row.
typedef struct {
  int64_t row, place, left;
} result_walk;

static inline result_walk walk_from(const nnc_winograd_shape *shape, int64_t tile) {
  const int64_t row = tile / tiles_across(shape) * shape->result_row, column = tile % tiles_across(shape) * 4;
  return (result_walk){row, row + column * shape->result_column, shape->columns - column};
}

static inline void next_tile(const nnc_winograd_shape *shape, result_walk *walk) {
  walk->place += 4 * shape->result_column;
  walk->left -= 4;
  if (walk->left > 0) return;
  walk->row += shape->result_row;
  walk->place = walk->row;
  walk->left = shape->columns;
}

/// One part of some tiles, an even number of them: product[tile][column] = Σ parts[row][tile][channel] · weights[row][channel][column].
INLINE void multiply_tiles(
    const int tiles, const int vectors, const int halves, int64_t inputs, const real *parts, int64_t stride,
    const real *weights, real *product) {
  vector sums[HEIGHT][2], shared[HEIGHT / 2];
  UNROLLED for (int i = 0; i < tiles; i++)
    UNROLLED for (int v = 0; v < vectors; v++) sums[i][v] = 0;
  UNROLLED for (int i = 0; i < tiles / 2 * halves; i++) shared[i] = 0;
  for (int row = 0; row < KERNEL; row++, parts += stride)
    for (int64_t c = 0; c < inputs; c++, weights += vectors * LANES + halves * HALF) {
      vector values[2], both, before;
      UNROLLED for (int v = 0; v < vectors; v++) values[v] = load(weights + v * LANES);
      if (halves) both = load_twice(weights + vectors * LANES);
      UNROLLED for (int i = 0; i < tiles; i++) {
        const vector factor = spread(parts[i * CHANNELS + c], vectors, halves);
        UNROLLED for (int v = 0; v < vectors; v++) sums[i][v] += factor * values[v];
        if (halves && i % 2 == 1) shared[i / 2] += join(before, factor) * both;
        before = factor;
      }
    }
  UNROLLED for (int i = 0; i < tiles; i++) {
    UNROLLED for (int v = 0; v < vectors; v++) store(product + i * PANEL + v * LANES, sums[i][v]);
    if (halves) store_half(product + i * PANEL + vectors * LANES, i % 2 == 0 ? shared[i / 2].lo : shared[i / 2].hi);
  }
}

/// All parts of so many tiles. What fills up the last ones that are computed together is multiplied too: nobody reads it.
INLINE void multiply_panel(
    const nnc_winograd_shape *shape, const int vectors, const int halves, int64_t tiles, const real *parts,
    const real *weights, real *product) {
  const int most = 2 * SUMS / (2 * vectors + halves), height = most >= 12 ? 12 : most >= 8 ? 8 : 6;
  for (int p = 0; p < SIDE; p++)
    for (int64_t tile = 0; tile < tiles; tile += height)
      multiply_tiles(
          height, vectors, halves, shape->inputs, parts + p * source_part(shape) + tile * CHANNELS, row_stride(shape),
          weights + p * weight_part(shape), product + p * BLOCK_PART + tile * PANEL);
}

/// Products with one vector of columns to the results, of which `count` lanes are wanted.
INLINE void transform_products(
    const nnc_winograd_shape *shape, int64_t begin, int64_t tiles, const real *product, real *result, const int is_whole,
    int64_t count) {
  result_walk to = walk_from(shape, begin);
  for (int64_t tile = 0; tile < tiles; tile++, product += PANEL, next_tile(shape, &to)) {
    vector parts[SIDE], results[4];
    UNROLLED for (int p = 0; p < SIDE; p++) parts[p] = load(product + p * BLOCK_PART);
    transform_result(parts, 1, results);
    UNROLLED for (int j = 0; j < 4; j++) {
      real *const place = result + to.place + j * shape->result_column;
      if (j < to.left && is_whole) store(place, results[j]);
      if (j < to.left && !is_whole) store_some(place, results[j], count);
    }
  }
}

void STEP(result)(
    const nnc_winograd_shape *shape, int64_t examples, const real *source, const real *transformed, real *result,
    real *workspace) {
  real *const product = workspace + SIDE * source_part(shape) + TILES * CHANNELS;
  real *const line = product + SIDE * BLOCK_PART + GAP;
  const int64_t count = shape->rows * tiles_across(shape);
  for (; examples > 0; examples--, source += shape->source_example, result += shape->result_example) {
    transform_rows(shape, source, workspace, line);
    for (int64_t begin = 0; begin < count; begin += TILES)
      for (int64_t panel = 0; panel < shape->outputs; panel += PANEL) {
        const int64_t tiles = smaller(TILES, count - begin), outputs = shape->outputs - panel;
        const real *const parts = workspace + begin * CHANNELS, *const weights = weights_of(shape, transformed, 0, 0, panel);
        switch (halves_of(outputs)) {
          case 2: multiply_panel(shape, 1, 0, tiles, parts, weights, product); break;
          case 3: multiply_panel(shape, 1, 1, tiles, parts, weights, product); break;
          default: multiply_panel(shape, 2, 0, tiles, parts, weights, product); break;
        }
        for (int64_t k = 0; k < smaller(outputs, PANEL); k += LANES) {
          if (outputs - k >= LANES) transform_products(shape, begin, tiles, product + k, result + panel + k, 1, LANES);
          else transform_products(shape, begin, tiles, product + k, result + panel + k, 0, outputs - k);
        }
      }
  }
}

/// One vector of columns of cotangents, of which `count` lanes are there, to their parts.
INLINE void transform_cotangents(
    const nnc_winograd_shape *shape, int64_t begin, int64_t tiles, const real *result, real *cotangent, const int is_whole,
    int64_t count) {
  result_walk from = walk_from(shape, begin);
  for (int64_t tile = 0; tile < tiles; tile++, cotangent += PANEL, next_tile(shape, &from)) {
    vector results[4], parts[SIDE];
    UNROLLED for (int j = 0; j < 4; j++) {
      const real *const place = result + from.place + j * shape->result_column;
      results[j] = j >= from.left ? (vector)0 : is_whole ? load(place) : load_some(place, count);
    }
    transform_cotangent(results, 1, parts);
    UNROLLED for (int p = 0; p < SIDE; p++) store(cotangent + p * BLOCK_PART, parts[p]);
  }
}

/// One part, for some rows of the kernel: gradient[row][channel][column] += Σ parts[row][tile][channel] · cotangent[tile][column].
INLINE void accumulate_tiles(
    const int rows, const int inputs, const int vectors, const int halves, int64_t tiles, const real *parts,
    int64_t stride, const real *cotangent, real *gradient) {
  const int count = rows * inputs, width = vectors * LANES + halves * HALF;
  vector sums[KERNEL * CHANNELS][2], shared[KERNEL * CHANNELS / 2];
  const real *lines[KERNEL];
  UNROLLED for (int row = 0; row < rows; row++) lines[row] = parts + row * stride;
  UNROLLED for (int i = 0; i < count; i++)
    UNROLLED for (int v = 0; v < vectors; v++) sums[i][v] = load(gradient + i * width + v * LANES);
  UNROLLED for (int i = 0; i < count * halves; i += 2) {
    const vector low = load_twice(gradient + i * width + vectors * LANES);
    shared[i / 2] = i + 1 < count ? join(low, load_twice(gradient + (i + 1) * width + vectors * LANES)) : low;
  }
  int64_t offset = 0;
  for (int64_t tile = 0; tile < tiles; tile++, offset += CHANNELS, cotangent += PANEL) {
    vector values[2], both, before;
    // Else compilers advance an address for each number of a row.
    __asm__("" : "+r"(offset));
    UNROLLED for (int v = 0; v < vectors; v++) values[v] = load(cotangent + v * LANES);
    if (halves) both = load_twice(cotangent + vectors * LANES);
    UNROLLED for (int i = 0; i < count; i++) {
      const vector factor = spread(lines[i / inputs][offset + i % inputs], vectors, halves);
      UNROLLED for (int v = 0; v < vectors; v++) sums[i][v] += factor * values[v];
      if (halves && i % 2 == 1) shared[i / 2] += join(before, factor) * both;
      if (halves && i % 2 == 0 && i + 1 == count) shared[i / 2] += factor * both;
      before = factor;
    }
  }
  UNROLLED for (int i = 0; i < count; i++) {
    UNROLLED for (int v = 0; v < vectors; v++) store(gradient + i * width + v * LANES, sums[i][v]);
    if (halves) store_half(gradient + i * width + vectors * LANES, i % 2 == 0 ? shared[i / 2].lo : shared[i / 2].hi);
  }
}

/// All parts and rows of the kernel: as many rows at a time as have sums in registers.
INLINE void accumulate_panel(
    const nnc_winograd_shape *shape, const int inputs, const int vectors, const int halves, int64_t tiles,
    const real *parts, const real *cotangent, real *gradient) {
  const int width = vectors * LANES + halves * HALF, most = 2 * SUMS / ((2 * vectors + halves) * inputs);
  const int height = most >= KERNEL ? KERNEL : most, rest = KERNEL % height;
  for (int p = 0; p < SIDE; p++) {
    const real *from = parts + p * source_part(shape), *const right = cotangent + p * BLOCK_PART;
    real *to = gradient + p * weight_part(shape);
    for (int row = 0; row + height <= KERNEL; row += height, to += height * inputs * width, from += height * row_stride(shape))
      accumulate_tiles(height, inputs, vectors, halves, tiles, from, row_stride(shape), right, to);
    if (rest > 0) accumulate_tiles(rest, inputs, vectors, halves, tiles, from, row_stride(shape), right, to);
  }
}

static void accumulate(
    const nnc_winograd_shape *shape, int64_t columns, int64_t tiles, const real *parts, const real *cotangent, real *gradient) {
#define ACCUMULATE(inputs, vectors, halves)                                                         \
  case 4 * (2 * (vectors) + (halves)) + (inputs) - 1:                                               \
    accumulate_panel(shape, inputs, vectors, halves, tiles, parts, cotangent, gradient);           \
    break;
#define WIDTHS(inputs) ACCUMULATE(inputs, 1, 0) ACCUMULATE(inputs, 1, 1) ACCUMULATE(inputs, 2, 0)
  switch (4 * halves_of(columns) + shape->inputs - 1) { WIDTHS(1) WIDTHS(2) WIDTHS(3) WIDTHS(4) }
}

void STEP(gradient)(
    const nnc_winograd_shape *shape, int64_t examples, const real *source, const real *result, real *gradient,
    real *workspace) {
  real *const cotangent = workspace + SIDE * source_part(shape) + TILES * CHANNELS;
  real *const line = cotangent + SIDE * BLOCK_PART + GAP;
  const int64_t count = shape->rows * tiles_across(shape);
  for (; examples > 0; examples--, source += shape->source_example, result += shape->result_example) {
    transform_rows(shape, source, workspace, line);
    for (int64_t begin = 0; begin < count; begin += TILES)
      for (int64_t panel = 0; panel < shape->outputs; panel += PANEL) {
        const int64_t tiles = smaller(TILES, count - begin), outputs = shape->outputs - panel;
        for (int64_t k = 0; k < smaller(outputs, PANEL); k += LANES) {
          if (outputs - k >= LANES) transform_cotangents(shape, begin, tiles, result + panel + k, cotangent + k, 1, LANES);
          else transform_cotangents(shape, begin, tiles, result + panel + k, cotangent + k, 0, outputs - k);
        }
        accumulate(
            shape, outputs, tiles, workspace + begin * CHANNELS, cotangent, weights_of(shape, gradient, 0, 0, panel));
      }
  }
}
