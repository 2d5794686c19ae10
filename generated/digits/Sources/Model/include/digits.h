// Written by nnc from digits.nn. The model as a C library: see nnc_runtime.h for the calls.
//
// Allocate arena_bytes(workers) bytes on a boundary of 128, zero them once, start a team with nnc_team_create, call
// initialize, then train, evaluate and summarize, or predict. What each phase is passed, in order:
//   initialize: nothing passed
//   prepare: inputs column0 [batch, 64], column1 [batch]; outputs image, digit
//   train: inputs image [batch, 64], digit [batch]; results loss, grad_norm
//   evaluate: inputs image [batch, 64], digit [batch]; results total1, total2, total3
//   summarize: inputs total1 [], total2 [], total3 []; results loss, accuracy
//   predict: inputs image [batch, 64]; outputs logits
//   inspect: inputs image [batch, 64], digit [batch]; results relu1.rms, relu1.inactive, relu1.dead
#ifndef DIGITS_H
#define DIGITS_H

#include "nnc_runtime.h"

#ifdef __cplusplus
#define NNC_EXTERN extern "C"
#else
#define NNC_EXTERN extern
#endif
NNC_EXTERN const nnc_program digits_f32;
NNC_EXTERN const nnc_program digits_f64;
#undef NNC_EXTERN

// Where the tensors lie in the arena, in elements.
enum {
  digits_linear1_weight = 0,  // parameter [64, 256]
  digits_linear1_shift = 16384,  // parameter [256]
  digits_linear2_weight = 16640,  // parameter [256, 10]
  digits_linear2_shift = 19200,  // parameter [10]
  digits_linear1_weight_m = 19232,  // state [64, 256]
  digits_linear1_weight_v = 38464,  // state [64, 256]
  digits_linear1_shift_m = 35616,  // state [256]
  digits_linear1_shift_v = 54848,  // state [256]
  digits_linear2_weight_m = 35872,  // state [256, 10]
  digits_linear2_weight_v = 55104,  // state [256, 10]
  digits_linear2_shift_m = 38432,  // state [10]
  digits_linear2_shift_v = 57664,  // state [10]
  digits_batch = 64,  // the most examples in a call
};

#endif
