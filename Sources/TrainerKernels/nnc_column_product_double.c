// The same products in double precision, for gradcheck.
#define NNC_DOUBLE
#include "nnc_column_product.c"
