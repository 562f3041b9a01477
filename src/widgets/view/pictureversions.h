// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"
#include "core/base/error.h"
#include "core/image/imagereader.h"

#include <QLabel>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

class QStatusBar;

namespace upview {

class ViewPage;
struct WindowActions;

/// Other versions of the picture on screen, read in the background when they are wanted: another page of its
/// file, a camera's raw file developed in the place of its preview, shapes drawn for the zoom at which they
/// are looked at. Connects its own actions and shows the page in the status bar. GUI thread; the destructor
/// joins its worker.
class PictureVersions : public QObject
{
    Q_OBJECT

public:
    PictureVersions(ViewPage &view, const WindowActions &actions, QStatusBar &statusBar, QObject *parent);
    ~PictureVersions() override;

    /// Enables and disables the actions. `viewing`: the viewer is what the window shows.
    void updateActions(bool viewing);

    void nextPage();
    void previousPage();
    void develop();

private:
    enum class Wish { Page, Developed, Sharper };

    void pictureChanged(const QString &path, const ImageInfo &info);
    void showPage(int page);
    void sharpen();
    void read(Wish wish, const ReadOptions &options);
    void finish(Wish wish, const Result<DecodedImage> &picture);
    void drop();

    ViewPage &m_view;
    const WindowActions &m_actions;
    QLabel *m_pageLabel;
    QThreadPool m_pool; ///< joined in the destructor
    QTimer m_rest; ///< since the last change of the zoom
    QString m_path;
    CancelFlag m_cancel; ///< of what is being read
};

} // namespace upview
