// The library's functions are compiled once more under other names.
#define NNC_MATMUL NNC_MATMUL_GENERATED
#define nnc_product own_product
#define nnc_uses_blas own_uses_blas
#define nnc_blas_start own_blas_start
#define NATIVE_PRODUCT native_product
#include "../../Sources/TrainerKernels/nnc_product.c"
#include "call.h"
