// The kernels of momentum.nn in double precision.
#define NNC_DOUBLE
#include "momentum.c"
