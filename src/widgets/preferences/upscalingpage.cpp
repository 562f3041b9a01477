// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preferences/upscalingpage.h"

#include "core/base/paths.h"
#include "core/settings/settingstable.h"
#include "core/upscale/speedmeasurement.h"
#include "widgets/icons.h"
#include "widgets/recipe/recipecontrols.h"

#include "ui_upscalingpage.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace upview {

namespace {

constexpr int kCustomTile = -1;
constexpr auto kCopiedShown = std::chrono::seconds(2);

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
    RecipeControls::Widgets widgets;
    widgets.engine = m_ui->engine;
    widgets.device = m_ui->device;
    widgets.model = m_ui->model;
    widgets.denoise = m_ui->denoise;
    widgets.tta = m_ui->tta;
    widgets.purpose = m_ui->modelPurpose;
    widgets.deviceNotice = m_ui->deviceNotice;
    widgets.modelNotice = m_ui->modelNotice;
    m_controls = new RecipeControls(m_service, widgets, this);
    connect(m_controls, &RecipeControls::reported, this, &UpscalingPage::onReport);
    fillTiles();
    connectSafeMode();
    connectMeasuring();
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
    m_controls->begin();
}

void UpscalingPage::fillEngines()
{
    m_ui->engine->addItem(tr("Automatic: the one that is right and fastest"), QString());
    m_ui->engine->addItem(tr("ncnn: every model on every device"), QStringLiteral("ncnn"));
    m_ui->engine->addItem(tr("sr_vulkan: one device until Upview is restarted"), QStringLiteral("sr_vulkan"));
}

void UpscalingPage::showOwnModels(const EngineReport &report)
{
    QStringList good;
    QStringList bad;
    for (const CustomModel &custom : report.customModels) {
        if (custom.problem.isEmpty())
            good.append(custom.model.name);
        else
            bad.append(tr("%1: %2", "name of a model, what is wrong with it")
                           .arg(custom.model.name, custom.problem));
    }
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
        setting::upscaleEngine, [this] { return m_controls->engine(); },
        [this](const QString &name) { m_controls->selectEngine(name); });
    announce(m_ui->engine);
    bind<int>(
        setting::upscaleDenoise, [this] { return m_controls->denoise(); },
        [this](const int &strength) { m_controls->selectDenoise(strength); });
    announce(m_ui->denoise);

    bind<QString>(
        setting::modelFolder, [this] { return m_modelFolder; },
        [this](const QString &folder) {
            m_modelFolder = folder;
            m_ui->modelFolder->setText(
                QDir::toNativeSeparators(folder.isEmpty() ? paths::modelFolder() : folder));
        });
    connect(m_ui->chooseModelFolder, &QPushButton::clicked, this, &UpscalingPage::chooseModelFolder);

    bind<QString>(
        setting::upscaleDevice, [this] { return m_controls->device(); },
        [this](const QString &id) { m_controls->selectDevice(id); });
    announce(m_ui->device);
    bind<QString>(
        setting::upscaleModel, [this] { return m_controls->model(); },
        [this](const QString &id) { m_controls->selectModel(id); });
    announce(m_ui->model);

    bind<QString>(
        setting::upscaleFit, [this] { return Recipe::fitToText(m_ui->fit->fit()); },
        [this](const QString &fit) { m_ui->fit->setFit(Recipe::fitFromText(fit)); });
    const auto updateScale = [this] {
        const bool byScale = m_ui->fit->fit().isEmpty();
        m_ui->scale->setEnabled(byScale);
        for (const auto &[button, value] : quickScales())
            button->setEnabled(byScale);
    };
    connect(m_ui->fit, &TargetSizeBox::fitChanged, this, updateScale);
    connect(m_ui->fit, &TargetSizeBox::fitChanged, this, &UpscalingPage::changed);
    updateScale();
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

void UpscalingPage::onReport()
{
    showAvailability(m_controls->report()->availability);
    showOwnModels(*m_controls->report());
    updateMeasuring();
}

void UpscalingPage::connectSafeMode()
{
    const auto show = [this] {
        m_ui->safeMode->setMessage(MessageLine::Kind::Warning, m_service.safeModeSentence());
        m_ui->tryAgain->setVisible(m_service.safeMode() != SafeMode::None);
    };
    connect(m_ui->tryAgain, &QPushButton::clicked, &m_service, &UpscaleService::leaveSafeMode);
    connect(&m_service, &UpscaleService::safeModeChanged, this, show);
    show();
}

void UpscalingPage::connectMeasuring()
{
    m_measurement = new SpeedMeasurement(m_service, this);
    m_ui->measureProgress->setRange(0, 1000);
    const auto recipe = [this] {
        Recipe wanted = m_controls->recipe(Recipe::fromSettings(settings()));
        wanted.device = m_controls->effectiveDevice();
        return wanted;
    };
    connect(m_ui->measure, &QPushButton::clicked, this, [this, recipe] {
        if (m_measurement->isRunning())
            m_measurement->cancel();
        else
            m_measurement->start({m_controls->effectiveModel()}, recipe());
    });
    connect(m_ui->measureAll, &QPushButton::clicked, this, [this, recipe] {
        QStringList models;
        for (const Model &model : m_controls->report()->models)
            models.append(model.id);
        m_measurement->start(models, recipe());
    });
    connect(m_measurement, &SpeedMeasurement::progressed, this, &UpscalingPage::updateMeasuring);
    connect(m_measurement, &SpeedMeasurement::measured, m_controls, &RecipeControls::refresh);
    connect(m_measurement, &SpeedMeasurement::finished, this, [this](const QStringList &problems) {
        m_ui->measureNotice->setMessage(MessageLine::Kind::Warning, problems.join(QLatin1Char('\n')));
    });
    updateMeasuring();
}

void UpscalingPage::updateMeasuring()
{
    const bool running = m_measurement->isRunning();
    const bool ready = m_controls->report() && !m_controls->effectiveModel().isEmpty()
        && m_controls->report()->availability.usable;
    m_ui->measure->setText(running ? tr("Cancel") : tr("Me&asure"));
    m_ui->measure->setEnabled(running || ready);
    m_ui->measureAll->setEnabled(ready && !running);
    m_ui->measureProgress->setVisible(running);
    m_ui->measureProgress->setValue(int(m_measurement->fraction() * 1000));
    if (running)
        m_ui->measureNotice->setMessage(MessageLine::Kind::Busy, m_measurement->activity());
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

} // namespace upview
