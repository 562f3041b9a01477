// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/imagereader.h"

#include <QObject>

#include <memory>

namespace upview {

/// Decodes the picture on screen and its neighbours in the background and keeps the last ones in memory.
/// The latest `load` wins: what was asked before and has not started is dropped, what runs is cancelled.
/// Pictures in memory are bounded in bytes, least recently used first out, and checked against the file's
/// time and size. GUI thread; never blocks it; the destructor joins the workers.
class ImageLoader : public QObject
{
    Q_OBJECT

public:
    explicit ImageLoader(qint64 maxBytes = 512LL * 1024 * 1024, QObject *parent = nullptr);
    ~ImageLoader() override;

    /// Asks for a picture; `loaded` or `failed` follows, at once (from the event loop) when it is in memory.
    void load(const QString &path);
    /// Decodes these, in this order, when nothing else is to be done; replaces earlier wishes.
    void prefetch(const QStringList &paths);
    /// Forgets the picture, because its file changed.
    void invalidate(const QString &path);
    /// Whether a `load` would be answered without decoding, unless the file has changed.
    [[nodiscard]] bool isInMemory(const QString &path) const;

Q_SIGNALS:
    void loaded(const QString &path, const upview::DecodedImage &image);
    void failed(const QString &path, const upview::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace upview
