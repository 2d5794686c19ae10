// Written by Scripts/embed.sh.
#include "NNEmbeddedFiles.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t file0[] = {
#embed "../TrainerKernels/include/module.modulemap" suffix(, )
    0};

static const uint8_t file1[] = {
#embed "../TrainerKernels/include/nnc_blas.h" suffix(, )
    0};

static const uint8_t file2[] = {
#embed "../TrainerKernels/include/nnc_kernels.h" suffix(, )
    0};

static const uint8_t file3[] = {
#embed "../TrainerKernels/include/nnc_math.h" suffix(, )
    0};

static const uint8_t file4[] = {
#embed "../TrainerKernels/include/nnc_math_float.h" suffix(, )
    0};

static const uint8_t file5[] = {
#embed "../TrainerKernels/include/nnc_random.h" suffix(, )
    0};

static const uint8_t file6[] = {
#embed "../TrainerKernels/include/nnc_real.h" suffix(, )
    0};

static const uint8_t file7[] = {
#embed "../TrainerKernels/include/nnc_runtime.h" suffix(, )
    0};

static const uint8_t file8[] = {
#embed "../TrainerKernels/include/nnc_trace.h" suffix(, )
    0};

static const uint8_t file9[] = {
#embed "../TrainerKernels/nnc_runtime.c" suffix(, )
    0};

static const uint8_t file10[] = {
#embed "../TrainerRuntime/ModelDescription.swift" suffix(, )
    0};

static const nn_embedded_file files[] = {
    {"TrainerKernels/include/module.modulemap", file0, sizeof file0 - 1},
    {"TrainerKernels/include/nnc_blas.h", file1, sizeof file1 - 1},
    {"TrainerKernels/include/nnc_kernels.h", file2, sizeof file2 - 1},
    {"TrainerKernels/include/nnc_math.h", file3, sizeof file3 - 1},
    {"TrainerKernels/include/nnc_math_float.h", file4, sizeof file4 - 1},
    {"TrainerKernels/include/nnc_random.h", file5, sizeof file5 - 1},
    {"TrainerKernels/include/nnc_real.h", file6, sizeof file6 - 1},
    {"TrainerKernels/include/nnc_runtime.h", file7, sizeof file7 - 1},
    {"TrainerKernels/include/nnc_trace.h", file8, sizeof file8 - 1},
    {"TrainerKernels/nnc_runtime.c", file9, sizeof file9 - 1},
    {"TrainerRuntime/ModelDescription.swift", file10, sizeof file10 - 1},
};

const nn_embedded_file *nn_trainer_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
