// The tiles that products are computed in (see nnc_product.c): a few rows times a panel of up to four vectors of columns, one function
// for each number of rows and vectors, so that all sums are registers.
#ifndef NNC_PRODUCT_TILES_H
#define NNC_PRODUCT_TILES_H

#include <string.h>

#include "nnc_vector.h"

enum {
  /// Sums that a tile keeps: all registers but those for operands.
  SUMS = REGISTERS == 32 ? 24 : 12,
  /// Vectors of columns in a panel, and in the last panel at most: it takes along one that would be left alone, whose tiles load a number
  /// for each vector that they multiply.
  PANEL_VECTORS = REGISTERS == 32 ? 4 : 2,
  MOST_VECTORS = REGISTERS == 32 ? 4 : 3,
  PANEL = PANEL_VECTORS * LANES,
  WIDEST = MOST_VECTORS * LANES,
  /// Rows of a tile at most: each needs a register for its address.
  ROWS = 12,
  /// Zen 4 takes as long for a vector as for two halves: in a panel of one half or three, rows need not share vectors of sums.
#ifdef __znver4__
  SPLITS_VECTORS = 1,
#else
  SPLITS_VECTORS = 0,
#endif
  /// Narrow panels are copied several at a time, from whole lines: tiles fetch nothing ahead.
  FETCHES_AHEAD = PANEL * (int)sizeof(real) == 256,
};

/// What a tile reads: `segments` runs of `length` depth indices. In a run, neighbours lie `left_stride` and `right_stride`
/// elements apart; each run begins at its own place. A tile that fetches into the second-level cache what is read later goes
/// from `ahead` on, by `ahead_stride` elements with each depth index. With `fetches_result`, where the sums of a whole panel go is
/// fetched for writing while they are made.
typedef struct {
  int64_t length, left_stride, right_stride, segments;
  const int64_t *left_start, *right_start;
  const real *ahead;
  int64_t ahead_stride;
  int fetches_result;
} run_list;

/// result = Σ left · right for rows × (vectors · LANES + halves · HALF) elements, where all but the operands is known to the
/// compiler, and `halves` is 0 or 1. Rows i and i + 1, i even, have the sums of their half vectors in `shared[i / 2]`.
INLINE void tile(
    const int rows, const int vectors, const int halves, const int fetches, const run_list *runs,
    const real *const *left, const real *right, real *const *result, int accumulates) {
  vector sums[ROWS][MOST_VECTORS], shared[ROWS / 2];
  UNROLLED for (int i = 0; i < rows; i++)
    UNROLLED for (int v = 0; v < vectors; v++) sums[i][v] = 0;
  UNROLLED for (int i = 0; i < rows * halves; i += 2) {
    shared[i / 2] = 0;
    if (accumulates) {
      const vector low = load_twice(result[i] + vectors * LANES);
      shared[i / 2] = i + 1 < rows ? join(low, load_twice(result[i + 1] + vectors * LANES)) : low;
    }
  }
  const int64_t left_stride = runs->left_stride, right_stride = runs->right_stride, length = runs->length;
  const real *ahead = runs->ahead;
  if (vectors == PANEL_VECTORS && runs->fetches_result)
    UNROLLED for (int i = 0; i < rows; i++)
      UNROLLED for (int v = 0; v < vectors; v++) __builtin_prefetch(result[i] + v * LANES, 1, 3);
  for (int64_t segment = 0; segment < runs->segments; segment++) {
    const real *b = right + runs->right_start[segment];
    int64_t offset = runs->left_start[segment];
    // Unrolled, tiles of many rows would keep their addresses on the stack.
#pragma clang loop unroll(disable)
    for (int64_t k = 0; k < length; k++) {
      vector values[MOST_VECTORS], both, before;
      if (fetches) {
        __builtin_prefetch(ahead, 0, 2);
        ahead += runs->ahead_stride;
      }
      UNROLLED for (int v = 0; v < vectors; v++) values[v] = load(b + v * LANES);
      if (halves) both = load_twice(b + vectors * LANES);
      UNROLLED for (int i = 0; i < rows; i++) {
        const vector factor = spread(left[i][offset], vectors, halves);
        UNROLLED for (int v = 0; v < vectors; v++) sums[i][v] += factor * values[v];
        if (halves && i % 2 == 1) shared[i / 2] += join(before, factor) * both;
        if (halves && i % 2 == 0 && i + 1 == rows) shared[i / 2] += factor * both;
        before = factor;
      }
      b += right_stride;
      offset += left_stride;
      // Else compilers advance an address for each row instead, and keep most of them on the stack.
      __asm__("" : "+r"(offset));
    }
  }
  UNROLLED for (int i = 0; i < rows; i++)
    UNROLLED for (int v = 0; v < vectors; v++)
      store(result[i] + v * LANES, accumulates ? load(result[i] + v * LANES) + sums[i][v] : sums[i][v]);
  UNROLLED for (int i = 0; i < rows * halves; i++) {
    const half_vector half = i % 2 == 0 ? shared[i / 2].lo : shared[i / 2].hi;
    memcpy(result[i] + vectors * LANES, &half, sizeof half);
  }
}

/// The same for a panel of one half of a vector, or of three.
INLINE void tile_of_halves(
    const int rows, const int halves, const run_list *runs, const real *const *left, const real *right,
    real *const *result, int accumulates) {
  half_vector sums[ROWS][3];
  UNROLLED for (int i = 0; i < rows; i++)
    UNROLLED for (int h = 0; h < halves; h++) {
      sums[i][h] = 0;
      if (accumulates) memcpy(&sums[i][h], result[i] + h * HALF, sizeof sums[i][h]);
    }
  const int64_t left_stride = runs->left_stride, right_stride = runs->right_stride, length = runs->length;
  for (int64_t segment = 0; segment < runs->segments; segment++) {
    const real *b = right + runs->right_start[segment];
    int64_t offset = runs->left_start[segment];
#pragma clang loop unroll(disable)
    for (int64_t k = 0; k < length; k++) {
      half_vector values[3];
      UNROLLED for (int h = 0; h < halves; h++) memcpy(&values[h], b + h * HALF, sizeof values[h]);
      UNROLLED for (int i = 0; i < rows; i++) {
        const half_vector factor = (half_vector)left[i][offset];
        UNROLLED for (int h = 0; h < halves; h++) sums[i][h] += factor * values[h];
      }
      b += right_stride;
      offset += left_stride;
      __asm__("" : "+r"(offset));
    }
  }
  UNROLLED for (int i = 0; i < rows; i++)
    UNROLLED for (int h = 0; h < halves; h++) memcpy(result[i] + h * HALF, &sums[i][h], sizeof sums[i][h]);
}

typedef void (*tile_function)(
    const run_list *runs, const real *const *left, const real *right, real *const *result, int accumulates);

/// True for a panel that is made of halves alone.
#define IS_SPLIT(vectors, halves) (SPLITS_VECTORS && (halves) && (vectors) <= 1)
/// Rows of a tile at most: as many as have sums in registers. Halves that rows share need two more registers, and an even number of
/// rows.
#define LIMIT(vectors, halves)                                    \
  SMALLER(ROWS, IS_SPLIT(vectors, halves) ? SUMS / (2 * (vectors) + 1) \
                : (halves) ? (2 * SUMS - 2) / (2 * (vectors) + 1) / 2 * 2 : SUMS / (vectors))
#define SMALLER(a, b) ((a) < (b) ? (a) : (b))

#define TILE(rows, vectors, halves)                                                                       \
  static void tile_##rows##x##vectors##_##halves(                                                         \
      const run_list *runs, const real *const *left, const real *right, real *const *result, int accumulates) { \
    enum { IS_USED = (vectors) + (halves) <= MOST_VECTORS && (rows) <= LIMIT(vectors, halves) };          \
    if (IS_USED && IS_SPLIT(vectors, halves))                                                             \
      tile_of_halves(rows, 2 * (vectors) + 1, runs, left, right, result, accumulates);                    \
    else if (IS_USED)                                                                                     \
      tile(rows, IS_USED ? (vectors) : 1, halves, 0, runs, left, right, result, accumulates);             \
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

/// The highest tiles of whole panels, where fetching takes no time: the sums take longer than the loads.
#define FETCHING_TILE(rows)                                                                               \
  static void fetching_tile_##rows(                                                                       \
      const run_list *runs, const real *const *left, const real *right, real *const *result, int accumulates) { \
    if (FETCHES_AHEAD) tile(rows, PANEL_VECTORS, 0, 1, runs, left, right, result, accumulates);           \
  }
FETCHING_TILE(5) FETCHING_TILE(6)
static const tile_function fetching_tiles[7] = {0, 0, 0, 0, 0, fetching_tile_5, fetching_tile_6};

#endif
