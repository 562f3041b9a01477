// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <memory>

namespace upview {

/// A file that takes its place only when it is complete: written under another name in the same folder, then
/// renamed over whatever was there. Destroying one that was not committed removes what it wrote. Unlike
/// QSaveFile it can be read back and tells its temporary name, which libraries that want a path need.
/// One thread at a time, never the GUI's.
class OutputFile
{
    Q_DISABLE_COPY_MOVE(OutputFile)

public:
    /// Errors: NotFound (folder), NoPermission, NoSpace, WriteFailed.
    static Result<std::unique_ptr<OutputFile>> open(const QString &path);
    ~OutputFile();

    /// Where the bytes go; random access. It writes all that it is given or fails, and remembers why: codecs
    /// that write to it themselves ask `writeFailure` afterwards.
    [[nodiscard]] QFile &device() { return m_file; }
    /// Name of the file while it is being written.
    [[nodiscard]] QString temporaryPath() const { return m_file.fileName(); }

    /// Writes all of it. Errors: NoSpace, WriteFailed.
    Result<void> write(const QByteArray &data);
    /// What a write that fell short failed of; the text is about a picture. `details` stands in where the
    /// device has nothing to say.
    [[nodiscard]] tl::unexpected<Error> writeFailure(const QString &details = {}) const;

    /// Brings everything to the disk and renames. Errors: NoPermission, NoSpace, WriteFailed.
    Result<void> commit();

private:
    class Device : public QFile
    {
    public:
        int firstError = 0; ///< errno of the first failed write

    protected:
        qint64 writeData(const char *data, qint64 size) override;
    };

    explicit OutputFile(QString target)
        : m_target(std::move(target))
    {
    }

    const QString m_target; ///< links resolved
    Device m_file;
    bool m_committed = false;
};

} // namespace upview
