// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/upscaleservice.h"

#include <QFutureWatcher>
#include <QImage>
#include <QObject>
#include <QPointer>
#include <QRect>
#include <QTemporaryDir>

#include <memory>

namespace upview {

class ImageView;

/// A patch of the picture, upscaled with the final settings before a long job: the next click in the view
/// says where, the result lies there at its place until the next click, another picture or other settings.
/// Nothing of it is kept. GUI thread; the view and the service outlive it.
class PatchPreview : public QObject
{
    Q_OBJECT

public:
    static constexpr int kSide = 256; ///< of a patch, in pixels of the source

    enum class State {
        Idle,
        Choosing, ///< waits for a click
        Running,
        Shown,
    };

    PatchPreview(UpscaleService &service, ImageView *view, QObject *parent);
    ~PatchPreview() override;

    /// Waits for a click in this picture, which is on screen, to upscale the patch there with the recipe.
    void choose(const QImage &picture, const Recipe &recipe);
    /// Forgets the patch, whatever state it is in.
    void drop();

    [[nodiscard]] State state() const { return m_state; }
    /// Of the patch in the source; empty before one was clicked.
    [[nodiscard]] QRect patch() const { return m_patch; }

    /// A square of kSide around a pixel, moved so that it lies inside a picture, smaller where that is.
    static QRect patchAround(QPoint pixel, QSize picture);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void stateChanged(upview::PatchPreview::State state);
    /// The patch is shown and took so long.
    void shown(const upview::UpscaleResult &result);
    void failed(const upview::Error &error);

private:
    class Overlay;

    void setState(State state);
    void begin(QPointF position);
    void answered();

    UpscaleService &m_service;
    ImageView *m_view;
    Overlay *m_overlay;
    std::unique_ptr<QTemporaryDir> m_folder;
    QFutureWatcher<UpscaleOutcome> m_watcher;
    QImage m_picture;
    Recipe m_recipe;
    QRect m_patch;
    State m_state = State::Idle;
    QPointF m_pressed{-1, -1};
    int m_run = 0; ///< counts patches, so that what comes late is known
};

} // namespace upview
