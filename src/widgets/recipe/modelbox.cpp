// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/recipe/modelbox.h"

#include "widgets/view/durationtext.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace upview {

namespace {

constexpr int kPurposeRole = Qt::UserRole + 1;
constexpr int kSpeedRole = Qt::UserRole + 2;
constexpr int kPadding = 4;
constexpr int kIndent = 8;

/// Name and time in one line, the purpose below in quieter letters.
class ModelDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int lines = index.data(kPurposeRole).toString().isEmpty() ? 1 : 2;
        return {QStyledItemDelegate::sizeHint(option, index).width(),
                lines * option.fontMetrics.lineSpacing() + kPadding};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString purpose = index.data(kPurposeRole).toString();
        if (purpose.isEmpty()) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        QStyleOptionViewItem plate = option;
        initStyleOption(&plate, index);
        const QString name = plate.text;
        plate.text.clear();
        plate.widget->style()->drawControl(QStyle::CE_ItemViewItem, &plate, painter, plate.widget);

        const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
        const bool selected = plate.state.testFlag(QStyle::State_Selected) && enabled;
        const QColor words = plate.palette.color(enabled ? QPalette::Active : QPalette::Disabled,
                                                 selected ? QPalette::HighlightedText : QPalette::Text);
        QColor quiet = words;
        quiet.setAlphaF(enabled ? 0.72F : words.alphaF());
        const QRect area = plate.rect.adjusted(kIndent, kPadding / 2, -kIndent, -kPadding / 2);
        const QFontMetrics &metrics = plate.fontMetrics;
        const QString speed = index.data(kSpeedRole).toString();
        const int speedWidth = speed.isEmpty() ? 0 : metrics.horizontalAdvance(speed) + 2 * kIndent;
        const QRect first(area.left(), area.top(), area.width(), metrics.lineSpacing());
        painter->save();
        painter->setFont(plate.font);
        painter->setPen(words);
        painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(name, Qt::ElideRight, first.width() - speedWidth));
        painter->setPen(quiet);
        painter->drawText(first, Qt::AlignRight | Qt::AlignVCenter, speed);
        painter->drawText(first.translated(0, metrics.lineSpacing()), Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(purpose, Qt::ElideRight, area.width()));
        painter->restore();
    }
};

} // namespace

ModelBox::ModelBox(QWidget *parent)
    : QComboBox(parent)
{
    setItemDelegate(new ModelDelegate(this));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(14);
    setMaxVisibleItems(12);
    EngineReport catalogue;
    catalogue.models = modelCatalogue();
    setReport(catalogue);
    // Until the engines have told, nothing is unknown.
    m_report.reset();
}

QStandardItemModel *ModelBox::items() const
{
    return qobject_cast<QStandardItemModel *>(model());
}

void ModelBox::addHeading(const QString &text)
{
    auto *item = new QStandardItem(text);
    QFont bold = font();
    bold.setBold(true);
    item->setFont(bold);
    item->setFlags(Qt::NoItemFlags);
    // No model's id, so that findData never lands on a heading.
    item->setData(QVariant(), Qt::UserRole);
    items()->appendRow(item);
}

void ModelBox::addModel(const Model &model)
{
    addItem(model.displayName(), model.id);
    setItemData(count() - 1, model.purpose(), kPurposeRole);
}

void ModelBox::setReport(const EngineReport &report)
{
    const QString chosen = modelId();
    const QSignalBlocker blocker(this);
    m_report = report;
    clear();
    addItem(tr("Automatic"), QString());
    std::optional<Model::Family> family;
    for (const Model &model : report.models) {
        if (family != model.family) {
            family = model.family;
            addHeading(model.family == Model::Family::Custom ? tr("Your own models") : model.familyName());
        }
        addModel(model);
    }
    setModelId(chosen);
    updatePlace();
}

void ModelBox::setModelId(const QString &id)
{
    int index = findData(id);
    if (index < 0) {
        index = count();
        addItem(m_report ? tr("%1 (unknown)").arg(id) : id, id);
    }
    setCurrentIndex(index);
}

void ModelBox::setPlace(const QString &device, const QByteArray &engine, bool tta, int threads)
{
    m_device = device;
    m_engine = engine;
    m_tta = tta;
    m_threads = threads;
    updatePlace();
}

void ModelBox::updatePlace()
{
    for (int row = 0; row < count(); ++row) {
        const QString id = itemData(row).toString();
        if (id.isEmpty())
            continue;
        const QString reason =
            m_report && !m_device.isEmpty() ? m_report->obstacle(m_device, id, m_engine) : QString();
        QStandardItem *item = items()->item(row);
        item->setFlags(reason.isEmpty() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                        : Qt::ItemFlags(Qt::NoItemFlags));
        item->setToolTip(reason.isEmpty() ? item->data(kPurposeRole).toString() : reason);
        item->setData(reason.isEmpty() ? speedText(id) : QString(), kSpeedRole);
    }
}

QString ModelBox::speedText(const QString &model) const
{
    const auto speed = m_report ? m_report->speed(m_device, model, m_engine, m_tta, m_threads) : std::nullopt;
    return speed ? tr("%1 per megapixel here").arg(durationText(speed->secondsFor(1.0), DurationStyle::Rate))
                 : QString();
}

} // namespace upview
