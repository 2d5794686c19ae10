// 3 × 3 convolutions with stride 1 by Winograd's method F(4 × 4, 3 × 3): four times fewer multiplications than the
// definition, for tiles of 4 × 4 results. (A. Lavin, S. Gray, "Fast algorithms for convolutional neural networks", 2015.)
//
// Each tile needs 6 × 6 elements d of the source, and with the kernel g it is Aᵀ [(G g Gᵀ) ⊙ (Bᵀ d B)] A. The product ⊙ of the 36
// parts is a matrix product over channels for each part. The gradient of the weights is the adjoint of the same
// formula: Gᵀ [Σ (Bᵀ d B) ⊙ (A y Aᵀ)] G for the cotangents y of the tiles.
//
// The polynomials behind it are evaluated at 0, ±√½, ±√2 and ∞. With these points the largest error in single precision stays
// within 3e-6 of the largest result (definition: 2e-6) for up to 256 channels; with 0, ±1, ±2 and ∞ it is about 1e-5.
#ifndef NNC_WINOGRAD_H
#define NNC_WINOGRAD_H

#include "nnc_real.h"

/// A convolution: result[i][j][k] = Σ source[i + u][j + v][c] · weight[u][v][c][k] over u, v < 3 and c < inputs.
///
/// Channels lie one behind the other in source and result; every other axis has a stride in elements. The source has
/// rows + 2 rows and columns + 2 columns.
typedef struct {
  int64_t rows, columns, inputs, outputs;
  int64_t source_example, source_row, source_column;
  int64_t result_example, result_row, result_column;
  int64_t weight_row, weight_column, weight_input, weight_output;
} nnc_winograd_shape;

#ifdef NNC_DOUBLE
#define nnc_winograd_weights nnc_winograd_weights_double
#define nnc_winograd_result nnc_winograd_result_double
#define nnc_winograd_gradient nnc_winograd_gradient_double
#define nnc_winograd_weights_gradient nnc_winograd_weights_gradient_double
#endif

/// transformed = the 36 parts G g Gᵀ of the weights: NNC_WINOGRAD_WEIGHTS(inputs, outputs) elements.
void nnc_winograd_weights(const nnc_winograd_shape *shape, const real *weight, real *transformed);

/// The convolution of some examples. The workspace has NNC_WINOGRAD_WORKSPACE(inputs, outputs) elements. Work is in blocks of 24
/// tiles: where an example has fewer, several in a call make it faster.
void nnc_winograd_result(
    const nnc_winograd_shape *shape, int64_t examples, const real *source, const real *transformed, real *result,
    real *workspace);

/// gradient += the 36 parts of the gradient of the weights, for examples with the cotangents `result`; as large as the
/// transformed weights. It starts as zeros.
void nnc_winograd_gradient(
    const nnc_winograd_shape *shape, int64_t examples, const real *source, const real *result, real *gradient,
    real *workspace);

/// weight += Gᵀ · gradient · G, the gradient of the weights themselves.
void nnc_winograd_weights_gradient(const nnc_winograd_shape *shape, const real *gradient, real *weight);

enum {
  NNC_WINOGRAD_PARTS = 36,
  /// Tiles that are worked on at a time.
  NNC_WINOGRAD_TILES = 24,
  /// Channels that lie one behind the other in the workspace.
  NNC_WINOGRAD_CHANNELS = 16,
};

#define NNC_WINOGRAD_ROUNDED(channels) (((channels) + 15) / 16 * 16)
#define NNC_WINOGRAD_WEIGHTS(inputs, outputs) \
  (NNC_WINOGRAD_PARTS * (NNC_WINOGRAD_ROUNDED(inputs) * NNC_WINOGRAD_ROUNDED(outputs) + 16))
#define NNC_WINOGRAD_WORKSPACE(inputs, outputs) \
  (NNC_WINOGRAD_PARTS * NNC_WINOGRAD_TILES * (NNC_WINOGRAD_ROUNDED(inputs) + NNC_WINOGRAD_ROUNDED(outputs)))

#endif
