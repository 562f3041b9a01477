# SPDX-License-Identifier: GPL-3.0-or-later
"""bundle_icu.py LIBICUDATA OUTPUT: makes a libicudata with what Qt asks ICU for, a third of the whole.

Qt takes from ICU: collation (how names are sorted), letter case, text encodings and time zones. Left out are
names of currencies, languages, regions and units, numbers in words, transliteration, dictionaries for breaking
lines, and the formats of most locales: Qt has its own. ICU itself goes on without a part, as builds of it with
less data are common. Needs cc. The form of the data: ICU's User Guide, "ICU Data", and its udatamem sources' TOC: a
header, a count, pairs of offsets to name and data, names sorted.
"""

import os
import re
import struct
import subprocess
import sys
import tempfile

_LEFT_OUT = ("brkitr/", "curr/", "lang/", "region/", "unit/", "rbnf/", "translit/")
_LOCALES = re.compile(r"^(zone/)?(root|en|de|zh|zh_Hans|zh_Hans_CN|pool|res_index)\.res$")
# A file of a locale: "sr_Latn_BA.res", not "supplementalData.res".
_LOCALE_FILE = re.compile(r"^(zone/)?[a-z]{2,3}(_[A-Za-z0-9]+)*\.res$")


def wanted(name):
    """Whether an item stays, by its name behind the package's."""
    if name.startswith(_LEFT_OUT):
        return False
    return not _LOCALE_FILE.match(name) or bool(_LOCALES.match(name))


def read_items(blob):
    """(header, [(full name, data)]) of a common data package."""
    size, magic = struct.unpack_from("<H2s", blob)
    if magic != b"\xda\x27" or blob[12:16] != b"CmnD" or blob[8] != 0:
        raise ValueError("it is no package of ICU for this machine")
    (count,) = struct.unpack_from("<I", blob, size)
    table = list(struct.iter_unpack("<II", blob[size + 4 : size + 4 + 8 * count]))
    ends = [data for _, data in table[1:]] + [len(blob) - size]
    items = []
    for (name, data), end in zip(table, ends):
        text = blob[size + name : blob.index(b"\0", size + name)]
        items.append((text, blob[size + data : size + end]))
    return blob[:size], items


def write_items(header, items):
    names, offsets = b"", []
    start = 4 + 8 * len(items)
    for name, _ in items:
        offsets.append(start + len(names))
        names += name + b"\0"
    data = b""
    table = b""
    begin = start + len(names)
    padding = -(len(header) + begin) % 16
    begin += padding
    parts, position = [], begin
    for (_, content), name in zip(items, offsets):
        content += bytes(-len(content) % 16)
        table += struct.pack("<II", name, position)
        parts.append(content)
        position += len(content)
    data = b"".join(parts)
    return header + struct.pack("<I", len(items)) + table + names + bytes(padding) + data


def main(library, output):
    symbols = subprocess.run(["objdump", "-T", library], check=True, capture_output=True, text=True).stdout
    found = re.search(r"^([0-9a-f]+) .*?\s([0-9a-f]+)\s+\S*\s*(icudt(\d+)_dat)$", symbols, re.M)
    if not found:
        raise ValueError("it has no icudt..._dat")
    address, symbol, version = int(found.group(1), 16), found.group(3), found.group(4)
    size = int(found.group(2), 16)
    with open(library, "rb") as file:
        elf = file.read()
    # The symbol's address is in a loaded segment: program headers of ELF64.
    at, each, count = struct.unpack_from("<Q", elf, 32)[0], *struct.unpack_from("<HH", elf, 54)
    for index in range(count):
        kind, _, offset, virtual, _, length = struct.unpack_from("<IIQQQQ", elf, at + index * each)
        if kind == 1 and virtual <= address < virtual + length:
            start = offset + address - virtual
            break
    else:
        raise ValueError("its data are in no segment")
    blob = elf[start : start + size] if size > 64 else elf[start:]
    header, items = read_items(blob)
    kept = [(name, data) for name, data in items if wanted(name.split(b"/", 1)[1].decode())]
    with tempfile.TemporaryDirectory() as folder:
        package, source = os.path.join(folder, "data"), os.path.join(folder, "data.s")
        content = write_items(header, kept)
        with open(package, "wb") as file:
            file.write(content)
        with open(source, "w", encoding="ascii") as file:
            file.write(f'.section .rodata\n.balign 16\n.globl {symbol}\n.type {symbol}, @object\n'
                       f'{symbol}:\n.incbin "{package}"\n.size {symbol}, {len(content)}\n'
                       '.section .note.GNU-stack,"",@progbits\n')
        subprocess.run(["cc", "-shared", "-nostdlib", f"-Wl,-soname,libicudata.so.{version}", "-Wl,--build-id=none",
                        "-o", output, source], check=True)


try:
    main(sys.argv[1], sys.argv[2])
except (ValueError, OSError, subprocess.CalledProcessError, struct.error) as error:
    sys.exit(f"bundle_icu.py: {sys.argv[1]}: {error}")
