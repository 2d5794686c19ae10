// The kernels of fraud.nn in double precision.
#define NNC_DOUBLE
#include "fraud.c"
