// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/folderlister.h"

#include "core/base/log.h"
#include "core/library/folderwatch.h"

#include <optional>

namespace upview {

/// The half that lives on the thread.
class FolderLister::Worker : public QObject
{
public:
    using Deliver = std::function<void(quint64 generation, const Result<FolderListing> &)>;

    explicit Worker(Deliver deliver)
        : m_deliver(std::move(deliver))
        , m_watch(this)
    {
        connect(&m_watch, &FolderWatch::changed, this, &Worker::list);
    }

    void open(quint64 generation, const QString &folder, const QString &alsoName, SortKey key, bool reversed,
              const CancelFlag &cancel)
    {
        m_generation = generation;
        m_folder = folder;
        m_alsoName = alsoName;
        m_key = key;
        m_reversed = reversed;
        m_cancel = cancel;
        m_listing.reset();
        m_error.reset();
        if (m_folder.isEmpty())
            m_watch.watch({});
        else
            list();
    }

    void sort(quint64 generation, SortKey key, bool reversed)
    {
        m_generation = generation;
        m_key = key;
        m_reversed = reversed;
        deliver();
    }

private:
    void list()
    {
        if (m_cancel.isCancelled())
            return;
        // Watched first: what changes while it is listed makes another listing. Anew each time, since a
        // folder can have been replaced by one of the same name.
        m_watch.watch(m_folder);
        Result<FolderListing> listing = listFolder(m_folder, m_alsoName, m_cancel);
        if (listing && m_watch.isWaiting()) { // it appeared between the two
            m_watch.watch(m_folder);
            listing = listFolder(m_folder, m_alsoName, m_cancel);
        }
        m_listing.reset();
        m_error.reset();
        if (listing) {
            m_listing = *std::move(listing);
        } else if (listing.error().code != ErrorCode::Cancelled) {
            spdlog::info("cannot list {}: {}", log::text(m_folder), log::text(listing.error().details));
            m_error = listing.error();
        }
        deliver();
    }

    /// Also again, in another order or for another asker, what is known already.
    void deliver()
    {
        if (m_listing) {
            sortEntries(m_listing->entries, m_key, m_reversed);
            m_deliver(m_generation, *m_listing);
        } else if (m_error) {
            m_deliver(m_generation, tl::unexpected<Error>(*m_error));
        }
    }

    const Deliver m_deliver;
    FolderWatch m_watch;
    quint64 m_generation = 0;
    QString m_folder;
    QString m_alsoName;
    SortKey m_key = SortKey::Name;
    bool m_reversed = false;
    CancelFlag m_cancel;
    std::optional<FolderListing> m_listing; ///< the last one, or
    std::optional<Error> m_error; ///< why there is none
};

FolderLister::FolderLister(QObject *parent)
    : QObject(parent)
{
    m_worker = new Worker([this](quint64 generation, const Result<FolderListing> &listing) {
        QMetaObject::invokeMethod(
            this,
            [this, generation, listing] {
                if (generation != m_generation)
                    return;
                if (listing)
                    Q_EMIT listed(*listing);
                else
                    Q_EMIT failed(listing.error());
            },
            Qt::QueuedConnection);
    });
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("folder lister"));
    m_thread.start();
}

FolderLister::~FolderLister()
{
    m_cancel.cancel();
    m_thread.quit();
    m_thread.wait();
}

void FolderLister::open(const QString &folder, const QString &alsoName, SortKey key, bool reversed)
{
    m_cancel.cancel();
    m_cancel = CancelFlag();
    ++m_generation;
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, generation = m_generation, folder, alsoName, key, reversed, cancel = m_cancel] {
            worker->open(generation, folder, alsoName, key, reversed, cancel);
        });
}

void FolderLister::sort(SortKey key, bool reversed)
{
    ++m_generation;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, generation = m_generation, key, reversed] {
        worker->sort(generation, key, reversed);
    });
}

void FolderLister::close()
{
    open({}, {}, SortKey::Name, false);
}

void FolderLister::run(std::function<void()> job)
{
    QMetaObject::invokeMethod(m_worker, std::move(job));
}

} // namespace upview
