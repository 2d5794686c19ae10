// The kernels of fashion_cnn.nn in double precision.
#define NNC_DOUBLE
#include "fashion_cnn.c"
