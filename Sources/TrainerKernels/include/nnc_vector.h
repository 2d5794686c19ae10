// Vectors of the target: as wide as its registers, from the same source for AVX-512, AVX2, NEON and SSE2.
#ifndef NNC_VECTOR_H
#define NNC_VECTOR_H

#include "nnc_real.h"

#if defined(__AVX512F__)
#define VECTOR_BYTES 64
#define REGISTERS 32
#elif defined(__AVX__)
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
/// In front of a loop whose bounds are known where it is inlined, so that all its vectors are registers.
#define UNROLLED _Pragma("clang loop unroll(full)")

INLINE vector load(const real *from) { return *(const vector *)from; }
INLINE void store(real *to, vector value) { *(vector *)to = value; }

/// The first `count` elements, or all; the rest is zero.
INLINE vector load_some(const real *from, int64_t count) {
  if (count >= LANES) return load(from);
  vector value = 0;
  for (int64_t lane = 0; lane < count; lane++) value[lane] = from[lane];
  return value;
}

/// Stores the first `count` elements, or all.
INLINE void store_some(real *to, vector value, int64_t count) {
  if (count >= LANES) {
    store(to, value);
    return;
  }
  for (int64_t lane = 0; lane < count; lane++) to[lane] = value[lane];
}

#endif
