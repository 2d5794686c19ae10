// Written by nnc from perceptron.nn. The model as a C library: see nnc_runtime.h for the calls.
//
// Allocate arena_bytes(workers) bytes on a boundary of 128, zero them once, start a team with nnc_team_create, call
// initialize, then train, evaluate and summarize, or predict. What each phase is passed, in order:
//   initialize: nothing passed
//   prepare: inputs column0 [batch, 2], column1 [batch]; outputs point, side
//   train: inputs point [batch, 2], side [batch]; results loss, grad_norm
//   evaluate: inputs point [batch, 2], side [batch]; results total1, total2, total3
//   summarize: inputs total1 [], total2 [], total3 []; results loss, accuracy
//   predict: inputs point [batch, 2]; outputs score
#ifndef PERCEPTRON_H
#define PERCEPTRON_H

#include "nnc_runtime.h"

#ifdef __cplusplus
#define NNC_EXTERN extern "C"
#else
#define NNC_EXTERN extern
#endif
NNC_EXTERN const nnc_program perceptron_f32;
NNC_EXTERN const nnc_program perceptron_f64;
#undef NNC_EXTERN

// Where the tensors lie in the arena, in elements.
enum {
  perceptron_linear1_weight = 0,  // parameter [2, 1]
  perceptron_linear1_shift = 32,  // parameter [1]
  perceptron_batch = 1,  // the most examples in a call
};

#endif
