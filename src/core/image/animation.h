// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/heldfile.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <memory>

namespace upview {

/// Plays an animated GIF, WebP or APNG with its own delays and loop count. Frames are decoded on a worker
/// thread, a few ahead, so the GUI thread only takes finished pictures; at most `kFramesAhead` frames are
/// held. Lives on the GUI thread; destroying it stops and joins the worker.
class Animation : public QObject
{
    Q_OBJECT

public:
    static constexpr int kFramesAhead = 4;
    /// Delays below 20 ms are shown as 100 ms, as all browsers do.
    static constexpr int kShortestDelayMs = 20;

    explicit Animation(const QString &path, QObject *parent = nullptr);
    /// Plays another file with it, frame by frame at the pace of the first one: both show the same frame.
    Animation(const QString &path, std::shared_ptr<const HeldFile> companion, QObject *parent = nullptr);
    ~Animation() override;

    void play();
    void pause();
    /// Shows the next frame and stays paused.
    void step();
    [[nodiscard]] bool isPlaying() const;

Q_SIGNALS:
    /// A frame, complete (already combined with the ones before it) and upright, to be shown now.
    void frameChanged(const QImage &frame);
    /// The same of the companion; just before frameChanged.
    void companionChanged(const QImage &frame);
    void playingChanged(bool playing);
    /// All frames have been shown once more; `frameChanged` with the first one may follow.
    void roundFinished();
    /// The file broke off; the last good frame stays.
    void failed(const upview::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace upview
