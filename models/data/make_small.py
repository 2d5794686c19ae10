"""Writes the small data sets that are made up: separable.csv, xor.csv, noise.csv, ravine.csv (see small.md).

    pip install numpy==2.4.6 && python3 models/data/make_small.py
"""

from pathlib import Path

import numpy

generator = numpy.random.default_rng(42)
folder = Path(__file__).parent


def write(name, header, rows):
    lines = [",".join(f"{value:.6g}" for value in row) for row in rows]
    (folder / name).write_text("\n".join([header, *lines]) + "\n")


# Points on both sides of the line 2 x − y = 0.3, none nearer to it than 0.1.
points = generator.uniform(-1, 1, (600, 2))
distance = (points @ [2, -1] - 0.3) / numpy.sqrt(5)
kept = numpy.abs(distance) > 0.1
write("separable.csv", "x,y,side", numpy.column_stack([points, numpy.sign(distance)])[kept][:400])

write("xor.csv", "a,b,xor", [[a, b, a ^ b] for a in (0, 1) for b in (0, 1)])

# Ten normal inputs and a normal target that has nothing to do with them.
write("noise.csv", ",".join(f"x{index}" for index in range(10)) + ",target", generator.normal(size=(250, 11)))

# A linear target of eight inputs whose scales go from 1 to 0.03: a valley 1000 times as steep across as along.
scales = numpy.geomspace(1, 1 / numpy.sqrt(1000), 8)
inputs = generator.normal(size=(640, 8))
target = inputs @ generator.normal(size=8) + 0.05 * generator.normal(size=640)
write("ravine.csv", ",".join(f"x{index}" for index in range(8)) + ",target", numpy.column_stack([inputs * scales, target]))
