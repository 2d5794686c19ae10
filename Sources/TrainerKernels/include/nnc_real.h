// The element type of a kernel file. Each emitted file is compiled twice: as it is, with `real` = float, and with
// NNC_DOUBLE defined, with `real` = double. The sources are the same, so that the double-precision build checks the
// code that trains.
#ifndef NNC_REAL_H
#define NNC_REAL_H

#include <stddef.h>
#include <stdint.h>

#ifdef __FAST_MATH__
#error "compile without -ffast-math: it rearranges the sums that round and reduce arguments here"
#endif

#ifdef NNC_DOUBLE
typedef double real;
#else
typedef float real;
#endif

/// A constant of the element type: `R(0.1)`, `R(2)`. It is rounded once more, from double, as the compiler's own values are.
#define R(value) ((real)(value))

/// Elements in 64 bytes: the number of partial sums in a reduction that is meant to vectorise.
#define NNC_LANES ((int)(64 / sizeof(real)))

/// Arrays on the stack that several vectors or workers touch begin on lines of their own.
#define NNC_ALIGN __attribute__((aligned(128)))

/// In front of a loop around inner loops of 16 elements and more: those become vectors, the loop itself does not.
#define NNC_AROUND_VECTORS _Pragma("clang loop vectorize(disable)")

/// In front of an inner loop of 8 … 15 elements: it becomes a vector and a rest, and is not unrolled into single elements.
#define NNC_SHORT_VECTOR _Pragma("clang loop unroll(disable)")

/// In front of an inner loop of 2 … 15 elements for each row: it is written out, so that vectors run across rows.
#define NNC_UNROLLED _Pragma("clang loop unroll(full)")

/// A pointer through which alone its elements are reached in this function.
#define NNC_RESTRICT restrict

#endif
