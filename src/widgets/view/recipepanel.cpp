// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/recipepanel.h"

#include "core/settings/settingstable.h"
#include "core/upscale/recipe.h"
#include "core/upscale/upscaleservice.h"
#include "widgets/icons.h"
#include "widgets/messageline.h"
#include "widgets/preferences/scalespinbox.h"
#include "widgets/recipe/modelbox.h"
#include "widgets/recipe/recipecontrols.h"
#include "widgets/recipe/targetsizebox.h"
#include "widgets/view/durationtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace upview {

namespace {

QComboBox *narrowBox(const QString &name)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    // A device's name may be longer than the panel is wide.
    QObject::connect(box, &QComboBox::currentTextChanged, box, &QWidget::setToolTip);
    return box;
}

QLabel *wrapping()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

RecipePanel::RecipePanel(Settings &settings, UpscaleService &service, QWidget *parent)
    : PreferencesPage(settings, parent)
    , m_service(service)
    , m_fit(new TargetSizeBox)
    , m_scale(new ScaleSpinBox)
    , m_tta(new QCheckBox(tr("Average eight passes (TTA)")))
    , m_forecast(wrapping())
    , m_upscale(new QPushButton(themedIcon(QStringLiteral("upscale")), tr("Upscale")))
    , m_preview(new QPushButton(themedIcon(QStringLiteral("patch")), tr("Preview a Patch")))
    , m_previewNotice(new MessageLine)
{
    layOut();
    bindControls();
    load();
    setSourceSize({});
}

RecipePanel::~RecipePanel() = default;

QString RecipePanel::title() const
{
    return tr("Upscaling");
}

QString RecipePanel::iconName() const
{
    return QStringLiteral("upscale");
}

void RecipePanel::showEvent(QShowEvent *event)
{
    PreferencesPage::showEvent(event);
    m_controls->begin();
    updateForecast();
}

void RecipePanel::layOut()
{
    RecipeControls::Widgets widgets;
    widgets.device = narrowBox(tr("Device"));
    widgets.model = new ModelBox;
    widgets.model->setAccessibleName(tr("Model"));
    widgets.model->setMinimumContentsLength(8);
    widgets.denoise = narrowBox(tr("Denoise"));
    widgets.tta = m_tta;
    widgets.purpose = wrapping();
    widgets.deviceNotice = new MessageLine;
    widgets.modelNotice = new MessageLine;
    widgets.purpose->setObjectName(QStringLiteral("purpose"));
    widgets.device->setObjectName(QStringLiteral("device"));
    widgets.model->setObjectName(QStringLiteral("model"));
    widgets.denoise->setObjectName(QStringLiteral("denoise"));
    m_scale->setObjectName(QStringLiteral("scale"));
    m_scale->setAccessibleName(tr("Scale"));
    m_scale->setRange(Recipe::kMinScale, Recipe::kMaxScale);
    m_scale->setSingleStep(0.5);
    m_scale->setSuffix(tr(" x", "how many times larger"));
    m_tta->setObjectName(QStringLiteral("tta"));
    m_tta->setToolTip(tr("Slightly cleaner detail, but 8 times slower."));
    m_forecast->setObjectName(QStringLiteral("forecast"));
    m_upscale->setObjectName(QStringLiteral("upscale"));
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setCheckable(true);
    m_preview->setToolTip(tr("Then click in the picture: a patch of it is upscaled with these settings."));
    connect(m_upscale, &QPushButton::clicked, this, &RecipePanel::upscaleRequested);
    connect(m_preview, &QPushButton::clicked, this, &RecipePanel::previewRequested);

    // No QFormLayout: of Qt 6.4, in a column that is narrow, it cuts texts that wrap.
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(1, 1);
    const auto addRow = [this, grid](const QString &name, QWidget *field) {
        auto *label = new QLabel(name, this);
        label->setBuddy(field);
        const int row = grid->rowCount();
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
    };
    const auto addWide = [grid](QWidget *widget) { grid->addWidget(widget, grid->rowCount(), 0, 1, 2); };
    addRow(tr("Model:"), widgets.model);
    addWide(widgets.purpose);
    addWide(widgets.modelNotice);
    addRow(tr("Denoise:"), widgets.denoise);
    addRow(tr("Size:"), m_fit);
    addRow(tr("Scale:"), m_scale);
    addWide(m_tta);
    addRow(tr("Device:"), widgets.device);
    addWide(widgets.deviceNotice);
    addWide(m_forecast);
    addWide(m_upscale);
    addWide(m_preview);
    addWide(m_previewNotice);
    m_controls = new RecipeControls(m_service, widgets, this);
    connect(m_controls, &RecipeControls::reported, this, &RecipePanel::updateForecast);
    connect(m_controls, &RecipeControls::reported, widgets.device,
            [box = widgets.device] { box->setToolTip(box->currentText()); });
}

void RecipePanel::bindControls()
{
    bind<QString>(
        setting::upscaleEngine, [this] { return m_controls->engine(); },
        [this](const QString &name) { m_controls->selectEngine(name); });
    bind<QString>(
        setting::upscaleModel, [this] { return m_controls->model(); },
        [this](const QString &id) { m_controls->selectModel(id); });
    bind<int>(
        setting::upscaleDenoise, [this] { return m_controls->denoise(); },
        [this](const int &strength) { m_controls->selectDenoise(strength); });
    bind<QString>(
        setting::upscaleFit, [this] { return Recipe::fitToText(m_fit->fit()); },
        [this](const QString &fit) { m_fit->setFit(Recipe::fitFromText(fit)); });
    bind<double>(
        setting::upscaleScale, [this] { return m_scale->value(); },
        [this](const double &scale) { m_scale->setValue(scale); });
    bind(setting::upscaleTta, m_tta);
    bind<QString>(
        setting::upscaleDevice, [this] { return m_controls->device(); },
        [this](const QString &id) { m_controls->selectDevice(id); });
    for (QComboBox *box : findChildren<QComboBox *>())
        announce(box);
    connect(m_fit, &TargetSizeBox::fitChanged, this, &RecipePanel::changed);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &RecipePanel::changed);
    // What one sees is what U does: stored when control returns, not while the controls still adapt to each
    // other.
    connect(
        this, &PreferencesPage::changed, this,
        [this] {
            if (isChanged())
                applySettings();
            updateForecast();
        },
        Qt::QueuedConnection);
}

void RecipePanel::setSourceSize(QSize size)
{
    m_sourceSize = size;
    m_upscale->setEnabled(!size.isEmpty());
    m_preview->setEnabled(!size.isEmpty());
    updateForecast();
}

void RecipePanel::updateForecast()
{
    m_scale->setEnabled(m_fit->fit().isEmpty());
    if (!isVisible())
        return;
    if (m_sourceSize.isEmpty()) {
        m_forecast->setText(tr("No picture is shown."));
        return;
    }
    const QLocale locale;
    const Recipe recipe = Recipe::fromSettings(settings());
    const QSize target = recipe.targetSize(m_sourceSize);
    QStringList lines{tr("%1 × %2 becomes %3 × %4 pixels")
                          .arg(locale.toString(m_sourceSize.width()), locale.toString(m_sourceSize.height()),
                               locale.toString(target.width()), locale.toString(target.height()))};
    const double seconds = m_service.estimatedSeconds(recipe, m_sourceSize);
    if (seconds >= 0)
        lines += tr("About %1 here").arg(durationText(seconds, DurationStyle::Rate));
    else if (m_controls->report() && m_controls->report()->availability.usable)
        lines += tr("How long it takes here is known after the first time, or when it is measured in "
                    "Preferences.");
    m_forecast->setText(lines.join(QLatin1Char('\n')));
}

void RecipePanel::setPreviewing(bool previewing)
{
    m_preview->setChecked(previewing);
}

void RecipePanel::setPreviewNotice(const QString &text, bool isProblem)
{
    m_previewNotice->setMessage(isProblem ? MessageLine::Kind::Warning : MessageLine::Kind::Info, text);
}

} // namespace upview
