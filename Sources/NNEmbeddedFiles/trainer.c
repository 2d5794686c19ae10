// Written by Scripts/embed.sh.
#include "NNEmbeddedFiles.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t file0[] = {
#embed "../TrainerKernels/include/module.modulemap" suffix(, )
    0};

static const uint8_t file1[] = {
#embed "../TrainerKernels/include/nnc_axes.h" suffix(, )
    0};

static const uint8_t file2[] = {
#embed "../TrainerKernels/include/nnc_inflate.h" suffix(, )
    0};

static const uint8_t file3[] = {
#embed "../TrainerKernels/include/nnc_kernels.h" suffix(, )
    0};

static const uint8_t file4[] = {
#embed "../TrainerKernels/include/nnc_laps.h" suffix(, )
    0};

static const uint8_t file5[] = {
#embed "../TrainerKernels/include/nnc_math.h" suffix(, )
    0};

static const uint8_t file6[] = {
#embed "../TrainerKernels/include/nnc_math_float.h" suffix(, )
    0};

static const uint8_t file7[] = {
#embed "../TrainerKernels/include/nnc_product.h" suffix(, )
    0};

static const uint8_t file8[] = {
#embed "../TrainerKernels/include/nnc_product_copies.h" suffix(, )
    0};

static const uint8_t file9[] = {
#embed "../TrainerKernels/include/nnc_product_tiles.h" suffix(, )
    0};

static const uint8_t file10[] = {
#embed "../TrainerKernels/include/nnc_random.h" suffix(, )
    0};

static const uint8_t file11[] = {
#embed "../TrainerKernels/include/nnc_real.h" suffix(, )
    0};

static const uint8_t file12[] = {
#embed "../TrainerKernels/include/nnc_runtime.h" suffix(, )
    0};

static const uint8_t file13[] = {
#embed "../TrainerKernels/include/nnc_share.h" suffix(, )
    0};

static const uint8_t file14[] = {
#embed "../TrainerKernels/include/nnc_trace.h" suffix(, )
    0};

static const uint8_t file15[] = {
#embed "../TrainerKernels/include/nnc_vector.h" suffix(, )
    0};

static const uint8_t file16[] = {
#embed "../TrainerKernels/include/nnc_winograd.h" suffix(, )
    0};

static const uint8_t file17[] = {
#embed "../TrainerKernels/include/nnc_winograd_lines.h" suffix(, )
    0};

static const uint8_t file18[] = {
#embed "../TrainerKernels/include/nnc_winograd_products.h" suffix(, )
    0};

static const uint8_t file19[] = {
#embed "../TrainerKernels/nnc_column_product.c" suffix(, )
    0};

static const uint8_t file20[] = {
#embed "../TrainerKernels/nnc_column_product_double.c" suffix(, )
    0};

static const uint8_t file21[] = {
#embed "../TrainerKernels/nnc_inflate.c" suffix(, )
    0};

static const uint8_t file22[] = {
#embed "../TrainerKernels/nnc_product.c" suffix(, )
    0};

static const uint8_t file23[] = {
#embed "../TrainerKernels/nnc_product_double.c" suffix(, )
    0};

static const uint8_t file24[] = {
#embed "../TrainerKernels/nnc_runtime.c" suffix(, )
    0};

static const uint8_t file25[] = {
#embed "../TrainerKernels/nnc_winograd.c" suffix(, )
    0};

static const uint8_t file26[] = {
#embed "../TrainerKernels/nnc_winograd_5.c" suffix(, )
    0};

static const uint8_t file27[] = {
#embed "../TrainerKernels/nnc_winograd_5_double.c" suffix(, )
    0};

static const uint8_t file28[] = {
#embed "../TrainerKernels/nnc_winograd_double.c" suffix(, )
    0};

static const uint8_t file29[] = {
#embed "../TrainerKernels/nnc_winograd_line.c" suffix(, )
    0};

static const uint8_t file30[] = {
#embed "../TrainerKernels/nnc_winograd_line_5.c" suffix(, )
    0};

static const uint8_t file31[] = {
#embed "../TrainerKernels/nnc_winograd_line_5_double.c" suffix(, )
    0};

static const uint8_t file32[] = {
#embed "../TrainerKernels/nnc_winograd_line_double.c" suffix(, )
    0};

static const uint8_t file33[] = {
#embed "../TrainerRuntime/Benchmark.swift" suffix(, )
    0};

static const uint8_t file34[] = {
#embed "../TrainerRuntime/CSVReader.swift" suffix(, )
    0};

static const uint8_t file35[] = {
#embed "../TrainerRuntime/Checkpoint.swift" suffix(, )
    0};

static const uint8_t file36[] = {
#embed "../TrainerRuntime/Columns.swift" suffix(, )
    0};

static const uint8_t file37[] = {
#embed "../TrainerRuntime/Command.swift" suffix(, )
    0};

static const uint8_t file38[] = {
#embed "../TrainerRuntime/Data/ArrayTable.swift" suffix(, )
    0};

static const uint8_t file39[] = {
#embed "../TrainerRuntime/Data/Bytes.swift" suffix(, )
    0};

static const uint8_t file40[] = {
#embed "../TrainerRuntime/Data/CIFARFile.swift" suffix(, )
    0};

static const uint8_t file41[] = {
#embed "../TrainerRuntime/Data/IDXFile.swift" suffix(, )
    0};

static const uint8_t file42[] = {
#embed "../TrainerRuntime/Data/ImageFolder.swift" suffix(, )
    0};

static const uint8_t file43[] = {
#embed "../TrainerRuntime/Data/Inflate.swift" suffix(, )
    0};

static const uint8_t file44[] = {
#embed "../TrainerRuntime/Data/NumPyFile.swift" suffix(, )
    0};

static const uint8_t file45[] = {
#embed "../TrainerRuntime/Data/NumericArray.swift" suffix(, )
    0};

static const uint8_t file46[] = {
#embed "../TrainerRuntime/Data/PNGFile.swift" suffix(, )
    0};

static const uint8_t file47[] = {
#embed "../TrainerRuntime/Data/ZIPFile.swift" suffix(, )
    0};

static const uint8_t file48[] = {
#embed "../TrainerRuntime/DataPaths.swift" suffix(, )
    0};

static const uint8_t file49[] = {
#embed "../TrainerRuntime/DataStatistics.swift" suffix(, )
    0};

static const uint8_t file50[] = {
#embed "../TrainerRuntime/Dataset.swift" suffix(, )
    0};

static const uint8_t file51[] = {
#embed "../TrainerRuntime/EpochLayout.swift" suffix(, )
    0};

static const uint8_t file52[] = {
#embed "../TrainerRuntime/Evaluation.swift" suffix(, )
    0};

static const uint8_t file53[] = {
#embed "../TrainerRuntime/FileIO.swift" suffix(, )
    0};

static const uint8_t file54[] = {
#embed "../TrainerRuntime/GradientCheck.swift" suffix(, )
    0};

static const uint8_t file55[] = {
#embed "../TrainerRuntime/Info.swift" suffix(, )
    0};

static const uint8_t file56[] = {
#embed "../TrainerRuntime/JSON.swift" suffix(, )
    0};

static const uint8_t file57[] = {
#embed "../TrainerRuntime/KernelTimes.swift" suffix(, )
    0};

static const uint8_t file58[] = {
#embed "../TrainerRuntime/Laps.swift" suffix(, )
    0};

static const uint8_t file59[] = {
#embed "../TrainerRuntime/LayerMonitor.swift" suffix(, )
    0};

static const uint8_t file60[] = {
#embed "../TrainerRuntime/LayerSummary.swift" suffix(, )
    0};

static const uint8_t file61[] = {
#embed "../TrainerRuntime/Measures.swift" suffix(, )
    0};

static const uint8_t file62[] = {
#embed "../TrainerRuntime/ModelDescription.swift" suffix(, )
    0};

static const uint8_t file63[] = {
#embed "../TrainerRuntime/ModelRunner.swift" suffix(, )
    0};

static const uint8_t file64[] = {
#embed "../TrainerRuntime/NonFinite.swift" suffix(, )
    0};

static const uint8_t file65[] = {
#embed "../TrainerRuntime/NumberParser.swift" suffix(, )
    0};

static const uint8_t file66[] = {
#embed "../TrainerRuntime/Options.swift" suffix(, )
    0};

static const uint8_t file67[] = {
#embed "../TrainerRuntime/PhaseResults.swift" suffix(, )
    0};

static const uint8_t file68[] = {
#embed "../TrainerRuntime/PredictArrays.swift" suffix(, )
    0};

static const uint8_t file69[] = {
#embed "../TrainerRuntime/PredictCommand.swift" suffix(, )
    0};

static const uint8_t file70[] = {
#embed "../TrainerRuntime/PredictLayout.swift" suffix(, )
    0};

static const uint8_t file71[] = {
#embed "../TrainerRuntime/Progress.swift" suffix(, )
    0};

static const uint8_t file72[] = {
#embed "../TrainerRuntime/RandomNumbers.swift" suffix(, )
    0};

static const uint8_t file73[] = {
#embed "../TrainerRuntime/Safetensors.swift" suffix(, )
    0};

static const uint8_t file74[] = {
#embed "../TrainerRuntime/Signals.swift" suffix(, )
    0};

static const uint8_t file75[] = {
#embed "../TrainerRuntime/Splits.swift" suffix(, )
    0};

static const uint8_t file76[] = {
#embed "../TrainerRuntime/Text.swift" suffix(, )
    0};

static const uint8_t file77[] = {
#embed "../TrainerRuntime/TrainCommand.swift" suffix(, )
    0};

static const uint8_t file78[] = {
#embed "../TrainerRuntime/TrainerError.swift" suffix(, )
    0};

static const uint8_t file79[] = {
#embed "../TrainerRuntime/TrainerMain.swift" suffix(, )
    0};

static const uint8_t file80[] = {
#embed "../TrainerRuntime/TrainingRun.swift" suffix(, )
    0};

static const nn_embedded_file files[] = {
    {"TrainerKernels/include/module.modulemap", file0, sizeof file0 - 1},
    {"TrainerKernels/include/nnc_axes.h", file1, sizeof file1 - 1},
    {"TrainerKernels/include/nnc_inflate.h", file2, sizeof file2 - 1},
    {"TrainerKernels/include/nnc_kernels.h", file3, sizeof file3 - 1},
    {"TrainerKernels/include/nnc_laps.h", file4, sizeof file4 - 1},
    {"TrainerKernels/include/nnc_math.h", file5, sizeof file5 - 1},
    {"TrainerKernels/include/nnc_math_float.h", file6, sizeof file6 - 1},
    {"TrainerKernels/include/nnc_product.h", file7, sizeof file7 - 1},
    {"TrainerKernels/include/nnc_product_copies.h", file8, sizeof file8 - 1},
    {"TrainerKernels/include/nnc_product_tiles.h", file9, sizeof file9 - 1},
    {"TrainerKernels/include/nnc_random.h", file10, sizeof file10 - 1},
    {"TrainerKernels/include/nnc_real.h", file11, sizeof file11 - 1},
    {"TrainerKernels/include/nnc_runtime.h", file12, sizeof file12 - 1},
    {"TrainerKernels/include/nnc_share.h", file13, sizeof file13 - 1},
    {"TrainerKernels/include/nnc_trace.h", file14, sizeof file14 - 1},
    {"TrainerKernels/include/nnc_vector.h", file15, sizeof file15 - 1},
    {"TrainerKernels/include/nnc_winograd.h", file16, sizeof file16 - 1},
    {"TrainerKernels/include/nnc_winograd_lines.h", file17, sizeof file17 - 1},
    {"TrainerKernels/include/nnc_winograd_products.h", file18, sizeof file18 - 1},
    {"TrainerKernels/nnc_column_product.c", file19, sizeof file19 - 1},
    {"TrainerKernels/nnc_column_product_double.c", file20, sizeof file20 - 1},
    {"TrainerKernels/nnc_inflate.c", file21, sizeof file21 - 1},
    {"TrainerKernels/nnc_product.c", file22, sizeof file22 - 1},
    {"TrainerKernels/nnc_product_double.c", file23, sizeof file23 - 1},
    {"TrainerKernels/nnc_runtime.c", file24, sizeof file24 - 1},
    {"TrainerKernels/nnc_winograd.c", file25, sizeof file25 - 1},
    {"TrainerKernels/nnc_winograd_5.c", file26, sizeof file26 - 1},
    {"TrainerKernels/nnc_winograd_5_double.c", file27, sizeof file27 - 1},
    {"TrainerKernels/nnc_winograd_double.c", file28, sizeof file28 - 1},
    {"TrainerKernels/nnc_winograd_line.c", file29, sizeof file29 - 1},
    {"TrainerKernels/nnc_winograd_line_5.c", file30, sizeof file30 - 1},
    {"TrainerKernels/nnc_winograd_line_5_double.c", file31, sizeof file31 - 1},
    {"TrainerKernels/nnc_winograd_line_double.c", file32, sizeof file32 - 1},
    {"TrainerRuntime/Benchmark.swift", file33, sizeof file33 - 1},
    {"TrainerRuntime/CSVReader.swift", file34, sizeof file34 - 1},
    {"TrainerRuntime/Checkpoint.swift", file35, sizeof file35 - 1},
    {"TrainerRuntime/Columns.swift", file36, sizeof file36 - 1},
    {"TrainerRuntime/Command.swift", file37, sizeof file37 - 1},
    {"TrainerRuntime/Data/ArrayTable.swift", file38, sizeof file38 - 1},
    {"TrainerRuntime/Data/Bytes.swift", file39, sizeof file39 - 1},
    {"TrainerRuntime/Data/CIFARFile.swift", file40, sizeof file40 - 1},
    {"TrainerRuntime/Data/IDXFile.swift", file41, sizeof file41 - 1},
    {"TrainerRuntime/Data/ImageFolder.swift", file42, sizeof file42 - 1},
    {"TrainerRuntime/Data/Inflate.swift", file43, sizeof file43 - 1},
    {"TrainerRuntime/Data/NumPyFile.swift", file44, sizeof file44 - 1},
    {"TrainerRuntime/Data/NumericArray.swift", file45, sizeof file45 - 1},
    {"TrainerRuntime/Data/PNGFile.swift", file46, sizeof file46 - 1},
    {"TrainerRuntime/Data/ZIPFile.swift", file47, sizeof file47 - 1},
    {"TrainerRuntime/DataPaths.swift", file48, sizeof file48 - 1},
    {"TrainerRuntime/DataStatistics.swift", file49, sizeof file49 - 1},
    {"TrainerRuntime/Dataset.swift", file50, sizeof file50 - 1},
    {"TrainerRuntime/EpochLayout.swift", file51, sizeof file51 - 1},
    {"TrainerRuntime/Evaluation.swift", file52, sizeof file52 - 1},
    {"TrainerRuntime/FileIO.swift", file53, sizeof file53 - 1},
    {"TrainerRuntime/GradientCheck.swift", file54, sizeof file54 - 1},
    {"TrainerRuntime/Info.swift", file55, sizeof file55 - 1},
    {"TrainerRuntime/JSON.swift", file56, sizeof file56 - 1},
    {"TrainerRuntime/KernelTimes.swift", file57, sizeof file57 - 1},
    {"TrainerRuntime/Laps.swift", file58, sizeof file58 - 1},
    {"TrainerRuntime/LayerMonitor.swift", file59, sizeof file59 - 1},
    {"TrainerRuntime/LayerSummary.swift", file60, sizeof file60 - 1},
    {"TrainerRuntime/Measures.swift", file61, sizeof file61 - 1},
    {"TrainerRuntime/ModelDescription.swift", file62, sizeof file62 - 1},
    {"TrainerRuntime/ModelRunner.swift", file63, sizeof file63 - 1},
    {"TrainerRuntime/NonFinite.swift", file64, sizeof file64 - 1},
    {"TrainerRuntime/NumberParser.swift", file65, sizeof file65 - 1},
    {"TrainerRuntime/Options.swift", file66, sizeof file66 - 1},
    {"TrainerRuntime/PhaseResults.swift", file67, sizeof file67 - 1},
    {"TrainerRuntime/PredictArrays.swift", file68, sizeof file68 - 1},
    {"TrainerRuntime/PredictCommand.swift", file69, sizeof file69 - 1},
    {"TrainerRuntime/PredictLayout.swift", file70, sizeof file70 - 1},
    {"TrainerRuntime/Progress.swift", file71, sizeof file71 - 1},
    {"TrainerRuntime/RandomNumbers.swift", file72, sizeof file72 - 1},
    {"TrainerRuntime/Safetensors.swift", file73, sizeof file73 - 1},
    {"TrainerRuntime/Signals.swift", file74, sizeof file74 - 1},
    {"TrainerRuntime/Splits.swift", file75, sizeof file75 - 1},
    {"TrainerRuntime/Text.swift", file76, sizeof file76 - 1},
    {"TrainerRuntime/TrainCommand.swift", file77, sizeof file77 - 1},
    {"TrainerRuntime/TrainerError.swift", file78, sizeof file78 - 1},
    {"TrainerRuntime/TrainerMain.swift", file79, sizeof file79 - 1},
    {"TrainerRuntime/TrainingRun.swift", file80, sizeof file80 - 1},
};

const nn_embedded_file *nn_trainer_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
