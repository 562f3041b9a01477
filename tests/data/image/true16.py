#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes true16.png: 48 x 32 stored pixels with everything that gets lost on the way. 16 bits a channel in
steps that 8 bits do not have, alpha with black hidden behind it, a profile that swaps red and green, and
EXIF orientation 6 (shown as 32 x 48, turned clockwise). Call: true16.py [FILE]"""
import struct
import sys
import zlib
from pathlib import Path

WIDTH, HEIGHT = 48, 32


def pixel(x, y):
    """Stored left: red, of which the profile makes green. Right: grey. A hole in the middle of the left half."""
    step = 8 * (x + y)  # less than a thirtieth of an 8-bit step to the next pixel
    distance = ((x - 12) ** 2 + (y - 16) ** 2) ** 0.5
    alpha = 65535 if distance > 9 else 0 if distance < 6 else int((distance - 6) / 3 * 65535)
    if alpha == 0:
        return 0, 0, 0, 0
    return (50000 + step, 2000 + step, 2000 + step, alpha) if x < 24 else (30000 + step,) * 3 + (65535,)


def profile():
    """ICC version 2, matrix and curve: the primaries of sRGB adapted to D50, the first two swapped."""
    def s15(value):
        return struct.pack(">i", round(value * 65536))

    def xyz(*values):
        return b"XYZ \0\0\0\0" + b"".join(map(s15, values))

    text = b"Red and green swapped\0"
    description = b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + bytes(78)
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(2.2 * 256))
    tags = {
        b"desc": description,
        b"cprt": b"text\0\0\0\0Public domain\0",
        b"wtpt": xyz(0.9642, 1.0, 0.8249),
        b"rXYZ": xyz(0.3851, 0.7169, 0.0971),
        b"gXYZ": xyz(0.4361, 0.2225, 0.0139),
        b"bXYZ": xyz(0.1431, 0.0606, 0.7141),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    offset = 128 + 4 + 12 * len(tags)
    table, data = struct.pack(">I", len(tags)), b""
    for name, content in tags.items():
        table += name + struct.pack(">II", offset + len(data), len(content))
        data += content + bytes(-len(content) % 4)
    body = table + data
    header = struct.pack(">I4sI4s4s4s6H4s", 128 + len(body), b"\0\0\0\0", 0x02400000, b"mntr", b"RGB ", b"XYZ ",
                         2024, 1, 1, 0, 0, 0, b"acsp")
    header += bytes(28) + s15(0.9642) + s15(1.0) + s15(0.8249)
    return header + bytes(128 - len(header)) + body


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def main():
    rows = b"".join(b"\0" + b"".join(struct.pack(">4H", *pixel(x, y)) for x in range(WIDTH)) for y in range(HEIGHT))
    # One entry: tag 0x0112, SHORT, one value, 6.
    exif = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, 6, 0, 0)
    png = b"\x89PNG\r\n\x1a\n"
    png += chunk(b"IHDR", struct.pack(">2I5B", WIDTH, HEIGHT, 16, 6, 0, 0, 0))
    png += chunk(b"iCCP", b"swapped\0\0" + zlib.compress(profile(), 9))
    png += chunk(b"eXIf", exif)
    png += chunk(b"IDAT", zlib.compress(rows, 9))
    png += chunk(b"IEND", b"")
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_suffix(".png")
    target.write_bytes(png)


main()
