// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preferences/preferencesdialog.h"

#include "core/settings/settings.h"
#include "widgets/icons.h"
#include "widgets/preferences/cachepage.h"
#include "widgets/preferences/shortcutspage.h"
#include "widgets/preferences/upscalingpage.h"
#include "widgets/preferences/viewingpage.h"

#include "ui_preferencesdialog.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShowEvent>

#include <algorithm>

namespace upview {

PreferencesDialog::PreferencesDialog(Settings &settings, UpscaleService &service,
                                     const ShortcutScheme &shortcuts, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PreferencesDialog>())
    , m_settings(settings)
{
    m_ui->setupUi(this);
    addPage(new UpscalingPage(settings, service, this));
    addPage(new CachePage(settings, service, this));
    addPage(new ViewingPage(settings, this));
    addPage(new ShortcutsPage(settings, shortcuts, this));
    // The list is as wide as its longest word in this language.
    m_ui->pageList->setFixedWidth(m_ui->pageList->sizeHintForColumn(0) + 2 * m_ui->pageList->frameWidth());

    connect(m_ui->pageList, &QListWidget::currentRowChanged, m_ui->pages, &QStackedWidget::setCurrentIndex);
    connect(m_ui->buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this,
            &PreferencesDialog::apply);
    connect(m_ui->buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            [this] { m_pages.at(m_ui->pages->currentIndex())->restoreDefaults(); });
    m_ui->buttons->button(QDialogButtonBox::RestoreDefaults)
        ->setToolTip(tr("Fill in the defaults of this page. Nothing is stored before Apply or OK."));
    m_ui->pageList->setCurrentRow(0);
    updateButtons();
}

PreferencesDialog::~PreferencesDialog() = default;

void PreferencesDialog::showPage(Page page)
{
    m_ui->pageList->setCurrentRow(static_cast<int>(page));
}

PreferencesPage *PreferencesDialog::page(Page page) const
{
    return m_pages.at(static_cast<int>(page));
}

void PreferencesDialog::accept()
{
    if (apply())
        QDialog::accept();
}

void PreferencesDialog::showEvent(QShowEvent *event)
{
    // A dialog that is shown again starts from what is stored, not from what was typed and cancelled.
    if (!event->spontaneous()) {
        m_ui->message->clear();
        for (PreferencesPage *page : std::as_const(m_pages))
            page->load();
    }
    QDialog::showEvent(event);
}

void PreferencesDialog::addPage(PreferencesPage *page)
{
    auto *item = new QListWidgetItem(themedIcon(page->iconName()), page->title(), m_ui->pageList);
    const QSize icon = m_ui->pageList->iconSize();
    constexpr int kPadding = 8;
    item->setSizeHint(QSize(icon.width() + fontMetrics().horizontalAdvance(page->title()) + 4 * kPadding,
                            icon.height() + 2 * kPadding));
    auto *area = new QScrollArea(m_ui->pages);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(page);
    area->setAccessibleName(page->title());
    // No scrolling sideways, unless a language's long words would make the window wider than small screens.
    constexpr int kWidestMinimum = 480;
    area->setMinimumWidth(qMin(
        page->minimumSizeHint().width() + area->verticalScrollBar()->sizeHint().width(), kWidestMinimum));
    m_ui->pages->addWidget(area);
    m_pages.append(page);
    connect(page, &PreferencesPage::changed, this, &PreferencesDialog::updateButtons);
}

bool PreferencesDialog::apply()
{
    const bool anything = std::any_of(m_pages.cbegin(), m_pages.cend(),
                                      [](const PreferencesPage *page) { return page->isChanged(); });
    m_ui->message->clear();
    if (!anything)
        return true;
    for (PreferencesPage *page : std::as_const(m_pages))
        page->applySettings();
    updateButtons();
    if (m_settings.sync())
        return true;
    m_ui->message->setMessage(
        MessageLine::Kind::Warning,
        tr("The changes are in use now, but could not be written to the disk and will be "
           "lost at the end. Is the disk full, or the settings folder read-only?"));
    return false;
}

void PreferencesDialog::updateButtons()
{
    const bool changed = std::any_of(m_pages.cbegin(), m_pages.cend(),
                                     [](const PreferencesPage *page) { return page->isChanged(); });
    const bool acceptable = std::all_of(m_pages.cbegin(), m_pages.cend(),
                                        [](const PreferencesPage *page) { return page->isAcceptable(); });
    m_ui->buttons->button(QDialogButtonBox::Apply)->setEnabled(changed && acceptable);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(acceptable);
}

} // namespace upview
