// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;

namespace upview {

class TargetFolders;

/// The list of favourite folders, in the order of their keys. Stored when it is accepted. GUI thread; opened
/// with open().
class FavouritesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FavouritesDialog(TargetFolders &folders, QWidget *parent = nullptr);

    void accept() override;
    [[nodiscard]] QStringList folders() const;
    void addFolder(const QString &folder);

private:
    void chooseFolder();
    void moveCurrent(int by);
    void refresh();

    TargetFolders &m_folders;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
};

} // namespace upview
