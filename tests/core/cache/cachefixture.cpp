// SPDX-License-Identifier: GPL-3.0-or-later
#include "cachefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>

#include <unistd.h>

using namespace upview;

CacheFixture::CacheFixture()
{
    // Others may pass through, see WithoutPrivileges.
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7055));
}

SourceIdentity CacheFixture::makeSource(const QString &name) const
{
    const QString file = path(name);
    if (!write(file, "a picture, say: " + name.toUtf8()))
        return {};
    return SourceIdentity::of(file).value_or(SourceIdentity{});
}

CacheKey CacheFixture::store(UpscaleCache &cache, const SourceIdentity &source, const QByteArray &recipe,
                             const QImage &image)
{
    const CacheKey key = CacheKey::of(source, recipe);
    StoreOptions options;
    options.recipe = recipe;
    const Result<void> stored = cache.store(key, source, image, options);
    if (!stored)
        qWarning("%s (%s)", qPrintable(stored.error().text), qPrintable(stored.error().details));
    return stored ? key : CacheKey{};
}

QString CacheFixture::fileOf(const CacheKey &key, const char *suffix) const
{
    return folder() + QLatin1Char('/') + key.baseName() + QLatin1Char('.') + QLatin1StringView(suffix);
}

QStringList CacheFixture::filesInFolder() const
{
    return QDir(folder()).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
}

qint64 CacheFixture::bytesInFolder() const
{
    qint64 bytes = 0;
    const QFileInfoList files = QDir(folder()).entryInfoList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QFileInfo &file : files)
        bytes += file.size();
    return bytes;
}

QImage CacheFixture::noise(QSize size, quint32 seed)
{
    QImage image(size, QImage::Format_RGB32);
    QRandomGenerator random(seed);
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<quint32 *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x)
            line[x] = random.generate() | 0xff000000U;
    }
    return image;
}

QByteArray CacheFixture::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool CacheFixture::write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size();
}

bool CacheFixture::setAge(const QString &path, qint64 seconds)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly)
        && file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-seconds),
                            QFileDevice::FileModificationTime);
}

WithoutPrivileges::WithoutPrivileges()
{
    // The real one too: access(2), which Qt asks, goes by it. The saved one leads back.
    constexpr uid_t kNobody = 65534;
    m_dropped = ::geteuid() == 0 && ::setresuid(kNobody, kNobody, 0) == 0;
}

WithoutPrivileges::~WithoutPrivileges()
{
    if (m_dropped && ::setresuid(0, 0, 0) != 0)
        qFatal("cannot become the superuser again");
}
