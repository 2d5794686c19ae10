#define NNC_DOUBLE
#define NNC_MATMUL NNC_MATMUL_GENERATED
#define nnc_product_double own_product_double
#define NATIVE_PRODUCT native_product_double
#include "../../Sources/TrainerKernels/nnc_product.c"
#include "call.h"
