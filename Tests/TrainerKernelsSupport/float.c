#include <math.h>
#include <stdlib.h>

#include "machines.h"
#include "nnc_product.h"
#include "nnc_trace.h"
#define SUPPORT(name) support_##name
#include "convolution.h"

int support_has(support_machine machine) {
  switch (machine) {
    case support_baseline: return 1;
#ifdef __x86_64__
    case support_avx2: return __builtin_cpu_supports("x86-64-v3");
    case support_avx512: return __builtin_cpu_supports("x86-64-v4");
#else
    case support_avx2: return 0;
    case support_avx512: return 0;
#endif
  }
  return 0;
}

#ifdef __x86_64__
#define DISPATCH(call)                             \
  switch (machine) {                               \
    case support_baseline: baseline_##call; return; \
    case support_avx2: avx2_##call; return;         \
    case support_avx512: avx512_##call; return;     \
  }
#else
#define DISPATCH(call) baseline_##call;
#endif

void support_unary(support_machine machine, support_function function, const float *x, float *y, int64_t count) {
  DISPATCH(unary(function, x, y, count))
}

void support_apply_binary(
    support_machine machine, support_binary function, const float *x, const float *y, float *z, int64_t count) {
  DISPATCH(binary(function, x, y, z, count))
}

void support_uniform(
    support_machine machine, uint64_t seed, uint64_t step, uint32_t stream, float *y, uint32_t *bits, int64_t count) {
  DISPATCH(uniform(seed, step, stream, y, bits, count))
}

static double exact(support_function function, double x) {
  switch (function) {
    case support_exp: return exp(x);
    case support_log: return log(x);
    case support_tanh: return tanh(x);
    case support_erf: return erf(x);
    case support_sin: return sin(x);
    case support_cos: return cos(x);
    case support_sqrt: return sqrt(x);
    case support_rsqrt: return 1 / sqrt(x);
    case support_abs: return fabs(x);
    case support_sign: return x > 0 ? 1 : x < 0 ? -1 : x;
    case support_floor: return floor(x);
  }
  return NAN;
}

double support_error(float got, double expected) {
  const double wrong = 1e9;
  const float rounded = (float)expected;
  if (isnan(expected) || isnan(got)) return isnan(expected) && isnan(got) ? 0 : wrong;
  if (isinf(rounded) || isinf(got)) return got == rounded ? 0 : wrong;
  if (expected == 0) return got == 0 && !signbit(got) == !signbit(expected) ? 0 : wrong;
  int exponent;
  frexp(expected, &exponent);
  return fabs(got - expected) / ldexp(1, exponent < -125 ? -149 : exponent - 24);
}

double support_unary_error(support_function function, float x, float got) {
  const double expected = exact(function, x);
  const int is_dropped = function == support_exp && got == 0 && expected < 1.664e-38;
  return is_dropped ? 0 : support_error(got, expected);
}

double support_worst_error(
    support_machine machine, support_function function, uint32_t first, uint32_t stride, float *at) {
  enum { block = 4096 };
  float x[block], y[block];
  double worst = -1;
  uint64_t pattern = first;
  while (pattern <= UINT32_MAX) {
    int64_t count = 0;
    for (; count < block && pattern <= UINT32_MAX; pattern += stride) {
      const uint32_t bits = (uint32_t)pattern;
      memcpy(&x[count++], &bits, sizeof bits);
    }
    support_unary(machine, function, x, y, count);
    for (int64_t i = 0; i < count; i++) {
      const double error = support_unary_error(function, x[i], y[i]);
      if (error > worst) {
        worst = error;
        *at = x[i];
      }
    }
  }
  return worst;
}

void support_product(
    int32_t is_by_column, const int64_t *axes, int64_t columns, int64_t column_stride, int32_t accumulates, const float *left,
    const float *right, float *result) {
  nnc_product_shape shape = {.columns = columns, .column_stride = column_stride, .accumulates = accumulates};
  for (int axis = 0; axis < 3; axis++) {
    shape.rows[axis] = (nnc_axis){axes[3 * axis], axes[3 * axis + 1], axes[3 * axis + 2]};
    shape.depth[axis] = (nnc_axis){axes[9 + 3 * axis], axes[10 + 3 * axis], axes[11 + 3 * axis]};
  }
  (is_by_column ? nnc_column_product : nnc_product)(&shape, left, right, result);
}

int32_t support_trace(const float *values, int32_t kernels, int64_t count) {
  nnc_trace trace = {-1};
  for (int32_t kernel = kernels - 1; kernel >= 0; kernel--) {
    nnc_trace_check(&trace, kernel, values + kernel * count, count);
  }
  return trace.kernel;
}

int32_t support_trace_columns(const float *values, int64_t rows, int64_t stride, int64_t begin, int64_t end) {
  nnc_trace trace = {-1};
  nnc_trace_check_columns(NULL, 5, values, rows, stride, begin, end);
  nnc_trace_check_columns(&trace, 5, values, rows, stride, begin, end);
  return trace.kernel;
}
