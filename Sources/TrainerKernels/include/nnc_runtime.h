// The interface between an emitted model (C kernels) and the trainer (Swift), and the runtime that the kernels use.
//
// A model exports one `nnc_program` per precision. All its memory is one arena that the caller allocates: 128-byte
// aligned and zeroed once. Its first part is the same in every model: parameters, then state, each tensor at the
// offset (in elements) that the model's description states.
#ifndef NNC_RUNTIME_H
#define NNC_RUNTIME_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A fixed team of workers: the calling thread is worker 0, the others spin between calls, yield their core when a call
/// does not come at once, and sleep after 50 ms without one. Workers take no signals. While a task runs, every worker takes subnormal
/// numbers (in single precision below 1.2e-38) for 0, where the processor can; the caller's setting is back afterwards.
typedef struct nnc_team nnc_team;

/// Starts a team. Returns NULL when threads cannot be created. `workers` is 1 … 4096; with 1 there are no threads.
nnc_team *nnc_team_create(int workers);
/// Stops and joins the workers.
void nnc_team_destroy(nnc_team *team);
/// Processors that the calling thread may run on.
int nnc_processor_count(void);
int nnc_team_workers(const nnc_team *team);
/// Runs `task` once on every worker and returns when all are done. Calls do not nest.
void nnc_team_run(nnc_team *team, void (*task)(nnc_team *team, void *context, int worker, int workers), void *context);
/// Waits until every worker of the running task has arrived; what they wrote before is then visible to all. Called by the
/// threads of the team, inside a task, the same number of times by each.
void nnc_team_barrier(nnc_team *team);

/// Finds the first value that is not finite: filled in when a step runs with `arguments.trace` set.
typedef struct nnc_trace {
  int32_t kernel;  ///< index into the phase's kernel table of the first kernel with a non-finite result, or -1
} nnc_trace;

/// Where a training step with `arguments.laps` set adds up what its parts take (see nnc_laps.h): for each worker, `stride`
/// numbers apart, the time of its last lap, then the sums of start, barriers, sums over workers and the kernels of the phase,
/// in nanoseconds.
typedef struct nnc_laps {
  int64_t *values;
  int64_t stride;
} nnc_laps;

/// The arguments of one call. Element arrays are float for `NAME_f32` and double for `NAME_f64`.
typedef struct nnc_arguments {
  void *arena;
  const void *const *inputs;  ///< one array for each input of the phase, `rows` × elements per example, row-major
  void *const *outputs;       ///< one array for each tensor result of the phase, likewise
  double *results;            ///< the scalar results of the phase, in the order of its description
  int64_t rows;               ///< examples in this call: 1 … batch
  uint64_t seed;
  uint64_t draw;              ///< number of this batch, from 1: random numbers are a function of seed and draw
  int64_t accumulated_examples;  ///< examples of the batches before this one that `accumulate` has run on since the last update
  double step;                ///< number of this update, from 1
  double total_steps;
  double epoch;               ///< from 1
  double learning_rate_factor;
  int32_t apply_update;       ///< 0: compute loss and gradients only
  nnc_trace *trace;           ///< NULL, or where to note the first non-finite value
  const nnc_laps *laps;       ///< NULL, or where to add up the time of each kernel
} nnc_arguments;

typedef void nnc_phase(nnc_team *team, const nnc_arguments *arguments);

typedef struct nnc_program {
  int32_t element_bytes;                  ///< 4 or 8
  int64_t (*arena_bytes)(int workers);    ///< size of the arena for a team of this size
  int64_t (*gradient_offset)(int workers);///< in elements: where `train` and `accumulate` leave the summed gradients, parameter after parameter, at the parameters' own spacing, until the next call of a phase
  nnc_phase *initialize;                  ///< fills parameters and state from `seed`
  nnc_phase *prepare;                     ///< raw columns to fields
  nnc_phase *total_columns;               ///< raw columns to their totals: sums over the rows of this call; NULL, as the next, if no field needs statistics
  nnc_phase *derive_statistics;           ///< totals, added up over the training examples, to what `prepare` finds in state; in double precision, with rows 1
  nnc_phase *train;                       ///< one step: forward, backward, and the update unless the loss or gradient norm is not finite
  nnc_phase *accumulate;                  ///< the same on a batch whose gradients are kept for the next update instead; NULL where each batch makes one
  nnc_phase *evaluate;                    ///< results and outputs are totals: sums over the rows of this call
  nnc_phase *summarize;                   ///< totals, added up over calls, to loss and metrics; in double precision, with rows 1
  nnc_phase *predict;                     ///< model inputs to model outputs
  nnc_phase *inspect;                     ///< statistics of the activations in the forward pass of a training step, for the rows of this call; NULL in a model without activations
  /// Factor on the learning rate; `state` is what the schedule keeps, which the caller begins with the values of the description.
  double (*schedule)(double step, double total_steps, double epoch, const double *state);
  /// After the validation at the end of an epoch, with its loss and the metrics that are one number; NULL if nothing is kept.
  void (*update_schedule)(double step, double total_steps, double epoch, const double *measures, double *state);
} nnc_program;

/// 1 if matrix products go through CBLAS where they can: the target has no wide vectors, or the trainer was built so.
int nnc_uses_blas(void);

#ifdef __cplusplus
}
#endif
#endif
