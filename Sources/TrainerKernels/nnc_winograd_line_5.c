// Winograd convolution of up to four channels for kernels of 5 × 5.
#define NNC_KERNEL 5
#include "nnc_winograd_line.c"
