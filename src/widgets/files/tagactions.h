// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/picturetags.h"

#include <QObject>

#include <functional>

class QWidget;

namespace upview {

class FileActions;
class Settings;
struct WindowActions;

/// Rating and tagging the pictures that are meant: what they have is read in the background first, then
/// changed through FileActions, so that it can be undone. GUI thread; all of what it is given outlives it.
class TagActions : public QObject
{
    Q_OBJECT

public:
    TagActions(QWidget *window, const WindowActions &actions, FileActions &files, Settings &settings);

    /// Stars, 0 to 5; 0 takes the rating away.
    void rate(int stars);
    void editTags();
    void updateActions();

private:
    using Tagged = QList<std::pair<QString, PictureTags>>; ///< path and what it has

    void withTags(std::function<void(const Tagged &)> then);
    void showDialog(const Tagged &present);

    QWidget *m_window;
    const WindowActions &m_actions;
    FileActions &m_files;
    Settings &m_settings;
};

} // namespace upview
