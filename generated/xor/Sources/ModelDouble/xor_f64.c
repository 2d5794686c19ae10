// The kernels of xor.nn in double precision.
#define NNC_DOUBLE
#include "xor.c"
