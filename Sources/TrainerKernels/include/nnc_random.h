// Counter-based random numbers: a value is a function of (seed, draw, stream, index) alone. Nothing is stored between
// calls; a mask is the same on any number of threads, in both precisions, and when it is computed again.
//
// Sources/NNIR/CounterRandom.swift computes the same bits in the compiler's reference evaluator.
#ifndef NNC_RANDOM_H
#define NNC_RANDOM_H

#include "nnc_real.h"

/// Names one sequence of random numbers. Two 32-bit halves, so that the element function needs no 64-bit arithmetic.
typedef struct nnc_key {
  uint32_t low, high;
} nnc_key;

/// A bijection of 64-bit words in which every input bit changes about half of the output bits.
static inline uint64_t nnc_mix64(uint64_t x) {
  x ^= x >> 32;
  x *= 0xd6e8feb86659fd93u;
  x ^= x >> 32;
  x *= 0xd6e8feb86659fd93u;
  x ^= x >> 32;
  return x;
}

/// The key of a random tensor: `stream` tells the random nodes of a program apart, `draw` the batches. The three numbers
/// are mixed one after the other, so that neighbours in any of them give unrelated keys.
static inline nnc_key nnc_random_key(uint64_t seed, uint64_t draw, uint32_t stream) {
  uint64_t x = nnc_mix64(seed + 0x9e3779b97f4a7c15u);
  x = nnc_mix64(x + draw + 0x9e3779b97f4a7c15u);
  x = nnc_mix64(x + stream + 0x9e3779b97f4a7c15u);
  nnc_key key = {(uint32_t)x, (uint32_t)(x >> 32)};
  return key;
}

/// 32 random bits for an element: multiplications and shifts of 32-bit words, sixteen at a time with AVX-512. The index
/// counts modulo 2³²: an array of more than 4,294,967,296 elements sees its numbers repeat.
static inline uint32_t nnc_random_bits(nnc_key key, uint32_t index) {
  uint32_t x = index + key.low;
  x ^= x >> 16;
  x *= 0x7feb352du;
  x ^= x >> 15;
  x += key.high;
  x *= 0x846ca68bu;
  x ^= x >> 16;
  x += key.low;
  x *= 0x9e3779b1u;
  x ^= x >> 15;
  return x;
}

/// A multiple of 2⁻²⁴ in [0, 1), the same number in both precisions.
static inline real nnc_uniform(nnc_key key, uint32_t index) {
  // Through a signed integer: plain SSE2 has no conversion from unsigned ones.
  return (real)(int32_t)(nnc_random_bits(key, index) >> 8) * R(0x1p-24);
}

/// True if the uniform number of the element is below `limit`, at most 1 - 2⁻²⁴. The limit is not rounded to `real`, and where the
/// compiler knows it, all that is left is a comparison of integers.
static inline int nnc_is_below(double limit, nnc_key key, uint32_t index) {
  // The first multiple of 2⁻²⁴ that is not below.
  const double steps = limit * 0x1p24;
  const uint32_t whole = steps > 0 ? (uint32_t)steps : 0;
  return nnc_random_bits(key, index) < (whole + (whole < steps)) << 8;
}

#endif
