#define NNC_DOUBLE
#include "machines.h"

#define NAME(x) wide_##x
#include "loops.h"
#include "nnc_blas.h"
#include "nnc_trace.h"

void support_unary_double(support_function function, const double *x, double *y, int64_t count) {
  wide_unary(function, x, y, count);
}

void support_apply_binary_double(support_binary function, const double *x, const double *y, double *z, int64_t count) {
  wide_binary(function, x, y, z, count);
}

void support_uniform_double(uint64_t seed, uint64_t step, uint32_t stream, double *y, int64_t count) {
  wide_uniform(seed, step, stream, y, NULL, count);
}

void support_gemm_double(
    int transpose_a, int transpose_b, int64_t m, int64_t n, int64_t k, double alpha, const double *a, int64_t lda,
    const double *b, int64_t ldb, double beta, double *c, int64_t ldc) {
  nnc_gemm(transpose_a, transpose_b, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);
}

int32_t support_trace_double(const double *values, int32_t kernels, int64_t count) {
  nnc_trace trace = {-1};
  for (int32_t kernel = kernels - 1; kernel >= 0; kernel--) {
    nnc_trace_check(&trace, kernel, values + kernel * count, count);
  }
  return trace.kernel;
}
