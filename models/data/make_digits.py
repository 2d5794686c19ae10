"""Writes digits.csv from the copy of the UCI digits that scikit-learn carries.

    pip install scikit-learn==1.9.1 && python3 models/data/make_digits.py
"""

from pathlib import Path

from sklearn.datasets import load_digits

digits = load_digits()
names = [f"pixel{index}" for index in range(64)] + ["digit"]
lines = [",".join(names)]
for pixels, digit in zip(digits.data, digits.target):
    lines.append(",".join(str(int(value)) for value in [*pixels, digit]))
Path(__file__).with_name("digits.csv").write_text("\n".join(lines) + "\n")
