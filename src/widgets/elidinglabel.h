// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace upview {

/// A line of plain text that takes no room from others: what does not fit is left out in the middle, and told
/// by the tool tip. GUI thread.
class ElidingLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidingLabel(QWidget *parent = nullptr);

    void setWords(const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QString m_words;
};

} // namespace upview
