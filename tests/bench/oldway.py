# SPDX-License-Identifier: GPL-3.0-or-later
"""oldway.py SOURCE RESULT MODEL SCALE GPU: the way that Upview replaces, one fresh Python process per picture.

Imports sr_vulkan, starts it, upscales one file and writes the result as PNG. GPU is the index, -1 for the CPU.
Prints one JSON object with the seconds inside the engine.
"""

import os
import sys
import time

from sr_vulkan import sr_vulkan


def main(source, result, model, scale, gpu):
    vulkan = sr_vulkan.init()
    if vulkan != 0 and gpu >= 0:
        sys.exit("oldway.py: there is no Vulkan")
    if sr_vulkan.initSet(gpu, os.cpu_count()) != 0:
        sys.exit("oldway.py: " + sr_vulkan.getLastError())
    with open(source, "rb") as file:
        data = file.read()
    began = time.perf_counter()
    if sr_vulkan.add(data, getattr(sr_vulkan, "MODEL_" + model), 1, float(scale), format="png") <= 0:
        sys.exit("oldway.py: " + sr_vulkan.getLastError())
    answer = sr_vulkan.load(0)
    seconds = time.perf_counter() - began
    if answer is None or answer[0] is None:
        sys.exit("oldway.py: " + sr_vulkan.getLastError())
    with open(result, "wb") as file:
        file.write(answer[0])
    print('{"engine": %.6f}' % seconds, flush=True)
    sr_vulkan.stop()
    # An ordinary end could hang or crash in the engine's threads.
    os._exit(0)


main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), int(sys.argv[5]))
