// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/picturetiles.h"

#include "core/image/imagelevels.h"
#include "core/image/orientation.h"
#include "core/image/pyramidfile.h"

#include <QColor>
#include <QColorSpace>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <cstring>
#include <list>
#include <map>
#include <utility>
#include <vector>

namespace upview {

namespace {

constexpr int kLookMs = 100; ///< between two looks at how far the file is
/// Tiles that are read before somebody looks whether they are still wanted.
constexpr size_t kTilesAtOnce = 8;

struct Key
{
    int level = 0;
    int row = 0;
    int column = 0;

    auto operator<=>(const Key &) const = default;
};

struct Tile
{
    QImage shown; ///< null: it could not be read
    QImage stored;

    [[nodiscard]] qint64 bytes() const { return shown.sizeInBytes() + stored.sizeInBytes(); }
};

using Found = std::vector<std::pair<Key, Tile>>;

PyramidPlan planFor(const DecodedImage &picture)
{
    PyramidPlan plan;
    plan.size = orientation::uprightSize(picture.info.size, picture.info.orientation);
    plan.alpha = picture.image.hasAlphaChannel();
    while (plan.levels < PyramidPlan::kMostLevels
           && std::max(picture.info.size.width() >> plan.levels, picture.info.size.height() >> plan.levels)
               > std::max(picture.image.width(), picture.image.height()))
        ++plan.levels;
    return plan;
}

} // namespace

class PictureTiles::Private
{
public:
    Private(PictureTiles *owner, const Source &from)
        : source(from)
        , plan(planFor(from.picture))
        , colours(from.picture.image.colorSpace())
        , q(owner)
    {
        source.picture.image = {};
        writer.setMaxThreadCount(1);
        reader.setMaxThreadCount(1);
        look.setSingleShot(true);
        look.setInterval(kLookMs);
        QObject::connect(&look, &QTimer::timeout, q, [this] { read(); });
    }

    ~Private()
    {
        cancel.cancel();
        reader.waitForDone();
        writer.waitForDone();
        // The system takes its time to forget gigabytes.
        QThreadPool::globalInstance()->start([gone = std::move(file)]() mutable { gone.reset(); });
    }

    [[nodiscard]] QRect rectOf(const Key &key) const
    {
        return QRect(key.column * kSide, key.row * kSide, kSide, kSide)
            & QRect({0, 0}, q->levelSize(key.level));
    }
    [[nodiscard]] std::vector<Key> keysOf(int level, const QRect &part) const;
    void use(const Key &key);
    void write();
    void read();

    Source source;
    const PyramidPlan plan;
    const QColorSpace colours;
    std::map<Key, std::pair<Tile, std::list<Key>::iterator>> tiles;
    std::vector<Key> wanted; ///< all that were wanted last

private:
    void written(const Result<std::shared_ptr<PyramidFile>> &made);
    void ended(const Result<void> &result);
    void found(int finishedRows, Found &&found);
    void keep(const Key &key, Tile tile);
    [[nodiscard]] std::vector<Key> missing() const;

    PictureTiles *const q;
    std::list<Key> order; ///< last used first
    qint64 bytes = 0;
    std::shared_ptr<PyramidFile> file;
    bool isBegun = false;
    bool isWritten = false;
    bool isReading = false;
    int rows = 0; ///< that can be read
    CancelFlag cancel;
    QThreadPool writer;
    QThreadPool reader;
    QTimer look;

    friend class PictureTiles;
};

std::vector<Key> PictureTiles::Private::keysOf(int level, const QRect &part) const
{
    std::vector<Key> keys;
    const QRect inside = part & QRect({0, 0}, q->levelSize(level));
    if (inside.isEmpty())
        return keys;
    for (int row = inside.top() / kSide; row <= inside.bottom() / kSide; ++row) {
        for (int column = inside.left() / kSide; column <= inside.right() / kSide; ++column)
            keys.push_back({level, row, column});
    }
    return keys;
}

void PictureTiles::Private::use(const Key &key)
{
    const auto place = tiles.find(key);
    if (place != tiles.end())
        order.splice(order.begin(), order, place->second.second);
}

/// The file is made and written on a thread of its own, which ends when this does.
void PictureTiles::Private::write()
{
    if (std::exchange(isBegun, true))
        return;
    writer.start([this, path = source.file.path(), folder = source.folder] {
        auto made = PyramidFile::create(folder, plan);
        QMetaObject::invokeMethod(
            q, [this, made] { written(made); }, Qt::QueuedConnection);
        if (!made)
            return;
        const Result<void> result = (*made)->fill(path, cancel);
        QMetaObject::invokeMethod(
            q, [this, result] { ended(result); }, Qt::QueuedConnection);
    });
}

void PictureTiles::Private::written(const Result<std::shared_ptr<PyramidFile>> &made)
{
    if (!made) {
        wanted.clear();
        Q_EMIT q->failed(made.error());
        return;
    }
    file = *made;
    Q_EMIT q->progressed(0);
    look.start();
}

void PictureTiles::Private::ended(const Result<void> &result)
{
    if (!result) {
        look.stop();
        wanted.clear();
        if (result.error().code != ErrorCode::Cancelled)
            Q_EMIT q->failed(result.error());
        return;
    }
    isWritten = true;
    read();
}

std::vector<Key> PictureTiles::Private::missing() const
{
    std::vector<Key> keys;
    std::copy_if(wanted.cbegin(), wanted.cend(), std::back_inserter(keys),
                 [this](const Key &key) { return !tiles.contains(key); });
    return keys;
}

/// Looks how far the file is, and reads some of what is wanted and there.
void PictureTiles::Private::read()
{
    if (!file || isReading)
        return;
    isReading = true;
    std::vector<std::pair<Key, QRect>> parts;
    for (const Key &key : missing())
        parts.emplace_back(
            key,
            orientation::storedPart(rectOf(key), plan.levelSize(key.level), source.picture.info.orientation));
    reader.start([this, parts, pyramid = file, turned = source.picture.info.orientation] {
        const int finished = pyramid->finishedRows();
        Found tilesFound;
        for (const auto &[key, part] : parts) {
            if (cancel.isCancelled() || tilesFound.size() == kTilesAtOnce)
                break;
            if (!pyramid->covers(key.level, part, finished))
                continue;
            Tile tile;
            tile.stored = orientation::upright(pyramid->read(key.level, part), turned);
            tile.stored.setColorSpace(colours);
            tile.shown = ImageLevels::forScreen(tile.stored, source.profile, cancel);
            tilesFound.emplace_back(key, std::move(tile));
        }
        QMetaObject::invokeMethod(
            q,
            [this, finished, tilesFound = std::move(tilesFound)]() mutable {
                found(finished, std::move(tilesFound));
            },
            Qt::QueuedConnection);
    });
}

void PictureTiles::Private::found(int finishedRows, Found &&found)
{
    isReading = false;
    const bool isNews = !found.empty();
    for (auto &[key, tile] : found)
        keep(key, std::move(tile));
    const bool wasWhole = rows == plan.size.height();
    const bool hasGrown = std::exchange(rows, finishedRows) != finishedRows;
    if (hasGrown && !wasWhole)
        Q_EMIT q->progressed(int(qint64(rows) * 100 / plan.size.height()));
    if (isNews)
        Q_EMIT q->tilesCame();
    if (!missing().empty() && (isNews || isWritten))
        read();
    else if (!isWritten)
        look.start();
}

void PictureTiles::Private::keep(const Key &key, Tile tile)
{
    if (tiles.contains(key))
        return;
    bytes += tile.bytes();
    order.push_front(key);
    tiles.emplace(key, std::pair(std::move(tile), order.begin()));
    while (bytes > source.maxBytes && order.size() > wanted.size()) {
        // What is wanted is used first, so it stands in front.
        const auto last = tiles.find(order.back());
        bytes -= last->second.first.bytes();
        order.pop_back();
        tiles.erase(last);
    }
}

PictureTiles::PictureTiles(const Source &source, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, source))
{
}

PictureTiles::~PictureTiles() = default;

QSize PictureTiles::levelSize(int level) const
{
    return orientation::uprightSize(d->plan.levelSize(level), d->source.picture.info.orientation);
}

int PictureTiles::levels() const
{
    return d->plan.levels;
}

int PictureTiles::levelFor(QSize shown) const
{
    for (int level = levels(); level >= 0; --level) {
        const QSize has = levelSize(level);
        if (has.width() >= shown.width() && has.height() >= shown.height())
            return level == levels() ? -1 : level;
    }
    return 0;
}

QImage PictureTiles::tile(int level, int column, int row)
{
    const auto place = d->tiles.find({level, row, column});
    return place == d->tiles.end() ? QImage() : place->second.first.shown;
}

QImage PictureTiles::piece(int level, const QRect &part)
{
    const std::vector<Key> keys = d->keysOf(level, part);
    QImage whole;
    for (const Key &key : keys) {
        const QImage one = tile(level, key.column, key.row);
        if (one.isNull())
            return {};
        if (whole.isNull())
            whole = QImage(part.size(), one.format());
        const QRect at = d->rectOf(key);
        const QRect wanted = at & part;
        constexpr int kBytes = 4;
        for (int y = wanted.top(); y <= wanted.bottom(); ++y)
            std::memcpy(whole.scanLine(y - part.top()) + (wanted.left() - part.left()) * kBytes,
                        one.constScanLine(y - at.top()) + (wanted.left() - at.left()) * kBytes,
                        size_t(wanted.width()) * kBytes);
    }
    return whole;
}

void PictureTiles::want(int level, const QRect &part)
{
    d->wanted = d->keysOf(level, part);
    for (const Key &key : d->wanted)
        d->use(key);
    d->write();
    if (!d->missing().empty())
        d->read();
}

std::optional<QColor> PictureTiles::color(QPoint pixel) const
{
    for (int level = 0; level < levels(); ++level) {
        const QPoint at(pixel.x() >> level, pixel.y() >> level);
        const auto place = d->tiles.find({level, at.y() / kSide, at.x() / kSide});
        const QPoint within(at.x() % kSide, at.y() % kSide);
        if (place != d->tiles.end() && place->second.first.stored.rect().contains(within))
            return place->second.first.stored.pixelColor(within);
    }
    return {};
}

bool PictureTiles::isBusy() const
{
    return !d->missing().empty();
}

} // namespace upview
