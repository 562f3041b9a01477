// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/filejob.h"

#include <optional>

namespace upview {

/// What the user did to files, for undo and redo: one entry a command, the latest last. Something new makes
/// what was undone unreachable. Lives as long as the window. One thread.
class FileHistory
{
public:
    struct Entry
    {
        FileAction action = FileAction::Trash;
        QList<FileStep> steps;
    };

    /// Older entries are forgotten.
    static constexpr qsizetype kMostEntries = 200;

    [[nodiscard]] bool canUndo() const { return !m_done.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_undone.isEmpty(); }
    [[nodiscard]] std::optional<FileAction> nextUndo() const;
    [[nodiscard]] std::optional<FileAction> nextRedo() const;

    /// Something new was done; nothing is noted where there are no steps.
    void add(const Entry &entry);
    /// More of the latest command, e.g. after a question about some of its files.
    void addToLatest(const Entry &entry);
    /// The latest that can be undone, taken off. Give what its undoing did to `addUndone`.
    std::optional<Entry> takeUndo();
    void addUndone(const Entry &entry);
    /// The latest that was undone, taken off. Give what its repetition did to `addRedone`.
    std::optional<Entry> takeRedo();
    void addRedone(const Entry &entry);

private:
    QList<Entry> m_done;
    QList<Entry> m_undone;
};

} // namespace upview
