# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source file says its licence first; headers are guarded; no file grows past the point of splitting."""

from support import main

_LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
_SOURCES = (".h", ".cpp", ".py", ".sh", ".cmake", "CMakeLists.txt", "requirements.txt")
_MOST_LINES = 600


def check(tree):
    for path, text in tree.files.items():
        lines = text.split("\n")
        script = text.startswith("#!")
        if not script and not path.endswith(_SOURCES):
            continue
        place = 1 if script else 0
        if len(lines) <= place or not lines[place].endswith(_LICENCE):
            yield f"{path}:{place + 1}: here belongs: {_LICENCE}"
        if path.endswith(".h") and "#pragma once" not in lines[:4]:
            yield f"{path}:2: here belongs: #pragma once"
        if len(lines) - 1 > _MOST_LINES:
            yield f"{path}:{_MOST_LINES}: {len(lines) - 1} lines: split it"


_HEAD = "// " + _LICENCE + "\n"
_BAD = [
    ({"src/a.cpp": "int a;\n"}, "src/a.cpp:1: here belongs: SPDX"),
    ({"src/a.cpp": "\n" + _HEAD}, "src/a.cpp:1:"),
    ({"tests/a.h": _HEAD + "int a;\n"}, "#pragma once"),
    ({"run": "#!/bin/bash\necho\n"}, "run:2: here belongs"),
    ({"src/CMakeLists.txt": ""}, "CMakeLists.txt:1:"),
    ({"src/a.cpp": _HEAD + "\n" * _MOST_LINES}, "601 lines: split it"),
]
_GOOD = [{
    "src/a.h": _HEAD + "#pragma once\n",
    "src/a.cpp": _HEAD + "\n" * (_MOST_LINES - 1),
    "run": "#!/bin/bash\n# " + _LICENCE + "\n",
    "ui/page.ui": "<ui/>\n" * 700,
}]

main(check, _BAD, _GOOD)
