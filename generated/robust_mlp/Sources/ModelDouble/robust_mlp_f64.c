// The kernels of robust_mlp.nn in double precision.
#define NNC_DOUBLE
#include "robust_mlp.c"
