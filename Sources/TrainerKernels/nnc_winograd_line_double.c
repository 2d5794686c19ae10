// Winograd convolution of up to four channels in double precision.
#define NNC_DOUBLE
#include "nnc_winograd_line.c"
