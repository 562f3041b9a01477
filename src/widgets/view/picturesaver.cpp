// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/view/picturesaver.h"

#include "core/image/imagewriter.h"
#include "widgets/whenfinished.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QtConcurrent>

namespace upview {

PictureSaver::PictureSaver(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void PictureSaver::saveAs(const QString &source, const QByteArray &format, const PictureEdit &edit,
                          bool lossless, const QString &suffix)
{
    const QFileInfo info(source);
    const bool same = isEditable(format);
    const QString ending = same ? info.suffix() : QStringLiteral("png");
    auto *dialog = new QFileDialog(m_window, tr("Save Picture As"), info.absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        {tr("Pictures (%1)").arg(QStringLiteral("*.jpg *.jpeg *.png *.webp *.tif *.tiff"))});
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(info.completeBaseName() + suffix + QLatin1Char('.') + ending);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, source, format, edit, lossless](const QString &target) {
                EditOptions options;
                options.lossless = lossless;
                options.format = writableFormatForSuffix(target);
                // An unknown ending keeps the format, and a format that cannot be written becomes PNG.
                if (options.format.isEmpty())
                    options.format = isEditable(format) ? format : QByteArrayLiteral("png");
                write(source, target, edit, options);
            });
    dialog->open();
}

void PictureSaver::overwrite(const QString &source, const PictureEdit &edit, bool lossless,
                             const QString &question)
{
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Change the File"),
                        tr("Change “%1”?").arg(QFileInfo(source).fileName()), QMessageBox::Cancel, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(question);
    QPushButton *change = box->addButton(tr("C&hange the File"), QMessageBox::AcceptRole);
    box->setDefaultButton(change);
    connect(change, &QPushButton::clicked, this, [this, source, edit, lossless] {
        EditOptions options;
        options.lossless = lossless;
        write(source, source, edit, options);
    });
    box->open();
}

void PictureSaver::write(const QString &source, const QString &target, const PictureEdit &edit,
                         const EditOptions &options)
{
    ++m_running;
    const auto work = [source, target, edit, options] { return writeEdited(source, target, edit, options); };
    whenFinished(QtConcurrent::run(work), this, [this, source, target](const Result<EditedPicture> &result) {
        --m_running;
        if (result)
            Q_EMIT saved(source, target, *result);
        else
            Q_EMIT failed(result.error());
    });
}

} // namespace upview
