# SPDX-License-Identifier: GPL-3.0-or-later
"""Includes and link lines against the drawing of the house:

base <- settings, image <- archive <- cache <- library, upscale; upview_python and upview_widgets depend on the
core and never on each other; app depends on all; only the decoder process has core/formats. The compiler alone would
accept <QtWidgets/QWidget> in the core.
"""

import posixpath

from support import find, main, without_comments

_CORE = {
    "core/base": {"core/base"},
    "core/settings": {"core/base", "core/settings"},
    "core/image": {"core/base", "core/image"},
    "core/formats": {"core/base", "core/image", "core/formats"},
    "core/archive": {"core/base", "core/image", "core/archive"},
    "core/cache": {"core/base", "core/settings", "core/image", "core/archive", "core/cache"},
    "core/library": {"core/base", "core/settings", "core/image", "core/archive", "core/cache", "core/library"},
    "core/upscale": {"core/base", "core/settings", "core/image", "core/archive", "core/cache", "core/upscale"},
}
_ROOMS = dict(_CORE)
# The libraries behind the formats are for the decoder process only.
_SHARED = set(_CORE) - {"core/formats"}
_ROOMS["python"] = _SHARED | {"python"}
_ROOMS["widgets"] = _SHARED | {"widgets"}
_ROOMS["app"] = _SHARED | {"python", "widgets", "app"}
_ROOMS["decoder"] = {"core/base", "core/image", "core/formats", "decoder"}

# Of Qt, the core may use Core, Gui without pixmaps, and Concurrent.
_WIDGETS = (r"\bQ(Widget|Application|Pixmap|PixmapCache|Bitmap|Icon|Dialog|MainWindow|MessageBox|FileDialog|Label|Menu"
            r"|MenuBar|ToolBar|StatusBar|LayoutItem|BoxLayout|Style|StyleOption\w*|StyledItemDelegate|AbstractItemView"
            r"|AbstractScrollArea|ListView|TreeView|GraphicsView|FileIconProvider)\b")


def _room(path):
    """The room of a path from src/, or None for a file outside all of them."""
    parts = path.split("/")
    room = "/".join(parts[:2]) if parts[0] == "core" else parts[0]
    return room if room in _ROOMS else None


def check(tree):
    for path, text in tree.cpp("src"):
        code = without_comments(text)
        room = _room(path[len("src/"):])
        if room is None:
            yield f"{path}:1: lies in none of the rooms {', '.join(_ROOMS)}"
            continue
        for line, match in find(r'^\s*#\s*include\s*(["<])([^">]+)[">]', code):
            quote, name = match.groups()
            where = f"{path}:{line}:"
            if name.startswith(".."):
                yield f"{where} include from src/ on, not through '..': {name}"
            if quote == '"' and "/" in name and not name.startswith(".."):
                if _room(name) not in _ROOMS[room]:
                    yield f"{where} {room} must not include {name}"
            elif quote == '"' and not name.startswith("ui_") and not name.endswith(".moc"):
                if posixpath.join(posixpath.dirname(path), name) not in tree.files:
                    yield f"{where} no file {name} beside this one"
            if (name.startswith("pybind11/") or name == "Python.h") and room != "python":
                yield f"{where} only src/python includes {name}"
            if room in _CORE and name.startswith(("QtWidgets", "QtPrintSupport", "QtSvgWidgets")):
                yield f"{where} the core has no widgets: {name}"
            if name.startswith("private/") or "/private/" in name:
                yield f"{where} Qt's private headers may change with any version: {name}"
        if room in _CORE:
            for line, match in find(_WIDGETS, without_comments(text, strings=False)):
                yield f"{path}:{line}: the core has no widgets and no pixmaps: {match.group()}"

    for path, text in tree.under("src", suffix="CMakeLists.txt"):
        code = "\n".join(line.split("#")[0] for line in text.split("\n"))
        room = path[len("src/"):-len("CMakeLists.txt")].rstrip("/")
        forbidden = []
        if room.startswith("core"):
            forbidden = ["Qt6::Widgets", "Qt6::PrintSupport", "Qt6::SvgWidgets", "upview_python", "upview_widgets"]
        elif room == "python":
            forbidden = ["Qt6::Widgets", "upview_widgets"]
        elif room == "widgets":
            forbidden = ["upview_python"]
        if room != "python":
            forbidden += ["pybind11", "Python3::"]
        for name in forbidden:
            for line, _ in find(name, code):
                yield f"{path}:{line}: must not link {name}"
        # The rooms that a room of the core links are those that it may include.
        if room in _CORE:
            allowed = {"upview_" + posixpath.basename(other) for other in _ROOMS[room]}
            for line, match in find(r"\bupview_(?!room\b|policy\b)\w+", code):
                if match.group() not in allowed:
                    yield f"{path}:{line}: {room} must not link {match.group()}"


_BAD = [
    ({"src/core/image/a.cpp": '#include "core/cache/cache.h"\n'}, "core/image must not include core/cache/cache.h"),
    ({"src/core/image/a.cpp": '#include "core/settings/settings.h"\n'}, "must not include core/settings"),
    ({"src/core/library/a.cpp": '#include "core/upscale/recipe.h"\n'}, "must not include core/upscale"),
    ({"src/core/base/a.h": "#include <QtWidgets/QWidget>\n"}, "the core has no widgets"),
    ({"src/core/base/a.h": "// QWidget\nclass QPixmap;\n"}, "a.h:2: the core has no widgets and no pixmaps: QPixmap"),
    ({"src/core/upscale/a.cpp": "#include <pybind11/embed.h>\n"}, "only src/python includes pybind11"),
    ({"src/widgets/a.cpp": "#include <Python.h>\n"}, "only src/python includes Python.h"),
    ({"src/python/a.cpp": '#include "widgets/icons.h"\n'}, "python must not include widgets/icons.h"),
    ({"src/widgets/a.cpp": '#  include "python/engines.h"\n'}, "widgets must not include python/engines.h"),
    ({"src/core/base/a.cpp": '#include "app/main.h"\n'}, "core/base must not include app/main.h"),
    ({"src/widgets/a.cpp": '#include "../core/base/error.h"\n'}, "not through '..'"),
    ({"src/widgets/a.cpp": '#include "missing.h"\n'}, "no file missing.h beside"),
    ({"src/widgets/a.cpp": "#include <private/qwidget_p.h>\n"}, "private headers"),
    ({"src/extra/a.cpp": ""}, "none of the rooms"),
    ({"src/core/library/a.cpp": '#include "core/formats/rawreader.h"\n'}, "must not include core/formats"),
    ({"src/app/a.cpp": '#include "core/formats/rawreader.h"\n'}, "must not include core/formats"),
    ({"src/core/image/CMakeLists.txt": "PUBLIC Qt6::Widgets"}, "must not link Qt6::Widgets"),
    ({"src/core/image/CMakeLists.txt": "PUBLIC upview_library"}, "must not link upview_library"),
    ({"src/widgets/CMakeLists.txt": "PRIVATE pybind11::embed"}, "must not link pybind11"),
    ({"src/python/CMakeLists.txt": "PRIVATE upview_widgets"}, "must not link upview_widgets"),
]
_GOOD = [{
    "src/core/base/error.h": "#include <QString>\n",
    "src/core/cache/a.cpp": '#include "a.h"\n#include "core/image/reader.h"\n// not <QtWidgets>, no "core/library/x.h"\n',
    "src/core/cache/a.h": "#include <QImage>\n",
    "src/core/cache/CMakeLists.txt": "# for upview_library\nupview_room(upview_cache PUBLIC upview_image Qt6::Gui)",
    "src/python/a.cpp": "#include <pybind11/embed.h>\n",
    "src/widgets/a.cpp": '#include "ui_page.h"\n#include <QWidget>\n#include "core/upscale/recipe.h"\n',
    "src/app/main.cpp": '#include "python/engines.h"\n#include "widgets/window.h"\n',
}]

main(check, _BAD, _GOOD)
