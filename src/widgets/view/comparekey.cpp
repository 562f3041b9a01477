// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/comparekey.h"

#include "widgets/view/upscalecontrol.h"

#include <QKeyEvent>
#include <QWidget>

namespace upview {

CompareKey::CompareKey(QWidget *page, QWidget *view, UpscaleControl *upscaling)
    : QObject(page)
    , m_page(page)
    , m_upscaling(upscaling)
{
    page->installEventFilter(this);
    view->installEventFilter(this);
}

bool CompareKey::isIt(const QKeyEvent *event) const
{
    return m_key != 0 && event->key() == m_key && event->modifiers() == Qt::NoModifier
        && m_upscaling->result().has_value();
}

bool CompareKey::press(const QKeyEvent *event)
{
    if (!isIt(event))
        return false;
    if (!event->isAutoRepeat())
        m_upscaling->setCompareHeld(true);
    return true;
}

bool CompareKey::release(const QKeyEvent *event)
{
    if (!m_upscaling->isCompareHeld() || event->key() != m_key)
        return false;
    if (!event->isAutoRepeat())
        m_upscaling->setCompareHeld(false);
    return true;
}

bool CompareKey::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_page) {
        // The release of the key goes elsewhere when the window loses the focus while it is held.
        if (event->type() == QEvent::FocusOut && m_upscaling->isCompareHeld())
            m_upscaling->setCompareHeld(false);
        return false;
    }
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (!isIt(static_cast<QKeyEvent *>(event)))
            return false;
        event->accept();
        return true;
    case QEvent::KeyPress:
        return press(static_cast<QKeyEvent *>(event));
    case QEvent::KeyRelease:
        return release(static_cast<QKeyEvent *>(event));
    default:
        return false;
    }
}

} // namespace upview
