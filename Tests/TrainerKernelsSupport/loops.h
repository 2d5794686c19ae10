// Bodies of the loops for one precision and instruction set. The includer defines NAME(x), and has included the system headers.
#include "nnc_math.h"
#include "nnc_random.h"

#define LOOP(function)                                                \
  case support_##function:                                            \
    for (int64_t i = 0; i < count; i++) y[i] = nn_##function(x[i]); \
    return;

void NAME(unary)(support_function function, const real *x, real *restrict y, int64_t count) {
  switch (function) {
    LOOP(exp)
    LOOP(log)
    LOOP(tanh)
    LOOP(erf)
    LOOP(sin)
    LOOP(cos)
    LOOP(sqrt)
    LOOP(rsqrt)
    LOOP(abs)
    LOOP(sign)
    LOOP(floor)
  }
}

#undef LOOP
#define LOOP(function)                                                      \
  case support_##function:                                                  \
    for (int64_t i = 0; i < count; i++) z[i] = nn_##function(x[i], y[i]); \
    return;

void NAME(binary)(support_binary function, const real *x, const real *y, real *restrict z, int64_t count) {
  switch (function) {
    LOOP(pow)
    LOOP(max)
    LOOP(min)
    LOOP(at_least)
    LOOP(at_most)
  }
}

void NAME(uniform)(
    uint64_t seed, uint64_t step, uint32_t stream, real *restrict y, uint32_t *restrict bits, int64_t count) {
  const nnc_key key = nnc_random_key(seed, step, stream);
  for (int64_t i = 0; i < count; i++) y[i] = nnc_uniform(key, (uint32_t)i);
  if (bits == NULL) return;
  for (int64_t i = 0; i < count; i++) bits[i] = nnc_random_bits(key, (uint32_t)i);
}
