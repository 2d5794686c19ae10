// Written by nnc from vanishing.nn. The model as a C library: see nnc_runtime.h for the calls.
//
// Allocate arena_bytes(workers) bytes on a boundary of 128, zero them once, start a team with nnc_team_create, call
// initialize, then train, evaluate and summarize, or predict. What each phase is passed, in order:
//   initialize: nothing passed
//   prepare: inputs column0 [batch, 64], column1 [batch]; outputs image, digit
//   train: inputs image [batch, 64], digit [batch]; results loss, grad_norm
//   evaluate: inputs image [batch, 64], digit [batch]; results total1, total2, total3
//   summarize: inputs total1 [], total2 [], total3 []; results loss, accuracy
//   predict: inputs image [batch, 64]; outputs logits
//   inspect: inputs image [batch, 64], digit [batch]; results sigmoid1.rms, sigmoid1.inactive, sigmoid1.dead, sigmoid2.rms, sigmoid2.inactive, sigmoid2.dead, sigmoid3.rms, sigmoid3.inactive, sigmoid3.dead, sigmoid4.rms, sigmoid4.inactive, sigmoid4.dead, sigmoid5.rms, sigmoid5.inactive, sigmoid5.dead, sigmoid6.rms, sigmoid6.inactive, sigmoid6.dead, sigmoid7.rms, sigmoid7.inactive, sigmoid7.dead, sigmoid8.rms, sigmoid8.inactive, sigmoid8.dead, sigmoid9.rms, sigmoid9.inactive, sigmoid9.dead, sigmoid10.rms, sigmoid10.inactive, sigmoid10.dead, sigmoid11.rms, sigmoid11.inactive, sigmoid11.dead, sigmoid12.rms, sigmoid12.inactive, sigmoid12.dead
#ifndef VANISHING_H
#define VANISHING_H

#include "nnc_runtime.h"

#ifdef __cplusplus
#define NNC_EXTERN extern "C"
#else
#define NNC_EXTERN extern
#endif
NNC_EXTERN const nnc_program vanishing_f32;
NNC_EXTERN const nnc_program vanishing_f64;
#undef NNC_EXTERN

// Where the tensors lie in the arena, in elements.
enum {
  vanishing_linear1_weight = 0,  // parameter [64, 32]
  vanishing_linear1_shift = 2048,  // parameter [32]
  vanishing_linear2_weight = 2080,  // parameter [32, 32]
  vanishing_linear2_shift = 3104,  // parameter [32]
  vanishing_linear3_weight = 3136,  // parameter [32, 32]
  vanishing_linear3_shift = 4160,  // parameter [32]
  vanishing_linear4_weight = 4192,  // parameter [32, 32]
  vanishing_linear4_shift = 5216,  // parameter [32]
  vanishing_linear5_weight = 5248,  // parameter [32, 32]
  vanishing_linear5_shift = 6272,  // parameter [32]
  vanishing_linear6_weight = 6304,  // parameter [32, 32]
  vanishing_linear6_shift = 7328,  // parameter [32]
  vanishing_linear7_weight = 7360,  // parameter [32, 32]
  vanishing_linear7_shift = 8384,  // parameter [32]
  vanishing_linear8_weight = 8416,  // parameter [32, 32]
  vanishing_linear8_shift = 9440,  // parameter [32]
  vanishing_linear9_weight = 9472,  // parameter [32, 32]
  vanishing_linear9_shift = 10496,  // parameter [32]
  vanishing_linear10_weight = 10528,  // parameter [32, 32]
  vanishing_linear10_shift = 11552,  // parameter [32]
  vanishing_linear11_weight = 11584,  // parameter [32, 32]
  vanishing_linear11_shift = 12608,  // parameter [32]
  vanishing_linear12_weight = 12640,  // parameter [32, 32]
  vanishing_linear12_shift = 13664,  // parameter [32]
  vanishing_linear13_weight = 13696,  // parameter [32, 10]
  vanishing_linear13_shift = 14016,  // parameter [10]
  vanishing_linear1_weight_velocity = 14048,  // state [64, 32]
  vanishing_linear1_shift_velocity = 16096,  // state [32]
  vanishing_linear2_weight_velocity = 16128,  // state [32, 32]
  vanishing_linear2_shift_velocity = 17152,  // state [32]
  vanishing_linear3_weight_velocity = 17184,  // state [32, 32]
  vanishing_linear3_shift_velocity = 18208,  // state [32]
  vanishing_linear4_weight_velocity = 18240,  // state [32, 32]
  vanishing_linear4_shift_velocity = 19264,  // state [32]
  vanishing_linear5_weight_velocity = 19296,  // state [32, 32]
  vanishing_linear5_shift_velocity = 20320,  // state [32]
  vanishing_linear6_weight_velocity = 20352,  // state [32, 32]
  vanishing_linear6_shift_velocity = 21376,  // state [32]
  vanishing_linear7_weight_velocity = 21408,  // state [32, 32]
  vanishing_linear7_shift_velocity = 22432,  // state [32]
  vanishing_linear8_weight_velocity = 22464,  // state [32, 32]
  vanishing_linear8_shift_velocity = 23488,  // state [32]
  vanishing_linear9_weight_velocity = 23520,  // state [32, 32]
  vanishing_linear9_shift_velocity = 24544,  // state [32]
  vanishing_linear10_weight_velocity = 24576,  // state [32, 32]
  vanishing_linear10_shift_velocity = 25600,  // state [32]
  vanishing_linear11_weight_velocity = 25632,  // state [32, 32]
  vanishing_linear11_shift_velocity = 26656,  // state [32]
  vanishing_linear12_weight_velocity = 26688,  // state [32, 32]
  vanishing_linear12_shift_velocity = 27712,  // state [32]
  vanishing_linear13_weight_velocity = 27744,  // state [32, 10]
  vanishing_linear13_shift_velocity = 28064,  // state [10]
  vanishing_batch = 64,  // the most examples in a call
};

#endif
