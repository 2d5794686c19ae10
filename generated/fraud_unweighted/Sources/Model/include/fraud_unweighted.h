// Written by nnc from fraud_unweighted.nn. The model as a C library: see nnc_runtime.h for the calls.
//
// Allocate arena_bytes(workers) bytes on a boundary of 128, zero them once, start a team with nnc_team_create, call
// initialize, then train, evaluate and summarize, or predict. What each phase is passed, in order:
//   initialize: nothing passed
//   prepare: inputs column0 [batch, 10], column1 [batch]; outputs x, fraud
//   train: inputs x [batch, 10], fraud [batch]; results loss, grad_norm
//   evaluate: inputs x [batch, 10], fraud [batch]; outputs total3, total4, total5, total6, total7, total8, total9; results total1, total2
//   summarize: inputs total1 [], total2 [], total3 [2], total4 [2], total5 [2], total6 [2], total7 [2], total8 [2], total9 [4]; outputs confusion; results loss, precision, recall, f1
//   predict: inputs x [batch, 10]; outputs logits
//   inspect: inputs x [batch, 10], fraud [batch]; results relu1.rms, relu1.inactive, relu1.dead, relu2.rms, relu2.inactive, relu2.dead, relu3.rms, relu3.inactive, relu3.dead
#ifndef FRAUD_UNWEIGHTED_H
#define FRAUD_UNWEIGHTED_H

#include "nnc_runtime.h"

#ifdef __cplusplus
#define NNC_EXTERN extern "C"
#else
#define NNC_EXTERN extern
#endif
NNC_EXTERN const nnc_program fraud_unweighted_f32;
NNC_EXTERN const nnc_program fraud_unweighted_f64;
#undef NNC_EXTERN

// Where the tensors lie in the arena, in elements.
enum {
  fraud_unweighted_linear1_weight = 0,  // parameter [10, 64]
  fraud_unweighted_linear1_shift = 640,  // parameter [64]
  fraud_unweighted_batch_norm1_gain = 704,  // parameter [64]
  fraud_unweighted_batch_norm1_shift = 768,  // parameter [64]
  fraud_unweighted_linear2_weight = 832,  // parameter [64, 32]
  fraud_unweighted_linear2_shift = 2880,  // parameter [32]
  fraud_unweighted_batch_norm2_gain = 2912,  // parameter [32]
  fraud_unweighted_batch_norm2_shift = 2944,  // parameter [32]
  fraud_unweighted_linear3_weight = 2976,  // parameter [32, 16]
  fraud_unweighted_linear3_shift = 3488,  // parameter [16]
  fraud_unweighted_linear4_weight = 3520,  // parameter [16, 2]
  fraud_unweighted_linear4_shift = 3552,  // parameter [2]
  fraud_unweighted_batch_norm1_running_mean = 3584,  // state [64]
  fraud_unweighted_batch_norm1_running_variance = 3648,  // state [64]
  fraud_unweighted_batch_norm2_running_mean = 3712,  // state [32]
  fraud_unweighted_batch_norm2_running_variance = 3744,  // state [32]
  fraud_unweighted_linear1_weight_m = 3776,  // state [10, 64]
  fraud_unweighted_linear1_weight_v = 7360,  // state [10, 64]
  fraud_unweighted_linear1_shift_m = 4416,  // state [64]
  fraud_unweighted_linear1_shift_v = 8000,  // state [64]
  fraud_unweighted_batch_norm1_gain_m = 4480,  // state [64]
  fraud_unweighted_batch_norm1_gain_v = 8064,  // state [64]
  fraud_unweighted_batch_norm1_shift_m = 4544,  // state [64]
  fraud_unweighted_batch_norm1_shift_v = 8128,  // state [64]
  fraud_unweighted_linear2_weight_m = 4608,  // state [64, 32]
  fraud_unweighted_linear2_weight_v = 8192,  // state [64, 32]
  fraud_unweighted_linear2_shift_m = 6656,  // state [32]
  fraud_unweighted_linear2_shift_v = 10240,  // state [32]
  fraud_unweighted_batch_norm2_gain_m = 6688,  // state [32]
  fraud_unweighted_batch_norm2_gain_v = 10272,  // state [32]
  fraud_unweighted_batch_norm2_shift_m = 6720,  // state [32]
  fraud_unweighted_batch_norm2_shift_v = 10304,  // state [32]
  fraud_unweighted_linear3_weight_m = 6752,  // state [32, 16]
  fraud_unweighted_linear3_weight_v = 10336,  // state [32, 16]
  fraud_unweighted_linear3_shift_m = 7264,  // state [16]
  fraud_unweighted_linear3_shift_v = 10848,  // state [16]
  fraud_unweighted_linear4_weight_m = 7296,  // state [16, 2]
  fraud_unweighted_linear4_weight_v = 10880,  // state [16, 2]
  fraud_unweighted_linear4_shift_m = 7328,  // state [2]
  fraud_unweighted_linear4_shift_v = 10912,  // state [2]
  fraud_unweighted_batch = 64,  // the most examples in a call
};

#endif
