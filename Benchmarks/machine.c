// What the machine can do: prints a line of JSON.
//
//   clang -O3 -march=native -mprefer-vector-width=512 -pthread -o machine Benchmarks/machine.c && ./machine THREADS
//
// "gigaflops": fused multiply-adds in registers, all threads together. "read": GB/s of summing an array that is read again and
// again, by the bytes that all threads together read.
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#if defined(__AVX512F__)
enum { lanes = 16 };
#elif defined(__AVX__)
enum { lanes = 8 };
#else
enum { lanes = 4 };
#endif
typedef float vector __attribute__((vector_size(4 * lanes)));

// Enough to keep two units of four cycles' latency busy; with a and b they must not be more than there are registers.
#if defined(__AVX512F__) || defined(__aarch64__)
enum { chains = 16 };
#else
enum { chains = 12 };
#endif
enum { most_threads = 256, repeats = 5 };

typedef struct job {
  int64_t bytes;   // of this thread; 0: arithmetic
  int64_t rounds;
  vector *memory;
  double time;     // of all threads together
  float result;    // so that nothing is left out
} job;

static pthread_barrier_t start_line;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

/// chains × lanes independent x ← a · x + b.
static float multiply(int64_t rounds) {
  vector x[chains], a = {0}, b = {0};
  for (int i = 0; i < lanes; i++) a[i] = 0.999f + 1e-6f * (float)(rounds & 1), b[i] = 1e-3f;
  for (int c = 0; c < chains; c++) x[c] = b * (float)c;
  for (int64_t r = 0; r < rounds; r++) {
#pragma clang loop unroll(full)
    for (int c = 0; c < chains; c++) x[c] = x[c] * a + b;
  }
  vector sum = x[0];
  for (int c = 1; c < chains; c++) sum += x[c];
  return sum[0];
}

static float read_all(const vector *memory, int64_t bytes, int64_t rounds) {
  vector sums[8] = {{0}};
  const int64_t count = bytes / (int64_t)sizeof(vector);
  for (int64_t r = 0; r < rounds; r++) {
    for (int64_t i = 0; i + 8 <= count; i += 8) {
#pragma clang loop unroll(full)
      for (int c = 0; c < 8; c++) sums[c] += memory[i + c];
    }
    __asm__ volatile("" ::: "memory");
  }
  vector sum = sums[0];
  for (int c = 1; c < 8; c++) sum += sums[c];
  return sum[0];
}

static void *work(void *argument) {
  job *own = argument;
  if (own->bytes > 0) own->result = read_all(own->memory, own->bytes, 1);
  pthread_barrier_wait(&start_line);
  const double start = now();
  own->result += own->bytes > 0 ? read_all(own->memory, own->bytes, own->rounds) : multiply(own->rounds);
  pthread_barrier_wait(&start_line);
  own->time = now() - start;
  return NULL;
}

/// The least time of `repeats` runs on all threads, in seconds.
static double least(int threads, int64_t bytes, int64_t rounds) {
  static job jobs[most_threads];
  pthread_t handles[most_threads];
  double best = 1e30;
  for (int thread = 0; thread < threads; thread++) {
    jobs[thread] = (job){.bytes = bytes, .rounds = rounds};
    if (bytes == 0) continue;
    jobs[thread].memory = aligned_alloc(128, (size_t)bytes);
    if (jobs[thread].memory == NULL) exit(1);
    for (int64_t i = 0; i < bytes / (int64_t)sizeof(vector); i++) jobs[thread].memory[i] = (vector){1};
  }
  for (int repeat = 0; repeat < repeats; repeat++) {
    for (int thread = 1; thread < threads; thread++) {
      if (pthread_create(&handles[thread], NULL, work, &jobs[thread]) != 0) exit(1);
    }
    work(&jobs[0]);
    for (int thread = 1; thread < threads; thread++) pthread_join(handles[thread], NULL);
    double time = 0;
    for (int thread = 0; thread < threads; thread++) time = jobs[thread].time > time ? jobs[thread].time : time;
    if (time < best) best = time;
  }
  for (int thread = 0; thread < threads; thread++) free(jobs[thread].memory);
  return best;
}

int main(int count, char **arguments) {
  const int threads = count > 1 ? atoi(arguments[1]) : 1;
  if (threads < 1 || threads > most_threads) {
    fprintf(stderr, "usage: %s THREADS (1 to %d)\n", arguments[0], most_threads);
    return 1;
  }
  pthread_barrier_init(&start_line, NULL, (unsigned)threads);
  const int64_t rounds = 2000000;
  const double flops = 2.0 * lanes * chains * (double)rounds * threads;
  printf("{\"threads\": %d, \"gigaflops\": %.1f, \"read\": [", threads, flops / least(threads, 0, rounds) * 1e-9);
  // From half of a usual second-level cache to far beyond the last one.
  const int64_t sizes[] = {1 << 19, 1 << 22, 1 << 25, 1 << 28};
  for (int i = 0; i < 4; i++) {
    const int64_t bytes = sizes[i] / threads / 128 * 128, passes = (INT64_C(1) << 30) / sizes[i] + 1;
    const double rate = (double)bytes * threads * (double)passes / least(threads, bytes, passes) * 1e-9;
    printf("%s{\"bytes\": %lld, \"bandwidth\": %.1f}", i == 0 ? "" : ", ", (long long)sizes[i], rate);
  }
  printf("]}\n");
  return 0;
}
