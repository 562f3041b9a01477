// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QSize>
#include <QString>

#include <optional>

namespace upview {

struct Model;

/// What the time of a job depends on, besides the sizes.
struct SpeedKey
{
    QString engine; ///< name and version, "ncnn 1.0.20250503"
    QString model; ///< id
    QString device; ///< name and driver: the card may sit in another slot tomorrow
    bool tta = false;
    int threads = 0; ///< of the CPU, 0: all; 0 on a GPU

    bool operator==(const SpeedKey &) const = default;
};

size_t qHash(const SpeedKey &key, size_t seed = 0);

/// How long a model takes here: startSeconds + megapixels * secondsPerMegapixel, whole jobs from the file to
/// the result in memory, the model being loaded.
struct Speed
{
    double secondsPerMegapixel = 0; ///< of the work as workMegapixels() counts it
    double startSeconds = 0; ///< what a job takes whatever its size
    bool measured = false; ///< on request, with a picture of a known kind; else learned from jobs
    QDateTime when; ///< UTC, of the last change

    [[nodiscard]] double secondsFor(double megapixels) const;
};

/// Speeds as they are known at a moment. A value.
class SpeedTable
{
public:
    [[nodiscard]] std::optional<Speed> find(const SpeedKey &key) const;
    void insert(const SpeedKey &key, const Speed &speed) { m_speeds.insert(key, speed); }
    [[nodiscard]] const QHash<SpeedKey, Speed> &all() const { return m_speeds; }

private:
    QHash<SpeedKey, Speed> m_speeds;
};

/// Million pixels that the network sees on the way from a source to a target: those of the source, and those
/// of every further pass where the model's scale is not enough.
double workMegapixels(const Model &model, QSize source, QSize target);

} // namespace upview
