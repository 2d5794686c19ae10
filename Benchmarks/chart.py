"""The results as an SVG bar chart."""

from html import escape

from table import best, significant

BAR, GAP, LEFT, WIDTH = 16, 26, 110, 560
COLORS = {"nnc": "#d9480f", "pytorch": "#868e96", "jax": "#adb5bd"}
LABELS = {"nnc": "nnc", "pytorch": "PyTorch", "jax": "JAX"}
STYLE = """
  text { font: 12px system-ui, sans-serif; fill: #212529 }
  .name { font-weight: 600 }
  @media (prefers-color-scheme: dark) { text { fill: #e9ecef } }
"""


def draw(results: dict) -> str:
    """A group of bars for each workload, each as long as its step takes, relative to the slowest of the group."""
    y = 24
    shapes = [f'<text x="0" y="14">Time of a training step, the fastest mode of each ({escape(machine(results))})</text>']
    for name, workload in results["workloads"].items():
        sides = {framework: best(workload, framework) for framework in COLORS}
        sides = {framework: side[1]["us_per_step"] for framework, side in sides.items() if side}
        y += GAP - BAR
        shapes.append(f'<text class="name" x="0" y="{y + BAR - 4}">{escape(name)}</text>')
        for framework, time in sides.items():
            length = max(1, WIDTH * time / max(sides.values()))
            ratio = time / sides["nnc"]
            label = f"{LABELS[framework]} {significant(time)} µs" + (f", {ratio:.1f} ×" if framework != "nnc" else "")
            shapes.append(
                f'<rect x="{LEFT}" y="{y}" width="{length:.1f}" height="{BAR - 3}" fill="{COLORS[framework]}"/>'
                f'<text x="{LEFT + length + 6:.1f}" y="{y + BAR - 6}">{escape(label)}</text>')
            y += BAR
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + WIDTH + 190} {y + 6}" role="img">'
        f"<style>{STYLE}</style>\n" + "\n".join(shapes) + "\n</svg>\n")


def machine(results: dict) -> str:
    return f"{results['machine']['threads']} cores of {results['machine']['processor']}"
