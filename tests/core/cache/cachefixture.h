// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cache/upscalecache.h"

#include <QByteArray>
#include <QDateTime>
#include <QImage>
#include <QString>
#include <QTemporaryDir>

/// A root folder, sources and pictures for the tests of the upscale cache.
class CacheFixture
{
public:
    CacheFixture();

    [[nodiscard]] QString root() const { return m_folder.filePath(QStringLiteral("cache")); }
    [[nodiscard]] QString folder() const { return root() + QStringLiteral("/upscaled"); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Makes a small file and gives its identity.
    [[nodiscard]] upview::SourceIdentity makeSource(const QString &name) const;

    /// Stores `image` for `source` with a recipe of this text.
    static upview::CacheKey store(upview::UpscaleCache &cache, const upview::SourceIdentity &source,
                                  const QByteArray &recipe, const QImage &image);

    /// Path of a file of this entry: "png", "json".
    [[nodiscard]] QString fileOf(const upview::CacheKey &key, const char *suffix) const;
    /// Names in the cache's folder, hidden ones too.
    [[nodiscard]] QStringList filesInFolder() const;
    [[nodiscard]] qint64 bytesInFolder() const;

    /// A picture that compresses badly and differs for each seed.
    static QImage noise(QSize size, quint32 seed);
    static QByteArray read(const QString &path);
    static bool write(const QString &path, const QByteArray &content);
    /// Sets the time of the last use, or of any file, to so many seconds ago.
    static bool setAge(const QString &path, qint64 seconds);

private:
    QTemporaryDir m_folder;
};

/// While it lives, permissions bind this process even when the superuser runs the tests.
class WithoutPrivileges
{
public:
    WithoutPrivileges();
    ~WithoutPrivileges();
    Q_DISABLE_COPY_MOVE(WithoutPrivileges)

private:
    bool m_dropped = false;
};
