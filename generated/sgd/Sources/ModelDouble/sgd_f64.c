// The kernels of sgd.nn in double precision.
#define NNC_DOUBLE
#include "sgd.c"
