// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/desktopapps.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QMimeDatabase>
#include <QSet>
#include <QStandardPaths>
#include <QUrl>

#include <optional>
#include <utility>

namespace upview {

namespace {

constexpr QLatin1String kOwnId("org.upview.Upview.desktop");
constexpr qint64 kLargestFile = 1024 * 1024;

using Group = QHash<QString, QString>;

/// The groups of a key file; the first value of a key counts.
QHash<QString, Group> readKeyFile(const QString &path)
{
    QHash<QString, Group> groups;
    QFile file(path);
    if (file.size() > kLargestFile || !file.open(QIODevice::ReadOnly))
        return groups;
    QString group;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (const QString &raw : lines) {
        const QString line = raw.trimmed();
        if (line.startsWith(QLatin1Char('[')) && line.endsWith(QLatin1Char(']'))) {
            group = line.mid(1, line.size() - 2);
        } else if (const auto equals = line.indexOf(QLatin1Char('='));
                   equals > 0 && line[0] != QLatin1Char('#')) {
            Group &entries = groups[group];
            const QString key = line.left(equals).trimmed();
            if (!entries.contains(key))
                entries.insert(key, line.mid(equals + 1).trimmed());
        }
    }
    return groups;
}

/// Of values of type "string": \s, \n, \t, \r and \\.
QString unescaped(const QString &value)
{
    QString result;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != QLatin1Char('\\') || i + 1 == value.size()) {
            result += value[i];
            continue;
        }
        ++i;
        const char16_t code = value[i].unicode();
        result += code == 's' ? QLatin1Char(' ')
            : code == 'n'     ? QLatin1Char('\n')
            : code == 't'     ? QLatin1Char('\t')
            : code == 'r'     ? QLatin1Char('\r')
                              : value[i];
    }
    return result;
}

QString localised(const Group &entry, const QString &key)
{
    const QString locale = QLocale().name(); // "de_DE"
    for (const QString &tag : {locale, locale.section(QLatin1Char('_'), 0, 0)}) {
        const QString value = entry.value(QStringLiteral("%1[%2]").arg(key, tag));
        if (!value.isEmpty())
            return unescaped(value);
    }
    return unescaped(entry.value(key));
}

/// Splits Exec by its quoting rules; nothing where a quote is left open.
std::optional<QStringList> split(const QString &exec)
{
    QStringList arguments;
    QString word;
    bool inWord = false;
    bool quoted = false;
    for (qsizetype i = 0; i < exec.size(); ++i) {
        const QChar c = exec[i];
        if (quoted && c == QLatin1Char('\\') && i + 1 < exec.size()) {
            word += exec[++i];
        } else if (c == QLatin1Char('"')) {
            quoted = !quoted;
            inWord = true;
        } else if (!quoted && c.isSpace()) {
            if (inWord)
                arguments.append(std::exchange(word, QString()));
            inWord = false;
        } else {
            word += c;
            inWord = true;
        }
    }
    if (quoted)
        return std::nullopt;
    if (inWord)
        arguments.append(word);
    return arguments;
}

/// All folders of desktop entries, the most important first.
QStringList applicationFolders()
{
    QStringList folders;
    const QStringList data = QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    for (const QString &folder : data)
        folders.append(folder + QStringLiteral("/applications"));
    return folders;
}

/// The lists of associations, the most important first.
QStringList associationLists()
{
    QStringList names{QStringLiteral("mimeapps.list")};
    const QStringList desktops =
        qEnvironmentVariable("XDG_CURRENT_DESKTOP").toLower().split(QLatin1Char(':'), Qt::SkipEmptyParts);
    for (auto it = desktops.crbegin(); it != desktops.crend(); ++it)
        names.prepend(*it + QStringLiteral("-mimeapps.list"));
    QStringList lists;
    const QStringList folders =
        QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation) + applicationFolders();
    for (const QString &folder : folders) {
        for (const QString &name : std::as_const(names))
            lists.append(folder + QLatin1Char('/') + name);
    }
    return lists;
}

/// The entry's file; "kde-gimp.desktop" may lie in kde/gimp.desktop.
QString entryFile(const QString &id)
{
    for (const QString &folder : applicationFolders()) {
        QString name = id;
        while (true) {
            const QString path = folder + QLatin1Char('/') + name;
            if (QFile::exists(path))
                return path;
            const auto dash = name.indexOf(QLatin1Char('-'), name.lastIndexOf(QLatin1Char('/')) + 1);
            if (dash < 0)
                break;
            name[dash] = QLatin1Char('/');
        }
    }
    return {};
}

std::optional<DesktopApp> readApp(const QString &id)
{
    const QString file = entryFile(id);
    if (file.isEmpty())
        return std::nullopt;
    const Group entry = readKeyFile(file).value(QStringLiteral("Desktop Entry"));
    const auto isTrue = [&entry](const char *key) {
        return entry.value(QString::fromLatin1(key)) == QLatin1String("true");
    };
    const QString tryExec = unescaped(entry.value(QStringLiteral("TryExec")));
    DesktopApp app{id, localised(entry, QStringLiteral("Name")),
                   unescaped(entry.value(QStringLiteral("Icon"))), entry.value(QStringLiteral("Exec")), file};
    if (entry.value(QStringLiteral("Type")) != QLatin1String("Application") || isTrue("Hidden")
        || isTrue("Terminal") || app.name.isEmpty())
        return std::nullopt;
    if (!tryExec.isEmpty() && QStandardPaths::findExecutable(tryExec).isEmpty())
        return std::nullopt;
    const auto words = split(unescaped(app.exec));
    if (!words || words->isEmpty() || QStandardPaths::findExecutable(words->constFirst()).isEmpty())
        return std::nullopt;
    return app;
}

QStringList listed(const QHash<QString, Group> &file, const char *group, const QString &type)
{
    return file.value(QString::fromLatin1(group)).value(type).split(QLatin1Char(';'), Qt::SkipEmptyParts);
}

} // namespace

QList<DesktopApp> desktopAppsFor(const QString &path)
{
    const QMimeType type = QMimeDatabase().mimeTypeForFile(path);
    QStringList types{type.name()};
    for (const QString &ancestor : type.allAncestors()) {
        if (ancestor != QLatin1String("application/octet-stream"))
            types.append(ancestor);
    }
    QList<QHash<QString, Group>> lists;
    for (const QString &list : associationLists())
        lists.append(readKeyFile(list));
    QList<QHash<QString, Group>> caches;
    for (const QString &folder : applicationFolders())
        caches.append(readKeyFile(folder + QStringLiteral("/mimeinfo.cache")));

    QList<DesktopApp> apps;
    QSet<QString> seen{kOwnId};
    const auto take = [&](const QStringList &ids) {
        for (const QString &id : ids) {
            if (seen.contains(id))
                continue;
            seen.insert(id);
            if (const auto app = readApp(id))
                apps.append(*app);
        }
    };
    for (const QString &name : std::as_const(types)) {
        for (const auto &list : std::as_const(lists))
            take(listed(list, "Default Applications", name));
        for (const auto &list : std::as_const(lists)) {
            take(listed(list, "Added Associations", name));
            // Whoever was taken out by the user stays out of what follows.
            for (const QString &id : listed(list, "Removed Associations", name))
                seen.insert(id);
        }
        for (const auto &cache : std::as_const(caches))
            take(listed(cache, "MIME Cache", name));
    }
    return apps;
}

QList<QStringList> commandsFor(const DesktopApp &app, const QStringList &paths)
{
    const auto words = split(unescaped(app.exec));
    if (!words || words->isEmpty())
        return {};
    const auto urls = [](const QStringList &files) {
        QStringList result;
        for (const QString &file : files)
            result.append(QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded));
        return result;
    };
    const bool takesMany = words->contains(QLatin1String("%F")) || words->contains(QLatin1String("%U"));
    QList<QStringList> calls;
    if (takesMany) {
        calls.append(paths);
    } else {
        for (const QString &path : paths)
            calls.append(QStringList{path});
    }
    QList<QStringList> commands;
    for (const QStringList &files : std::as_const(calls)) {
        QStringList command;
        bool named = false;
        for (const QString &word : *words) {
            if (word == QLatin1String("%F") || word == QLatin1String("%f")) {
                command += files;
                named = true;
            } else if (word == QLatin1String("%U") || word == QLatin1String("%u")) {
                command += urls(files);
                named = true;
            } else if (word == QLatin1String("%i")) {
                if (!app.icon.isEmpty())
                    command += {QStringLiteral("--icon"), app.icon};
            } else {
                QString text;
                for (qsizetype i = 0; i < word.size(); ++i) {
                    if (word[i] != QLatin1Char('%') || i + 1 == word.size()) {
                        text += word[i];
                        continue;
                    }
                    // The rest of the codes is out of use and stands for nothing.
                    const char16_t code = word[++i].unicode();
                    if (code == '%')
                        text += QLatin1Char('%');
                    else if (code == 'c')
                        text += app.name;
                    else if (code == 'k')
                        text += app.file;
                    else if (code == 'f')
                        text += files.value(0);
                    else if (code == 'u')
                        text += urls(files).value(0);
                    named = named || code == 'f' || code == 'u';
                }
                if (!text.isEmpty() || word.isEmpty())
                    command.append(text);
            }
        }
        // An entry without any code is started with the files behind it, as file managers do.
        if (!named)
            command += files;
        commands.append(command);
    }
    return commands;
}

} // namespace upview
