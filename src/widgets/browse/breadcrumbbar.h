// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

class QToolButton;

namespace upview {

class DiskReader;
class PathEdit;

/// The folder one is in as a row of parts, each a button that goes there. Where the row is too long the
/// parts at the left hide behind "…", which lists them. A click beside the parts turns it into a line of
/// text. GUI thread; touches no disk itself.
class BreadcrumbBar : public QWidget
{
    Q_OBJECT

public:
    struct Part
    {
        QString name;
        QString path;
        bool operator==(const Part &) const = default;
    };

    explicit BreadcrumbBar(DiskReader &disk, QWidget *parent = nullptr);

    /// The parts of an absolute path, outermost first; inside of `home` they begin there.
    static QList<Part> partsOf(const QString &path, const QString &home);

    void setPath(const QString &path);
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] PathEdit *edit() const { return m_edit; }
    /// Names of the parts that are in view, outermost first.
    [[nodiscard]] QStringList visibleParts() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Shows the path as text, selected, with the keyboard in it.
    void startEditing();

Q_SIGNALS:
    void partClicked(const QString &path);
    /// Absolute path of a file or folder, which may not exist.
    void pathEntered(const QString &path);
    /// The line of text went away; the keyboard should go back to the pictures.
    void editingEnded();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void arrange();
    void endEditing();
    [[nodiscard]] QToolButton *makeButton(const QString &name, const QString &path);

    QString m_path;
    QList<Part> m_parts;
    QList<QToolButton *> m_buttons; ///< one a part
    QToolButton *m_more;
    PathEdit *m_edit;
    QList<int> m_separators; ///< x of the middle of each chevron in view
    qsizetype m_firstVisible = 0;
};

} // namespace upview
