// A model written by hand, so that the trainer can be tested without the compiler: y = w·x + b, squared error, SGD with
// momentum. Environment variables bring about what a correct model does not do:
//   TEST_NOT_FINITE=N    the loss of step N is NaN, found in kernel 1
//   TEST_INFINITE=N      update N makes w[0] infinite
//   TEST_DIVERGE_AFTER=N updates after N make things worse
//   TEST_WRONG_GRADIENT  dL/dw[1] is off by a factor of 1.0001
//   TEST_KINK            |w·x + b| takes the place of w·x + b
//   TEST_MICROSECONDS=N  a step takes that long
#ifndef TRAINER_TEST_KERNELS_H
#define TRAINER_TEST_KERNELS_H

#include "nnc_runtime.h"

nnc_program trainer_test_f32(void);
nnc_program trainer_test_f64(void);

#endif
