// The kernels of vanishing.nn in double precision.
#define NNC_DOUBLE
#include "vanishing.c"
