// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/folderpanel.h"

#include "widgets/browse/diskreader.h"
#include "widgets/browse/foldertreemodel.h"
#include "widgets/browse/palettemix.h"

#include <QKeyEvent>
#include <QListView>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace upview {

namespace {

constexpr int kSectionGap = 10;
constexpr int kRowPadding = 4;

bool isInside(const QString &path, const QString &folder)
{
    return path == folder || folder == QLatin1StringView("/") || path.startsWith(folder + QLatin1Char('/'));
}

/// Marks a row as quietly as the grid marks a cell.
void soften(QPalette &palette)
{
    palette.setColor(QPalette::Highlight, selectionTone(palette, false));
    palette.setColor(QPalette::HighlightedText, palette.color(QPalette::WindowText));
}

class QuietDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, kRowPadding);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        soften(option->palette);
        // The icon stays in the colour of the text, which is not that of a loud selection.
        if (option->state.testFlag(QStyle::State_Selected)) {
            const QSize size = option->decorationSize;
            const qreal ratio = option->widget != nullptr ? option->widget->devicePixelRatioF() : 1.0;
            option->icon = QIcon(option->icon.pixmap(size, ratio, QIcon::Normal));
            option->icon.addPixmap(option->icon.pixmap(size, ratio, QIcon::Normal), QIcon::Selected);
        }
    }
};

class FolderTreeView : public QTreeView
{
public:
    using QTreeView::QTreeView;

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override
    {
        QStyleOptionViewItem quiet = option;
        soften(quiet.palette);
        QTreeView::drawRow(painter, quiet, index);
    }
};

/// As high as its rows: places are few, and never scroll out of sight.
class PlacesView : public QListView
{
public:
    using QListView::QListView;

    [[nodiscard]] QSize sizeHint() const override
    {
        const int rows = model() != nullptr ? model()->rowCount() : 0;
        return QSize(QListView::sizeHint().width(), rows * sizeHintForRow(0));
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return QSize(40, 2 * sizeHintForRow(0)); }
};

} // namespace

FolderPanel::FolderPanel(DiskReader &disk, QWidget *parent)
    : QWidget(parent)
    , m_disk(disk)
    , m_tree(new FolderTreeModel(disk, this))
    , m_places(new PlacesView)
    , m_folders(new FolderTreeView)
{
    setAccessibleName(tr("Places and folders"));
    m_places->setAccessibleName(tr("Places"));
    m_folders->setAccessibleName(tr("Folders"));
    setUpView(m_places);
    setUpView(m_folders);
    m_places->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_folders->setHeaderHidden(true);
    m_folders->setUniformRowHeights(true);
    m_folders->setIndentation(14);
    // A folder that was read before is read again when it is opened: it may have changed.
    connect(m_folders, &QTreeView::expanded, m_tree, &FolderTreeModel::list);
    connect(m_tree, &FolderTreeModel::listed, this, &FolderPanel::continueFollowing);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 0, 0);
    column->setSpacing(kSectionGap);
    column->addWidget(m_places);
    column->addWidget(m_folders, 1);
    applyPlaces();
}

void FolderPanel::setUpView(QAbstractItemView *view)
{
    view->setModel(m_tree);
    view->setItemDelegate(new QuietDelegate(view));
    view->setFrameShape(QFrame::NoFrame);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setIconSize(QSize(18, 18));
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setTextElideMode(Qt::ElideMiddle);
    view->setAutoScroll(false);
    view->viewport()->setBackgroundRole(QPalette::Window);
    view->installEventFilter(this);
    connect(view, &QAbstractItemView::clicked, this, &FolderPanel::choose);
}

void FolderPanel::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (!index.parent().isValid())
        enterPlace(index); // although the folder may be found below another place, too
    Q_EMIT folderChosen(m_tree->pathOf(index));
}

/// Home and the whole are there at once; the others come in when the disk has answered, volumes apart from
/// the rest since one of them may not answer.
void FolderPanel::applyPlaces()
{
    const QString marked = m_following.isEmpty() ? markedFolder() : m_following;
    m_tree->setPlaces(QList<Place>{homePlace()} + m_userPlaces + QList<Place>{fileSystemPlace()} + m_volumes);
    m_places->updateGeometry();
    if (!m_place.isValid())
        enterPlace(nearestPlace(marked.isEmpty() ? homePlace().path : marked));
    continueFollowing();
}

void FolderPanel::readPlaces()
{
    if (m_readingPlaces)
        return;
    m_readingPlaces = true;
    m_disk.run(this, userPlaces, [this](const QList<Place> &places) {
        m_userPlaces = places;
        applyPlaces();
    });
    m_disk.run(this, volumePlaces, [this](const QList<Place> &places) {
        m_readingPlaces = false;
        m_volumes = places;
        applyPlaces();
    });
}

QString FolderPanel::markedFolder() const
{
    if (m_folders->currentIndex().isValid())
        return m_tree->pathOf(m_folders->currentIndex());
    return m_places->currentIndex().isValid() ? m_tree->pathOf(m_places->currentIndex()) : QString();
}

void FolderPanel::enterPlace(const QModelIndex &place)
{
    if (!place.isValid() || place == m_place)
        return;
    m_place = place;
    m_folders->setRootIndex(place);
    m_folders->setCurrentIndex({});
    m_tree->list(place);
}

void FolderPanel::follow(const QString &folder)
{
    if (folder == markedFolder() && m_places->currentIndex() == m_place) {
        m_following.clear();
        return;
    }
    m_following = folder;
    continueFollowing();
}

/// The place one is in already, if the folder is inside of it too, so that the view does not jump to
/// another branch; else the innermost.
QModelIndex FolderPanel::nearestPlace(const QString &folder) const
{
    if (m_place.isValid() && m_tree->pathOf(m_place) != QLatin1StringView("/")
        && isInside(folder, m_tree->pathOf(m_place)))
        return m_place;
    QModelIndex nearest;
    for (int row = 0; row < m_tree->rowCount(); ++row) {
        const QModelIndex place = m_tree->index(row, 0);
        const QString path = m_tree->pathOf(place);
        if (isInside(folder, path) && (!nearest.isValid() || path.size() > m_tree->pathOf(nearest).size()))
            nearest = place;
    }
    return nearest;
}

void FolderPanel::continueFollowing()
{
    if (m_following.isEmpty())
        return;
    QModelIndex at = nearestPlace(m_following);
    enterPlace(at);
    m_places->setCurrentIndex(at);
    const QStringList names =
        m_following.mid(m_tree->pathOf(at).size()).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString &name : names) {
        if (!m_tree->isListed(at)) {
            m_tree->list(at);
            return;
        }
        const QModelIndex next = m_tree->ensureChild(at, name);
        if (at != m_place)
            m_folders->expand(at);
        at = next;
    }
    m_following.clear();
    if (at == m_place) {
        m_folders->setCurrentIndex({});
        return;
    }
    m_folders->setCurrentIndex(at);
    if (!m_folders->viewport()->rect().contains(m_folders->visualRect(at)))
        m_folders->scrollTo(at, QAbstractItemView::PositionAtCenter);
}

void FolderPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    readPlaces();
}

bool FolderPanel::event(QEvent *event)
{
    // A stick that was plugged in is there when one comes back to the window.
    if (event->type() == QEvent::WindowActivate && isVisible())
        readPlaces();
    return QWidget::event(event);
}

bool FolderPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(qobject_cast<QAbstractItemView *>(watched)->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace upview
