# SPDX-License-Identifier: GPL-3.0-or-later
"""Habits of the house that a pattern can see."""

from support import find, main, without_comments

# Written so that this file does not find itself.
_LEFT_OPEN = r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK")) + r")\b"

_EVERYWHERE = [
    (r"\b(?!Q[A-Z])(\w+)::instance\s*\(\s*\)", "a singleton: services come by constructor"),
    (r"\bstatic\s+[\w:<>]+\s*[&*]\s*(self|instance)\s*\(", "a singleton: services come by constructor"),
    (r"\bQ_GLOBAL_STATIC\b", "a singleton: services come by constructor"),
    # Without a context object the lambda outlives what it captured.
    (r"\bconnect\s*\(\s*[^,;{}]+,\s*&[\w:]+,\s*\[", "a lambda without a context object"),
    (r"\b(SIGNAL|SLOT)\s*\(", "a connection that the compiler does not check"),
    (r"\bQThread::terminate\b|->terminate\s*\(\s*\)", "a thread is asked to end and joined, never terminated"),
]
_TESTS = [
    # qWaitFor waits for a condition and ends with it; these wait for the clock and hope.
    (r"\b(QTest::)?qWait\s*\(|\bqSleep\s*\(|\bQThread::(u|m)?sleep\s*\(|\bsleep_(for|until)\s*\("
     r"|(?<![\w.:>])u?sleep\s*\(", "waits for the clock: wait for what should happen"),
]
# What nests an event loop, or is not safe beside other threads.
_SOURCES = [
    (r"\bprocessEvents\s*\(", "a nested event loop"),
    (r"\bQEventLoop\b", "a nested event loop"),
    (r"\bsetenv\s*\(|\bsystem\s*\(|\bpopen\s*\(", "not in a program with threads"),
]


def check(tree):
    for path, text in tree.files.items():
        for line, match in find(_LEFT_OPEN, text):
            yield f"{path}:{line}: {match.group()}: write an issue instead"
    for path, text in tree.cpp("src", "tests"):
        code = without_comments(text, strings=False)
        for pattern, complaint in _EVERYWHERE + (_SOURCES if path.startswith("src/") else _TESTS):
            for line, match in find(pattern, code):
                yield f"{path}:{line}: {complaint}: {' '.join(match.group().split())}"


_BAD = [
    ({"ui/a.ui": "<!-- TO" + "DO -->"}, "write an issue"),
    ({"tests/a.cpp": "QTest::qWait(10);"}, "waits for the clock"),
    ({"tests/a.cpp": "QThread::msleep(10);"}, "waits for the clock"),
    ({"tests/a.cpp": "std::this_thread::sleep_for(1s);"}, "waits for the clock"),
    ({"tests/a.cpp": "    sleep(1);"}, "waits for the clock"),
    ({"src/a.cpp": "auto &s = Settings::instance();"}, "a singleton"),
    ({"src/a.h": "static Settings &instance();"}, "a singleton"),
    ({"src/a.cpp": "Q_GLOBAL_STATIC(Cache, cache)"}, "a singleton"),
    ({"src/a.cpp": "connect(a, &A::b,\n        [this] {});"}, "a.cpp:1: a lambda without a context"),
    ({"src/a.cpp": "connect(a, SIGNAL(b()), c, SLOT(d()));"}, "does not check"),
    ({"src/a.cpp": "m_thread->terminate();"}, "never terminated"),
    ({"src/a.cpp": "QEventLoop loop;"}, "nested event loop"),
    ({"src/a.cpp": "QCoreApplication::processEvents();"}, "nested event loop"),
]
_GOOD = [{
    "src/a.cpp": "// connect(a, &A::b, [] {}); sleep(1)\nconnect(a, &A::b, this, [this] {});\n"
                 "QCoreApplication::instance();\nlog(\"QEventLoop\");",
    "tests/a.cpp": "QVERIFY(QTest::qWaitFor([&] { return done; }));\nQCoreApplication::processEvents();",
}]

main(check, _BAD, _GOOD)
