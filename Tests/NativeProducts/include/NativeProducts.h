// Matrix products as trainers have them: built for this machine's vectors, and without CBLAS.
#ifndef NATIVE_PRODUCTS_H
#define NATIVE_PRODUCTS_H

#include <stdint.h>

/// nnc_product; `axes` are extent, left and other stride of three axes of rows, then of three of the depth.
void native_product(
    const int64_t *axes, int64_t columns, int64_t column_stride, int32_t accumulates, const float *left,
    const float *right, float *result);
void native_product_double(
    const int64_t *axes, int64_t columns, int64_t column_stride, int32_t accumulates, const double *left,
    const double *right, double *result);

#endif
