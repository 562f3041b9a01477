// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/recipe/recipecontrols.h"

#include "core/upscale/reciperesolver.h"
#include "widgets/messageline.h"
#include "widgets/recipe/modelbox.h"
#include "widgets/whenfinished.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QStandardItemModel>

#include <algorithm>
#include <utility>

namespace upview {

RecipeControls::RecipeControls(UpscaleService &service, const Widgets &widgets, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_widgets(widgets)
{
    fillDevices();
    fillDenoise();
    for (QComboBox *box : {m_widgets.engine, m_widgets.device}) {
        if (!box)
            continue;
        connect(box, &QComboBox::currentIndexChanged, this, &RecipeControls::updateModels);
        connect(box, &QComboBox::activated, this, &RecipeControls::adaptModel);
    }
    connect(m_widgets.model, &QComboBox::currentIndexChanged, this, &RecipeControls::updateNotices);
    connect(m_widgets.model, &QComboBox::activated, this, [this] {
        m_displacedModel.clear();
        updateNotices();
    });
    connect(m_widgets.tta, &QCheckBox::toggled, this, &RecipeControls::updateModels);
    connect(&m_service, &UpscaleService::fixedDeviceChanged, this, &RecipeControls::updateNotices);
    connect(&m_service, &UpscaleService::reportChanged, this, &RecipeControls::refresh);
}

void RecipeControls::begin()
{
    if (!std::exchange(m_begun, true))
        refresh();
}

void RecipeControls::refresh()
{
    if (!m_begun)
        return;
    whenFinished(m_service.report(), this, [this](const EngineReport &report) { onReport(report); });
}

void RecipeControls::onReport(const EngineReport &report)
{
    m_report = report;
    m_widgets.model->setReport(report);
    fillDevices();
    updateModels();
    Q_EMIT reported();
}

void RecipeControls::fillDenoise()
{
    m_widgets.denoise->addItem(tr("As the model is named"), -1);
    for (int strength = 0; strength <= 3; ++strength)
        m_widgets.denoise->addItem(tr("Strength %1").arg(strength), strength);
}

void RecipeControls::fillDevices()
{
    const QString chosen = device();
    const QLocale locale;
    const QSignalBlocker blocker(m_widgets.device);
    m_widgets.device->clear();
    QString automatic = tr("Automatic");
    if (m_report && !m_report->devices.isEmpty())
        automatic = tr("Automatic (%1)").arg(m_report->devices.constFirst().name);
    m_widgets.device->addItem(automatic, QString());
    for (const Device &device : m_report ? m_report->devices : QList<Device>()) {
        QString text = device.name;
        if (device.memoryTotal > 0 && device.memoryFree >= 0)
            text = tr("%1 - %2, %3 free", "device, memory in total, free memory")
                       .arg(device.name, locale.formattedDataSize(device.memoryTotal, 1),
                            locale.formattedDataSize(device.memoryFree, 1));
        else if (device.memoryTotal > 0)
            text = tr("%1 - %2", "device, memory")
                       .arg(device.name, locale.formattedDataSize(device.memoryTotal, 1));
        m_widgets.device->addItem(text, device.id);
    }
    selectDevice(chosen);
}

void RecipeControls::selectDevice(const QString &id)
{
    int index = m_widgets.device->findData(id);
    if (index < 0) {
        index = m_widgets.device->count();
        m_widgets.device->addItem(m_report ? tr("%1 (not found)").arg(id) : id, id);
    }
    m_widgets.device->setCurrentIndex(index);
}

void RecipeControls::selectModel(const QString &id)
{
    m_widgets.model->setModelId(id);
    m_displacedModel.clear();
}

void RecipeControls::selectDenoise(int strength)
{
    m_widgets.denoise->setCurrentIndex(std::max(0, m_widgets.denoise->findData(strength)));
}

void RecipeControls::selectEngine(const QString &name)
{
    if (m_widgets.engine) {
        m_widgets.engine->setCurrentIndex(std::max(0, m_widgets.engine->findData(name)));
    } else {
        m_engine = name;
        updateModels();
    }
}

QString RecipeControls::device() const
{
    return m_widgets.device->currentData().toString();
}

QString RecipeControls::model() const
{
    return m_widgets.model->modelId();
}

int RecipeControls::denoise() const
{
    return m_widgets.denoise->currentData().toInt();
}

QString RecipeControls::engine() const
{
    return m_widgets.engine ? m_widgets.engine->currentData().toString() : m_engine;
}

QString RecipeControls::effectiveDevice() const
{
    const QString chosen = device();
    if (!chosen.isEmpty() || !m_report || m_report->devices.isEmpty())
        return chosen;
    return m_report->devices.constFirst().id;
}

QString RecipeControls::effectiveModel() const
{
    if (!model().isEmpty() || !m_report)
        return model();
    const auto resolved = resolveRecipe(recipe({}), *m_report, {});
    return resolved ? resolved->recipe.model : QString();
}

Recipe RecipeControls::recipe(Recipe rest) const
{
    rest.engine = engine().toLatin1();
    rest.device = device();
    rest.model = model();
    rest.denoise = denoise();
    rest.tta = m_widgets.tta->isChecked();
    return rest;
}

void RecipeControls::updateModels()
{
    m_widgets.model->setPlace(effectiveDevice(), engine().toLatin1(), m_widgets.tta->isChecked(), 0);
    updateNotices();
}

void RecipeControls::adaptModel()
{
    const QString chosen = model();
    if (!obstacle(chosen).isEmpty()) {
        selectModel(QString());
        m_displacedModel = chosen;
    } else if (chosen.isEmpty() && !m_displacedModel.isEmpty() && obstacle(m_displacedModel).isEmpty()) {
        selectModel(m_displacedModel);
    }
    updateNotices();
}

void RecipeControls::updateNotices()
{
    const QString id = model();
    const Model *model = findModel(id);
    QStringList purpose;
    if (model)
        purpose += model->familyName() + QStringLiteral(": ") + model->purpose();
    else if (id.isEmpty())
        purpose +=
            tr("Upview chooses: the best model on a graphics card, one that answers within seconds on the "
               "CPU.");
    else
        purpose += tr("Upview knows no model of this name. Choose another one.");
    if (const Model *used = findModel(effectiveModel()); used && obstacle(used->id).isEmpty()) {
        QStringList facts;
        if (id.isEmpty())
            facts += used->familyName() + QLatin1Char(' ') + used->displayName();
        //: How much larger one pass of a model makes a picture
        facts += tr("%1x in one pass").arg(used->scale);
        if (const QString speed = m_widgets.model->speedText(used->id); !speed.isEmpty())
            facts += speed;
        purpose += facts.join(QStringLiteral(" · "));
    }
    m_widgets.purpose->setText(purpose.join(QLatin1Char('\n')));

    updateDenoise();

    const bool blocked = !obstacle(id).isEmpty();
    m_widgets.modelNotice->setMessage(blocked ? MessageLine::Kind::Warning : MessageLine::Kind::Info,
                                      modelNotice());

    const QString chosen = device();
    const QString fixed = boundDevice(effectiveDevice());
    // In safe mode devices are missing on purpose, and another line says so.
    const bool missing = m_report && !chosen.isEmpty() && deviceName(chosen).isEmpty()
        && m_service.safeMode() == SafeMode::None;
    if (missing)
        m_widgets.deviceNotice->setMessage(
            MessageLine::Kind::Warning, tr("This device was not found. Choose another one, or Automatic."));
    else if (m_report && !fixed.isEmpty())
        m_widgets.deviceNotice->setMessage(
            MessageLine::Kind::Info,
            tr("Takes effect after a restart of Upview; until then %1 stays in use.")
                .arg(deviceName(fixed).isEmpty() ? fixed : deviceName(fixed)));
    else
        m_widgets.deviceNotice->clear();
}

QString RecipeControls::modelNotice() const
{
    const QString id = model();
    const QString device = deviceName(effectiveDevice());
    if (const QString reason = obstacle(id); !reason.isEmpty())
        return tr("%1 cannot be used on %2: %3").arg(modelName(id), device, reason);
    if (!m_displacedModel.isEmpty())
        return tr("%1 cannot be used on %2, so the model is Automatic now: %3")
            .arg(modelName(m_displacedModel), device, obstacle(m_displacedModel));
    // One line for each reason: why entries of the list are grey.
    QStringList reasons;
    for (const Model &model : m_report ? m_report->models : QList<Model>()) {
        const QString reason = obstacle(model.id);
        if (!reason.isEmpty() && !reasons.contains(reason))
            reasons += reason;
    }
    return reasons.isEmpty() ? QString()
                             : tr("Some models cannot be used here: %1").arg(reasons.join(QLatin1Char(' ')));
}

void RecipeControls::updateDenoise()
{
    const Model *model = findModel(this->model());
    auto *items = qobject_cast<QStandardItemModel *>(m_widgets.denoise->model());
    bool any = false;
    for (int row = 0; row < items->rowCount(); ++row) {
        const int strength = items->item(row)->data(Qt::UserRole).toInt();
        const bool known = strength < 0 || (model && findDenoiseVariant(*model, strength));
        any = any || (known && strength >= 0);
        items->item(row)->setFlags(known ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                         : Qt::ItemFlags(Qt::NoItemFlags));
    }
    m_widgets.denoise->setEnabled(any);
    const QStandardItem *chosen = items->item(m_widgets.denoise->currentIndex());
    if (chosen && !chosen->flags().testFlag(Qt::ItemIsEnabled))
        m_widgets.denoise->setCurrentIndex(0);
}

const Model *RecipeControls::findModel(const QString &id) const
{
    return m_report ? m_report->findModel(id) : upview::findModel(id);
}

QString RecipeControls::modelName(const QString &id) const
{
    const Model *model = findModel(id);
    return model ? model->familyName() + QLatin1Char(' ') + model->displayName() : id;
}

QString RecipeControls::boundDevice(const QString &wanted) const
{
    const QByteArray chosen = engine().toLatin1();
    QString bound;
    for (const EngineFacts &facts :
         m_report && !wanted.isEmpty() ? m_report->engines : QList<EngineFacts>()) {
        if (!chosen.isEmpty() && facts.name != chosen)
            continue;
        const QString fixed = m_service.fixedDevice(facts.name);
        if (fixed.isEmpty() || fixed == wanted)
            return {};
        bound = fixed;
    }
    return bound;
}

QString RecipeControls::deviceName(const QString &id) const
{
    const Device *device = m_report ? m_report->findDevice(id) : nullptr;
    return device ? device->name : QString();
}

QString RecipeControls::obstacle(const QString &model) const
{
    return m_report && !model.isEmpty() ? m_report->obstacle(effectiveDevice(), model, engine().toLatin1())
                                        : QString();
}

} // namespace upview
