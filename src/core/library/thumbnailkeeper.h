// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/foldermodel.h"
#include "core/library/thumbnailservice.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QStringList>

namespace upview {

/// The thumbnails that a FolderModel holds: asks the service for those that are wanted, drops requests that
/// no longer are, and keeps the pictures within a bound in bytes, those that were wanted longest ago go
/// first. What is on screen always stays. GUI thread.
class ThumbnailKeeper : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kMaxBytes = 256LL * 1024 * 1024;

    struct Thumbnail
    {
        QImage image; ///< may be smaller than wanted while a larger one is made
        ThumbnailSize size = ThumbnailSize::Normal; ///< class of `image`
        FolderModel::ThumbnailState state = FolderModel::ThumbnailState::Unknown;
        bool animated = false;
        Error error; ///< meaningful in state Failed
        quint64 lastWanted = 0;
    };

    /// `service` may be null: then there are no thumbnails.
    explicit ThumbnailKeeper(ThumbnailService *service, qint64 maxBytes = kMaxBytes,
                             QObject *parent = nullptr);
    /// Drops what it asked for.
    ~ThumbnailKeeper() override;

    /// Takes effect with the next `want`.
    void setSide(int pixels);
    /// Asks for `visible` first, in their order, then for as many of `around` as there is room for.
    void want(const QStringList &visible, const QStringList &around);
    /// Has the service make these as well when there is time, in their order, for the store alone. Replaces
    /// what was given before.
    void fill(const QStringList &rest);
    /// What is known of the file; an empty one when nothing is.
    [[nodiscard]] Thumbnail thumbnail(const QString &path) const;
    /// The file has changed or gone.
    void forget(const QString &path);
    /// Forgets all, the rest as well.
    void clear();

Q_SIGNALS:
    void changed(const QString &path);

private:
    void ask(const QString &path, int priority);
    void drop(const QString &path);
    void take(const QString &path, ThumbnailSize size, const ThumbnailStore::Entry &entry);
    void fail(const QString &path, ThumbnailSize size, const Error &error);
    void evict();
    /// Asks anew for what is wanted, forgets the rest: the screen has other colours.
    void makeAnew();

    const QPointer<ThumbnailService> m_service;
    const qint64 m_maxBytes;
    ThumbnailSize m_size = ThumbnailSize::Normal;
    QHash<QString, Thumbnail> m_known;
    QHash<QString, ThumbnailSize> m_asked; ///< not answered yet
    QSet<QString> m_wanted;
    qint64 m_bytes = 0;
    bool m_fills = false; ///< the service has a rest of this keeper
    quint64 m_turn = 0;
};

} // namespace upview
