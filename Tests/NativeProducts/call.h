// The one function of this target, in the precision of the file that includes it.
#include "NativeProducts.h"

void NATIVE_PRODUCT(
    const int64_t *axes, int64_t columns, int64_t column_stride, int32_t accumulates, const real *left,
    const real *right, real *result) {
  nnc_product_shape shape = {.columns = columns, .column_stride = column_stride, .accumulates = accumulates};
  for (int axis = 0; axis < 3; axis++) {
    shape.rows[axis] = (nnc_axis){axes[3 * axis], axes[3 * axis + 1], axes[3 * axis + 2]};
    shape.depth[axis] = (nnc_axis){axes[9 + 3 * axis], axes[10 + 3 * axis], axes[11 + 3 * axis]};
  }
  nnc_product(&shape, left, right, result);
}
