// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/thumbnailservice.h"

#include "core/library/decodebudget.h"
#include "core/library/thumbnailmaker.h"

#include <QHash>
#include <QSet>
#include <QThread>
#include <QThreadPool>

#include <map>
#include <mutex>
#include <utility>

namespace upview {

namespace {

using Key = std::pair<QString, int>; ///< path and size class

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
    }

    void request(const Key &key, int priority)
    {
        const std::lock_guard lock(mutex);
        if (running.contains(key))
            return;
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
    }

    void cancelAll()
    {
        const std::lock_guard lock(mutex);
        queue.clear();
        places.clear();
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

    void setProfile(const DisplayProfile &newProfile)
    {
        const std::lock_guard lock(mutex);
        profile = newProfile;
        running.clear(); // what is being made may be asked for again
    }

    ThumbnailService *const q;
    ThumbnailMaker maker;
    QThreadPool pool;
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
        return key;
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
    d->stop.cancel();
    d->cancelAll();
    d->pool.waitForDone();
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

} // namespace upview
