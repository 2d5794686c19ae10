// The kernels of repaired.nn in double precision.
#define NNC_DOUBLE
#include "repaired.c"
