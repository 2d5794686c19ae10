"""Writes data/: a small file of each format that trainers read, by the programs that people write them with."""

import gzip
import os
import struct
import zlib

import numpy as np
from PIL import Image

os.chdir(os.path.dirname(os.path.abspath(__file__)))
os.makedirs("data", exist_ok=True)
os.chdir("data")

# The number at flat place i of an array of shape [3, 2, 5] is 3 i - 20, or 3 i in types without a sign.
place = np.arange(30).reshape(3, 2, 5)
for kind in ["f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"]:
    values = 3 * place - (0 if kind[0] == "u" else 20)
    for order, name in [("<", "little"), (">", "big")]:
        np.save(f"{kind}_{name}.npy", values.astype(order + kind))
np.save("f4_columns.npy", np.asfortranarray((3 * place - 20).astype("<f4")))
np.save("b1_truth.npy", place % 2 == 0)
labels = np.array([2, 0, 1])
np.savez("stored.npz", image=(3 * place - 20).astype("<f4"), label=labels)
np.savez_compressed("deflated.npz", image=(3 * place - 20).astype("<f4"), label=labels)

# IDX: the same numbers, most significant byte first.
for code, kind in [(0x08, "u1"), (0x09, "i1"), (0x0B, "i2"), (0x0C, "i4"), (0x0D, "f4"), (0x0E, "f8")]:
    values = 3 * place - (0 if kind == "u1" else 20)
    content = struct.pack(">BBBB3I", 0, 0, code, 3, *values.shape) + values.astype(">" + kind).tobytes()
    with open(f"{kind}.idx", "wb") as file:
        file.write(content)
    if kind == "u1":
        with open("u1.idx.gz", "wb") as file:
            # Two gzip streams in a row, as `cat` makes them.
            file.write(gzip.compress(content[:20], mtime=0) + gzip.compress(content[20:], mtime=0))

# CIFAR-10: label e, then planes with 7 e + 3 row + column + 50 channel, modulo 256.
e, c, y, x = np.meshgrid(np.arange(3), np.arange(3), np.arange(32), np.arange(32), indexing="ij")
planes = ((7 * e + 3 * y + x + 50 * c) % 256).astype("u1")
with gzip.GzipFile("cifar10.bin.gz", "wb", mtime=0) as file:
    for index in range(3):
        file.write(bytes([index]) + planes[index].tobytes())
with gzip.GzipFile("cifar100.bin.gz", "wb", mtime=0) as file:
    for index in range(3):
        file.write(bytes([index, 10 * index]) + planes[index].tobytes())

# PNG, 5 rows of 7 pixels: channel c of the pixel in row y and column x is (37 y + 11 x + 101 c) mod 256.
y, x, c = np.meshgrid(np.arange(5), np.arange(7), np.arange(4), indexing="ij")
pixels = ((37 * y + 11 * x + 101 * c) % 256).astype("u1")
Image.fromarray(pixels[:, :, 0], "L").save("grey.png")
Image.fromarray(pixels[:, :, :2], "LA").save("grey_alpha.png")
Image.fromarray(pixels[:, :, :3], "RGB").save("rgb.png")
Image.fromarray(pixels, "RGBA").save("rgba.png")
# 16 bits: the upper eight are those of `grey`.
Image.fromarray(pixels[:, :, 0].astype("u2") * 256 + 99).save("grey16.png")
# One bit: white where row plus column is even.
Image.fromarray(((y[:, :, 0] + x[:, :, 0]) % 2 == 0)).save("bits.png")
# A palette of four colours, two bits a pixel: entry (y + x) mod 4 has the channels 60 entry + 5 channel.
image = Image.fromarray(((y[:, :, 0] + x[:, :, 0]) % 4).astype("u1"), "P")
image.putpalette([60 * entry + 5 * channel for entry in range(4) for channel in range(3)])
image.save("palette.png", bits=2)
# Each of the five filters in turn, which Pillow does not write: row y has filter y mod 5.
rows, columns, channels = np.meshgrid(np.arange(64), np.arange(48), np.arange(3), indexing="ij")
image = ((rows * rows * 31 + columns * columns * 17 + rows * columns * 7 + channels) % 256).astype("int")
content = b""
for y in range(64):
    row = image[y].reshape(-1)
    above = image[y - 1].reshape(-1) if y > 0 else 0 * row
    left = np.concatenate([[0, 0, 0], row[:-3]])
    corner = np.concatenate([[0, 0, 0], above[:-3]])
    distances = np.abs(np.stack([left, above, corner]) - (left + above - corner))
    paeth = np.choose(distances.argmin(0), [left, above, corner])
    prediction = [0 * row, left, above, (left + above) // 2, paeth][y % 5]
    content += bytes([y % 5]) + ((row - prediction) % 256).astype("u1").tobytes()
parts = [(b"IHDR", struct.pack(">IIBBBBB", 48, 64, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(content)), (b"IEND", b"")]
with open("filters.png", "wb") as file:
    file.write(b"\x89PNG\r\n\x1a\n")
    for name, part in parts:
        file.write(struct.pack(">I", len(part)) + name + part + struct.pack(">I", zlib.crc32(name + part)))
assert (np.asarray(Image.open("filters.png")) == image).all()
