// The kernels of residual_stack.nn in double precision.
#define NNC_DOUBLE
#include "residual_stack.c"
