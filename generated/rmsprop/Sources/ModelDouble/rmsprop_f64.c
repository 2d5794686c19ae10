// The kernels of rmsprop.nn in double precision.
#define NNC_DOUBLE
#include "rmsprop.c"
