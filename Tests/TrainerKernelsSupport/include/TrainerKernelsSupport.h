// Loops over the inline functions of TrainerKernels, for tests in Swift.
#ifndef TRAINER_KERNELS_SUPPORT_H
#define TRAINER_KERNELS_SUPPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum support_function {
  support_exp, support_log, support_tanh, support_erf, support_sin, support_cos, support_sqrt, support_rsqrt,
  support_abs, support_sign, support_floor,
} support_function;

typedef enum support_binary {
  support_pow, support_max, support_min, support_at_least, support_at_most
} support_binary;

/// The same functions compiled for several instruction sets.
typedef enum support_machine { support_baseline, support_avx2, support_avx512 } support_machine;

/// 1 if this processor can run that code.
int support_has(support_machine machine);

void support_unary(support_machine machine, support_function function, const float *x, float *y, int64_t count);
void support_apply_binary(
    support_machine machine, support_binary function, const float *x, const float *y, float *z, int64_t count);
void support_unary_double(support_function function, const double *x, double *y, int64_t count);
void support_apply_binary_double(support_binary function, const double *x, const double *y, double *z, int64_t count);

/// Fills `y` with nnc_uniform of the elements 0 ..< count, `bits` (if not NULL) with nnc_random_bits.
void support_uniform(
    support_machine machine, uint64_t seed, uint64_t step, uint32_t stream, float *y, uint32_t *bits, int64_t count);
void support_uniform_double(uint64_t seed, uint64_t step, uint32_t stream, double *y, int64_t count);
/// nnc_is_below of the elements 0 ..< count.
void support_is_below(double limit, uint64_t seed, uint64_t step, uint32_t stream, bool *below, int64_t count);

/// The largest error, in units in the last place, against the C library in double precision, over the floats with the bit
/// patterns first, first + stride, …; 1e9 for a wrong infinity, NaN or sign of zero. `at` is where.
double support_worst_error(
    support_machine machine, support_function function, uint32_t first, uint32_t stride, float *at);
/// The same for one float. Results that exp may leave out, below 1.664e-38, may be 0.
double support_unary_error(support_function function, float x, float got);
/// Error of `got` in units in the last place of float, as above.
double support_error(float got, double expected);

/// nnc_product; `axes` are extent, left and other stride of three axes of rows, then of three of the depth.
void support_product(
    int32_t is_by_column, const int64_t *axes, int64_t columns, int64_t column_stride, int32_t accumulates, const float *left,
    const float *right, float *result);
void support_product_double(
    int32_t is_by_column, const int64_t *axes, int64_t columns, int64_t column_stride, int32_t accumulates, const double *left,
    const double *right, double *result);

/// A convolution with 3 × 3 or 5 × 5 weights, their gradient and the cotangent of the source by nnc_winograd; `axes` are the members of nnc_winograd_shape before `ahead`.
void support_winograd(
    int32_t kernel, const int64_t *axes, int64_t examples, const float *source, const float *weight, const float *cotangent, float *result,
    float *gradient, float *source_cotangent);
void support_winograd_double(
    int32_t kernel, const int64_t *axes, int64_t examples, const double *source, const double *weight, const double *cotangent, double *result,
    double *gradient, double *source_cotangent);
/// The same for up to four inputs along rows only, by nnc_winograd_line.
void support_winograd_line(
    int32_t kernel, const int64_t *axes, int64_t examples, const float *source, const float *weight, const float *cotangent, float *result,
    float *gradient);
void support_winograd_line_double(
    int32_t kernel, const int64_t *axes, int64_t examples, const double *source, const double *weight, const double *cotangent, double *result,
    double *gradient);

/// Calls nnc_trace_check for kernel 0 ..< kernels, kernel i with array i of `count` elements; returns the kernel noted.
int32_t support_trace(const float *values, int32_t kernels, int64_t count);
int32_t support_trace_columns(const float *values, int64_t rows, int64_t stride, int64_t begin, int64_t end);
int32_t support_trace_double(const double *values, int32_t kernels, int64_t count);

/// Runs a team: `runs` calls with `barriers` barriers each, between which workers check each other's numbers; before each call
/// the caller waits `pause` microseconds. Returns the number of wrong readings, or -1 if there is no team.
int64_t support_team(int workers, int runs, int barriers, int pause);
/// Workers note kernels of trace at the same time; returns the noted kernel, which must be the smallest.
int32_t support_team_trace(int workers, int32_t kernels);
/// Runs two tasks on a team of `workers`. Returns for how many workers subnormal numbers did not count as 0, plus 1 if the caller's
/// setting was lost.
int32_t support_team_subnormals(int workers);
/// Each worker multiplies its own rows of a matrix `rounds` times, all at once; returns how many elements differ from the
/// product done by one thread alone with the same division of rows.
int64_t support_team_gemm(int workers, int rounds);

#endif
