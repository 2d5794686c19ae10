// Written by nnc from fashion_cnn.nn. The model as a C library: see nnc_runtime.h for the calls.
//
// Allocate arena_bytes(workers) bytes on a boundary of 128, zero them once, start a team with nnc_team_create, call
// initialize, then train, evaluate and summarize, or predict. What each phase is passed, in order:
//   initialize: nothing passed
//   prepare: inputs column0 [batch, 28, 28, 1], column1 [batch]; outputs image, label
//   train: inputs image [batch, 28, 28, 1], label [batch]; results loss, grad_norm
//   evaluate: inputs image [batch, 28, 28, 1], label [batch]; results total1, total2, total3
//   summarize: inputs total1 [], total2 [], total3 []; results loss, accuracy
//   predict: inputs image [batch, 28, 28, 1]; outputs logits
//   inspect: inputs image [batch, 28, 28, 1], label [batch]; results relu1.rms, relu1.inactive, relu1.dead, relu2.rms, relu2.inactive, relu2.dead, relu3.rms, relu3.inactive, relu3.dead
#ifndef FASHION_CNN_H
#define FASHION_CNN_H

#include "nnc_runtime.h"

#ifdef __cplusplus
#define NNC_EXTERN extern "C"
#else
#define NNC_EXTERN extern
#endif
NNC_EXTERN const nnc_program fashion_cnn_f32;
NNC_EXTERN const nnc_program fashion_cnn_f64;
#undef NNC_EXTERN

// Where the tensors lie in the arena, in elements.
enum {
  fashion_cnn_conv2d1_weight = 0,  // parameter [3, 3, 1, 16]
  fashion_cnn_conv2d1_shift = 160,  // parameter [16]
  fashion_cnn_conv2d2_weight = 192,  // parameter [3, 3, 16, 32]
  fashion_cnn_conv2d2_shift = 4800,  // parameter [32]
  fashion_cnn_linear1_weight = 4832,  // parameter [1568, 64]
  fashion_cnn_linear1_shift = 105184,  // parameter [64]
  fashion_cnn_linear2_weight = 105248,  // parameter [64, 10]
  fashion_cnn_linear2_shift = 105888,  // parameter [10]
  fashion_cnn_conv2d1_weight_m = 105920,  // state [3, 3, 1, 16]
  fashion_cnn_conv2d1_weight_v = 211840,  // state [3, 3, 1, 16]
  fashion_cnn_conv2d1_shift_m = 106080,  // state [16]
  fashion_cnn_conv2d1_shift_v = 212000,  // state [16]
  fashion_cnn_conv2d2_weight_m = 106112,  // state [3, 3, 16, 32]
  fashion_cnn_conv2d2_weight_v = 212032,  // state [3, 3, 16, 32]
  fashion_cnn_conv2d2_shift_m = 110720,  // state [32]
  fashion_cnn_conv2d2_shift_v = 216640,  // state [32]
  fashion_cnn_linear1_weight_m = 110752,  // state [1568, 64]
  fashion_cnn_linear1_weight_v = 216672,  // state [1568, 64]
  fashion_cnn_linear1_shift_m = 211104,  // state [64]
  fashion_cnn_linear1_shift_v = 317024,  // state [64]
  fashion_cnn_linear2_weight_m = 211168,  // state [64, 10]
  fashion_cnn_linear2_weight_v = 317088,  // state [64, 10]
  fashion_cnn_linear2_shift_m = 211808,  // state [10]
  fashion_cnn_linear2_shift_v = 317728,  // state [10]
  fashion_cnn_batch = 128,  // the most examples in a call
};

#endif
