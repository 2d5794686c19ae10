// The thread team.
//
// Every flag is a counter that only grows (modulo 2³²) and has one writer; waiting means "until the counter has reached
// this number". Each worker's counters lie on a line of their own, so that no two threads write the same 128 bytes.
//
//   team->call       written by the caller: number of the call that may begin
//   line->finished   written by its worker: number of the last call that it has done
//   line->arrived    written by its worker: number of barriers that it has reached
//   line->core       written by its worker: the core that it waits on, or -1
//
// At a barrier each worker raises its own counter and reads those of all others: one transfer of a line between two
// cores is all the delay there is.
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "nnc_product.h"
#include "nnc_runtime.h"

enum { line_bytes = 128 };

/// Spinning longer than this means that the other thread has lost its core: yield ours.
static const int64_t spin_nanoseconds = 100 * 1000;
/// A worker without a call for this long sleeps until the next one. Waking takes about half a millisecond.
static const int64_t park_nanoseconds = 50 * 1000 * 1000;

typedef struct line {
  _Alignas(line_bytes) atomic_uint arrived;
  atomic_uint finished;
  atomic_int core;
} line;

typedef struct seat {
  nnc_team *team;
  int worker;
  pthread_t thread;
} seat;

struct nnc_team {
  _Alignas(line_bytes) atomic_uint call;
  void (*task)(nnc_team *team, void *context, int worker, int workers);  // NULL: leave
  void *context;
  _Alignas(line_bytes) atomic_int parked;  // workers that sleep or are about to
  pthread_mutex_t mutex;
  pthread_cond_t wake;
  int workers;
  int started;         // threads that run, for destroy
  int64_t spin;        // nanoseconds; 0 when there are more workers than cores
  seat *seats;
  line *lines;
};

/// Which worker the current thread is; the thread that calls nnc_team_run is worker 0.
static _Thread_local int current_worker = 0;

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

int nnc_processor_count(void) {
#ifdef __linux__
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0) return CPU_COUNT(&set);
#endif
  const long online = sysconf(_SC_NPROCESSORS_ONLN);
  return online < 1 ? 1 : (int)online;
}

/// Tells the processor that this is a waiting loop.
static inline void relax(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("isb");
#endif
}

// While a task runs, subnormal numbers count as 0: near the end of a training, squares of gradients become subnormal, and
// arithmetic on them takes several times as long.

/// Makes the thread take subnormal numbers for 0, and returns how it took them before.
static inline uint64_t flush_subnormals(void) {
#if defined(__x86_64__)
  const unsigned before = __builtin_ia32_stmxcsr();
  __builtin_ia32_ldmxcsr(before | 0x8040);  // FTZ for results, DAZ for operands
  return before;
#elif defined(__aarch64__)
  const uint64_t before = __builtin_arm_rsr64("fpcr");
  __builtin_arm_wsr64("fpcr", before | 1 << 24);  // FZ for both
  return before;
#else
  return 0;
#endif
}

/// Takes them as `before` says again.
static inline void restore_subnormals(uint64_t before) {
#if defined(__x86_64__)
  __builtin_ia32_ldmxcsr((unsigned)before);
#elif defined(__aarch64__)
  __builtin_arm_wsr64("fpcr", before);
#else
  (void)before;
#endif
}

static inline bool reached(atomic_uint *counter, unsigned number) {
  return (int)(atomic_load_explicit(counter, memory_order_acquire) - number) >= 0;
}

/// Lets the scheduler choose another core if `other`, for which we wait, is on ours. Beside a busy process, the scheduler
/// likes to put two workers on one core and leaves them there; each would then wait for the other to be switched out, at
/// every barrier. `other` has noted its core if it was waiting, too, when it was switched out.
static void leave_shared_core(line *self, line *other) {
#ifdef __linux__
  const int core = sched_getcpu();
  if (core < 0) return;
  atomic_store_explicit(&self->core, core, memory_order_relaxed);
  if (atomic_load_explicit(&other->core, memory_order_relaxed) != core) return;
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return;
  cpu_set_t others = allowed;
  CPU_CLR(core, &others);
  // Moves at once; then the scheduler is free again. It refuses where no other core is allowed.
  if (sched_setaffinity(0, sizeof others, &others) == 0) sched_setaffinity(0, sizeof allowed, &allowed);
#else
  (void)self;
  (void)other;
#endif
}

/// Spins, then yields, until the counter, which the worker of `other` raises, has reached the number. Gives up after
/// `limit` nanoseconds (negative: never).
static bool wait_longer(atomic_uint *counter, unsigned number, line *self, line *other, int64_t spin, int64_t limit) {
  int64_t start = 0, elapsed = 0;
  while (elapsed < spin) {
    for (int i = 0; i < 64; i++) {
      relax();
      if (reached(counter, number)) return true;
    }
    leave_shared_core(self, other);
    // The first look at the clock comes late: most waits are over before it.
    if (start == 0) start = now();
    elapsed = now() - start;
  }
  if (start == 0) start = now();
  while (limit < 0 || elapsed < limit) {
    sched_yield();
    if (reached(counter, number)) return true;
    if (spin > 0) leave_shared_core(self, other);
    elapsed = now() - start;
  }
  return false;
}

static bool wait_until_reached(
    atomic_uint *counter, unsigned number, line *self, line *other, int64_t spin, int64_t limit) {
  if (reached(counter, number)) return true;
  const bool result = wait_longer(counter, number, self, other, spin, limit);
  atomic_store_explicit(&self->core, -1, memory_order_relaxed);
  return result;
}

/// Sleeps until the call begins. Either the caller sees `parked` and wakes us, or we see the new `call`: both are
/// sequentially consistent.
static void park(nnc_team *team, unsigned number) {
  pthread_mutex_lock(&team->mutex);
  atomic_fetch_add(&team->parked, 1);
  while (atomic_load(&team->call) != number) pthread_cond_wait(&team->wake, &team->mutex);
  atomic_fetch_sub(&team->parked, 1);
  pthread_mutex_unlock(&team->mutex);
}

static void *work(void *argument) {
  const seat *self = argument;
  nnc_team *team = self->team;
  line *const line = &team->lines[self->worker];
  current_worker = self->worker;
  flush_subnormals();
  for (unsigned number = 1;; number++) {
    if (!wait_until_reached(&team->call, number, line, &team->lines[0], team->spin, park_nanoseconds)) park(team, number);
    if (team->task == NULL) return NULL;
    team->task(team, team->context, self->worker, team->workers);
    atomic_store_explicit(&line->finished, number, memory_order_release);
  }
}

/// Lets the workers begin the next call and returns its number.
static unsigned begin_call(
    nnc_team *team, void (*task)(nnc_team *team, void *context, int worker, int workers), void *context) {
  team->task = task;
  team->context = context;
  const unsigned number = atomic_load_explicit(&team->call, memory_order_relaxed) + 1;
  atomic_store(&team->call, number);
  if (atomic_load(&team->parked) > 0) {
    pthread_mutex_lock(&team->mutex);
    pthread_cond_broadcast(&team->wake);
    pthread_mutex_unlock(&team->mutex);
  }
  return number;
}

/// Starts the threads of workers 1, 2, …; they take no signals, which are the caller's to handle.
static bool start_threads(nnc_team *team) {
  sigset_t all, before;
  sigfillset(&all);
  if (pthread_sigmask(SIG_SETMASK, &all, &before) != 0) return false;
  for (int worker = 1; worker < team->workers; worker++) {
    seat *seat = &team->seats[worker];
    seat->team = team;
    seat->worker = worker;
    if (pthread_create(&seat->thread, NULL, work, seat) != 0) break;
    team->started++;
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return team->started == team->workers - 1;
}

nnc_team *nnc_team_create(int workers) {
  if (workers < 1 || workers > 4096) return NULL;
  nnc_blas_start();
  nnc_team *team = aligned_alloc(line_bytes, sizeof(nnc_team));
  line *lines = aligned_alloc(line_bytes, (size_t)workers * sizeof(line));
  seat *seats = calloc((size_t)workers, sizeof(seat));
  if (team == NULL || lines == NULL || seats == NULL) {
    free(team);
    free(lines);
    free(seats);
    return NULL;
  }
  atomic_init(&team->call, 0);
  atomic_init(&team->parked, 0);
  for (int worker = 0; worker < workers; worker++) {
    atomic_init(&lines[worker].arrived, 0);
    atomic_init(&lines[worker].finished, 0);
    atomic_init(&lines[worker].core, -1);
  }
  team->task = NULL;
  team->context = NULL;
  pthread_mutex_init(&team->mutex, NULL);
  pthread_cond_init(&team->wake, NULL);
  team->workers = workers;
  team->started = 0;
  team->spin = workers <= nnc_processor_count() ? spin_nanoseconds : 0;
  team->seats = seats;
  team->lines = lines;
  if (!start_threads(team)) {
    nnc_team_destroy(team);
    return NULL;
  }
  return team;
}

void nnc_team_destroy(nnc_team *team) {
  if (team == NULL) return;
  if (team->started > 0) begin_call(team, NULL, NULL);
  for (int worker = 1; worker <= team->started; worker++) pthread_join(team->seats[worker].thread, NULL);
  pthread_cond_destroy(&team->wake);
  pthread_mutex_destroy(&team->mutex);
  free(team->lines);
  free(team->seats);
  free(team);
}

int nnc_team_workers(const nnc_team *team) { return team->workers; }

void nnc_team_run(nnc_team *team, void (*task)(nnc_team *team, void *context, int worker, int workers), void *context) {
  const int outer = current_worker;
  current_worker = 0;
  const uint64_t before = flush_subnormals();
  if (team->workers == 1) {
    task(team, context, 0, 1);
  } else {
    const unsigned number = begin_call(team, task, context);
    task(team, context, 0, team->workers);
    for (int worker = 1; worker < team->workers; worker++) {
      line *const other = &team->lines[worker];
      wait_until_reached(&other->finished, number, &team->lines[0], other, team->spin, -1);
    }
  }
  restore_subnormals(before);
  current_worker = outer;
}

void nnc_team_barrier(nnc_team *team) {
  if (team->workers == 1) return;
  line *const self = &team->lines[current_worker];
  const unsigned number = atomic_load_explicit(&self->arrived, memory_order_relaxed) + 1;
  atomic_store_explicit(&self->arrived, number, memory_order_release);
  for (int worker = 0; worker < team->workers; worker++) {
    line *const other = &team->lines[worker];
    if (other != self) wait_until_reached(&other->arrived, number, self, other, team->spin, -1);
  }
}
