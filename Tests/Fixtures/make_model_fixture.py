"""The losses and gradient norms of 50 training steps of the networks in models/, and the loss in evaluation after them, as
PyTorch computes them in double precision: models.json.

    python3 Tests/Fixtures/make_model_fixture.py

Weights and data are not stored: both sides compute them from a counter-based generator. `parameters` and `inputs` say what
from: element i of the tensor with number k has the value low + (high - low) · u, with u = uniform(seed 1, step b, stream k) at i,
for inputs of batch b = 1, 2, … rounded down where they are classes. Parameters have the step 0, and inputs go on
counting the streams. The weights are written in our layout (x @ weight, channels last) and under our names.
"""

import json
import math
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

STEPS = 50
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
cases = []


def uniform(step, stream, count):
    """`CounterRandom(seed: 1, draw: step, stream: stream)`: multiples of 2⁻²⁴ in [0, 1)."""
    def mix(word):
        for _ in range(2):
            word = ((word ^ word >> 32) * 0xd6e8feb86659fd93) & 0xffffffffffffffff
        return word ^ word >> 32

    word = 1
    for part in (0, step, stream):
        word = mix((word + part + 0x9e3779b97f4a7c15) & 0xffffffffffffffff)
    low, high = np.uint32(word & 0xffffffff), np.uint32(word >> 32)
    bits = np.arange(count, dtype=np.uint32) + low
    bits ^= bits >> np.uint32(16)
    bits *= np.uint32(0x7feb352d)
    bits ^= bits >> np.uint32(15)
    bits += high
    bits *= np.uint32(0x846ca68b)
    bits ^= bits >> np.uint32(16)
    bits += low
    bits *= np.uint32(0x9e3779b1)
    bits ^= bits >> np.uint32(15)
    return (bits >> np.uint32(8)) * 2.0**-24


class Case:
    """Collects the parameters and inputs of a network, and trains it."""

    def __init__(self, model, batches):
        self.model, self.batches = model, batches
        self.parameters, self.inputs, self.tensors, self.statistics = [], [], {}, {}

    def parameter(self, name, *shape, low=None, high=None):
        """Weights so large that the variance of what they multiply stays; gains about 1, everything else about 0."""
        if low is None:
            bound = math.sqrt(3 / math.prod(shape[:-1])) if name.endswith("weight") else 0.1
            low, high = (0.8, 1.2) if name.endswith("gain") else (-bound, bound)
        count = math.prod(shape)
        self.parameters.append({"name": name, "count": count, "low": low, "high": high})
        values = low + (high - low) * uniform(0, len(self.parameters) - 1, count)
        self.tensors[name] = torch.tensor(values).reshape(shape).requires_grad_()

    def linear(self, name, inputs, outputs):
        self.parameter(f"{name}.weight", inputs, outputs)
        self.parameter(f"{name}.shift", outputs)

    def norm(self, name, size, shift=True):
        self.parameter(f"{name}.gain", size)
        if shift:
            self.parameter(f"{name}.shift", size)
        self.statistics[name] = (torch.zeros(size), torch.ones(size))

    def input(self, name, *shape, classes=None):
        """Uniform with mean 0 and variance 1, or class numbers."""
        low, high = (0, classes) if classes else (-math.sqrt(3), math.sqrt(3))
        self.inputs.append({"name": name, "count": math.prod(shape), "low": low, "high": high, "isClass": bool(classes)})
        self.inputs[-1]["shape"] = shape

    def batch(self, number):
        result = {}
        for index, field in enumerate(self.inputs):
            rows = self.batches[number - 1]
            values = uniform(number, len(self.parameters) + index, rows * field["count"])
            values = field["low"] + (field["high"] - field["low"]) * values
            values = torch.tensor(np.floor(values) if field["isClass"] else values).reshape(rows, *field["shape"])
            result[field["name"]] = values.long() if field["isClass"] else values
        return result

    def train(self, loss, optimizer, factor=lambda step, epoch: 1.0, clip=None):
        """`loss(net, batch, training)` is the loss of a batch, `factor` that on the learning rate (both counts from 0)."""
        net = Net(self)
        optimizer = optimizer(self.tensors)
        rates = [group["lr"] for group in optimizer.param_groups]
        losses, norms = [], []
        for step in range(STEPS):
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * factor(step, step // len(self.batches))
            optimizer.zero_grad()
            value = loss(net, self.batch(step % len(self.batches) + 1), True)
            value.backward()
            norms.append(torch.nn.utils.get_total_norm([t.grad for t in self.tensors.values()]).item())
            if clip:
                clip(list(self.tensors.values()))
            optimizer.step()
            losses.append(value.item())
        with torch.no_grad():
            evaluation = loss(net, self.batch(1), False).item()
        for field in self.inputs:
            del field["shape"]
        cases.append({
            "model": self.model, "batches": self.batches, "parameters": self.parameters, "inputs": self.inputs,
            "losses": losses, "norms": norms, "evaluation": evaluation,
        })
        print(f"{self.model}: {losses[0]:.4f} -> {losses[-1]:.4f}, evaluation {evaluation:.4f}")


class Net:
    """Layers as PyTorch has them, with weights in our layout. Images are [batch, channels, height, width] here."""

    def __init__(self, case):
        self.tensors, self.statistics = case.tensors, case.statistics

    def __getitem__(self, name):
        return self.tensors[name]

    def linear(self, x, name):
        return F.linear(x, self[f"{name}.weight"].T, self[f"{name}.shift"])

    def conv1d(self, x, name, **options):
        return F.conv1d(x, self[f"{name}.weight"].permute(2, 1, 0), self[f"{name}.shift"], **options)

    def conv2d(self, x, name, **options):
        return F.conv2d(x, self[f"{name}.weight"].permute(3, 2, 0, 1), self.tensors.get(f"{name}.shift"), **options)

    def conv_transpose2d(self, x, name, **options):
        return F.conv_transpose2d(x, self[f"{name}.weight"].permute(0, 3, 1, 2), self[f"{name}.shift"], **options)

    def batch_norm(self, x, name, training):
        mean, variance = self.statistics[name]
        return F.batch_norm(x, mean, variance, self[f"{name}.gain"], self[f"{name}.shift"], training)


def flatten(x):
    """In our order, channels last."""
    return x.movedim(1, -1).flatten(1)


def first(x):
    return x.movedim(-1, 1)


# A small multi-layer perceptron with BatchNorm.
case = Case("robust_mlp", [32, 32, 19])
for number, (size, out) in enumerate(((10, 64), (64, 64)), 1):
    case.linear(f"linear{number}", size, out)
    case.norm(f"batch_norm{number}", out)
case.linear("linear3", 64, 3)
case.input("x", 10)
case.input("kind", classes=3)


def robust_mlp(net, batch, training):
    x = batch["x"]
    for number in (1, 2):
        x = F.relu(net.batch_norm(net.linear(x, f"linear{number}"), f"batch_norm{number}", training))
    return F.cross_entropy(net.linear(x, "linear3"), batch["kind"])


case.train(robust_mlp, lambda p: torch.optim.Adam(p.values(), 1e-2))

# The same kind with class weights.
case = Case("fraud", [64, 64, 7])
case.linear("linear1", 10, 64)
case.norm("batch_norm1", 64)
case.linear("linear2", 64, 32)
case.norm("batch_norm2", 32)
case.linear("linear3", 32, 16)
case.linear("linear4", 16, 2)
case.input("x", 10)
case.input("fraud", classes=2)


def fraud(net, batch, training):
    x = batch["x"]
    for number in (1, 2):
        x = F.relu(net.batch_norm(net.linear(x, f"linear{number}"), f"batch_norm{number}", training))
    x = net.linear(F.relu(net.linear(x, "linear3")), "linear4")
    return F.cross_entropy(x, batch["fraud"], torch.tensor([1.0, 32.0]))


case.train(fraud, lambda p: torch.optim.Adam(p.values(), 3e-3, weight_decay=1e-3))

# A convolutional network.
case = Case("cnn", [16, 16, 5])
case.parameter("conv2d1.weight", 3, 3, 3, 8)
case.parameter("conv2d1.shift", 8)
case.parameter("conv2d2.weight", 3, 3, 8, 12)
case.parameter("conv2d2.shift", 12)
case.linear("linear1", 300, 20)
case.linear("linear2", 20, 5)
case.input("image", 10, 10, 3)
case.input("kind", classes=5)


def cnn(net, batch, training):
    x = first(batch["image"])
    for name in ("conv2d1", "conv2d2"):
        x = F.relu(net.conv2d(x, name, padding=1))
    x = F.relu(net.linear(flatten(F.max_pool2d(x, 2)), "linear1"))
    return F.cross_entropy(net.linear(x, "linear2"), batch["kind"])


case.train(cnn, lambda p: torch.optim.SGD(p.values(), 0.02, momentum=0.9, weight_decay=1e-3))

# Strided convolutions of 5 x 5.
case = Case("lenet", [16, 16, 3])
case.parameter("conv2d1.weight", 5, 5, 1, 6)
case.parameter("conv2d1.shift", 6)
case.parameter("conv2d2.weight", 5, 5, 6, 9)
case.parameter("conv2d2.shift", 9)
case.linear("linear1", 54, 12)
case.linear("linear2", 12, 4)
case.input("image", 19, 17, 1)
case.input("kind", classes=4)


def lenet(net, batch, training):
    x = torch.tanh(net.conv2d(first(batch["image"]), "conv2d1", stride=2, padding=2))
    x = torch.tanh(net.conv2d(x, "conv2d2"))
    x = torch.tanh(net.linear(flatten(F.avg_pool2d(x, 2)), "linear1"))
    return F.cross_entropy(net.linear(x, "linear2"), batch["kind"], label_smoothing=0.1)


case.train(lenet, lambda p: torch.optim.RMSprop(p.values(), 2e-3, alpha=0.9, momentum=0.5, centered=True))

# Residual blocks.
case = Case("resnet", [12, 12, 5])


def convolution(case, path, size, out, kernel=3):
    case.parameter(f"{path}conv2d1.weight", kernel, kernel, size, out)
    case.norm(f"{path}batch_norm1", out)


BLOCKS = ((1, 8, 8), (2, 8, 12), (3, 12, 16))
convolution(case, "convolution1.", 3, 8)
for number, size, out in BLOCKS:
    if size != out:
        convolution(case, f"block{number}.", size, out, kernel=1)
    convolution(case, f"block{number}.convolution1.", size, out)
    convolution(case, f"block{number}.convolution2.", out, out)
case.linear("linear1", 16, 5)
case.input("image", 9, 9, 3)
case.input("kind", classes=5)


def resnet(net, batch, training):
    def convolution(x, path, **options):
        return net.batch_norm(net.conv2d(x, f"{path}conv2d1", **options), f"{path}batch_norm1", training)

    x = F.relu(convolution(first(batch["image"]), "convolution1.", padding=1))
    for number, size, out in BLOCKS:
        stride = 1 if size == out else 2
        shortcut = x if size == out else convolution(x, f"block{number}.", stride=stride)
        x = F.relu(convolution(x, f"block{number}.convolution1.", stride=stride, padding=1))
        x = F.relu(convolution(x, f"block{number}.convolution2.", padding=1) + shortcut)
    return F.cross_entropy(net.linear(x.mean((2, 3)), "linear1"), batch["kind"])


def half_cosine(step):
    return 0.5 * (1 + math.cos(math.pi * step / STEPS))


case.train(
    resnet, lambda p: torch.optim.SGD(p.values(), 0.1, momentum=0.9, nesterov=True, weight_decay=1e-4),
    factor=lambda step, epoch: min(1, (step + 1) / 10) * half_cosine(step))

# A stack of sigmoids.
case = Case("sigmoid_stack", [32, 32, 1])
for number in range(1, 13):
    case.linear(f"linear{number}", 16 if number == 1 else 24, 4 if number == 12 else 24)
case.input("x", 16)
case.input("kind", classes=4)


def sigmoid_stack(net, batch, training):
    x = batch["x"]
    for number in range(1, 12):
        x = torch.sigmoid(net.linear(x, f"linear{number}"))
    return F.cross_entropy(net.linear(x, "linear12"), batch["kind"])


def clip_norm(limit):
    return lambda tensors: torch.nn.utils.clip_grad_norm_(tensors, limit)


case.train(sigmoid_stack, lambda p: torch.optim.SGD(p.values(), 0.5), clip=clip_norm(0.25))

# The training loop of regression.
case = Case("training_loop", [32, 32, 32, 11])
case.linear("linear1", 10, 64)
case.linear("linear2", 64, 1)
case.input("x", 10)
case.input("target", 1)


def training_loop(net, batch, training):
    return F.mse_loss(net.linear(F.relu(net.linear(batch["x"], "linear1")), "linear2"), batch["target"])


case.train(
    training_loop, lambda p: torch.optim.Adam(p.values(), 1e-2), factor=lambda step, epoch: half_cosine(step),
    clip=clip_norm(1.0))

# Normalisation without the batch.
case = Case("normalised", [17, 17, 2])
case.linear("linear1", 6, 12)
case.norm("group_norm1", 12)
case.norm("residual1.layer_norm1", 12)
case.linear("residual1.linear1", 12, 24)
case.linear("residual1.linear2", 24, 12)
case.norm("residual2.rms_norm1", 12, shift=False)
case.linear("residual2.linear1", 12, 12)
case.linear("linear2", 36, 3)
case.input("x", 18)
case.input("target", 3)


def normalised(net, batch, training):
    x = net.linear(batch["x"].reshape(-1, 3, 6), "linear1")
    x = F.group_norm(first(x), 4, net["group_norm1.gain"], net["group_norm1.shift"]).movedim(1, -1)
    x = F.gelu(x)
    y = F.layer_norm(x, (12,), net["residual1.layer_norm1.gain"], net["residual1.layer_norm1.shift"])
    x = x + net.linear(F.silu(net.linear(y, "residual1.linear1")), "residual1.linear2")
    y = F.rms_norm(x, (12,), net["residual2.rms_norm1.gain"], 1e-5)
    x = x + F.mish(net.linear(y, "residual2.linear1"))
    return F.huber_loss(net.linear(x.flatten(1), "linear2"), batch["target"], delta=0.5)


def grouped(tensors):
    """No decay for biases and gains, and slower gains."""
    named = {end: [t for name, t in tensors.items() if name.endswith(end)] for end in ("weight", "shift", "gain")}
    return torch.optim.AdamW([
        {"params": named["weight"], "weight_decay": 0.1}, {"params": named["shift"], "weight_decay": 0.0},
        {"params": named["gain"], "weight_decay": 0.0, "lr": 3e-3}], 1e-2)


def one_cycle():
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], 1.0)
    scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, 1.0, total_steps=STEPS)
    factors = []
    for _ in range(STEPS):
        factors.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return lambda step, epoch: factors[step]


case.train(
    normalised, grouped, factor=one_cycle(),
    clip=lambda tensors: torch.nn.utils.clip_grad_value_(tensors, 0.1))

# Shared layers and shared weights.
case = Case("shared", [20, 20, 9])
case.linear("hidden.linear1", 12, 12)
case.parameter("tied.weight", 12, 7)
case.parameter("tied.shift", 12)
case.input("left", 12)
case.input("right", 12)


def shared(net, batch, training):
    codes, losses = [], []
    for side in ("left", "right"):
        code = torch.tanh(F.relu(net.linear(batch[side], "hidden.linear1")) @ net["tied.weight"])
        codes.append(code)
        losses.append(F.mse_loss(code @ net["tied.weight"].T + net["tied.shift"], batch[side]))
    same = (codes[0] * codes[1]).sum(1)
    agreement = F.binary_cross_entropy_with_logits(same, torch.ones_like(same), pos_weight=torch.tensor(2.0))
    return sum(losses) + 0.1 * agreement


case.train(shared, lambda p: torch.optim.Adagrad(p.values(), 0.05))

# Sequences.
case = Case("sequence", [24, 24, 5])
case.parameter("conv1d1.weight", 3, 3, 10)
case.parameter("conv1d1.shift", 10)
case.parameter("conv1d2.weight", 2, 10, 8)
case.parameter("conv1d2.shift", 8)
case.linear("linear1", 24, 3)
case.input("x", 17, 3)
case.input("kind", classes=3)


def sequence(net, batch, training):
    x = F.leaky_relu(net.conv1d(first(batch["x"]), "conv1d1", dilation=2, padding=2), 0.1)
    x = F.softsign(net.conv1d(F.max_pool1d(x, 3, stride=2), "conv1d2"))
    return F.multi_margin_loss(net.linear(flatten(F.avg_pool1d(x, 2)), "linear1"), batch["kind"])


case.train(
    sequence, lambda p: torch.optim.NAdam(p.values(), 2e-2), factor=lambda step, epoch: 0.5 ** (epoch // 4))

# Depthwise, grouped and transposed convolutions.
case = Case("autoencoder", [8, 8, 3])
case.parameter("depthwise_conv2d1.conv.weight", 3, 3, 1, 4)
case.parameter("depthwise_conv2d1.conv.shift", 4)
case.parameter("conv2d1.weight", 3, 3, 2, 8)
case.parameter("conv2d1.shift", 8)
case.parameter("conv_transpose2d1.weight", 8, 4, 4, 4)
case.parameter("conv_transpose2d1.shift", 4)
case.input("image", 8, 8, 4)


def autoencoder(net, batch, training):
    image = first(batch["image"])
    x = F.softplus(net.conv2d(image, "depthwise_conv2d1.conv", padding=1, groups=4))
    x = F.gelu(net.conv2d(x, "conv2d1", stride=2, padding=1, groups=2), approximate="tanh")
    return F.l1_loss(net.conv_transpose2d(x, "conv_transpose2d1", stride=2, padding=1), image)


case.train(
    autoencoder, lambda p: torch.optim.SGD(p.values(), 3.0), factor=lambda step, epoch: 1 - 0.9 * step / STEPS)

path = Path(__file__).with_name("models.json")
path.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
