# SPDX-License-Identifier: GPL-3.0-or-later
"""Every setting is one row of settingstable.h: no key is spelled elsewhere, none twice, none is read by nobody."""

import collections

from support import find, main, without_comments

_ROOM = "src/core/settings/"
_TABLE = _ROOM + "settingstable.h"
_ROW = r'inline\s+const\s+Setting<[^>]+>\s+(\w+)\s*\{\s*"([^"]+)"'


def check(tree):
    rows = find(_ROW, without_comments(tree.files.get(_TABLE, "")))
    if not rows:
        yield f"{_TABLE}:1: no rows found; has their form changed?"
    for key, count in collections.Counter(match.group(2) for _, match in rows).items():
        if count > 1:
            yield f"{_TABLE}:1: the key {key} stands in {count} rows"
    elsewhere = {path: without_comments(text) for path, text in tree.cpp("src") if not path.startswith(_ROOM)}
    for path, code in elsewhere.items():
        for line, _ in find(r"\bQSettings\b", code):
            yield f"{path}:{line}: settings are read and written through core/settings/settings.h"
        for _, row in rows:
            for line, _ in find('"' + row.group(2) + '"', code):
                yield f"{path}:{line}: the key {row.group(2)} belongs to {_TABLE} alone"
    for line, row in rows:
        if not any(find(r"\bsetting::" + row.group(1) + r"\b", code) for code in elsewhere.values()):
            yield f"{_TABLE}:{line}: nobody reads setting::{row.group(1)}"


_USE = {"src/widgets/a.cpp": "get(setting::tile)"}
_ONE = 'inline const Setting<int> tile{"upscale/tile", 0};\n'
_BAD = [
    ({}, "no rows found"),
    ({_TABLE: _ONE + 'inline const Setting<int> tale{"upscale/tile", 0};\n', **_USE}, "stands in 2 rows"),
    ({_TABLE: _ONE}, "nobody reads setting::tile"),
    ({_TABLE: _ONE, **_USE, "src/app/b.cpp": 'QStringLiteral("upscale/tile")'}, "belongs to"),
    ({_TABLE: _ONE, **_USE, "src/app/b.cpp": "QSettings settings;"}, "through core/settings"),
]
_GOOD = [{_TABLE: _ONE, **_USE, "src/app/b.cpp": '// "upscale/tile" and QSettings\n',
          "src/core/settings/settings.cpp": "QSettings settings;"}]

main(check, _BAD, _GOOD)
