#define NNC_DOUBLE
#include <stdlib.h>

#include "machines.h"

#define NAME(x) wide_##x
#include "loops.h"
#include "nnc_product.h"
#include "nnc_trace.h"
#define SUPPORT(name) support_##name##_double
#include "convolution.h"

void support_unary_double(support_function function, const double *x, double *y, int64_t count) {
  wide_unary(function, x, y, count);
}

void support_apply_binary_double(support_binary function, const double *x, const double *y, double *z, int64_t count) {
  wide_binary(function, x, y, z, count);
}

void support_uniform_double(uint64_t seed, uint64_t step, uint32_t stream, double *y, int64_t count) {
  wide_uniform(seed, step, stream, y, NULL, count);
}

void support_is_below(double limit, uint64_t seed, uint64_t step, uint32_t stream, bool *below, int64_t count) {
  const nnc_key key = nnc_random_key(seed, step, stream);
  for (int64_t i = 0; i < count; i++) below[i] = nnc_is_below(limit, key, (uint32_t)i);
}

void support_product_double(
    int32_t is_by_column, const int64_t *axes, int64_t columns, int64_t column_stride, int32_t accumulates, const double *left,
    const double *right, double *result) {
  nnc_product_shape shape = {.columns = columns, .column_stride = column_stride, .accumulates = accumulates};
  for (int axis = 0; axis < 3; axis++) {
    shape.rows[axis] = (nnc_axis){axes[3 * axis], axes[3 * axis + 1], axes[3 * axis + 2]};
    shape.depth[axis] = (nnc_axis){axes[9 + 3 * axis], axes[10 + 3 * axis], axes[11 + 3 * axis]};
  }
  (is_by_column ? nnc_column_product : nnc_product)(&shape, left, right, result);
}

int32_t support_trace_double(const double *values, int32_t kernels, int64_t count) {
  nnc_trace trace = {-1};
  for (int32_t kernel = kernels - 1; kernel >= 0; kernel--) {
    nnc_trace_check(&trace, kernel, values + kernel * count, count);
  }
  return trace.kernel;
}
