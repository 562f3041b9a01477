// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/image/displayprofile.h"
#include "core/library/thumbnailstore.h"

#include <QObject>

#include <memory>

namespace upview {

class ArchiveFiles;
class DecodeBudget;

/// Makes thumbnails in the background: from the store, from the EXIF thumbnail where it is large enough, or
/// by a scaled read. Two requests for one thumbnail decode once; requests that are no longer wanted are
/// dropped before they start. Lives on the GUI thread, which it never blocks; the destructor joins the
/// workers.
class ThumbnailService : public QObject
{
    Q_OBJECT

public:
    /// `root` is paths::thumbnailRoot() but for tests. `threads` 0: as many as there are cores.
    explicit ThumbnailService(const QString &root, int threads = 0, QObject *parent = nullptr);
    ~ThumbnailService() override;

    /// Whose turn it is to decode; outlives the service, and is set before anything is asked for. Null:
    /// always that of the thumbnails.
    void setBudget(DecodeBudget *budget);

    /// Colours of the screen that thumbnails are given out in from now on; those in the store are sRGB.
    void setDisplayProfile(const DisplayProfile &profile);
    /// Before the first request. Without it, archives and what is in them have no thumbnails.
    void setArchives(std::shared_ptr<ArchiveFiles> archives);

    /// Asks for a thumbnail; `ready` or `failed` follows, later, once. Higher priorities first; within one,
    /// in the order asked. Asking again changes the priority.
    void request(const QString &path, ThumbnailSize size, int priority = 0);
    /// Drops a request that has not been started; no signal follows.
    void cancel(const QString &path, ThumbnailSize size);
    void cancelAll();
    /// What is to be in the store when there is time, in this order: made after all that was requested and
    /// while nobody opens a picture, by threads that give way to others. No signal follows. Replaces what was
    /// given before. Files that need a process of their own are left until they are requested.
    void setRest(const QStringList &paths, ThumbnailSize size);

Q_SIGNALS:
    /// What was given out before has other colours than what comes.
    void displayProfileChanged();
    void ready(const QString &path, upview::ThumbnailSize size, const upview::ThumbnailStore::Entry &entry);
    void failed(const QString &path, upview::ThumbnailSize size, const upview::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace upview
