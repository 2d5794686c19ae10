"""Writes robust.csv: 1,500 rows of ten measurements x1 ... x10 and a kind 0, 1 or 2.

    python3 models/data/make_robust.py

Made up: three overlapping clouds in five hidden dimensions, bent, mixed into ten columns of different size, with noise. Public domain.
"""

import csv
from pathlib import Path

import numpy as np

random = np.random.default_rng(42)
kinds = random.integers(3, size=1500)
centers = random.normal(size=(3, 5)) * 1.3
hidden = centers[kinds] + random.normal(size=(1500, 5))
bent = np.concatenate([hidden, np.sin(2 * hidden[:, :3]), hidden[:, 3:] ** 2], axis=1)
scales = 10.0 ** random.uniform(-0.5, 0.5, size=10)
rows = (bent @ random.normal(size=(10, 10)) + 0.5 * random.normal(size=(1500, 10))) * scales + 3 * scales
with Path(__file__).with_name("robust.csv").open("w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([f"x{i + 1}" for i in range(10)] + ["kind"])
    for row, kind in zip(rows, kinds):
        writer.writerow([f"{value:.4g}" for value in row] + [kind])
