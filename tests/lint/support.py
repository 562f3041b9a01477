# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lint tests share: the tree as text, C++ without its comments, and a main() that first checks the check.

A lint is a function from Tree to complaints ("path:line: what is wrong"). Each comes with bad samples, small
trees that it must complain about, and with good ones that it must accept: a rule that has gone blind fails.
"""

import os
import re
import sys

_SUFFIXES = (".h", ".cpp", ".py", ".sh", ".cmake", ".txt", ".ui", ".qrc", ".ts", ".svg", ".desktop", ".xml", ".in")
_SCRIPTS = ("run", "test", ".ci/run")
_FOLDERS = ("src", "tests", "ui", "resources", "translations", "cmake")


class Tree:
    """Files by their path from the top of the project, as text."""

    def __init__(self, files):
        self.files = files

    @classmethod
    def read(cls, root):
        paths = [name for name in os.listdir(root) if name.endswith((".txt", ".cmake"))]
        paths += [name for name in _SCRIPTS if os.path.exists(os.path.join(root, name))]
        for top in _FOLDERS:
            for folder, folders, names in os.walk(os.path.join(root, top)):
                folders[:] = sorted(name for name in folders if name != "__pycache__")
                paths += [os.path.relpath(os.path.join(folder, name), root) for name in sorted(names)
                          if name.endswith(_SUFFIXES)]
        files = {}
        for path in paths:
            if path.startswith("tests/data/"):
                continue
            with open(os.path.join(root, path), encoding="utf-8") as file:
                files[path] = file.read()
        return cls(files)

    def under(self, *tops, suffix=""):
        """(path, text) of the files in these folders whose names end so (a string or a tuple of them)."""
        return [(path, text) for path, text in self.files.items()
                if path.startswith(tuple(top + "/" for top in tops)) and path.endswith(suffix)]

    def cpp(self, *tops):
        return self.under(*tops, suffix=(".h", ".cpp"))


_TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)


def without_comments(text, strings=True):
    """C++ with comments, and string contents unless `strings`, blanked; line numbers stay."""
    def blank(match):
        token = match.group()
        if token.startswith("/"):
            return "\n" * token.count("\n") or " "
        return token if strings else token[0] * 2
    return _TOKEN.sub(blank, text)


def find(pattern, text):
    """(line number, match) of each place."""
    return [(text.count("\n", 0, match.start()) + 1, match) for match in re.finditer(pattern, text, re.M)]


def _self_test(check, bad, good):
    for files, expected in bad:
        complaints = list(check(Tree(files)))
        if not any(expected in complaint for complaint in complaints):
            return f"self-test: no complaint about '{expected}' in {sorted(files)}, only {complaints}"
    for files in good:
        complaints = list(check(Tree(files)))
        if complaints:
            return f"self-test: complaint about a good sample: {complaints}"
    return None


def main(check, bad, good, read=Tree.read):
    """`read` makes the tree of the project from its folder, the first argument of the script."""
    blind = _self_test(check, bad, good)
    if blind:
        sys.exit(blind)
    complaints = list(check(read(sys.argv[1])))
    for complaint in complaints:
        print(complaint)
    sys.exit(1 if complaints else 0)
