// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;

namespace upview {

class BrowsePage;
class MetadataPanel;
class ViewPage;

/// Puts a metadata panel beside the picture on screen and another beside the grid, and keeps each at its
/// current picture. GUI thread; what it is given outlives it.
class MetadataFollower : public QObject
{
    Q_OBJECT

public:
    /// `action` shows and hides both panels.
    MetadataFollower(ViewPage &view, BrowsePage &browse, QAction *action, QObject *parent);

private:
    void followView(ViewPage &view);
    void followGrid(BrowsePage &browse, const QAction *action);

    MetadataPanel *m_inView;
    MetadataPanel *m_inGrid;
};

} // namespace upview
