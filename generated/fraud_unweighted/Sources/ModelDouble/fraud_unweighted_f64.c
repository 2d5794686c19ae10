// The kernels of fraud_unweighted.nn in double precision.
#define NNC_DOUBLE
#include "fraud_unweighted.c"
