"""Results and gradients of functions of the prelude from PyTorch, in double precision, as functions.json.

    python3 Tests/Fixtures/make_functions_fixture.py

A case has `examples` rows; shapes are those of one example, values those of all, row-major. `gradients` are of
Σ seed · result with respect to the inputs that are not labels. Options are arguments that are not tensors.
"""

import json
from pathlib import Path

import torch
import torch.nn.functional as F

generator = torch.Generator().manual_seed(7)
cases = []


def normal(*shape, scale=1.0):
    return torch.randn(*shape, generator=generator, dtype=torch.float64) * scale


def add(function, compute, inputs, options=None):
    """`inputs`: name to tensor, examples first. Labels are integer tensors; class weights (name `weights`) have no examples."""
    leaves = {
        name: value.clone().requires_grad_(value.is_floating_point() and name != "weights")
        for name, value in inputs.items()
    }
    result = compute(**leaves)
    seed = normal(*result.shape)
    examples = result.shape[0]
    (seed * result).sum().backward()

    def describe(name, value):
        shape = value.shape if name == "weights" else value.shape[1:]
        return {"name": name, "shape": list(shape), "values": value.detach().flatten().tolist()}

    cases.append({
        "function": function,
        "options": options or {},
        "examples": examples,
        "inputs": [describe(name, value) for name, value in leaves.items()],
        "result": {"shape": list(result.shape[1:]), "values": result.detach().flatten().tolist()},
        "seed": seed.flatten().tolist(),
        "gradients": {
            name: value.grad.flatten().tolist() for name, value in leaves.items() if value.requires_grad
        },
    })


elementwise = [
    ("relu", F.relu, {}),
    ("leaky_relu", F.leaky_relu, {}),
    ("leaky_relu", lambda z: F.leaky_relu(z, 0.2), {"slope": 0.2}),
    ("sigmoid", torch.sigmoid, {}),
    ("tanh", torch.tanh, {}),
    ("gelu", F.gelu, {}),
]
for name, function, options in elementwise:
    far = torch.tensor([-30.0, -6.5, -1.0, -1e-3, 1e-3, 0.5, 3.0, 8.0, 30.0], dtype=torch.float64)
    for values in (normal(2, 7, scale=2), normal(3, 1, 5), far.reshape(1, 9)):
        add(name, lambda z: function(z), {"z": values}, options)

for name, function in (("softmax", F.softmax), ("log_softmax", F.log_softmax)):
    large = torch.tensor([[1000.0, 999.0, -1000.0], [-800.0, -800.5, -801.0]], dtype=torch.float64)
    for values in (normal(2, 10), normal(3, 4, 5, scale=3), normal(2, 1), normal(1, 65, scale=5), large):
        add(name, lambda z: function(z, dim=-1), {"z": values})

for classes, examples in ((10, 6), (3, 5), (1, 2), (65, 3)):
    labels = torch.randint(classes, (examples,), generator=generator)
    add("cross_entropy", lambda logits, label: F.cross_entropy(logits, label, reduction="none"),
        {"logits": normal(examples, classes, scale=2), "label": labels})
    add("cross_entropy",
        lambda logits, label, weights: F.cross_entropy(logits, label, weight=weights, reduction="none"),
        {"logits": normal(examples, classes, scale=2), "label": labels, "weights": normal(classes).abs() + 0.1})
add("cross_entropy", lambda logits, label: F.cross_entropy(logits, label, reduction="none"),
    {"logits": torch.tensor([[1e3, -1e3, 0.0], [1e3, -1e3, 0.0]], dtype=torch.float64), "label": torch.tensor([0, 1])})


def mean_of_example(values):
    """Losses are a scalar per example: the mean over its elements."""
    return values.flatten(1).mean(1) if values.dim() > 1 else values


def binary_cross_entropy(logits, target):
    return mean_of_example(F.binary_cross_entropy_with_logits(logits, target.double(), reduction="none"))


for shape in ((5,), (4, 3)):
    targets = torch.randint(2, shape, generator=generator)
    add("binary_cross_entropy", binary_cross_entropy, {"logits": normal(*shape, scale=3), "target": targets})
add("binary_cross_entropy", binary_cross_entropy,
    {"logits": torch.tensor([-700.0, -700.0, 700.0, 700.0, 0.0], dtype=torch.float64),
     "target": torch.tensor([0, 1, 0, 1, 1])})

for shape in ((4, 1), (3, 5), (2, 2, 3)):
    add("mse", lambda prediction, target: mean_of_example((prediction - target).square()),
        {"prediction": normal(*shape), "target": normal(*shape)})

path = Path(__file__).with_name("functions.json")
lines = ",\n".join("  " + json.dumps(case) for case in cases)
path.write_text('{"torch": "%s", "cases": [\n%s\n]}\n' % (torch.__version__, lines))
print(f"{len(cases)} cases")
