// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/metadatafollower.h"

#include "core/library/foldermodel.h"
#include "widgets/browse/browsepage.h"
#include "widgets/browse/thumbnailview.h"
#include "widgets/metadata/metadatapanel.h"
#include "widgets/view/sidepanel.h"
#include "widgets/view/viewpage.h"

#include <QAction>
#include <QScrollArea>
#include <QVBoxLayout>

namespace upview {

MetadataFollower::MetadataFollower(ViewPage &view, BrowsePage &browse, QAction *action, QObject *parent)
    : QObject(parent)
    , m_inView(new MetadataPanel)
    , m_inGrid(new MetadataPanel)
{
    const QString id = QStringLiteral("metadata");
    view.sidePanel()->addSection(id, tr("Metadata"), m_inView);
    view.sidePanel()->bindAction(id, action);
    followView(view);
    followGrid(browse, action);
}

void MetadataFollower::followView(ViewPage &view)
{
    connect(&view, &ViewPage::currentChanged, m_inView,
            [this, &view](const QString &path, const ImageInfo &info) {
                // It comes when the picture is asked for, and again when it is on screen.
                if (info.size.isEmpty())
                    m_inView->setPath(path);
                m_inView->setImage(info.size.isEmpty() ? QImage() : view.picture());
            });
}

void MetadataFollower::followGrid(BrowsePage &browse, const QAction *action)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *inset = new QWidget;
    auto *column = new QVBoxLayout(inset);
    column->addWidget(m_inGrid);
    column->addStretch();
    area->setWidget(inset);
    browse.setSidePanel(area);
    area->setVisible(action->isChecked());
    connect(action, &QAction::toggled, area, &QWidget::setVisible);
    // The thumbnail is what there is of the pixels; it may come later than the cell.
    const QAbstractItemModel *model = browse.view()->model();
    const auto showPixels = [this, &browse] {
        m_inGrid->setImage(browse.view()->currentIndex().data(FolderModel::ThumbnailRole).value<QImage>());
    };
    connect(&browse, &BrowsePage::currentChanged, m_inGrid, [this, showPixels](const QString &path) {
        m_inGrid->setPath(path);
        showPixels();
    });
    connect(model, &QAbstractItemModel::dataChanged, m_inGrid,
            [this, &browse, showPixels](const QModelIndex &first, const QModelIndex &last) {
                const QModelIndex current = browse.view()->currentIndex();
                if (!current.isValid() || current.row() < first.row() || current.row() > last.row())
                    return;
                m_inGrid->setPath(browse.currentPath());
                showPixels();
            });
}

} // namespace upview
