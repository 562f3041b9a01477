// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/metadatareport.h"

#include <QImage>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QMenu;
class QTreeWidget;
class QTreeWidgetItem;

namespace upview {

class HistogramView;

/// Everything that is known of one picture, with its histogram and a field to search in it. Each value can be
/// copied. The disk and the pixels are read on workers, a moment after the last change, so that one can page
/// through a folder with the panel open; what has become stale is cancelled. While it is hidden, it reads
/// nothing. GUI thread.
class MetadataPanel : public QWidget
{
    Q_OBJECT

public:
    explicit MetadataPanel(QWidget *parent = nullptr);
    ~MetadataPanel() override;

    /// The picture to tell of; empty: none. Reads it again when it is the same.
    void setPath(const QString &path);
    /// Its pixels, for the histogram; null while there are none.
    void setImage(const QImage &image);

    [[nodiscard]] QLineEdit *filterEdit() const { return m_filter; }
    [[nodiscard]] QTreeWidget *tree() const { return m_tree; }
    [[nodiscard]] HistogramView *histogramView() const { return m_histogram; }
    /// The path whose values are shown.
    [[nodiscard]] QString shownPath() const { return m_shownPath; }

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readNow();
    void countNow();
    void showReport(const QString &path, const MetadataReport &report);
    void applyFilter();
    void fitTree();
    void copySelected() const;
    void showMenu(const QPoint &position);

    QLineEdit *m_filter;
    HistogramView *m_histogram;
    QTreeWidget *m_tree;
    QTimer m_readTimer;
    QTimer m_countTimer;
    CancelFlag m_reading;
    CancelFlag m_counting;
    QString m_path;
    QString m_shownPath;
    QImage m_image;
    MetadataReport m_report;
    QSet<int> m_folded; ///< sections, as MetadataSection::Kind
    bool m_filling = false;
};

} // namespace upview
