// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/pictureedit.h"

#include <QObject>

class QWidget;

namespace upview {

class CropBar;
class CropOverlay;
class PictureSaver;
class ViewPage;
struct WindowActions;

/// Changes to the picture's own file, each asked for: saving how it is turned, and cropping. Nothing happens
/// to a file without an answer in a dialog. GUI thread; everything that is given outlives it.
class EditControl : public QObject
{
    Q_OBJECT

public:
    EditControl(ViewPage &page, const WindowActions &actions, QWidget *window);

    /// Whether a picture is looked at, rather than the grid.
    void updateActions(bool viewing);
    [[nodiscard]] bool isCropping() const;
    [[nodiscard]] PictureSaver *saver() const { return m_saver; }

public Q_SLOTS:
    void startCrop();
    void stopCrop();

private:
    void saveRotation();
    [[nodiscard]] bool isTurned() const;
    /// How the picture is turned on screen.
    [[nodiscard]] PictureEdit editOnScreen() const;
    [[nodiscard]] PictureEdit cropEdit() const;
    void cropAs();
    void cropOver();
    void placeBar();
    void saved(const QString &source, const QString &target, const EditedPicture &picture);

    bool eventFilter(QObject *watched, QEvent *event) override;

    ViewPage &m_page;
    const WindowActions &m_actions;
    PictureSaver *m_saver;
    CropOverlay *m_overlay;
    CropBar *m_bar;
};

} // namespace upview
