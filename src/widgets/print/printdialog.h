// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "widgets/print/printlayout.h"

#include <QDialog>
#include <QImage>

#include <memory>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPrinter;
class QPushButton;
class QRadioButton;

namespace upview {

class MessageLine;
class PagePreview;

/// Prints one picture: shows the page as it will be, with the picture's size and place. Reading, scaling and
/// painting happen on a worker. GUI thread; opened with open().
class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PrintDialog(const QString &path, QWidget *parent = nullptr);
    ~PrintDialog() override;

    [[nodiscard]] PrintSize size() const;
    /// The printer as it is set up now; its page lies as the picture does, unless that was changed.
    [[nodiscard]] QPrinter *printer() const { return m_printer.get(); }
    [[nodiscard]] bool isReady() const { return !m_picture.isNull(); }

    void accept() override;

Q_SIGNALS:
    /// The page is on its way to the printer.
    void printed();

private:
    void layOut();
    void read(const QString &path);
    void setUpPrinter();
    void updatePreview();

    QString m_path;
    std::shared_ptr<QPrinter> m_printer;
    QImage m_picture; ///< whole, in sRGB
    PagePreview *m_preview;
    QRadioButton *m_fit;
    QRadioButton *m_original;
    QRadioButton *m_width;
    QDoubleSpinBox *m_centimetres;
    QComboBox *m_orientation;
    QLabel *m_printerName;
    MessageLine *m_message;
    QPushButton *m_print;
};

/// Paints the picture onto the printer's page. Any thread but the GUI's. Errors: WriteFailed.
Result<void> printPicture(QPrinter &printer, const QImage &picture, const PrintSize &size);

} // namespace upview
