// Written by nnc from lenet_digits.nn. The model as a C library: see nnc_runtime.h for the calls.
//
// Allocate arena_bytes(workers) bytes on a boundary of 128, zero them once, start a team with nnc_team_create, call
// initialize, then train, evaluate and summarize, or predict. What each phase is passed, in order:
//   initialize: nothing passed
//   prepare: inputs column0 [batch, 64], column1 [batch]; outputs image, digit
//   train: inputs image [batch, 8, 8, 1], digit [batch]; results loss, grad_norm
//   evaluate: inputs image [batch, 8, 8, 1], digit [batch]; results total1, total2, total3
//   summarize: inputs total1 [], total2 [], total3 []; results loss, accuracy
//   predict: inputs image [batch, 8, 8, 1]; outputs logits
//   inspect: inputs image [batch, 8, 8, 1], digit [batch]; results relu1.rms, relu1.inactive, relu1.dead, relu2.rms, relu2.inactive, relu2.dead, relu3.rms, relu3.inactive, relu3.dead
#ifndef LENET_DIGITS_H
#define LENET_DIGITS_H

#include "nnc_runtime.h"

#ifdef __cplusplus
#define NNC_EXTERN extern "C"
#else
#define NNC_EXTERN extern
#endif
NNC_EXTERN const nnc_program lenet_digits_f32;
NNC_EXTERN const nnc_program lenet_digits_f64;
#undef NNC_EXTERN

// Where the tensors lie in the arena, in elements.
enum {
  lenet_digits_conv2d1_weight = 0,  // parameter [3, 3, 1, 16]
  lenet_digits_conv2d1_shift = 160,  // parameter [16]
  lenet_digits_conv2d2_weight = 192,  // parameter [3, 3, 16, 32]
  lenet_digits_conv2d2_shift = 4800,  // parameter [32]
  lenet_digits_linear1_weight = 4832,  // parameter [128, 64]
  lenet_digits_linear1_shift = 13024,  // parameter [64]
  lenet_digits_linear2_weight = 13088,  // parameter [64, 10]
  lenet_digits_linear2_shift = 13728,  // parameter [10]
  lenet_digits_conv2d1_weight_m = 13760,  // state [3, 3, 1, 16]
  lenet_digits_conv2d1_weight_v = 27520,  // state [3, 3, 1, 16]
  lenet_digits_conv2d1_shift_m = 13920,  // state [16]
  lenet_digits_conv2d1_shift_v = 27680,  // state [16]
  lenet_digits_conv2d2_weight_m = 13952,  // state [3, 3, 16, 32]
  lenet_digits_conv2d2_weight_v = 27712,  // state [3, 3, 16, 32]
  lenet_digits_conv2d2_shift_m = 18560,  // state [32]
  lenet_digits_conv2d2_shift_v = 32320,  // state [32]
  lenet_digits_linear1_weight_m = 18592,  // state [128, 64]
  lenet_digits_linear1_weight_v = 32352,  // state [128, 64]
  lenet_digits_linear1_shift_m = 26784,  // state [64]
  lenet_digits_linear1_shift_v = 40544,  // state [64]
  lenet_digits_linear2_weight_m = 26848,  // state [64, 10]
  lenet_digits_linear2_weight_v = 40608,  // state [64, 10]
  lenet_digits_linear2_shift_m = 27488,  // state [10]
  lenet_digits_linear2_shift_v = 41248,  // state [10]
  lenet_digits_batch = 64,  // the most examples in a call
};

#endif
