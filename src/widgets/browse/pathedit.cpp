// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/browse/pathedit.h"

#include "widgets/browse/diskreader.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QDir>
#include <QKeyEvent>
#include <QStringListModel>
#include <QUrl>

namespace upview {

PathEdit::PathEdit(DiskReader &disk, QWidget *parent)
    : QLineEdit(parent)
    , m_disk(disk)
    , m_suggestions(new QStringListModel(this))
    , m_completer(new QCompleter(m_suggestions, this))
{
    setAccessibleName(tr("Path of the folder"));
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    setCompleter(m_completer);
    connect(this, &QLineEdit::textEdited, this, &PathEdit::suggest);
    connect(this, &QLineEdit::returnPressed, this, [this] {
        if (const QString path = expanded(text(), m_base); !path.isEmpty())
            Q_EMIT accepted(path);
        else
            Q_EMIT cancelled();
    });
}

QString PathEdit::expanded(const QString &typed, const QString &base)
{
    QString path = typed.trimmed();
    if (path.isEmpty())
        return {};
    if (path.startsWith(QLatin1StringView("file:"), Qt::CaseInsensitive))
        path = QUrl(path).toLocalFile();
    else if (path == QLatin1Char('~') || path.startsWith(QLatin1StringView("~/")))
        path = QDir::homePath() + path.mid(1);
    if (QDir::isRelativePath(path))
        path = base + QLatin1Char('/') + path;
    return QDir::cleanPath(path);
}

/// Reads the folders of what is typed up to its last slash; below that, the completer narrows them down.
void PathEdit::suggest(const QString &typed)
{
    const QString stem = typed.left(typed.lastIndexOf(QLatin1Char('/')) + 1);
    // Hidden folders are offered to those who ask for them by a dot.
    const bool hidden = typed.mid(stem.size()).startsWith(QLatin1Char('.'));
    const QString wanted = hidden ? stem + QLatin1Char('.') : stem;
    if (stem.isEmpty() || wanted == m_suggestedFor)
        return;
    m_suggestedFor = wanted;
    m_suggestions->setStringList({});
    const QString folder = expanded(stem, m_base);
    const auto list = [folder, hidden] { return foldersIn(folder, hidden); };
    m_disk.run(this, list, [this, stem, wanted](const QStringList &names) {
        if (wanted != m_suggestedFor)
            return; // typed on into another folder meanwhile
        QStringList paths;
        paths.reserve(names.size());
        for (const QString &name : names)
            paths.append(stem + name + QLatin1Char('/'));
        m_suggestions->setStringList(paths);
        m_completer->setCompletionPrefix(text());
        if (hasFocus() && isModified())
            m_completer->complete();
    });
}

bool PathEdit::event(QEvent *event)
{
    // Tab completes, as in a shell, instead of leaving the line.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab) {
        m_completer->setCompletionPrefix(text());
        const QString best = m_completer->currentCompletion();
        if (!best.isEmpty() && best != text()) {
            setText(best);
            setModified(true);
            m_completer->popup()->hide();
            suggest(best);
        }
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void PathEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_completer->popup()->isVisible())
            m_completer->popup()->hide();
        else
            Q_EMIT cancelled();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void PathEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT cancelled();
}

} // namespace upview
