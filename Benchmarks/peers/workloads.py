"""The workloads of ../models, described once for all peers. Images are [height, width, channels]."""

from dataclasses import dataclass


@dataclass
class Workload:
    input: tuple[int, ...]
    batch: int
    # Each a name and its numbers: see the two peers for what they become.
    layers: list[tuple]
    # The name in PyTorch, and its settings.
    optimizer: tuple[str, dict]
    # Largest norm of all gradients together, or None.
    clip: float | None = None

    @property
    def classes(self) -> int:
        return self.layers[-1][1]


WORKLOADS = {
    "robust-mlp": Workload(
        input=(10,), batch=32,
        layers=2 * [("linear", 64), ("batch_norm",), ("relu",), ("dropout", 0.3)] + [("linear", 3)],
        optimizer=("Adam", {"lr": 1e-3}),
    ),
    "mlp-small": Workload(
        input=(784,), batch=64,
        layers=[("linear", 128), ("relu",), ("linear", 10)],
        optimizer=("SGD", {"lr": 0.01, "momentum": 0.9}),
    ),
    "mlp-large": Workload(
        input=(784,), batch=256,
        layers=2 * [("linear", 1024), ("relu",)] + [("linear", 10)],
        optimizer=("AdamW", {"lr": 1e-3, "weight_decay": 0.01}),
        clip=1.0,
    ),
    "cnn": Workload(
        input=(28, 28, 1), batch=64,
        layers=[
            ("conv", 32, 3, 1, 0), ("relu",), ("conv", 64, 3, 1, 0), ("relu",), ("max_pool", 2), ("dropout", 0.25),
            ("flatten",), ("linear", 128), ("relu",), ("dropout", 0.5), ("linear", 10),
        ],
        optimizer=("Adam", {"lr": 1e-3}),
    ),
    "resnet20": Workload(
        input=(32, 32, 3), batch=64,
        layers=[("conv", 16, 3, 1, 1, "no bias"), ("batch_norm",), ("relu",)]
        + 3 * [("block", 16, 1)]
        + [("block", 32, 2)] + 2 * [("block", 32, 1)]
        + [("block", 64, 2)] + 2 * [("block", 64, 1)]
        + [("average_pool",), ("linear", 10)],
        optimizer=("SGD", {"lr": 0.1, "momentum": 0.9, "weight_decay": 1e-4}),
    ),
    # Of other shapes: what holds for the five should hold for these.
    "mlp-odd": Workload(
        input=(301,), batch=50,
        layers=[("linear", 173), ("gelu",), ("linear", 97), ("tanh",), ("linear", 7)],
        optimizer=("RMSprop", {"lr": 1e-3}),
    ),
    "cnn-odd": Workload(
        input=(29, 29, 3), batch=37,
        layers=[
            ("conv", 24, 5, 1, 2), ("batch_norm",), ("silu",), ("conv", 40, 3, 2, 1), ("silu",), ("conv", 40, 5, 1, 0),
            ("silu",), ("max_pool", 2), ("flatten",), ("linear", 75), ("silu",), ("linear", 7),
        ],
        optimizer=("SGD", {"lr": 0.01, "momentum": 0.9, "nesterov": True}),
    ),
}
