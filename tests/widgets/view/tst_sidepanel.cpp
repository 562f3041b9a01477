// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"
#include "core/settings/settingstable.h"
#include "support/testmain.h"
#include "widgets/view/sidepanel.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

#include <memory>

using namespace upview;

namespace {

const QString kRecipe = QStringLiteral("recipe");
const QString kMetadata = QStringLiteral("metadata");

} // namespace

class TestSidePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("upview.ini")));
        m_window = std::make_unique<QWidget>();
        m_window->resize(800, 600);
        makePanel();
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        m_folder.reset();
    }

    void takesNoRoomWhileNothingIsShown()
    {
        QVERIFY(!m_panel->isVisible());
        QCOMPARE(m_panel->place(m_window->rect()), m_window->rect());
    }

    void anActionShowsAndHidesItsSection()
    {
        QAction action;
        action.setCheckable(true);
        m_panel->bindAction(kRecipe, &action);
        QSignalSpy placement(m_panel, &SidePanel::placementChanged);
        action.trigger();
        QVERIFY(m_panel->isVisible());
        QVERIFY(m_recipe->isVisible());
        QVERIFY(!m_metadata->isVisible());
        QCOMPARE(placement.size(), 1);
        const QRect left = m_panel->place(m_window->rect());
        QCOMPARE(left.width() + m_panel->width(), 800);
        QCOMPARE(m_panel->geometry().right(), 799);
        action.trigger();
        QVERIFY(!m_panel->isVisible());
        QVERIFY(!action.isChecked());
        QCOMPARE(placement.size(), 2);
    }

    void theCloseButtonUnchecksTheAction()
    {
        QAction action;
        action.setCheckable(true);
        m_panel->bindAction(kRecipe, &action);
        action.trigger();
        const auto buttons = m_recipe->parentWidget()->findChildren<QToolButton *>();
        QCOMPARE(buttons.size(), 2);
        for (QToolButton *button : buttons) {
            if (button->text().isEmpty())
                button->click();
        }
        QVERIFY(!action.isChecked());
        QVERIFY(!m_panel->isSectionShown(kRecipe));
    }

    void aHeadingFoldsItsSection()
    {
        m_panel->setSectionShown(kRecipe, true);
        m_panel->setSectionShown(kMetadata, true);
        for (QToolButton *button : m_recipe->parentWidget()->findChildren<QToolButton *>()) {
            if (button->text() == QLatin1StringView("Recipe"))
                button->click();
        }
        QVERIFY(m_panel->isSectionFolded(kRecipe));
        QVERIFY(!m_recipe->isVisible());
        QVERIFY(m_metadata->isVisible());
        // Asking for it again unfolds it.
        m_panel->setSectionShown(kRecipe, true);
        QVERIFY(m_recipe->isVisible());
    }

    void everythingIsRememberedAlsoOfSectionsThatComeLater()
    {
        m_panel->setSectionShown(kRecipe, true);
        m_panel->setSectionShown(kMetadata, true);
        m_panel->setSectionFolded(kMetadata, true);
        delete m_panel;
        auto *panel = new SidePanel(*m_settings, m_window.get());
        panel->addSection(kRecipe, QStringLiteral("Recipe"), new QLabel);
        QVERIFY(panel->isSectionShown(kRecipe));
        QVERIFY(!panel->isSectionFolded(kRecipe));
        panel->setSectionShown(kRecipe, false);
        panel->addSection(kMetadata, QStringLiteral("Metadata"), new QLabel);
        QVERIFY(panel->isSectionShown(kMetadata));
        QVERIFY(panel->isSectionFolded(kMetadata));
    }

    void draggingTheEdgeSetsAWidthThatIsRemembered()
    {
        m_panel->setSectionShown(kRecipe, true);
        m_panel->place(m_window->rect());
        const int before = m_panel->width();
        connect(m_panel, &SidePanel::placementChanged, m_panel, [this] { m_panel->place(m_window->rect()); });
        QWidget *grip = m_panel->childAt(2, 300);
        QVERIFY(grip);
        QCOMPARE(grip->cursor().shape(), Qt::SplitHCursor);
        QTest::mousePress(grip, Qt::LeftButton, {}, {2, 300});
        QMouseEvent move(QEvent::MouseMove, QPointF(2, 300), m_panel->mapToGlobal(QPointF(-58, 300)),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(grip, &move);
        QTest::mouseRelease(grip, Qt::LeftButton, {}, {2, 300});
        QCOMPARE(m_panel->width(), before + 58);
        QCOMPARE(m_settings->get(setting::sidePanelWidth), before + 58);
    }

    void aSmallWindowKeepsHalfForThePicture()
    {
        m_panel->setSectionShown(kRecipe, true);
        const QRect left = m_panel->place(QRect(0, 0, 301, 200));
        QCOMPARE(left.width(), 151);
        QCOMPARE(m_panel->width(), 150);
    }

    void fullScreenHidesItUntilItIsAskedFor()
    {
        QAction action;
        action.setCheckable(true);
        m_panel->bindAction(kRecipe, &action);
        action.trigger();
        m_panel->setFullScreen(true);
        QVERIFY(!m_panel->isVisible());
        QVERIFY(!action.isChecked());
        QVERIFY(m_panel->isSectionShown(kRecipe));
        action.trigger();
        QVERIFY(m_panel->isVisible());
        m_panel->setFullScreen(true); // said again
        QVERIFY(m_panel->isVisible());
        m_panel->setFullScreen(false);
        QVERIFY(m_panel->isVisible());
    }

    void keysInsideDoNotChangeThePictureAndEscapeLeaves()
    {
        QAction next;
        next.setShortcuts({Qt::Key_Space, Qt::Key_Right, Qt::Key_Escape});
        m_window->addAction(&next);
        QSignalSpy triggered(&next, &QAction::triggered);
        QSignalSpy left(m_panel, &SidePanel::left);
        m_panel->setSectionShown(kRecipe, true);
        m_recipe->setFocusPolicy(Qt::StrongFocus);
        m_recipe->setFocus();
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Right, Qt::Key_Escape})
            QTest::keyClick(m_recipe, key);
        QCOMPARE(triggered.size(), 0);
        QCOMPARE(left.size(), 1);
        m_window->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_Right);
        QCOMPARE(triggered.size(), 1); // or the keys above would have proved nothing
    }

private:
    void makePanel()
    {
        m_panel = new SidePanel(*m_settings, m_window.get());
        m_recipe = new QLabel(QStringLiteral("Model"));
        m_metadata = new QLabel(QStringLiteral("Camera"));
        m_panel->addSection(kRecipe, QStringLiteral("Recipe"), m_recipe);
        m_panel->addSection(kMetadata, QStringLiteral("Metadata"), m_metadata);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<QWidget> m_window;
    SidePanel *m_panel = nullptr;
    QLabel *m_recipe = nullptr;
    QLabel *m_metadata = nullptr;
};

UPVIEW_TEST_MAIN(TestSidePanel)
#include "tst_sidepanel.moc"
