// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preferences/upscalingpage.h"

#include "core/base/paths.h"
#include "core/settings/settingstable.h"
#include "core/upscale/modelcatalogue.h"
#include "widgets/icons.h"
#include "widgets/whenfinished.h"

#include "ui_upscalingpage.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QStandardItemModel>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace upview {

namespace {

constexpr int kCustomTile = -1;
constexpr auto kCopiedShown = std::chrono::seconds(2);

/// A heading in the list of models.
QStandardItem *heading(const QString &text, QFont font)
{
    auto *item = new QStandardItem(text);
    font.setBold(true);
    item->setFont(font);
    item->setFlags(Qt::NoItemFlags);
    // No model's id, so that findData never lands on a heading.
    item->setData(QVariant(), Qt::UserRole);
    return item;
}

} // namespace

UpscalingPage::UpscalingPage(Settings &settings, UpscaleService &service, QWidget *parent)
    : PreferencesPage(settings, parent)
    , m_ui(std::make_unique<Ui::UpscalingPage>())
    , m_service(service)
{
    m_ui->setupUi(this);
    m_ui->remedy->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    // Three lines, wrapped anywhere: a command with a long path has no blank to wrap at.
    m_ui->remedy->setFixedHeight(
        3 * m_ui->remedy->fontMetrics().lineSpacing()
        + 2 * (m_ui->remedy->frameWidth() + int(m_ui->remedy->document()->documentMargin())));
    m_ui->remedyRow->hide();
    m_ui->copyRemedy->setIcon(themedIcon(QStringLiteral("copy")));
    connect(m_ui->copyRemedy, &QPushButton::clicked, this, &UpscalingPage::copyRemedy);
    m_ui->engineStatus->setMessage(MessageLine::Kind::Busy, tr("Looking for the engine and its devices..."));
    fillEngines();
    fillDevices();
    fillModels();
    fillDenoise();
    fillTiles();
    bindControls();
    load();
}

UpscalingPage::~UpscalingPage() = default;

QString UpscalingPage::title() const
{
    return tr("Upscaling");
}

QString UpscalingPage::iconName() const
{
    return QStringLiteral("upscale");
}

void UpscalingPage::showEvent(QShowEvent *event)
{
    PreferencesPage::showEvent(event);
    if (m_asked)
        return;
    m_asked = true;
    whenFinished(m_service.report(), this, [this](const EngineReport &report) { onReport(report); });
}

void UpscalingPage::fillModels()
{
    auto *items = qobject_cast<QStandardItemModel *>(m_ui->model->model());
    m_ui->model->addItem(tr("Automatic"), QString());
    std::optional<Model::Family> family;
    for (const Model &model : modelCatalogue()) {
        if (family != model.family) {
            family = model.family;
            items->appendRow(heading(model.familyName(), font()));
        }
        m_ui->model->addItem(model.displayName(), model.id);
    }
    m_catalogueRows = items->rowCount();
}

void UpscalingPage::fillEngines()
{
    m_ui->engine->addItem(tr("Automatic: the one that is right and fastest"), QString());
    m_ui->engine->addItem(tr("ncnn: every model on every device"), QStringLiteral("ncnn"));
    m_ui->engine->addItem(tr("sr_vulkan: one device until Upview is restarted"), QStringLiteral("sr_vulkan"));
}

void UpscalingPage::fillDenoise()
{
    m_ui->denoise->addItem(tr("As the model is named"), -1);
    for (int strength = 0; strength <= 3; ++strength)
        m_ui->denoise->addItem(tr("Strength %1").arg(strength), strength);
}

void UpscalingPage::fillOwnModels()
{
    auto *items = qobject_cast<QStandardItemModel *>(m_ui->model->model());
    const QString chosen = m_ui->model->currentData().toString();
    const QSignalBlocker blocker(m_ui->model);
    // With them goes the entry that stood for a chosen model while it was not known yet.
    items->removeRows(m_catalogueRows, items->rowCount() - m_catalogueRows);
    QStringList good;
    QStringList bad;
    for (const CustomModel &custom : std::as_const(m_report->customModels)) {
        if (!custom.problem.isEmpty()) {
            bad.append(tr("%1: %2", "name of a model, what is wrong with it")
                           .arg(custom.model.name, custom.problem));
            continue;
        }
        if (good.isEmpty())
            items->appendRow(heading(tr("Your own models"), font()));
        good.append(custom.model.name);
        m_ui->model->addItem(custom.model.displayName(), custom.model.id);
    }
    selectModel(chosen);
    if (good.isEmpty() && bad.isEmpty()) {
        m_ui->ownModels->setMessage(MessageLine::Kind::Info,
                                    tr("No pairs of .param and .bin files were found there."));
        return;
    }
    QStringList lines;
    if (!good.isEmpty())
        lines.append(tr("Can be used: %1.").arg(locale().createSeparatedList(good)));
    lines += bad;
    m_ui->ownModels->setMessage(bad.isEmpty() ? MessageLine::Kind::Good : MessageLine::Kind::Warning,
                                lines.join(QLatin1Char('\n')));
}

void UpscalingPage::fillTiles()
{
    m_ui->tile->addItem(tr("Automatic"), 0);
    m_ui->tile->addItem(tr("400 pixels"), 400);
    m_ui->tile->addItem(tr("200 pixels (low memory)"), 200);
    m_ui->tile->addItem(tr("Custom"), kCustomTile);
    const auto updateSide = [this] { m_ui->tileSide->setVisible(m_ui->tile->currentData() == kCustomTile); };
    connect(m_ui->tile, &QComboBox::currentIndexChanged, this, updateSide);
    updateSide();
}

void UpscalingPage::bindControls()
{
    bind<QString>(
        setting::upscaleEngine, [this] { return m_ui->engine->currentData().toString(); },
        [this](const QString &name) {
            m_ui->engine->setCurrentIndex(std::max(0, m_ui->engine->findData(name)));
        });
    announce(m_ui->engine);
    connect(m_ui->engine, &QComboBox::currentIndexChanged, this, &UpscalingPage::updateModels);
    connect(m_ui->engine, &QComboBox::activated, this, &UpscalingPage::adaptModel);

    bind<int>(
        setting::upscaleDenoise, [this] { return m_ui->denoise->currentData().toInt(); },
        [this](const int &strength) { m_ui->denoise->setCurrentIndex(m_ui->denoise->findData(strength)); });
    announce(m_ui->denoise);

    bind<QString>(
        setting::modelFolder, [this] { return m_modelFolder; },
        [this](const QString &folder) {
            m_modelFolder = folder;
            m_ui->modelFolder->setText(
                QDir::toNativeSeparators(folder.isEmpty() ? paths::modelFolder() : folder));
        });
    connect(m_ui->chooseModelFolder, &QPushButton::clicked, this, &UpscalingPage::chooseModelFolder);
    connect(&m_service, &UpscaleService::reportChanged, this, [this] {
        if (m_asked)
            whenFinished(m_service.report(), this, [this](const EngineReport &report) { onReport(report); });
    });

    bind<QString>(
        setting::upscaleDevice, [this] { return m_ui->device->currentData().toString(); },
        [this](const QString &id) { selectDevice(id); });
    announce(m_ui->device);
    connect(m_ui->device, &QComboBox::currentIndexChanged, this, &UpscalingPage::updateModels);
    connect(m_ui->device, &QComboBox::activated, this, &UpscalingPage::adaptModel);
    connect(&m_service, &UpscaleService::fixedDeviceChanged, this, &UpscalingPage::updateNotices);

    bind<QString>(
        setting::upscaleModel, [this] { return m_ui->model->currentData().toString(); },
        [this](const QString &id) { selectModel(id); });
    announce(m_ui->model);
    connect(m_ui->model, &QComboBox::currentIndexChanged, this, &UpscalingPage::updateNotices);
    connect(m_ui->model, &QComboBox::activated, this, [this] {
        m_displacedModel.clear();
        updateNotices();
    });

    bind<double>(
        setting::upscaleScale, [this] { return m_ui->scale->value(); },
        [this](const double &value) { m_ui->scale->setValue(value); });
    for (const auto &[button, value] : quickScales()) {
        connect(button, &QAbstractButton::clicked, this, [this, value = value] {
            m_ui->scale->setValue(value);
            // The click has toggled the button; a second one on the present scale must not take its mark
            // away.
            updateQuickScales();
        });
    }
    connect(m_ui->scale, &QDoubleSpinBox::valueChanged, this, &UpscalingPage::updateQuickScales);
    updateQuickScales();
    connect(m_ui->scale, &QDoubleSpinBox::valueChanged, this, &UpscalingPage::changed);

    bind<int>(
        setting::upscaleTile,
        [this] {
            const int side = m_ui->tile->currentData().toInt();
            return side == kCustomTile ? m_ui->tileSide->value() : side;
        },
        [this](const int &side) {
            const int index = m_ui->tile->findData(side);
            m_ui->tile->setCurrentIndex(index >= 0 ? index : m_ui->tile->findData(kCustomTile));
            if (index < 0)
                m_ui->tileSide->setValue(side);
        });
    announce(m_ui->tile);
    connect(m_ui->tileSide, &QSpinBox::valueChanged, this, &UpscalingPage::changed);

    bind(setting::upscaleTta, m_ui->tta);
}

void UpscalingPage::onReport(const EngineReport &report)
{
    m_report = report;
    showAvailability(report.availability);
    fillOwnModels();
    fillDevices();
    updateModels();
}

void UpscalingPage::showAvailability(const Availability &availability)
{
    QStringList lines;
    const QString engine = availability.version.isEmpty()
        ? availability.engine
        : availability.engine + QLatin1Char(' ') + availability.version;
    if (availability.usable)
        lines += tr("%1 is ready.").arg(engine);
    else if (availability.problem.isEmpty())
        lines += tr("Upscaling cannot be used.");
    if (!availability.problem.isEmpty())
        lines += availability.problem;
    if (!availability.missingPackages.isEmpty())
        lines += tr("Not installed: %1.").arg(locale().createSeparatedList(availability.missingPackages));
    if (!availability.usable)
        lines += tr("Viewing and browsing work without it.");
    const bool complete =
        availability.usable && availability.missingPackages.isEmpty() && availability.problem.isEmpty();
    m_ui->engineStatus->setMessage(complete ? MessageLine::Kind::Good : MessageLine::Kind::Warning,
                                   lines.join(QLatin1Char(' ')));
    m_ui->engineNotes->setMessage(MessageLine::Kind::Info, availability.notes.join(QLatin1Char('\n')));
    m_ui->remedy->setPlainText(availability.remedy);
    m_ui->remedyRow->setVisible(!availability.remedy.isEmpty());
}

void UpscalingPage::fillDevices()
{
    const QString chosen = m_ui->device->currentData().toString();
    {
        const QSignalBlocker blocker(m_ui->device);
        m_ui->device->clear();
        QString automatic = tr("Automatic");
        if (m_report && !m_report->devices.isEmpty())
            automatic = tr("Automatic (%1)").arg(m_report->devices.constFirst().name);
        m_ui->device->addItem(automatic, QString());
        for (const Device &device : m_report ? m_report->devices : QList<Device>()) {
            QString text = device.name;
            if (device.memoryTotal > 0 && device.memoryFree >= 0)
                text = tr("%1 - %2, %3 free", "device, memory in total, free memory")
                           .arg(device.name, locale().formattedDataSize(device.memoryTotal, 1),
                                locale().formattedDataSize(device.memoryFree, 1));
            else if (device.memoryTotal > 0)
                text = tr("%1 - %2", "device, memory")
                           .arg(device.name, locale().formattedDataSize(device.memoryTotal, 1));
            m_ui->device->addItem(text, device.id);
        }
        selectDevice(chosen);
    }
}

void UpscalingPage::selectDevice(const QString &id)
{
    int index = m_ui->device->findData(id);
    if (index < 0) {
        index = m_ui->device->count();
        m_ui->device->addItem(m_report ? tr("%1 (not found)").arg(id) : id, id);
    }
    m_ui->device->setCurrentIndex(index);
}

void UpscalingPage::selectModel(const QString &id)
{
    int index = m_ui->model->findData(id);
    if (index < 0) {
        index = m_ui->model->count();
        m_ui->model->addItem(m_report ? tr("%1 (unknown)").arg(id) : id, id);
    }
    m_ui->model->setCurrentIndex(index);
    m_displacedModel.clear();
}

void UpscalingPage::updateModels()
{
    auto *items = qobject_cast<QStandardItemModel *>(m_ui->model->model());
    for (int row = 0; row < items->rowCount(); ++row) {
        const QString id = items->item(row)->data(Qt::UserRole).toString();
        if (id.isEmpty())
            continue;
        const QString reason = obstacle(id);
        items->item(row)->setFlags(reason.isEmpty() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                                    : Qt::ItemFlags(Qt::NoItemFlags));
        items->item(row)->setToolTip(reason);
    }
    updateNotices();
}

void UpscalingPage::adaptModel()
{
    const QString chosen = m_ui->model->currentData().toString();
    if (!obstacle(chosen).isEmpty()) {
        selectModel(QString());
        m_displacedModel = chosen;
    } else if (chosen.isEmpty() && !m_displacedModel.isEmpty() && obstacle(m_displacedModel).isEmpty()) {
        selectModel(m_displacedModel);
    }
    updateNotices();
}

void UpscalingPage::updateNotices()
{
    const QString id = m_ui->model->currentData().toString();
    const Model *model = findModel(id);
    if (model)
        m_ui->modelPurpose->setText(model->familyName() + QStringLiteral(": ") + model->purpose());
    else if (id.isEmpty())
        m_ui->modelPurpose->setText(tr("Upview chooses: the best model on a graphics card, one that answers "
                                       "within seconds on the CPU."));
    else
        m_ui->modelPurpose->setText(tr("Upview knows no model of this name. Choose another one."));

    updateDenoise();

    const QString notice = modelNotice();
    const bool blocked = !obstacle(id).isEmpty();
    m_ui->modelNotice->setMessage(blocked ? MessageLine::Kind::Warning : MessageLine::Kind::Info, notice);

    const QString chosen = m_ui->device->currentData().toString();
    const QString wanted = effectiveDevice();
    const QString fixed = boundDevice(wanted);
    if (m_report && !chosen.isEmpty() && deviceName(chosen).isEmpty())
        m_ui->deviceNotice->setMessage(MessageLine::Kind::Warning,
                                       tr("This device was not found. Choose another one, or Automatic."));
    else if (m_report && !fixed.isEmpty())
        m_ui->deviceNotice->setMessage(
            MessageLine::Kind::Info,
            tr("Takes effect after a restart of Upview; until then %1 stays in use.")
                .arg(deviceName(fixed).isEmpty() ? fixed : deviceName(fixed)));
    else
        m_ui->deviceNotice->clear();
}

QString UpscalingPage::modelNotice() const
{
    const QString id = m_ui->model->currentData().toString();
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

std::array<std::pair<QAbstractButton *, double>, 3> UpscalingPage::quickScales() const
{
    return {{{m_ui->scale2, 2.0}, {m_ui->scale3, 3.0}, {m_ui->scale4, 4.0}}};
}

void UpscalingPage::updateQuickScales()
{
    for (const auto &[button, value] : quickScales()) {
        const bool present = m_ui->scale->value() == value;
        button->setChecked(present);
        // In a dark theme a pressed button alone hardly differs.
        QFont font = button->font();
        font.setBold(present);
        button->setFont(font);
    }
}

void UpscalingPage::copyRemedy()
{
    QGuiApplication::clipboard()->setText(m_ui->remedy->toPlainText());
    const QString text = m_ui->copyRemedy->text();
    const QString copied = tr("Copied");
    if (text == copied)
        return;
    m_ui->copyRemedy->setText(copied);
    m_ui->copyRemedy->setIcon(themedIcon(QStringLiteral("check")));
    QTimer::singleShot(kCopiedShown, m_ui->copyRemedy, [button = m_ui->copyRemedy, text] {
        button->setText(text);
        button->setIcon(themedIcon(QStringLiteral("copy")));
    });
}

QString UpscalingPage::effectiveDevice() const
{
    const QString chosen = m_ui->device->currentData().toString();
    if (!chosen.isEmpty() || !m_report || m_report->devices.isEmpty())
        return chosen;
    return m_report->devices.constFirst().id;
}

const Model *UpscalingPage::findModel(const QString &id) const
{
    return m_report ? m_report->findModel(id) : upview::findModel(id);
}

QString UpscalingPage::modelName(const QString &id) const
{
    const Model *model = findModel(id);
    return model ? model->familyName() + QLatin1Char(' ') + model->displayName() : id;
}

QString UpscalingPage::boundDevice(const QString &wanted) const
{
    const QByteArray chosen = m_ui->engine->currentData().toString().toLatin1();
    QString bound;
    for (const EngineFacts &engine :
         m_report && !wanted.isEmpty() ? m_report->engines : QList<EngineFacts>()) {
        if (!chosen.isEmpty() && engine.name != chosen)
            continue;
        const QString fixed = m_service.fixedDevice(engine.name);
        if (fixed.isEmpty() || fixed == wanted)
            return {};
        bound = fixed;
    }
    return bound;
}

void UpscalingPage::updateDenoise()
{
    const Model *model = findModel(m_ui->model->currentData().toString());
    auto *items = qobject_cast<QStandardItemModel *>(m_ui->denoise->model());
    bool any = false;
    for (int row = 0; row < items->rowCount(); ++row) {
        const int strength = items->item(row)->data(Qt::UserRole).toInt();
        const bool known = strength < 0 || (model && findDenoiseVariant(*model, strength));
        any = any || (known && strength >= 0);
        items->item(row)->setFlags(known ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                         : Qt::ItemFlags(Qt::NoItemFlags));
    }
    m_ui->denoise->setEnabled(any);
    if (!(items->item(m_ui->denoise->currentIndex())->flags() & Qt::ItemIsEnabled))
        m_ui->denoise->setCurrentIndex(0);
}

void UpscalingPage::chooseModelFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder of your own models"), m_ui->modelFolder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_modelFolder = folder == paths::modelFolder() ? QString() : folder;
        m_ui->modelFolder->setText(QDir::toNativeSeparators(folder));
        Q_EMIT changed();
    });
    dialog->open();
}

QString UpscalingPage::deviceName(const QString &id) const
{
    if (!m_report)
        return {};
    for (const Device &device : m_report->devices) {
        if (device.id == id)
            return device.name;
    }
    return {};
}

QString UpscalingPage::obstacle(const QString &model) const
{
    return m_report && !model.isEmpty()
        ? m_report->obstacle(effectiveDevice(), model, m_ui->engine->currentData().toString().toLatin1())
        : QString();
}

} // namespace upview
