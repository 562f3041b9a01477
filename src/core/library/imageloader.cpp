// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/imageloader.h"

#include "core/library/decodebudget.h"
#include "core/library/filestamp.h"
#include "core/library/picturedecode.h"
#include "core/library/picturememory.h"

#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace upview {

namespace {

/// A decoder need not notice at once that it is cancelled: the next picture starts beside it.
constexpr int kMaxDecodes = 2;
/// Previews have about the pixels of the view: some dozens of them.
constexpr qint64 kPreviewBytes = 128LL * 1024 * 1024;
/// However little memory pictures may take: those of every camera are shown as they are.
constexpr qint64 kLeastShownWhole = 64LL * 1000 * 1000;
/// Until the window says how large it is.
constexpr QSize kFirstViewSize(1280, 800);

/// What is to be decoded of a file.
enum class Part {
    Both, ///< somebody waits for it: a preview where there is one, then the whole
    First, ///< a preview where there is one, else the whole
    Whole,
};

struct Task
{
    QString path;
    Part part = Part::Both;
};

/// One decode under way.
struct Job
{
    Task task;
    bool isPrefetch = false; ///< started when nobody waited for it
    bool isStale = false; ///< the file has changed since
    CancelFlag cancel;
};

} // namespace

class ImageLoader::Private
{
public:
    Private(ImageLoader *owner, qint64 maxBytes)
        : memory(maxBytes)
        , previews(kPreviewBytes)
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
        early.reset();
        checks.waitForDone();
        decoders.waitForDone();
    }

    void load(const QString &path);
    void prefetch(const QStringList &paths);
    void invalidate(const QString &path);
    void forgetAll();

    PictureMemory memory;
    PictureMemory previews;
    DecodeBudget *budget = nullptr;
    QSize viewSize = kFirstViewSize;
    DisplayProfile profile;
    std::unique_ptr<EarlyPicture> early; ///< not asked for yet
    std::shared_ptr<ArchiveFiles> archives; ///< null: none

private:
    void check(const QString &path);
    void checked(const QString &path, const std::optional<FileStamp> &stamp);
    void plan(const QString &path, Part part);
    void cancelUnwished();
    void proceed();
    void proceedWithWanted();
    void start(const Task &task, bool isPrefetch);
    [[nodiscard]] PictureWish wishFor(const Job &job) const;
    void deliverPreview(const std::shared_ptr<Job> &job, const PictureOutcome &outcome);
    void finish(const std::shared_ptr<Job> &job, const PictureOutcome &outcome);
    void keep(const QString &path, const PictureOutcome &outcome, bool isWanted);

    ImageLoader *const q;
    QString wanted; ///< asked for and not answered yet; empty: nothing
    QString current; ///< the last one asked for
    bool isChecking = false; ///< `wanted` is in memory and is being compared with its file
    bool isPreviewed = false; ///< a preview of `wanted` was delivered
    quint64 turn = 0; ///< counts the loads, to know the answer to an earlier check
    QStringList wishes; ///< to be prefetched, in order
    std::vector<Task> pending; ///< those of the wishes that were not tried yet
    std::vector<std::shared_ptr<Job>> jobs; ///< running; never more than kMaxDecodes
    QThreadPool decoders;
    QThreadPool checks; ///< not behind the decodes: a picture in memory is there at once
};

void ImageLoader::Private::load(const QString &path)
{
    ++turn;
    wanted = path;
    current = path;
    isPreviewed = false;
    isChecking = memory.contains(path) || previews.contains(path);
    if (!isChecking) {
        proceed();
        return;
    }
    cancelUnwished();
    check(path);
}

void ImageLoader::Private::cancelUnwished()
{
    for (const auto &job : jobs) {
        if (!wishes.contains(job->task.path))
            job->cancel.cancel();
    }
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
    const QPointer<ImageLoader> guard(q);
    if (const PictureMemory::Picture *kept = memory.find(path); kept && stamp == kept->stamp) {
        wanted.clear();
        const PictureMemory::Picture picture = *kept;
        Q_EMIT q->loaded(path, picture.image, picture.levels);
    } else {
        memory.remove(path);
        const PictureMemory::Picture *preview = previews.find(path);
        if (preview && stamp == preview->stamp) {
            isPreviewed = true;
            const PictureMemory::Picture picture = *preview;
            Q_EMIT q->previewed(path, picture.image, picture.levels);
        } else {
            previews.remove(path);
        }
    }
    if (guard)
        proceed();
}

void ImageLoader::Private::prefetch(const QStringList &paths)
{
    wishes = paths;
    pending.clear();
    for (const QString &path : paths)
        plan(path, Part::First);
    // Of pictures that have a preview the next one is enough to be there whole: they are large.
    if (!paths.isEmpty())
        plan(paths.constFirst(), Part::Whole);
    proceed();
}

void ImageLoader::Private::plan(const QString &path, Part part)
{
    const bool isPlanned = std::any_of(pending.cbegin(), pending.cend(), [&](const Task &task) {
        return task.path == path && task.part == part;
    });
    if (!isPlanned)
        pending.push_back({path, part});
}

void ImageLoader::Private::invalidate(const QString &path)
{
    memory.remove(path);
    previews.remove(path);
    for (const auto &job : jobs) {
        if (job->task.path == path) {
            job->isStale = true;
            job->cancel.cancel();
        }
    }
    if (early && early->path() == path) // it may still be at work: nobody waits for it here
        checks.start([gone = std::shared_ptr<EarlyPicture>(std::move(early))]() mutable { gone.reset(); });
    if (wishes.contains(path)) {
        plan(path, Part::First);
        if (wishes.constFirst() == path)
            plan(path, Part::Whole);
    }
    proceed();
}

void ImageLoader::Private::forgetAll()
{
    memory.clear();
    previews.clear();
    for (const auto &job : jobs) {
        job->isStale = true;
        job->cancel.cancel();
    }
    prefetch(QStringList(wishes));
}

void ImageLoader::Private::proceed()
{
    if (isChecking)
        return;
    if (!wanted.isEmpty()) {
        proceedWithWanted();
        return;
    }
    cancelUnwished();
    const bool isBusy =
        std::any_of(jobs.cbegin(), jobs.cend(), [](const auto &job) { return !job->cancel.isCancelled(); });
    while (!pending.empty() && !isBusy && jobs.size() < kMaxDecodes) {
        const Task task = pending.front();
        pending.erase(pending.begin());
        const bool isKnown =
            memory.contains(task.path) || (task.part == Part::First && previews.contains(task.path));
        if (!isKnown) {
            start(task, true);
            return;
        }
    }
}

void ImageLoader::Private::proceedWithWanted()
{
    bool isUnderWay = false;
    for (const auto &job : jobs) {
        if (job->task.path != wanted) {
            // The neighbours are given up too: a computer of two cores has enough to do.
            if (!job->cancel.isCancelled() && wishes.contains(job->task.path))
                pending.insert(pending.begin(), job->task);
            job->cancel.cancel();
        } else if (!job->cancel.isCancelled()) {
            isUnderWay = true;
        }
    }
    if (!isUnderWay && jobs.size() < kMaxDecodes)
        start({wanted, isPreviewed ? Part::Whole : Part::Both}, false);
}

PictureWish ImageLoader::Private::wishFor(const Job &job) const
{
    PictureWish wish{job.task.path, viewSize, profile, {}, archives};
    wish.options.cancel = job.cancel;
    wish.options.mayReduce = !job.isPrefetch;
    // 4 bytes for each pixel, and a third for smaller copies.
    const qint64 mostKept = memory.maxBytes() * 3 / 16;
    wish.options.reduceAbove = std::clamp(mostKept, kLeastShownWhole, kMostShownWhole);
    if (job.isPrefetch) {
        // What cannot be kept is not worth the work.
        wish.options.limits.maxPixels = std::min({wish.options.limits.maxPixels, mostKept, kMostShownWhole});
    }
    return wish;
}

void ImageLoader::Private::start(const Task &task, bool isPrefetch)
{
    const auto job = std::make_shared<Job>();
    job->task = task;
    job->isPrefetch = isPrefetch;
    jobs.push_back(job);
    std::optional<std::shared_future<PictureOutcome>> begun;
    if (early && early->path() == task.path)
        begun = early->outcome();
    const auto rank = isPrefetch ? DecodeBudget::Rank::Neighbour : DecodeBudget::Rank::Current;
    decoders.start([this, job, rank, begun, wish = wishFor(*job)] {
        std::optional<DecodeBudget::Place> place;
        if (budget != nullptr)
            place = budget->enter(rank, job->cancel);
        std::optional<PictureOutcome> outcome;
        if (begun) {
            outcome = begun->get();
            if (!outcome->image && outcome->image.error().code == ErrorCode::NotFound)
                outcome.reset(); // it was begun before there was anybody to look into archives
        }
        if (begun && outcome) {
            // It was begun before the colours of the screen were known.
            if (outcome->image && !wish.profile.isSrgb())
                outcome->levels = ImageLevels::make(outcome->image->image, wish.profile,
                                                    outcome->levels->size(), job->cancel);
        } else if (job->task.part != Part::Whole) {
            outcome = decodePreview(wish);
        }
        if (outcome && outcome->isPreview && job->task.part == Part::Both) {
            QMetaObject::invokeMethod(
                q, [this, job, preview = *std::move(outcome)] { deliverPreview(job, preview); },
                Qt::QueuedConnection);
            outcome = std::nullopt;
        }
        if (!outcome)
            outcome = decodeWhole(wish);
        place.reset();
        QMetaObject::invokeMethod(
            q, [this, job, outcome = *std::move(outcome)] { finish(job, outcome); }, Qt::QueuedConnection);
    });
}

void ImageLoader::Private::deliverPreview(const std::shared_ptr<Job> &job, const PictureOutcome &outcome)
{
    const QString path = job->task.path;
    if (early && early->path() == path)
        early.reset();
    if (job->isStale || !outcome.image)
        return;
    keep(path, outcome, path == wanted);
    if (!isChecking && path == wanted && !std::exchange(isPreviewed, true))
        Q_EMIT q->previewed(path, *outcome.image, outcome.levels);
}

void ImageLoader::Private::finish(const std::shared_ptr<Job> &job, const PictureOutcome &outcome)
{
    const QPointer<ImageLoader> guard(q);
    const QString path = job->task.path;
    jobs.erase(std::find(jobs.begin(), jobs.end(), job));
    if (early && early->path() == path)
        early.reset();
    if (outcome.isPreview) {
        deliverPreview(job, outcome);
        if (guard)
            proceed();
        return;
    }
    const bool isWanted = !isChecking && path == wanted;
    const bool isCancelled = !outcome.image && outcome.image.error().code == ErrorCode::Cancelled;
    // A prefetch is bounded more narrowly than what a person waits for.
    const bool isRefused =
        job->isPrefetch && !outcome.image && outcome.image.error().code == ErrorCode::TooLarge;
    if (!job->isStale && !isCancelled && !(isWanted && isRefused)) {
        keep(path, outcome, isWanted);
        if (isWanted) {
            wanted.clear();
            if (outcome.image)
                Q_EMIT q->loaded(path, *outcome.image, outcome.levels);
            else
                Q_EMIT q->failed(path, outcome.image.error());
            if (!guard)
                return;
        }
    }
    proceed();
}

void ImageLoader::Private::keep(const QString &path, const PictureOutcome &outcome, bool isWanted)
{
    if (!outcome.image || !outcome.stamp || outcome.image->truncated)
        return;
    QSet<QString> spared;
    if (!isWanted) {
        // A neighbour must not push out the picture on screen or a nearer neighbour.
        spared = QSet<QString>(wishes.cbegin(), wishes.cend());
        spared.insert(current);
    }
    PictureMemory &place = outcome.isPreview ? previews : memory;
    place.insert({path, *outcome.image, outcome.levels, *outcome.stamp}, spared);
}

ImageLoader::ImageLoader(qint64 maxBytes, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, maxBytes))
{
}

ImageLoader::~ImageLoader() = default;

void ImageLoader::setBudget(DecodeBudget *budget)
{
    d->budget = budget;
}

void ImageLoader::setMaxBytes(qint64 bytes)
{
    d->memory.setMaxBytes(bytes);
}

void ImageLoader::setViewSize(QSize size)
{
    d->viewSize = size;
}

void ImageLoader::setDisplayProfile(const DisplayProfile &profile)
{
    if (d->profile == profile)
        return;
    d->profile = profile;
    d->forgetAll();
}

void ImageLoader::adopt(std::unique_ptr<EarlyPicture> early)
{
    d->early = std::move(early);
}

void ImageLoader::setArchives(std::shared_ptr<ArchiveFiles> archives)
{
    d->archives = std::move(archives);
}

std::shared_ptr<ArchiveFiles> ImageLoader::archives() const
{
    return d->archives;
}

LocalFile ImageLoader::localFile(const QString &path) const
{
    return d->archives ? d->archives->atHand(path).value_or(LocalFile(path)) : LocalFile(path);
}

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

bool ImageLoader::isPreviewInMemory(const QString &path) const
{
    return d->previews.contains(path);
}

} // namespace upview
