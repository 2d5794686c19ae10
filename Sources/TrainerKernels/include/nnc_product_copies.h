// Copies of a product's operands (see nnc_product.c): panels of the right one, and the left one tile by tile.
#ifndef NNC_PRODUCT_COPIES_H
#define NNC_PRODUCT_COPIES_H

#include <string.h>

#include "nnc_product_tiles.h"
#include "nnc_vector.h"

enum {
  /// Columns that are copied together: four cache lines of each row of the right operand.
  COPIED_COLUMNS = 256 / (int)sizeof(real),
  /// Elements of a line of the cache.
  LINE = 64 / (int)sizeof(real),
  /// Rows that copying is ahead of itself in fetching, and columns where these are what lies far apart.
  COPYING_AHEAD = REGISTERS == 32 ? 32 : 8,
  TRANSPOSING_AHEAD = 16,
};

static int64_t smaller(int64_t a, int64_t b) { return a < b ? a : b; }
/// Columns of the next panel where so many are left, and the last one has `widest` at most.
static int64_t panel_columns(int64_t left, int64_t widest) { return left <= widest ? left : PANEL; }
/// As many columns as vectors have that hold these, the last one perhaps a half.
static int64_t rounded(int64_t columns) { return (columns + HALF - 1) / HALF * HALF; }

/// to[k · width + j] = from[j · stride + k] for LANES depth indices and columns, or the first `depth` and `columns` of them. What is
/// left of a row of `width` elements is filled with zeros, up to LANES.
INLINE void transpose_block(
    real *to, int64_t width, const real *from, int64_t stride, int64_t depth, int64_t columns, int64_t wide) {
  vector rows[LANES];
  if (depth >= LANES && columns >= LANES) {
    UNROLLED for (int j = 0; j < LANES; j++) rows[j] = load(from + j * stride);
    transpose(rows);
    UNROLLED for (int k = 0; k < LANES; k++) store(to + k * width, rows[k]);
    return;
  }
  UNROLLED for (int j = 0; j < LANES; j++) rows[j] = j < columns ? load_some(from + j * stride, depth) : (vector)0;
  transpose(rows);
  UNROLLED for (int k = 0; k < LANES; k++)
    if (k < depth) store_some(to + k * width, rows[k], wide);
}

/// Copies `columns` columns of the right operand together, panel after panel: row after row, filled up with zeros to vectors and
/// halves. Where rows lie one behind the other, all panels of a row come together, so that each page is visited once; where columns
/// do, a few vectors of each, so that the rows they go to stay in the first-level cache. With `fetches`, rows are fetched before
/// they are copied.
static void pack(
    real *panels, const run_list *runs, const real *right, int64_t column_stride, int64_t columns, int64_t widest,
    int fetches) {
  enum { TOGETHER = 64 };
  const int64_t depth = runs->segments * runs->length, length = runs->length, stride = runs->right_stride;
  for (int64_t segment = 0; segment < runs->segments; segment++) {
    const real *from = right + runs->right_start[segment];
    if (column_stride == 1) {
      for (int64_t k = 0; k < length; k++, from += stride) {
        if (fetches)
          UNROLLED for (int j = 0; j < COPIED_COLUMNS; j += LINE)
            __builtin_prefetch(from + COPYING_AHEAD * stride + j, 0, 3);
        for (int64_t column = 0, count; column < columns; column += count) {
          count = panel_columns(columns - column, widest);
          const int64_t width = rounded(count);
          real *row = panels + column * depth + (segment * length + k) * width;
          if (count == PANEL)
            UNROLLED for (int v = 0; v < PANEL_VECTORS; v++) store(row + v * LANES, load(from + column + v * LANES));
          else
            for (int64_t j = 0; j < width; j += LANES)
              store_some(row + j, load_some(from + column + j, count - j), width - j);
        }
      }
    } else {
      for (int64_t column = 0, count; column < columns; column += count) {
        count = panel_columns(columns - column, widest);
        const int64_t width = rounded(count);
        real *panel = panels + column * depth + segment * length * width;
        const real *first = from + column * column_stride;
        for (int64_t begin = 0; begin < length && stride == 1; begin += TOGETHER)
          for (int64_t j = 0; j < width; j += LANES)
            for (int64_t k = begin; k < smaller(begin + TOGETHER, length); k += LANES) {
              if (k % LINE == 0)
                UNROLLED for (int lane = 0; lane < LANES; lane++)
                  __builtin_prefetch(first + (j + TRANSPOSING_AHEAD + lane) * column_stride + k, 0, 3);
              transpose_block(
                  panel + k * width + j, width, first + j * column_stride + k, column_stride, length - k, count - j,
                  width - j);
            }
        for (int64_t k = 0; k < length && stride != 1; k++) {
          for (int64_t j = 0; j < count; j++) panel[k * width + j] = first[k * stride + j * column_stride];
          for (int64_t j = count; j < width; j++) panel[k * width + j] = 0;
        }
      }
    }
  }
}

/// Rows cut into tiles of nearly equal height, so that no small one remains at the end: `more` tiles of `height` + `unit` rows, and
/// then those of `height`. Pairs of rows stay together if `unit` is 2.
typedef struct {
  int64_t rows, unit, tiles, height, more;
} row_cut;

static row_cut cut_rows(int64_t rows, int64_t limit, int64_t unit) {
  const int64_t tiles = (rows + limit - 1) / limit, units = (rows + unit - 1) / unit;
  return (row_cut){rows, unit, tiles, units / tiles * unit, units % tiles};
}

static inline int64_t tile_begin(row_cut cut, int64_t tile) {
  return smaller(tile * cut.height + smaller(tile, cut.more) * cut.unit, cut.rows);
}

/// Rows in a tile of a left operand that has been copied together.
enum { COPIED_ROWS = LIMIT(PANEL_VECTORS, 0) };

/// The left operand's numbers for one tile after the other, COPIED_ROWS for each depth index. Its rows lie one behind the other.
static void pack_left(real *to, const run_list *runs, const real *left, row_cut cut) {
  enum { TOGETHER = 8 };
  const int64_t depth = runs->segments * runs->length;
  for (int64_t first = 0; first < cut.tiles; first += TOGETHER)
    for (int64_t segment = 0; segment < runs->segments; segment++)
      for (int64_t k = 0; k < runs->length; k++) {
        const real *from = left + runs->left_start[segment] + k * runs->left_stride;
        UNROLLED for (int i = 0; i < TOGETHER * COPIED_ROWS; i += LINE)
          __builtin_prefetch(from + COPYING_AHEAD * runs->left_stride + tile_begin(cut, first) + i, 0, 3);
        for (int64_t tile = first; tile < smaller(first + TOGETHER, cut.tiles); tile++) {
          const int64_t begin = tile_begin(cut, tile), height = tile_begin(cut, tile + 1) - begin;
          real *place = to + (tile * depth + segment * runs->length + k) * COPIED_ROWS;
          if (height == COPIED_ROWS) memcpy(place, from + begin, COPIED_ROWS * sizeof(real));
          else memcpy(place, from + begin, (size_t)height * sizeof(real));
        }
      }
}

#endif
