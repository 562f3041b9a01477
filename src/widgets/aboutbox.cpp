// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/aboutbox.h"

#include <QApplication>
#include <QIcon>
#include <QMessageBox>

namespace upview {

void showAboutBox(QWidget *window)
{
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(QCoreApplication::translate("AboutBox", "About Upview"));
    box->setIconPixmap(window->windowIcon().pixmap(QSize(96, 96), window->devicePixelRatioF()));
    box->setTextFormat(Qt::RichText);
    box->setText(QStringLiteral("<h3>Upview %1</h3>").arg(QApplication::applicationVersion()));
    box->setInformativeText(QCoreApplication::translate(
        "AboutBox",
        "An image viewer and thumbnail browser whose one key, U, makes the picture on screen larger and "
        "better with a neural network, inside this program.<br><br>"
        "Free software under the GNU General Public License, version 3 or later. The engine sr_vulkan and "
        "its models are by their own authors; LICENSES.md names them."));
    box->open();
}

} // namespace upview
