#define _GNU_SOURCE
#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

#include "TrainerKernelsSupport.h"
#include "nnc_kernels.h"

typedef struct exchange {
  int64_t *numbers;  // plain memory: a barrier that does not order it is a data race
  int barriers;
  int64_t base;
  atomic_llong wrong;
} exchange;

static void exchange_numbers(nnc_team *team, void *context, int worker, int workers) {
  exchange *exchange = context;
  for (int round = 0; round < exchange->barriers; round++) {
    exchange->numbers[worker] = exchange->base + round + worker;
    nnc_team_barrier(team);
    for (int other = 0; other < workers; other++) {
      if (exchange->numbers[other] != exchange->base + round + other) atomic_fetch_add(&exchange->wrong, 1);
    }
    nnc_team_barrier(team);
  }
  exchange->numbers[worker] = -exchange->base - worker;
}

int64_t support_team(int workers, int runs, int barriers, int pause) {
  nnc_team *team = nnc_team_create(workers);
  if (team == NULL) return -1;
  exchange context = {calloc((size_t)workers, sizeof(int64_t)), barriers, 0, 0};
  for (int run = 1; run <= runs; run++) {
    context.base = (int64_t)run * 1000;
    if (pause > 0) usleep((useconds_t)pause);
    nnc_team_run(team, exchange_numbers, &context);
    for (int worker = 0; worker < workers; worker++) {
      if (context.numbers[worker] != -context.base - worker) context.wrong++;
    }
  }
  if (nnc_team_workers(team) != workers) context.wrong++;
  nnc_team_destroy(team);
  free(context.numbers);
  return context.wrong;
}

typedef struct notes {
  nnc_trace trace;
  int32_t kernels;
} notes;

static void note_kernels(nnc_team *team, void *context, int worker, int workers) {
  (void)team;
  notes *notes = context;
  const float bad = NAN;
  // Worker 0 has the largest numbers; kernel 0 is fine.
  for (int32_t kernel = notes->kernels - 1 - worker; kernel > 0; kernel -= workers) {
    nnc_trace_check(&notes->trace, kernel, &bad, 1);
  }
}

int32_t support_team_trace(int workers, int32_t kernels) {
  nnc_team *team = nnc_team_create(workers);
  if (team == NULL) return -2;
  notes context = {{-1}, kernels};
  nnc_team_run(team, note_kernels, &context);
  nnc_team_destroy(team);
  return context.trace.kernel;
}

/// True if arithmetic takes or makes a subnormal number.
static int has_subnormals(void) {
  volatile float operand = 0x1p-140f, normal = 0x1p-120f;
  return operand + operand != 0 || normal * 0x1p-20f != 0;
}

static void note_subnormals(nnc_team *team, void *context, int worker, int workers) {
  (void)team;
  (void)workers;
  ((int *)context)[worker] += has_subnormals() ? 100 : 1;
}

int32_t support_team_subnormals(int workers) {
  nnc_team *team = nnc_team_create(workers);
  int *counts = calloc((size_t)workers, sizeof(int));
  if (team == NULL || counts == NULL) return -1;
  const int before = has_subnormals();
  for (int run = 0; run < 2; run++) nnc_team_run(team, note_subnormals, counts);
  int32_t different = before != has_subnormals();
  for (int worker = 0; worker < workers; worker++) different += counts[worker] != 2;
  nnc_team_destroy(team);
  free(counts);
  return different;
}

enum { gemm_rows = 60, gemm_columns = 70, gemm_inner = 130 };

typedef struct product {
  real a[gemm_rows * gemm_inner], b[gemm_inner * gemm_columns], c[gemm_rows * gemm_columns];
  int rounds;
} product;

static void multiply_rows(nnc_team *team, void *context, int worker, int workers) {
  (void)team;
  product *product = context;
  const int64_t first = (int64_t)gemm_rows * worker / workers, last = (int64_t)gemm_rows * (worker + 1) / workers;
  for (int round = 0; round < product->rounds; round++) {
    nnc_product(
        &(nnc_product_shape){
            .rows = {{last - first, gemm_inner, gemm_columns}}, .depth = {{gemm_inner, 1, gemm_columns}},
            .columns = gemm_columns, .column_stride = 1},
        product->a + first * gemm_inner, product->b, product->c + first * gemm_columns);
  }
}

int64_t support_team_gemm(int workers, int rounds) {
  nnc_team *team = nnc_team_create(workers);
  product *together = malloc(sizeof *together), *alone = malloc(sizeof *alone);
  int64_t different = -1;
  if (team != NULL && together != NULL && alone != NULL) {
    const nnc_key key = nnc_random_key(1, 2, 3);
    for (int i = 0; i < gemm_rows * gemm_inner; i++) together->a[i] = nnc_uniform(key, (uint32_t)i) - R(0.5);
    for (int i = 0; i < gemm_inner * gemm_columns; i++) together->b[i] = nnc_uniform(key, ~(uint32_t)i) - R(0.5);
    for (int i = 0; i < gemm_rows * gemm_columns; i++) together->c[i] = NAN;
    *alone = *together;
    together->rounds = rounds;
    alone->rounds = 1;
    nnc_team_run(team, multiply_rows, together);
    for (int worker = 0; worker < workers; worker++) multiply_rows(team, alone, worker, workers);
    different = 0;
    for (int i = 0; i < gemm_rows * gemm_columns; i++) different += together->c[i] != alone->c[i];
  }
  nnc_team_destroy(team);
  free(together);
  free(alone);
  return different;
}
