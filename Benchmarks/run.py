"""Times the trainers that nnc writes beside PyTorch and JAX. Standard library only; the peers need peers/requirements.txt.

    python3 Benchmarks/run.py --python venv/bin/python           # everything
    python3 Benchmarks/run.py --only resnet20 --seconds 2        # one workload, the others stay as they were measured
    python3 Benchmarks/run.py --peers none                       # our side alone

Each workload's sides are timed in turn (A B C A B C …), so that all see the same machine. The table, results.json and chart.svg
in Benchmarks/results are of all workloads that have been measured there.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from chart import draw
from sides import CORES, Peer, Trainer, clean_environment, variants
from table import table

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
REFERENCE = ["robust-mlp", "mlp-small", "mlp-large", "cnn", "resnet20"]
WORKLOADS = REFERENCE + ["mlp-odd", "cnn-odd"]


def main() -> None:
    options = parse()
    results_file = options.output / "results.json"
    results = json.loads(results_file.read_text()) if results_file.exists() else {"workloads": {}}
    if not options.no_build:
        build(options)
    if options.build:
        return
    if not options.report:
        results["machine"] = machine(results.get("machine"))
        for name in options.only:
            old = results["workloads"].get(name, {})
            results["workloads"][name] = measure(name, options, results["machine"], old)
            results["workloads"] = {key: results["workloads"][key] for key in WORKLOADS if key in results["workloads"]}
            options.output.mkdir(parents=True, exist_ok=True)
            write(results_file, json.dumps(results, indent=2) + "\n")
    print(table(results))
    write(options.output / "chart.svg", draw(results))


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", help="workloads, with commas between them", default=",".join(WORKLOADS))
    parser.add_argument("--seconds", type=int, default=1, help="for each timing (default 1)")
    parser.add_argument("--rounds", type=int, default=5, help="timings of each side (default 5)")
    parser.add_argument(
        "--peers", choices=["all", "same", "none"], default="all",
        help="all: try every mode, then keep the fastest of each framework; same: those that were fastest last time")
    parser.add_argument("--python", default=sys.executable, help="an interpreter that has PyTorch and JAX")
    parser.add_argument("--nnc", type=Path, default=ROOT / ".build/release/nnc")
    parser.add_argument("--output", type=Path, default=HERE / "results", help="folder of results.json and chart.svg")
    parser.add_argument("--build", action="store_true", help="build the trainers, and stop")
    parser.add_argument("--no-build", action="store_true", help="time the trainers that are there")
    parser.add_argument("--report", action="store_true", help="measure nothing: print what was measured")
    options = parser.parse_args()
    options.only = options.only.split(",")
    for name in options.only:
        if name not in WORKLOADS:
            parser.error(f"no workload is called '{name}'; there are {', '.join(WORKLOADS)}")
    if options.seconds < 1 or options.rounds < 1:
        parser.error("--seconds and --rounds are whole numbers from 1")
    options.no_build |= options.report
    return options


def build(options: argparse.Namespace) -> None:
    if not options.nnc.exists():
        subprocess.run(["swift", "build", "-c", "release", "--product", "nnc"], cwd=ROOT, check=True)
    subprocess.run([sys.executable, HERE / "make_data.py"], check=True)
    for name in options.only:
        command = [options.nnc, "build", model(name), "-o", HERE / "build" / name]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def model(name: str) -> Path:
    return HERE / "models" / f"{name}.nn"


def machine(before: dict | None) -> dict:
    """Peak arithmetic and bandwidth of all cores: the best that was ever measured on this machine, as other processes only lower it."""
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "machine"
        subprocess.run(
            ["clang", "-O3", "-march=native", "-mprefer-vector-width=512", "-pthread", "-o", program, HERE / "machine.c"],
            check=True)
        found = json.loads(subprocess.run([program, str(CORES)], check=True, capture_output=True).stdout)
    with open("/proc/cpuinfo") as cpu:
        found["processor"] = next(line.split(":")[1].strip() for line in cpu if line.startswith("model name"))
    if before and all(before[key] == found[key] for key in ("processor", "threads")):
        found["gigaflops"] = max(found["gigaflops"], before["gigaflops"])
        for level, old in zip(found["read"], before["read"]):
            level["bandwidth"] = max(level["bandwidth"], old["bandwidth"])
    return found


def measure(name: str, options: argparse.Namespace, peaks: dict, old: dict) -> dict:
    trainer = Trainer(HERE / "build" / name / ".build/release" / name)
    ours = {f"nnc:{threads}": trainer.with_threads(threads) for threads in sorted({1, CORES})}
    candidates = start_peers(name, options, old)
    result = {"date": date.today().isoformat(), "sides": in_turn(ours, candidates, options)}
    return result | floor_of(model(name), options, peaks, trainer.plan_bytes())


def start_peers(name: str, options: argparse.Namespace, old: dict) -> dict[str, Peer]:
    """The ways to run the workload in other frameworks, each after its first step."""
    wanted = [side for side in old.get("sides", {}) if not side.startswith("nnc:")]
    if options.peers == "none":
        wanted = []
    elif options.peers == "all" or not wanted:
        wanted = variants(name)
    started = {side: Peer.start(options.python, HERE / "peers", name, side) for side in wanted}
    return {side: peer for side, peer in started.items() if peer}


def in_turn(ours: dict[str, Trainer], candidates: dict[str, Peer], options: argparse.Namespace) -> dict:
    """Times our side and the fastest way of each framework round by round; a side's figure is the median of its rounds."""
    sides = ours | fastest(candidates)
    times = {side: [] for side in sides}
    for _ in range(options.rounds):
        for side, program in sides.items():
            times[side].append(program.measure(options.seconds))
    return {
        side: {
            "us_per_step": statistics.median(times[side]), "rounds": times[side],
            "first_step_seconds": program.first_step_seconds(), "peak_rss_bytes": program.peak_memory()}
        for side, program in sides.items()
    }


def fastest(candidates: dict[str, Peer]) -> dict[str, Peer]:
    """One of each framework, after a short timing of all."""
    times = {side: peer.measure(0.5) for side, peer in candidates.items()}
    best = {}
    for side in sorted(times, key=times.get):
        print(f"{side}: {times[side]:.0f} µs", file=sys.stderr)
        best.setdefault(side.split(":")[0], side)
    for side in set(candidates) - set(best.values()):
        candidates[side].close()
    return {side: candidates[side] for side in candidates if side in best.values()}


def floor_of(source: Path, options: argparse.Namespace, peaks: dict, plan_bytes: int) -> dict:
    """What no implementation can do in less: each kernel's arithmetic at peak speed, or its bytes, from the cache that would
    hold all memory of the step."""
    level = [level for level in peaks["read"] if level["bytes"] <= plan_bytes] or peaks["read"][:1]
    command = [
        options.nnc, "emit", "cost", source, "--json", "--peak-gflops", str(peaks["gigaflops"]),
        "--bandwidth", str(level[-1]["bandwidth"])]
    cost = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    total = next(phase["total"] for phase in cost["phases"] if phase["phase"] == "train")
    return {
        "floor_us": total["floor_us"], "flops": total["flops"], "bytes": total["bytes_read"] + total["bytes_written"],
        "plan_bytes": plan_bytes}


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(".tmp")
    temporary.write_text(text)
    os.replace(temporary, path)


if __name__ == "__main__":
    clean_environment()
    main()
