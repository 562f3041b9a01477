// SPDX-License-Identifier: GPL-3.0-or-later
#include "looks.h"
#include "support/testmain.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

/// The eye that the tour of all views looks with sees what it is for.
class TestLooks : public QObject
{
    Q_OBJECT

    static void show(QWidget &window, QSize size)
    {
        window.resize(size);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }

private Q_SLOTS:
    void aTidyWindowHasNoFaults()
    {
        QWidget window;
        auto *line = new QHBoxLayout(&window);
        line->addWidget(new QLabel(QStringLiteral("Some words")));
        line->addWidget(new QPushButton(QStringLiteral("Press")));
        show(window, {400, 200});
        QCOMPARE(looks::faults(window), QStringList());
        QCOMPARE(looks::paleWords(window, window.grab().toImage()), QStringList());
    }

    void cutWordsAreSeen_data()
    {
        QTest::addColumn<QWidget *>("widget");
        QTest::newRow("label") << static_cast<QWidget *>(new QLabel(QStringLiteral("Quite a few words")));
        auto *wrapped = new QLabel(QStringLiteral("Quite a few words that need several lines"));
        wrapped->setWordWrap(true);
        QTest::newRow("lines") << static_cast<QWidget *>(wrapped);
        QTest::newRow("button") << static_cast<QWidget *>(
            new QPushButton(QStringLiteral("Quite a few words")));
        auto *list = new QListWidget;
        list->addItem(QStringLiteral("Quite a few words"));
        QTest::newRow("list") << static_cast<QWidget *>(list);
    }

    void cutWordsAreSeen()
    {
        QFETCH(QWidget *, widget);
        QWidget window;
        widget->setParent(&window);
        widget->setGeometry(10, 10, 60, 24);
        show(window, {400, 200});
        const QStringList faults = looks::faults(window);
        QCOMPARE(faults.size(), 1);
        QVERIFY2(faults.constFirst().startsWith(QLatin1StringView("cut")), qPrintable(faults.constFirst()));
        widget->resize(300, 150);
        QCOMPARE(looks::faults(window), QStringList());
    }

    void whatSticksOutIsSeen()
    {
        QWidget window;
        auto *button = new QPushButton(QStringLiteral("Press"), &window);
        button->setGeometry(350, 10, 100, 40);
        show(window, {400, 200});
        QCOMPARE(looks::faults(window).size(), 1);
        button->move(300, 10);
        QCOMPARE(looks::faults(window), QStringList());
    }

    void whatOverlapsIsSeen()
    {
        QWidget window;
        auto *first = new QPushButton(QStringLiteral("Press"), &window);
        auto *second = new QPushButton(QStringLiteral("Press"), &window);
        first->setGeometry(10, 10, 100, 40);
        second->setGeometry(80, 20, 100, 40);
        show(window, {400, 200});
        QCOMPARE(looks::faults(window).size(), 1);
        second->move(120, 20);
        QCOMPARE(looks::faults(window), QStringList());
    }

    void paleWordsAreSeen()
    {
        QWidget window;
        auto *label = new QLabel(QStringLiteral("Some words"), &window);
        label->setGeometry(10, 10, 200, 40);
        QPalette palette;
        palette.setColor(QPalette::Window, QColor(0x80, 0x80, 0x80));
        palette.setColor(QPalette::WindowText, QColor(0x70, 0x70, 0x70));
        window.setPalette(palette);
        show(window, {400, 200});
        QCOMPARE(looks::paleWords(window, window.grab().toImage()).size(), 1);
    }

    void aBlankPictureHasOneColour()
    {
        QImage image(20, 20, QImage::Format_RGB32);
        image.fill(Qt::gray);
        QCOMPARE(looks::colours(image, 8), 1);
        image.setPixel(3, 3, 0xffffffff);
        QCOMPARE(looks::colours(image, 8), 2);
        QCOMPARE(looks::colours(image, 1), 1);
    }

    void differencesAreCounted()
    {
        QImage image(20, 20, QImage::Format_RGB32);
        image.fill(Qt::gray);
        QImage other = image;
        QCOMPARE(looks::difference(image, other), 0.0);
        for (int x = 0; x < 20; ++x)
            other.setPixel(x, 3, 0xffffffff);
        QCOMPARE(looks::difference(image, other), 0.05);
        QCOMPARE(looks::difference(image, image.scaled(10, 10)), 1.0);
    }
};

UPVIEW_TEST_MAIN(TestLooks)
#include "tst_looks.moc"
