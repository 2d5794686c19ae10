"""Writes the data that the benchmark models name: made up, of the right shapes, the same every time. Standard library only.

python3 Benchmarks/make_data.py
"""

import array
import random
import struct
from pathlib import Path

folder = Path(__file__).parent / "models" / "data"
generator = random.Random(1)


def write(name: str, kind: str, shape: list[int], numbers: bytes) -> None:
    """A NumPy file, version 1.0: a header of a multiple of 64 bytes, then the numbers, row-major."""
    axes = "".join(f"{size}, " for size in shape)
    header = f"{{'descr': '{kind}', 'fortran_order': False, 'shape': ({axes}), }}".encode()
    header += b" " * (63 - (10 + len(header)) % 64) + b"\n"
    (folder / name).write_bytes(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header + numbers)


def classes(count: int, examples: int) -> bytes:
    return bytes(generator.randrange(count) for _ in range(examples))


folder.mkdir(exist_ok=True)
measurements = array.array("f", (generator.gauss(0, 1) for _ in range(4096 * 10)))
write("measurements.npy", "<f4", [4096, 10], measurements.tobytes())
write("kinds.npy", "|u1", [4096], classes(3, 4096))
write("images.npy", "|u1", [4096, 28, 28], generator.randbytes(4096 * 784))
write("digits.npy", "|u1", [4096], classes(10, 4096))
write("pictures.npy", "|u1", [2048, 32, 32, 3], generator.randbytes(2048 * 32 * 32 * 3))
write("classes.npy", "|u1", [2048], classes(10, 2048))
wide = array.array("f", (generator.gauss(0, 1) for _ in range(1024 * 301)))
write("wide.npy", "<f4", [1024, 301], wide.tobytes())
write("wide-kinds.npy", "|u1", [1024], classes(7, 1024))
write("odd-pictures.npy", "|u1", [1024, 29, 29, 3], generator.randbytes(1024 * 29 * 29 * 3))
write("odd-classes.npy", "|u1", [1024], classes(7, 1024))
