// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/upscale/upscaleservice.h"

#include <QColor>
#include <QDialog>

#include <memory>

namespace Ui {
class SaveResultDialog;
}

namespace upview {

class Settings;

/// "Save result as...": name, folder, format and quality of a file for an upscaled picture. An existing file
/// is replaced only after a question, the source only after a second yes. Everything that touches the disk
/// runs on a worker; while it writes the dialog stays and cannot be closed. Metadata is copied from the
/// source. Format, quality and folder are remembered once a file was saved. GUI thread; `settings` outlives
/// the dialog.
class SaveResultDialog : public QDialog
{
    Q_OBJECT

public:
    SaveResultDialog(const UpscaleResult &result, const QString &sourcePath, Settings &settings,
                     QWidget *parent = nullptr);
    /// Waits for a file that is being written.
    ~SaveResultDialog() override;

    /// Name proposed for a result: "<stem>_2x.<suffix>", or "<stem>_3840x2160.<suffix>" for a target size.
    static QString proposedName(const UpscaleResult &result, const QString &sourcePath,
                                const QByteArray &format);

    /// Absolute path that the fields stand for now.
    [[nodiscard]] QString targetPath() const;

    void accept() override;
    void reject() override;

Q_SIGNALS:
    /// The file is complete on the disk; the dialog closes.
    void saved(const QString &path);

private:
    void setUpFormat();
    void setUpFolder();
    void setUpMatte();
    void chooseFolder();
    void chooseMatte();
    void drawMatte();
    /// The name follows the format, and the format the suffix that is typed.
    void onFormatChanged();
    void onNameEdited(const QString &name);
    void updateControls();
    void setBusy(bool busy);
    void askToReplace(const QString &path);
    void askToReplaceSource(const QString &path);
    void write(const QString &path);
    void onWritten(const QString &path, const Result<void> &outcome);
    [[nodiscard]] QByteArray format() const;

    std::unique_ptr<Ui::SaveResultDialog> m_ui;
    UpscaleResult m_result;
    QString m_sourcePath;
    Settings &m_settings;
    QColor m_matte = Qt::white;
    QFuture<Result<void>> m_writing;
    bool m_busy = false;
};

} // namespace upview
