// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

class QAction;
class QStackedWidget;
class QWidget;

namespace upview {

class ComparePage;
class FolderModel;
class Settings;
struct WindowActions;

/// The way into the comparison of pictures and back to where one came from. GUI thread; everything that is
/// given outlives it.
class CompareControl : public QObject
{
    Q_OBJECT

public:
    CompareControl(QStackedWidget &pages, const FolderModel &model, const WindowActions &actions,
                   Settings &settings, QObject *parent);

    /// Compares these; one alone is compared with the next one of the folder, or the previous at its end.
    void compare(const QStringList &paths);
    void leave();
    [[nodiscard]] bool isShown() const;
    [[nodiscard]] ComparePage *page() const { return m_page; }

    /// While pictures are compared, only those actions work that mean something there.
    void limitActions();

Q_SIGNALS:
    void shownChanged();
    void openRequested(const QString &path);
    /// What could not be done, for the status line.
    void refused(const QString &text);

private:
    QStackedWidget &m_pages;
    const FolderModel &m_model;
    const WindowActions &m_actions;
    ComparePage *m_page;
    QPointer<QWidget> m_cameFrom;
    QList<QAction *> m_limited; ///< to be given back
};

} // namespace upview
