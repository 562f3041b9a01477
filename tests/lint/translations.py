# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text that the user can meet is translated: python3 translations.py ROOT LUPDATE.

The translation files are brought up to date by lupdate in a temporary folder first, so a text that nobody has
extracted yet is found as well.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from support import Tree, main

_FORMS = {"de": 2, "zh_CN": 1, "en": 2}  # how many plural forms each language has
_PLURAL_ONLY = ["en"]  # the source itself: only "1 picture" and "2 pictures" are to be told apart


def _markers(text):
    return sorted(re.findall(r"%(?:L?\d+|n)", text.replace("%Ln", "%n")))


def _complaints(message, forms):
    source, translation = message.findtext("source", ""), message.find("translation")
    state = translation.get("type") if translation is not None else "unfinished"
    if state in ("vanished", "obsolete"):
        return ["no longer in the program, but still translated"]
    plural = message.get("numerus") == "yes"
    texts = [form.text or "" for form in translation.iter("numerusform")] if plural else [
        (translation.text if translation is not None else "") or ""]
    if state == "unfinished" or not all(texts) or (plural and len(texts) != forms):
        return ["not translated"]
    complaints = []
    for text in texts:
        # A form for one may say "a picture" instead of "%n pictures".
        missing = set(_markers(source)) ^ set(_markers(text))
        if missing - ({"%n"} if plural else set()):
            complaints.append("the places for values differ: " + " ".join(sorted(missing)))
        if (text[:1].isspace(), text[-1:].isspace()) != (source[:1].isspace(), source[-1:].isspace()):
            complaints.append("the space at its ends differs")
    return complaints


def check(tree):
    for language, forms in _FORMS.items():
        path = f"translations/upview_{language}.ts"
        if path not in tree.files:
            yield f"{path}:1: there is no such file"
            continue
        root = ElementTree.fromstring(tree.files[path])
        if root.get("language") != language:
            yield f"{path}:1: says that its language is {root.get('language')}"
        if root.find("context") is None:
            yield f"{path}:1: holds no text"
        for context in root.iter("context"):
            for message in context.iter("message"):
                for complaint in _complaints(message, forms):
                    yield f"{path}:1: {context.findtext('name')}: \"{message.findtext('source')}\": {complaint}"


def _updated(root, lupdate):
    """The translation files as lupdate would make them from today's sources."""
    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for language in _FORMS:
            name = f"upview_{language}.ts"
            copy, path = os.path.join(folder, name), os.path.join(root, "translations", name)
            if os.path.exists(path):
                shutil.copyfile(path, copy)
                subprocess.run([lupdate, "-silent", "-locations", "none", os.path.join(root, "src"),
                                os.path.join(root, "ui"), *(["-pluralonly"] if language in _PLURAL_ONLY else []),
                                "-ts", copy],
                               check=True, timeout=100, stdout=subprocess.DEVNULL)
                with open(copy, encoding="utf-8") as file:
                    files["translations/" + name] = file.read()
        return Tree(files)


def _ts(language, messages):
    return {f"translations/upview_{language}.ts":
            f'<TS version="2.1" language="{language}"><context><name>A</name>{messages}</context></TS>'}


def _message(source, translation, state="", numerus=""):
    return (f"<message{numerus}><source>{source}</source>"
            f"<translation{state}>{translation}</translation></message>")


_PLURAL = ' numerus="yes"'
_OTHERS = {**_ts("zh_CN", _message("Open", "打开")), **_ts("en", _message(
    "%n files", "<numerusform>%n file</numerusform><numerusform>%n files</numerusform>", "", _PLURAL))}
_BAD = [
    ({}, "upview_de.ts:1: there is no such file"),
    ({**_OTHERS, **_ts("de", _message("Open", "Öffnen", ' type="unfinished"'))}, '"Open": not translated'),
    ({**_OTHERS, **_ts("de", _message("Open", ""))}, '"Open": not translated'),
    ({**_OTHERS, **_ts("de", _message("Open", "Öffnen", ' type="vanished"'))}, "no longer in the program"),
    ({**_OTHERS, **_ts("de", _message("%1 of %2", "%1 von"))}, "the places for values differ: %2"),
    ({**_OTHERS, **_ts("de", _message("Open ", "Öffnen"))}, "space at its ends"),
    ({**_OTHERS, **_ts("de", _message("%n files", "<numerusform>%n</numerusform>", "", _PLURAL))}, "not translated"),
]
_GOOD = [{**_OTHERS, **_ts("de", _message("%1 of %2", "%1 von %2") + _message(
    "%n files", "<numerusform>eine Datei</numerusform><numerusform>%n Dateien</numerusform>", "", _PLURAL))}]

main(check, _BAD, _GOOD, read=lambda root: _updated(root, sys.argv[2]))
