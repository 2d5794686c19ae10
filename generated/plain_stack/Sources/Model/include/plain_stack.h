// Written by nnc from plain_stack.nn. The model as a C library: see nnc_runtime.h for the calls.
//
// Allocate arena_bytes(workers) bytes on a boundary of 128, zero them once, start a team with nnc_team_create, call
// initialize, then train, evaluate and summarize, or predict. What each phase is passed, in order:
//   initialize: nothing passed
//   prepare: inputs column0 [batch, 64], column1 [batch]; outputs image, digit
//   train: inputs image [batch, 64], digit [batch]; results loss, grad_norm
//   evaluate: inputs image [batch, 64], digit [batch]; results total1, total2, total3
//   summarize: inputs total1 [], total2 [], total3 []; results loss, accuracy
//   predict: inputs image [batch, 64]; outputs logits
//   inspect: inputs image [batch, 64], digit [batch]; results relu1.rms, relu1.inactive, relu1.dead, relu2.rms, relu2.inactive, relu2.dead, relu3.rms, relu3.inactive, relu3.dead, relu4.rms, relu4.inactive, relu4.dead, relu5.rms, relu5.inactive, relu5.dead, relu6.rms, relu6.inactive, relu6.dead, relu7.rms, relu7.inactive, relu7.dead, relu8.rms, relu8.inactive, relu8.dead, relu9.rms, relu9.inactive, relu9.dead, relu10.rms, relu10.inactive, relu10.dead, relu11.rms, relu11.inactive, relu11.dead, relu12.rms, relu12.inactive, relu12.dead, relu13.rms, relu13.inactive, relu13.dead, relu14.rms, relu14.inactive, relu14.dead, relu15.rms, relu15.inactive, relu15.dead, relu16.rms, relu16.inactive, relu16.dead, relu17.rms, relu17.inactive, relu17.dead, relu18.rms, relu18.inactive, relu18.dead, relu19.rms, relu19.inactive, relu19.dead, relu20.rms, relu20.inactive, relu20.dead, relu21.rms, relu21.inactive, relu21.dead, relu22.rms, relu22.inactive, relu22.dead, relu23.rms, relu23.inactive, relu23.dead, relu24.rms, relu24.inactive, relu24.dead, relu25.rms, relu25.inactive, relu25.dead, relu26.rms, relu26.inactive, relu26.dead, relu27.rms, relu27.inactive, relu27.dead, relu28.rms, relu28.inactive, relu28.dead, relu29.rms, relu29.inactive, relu29.dead, relu30.rms, relu30.inactive, relu30.dead
#ifndef PLAIN_STACK_H
#define PLAIN_STACK_H

#include "nnc_runtime.h"

#ifdef __cplusplus
#define NNC_EXTERN extern "C"
#else
#define NNC_EXTERN extern
#endif
NNC_EXTERN const nnc_program plain_stack_f32;
NNC_EXTERN const nnc_program plain_stack_f64;
#undef NNC_EXTERN

// Where the tensors lie in the arena, in elements.
enum {
  plain_stack_linear1_weight = 0,  // parameter [64, 32]
  plain_stack_linear1_shift = 2048,  // parameter [32]
  plain_stack_linear2_weight = 2080,  // parameter [32, 32]
  plain_stack_linear2_shift = 3104,  // parameter [32]
  plain_stack_linear3_weight = 3136,  // parameter [32, 32]
  plain_stack_linear3_shift = 4160,  // parameter [32]
  plain_stack_linear4_weight = 4192,  // parameter [32, 32]
  plain_stack_linear4_shift = 5216,  // parameter [32]
  plain_stack_linear5_weight = 5248,  // parameter [32, 32]
  plain_stack_linear5_shift = 6272,  // parameter [32]
  plain_stack_linear6_weight = 6304,  // parameter [32, 32]
  plain_stack_linear6_shift = 7328,  // parameter [32]
  plain_stack_linear7_weight = 7360,  // parameter [32, 32]
  plain_stack_linear7_shift = 8384,  // parameter [32]
  plain_stack_linear8_weight = 8416,  // parameter [32, 32]
  plain_stack_linear8_shift = 9440,  // parameter [32]
  plain_stack_linear9_weight = 9472,  // parameter [32, 32]
  plain_stack_linear9_shift = 10496,  // parameter [32]
  plain_stack_linear10_weight = 10528,  // parameter [32, 32]
  plain_stack_linear10_shift = 11552,  // parameter [32]
  plain_stack_linear11_weight = 11584,  // parameter [32, 32]
  plain_stack_linear11_shift = 12608,  // parameter [32]
  plain_stack_linear12_weight = 12640,  // parameter [32, 32]
  plain_stack_linear12_shift = 13664,  // parameter [32]
  plain_stack_linear13_weight = 13696,  // parameter [32, 32]
  plain_stack_linear13_shift = 14720,  // parameter [32]
  plain_stack_linear14_weight = 14752,  // parameter [32, 32]
  plain_stack_linear14_shift = 15776,  // parameter [32]
  plain_stack_linear15_weight = 15808,  // parameter [32, 32]
  plain_stack_linear15_shift = 16832,  // parameter [32]
  plain_stack_linear16_weight = 16864,  // parameter [32, 32]
  plain_stack_linear16_shift = 17888,  // parameter [32]
  plain_stack_linear17_weight = 17920,  // parameter [32, 32]
  plain_stack_linear17_shift = 18944,  // parameter [32]
  plain_stack_linear18_weight = 18976,  // parameter [32, 32]
  plain_stack_linear18_shift = 20000,  // parameter [32]
  plain_stack_linear19_weight = 20032,  // parameter [32, 32]
  plain_stack_linear19_shift = 21056,  // parameter [32]
  plain_stack_linear20_weight = 21088,  // parameter [32, 32]
  plain_stack_linear20_shift = 22112,  // parameter [32]
  plain_stack_linear21_weight = 22144,  // parameter [32, 32]
  plain_stack_linear21_shift = 23168,  // parameter [32]
  plain_stack_linear22_weight = 23200,  // parameter [32, 32]
  plain_stack_linear22_shift = 24224,  // parameter [32]
  plain_stack_linear23_weight = 24256,  // parameter [32, 32]
  plain_stack_linear23_shift = 25280,  // parameter [32]
  plain_stack_linear24_weight = 25312,  // parameter [32, 32]
  plain_stack_linear24_shift = 26336,  // parameter [32]
  plain_stack_linear25_weight = 26368,  // parameter [32, 32]
  plain_stack_linear25_shift = 27392,  // parameter [32]
  plain_stack_linear26_weight = 27424,  // parameter [32, 32]
  plain_stack_linear26_shift = 28448,  // parameter [32]
  plain_stack_linear27_weight = 28480,  // parameter [32, 32]
  plain_stack_linear27_shift = 29504,  // parameter [32]
  plain_stack_linear28_weight = 29536,  // parameter [32, 32]
  plain_stack_linear28_shift = 30560,  // parameter [32]
  plain_stack_linear29_weight = 30592,  // parameter [32, 32]
  plain_stack_linear29_shift = 31616,  // parameter [32]
  plain_stack_linear30_weight = 31648,  // parameter [32, 32]
  plain_stack_linear30_shift = 32672,  // parameter [32]
  plain_stack_linear31_weight = 32704,  // parameter [32, 32]
  plain_stack_linear31_shift = 33728,  // parameter [32]
  plain_stack_linear32_weight = 33760,  // parameter [32, 10]
  plain_stack_linear32_shift = 34080,  // parameter [10]
  plain_stack_linear1_weight_velocity = 34112,  // state [64, 32]
  plain_stack_linear1_shift_velocity = 36160,  // state [32]
  plain_stack_linear2_weight_velocity = 36192,  // state [32, 32]
  plain_stack_linear2_shift_velocity = 37216,  // state [32]
  plain_stack_linear3_weight_velocity = 37248,  // state [32, 32]
  plain_stack_linear3_shift_velocity = 38272,  // state [32]
  plain_stack_linear4_weight_velocity = 38304,  // state [32, 32]
  plain_stack_linear4_shift_velocity = 39328,  // state [32]
  plain_stack_linear5_weight_velocity = 39360,  // state [32, 32]
  plain_stack_linear5_shift_velocity = 40384,  // state [32]
  plain_stack_linear6_weight_velocity = 40416,  // state [32, 32]
  plain_stack_linear6_shift_velocity = 41440,  // state [32]
  plain_stack_linear7_weight_velocity = 41472,  // state [32, 32]
  plain_stack_linear7_shift_velocity = 42496,  // state [32]
  plain_stack_linear8_weight_velocity = 42528,  // state [32, 32]
  plain_stack_linear8_shift_velocity = 43552,  // state [32]
  plain_stack_linear9_weight_velocity = 43584,  // state [32, 32]
  plain_stack_linear9_shift_velocity = 44608,  // state [32]
  plain_stack_linear10_weight_velocity = 44640,  // state [32, 32]
  plain_stack_linear10_shift_velocity = 45664,  // state [32]
  plain_stack_linear11_weight_velocity = 45696,  // state [32, 32]
  plain_stack_linear11_shift_velocity = 46720,  // state [32]
  plain_stack_linear12_weight_velocity = 46752,  // state [32, 32]
  plain_stack_linear12_shift_velocity = 47776,  // state [32]
  plain_stack_linear13_weight_velocity = 47808,  // state [32, 32]
  plain_stack_linear13_shift_velocity = 48832,  // state [32]
  plain_stack_linear14_weight_velocity = 48864,  // state [32, 32]
  plain_stack_linear14_shift_velocity = 49888,  // state [32]
  plain_stack_linear15_weight_velocity = 49920,  // state [32, 32]
  plain_stack_linear15_shift_velocity = 50944,  // state [32]
  plain_stack_linear16_weight_velocity = 50976,  // state [32, 32]
  plain_stack_linear16_shift_velocity = 52000,  // state [32]
  plain_stack_linear17_weight_velocity = 52032,  // state [32, 32]
  plain_stack_linear17_shift_velocity = 53056,  // state [32]
  plain_stack_linear18_weight_velocity = 53088,  // state [32, 32]
  plain_stack_linear18_shift_velocity = 54112,  // state [32]
  plain_stack_linear19_weight_velocity = 54144,  // state [32, 32]
  plain_stack_linear19_shift_velocity = 55168,  // state [32]
  plain_stack_linear20_weight_velocity = 55200,  // state [32, 32]
  plain_stack_linear20_shift_velocity = 56224,  // state [32]
  plain_stack_linear21_weight_velocity = 56256,  // state [32, 32]
  plain_stack_linear21_shift_velocity = 57280,  // state [32]
  plain_stack_linear22_weight_velocity = 57312,  // state [32, 32]
  plain_stack_linear22_shift_velocity = 58336,  // state [32]
  plain_stack_linear23_weight_velocity = 58368,  // state [32, 32]
  plain_stack_linear23_shift_velocity = 59392,  // state [32]
  plain_stack_linear24_weight_velocity = 59424,  // state [32, 32]
  plain_stack_linear24_shift_velocity = 60448,  // state [32]
  plain_stack_linear25_weight_velocity = 60480,  // state [32, 32]
  plain_stack_linear25_shift_velocity = 61504,  // state [32]
  plain_stack_linear26_weight_velocity = 61536,  // state [32, 32]
  plain_stack_linear26_shift_velocity = 62560,  // state [32]
  plain_stack_linear27_weight_velocity = 62592,  // state [32, 32]
  plain_stack_linear27_shift_velocity = 63616,  // state [32]
  plain_stack_linear28_weight_velocity = 63648,  // state [32, 32]
  plain_stack_linear28_shift_velocity = 64672,  // state [32]
  plain_stack_linear29_weight_velocity = 64704,  // state [32, 32]
  plain_stack_linear29_shift_velocity = 65728,  // state [32]
  plain_stack_linear30_weight_velocity = 65760,  // state [32, 32]
  plain_stack_linear30_shift_velocity = 66784,  // state [32]
  plain_stack_linear31_weight_velocity = 66816,  // state [32, 32]
  plain_stack_linear31_shift_velocity = 67840,  // state [32]
  plain_stack_linear32_weight_velocity = 67872,  // state [32, 10]
  plain_stack_linear32_shift_velocity = 68192,  // state [10]
  plain_stack_batch = 64,  // the most examples in a call
};

#endif
