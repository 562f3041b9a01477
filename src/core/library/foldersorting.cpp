// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/foldersorting.h"

#include "core/library/factsmemory.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <vector>

namespace upview {

namespace {

QCollator naturalCollator()
{
    // QCollator compares code points in the C locale and ignores the numeric mode: a person who runs us
    // there still wants img2 before img10.
    QLocale locale = QLocale().collation();
    if (locale.language() == QLocale::C)
        locale = QLocale(QLocale::English, QLocale::UnitedStates);
    QCollator collator(locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

/// What follows the last dot, in lower case; empty for "name" and ".name".
QString suffixOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.mid(dot + 1).toLower() : QString();
}

/// An entry with the keys that are dear to compute.
struct Item
{
    QCollatorSortKey folderKey;
    QCollatorSortKey nameKey;
    QString suffix; ///< only where it is sorted by
    qint64 fact = 0; ///< only where it is sorted by: rating, or milliseconds since the epoch
    FileEntry entry;
};

/// Below, at or above zero.
template <typename T> int order(const T &left, const T &right)
{
    return left < right ? -1 : (right < left ? 1 : 0);
}

int orderByKey(const Item &left, const Item &right, SortKey key)
{
    switch (key) {
    case SortKey::Name:
        break;
    case SortKey::Modified:
        return order(left.entry.modifiedMs, right.entry.modifiedMs);
    case SortKey::Size:
        return order(left.entry.bytes, right.entry.bytes);
    case SortKey::Type:
        return left.suffix.compare(right.suffix);
    case SortKey::Rating:
    case SortKey::Taken:
        return order(left.fact, right.fact);
    }
    return 0;
}

bool isBefore(const Item &left, const Item &right, SortKey key)
{
    if (const int byKey = orderByKey(left, right, key); byKey != 0)
        return byKey < 0;
    if (const int byFolder = left.folderKey.compare(right.folderKey); byFolder != 0)
        return byFolder < 0;
    if (const int byName = left.nameKey.compare(right.nameKey); byName != 0)
        return byName < 0;
    if (const int byCodePoints = left.entry.name.compare(right.entry.name); byCodePoints != 0)
        return byCodePoints < 0;
    return left.entry.path < right.entry.path;
}

qint64 factOf(const FileEntry &entry, SortKey key, const FactsMemory *facts)
{
    if (key != SortKey::Rating && key != SortKey::Taken)
        return 0;
    const PictureFacts known = facts ? facts->find(entry).value_or(PictureFacts()) : PictureFacts();
    if (key == SortKey::Rating)
        return known.rating;
    return known.takenMs != 0 ? known.takenMs : entry.modifiedMs;
}

} // namespace

void sortEntries(QList<FileEntry> &entries, SortKey key, bool reversed, const FactsMemory *facts)
{
    const QCollator collator = naturalCollator();
    std::vector<Item> items;
    items.reserve(static_cast<std::size_t>(entries.size()));
    for (FileEntry &entry : entries) {
        // QCollatorSortKey is shared and cannot be moved.
        const QCollatorSortKey nameKey = collator.sortKey(entry.name);
        QString suffix = key == SortKey::Type ? suffixOf(entry.name) : QString();
        const qint64 fact = factOf(entry, key, facts);
        items.push_back({collator.sortKey(entry.below), nameKey, std::move(suffix), fact, std::move(entry)});
    }
    // Turned around in the comparison, not afterwards: the order stays stable and total both ways.
    std::stable_sort(items.begin(), items.end(), [key, reversed](const Item &left, const Item &right) {
        return reversed ? isBefore(right, left, key) : isBefore(left, right, key);
    });
    for (std::size_t i = 0; i < items.size(); ++i)
        entries[static_cast<qsizetype>(i)] = std::move(items[i].entry);
}

} // namespace upview
