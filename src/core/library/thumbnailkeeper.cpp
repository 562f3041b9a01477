// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/thumbnailkeeper.h"

#include <algorithm>
#include <vector>

namespace upview {

namespace {

constexpr int kVisiblePriority = 2;
constexpr int kAroundPriority = 1;

} // namespace

using State = FolderModel::ThumbnailState;

ThumbnailKeeper::ThumbnailKeeper(ThumbnailService *service, qint64 maxBytes, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_maxBytes(maxBytes)
{
    if (service) {
        connect(service, &ThumbnailService::ready, this, &ThumbnailKeeper::take);
        connect(service, &ThumbnailService::failed, this, &ThumbnailKeeper::fail);
        connect(service, &ThumbnailService::displayProfileChanged, this, &ThumbnailKeeper::makeAnew);
    }
}

ThumbnailKeeper::~ThumbnailKeeper()
{
    clear();
}

void ThumbnailKeeper::setSide(int pixels)
{
    m_size = thumbnailSizeFor(pixels);
}

void ThumbnailKeeper::want(const QStringList &visible, const QStringList &around)
{
    const qint64 side = static_cast<int>(m_size);
    const qint64 room = std::max<qint64>(m_maxBytes / (side * side * 4) - visible.size(), 0);
    const QStringList nearby = around.mid(0, room);

    m_wanted = QSet<QString>(visible.cbegin(), visible.cend());
    m_wanted.unite(QSet<QString>(nearby.cbegin(), nearby.cend()));
    const QHash<QString, ThumbnailSize> asked = m_asked;
    for (auto it = asked.cbegin(); it != asked.cend(); ++it) {
        if (!m_wanted.contains(it.key()) || it.value() != m_size)
            drop(it.key());
    }
    ++m_turn;
    for (const QString &path : visible)
        ask(path, kVisiblePriority);
    for (const QString &path : nearby)
        ask(path, kAroundPriority);
}

void ThumbnailKeeper::fill(const QStringList &rest)
{
    // Another keeper's rest is left alone.
    if (m_service && (m_fills || !rest.isEmpty()))
        m_service->setRest(rest, m_size);
    m_fills = !rest.isEmpty();
}

ThumbnailKeeper::Thumbnail ThumbnailKeeper::thumbnail(const QString &path) const
{
    return m_known.value(path);
}

void ThumbnailKeeper::forget(const QString &path)
{
    drop(path);
    m_bytes -= m_known.take(path).image.sizeInBytes();
}

void ThumbnailKeeper::clear()
{
    const QStringList asked = m_asked.keys();
    for (const QString &path : asked)
        drop(path);
    fill({});
    m_known.clear();
    m_wanted.clear();
    m_bytes = 0;
}

void ThumbnailKeeper::ask(const QString &path, int priority)
{
    if (!m_service)
        return;
    Thumbnail &known = m_known[path];
    known.lastWanted = m_turn;
    if (known.state == State::Failed || (!known.image.isNull() && known.size >= m_size))
        return;
    m_service->request(path, m_size, priority);
    m_asked.insert(path, m_size);
    if (known.image.isNull() && known.state != State::Loading) {
        known.state = State::Loading;
        Q_EMIT changed(path);
    }
}

void ThumbnailKeeper::drop(const QString &path)
{
    const auto asked = m_asked.constFind(path);
    if (asked == m_asked.constEnd())
        return;
    if (m_service)
        m_service->cancel(path, *asked);
    m_asked.erase(asked);
    // What is being made already will come nevertheless, and is then taken.
    if (const auto known = m_known.find(path); known != m_known.end() && known->state == State::Loading)
        known->state = State::Unknown;
}

void ThumbnailKeeper::take(const QString &path, ThumbnailSize size, const ThumbnailStore::Entry &entry)
{
    const auto known = m_known.find(path);
    if (known == m_known.end())
        return; // of another folder, or asked for by somebody else
    if (m_asked.value(path, size) == size)
        m_asked.remove(path);
    if (!known->image.isNull() && known->size > size)
        return;
    m_bytes += entry.image.sizeInBytes() - known->image.sizeInBytes();
    known->image = entry.image;
    known->size = size;
    known->animated = entry.animated;
    known->state = State::Ready;
    known->error = {};
    evict();
    Q_EMIT changed(path);
}

void ThumbnailKeeper::fail(const QString &path, ThumbnailSize size, const Error &error)
{
    const auto known = m_known.find(path);
    if (known == m_known.end())
        return;
    if (m_asked.value(path, size) == size)
        m_asked.remove(path);
    if (!known->image.isNull())
        return; // a smaller one is better than none
    known->state = State::Failed;
    known->error = error;
    Q_EMIT changed(path);
}

void ThumbnailKeeper::makeAnew()
{
    const QStringList paths = m_known.keys();
    for (const QString &path : paths) {
        if (!m_wanted.contains(path)) {
            forget(path);
        } else if (m_known.value(path).state == State::Ready) {
            // The old one is shown until then.
            m_service->request(path, m_size, kVisiblePriority);
            m_asked.insert(path, m_size);
        }
    }
}

void ThumbnailKeeper::evict()
{
    if (m_bytes <= m_maxBytes)
        return;
    std::vector<std::pair<quint64, QString>> candidates;
    for (auto it = m_known.cbegin(); it != m_known.cend(); ++it) {
        if (!it->image.isNull() && !m_wanted.contains(it.key()))
            candidates.emplace_back(it->lastWanted, it.key());
    }
    std::sort(candidates.begin(), candidates.end());
    for (const auto &[turn, path] : candidates) {
        if (m_bytes <= m_maxBytes)
            return;
        m_bytes -= m_known.take(path).image.sizeInBytes();
        Q_EMIT changed(path);
    }
}

} // namespace upview
