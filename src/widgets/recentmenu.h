// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace upview {

class Settings;

/// "Open Recent": the pictures and folders opened last, the newest first, kept in `setting::recentPaths`. The
/// disk is not asked whether they are still there: whoever opens one that is gone is told then. GUI thread;
/// the settings outlive it.
class RecentMenu : public QMenu
{
    Q_OBJECT

public:
    static constexpr int kMostPictures = 10;
    static constexpr int kMostFolders = 10;

    RecentMenu(Settings &settings, QWidget *parent = nullptr);

    /// Puts a path in front; `path` is absolute.
    void addPicture(const QString &path);
    void addFolder(const QString &path);

Q_SIGNALS:
    void pictureChosen(const QString &path);
    void folderChosen(const QString &path);

private:
    void add(const QString &entry);
    void fill();
    void addEntry(const QString &entry);

    Settings &m_settings;
};

} // namespace upview
