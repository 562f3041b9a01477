// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/largeresult.h"

#include "widgets/whenfinished.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace upview {

namespace {

// Results below this are never large enough for a question: no need to look before the start.
constexpr qint64 kSmallPixels = 24LL * 1000 * 1000;

} // namespace

LargeResult::LargeResult(UpscaleService &service, QWidget *parent)
    : QObject(parent)
    , m_service(service)
    , m_over(parent)
{
}

void LargeResult::check(const UpscaleRequest &request, QSize source)
{
    drop();
    m_request = request;
    const QSize size = request.recipe.targetSize(source);
    if (qint64(size.width()) * size.height() <= kSmallPixels) {
        accept();
        return;
    }
    setChecking(true);
    whenFinished(m_service.estimate(request), this,
                 [this, number = m_number](const Result<UpscaleEstimate> &estimate) {
                     if (number == m_number)
                         decide(estimate);
                 });
}

void LargeResult::drop()
{
    ++m_number;
    m_request = {};
    setChecking(false);
}

void LargeResult::setChecking(bool checking)
{
    if (std::exchange(m_checking, checking) != checking)
        Q_EMIT checkingChanged();
}

void LargeResult::accept()
{
    setChecking(false);
    // It holds a picture: not for longer than the job.
    Q_EMIT accepted(std::exchange(m_request, {}));
}

void LargeResult::decide(const Result<UpscaleEstimate> &estimate)
{
    using Verdict = UpscaleEstimate::Verdict;
    // What cannot be done says so itself.
    if (!estimate || estimate->verdict == Verdict::Fine || estimate->verdict == Verdict::Impossible)
        accept();
    else if (estimate->verdict == Verdict::Large)
        ask(tr("Make a picture so large?"), estimate->text, tr("&Upscale"), &LargeResult::accept);
    else
        ask(tr("The result is too large to be shown. Save it to a file?"), estimate->text,
            tr("&Save to File…"), &LargeResult::chooseFile);
}

void LargeResult::ask(const QString &question, const QString &text, const QString &yes,
                      void (LargeResult::*agreed)())
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Large result"), question, QMessageBox::Cancel,
                                m_over->window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(text);
    const QPushButton *button = box->addButton(yes, QMessageBox::AcceptRole);
    connect(button, &QPushButton::clicked, this, [this, agreed, number = m_number] {
        if (number == m_number)
            (this->*agreed)();
    });
    connect(box, &QMessageBox::rejected, this, &LargeResult::drop);
    box->open();
}

void LargeResult::chooseFile()
{
    const QFileInfo source(m_request.sourcePath);
    auto *dialog = new QFileDialog(m_over->window(), tr("File for the large result"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        {tr("PNG picture (*.png)"), tr("TIFF picture (*.tif *.tiff)"), tr("JPEG picture (*.jpg *.jpeg)")});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->setDirectory(source.path());
    //: %1 is the name of a picture without its ending
    dialog->selectFile(tr("%1_large").arg(source.completeBaseName()) + QStringLiteral(".png"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, number = m_number](const QString &path) {
        if (number != m_number)
            return;
        ResultTarget target;
        target.path = path;
        target.options.format = writableFormatForSuffix(path);
        target.options.metadataFrom = m_request.sourcePath;
        m_request.target = target;
        accept();
    });
    connect(dialog, &QDialog::rejected, this, &LargeResult::drop);
    dialog->open();
}

} // namespace upview
