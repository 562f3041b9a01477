// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/imageloader.h"

#include "core/library/filestamp.h"
#include "core/library/picturememory.h"

#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace upview {

namespace {

/// A decoder need not notice at once that it is cancelled: the next picture starts beside it.
constexpr int kMaxDecodes = 2;

/// One decode under way.
struct Job
{
    QString path;
    bool isPrefetch = false; ///< started when nobody waited for it
    bool isStale = false; ///< the file has changed since
    CancelFlag cancel;
};

struct Outcome
{
    Result<DecodedImage> image;
    std::optional<FileStamp> stamp; ///< of what was read; nothing when the file changed meanwhile
};

Outcome decode(const QString &path, const ReadOptions &options)
{
    const std::optional<FileStamp> before = FileStamp::of(path);
    Result<DecodedImage> image = readImage(path, options);
    const bool isSteady = before && before == FileStamp::of(path);
    return {std::move(image), isSteady ? before : std::nullopt};
}

} // namespace

class ImageLoader::Private
{
public:
    Private(ImageLoader *owner, qint64 maxBytes)
        : memory(maxBytes)
        , q(owner)
    {
        decoders.setMaxThreadCount(kMaxDecodes);
        decoders.setObjectName(QStringLiteral("image loader"));
        checks.setMaxThreadCount(1);
        checks.setObjectName(QStringLiteral("image loader checks"));
    }

    ~Private()
    {
        for (const auto &job : jobs)
            job->cancel.cancel();
        checks.waitForDone();
        decoders.waitForDone();
    }

    void load(const QString &path);
    void prefetch(const QStringList &paths);
    void invalidate(const QString &path);

    PictureMemory memory;

private:
    void check(const QString &path);
    void checked(const QString &path, const std::optional<FileStamp> &stamp);
    void proceed();
    void proceedWithWanted();
    void start(const QString &path, bool isPrefetch);
    void finish(const std::shared_ptr<Job> &job, const Outcome &outcome);
    void keep(const QString &path, const Outcome &outcome, bool isWanted);

    ImageLoader *const q;
    QString wanted; ///< asked for and not answered yet; empty: nothing
    QString current; ///< the last one asked for
    bool isChecking = false; ///< `wanted` is in memory and is being compared with its file
    quint64 turn = 0; ///< counts the loads, to know the answer to an earlier check
    QStringList wishes; ///< to be prefetched, in order
    QStringList pending; ///< those of the wishes that were not tried yet
    std::vector<std::shared_ptr<Job>> jobs; ///< running; never more than kMaxDecodes
    QThreadPool decoders;
    QThreadPool checks; ///< not behind the decodes: a picture in memory is there at once
};

void ImageLoader::Private::load(const QString &path)
{
    ++turn;
    wanted = path;
    current = path;
    isChecking = memory.contains(path);
    if (!isChecking) {
        proceed();
        return;
    }
    for (const auto &job : jobs) {
        if (!wishes.contains(job->path))
            job->cancel.cancel();
    }
    check(path);
}

void ImageLoader::Private::check(const QString &path)
{
    checks.start([this, path, asked = turn] {
        const std::optional<FileStamp> stamp = FileStamp::of(path);
        QMetaObject::invokeMethod(
            q,
            [this, path, asked, stamp] {
                if (asked == turn)
                    checked(path, stamp);
            },
            Qt::QueuedConnection);
    });
}

void ImageLoader::Private::checked(const QString &path, const std::optional<FileStamp> &stamp)
{
    isChecking = false;
    const PictureMemory::Picture *kept = memory.find(path);
    if (!kept || stamp != kept->stamp) {
        memory.remove(path);
        proceed();
        return;
    }
    wanted.clear();
    const DecodedImage image = kept->image;
    const QPointer<ImageLoader> guard(q);
    Q_EMIT q->loaded(path, image);
    if (guard)
        proceed();
}

void ImageLoader::Private::prefetch(const QStringList &paths)
{
    wishes = paths;
    pending = paths;
    proceed();
}

void ImageLoader::Private::invalidate(const QString &path)
{
    memory.remove(path);
    for (const auto &job : jobs) {
        if (job->path == path) {
            job->isStale = true;
            job->cancel.cancel();
        }
    }
    if (wishes.contains(path) && !pending.contains(path))
        pending.append(path);
    proceed();
}

void ImageLoader::Private::proceed()
{
    if (isChecking)
        return;
    if (!wanted.isEmpty()) {
        proceedWithWanted();
        return;
    }
    for (const auto &job : jobs) {
        if (!wishes.contains(job->path))
            job->cancel.cancel();
    }
    const bool isBusy =
        std::any_of(jobs.cbegin(), jobs.cend(), [](const auto &job) { return !job->cancel.isCancelled(); });
    while (!pending.isEmpty() && !isBusy && jobs.size() < kMaxDecodes) {
        const QString path = pending.takeFirst();
        if (!memory.contains(path)) {
            start(path, true);
            return;
        }
    }
}

void ImageLoader::Private::proceedWithWanted()
{
    bool isUnderWay = false;
    for (const auto &job : jobs) {
        if (job->path != wanted) {
            // The neighbours are given up too: a computer of two cores has enough to do.
            if (!job->cancel.isCancelled() && wishes.contains(job->path))
                pending.prepend(job->path);
            job->cancel.cancel();
        } else if (!job->cancel.isCancelled()) {
            isUnderWay = true;
        }
    }
    if (!isUnderWay && jobs.size() < kMaxDecodes)
        start(wanted, false);
}

void ImageLoader::Private::start(const QString &path, bool isPrefetch)
{
    const auto job = std::make_shared<Job>();
    job->path = path;
    job->isPrefetch = isPrefetch;
    jobs.push_back(job);
    ReadOptions options;
    options.cancel = job->cancel;
    options.mayReduce = !isPrefetch;
    if (isPrefetch) {
        // What cannot be kept is not worth the work.
        constexpr qint64 kBytesPerPixel = 4;
        options.limits.maxPixels = std::min(options.limits.maxPixels, memory.maxBytes() / kBytesPerPixel);
    }
    decoders.start([this, job, options] {
        Outcome outcome = decode(job->path, options);
        QMetaObject::invokeMethod(
            q, [this, job, outcome = std::move(outcome)] { finish(job, outcome); }, Qt::QueuedConnection);
    });
}

void ImageLoader::Private::finish(const std::shared_ptr<Job> &job, const Outcome &outcome)
{
    jobs.erase(std::find(jobs.begin(), jobs.end(), job));
    const bool isWanted = !isChecking && job->path == wanted;
    const bool isCancelled = !outcome.image && outcome.image.error().code == ErrorCode::Cancelled;
    // A prefetch is bounded more narrowly than what a person waits for.
    const bool isRefused =
        job->isPrefetch && !outcome.image && outcome.image.error().code == ErrorCode::TooLarge;
    if (!job->isStale && !isCancelled && !(isWanted && isRefused)) {
        keep(job->path, outcome, isWanted);
        if (isWanted) {
            wanted.clear();
            const QPointer<ImageLoader> guard(q);
            if (outcome.image)
                Q_EMIT q->loaded(job->path, *outcome.image);
            else
                Q_EMIT q->failed(job->path, outcome.image.error());
            if (!guard)
                return;
        }
    }
    proceed();
}

void ImageLoader::Private::keep(const QString &path, const Outcome &outcome, bool isWanted)
{
    if (!outcome.image || !outcome.stamp || outcome.image->truncated)
        return;
    QSet<QString> spared;
    if (!isWanted) {
        // A neighbour must not push out the picture on screen or a nearer neighbour.
        spared = QSet<QString>(wishes.cbegin(), wishes.cend());
        spared.insert(current);
    }
    memory.insert({path, *outcome.image, *outcome.stamp}, spared);
}

ImageLoader::ImageLoader(qint64 maxBytes, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, maxBytes))
{
}

ImageLoader::~ImageLoader() = default;

void ImageLoader::load(const QString &path)
{
    d->load(path);
}

void ImageLoader::prefetch(const QStringList &paths)
{
    d->prefetch(paths);
}

void ImageLoader::invalidate(const QString &path)
{
    d->invalidate(path);
}

bool ImageLoader::isInMemory(const QString &path) const
{
    return d->memory.contains(path);
}

} // namespace upview
