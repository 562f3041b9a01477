// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMainWindow;
class QStackedWidget;

namespace upview {

class BrowsePage;
class CompareControl;
class EditControl;
class FolderModel;
class ImageLoader;
class Settings;
class ViewPage;
class ViewStage;
class ViewTools;
struct WindowActions;

/// All that the window has around the viewer, in one place: the tools, the stage (strip, full screen, slide
/// show), editing and comparing. GUI thread; everything that is given outlives it.
class ViewFeatures : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        QStackedWidget &pages; ///< holds the two faces, and gets the page that compares
        BrowsePage &browse;
        ViewPage &view;
        FolderModel &model;
        ImageLoader &loader;
        const WindowActions &actions;
        Settings &settings;
    };

    ViewFeatures(const Parts &parts, QMainWindow *window);

    /// After all other states of the actions have been set.
    void updateActions(bool viewing, bool fullScreen);
    /// Ends what Escape ends first; false: nothing was to be ended.
    bool escape();

Q_SIGNALS:
    void openRequested(const QString &path);
    void fullScreenToggleRequested();
    /// Another page of the window is shown now.
    void pageChanged();

private:
    const Parts m_parts;
    CompareControl *m_compare;
    ViewTools *m_tools;
    ViewStage *m_stage;
    EditControl *m_edit;
};

} // namespace upview
