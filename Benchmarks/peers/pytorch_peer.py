"""The workloads in PyTorch: python3 pytorch_peer.py WORKLOAD MODE THREADS

MODE is eager or compiled, with -last for images whose channels come last in memory; or memory, which prints how many bytes an eager
step holds at most: to compare with the plan that `TRAINER info` prints.
"""

from conversation import arguments, converse

name, mode, threads = arguments()

import torch
from torch import nn
from torch.nn import functional

from workloads import WORKLOADS

ACTIVATIONS = {"relu": nn.ReLU, "gelu": nn.GELU, "tanh": nn.Tanh, "silu": nn.SiLU}


class Block(nn.Module):
    def __init__(self, inputs: int, outputs: int, stride: int):
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(),
            nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False), nn.BatchNorm2d(outputs),
        )
        self.shortcut = nn.Identity()
        if stride != 1 or inputs != outputs:
            self.shortcut = nn.Sequential(
                nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        return functional.relu(self.body(x) + self.shortcut(x))


def build(workload) -> nn.Sequential:
    shape = workload.input
    size = shape[0] if len(shape) == 3 else None
    width = shape[-1]
    modules = []
    for kind, *numbers in workload.layers:
        match kind:
            case "linear":
                modules.append(nn.Linear(width, numbers[0]))
                width = numbers[0]
            case "conv":
                outputs, kernel, stride, padding, *bias = numbers
                modules.append(nn.Conv2d(width, outputs, kernel, stride, padding, bias=not bias))
                size, width = (size + 2 * padding - kernel) // stride + 1, outputs
            case "block":
                modules.append(Block(width, *numbers))
                size, width = (size - 1) // numbers[1] + 1, numbers[0]
            case "batch_norm":
                modules.append(nn.BatchNorm1d(width) if size is None else nn.BatchNorm2d(width))
            case "max_pool":
                modules.append(nn.MaxPool2d(numbers[0]))
                size //= numbers[0]
            case "average_pool":
                modules += [nn.AdaptiveAvgPool2d(1), nn.Flatten()]
                size = None
            case "flatten":
                modules.append(nn.Flatten())
                size, width = None, size * size * width
            case "dropout":
                modules.append(nn.Dropout(numbers[0]))
            case _:
                modules.append(ACTIVATIONS[kind]())
    return nn.Sequential(*modules)


def optimizer_of(parameters, name: str, settings: dict):
    kind = getattr(torch.optim, name)
    try:
        return kind(parameters, fused=True, **settings)
    except (TypeError, RuntimeError):
        return kind(parameters, foreach=True, **settings)


torch.set_num_threads(threads)
torch.manual_seed(1)
workload = WORKLOADS[name]
compiled, layout = mode.startswith("compiled"), torch.contiguous_format
if mode.endswith("-last"):
    layout = torch.channels_last
shape = workload.input
x = torch.rand(workload.batch, *(shape[-1:] + shape[:-1]))
if len(shape) == 3:
    x = x.contiguous(memory_format=layout)
target = torch.randint(workload.classes, (workload.batch,))
model = build(workload).train()
if len(shape) == 3:
    model = model.to(memory_format=layout)
optimizer = optimizer_of(list(model.parameters()), *workload.optimizer)


def loss_of(x, target):
    return functional.cross_entropy(model(x), target)


if compiled:
    loss_of = torch.compile(loss_of)


def step():
    optimizer.zero_grad(set_to_none=True)
    loss = loss_of(x, target)
    loss.backward()
    if workload.clip:
        nn.utils.clip_grad_norm_(model.parameters(), workload.clip)
    optimizer.step()
    return loss


def held_bytes() -> dict:
    """Parameters, buffers and the optimizer's state, and the most that the allocator has handed out during a step, gradients included."""
    from torch.profiler import ProfilerActivity, profile

    for _ in range(2):
        step()
    with profile(activities=[ProfilerActivity.CPU], profile_memory=True) as recorded:
        step()
    events = [event for event in recorded.profiler.kineto_results.events() if event.name() == "[memory]"]
    now = most = 0
    for event in sorted(events, key=lambda event: event.start_ns()):
        now += event.nbytes()
        most = max(most, now)
    state = [value for values in optimizer.state.values() for value in values.values() if torch.is_tensor(value)]
    kept = sum(tensor.nbytes for tensor in [*model.parameters(), *model.buffers(), *state])
    return {"kept_bytes": kept, "step_bytes": most, "batch_bytes": x.nbytes + target.nbytes, "total_bytes": kept + most}


if mode == "memory":
    print(held_bytes())
else:
    converse(step, lambda loss: loss.item())
