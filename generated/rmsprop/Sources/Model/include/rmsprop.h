// Written by nnc from rmsprop.nn. The model as a C library: see nnc_runtime.h for the calls.
//
// Allocate arena_bytes(workers) bytes on a boundary of 128, zero them once, start a team with nnc_team_create, call
// initialize, then train, evaluate and summarize, or predict. What each phase is passed, in order:
//   initialize: nothing passed
//   prepare: inputs column0 [batch, 8], column1 [batch]; outputs x, target
//   train: inputs x [batch, 8], target [batch]; results loss, grad_norm
//   evaluate: inputs x [batch, 8], target [batch]; results total1, total2
//   summarize: inputs total1 [], total2 []; results loss
//   predict: inputs x [batch, 8]; outputs y
#ifndef RMSPROP_H
#define RMSPROP_H

#include "nnc_runtime.h"

#ifdef __cplusplus
#define NNC_EXTERN extern "C"
#else
#define NNC_EXTERN extern
#endif
NNC_EXTERN const nnc_program rmsprop_f32;
NNC_EXTERN const nnc_program rmsprop_f64;
#undef NNC_EXTERN

// Where the tensors lie in the arena, in elements.
enum {
  rmsprop_linear1_weight = 0,  // parameter [8, 1]
  rmsprop_linear1_shift = 32,  // parameter [1]
  rmsprop_linear1_weight_v = 64,  // state [8, 1]
  rmsprop_linear1_shift_v = 96,  // state [1]
  rmsprop_batch = 32,  // the most examples in a call
};

#endif
