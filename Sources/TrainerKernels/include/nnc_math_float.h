// Elementary functions in single precision. Each is straight-line code: both sides of a case distinction are computed and
// one is selected, so that a loop over an array becomes vector instructions on any machine. The polynomials are minimax
// fits (Remez) made by Scripts/fit_polynomials.py. Error bounds are listed in nnc_math.h.
#ifndef NNC_MATH_FLOAT_H
#define NNC_MATH_FLOAT_H

#include <math.h>
#include <stdint.h>
#include <string.h>

static inline uint32_t nnc_bits(float x) {
  uint32_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

static inline float nnc_from_bits(uint32_t bits) {
  float x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

static inline uint64_t nnc_bits_double(double x) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

static inline double nnc_from_bits_double(uint64_t bits) {
  double x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

/// exp(x) = 2ⁿ⁻¹ · 2 exp(r) with n = round(x / ln 2) and r = x - n · ln 2, |r| ≤ ln 2 / 2: n reaches from -126 to 128, and 2ⁿ⁻¹ is a
/// float, 0 in place of 2⁻¹²⁷.
static inline float nnc_exp_float(float x) {
  const float magic = 0x1.8p23f + 126.0f;  // adding it rounds to an integer: in the low bits is then n - 1 + 127
  x = x < -87.3f ? -87.3f : x;
  x = x > 89.0f ? 89.0f : x;
  const float shifted = x * 0x1.715476p0f + magic;
  const float n = shifted - magic;
  const float r = (x - n * 0.693359375f) - n * -2.12194440e-4f;
  float p = 0.00279034255f;
  p = p * r + 0.016739196f;
  p = p * r + 0.0833323747f;
  p = p * r + 0.333330258f;
  p = p * r + 1.0f;
  p = p * r + 2.0f;
  p = p * r + 2.0f;
  return p * nnc_from_bits(nnc_bits(shifted) << 23);
}

/// log(x) = e · ln 2 + log(1 + f), where x = 2ᵉ · (1 + f) and 1 + f is between √½ and √2.
static inline float nnc_log_float(float x) {
  const int subnormal = x < 0x1p-126f;
  const uint32_t bits = nnc_bits(subnormal ? x * 0x1p23f : x);
  const int32_t exponent = (int32_t)(bits - 0x3f3504f3u) >> 23;
  const float e = (float)(exponent - (subnormal ? 23 : 0));
  const float f = nnc_from_bits(bits - ((uint32_t)exponent << 23)) - 1.0f;
  const float square = f * f;
  float p = 0.0674663756f;
  p = p * f - 0.116756507f;
  p = p * f + 0.118881629f;
  p = p * f - 0.124055896f;
  p = p * f + 0.142195525f;
  p = p * f - 0.166679958f;
  p = p * f + 0.200021186f;
  p = p * f - 0.250000096f;
  p = p * f + 0.333333126f;
  // ln 2 in two parts; the first has few digits, so that e times it is exact.
  const float small = p * square * f + e * -2.12194440e-4f - 0.5f * square;
  float result = e * 0.693359375f + (f + small);
  result = x == 0 ? -INFINITY : result;
  result = x < INFINITY ? result : x;  // infinity and NaN
  return x < 0 ? NAN : result;
}

/// Near 0 an odd polynomial; otherwise 1 - 2 / (exp(2|x|) + 1) with the sign of x.
static inline float nnc_tanh_float(float x) {
  const float a = fabsf(x);
  const float square = x * x;
  float p = 0.00214296396f;
  p = p * square - 0.00817740082f;
  p = p * square + 0.0217007044f;
  p = p * square - 0.0539467633f;
  p = p * square + 0.13333206f;
  p = p * square - 0.333333308f;
  const float near = copysignf(x + x * (square * p), x);  // keeps -0
  const float far = copysignf(1.0f - 2.0f / (nnc_exp_float(2.0f * a) + 1.0f), x);
  return a < 0.625f ? near : far;
}

/// Up to 1 an odd polynomial; beyond, 1 - exp(-q) where q = -log(1 - erf|x|) is a polynomial in |x| - 1. From 4 on it is 1.
static inline float nnc_erf_float(float x) {
  const float a = fabsf(x);
  const float square = x * x;
  float p = 7.85386063e-5f;
  p = p * square - 0.000801019366f;
  p = p * square + 0.00518832773f;
  p = p * square - 0.026853812f;
  p = p * square + 0.112835852f;
  p = p * square - 0.376126258f;
  p = p * square + 0.128379166f;
  const float near = x + x * p;
  const float t = (a > 4.0f ? 4.0f : a) - 1.0f;
  float q = 2.16976139e-5f;
  q = q * t - 0.000289589353f;
  q = q * t + 0.00201209875f;
  q = q * t - 0.0100465893f;
  q = q * t + 0.0415635516f;
  q = q * t + 0.843107065f;
  q = q * t + 2.63896752f;
  q = q * t + 1.84960551f;
  const float far = copysignf(1.0f - nnc_exp_float(-q), x);
  return a < 1.0f ? near : far;
}

/// x · c modulo 4, between -2 and 2, where x has at most 24 and c at most 28 significant bits: without rounding error.
static inline double nnc_quarter_turns(double x, double c) {
  const double magic = 0x1.8p54;  // adding it rounds to a multiple of 4
  const double product = x * c;
  const double turns = (product + magic) - magic;
  return fabs(product) < 0x1p53 ? product - turns : 0;  // beyond, the product itself is a multiple of 4
}

/// sin(x + quadrant · π/2). The quotient of x by π/2 is needed modulo 4 alone: 2/π is cut into pieces so short that their
/// products with x are exact, and each product loses its multiples of 4 before they are added. That holds for every float.
static inline float nnc_sine_float(float x, uint32_t quadrant) {
  const double d = x;
  double turns = nnc_quarter_turns(d, 0x1.45f306cp-1);
  turns += nnc_quarter_turns(d, 0x1.c9c882ap-29);
  turns += nnc_quarter_turns(d, 0x1.4fe13a8p-59);
  turns += nnc_quarter_turns(d, 0x1.f47d4dp-86);
  turns += nnc_quarter_turns(d, 0x1.bb81b6cp-113);
  turns += nnc_quarter_turns(d, 0x1.4acc9ep-143);
  turns += nnc_quarter_turns(d, 0x1.0e4107cp-170);
  const double magic = 0x1.8p52;
  const double shifted = turns + magic;
  quadrant += (uint32_t)nnc_bits_double(shifted);
  const float r = (float)((turns - (shifted - magic)) * 0x1.921fb54442d18p0);  // at most π/4
  const float square = r * r;
  const float sine =
      copysignf(r + r * square * (-0.166666549f + square * (0.00833217354f + square * -0.000195166555f)), r);
  const float cosine =
      1.0f - 0.5f * square + square * square * (0.0416666467f + square * (-0.00138873615f + square * 2.44377308e-5f));
  const float value = (quadrant & 1u) ? cosine : sine;
  const float result = nnc_from_bits(nnc_bits(value) ^ ((quadrant & 2u) << 30));
  return fabsf(x) < INFINITY ? result : NAN;
}

/// Rounds towards minus infinity. Without an instruction for it (plain SSE2): to nearest, and one less if that is above x.
static inline float nnc_floor_float(float x) {
#if defined(__SSE4_1__) || defined(__aarch64__)
  return floorf(x);
#else
  const float magic = copysignf(0x1p23f, x);
  const float nearest = (x + magic) - magic;
  const float below = copysignf(nearest > x ? nearest - 1.0f : nearest, x);
  return fabsf(x) < 0x1p23f ? below : x;
#endif
}

/// |x|^y = 2^(y · log2|x|) in double precision, then the sign and the special cases of C.
static inline float nnc_pow_float(float x, float y) {
  // log2|x| = e + log2((1 + s) / (1 - s)), where |x| = 2ᵉ · m, m is between √½ and √2, and s = (m - 1) / (m + 1).
  const double a = fabs((double)x);
  const uint64_t bits = nnc_bits_double(a);
  const int32_t exponent = (int32_t)((uint32_t)(bits >> 32) - 0x3fe6a09eu) >> 20;
  const double m = nnc_from_bits_double(bits - ((uint64_t)(uint32_t)exponent << 52));
  const double s = (m - 1) / (m + 1);
  const double square = s * s;
  double p = 0.34078039139546947;
  p = p * square + 0.41167004866616131;
  p = p * square + 0.57708362874236065;
  p = p * square + 0.96179667311566566;
  p = p * square + 2.885390081790265;
  double logarithm = (double)exponent + s * p;
  logarithm = a == 0 ? -(double)INFINITY : a < (double)INFINITY ? logarithm : a;

  // 2^z = 2ⁿ · 2^f; the limits keep n in the range of a double and give 0 and infinity as floats.
  double z = (double)y * logarithm;
  z = z < -200 ? -200 : z;
  z = z > 200 ? 200 : z;
  const double magic = 0x1.8p52;
  const double shifted = z + magic;
  const double f = z - (shifted - magic);
  double q = 1.5316718702646682e-5;
  q = q * f + 0.00015469996987125823;
  q = q * f + 0.0013333421550618281;
  q = q * f + 0.0096180247737701263;
  q = q * f + 0.055504109774406966;
  q = q * f + 0.24022651219818877;
  q = q * f + 0.69314718053462177;
  q = q * f + 0.99999999995889974;
  const float magnitude = (float)(q * nnc_from_bits_double((nnc_bits_double(shifted) + 1023u) << 52));

  const float size = fabsf(y);
  const int integer = nnc_floor_float(size) == size;
  const int odd = integer & (nnc_floor_float(size * 0.5f) * 2.0f != size);  // no float of 2²⁴ or more is odd
  float result = nnc_from_bits(nnc_bits(magnitude) | ((nnc_bits(x) & 0x80000000u) * (uint32_t)odd));
  result = ((x < 0) & !integer & (x > -INFINITY)) ? NAN : result;
  result = x != x ? x : y != y ? y : result;
  result = ((fabsf(x) == 1.0f) & (size == INFINITY)) ? 1.0f : result;
  return ((y == 0) | (x == 1.0f)) ? 1.0f : result;
}

#endif
