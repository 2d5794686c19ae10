"""How the cost of a step grows with the work: trainers of many sizes, timed on one thread and on all cores. Standard library only.

    python3 Benchmarks/scaling.py                                  # everything: a quarter of an hour, most of it builds
    python3 Benchmarks/scaling.py --sweep width --values 32,256    # part of a sweep; the rest stays as it was measured
    python3 Benchmarks/scaling.py --contention resnet20            # a benchmark model beside a busy process, with run.py's trainers

A step of perceptrons with ReLU, SGD with momentum: over batch with width 256 and depth 3, over width with batch 64 and depth 3, over
depth (linear layers) with batch 64 and width 64. "of floor" is the time that the arithmetic and the bytes of the step take at least
(nnc emit cost), against the time that it takes; a cliff is a row whose time grows much faster than its floor.
"""

import argparse
import json
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from run import HERE, ROOT, WORKLOADS, floor_of, machine, write
from sides import CORES, Trainer, clean_environment
from table import aligned, significant

SWEEPS = {
    "batch": [1, 2, 3, 4, 8, 16, 32, 64, 128, 256, 512, 1024],
    "width": [32, 33, 64, 128, 256, 511, 512, 1024, 2048],
    "depth": [2, 4, 8, 16, 32, 64],
}
USUAL = {"batch": {"batch": 64, "width": 256, "depth": 3}, "width": {"batch": 64, "width": 256, "depth": 3},
         "depth": {"batch": 64, "width": 64, "depth": 3}}

MODEL = """
data Points {{
  source: npy(x: "x.npy", kind: "kind.npy")
  x:      array("x", [{width}])
  kind:   class(array("kind"), 10)
}}

model Perceptron(x: [{width}]) -> logits: [10] {{
  x |> repeat {hidden} {{ Linear({width}) |> relu }} |> Linear(10)
}}

train Perceptron on Points {{
  loss:      cross_entropy(logits, kind)
  optimizer: SGD(lr: 1e-4, momentum: 0.9)
  batch:     {batch}
}}
"""


def main() -> None:
    options = parse()
    if options.contention:
        return contention(options)
    file = options.output / "scaling.json"
    results = json.loads(file.read_text()) if file.exists() else {"sweeps": {}}
    wanted = [(sweep, value) for sweep in options.sweep for value in options.values or SWEEPS[sweep]]
    if not options.no_build:
        for sweep, value in wanted:
            build(sizes_of(sweep, value), options)
    if options.build:
        return
    results["machine"] = machine(results.get("machine"))
    for sweep, value in wanted:
        rows = results["sweeps"].setdefault(sweep, {})
        rows[str(value)] = measure(sizes_of(sweep, value), options, results["machine"])
        results["sweeps"][sweep] = dict(sorted(rows.items(), key=lambda row: int(row[0])))
        write(file, json.dumps(results, indent=2) + "\n")
    for sweep, rows in results["sweeps"].items():
        print(table(sweep, rows))


def sizes_of(sweep: str, value: int) -> dict:
    return USUAL[sweep] | {sweep: value}


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sweep", choices=list(SWEEPS), action="append", help="only this one; may be repeated")
    parser.add_argument("--values", help="only these, with commas between them", type=numbers)
    parser.add_argument("--seconds", type=int, default=1, help="for each timing (default 1)")
    parser.add_argument("--rounds", type=int, default=5, help="timings of each number of threads (default 5)")
    parser.add_argument("--build", action="store_true", help="build the trainers, and stop")
    parser.add_argument("--no-build", action="store_true", help="time the trainers that are there")
    parser.add_argument("--contention", metavar="WORKLOAD", choices=WORKLOADS)
    parser.add_argument("--nnc", type=Path, default=ROOT / ".build/release/nnc")
    parser.add_argument("--output", type=Path, default=HERE / "results")
    options = parser.parse_args()
    if options.seconds < 1 or options.rounds < 1:
        parser.error("--seconds and --rounds are whole numbers from 1")
    options.sweep = options.sweep or list(SWEEPS)
    return options


def numbers(text: str) -> list[int]:
    return [int(number) for number in text.split(",")]


def build(sizes: dict, options: argparse.Namespace) -> None:
    """One trainer after the other in the same folder, so that only what differs is compiled; then it is set aside."""
    folder = folder_of(sizes)
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / "perceptron.nn"
    source.write_text(MODEL.format(hidden=sizes["depth"] - 1, **sizes))
    package = HERE / "build/scaling/package"
    subprocess.run([options.nnc, "build", source, "-o", package], check=True, stdout=subprocess.DEVNULL)
    shutil.copy(package / ".build/release/perceptron", folder)


def folder_of(sizes: dict) -> Path:
    return HERE / "build/scaling" / "-".join(str(size) for size in sizes.values())


def measure(sizes: dict, options: argparse.Namespace, peaks: dict) -> dict:
    trainer = Trainer(folder_of(sizes) / "perceptron")
    cost = floor_of(folder_of(sizes) / "perceptron.nn", options, peaks, trainer.plan_bytes())
    rounds = {str(threads): [] for threads in sorted({1, CORES})}
    for _ in range(options.rounds):
        for threads, times in rounds.items():
            times.append(trainer.with_threads(int(threads)).measure(options.seconds))
    times = {threads: statistics.median(times) for threads, times in rounds.items()}
    print(f"{sizes}: {times}", file=sys.stderr)
    return sizes | cost | {"us_per_step": times}


def table(sweep: str, rows: dict) -> str:
    threads = list(next(iter(rows.values()))["us_per_step"])
    heading = [sweep, "floor µs"]
    for count in threads:
        heading += [f"µs, {count} thread" + ("s" if count != "1" else ""), "of floor"]
    cells = [heading + ["against the row above"]]
    before = None
    for value, row in rows.items():
        line = [value, significant(row["floor_us"])]
        for count in threads:
            # The floor is that of all cores together.
            own = row["floor_us"] * CORES / int(count)
            line += [significant(row["us_per_step"][count]), f"{100 * own / row['us_per_step'][count]:.0f} %"]
        growth = ""
        if before:
            time = row["us_per_step"][threads[-1]] / before["us_per_step"][threads[-1]]
            growth = f"{time:.2f} × the time for {row['floor_us'] / before['floor_us']:.2f} × the floor"
        cells.append(line + [growth])
        before = row
    return aligned(cells)


def contention(options: argparse.Namespace) -> None:
    """A step with all cores for itself, and beside a process that keeps one of them busy, in turn. The mean says how much is done;
    where a step takes less than the scheduler's slices, most steps are not interrupted, and a few take that much longer."""
    trainer = Trainer(HERE / "build" / options.contention / ".build/release" / options.contention, CORES)
    seconds = max(1, round(options.seconds))

    def measure() -> tuple[float, float]:
        result = trainer.benchmark("--seconds", str(seconds))
        return 1e6 * seconds / result["steps"], result["us_per_step_median"]

    alone, beside = [], []
    for _ in range(options.rounds):
        alone.append(measure())
        busy = subprocess.Popen([sys.executable, "-c", "while True: pass"])
        try:
            beside.append(measure())
        finally:
            busy.kill()
            busy.wait()
    for place, name in enumerate(["mean", "median"]):
        quiet, loaded = (statistics.median(times[place] for times in side) for side in (alone, beside))
        print(
            f"{options.contention}, {CORES} threads: {name} {significant(quiet)} µs a step; beside a busy process "
            f"{significant(loaded)} µs, {loaded / quiet:.2f} times as long")


if __name__ == "__main__":
    clean_environment()
    main()
