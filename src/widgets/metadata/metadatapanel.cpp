// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadata/metadatapanel.h"

#include "widgets/browse/palettemix.h"
#include "widgets/metadata/histogramview.h"
#include "widgets/whenfinished.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QtConcurrentRun>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace upview {

namespace {

/// Shorter than the time between two pictures when a key is held, so that the panel rests then.
constexpr int kReadDelayMs = 90;
constexpr int kCountDelayMs = 120;
constexpr int kKindRole = Qt::UserRole;
constexpr int kKeyRole = Qt::UserRole + 1;

QString titleOf(MetadataSection::Kind kind)
{
    switch (kind) {
    case MetadataSection::Kind::File:
        return MetadataPanel::tr("File");
    case MetadataSection::Kind::Camera:
        return MetadataPanel::tr("Camera");
    case MetadataSection::Kind::Notes:
        return MetadataPanel::tr("Notes");
    case MetadataSection::Kind::Place:
        return MetadataPanel::tr("Place");
    case MetadataSection::Kind::Exif:
        return MetadataPanel::tr("All of EXIF");
    case MetadataSection::Kind::Iptc:
        return MetadataPanel::tr("All of IPTC");
    case MetadataSection::Kind::Xmp:
        return MetadataPanel::tr("All of XMP");
    }
    return {};
}

} // namespace

MetadataPanel::MetadataPanel(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit)
    , m_histogram(new HistogramView)
    , m_tree(new QTreeWidget)
    , m_folded{int(MetadataSection::Kind::Exif), int(MetadataSection::Kind::Iptc),
               int(MetadataSection::Kind::Xmp)}
{
    setAccessibleName(tr("Metadata"));
    m_filter->setPlaceholderText(tr("Search the metadata"));
    m_filter->setAccessibleName(tr("Search the metadata"));
    m_filter->setClearButtonEnabled(true);
    m_tree->setAccessibleName(tr("Metadata"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(10);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    // As high as its rows: what it lies in scrolls.
    m_tree->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->viewport()->setAutoFillBackground(false);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Interactive);
    m_tree->header()->setMinimumSectionSize(60);
    m_tree->installEventFilter(this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_histogram);
    column->addWidget(m_filter);
    column->addWidget(m_tree);
    column->addStretch();

    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(kReadDelayMs);
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(kCountDelayMs);
    connect(&m_readTimer, &QTimer::timeout, this, &MetadataPanel::readNow);
    connect(&m_countTimer, &QTimer::timeout, this, &MetadataPanel::countNow);
    connect(m_filter, &QLineEdit::textChanged, this, &MetadataPanel::applyFilter);
    connect(m_tree, &QTreeWidget::customContextMenuRequested, this, &MetadataPanel::showMenu);
    const auto folded = [this](const QTreeWidgetItem *item, bool isFolded) {
        if (m_filling || !m_filter->text().isEmpty())
            return;
        if (isFolded)
            m_folded.insert(item->data(0, kKindRole).toInt());
        else
            m_folded.remove(item->data(0, kKindRole).toInt());
        fitTree();
    };
    connect(m_tree, &QTreeWidget::itemExpanded, this,
            [folded](const QTreeWidgetItem *item) { folded(item, false); });
    connect(m_tree, &QTreeWidget::itemCollapsed, this,
            [folded](const QTreeWidgetItem *item) { folded(item, true); });
}

MetadataPanel::~MetadataPanel()
{
    m_reading.cancel();
    m_counting.cancel();
}

void MetadataPanel::setPath(const QString &path)
{
    m_path = path;
    m_reading.cancel();
    m_readTimer.start();
}

void MetadataPanel::setImage(const QImage &image)
{
    m_image = image;
    m_counting.cancel();
    m_countTimer.start();
}

void MetadataPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_readTimer.start();
    m_countTimer.start();
}

void MetadataPanel::readNow()
{
    if (!isVisible())
        return;
    m_reading.cancel();
    m_reading = CancelFlag();
    if (m_path.isEmpty()) {
        showReport({}, {});
        return;
    }
    whenFinished(
        QtConcurrent::run([path = m_path, cancel = m_reading] { return readMetadataReport(path, cancel); }),
        this, [this, path = m_path, cancel = m_reading](const Result<MetadataReport> &report) {
            if (!cancel.isCancelled())
                showReport(path, report.value_or(MetadataReport()));
        });
}

void MetadataPanel::countNow()
{
    if (!isVisible())
        return;
    m_counting.cancel();
    m_counting = CancelFlag();
    if (m_image.isNull()) {
        m_histogram->setHistogram({});
        return;
    }
    whenFinished(
        QtConcurrent::run([image = m_image, cancel = m_counting] { return histogramOf(image, cancel); }),
        this, [this, cancel = m_counting](const Histogram &histogram) {
            if (!cancel.isCancelled())
                m_histogram->setHistogram(histogram);
        });
}

void MetadataPanel::showReport(const QString &path, const MetadataReport &report)
{
    m_shownPath = path;
    m_report = report;
    m_filling = true;
    m_tree->setUpdatesEnabled(false);
    const QString current =
        m_tree->currentItem() ? m_tree->currentItem()->data(0, kKeyRole).toString() : QString();
    m_tree->clear();
    QFont bold = m_tree->font();
    bold.setBold(true);
    for (const MetadataSection &section : report.sections) {
        auto *heading = new QTreeWidgetItem(m_tree, {titleOf(section.kind)});
        heading->setFirstColumnSpanned(true);
        heading->setFont(0, bold);
        heading->setData(0, kKindRole, int(section.kind));
        heading->setFlags(Qt::ItemIsEnabled);
        for (const MetadataEntry &entry : section.entries) {
            QString line = entry.value;
            line.replace(QLatin1Char('\n'), QLatin1Char(' '));
            auto *item = new QTreeWidgetItem(heading, {entry.label, line});
            item->setData(1, Qt::UserRole, entry.value);
            item->setData(0, kKeyRole, entry.key);
            item->setForeground(0, quietText(palette()));
            item->setToolTip(0, entry.key.isEmpty() ? entry.label : entry.key);
            item->setToolTip(1, entry.value);
            // The way down a long list is not lost from one picture to the next.
            if (!current.isEmpty() && entry.key == current)
                m_tree->setCurrentItem(item, 0, QItemSelectionModel::NoUpdate);
        }
    }
    m_filling = false;
    applyFilter();
    m_tree->setUpdatesEnabled(true);
}

void MetadataPanel::applyFilter()
{
    const QString text = m_filter->text().trimmed();
    m_filling = true;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *heading = m_tree->topLevelItem(i);
        bool any = false;
        for (int row = 0; row < heading->childCount(); ++row) {
            QTreeWidgetItem *item = heading->child(row);
            const bool matches = text.isEmpty() || item->text(0).contains(text, Qt::CaseInsensitive)
                || item->text(1).contains(text, Qt::CaseInsensitive)
                || item->data(0, kKeyRole).toString().contains(text, Qt::CaseInsensitive);
            item->setHidden(!matches);
            any = any || matches;
        }
        heading->setHidden(!any);
        heading->setExpanded(text.isEmpty() ? !m_folded.contains(heading->data(0, kKindRole).toInt()) : any);
    }
    m_filling = false;
    fitTree();
}

void MetadataPanel::fitTree()
{
    const int rowHeight = m_tree->topLevelItemCount() > 0 ? m_tree->sizeHintForRow(0) : 0;
    int rows = 0;
    int widest = 0;
    const QFontMetrics metrics = m_tree->fontMetrics();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *heading = m_tree->topLevelItem(i);
        if (heading->isHidden())
            continue;
        ++rows;
        for (int row = 0; heading->isExpanded() && row < heading->childCount(); ++row) {
            if (heading->child(row)->isHidden())
                continue;
            ++rows;
            widest = std::max(widest, metrics.horizontalAdvance(heading->child(row)->text(0)));
        }
    }
    m_tree->setFixedHeight(rows * rowHeight + 2 * m_tree->frameWidth() + 2);
    m_tree->setColumnWidth(0, std::clamp(widest + 32, 80, std::max(90, width() * 45 / 100)));
}

void MetadataPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showReport(m_shownPath, m_report);
}

bool MetadataPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == m_tree && isKey && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)
        && !m_tree->selectedItems().isEmpty()) {
        // The window's Copy would take the picture.
        if (event->type() == QEvent::KeyPress)
            copySelected();
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void MetadataPanel::copySelected() const
{
    QStringList lines;
    const QList<QTreeWidgetItem *> items = m_tree->selectedItems();
    for (const QTreeWidgetItem *item : items) {
        const QString value = item->data(1, Qt::UserRole).toString();
        lines.append(items.size() == 1 ? value : QStringLiteral("%1: %2").arg(item->text(0), value));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void MetadataPanel::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto copies = [menu](const QString &label, const QString &text) {
        connect(menu->addAction(label), &QAction::triggered, menu,
                [text] { QGuiApplication::clipboard()->setText(text); });
    };
    const QTreeWidgetItem *item = m_tree->itemAt(position);
    if (item && item->parent()) {
        const QString value = item->data(1, Qt::UserRole).toString();
        const QString key = item->data(0, kKeyRole).toString();
        copies(tr("&Copy Value"), value);
        copies(tr("Copy &Name and Value"), QStringLiteral("%1: %2").arg(item->text(0), value));
        if (!key.isEmpty())
            copies(tr("Copy &Key"), key);
        menu->addSeparator();
    }
    if (m_report.place) {
        copies(tr("Copy the C&oordinates"), m_report.place->text());
        connect(menu->addAction(tr("Show on a &Map")), &QAction::triggered, menu,
                [uri = m_report.place->uri()] { QDesktopServices::openUrl(QUrl(uri)); });
        menu->addSeparator();
    }
    QStringList all;
    for (const MetadataSection &section : std::as_const(m_report.sections)) {
        for (const MetadataEntry &entry : section.entries)
            all.append(QStringLiteral("%1: %2").arg(entry.label, entry.value));
    }
    copies(tr("Copy &All"), all.join(QLatin1Char('\n')));
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

} // namespace upview
