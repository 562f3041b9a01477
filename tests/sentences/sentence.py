# SPDX-License-Identifier: GPL-3.0-or-later
"""sentence.py FOLDER TEST::FUNCTION...: runs the functions of test programs in FOLDER that show together that one
sentence of the product's contract holds. A test that begins with "xvfb:" gets an X server of its own. Fails when
a function fails, is skipped, or is not there."""

import os
import re
import subprocess
import sys


def run(folder, name, functions):
    environment = dict(os.environ)
    program = [os.path.join(folder, name.removeprefix("xvfb:"))]
    if name.startswith("xvfb:"):
        environment["QT_QPA_PLATFORM"] = "xcb"
        program = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"] + program
    done = subprocess.run(program + functions, env=environment, capture_output=True, text=True, check=False)
    output = done.stdout + done.stderr
    totals = re.search(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped", output, re.M)
    # initTestCase and cleanupTestCase count as well.
    if done.returncode or not totals or int(totals.group(1)) < len(functions) + 2 or int(totals.group(3)):
        print(output)
        print(f"{name}: {' '.join(functions)}: status {done.returncode}")
        return False
    return True


def main(folder, shown):
    tests = {}
    for each in shown:
        name, function = each.split("::")
        tests.setdefault(name, []).append(function)
    good = [run(folder, name, functions) for name, functions in tests.items()]
    return 0 if good and all(good) else 1


sys.exit(main(sys.argv[1], sys.argv[2:]))
