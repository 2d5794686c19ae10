// The products of Winograd's method: for each part of the tiles of a block, a matrix product over channels (see nnc_winograd.c).
#ifndef NNC_WINOGRAD_PRODUCTS_H
#define NNC_WINOGRAD_PRODUCTS_H

#include <string.h>

#include "nnc_vector.h"
#include "nnc_winograd.h"
#include "nnc_winograd_lines.h"

enum {
  PARTS = NNC_WINOGRAD_PARTS(KERNEL),
  TILES = NNC_WINOGRAD_TILES,
  CHANNELS = NNC_WINOGRAD_CHANNELS,
  /// From one part to the next, and from one group of channels to the next.
  PART = TILES * CHANNELS,
  GROUP = PARTS * PART,
  /// Tiles of a block if a tile has one group of channels: its parts, 36 KB or 27 for kernels of 3 × 3, stay in the first-level cache.
  SMALL_BLOCK = REGISTERS == 32 ? 16 : 12,
  /// Vectors of columns in a panel, and sums that stay in registers.
  PANEL_VECTORS = REGISTERS == 32 ? 4 : 2,
  PANEL = PANEL_VECTORS * LANES,
  SUMS = REGISTERS == 32 ? 24 : 12,
  /// Tiles that are multiplied at a time with one vector of columns; with several, fewer. Blocks of 16 and of 24 tiles are
  /// multiples of it.
  HEIGHT = REGISTERS == 32 ? 16 : 12,
  /// Elements between the parts of the weights, so that parts of a power of two do not fall on the same cache lines.
  GAP = 16,
};

static inline int64_t smaller(int64_t a, int64_t b) { return a < b ? a : b; }
static inline int64_t rounded(int64_t count, int64_t unit) { return (count + unit - 1) / unit * unit; }

/// Where a channel lies in the workspace, from the first.
static inline int64_t channel(int64_t index) { return index / CHANNELS * GROUP + index % CHANNELS; }

// A panel of columns is some vectors wide and, where half a vector or less is left after two or three, half a vector: two tiles, or
// two channels of a gradient, have their sums of it in one vector.

/// The width of a panel of so many columns, in halves of a vector. After one vector, a half has been measured to gain nothing.
static inline int64_t halves_of(int64_t columns) {
  return columns > 2 * LANES ? (smaller(columns, PANEL) + HALF - 1) / HALF : rounded(columns, LANES) / HALF;
}

/// Where a vector of columns lies in the workspace.
INLINE int64_t vector_place(int v) { return v * LANES / CHANNELS * GROUP + v * LANES % CHANNELS; }

INLINE void store_half(real *to, half_vector value) { memcpy(to, &value, sizeof value); }

/// For some tiles, an even number of them: product[tile][column] = Σ source[tile][channel] · weights[channel][column].
INLINE void multiply(
    const int tiles, const int vectors, const int halves, int64_t channels, const real *source, const real *weights,
    real *product) {
  vector sums[HEIGHT][PANEL_VECTORS], shared[HEIGHT / 2];
  UNROLLED for (int i = 0; i < tiles; i++)
    UNROLLED for (int v = 0; v < vectors; v++) sums[i][v] = 0;
  UNROLLED for (int i = 0; i < tiles / 2 * halves; i++) shared[i] = 0;
  for (; channels > 0; channels -= CHANNELS, source += GROUP) {
    const int64_t count = smaller(channels, CHANNELS);
#pragma clang loop unroll_count(2)
    for (int64_t c = 0; c < count; c++, weights += vectors * LANES + halves * HALF) {
      vector row[PANEL_VECTORS], both, before;
      UNROLLED for (int v = 0; v < vectors; v++) row[v] = load(weights + v * LANES);
      if (halves) both = load_twice(weights + vectors * LANES);
      UNROLLED for (int i = 0; i < tiles; i++) {
        const vector factor = spread(source[i * CHANNELS + c], vectors, halves);
        UNROLLED for (int v = 0; v < vectors; v++) sums[i][v] += factor * row[v];
        if (halves && i % 2 == 1) shared[i / 2] += join(before, factor) * both;
        before = factor;
      }
    }
  }
  UNROLLED for (int i = 0; i < tiles; i++)
    UNROLLED for (int v = 0; v < vectors; v++) store(product + i * CHANNELS + vector_place(v), sums[i][v]);
  UNROLLED for (int i = 0; i < tiles * halves; i++)
    store_half(product + i * CHANNELS + vector_place(vectors), i % 2 == 0 ? shared[i / 2].lo : shared[i / 2].hi);
}

/// For some channels, an even number of them: gradient[channel][column] += Σ source[tile][channel] · cotangent[tile][column].
INLINE void accumulate(
    const int channels, const int vectors, const int halves, int64_t tiles, const real *source, const real *cotangent,
    real *gradient) {
  const int width = vectors * LANES + halves * HALF;
  vector sums[CHANNELS][PANEL_VECTORS], shared[CHANNELS / 2];
  UNROLLED for (int i = 0; i < channels; i++)
    UNROLLED for (int v = 0; v < vectors; v++) sums[i][v] = load(gradient + i * width + v * LANES);
  UNROLLED for (int i = 0; i < channels * halves; i += 2)
    shared[i / 2] =
        join(load_twice(gradient + i * width + vectors * LANES), load_twice(gradient + (i + 1) * width + vectors * LANES));
#pragma clang loop unroll_count(2)
  for (int64_t t = 0; t < tiles; t++, source += CHANNELS, cotangent += CHANNELS) {
    vector row[PANEL_VECTORS], both, before;
    UNROLLED for (int v = 0; v < vectors; v++) row[v] = load(cotangent + vector_place(v));
    if (halves) both = load_twice(cotangent + vector_place(vectors));
    UNROLLED for (int i = 0; i < channels; i++) {
      const vector factor = spread(source[i], vectors, halves);
      UNROLLED for (int v = 0; v < vectors; v++) sums[i][v] += factor * row[v];
      if (halves && i % 2 == 1) shared[i / 2] += join(before, factor) * both;
      before = factor;
    }
  }
  UNROLLED for (int i = 0; i < channels; i++)
    UNROLLED for (int v = 0; v < vectors; v++) store(gradient + i * width + v * LANES, sums[i][v]);
  UNROLLED for (int i = 0; i < channels * halves; i++)
    store_half(gradient + i * width + vectors * LANES, i % 2 == 0 ? shared[i / 2].lo : shared[i / 2].hi);
}

/// All tiles of a block times one panel. Tiles that fill up the last group are multiplied too: whatever they hold, nobody reads it.
INLINE void multiply_panel(
    const int vectors, const int halves, int64_t tiles, int64_t channels, const real *source, const real *weights,
    real *product) {
  const int height = vectors == 3 ? (halves ? 6 : 8) : HEIGHT / vectors;
  const int half = height == 6 ? 4 : height / 2;
  int64_t tile = 0;
  for (; tile + half < tiles; tile += height)
    multiply(height, vectors, halves, channels, source + tile * CHANNELS, weights, product + tile * CHANNELS);
  if (tile < tiles)
    multiply(half, vectors, halves, channels, source + tile * CHANNELS, weights, product + tile * CHANNELS);
}

/// All channels times one panel of cotangents.
INLINE void accumulate_panel(
    const int vectors, const int halves, int64_t channels, int64_t tiles, const real *source, const real *cotangent,
    real *gradient) {
  const int most = 2 * SUMS / (2 * vectors + halves), height = most >= CHANNELS ? CHANNELS : most >= 8 ? 8 : 4;
  const int width = vectors * LANES + halves * HALF;
  for (; channels > 0; channels -= CHANNELS, source += GROUP)
    for (int c = 0; c < smaller(channels, CHANNELS); c += height, gradient += height * width)
      accumulate(height, vectors, halves, tiles, source + c, cotangent, gradient);
}

/// A case for each width that a panel can have, in halves of a vector.
#if REGISTERS == 32
#define WIDTHS(CASE) CASE(1, 0) CASE(2, 0) CASE(2, 1) CASE(3, 0) CASE(3, 1) CASE(4, 0)
#else
#define WIDTHS(CASE) CASE(1, 0) CASE(2, 0)
#endif

static void accumulate_columns(
    int64_t columns, int64_t channels, int64_t tiles, const real *source, const real *cotangent, real *gradient) {
#define ACCUMULATE(vectors, halves) \
  case 2 * (vectors) + (halves): accumulate_panel(vectors, halves, channels, tiles, source, cotangent, gradient); break;
  switch (halves_of(columns)) { WIDTHS(ACCUMULATE) }
}

#endif
