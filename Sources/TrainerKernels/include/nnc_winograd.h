// Convolutions with stride 1 by Winograd's method, for tiles of 4 × 4 results: F(4 × 4, 3 × 3) with four times fewer
// multiplications than the definition, and F(4 × 4, 5 × 5) with six times fewer. (A. Lavin, S. Gray, "Fast algorithms for
// convolutional neural networks", 2015.) For few channels there is the same along rows only, F(4, 3) with half of the multiplications
// and F(4, 5) with two fifths.
//
// With kernels of n × n weights g, each tile needs (n + 3) × (n + 3) elements d of the source, and is Aᵀ [(G g Gᵀ) ⊙ (Bᵀ d B)] A.
// The product ⊙ of the (n + 3)² parts is a matrix product over channels for each part. The gradient of the weights is the
// adjoint of the same formula: Gᵀ [Σ (Bᵀ d B) ⊙ (A y Aᵀ)] G for the cotangents y of the tiles; and so is that of the source,
// B [(G g Gᵀ) ⊙ (A y Aᵀ)] Bᵀ, which is added up where tiles overlap.
//
// The polynomials behind it are evaluated at 0, ±√½, ±√2 and ∞ for n = 3: the largest error in single precision stays within
// 3e-6 of the largest result (definition: 2e-6) for up to 256 channels; with 0, ±1, ±2 and ∞ it is about 1e-5. For n = 5 they are
// evaluated at 0, ±½, ±1, ±2 and ∞: within 1e-5.
#ifndef NNC_WINOGRAD_H
#define NNC_WINOGRAD_H

#include "nnc_real.h"

#define NNC_WINOGRAD_AHEAD 6

/// Elements that lie one behind the other.
typedef struct {
  const real *begin;
  int64_t count;
} nnc_stretch;

/// A convolution: result[i][j][k] = Σ source[i + u][j + v][c] · weight[u][v][c][k] over u, v < n and c < inputs.
///
/// Channels lie one behind the other in source and result; every other axis has a stride in elements. The source has
/// rows + n - 1 rows and columns + n - 1 columns.
typedef struct {
  int64_t rows, columns, inputs, outputs;
  int64_t source_example, source_row, source_column;
  int64_t result_example, result_row, result_column;
  int64_t weight_row, weight_column, weight_input, weight_output;
  /// What the caller reads next: it is fetched into the cache while products are computed, or not at all.
  nnc_stretch ahead[NNC_WINOGRAD_AHEAD];
} nnc_winograd_shape;

#ifdef NNC_DOUBLE
#define nnc_winograd3_weights nnc_winograd3_weights_double
#define nnc_winograd3_result nnc_winograd3_result_double
#define nnc_winograd3_source nnc_winograd3_source_double
#define nnc_winograd3_gradient nnc_winograd3_gradient_double
#define nnc_winograd3_weights_gradient nnc_winograd3_weights_gradient_double
#define nnc_winograd5_weights nnc_winograd5_weights_double
#define nnc_winograd5_result nnc_winograd5_result_double
#define nnc_winograd5_source nnc_winograd5_source_double
#define nnc_winograd5_gradient nnc_winograd5_gradient_double
#define nnc_winograd5_weights_gradient nnc_winograd5_weights_gradient_double
#define nnc_winograd_line3_weights nnc_winograd_line3_weights_double
#define nnc_winograd_line3_result nnc_winograd_line3_result_double
#define nnc_winograd_line3_gradient nnc_winograd_line3_gradient_double
#define nnc_winograd_line3_weights_gradient nnc_winograd_line3_weights_gradient_double
#define nnc_winograd_line5_weights nnc_winograd_line5_weights_double
#define nnc_winograd_line5_result nnc_winograd_line5_result_double
#define nnc_winograd_line5_gradient nnc_winograd_line5_gradient_double
#define nnc_winograd_line5_weights_gradient nnc_winograd_line5_weights_gradient_double
#endif

/// The steps for kernels of one size, nnc_winograd3_… and nnc_winograd5_…:
///
/// - weights: transformed = the (n + 3)² parts G g Gᵀ of the weights, NNC_WINOGRAD_WEIGHTS(n, inputs, outputs) elements.
/// - result: the convolution of some examples. The workspace has NNC_WINOGRAD_WORKSPACE(n, inputs, outputs) elements. Work is in
///   blocks of 24 tiles: where an example has fewer, several in a call make it faster.
/// - source: the cotangents of the source, for examples with the cotangents `result`. Its weights are transformed with inputs and
///   outputs exchanged. Where the convolution has no margins, it takes fewer tiles than `result` of the cotangents with margins.
/// - gradient: gradient += the parts of the gradient of the weights, for examples with the cotangents `result`; as large as the
///   transformed weights. It starts as zeros.
/// - weights_gradient: weight += Gᵀ · gradient · G, the gradient of the weights themselves.
///
/// For up to four inputs there are the same steps but `source` by Winograd's method along rows only, nnc_winograd_line3_… and
/// nnc_winograd_line5_…: with n + 3 parts, NNC_WINOGRAD_LINE_WEIGHTS(n, inputs, outputs) elements of transformed weights and a workspace of
/// NNC_WINOGRAD_LINE_WORKSPACE(n, rows, columns).
#define NNC_WINOGRAD_STEPS(prefix)                                                                                   \
  void prefix##_weights(const nnc_winograd_shape *shape, const real *weight, real *transformed);                     \
  void prefix##_result(                                                                                              \
      const nnc_winograd_shape *shape, int64_t examples, const real *source, const real *transformed, real *result,  \
      real *workspace);                                                                                              \
  void prefix##_gradient(                                                                                            \
      const nnc_winograd_shape *shape, int64_t examples, const real *source, const real *result, real *gradient,     \
      real *workspace);                                                                                              \
  void prefix##_weights_gradient(const nnc_winograd_shape *shape, const real *gradient, real *weight);

NNC_WINOGRAD_STEPS(nnc_winograd3)
NNC_WINOGRAD_STEPS(nnc_winograd5)
NNC_WINOGRAD_STEPS(nnc_winograd_line3)
NNC_WINOGRAD_STEPS(nnc_winograd_line5)

void nnc_winograd3_source(
    const nnc_winograd_shape *shape, int64_t examples, const real *result, const real *transformed, real *source,
    real *workspace);
void nnc_winograd5_source(
    const nnc_winograd_shape *shape, int64_t examples, const real *result, const real *transformed, real *source,
    real *workspace);

enum {
  /// Tiles that are worked on at a time.
  NNC_WINOGRAD_TILES = 24,
  /// Channels that lie one behind the other in the workspace.
  NNC_WINOGRAD_CHANNELS = 16,
  /// Channels that rows have places for.
  NNC_WINOGRAD_LINE_CHANNELS = 4,
};

#define NNC_WINOGRAD_PARTS(n) (((n) + 3) * ((n) + 3))
#define NNC_WINOGRAD_ROUNDED(channels) (((channels) + 15) / 16 * 16)
#define NNC_WINOGRAD_WEIGHTS(n, inputs, outputs) \
  (NNC_WINOGRAD_PARTS(n) * (NNC_WINOGRAD_ROUNDED(inputs) * NNC_WINOGRAD_ROUNDED(outputs) + 16))
#define NNC_WINOGRAD_WORKSPACE(n, inputs, outputs) \
  (NNC_WINOGRAD_PARTS(n) * NNC_WINOGRAD_TILES * (NNC_WINOGRAD_ROUNDED(inputs) + NNC_WINOGRAD_ROUNDED(outputs)))

#define NNC_WINOGRAD_LINE_WEIGHTS(n, inputs, outputs) \
  (((n) + 3) * ((n) * (inputs) * NNC_WINOGRAD_ROUNDED(outputs) + 16))
/// The parts of all rows, those of a block with up to 32 columns, and a row.
#define NNC_WINOGRAD_LINE_WORKSPACE(n, rows, columns) \
  (((n) + 3) * (((rows) + (n) - 1) * (((columns) + 3) / 4 * 4) + NNC_WINOGRAD_TILES * 32 + 16) + \
   4 * (((columns) + 3) / 4 * 4) + 256)

#endif
