"""Writes fraud.csv: 8,000 card payments, 3 % of them fraudulent.

    python3 models/data/make_fraud.py

Made up; public domain. Columns: amount (logarithm), hour, distance from home (logarithm), payments in the last hour and day, days since
the last one, age of the account, share of foreign payments, a risk figure of the shop, whether the card was present; fraud 0 or 1.
A fraud is one of three kinds (small test payments in bursts, large ones far from home at night, odd shops), and looks like an
honest payment in all columns that do not belong to its kind.
"""

import csv
from pathlib import Path

import numpy as np

random = np.random.default_rng(7)
count, frauds = 8000, 240
table = np.column_stack([
    random.normal(3.5, 1.0, count), random.normal(14, 4.5, count) % 24, random.normal(1.5, 1.0, count),
    random.poisson(0.3, count), random.poisson(2.0, count), random.exponential(1.5, count),
    random.gamma(3.0, 1.5, count), random.beta(1.2, 8.0, count), random.normal(0, 1, count),
    random.random(count) < 0.7,
]).astype(float)
fraud = np.zeros(count, dtype=int)
fraud[random.choice(count, frauds, replace=False)] = 1
for row in np.flatnonzero(fraud):
    kind = random.integers(3)
    table[row, 9] = random.random() < 0.25
    if kind == 0:
        table[row, 0] = random.normal(1.2, 0.6)
        table[row, 3] = random.poisson(2.5)
        table[row, 4] += random.poisson(3.0)
    elif kind == 1:
        table[row, 0] = random.normal(5.2, 0.7)
        table[row, 1] = random.normal(3, 1.5) % 24
        table[row, 2] = random.normal(3.5, 0.8)
    else:
        table[row, 8] = random.normal(2.4, 0.7)
        table[row, 7] = random.beta(3.0, 4.0)
        table[row, 6] *= 0.4
with Path(__file__).with_name("fraud.csv").open("w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([
        "amount", "hour", "distance", "last_hour", "last_day", "days_since", "account_age", "foreign", "shop_risk",
        "card_present", "fraud"])
    for row, label in zip(table, fraud):
        writer.writerow([f"{value:.3g}" for value in row] + [label])
