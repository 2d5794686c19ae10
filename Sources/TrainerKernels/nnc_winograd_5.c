// Winograd convolution for kernels of 5 × 5.
#define NNC_KERNEL 5
#include "nnc_winograd.c"
