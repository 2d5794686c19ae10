// The kernels of perceptron.nn in double precision.
#define NNC_DOUBLE
#include "perceptron.c"
