#include "NNPrelude.h"
