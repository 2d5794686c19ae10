// The kernels of adam.nn in double precision.
#define NNC_DOUBLE
#include "adam.c"
