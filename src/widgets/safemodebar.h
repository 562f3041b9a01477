// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace upview {

class MessageLine;
class UpscaleService;

/// The line at the top of the window after a crash inside an engine: what happened, what follows, and the way
/// back. Not there without a safe mode, or when the user has read it. GUI thread; the service outlives it.
class SafeModeBar : public QWidget
{
    Q_OBJECT

public:
    explicit SafeModeBar(UpscaleService &service, QWidget *parent = nullptr);
    /// A widget with the line above `content`, which it takes.
    static QWidget *above(QWidget *content, UpscaleService &service);

private:
    void showState();

    UpscaleService &m_service;
    MessageLine *m_line;
};

} // namespace upview
