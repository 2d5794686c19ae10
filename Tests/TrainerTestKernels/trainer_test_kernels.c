#include "trainer_test_kernels.h"

#include <math.h>
#include <stdlib.h>
#include <time.h>

// Places in the arena, in elements.
enum { weight = 0, shift = 2, weight_velocity = 32, shift_velocity = 34, average = 35, gradient = 64, arena_elements = 96 };

static double setting(const char *name) {
  const char *text = getenv(name);
  return text == NULL ? 0 : atof(text);
}

/// Signals do not shorten it, as they do not shorten a computation.
static void wait_microseconds(double microseconds) {
  struct timespec left = {(time_t)(microseconds / 1e6), (long)fmod(microseconds * 1e3, 1e9)};
  if (microseconds <= 0) return;
  while (nanosleep(&left, &left) != 0) continue;
}

/// A number in [0, 1) from seed and step, as dropout needs it.
static double noise(uint64_t seed, double step) {
  uint64_t z = seed * 0x9e3779b97f4a7c15u + (uint64_t)step * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 29)) * 0x94d049bb133111ebu;
  return (double)(z >> 11) * 0x1p-53;
}

static int64_t gradient_offset(int workers) {
  (void)workers;
  return gradient;
}

static double schedule(double step, double total_steps, double epoch, const double *state) {
  (void)epoch;
  (void)state;
  return 1 - 0.5 * (step - 1) / total_steps;
}

#define REAL float
#define NAME(x) x##_f32
#include "trainer_test_body.h"
#undef REAL
#undef NAME

#define REAL double
#define NAME(x) x##_f64
#include "trainer_test_body.h"
