// Matrix products on one thread. The result is computed in tiles of a few rows times a panel of up to four vectors of
// columns; a tile's sums stay in registers over the whole depth. For each depth index a tile reads one vector of the
// right operand for each vector of columns, and one number of the left operand for each row, which it multiplies with
// all of them. Where half a vector or less is left of the columns, two rows share a vector of sums.
//
// The right operand is read where it lies if its rows are whole vectors and halves. Else a panel of it is copied together first:
// columns that are strided (a transposed matrix), a last panel that ends inside a half, or a large matrix, whose rows
// would fall on few cache sets and many pages.
#include "nnc_product.h"

#include <cblas.h>
#include <string.h>

#include "nnc_axes.h"
#include "nnc_runtime.h"
#include "nnc_vector.h"

/// How products are computed: as the target allows, always here, or by CBLAS wherever it can.
#define NNC_MATMUL_AUTO 0
#define NNC_MATMUL_GENERATED 1
#define NNC_MATMUL_BLAS 2
#ifndef NNC_MATMUL
#define NNC_MATMUL NNC_MATMUL_AUTO
#endif

/// Where products never use it, the trainer is linked without it.
#define USES_BLAS \
  (NNC_MATMUL == NNC_MATMUL_BLAS || (NNC_MATMUL == NNC_MATMUL_AUTO && VECTOR_BYTES == 16 && REGISTERS == 16))

#ifdef NNC_DOUBLE
#define NNC_CBLAS(name) cblas_d##name
#else
#define NNC_CBLAS(name) cblas_s##name
#endif

enum {
  /// Sums that a tile keeps: all registers but those for operands.
  SUMS = REGISTERS == 32 ? 24 : 12,
  /// Vectors of columns in a panel.
  PANEL_VECTORS = REGISTERS == 32 ? 4 : 2,
  PANEL = PANEL_VECTORS * LANES,
  /// Rows of a tile at most: each needs a register for its address.
  ROWS = 12,
  /// Depth indices that are added up before the tile goes back to memory: a panel this deep stays in the second-level cache.
  DEPTH = 512,
  /// Runs in a call of a tile at most.
  SEGMENTS = 128,
  /// Elements from row to row of the right operand from where on a copy pays.
  FAR = 1024 / (int)sizeof(real),
};

/// What a tile reads: `segments` runs of `length` depth indices. In a run, neighbours lie `left_stride` and `right_stride`
/// elements apart; each run begins at its own place.
typedef struct {
  int64_t length, left_stride, right_stride, segments;
  const int64_t *left_start, *right_start;
} run_list;

/// result = Σ left · right for rows × (vectors · LANES + halves · HALF) elements, where all but the operands is known to the
/// compiler, and `halves` is 0 or 1. Rows i and i + 1, i even, have the sums of their half vectors in `shared[i / 2]`.
INLINE void tile(
    const int rows, const int vectors, const int halves, const run_list *runs, const real *const *left,
    const real *right, real *const *result, int accumulates) {
  vector sums[ROWS][PANEL_VECTORS], shared[ROWS / 2];
  UNROLLED for (int i = 0; i < rows; i++)
    UNROLLED for (int v = 0; v < vectors; v++) sums[i][v] = accumulates ? load(result[i] + v * LANES) : (vector)0;
  UNROLLED for (int i = 0; i < rows * halves; i += 2) {
    shared[i / 2] = 0;
    if (accumulates) {
      const vector low = load_twice(result[i] + vectors * LANES);
      shared[i / 2] = i + 1 < rows ? join(low, load_twice(result[i + 1] + vectors * LANES)) : low;
    }
  }
  const int64_t left_stride = runs->left_stride, right_stride = runs->right_stride, length = runs->length;
  for (int64_t segment = 0; segment < runs->segments; segment++) {
    const real *b = right + runs->right_start[segment];
    int64_t offset = runs->left_start[segment];
    // Unrolled, tiles of many rows would keep their addresses on the stack.
#pragma clang loop unroll(disable)
    for (int64_t k = 0; k < length; k++) {
      vector values[PANEL_VECTORS], both, before;
      UNROLLED for (int v = 0; v < vectors; v++) values[v] = load(b + v * LANES);
      if (halves) both = load_twice(b + vectors * LANES);
      UNROLLED for (int i = 0; i < rows; i++) {
        const vector factor = (vector)left[i][offset];
        UNROLLED for (int v = 0; v < vectors; v++) sums[i][v] += factor * values[v];
        if (halves && i % 2 == 1) shared[i / 2] += join(before, factor) * both;
        if (halves && i % 2 == 0 && i + 1 == rows) shared[i / 2] += factor * both;
        before = factor;
      }
      b += right_stride;
      offset += left_stride;
    }
  }
  UNROLLED for (int i = 0; i < rows; i++)
    UNROLLED for (int v = 0; v < vectors; v++) store(result[i] + v * LANES, sums[i][v]);
  UNROLLED for (int i = 0; i < rows * halves; i++) {
    const half_vector half = i % 2 == 0 ? shared[i / 2].lo : shared[i / 2].hi;
    memcpy(result[i] + vectors * LANES, &half, sizeof half);
  }
}

typedef void (*tile_function)(
    const run_list *runs, const real *const *left, const real *right, real *const *result, int accumulates);

/// Rows of a tile at most: as many as have sums in registers. Halves need two more registers, and an even number of rows.
#define LIMIT(vectors, halves) \
  SMALLER(ROWS, (halves) ? (2 * SUMS - 2) / (2 * (vectors) + 1) / 2 * 2 : SUMS / (vectors))
#define SMALLER(a, b) ((a) < (b) ? (a) : (b))

#define TILE(rows, vectors, halves)                                                                       \
  static void tile_##rows##x##vectors##_##halves(                                                         \
      const run_list *runs, const real *const *left, const real *right, real *const *result, int accumulates) { \
    enum { IS_USED = (vectors) + (halves) <= PANEL_VECTORS && (rows) <= LIMIT(vectors, halves) };         \
    if (IS_USED) tile(rows, IS_USED ? (vectors) : 1, halves, runs, left, right, result, accumulates);     \
  }
#define TILES(rows)                                                       \
  TILE(rows, 1, 0) TILE(rows, 2, 0) TILE(rows, 3, 0) TILE(rows, 4, 0)     \
  TILE(rows, 0, 1) TILE(rows, 1, 1) TILE(rows, 2, 1) TILE(rows, 3, 1)
TILES(1) TILES(2) TILES(3) TILES(4) TILES(5) TILES(6) TILES(7) TILES(8) TILES(9) TILES(10) TILES(11) TILES(12)

/// By rows, halves and vectors.
#define ENTRIES(rows)                                                                      \
  {                                                                                        \
    {0, tile_##rows##x1_0, tile_##rows##x2_0, tile_##rows##x3_0, tile_##rows##x4_0}, {     \
      tile_##rows##x0_1, tile_##rows##x1_1, tile_##rows##x2_1, tile_##rows##x3_1           \
    }                                                                                      \
  }
static const tile_function tiles[ROWS][2][5] = {
    ENTRIES(1), ENTRIES(2), ENTRIES(3), ENTRIES(4),  ENTRIES(5),  ENTRIES(6),
    ENTRIES(7), ENTRIES(8), ENTRIES(9), ENTRIES(10), ENTRIES(11), ENTRIES(12)};

static int is_absent(nnc_axis axis) { return axis.extent == 0 && axis.left == 0 && axis.other == 0; }
static int64_t extent(nnc_axis axis) { return is_absent(axis) ? 1 : axis.extent; }
static int64_t smaller(int64_t a, int64_t b) { return a < b ? a : b; }
/// As many columns as vectors have that hold these, the last one perhaps a half.
static int64_t rounded(int64_t columns) { return (columns + HALF - 1) / HALF * HALF; }

/// Walks over the rows of a product, whose axes are in the order of nnc_order_axes.
typedef struct {
  const nnc_axis *axes;
  int64_t index[3], left, result;
} row_walk;

INLINE void next_row(row_walk *walk) {
  for (int axis = 2; axis >= 0; axis--) {
    const nnc_axis rows = walk->axes[axis];
    walk->left += rows.left;
    walk->result += rows.other;
    if (++walk->index[axis] < rows.extent || axis == 0) return;
    walk->index[axis] = 0;
    walk->left -= rows.extent * rows.left;
    walk->result -= rows.extent * rows.other;
  }
}

typedef real four __attribute__((ext_vector_type(4), aligned(sizeof(real))));

/// to[k · width + j] = from[j · stride + k] for four columns and four depth indices.
static inline void transpose_four(real *to, int64_t width, const real *from, int64_t stride) {
  const four a = *(const four *)from, b = *(const four *)(from + stride);
  const four c = *(const four *)(from + 2 * stride), d = *(const four *)(from + 3 * stride);
  const four ab = __builtin_shufflevector(a, b, 0, 4, 1, 5), cd = __builtin_shufflevector(c, d, 0, 4, 1, 5);
  const four AB = __builtin_shufflevector(a, b, 2, 6, 3, 7), CD = __builtin_shufflevector(c, d, 2, 6, 3, 7);
  *(four *)to = __builtin_shufflevector(ab, cd, 0, 1, 4, 5);
  *(four *)(to + width) = __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
  *(four *)(to + 2 * width) = __builtin_shufflevector(AB, CD, 0, 1, 4, 5);
  *(four *)(to + 3 * width) = __builtin_shufflevector(AB, CD, 2, 3, 6, 7);
}

/// One run of the depth for pack().
static void pack_run(
    real *panel, int64_t length, int64_t stride, const real *right, int64_t column_stride, int64_t columns,
    int64_t width) {
  if (column_stride == 1 && columns == width) {
    for (int64_t k = 0; k < length; k++)
      for (int64_t j = 0; j < width; j += HALF)
        memcpy(panel + k * width + j, right + k * stride + j, HALF * sizeof(real));
    return;
  }
  int64_t column = 0;
  if (stride == 1) {
    for (; column + 4 <= columns; column += 4) {
      int64_t k = 0;
      for (; k + 4 <= length; k += 4)
        transpose_four(panel + k * width + column, width, right + column * column_stride + k, column_stride);
      for (; k < length; k++)
        for (int64_t j = column; j < column + 4; j++) panel[k * width + j] = right[j * column_stride + k];
    }
  }
  for (int64_t k = 0; k < length && column_stride == 1; k++)
    for (int64_t j = 0; j < width; j += LANES)
      store_some(panel + k * width + j, load_some(right + k * stride + j, columns - j), width - j);
  for (int64_t k = 0; k < length && column_stride != 1; k++) {
    for (int64_t j = column; j < columns; j++) panel[k * width + j] = right[k * stride + j * column_stride];
    for (int64_t j = columns; j < width; j++) panel[k * width + j] = 0;
  }
}

/// Copies `columns` columns of the right operand together, row after row, filled up with zeros to vectors and halves.
static void pack(
    real *panel, const run_list *runs, const real *right, int64_t column_stride, int64_t columns, int64_t width) {
  for (int64_t segment = 0; segment < runs->segments; segment++)
    pack_run(
        panel + segment * runs->length * width, runs->length, runs->right_stride,
        right + runs->right_start[segment], column_stride, columns, width);
}

/// All rows of one panel of columns over one part of the depth.
static void multiply_panel(
    const nnc_product_shape *shape, int64_t rows, const run_list *runs, const real *left, const real *right,
    real *result, int64_t columns, int accumulates) {
  const int vectors = (int)(rounded(columns) / LANES), halves = (int)(rounded(columns) / HALF % 2);
  const int64_t limit = LIMIT(vectors, halves), count = (rows + limit - 1) / limit;
  // Pairs of rows stay together.
  const int64_t unit = 1 + halves, units = (rows + unit - 1) / unit;
  const int isWhole = columns == rounded(columns);
  row_walk walk = {shape->rows, {0, 0, 0}, 0, 0};
  for (int64_t index = 0; index < count; index++) {
    // Tiles of equal height: no small one remains at the end.
    const int64_t begin = index * units / count * unit, end = smaller((index + 1) * units / count * unit, rows);
    const int height = (int)(end - begin);
    const real *lefts[ROWS];
    real *results[ROWS];
    for (int i = 0; i < height; i++, next_row(&walk)) {
      lefts[i] = left + walk.left;
      results[i] = result + walk.result;
    }
    if (isWhole) {
      tiles[height - 1][halves][vectors](runs, lefts, right, results, accumulates);
    } else {
      real wide[ROWS][PANEL];
      real *places[ROWS];
      for (int i = 0; i < height; i++) {
        places[i] = wide[i];
        for (int64_t j = 0; j < columns && accumulates; j += LANES)
          store(wide[i] + j, load_some(results[i] + j, columns - j));
      }
      tiles[height - 1][halves][vectors](runs, lefts, right, places, accumulates);
      for (int i = 0; i < height; i++)
        for (int64_t j = 0; j < columns; j += LANES) store_some(results[i] + j, load(wide[i] + j), columns - j);
    }
  }
}

/// The panels of columns, over one part of the depth.
static void multiply(
    const nnc_product_shape *shape, int64_t rows, const run_list *runs, const real *left, const real *right,
    real *result, int accumulates) {
  NNC_ALIGN real panel[DEPTH * PANEL];
  for (int64_t column = 0; column < shape->columns; column += PANEL) {
    const int64_t columns = smaller(PANEL, shape->columns - column), width = rounded(columns);
    const real *source = right + column * shape->column_stride;
    const int isFar = rows >= 2 * ROWS && runs->right_stride >= FAR;
    if (shape->column_stride == 1 && columns == width && !isFar) {
      multiply_panel(shape, rows, runs, left, source, result + column, columns, accumulates);
    } else {
      pack(panel, runs, source, shape->column_stride, columns, width);
      int64_t starts[SEGMENTS];
      for (int64_t segment = 0; segment < runs->segments; segment++) starts[segment] = segment * runs->length * width;
      run_list packed = *runs;
      packed.right_stride = width;
      packed.right_start = starts;
      multiply_panel(shape, rows, &packed, left, panel, result + column, columns, accumulates);
    }
  }
}

/// The sum of products of two arrays, in as many partial sums as four vectors hold.
static real dot(int64_t count, const real *left, const real *right) {
  vector sums[4] = {0, 0, 0, 0};
  int64_t i = 0;
  for (; i + 4 * LANES <= count; i += 4 * LANES)
#pragma clang loop unroll(full)
    for (int v = 0; v < 4; v++)
      sums[v] += *(const vector *)(left + i + v * LANES) * *(const vector *)(right + i + v * LANES);
  for (; i + LANES <= count; i += LANES) sums[0] += *(const vector *)(left + i) * *(const vector *)(right + i);
  const vector all = (sums[0] + sums[1]) + (sums[2] + sums[3]);
  real sum = 0;
  for (int lane = 0; lane < LANES; lane++) sum += all[lane];
  for (; i < count; i++) sum += left[i] * right[i];
  return sum;
}

/// A single column: vectors run along the depth, or along the rows, whichever lies one behind the other. False if neither does.
static int multiply_vector(
    const nnc_product_shape *shape, int64_t rows, const real *left, const real *right, real *result) {
  const nnc_axis row = shape->rows[0], depth = shape->depth[0];
  if (rows != extent(row) || !is_absent(shape->depth[1]) || !is_absent(shape->depth[2])) return 0;
  if (depth.left == 1 && depth.other == 1) {
    for (int64_t i = 0; i < rows; i++) {
      const real sum = dot(depth.extent, left + i * row.left, right);
      result[i * row.other] = shape->accumulates ? result[i * row.other] + sum : sum;
    }
    return 1;
  }
  if (rows > 1 && row.left == 1 && row.other == 1) {
    const nnc_product_shape turned = {
        .depth = {{depth.extent, depth.other, depth.left}}, .columns = rows, .column_stride = 1,
        .accumulates = shape->accumulates};
    nnc_product(&turned, right, left, result);
    return 1;
  }
  return 0;
}

/// Many rows of few columns: the transposed product, whose vectors are full, and then each element to its place. False if there
/// are more columns, or fewer rows.
static int multiply_turned(
    const nnc_product_shape *shape, int64_t rows, const real *left, const real *right, real *result) {
  enum { COLUMNS = LANES / 4, MANY = 128 };
  const nnc_axis row = shape->rows[0];
  if (shape->columns > COLUMNS || rows < LANES || rows != extent(row)) return 0;
  real turned[COLUMNS * MANY];
  for (int64_t begin = 0; begin < rows; begin += MANY) {
    const int64_t count = smaller(MANY, rows - begin);
    nnc_product_shape part = {
        .rows = {{shape->columns, shape->column_stride, count}}, .columns = count, .column_stride = row.left};
    for (int axis = 0; axis < 3; axis++)
      part.depth[axis] = (nnc_axis){shape->depth[axis].extent, shape->depth[axis].other, shape->depth[axis].left};
    nnc_product(&part, right, left + begin * row.left, turned);
    for (int64_t i = 0; i < count; i++)
      for (int64_t j = 0; j < shape->columns; j++) {
        real *to = result + (begin + i) * row.other + j;
        *to = shape->accumulates ? *to + turned[j * count + i] : turned[j * count + i];
      }
  }
  return 1;
}

#ifndef NNC_DOUBLE
int nnc_uses_blas(void) { return USES_BLAS; }

void nnc_blas_start(void) {
#ifdef OPENBLAS_VERSION
  if (USES_BLAS) openblas_set_num_threads(1);
#endif
}
#endif

/// True if CBLAS computes this product: it is told to, or the target has no wide vectors and the product is no trifle, and
/// the operands are ordinary matrices.
static int multiply_by_blas(const nnc_product_shape *shape, const real *left, const real *right, real *result) {
  const nnc_axis row = shape->rows[0], depth = shape->depth[0];
  const int64_t rows = extent(row), columns = shape->columns, length = extent(depth);
  if (!USES_BLAS || (NNC_MATMUL == NNC_MATMUL_AUTO && rows * columns * length < 4096)) return 0;
  for (int axis = 1; axis < 3; axis++)
    if (!is_absent(shape->rows[axis]) || !is_absent(shape->depth[axis])) return 0;
  if (length <= 0 || (depth.left != 1 && row.left != 1) || (depth.other != 1 && shape->column_stride != 1)) return 0;
  const int transposes_left = depth.left != 1, transposes_right = shape->column_stride != 1;
  const int64_t left_stride = transposes_left ? depth.left : rows > 1 ? row.left : length;
  const int64_t right_stride = transposes_right ? shape->column_stride : length > 1 ? depth.other : columns;
  const int64_t result_stride = rows > 1 ? row.other : columns;
  if (left_stride < (transposes_left ? rows : length) || right_stride < (transposes_right ? length : columns) ||
      result_stride < columns)
    return 0;
  NNC_CBLAS(gemm)(CblasRowMajor, transposes_left ? CblasTrans : CblasNoTrans,
                  transposes_right ? CblasTrans : CblasNoTrans, (int)rows, (int)columns, (int)length, 1, left,
                  (int)left_stride, right, (int)right_stride, shape->accumulates ? 1 : 0, result, (int)result_stride);
  return 1;
}

void nnc_product(const nnc_product_shape *shape, const real *left, const real *right, real *result) {
  const int64_t rows = extent(shape->rows[0]) * extent(shape->rows[1]) * extent(shape->rows[2]);
  if (rows <= 0 || shape->columns <= 0) return;
  if (multiply_by_blas(shape, left, right, result)) return;
  if (shape->columns == 1 && multiply_vector(shape, rows, left, right, result)) return;
  if (multiply_turned(shape, rows, left, right, result)) return;
  // The innermost axis is walked in the tile, the others are starts of runs.
  nnc_product_shape ordered = *shape;
  nnc_order_axes(ordered.rows, shape->rows);
  nnc_order_axes(ordered.depth, shape->depth);
  const nnc_axis *depth = ordered.depth;
  const int64_t outer = depth[0].extent * depth[1].extent;
  const int64_t parts = depth[2].extent > DEPTH ? (depth[2].extent + DEPTH - 1) / DEPTH : 1;
  int64_t together = depth[2].extent > 0 ? DEPTH * parts / depth[2].extent : 1;
  together = parts > 1 || together < 1 ? 1 : smaller(together, SEGMENTS);
  int accumulates = shape->accumulates;
  int64_t left_start[SEGMENTS], right_start[SEGMENTS];
  for (int64_t first = 0; first < outer || first == 0; first += together) {
    run_list runs = {
        .left_stride = depth[2].left, .right_stride = depth[2].other, .segments = smaller(together, outer - first),
        .left_start = left_start, .right_start = right_start};
    for (int64_t part = 0; part < parts; part++) {
      const int64_t begin = part * depth[2].extent / parts;
      runs.length = (part + 1) * depth[2].extent / parts - begin;
      for (int64_t segment = 0; segment < runs.segments; segment++) {
        const int64_t one = (first + segment) / depth[1].extent, two = (first + segment) % depth[1].extent;
        left_start[segment] = one * depth[0].left + two * depth[1].left + begin * depth[2].left;
        right_start[segment] = one * depth[0].other + two * depth[1].other + begin * depth[2].other;
      }
      multiply(&ordered, rows, &runs, left, right, result, accumulates);
      accumulates = 1;
    }
  }
}
