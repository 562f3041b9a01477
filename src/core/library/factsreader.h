// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/library/factsmemory.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <deque>
#include <memory>
#include <mutex>

namespace upview {

class ArchiveFiles;

/// Reads what pictures say of themselves (size, rating, when they were taken) in the background, one after
/// the other: those on screen first, then, where a sorting or a filter asks for all, the rest. Every file is
/// read once for each of its states. Lives on the GUI thread, which it never blocks; the destructor joins the
/// worker.
class FactsReader : public QObject
{
    Q_OBJECT

public:
    /// `archives` may be null: then paths into archives are not read.
    FactsReader(std::shared_ptr<FactsMemory> memory, std::shared_ptr<ArchiveFiles> archives,
                QObject *parent = nullptr);
    ~FactsReader() override;

    /// What is on screen now; replaces what was wanted so before.
    void want(const QList<FileEntry> &visible);
    /// Everything, after what is on screen; replaces what was wanted so before. Empty: nothing more.
    void wantAll(const QList<FileEntry> &entries);
    /// Whether everything that was wanted has been read.
    [[nodiscard]] bool isIdle() const;

Q_SIGNALS:
    /// These are in the memory now; some milliseconds after the first of them, for many at once.
    void read(const QStringList &paths);
    /// Nothing is left to be read.
    void finished();

private:
    void start();
    void work();
    [[nodiscard]] std::optional<FileEntry> take();
    void deliver();

    const std::shared_ptr<FactsMemory> m_memory;
    const std::shared_ptr<ArchiveFiles> m_archives;
    CancelFlag m_stop;
    QThreadPool m_pool;
    QTimer m_deliver;

    mutable std::mutex m_mutex; ///< over what follows
    std::deque<FileEntry> m_visible;
    std::deque<FileEntry> m_rest;
    QStringList m_done; ///< read and not told yet
    bool m_working = false;
};

} // namespace upview
