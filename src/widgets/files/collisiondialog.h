// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/filejob.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;

namespace upview {

/// Asks what to do about files whose names are taken where they should go, one after the other or all at
/// once. GUI thread; opened with open(), tells the outcome by `decided`.
class CollisionDialog : public QDialog
{
    Q_OBJECT

public:
    /// `collisions` is not empty.
    CollisionDialog(FileAction action, const QList<FileItem> &collisions, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The items that are to be done after all, with what was chosen for them; the rest is skipped.
    void decided(const QList<upview::FileItem> &items);

private:
    enum class Choice { Replace, Skip, KeepBoth };

    void showNext();
    void choose(Choice choice);
    void fillCard(QLabel *label, const QString &caption, const QString &path) const;

    FileAction m_action;
    QList<FileItem> m_left;
    QList<FileItem> m_decided;
    QLabel *m_title;
    QLabel *m_existing;
    QLabel *m_incoming;
    QCheckBox *m_forAll;
    QPushButton *m_keepBoth;
};

} // namespace upview
