// How a phase divides its work among the workers of the team and puts the shares together again.
#ifndef NNC_SHARE_H
#define NNC_SHARE_H

#include <math.h>

#include "nnc_real.h"

/// target += value, in any order: lets the compiler keep several partial sums, so that a sum vectorises. Only this
/// addition may be rearranged, and the order is fixed once the code is compiled.
#define NNC_ADD(target, value)                          \
  do {                                                  \
    const real nnc_term = (value);                      \
    {                                                   \
      _Pragma("clang fp reassociate(on)")(target) += nnc_term; \
    }                                                   \
  } while (0)

static inline int64_t nnc_smaller(int64_t a, int64_t b) { return a < b ? a : b; }

/// The first of the elements 0 … count − 1 that a worker takes: equal shares on boundaries of 32 elements, so that no two
/// workers write the same 128 bytes.
static inline int64_t nnc_begin(int64_t count, int worker, int workers) {
  const int64_t blocks = (count + 31) / 32;
  const int64_t begin = blocks * worker / workers * 32;
  return begin < count ? begin : count;
}

static inline int64_t nnc_end(int64_t count, int worker, int workers) { return nnc_begin(count, worker + 1, workers); }

/// values[i] becomes the sum of the workers' copies, `stride` elements apart, for begin <= i < end.
static inline void nnc_combine_range(real *values, int64_t stride, int64_t begin, int64_t end, int workers) {
  for (int copy = 1; copy < workers; copy++) {
    const real *NNC_RESTRICT other = values + copy * stride;
    for (int64_t i = begin; i < end; i++) values[i] += other[i];
  }
}

/// The same for this worker's share of the elements.
static inline void nnc_combine_sum(real *values, int64_t stride, int64_t count, int worker, int workers) {
  nnc_combine_range(values, stride, nnc_begin(count, worker, workers), nnc_end(count, worker, workers), workers);
}

/// The same for the largest value; NaN wins.
static inline void nnc_combine_maximum(real *values, int64_t stride, int64_t count, int worker, int workers) {
  const int64_t begin = nnc_begin(count, worker, workers), end = nnc_end(count, worker, workers);
  for (int copy = 1; copy < workers; copy++)
    for (int64_t i = begin; i < end; i++) {
      const real other = values[copy * stride + i];
      if (other > values[i] || other != other) values[i] = other;
    }
}

/// The same for the smallest value; NaN wins.
static inline void nnc_combine_minimum(real *values, int64_t stride, int64_t count, int worker, int workers) {
  const int64_t begin = nnc_begin(count, worker, workers), end = nnc_end(count, worker, workers);
  for (int copy = 1; copy < workers; copy++)
    for (int64_t i = begin; i < end; i++) {
      const real other = values[copy * stride + i];
      if (other < values[i] || other != other) values[i] = other;
    }
}

/// total[i] becomes the sum of the workers' shares, `stride` elements apart: every worker does so for itself.
static inline void nnc_gather_sum(
    real *NNC_RESTRICT total, const real *NNC_RESTRICT shares, int64_t stride, int64_t count, int workers) {
  for (int64_t i = 0; i < count; i++) total[i] = shares[i];
  for (int worker = 1; worker < workers; worker++)
    for (int64_t i = 0; i < count; i++) total[i] += shares[worker * stride + i];
}

/// The same for the largest value; NaN wins.
static inline void nnc_gather_maximum(
    real *NNC_RESTRICT total, const real *NNC_RESTRICT shares, int64_t stride, int64_t count, int workers) {
  for (int64_t i = 0; i < count; i++) total[i] = shares[i];
  for (int worker = 1; worker < workers; worker++)
    for (int64_t i = 0; i < count; i++) {
      const real other = shares[worker * stride + i];
      total[i] = other > total[i] || other != other ? other : total[i];
    }
}

/// The same for the smallest value; NaN wins.
static inline void nnc_gather_minimum(
    real *NNC_RESTRICT total, const real *NNC_RESTRICT shares, int64_t stride, int64_t count, int workers) {
  for (int64_t i = 0; i < count; i++) total[i] = shares[i];
  for (int worker = 1; worker < workers; worker++)
    for (int64_t i = 0; i < count; i++) {
      const real other = shares[worker * stride + i];
      total[i] = other < total[i] || other != other ? other : total[i];
    }
}

/// Scalars between kernels are in double precision in both builds. Maximum and minimum are NaN if either operand is.
static inline double nnc_scalar_maximum(double x, double y) { return x > y || x != x ? x : y; }
static inline double nnc_scalar_minimum(double x, double y) { return x < y || x != x ? x : y; }
static inline double nnc_scalar_sign(double x) { return x > 0 ? 1 : x < 0 ? -1 : x; }

/// The reduction of the workers' totals, `stride` apart, in the order of the workers.
static inline double nnc_total_sum(const double *totals, int64_t stride, int workers) {
  double result = totals[0];
  for (int worker = 1; worker < workers; worker++) result += totals[worker * stride];
  return result;
}

static inline double nnc_total_maximum(const double *totals, int64_t stride, int workers) {
  double result = totals[0];
  for (int worker = 1; worker < workers; worker++) result = nnc_scalar_maximum(result, totals[worker * stride]);
  return result;
}

static inline double nnc_total_minimum(const double *totals, int64_t stride, int workers) {
  double result = totals[0];
  for (int worker = 1; worker < workers; worker++) result = nnc_scalar_minimum(result, totals[worker * stride]);
  return result;
}

#endif
