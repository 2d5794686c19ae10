// Written by nnc from robust_mlp.nn. The model as a C library: see nnc_runtime.h for the calls.
//
// Allocate arena_bytes(workers) bytes on a boundary of 128, zero them once, start a team with nnc_team_create, call
// initialize, then train, evaluate and summarize, or predict. What each phase is passed, in order:
//   initialize: nothing passed
//   prepare: inputs column0 [batch, 10], column1 [batch]; outputs x, kind
//   train: inputs x [batch, 10], kind [batch]; results loss, grad_norm
//   evaluate: inputs x [batch, 10], kind [batch]; results total1, total2, total3
//   summarize: inputs total1 [], total2 [], total3 []; results loss, accuracy
//   predict: inputs x [batch, 10]; outputs logits
//   inspect: inputs x [batch, 10], kind [batch]; results relu1.rms, relu1.inactive, relu1.dead, relu2.rms, relu2.inactive, relu2.dead
#ifndef ROBUST_MLP_H
#define ROBUST_MLP_H

#include "nnc_runtime.h"

#ifdef __cplusplus
#define NNC_EXTERN extern "C"
#else
#define NNC_EXTERN extern
#endif
NNC_EXTERN const nnc_program robust_mlp_f32;
NNC_EXTERN const nnc_program robust_mlp_f64;
#undef NNC_EXTERN

// Where the tensors lie in the arena, in elements.
enum {
  robust_mlp_linear1_weight = 0,  // parameter [10, 64]
  robust_mlp_linear1_shift = 640,  // parameter [64]
  robust_mlp_batch_norm1_gain = 704,  // parameter [64]
  robust_mlp_batch_norm1_shift = 768,  // parameter [64]
  robust_mlp_linear2_weight = 832,  // parameter [64, 64]
  robust_mlp_linear2_shift = 4928,  // parameter [64]
  robust_mlp_batch_norm2_gain = 4992,  // parameter [64]
  robust_mlp_batch_norm2_shift = 5056,  // parameter [64]
  robust_mlp_linear3_weight = 5120,  // parameter [64, 3]
  robust_mlp_linear3_shift = 5312,  // parameter [3]
  robust_mlp_batch_norm1_running_mean = 5344,  // state [64]
  robust_mlp_batch_norm1_running_variance = 5408,  // state [64]
  robust_mlp_batch_norm2_running_mean = 5472,  // state [64]
  robust_mlp_batch_norm2_running_variance = 5536,  // state [64]
  robust_mlp_linear1_weight_m = 5600,  // state [10, 64]
  robust_mlp_linear1_weight_v = 10944,  // state [10, 64]
  robust_mlp_linear1_shift_m = 6240,  // state [64]
  robust_mlp_linear1_shift_v = 11584,  // state [64]
  robust_mlp_batch_norm1_gain_m = 6304,  // state [64]
  robust_mlp_batch_norm1_gain_v = 11648,  // state [64]
  robust_mlp_batch_norm1_shift_m = 6368,  // state [64]
  robust_mlp_batch_norm1_shift_v = 11712,  // state [64]
  robust_mlp_linear2_weight_m = 6432,  // state [64, 64]
  robust_mlp_linear2_weight_v = 11776,  // state [64, 64]
  robust_mlp_linear2_shift_m = 10528,  // state [64]
  robust_mlp_linear2_shift_v = 15872,  // state [64]
  robust_mlp_batch_norm2_gain_m = 10592,  // state [64]
  robust_mlp_batch_norm2_gain_v = 15936,  // state [64]
  robust_mlp_batch_norm2_shift_m = 10656,  // state [64]
  robust_mlp_batch_norm2_shift_v = 16000,  // state [64]
  robust_mlp_linear3_weight_m = 10720,  // state [64, 3]
  robust_mlp_linear3_weight_v = 16064,  // state [64, 3]
  robust_mlp_linear3_shift_m = 10912,  // state [3]
  robust_mlp_linear3_shift_v = 16256,  // state [3]
  robust_mlp_batch = 32,  // the most examples in a call
};

#endif
