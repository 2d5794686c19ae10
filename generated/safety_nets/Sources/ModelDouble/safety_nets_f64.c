// The kernels of safety_nets.nn in double precision.
#define NNC_DOUBLE
#include "safety_nets.c"
