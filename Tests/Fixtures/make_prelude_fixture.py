"""Functions, layers, optimizers and schedules of the prelude as PyTorch computes them, in double precision: prelude.json.

    python3 Tests/Fixtures/make_prelude_fixture.py

`functions`: one example each. `expression` is ours, `learned` and `given` are the tensors that it names (given ones have no
gradient), `gradients` are of Σ seed · result. Names with a dot are parameters of layers.
`optimizers`: 20 steps of least squares on four weights, with the learning rate times factors[step]; `weights` after each step.
`schedules`: the factor on the learning rate at each step of a run.
`plateaus`: the factor in each epoch, and what is measured at its end.
"""

import json
import math
from pathlib import Path

import torch
import torch.nn.functional as F
from torch.optim import lr_scheduler

torch.set_default_dtype(torch.float64)
generator = torch.Generator().manual_seed(11)
functions, optimizers, schedules, plateaus = [], [], [], []


def normal(*shape, scale=1.0):
    return torch.randn(shape, generator=generator) * scale


def describe(tensors):
    return [{"name": name, "shape": list(value.shape), "values": value.detach().flatten().tolist()}
            for name, value in tensors.items()]


def add(expression, compute, learned, given=None):
    leaves = {name: value.clone().requires_grad_() for name, value in learned.items()}
    given = given or {}
    result = compute(*leaves.values(), *given.values())
    seed = normal(*result.shape)
    (seed * result).sum().backward()
    functions.append({
        "expression": expression, "learned": describe(leaves), "given": describe(given),
        "shape": list(result.shape), "result": result.detach().flatten().tolist(),
        "seed": seed.flatten().tolist(),
        "gradients": [leaf.grad.flatten().tolist() for leaf in leaves.values()],
    })


# Activations. Only mish and normal_cdf are compared far out, where a careless formula overflows, as well as near 0.
activations = [
    ("relu", F.relu), ("relu6", F.relu6), ("hardtanh", F.hardtanh), ("hardtanh(-0.5, 2)", lambda z: F.hardtanh(z, -0.5, 2)),
    ("leaky_relu", F.leaky_relu), ("elu", F.elu), ("elu(alpha: 1.5)", lambda z: F.elu(z, 1.5)), ("sigmoid", torch.sigmoid),
    ("softplus", lambda z: F.softplus(z, threshold=1000)), ("normal_cdf", torch.special.ndtr), ("gelu", F.gelu),
    ("gelu_tanh", lambda z: F.gelu(z, approximate="tanh")), ("silu", F.silu), ("swish", F.silu),
    ("swish(beta: 1.702)", lambda z: z * torch.sigmoid(1.702 * z)), ("mish", F.mish), ("tanh", torch.tanh),
    ("softmax", lambda z: F.softmax(z, -1)), ("log_softmax", lambda z: F.log_softmax(z, -1)),
]
far = torch.tensor([-60.0, -20.0, -7.0, -1.0, -1e-3, 1e-3, 0.7, 5.0, 30.0, 60.0])
for text, function in activations:
    for z in (normal(1), normal(3, 17, scale=2), far):
        add(f"z |> {text}", function, {"z": z})
add("inverse_erf(p)", torch.special.erfinv, {"p": torch.tensor([-0.999, -0.5, -1e-3, 0.2, 0.7, 0.99])})

# Losses.
for shape in ((1,), (3,), (2, 17)):
    values = {"p": normal(*shape, scale=2)}, {"y": normal(*shape)}
    add("mse(p, y)", F.mse_loss, *values)
    add("mae(p, y)", F.l1_loss, *values)
    add("huber(p, y)", F.huber_loss, *values)
    add("huber(p, y, delta: 0.4)", lambda p, y: F.huber_loss(p, y, delta=0.4), *values)
    labels = {"y": torch.randint(2, shape, generator=generator).double()}
    add("binary_cross_entropy(z, y)", F.binary_cross_entropy_with_logits, {"z": normal(*shape, scale=3)}, labels)
    add("binary_cross_entropy(z, y, positive_weight: 7)",
        lambda z, y: F.binary_cross_entropy_with_logits(z, y, pos_weight=torch.tensor(7.0)),
        {"z": normal(*shape, scale=3)}, labels)
    signs = {"y": 2 * labels["y"] - 1}
    add("hinge(z, y)", lambda z, y: (1 - y * z).clamp(min=0).mean(), {"z": normal(*shape, scale=2)}, signs)

for rows, classes in ((1, 3), (3, 1), (5, 17), (6, 4)):
    labels = torch.randint(classes, (rows,), generator=generator)
    weights = (torch.rand(classes, generator=generator) + 0.2).tolist()
    logits = normal(rows, classes, scale=2)

    def options(keyword):
        yield "", {}
        yield ", label_smoothing: 0.1", {"label_smoothing": 0.1} if keyword else None
        yield f", weights: {weights}", {"weight": torch.tensor(weights)}
        if classes > 1:
            yield (f", weights: {weights}, label_smoothing: 0.25",
                   {"weight": torch.tensor(weights), "label_smoothing": 0.25} if keyword else None)
        if len(set(labels.tolist())) > 1:
            ignored = int(labels[0])
            yield f", ignore: {ignored}", {"ignore_index": ignored}
            yield (f", weights: {weights}, ignore: {ignored}",
                   {"weight": torch.tensor(weights), "ignore_index": ignored})

    for text, keywords in options(True):
        add(f"cross_entropy(z, y{text})", lambda z, y: F.cross_entropy(z, y.long(), **keywords), {"z": logits},
            {"y": labels.double()})
    for text, keywords in options(False):
        if keywords is not None:
            add(f"nll(log_softmax(z), y{text})", lambda z, y: F.nll_loss(F.log_softmax(z, -1), y.long(), **keywords),
                {"z": logits}, {"y": labels.double()})
    add("multiclass_hinge(z, y)", lambda z, y: F.multi_margin_loss(z, y.long()), {"z": logits}, {"y": labels.double()})
    add("multiclass_hinge(z, y, margin: 0.5)", lambda z, y: F.multi_margin_loss(z, y.long(), margin=0.5), {"z": logits},
        {"y": labels.double()})

# Layers.
for size, out in ((1, 1), (3, 17), (17, 3)):
    for rows in ((), (3,), (2, 5)):
        x = normal(*rows, size)
        affine = {"x": x, "linear1.weight": normal(size, out), "linear1.shift": normal(out)}
        add(f"x |> Linear({out})", lambda x, w, b: F.linear(x, w.T, b), affine)
        norm = {"gain": normal(size) + 1, "shift": normal(size)}
        add("x |> LayerNorm", lambda x, g, b: F.layer_norm(x, (size,), g, b),
            {"x": x, "layer_norm1.gain": norm["gain"], "layer_norm1.shift": norm["shift"]})
        add("x |> RMSNorm(eps: 1e-5)", lambda x, g: F.rms_norm(x, (size,), g, 1e-5), {"x": x, "rms_norm1.gain": norm["gain"]})
        add(f"x |> Residual(Linear({size}) |> tanh)", lambda x, w, b: x + torch.tanh(F.linear(x, w.T, b)),
            {"x": x, "residual1.linear1.weight": normal(size, size), "residual1.linear1.shift": norm["shift"]})
for channels, groups in ((1, 1), (6, 3), (17, 1), (17, 17), (8, 2)):
    for positions in ((), (3,), (2, 5)):
        # PyTorch has the channels before the positions, we behind. One element alone has no spread to divide by.
        def group_norm(x, gain, shift):
            first = x.movedim(-1, 0).unsqueeze(0)
            return F.group_norm(first, groups, gain, shift).squeeze(0).movedim(0, -1)

        if positions or channels > groups:
            add(f"x |> GroupNorm({groups})", group_norm,
                {"x": normal(*positions, channels), "group_norm1.gain": normal(channels), "group_norm1.shift": normal(channels)})

# Optimizers.
STEPS = 20
data = {"x": normal(6, 4), "y": normal(6)}


class Lion(torch.optim.Optimizer):
    """The published update rule (Chen et al. 2023, algorithm 2); PyTorch has none."""

    def __init__(self, params, lr, betas=(0.9, 0.99), weight_decay=0.0):
        super().__init__(params, {"lr": lr, "betas": betas, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for weight in group["params"]:
                moment = self.state[weight].setdefault("moment", torch.zeros_like(weight))
                first, second = group["betas"]
                direction = torch.sign(first * moment + (1 - first) * weight.grad)
                weight -= group["lr"] * (direction + group["weight_decay"] * weight)
                moment.mul_(second).add_(weight.grad, alpha=1 - second)


def optimize(text, make, clip=None, clip_text=None):
    weight = normal(4).requires_grad_()
    start = weight.detach().tolist()
    optimizer = make([weight])
    rate = optimizer.param_groups[0]["lr"]
    factors = [0.5 + 0.5 * math.cos(step / 7) ** 2 for step in range(STEPS)]
    result = []
    for factor in factors:
        optimizer.param_groups[0]["lr"] = rate * factor
        optimizer.zero_grad()
        (data["x"] @ weight - data["y"]).square().mean().backward()
        if clip:
            clip([weight])
        optimizer.step()
        result.append(weight.detach().tolist())
    optimizers.append({
        "optimizer": text, "clip": clip_text, "x": data["x"].flatten().tolist(), "y": data["y"].tolist(),
        "start": start, "factors": factors, "weights": result,
    })


O = torch.optim
optimize("SGD(lr: 0.1)", lambda p: O.SGD(p, 0.1))
optimize("SGD(lr: 0.05, weight_decay: 0.1)", lambda p: O.SGD(p, 0.05, weight_decay=0.1))
optimize("SGD(lr: 0.05, momentum: 0.9)", lambda p: O.SGD(p, 0.05, momentum=0.9))
optimize("SGD(lr: 0.05, momentum: 0.9, dampening: 0.3, weight_decay: 0.02)",
         lambda p: O.SGD(p, 0.05, momentum=0.9, dampening=0.3, weight_decay=0.02))
optimize("SGD(lr: 0.05, momentum: 0.9, nesterov: true)", lambda p: O.SGD(p, 0.05, momentum=0.9, nesterov=True))
optimize("Adagrad(lr: 0.3)", lambda p: O.Adagrad(p, 0.3))
optimize("Adagrad(lr: 0.3, lr_decay: 0.05, initial: 0.1, weight_decay: 0.02)",
         lambda p: O.Adagrad(p, 0.3, lr_decay=0.05, initial_accumulator_value=0.1, weight_decay=0.02))
optimize("RMSprop(lr: 0.05)", lambda p: O.RMSprop(p, 0.05))
optimize("RMSprop(lr: 0.02, alpha: 0.9, momentum: 0.8, centered: true, weight_decay: 0.02)",
         lambda p: O.RMSprop(p, 0.02, alpha=0.9, momentum=0.8, centered=True, weight_decay=0.02))
optimize("Adam(lr: 0.1)", lambda p: O.Adam(p, 0.1))
optimize("Adam(lr: 0.1, beta1: 0.8, beta2: 0.99, eps: 1e-6, weight_decay: 0.1)",
         lambda p: O.Adam(p, 0.1, betas=(0.8, 0.99), eps=1e-6, weight_decay=0.1))
optimize("AdamW(lr: 0.1)", lambda p: O.AdamW(p, 0.1))
optimize("AdamW(lr: 0.1, weight_decay: 0.2)", lambda p: O.AdamW(p, 0.1, weight_decay=0.2))
optimize("Lion(lr: 0.05)", lambda p: Lion(p, 0.05))
optimize("Lion(lr: 0.05, beta1: 0.8, beta2: 0.95, weight_decay: 0.3)",
         lambda p: Lion(p, 0.05, betas=(0.8, 0.95), weight_decay=0.3))
optimize("SGD(lr: 0.1)", lambda p: O.SGD(p, 0.1), lambda p: torch.nn.utils.clip_grad_norm_(p, 0.5), "norm(0.5)")
optimize("Adam(lr: 0.1)", lambda p: O.Adam(p, 0.1), lambda p: torch.nn.utils.clip_grad_value_(p, 0.3), "value(0.3)")


# Schedules.
def schedule(text, make, total=40, steps_per_epoch=None):
    """With steps_per_epoch the scheduler steps once per epoch, otherwise with every update."""
    optimizer = O.SGD([torch.zeros(1, requires_grad=True)], 1.0)
    scheduler = make(optimizer)
    factors = []
    for step in range(total):
        factors.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        if steps_per_epoch is None or (step + 1) % steps_per_epoch == 0:
            scheduler.step()
    schedules.append({"schedule": text, "steps_per_epoch": steps_per_epoch or total, "factors": factors})


S = lr_scheduler
schedule("constant", lambda o: S.ConstantLR(o, 1.0))
schedule("constant(0.25)", lambda o: S.ConstantLR(o, 0.25, 1000))
schedule("warmup(7)", lambda o: S.LambdaLR(o, lambda step: min(1, (step + 1) / 7)))
schedule("cosine()", lambda o: S.CosineAnnealingLR(o, 40))
schedule("cosine(to: 0.1)", lambda o: S.CosineAnnealingLR(o, 40, eta_min=0.1))
schedule("cosine(to: 0.1, end: 25)",
         lambda o: S.SequentialLR(o, [S.CosineAnnealingLR(o, 25, eta_min=0.1), S.ConstantLR(o, 0.1, 1000)], [25]))
schedule("linear(to: 0.2)", lambda o: S.LinearLR(o, 1.0, 0.2, 40))
schedule("linear(from: 0.3, to: 1, end: 15)", lambda o: S.LinearLR(o, 0.3, 1.0, 15))
schedule("polynomial()", lambda o: S.PolynomialLR(o, 40, 2.0))
schedule("polynomial(power: 0.7, end: 30)", lambda o: S.PolynomialLR(o, 30, 0.7))
schedule("1 - between(5, 30)", lambda o: S.LambdaLR(o, lambda step: 1 - min(1, max(0, (step - 5) / 25))))
schedule("exponential(0.8)", lambda o: S.ExponentialLR(o, 0.8), steps_per_epoch=4)
schedule("decay(3)", lambda o: S.StepLR(o, 3), steps_per_epoch=4)
schedule("decay(epochs: 2, gamma: 0.5)", lambda o: S.StepLR(o, 2, 0.5), steps_per_epoch=3)
schedule("multi_step([2, 3, 7])", lambda o: S.MultiStepLR(o, [2, 3, 7]), steps_per_epoch=4)
schedule("multi_step([4], gamma: 0.3)", lambda o: S.MultiStepLR(o, [4], 0.3), steps_per_epoch=5)
schedule("inverse_sqrt(10)", lambda o: S.LambdaLR(o, lambda step: min((step + 1) / 10, math.sqrt(10 / (step + 1)))))
schedule("one_cycle()", lambda o: S.OneCycleLR(o, 1.0, total_steps=40))
schedule("one_cycle(peak: 0.25, low: 0.1, final: 0.001)",
         lambda o: S.OneCycleLR(o, 1.0, total_steps=40, pct_start=0.25, div_factor=10, final_div_factor=100))
schedule("sequence(linear(from: 0.1, to: 1, end: 8), at: 8, then: cosine(start: 8))",
         lambda o: S.SequentialLR(o, [S.LinearLR(o, 0.1, 1.0, 8), S.CosineAnnealingLR(o, 32)], [8]))
schedule("exponential(0.9) * decay(4, gamma: 0.5)",
         lambda o: S.ChainedScheduler([S.ExponentialLR(o, 0.9), S.StepLR(o, 4, 0.5)]), steps_per_epoch=4)



# Schedules that react to a validation.
def plateau(text, make, values):
    """The learning rate of each epoch, which the values are measured at the ends of."""
    optimizer = O.SGD([torch.zeros(1, requires_grad=True)], 1.0)
    scheduler = make(optimizer)
    factors = []
    for value in values:
        factors.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step(value)
    plateaus.append({"schedule": text, "values": values, "factors": factors})


P = S.ReduceLROnPlateau
# A loss that falls and stalls, and jumps; an accuracy that rises and stalls.
losses = [2 * math.exp(-epoch / 6) + 0.3 + 0.05 * math.sin(3 * epoch) for epoch in range(40)]
losses[17] = 9.0
shares = [1 - loss / 10 for loss in losses]
plateau("plateau(patience: 2)", lambda o: P(o, patience=2), losses)
plateau("plateau(factor: 0.5, patience: 0, threshold: 0.05, low: 0.02)",
        lambda o: P(o, factor=0.5, patience=0, threshold=0.05, min_lr=0.02), losses)
plateau("plateau(factor: 0.7, patience: 1, threshold: 0.1, cooldown: 3)",
        lambda o: P(o, factor=0.7, patience=1, threshold=0.1, cooldown=3), losses)
plateau('plateau(monitor: validation.share, mode: "max", factor: 0.6, patience: 1, threshold: 0.01, cooldown: 1)',
        lambda o: P(o, mode="max", factor=0.6, patience=1, threshold=0.01, cooldown=1), shares)

path = Path(__file__).with_name("prelude.json")
parts = [
    '"%s": [\n%s\n]' % (name, ",\n".join("  " + json.dumps(case) for case in cases))
    for name, cases in (("functions", functions), ("optimizers", optimizers), ("schedules", schedules), ("plateaus", plateaus))
]
path.write_text('{"torch": "%s",\n%s}\n' % (torch.__version__, ",\n".join(parts)))
print(len(functions), len(optimizers), len(schedules), len(plateaus))
