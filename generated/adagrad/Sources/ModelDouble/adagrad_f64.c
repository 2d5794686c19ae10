// The kernels of adagrad.nn in double precision.
#define NNC_DOUBLE
#include "adagrad.c"
