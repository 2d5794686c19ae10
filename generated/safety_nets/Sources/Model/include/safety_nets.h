// Written by nnc from safety_nets.nn. The model as a C library: see nnc_runtime.h for the calls.
//
// Allocate arena_bytes(workers) bytes on a boundary of 128, zero them once, start a team with nnc_team_create, call
// initialize, then train, evaluate and summarize, or predict. What each phase is passed, in order:
//   initialize: nothing passed
//   prepare: inputs column0 [batch, 10], column1 [batch]; outputs x, target
//   train: inputs x [batch, 10], target [batch]; results loss, grad_norm
//   evaluate: inputs x [batch, 10], target [batch]; results total1, total2
//   summarize: inputs total1 [], total2 []; results loss
//   predict: inputs x [batch, 10]; outputs y
//   inspect: inputs x [batch, 10], target [batch]; results relu1.rms, relu1.inactive, relu1.dead
#ifndef SAFETY_NETS_H
#define SAFETY_NETS_H

#include "nnc_runtime.h"

#ifdef __cplusplus
#define NNC_EXTERN extern "C"
#else
#define NNC_EXTERN extern
#endif
NNC_EXTERN const nnc_program safety_nets_f32;
NNC_EXTERN const nnc_program safety_nets_f64;
#undef NNC_EXTERN

// Where the tensors lie in the arena, in elements.
enum {
  safety_nets_linear1_weight = 0,  // parameter [10, 64]
  safety_nets_linear1_shift = 640,  // parameter [64]
  safety_nets_linear2_weight = 704,  // parameter [64, 1]
  safety_nets_linear2_shift = 768,  // parameter [1]
  safety_nets_linear1_weight_m = 800,  // state [10, 64]
  safety_nets_linear1_weight_v = 1600,  // state [10, 64]
  safety_nets_linear1_shift_m = 1440,  // state [64]
  safety_nets_linear1_shift_v = 2240,  // state [64]
  safety_nets_linear2_weight_m = 1504,  // state [64, 1]
  safety_nets_linear2_weight_v = 2304,  // state [64, 1]
  safety_nets_linear2_shift_m = 1568,  // state [1]
  safety_nets_linear2_shift_v = 2368,  // state [1]
  safety_nets_batch = 200,  // the most examples in a call
};

#endif
