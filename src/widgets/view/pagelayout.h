// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QWidget;

namespace upview {

class ImageView;
class MiniMap;
class SidePanel;
class UpscalePill;
class ViewHint;

/// Who has which place in the viewer's page: the panel at the right, then what others dock at the edges, then
/// the picture, and over the picture what floats. GUI thread; the page owns all parts.
class PageLayout
{
public:
    struct Parts
    {
        SidePanel *panel;
        ImageView *view;
        UpscalePill *pill;
        MiniMap *map;
        ViewHint *notice;
        ViewHint *hint;
    };

    PageLayout(const QWidget &page, const Parts &parts);

    void place();
    /// The page but for the panel at the right.
    [[nodiscard]] QRect stage() const { return m_stage; }
    /// Keeps room free at the lower edge: `docked` for something beside the picture, `floating` for something
    /// that lies on it, where nothing else may float.
    void setBottomInsets(int docked, int floating);
    /// The same at the upper edge.
    void setTopInset(int docked);

private:
    const QWidget &m_page;
    const Parts m_parts;
    QRect m_stage;
    int m_top = 0;
    int m_bottom = 0;
    int m_floating = 0;
};

} // namespace upview
