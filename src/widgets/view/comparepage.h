// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

class QAction;
class QGridLayout;
class QToolBar;

namespace upview {

class ComparePane;
class FolderModel;
class Settings;

/// Two to four pictures beside each other, which zoom and pan together. Keys are for the pane under the
/// pointer or with the focus: arrows and Page Up and Down exchange its picture for a neighbour, K links and
/// unlinks, Enter opens it alone. A file of the folder that changes, goes or comes back is shown anew, or why
/// it cannot be. GUI thread; model and settings outlive it.
class ComparePage : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMostPictures = 4;

    ComparePage(const FolderModel &model, Settings &settings, QWidget *parent = nullptr);

    /// Absolute paths; more than kMostPictures are left out. None frees what is held.
    void setPictures(const QStringList &paths);
    [[nodiscard]] QStringList pictures() const;
    [[nodiscard]] QList<ComparePane *> panes() const { return m_panes; }
    [[nodiscard]] ComparePane *activePane() const;
    [[nodiscard]] bool isLinked() const;

public Q_SLOTS:
    /// Zooming and panning one moves all.
    void setLinked(bool linked);
    /// Linked pictures of different size show the same number of pixels, instead of the same part.
    void setSameScale(bool same);
    void stepActive(int count); ///< its picture becomes the count-th next one of the folder

Q_SIGNALS:
    void closeRequested();
    void openRequested(const QString &path); ///< alone

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeBar();
    void followFiles();
    void reload(int firstRow, int lastRow);
    void arrange();
    void setActive(ComparePane *pane);
    void follow(const ComparePane *leader);
    void applySettings();
    [[nodiscard]] bool takesKey(const QKeyEvent *event) const;

    const FolderModel &m_model;
    Settings &m_settings;
    QToolBar *m_bar;
    QAction *m_link;
    QAction *m_sameScale;
    QGridLayout *m_grid;
    QList<ComparePane *> m_panes;
    bool m_following = false;
};

} // namespace upview
