// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/print/printdialog.h"

#include "core/image/imagereader.h"
#include "widgets/messageline.h"
#include "widgets/print/pagepreview.h"
#include "widgets/whenfinished.h"

#include <QColorSpace>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QtConcurrentRun>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QVBoxLayout>

#include <cmath>

namespace upview {

namespace {

/// More is not to be seen on paper, and takes long.
constexpr double kMostDotsPerMm = 600 / 25.4;
constexpr int kPreviewSide = 800;

double dotsPerMmOf(const QImage &picture)
{
    // Qt's own default where a file says nothing is that of a screen: below 100 dots per inch.
    const double dotsPerMm = picture.dotsPerMeterX() / 1000.0;
    return dotsPerMm * 25.4 > 100 ? dotsPerMm : 0;
}

QRectF printable(const QPrinter &printer)
{
    return printer.pageLayout().paintRect(QPageLayout::Millimeter);
}

struct ReadPicture
{
    QImage whole;
    QImage small;
    QString problem;
};

ReadPicture readForPrint(const QString &path)
{
    auto decoded = readImage(path);
    if (!decoded)
        return {{}, {}, decoded.error().text};
    QImage image = decoded->image;
    if (image.colorSpace().isValid())
        image.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    // Paper is white: what is transparent lets it through.
    return {image,
            image.scaled(QSize(kPreviewSide, kPreviewSide), Qt::KeepAspectRatio, Qt::SmoothTransformation),
            {}};
}

} // namespace

Result<void> printPicture(QPrinter &printer, const QImage &picture, const PrintSize &size)
{
    const QRectF area = printable(printer);
    const QRectF place = printedRect(area.size(), picture.size(), size, dotsPerMmOf(picture));
    const double dots = std::min(printer.resolution() / 25.4, kMostDotsPerMm);
    const QSize wanted(int(std::ceil(place.width() * dots)), int(std::ceil(place.height() * dots)));
    QImage scaled = picture;
    if (wanted.width() < picture.width())
        scaled = picture.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QPainter painter;
    if (!painter.begin(&printer))
        return failure(ErrorCode::WriteFailed, PrintDialog::tr("The printer does not answer."));
    const double perMm = printer.resolution() / 25.4;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    // The painter's origin is the corner of the printable area.
    painter.drawImage(QRectF(place.topLeft() * perMm, place.size() * perMm), scaled);
    if (!painter.end())
        return failure(ErrorCode::WriteFailed, PrintDialog::tr("The page could not be printed."));
    return {};
}

PrintDialog::PrintDialog(const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_path(path)
    , m_printer(std::make_shared<QPrinter>(QPrinter::HighResolution))
    , m_preview(new PagePreview)
    , m_fit(new QRadioButton(tr("&As large as the page")))
    , m_original(new QRadioButton(tr("&Original size")))
    , m_width(new QRadioButton(tr("&Width:")))
    , m_centimetres(new QDoubleSpinBox)
    , m_orientation(new QComboBox)
    , m_printerName(new QLabel)
    , m_message(new MessageLine)
{
    setWindowTitle(tr("Print “%1”").arg(QFileInfo(path).fileName()));
    m_printer->setDocName(QFileInfo(path).fileName());
    layOut();
    read(path);
}

PrintDialog::~PrintDialog() = default;

void PrintDialog::layOut()
{
    m_fit->setChecked(true);
    m_original->setToolTip(tr("By the resolution that the file states, or 300 dots per inch"));
    m_centimetres->setRange(1, 200);
    m_centimetres->setDecimals(1);
    m_centimetres->setValue(10);
    m_centimetres->setSuffix(tr(" cm"));
    m_centimetres->setEnabled(false);
    m_centimetres->setAccessibleName(tr("Width in centimetres"));
    m_orientation->addItem(tr("As the picture"), -1);
    m_orientation->addItem(tr("Upright"), int(QPageLayout::Portrait));
    m_orientation->addItem(tr("Across"), int(QPageLayout::Landscape));
    m_printerName->setWordWrap(true);
    auto *setUp = new QPushButton(tr("Printer and &Paper..."));
    setUp->setAutoDefault(false);

    auto *sizes = new QGroupBox(tr("Size"));
    auto *width = new QHBoxLayout;
    width->addWidget(m_width);
    width->addWidget(m_centimetres);
    width->addStretch();
    auto *choices = new QVBoxLayout(sizes);
    choices->addWidget(m_fit);
    choices->addWidget(m_original);
    choices->addLayout(width);
    auto *form = new QFormLayout;
    auto *orientation = new QLabel(tr("Pa&ge:"));
    orientation->setBuddy(m_orientation);
    form->addRow(orientation, m_orientation);
    form->addRow(tr("Printer:"), m_printerName);
    auto *side = new QVBoxLayout;
    side->addWidget(sizes);
    side->addLayout(form);
    side->addWidget(setUp);
    side->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_preview, 1);
    row->addLayout(side);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_print = buttons->addButton(tr("P&rint"), QDialogButtonBox::AcceptRole);
    m_print->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
    resize(640, 480);

    connect(buttons, &QDialogButtonBox::accepted, this, &PrintDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PrintDialog::reject);
    connect(setUp, &QPushButton::clicked, this, &PrintDialog::setUpPrinter);
    connect(m_width, &QRadioButton::toggled, m_centimetres, &QWidget::setEnabled);
    for (const QRadioButton *button : {m_fit, m_original, m_width})
        connect(button, &QRadioButton::toggled, this, &PrintDialog::updatePreview);
    connect(m_centimetres, &QDoubleSpinBox::valueChanged, this, &PrintDialog::updatePreview);
    connect(m_orientation, &QComboBox::currentIndexChanged, this, &PrintDialog::updatePreview);
}

void PrintDialog::read(const QString &path)
{
    m_message->setMessage(MessageLine::Kind::Busy, tr("Reading the picture..."));
    whenFinished(QtConcurrent::run([path] { return readForPrint(path); }), this,
                 [this](const ReadPicture &picture) {
                     if (!picture.problem.isEmpty()) {
                         m_message->setMessage(MessageLine::Kind::Warning, picture.problem);
                         return;
                     }
                     m_message->clear();
                     m_picture = picture.whole;
                     m_preview->setPicture(picture.small);
                     m_print->setEnabled(true);
                     m_print->setDefault(true);
                     updatePreview();
                 });
}

PrintSize PrintDialog::size() const
{
    PrintSize result;
    result.kind = m_fit->isChecked() ? PrintSize::Kind::Fit
        : m_original->isChecked()    ? PrintSize::Kind::Original
                                     : PrintSize::Kind::Width;
    result.widthMm = m_centimetres->value() * 10;
    return result;
}

void PrintDialog::updatePreview()
{
    const int chosen = m_orientation->currentData().toInt();
    const auto orientation = chosen >= 0   ? static_cast<QPageLayout::Orientation>(chosen)
        : wantsLandscape(m_picture.size()) ? QPageLayout::Landscape
                                           : QPageLayout::Portrait;
    m_printer->setPageOrientation(orientation);
    m_printerName->setText(m_printer->printerName().isEmpty() ? tr("PDF file") : m_printer->printerName());
    const QRectF area = printable(*m_printer);
    const QSizeF paper = m_printer->pageLayout().fullRect(QPageLayout::Millimeter).size();
    m_preview->setPage(paper, area,
                       printedRect(area.size(), m_picture.size(), size(), dotsPerMmOf(m_picture)));
}

void PrintDialog::setUpPrinter()
{
    auto *dialog = new QPrintDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<>(&QDialog::accepted), this, &PrintDialog::updatePreview);
    dialog->open();
}

void PrintDialog::accept()
{
    if (!isReady())
        return;
    if (m_printer->printerName().isEmpty() && m_printer->outputFileName().isEmpty()) {
        // Without a printer the page becomes a file, which has to be named.
        setUpPrinter();
        return;
    }
    m_print->setEnabled(false);
    m_message->setMessage(MessageLine::Kind::Busy, tr("Printing..."));
    whenFinished(QtConcurrent::run([printer = m_printer, picture = m_picture, wanted = size()] {
                     return printPicture(*printer, picture, wanted);
                 }),
                 this, [this](const Result<void> &done) {
                     m_print->setEnabled(true);
                     if (!done) {
                         m_message->setMessage(MessageLine::Kind::Warning, done.error().text);
                         return;
                     }
                     QDialog::accept();
                     Q_EMIT printed();
                 });
}

} // namespace upview
