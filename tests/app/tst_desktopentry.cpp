// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/imagereader.h"
#include "support/testmain.h"

#include <QFile>
#include <QMimeDatabase>

using namespace upview;

/// What the desktop is told of the program.
class TestDesktopEntry : public QObject
{
    Q_OBJECT

    static QStringList offered()
    {
        QFile file(QStringLiteral(UPVIEW_SOURCE_DIR "/resources/org.upview.Upview.desktop"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
        const QString key = QStringLiteral("MimeType=");
        for (const QString &line : lines) {
            if (line.startsWith(key))
                return line.mid(key.size()).split(QLatin1Char(';'), Qt::SkipEmptyParts);
        }
        return {};
    }

private Q_SLOTS:
    void everyFormatThatIsReadIsOffered()
    {
        const QStringList types = offered();
        QVERIFY(types.size() > 20);
        const QMimeDatabase database;
        for (const QString &suffix : readableSuffixes()) {
            const QMimeType type =
                database.mimeTypeForFile(QStringLiteral("picture.") + suffix, QMimeDatabase::MatchExtension);
            // Some databases do not know the newer ones.
            if (type.isDefault() || !type.name().startsWith(QLatin1StringView("image/")))
                continue;
            bool found = types.contains(type.name());
            const QStringList others = type.aliases() + type.allAncestors();
            for (const QString &other : others)
                found = found || types.contains(other);
            QVERIFY2(found, qPrintable(suffix + QStringLiteral(": ") + type.name()));
        }
    }

    void noTypeIsOfferedTwice()
    {
        QStringList types = offered();
        QCOMPARE(types.removeDuplicates(), 0);
        QVERIFY(types.contains(QStringLiteral("inode/directory")));
    }
};

UPVIEW_TEST_GUILESS_MAIN(TestDesktopEntry)
#include "tst_desktopentry.moc"
