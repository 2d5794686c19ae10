// Written by Scripts/embed.sh.
#include "NNEmbeddedFiles.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t file0[] = {
#embed "../NNPrelude/activations.nn" suffix(, )
    0};

static const uint8_t file1[] = {
#embed "../NNPrelude/convolution.nn" suffix(, )
    0};

static const uint8_t file2[] = {
#embed "../NNPrelude/data.nn" suffix(, )
    0};

static const uint8_t file3[] = {
#embed "../NNPrelude/images.nn" suffix(, )
    0};

static const uint8_t file4[] = {
#embed "../NNPrelude/initializers.nn" suffix(, )
    0};

static const uint8_t file5[] = {
#embed "../NNPrelude/layers.nn" suffix(, )
    0};

static const uint8_t file6[] = {
#embed "../NNPrelude/losses.nn" suffix(, )
    0};

static const uint8_t file7[] = {
#embed "../NNPrelude/metrics.nn" suffix(, )
    0};

static const uint8_t file8[] = {
#embed "../NNPrelude/optimizers.nn" suffix(, )
    0};

static const uint8_t file9[] = {
#embed "../NNPrelude/schedules.nn" suffix(, )
    0};

static const nn_embedded_file files[] = {
    {"activations.nn", file0, sizeof file0 - 1},
    {"convolution.nn", file1, sizeof file1 - 1},
    {"data.nn", file2, sizeof file2 - 1},
    {"images.nn", file3, sizeof file3 - 1},
    {"initializers.nn", file4, sizeof file4 - 1},
    {"layers.nn", file5, sizeof file5 - 1},
    {"losses.nn", file6, sizeof file6 - 1},
    {"metrics.nn", file7, sizeof file7 - 1},
    {"optimizers.nn", file8, sizeof file8 - 1},
    {"schedules.nn", file9, sizeof file9 - 1},
};

const nn_embedded_file *nn_prelude_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
