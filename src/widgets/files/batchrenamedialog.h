// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/filejob.h"
#include "core/library/renamepattern.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;

namespace upview {

class MessageLine;

/// Renames several files by a pattern, with a preview that is right as one types: what clashes or is no name
/// is marked, and nothing can be accepted before all is well. The disk is read in the background only. GUI
/// thread; opened with open().
class BatchRenameDialog : public QDialog
{
    Q_OBJECT

public:
    /// At least one path, all in one folder, in the order that the counter goes.
    explicit BatchRenameDialog(const QStringList &paths, QWidget *parent = nullptr);
    ~BatchRenameDialog() override;

    void accept() override;
    [[nodiscard]] QLineEdit *patternEdit() const { return m_pattern; }
    [[nodiscard]] QLineEdit *searchEdit() const { return m_search; }
    [[nodiscard]] QCheckBox *regularExpressionBox() const { return m_isExpression; }
    [[nodiscard]] const QList<RenameRow> &rows() const;
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    /// Those whose name changes.
    void chosen(const QList<upview::FileItem> &items);

private:
    class Preview;

    void layOut();
    void connectParts();
    [[nodiscard]] RenamePattern pattern() const;
    void readDates();
    void refresh();

    QList<RenameSource> m_sources;
    QSet<QString> m_present;
    bool m_datesAsked = false;
    bool m_datesKnown = false;
    QString m_problem;
    std::unique_ptr<Preview> m_preview;
    QLineEdit *m_pattern;
    QPushButton *m_insert;
    QSpinBox *m_start;
    QSpinBox *m_step;
    QSpinBox *m_digits;
    QLineEdit *m_search;
    QLineEdit *m_replacement;
    QCheckBox *m_isExpression;
    QCheckBox *m_matchesCase;
    QComboBox *m_nameCase;
    QComboBox *m_suffixCase;
    QTableView *m_table;
    MessageLine *m_message;
    QPushButton *m_accept = nullptr;
};

} // namespace upview
