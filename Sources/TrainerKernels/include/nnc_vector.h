// Vectors of the target: as wide as its registers, from the same source for AVX-512, AVX2, NEON and SSE2.
#ifndef NNC_VECTOR_H
#define NNC_VECTOR_H

#include "nnc_real.h"

#if defined(__AVX512F__)
#include <immintrin.h>
#define VECTOR_BYTES 64
#define REGISTERS 32
#elif defined(__AVX__)
#include <immintrin.h>
#define VECTOR_BYTES 32
#define REGISTERS 16
#elif defined(__aarch64__)
#define VECTOR_BYTES 16
#define REGISTERS 32
#else
#define VECTOR_BYTES 16
#define REGISTERS 16
#endif

enum { LANES = VECTOR_BYTES / (int)sizeof(real) };

typedef real vector __attribute__((ext_vector_type(VECTOR_BYTES / sizeof(real)), aligned(sizeof(real))));

#define INLINE __attribute__((always_inline)) static inline
#define NOINLINE __attribute__((noinline)) static
/// In front of a loop whose bounds are known where it is inlined, so that all its vectors are registers.
#define UNROLLED _Pragma("clang loop unroll(full)")

typedef __typeof__(((vector){0}).lo) half_vector;
enum { HALF = LANES / 2 };

INLINE vector load(const real *from) { return *(const vector *)from; }
INLINE void store(real *to, vector value) { *(vector *)to = value; }

/// The same half of a vector twice.
INLINE vector load_twice(const real *from) {
  half_vector half;
  __builtin_memcpy(&half, from, sizeof half);
  vector value;
  value.lo = half;
  value.hi = half;
  return value;
}

/// Intel's processors wait longer for what is not in the first-level cache, and for numbers that are spread by what multiplies them,
/// than Zen 4 and Zen 5 do.
#if defined(__AVX512F__) && !defined(__znver4__) && !defined(__znver5__)
#define WAITS_FOR_LOADS 1
#else
#define WAITS_FOR_LOADS 0
#endif

/// A number in all lanes, which multiplies so many `vectors` and, if `halves` is 1, half a vector, for which two numbers are joined. That
/// it is one number is hidden where compilers would join two of them by what takes a multiplier's place, and where a single vector would
/// be multiplied by a load that it waits for.
INLINE vector spread(real number, const int vectors, const int halves) {
  vector all = number;
#if VECTOR_BYTES == 32
  if (halves) __asm__("" : "+x"(all));
#elif WAITS_FOR_LOADS
  if (vectors == 1 && !halves) __asm__("" : "+v"(all));
#endif
  (void)vectors, (void)halves;
  return all;
}

/// The lower half of one vector and the upper half of another.
INLINE vector join(vector low, vector high) {
#if defined(__AVX512F__)
  // A move under a mask can go to any unit; of a constant mask, compilers make a permutation, which takes a multiplier's place.
  unsigned upper = ((1u << HALF) - 1) << HALF;
  __asm__("" : "+r"(upper));
#ifdef NNC_DOUBLE
  return (vector)_mm512_mask_mov_pd((__m512d)low, (__mmask8)upper, (__m512d)high);
#else
  return (vector)_mm512_mask_mov_ps((__m512)low, (__mmask16)upper, (__m512)high);
#endif
#else
  low.hi = high.hi;
  return low;
#endif
}

/// Transposes LANES vectors.
INLINE void transpose(vector rows[LANES]) {
#if defined(__AVX512F__) && !defined(NNC_DOUBLE)
  // Four rows at a time within each quarter of their vectors, then the quarters: no instruction needs a register of indices.
  UNROLLED for (int i = 0; i < 16; i += 4) {
    const __m512 a = (__m512)rows[i], b = (__m512)rows[i + 1], c = (__m512)rows[i + 2], d = (__m512)rows[i + 3];
    const __m512d ab = (__m512d)_mm512_unpacklo_ps(a, b), cd = (__m512d)_mm512_unpacklo_ps(c, d);
    const __m512d ab_high = (__m512d)_mm512_unpackhi_ps(a, b), cd_high = (__m512d)_mm512_unpackhi_ps(c, d);
    rows[i] = (vector)_mm512_unpacklo_pd(ab, cd);
    rows[i + 1] = (vector)_mm512_unpackhi_pd(ab, cd);
    rows[i + 2] = (vector)_mm512_unpacklo_pd(ab_high, cd_high);
    rows[i + 3] = (vector)_mm512_unpackhi_pd(ab_high, cd_high);
  }
  UNROLLED for (int i = 0; i < 4; i++) {
    const __m512 a = (__m512)rows[i], b = (__m512)rows[i + 4], c = (__m512)rows[i + 8], d = (__m512)rows[i + 12];
    const __m512 ab = _mm512_shuffle_f32x4(a, b, 0x44), cd = _mm512_shuffle_f32x4(c, d, 0x44);
    const __m512 ab_high = _mm512_shuffle_f32x4(a, b, 0xee), cd_high = _mm512_shuffle_f32x4(c, d, 0xee);
    rows[i] = (vector)_mm512_shuffle_f32x4(ab, cd, 0x88);
    rows[i + 4] = (vector)_mm512_shuffle_f32x4(ab, cd, 0xdd);
    rows[i + 8] = (vector)_mm512_shuffle_f32x4(ab_high, cd_high, 0x88);
    rows[i + 12] = (vector)_mm512_shuffle_f32x4(ab_high, cd_high, 0xdd);
  }
#else
  // Each round puts the elements of rows i and i + HALF alternately.
  UNROLLED for (int round = 1; round < LANES; round *= 2) {
    vector next[LANES];
    UNROLLED for (int i = 0; i < HALF; i++) {
      next[2 * i].even = rows[i].lo;
      next[2 * i].odd = rows[i + HALF].lo;
      next[2 * i + 1].even = rows[i].hi;
      next[2 * i + 1].odd = rows[i + HALF].hi;
    }
    UNROLLED for (int i = 0; i < LANES; i++) rows[i] = next[i];
  }
#endif
}

#if defined(__AVX512F__)
/// The first `count` lanes, all, or none.
INLINE unsigned first_lanes(int64_t count) {
  return count <= 0 ? 0 : count >= LANES ? (1u << LANES) - 1 : (1u << count) - 1;
}
#endif

#if defined(__AVX__) && !defined(__AVX512F__)
/// LANES set lanes, and as many that are not: where a mask of the first lanes begins is a matter of their count.
#ifdef NNC_DOUBLE
static const int64_t lane_masks[2 * LANES] = {-1, -1, -1, -1};
#else
static const int32_t lane_masks[2 * LANES] = {-1, -1, -1, -1, -1, -1, -1, -1};
#endif
INLINE __m256i first_lanes(int64_t count) {
  const int64_t set = count < 0 ? 0 : count > LANES ? LANES : count;
  return _mm256_loadu_si256((const __m256i *)(lane_masks + LANES - set));
}
#endif

/// The first `count` elements, all, or none; the rest is zero.
INLINE vector load_some(const real *from, int64_t count) {
#if defined(__AVX512F__) && defined(NNC_DOUBLE)
  return (vector)_mm512_maskz_loadu_pd((__mmask8)first_lanes(count), from);
#elif defined(__AVX512F__)
  return (vector)_mm512_maskz_loadu_ps((__mmask16)first_lanes(count), from);
#elif defined(__AVX__) && defined(NNC_DOUBLE)
  return (vector)_mm256_maskload_pd(from, first_lanes(count));
#elif defined(__AVX__)
  return (vector)_mm256_maskload_ps(from, first_lanes(count));
#else
  if (count >= LANES) return load(from);
  vector value = 0;
  for (int64_t lane = 0; lane < count; lane++) value[lane] = from[lane];
  return value;
#endif
}

/// Stores the first `count` elements, all, or none.
INLINE void store_some(real *to, vector value, int64_t count) {
#if defined(__AVX512F__) && defined(NNC_DOUBLE)
  _mm512_mask_storeu_pd(to, (__mmask8)first_lanes(count), (__m512d)value);
#elif defined(__AVX512F__)
  _mm512_mask_storeu_ps(to, (__mmask16)first_lanes(count), (__m512)value);
#else
  if (count >= LANES) {
    store(to, value);
    return;
  }
  // In pieces of 4, 2 and 1: where there are masked stores of 32 bytes, some processors take longer for them.
  real lanes[LANES];
  __builtin_memcpy(lanes, &value, sizeof lanes);
  int64_t lane = 0;
  UNROLLED for (int piece = HALF; piece > 0; piece /= 2)
    if (count > 0 && (count & piece) != 0) {
      __builtin_memcpy(to + lane, lanes + lane, (size_t)piece * sizeof(real));
      lane += piece;
    }
#endif
}

#endif
