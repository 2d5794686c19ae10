// The kernels of adamw.nn in double precision.
#define NNC_DOUBLE
#include "adamw.c"
