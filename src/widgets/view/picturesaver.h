// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/pictureedit.h"

#include <QObject>

class QWidget;

namespace upview {

/// Writes edited pictures, and asks before: for a name, or whether the file itself is to be changed. The work
/// is done on a worker. GUI thread.
class PictureSaver : public QObject
{
    Q_OBJECT

public:
    /// Dialogs belong to `window`.
    explicit PictureSaver(QWidget *window);

    /// Asks for a name in the folder of the source; `suffix` goes behind the name of the source ("-cropped").
    void saveAs(const QString &source, const QByteArray &format, const PictureEdit &edit, bool lossless,
                const QString &suffix);
    /// Asks `question`, and replaces the source.
    void overwrite(const QString &source, const PictureEdit &edit, bool lossless, const QString &question);
    /// Writes without asking.
    void write(const QString &source, const QString &target, const PictureEdit &edit,
               const EditOptions &options);
    [[nodiscard]] bool isBusy() const { return m_running > 0; }

Q_SIGNALS:
    void saved(const QString &source, const QString &target, const upview::EditedPicture &picture);
    void failed(const upview::Error &error);

private:
    QWidget *m_window;
    int m_running = 0;
};

} // namespace upview
