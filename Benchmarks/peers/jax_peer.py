"""The workloads in JAX: python3 jax_peer.py WORKLOAD jit THREADS

The whole step is one jitted function whose parameters and state are donated.
"""

from conversation import arguments, converse

name, mode, threads = arguments()

import os

os.environ["JAX_PLATFORMS"] = "cpu"

import jax
import numpy
from jax import lax, nn
from jax import numpy as jnp

from workloads import WORKLOADS

# The generator that is fastest here; the default one makes the dropout masks cost more than the products.
jax.config.update("jax_default_prng_impl", "unsafe_rbg")
ACTIVATIONS = {"relu": nn.relu, "gelu": lambda x: nn.gelu(x, approximate=False), "tanh": jnp.tanh, "silu": nn.silu}
generator = numpy.random.default_rng(1)


def weight(*shape):
    fan_in = int(numpy.prod(shape[:-1]))
    return generator.normal(0, (2 / fan_in) ** 0.5, shape).astype(numpy.float32)


def convolution(x, kernel, stride, padding):
    return lax.conv_general_dilated(
        x, kernel, (stride, stride), [(padding, padding)] * 2, dimension_numbers=("NHWC", "HWIO", "NHWC"))


class Network:
    """Parameters and running statistics in lists, in the order of their use; `apply` walks through them."""

    def __init__(self, workload):
        self.layers = workload.layers
        self.parameters, self.statistics = [], []
        self.initializing = True
        x = jnp.zeros((workload.batch, *workload.input))
        jax.eval_shape(lambda x: self.apply([], [], x, jax.random.key(0))[0], x)
        self.initializing = False

    def apply(self, parameters, statistics, x, key):
        self.given, self.running, self.updated, self.key = iter(parameters), iter(statistics), [], key
        for kind, *numbers in self.layers:
            x = self.layer(kind, numbers, x)
        return x, self.updated

    def parameter(self, make):
        if not self.initializing:
            return next(self.given)
        self.parameters.append(make())
        return self.parameters[-1]

    def layer(self, kind, numbers, x):
        match kind:
            case "linear":
                return x @ self.parameter(lambda: weight(x.shape[-1], numbers[0])) + self.zeros(numbers[0])
            case "conv":
                outputs, kernel, stride, padding, *bias = numbers
                y = convolution(x, self.parameter(lambda: weight(kernel, kernel, x.shape[-1], outputs)), stride, padding)
                return y if bias else y + self.zeros(outputs)
            case "block":
                return self.block(*numbers, x)
            case "batch_norm":
                return self.batch_norm(x)
            case "max_pool":
                window = (1, numbers[0], numbers[0], 1)
                return lax.reduce_window(x, -jnp.inf, lax.max, window, window, "VALID")
            case "average_pool":
                return jnp.mean(x, (1, 2))
            case "flatten":
                return x.reshape(x.shape[0], -1)
            case "dropout":
                self.key, key = jax.random.split(self.key)
                return jnp.where(jax.random.bernoulli(key, 1 - numbers[0], x.shape), x / (1 - numbers[0]), 0)
            case _:
                return ACTIVATIONS[kind](x)

    def zeros(self, count):
        return self.parameter(lambda: numpy.zeros(count, numpy.float32))

    def batch_norm(self, x):
        count = x.shape[-1]
        gain = self.parameter(lambda: numpy.ones(count, numpy.float32))
        shift = self.zeros(count)
        axes = tuple(range(x.ndim - 1))
        mean, variance = jnp.mean(x, axes), jnp.var(x, axes)
        if self.initializing:
            self.statistics.append((numpy.zeros(count, numpy.float32), numpy.ones(count, numpy.float32)))
        else:
            old_mean, old_variance = next(self.running)
            examples = x.size // count
            self.updated.append(
                (0.9 * old_mean + 0.1 * mean, 0.9 * old_variance + 0.1 * variance * examples / (examples - 1)))
        return (x - mean) * (lax.rsqrt(variance + 1e-5) * gain) + shift

    def block(self, outputs, stride, x):
        y = self.layer("conv", (outputs, 3, stride, 1, "no bias"), x)
        y = nn.relu(self.batch_norm(y))
        y = self.batch_norm(self.layer("conv", (outputs, 3, 1, 1, "no bias"), y))
        if stride != 1 or x.shape[-1] != outputs:
            x = self.batch_norm(self.layer("conv", (outputs, 1, stride, 0, "no bias"), x))
        return nn.relu(x + y)


def update(name, settings, t, weight, gradient, state):
    """One parameter's new value and state, as PyTorch's optimizer of this name computes them."""
    rate, decay = settings["lr"], settings.get("weight_decay", 0)
    if name == "AdamW":
        weight = weight * (1 - rate * decay)
    elif decay:
        gradient = gradient + decay * weight
    match name:
        case "Adam" | "AdamW":
            m, v = 0.9 * state[0] + 0.1 * gradient, 0.999 * state[1] + 0.001 * gradient**2
            scaled = m / (1 - 0.9**t) / (jnp.sqrt(v / (1 - 0.999**t)) + 1e-8)
            return weight - rate * scaled, (m, v)
        case "SGD":
            m = settings["momentum"] * state[0] + gradient
            return weight - rate * (gradient + settings["momentum"] * m if settings.get("nesterov") else m), (m,)
        case "RMSprop":
            v = 0.99 * state[0] + 0.01 * gradient**2
            return weight - rate * gradient / (jnp.sqrt(v) + 1e-8), (v,)


workload = WORKLOADS[name]
network = Network(workload)
x = jnp.asarray(generator.random((workload.batch, *workload.input), dtype=numpy.float32))
target = jnp.asarray(generator.integers(workload.classes, size=workload.batch))
optimizer, settings = workload.optimizer
slots = 2 if optimizer.startswith("Adam") else 1


def loss_of(parameters, statistics, x, target, key):
    logits, statistics = network.apply(parameters, statistics, x, key)
    chosen = jnp.take_along_axis(nn.log_softmax(logits), target[:, None], 1)
    return -jnp.mean(chosen), statistics


def train(parameters, statistics, states, t, key, x, target):
    key, own = jax.random.split(key)
    (loss, statistics), gradients = jax.value_and_grad(loss_of, has_aux=True)(parameters, statistics, x, target, own)
    if workload.clip:
        norm = jnp.sqrt(sum(jnp.sum(gradient**2) for gradient in gradients))
        gradients = [gradient * jnp.minimum(1, workload.clip / (norm + 1e-6)) for gradient in gradients]
    updated = [update(optimizer, settings, t, *tensors) for tensors in zip(parameters, gradients, states)]
    return [new[0] for new in updated], statistics, [new[1] for new in updated], t + 1, key, loss


train = jax.jit(train, donate_argnums=(0, 1, 2, 3, 4))
carried = jax.tree.map(
    jnp.array,
    (network.parameters, network.statistics, [slots * (numpy.zeros_like(p),) for p in network.parameters], 1.0))
carried = (*carried, jax.random.key(1))


def step():
    global carried
    *carried, loss = train(*carried, x, target)
    return loss


converse(step, lambda loss: float(loss))
