// Matrix products on one thread. The result is computed in tiles of a few rows times a panel of up to four vectors of
// columns; a tile's sums stay in registers over the whole depth. For each depth index a tile reads one vector of the
// right operand for each vector of columns, and one number of the left operand for each row, which it multiplies with
// all of them. Where half a vector or less is left of the columns, two rows share a vector of sums.
//
// The right operand is read where it lies if its rows are whole vectors and halves. Else panels of it are copied together first:
// columns that are strided (a transposed matrix), a last panel that ends inside a half, or a large matrix, whose rows
// would fall on few cache sets and many pages. So is a large left operand whose depth indices lie far apart, tile by tile.
#include "nnc_product.h"

#include <cblas.h>
#include <string.h>

#include "nnc_axes.h"
#include "nnc_product_copies.h"
#include "nnc_product_tiles.h"
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
  /// Depth indices that are added up before the tile goes back to memory: a panel this deep stays in the second-level cache, beside
  /// the copy of the left operand if there is one.
  DEPTH = REGISTERS == 32 ? 1024 : 512,
  /// The same where tiles share lines of the left operand.
  SHARED_DEPTH = 128,
  /// Elements of a result from where on sharing lines has been measured to pay less than sums that stay in registers. Where loads are
  /// waited for it always pays: products of 1024 × 1024 numbers with a transposed left operand take half the time.
  SMALL_RESULT = WAITS_FOR_LOADS ? INT32_MAX : 64 * 1024 / (int)sizeof(real),
  /// Runs in a call of a tile at most.
  SEGMENTS = 128,
  /// Elements from one depth index to the next from where on a copy of an operand pays.
  FAR = 1024 / (int)sizeof(real),
  /// Elements of a result that does not stay in the second-level cache, and depth indices that take as long as fetching a tile of it.
  FAR_RESULT = 512 * 1024 / (int)sizeof(real),
  FETCHING_LENGTH = 32,
  /// Elements of a left operand that does not stay in the first-level cache from panel to panel.
  FAR_LEFT = 64 * 1024 / (int)sizeof(real),
  /// Elements of a page. Rows this far apart fall on so few sets of the caches that a panel of them does not stay there, even
  /// before it is copied.
  PAGE = 4096 / (int)sizeof(real),
  /// Elsewhere tiles have been measured to be as fast without a copy of the left operand.
  COPIES_LEFT = REGISTERS == 16 || WAITS_FOR_LOADS,
  /// Elements and tiles of the left operand that are copied together: with the columns' copy they stay in the second-level cache. All
  /// copies lie on the stack, which can be as small as half a megabyte: with 32 registers the columns' copy is a quarter of one.
  COPIED_LEFT = (REGISTERS == 32 ? 144 : 256) * 1024 / (int)sizeof(real),
  COPIED_TILES = 48,
  /// Rows that are computed before they are transposed, where the result lies the other way round, and elements of the left operand
  /// that all panels read before the next ones: they stay in the second-level cache.
  TURNED_ROWS = (REGISTERS == 32 ? 3 : 12) * LANES,
  TURNED_LEFT = 128 * 1024 / (int)sizeof(real),
};

static int is_absent(nnc_axis axis) { return axis.extent == 0 && axis.left == 0 && axis.other == 0; }
static int64_t extent(nnc_axis axis) { return is_absent(axis) ? 1 : axis.extent; }
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

/// The places of the next rows; `copy` is that of the first one in the copy of the left operand, or NULL.
INLINE void next_rows(
    row_walk *walk, int rows, const real *left, const real *copy, real *result, const real **lefts, real **results) {
  const nnc_axis inner = walk->axes[2];
  const int64_t step = copy ? 1 : inner.left;
  const real *from = copy ? copy : left + walk->left;
  result += walk->result;
  if (walk->index[2] + rows < inner.extent) {
#pragma clang loop vectorize(disable) unroll(disable)
    for (int i = 0; i < rows; i++, from += step, result += inner.other) {
      lefts[i] = from;
      results[i] = result;
    }
    walk->index[2] += rows;
    walk->left += rows * inner.left;
    walk->result += rows * inner.other;
    return;
  }
  const row_walk first = *walk;
  for (int i = 0; i < rows; i++, next_row(walk)) {
    lefts[i] = copy ? copy + i : from + (walk->left - first.left);
    results[i] = result + (walk->result - first.result);
  }
}

/// One tile. Meanwhile it fetches into the cache what is read later: a line from `ahead` on, by `ahead_stride` elements with each depth
/// index, unless that is NULL.
INLINE void multiply_tile(
    const run_list *runs, int height, int halves, int vectors, const real *const *lefts, const real *right,
    real *const *results, int accumulates, const real *ahead, int64_t ahead_stride) {
  if (ahead && height <= 6 && fetching_tiles[height]) {
    run_list fetching = *runs;
    fetching.ahead = ahead;
    fetching.ahead_stride = ahead_stride;
    fetching_tiles[height](&fetching, lefts, right, results, accumulates);
  } else {
    tiles[height - 1][halves][vectors](runs, lefts, right, results, accumulates);
  }
}

/// True if the rows of the left operand lie one behind the other, so that what a tile reads of them is one stretch of memory, which
/// one tile can fetch for the next: the processor's own fetching begins anew in each row.
static int has_stretches(const row_walk *walk, int64_t rows, const run_list *runs, int64_t columns) {
  return FETCHES_AHEAD && columns == PANEL && runs->segments == 1 && runs->left_stride == 1 && runs->length >= FAR &&
         walk->axes[2].left == runs->length && rows * runs->length >= FAR_LEFT;
}

/// All rows of one panel of columns over one part of the depth. `walk` is at the first row. The left operand has been copied
/// together if `is_copied`. Meanwhile the next panel, at `next` with rows `next_stride` elements apart, is fetched into the cache,
/// unless it is NULL: a line of each row by one tile, the next line by another. Other tiles fetch the rows of the tile after them.
static void multiply_panel(
    row_walk walk, row_cut cut, const run_list *runs, const real *left, int is_copied, const real *right, real *result,
    int64_t columns, int accumulates, const real *next, int64_t next_stride) {
  enum { LINES = PANEL / LINE };
  const int vectors = (int)(rounded(columns) / LANES), halves = (int)(rounded(columns) / HALF % 2);
  const int isWhole = columns == rounded(columns), hasStretches = !is_copied && has_stretches(&walk, cut.rows, runs, columns);
  const int64_t depth = runs->segments * runs->length;
  for (int64_t index = 0; index < cut.tiles; index++) {
    const int height = (int)(tile_begin(cut, index + 1) - tile_begin(cut, index));
    const real *lefts[ROWS];
    real *results[ROWS];
    const real *copy = is_copied ? left + index * depth * COPIED_ROWS : NULL;
    next_rows(&walk, height, left, copy, result, lefts, results);
    if (isWhole && next && index * LINES / cut.tiles < (index + 1) * LINES / cut.tiles) {
      const real *ahead = next + index * LINES / cut.tiles * LINE;
      multiply_tile(runs, height, halves, vectors, lefts, right, results, accumulates, ahead, next_stride);
    } else if (isWhole) {
      const real *ahead = hasStretches ? lefts[0] + height * runs->length : NULL;
      multiply_tile(runs, height, halves, vectors, lefts, right, results, accumulates, ahead, height);
    } else {
      real wide[ROWS][WIDEST];
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

/// The same for a result that lies the other way round: rows one behind the other, columns `stride` elements apart. Some rows at a
/// time are computed and then transposed.
NOINLINE void multiply_turned_panel(
    row_walk walk, int64_t rows, const run_list *runs, const real *left, const real *right, real *result,
    int64_t stride, int64_t columns, int accumulates) {
  const int vectors = (int)(rounded(columns) / LANES), halves = (int)(rounded(columns) / HALF % 2);
  const int hasStretches = has_stretches(&walk, rows, runs, columns);
  NNC_ALIGN real product[TURNED_ROWS][WIDEST];
  for (int64_t first = 0; first < rows; first += TURNED_ROWS) {
    const int64_t count = smaller(TURNED_ROWS, rows - first);
    const row_cut cut = cut_rows(count, LIMIT(vectors, halves), 1 + halves);
    for (int64_t index = 0; index < cut.tiles; index++) {
      const int64_t begin = tile_begin(cut, index);
      const int height = (int)(tile_begin(cut, index + 1) - begin);
      const real *lefts[ROWS];
      real *results[ROWS];
      next_rows(&walk, height, left, NULL, result, lefts, results);
      for (int i = 0; i < height; i++) results[i] = product[begin + i];
      const real *ahead = hasStretches ? lefts[0] + height * runs->length : NULL;
      multiply_tile(runs, height, halves, vectors, lefts, right, results, 0, ahead, height);
    }
    for (int64_t j = 0; j < columns; j += LANES)
      for (int64_t i = 0; i < count; i += LANES) {
        vector block[LANES];
        UNROLLED for (int lane = 0; lane < LANES; lane++) block[lane] = load(product[i + lane] + j);
        transpose(block);
        real *to = result + first + i + j * stride;
        const int64_t some = count - i;
        if (some >= LANES && columns - j >= LANES && !accumulates) {
          UNROLLED for (int lane = 0; lane < LANES; lane++) store(to + lane * stride, block[lane]);
          continue;
        }
        UNROLLED for (int lane = 0; lane < LANES; lane++)
          if (j + lane < columns) {
            const vector before = accumulates ? load_some(to + lane * stride, some) : (vector)0;
            store_some(to + lane * stride, before + block[lane], some);
          }
      }
  }
}

/// True if copying the right operand's columns together pays: its rows lie so far apart that a panel of them falls on few cache sets.
/// Narrow panels do sooner, where many rows read them.
static int is_right_far(int64_t rows, const run_list *runs) {
  const int isNarrow = REGISTERS == 16 && rows >= 12 * ROWS;
  return rows >= 2 * ROWS && runs->right_stride >= (isNarrow ? FAR / 4 : FAR);
}

/// All columns for some rows, over one part of the depth. `turned` is 0, or how many elements apart the columns lie in a result
/// that lies the other way round.
NOINLINE void multiply_rows(
    const nnc_product_shape *shape, row_walk walk, int64_t rows, const run_list *runs, const real *left, int is_copied,
    const real *right, real *result, int64_t turned, int accumulates) {
  NNC_ALIGN real panels[DEPTH * (COPIED_COLUMNS + WIDEST - PANEL)];
  int64_t starts[SEGMENTS];
  const int isFar = is_right_far(rows, runs);
  // Rows of the next panel that lie far apart, such as of a large matrix of weights, come slowly.
  const int fetches = FETCHES_AHEAD && isFar && turned == 0 && shape->column_stride == 1 && runs->segments == 1 &&
                      runs->right_stride % PAGE != 0;
  const real *next = NULL;
  // A left operand that has been copied is in tiles of the height that whole panels have.
  const int64_t widest = is_copied ? PANEL : WIDEST;
  for (int64_t first = 0, end; first < shape->columns; first = end) {
    end = shape->columns - first <= COPIED_COLUMNS + widest - PANEL ? shape->columns : first + COPIED_COLUMNS;
    const int isCopied = shape->column_stride != 1 || end - first != rounded(end - first) || isFar;
    const int64_t depth = runs->segments * runs->length;
    const real *from = right + first * shape->column_stride;
    if (isCopied) pack(panels, runs, from, shape->column_stride, end - first, widest, isFar && next == NULL);
    const int isOnce = turned == 0 || end - first <= WIDEST;
    const int64_t most = isOnce ? rows : (TURNED_LEFT / (depth + 1) / TURNED_ROWS + 1) * TURNED_ROWS;
    row_walk place = walk;
    for (int64_t row = 0; row < rows; row += most) {
      const int64_t count = smaller(most, rows - row);
      for (int64_t column = first, columns; column < end; column += columns) {
        columns = panel_columns(end - column, widest);
        const int64_t width = rounded(columns);
        const int64_t vectors = width / LANES, halves = width / HALF % 2;
        const row_cut cut = is_copied ? cut_rows(rows, COPIED_ROWS, 2) : cut_rows(rows, LIMIT(vectors, halves), 1 + halves);
        const real *source = right + column;
        run_list panel = *runs;
        if (isCopied) {
          for (int64_t segment = 0; segment < runs->segments; segment++) starts[segment] = segment * runs->length * width;
          panel.right_stride = width;
          panel.right_start = starts;
          source = panels + (column - first) * depth;
        }
        next = fetches && columns == PANEL && end < shape->columns ? right + runs->right_start[0] + end : NULL;
        if (turned == 0)
          multiply_panel(
              walk, cut, &panel, left, is_copied, source, result + column, columns, accumulates, next, runs->right_stride);
        else
          multiply_turned_panel(
              place, count, &panel, left, source, result + row + column * turned, turned, columns, accumulates);
      }
      for (int64_t i = 0; i < count && turned != 0; i++) next_row(&place);
    }
  }
}

/// True if copying the left operand together pays: it has depth indices, they lie far apart, its rows one behind the other, and
/// many panels read them, or with 16 registers several where each depth index has a page of its own. `shape` has its axes in order.
static int is_left_far(const nnc_product_shape *shape) {
  const nnc_axis *rows = shape->rows, *depth = shape->depth;
  const int isOften = shape->columns >= (REGISTERS == 32 || depth[2].left < 4 * FAR ? 16 : 4) * PANEL;
  const int isThere = depth[0].extent * depth[1].extent * depth[2].extent > 0;
  return COPIES_LEFT && isThere && rows[0].extent == 1 && rows[1].extent == 1 && rows[2].left == 1 &&
         rows[2].extent >= 2 * ROWS && depth[2].left >= FAR && isOften;
}

/// All of the result, over one part of the depth, with copies of the left operand for some rows at a time.
NOINLINE void multiply_copies(
    const nnc_product_shape *shape, int64_t rows, const run_list *runs, const real *left, const real *right,
    real *result, int accumulates) {
  NNC_ALIGN real copy[COPIED_LEFT];
  int64_t starts[SEGMENTS];
  row_walk walk = {shape->rows, {0, 0, 0}, 0, 0};
  const int64_t depth = runs->segments * runs->length;
  const int64_t block = smaller(COPIED_LEFT / (depth * COPIED_ROWS), COPIED_TILES) * COPIED_ROWS;
  run_list copied = *runs;
  copied.left_stride = COPIED_ROWS;
  copied.left_start = starts;
  for (int64_t segment = 0; segment < runs->segments; segment++) starts[segment] = segment * runs->length * COPIED_ROWS;
  for (int64_t first = 0; first < rows; first += block) {
    const int64_t count = smaller(block, rows - first);
    pack_left(copy, runs, left + first, cut_rows(count, COPIED_ROWS, 2));
    multiply_rows(shape, walk, count, &copied, copy, 1, right, result, 0, accumulates);
    for (int64_t row = 0; row < count; row++) next_row(&walk);
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
  real lanes[LANES];
  store(lanes, all);
  UNROLLED for (int half = HALF; half > 0; half /= 2)
    UNROLLED for (int lane = 0; lane < half; lane++) lanes[lane] += lanes[lane + half];
  real sum = lanes[0];
  for (; i < count; i++) sum += left[i] * right[i];
  return sum;
}

/// A single column, or a few rows and columns so far from each other that it would take longer to copy them, where all lie one behind the
/// other along the depth: each element is a sum of products of two arrays. False if that is not so.
static int multiply_by_dots(
    const nnc_product_shape *shape, int64_t rows, const real *left, const real *right, real *result) {
  enum { FEW_ROWS = 4 };
  const nnc_axis row = shape->rows[0], depth = shape->depth[0];
  if (shape->columns > 1 && (rows > FEW_ROWS || shape->column_stride < FAR)) return 0;
  if (rows != extent(row) || !is_absent(shape->depth[1]) || !is_absent(shape->depth[2])) return 0;
  if (depth.left != 1 || depth.other != 1) return 0;
  for (int64_t j = 0; j < shape->columns; j++)
    for (int64_t i = 0; i < rows; i++) {
      real *const element = result + i * row.other + j;
      const real sum = dot(depth.extent, left + i * row.left, right + j * shape->column_stride);
      *element = shape->accumulates ? *element + sum : sum;
    }
  return 1;
}

/// A single column whose rows lie one behind the other: the transposed product, whose vectors run along them. False if it is not.
static int multiply_column(
    const nnc_product_shape *shape, int64_t rows, const real *left, const real *right, real *result) {
  const nnc_axis row = shape->rows[0], depth = shape->depth[0];
  if (shape->columns > 1 || rows <= 1 || rows != extent(row) || row.left != 1 || row.other != 1) return 0;
  if (!is_absent(shape->depth[1]) || !is_absent(shape->depth[2])) return 0;
  const nnc_product_shape turned = {
      .depth = {{depth.extent, depth.other, depth.left}}, .columns = rows, .column_stride = 1,
      .accumulates = shape->accumulates};
  nnc_product(&turned, right, left, result);
  return 1;
}

/// The product in tiles, over one part of the depth after the other. For `turned` see multiply_rows.
static void multiply_in_tiles(
    const nnc_product_shape *shape, int64_t rows, const real *left, const real *right, real *result, int64_t turned) {
  // The innermost axis is walked in the tile, the others are starts of runs.
  nnc_product_shape ordered = *shape;
  nnc_order_axes(ordered.rows, shape->rows);
  nnc_order_axes(ordered.depth, shape->depth);
  const nnc_axis *depth = ordered.depth;
  const int64_t outer = depth[0].extent * depth[1].extent;
  // Where each depth index of the left operand has a line of its own, tiles share these lines, which with the panel should stay in the
  // first-level cache. Then tiles add to the result more often.
  const int sharesLines = depth[2].left >= LINE && ordered.rows[2].left == 1 && rows * shape->columns <= SMALL_RESULT;
  const int copiesLeft = turned == 0 && is_left_far(&ordered);
  const int64_t most = sharesLines ? SHARED_DEPTH : DEPTH;
  const int64_t parts = depth[2].extent > most ? (depth[2].extent + most - 1) / most : 1;
  int64_t together = depth[2].extent > 0 ? most * parts / depth[2].extent : 1;
  together = parts > 1 || together < 1 ? 1 : smaller(together, SEGMENTS);
  int accumulates = shape->accumulates;
  int64_t left_start[SEGMENTS], right_start[SEGMENTS];
  for (int64_t first = 0; first < outer || first == 0; first += together) {
    run_list runs = {
        .left_stride = depth[2].left, .right_stride = depth[2].other, .segments = smaller(together, outer - first),
        .left_start = left_start, .right_start = right_start,
        .fetches_result = rows * shape->columns >= FAR_RESULT && depth[2].extent >= FETCHING_LENGTH};
    for (int64_t part = 0; part < parts; part++) {
      const int64_t begin = part * depth[2].extent / parts;
      runs.length = (part + 1) * depth[2].extent / parts - begin;
      for (int64_t segment = 0; segment < runs.segments; segment++) {
        const int64_t one = (first + segment) / depth[1].extent, two = (first + segment) % depth[1].extent;
        left_start[segment] = one * depth[0].left + two * depth[1].left + begin * depth[2].left;
        right_start[segment] = one * depth[0].other + two * depth[1].other + begin * depth[2].other;
      }
      const row_walk walk = {ordered.rows, {0, 0, 0}, 0, 0};
      if (copiesLeft) multiply_copies(&ordered, rows, &runs, left, right, result, accumulates);
      else multiply_rows(&ordered, walk, rows, &runs, left, 0, right, result, turned, accumulates);
      accumulates = 1;
    }
  }
}

/// The transposed product where that takes less: many rows of few columns, whose vectors are full then, or few rows, most of a
/// vector at least, and a right operand whose columns lie far apart (less far where the rows fill vectors), of which a copy would be
/// larger than that of the left one. False if neither is so.
static int multiply_turned(
    const nnc_product_shape *shape, int64_t rows, const real *left, const real *right, real *result) {
  const nnc_axis row = shape->rows[0];
  if (rows != extent(row)) return 0;
  // Where rows of the left operand lie one behind the other, the transposed product has no columns to copy.
  const int few = VECTOR_BYTES != 32 ? LANES / 4 : row.left == 1 ? LANES + HALF - 1 : HALF - 1;
  const int hasFewColumns = rows >= LANES && shape->columns <= few && shape->columns != LANES;
  const int hasFewVectors = rows <= 32 && rows % LANES == 0;
  const int isFar = shape->column_stride >= (hasFewVectors ? FAR / 4 : FAR);
  const int hasFewRows = isFar && rows >= LANES * 3 / 4 && 2 * rows <= shape->columns;
  if (!hasFewColumns && !hasFewRows) return 0;
  nnc_product_shape turned = {
      .rows = {{shape->columns, shape->column_stride, 1}}, .columns = rows, .column_stride = row.left,
      .accumulates = shape->accumulates};
  for (int axis = 0; axis < 3; axis++)
    turned.depth[axis] = (nnc_axis){shape->depth[axis].extent, shape->depth[axis].other, shape->depth[axis].left};
  multiply_in_tiles(&turned, shape->columns, right, left, result, row.other);
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
  if (multiply_by_dots(shape, rows, left, right, result)) return;
  if (multiply_column(shape, rows, left, right, result)) return;
  if (multiply_turned(shape, rows, left, right, result)) return;
  multiply_in_tiles(shape, rows, left, right, result, 0);
}
