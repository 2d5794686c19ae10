// Matrix products through CBLAS, for both precisions under one name. Every call runs on the calling thread alone:
// nnc_blas_start() keeps OpenBLAS from starting threads of its own, because the team already has one for each core.
#ifndef NNC_BLAS_H
#define NNC_BLAS_H

#include <cblas.h>

#include "nnc_real.h"

#ifdef NNC_DOUBLE
#define NNC_CBLAS(name) cblas_d##name
#else
#define NNC_CBLAS(name) cblas_s##name
#endif

/// Keeps OpenBLAS on the calling thread from now on; nnc_team_create calls it. Other CBLAS libraries are left as they are.
void nnc_blas_start(void);

/// y[i · stride] = beta · y[i · stride]. With beta = 0 old contents are overwritten, NaN included.
static inline void nnc_scale_vector(int64_t count, real beta, real *y, int64_t stride) {
  if (beta == 1) return;
  for (int64_t i = 0; i < count; i++) y[i * stride] = beta == 0 ? 0 : beta * y[i * stride];
}

/// C = alpha · op(A) · op(B) + beta · C, all row-major.
///
/// op(A) is [m, k]: A is stored [m, k], or [k, m] if `transpose_a` is 1; op(B) is [k, n]: B is stored [k, n], or [n, k] if
/// `transpose_b` is 1. lda, ldb and ldc are elements from row to row as stored. With beta = 0 the old contents of C do not
/// matter. A product with one row or column is done as matrix times vector. All sizes fit in 32 bits; 0 is allowed.
static inline void nnc_gemm(
    int transpose_a, int transpose_b, int64_t m, int64_t n, int64_t k, real alpha, const real *a, int64_t lda,
    const real *b, int64_t ldb, real beta, real *c, int64_t ldc) {
  if (m <= 0 || n <= 0) return;
  if (k <= 0) {
    for (int64_t row = 0; row < m; row++) nnc_scale_vector(n, beta, c + row * ldc, 1);
  } else if (n == 1) {
    // Scaled here, not in gemv: some versions multiply old contents by 0, which keeps NaN.
    nnc_scale_vector(m, beta, c, ldc);
    NNC_CBLAS(gemv)(CblasRowMajor, transpose_a ? CblasTrans : CblasNoTrans, (int)(transpose_a ? k : m),
                    (int)(transpose_a ? m : k), alpha, a, (int)lda, b, (int)(transpose_b ? 1 : ldb), 1, c, (int)ldc);
  } else if (m == 1) {
    nnc_scale_vector(n, beta, c, 1);
    NNC_CBLAS(gemv)(CblasRowMajor, transpose_b ? CblasNoTrans : CblasTrans, (int)(transpose_b ? n : k),
                    (int)(transpose_b ? k : n), alpha, b, (int)ldb, a, (int)(transpose_a ? lda : 1), 1, c, 1);
  } else {
    NNC_CBLAS(gemm)(CblasRowMajor, transpose_a ? CblasTrans : CblasNoTrans, transpose_b ? CblasTrans : CblasNoTrans,
                    (int)m, (int)n, (int)k, alpha, a, (int)lda, b, (int)ldb, beta, c, (int)ldc);
  }
}

#endif
