// The instances of float_loops.h.
#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "TrainerKernelsSupport.h"

#define DECLARE(machine, real)                                                                           \
  void machine##_unary(support_function function, const real *x, real *y, int64_t count);              \
  void machine##_binary(support_binary function, const real *x, const real *y, real *z, int64_t count); \
  void machine##_uniform(uint64_t seed, uint64_t step, uint32_t stream, real *y, uint32_t *bits, int64_t count);

DECLARE(baseline, float)
DECLARE(avx2, float)
DECLARE(avx512, float)
DECLARE(wide, double)
