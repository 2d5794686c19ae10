// Written by nnc from xor.nn. The model as a C library: see nnc_runtime.h for the calls.
//
// Allocate arena_bytes(workers) bytes on a boundary of 128, zero them once, start a team with nnc_team_create, call
// initialize, then train, evaluate and summarize, or predict. What each phase is passed, in order:
//   initialize: nothing passed
//   prepare: inputs column0 [batch, 2], column1 [batch]; outputs bits, answer
//   train: inputs bits [batch, 2], answer [batch]; results loss, grad_norm
//   evaluate: inputs bits [batch, 2], answer [batch]; results total1, total2, total3
//   summarize: inputs total1 [], total2 [], total3 []; results loss, accuracy
//   predict: inputs bits [batch, 2]; outputs logit
//   inspect: inputs bits [batch, 2], answer [batch]; results tanh1.rms, tanh1.inactive, tanh1.dead
#ifndef XOR_H
#define XOR_H

#include "nnc_runtime.h"

#ifdef __cplusplus
#define NNC_EXTERN extern "C"
#else
#define NNC_EXTERN extern
#endif
NNC_EXTERN const nnc_program xor_f32;
NNC_EXTERN const nnc_program xor_f64;
#undef NNC_EXTERN

// Where the tensors lie in the arena, in elements.
enum {
  xor_linear1_weight = 0,  // parameter [2, 8]
  xor_linear1_shift = 32,  // parameter [8]
  xor_linear2_weight = 64,  // parameter [8, 1]
  xor_linear2_shift = 96,  // parameter [1]
  xor_linear1_weight_m = 128,  // state [2, 8]
  xor_linear1_weight_v = 256,  // state [2, 8]
  xor_linear1_shift_m = 160,  // state [8]
  xor_linear1_shift_v = 288,  // state [8]
  xor_linear2_weight_m = 192,  // state [8, 1]
  xor_linear2_weight_v = 320,  // state [8, 1]
  xor_linear2_shift_m = 224,  // state [1]
  xor_linear2_shift_v = 352,  // state [1]
  xor_batch = 4,  // the most examples in a call
};

#endif
