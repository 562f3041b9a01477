// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/foldersorting.h"

#include <QHash>
#include <QSize>

#include <mutex>
#include <optional>

namespace upview {

/// What a picture says of itself that pictures are sorted, filtered and labelled by.
struct PictureFacts
{
    QSize size; ///< upright, in pixels; empty where it is not known
    int rating = 0; ///< stars, 0 to 5
    qint64 takenMs = 0; ///< by the camera's clock, as milliseconds since the epoch; 0 where it is not known
    bool operator==(const PictureFacts &) const = default;
};

/// What was read from inside of pictures, for the state of each file (time and size) that it was read from.
/// Bounded by kMaxPictures; beyond, all is forgotten and read again when it is wanted. Safe on any thread.
class FactsMemory
{
public:
    static constexpr qsizetype kMaxPictures = 200'000;

    /// Nothing where the file was not read, or is another one by now.
    [[nodiscard]] std::optional<PictureFacts> find(const FileEntry &entry) const;
    void insert(const FileEntry &entry, const PictureFacts &facts);
    void forget(const QString &path);

private:
    struct Known
    {
        qint64 bytes = 0;
        qint64 modifiedMs = 0;
        PictureFacts facts;
    };

    mutable std::mutex m_mutex;
    QHash<QString, Known> m_known;
};

} // namespace upview
