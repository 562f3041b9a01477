#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Leafs through pictures in the real window, with the real keys, and tells how long the window took to answer
each of them and how much memory the program and its decoders had at most.

    xvfb-run -a -s "-screen 0 1600x1000x24 -noreset" tests/bench/walkthrough.py build/upview FOLDER [SECONDS]

FOLDER is searched with its subfolders; each picture is shown for SECONDS (0.4). Needs xdotool.
Made for pictures that are broken or giant, as those of Debian's package gdk-pixbuf-tests. The exit status is
1 when an answer took longer than 500 ms, a process had more than 1 GiB, or the program ended.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ANSWER_SECONDS = 0.5
MOST_BYTES = 1 << 30
# Some of those that Upview lists: others are not come to with the keys.
SUFFIXES = "png jpg jpeg gif tif tiff bmp ico tga ppm pgm pbm xbm xpm webp svg svgz avif heic jxl".split()


def xdotool(*words):
    return subprocess.run(["xdotool", *words], capture_output=True, text=True).stdout.strip()


def peak(process):
    """The most memory that a process has had, in bytes."""
    try:
        with open(f"/proc/{process}/status", encoding="ascii", errors="replace") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def children(process):
    found = []
    try:
        for task in os.listdir(f"/proc/{process}/task"):
            with open(f"/proc/{process}/task/{task}/children", encoding="ascii") as file:
                found += file.read().split()
    except OSError:
        pass
    return found


def gather(source, folder):
    """Links all pictures into one folder under names that keep their order; returns the names."""
    paths = sorted(os.path.join(base, name) for base, _, names in os.walk(source) for name in names)
    names = []
    for path in paths:
        if path.rsplit(".", 1)[-1].lower() in SUFFIXES:
            names.append(f"{len(names):04} {os.path.basename(path)}")
            shutil.copy(path, os.path.join(folder, names[-1]))
    return names


class Walk:
    def __init__(self, program, home, first):
        environment = dict(os.environ, HOME=home, XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home,
                           XDG_DATA_HOME=home, QT_QPA_PLATFORM="xcb")
        self.process = subprocess.Popen([program, first], env=environment, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        self.window = ""
        self.own = 0
        self.decoders = 0
        while not self.window and self.process.poll() is None:
            windows = xdotool("search", "--onlyvisible", "--pid", str(self.process.pid)).split()
            self.window = windows[0] if windows else ""
        xdotool("windowfocus", self.window)

    def title(self):
        return xdotool("getwindowname", self.window)

    def watch(self, seconds):
        end = time.monotonic() + seconds
        while True:
            self.own = max(self.own, peak(self.process.pid))
            for child in children(self.process.pid):
                self.decoders = max(self.decoders, peak(child))
            if time.monotonic() >= end:
                return
            time.sleep(0.02)

    def step(self, name):
        """Seconds until the window says that it is at `name`; None: it does not within 20 s."""
        begin = time.monotonic()
        xdotool("key", "Page_Down")
        while self.process.poll() is None and time.monotonic() - begin < 20:
            if name in self.title():
                return time.monotonic() - begin
        return None


def main():
    program, source = sys.argv[1:3]
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 0.4
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as home:
        names = gather(source, folder)
        walk = Walk(program, home, os.path.join(folder, names[0]))
        walk.watch(2)
        answers = {}
        for name in names[1:]:
            answer = walk.step(name)
            if answer is None:
                print(f"no answer at {name}, the program " + ("runs" if walk.process.poll() is None else "ended"))
                break
            answers[name] = answer
            walk.watch(seconds)
        alive = walk.process.poll() is None
        walk.process.terminate()
        walk.process.wait()
    slow = sorted(answers, key=answers.get, reverse=True)[:5]
    print(f"{len(answers) + 1} of {len(names)} pictures; answers: median {statistics.median(answers.values()):.3f} s, "
          f"most {max(answers.values()):.3f} s; memory: program {walk.own >> 20} MiB, "
          f"decoders {walk.decoders >> 20} MiB each")
    for name in slow:
        print(f"  {answers[name]:.3f} s  {name}")
    good = (alive and len(answers) + 1 == len(names) and max(answers.values()) < ANSWER_SECONDS
            and max(walk.own, walk.decoders) < MOST_BYTES)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
