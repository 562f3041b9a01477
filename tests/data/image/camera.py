#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes camera.dng as a camera would: in the first directory the preview, a JPEG of 48 x 32; in a second one the
sensor's 64 x 48 values (RGGB, 16 bits, not compressed). Orientation 6. The scene: red, green, blue and yellow
quarters. Call: camera.py FILE PREVIEW.jpg"""
import struct
import sys

WIDTH, HEIGHT = 64, 48
PREVIEW_WIDTH, PREVIEW_HEIGHT = 48, 32
ORIENTATION = 6
BYTES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 10: 8}  # of a value of each TIFF type
# From XYZ to the camera's colours, which are those of sRGB here.
MATRIX = (3.2405, -1.5371, -0.4985, -0.9693, 1.8760, 0.0416, 0.0556, -0.2040, 1.0572)


def packed(kind, values):
    if kind == 2:
        return values
    if kind in (5, 10):
        return b"".join(struct.pack("<ii" if kind == 10 else "<II", *value) for value in values)
    return b"".join(struct.pack({1: "<B", 3: "<H", 4: "<I"}[kind], value) for value in values)


def directory(entries, place):
    out = struct.pack("<H", len(entries))
    data = b""
    behind = place + 2 + 12 * len(entries) + 4
    for tag, kind, values in sorted(entries):
        value = packed(kind, values)
        count = len(value) // BYTES[kind]
        if len(value) > 4:
            offset = struct.pack("<I", behind + len(data))
            data += value + b"\0" * (len(value) % 2)
        else:
            offset = value.ljust(4, b"\0")
        out += struct.pack("<HHI", tag, kind, count) + offset
    return out + struct.pack("<I", 0) + data


def sensor():
    for y in range(HEIGHT):
        for x in range(WIDTH):
            left, top = x < WIDTH // 2, y < HEIGHT // 2
            colour = ((60000, 500, 500) if left else (500, 60000, 500)) if top else \
                ((500, 500, 60000) if left else (60000, 60000, 500))
            yield colour[(y % 2) + (x % 2)]


def first(jpeg, second_at, jpeg_at):
    return directory([
        (254, 4, [1]), (256, 4, [PREVIEW_WIDTH]), (257, 4, [PREVIEW_HEIGHT]), (258, 3, [8, 8, 8]), (259, 3, [7]),
        (262, 3, [6]), (271, 2, b"Upview\0"), (272, 2, b"Test Camera\0"), (273, 4, [jpeg_at]),
        (274, 3, [ORIENTATION]), (277, 3, [3]), (278, 4, [PREVIEW_HEIGHT]), (279, 4, [len(jpeg)]), (284, 3, [1]),
        (330, 4, [second_at]), (50706, 1, [1, 4, 0, 0]), (50707, 1, [1, 1, 0, 0]),
        (50708, 2, b"Upview Test Camera\0"), (50721, 10, [(round(value * 10000), 10000) for value in MATRIX]),
        (50728, 5, [(1, 1)] * 3), (50778, 3, [21]),
    ], 8)


def second(place, values_at, size):
    return directory([
        (254, 4, [0]), (256, 4, [WIDTH]), (257, 4, [HEIGHT]), (258, 3, [16]), (259, 3, [1]), (262, 3, [32803]),
        (273, 4, [values_at]), (277, 3, [1]), (278, 4, [HEIGHT]), (279, 4, [size]), (284, 3, [1]),
        (33421, 3, [2, 2]), (33422, 1, [0, 1, 1, 2]), (50714, 3, [0]), (50717, 4, [65535]),
    ], place)


def main(target, preview):
    jpeg = open(preview, "rb").read()
    values = struct.pack(f"<{WIDTH * HEIGHT}H", *sensor())
    second_at = 8 + len(first(jpeg, 0, 0))
    jpeg_at = second_at + len(second(second_at, 0, 0))
    values_at = jpeg_at + len(jpeg) + len(jpeg) % 2
    with open(target, "wb") as file:
        file.write(struct.pack("<2sHI", b"II", 42, 8) + first(jpeg, second_at, jpeg_at))
        file.write(second(second_at, values_at, len(values)) + jpeg + b"\0" * (len(jpeg) % 2) + values)


main(*sys.argv[1:])
