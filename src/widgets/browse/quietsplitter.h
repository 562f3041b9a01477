// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace upview {

/// A splitter whose handle is felt but not seen.
class QuietSplitter : public QSplitter
{
public:
    using QSplitter::QSplitter;

protected:
    class Handle : public QSplitterHandle
    {
    public:
        using QSplitterHandle::QSplitterHandle;

    protected:
        void paintEvent(QPaintEvent *) override { }
    };

    QSplitterHandle *createHandle() override { return new Handle(orientation(), this); }
};

} // namespace upview
