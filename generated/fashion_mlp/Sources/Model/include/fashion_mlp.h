// Written by nnc from fashion_mlp.nn. The model as a C library: see nnc_runtime.h for the calls.
//
// Allocate arena_bytes(workers) bytes on a boundary of 128, zero them once, start a team with nnc_team_create, call
// initialize, then train, evaluate and summarize, or predict. What each phase is passed, in order:
//   initialize: nothing passed
//   prepare: inputs column0 [batch, 28, 28], column1 [batch]; outputs image, label
//   train: inputs image [batch, 28, 28], label [batch]; results loss, grad_norm
//   evaluate: inputs image [batch, 28, 28], label [batch]; results total1, total2, total3
//   summarize: inputs total1 [], total2 [], total3 []; results loss, accuracy
//   predict: inputs image [batch, 28, 28]; outputs logits
//   inspect: inputs image [batch, 28, 28], label [batch]; results relu1.rms, relu1.inactive, relu1.dead, relu2.rms, relu2.inactive, relu2.dead
#ifndef FASHION_MLP_H
#define FASHION_MLP_H

#include "nnc_runtime.h"

#ifdef __cplusplus
#define NNC_EXTERN extern "C"
#else
#define NNC_EXTERN extern
#endif
NNC_EXTERN const nnc_program fashion_mlp_f32;
NNC_EXTERN const nnc_program fashion_mlp_f64;
#undef NNC_EXTERN

// Where the tensors lie in the arena, in elements.
enum {
  fashion_mlp_linear1_weight = 0,  // parameter [784, 256]
  fashion_mlp_linear1_shift = 200704,  // parameter [256]
  fashion_mlp_linear2_weight = 200960,  // parameter [256, 128]
  fashion_mlp_linear2_shift = 233728,  // parameter [128]
  fashion_mlp_linear3_weight = 233856,  // parameter [128, 10]
  fashion_mlp_linear3_shift = 235136,  // parameter [10]
  fashion_mlp_linear1_weight_m = 235168,  // state [784, 256]
  fashion_mlp_linear1_weight_v = 470336,  // state [784, 256]
  fashion_mlp_linear1_shift_m = 435872,  // state [256]
  fashion_mlp_linear1_shift_v = 671040,  // state [256]
  fashion_mlp_linear2_weight_m = 436128,  // state [256, 128]
  fashion_mlp_linear2_weight_v = 671296,  // state [256, 128]
  fashion_mlp_linear2_shift_m = 468896,  // state [128]
  fashion_mlp_linear2_shift_v = 704064,  // state [128]
  fashion_mlp_linear3_weight_m = 469024,  // state [128, 10]
  fashion_mlp_linear3_weight_v = 704192,  // state [128, 10]
  fashion_mlp_linear3_shift_m = 470304,  // state [10]
  fashion_mlp_linear3_shift_v = 705472,  // state [10]
  fashion_mlp_batch = 128,  // the most examples in a call
};

#endif
