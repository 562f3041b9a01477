// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QHash>

class QLineEdit;
class QListWidget;

namespace upview {

/// Which tags several pictures have. A tag is ticked where all have it, half ticked where some have, and what
/// is left half ticked stays as it is. New ones are typed, with completion from those that are known. GUI
/// thread; opened with open().
class TagDialog : public QDialog
{
    Q_OBJECT

public:
    /// One list of tags for each picture; `known` are those to be offered.
    TagDialog(const QList<QStringList> &present, const QStringList &known, QWidget *parent = nullptr);

    void accept() override;
    /// The tags that a picture with these has afterwards.
    [[nodiscard]] QStringList changed(const QStringList &tags) const;
    /// Every tag in the list that is not empty of a tick, for the next time.
    [[nodiscard]] QStringList used() const;
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QListWidget *list() const { return m_list; }

private:
    void addTyped();
    void addRow(const QString &tag, Qt::CheckState state);

    QLineEdit *m_edit;
    QListWidget *m_list;
};

} // namespace upview
