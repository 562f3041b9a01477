// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

namespace upview {

/// What kind of thing went wrong. The code is for decisions in the program, the text for people.
enum class ErrorCode {
    NotFound, ///< the file or folder does not exist
    NoPermission, ///< the system refuses to read or write it
    EmptyFile, ///< the file has no bytes
    UnknownFormat, ///< no decoder knows the content
    Damaged, ///< a decoder started and failed: truncated or corrupt
    TooLarge, ///< a limit of ours on pixels or bytes was hit
    NoSpace, ///< the disk is full
    WriteFailed, ///< any other failure to write
    InvalidArgument, ///< a call or an option that cannot be carried out
    EngineMissing, ///< the engine, a model package or Python is not there
    EngineFailed, ///< the engine ran and failed
    ImplausibleResult, ///< the engine answered with something that is not the picture
    OutOfMemory, ///< not enough memory for the job, on the device or the computer
    Cancelled, ///< somebody no longer wants it; never shown to a person
};

/// An expected failure as a value. Cheap to copy, usable on any thread.
struct Error
{
    ErrorCode code = ErrorCode::InvalidArgument;
    QString text; ///< one translated sentence, or two, that says what happened and what would help
    QString details; ///< untranslated text of the library below, for "Details" and the log; may be empty
};

/// Either a value or an Error: the return type of everything that can fail in an expected way.
template <typename T> using Result = tl::expected<T, Error>;

/// Shorthand for returning a failure from a function that gives a Result.
inline tl::unexpected<Error> failure(ErrorCode code, QString text, QString details = {})
{
    return tl::unexpected<Error>(Error{code, std::move(text), std::move(details)});
}

/// The failure that a cancelled job ends with.
tl::unexpected<Error> cancelledFailure();

} // namespace upview

Q_DECLARE_METATYPE(upview::Error)
