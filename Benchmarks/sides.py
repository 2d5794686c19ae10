"""The programs that are compared: a trainer, and the peers that peers/conversation.py describes."""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "peers"))

from workloads import WORKLOADS

CORES = len(os.sched_getaffinity(0))


def clean_environment() -> None:
    """Settings that change what libraries do are no part of a comparison."""
    for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.pop(name, None)


def variants(name: str) -> list[str]:
    """All ways to run a workload in the frameworks: framework, mode and threads."""
    modes = ["pytorch:eager", "pytorch:compiled"]
    if len(WORKLOADS[name].input) == 3:
        modes += ["pytorch:eager-last", "pytorch:compiled-last"]
    return [f"{mode}:{threads}" for mode in modes + ["jax:jit"] for threads in sorted({1, CORES})]


class Trainer:
    """A trainer; each measurement is a process of its own, which is quick to start."""

    def __init__(self, program: Path, threads: int = 1):
        if not program.exists():
            sys.exit(f"there is no trainer '{program}': build it with --build")
        self.program, self.threads = program, threads

    def with_threads(self, threads: int) -> "Trainer":
        return Trainer(self.program, threads)

    def measure(self, seconds: float) -> float:
        """Microseconds of a step."""
        return self.benchmark("--seconds", str(max(1, round(seconds))))["us_per_step_median"]

    def peak_memory(self) -> int:
        return self.benchmark("--steps", "5")["peak_rss_bytes"]

    def benchmark(self, *options: str) -> dict:
        return self.json("benchmark", "--threads", str(self.threads), *options)

    def plan_bytes(self) -> int:
        return self.json("info")["memory_bytes"]["total"]

    def json(self, *arguments: str) -> dict:
        return json.loads(subprocess.run([self.program, *arguments, "--json"], check=True, capture_output=True).stdout)

    def first_step_seconds(self) -> float:
        """From the start of the program until it has read its data and logged its first step."""
        times = []
        for _ in range(5):
            with tempfile.TemporaryDirectory() as folder:
                reader, writer = os.pipe()
                start = time.perf_counter()
                process = subprocess.Popen(
                    [self.program, "train", "--steps", "1", "--threads", str(self.threads), "--output", f"{folder}/run",
                     "--log-steps", f"/dev/fd/{writer}"],
                    pass_fds=[writer], stdout=subprocess.DEVNULL)
                os.close(writer)
                os.read(reader, 1)
                times.append(time.perf_counter() - start)
                os.close(reader)
                if process.wait() != 0:
                    sys.exit(f"'{self.program} train' failed")
        return sorted(times)[2]


class Peer:
    """A process that keeps its compiled step and waits between measurements."""

    def __init__(self, process: subprocess.Popen, first_step: float):
        self.process, self.first_step = process, first_step

    @staticmethod
    def start(python: str, folder: Path, name: str, side: str) -> "Peer | None":
        """None if the framework is not installed."""
        framework, mode, threads = side.split(":")
        errors = tempfile.TemporaryFile("w+")
        start = time.perf_counter()
        process = subprocess.Popen(
            [python, folder / f"{framework}_peer.py", name, mode, threads], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=errors, text=True)
        line = process.stdout.readline()
        if not line:
            process.wait()
            errors.seek(0)
            reason = errors.read().strip().splitlines()
            print(f"{name}: {side} left out: {reason[-1] if reason else 'no answer'}", file=sys.stderr)
            return None
        return Peer(process, time.perf_counter() - start)

    def measure(self, seconds: float) -> float:
        self.process.stdin.write(f"{seconds}\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())["us_per_step_median"]

    def first_step_seconds(self) -> float:
        return self.first_step

    def peak_memory(self) -> int:
        return json.loads(self.close())["peak_rss_bytes"]

    def close(self) -> str:
        return self.process.communicate()[0]
