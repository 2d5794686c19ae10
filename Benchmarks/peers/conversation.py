"""How a peer talks with the runner: it makes its first step and says so; for each line with a number of seconds it times steps for so
long and answers with a line of JSON; at the end of its input it states its peak memory."""

import json
import os
import statistics
import sys
import time


def arguments() -> tuple[str, str, int]:
    """Workload, mode and threads from the command line. Called before the framework is loaded, which counts the cores."""
    if len(sys.argv) != 4:
        sys.exit(f"usage: {sys.argv[0]} WORKLOAD MODE THREADS")
    threads = int(sys.argv[3])
    os.environ["OMP_NUM_THREADS"] = str(threads)
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:threads])
    return sys.argv[1], sys.argv[2], threads


def converse(step, finish) -> None:
    """`step()` starts a training step and returns its loss; `finish(loss)` waits for it and returns it as a number."""
    first = finish(step())
    answer({"ready": True, "loss": first})
    for line in sys.stdin:
        answer(measure(step, finish, float(line)))
    answer({"peak_rss_bytes": peak_memory()})


def measure(step, finish, seconds: float) -> dict:
    """The median over blocks of steps of about 10 ms; within a block nothing is waited for."""
    start = time.perf_counter()
    finish(step())
    count = max(1, min(1000, int(0.01 / max(1e-6, time.perf_counter() - start))))
    times = []
    end = time.perf_counter() + seconds
    while not times or time.perf_counter() < end:
        start = time.perf_counter()
        for _ in range(count):
            loss = step()
        finish(loss)
        times.append((time.perf_counter() - start) / count * 1e6)
    return {"us_per_step_median": statistics.median(times), "us_per_step_min": min(times), "steps": count * len(times)}


def peak_memory() -> int:
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:"))


def answer(message: dict) -> None:
    print(json.dumps(message), flush=True)
