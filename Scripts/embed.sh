#!/bin/sh
# Writes Sources/NNEmbeddedFiles/{prelude,trainer}.c: the list of files that nnc carries inside itself. Run it after a file
# was added, removed or renamed; edits need nothing, the compiler tracks them. A test compares the lists with the folders.
set -eu
export LC_ALL=C
cd "$(dirname "$0")/../Sources"

# emit FUNCTION PREFIX FILE…: paths are relative to Sources; PREFIX is cut off the paths that nnc sees.
emit() {
  accessor=$1
  prefix=$2
  shift 2
  echo "// Written by Scripts/embed.sh."
  echo "#include \"NNEmbeddedFiles.h\""
  echo
  echo "#pragma clang diagnostic ignored \"-Wc23-extensions\""
  number=0
  for file; do
    printf '\nstatic const uint8_t file%d[] = {\n#embed "../%s" suffix(, )\n    0};\n' $number "$file"
    number=$((number + 1))
  done
  printf '\nstatic const nn_embedded_file files[] = {\n'
  number=0
  for file; do
    printf '    {"%s", file%d, sizeof file%d - 1},\n' "${file#"$prefix"}" $number $number
    number=$((number + 1))
  done
  printf '};\n\nconst nn_embedded_file *%s(size_t *count) {\n' "$accessor"
  printf '  *count = sizeof files / sizeof files[0];\n  return files;\n}\n'
}

# shellcheck disable=SC2046  # no file name here has a space
emit nn_prelude_files NNPrelude/ $(find NNPrelude -name '*.nn' | sort) > NNEmbeddedFiles/prelude.c
# shellcheck disable=SC2046
emit nn_trainer_files "" $(find TrainerKernels TrainerRuntime -type f \
  \( -name '*.c' -o -name '*.h' -o -name '*.modulemap' -o -name '*.swift' \) | sort) > NNEmbeddedFiles/trainer.c
