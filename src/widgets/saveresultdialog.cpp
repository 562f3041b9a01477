// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/saveresultdialog.h"

#include "core/settings/settingstable.h"
#include "core/upscale/resultwriter.h"
#include "widgets/icons.h"
#include "widgets/whenfinished.h"

#include "ui_saveresultdialog.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QtConcurrent>

#include <algorithm>

namespace upview {

namespace {

enum class Target { Free, Exists, IsSource, IsFolder };

/// What lies at `path`. Touches the disk.
Target targetAt(const QString &path, const QString &source)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Target::Free;
    if (info.isDir())
        return Target::IsFolder;
    return info.canonicalFilePath() == QFileInfo(source).canonicalFilePath() ? Target::IsSource
                                                                             : Target::Exists;
}

QString suffixOf(const QByteArray &format)
{
    return format == "jpeg" ? QStringLiteral("jpg") : QString::fromLatin1(format);
}

QString sizeText(const QLocale &locale, QSize size)
{
    return SaveResultDialog::tr("%1 x %2 pixels")
        .arg(locale.toString(size.width()), locale.toString(size.height()));
}

} // namespace

SaveResultDialog::SaveResultDialog(const UpscaleResult &result, const QString &sourcePath, Settings &settings,
                                   QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SaveResultDialog>())
    , m_result(result)
    , m_sourcePath(QFileInfo(sourcePath).absoluteFilePath())
    , m_settings(settings)
{
    m_ui->setupUi(this);
    m_ui->summary->setText(
        tr("%1, upscaled to %2.")
            .arg(QFileInfo(m_sourcePath).fileName(), sizeText(locale(), result.image.size())));
    setUpFormat();
    setUpFolder();
    setUpMatte();
    m_ui->name->setText(proposedName(result, m_sourcePath, format()));
    // Typing replaces the name, not its suffix.
    m_ui->name->setSelection(0, int(QFileInfo(m_ui->name->text()).completeBaseName().size()));
    m_ui->name->setFocus();
    connect(m_ui->name, &QLineEdit::textEdited, this, &SaveResultDialog::onNameEdited);
    connect(m_ui->name, &QLineEdit::textChanged, this, &SaveResultDialog::updateControls);
    updateControls();
    setBusy(false);
}

SaveResultDialog::~SaveResultDialog()
{
    m_writing.waitForFinished();
}

QString SaveResultDialog::proposedName(const UpscaleResult &result, const QString &sourcePath,
                                       const QByteArray &format)
{
    const QString mark = result.recipe.fit.isEmpty()
        ? QLocale::c().toString(result.recipe.scale, 'g', 4) + QLatin1Char('x')
        : QStringLiteral("%1x%2").arg(result.image.width()).arg(result.image.height());
    return QStringLiteral("%1_%2.%3").arg(QFileInfo(sourcePath).completeBaseName(), mark, suffixOf(format));
}

QString SaveResultDialog::targetPath() const
{
    QString folder = m_ui->folder->text().trimmed();
    if (folder == QLatin1Char('~') || folder.startsWith(QLatin1StringView("~/")))
        folder = QDir::homePath() + folder.mid(1);
    // A folder that is not given in full is meant from the picture's own.
    const QDir base(QDir(QFileInfo(m_sourcePath).path()).absoluteFilePath(folder));
    QString name = m_ui->name->text().trimmed();
    if (resultFormatForSuffix(name) != format())
        name += QLatin1Char('.') + suffixOf(format());
    return QDir::cleanPath(base.absoluteFilePath(name));
}

void SaveResultDialog::accept()
{
    if (m_busy || !m_ui->buttons->button(QDialogButtonBox::Save)->isEnabled())
        return;
    setBusy(true);
    m_ui->message->clear();
    const QString path = targetPath();
    whenFinished(QtConcurrent::run(targetAt, path, m_sourcePath), this, [this, path](Target target) {
        switch (target) {
        case Target::Free:
            write(path);
            break;
        case Target::Exists:
            setBusy(false);
            askToReplace(path);
            break;
        case Target::IsSource:
            setBusy(false);
            askToReplaceSource(path);
            break;
        case Target::IsFolder:
            setBusy(false);
            m_ui->message->setMessage(MessageLine::Kind::Warning,
                                      tr("There is a folder of this name. Choose another name."));
            break;
        }
    });
}

void SaveResultDialog::reject()
{
    // A file that is being written is finished first; it takes seconds at most.
    if (!m_busy)
        QDialog::reject();
}

void SaveResultDialog::setUpFormat()
{
    if (m_result.animation) {
        m_ui->format->addItem(tr("WebP"), QByteArray("webp"));
        m_ui->format->addItem(tr("Animated PNG (lossless)"), QByteArray("png"));
        m_ui->format->addItem(tr("GIF (256 colours)"), QByteArray("gif"));
    } else {
        m_ui->format->addItem(tr("PNG (lossless)"), QByteArray("png"));
        m_ui->format->addItem(tr("WebP"), QByteArray("webp"));
        m_ui->format->addItem(tr("JPEG"), QByteArray("jpeg"));
        m_ui->format->addItem(tr("TIFF (lossless)"), QByteArray("tiff"));
    }
    const int last = m_ui->format->findData(m_settings.get(setting::saveFormat).toLatin1());
    m_ui->format->setCurrentIndex(std::max(last, 0));
    connect(m_ui->format, &QComboBox::currentIndexChanged, this, &SaveResultDialog::onFormatChanged);
    connect(m_ui->qualitySlider, &QSlider::valueChanged, m_ui->quality, &QSpinBox::setValue);
    connect(m_ui->quality, &QSpinBox::valueChanged, m_ui->qualitySlider, &QSlider::setValue);
    m_ui->quality->setValue(m_settings.get(setting::saveQuality));
}

void SaveResultDialog::setUpFolder()
{
    const QString sourceFolder = QDir::toNativeSeparators(QFileInfo(m_sourcePath).path());
    m_ui->folder->setText(sourceFolder);
    m_ui->chooseFolder->setIcon(themedIcon(QStringLiteral("folder")));
    connect(m_ui->chooseFolder, &QAbstractButton::clicked, this, &SaveResultDialog::chooseFolder);
    connect(m_ui->folder, &QLineEdit::textChanged, this, &SaveResultDialog::updateControls);
    const QString last = m_settings.get(setting::saveFolder);
    if (last.isEmpty())
        return;
    m_ui->folder->setText(QDir::toNativeSeparators(last));
    // A stick that was pulled out since then: back to the picture's own folder.
    whenFinished(QtConcurrent::run([last] { return QFileInfo(last).isDir(); }), this,
                 [this, last, sourceFolder](bool exists) {
                     if (!exists && m_ui->folder->text() == QDir::toNativeSeparators(last))
                         m_ui->folder->setText(sourceFolder);
                 });
}

void SaveResultDialog::setUpMatte()
{
    connect(m_ui->matte, &QPushButton::clicked, this, &SaveResultDialog::chooseMatte);
    drawMatte();
}

void SaveResultDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for the new file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setDirectory(QFileInfo(targetPath()).path());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { m_ui->folder->setText(QDir::toNativeSeparators(folder)); });
    dialog->open();
}

void SaveResultDialog::chooseMatte()
{
    auto *dialog = new QColorDialog(m_matte, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Background for transparent parts"));
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor &color) {
        m_matte = color;
        drawMatte();
    });
    dialog->open();
}

void SaveResultDialog::drawMatte()
{
    QPixmap swatch(m_ui->matte->iconSize() * devicePixelRatioF());
    swatch.setDevicePixelRatio(devicePixelRatioF());
    swatch.fill(m_matte);
    QPainter painter(&swatch);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(QRectF(QPointF(0.5, 0.5), QSizeF(m_ui->matte->iconSize()) - QSizeF(1, 1)));
    painter.end();
    m_ui->matte->setIcon(swatch);
    m_ui->matte->setText(m_matte == QColor(Qt::white) ? tr("White") : m_matte.name());
}

void SaveResultDialog::onFormatChanged()
{
    // Only a suffix of ours is exchanged: in "holiday.2024" the dot is part of the name.
    const QString name = m_ui->name->text();
    const QByteArray named = resultFormatForSuffix(name);
    if (!named.isEmpty() && named != format())
        m_ui->name->setText(QFileInfo(name).completeBaseName() + QLatin1Char('.') + suffixOf(format()));
    updateControls();
}

void SaveResultDialog::onNameEdited(const QString &name)
{
    const QByteArray named = resultFormatForSuffix(name);
    const int index = m_ui->format->findData(named);
    if (!named.isEmpty() && named != format() && index >= 0)
        m_ui->format->setCurrentIndex(index);
}

void SaveResultDialog::updateControls()
{
    const bool gif = format() == "gif";
    const bool lossy = format() == "webp" || format() == "jpeg";
    m_ui->qualityLabel->setEnabled(lossy);
    m_ui->quality->setEnabled(lossy);
    m_ui->qualitySlider->setEnabled(lossy);
    m_ui->formatHint->setText(gif         ? tr("256 colours a frame; transparency is all or nothing.")
                                  : lossy ? tr("Smaller files, with some loss.")
                                          : tr("Every pixel is kept; larger files."));
    const bool matte = format() == "jpeg" && m_result.image.hasAlphaChannel();
    m_ui->matteLabel->setVisible(matte);
    m_ui->matte->setVisible(matte);
    m_ui->matteHint->setVisible(matte);
    const QString name = m_ui->name->text().trimmed();
    const bool named = !name.isEmpty() && !name.contains(QLatin1Char('/')) && name != QLatin1Char('.')
        && name != QLatin1StringView("..");
    m_ui->buttons->button(QDialogButtonBox::Save)->setEnabled(named && !m_busy);
}

void SaveResultDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->busy->setVisible(busy);
    m_ui->options->setEnabled(!busy);
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setEnabled(!busy);
    updateControls();
}

void SaveResultDialog::askToReplace(const QString &path)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Replace the file"),
                                tr("\"%1\" is there already. Replace it?").arg(QFileInfo(path).fileName()),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("What is in it now will be lost."));
    QPushButton *replace = box->addButton(tr("&Replace"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(replace, &QPushButton::clicked, this, [this, path] { write(path); });
    box->open();
}

void SaveResultDialog::askToReplaceSource(const QString &path)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Replace the original picture"),
                                tr("\"%1\" is the original picture. Replace it with the upscaled one?")
                                    .arg(QFileInfo(path).fileName()),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        tr("The original cannot be made from the upscaled picture again, and this cannot be "
           "undone. To keep both, choose another name."));
    QPushButton *replace = box->addButton(tr("&Replace the Original"), QMessageBox::DestructiveRole);
    replace->setEnabled(false);
    // The second yes: a button that is hit by habit is not enough.
    auto *understood = new QCheckBox(tr("Yes, I &want to lose the original"), box);
    box->setCheckBox(understood);
    connect(understood, &QCheckBox::toggled, replace, &QPushButton::setEnabled);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(replace, &QPushButton::clicked, this, [this, path] { write(path); });
    box->open();
}

void SaveResultDialog::write(const QString &path)
{
    setBusy(true);
    WriteOptions options;
    options.format = format();
    options.quality = m_ui->quality->value();
    options.matte = m_matte;
    options.metadataFrom = m_sourcePath;
    m_writing =
        QtConcurrent::run([result = m_result, path, options] { return writeResult(result, path, options); });
    whenFinished(m_writing, this, [this, path](const Result<void> &outcome) { onWritten(path, outcome); });
}

void SaveResultDialog::onWritten(const QString &path, const Result<void> &outcome)
{
    setBusy(false);
    if (!outcome) {
        m_ui->message->setMessage(MessageLine::Kind::Warning, outcome.error().text);
        return;
    }
    if (setting::saveFormat.isValid(QString::fromLatin1(format())))
        m_settings.set(setting::saveFormat, QString::fromLatin1(format()));
    m_settings.set(setting::saveQuality, m_ui->quality->value());
    // Beside the picture stays beside the picture, also for the next one in another folder.
    const QString folder = QFileInfo(path).path();
    m_settings.set(setting::saveFolder, folder == QFileInfo(m_sourcePath).path() ? QString() : folder);
    Q_EMIT saved(path);
    QDialog::accept();
}

QByteArray SaveResultDialog::format() const
{
    return m_ui->format->currentData().toByteArray();
}

} // namespace upview
