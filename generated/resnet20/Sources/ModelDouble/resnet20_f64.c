// The kernels of resnet20.nn in double precision.
#define NNC_DOUBLE
#include "resnet20.c"
