// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/elidinglabel.h"

namespace upview {

ElidingLabel::ElidingLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setMinimumWidth(1);
}

void ElidingLabel::setWords(const QString &words)
{
    m_words = words;
    setAccessibleName(words);
    fit();
}

void ElidingLabel::fit()
{
    const QString shown = fontMetrics().elidedText(m_words, Qt::ElideMiddle, contentsRect().width());
    setText(shown);
    setToolTip(shown == m_words ? QString() : m_words);
}

void ElidingLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

} // namespace upview
