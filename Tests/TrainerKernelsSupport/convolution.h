// A convolution with 3 × 3 or 5 × 5 weights by nnc_winograd, in the precision of the file that includes this.
#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "nnc_winograd.h"

void SUPPORT(winograd)(
    int32_t kernel, const int64_t *axes, int64_t examples, const real *source, const real *weight, const real *cotangent,
    real *result, real *gradient, real *source_cotangent) {
  nnc_winograd_shape shape = {0};
  memcpy(&shape, axes, offsetof(nnc_winograd_shape, ahead));
  shape.ahead[0] = (nnc_stretch){source, examples * shape.source_example};
  const int64_t parts = NNC_WINOGRAD_WEIGHTS(kernel, shape.inputs, shape.outputs);
  const int64_t work = NNC_WINOGRAD_WORKSPACE(kernel, shape.inputs, shape.outputs);
  real *transformed = malloc((size_t)parts * sizeof(real)), *workspace = malloc((size_t)work * sizeof(real));
  for (int64_t i = 0; i < work; i++) workspace[i] = (real)NAN;
  (kernel == 3 ? nnc_winograd3_weights : nnc_winograd5_weights)(&shape, weight, transformed);
  (kernel == 3 ? nnc_winograd3_result : nnc_winograd5_result)(&shape, examples, source, transformed, result, workspace);
  memset(transformed, 0, (size_t)parts * sizeof(real));
  (kernel == 3 ? nnc_winograd3_gradient : nnc_winograd5_gradient)(
      &shape, examples, source, cotangent, transformed, workspace);
  (kernel == 3 ? nnc_winograd3_weights_gradient : nnc_winograd5_weights_gradient)(&shape, transformed, gradient);
  nnc_winograd_shape turned = shape;
  turned.inputs = shape.outputs, turned.outputs = shape.inputs;
  turned.weight_input = shape.weight_output, turned.weight_output = shape.weight_input;
  (kernel == 3 ? nnc_winograd3_weights : nnc_winograd5_weights)(&turned, weight, transformed);
  for (int64_t i = 0; i < work; i++) workspace[i] = (real)NAN;
  (kernel == 3 ? nnc_winograd3_source : nnc_winograd5_source)(
      &shape, examples, cotangent, transformed, source_cotangent, workspace);
  free(transformed);
  free(workspace);
}

void SUPPORT(winograd_line)(
    int32_t kernel, const int64_t *axes, int64_t examples, const real *source, const real *weight, const real *cotangent,
    real *result, real *gradient) {
  nnc_winograd_shape shape = {0};
  memcpy(&shape, axes, offsetof(nnc_winograd_shape, ahead));
  const int64_t parts = NNC_WINOGRAD_LINE_WEIGHTS(kernel, shape.inputs, shape.outputs);
  const int64_t work = NNC_WINOGRAD_LINE_WORKSPACE(kernel, shape.rows, shape.columns);
  real *transformed = malloc((size_t)parts * sizeof(real)), *workspace = malloc((size_t)work * sizeof(real));
  for (int64_t i = 0; i < work; i++) workspace[i] = (real)NAN;
  (kernel == 3 ? nnc_winograd_line3_weights : nnc_winograd_line5_weights)(&shape, weight, transformed);
  (kernel == 3 ? nnc_winograd_line3_result : nnc_winograd_line5_result)(
      &shape, examples, source, transformed, result, workspace);
  memset(transformed, 0, (size_t)parts * sizeof(real));
  for (int64_t i = 0; i < work; i++) workspace[i] = (real)NAN;
  (kernel == 3 ? nnc_winograd_line3_gradient : nnc_winograd_line5_gradient)(
      &shape, examples, source, cotangent, transformed, workspace);
  (kernel == 3 ? nnc_winograd_line3_weights_gradient : nnc_winograd_line5_weights_gradient)(&shape, transformed, gradient);
  free(transformed);
  free(workspace);
}
