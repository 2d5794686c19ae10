"""The results as text."""


def best(workload: dict, framework: str) -> tuple[str, dict] | None:
    """The fastest side of a framework."""
    sides = [(name, side) for name, side in workload["sides"].items() if name.startswith(framework + ":")]
    return min(sides, key=lambda side: side[1]["us_per_step"], default=None)


def peers(workload: dict) -> list[tuple[str, dict]]:
    return [side for side in (best(workload, "pytorch"), best(workload, "jax")) if side]


def table(results: dict) -> str:
    rows = [["", "threads", "µs a step", "of floor", "times nnc", "first step", "peak memory", "plan"]]
    for name, workload in results["workloads"].items():
        rows.append([name, "", f"{significant(workload['floor_us'])} floor", "", "", "", "", ""])
        ours = best(workload, "nnc")[1]
        sides = [item for item in workload["sides"].items() if item[0].startswith("nnc:")] + peers(workload)
        for side, figures in sides:
            *words, threads = side.split(":")
            time = figures["us_per_step"]
            plan = f"{workload['plan_bytes'] / 1e6:.1f} MB" if words == ["nnc"] else ""
            rows.append([
                "  " + " ".join(words), threads, significant(time), f"{100 * workload['floor_us'] / time:.0f} %",
                f"{time / ours['us_per_step']:.2f}", f"{1000 * figures['first_step_seconds']:.0f} ms",
                f"{figures['peak_rss_bytes'] / 1e6:.0f} MB", plan])
    peaks = results["machine"]
    return (
        f"{aligned(rows)}\n{peaks['processor']}, {peaks['threads']} cores: {peaks['gigaflops']:.0f} GFLOP/s; "
        + ", ".join(f"{level['bandwidth']:.0f} GB/s from {level['bytes'] / 2**20:g} MB" for level in peaks["read"]))


def aligned(rows: list[list[str]]) -> str:
    """Rows of equally many cells, the first to the left and the others to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [[row[0].ljust(widths[0])] + [text.rjust(width) for text, width in zip(row[1:], widths[1:])] for row in rows]
    return "\n".join("  ".join(line).rstrip() for line in lines) + "\n"


def significant(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
