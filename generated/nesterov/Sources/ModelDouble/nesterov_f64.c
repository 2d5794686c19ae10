// The kernels of nesterov.nn in double precision.
#define NNC_DOUBLE
#include "nesterov.c"
