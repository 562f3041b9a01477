// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/filehistory.h"

namespace upview {

namespace {

void put(QList<FileHistory::Entry> &list, const FileHistory::Entry &entry)
{
    if (entry.steps.isEmpty())
        return;
    list.append(entry);
    if (list.size() > FileHistory::kMostEntries)
        list.removeFirst();
}

std::optional<FileHistory::Entry> take(QList<FileHistory::Entry> &list)
{
    return list.isEmpty() ? std::nullopt : std::optional(list.takeLast());
}

std::optional<FileAction> latest(const QList<FileHistory::Entry> &list)
{
    return list.isEmpty() ? std::nullopt : std::optional(list.constLast().action);
}

} // namespace

std::optional<FileAction> FileHistory::nextUndo() const
{
    return latest(m_done);
}

std::optional<FileAction> FileHistory::nextRedo() const
{
    return latest(m_undone);
}

void FileHistory::add(const Entry &entry)
{
    if (entry.steps.isEmpty())
        return;
    m_undone.clear();
    put(m_done, entry);
}

void FileHistory::addToLatest(const Entry &entry)
{
    if (m_done.isEmpty() || m_done.constLast().action != entry.action)
        add(entry);
    else
        m_done.last().steps += entry.steps;
}

std::optional<FileHistory::Entry> FileHistory::takeUndo()
{
    return take(m_done);
}

void FileHistory::addUndone(const Entry &entry)
{
    put(m_undone, entry);
}

std::optional<FileHistory::Entry> FileHistory::takeRedo()
{
    return take(m_undone);
}

void FileHistory::addRedone(const Entry &entry)
{
    put(m_done, entry);
}

} // namespace upview
