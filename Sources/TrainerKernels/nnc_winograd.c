// Winograd convolution on one thread (see nnc_winograd.h), for kernels of NNC_KERNEL × NNC_KERNEL. Blocks of up to 24 tiles go
// through three steps: transform the source, multiply part by part, transform the products back. All that a block needs stays in
// the second-level cache, and nearly in the first-level cache where channels are few: blocks are smaller then, and products
// take the place of what they are made of.
//
// In the workspace, 16 channels of a tile lie one behind the other, then come the tiles of the block, the parts and the next 16
// channels: every distance inside a step is known to the compiler.
#include "nnc_winograd.h"

#include <string.h>

#include "nnc_vector.h"
#include "nnc_winograd_lines.h"
#include "nnc_winograd_products.h"

/// The name of a step for this size of kernels.
#if NNC_KERNEL == 3
#define STEP(name) nnc_winograd3_##name
#else
#define STEP(name) nnc_winograd5_##name
#endif

// MARK: Transforms of one tile
//
// A tile is transformed along rows and then along columns. What lies between both would not fit into the registers, so a few
// columns of it are made at a time: those that have sums in common. Elements are read again for the next ones, and whatever
// parts of a line nobody uses, the compiler does not compute.

/// Two columns of parts: the first and the last one, 1 and 2, 3 and 4, ….
static const int column_pairs[4][2] = {{0, SIDE - 1}, {1, 2}, {3, 4}, {5, 6}};
/// Two columns of the source that are made of the same sums of parts.
static const int source_pairs[4][2] = {{0, SIDE - 1}, {1, 3}, {2, 4}, {5, 6}};

/// One vector of channels of the source (n = SIDE) or of cotangents (n = 4) to the parts of a tile. If not `is_whole`, there are only
/// `count` channels, here and below.
INLINE void transform_square(
    const int n, const real *from, int64_t row, int64_t column, real *to, const int is_whole, int64_t count) {
  UNROLLED for (int pair = 0; pair < SIDE / 2; pair++) {
    vector elements[SIDE], line[SIDE], half[2][SIDE];
    // Its places lie so far apart that the processor does not fetch them by itself: stores would wait for them one by one.
    UNROLLED for (int j = 0; j < 2; j++)
      UNROLLED for (int i = 0; i < SIDE; i++) __builtin_prefetch(to + (SIDE * i + column_pairs[pair][j]) * PART, 1, 3);
    UNROLLED for (int i = 0; i < n; i++) {
      UNROLLED for (int j = 0; j < n; j++) {
        const real *const place = from + i * row + j * column;
        elements[j] = is_whole ? load(place) : load_some(place, count);
      }
      if (n == SIDE) transform_source(elements, 1, line);
      else transform_cotangent(elements, 1, line);
      UNROLLED for (int j = 0; j < 2; j++) half[j][i] = line[column_pairs[pair][j]];
    }
    UNROLLED for (int j = 0; j < 2; j++) {
      if (n == SIDE) transform_source(half[j], 1, line);
      else transform_cotangent(half[j], 1, line);
      UNROLLED for (int i = 0; i < SIDE; i++) store(to + (SIDE * i + column_pairs[pair][j]) * PART, line[i]);
    }
  }
}

// Functions of their own: in the loop over channels, the compiler would keep dozens of addresses instead of vectors in registers.
NOINLINE void source_vector(const real *from, int64_t row, int64_t column, real *to, int64_t count) {
  if (count >= LANES) transform_square(SIDE, from, row, column, to, 1, LANES);
  else transform_square(SIDE, from, row, column, to, 0, count);
}
NOINLINE void cotangent_vector(const real *from, int64_t row, int64_t column, real *to, int64_t count) {
  if (count >= LANES) transform_square(4, from, row, column, to, 1, LANES);
  else transform_square(4, from, row, column, to, 0, count);
}

/// One vector of channels of the parts of a tile to 4 × 4 results.
INLINE void result_square(const real *from, real *to, int64_t row, int64_t column, const int is_whole, int64_t count) {
  UNROLLED for (int odd = 0; odd < 2; odd++) {
    vector parts[SIDE], line[4], half[2][SIDE];
    UNROLLED for (int i = 0; i < SIDE; i++) {
      UNROLLED for (int j = 0; j < SIDE; j++) parts[j] = load(from + (SIDE * i + j) * PART);
      transform_result(parts, 1, line);
      UNROLLED for (int j = 0; j < 2; j++) half[j][i] = line[2 * j + odd];
    }
    UNROLLED for (int j = 0; j < 2; j++) {
      transform_result(half[j], 1, line);
      UNROLLED for (int i = 0; i < 4; i++) {
        real *const place = to + i * row + (2 * j + odd) * column;
        if (is_whole) store(place, line[i]);
        else store_some(place, line[i], count);
      }
    }
  }
}

NOINLINE void result_vector(const real *from, real *to, int64_t row, int64_t column, int64_t count) {
  if (count >= LANES) result_square(from, to, row, column, 1, LANES);
  else result_square(from, to, row, column, 0, count);
}

/// One vector of channels of the parts of a tile to SIDE × SIDE cotangents of the source, added to what is there.
INLINE void add_source_square(const real *from, real *to, int64_t row, int64_t column, const int is_whole, int64_t count) {
  UNROLLED for (int pair = 0; pair < SIDE / 2; pair++) {
    vector parts[SIDE], line[SIDE], half[2][SIDE];
    UNROLLED for (int i = 0; i < SIDE; i++) {
      UNROLLED for (int j = 0; j < SIDE; j++) parts[j] = load(from + (SIDE * i + j) * PART);
      transform_parts(parts, 1, line);
      UNROLLED for (int j = 0; j < 2; j++) half[j][i] = line[source_pairs[pair][j]];
    }
    UNROLLED for (int j = 0; j < 2; j++) {
      transform_parts(half[j], 1, line);
      UNROLLED for (int i = 0; i < SIDE; i++) {
        real *const place = to + i * row + source_pairs[pair][j] * column;
        if (is_whole) store(place, load(place) + line[i]);
        else store_some(place, load_some(place, count) + line[i], count);
      }
    }
  }
}

NOINLINE void add_source_vector(const real *from, real *to, int64_t row, int64_t column, int64_t count) {
  if (count >= LANES) add_source_square(from, to, row, column, 1, LANES);
  else add_source_square(from, to, row, column, 0, count);
}

/// The elements of a tile along one axis that count.
typedef struct {
  int64_t begin, end;
} range;

/// A tile of n × n elements, of the source (n = SIDE) or of cotangents (n = 4), to its place in the workspace. All but those in
/// `rows` and `columns` are zeros, as are channels up to a whole group.
static void transform_tile(
    int n, const real *from, int64_t row, int64_t column, range rows, range columns, int64_t channels, real *to) {
  void (*const transform)(const real *, int64_t, int64_t, real *, int64_t) = n == SIDE ? source_vector : cotangent_vector;
  const int isWhole = rows.begin == 0 && columns.begin == 0 && rows.end >= n && columns.end >= n;
  for (int64_t c = 0; c < rounded(channels, CHANNELS); c += LANES) {
    if (isWhole) {
      transform(from + c, row, column, to + channel(c), channels - c);
      continue;
    }
    NNC_ALIGN real square[PARTS * LANES];
    for (int i = 0; i < n; i++)
      for (int j = 0; j < n; j++)
        store(
            square + (n * i + j) * LANES,
            i >= rows.begin && i < rows.end && j >= columns.begin && j < columns.end
                ? load_some(from + c + i * row + j * column, channels - c)
                : (vector)0);
    transform(square, n * LANES, LANES, to + channel(c), LANES);
  }
}

/// One tile of products in the workspace to the results, of which rows × columns are wanted.
static void result_tile(
    const real *from, real *to, int64_t row, int64_t column, int64_t rows, int64_t columns, int64_t channels) {
  for (int64_t c = 0; c < channels; c += LANES) {
    if (rows >= 4 && columns >= 4) {
      result_vector(from + channel(c), to + c, row, column, channels - c);
      continue;
    }
    NNC_ALIGN real square[16 * LANES];
    result_vector(from + channel(c), square, 4 * LANES, LANES, LANES);
    for (int i = 0; i < smaller(rows, 4); i++)
      for (int j = 0; j < smaller(columns, 4); j++)
        store_some(to + c + i * row + j * column, load(square + (4 * i + j) * LANES), channels - c);
  }
}

/// One tile of products in the workspace, added to the cotangents of the source, of which there are rows × columns.
static void add_source_tile(
    const real *from, real *to, int64_t row, int64_t column, int64_t rows, int64_t columns, int64_t channels) {
  for (int64_t c = 0; c < channels; c += LANES) {
    if (rows >= SIDE && columns >= SIDE) {
      add_source_vector(from + channel(c), to + c, row, column, channels - c);
      continue;
    }
    NNC_ALIGN real square[PARTS * LANES] = {0};
    add_source_vector(from + channel(c), square, SIDE * LANES, LANES, LANES);
    for (int i = 0; i < smaller(rows, SIDE); i++)
      for (int j = 0; j < smaller(columns, SIDE); j++) {
        real *const place = to + c + i * row + j * column;
        store_some(place, load_some(place, channels - c) + load(square + (SIDE * i + j) * LANES), channels - c);
      }
  }
}

// MARK: Transformed weights: [part][panel][channel][column of the panel]

static inline int64_t part_of(const nnc_winograd_shape *shape) {
  return rounded(shape->inputs, CHANNELS) * rounded(shape->outputs, LANES) + GAP;
}

static inline int64_t weight_place(const nnc_winograd_shape *shape, int64_t input, int64_t output) {
  const int64_t panel = output / PANEL * PANEL;
  const int64_t width = halves_of(shape->outputs - panel) * HALF;
  return panel * rounded(shape->inputs, CHANNELS) + input * width + output - panel;
}

/// The weights of one vector of outputs and as many inputs, as far as there are so many.
static void load_weights(
    const nnc_winograd_shape *shape, const real *weight, int64_t inputs, int64_t outputs,
    vector squares[LANES][KERNEL * KERNEL]) {
  const int64_t across = shape->weight_input, along = shape->weight_output;
  for (int tap = 0; tap < KERNEL * KERNEL; tap++) {
    const real *from = weight + tap / KERNEL * shape->weight_row + tap % KERNEL * shape->weight_column;
    vector rows[LANES];
    if (along == 1) {
      for (int64_t c = 0; c < inputs; c++) rows[c] = load_some(from + c * across, outputs);
    } else if (across == 1) {
      UNROLLED for (int k = 0; k < LANES; k++) rows[k] = k < outputs ? load_some(from + k * along, inputs) : (vector)0;
      transpose(rows);
    } else {
      for (int64_t c = 0; c < inputs; c++) {
        rows[c] = 0;
        for (int64_t k = 0; k < smaller(LANES, outputs); k++) rows[c][k] = from[c * across + k * along];
      }
    }
    for (int64_t c = 0; c < inputs; c++) squares[c][tap] = rows[c];
  }
}

void STEP(weights)(const nnc_winograd_shape *shape, const real *weight, real *transformed) {
  const int64_t part = part_of(shape);
  for (int64_t first = 0; first < shape->inputs; first += LANES)
    for (int64_t k = 0; k < shape->outputs; k += LANES) {
      const int64_t inputs = smaller(LANES, shape->inputs - first);
      const int is_half = halves_of(shape->outputs - k / PANEL * PANEL) * HALF - k % PANEL == HALF;
      vector squares[LANES][KERNEL * KERNEL];
      load_weights(
          shape, weight + first * shape->weight_input + k * shape->weight_output, inputs, shape->outputs - k, squares);
      for (int64_t c = 0; c < inputs; c++) {
        vector half[KERNEL * SIDE], line[SIDE];
        UNROLLED for (int i = 0; i < KERNEL; i++) transform_weight(squares[c] + KERNEL * i, 1, half + SIDE * i);
        real *to = transformed + weight_place(shape, first + c, k);
        UNROLLED for (int j = 0; j < SIDE; j++) {
          transform_weight(half + j, SIDE, line);
          UNROLLED for (int i = 0; i < SIDE; i++) {
            if (is_half) store_half(to + (SIDE * i + j) * part, line[i].lo);
            else store(to + (SIDE * i + j) * part, line[i]);
          }
        }
      }
    }
}

void STEP(weights_gradient)(const nnc_winograd_shape *shape, const real *gradient, real *weight) {
  const int64_t part = part_of(shape);
  for (int64_t c = 0; c < shape->inputs; c++)
    for (int64_t k = 0; k < shape->outputs; k += LANES) {
      vector half[KERNEL * SIDE], line[SIDE];
      const real *from = gradient + weight_place(shape, c, k);
      UNROLLED for (int i = 0; i < SIDE; i++) {
        UNROLLED for (int j = 0; j < SIDE; j++) line[j] = load(from + (SIDE * i + j) * part);
        transform_gradient(line, 1, half + KERNEL * i);
      }
      for (int j = 0; j < KERNEL; j++) {
        transform_gradient(half + j, KERNEL, line);
        for (int i = 0; i < KERNEL; i++) {
          real *to = weight + i * shape->weight_row + j * shape->weight_column + c * shape->weight_input +
                     k * shape->weight_output;
          const int64_t outputs = smaller(LANES, shape->outputs - k);
          if (shape->weight_output == 1) store_some(to, load_some(to, outputs) + line[i], outputs);
          else
            for (int64_t lane = 0; lane < outputs; lane++) to[lane * shape->weight_output] += line[i][lane];
        }
      }
    }
}

// MARK: Blocks of tiles

static int64_t count_tiles(const nnc_winograd_shape *shape, int64_t examples) {
  return examples * ((shape->rows + 3) / 4) * ((shape->columns + 3) / 4);
}

/// Walks over the tiles of all examples: example by example, row by row. It begins as zeros.
typedef struct {
  int64_t example, row, column;
} tile_walk;

static inline void next_tile(const nnc_winograd_shape *shape, tile_walk *walk) {
  if ((walk->column += 4) < shape->columns) return;
  walk->column = 0;
  if ((walk->row += 4) < shape->rows) return;
  walk->row = 0;
  walk->example++;
}

/// Where a tile begins, and how many of its first rows and columns belong to the tile before it: a last tile begins early enough
/// to be whole, unless there is no whole one.
typedef struct {
  int64_t example, row, column, rows_before, columns_before;
} tile_place;

static inline tile_place place_of(const nnc_winograd_shape *shape, const tile_walk *walk) {
  const int64_t row = smaller(walk->row, shape->rows > 4 ? shape->rows - 4 : 0);
  const int64_t column = smaller(walk->column, shape->columns > 4 ? shape->columns - 4 : 0);
  return (tile_place){walk->example, row, column, walk->row - row, walk->column - column};
}

static inline int64_t source_place(const nnc_winograd_shape *shape, tile_place place) {
  return place.example * shape->source_example + place.row * shape->source_row + place.column * shape->source_column;
}

static inline int64_t result_place(const nnc_winograd_shape *shape, tile_place place) {
  return place.example * shape->result_example + place.row * shape->result_row + place.column * shape->result_column;
}

/// The next tile of the source to its place in the workspace.
static inline void next_source(const nnc_winograd_shape *shape, tile_walk *walk, const real *source, real *to) {
  const tile_place place = place_of(shape, walk);
  transform_tile(
      SIDE, source + source_place(shape, place), shape->source_row, shape->source_column,
      (range){0, shape->rows + KERNEL - 1}, (range){0, shape->columns + KERNEL - 1}, shape->inputs, to);
  next_tile(shape, walk);
}

/// The next tile of cotangents to its place in the workspace.
static inline void next_cotangent(const nnc_winograd_shape *shape, tile_walk *walk, const real *result, real *to) {
  const tile_place place = place_of(shape, walk);
  transform_tile(
      4, result + result_place(shape, place), shape->result_row, shape->result_column,
      (range){place.rows_before, shape->rows}, (range){place.columns_before, shape->columns}, shape->outputs, to);
  next_tile(shape, walk);
}

// MARK: Lines of memory that are fetched into the cache while products are computed

enum { LINE = 64 };

/// What is left of the stretches ahead that have any elements, and how many bytes of each are fetched in a step.
typedef struct {
  int stretches;
  struct {
    const char *next, *end;
    int64_t bytes;
  } ahead[NNC_WINOGRAD_AHEAD];
} fetch_pace;

static fetch_pace pace_of(const nnc_winograd_shape *shape, int64_t steps) {
  fetch_pace pace = {0};
  for (int i = 0; i < NNC_WINOGRAD_AHEAD; i++) {
    const int64_t bytes = shape->ahead[i].count * (int64_t)sizeof(real);
    if (bytes == 0) continue;
    const char *const begin = (const char *)shape->ahead[i].begin;
    pace.ahead[pace.stretches].next = begin;
    pace.ahead[pace.stretches].end = begin + bytes;
    pace.ahead[pace.stretches++].bytes = rounded(bytes, steps * LINE) / steps;
  }
  return pace;
}

static inline void fetch_ahead(fetch_pace *pace) {
  for (int i = 0; i < pace->stretches; i++) {
    const char *next = pace->ahead[i].next;
    const char *const end = next + smaller(pace->ahead[i].bytes, pace->ahead[i].end - next);
    for (; next < end; next += LINE) __builtin_prefetch(next, 0, 2);
    pace->ahead[i].next = end;
  }
}

/// The lines of a tile's results, for writing.
static inline void fetch_results(const nnc_winograd_shape *shape, real *result, tile_place place) {
  for (int64_t i = 0; i < smaller(4, shape->rows - place.row); i++) {
    const char *const begin = (const char *)(result + result_place(shape, place) + i * shape->result_row);
    const int64_t elements = 3 * shape->result_column + shape->outputs;
    for (int64_t byte = 0; byte < elements * (int64_t)sizeof(real); byte += LINE) __builtin_prefetch(begin + byte, 1, 2);
  }
}

/// Where products go. If there is one panel of columns, all channels of a tile have been read when its products are stored.
static real *place_products(const nnc_winograd_shape *shape, real *workspace) {
  return shape->outputs <= PANEL ? workspace : workspace + rounded(shape->inputs, CHANNELS) / CHANNELS * GROUP;
}

/// What is fetched while parts are multiplied: with each of them some of what is read later, and the results of one of so many `tiles`.
typedef struct {
  const nnc_winograd_shape *shape;
  real *result;
  tile_walk walk;
  int64_t tiles;
  fetch_pace pace;
} fetching;

INLINE void fetch_some(fetching *fetch) {
  if (fetch->tiles > 0) {
    fetch_results(fetch->shape, fetch->result, place_of(fetch->shape, &fetch->walk));
    next_tile(fetch->shape, &fetch->walk);
    fetch->tiles--;
  }
  fetch_ahead(&fetch->pace);
}

/// All parts of so many tiles times one panel of the weights.
INLINE void multiply_parts(
    const int vectors, const int halves, const nnc_winograd_shape *shape, int64_t tiles, const real *source,
    const real *weights, real *product, fetching *fetch) {
  const int64_t next = part_of(shape), channels = shape->inputs;
  for (int part = 0; part < PARTS; part++, source += PART, weights += next, product += PART) {
    if (fetch) fetch_some(fetch);
    multiply_panel(vectors, halves, tiles, channels, source, weights, product);
  }
}

/// All parts of so many tiles times the weights; with the first panel, what is read and written later is fetched.
NOINLINE void multiply_all(
    const nnc_winograd_shape *shape, int64_t tiles, const real *parts, const real *transformed, real *product,
    fetching *fetch) {
#define MULTIPLY(vectors, halves)                                                    \
  case 2 * (vectors) + (halves):                                                     \
    multiply_parts(vectors, halves, shape, tiles, parts, weights, product + channel(k), fetch); \
    break;
  for (int64_t k = 0; k < shape->outputs; k += PANEL, fetch = NULL) {
    const real *const weights = transformed + weight_place(shape, 0, k);
    switch (halves_of(shape->outputs - k)) { WIDTHS(MULTIPLY) }
  }
}

void STEP(result)(
    const nnc_winograd_shape *shape, int64_t examples, const real *source, const real *transformed, real *result,
    real *workspace) {
  real *const product = place_products(shape, workspace);
  const int64_t count = count_tiles(shape, examples);
  const int64_t most = shape->inputs <= CHANNELS && shape->outputs <= CHANNELS ? SMALL_BLOCK : TILES;
  fetching fetch = {.shape = shape, .result = result, .pace = pace_of(shape, (count + most - 1) / most * PARTS)};
  tile_walk sources = {0}, results = {0};
  for (int64_t tile = 0; tile < smaller(most, count); tile++)
    next_source(shape, &sources, source, workspace + tile * CHANNELS);
  for (int64_t begin = 0; begin < count; begin += most) {
    const int64_t tiles = smaller(most, count - begin), next = smaller(most, count - begin - tiles);
    fetch.tiles = tiles;
    multiply_all(shape, tiles, workspace, transformed, product, &fetch);
    // The parts of a tile of the next block take the place of those that have just been read, which are still near.
    for (int64_t tile = 0; tile < tiles; tile++) {
      const tile_place place = place_of(shape, &results);
      result_tile(
          product + tile * CHANNELS, result + result_place(shape, place), shape->result_row, shape->result_column,
          shape->rows, shape->columns, shape->outputs);
      next_tile(shape, &results);
      if (tile < next) next_source(shape, &sources, source, workspace + tile * CHANNELS);
    }
  }
}

void STEP(source)(
    const nnc_winograd_shape *shape, int64_t examples, const real *result, const real *transformed, real *source,
    real *workspace) {
  // As for results, with inputs and outputs exchanged.
  nnc_winograd_shape turned = *shape;
  turned.inputs = shape->outputs;
  turned.outputs = shape->inputs;
  real *const product = place_products(&turned, workspace);
  const int64_t rows = shape->rows + KERNEL - 1, columns = shape->columns + KERNEL - 1;
  for (int64_t example = 0; example < examples; example++)
    for (int64_t i = 0; i < rows; i++)
      for (int64_t j = 0; j < columns; j++)
        memset(source + example * shape->source_example + i * shape->source_row + j * shape->source_column, 0,
               (size_t)shape->inputs * sizeof(real));
  const int64_t count = count_tiles(shape, examples);
  fetching fetch = {.shape = shape, .pace = pace_of(shape, (count + TILES - 1) / TILES * PARTS)};
  tile_walk cotangents = {0}, sources = {0};
  for (int64_t tile = 0; tile < smaller(TILES, count); tile++)
    next_cotangent(shape, &cotangents, result, workspace + tile * CHANNELS);
  for (int64_t begin = 0; begin < count; begin += TILES) {
    const int64_t tiles = smaller(TILES, count - begin), next = smaller(TILES, count - begin - tiles);
    multiply_all(&turned, tiles, workspace, transformed, product, &fetch);
    for (int64_t tile = 0; tile < tiles; tile++) {
      const tile_place place = place_of(shape, &sources);
      add_source_tile(
          product + tile * CHANNELS, source + source_place(shape, place), shape->source_row, shape->source_column, rows,
          columns, shape->inputs);
      next_tile(shape, &sources);
      if (tile < next) next_cotangent(shape, &cotangents, result, workspace + tile * CHANNELS);
    }
  }
}

void STEP(gradient)(
    const nnc_winograd_shape *shape, int64_t examples, const real *source, const real *result, real *gradient,
    real *workspace) {
  real *const cotangent = workspace + rounded(shape->inputs, CHANNELS) / CHANNELS * GROUP;
  const int64_t count = count_tiles(shape, examples), blocks = (count + TILES - 1) / TILES;
  fetch_pace pace = pace_of(shape, blocks * PARTS);
  tile_walk sources = {0}, cotangents = {0};
  for (int64_t block = 0; block < blocks; block++) {
    const int64_t tiles = (block + 1) * count / blocks - block * count / blocks;
    for (int64_t tile = 0; tile < tiles; tile++) next_source(shape, &sources, source, workspace + tile * CHANNELS);
    for (int64_t tile = 0; tile < tiles; tile++) next_cotangent(shape, &cotangents, result, cotangent + tile * CHANNELS);
    for (int part = 0; part < PARTS; part++) {
      fetch_ahead(&pace);
      for (int64_t k = 0; k < shape->outputs; k += PANEL)
        accumulate_columns(
            shape->outputs - k, shape->inputs, tiles, workspace + part * PART, cotangent + part * PART + channel(k),
            gradient + part * part_of(shape) + weight_place(shape, 0, k));
    }
  }
}
