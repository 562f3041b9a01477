// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/browseoptions.h"

#include "core/library/foldermodel.h"
#include "core/library/subfoldermodel.h"
#include "core/settings/settingstable.h"
#include "widgets/browse/folderpanel.h"
#include "widgets/browse/folderpositions.h"
#include "widgets/browse/pathbar.h"
#include "widgets/browse/thumbnaildelegate.h"
#include "widgets/browse/thumbnailview.h"

#include <algorithm>
#include <optional>

namespace upview {

BrowseOptions::BrowseOptions(const Parts &parts, Settings &settings, FolderPositions &folders,
                             QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_settings(settings)
    , m_folders(folders)
{
    connect(&m_settings, &Settings::changed, this, &BrowseOptions::apply);
    connect(&m_parts.view, &ThumbnailView::cellSizeChanged, this, &BrowseOptions::setCellSize);
    connect(&m_parts.pathBar, &PathBar::panelToggled, this, &BrowseOptions::setPanelVisible);
    connect(&m_parts.pathBar, &PathBar::sortingChosen, this, &BrowseOptions::setSorting);
    connect(&m_parts.pathBar, &PathBar::sortOthersAlikeChosen, this, &BrowseOptions::sortOthersAlike);
    connect(&m_parts.pathBar, &PathBar::cellSizeChosen, this, &BrowseOptions::setCellSize);
}

void BrowseOptions::apply()
{
    const Sorting usual = usualSorting();
    const Sorting sorting = m_folders.sorting(m_parts.model.folder()).value_or(usual);
    m_parts.model.setSorting(sorting.key, sorting.reversed);
    m_parts.pathBar.setSorting(sorting, sorting == usual);
    m_parts.model.subfolders()->setShown(m_settings.get(setting::showSubfolders));
    ThumbnailDelegate::Lines lines;
    lines.setFlag(ThumbnailDelegate::BelowLine, m_parts.model.isRecursive());
    lines.setFlag(ThumbnailDelegate::PixelsLine, m_settings.get(setting::cellPixels));
    lines.setFlag(ThumbnailDelegate::DateLine, m_settings.get(setting::cellDate));
    m_parts.view.setTextLines(lines.toInt());
    const int side = m_settings.get(setting::gridCellSize);
    m_parts.view.setCellSize(side);
    m_parts.pathBar.setCellSize(side);
    const bool panelVisible = m_settings.get(setting::folderPanelVisible);
    m_parts.panel.setVisible(panelVisible);
    m_parts.pathBar.setPanelVisible(panelVisible);
}

Sorting BrowseOptions::usualSorting() const
{
    return {static_cast<SortKey>(m_settings.get(setting::sortKey)), m_settings.get(setting::sortReversed)};
}

void BrowseOptions::setSorting(const Sorting &sorting)
{
    const bool isUsual = sorting == usualSorting();
    m_folders.rememberSorting(m_parts.model.folder(), isUsual ? std::nullopt : std::optional(sorting));
    apply();
    if (m_parts.view.currentIndex().isValid())
        m_parts.view.scrollTo(m_parts.view.currentIndex());
}

void BrowseOptions::sortOthersAlike()
{
    const Sorting sorting{m_parts.model.sortKey(), m_parts.model.isSortReversed()};
    // First: a half of the order must not be seen.
    m_folders.rememberSorting(m_parts.model.folder(), sorting);
    m_settings.set(setting::sortKey, static_cast<int>(sorting.key));
    m_settings.set(setting::sortReversed, sorting.reversed);
    m_folders.rememberSorting(m_parts.model.folder(), {});
    apply();
}

void BrowseOptions::setCellSize(int side)
{
    side = std::clamp(side, ThumbnailView::kLeastCellSize, ThumbnailView::kMostCellSize);
    m_settings.set(setting::gridCellSize, side);
    apply();
}

void BrowseOptions::setPanelVisible(bool visible)
{
    m_settings.set(setting::folderPanelVisible, visible);
    apply();
}

} // namespace upview
