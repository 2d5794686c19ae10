#include "nnc_runtime.h"
