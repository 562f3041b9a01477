// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/recipe/targetsizebox.h"

#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace upview {

namespace {

/// Stands for the two spin boxes; another one than QSize(), which stands for the scale.
constexpr QSize kOwn(0, 0);
constexpr int kLargestSide = 65000;

QSpinBox *sideBox(const QString &name, int value)
{
    auto *box = new QSpinBox;
    box->setRange(16, kLargestSide);
    box->setValue(value);
    box->setAccessibleName(name);
    box->setToolTip(name);
    return box;
}

} // namespace

TargetSizeBox::TargetSizeBox(QWidget *parent)
    : QWidget(parent)
    , m_choice(new QComboBox)
    , m_width(sideBox(tr("Largest width in pixels"), 2560))
    , m_height(sideBox(tr("Largest height in pixels"), 1440))
    , m_sides(new QWidget)
{
    m_choice->setObjectName(QStringLiteral("fitChoice"));
    m_choice->setAccessibleName(tr("Size of the result"));
    m_choice->setToolTip(tr("So many times as large, or the largest that fits"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(10);
    m_choice->addItem(tr("By scale"), QSize());
    m_choice->addItem(tr("Fit into Full HD, 1920 × 1080"), QSize(1920, 1080));
    m_choice->addItem(tr("Fit into 4K, 3840 × 2160"), QSize(3840, 2160));
    m_choice->addItem(tr("Fit into 8K, 7680 × 4320"), QSize(7680, 4320));
    m_choice->addItem(tr("Fit into another size"), kOwn);
    auto *row = new QHBoxLayout(m_sides);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_width, 1);
    row->addWidget(new QLabel(QStringLiteral("×")));
    row->addWidget(m_height, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_choice);
    column->addWidget(m_sides);
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        showSides();
        Q_EMIT fitChanged();
    });
    for (QSpinBox *side : {m_width, m_height})
        connect(side, &QSpinBox::valueChanged, this, &TargetSizeBox::fitChanged);
    showSides();
}

void TargetSizeBox::showSides()
{
    m_sides->setVisible(m_choice->currentData().toSize() == kOwn);
}

QSize TargetSizeBox::fit() const
{
    const QSize chosen = m_choice->currentData().toSize();
    if (chosen == kOwn)
        return {m_width->value(), m_height->value()};
    return chosen.isEmpty() ? QSize() : chosen;
}

void TargetSizeBox::setFit(QSize size)
{
    int index = m_choice->findData(size.isEmpty() ? QSize() : size);
    if (index < 0) {
        m_width->setValue(size.width());
        m_height->setValue(size.height());
        index = m_choice->findData(kOwn);
    }
    m_choice->setCurrentIndex(index);
}

} // namespace upview
