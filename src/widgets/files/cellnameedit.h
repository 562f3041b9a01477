// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPersistentModelIndex>

class QLineEdit;

namespace upview {

class MessageLine;
class NameCheck;
class ThumbnailView;

/// The name of a file, edited in its cell of the grid: lies over the name and goes along when the grid is
/// scrolled or laid out anew, while no cell changes its place. Enter, or a click elsewhere, gives the name;
/// Escape leaves it. What cannot be a name, or is taken, is told below as one types, and Enter does nothing
/// then. Destroys itself at its end. GUI thread.
class CellNameEdit : public QFrame
{
    Q_OBJECT

public:
    /// Over the cell at `index`, which becomes visible. Takes the keyboard.
    CellNameEdit(ThumbnailView &view, const QModelIndex &index);

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] MessageLine *message() const { return m_message; }

Q_SIGNALS:
    /// The whole path with the new name. Not sent when the name stays.
    void chosen(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool keyPressed(int key);
    void check();
    void place();
    void commit();
    void finish();

    ThumbnailView &m_view;
    const QPersistentModelIndex m_index;
    NameCheck *m_names;
    QLineEdit *m_edit;
    MessageLine *m_message;
    bool m_isOver = false;
};

} // namespace upview
