// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"
#include "core/settings/settingstable.h"
#include "support/testmain.h"
#include "widgets/keys/shortcutscheme.h"

#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace upview;

class TestShortcutScheme : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        QTemporaryDir folder;
        Settings settings{folder.filePath(QStringLiteral("upview.ini"))};
        QObject owner;
        WindowActions actions{&owner};
        ShortcutScheme scheme{actions, settings};

        [[nodiscard]] QHash<const QAction *, ActionKeys> chosen() const
        {
            return scheme.fromSetting(settings.get(setting::shortcuts));
        }
    };

private Q_SLOTS:
    void everyActionHasAnIdOfItsOwnANameAndAToolTip()
    {
        const Fixture f;
        QSet<QString> ids;
        for (const QAction *action : f.scheme.actions()) {
            QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
            QVERIFY2(!ids.contains(action->objectName()), qPrintable(action->objectName()));
            ids.insert(action->objectName());
            QVERIFY2(!plainActionText(action->text()).isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->objectName()));
        }
    }

    void defaultsDoNotConflict()
    {
        const Fixture f;
        for (const QAction *action : f.scheme.actions()) {
            const ActionKeys keys = f.scheme.defaults(action);
            for (const QKeySequence &key : keys) {
                const QList<QAction *> others = f.scheme.conflicts(action, key, f.chosen());
                QVERIFY2(
                    others.isEmpty(),
                    qPrintable(QStringLiteral("%1: %2 and %3")
                                   .arg(key.toString(), action->objectName(),
                                        others.isEmpty() ? QString() : others.constFirst()->objectName())));
            }
        }
    }

    void chosenKeysReachTheActionAndItsToolTip()
    {
        Fixture f;
        QSignalSpy changed(&f.scheme, &ShortcutScheme::changed);
        f.settings.set(setting::shortcuts, {QStringLiteral("rotate-right=F4; Ctrl+,")});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(f.actions.rotateRight->shortcuts(),
                 (ActionKeys{Qt::Key_F4, QKeyCombination(Qt::CTRL, Qt::Key_Comma)}));
        QVERIFY(f.actions.rotateRight->toolTip().endsWith(QLatin1StringView("(F4)")));
        f.settings.set(setting::shortcuts, QStringList());
        QCOMPARE(f.actions.rotateRight->shortcuts(), f.scheme.defaults(f.actions.rotateRight));
    }

    void anActionCanBeLeftWithoutKeys()
    {
        Fixture f;
        f.settings.set(setting::shortcuts, {QStringLiteral("rotate-right=")});
        QVERIFY(f.actions.rotateRight->shortcuts().isEmpty());
        QVERIFY(!f.actions.rotateRight->toolTip().contains(QLatin1Char('(')));
    }

    void onlyWhatDiffersIsStored()
    {
        const Fixture f;
        auto chosen = f.chosen();
        QVERIFY(f.scheme.toSetting(chosen).isEmpty());
        chosen.insert(f.actions.next, {Qt::Key_N});
        const QStringList entries = f.scheme.toSetting(chosen);
        QCOMPARE(entries, QStringList{QStringLiteral("next=N")});
        QCOMPARE(f.scheme.fromSetting(entries), chosen);
    }

    void damagedEntriesAreLeftOut()
    {
        const Fixture f;
        const auto defaults = f.chosen();
        for (const char *entry : {"", "=", "=F4", "no-such-action=F4", "next"})
            QCOMPARE(f.scheme.fromSetting({QString::fromLatin1(entry)}), defaults);
        QVERIFY(f.scheme.fromSetting({QStringLiteral("next=abc; Blurp+Q")}).value(f.actions.next).isEmpty());
    }

    void theSameKeyMayServeGridAndViewer()
    {
        const Fixture f;
        QCOMPARE(f.actions.scope(f.actions.largerCells), ActionScope::Browse);
        QCOMPARE(f.actions.scope(f.actions.zoomIn), ActionScope::View);
        const QKeySequence shared(Qt::CTRL | Qt::Key_Plus);
        QVERIFY(!f.scheme.conflicts(f.actions.zoomIn, shared, f.chosen()).contains(f.actions.largerCells));
        // One that is there in both conflicts with either.
        QVERIFY(f.scheme.conflicts(f.actions.quit, shared, f.chosen()).contains(f.actions.largerCells));
        QVERIFY(f.scheme.conflicts(f.actions.quit, shared, f.chosen()).contains(f.actions.zoomIn));
    }

    void lettersRestInTheGridAndComeBack()
    {
        Fixture f;
        f.scheme.restLetters({f.actions.fullScreen}, true);
        QCOMPARE(f.actions.fullScreen->shortcuts(), ActionKeys{Qt::Key_F11});
        QCOMPARE(f.scheme.keys(f.actions.fullScreen), (ActionKeys{Qt::Key_F11, Qt::Key_F}));
        f.scheme.restLetters({f.actions.fullScreen}, false);
        QCOMPARE(f.actions.fullScreen->shortcuts(), (ActionKeys{Qt::Key_F11, Qt::Key_F}));
    }
};

UPVIEW_TEST_MAIN(TestShortcutScheme)
#include "tst_shortcutscheme.moc"
