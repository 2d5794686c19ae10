"""The figures of WorkedExampleTests.smallNetwork: the chapter's two-layer network in NumPy."""

import numpy as np

np.random.seed(42)
first = np.random.randn(3, 4) * 0.5
second = np.random.randn(4, 2) * 0.5
hidden = np.maximum(0, np.array([1.0, 2.0, 3.0]) @ first)
logits = hidden @ second
exponentials = np.exp(logits - logits.max())
print("weights", first.ravel().tolist(), second.ravel().tolist())
print("hidden", hidden.tolist())
print("probabilities", (exponentials / exponentials.sum()).tolist())
