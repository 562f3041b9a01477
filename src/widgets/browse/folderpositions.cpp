// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/folderpositions.h"

#include "core/base/log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QThreadPool>

#include <algorithm>
#include <utility>
#include <vector>

namespace upview {

namespace {

constexpr int kWriteDelayMs = 3000;
/// 500 folders with the longest paths that a system allows take less.
constexpr qint64 kMaxFileBytes = 8 << 20;

std::optional<Sorting> sortingIn(const QJsonObject &folder)
{
    const int key = folder.value(QLatin1StringView("sort")).toInt(-1);
    if (key < 0 || key > static_cast<int>(SortKey::Taken))
        return {};
    return Sorting{static_cast<SortKey>(key), folder.value(QLatin1StringView("reversed")).toBool()};
}

void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        spdlog::info("positions in folders are not kept: {}", log::text(file.errorString()));
}

} // namespace

FolderPositions::FolderPositions(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
{
    m_write.setSingleShot(true);
    m_write.setInterval(kWriteDelayMs);
    connect(&m_write, &QTimer::timeout, this, [this] {
        QThreadPool::globalInstance()->start([path = m_file, content = written()] { write(path, content); });
    });
    read();
}

FolderPositions::~FolderPositions()
{
    if (m_write.isActive())
        write(m_file, written());
}

void FolderPositions::remember(const QString &folder, const Position &position)
{
    if (folder.isEmpty() || position == Position())
        return;
    const auto known = m_visits.constFind(folder);
    if (known != m_visits.constEnd() && known->position == position && known->number == m_lastNumber)
        return;
    insert(folder, {position, sorting(folder), ++m_lastNumber});
}

void FolderPositions::rememberSorting(const QString &folder, const std::optional<Sorting> &sorting)
{
    if (folder.isEmpty() || this->sorting(folder) == sorting)
        return;
    insert(folder, {find(folder).value_or(Position()), sorting, ++m_lastNumber});
}

void FolderPositions::insert(const QString &folder, const Visit &visit)
{
    m_visits.insert(folder, visit);
    if (m_visits.size() > kMaxFolders) {
        const auto first =
            std::min_element(m_visits.cbegin(), m_visits.cend(), [](const Visit &left, const Visit &right) {
                return std::pair(left.sorting.has_value(), left.number)
                    < std::pair(right.sorting.has_value(), right.number);
            });
        m_visits.erase(first);
    }
    m_write.start();
}

std::optional<FolderPositions::Position> FolderPositions::find(const QString &folder) const
{
    const auto known = m_visits.constFind(folder);
    return known == m_visits.constEnd() ? std::nullopt : std::optional(known->position);
}

std::optional<Sorting> FolderPositions::sorting(const QString &folder) const
{
    const auto known = m_visits.constFind(folder);
    return known == m_visits.constEnd() ? std::nullopt : known->sorting;
}

void FolderPositions::read()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxFileBytes)
        return;
    const QJsonArray folders = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto &value : folders) {
        const QJsonObject folder = value.toObject();
        const QString path = folder.value(QLatin1StringView("folder")).toString();
        if (path.isEmpty() || m_visits.size() >= kMaxFolders)
            continue;
        m_visits.insert(path,
                        {{folder.value(QLatin1StringView("current")).toString(),
                          folder.value(QLatin1StringView("top")).toString()},
                         sortingIn(folder),
                         ++m_lastNumber});
    }
}

/// The oldest first.
QByteArray FolderPositions::written() const
{
    std::vector<std::pair<qint64, QString>> order;
    for (auto it = m_visits.cbegin(); it != m_visits.cend(); ++it)
        order.emplace_back(it->number, it.key());
    std::sort(order.begin(), order.end());
    QJsonArray folders;
    for (const auto &[number, path] : order) {
        const Visit visit = m_visits.value(path);
        QJsonObject folder{{QStringLiteral("folder"), path},
                           {QStringLiteral("current"), visit.position.current},
                           {QStringLiteral("top"), visit.position.top}};
        if (visit.sorting) {
            folder.insert(QStringLiteral("sort"), static_cast<int>(visit.sorting->key));
            folder.insert(QStringLiteral("reversed"), visit.sorting->reversed);
        }
        folders.append(folder);
    }
    return QJsonDocument(folders).toJson(QJsonDocument::Compact);
}

} // namespace upview
