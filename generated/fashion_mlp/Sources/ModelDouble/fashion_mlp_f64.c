// The kernels of fashion_mlp.nn in double precision.
#define NNC_DOUBLE
#include "fashion_mlp.c"
