// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace upview {

/// A folder of this process alone (0700) under the system's folder of temporary files, removed with
/// everything in it by the destructor. Its name tells the process, so that those that crashes left behind are
/// found and removed when the next one is made. Touches the disk; any thread but the GUI's.
class PrivateFolder
{
public:
    PrivateFolder();

    /// False where the disk refused.
    [[nodiscard]] bool isValid() const { return m_folder.isValid(); }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace upview
