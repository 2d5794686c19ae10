// The time that each part of a training step takes. A step that is not timed pays for a test of a pointer.
#ifndef NNC_LAPS_H
#define NNC_LAPS_H

#include <string.h>
#include <time.h>

#include "nnc_runtime.h"

/// What a part can be besides a kernel, which is its index in the phase's kernel table.
enum { NNC_START = -3, NNC_BARRIER = -2, NNC_SUM = -1 };

static inline int64_t nnc_nanoseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

/// Begins a step: all sums are 0, and the first lap of each worker starts here.
static inline void nnc_laps_begin(const nnc_laps *laps, int workers) {
  memset(laps->values, 0, (size_t)(workers * laps->stride) * sizeof(int64_t));
  const int64_t now = nnc_nanoseconds();
  for (int worker = 0; worker < workers; worker++) laps->values[worker * laps->stride] = now;
}

/// Adds the time since the worker's last lap to a part. Not inlined: a step calls it in hundreds of places, and seldom.
__attribute__((noinline, unused)) static void nnc_lap_ends(const nnc_laps *laps, int worker, int32_t part) {
  int64_t *const own = laps->values + worker * laps->stride;
  const int64_t now = nnc_nanoseconds();
  own[1 + part - NNC_START] += now - own[0];
  own[0] = now;
}

/// The same, or nothing when `laps` is NULL.
static inline void nnc_lap(const nnc_laps *laps, int worker, int32_t part) {
  if (laps != NULL) nnc_lap_ends(laps, worker, part);
}

#endif
