// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace upview {

class UpscaleControl;

/// The key that shows the source instead of the result while it is held. It goes before the window's
/// shortcuts, as long as there is a result. GUI thread; what is given outlives it.
class CompareKey : public QObject
{
    Q_OBJECT

public:
    /// `page` gets the keys that `view`, which has the focus, leaves alone.
    CompareKey(QWidget *page, QWidget *view, UpscaleControl *upscaling);

    /// Qt::Key_C unless set. 0: none.
    void setKey(int key) { m_key = key; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isIt(const QKeyEvent *event) const;
    bool press(const QKeyEvent *event);
    bool release(const QKeyEvent *event);

    QWidget *m_page;
    UpscaleControl *m_upscaling;
    int m_key = Qt::Key_C;
};

} // namespace upview
