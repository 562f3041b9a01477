// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/library/folderlisting.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace upview {

class ArchiveFiles;
class FactsMemory;

/// Lists, sorts and watches one folder on a thread of its own, which the destructor joins. Every `listed` is
/// a whole listing, or the part of it that has come so far, sorted as was asked last. An archive is a folder,
/// too; a folder may be listed with all that is below it, of which only the folder itself is watched. GUI
/// thread.
class FolderLister : public QObject
{
    Q_OBJECT

public:
    /// Without `archives` they are not folders; without `facts` nothing is sorted by them.
    explicit FolderLister(std::shared_ptr<ArchiveFiles> archives = {},
                          std::shared_ptr<const FactsMemory> facts = {}, QObject *parent = nullptr);
    ~FolderLister() override;

    /// Lists this folder now and again whenever it changes; what is under way for another is given up.
    /// `alsoName` as for listFolder.
    void open(const QString &folder, const QString &alsoName, SortKey key, bool reversed,
              bool recursive = false);
    /// Another order of the same folder, without reading the disk again.
    void sort(SortKey key, bool reversed);
    /// No folder.
    void close();
    /// Runs something that touches the disk on the thread, after what it was given before.
    void run(std::function<void()> job);

Q_SIGNALS:
    /// The folder as it is now, or why it cannot be read. Never of a folder or an order that has been
    /// replaced since.
    void listed(const upview::FolderListing &listing);
    void failed(const upview::Error &error);

private:
    class Worker;

    QThread m_thread;
    Worker *m_worker = nullptr; ///< lives on the thread and goes with it
    CancelFlag m_cancel;
    quint64 m_generation = 0;
};

} // namespace upview
