// The kernels of plain_stack.nn in double precision.
#define NNC_DOUBLE
#include "plain_stack.c"
