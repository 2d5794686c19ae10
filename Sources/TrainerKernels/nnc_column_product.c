// Products of which the left operand has the columns too: sums of element by element products of rows, such as a depthwise
// convolution, its gradient by the weights and by its input. As in nnc_product.c, the sums of a few rows and up to four vectors of
// columns stay in registers over the whole depth.
#include "nnc_axes.h"
#include "nnc_product.h"
#include "nnc_vector.h"

enum {
  /// Rows of a tile at most.
  TILE_ROWS = REGISTERS == 32 ? 6 : 3,
};

typedef real four __attribute__((ext_vector_type(4), aligned(sizeof(real))));

/// `rows` rows, known to the compiler, of `vectors` vectors of columns; neighbouring rows lie `row.left` and `row.other`
/// elements apart.
#define TILE(name, type, vectors)                                                                              \
  INLINE void tile_##name(const int rows, const nnc_product_shape *shape, nnc_axis row, const real *left,     \
                          const real *right, real *result) {                                                  \
    const int64_t step = (int64_t)sizeof(type) / (int64_t)sizeof(real);                                        \
    type sums[TILE_ROWS][vectors];                                                                             \
    UNROLLED for (int i = 0; i < rows; i++) UNROLLED for (int v = 0; v < (vectors); v++)                       \
        sums[i][v] = shape->accumulates ? *(const type *)(result + i * row.other + v * step) : (type)0;        \
    const nnc_axis outer = shape->depth[0], middle = shape->depth[1], inner = shape->depth[2];                 \
    for (int64_t one = 0; one < outer.extent; one++)                                                           \
      for (int64_t two = 0; two < middle.extent; two++) {                                                      \
        const real *a = left + one * outer.left + two * middle.left;                                           \
        const real *b = right + one * outer.other + two * middle.other;                                        \
        for (int64_t k = 0; k < inner.extent; k++) {                                                           \
          UNROLLED for (int v = 0; v < (vectors); v++) {                                                       \
            const type value = *(const type *)(b + v * step);                                                  \
            UNROLLED for (int i = 0; i < rows; i++)                                                            \
                sums[i][v] += *(const type *)(a + i * row.left + v * step) * value;                            \
          }                                                                                                    \
          a += inner.left;                                                                                     \
          b += inner.other;                                                                                    \
        }                                                                                                      \
      }                                                                                                        \
    UNROLLED for (int i = 0; i < rows; i++) UNROLLED for (int v = 0; v < (vectors); v++)                       \
        *(type *)(result + i * row.other + v * step) = sums[i][v];                                             \
  }                                                                                                            \
                                                                                                               \
  /* All columns from `column` on that fill such tiles; returns where they end. */                             \
  static int64_t columns_##name(const nnc_product_shape *shape, nnc_axis row, int rows, int64_t column,        \
                                const real *left, const real *right, real *result) {                          \
    const int64_t width = (vectors) * (int64_t)sizeof(type) / (int64_t)sizeof(real);                           \
    for (; column + width <= shape->columns; column += width) {                                                \
      const real *a = left + column, *b = right + column;                                                      \
      real *c = result + column;                                                                               \
      switch (rows) {                                                                                          \
        case 1: tile_##name(1, shape, row, a, b, c); break;                                                    \
        case 2: tile_##name(2, shape, row, a, b, c); break;                                                    \
        case 3: tile_##name(3, shape, row, a, b, c); break;                                                    \
        case 4: tile_##name(TILE_ROWS < 4 ? 1 : 4, shape, row, a, b, c); break;                                \
        case 5: tile_##name(TILE_ROWS < 5 ? 1 : 5, shape, row, a, b, c); break;                                \
        default: tile_##name(TILE_ROWS, shape, row, a, b, c); break;                                           \
      }                                                                                                        \
    }                                                                                                          \
    return column;                                                                                             \
  }

TILE(panel, vector, 4)
TILE(vector, vector, 1)
TILE(four, four, 1)
TILE(single, real, 1)

void nnc_column_product(const nnc_product_shape *shape, const real *left, const real *right, real *result) {
  nnc_product_shape ordered = *shape;
  nnc_order_axes(ordered.rows, shape->rows);
  nnc_order_axes(ordered.depth, shape->depth);
  // The innermost axis of the rows is the one that is cut into tiles.
  const nnc_axis outer = ordered.rows[0], middle = ordered.rows[1], inner = ordered.rows[2];
  const int64_t tiles = (inner.extent + TILE_ROWS - 1) / TILE_ROWS;
  for (int64_t one = 0; one < outer.extent; one++)
    for (int64_t two = 0; two < middle.extent; two++)
      for (int64_t tile = 0; tile < tiles; tile++) {
        // Of equal height: no small one remains at the end.
        const int64_t first = tile * inner.extent / tiles, end = (tile + 1) * inner.extent / tiles;
        const real *a = left + one * outer.left + two * middle.left + first * inner.left;
        real *c = result + one * outer.other + two * middle.other + first * inner.other;
        const int rows = (int)(end - first);
        int64_t column = columns_panel(&ordered, inner, rows, 0, a, right, c);
        column = columns_vector(&ordered, inner, rows, column, a, right, c);
        column = columns_four(&ordered, inner, rows, column, a, right, c);
        columns_single(&ordered, inner, rows, column, a, right, c);
      }
}
