// Elementary functions of `real`, under names that do not depend on the precision. In single precision they are
// polynomials without branches, tables or calls (nnc_math_float.h), which the compiler turns into vector code; in double
// precision they are those of the C library.
//
// Error bounds of the single-precision versions, in units in the last place of the result (ulp), found by trying every
// float against the C library in double precision. NaN gives NaN; ±0, ±infinity and subnormal numbers are treated as by
// the C library, except where noted.
//
//   nn_exp      2 ulp; infinity above 88.72284; 0 below -86.9902, where results are less than 1.66e-38
//   nn_log      1 ulp; of negative numbers NaN, of ±0 -infinity
//   nn_tanh     2 ulp
//   nn_erf      2 ulp
//   nn_sin      2 ulp, over all finite numbers; of ±infinity NaN
//   nn_cos      2 ulp, likewise
//   nn_pow      1 ulp (sampled); special cases as in C
//   nn_sqrt     correctly rounded
//   nn_rsqrt    2 ulp: 1 / sqrt(x), two roundings
//
// A subnormal argument or result keeps its value only while the processor handles subnormal numbers: not in a task of the team
// (see nnc_runtime.h).
#ifndef NNC_MATH_H
#define NNC_MATH_H

#include <math.h>

#include "nnc_real.h"

#ifndef NNC_DOUBLE
#include "nnc_math_float.h"
#endif

static inline real nn_exp(real x) {
#ifdef NNC_DOUBLE
  return exp(x);
#else
  return nnc_exp_float(x);
#endif
}

static inline real nn_log(real x) {
#ifdef NNC_DOUBLE
  return log(x);
#else
  return nnc_log_float(x);
#endif
}

static inline real nn_tanh(real x) {
#ifdef NNC_DOUBLE
  return tanh(x);
#else
  return nnc_tanh_float(x);
#endif
}

/// The Gauss error function, 2/√π ∫₀ˣ exp(−t²) dt.
static inline real nn_erf(real x) {
#ifdef NNC_DOUBLE
  return erf(x);
#else
  return nnc_erf_float(x);
#endif
}

static inline real nn_sin(real x) {
#ifdef NNC_DOUBLE
  return sin(x);
#else
  return nnc_sine_float(x, 0);
#endif
}

static inline real nn_cos(real x) {
#ifdef NNC_DOUBLE
  return cos(x);
#else
  return nnc_sine_float(x, 1);
#endif
}

static inline real nn_pow(real x, real y) {
#ifdef NNC_DOUBLE
  return pow(x, y);
#else
  return nnc_pow_float(x, y);
#endif
}

static inline real nn_sqrt(real x) {
#ifdef NNC_DOUBLE
  return sqrt(x);
#else
  return sqrtf(x);
#endif
}

static inline real nn_rsqrt(real x) { return 1 / nn_sqrt(x); }

static inline real nn_abs(real x) {
#ifdef NNC_DOUBLE
  return fabs(x);
#else
  return fabsf(x);
#endif
}

/// -1, 0 or 1; ±0 and NaN stay what they are.
static inline real nn_sign(real x) { return x > 0 ? R(1) : x < 0 ? R(-1) : x; }

static inline real nn_floor(real x) {
#ifdef NNC_DOUBLE
  return floor(x);
#else
  return nnc_floor_float(x);
#endif
}

/// The larger one. NaN if either is NaN, unlike fmax.
static inline real nn_max(real x, real y) { return ((x > y) | (x != x)) ? x : y; }

/// The smaller one. NaN if either is NaN, unlike fmin.
static inline real nn_min(real x, real y) { return ((x < y) | (x != x)) ? x : y; }

/// nn_max(x, bound) for a bound that is a number: compilers make one instruction of it, if they see that it is not 0.
static inline real nn_at_least(real x, real bound) { return bound >= x ? bound : x; }

/// nn_min(x, bound) likewise.
static inline real nn_at_most(real x, real bound) { return bound <= x ? bound : x; }

/// The same for the largest and smallest of many: compilers that know this function keep several of these at a time, in vectors.
#if __has_builtin(__builtin_elementwise_maximum)
static inline real nn_largest(real x, real y) { return __builtin_elementwise_maximum(x, y); }
static inline real nn_smallest(real x, real y) { return __builtin_elementwise_minimum(x, y); }
#else
static inline real nn_largest(real x, real y) { return nn_max(x, y); }
static inline real nn_smallest(real x, real y) { return nn_min(x, y); }
#endif

#endif
