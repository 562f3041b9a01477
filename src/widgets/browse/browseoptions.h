// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/foldersorting.h"

#include <QObject>

namespace upview {

class FolderModel;
class FolderPanel;
class FolderPositions;
class PathBar;
class Settings;
class ThumbnailView;

/// How the browser shows a folder: order, size of the cells, what is written below them, the panel. Keeps the
/// model, the grid and the path bar in step with the settings, whoever changes them. GUI thread.
class BrowseOptions : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        FolderModel &model;
        ThumbnailView &view;
        PathBar &pathBar;
        FolderPanel &panel;
    };

    /// All of them must outlive it.
    BrowseOptions(const Parts &parts, Settings &settings, QObject *parent);

    /// Shows what the settings say.
    void apply();
    void setSorting(SortKey key, bool reversed);
    void setCellSize(int side);
    void setPanelVisible(bool visible);

private:
    const Parts m_parts;
    Settings &m_settings;
};

} // namespace upview
