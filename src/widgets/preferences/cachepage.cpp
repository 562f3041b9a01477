// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preferences/cachepage.h"

#include "core/base/paths.h"
#include "core/settings/settingstable.h"
#include "core/upscale/upscaleservice.h"
#include "widgets/icons.h"
#include "widgets/whenfinished.h"

#include "ui_cachepage.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QtConcurrent>

namespace upview {

namespace {

constexpr int kMiBPerGiB = 1024;

enum class FolderState { Usable, Missing, NotAFolder, ReadOnly };

/// Touches the disk.
FolderState stateOf(const QString &path)
{
    QFileInfo info(path);
    if (info.exists()) {
        if (!info.isDir())
            return FolderState::NotAFolder;
        return info.isWritable() ? FolderState::Usable : FolderState::ReadOnly;
    }
    // It will be made: what counts is the nearest folder that exists.
    while (!info.exists() && !info.isRoot())
        info = QFileInfo(info.path());
    return info.isDir() && info.isWritable() ? FolderState::Missing : FolderState::ReadOnly;
}

/// The folder that a person means: blanks around it and "~" are habits.
QString meantFolder(const QString &typed)
{
    const QString path = typed.trimmed();
    if (path.isEmpty())
        return path;
    if (path == QLatin1Char('~') || path.startsWith(QLatin1StringView("~/")))
        return QDir::cleanPath(QDir::homePath() + path.mid(1));
    return QDir::cleanPath(path);
}

} // namespace

CachePage::CachePage(Settings &settings, UpscaleService &service, QWidget *parent)
    : PreferencesPage(settings, parent)
    , m_ui(std::make_unique<Ui::CachePage>())
    , m_service(service)
{
    m_ui->setupUi(this);
    bindFolder();
    bindLimit();
    bind(setting::cacheMaxAgeDays, m_ui->maxAge);
    bindFormat();
    load();

    connect(&service, &UpscaleService::cacheChanged, this, &CachePage::refreshStatistics);
    connect(m_ui->clear, &QPushButton::clicked, this, &CachePage::askToClear);
    connect(m_ui->cleanOlder, &QPushButton::clicked, this, [this] {
        CleanRequest request;
        request.olderThan = std::chrono::hours(24) * m_ui->olderThan->value();
        clean(request);
    });
    showStatistics({});
}

CachePage::~CachePage() = default;

QString CachePage::title() const
{
    return tr("Cache");
}

QString CachePage::iconName() const
{
    return QStringLiteral("cache");
}

bool CachePage::isAcceptable() const
{
    const QString folder = meantFolder(m_ui->folder->text());
    return folder.isEmpty() || QDir::isAbsolutePath(folder);
}

void CachePage::showEvent(QShowEvent *event)
{
    PreferencesPage::showEvent(event);
    refreshStatistics();
}

void CachePage::bindFolder()
{
    m_ui->folder->setPlaceholderText(QDir::toNativeSeparators(paths::cacheRoot()));
    m_ui->chooseFolder->setIcon(themedIcon(QStringLiteral("folder")));
    m_ui->resetFolder->setIcon(themedIcon(QStringLiteral("clear")));
    bind<QString>(
        setting::cacheFolder, [this] { return meantFolder(m_ui->folder->text()); },
        [this](const QString &folder) { m_ui->folder->setText(folder); });
    connect(m_ui->folder, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_ui->resetFolder->setEnabled(!text.isEmpty());
        checkFolder();
        Q_EMIT changed();
    });
    m_ui->resetFolder->setEnabled(false);
    connect(m_ui->resetFolder, &QAbstractButton::clicked, m_ui->folder, &QLineEdit::clear);
    connect(m_ui->chooseFolder, &QAbstractButton::clicked, this, &CachePage::chooseFolder);
    connect(this, &PreferencesPage::changed, this, &CachePage::checkFolder);
}

void CachePage::bindLimit()
{
    m_ui->limitUnit->addItem(tr("MiB"), 1);
    m_ui->limitUnit->addItem(tr("GiB"), kMiBPerGiB);
    const auto unit = [this] { return m_ui->limitUnit->currentData().toInt(); };
    // Both units reach from the table's least to its largest value, in whole numbers.
    const auto setRange = [this, unit] {
        m_ui->limit->setRange(unit() == 1 ? 16 : 1, 4 * kMiBPerGiB * kMiBPerGiB / unit());
    };
    bind<int>(
        setting::cacheLimitMiB, [this, unit] { return m_ui->limit->value() * unit(); },
        [this, setRange](const int &mib) {
            const QSignalBlocker blocker(m_ui->limitUnit);
            m_ui->limitUnit->setCurrentIndex(
                m_ui->limitUnit->findData(mib % kMiBPerGiB == 0 ? kMiBPerGiB : 1));
            setRange();
            m_ui->limit->setValue(mib / m_ui->limitUnit->currentData().toInt());
        });
    connect(m_ui->limitUnit, &QComboBox::currentIndexChanged, this, [this, setRange, unit] {
        // The limit stays what it was, as near as the unit allows.
        const int old = m_ui->limit->value();
        const int mib = unit() == 1 ? old * kMiBPerGiB : old;
        setRange();
        m_ui->limit->setValue(qMax(1, (mib + unit() / 2) / unit()));
        Q_EMIT changed();
    });
    connect(m_ui->limit, &QSpinBox::valueChanged, this, &CachePage::changed);
}

void CachePage::bindFormat()
{
    m_ui->format->addItem(tr("PNG (lossless)"), QStringLiteral("png"));
    m_ui->format->addItem(tr("WebP"), QStringLiteral("webp"));
    m_ui->format->addItem(tr("JPEG"), QStringLiteral("jpeg"));
    bind(setting::cacheFormat, m_ui->format);
    bind(setting::cacheQuality, m_ui->quality);
    connect(m_ui->qualitySlider, &QSlider::valueChanged, m_ui->quality, &QSpinBox::setValue);
    connect(m_ui->quality, &QSpinBox::valueChanged, m_ui->qualitySlider, &QSlider::setValue);
    const auto update = [this] {
        const QString format = m_ui->format->currentData().toString();
        const bool lossy = format != QLatin1StringView("png");
        m_ui->quality->setEnabled(lossy);
        m_ui->qualitySlider->setEnabled(lossy);
        m_ui->qualityLabel->setEnabled(lossy);
        if (format == QLatin1StringView("jpeg"))
            m_ui->formatHint->setText(
                tr("Smaller files, with some loss. Transparent pictures lose their transparency."));
        else if (lossy)
            m_ui->formatHint->setText(tr("Smaller files, with some loss."));
        else
            m_ui->formatHint->setText(tr("Every pixel is kept as the engine made it."));
    };
    connect(m_ui->format, &QComboBox::currentIndexChanged, this, update);
    update();
}

void CachePage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for upscaled pictures"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    const QString folder = meantFolder(m_ui->folder->text());
    dialog->setDirectory(folder.isEmpty() ? paths::cacheRoot() : folder);
    connect(dialog, &QFileDialog::fileSelected, m_ui->folder, &QLineEdit::setText);
    dialog->open();
}

void CachePage::checkFolder()
{
    const QString folder = meantFolder(m_ui->folder->text());
    if (!isAcceptable()) {
        m_ui->folderNotice->setMessage(MessageLine::Kind::Warning,
                                       tr("Give the folder in full, from \"/\" on."));
        return;
    }
    if (folder == settings().get(setting::cacheFolder)) {
        m_ui->folderNotice->clear();
        return;
    }
    const QString path = folder.isEmpty() ? paths::cacheRoot() : folder;
    whenFinished(QtConcurrent::run(stateOf, path), this, [this, folder](FolderState state) {
        // Typed on in the meantime, or applied: the answer is to a question that nobody asks any more.
        if (folder != meantFolder(m_ui->folder->text()) || folder == settings().get(setting::cacheFolder))
            return;
        switch (state) {
        case FolderState::Usable:
            m_ui->folderNotice->setMessage(MessageLine::Kind::Info,
                                           tr("Pictures that are upscaled already stay in the old folder and "
                                              "are not found there any more."));
            break;
        case FolderState::Missing:
            m_ui->folderNotice->setMessage(MessageLine::Kind::Info,
                                           tr("This folder will be made when it is needed."));
            break;
        case FolderState::NotAFolder:
            m_ui->folderNotice->setMessage(MessageLine::Kind::Warning, tr("This is a file, not a folder."));
            break;
        case FolderState::ReadOnly:
            m_ui->folderNotice->setMessage(MessageLine::Kind::Warning,
                                           tr("This folder cannot be written to, so nothing would be kept."));
            break;
        }
    });
}

void CachePage::refreshStatistics()
{
    // A burst of new results asks once more at its end, not once each.
    if (m_refreshing) {
        m_refreshAgain = true;
        return;
    }
    if (!isVisible())
        return;
    m_refreshing = true;
    whenFinished(m_service.cacheStatistics(), this, [this](const CacheStatistics &statistics) {
        m_refreshing = false;
        showStatistics(statistics);
        if (std::exchange(m_refreshAgain, false))
            refreshStatistics();
    });
}

void CachePage::showStatistics(const CacheStatistics &statistics)
{
    m_statistics = statistics;
    const auto date = [this](const QDateTime &time) {
        return time.isValid() ? locale().toString(time.toLocalTime(), QLocale::ShortFormat) : tr("none");
    };
    m_ui->count->setText(locale().toString(statistics.count));
    m_ui->size->setText(locale().formattedDataSize(statistics.bytes));
    m_ui->oldest->setText(date(statistics.oldest));
    m_ui->newest->setText(date(statistics.newest));
    m_ui->hits->setText(locale().toString(statistics.hits));
    m_ui->misses->setText(locale().toString(statistics.misses));
    m_ui->clear->setEnabled(statistics.count > 0 && !m_cleaning);
    m_ui->cleanOlder->setEnabled(statistics.count > 0 && !m_cleaning);
}

void CachePage::askToClear()
{
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Clear the cache"),
                        tr("Remove all %n upscaled picture(s) from the cache?", nullptr, m_statistics.count),
                        QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("This frees %1. Your own pictures, and results that you saved, are not touched.")
            .arg(locale().formattedDataSize(m_statistics.bytes)));
    QPushButton *clear = box->addButton(tr("&Clear"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(clear, &QPushButton::clicked, this, [this] {
        CleanRequest request;
        request.everything = true;
        clean(request);
    });
    box->open();
}

void CachePage::clean(const CleanRequest &request)
{
    m_cleaning = true;
    m_ui->clear->setEnabled(false);
    m_ui->cleanOlder->setEnabled(false);
    m_ui->cleanReport->setMessage(MessageLine::Kind::Busy, tr("Cleaning..."));
    whenFinished(m_service.cleanCache(request), this, [this](const Result<CleanReport> &outcome) {
        m_cleaning = false;
        if (!outcome)
            m_ui->cleanReport->setMessage(MessageLine::Kind::Warning, outcome.error().text);
        else if (outcome->removed == 0)
            m_ui->cleanReport->setMessage(MessageLine::Kind::Info, tr("There was nothing to remove."));
        else
            m_ui->cleanReport->setMessage(MessageLine::Kind::Good,
                                          tr("Removed %n picture(s); %1 freed.", nullptr, outcome->removed)
                                              .arg(locale().formattedDataSize(outcome->bytesFreed)));
        refreshStatistics();
    });
}

} // namespace upview
