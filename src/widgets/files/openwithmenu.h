// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/desktopapps.h"

#include <QMenu>

namespace upview {

/// The programs of the desktop that open the pictures meant, asked for in the background when the menu opens.
/// GUI thread.
class OpenWithMenu : public QMenu
{
    Q_OBJECT

public:
    /// `paths` are the files to be opened; the first one decides on the programs.
    OpenWithMenu(const QStringList &paths, QWidget *parent);

    /// Shows files in the desktop's file manager, selected; failing that, opens their folder.
    static void showInFileManager(const QStringList &paths);

Q_SIGNALS:
    /// A program could not be started; a sentence.
    void failed(const QString &text);

private:
    void look();
    void fill(const QList<DesktopApp> &apps);
    void start(const DesktopApp &app);

    QStringList m_paths;
    bool m_looked = false;
};

} // namespace upview
