// Files that nnc carries inside itself, so that its executable can be moved anywhere.
#ifndef NN_EMBEDDED_FILES_H
#define NN_EMBEDDED_FILES_H

#include <stddef.h>
#include <stdint.h>

typedef struct nn_embedded_file {
  const char *path;
  const uint8_t *bytes;  ///< followed by a zero that does not count
  size_t size;
} nn_embedded_file;

/// The prelude's `.nn` files, in order of their names.
const nn_embedded_file *nn_prelude_files(size_t *count);

/// The sources of TrainerKernels and TrainerRuntime, in order of their paths, which begin with the target's name.
const nn_embedded_file *nn_trainer_files(size_t *count);

#endif
