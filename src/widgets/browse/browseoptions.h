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
/// model, the grid and the path bar in step with the settings, whoever changes them. An order that is chosen
/// belongs to the folder shown; the settings have that of all other folders. GUI thread.
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
    BrowseOptions(const Parts &parts, Settings &settings, FolderPositions &folders, QObject *parent);

    /// Shows what the settings say, and in the order of this folder.
    void apply();
    /// For the folder shown, from now on.
    void setSorting(const Sorting &sorting);
    /// Makes the order of the folder shown that of all folders which have none of their own.
    void sortOthersAlike();
    void setCellSize(int side);
    void setPanelVisible(bool visible);

private:
    [[nodiscard]] Sorting usualSorting() const;

    const Parts m_parts;
    Settings &m_settings;
    FolderPositions &m_folders;
};

} // namespace upview
