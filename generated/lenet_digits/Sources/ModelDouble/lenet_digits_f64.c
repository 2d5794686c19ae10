// The kernels of lenet_digits.nn in double precision.
#define NNC_DOUBLE
#include "lenet_digits.c"
