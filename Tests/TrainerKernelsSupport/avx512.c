#include "machines.h"

#ifdef __x86_64__
#pragma clang attribute push(__attribute__((target("arch=x86-64-v4"))), apply_to = function)
#define NAME(x) avx512_##x
#include "loops.h"
#pragma clang attribute pop
#endif
