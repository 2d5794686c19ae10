// The axes of a product as loops want them.
#ifndef NNC_AXES_H
#define NNC_AXES_H

#include "nnc_product.h"

/// The axes in order with those of one index in front, so that the innermost loop is as long as can be.
static inline void nnc_order_axes(nnc_axis *to, const nnc_axis *from) {
  int place = 2;
  for (int axis = 2; axis >= 0; axis--) {
    const int is_absent = from[axis].extent == 0 && from[axis].left == 0 && from[axis].other == 0;
    if (!is_absent && from[axis].extent != 1) to[place--] = from[axis];
  }
  for (; place >= 0; place--) to[place] = (nnc_axis){1, 0, 0};
}

#endif
