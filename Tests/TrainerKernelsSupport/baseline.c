#include "machines.h"

#define NAME(x) baseline_##x
#include "loops.h"
