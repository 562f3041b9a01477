// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

/// Points HOME and the XDG folders at a fresh temporary folder, which is removed at the end, so that a test
/// never sees or touches the files of the person who runs it. Made before the application object.
class IsolatedHome
{
public:
    IsolatedHome();
    ~IsolatedHome();
    Q_DISABLE_COPY_MOVE(IsolatedHome)

private:
    class Private;
    Private *d;
};

/// main() of a test of classes without a window: QCoreApplication.
#define UPVIEW_TEST_GUILESS_MAIN(TestClass)                                                                  \
    int main(int argc, char *argv[])                                                                         \
    {                                                                                                        \
        IsolatedHome home;                                                                                   \
        QCoreApplication app(argc, argv);                                                                    \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }

/// main() of a test with widgets: QApplication, Fusion style.
#define UPVIEW_TEST_MAIN(TestClass)                                                                          \
    int main(int argc, char *argv[])                                                                         \
    {                                                                                                        \
        IsolatedHome home;                                                                                   \
        QApplication app(argc, argv);                                                                        \
        QApplication::setStyle(QStringLiteral("Fusion"));                                                    \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
