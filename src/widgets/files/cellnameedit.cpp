// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/cellnameedit.h"

#include "core/library/foldermodel.h"
#include "widgets/browse/thumbnailview.h"
#include "widgets/files/namecheck.h"
#include "widgets/messageline.h"

#include <QFileInfo>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace upview {

namespace {

constexpr int kLeastWidth = 160;
constexpr int kMessageWidth = 280;

} // namespace

CellNameEdit::CellNameEdit(ThumbnailView &view, const QModelIndex &index)
    : QFrame(view.viewport())
    , m_view(view)
    , m_index(index)
    , m_edit(new QLineEdit)
    , m_message(new MessageLine)
{
    const QFileInfo info(index.data(FolderModel::PathRole).toString());
    m_names = new NameCheck(info.path(), info.fileName(), this);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_edit);
    column->addWidget(m_message);
    m_message->setContentsMargins(6, 0, 6, 4);
    m_message->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_edit->setAlignment(Qt::AlignHCenter);
    m_edit->setAccessibleName(tr("New name"));
    m_edit->setText(info.fileName());
    m_edit->setSelection(0, int(info.completeBaseName().size()));
    setFocusProxy(m_edit);

    connect(m_edit, &QLineEdit::textChanged, this, &CellNameEdit::check);
    connect(m_names, &NameCheck::changed, this, &CellNameEdit::check);
    m_edit->installEventFilter(this);
    view.viewport()->installEventFilter(this);
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &CellNameEdit::place);
    const QAbstractItemModel *model = view.model();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &CellNameEdit::place);
    connect(model, &QAbstractItemModel::layoutChanged, this, &CellNameEdit::place);
    connect(model, &QAbstractItemModel::modelReset, this, &CellNameEdit::finish);
    connect(&view, &ThumbnailView::cellSizeChanged, this, &CellNameEdit::place);

    view.scrollTo(index);
    check();
    show();
    setFocus(Qt::OtherFocusReason);
}

bool CellNameEdit::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (watched == m_view.viewport()) {
        if (type == QEvent::Resize)
            place();
        return false;
    }
    if (type == QEvent::ShortcutOverride) {
        // These keys mean other things to the window.
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isOurs = key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isOurs)
            event->accept();
        return isOurs;
    }
    if (type == QEvent::KeyPress)
        return keyPressed(static_cast<QKeyEvent *>(event)->key());
    if (type == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        const bool isLeft = reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason;
        if (isLeft && m_names->problem(m_edit->text()).isEmpty())
            commit();
        else if (isLeft)
            finish();
    }
    return false;
}

/// What the line has no use for is not meant for the grid either.
void CellNameEdit::keyPressEvent(QKeyEvent *event)
{
    event->accept();
}

bool CellNameEdit::keyPressed(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        finish();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_names->problem(m_edit->text()).isEmpty())
            commit();
        return true;
    default:
        return false;
    }
}

void CellNameEdit::check()
{
    m_names->tell(m_edit->text(), *m_message);
    place();
}

/// Over the name, wider where the text needs it, and never out of the grid.
void CellNameEdit::place()
{
    if (!m_index.isValid()) {
        finish();
        return;
    }
    const QRect name = m_view.nameRect(m_index);
    const int available = m_view.viewport()->width();
    const int frame = 2 * frameWidth();
    const int text = m_edit->fontMetrics().horizontalAdvance(m_edit->text()) + 24;
    int width = std::max({name.width(), kLeastWidth, text + frame});
    if (!m_message->text().isEmpty())
        width = std::max(width, kMessageWidth);
    width = std::min(width, available);
    const int line = m_edit->sizeHint().height();
    int height = line + frame;
    if (!m_message->text().isEmpty())
        height += layout()->spacing() + std::max(m_message->heightForWidth(width - frame), 0);
    const int left = std::clamp(name.center().x() - width / 2, 0, available - width);
    int top = name.center().y() - (line + frame) / 2;
    top = std::min(top, std::max(m_view.viewport()->height() - height, 0));
    setGeometry(left, top, width, height);
}

void CellNameEdit::commit()
{
    const QString name = m_edit->text();
    const bool isNew = name != m_names->present() && !m_isOver;
    finish();
    if (isNew)
        Q_EMIT chosen(m_names->path(name));
}

void CellNameEdit::finish()
{
    if (std::exchange(m_isOver, true))
        return;
    const bool hadKeyboard = m_edit->hasFocus();
    hide();
    if (hadKeyboard)
        m_view.setFocus();
    deleteLater();
}

} // namespace upview
