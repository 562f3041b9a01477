// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/thumbnailservice.h"

#include "core/library/decodebudget.h"
#include "core/library/thumbnailmaker.h"

#include <QHash>
#include <QSet>
#include <QThread>
#include <QThreadPool>

#include <condition_variable>
#include <map>
#include <mutex>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>

namespace upview {

namespace {

using Key = std::pair<QString, int>; ///< path and size class

constexpr int kRestNiceness = 5;

/// Place in the queue: higher priority first, then the one that was asked for first.
struct Place
{
    int priority = 0;
    quint64 sequence = 0;

    bool operator<(const Place &other) const
    {
        return priority != other.priority ? priority > other.priority : sequence < other.sequence;
    }
};

} // namespace

/// The queue is shared by the GUI thread and the workers, which take from it until it is empty: nobody waits
/// for the GUI thread between two thumbnails.
class ThumbnailService::Private
{
public:
    Private(ThumbnailService *owner, const QString &root, int threads)
        : q(owner)
        , maker(root)
    {
        pool.setMaxThreadCount(threads > 0 ? threads : QThread::idealThreadCount());
        pool.setObjectName(QStringLiteral("thumbnails"));
        restPool.setMaxThreadCount(pool.maxThreadCount());
        restPool.setObjectName(QStringLiteral("other thumbnails"));
    }

    void request(const Key &key, int priority)
    {
        const std::lock_guard lock(mutex);
        if (running.contains(key))
            return;
        if (const auto made = resting.find(key); made != resting.end()) {
            *made = priority; // it is in the store in a moment
            return;
        }
        if (const auto place = places.constFind(key); place != places.constEnd()) {
            if (place->priority == priority)
                return;
            queue.erase(*place);
        }
        const Place place{priority, ++lastSequence};
        queue.emplace(place, key);
        places.insert(key, place);
        if (workers < pool.maxThreadCount()) {
            ++workers;
            pool.start([this] { work(); });
        }
    }

    void cancel(const Key &key)
    {
        const std::lock_guard lock(mutex);
        if (const auto place = places.constFind(key); place != places.constEnd()) {
            queue.erase(*place);
            places.erase(place);
        }
        if (const auto made = resting.find(key); made != resting.end())
            made->reset();
        calm.notify_all();
    }

    void cancelAll()
    {
        const std::lock_guard lock(mutex);
        queue.clear();
        places.clear();
        for (std::optional<int> &priority : resting)
            priority.reset();
        calm.notify_all();
    }

    void setRest(const QStringList &paths, ThumbnailSize size)
    {
        const std::lock_guard lock(mutex);
        rest = paths;
        nextOfRest = 0;
        restSize = size;
        for (; !rest.isEmpty() && restWorkers < restPool.maxThreadCount(); ++restWorkers)
            restPool.start([this] { workOnRest(); });
        calm.notify_all();
    }

    /// Ends the workers, soon.
    void end()
    {
        stop.cancel();
        cancelAll();
        setRest({}, ThumbnailSize::Normal);
        pool.waitForDone();
        restPool.waitForDone();
    }

    void work()
    {
        // The place first: what is taken from the queue after a wait is what is wanted most by then.
        for (;;) {
            std::optional<DecodeBudget::Place> place;
            if (budget != nullptr)
                place = budget->enter(DecodeBudget::Rank::Thumbnail, stop);
            const std::optional<Key> key = take();
            if (!key)
                return;
            Result<ThumbnailStore::Entry> made =
                maker.make(key->first, static_cast<ThumbnailSize>(key->second), stop);
            if (made)
                made->image = forScreen(made->image);
            place.reset();
            if (stop.isCancelled())
                return;
            QMetaObject::invokeMethod(
                q, [this, key = *key, made = std::move(made)] { deliver(key, made); }, Qt::QueuedConnection);
        }
    }

    void workOnRest()
    {
        // Of this thread alone; what the kernel refuses is no harm.
        ::setpriority(PRIO_PROCESS, id_t(::gettid()), kRestNiceness);
        for (;;) {
            waitForCalm();
            std::optional<DecodeBudget::Place> place;
            if (budget != nullptr)
                place = budget->enter(DecodeBudget::Rank::Rest, stop);
            const std::optional<Key> key = takeOfRest();
            if (!key)
                return;
            maker.fill(key->first, static_cast<ThumbnailSize>(key->second), stop);
            place.reset();
            if (const std::optional<int> asked = endOfRest(*key))
                request(*key, *asked);
        }
    }

    void setProfile(const DisplayProfile &newProfile)
    {
        const std::lock_guard lock(mutex);
        profile = newProfile;
        running.clear(); // what is being made may be asked for again
    }

    ThumbnailService *const q;
    ThumbnailMaker maker;
    QThreadPool pool;
    QThreadPool restPool;
    CancelFlag stop;
    DecodeBudget *budget = nullptr;

private:
    std::optional<Key> take()
    {
        const std::lock_guard lock(mutex);
        if (queue.empty() || stop.isCancelled()) {
            --workers;
            return std::nullopt;
        }
        const Key key = queue.begin()->second;
        queue.erase(queue.begin());
        places.remove(key);
        running.insert(key);
        if (queue.empty())
            calm.notify_all();
        return key;
    }

    /// Until nothing that was requested waits.
    void waitForCalm()
    {
        std::unique_lock lock(mutex);
        calm.wait(lock, [this] { return queue.empty() || nextOfRest >= rest.size(); });
    }

    std::optional<Key> takeOfRest()
    {
        const std::lock_guard lock(mutex);
        // What is requested is made by the others.
        while (nextOfRest < rest.size() && !stop.isCancelled()) {
            const Key key(rest.at(nextOfRest++), static_cast<int>(restSize));
            if (running.contains(key) || places.contains(key) || resting.contains(key))
                continue;
            resting.insert(key, std::nullopt);
            return key;
        }
        --restWorkers;
        return std::nullopt;
    }

    /// With which priority it was requested meanwhile, if it was.
    std::optional<int> endOfRest(const Key &key)
    {
        const std::lock_guard lock(mutex);
        return resting.take(key);
    }

    QImage forScreen(const QImage &image)
    {
        const DisplayProfile screen = [this] {
            const std::lock_guard lock(mutex);
            return profile;
        }();
        const QImage::Format format =
            image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
        return screen.isSrgb() ? image : screen.shown(image, stop).convertToFormat(format);
    }

    void deliver(const Key &key, const Result<ThumbnailStore::Entry> &made)
    {
        {
            const std::lock_guard lock(mutex);
            running.remove(key);
        }
        const auto size = static_cast<ThumbnailSize>(key.second);
        if (made)
            Q_EMIT q->ready(key.first, size, *made);
        else
            Q_EMIT q->failed(key.first, size, made.error());
    }

    std::mutex mutex;
    std::map<Place, Key> queue;
    QHash<Key, Place> places;
    QSet<Key> running; ///< started and not yet delivered
    QHash<Key, std::optional<int>> resting; ///< of the rest, being made; with a priority: requested since
    QStringList rest;
    qsizetype nextOfRest = 0;
    ThumbnailSize restSize = ThumbnailSize::Normal;
    int restWorkers = 0;
    std::condition_variable calm; ///< for `waitForCalm`
    DisplayProfile profile;
    int workers = 0;
    quint64 lastSequence = 0;
};

ThumbnailService::ThumbnailService(const QString &root, int threads, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, root, threads))
{
}

ThumbnailService::~ThumbnailService()
{
    d->end();
}

void ThumbnailService::setBudget(DecodeBudget *budget)
{
    d->budget = budget;
}

void ThumbnailService::setDisplayProfile(const DisplayProfile &profile)
{
    d->setProfile(profile);
    Q_EMIT displayProfileChanged();
}

void ThumbnailService::setArchives(std::shared_ptr<ArchiveFiles> archives)
{
    d->maker.setArchives(std::move(archives));
}

void ThumbnailService::request(const QString &path, ThumbnailSize size, int priority)
{
    d->request({path, static_cast<int>(size)}, priority);
}

void ThumbnailService::cancel(const QString &path, ThumbnailSize size)
{
    d->cancel({path, static_cast<int>(size)});
}

void ThumbnailService::cancelAll()
{
    d->cancelAll();
}

void ThumbnailService::setRest(const QStringList &paths, ThumbnailSize size)
{
    d->setRest(paths, size);
}

} // namespace upview
