// Winograd convolution in double precision.
#define NNC_DOUBLE
#include "nnc_winograd.c"
