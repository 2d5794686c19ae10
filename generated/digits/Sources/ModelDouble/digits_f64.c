// The kernels of digits.nn in double precision.
#define NNC_DOUBLE
#include "digits.c"
