"""Trains the models of digits_reference.nn and digits_clipped.nn for 100 steps, and that of digits_plateau.nn for 16 epochs, in PyTorch, in float and in double, and writes
what happened.

    python3 Tests/Fixtures/make_digits_fixture.py
"""

import json
import math
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import save_file

here = Path(__file__).parent
steps, batch, training_rows = 100, 64, 1437

torch.manual_seed(42)
torch.set_num_threads(1)
torch.use_deterministic_algorithms(True)

everything = np.loadtxt(here / "../../models/data/digits.csv", delimiter=",", skiprows=1)
table = everything[:training_rows]
initial = torch.nn.Sequential(torch.nn.Linear(64, 64), torch.nn.ReLU(), torch.nn.Linear(64, 10)).state_dict()


def factor(step):
    """Of the learning rate: warmup(50) * cosine()."""
    return min(1.0, (step + 1) / 50) * 0.5 * (1 + math.cos(math.pi * step / steps))


def train(element, limit, part=batch):
    """With gradients clipped to the norm `limit`: the losses, learning rates and gradient norms of a run with elements of this type, and its last weights.

    Batches go through the model in parts of so many examples, whose gradients are accumulated."""
    images = torch.tensor(table[:, :64] / 16, dtype=element)
    labels = torch.tensor(table[:, 64], dtype=torch.long)
    model = torch.nn.Sequential(torch.nn.Linear(64, 64), torch.nn.ReLU(), torch.nn.Linear(64, 10)).to(element)
    model.load_state_dict({name: value.to(element) for name, value in initial.items()})
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01)
    batches = math.ceil(training_rows / batch)
    history = []
    for step in range(steps):
        rows = slice(step % batches * batch, (step % batches + 1) * batch)
        for group in optimizer.param_groups:
            group["lr"] = 3e-3 * factor(step)
        optimizer.zero_grad()
        whole = labels[rows]
        loss = 0
        for x, y in zip(images[rows].split(part), whole.split(part)):
            share = torch.nn.functional.cross_entropy(model(x), y) * (len(y) / len(whole))
            share.backward()
            loss += share.detach()
        norm = torch.nn.utils.clip_grad_norm_(model.parameters(), limit)
        optimizer.step()
        history.append((loss.item(), optimizer.param_groups[0]["lr"], norm.item()))
    return history, model.state_dict()


def save(name, weights):
    """With our names; a torch layer keeps the transpose of its matrix."""
    tensors = {}
    for ours, theirs in (("linear1", "0"), ("linear2", "2")):
        tensors[f"{ours}.weight"] = np.ascontiguousarray(weights[f"{theirs}.weight"].float().numpy().T)
        tensors[f"{ours}.shift"] = weights[f"{theirs}.bias"].float().numpy()
    save_file(tensors, here / name)


def train_to_plateau(element, epochs=16):
    """With a learning rate that reacts to the validation loss: rate and validation loss of each epoch, without clipping."""
    images, labels = torch.tensor(everything[:, :64] / 16, dtype=element), torch.tensor(everything[:, 64], dtype=torch.long)
    model = torch.nn.Sequential(torch.nn.Linear(64, 64), torch.nn.ReLU(), torch.nn.Linear(64, 10)).to(element)
    model.load_state_dict({name: value.to(element) for name, value in initial.items()})
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01)
    scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, factor=0.5, patience=1, threshold=0.05, cooldown=1)
    history = []
    for _ in range(epochs):
        for rows in torch.arange(training_rows).split(batch):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(model(images[rows]), labels[rows]).backward()
            optimizer.step()
        with torch.no_grad():
            held_out = torch.nn.functional.cross_entropy(model(images[1437:1617]), labels[1437:1617]).item()
        history.append((optimizer.param_groups[0]["lr"], held_out))
        scheduler.step(held_out)
    return history


save("digits_initial.safetensors", initial)
for name, limit in (("digits", 1.0), ("digits_clipped", 0.25)):
    single, _ = train(torch.float32, limit)
    double, last = train(torch.float64, limit)
    accumulated, _ = train(torch.float64, limit, part=16)
    assert all(math.isclose(a, b, rel_tol=1e-10) for x, y in zip(double, accumulated) for a, b in zip(x, y))
    with open(here / f"{name}_steps.jsonl", "w") as file:
        for step, ((loss, rate, norm), (loss_double, _, norm_double)) in enumerate(zip(single, double), start=1):
            line = {"step": step, "loss": loss, "lr": rate, "grad_norm": norm}
            file.write(json.dumps(line | {"loss_double": loss_double, "grad_norm_double": norm_double}) + "\n")
    save(f"{name}_final.safetensors", last)

    difference = max(abs(a[0] - b[0]) / b[0] for a, b in zip(single, double))
    clipped = sum(norm > limit for _, _, norm in single)
    print(f"{name}: losses in float and double differ by at most {difference:.2g}, {clipped} of {steps} steps clipped")

single, double = train_to_plateau(torch.float32), train_to_plateau(torch.float64)
assert [rate for rate, _ in single] == [rate for rate, _ in double]
with open(here / "digits_plateau_epochs.jsonl", "w") as file:
    for epoch, (rate, held_out) in enumerate(double, start=1):
        file.write(json.dumps({"epoch": epoch, "lr": rate, "validation_loss": held_out}) + "\n")
print("digits_plateau: rates", sorted({rate for rate, _ in double}))
