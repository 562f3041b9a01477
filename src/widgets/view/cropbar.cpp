// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/cropbar.h"

#include "widgets/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

#include <array>

namespace upview {

namespace {

/// Shapes that are told by two numbers; the item's data is the index.
constexpr std::array<QSize, 6> kShapes{QSize(1, 1), QSize(5, 4),  QSize(4, 3),
                                       QSize(3, 2), QSize(16, 9), QSize(21, 9)};
enum Special { Free = -1, Original = -2, Custom = -3 };

} // namespace

CropBar::CropBar(QWidget *parent)
    : QWidget(parent)
    , m_parts(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_shape(new QComboBox)
    , m_wide(new QSpinBox)
    , m_high(new QSpinBox)
    , m_swap(new QToolButton)
    , m_size(new QLabel)
    , m_lossless(new QCheckBox(tr("&Lossless")))
    , m_overwrite(new QPushButton(tr("&Overwrite...")))
{
    setAutoFillBackground(true);
    m_parts->setContentsMargins(10, 6, 10, 6);
    auto *layout = new QHBoxLayout;
    auto *ways = new QHBoxLayout;
    auto *buttons = new QHBoxLayout;
    m_parts->addLayout(layout, 1);
    m_parts->addLayout(ways);
    m_parts->addLayout(buttons);
    auto *label = new QLabel(tr("&Shape:"));
    label->setBuddy(m_shape);
    layout->addWidget(label);
    layout->addWidget(m_shape);
    layout->addWidget(m_wide);
    layout->addWidget(m_high);
    layout->addWidget(m_swap);
    layout->addWidget(m_size, 1);
    ways->addWidget(m_lossless, 1);
    ways->addWidget(m_overwrite);
    auto *saveAs = new QPushButton(tr("Save &As..."));
    auto *cancel = new QPushButton(tr("Cancel"));
    buttons->addStretch(1);
    buttons->addWidget(saveAs);
    buttons->addWidget(cancel);

    m_shape->setAccessibleName(tr("Shape"));
    m_shape->addItem(tr("Free", "any shape"), Free);
    m_shape->addItem(tr("As the picture"), Original);
    for (std::size_t i = 0; i < kShapes.size(); ++i)
        m_shape->addItem(QStringLiteral("%1 : %2").arg(kShapes[i].width()).arg(kShapes[i].height()), int(i));
    m_shape->addItem(tr("Custom", "shape"), Custom);
    for (QSpinBox *box : {m_wide, m_high}) {
        box->setRange(1, 9999);
        box->setValue(box == m_wide ? 2 : 1);
        box->hide();
        connect(box, &QSpinBox::valueChanged, this, &CropBar::shapeChosen);
    }
    m_wide->setAccessibleName(tr("Width of the shape"));
    m_high->setAccessibleName(tr("Height of the shape"));
    m_swap->setIcon(themedIcon(QStringLiteral("swap")));
    m_swap->setCheckable(true);
    m_swap->setAutoRaise(true);
    m_swap->setToolTip(tr("Upright instead of lying"));
    m_swap->setAccessibleName(m_swap->toolTip());
    m_swap->setFocusPolicy(Qt::TabFocus);
    m_size->setAlignment(Qt::AlignCenter);
    m_lossless->setToolTip(
        tr("The pixels are kept bit by bit. The left and the upper edge move outwards to the "
           "next block of 8 or 16 pixels."));
    m_overwrite->setToolTip(tr("Change the file itself; you are asked before"));
    saveAs->setDefault(true);

    connect(m_shape, &QComboBox::currentIndexChanged, this, &CropBar::shapeChosen);
    connect(m_swap, &QToolButton::toggled, this, &CropBar::shapeChosen);
    connect(saveAs, &QPushButton::clicked, this, &CropBar::saveAsRequested);
    connect(m_overwrite, &QPushButton::clicked, this, &CropBar::overwriteRequested);
    connect(cancel, &QPushButton::clicked, this, &CropBar::cancelRequested);
    hide();
}

void CropBar::start(QSize shown, bool jpeg, bool overwritable)
{
    m_shown = shown;
    m_lossless->setVisible(jpeg);
    m_lossless->setChecked(jpeg);
    m_overwrite->setEnabled(overwritable);
    shapeChosen();
}

void CropBar::setPartSize(QSize shown)
{
    m_size->setText(tr("%1 x %2 pixels").arg(shown.width()).arg(shown.height()));
}

void CropBar::shapeChosen()
{
    const int chosen = m_shape->currentData().toInt();
    for (QSpinBox *box : {m_wide, m_high})
        box->setVisible(chosen == Custom);
    m_swap->setEnabled(chosen != Free);
    Q_EMIT aspectChanged(aspect());
}

int CropBar::fit(int width)
{
    m_parts->setDirection(QBoxLayout::LeftToRight);
    if (sizeHint().width() > width)
        m_parts->setDirection(QBoxLayout::TopToBottom);
    return sizeHint().height();
}

double CropBar::aspect() const
{
    const int chosen = m_shape->currentData().toInt();
    QSize shape;
    if (chosen == Original)
        shape = m_shown;
    else if (chosen == Custom)
        shape = {m_wide->value(), m_high->value()};
    else if (chosen >= 0)
        shape = kShapes.at(std::size_t(chosen));
    if (shape.isEmpty())
        return 0;
    if (m_swap->isChecked())
        shape.transpose();
    return double(shape.width()) / shape.height();
}

bool CropBar::isLossless() const
{
    return !m_lossless->isHidden() && m_lossless->isChecked();
}

} // namespace upview
