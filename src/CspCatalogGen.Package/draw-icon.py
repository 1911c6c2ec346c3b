#!/usr/bin/env python3
"""Draws docs/icon.png: a table whose first row points to its second. Needs nothing but Python."""
import pathlib
import struct
import zlib

SIZE, SCALE = 128, 4
BACK, PAPER, LINE, ARROW = (0x1B, 0x4B, 0x7A), (0xFF, 0xFF, 0xFF), (0x9F, 0xB8, 0xD0), (0xF2, 0x8C, 0x28)


def colour(x, y):
    """The colour at a point of a 128 by 128 picture; None outside of it."""
    corner = max(abs(x - 64) - 44, 0) ** 2 + max(abs(y - 64) - 44, 0) ** 2
    if corner > 20 ** 2:
        return None
    # An arrow upwards over the table's right column.
    if 78 <= x <= 90 and 46 <= y <= 92 or 24 <= y <= 46 and abs(x - 84) <= (y - 24):
        return ARROW
    if 22 <= x <= 106 and 30 <= y <= 100:
        on_line = any(abs(y - row) < 1.5 for row in (31, 53, 77, 99)) or any(abs(x - column) < 1.5 for column in (23, 62, 105))
        return LINE if on_line else PAPER
    return BACK


def pixel(column, row):
    """The mean over the points of one pixel, so edges are smooth."""
    points = [colour(column + (i + .5) / SCALE, row + (j + .5) / SCALE) for i in range(SCALE) for j in range(SCALE)]
    inside = [point for point in points if point]
    if not inside:
        return b"\0\0\0\0"
    return bytes(sum(channel) // len(inside) for channel in zip(*inside)) + bytes([255 * len(inside) // len(points)])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


rows = b"".join(b"\0" + b"".join(pixel(x, y) for x in range(SIZE)) for y in range(SIZE))
png = (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0))
       + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))
(pathlib.Path(__file__).parents[2] / "docs/icon.png").write_bytes(png)
