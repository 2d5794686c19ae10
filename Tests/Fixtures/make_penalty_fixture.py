"""Four steps of a network whose loss has penalties in PyTorch, in double precision, as penalty.json.

    python3 Tests/Fixtures/make_penalty_fixture.py

Linear(4), tanh, LayerNorm, Linear(2); the loss is the mean squared error with 0.02 Σ |w| + 0.03 Σ w² over the weights of both linear layers,
and 0.01 Σ |g| over the gain of the normalisation. Arrays are row-major; weights are [in, out]. One weight is exactly 0, where |w| has no
derivative and 0 is taken.
"""

import json
from pathlib import Path

import torch

generator = torch.Generator().manual_seed(17)


def normal(*shape):
    return torch.randn(*shape, generator=generator, dtype=torch.float64)


first, norm, second = torch.nn.Linear(3, 4), torch.nn.LayerNorm(4), torch.nn.Linear(4, 2)
model = torch.nn.Sequential(first, torch.nn.Tanh(), norm, second).double()
parameters = [first.weight, first.bias, norm.weight, norm.bias, second.weight, second.bias]
with torch.no_grad():
    for parameter in parameters:
        parameter.copy_(normal(*parameter.shape))
    first.weight[1, 2] = 0


def listed(tensor):
    return (tensor.T if tensor.dim() == 2 else tensor).detach().flatten().tolist()


initial = [listed(p) for p in parameters]
optimizer = torch.optim.Adam(parameters, lr=0.05)
steps = []
for count in (5, 1, 3, 5):
    x, y = normal(count, 3), normal(count, 2)
    optimizer.zero_grad()
    error = torch.nn.functional.mse_loss(model(x), y)
    weights = (first.weight, second.weight)
    loss = error + sum(0.02 * w.abs().sum() + 0.03 * w.square().sum() for w in weights) + 0.01 * norm.weight.abs().sum()
    loss.backward()
    steps.append({
        "examples": count, "x": x.flatten().tolist(), "y": y.flatten().tolist(), "loss": loss.item(), "error": error.item(),
        "gradients": [listed(p.grad) for p in parameters],
    })
    optimizer.step()
    steps[-1]["parameters"] = [listed(p) for p in parameters]

Path(__file__).with_name("penalty.json").write_text(json.dumps({"initial": initial, "steps": steps}) + "\n")
