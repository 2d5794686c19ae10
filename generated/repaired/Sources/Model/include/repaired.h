// Written by nnc from repaired.nn. The model as a C library: see nnc_runtime.h for the calls.
//
// Allocate arena_bytes(workers) bytes on a boundary of 128, zero them once, start a team with nnc_team_create, call
// initialize, then train, evaluate and summarize, or predict. What each phase is passed, in order:
//   initialize: nothing passed
//   prepare: inputs column0 [batch, 64], column1 [batch]; outputs image, digit
//   train: inputs image [batch, 64], digit [batch]; results loss, grad_norm
//   evaluate: inputs image [batch, 64], digit [batch]; results total1, total2, total3
//   summarize: inputs total1 [], total2 [], total3 []; results loss, accuracy
//   predict: inputs image [batch, 64]; outputs logits
//   inspect: inputs image [batch, 64], digit [batch]; results relu1.rms, relu1.inactive, relu1.dead, relu2.rms, relu2.inactive, relu2.dead, relu3.rms, relu3.inactive, relu3.dead, relu4.rms, relu4.inactive, relu4.dead, relu5.rms, relu5.inactive, relu5.dead, relu6.rms, relu6.inactive, relu6.dead, relu7.rms, relu7.inactive, relu7.dead, relu8.rms, relu8.inactive, relu8.dead, relu9.rms, relu9.inactive, relu9.dead, relu10.rms, relu10.inactive, relu10.dead, relu11.rms, relu11.inactive, relu11.dead, relu12.rms, relu12.inactive, relu12.dead
#ifndef REPAIRED_H
#define REPAIRED_H

#include "nnc_runtime.h"

#ifdef __cplusplus
#define NNC_EXTERN extern "C"
#else
#define NNC_EXTERN extern
#endif
NNC_EXTERN const nnc_program repaired_f32;
NNC_EXTERN const nnc_program repaired_f64;
#undef NNC_EXTERN

// Where the tensors lie in the arena, in elements.
enum {
  repaired_linear1_weight = 0,  // parameter [64, 32]
  repaired_linear1_shift = 2048,  // parameter [32]
  repaired_layer_norm1_gain = 2080,  // parameter [32]
  repaired_layer_norm1_shift = 2112,  // parameter [32]
  repaired_linear2_weight = 2144,  // parameter [32, 32]
  repaired_linear2_shift = 3168,  // parameter [32]
  repaired_layer_norm2_gain = 3200,  // parameter [32]
  repaired_layer_norm2_shift = 3232,  // parameter [32]
  repaired_linear3_weight = 3264,  // parameter [32, 32]
  repaired_linear3_shift = 4288,  // parameter [32]
  repaired_layer_norm3_gain = 4320,  // parameter [32]
  repaired_layer_norm3_shift = 4352,  // parameter [32]
  repaired_linear4_weight = 4384,  // parameter [32, 32]
  repaired_linear4_shift = 5408,  // parameter [32]
  repaired_layer_norm4_gain = 5440,  // parameter [32]
  repaired_layer_norm4_shift = 5472,  // parameter [32]
  repaired_linear5_weight = 5504,  // parameter [32, 32]
  repaired_linear5_shift = 6528,  // parameter [32]
  repaired_layer_norm5_gain = 6560,  // parameter [32]
  repaired_layer_norm5_shift = 6592,  // parameter [32]
  repaired_linear6_weight = 6624,  // parameter [32, 32]
  repaired_linear6_shift = 7648,  // parameter [32]
  repaired_layer_norm6_gain = 7680,  // parameter [32]
  repaired_layer_norm6_shift = 7712,  // parameter [32]
  repaired_linear7_weight = 7744,  // parameter [32, 32]
  repaired_linear7_shift = 8768,  // parameter [32]
  repaired_layer_norm7_gain = 8800,  // parameter [32]
  repaired_layer_norm7_shift = 8832,  // parameter [32]
  repaired_linear8_weight = 8864,  // parameter [32, 32]
  repaired_linear8_shift = 9888,  // parameter [32]
  repaired_layer_norm8_gain = 9920,  // parameter [32]
  repaired_layer_norm8_shift = 9952,  // parameter [32]
  repaired_linear9_weight = 9984,  // parameter [32, 32]
  repaired_linear9_shift = 11008,  // parameter [32]
  repaired_layer_norm9_gain = 11040,  // parameter [32]
  repaired_layer_norm9_shift = 11072,  // parameter [32]
  repaired_linear10_weight = 11104,  // parameter [32, 32]
  repaired_linear10_shift = 12128,  // parameter [32]
  repaired_layer_norm10_gain = 12160,  // parameter [32]
  repaired_layer_norm10_shift = 12192,  // parameter [32]
  repaired_linear11_weight = 12224,  // parameter [32, 32]
  repaired_linear11_shift = 13248,  // parameter [32]
  repaired_layer_norm11_gain = 13280,  // parameter [32]
  repaired_layer_norm11_shift = 13312,  // parameter [32]
  repaired_linear12_weight = 13344,  // parameter [32, 32]
  repaired_linear12_shift = 14368,  // parameter [32]
  repaired_layer_norm12_gain = 14400,  // parameter [32]
  repaired_layer_norm12_shift = 14432,  // parameter [32]
  repaired_linear13_weight = 14464,  // parameter [32, 10]
  repaired_linear13_shift = 14784,  // parameter [10]
  repaired_linear1_weight_velocity = 14816,  // state [64, 32]
  repaired_linear1_shift_velocity = 16864,  // state [32]
  repaired_layer_norm1_gain_velocity = 16896,  // state [32]
  repaired_layer_norm1_shift_velocity = 16928,  // state [32]
  repaired_linear2_weight_velocity = 16960,  // state [32, 32]
  repaired_linear2_shift_velocity = 17984,  // state [32]
  repaired_layer_norm2_gain_velocity = 18016,  // state [32]
  repaired_layer_norm2_shift_velocity = 18048,  // state [32]
  repaired_linear3_weight_velocity = 18080,  // state [32, 32]
  repaired_linear3_shift_velocity = 19104,  // state [32]
  repaired_layer_norm3_gain_velocity = 19136,  // state [32]
  repaired_layer_norm3_shift_velocity = 19168,  // state [32]
  repaired_linear4_weight_velocity = 19200,  // state [32, 32]
  repaired_linear4_shift_velocity = 20224,  // state [32]
  repaired_layer_norm4_gain_velocity = 20256,  // state [32]
  repaired_layer_norm4_shift_velocity = 20288,  // state [32]
  repaired_linear5_weight_velocity = 20320,  // state [32, 32]
  repaired_linear5_shift_velocity = 21344,  // state [32]
  repaired_layer_norm5_gain_velocity = 21376,  // state [32]
  repaired_layer_norm5_shift_velocity = 21408,  // state [32]
  repaired_linear6_weight_velocity = 21440,  // state [32, 32]
  repaired_linear6_shift_velocity = 22464,  // state [32]
  repaired_layer_norm6_gain_velocity = 22496,  // state [32]
  repaired_layer_norm6_shift_velocity = 22528,  // state [32]
  repaired_linear7_weight_velocity = 22560,  // state [32, 32]
  repaired_linear7_shift_velocity = 23584,  // state [32]
  repaired_layer_norm7_gain_velocity = 23616,  // state [32]
  repaired_layer_norm7_shift_velocity = 23648,  // state [32]
  repaired_linear8_weight_velocity = 23680,  // state [32, 32]
  repaired_linear8_shift_velocity = 24704,  // state [32]
  repaired_layer_norm8_gain_velocity = 24736,  // state [32]
  repaired_layer_norm8_shift_velocity = 24768,  // state [32]
  repaired_linear9_weight_velocity = 24800,  // state [32, 32]
  repaired_linear9_shift_velocity = 25824,  // state [32]
  repaired_layer_norm9_gain_velocity = 25856,  // state [32]
  repaired_layer_norm9_shift_velocity = 25888,  // state [32]
  repaired_linear10_weight_velocity = 25920,  // state [32, 32]
  repaired_linear10_shift_velocity = 26944,  // state [32]
  repaired_layer_norm10_gain_velocity = 26976,  // state [32]
  repaired_layer_norm10_shift_velocity = 27008,  // state [32]
  repaired_linear11_weight_velocity = 27040,  // state [32, 32]
  repaired_linear11_shift_velocity = 28064,  // state [32]
  repaired_layer_norm11_gain_velocity = 28096,  // state [32]
  repaired_layer_norm11_shift_velocity = 28128,  // state [32]
  repaired_linear12_weight_velocity = 28160,  // state [32, 32]
  repaired_linear12_shift_velocity = 29184,  // state [32]
  repaired_layer_norm12_gain_velocity = 29216,  // state [32]
  repaired_layer_norm12_shift_velocity = 29248,  // state [32]
  repaired_linear13_weight_velocity = 29280,  // state [32, 10]
  repaired_linear13_shift_velocity = 29600,  // state [10]
  repaired_batch = 64,  // the most examples in a call
};

#endif
