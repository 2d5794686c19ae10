// Matrix products whose operands are reached by strides: dense layers, their gradients, and convolutions, which read
// windows of a padded image without copying them out.
#ifndef NNC_PRODUCT_H
#define NNC_PRODUCT_H

#include "nnc_real.h"

/// An axis of a product: how many indices it has, and how many elements apart neighbours lie, in the left operand and in
/// the other array (rows: the result; depth: the right operand). An axis of zeros is not there.
typedef struct {
  int64_t extent, left, other;
} nnc_axis;

/// The shape of a product: result[row][column] = Σ_depth left[row][depth] · right[depth][column].
///
/// Rows and depth run over up to three axes each, the outermost first; columns lie one behind the other in the result,
/// and `column_stride` elements apart in the right operand.
typedef struct {
  nnc_axis rows[3], depth[3];
  int64_t columns, column_stride;
  /// True if the product is added to what the result holds; else old contents do not matter.
  int accumulates;
} nnc_product_shape;

#ifdef NNC_DOUBLE
#define nnc_product nnc_product_double
#define nnc_column_product nnc_column_product_double
#endif

/// Computes the product on the calling thread (nnc_product.c).
void nnc_product(const nnc_product_shape *shape, const real *left, const real *right, real *result);

/// The same where the left operand has the columns too: result[row][column] = Σ_depth left[row][depth][column] ·
/// right[depth][column]. Columns lie one behind the other in all three arrays; `column_stride` is 1 (nnc_column_product.c).
void nnc_column_product(const nnc_product_shape *shape, const real *left, const real *right, real *result);

/// Keeps OpenBLAS, if products use it, on the calling thread from now on, because the team already has a thread for each core;
/// nnc_team_create calls it. Other CBLAS libraries are left as they are.
void nnc_blas_start(void);

#endif
