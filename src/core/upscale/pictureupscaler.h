// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/upscale/reciperesolver.h"

#include <QCoreApplication>
#include <QImage>

#include <functional>
#include <memory>

namespace upview {

/// A stretch of a job's progress, as fractions of the whole.
struct ProgressSpan
{
    double from = 0;
    double to = 1;

    [[nodiscard]] double at(double part) const { return from + (to - from) * part; }
    [[nodiscard]] ProgressSpan part(double begin, double end) const { return {at(begin), at(end)}; }
};

/// A picture as the network gets it, and what has to be done to its answer.
struct OpaquePicture
{
    QImage colours; ///< Format_RGB32 or Format_RGBX64
    bool transparent = false; ///< the alpha of the source is to be put back
    bool neutral = false; ///< the source has no colours: neither may the result
    bool grey = false; ///< and it is stored as grey
};

/// Makes pictures larger by one recipe: passes of the network over areas -> plausibility of each area -> join
/// -> exact size -> alpha and grey of the source. One picture after the other, on one thread that may block.
///
/// Trouble of a device (out of memory, a failure, an implausible answer) is met by smaller tiles, then by the
/// CPU, then by an error: never by a result that is not right. What was too much once is not tried again.
class PictureUpscaler
{
    Q_DECLARE_TR_FUNCTIONS(UpscaleJob)

public:
    /// Said between pieces of work: 0 to 1, and the phase as UpscaleService documents it. Any thread, one
    /// call at a time.
    using Progress = std::function<void(double fraction, const QString &phase)>;

    PictureUpscaler(QList<std::shared_ptr<Engine>> engines, std::shared_ptr<const EngineReport> report,
                    CancelFlag cancel, Progress progress);

    /// Takes what the recipe means here. Before anything else, and again where the source turns out to be
    /// deep.
    Result<void> resolve(const Recipe &recipe, bool sixteenBit);
    [[nodiscard]] const ResolvedRecipe &resolved() const { return m_resolved; }

    /// The upright picture at exactly this size, in its own depth where the engine keeps it, with its colour
    /// space.
    Result<QImage> upscale(const QImage &source, QSize target, ProgressSpan span = {});

    // The steps of that, for those who do it piece by piece.

    [[nodiscard]] OpaquePicture opaque(const QImage &source) const;
    /// How many passes it takes to reach the target; the last one may go beyond it.
    [[nodiscard]] int passes(QSize source, QSize target) const;
    /// What part of the work each of them is: a later pass has more pixels.
    [[nodiscard]] QList<ProgressSpan> passSpans(int passes, ProgressSpan span) const;
    /// One pass over an area of a picture: the area, `scale` times larger.
    Result<QImage> pass(const QImage &picture, const QRect &area, ProgressSpan span);
    /// Neutral where the source was.
    [[nodiscard]] QImage withLookOf(const OpaquePicture &source, const QImage &image) const;

    /// Bytes of the computer's memory that `upscale` takes at its widest moment, the source included.
    [[nodiscard]] qint64 memoryNeeded(QSize source, QSize target, bool deep, bool transparent) const;
    /// Bytes that one pass over an area takes, its result included, without the picture.
    [[nodiscard]] qint64 passMemory(QSize area, bool deep) const;
    /// Longest side of an area that should be asked for at once; 0: any.
    [[nodiscard]] int areaSide() const;

    [[nodiscard]] double engineSeconds() const { return m_engineSeconds; } ///< inside the engine, so far
    /// Bytes of the device's memory at the widest moment so far, estimated before and as it was seen; -1: not
    /// known.
    [[nodiscard]] qint64 memoryExpected() const { return m_memoryExpected; }
    [[nodiscard]] qint64 memoryUsed() const { return m_memoryUsed; }

private:
    Result<QImage> enlarge(const QImage &source, QSize target, ProgressSpan span);
    /// An area of a picture, by smaller tiles and at last by the CPU where the first way fails.
    Result<QImage> processArea(const QImage &picture, const QRect &area, ProgressSpan span);
    /// One try of that with the present device.
    Result<QImage> tryArea(const QImage &picture, const QRect &area, int tile, ProgressSpan span);
    /// Goes on with the CPU; false when that cannot be.
    bool fallBackToCpu(const Error &reason);

    const QList<std::shared_ptr<Engine>> m_engines;
    const std::shared_ptr<const EngineReport> m_report;
    const CancelFlag m_cancel;
    const Progress m_progress;
    ResolvedRecipe m_resolved;
    std::shared_ptr<Engine> m_engine; ///< of the resolved recipe
    int m_tile = 0; ///< that of the recipe, or a smaller one that had to be taken
    double m_engineSeconds = 0;
    qint64 m_memoryExpected = -1;
    qint64 m_memoryUsed = -1;
};

/// The error of a result for which there is no memory after all.
tl::unexpected<Error> noMemoryForResult();

} // namespace upview
