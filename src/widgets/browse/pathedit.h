// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace upview {

class DiskReader;

/// The path bar as a line of text, with the folders of the disk as completions. They are read in the
/// background. GUI thread.
class PathEdit : public QLineEdit
{
    Q_OBJECT

public:
    /// `disk` must outlive this.
    explicit PathEdit(DiskReader &disk, QWidget *parent = nullptr);

    /// Relative paths start here.
    void setBaseFolder(const QString &folder) { m_base = folder; }

    /// What a person typed as an absolute, clean path: `~`, file:// addresses and paths relative to `base`
    /// are understood; empty for an empty text. Touches no disk.
    static QString expanded(const QString &typed, const QString &base);

Q_SIGNALS:
    /// Enter: the absolute path of a file or folder, which may not exist.
    void accepted(const QString &path);
    /// Escape, or the keyboard went elsewhere.
    void cancelled();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void suggest(const QString &typed);

    DiskReader &m_disk;
    QString m_base;
    QString m_suggestedFor; ///< typed text up to its last slash, and a dot for hidden ones
    QStringListModel *m_suggestions;
    QCompleter *m_completer;
};

} // namespace upview
