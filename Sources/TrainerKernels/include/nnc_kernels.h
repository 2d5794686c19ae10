// Everything that an emitted kernel file uses: the element type, mathematics, random numbers, matrix products,
// convolutions, the thread team and the check for values that are not finite.
#ifndef NNC_KERNELS_H
#define NNC_KERNELS_H

#include "nnc_product.h"
#include "nnc_laps.h"
#include "nnc_math.h"
#include "nnc_random.h"
#include "nnc_real.h"
#include "nnc_runtime.h"
#include "nnc_share.h"
#include "nnc_trace.h"
#include "nnc_winograd.h"

#endif
