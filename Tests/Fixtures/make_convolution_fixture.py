"""Convolution and pooling as PyTorch computes them, in double precision: convolution.json.

    python3 Tests/Fixtures/make_convolution_fixture.py

For each layer one example `x`, the `parameters` by name, the `result`, a random `seed`, and the gradients of Σ seed · result by x and
by the parameters. PyTorch has the channels first, we have them last: tensors are stored in our order. Relative tolerance of the
comparison: 1e-11.
"""

import json
from pathlib import Path

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
generator = torch.Generator().manual_seed(5)
cases = []


def normal(*shape):
    return torch.randn(shape, generator=generator)


def described(tensor):
    return {"shape": list(tensor.shape), "values": tensor.detach().flatten().tolist()}


def channels_last(compute):
    """The function of a tensor with channels last, by one of a batch with channels first."""
    return lambda x, *rest: compute(x.movedim(-1, 0).unsqueeze(0), *rest).squeeze(0).movedim(0, -1)


def add(layer, shape, compute, parameters=None):
    parameters = parameters or {}
    leaves = [normal(*shape).requires_grad_()] + [value.requires_grad_() for value in parameters.values()]
    result = compute(*leaves)
    seed = normal(*result.shape)
    (seed * result).sum().backward()
    cases.append({
        "layer": layer, "x": described(leaves[0]), "parameters": dict(zip(parameters, map(described, leaves[1:]))),
        "result": described(result), "seed": seed.flatten().tolist(), "x_gradient": leaves[0].grad.flatten().tolist(),
        "gradients": {name: leaf.grad.flatten().tolist() for name, leaf in zip(parameters, leaves[1:])},
    })


def conv2d(text, shape, kernel, out, stride=1, padding=0, dilation=1, groups=1):
    """`padding` of PyTorch is on both sides; ours for "same" may be uneven, which F.pad makes here."""
    weight, shift = normal(*kernel, shape[-1] // groups, out), normal(out)

    def compute(x, weight, shift):
        if isinstance(padding, list):
            x, amount = F.pad(x, padding), 0
        else:
            amount = padding
        return F.conv2d(x, weight.permute(3, 2, 0, 1), shift, stride, amount, dilation, groups)

    add(f"Conv2d({out}, {text})", shape, channels_last(compute), {"weight": weight, "shift": shift})


conv2d("kernel: 1", (1, 1, 1), (1, 1), 1)
conv2d("kernel: 3", (7, 5, 3), (3, 3), 4)
conv2d("kernel: (3, 5), stride: (2, 3)", (17, 11, 2), (3, 5), 3, stride=(2, 3))
conv2d('kernel: 3, padding: "valid", stride: 2', (17, 3, 1), (3, 3), 2, stride=2)
conv2d("kernel: (2, 3), padding: (1, 2), dilation: (3, 1)", (9, 3, 3), (2, 3), 17, padding=(1, 2), dilation=(3, 1))
conv2d('kernel: 3, padding: "same"', (3, 17, 3), (3, 3), 5, padding="same")
conv2d('kernel: (2, 4), padding: "same", dilation: 2', (5, 7, 1), (2, 4), 3, padding="same", dilation=2)
# 17 with stride 3 and a kernel of 4 gives ⌈17 / 3⌉ = 6 results from 15 + 4 elements: 2 more, one on each side; 8 gives 3 from 6 + 4.
conv2d('kernel: 4, padding: "same", stride: 3', (17, 8, 2), (4, 4), 3, stride=3, padding=[1, 1, 1, 1])
conv2d('kernel: 2, padding: "same", stride: 2', (5, 4, 2), (2, 2), 3, stride=2, padding=[0, 0, 0, 1])
conv2d("kernel: 3, padding: 1, groups: 3", (5, 6, 9), (3, 3), 6, padding=1, groups=3)
conv2d("kernel: 3, stride: 2, groups: 5", (7, 7, 5), (3, 3), 15, stride=2, groups=5)
conv2d("kernel: 3, padding: 1, groups: 2", (5, 4, 12), (3, 3), 16, padding=1, groups=2)
conv2d("kernel: (3, 2), stride: (2, 1), groups: 4", (7, 4, 16), (3, 2), 20, stride=(2, 1), groups=4)
conv2d("kernel: 3, padding: 1, groups: 16", (4, 5, 32), (3, 3), 64, padding=1, groups=16)

weight, shift = normal(3, 3, 1, 6), normal(6)
add("DepthwiseConv2d(3, multiplier: 2, padding: 1)", (5, 4, 3),
    channels_last(lambda x, w, b: F.conv2d(x, w.permute(3, 2, 0, 1), b, 1, 1, 1, 3)),
    {"conv.weight": weight, "conv.shift": shift})

for text, length, size, stride, padding, dilation in (
        ("kernel: 3", 17, 3, 1, 0, 1), ("kernel: 5, stride: 4, padding: 2, dilation: 2", 17, 5, 4, 2, 2),
        ('kernel: 2, padding: "same"', 3, 2, 1, "same", 1), ("kernel: 1", 1, 1, 1, 0, 1)):
    add(f"Conv1d(4, {text})", (length, 3),
        channels_last(lambda x, w, b: F.conv1d(x, w.permute(2, 1, 0), b, stride, padding, dilation)),
        {"weight": normal(size, 3, 4), "shift": normal(4)})

for text, shape, kernel, keywords in (
        ("kernel: 3", (1, 1, 2), (3, 3), {}), ("kernel: (2, 3), stride: (3, 2)", (5, 3, 3), (2, 3), {"stride": (3, 2)}),
        ("kernel: 4, stride: 3, padding: 1, output_padding: (2, 1)", (3, 5, 1), (4, 4),
         {"stride": 3, "padding": 1, "output_padding": (2, 1)}),
        ("kernel: (3, 2), dilation: (2, 3), padding: (2, 1)", (5, 4, 3), (3, 2), {"dilation": (2, 3), "padding": (2, 1)})):
    add(f"ConvTranspose2d(4, {text})", shape,
        channels_last(lambda x, w, b: F.conv_transpose2d(x, w.permute(0, 3, 1, 2), b, **keywords)),
        {"weight": normal(shape[-1], *kernel, 4), "shift": normal(4)})

for text, compute in (
        ("MaxPool2d(2)", lambda x: F.max_pool2d(x, 2)),
        ("MaxPool2d((3, 2), stride: 1)", lambda x: F.max_pool2d(x, (3, 2), 1)),
        ("MaxPool2d(3, stride: 2, padding: 1)", lambda x: F.max_pool2d(x, 3, 2, 1)),
        ("MaxPool2d(2, stride: (1, 3), padding: (1, 0), dilation: (2, 3))", lambda x: F.max_pool2d(x, 2, (1, 3), (1, 0), (2, 3))),
        ("AvgPool2d(2)", lambda x: F.avg_pool2d(x, 2)), ("AvgPool2d(3, stride: 2, padding: 1)", lambda x: F.avg_pool2d(x, 3, 2, 1)),
        ("AvgPool2d((1, 4), stride: (2, 1))", lambda x: F.avg_pool2d(x, (1, 4), (2, 1))),
        ("GlobalAveragePool", lambda x: x.mean((2, 3))), ("GlobalMaxPool", lambda x: x.amax((2, 3))),
        ("Upsample(3)", lambda x: F.interpolate(x, scale_factor=3)),
        ("Upsample((1, 2))", lambda x: F.interpolate(x, scale_factor=(1, 2)))):
    for shape in ((7, 6, 2), (17, 4, 1)) if "(3" not in text else ((5, 5, 1),):
        add(text, shape, channels_last(compute))
for text, compute in (
        ("MaxPool1d(3)", lambda x: F.max_pool1d(x, 3)),
        ("MaxPool1d(3, stride: 2, padding: 1, dilation: 2)", lambda x: F.max_pool1d(x, 3, 2, 1, 2)),
        ("AvgPool1d(4)", lambda x: F.avg_pool1d(x, 4)), ("AvgPool1d(3, stride: 1, padding: 1)", lambda x: F.avg_pool1d(x, 3, 1, 1))):
    add(text, (17, 3), channels_last(compute))
add("Flatten", (3, 5, 2), lambda x: x.flatten())

path = Path(__file__).with_name("convolution.json")
path.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
print(f"{len(cases)} layers, {path.stat().st_size} bytes")
