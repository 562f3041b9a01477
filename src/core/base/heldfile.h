// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

#include <memory>

namespace upview {

/// A file that stays readable while this lives, whatever happens to its name: renamed, replaced or removed,
/// its content is what it was. (Linux keeps an open file; its path is one of /proc.) Any thread.
class HeldFile
{
    Q_DISABLE_COPY_MOVE(HeldFile)

public:
    /// Null where it cannot be opened.
    static std::shared_ptr<const HeldFile> open(const QString &name);

    /// To be opened and read by whoever wants to; valid in this process only.
    [[nodiscard]] QString path() const;
    [[nodiscard]] qint64 size() const { return m_file.size(); }

private:
    HeldFile() = default;

    QFile m_file;
};

} // namespace upview
