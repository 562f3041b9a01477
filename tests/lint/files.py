# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing lies about unused: every source, test, form and icon is built by somebody, and what is listed exists."""

import posixpath
import re

from support import find, main

_LISTED = re.compile(r"[\w./-]+\.(?:cpp|h|ui|qrc|ts|py|in)\b")


def _cmake_words(text):
    return [(number, word) for number, line in enumerate(text.split("\n"), 1)
            for word in _LISTED.findall(line.split("#")[0])]


def _listed(tree):
    """Paths that some CMakeLists.txt names, {path: complaint place}."""
    listed = {}
    for path, text in tree.files.items():
        if not path.endswith("CMakeLists.txt"):
            continue
        folder = posixpath.dirname(path)
        for number, word in _cmake_words(re.sub(r"\$\{PROJECT_SOURCE_DIR\}", "@", text)):
            # After the variable for the top of the project a leading slash is left over.
            full = word.lstrip("/") if word.startswith("/") else posixpath.normpath(posixpath.join(folder, word))
            listed.setdefault(full, f"{path}:{number}")
        for match in re.finditer(r"upview_test\(\s*(\w+)", text):
            listed.setdefault(posixpath.join(folder, match.group(1) + ".cpp"), path + ":1")
    return listed


def check(tree):
    listed = _listed(tree)
    for path, place in listed.items():
        if path.startswith(("src/", "tests/")) and path.endswith((".cpp", ".h")) and path not in tree.files:
            yield f"{place}: there is no {path}"
    for path, _ in tree.cpp("src"):
        if path not in listed:
            yield f"{path}:1: no CMakeLists.txt lists it"
    for path, _ in tree.under("tests", suffix=".cpp"):
        if path not in listed:
            yield f"{path}:1: no CMakeLists.txt builds it"
    everything = "\n".join(text for path, text in tree.files.items() if path.endswith((".cpp", ".h", "CMakeLists.txt")))
    for path, _ in tree.under("ui", suffix=".ui"):
        name = posixpath.basename(path)[:-len(".ui")]
        if f"ui_{name}.h" not in everything:
            yield f"{path}:1: nobody includes ui_{name}.h"
    for path, text in tree.under("resources", suffix=".qrc"):
        folder = posixpath.dirname(path)
        for line, match in find(r"<file[^>]*>([^<]+)</file>", text):
            full = posixpath.join(folder, match.group(1))
            if full.endswith((".svg", ".ui", ".ts")) and full not in tree.files:
                yield f"{path}:{line}: there is no {full}"


_BAD = [
    ({"src/a.cpp": ""}, "src/a.cpp:1: no CMakeLists.txt lists it"),
    ({"src/a/CMakeLists.txt": "SOURCES b.cpp"}, "src/a/CMakeLists.txt:1: there is no src/a/b.cpp"),
    ({"src/a/a.h": "", "src/a/CMakeLists.txt": "# a.h"}, "no CMakeLists.txt lists it"),
    ({"tests/a/tst_b.cpp": "", "tests/a/CMakeLists.txt": "upview_test(tst_c)"}, "tst_b.cpp:1: no CMakeLists.txt builds it"),
    ({"tests/a/CMakeLists.txt": "upview_test(tst_c LINK x)"}, "there is no tests/a/tst_c.cpp"),
    ({"ui/page.ui": ""}, "nobody includes ui_page.h"),
    ({"resources/a.qrc": "<file>icons/no.svg</file>"}, "there is no resources/icons/no.svg"),
]
_GOOD = [{
    "src/a/CMakeLists.txt": "SOURCES\n    b.cpp\n    c/d.h\n",
    "src/a/b.cpp": '#include "ui_page.h"',
    "src/a/c/d.h": "",
    "ui/page.ui": "",
    "tests/a/CMakeLists.txt": "upview_test(tst_c LINK x)\nadd_executable(t ${PROJECT_SOURCE_DIR}/tests/a/e.cpp)",
    "tests/a/tst_c.cpp": "",
    "tests/a/e.cpp": "",
    "resources/a.qrc": '<file alias="x">icons/yes.svg</file>',
    "resources/icons/yes.svg": "",
}]

main(check, _BAD, _GOOD)
