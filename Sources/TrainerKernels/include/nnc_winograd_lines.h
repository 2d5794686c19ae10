// The transforms of Winograd's method for one line of elements, `s` vectors apart in the operand (see nnc_winograd.h).
#ifndef NNC_WINOGRAD_LINES_H
#define NNC_WINOGRAD_LINES_H

#include "nnc_vector.h"

#ifndef NNC_KERNEL
#define NNC_KERNEL 3
#endif

enum {
  /// Weights of a kernel along each axis, and elements of the source that four results need.
  KERNEL = NNC_KERNEL,
  SIDE = KERNEL + 3,
};

#if NNC_KERNEL == 3

// F(4, 3): the points 0, ±√½, ±√2 and ∞. r = √½.

static const real r = (real)0.70710678118654752440;

/// Bᵀ: six elements of the source to six parts.
INLINE void transform_source(const vector *d, int s, vector *t) {
  t[0] = d[0] - R(2.5) * d[2 * s] + d[4 * s];
  const vector even = d[4 * s] - R(2) * d[2 * s], odd = d[3 * s] - R(2) * d[s];
  t[1] = even + r * odd;
  t[2] = even - r * odd;
  const vector even2 = d[4 * s] - R(0.5) * d[2 * s], odd2 = R(2) * d[3 * s] - d[s];
  t[3] = even2 + r * odd2;
  t[4] = even2 - r * odd2;
  t[5] = d[s] - R(2.5) * d[3 * s] + d[5 * s];
}

/// B: cotangents of six parts to those of the source.
INLINE void transform_parts(const vector *t, int s, vector *d) {
  const vector even = t[s] + t[2 * s], odd = t[s] - t[2 * s];
  const vector even2 = t[3 * s] + t[4 * s], odd2 = t[3 * s] - t[4 * s];
  d[0] = t[0];
  d[1] = t[5 * s] - R(2) * r * odd - r * odd2;
  d[2] = R(-2.5) * t[0] - R(2) * even - R(0.5) * even2;
  d[3] = R(-2.5) * t[5 * s] + r * odd + R(2) * r * odd2;
  d[4] = t[0] + even + even2;
  d[5] = t[5 * s];
}

/// Aᵀ: six parts to four results.
INLINE void transform_result(const vector *m, int s, vector *y) {
  const vector even = m[s] + m[2 * s], odd = m[s] - m[2 * s];
  const vector even2 = m[3 * s] + m[4 * s], odd2 = m[3 * s] - m[4 * s];
  y[0] = m[0] + even + even2;
  y[1] = r * odd + R(2) * r * odd2;
  y[2] = R(0.5) * even + R(2) * even2;
  y[3] = R(0.5) * r * odd + R(4) * r * odd2 + m[5 * s];
}

/// A: four cotangents of results to six parts.
INLINE void transform_cotangent(const vector *y, int s, vector *t) {
  t[0] = y[0];
  const vector even = y[0] + R(0.5) * y[2 * s], odd = y[s] + R(0.5) * y[3 * s];
  t[1] = even + r * odd;
  t[2] = even - r * odd;
  const vector even2 = y[0] + R(2) * y[2 * s], odd2 = y[s] + R(2) * y[3 * s];
  t[3] = even2 + R(2) * r * odd2;
  t[4] = even2 - R(2) * r * odd2;
  t[5] = y[3 * s];
}

/// G: three weights to six parts.
INLINE void transform_weight(const vector *g, int s, vector *t) {
  t[0] = g[0];
  const vector even = R(-2.0 / 3) * g[0] - R(1.0 / 3) * g[2 * s], odd = R(-2.0 / 3) * r * g[s];
  t[1] = even + odd;
  t[2] = even - odd;
  const vector even2 = R(1.0 / 6) * g[0] + R(1.0 / 3) * g[2 * s], odd2 = R(1.0 / 3) * r * g[s];
  t[3] = even2 + odd2;
  t[4] = even2 - odd2;
  t[5] = g[2 * s];
}

/// Gᵀ: six parts of a gradient to the gradients of three weights.
INLINE void transform_gradient(const vector *u, int s, vector *g) {
  const vector even = u[s] + u[2 * s], odd = u[s] - u[2 * s];
  const vector even2 = u[3 * s] + u[4 * s], odd2 = u[3 * s] - u[4 * s];
  g[0] = u[0] - R(2.0 / 3) * even + R(1.0 / 6) * even2;
  g[1] = R(-2.0 / 3) * r * odd + R(1.0 / 3) * r * odd2;
  g[2] = R(1.0 / 3) * (even2 - even) + u[5 * s];
}

#else

// F(4, 5): the points 0, ±½, ±1, ±2 and ∞.

/// Bᵀ: eight elements of the source to eight parts.
INLINE void transform_source(const vector *d, int s, vector *t) {
  t[0] = d[6 * s] - d[0] + R(5.25) * (d[2 * s] - d[4 * s]);
  const vector even = d[6 * s] - R(5) * d[4 * s] + R(4) * d[2 * s];
  const vector odd = d[5 * s] - R(5) * d[3 * s] + R(4) * d[s];
  t[1] = even + R(0.5) * odd;
  t[2] = even - R(0.5) * odd;
  const vector even2 = d[6 * s] - R(4.25) * d[4 * s] + d[2 * s], odd2 = d[5 * s] - R(4.25) * d[3 * s] + d[s];
  t[3] = even2 + odd2;
  t[4] = even2 - odd2;
  const vector even3 = d[6 * s] - R(1.25) * d[4 * s] + R(0.25) * d[2 * s];
  const vector odd3 = d[5 * s] - R(1.25) * d[3 * s] + R(0.25) * d[s];
  t[5] = even3 + R(2) * odd3;
  t[6] = even3 - R(2) * odd3;
  t[7] = d[7 * s] - d[s] + R(5.25) * (d[3 * s] - d[5 * s]);
}

/// B: cotangents of eight parts to those of the source.
INLINE void transform_parts(const vector *t, int s, vector *d) {
  const vector even = t[s] + t[2 * s], odd = t[s] - t[2 * s];
  const vector even2 = t[3 * s] + t[4 * s], odd2 = t[3 * s] - t[4 * s];
  const vector even3 = t[5 * s] + t[6 * s], odd3 = t[5 * s] - t[6 * s];
  d[0] = -t[0];
  d[1] = R(2) * odd + odd2 + R(0.5) * odd3 - t[7 * s];
  d[2] = R(4) * even + even2 + R(0.25) * even3 + R(5.25) * t[0];
  d[3] = R(5.25) * t[7 * s] - R(2.5) * odd - R(4.25) * odd2 - R(2.5) * odd3;
  d[4] = R(-5.25) * t[0] - R(5) * even - R(4.25) * even2 - R(1.25) * even3;
  d[5] = R(0.5) * odd + odd2 + R(2) * odd3 - R(5.25) * t[7 * s];
  d[6] = t[0] + even + even2 + even3;
  d[7] = t[7 * s];
}

/// Aᵀ: eight parts to four results.
INLINE void transform_result(const vector *m, int s, vector *y) {
  const vector even = m[s] + m[2 * s], odd = m[s] - m[2 * s];
  const vector even2 = m[3 * s] + m[4 * s], odd2 = m[3 * s] - m[4 * s];
  const vector even3 = m[5 * s] + m[6 * s], odd3 = m[5 * s] - m[6 * s];
  y[0] = m[0] + even + even2 + even3;
  y[1] = R(0.5) * odd + odd2 + R(2) * odd3;
  y[2] = R(0.25) * even + even2 + R(4) * even3;
  y[3] = R(0.125) * odd + odd2 + R(8) * odd3 + m[7 * s];
}

/// A: four cotangents of results to eight parts.
INLINE void transform_cotangent(const vector *y, int s, vector *t) {
  t[0] = y[0];
  const vector even = y[0] + R(0.25) * y[2 * s], odd = y[s] + R(0.25) * y[3 * s];
  t[1] = even + R(0.5) * odd;
  t[2] = even - R(0.5) * odd;
  const vector even2 = y[0] + y[2 * s], odd2 = y[s] + y[3 * s];
  t[3] = even2 + odd2;
  t[4] = even2 - odd2;
  const vector even3 = y[0] + R(4) * y[2 * s], odd3 = y[s] + R(4) * y[3 * s];
  t[5] = even3 + R(2) * odd3;
  t[6] = even3 - R(2) * odd3;
  t[7] = y[3 * s];
}

/// G: five weights to eight parts.
INLINE void transform_weight(const vector *g, int s, vector *t) {
  t[0] = -g[0];
  const vector even = R(32.0 / 45) * g[0] + R(8.0 / 45) * g[2 * s] + R(2.0 / 45) * g[4 * s];
  const vector odd = R(16.0 / 45) * g[s] + R(4.0 / 45) * g[3 * s];
  t[1] = even + odd;
  t[2] = even - odd;
  const vector even2 = R(-2.0 / 9) * (g[0] + g[2 * s] + g[4 * s]), odd2 = R(-2.0 / 9) * (g[s] + g[3 * s]);
  t[3] = even2 + odd2;
  t[4] = even2 - odd2;
  const vector even3 = R(1.0 / 90) * g[0] + R(2.0 / 45) * g[2 * s] + R(8.0 / 45) * g[4 * s];
  const vector odd3 = R(1.0 / 45) * g[s] + R(4.0 / 45) * g[3 * s];
  t[5] = even3 + odd3;
  t[6] = even3 - odd3;
  t[7] = g[4 * s];
}

/// Gᵀ: eight parts of a gradient to the gradients of five weights.
INLINE void transform_gradient(const vector *u, int s, vector *g) {
  const vector even = u[s] + u[2 * s], odd = u[s] - u[2 * s];
  const vector even2 = R(-2.0 / 9) * (u[3 * s] + u[4 * s]), odd2 = R(-2.0 / 9) * (u[3 * s] - u[4 * s]);
  const vector even3 = u[5 * s] + u[6 * s], odd3 = u[5 * s] - u[6 * s];
  g[0] = R(32.0 / 45) * even - u[0] + even2 + R(1.0 / 90) * even3;
  g[1] = R(16.0 / 45) * odd + odd2 + R(1.0 / 45) * odd3;
  g[2] = R(8.0 / 45) * even + even2 + R(2.0 / 45) * even3;
  g[3] = R(4.0 / 45) * odd + odd2 + R(4.0 / 45) * odd3;
  g[4] = R(2.0 / 45) * even + even2 + R(8.0 / 45) * even3 + u[7 * s];
}

#endif
#endif
