// The search for the first kernel whose result is not finite.
#ifndef NNC_TRACE_H
#define NNC_TRACE_H

#include <string.h>

#include "nnc_real.h"
#include "nnc_runtime.h"

/// True if a value is infinite or not a number: the exponent bits are all set. Integer arithmetic, so that it vectorises.
/// Not inlined: a step asks hundreds of times, if it asks.
__attribute__((noinline, unused)) static int nnc_has_nonfinite(const real *values, int64_t count) {
#ifdef NNC_DOUBLE
  typedef uint64_t bits_type;
  const bits_type exponent = 0x7ff0000000000000u;
#else
  typedef uint32_t bits_type;
  const bits_type exponent = 0x7f800000u;
#endif
  bits_type found = 0;
  for (int64_t i = 0; i < count; i++) {
    bits_type bits;
    memcpy(&bits, &values[i], sizeof bits);
    found |= (bits_type)((bits & exponent) == exponent);
  }
  return found != 0;
}

/// Notes `kernel` in `trace` if one of the values is not finite and no earlier kernel is noted. Workers may call it at
/// the same time: the smallest index stays. Does nothing when `trace` is NULL.
static inline void nnc_trace_check(nnc_trace *trace, int32_t kernel, const real *values, int64_t count) {
  if (trace == NULL || !nnc_has_nonfinite(values, count)) return;
  int32_t noted = __atomic_load_n(&trace->kernel, __ATOMIC_RELAXED);
  while ((noted < 0 || kernel < noted) &&
         !__atomic_compare_exchange_n(&trace->kernel, &noted, kernel, 0, __ATOMIC_RELAXED, __ATOMIC_RELAXED)) {
  }
}

/// The same for the columns `begin` to `end` of rows that lie `stride` elements apart.
static inline void nnc_trace_check_columns(
    nnc_trace *trace, int32_t kernel, const real *values, int64_t rows, int64_t stride, int64_t begin, int64_t end) {
  if (trace == NULL) return;
  for (int64_t row = 0; row < rows; row++) nnc_trace_check(trace, kernel, values + row * stride + begin, end - begin);
}

#endif
