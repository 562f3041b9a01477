// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/thumbnailview.h"

#include "picturelist.h"
#include "support/testmain.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>

#include <memory>

using namespace upview;

class ThumbnailViewTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PictureList> m_model;
    std::unique_ptr<ThumbnailView> m_view;

    void show(int rows, QSize size = QSize(800, 600))
    {
        m_model->setCount(rows);
        m_view->resize(size);
        m_view->show();
        m_view->activateWindow();
        m_view->setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        if (rows > 0)
            m_view->setCurrentIndex(m_model->index(0));
    }

    [[nodiscard]] int currentRow() const { return m_view->currentIndex().row(); }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_view.get(), static_cast<Qt::Key>(key), modifiers);
    }

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<PictureList>();
        m_view = std::make_unique<ThumbnailView>();
        m_view->setModel(m_model.get());
    }

    void cleanup()
    {
        m_view.reset();
        m_model.reset();
    }

    void columnsFillTheWidthEvenly()
    {
        show(200);
        for (int width = 300; width < 1400; width += 37) {
            m_view->resize(width, 600);
            const QRect last = m_view->visualRect(m_model->index(m_view->columns() - 1));
            const QRect next = m_view->visualRect(m_model->index(m_view->columns()));
            QCOMPARE(last.top(), m_view->visualRect(m_model->index(0)).top());
            QVERIFY2(next.top() > last.top(), qPrintable(QString::number(width)));
            const int left = m_view->viewport()->width() - last.right() - 1;
            QVERIFY2(left >= 0 && left <= m_view->columns(), qPrintable(QString::number(left)));
        }
    }

    void theScrollBarComesOnlyWhenItIsNeeded()
    {
        show(3);
        QVERIFY(!m_view->verticalScrollBar()->isVisible());
        m_model->setCount(100);
        QTRY_VERIFY(m_view->verticalScrollBar()->isVisible());
        m_model->setCount(2);
        QTRY_VERIFY(!m_view->verticalScrollBar()->isVisible());
    }

    void arrowsHomeEndAndPagesMoveTheCurrentCell()
    {
        show(1000);
        const int columns = m_view->columns();
        press(Qt::Key_Right);
        QCOMPARE(currentRow(), 1);
        press(Qt::Key_Down);
        QCOMPARE(currentRow(), 1 + columns);
        press(Qt::Key_Left);
        QCOMPARE(currentRow(), columns);
        press(Qt::Key_Up);
        QCOMPARE(currentRow(), 0);
        press(Qt::Key_PageDown);
        const int page = currentRow();
        QVERIFY(page >= columns && page % columns == 0);
        press(Qt::Key_PageUp);
        QCOMPARE(currentRow(), 0);
        press(Qt::Key_End);
        QCOMPARE(currentRow(), 999);
        QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(m_view->currentIndex())));
        press(Qt::Key_Home);
        QCOMPARE(currentRow(), 0);
    }

    void rightGoesOnInTheNextLine()
    {
        show(100);
        const int columns = m_view->columns();
        m_view->setCurrentIndex(m_model->index(columns - 1));
        press(Qt::Key_Right);
        QCOMPARE(currentRow(), columns);
        press(Qt::Key_Left);
        QCOMPARE(currentRow(), columns - 1);
    }

    void shiftExtendsTheSelectionInTheOrderOfTheRows()
    {
        show(50);
        m_view->setCurrentIndex(m_model->index(3));
        press(Qt::Key_Left, Qt::ShiftModifier);
        press(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(m_view->selectedPaths(),
                 QStringList({QStringLiteral("/pictures/img1.png"), QStringLiteral("/pictures/img2.png"),
                              QStringLiteral("/pictures/img3.png")}));
        press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_view->selectedPaths().size(), 50);
    }

    void typingJumpsToTheName()
    {
        show(0);
        m_model->setNames({QStringLiteral("apple.png"), QStringLiteral("banana.png"),
                           QStringLiteral("blueberry.png"), QStringLiteral("cherry.png")});
        m_view->setCurrentIndex(m_model->index(0));
        QTest::keyClicks(m_view.get(), QStringLiteral("bl"));
        QCOMPARE(currentRow(), 2);
    }

    void enterAndDoubleClickOpen()
    {
        show(20);
        QSignalSpy opened(m_view.get(), &ThumbnailView::openRequested);
        m_view->setCurrentIndex(m_model->index(4));
        press(Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).toString(), QStringLiteral("/pictures/img4.png"));
        const QPoint where = m_view->visualRect(m_model->index(2)).center();
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, where);
        QCOMPARE(opened.size(), 1);
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, where);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened.at(1).at(0).toString(), QStringLiteral("/pictures/img2.png"));
    }

    void theGapBetweenCellsBelongsToNone()
    {
        show(20);
        const QRect cell = m_view->visualRect(m_model->index(0));
        QVERIFY(m_view->indexAt(cell.center()).isValid());
        QVERIFY(!m_view->indexAt(cell.topLeft() + QPoint(1, 1)).isValid());
    }

    void theVisibleRangeIsReportedOnceAfterAScroll()
    {
        show(1000);
        QSignalSpy ranges(m_view.get(), &ThumbnailView::visibleRangeChanged);
        QTRY_VERIFY(!ranges.isEmpty());
        QCOMPARE(ranges.last().at(0).toInt(), 0);
        QVERIFY(ranges.last().at(1).toInt() >= 2 * m_view->columns() - 1);
        QVERIFY(ranges.last().at(1).toInt() < 100);

        ranges.clear();
        QScrollBar *bar = m_view->verticalScrollBar();
        for (int value = 0; value <= bar->maximum(); value += bar->maximum() / 50)
            bar->setValue(value);
        bar->setValue(bar->maximum());
        QTRY_VERIFY(!ranges.isEmpty());
        QCOMPARE(ranges.size(), 1);
        QCOMPARE(ranges.last().at(1).toInt(), 999);
        QCOMPARE(ranges.last().at(0).toInt() % m_view->columns(), 0);
        const QModelIndex first = m_model->index(ranges.last().at(0).toInt());
        QVERIFY(m_view->visualRect(first).bottom() >= 0);
    }

    void aResetReportsTheSameRangeAnew()
    {
        show(1000);
        QSignalSpy ranges(m_view.get(), &ThumbnailView::visibleRangeChanged);
        QTRY_COMPARE(ranges.size(), 1);
        m_model->setCount(1000);
        QTRY_COMPARE(ranges.size(), 2);
        QCOMPARE(ranges.at(0), ranges.at(1));
    }

    void theThumbnailSideFollowsTheCellSize()
    {
        QSignalSpy sides(m_view.get(), &ThumbnailView::thumbnailSideChanged);
        show(10);
        QTRY_VERIFY(!sides.isEmpty());
        m_view->setCellSize(300);
        QTRY_COMPARE(sides.last().at(0).toInt(), qCeil(300 * m_view->devicePixelRatioF()));
    }

    void tenThousandRowsScrollWithoutTouchingThoseOutOfSight()
    {
        show(10000);
        QCOMPARE(m_view->verticalScrollBar()->maximum() + m_view->viewport()->height(),
                 (10000 + m_view->columns() - 1) / m_view->columns() * m_view->gridSize().height());
        m_view->grab();
        const qint64 before = m_model->reads();
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() / 2);
        m_view->grab();
        // Only the cells on screen are asked about, some times each.
        const auto [first, last] = m_view->visibleRange();
        QVERIFY(last - first < 60);
        QVERIFY2(m_model->reads() - before < 60 * 40, qPrintable(QString::number(m_model->reads() - before)));
        const QPoint middle = m_view->viewport()->rect().center();
        const int row = QModelIndex(static_cast<QListView *>(m_view.get())->indexAt(middle)).row();
        QVERIFY(row < 0 || (row >= first && row <= last));
    }

    void controlAndWheelOrKeysChangeTheCellSize()
    {
        show(100);
        QSignalSpy sizes(m_view.get(), &ThumbnailView::cellSizeChanged);
        const int before = m_view->cellSize();
        const auto wheel = [this](int delta, Qt::KeyboardModifiers modifiers) {
            const QPointF where(100, 100);
            QWheelEvent event(where, m_view->viewport()->mapToGlobal(where), {}, QPoint(0, delta),
                              Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
            QApplication::sendEvent(m_view->viewport(), &event);
        };
        wheel(120, Qt::ControlModifier);
        QCOMPARE(sizes.size(), 1);
        QVERIFY(m_view->cellSize() > before);
        wheel(-60, Qt::ControlModifier); // half a notch of a fine wheel
        QCOMPARE(sizes.size(), 1);
        wheel(-60, Qt::ControlModifier);
        QCOMPARE(m_view->cellSize(), before);
        wheel(-120, Qt::NoModifier);
        QCOMPARE(m_view->cellSize(), before);
        QVERIFY(m_view->verticalScrollBar()->value() > 0);

        press(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(m_view->cellSize() > before);
        press(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(m_view->cellSize(), before);
        for (int i = 0; i < 30; ++i)
            m_view->zoomIn();
        QCOMPARE(m_view->cellSize(), ThumbnailView::kMostCellSize);
        for (int i = 0; i < 60; ++i)
            m_view->zoomOut();
        QCOMPARE(m_view->cellSize(), ThumbnailView::kLeastCellSize);
    }

    void theCurrentCellStaysInSightWhileCellsGrow()
    {
        show(1000);
        m_view->setCurrentIndex(m_model->index(500));
        m_view->scrollTo(m_model->index(500), QAbstractItemView::PositionAtCenter);
        const int before = m_view->visualRect(m_model->index(500)).center().y();
        m_view->setCellSize(300);
        const int after = m_view->visualRect(m_model->index(500)).center().y();
        QVERIFY2(std::abs(after - before) <= 2, qPrintable(QString::number(after - before)));
    }

    void theFirstCellStaysWholeWhileCellsGrow()
    {
        show(1000);
        m_view->setCellSize(300);
        QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    }

    void aNarrowerWindowKeepsWhatWasAtTheTop()
    {
        show(1000);
        m_view->verticalScrollBar()->setValue(m_view->gridSize().height() * 40);
        const int first = m_view->visibleRange().first;
        m_view->resize(500, 600);
        const auto [newFirst, newLast] = m_view->visibleRange();
        QVERIFY(newFirst <= first && first <= newLast);
    }

    void theContextMenuIsAskedForWithTheSelection()
    {
        show(20);
        QSignalSpy menus(m_view.get(), &ThumbnailView::contextMenuRequested);
        const QPoint onItem = m_view->visualRect(m_model->index(3)).center();
        QTest::mousePress(m_view->viewport(), Qt::RightButton, {}, onItem);
        QContextMenuEvent event(QContextMenuEvent::Mouse, onItem, m_view->viewport()->mapToGlobal(onItem));
        QApplication::sendEvent(m_view->viewport(), &event);
        QCOMPARE(menus.size(), 1);
        QCOMPARE(menus.at(0).at(1).toStringList(), QStringList({QStringLiteral("/pictures/img3.png")}));

        const QPoint empty = m_view->visualRect(m_model->index(0)).topLeft() + QPoint(1, 1);
        QContextMenuEvent beside(QContextMenuEvent::Mouse, empty, m_view->viewport()->mapToGlobal(empty));
        QApplication::sendEvent(m_view->viewport(), &beside);
        QVERIFY(menus.at(1).at(1).toStringList().isEmpty());

        QContextMenuEvent key(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(m_view->viewport(), &key);
        QCOMPARE(menus.at(2).at(1).toStringList(), QStringList({QStringLiteral("/pictures/img3.png")}));
        QVERIFY(QRect(m_view->viewport()->mapToGlobal(QPoint(0, 0)), m_view->viewport()->size())
                    .contains(menus.at(2).at(0).toPoint()));
    }

    void aRowThatGoesLeavesANeighbourCurrent()
    {
        show(10);
        m_model->removeFirst();
        QVERIFY(m_view->currentIndex().isValid());
        QCOMPARE(m_view->currentPath(), QStringLiteral("/pictures/img1.png"));
    }
};

UPVIEW_TEST_MAIN(ThumbnailViewTest)
#include "tst_thumbnailview.moc"
