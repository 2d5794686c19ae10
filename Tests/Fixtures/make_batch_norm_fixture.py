"""Three training steps of Linear and BatchNorm in PyTorch, in double precision, as batch_norm.json.

    python3 Tests/Fixtures/make_batch_norm_fixture.py

Rows of x are [2, 3, 5]; the layer gives [2, 3, 4] and is normalised over the batch and the first two axes. The loss is the mean
over the batch of Σ seed · y. Arrays are row-major; the weight of the linear layer is [in, out]. `evaluated` is y in evaluation mode
after the steps.
"""

import json
from pathlib import Path

import torch

generator = torch.Generator().manual_seed(11)


def normal(*shape):
    return torch.randn(*shape, generator=generator, dtype=torch.float64)


def case(batches, momentum, eps):
    linear = torch.nn.Linear(5, 4, dtype=torch.float64)
    norm = torch.nn.BatchNorm1d(4, momentum=momentum, eps=eps, dtype=torch.float64)
    with torch.no_grad():
        linear.weight.copy_(normal(4, 5))
        linear.bias.copy_(normal(4))
        norm.weight.copy_(normal(4))
        norm.bias.copy_(normal(4))
    parameters = [linear.weight, linear.bias, norm.weight, norm.bias]

    def listed(tensor):
        return (tensor.T if tensor.dim() == 2 else tensor).detach().flatten().tolist()

    def forward(x):
        return norm(linear(x).reshape(-1, 4)).reshape(-1, 2, 3, 4)

    initial = [listed(p) for p in parameters]
    optimizer = torch.optim.SGD(parameters, lr=0.1)
    steps = []
    for count in batches:
        x, seed = normal(count, 2, 3, 5) * 2 + 1, normal(count, 2, 3, 4)
        optimizer.zero_grad()
        loss = (seed * forward(x)).sum() / count
        loss.backward()
        steps.append({
            "examples": count, "x": x.flatten().tolist(), "seed": seed.flatten().tolist(), "loss": loss.item(),
            "gradients": [listed(p.grad) for p in parameters],
            "running_mean": norm.running_mean.tolist(), "running_variance": norm.running_var.tolist(),
        })
        optimizer.step()
    norm.eval()
    x = normal(3, 2, 3, 5)
    return {
        "momentum": momentum, "eps": eps, "initial": initial, "steps": steps,
        "x": x.flatten().tolist(), "evaluated": forward(x).flatten().tolist(),
    }


cases = [case([4, 7, 1], 0.1, 1e-5), case([2, 2, 5], 0.35, 0.01)]
Path(__file__).with_name("batch_norm.json").write_text(json.dumps(cases) + "\n")
