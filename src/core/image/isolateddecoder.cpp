// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/isolateddecoder.h"

#include "core/base/log.h"
#include "core/image/decoderprocess.h"
#include "core/image/imageformat.h"

#include <QCoreApplication>
#include <QMutex>

#include <algorithm>
#include <thread>
#include <utility>
#include <vector>

namespace upview::isolated {

namespace {

using decodermessage::Command;
using decodermessage::Reply;
using decodermessage::Request;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Process = std::unique_ptr<DecoderProcess>;

// A progressive JPEG below these is as harmless as any other.
constexpr qint64 kMostProgressivePixels = 16LL * 1000 * 1000;
constexpr int kMostProgressiveScans = 40;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(IsolatedDecoder)
};

/// Processes that wait for work. A file's own to this one: readImage is a function, and who calls it need not
/// know that there are processes.
class WarmProcesses
{
public:
    Process take()
    {
        const QMutexLocker lock(&m_mutex);
        if (m_processes.empty())
            return {};
        Process process = std::move(m_processes.back());
        m_processes.pop_back();
        return process;
    }

    void giveBack(Process process)
    {
        static const size_t most = std::clamp<size_t>(std::thread::hardware_concurrency() / 2, 2, 4);
        if (!process->isUsable())
            return;
        const QMutexLocker lock(&m_mutex);
        if (m_processes.size() < most)
            m_processes.push_back(std::move(process));
    }

private:
    QMutex m_mutex; ///< guards all below
    std::vector<Process> m_processes;
};

WarmProcesses &warmProcesses()
{
    static WarmProcesses processes;
    return processes;
}

/// Time for one file. A header takes milliseconds; shapes either draw within seconds or never, while the
/// largest pictures of the other formats take most of a minute on a slow computer, and giants that are read
/// row by row some minutes.
milliseconds deadlineOf(const Request &request)
{
    if (request.options.deadline.count() > 0)
        return request.options.deadline;
    if (request.command == Command::WritePyramid)
        return seconds(600);
    if (request.format == "svg" || request.command == Command::Probe)
        return seconds(15);
    return request.options.mayReduce ? seconds(240) : seconds(90);
}

tl::unexpected<Error> stopped(DecoderProcess::End end, const Request &request)
{
    const QString name = imageformat::displayName(request.format);
    if (end == DecoderProcess::End::Cancelled)
        return cancelledFailure();
    if (end == DecoderProcess::End::TooSlow) {
        const auto limit = std::chrono::duration_cast<seconds>(deadlineOf(request)).count();
        return failure(
            ErrorCode::Damaged,
            Text::tr("Reading this %1 file took longer than %n seconds and was stopped. The file may "
                     "be damaged, or made to do harm.",
                     nullptr, int(limit))
                .arg(name));
    }
    return failure(
        ErrorCode::Damaged,
        Text::tr("The decoder for %1 files broke down over this file. The file may be damaged, or made "
                 "to do harm.")
            .arg(name));
}

/// The process sends no sentences: they are made here, in the language of the user.
tl::unexpected<Error> failed(const Reply &reply, const Request &request)
{
    const QByteArray &format = request.format;
    const QString name = imageformat::displayName(format);
    const QSize size = reply.picture.info.size;
    switch (*reply.failure) {
    case ErrorCode::TooLarge:
        if (const auto checked = checkPixels(size, request.options.limits); !checked)
            return tl::unexpected(checked.error());
        return failure(ErrorCode::TooLarge,
                       Text::tr("This %1 file is larger than Upview's limits.").arg(name), reply.details);
    case ErrorCode::OutOfMemory:
        return failure(
            ErrorCode::Damaged,
            Text::tr("Reading this %1 file needs more memory than a picture of its size should. The file "
                     "may be damaged, or made to do harm.")
                .arg(name),
            reply.details);
    case ErrorCode::UnknownFormat:
        if (format == "heic")
            return failure(
                ErrorCode::UnknownFormat,
                Text::tr("The plug-in that decodes this HEIC file is missing. Installing the package "
                         "libheif-plugin-libde265 helps with photos of telephones."),
                reply.details);
        return failure(
            ErrorCode::UnknownFormat,
            Text::tr("This file uses a variant of the %1 format that Upview cannot show. Converting it to "
                     "PNG or JPEG helps.")
                .arg(name),
            reply.details);
    default:
        return damagedFailure(format, reply.details);
    }
}

Request requestFor(Command command, const ImageFile &file, const ReadOptions &options)
{
    Request request;
    request.command = command;
    request.format = file.info.format;
    request.options = options;
    // Several threads may compute at the same time.
    request.seconds = int(std::chrono::duration_cast<seconds>(deadlineOf(request)).count()) * 8 + 1;
    return request;
}

/// Asks a waiting process, or a new one where there is none or the one had ended while it waited.
Result<Reply> ask(Process &process, const Request &request, const ImageFile &file, const CancelFlag &cancel,
                  int pyramid = -1)
{
    for (;;) {
        const bool isNew = process == nullptr;
        if (isNew) {
            auto started = DecoderProcess::start();
            if (!started)
                return tl::unexpected(started.error());
            process = *std::move(started);
        }
        auto reply = process->ask(request, file.device->handle(), cancel, deadlineOf(request), pyramid);
        if (!reply && reply.error() == DecoderProcess::End::WasGone && !isNew) {
            process.reset();
            continue;
        }
        if (!reply)
            return stopped(reply.error(), request);
        if (reply->failure)
            return failed(*reply, request);
        reply->picture.info.fileBytes = file.info.fileBytes;
        reply->picture.info.page = request.options.page;
        return *std::move(reply);
    }
}

Result<Reply> askOnce(const Request &request, const ImageFile &file, const CancelFlag &cancel,
                      int pyramid = -1)
{
    if (cancel.isCancelled())
        return cancelledFailure();
    Process process = warmProcesses().take();
    auto reply = ask(process, request, file, cancel, pyramid);
    if (process)
        warmProcesses().giveBack(std::move(process));
    return reply;
}

/// Keeps the process in which the file is open for as long as it lives.
class IsolatedFrameSource : public FrameSource
{
public:
    IsolatedFrameSource(ImageFile image, Process process, CancelFlag cancel)
        : FrameSource(std::move(image))
        , m_process(std::move(process))
        , m_cancel(std::move(cancel))
    {
    }

    ~IsolatedFrameSource() override { warmProcesses().giveBack(std::move(m_process)); }

    Result<std::optional<Frame>> next() override
    {
        if (std::exchange(m_isRewound, false)) {
            const auto opened = askFor(Command::OpenFrames);
            if (!opened)
                return tl::unexpected(opened.error());
        }
        auto reply = askFor(Command::NextFrame);
        if (!reply)
            return tl::unexpected(reply.error());
        if (reply->isLast)
            return std::nullopt;
        if (reply->picture.image.isNull())
            return damagedFailure(file().info.format);
        return Frame{reply->picture.image, reply->delayMs};
    }

    void rewind() override { m_isRewound = true; }

private:
    Result<Reply> askFor(Command command)
    {
        const Request request = requestFor(command, file(), {});
        auto reply = m_process->ask(request, command == Command::OpenFrames ? file().device->handle() : -1,
                                    m_cancel, deadlineOf(request));
        if (!reply)
            return stopped(reply.error(), request);
        if (reply->failure)
            return failed(*reply, request);
        return *std::move(reply);
    }

    Process m_process;
    CancelFlag m_cancel;
    bool m_isRewound = false;
};

} // namespace

bool isNeeded(const ImageFile &file, const ReadOptions &options)
{
    const qint64 pixels = qint64(file.storedSize.width()) * file.storedSize.height();
    return imageformat::isIsolated(file.info.format) || pixels > options.limits.maxPixels
        || isToBeReduced(file, options)
        || (file.container.progressive
            && (pixels > kMostProgressivePixels || file.container.scans > kMostProgressiveScans));
}

Result<ImageInfo> probe(const ImageFile &file, const ReadOptions &options)
{
    const auto reply = askOnce(requestFor(Command::Probe, file, options), file, options.cancel);
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->picture.info.size.isEmpty())
        return damagedFailure(file.info.format);
    return reply->picture.info;
}

Result<DecodedImage> read(const ImageFile &file, const ReadOptions &options)
{
    auto reply = askOnce(requestFor(Command::Read, file, options), file, options.cancel);
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->picture.image.isNull() || reply->picture.info.size.isEmpty())
        return damagedFailure(file.info.format);
    return std::move(reply->picture);
}

Result<void> writePyramid(const ImageFile &file, const ReadOptions &options, const PyramidPlan &plan,
                          int pyramid)
{
    Request request = requestFor(Command::WritePyramid, file, options);
    request.pyramid = plan;
    const auto reply = askOnce(request, file, options.cancel, pyramid);
    return reply ? Result<void>() : tl::unexpected(reply.error());
}

Result<std::unique_ptr<FrameSource>> openFrames(ImageFile file, const CancelFlag &cancel)
{
    if (cancel.isCancelled())
        return cancelledFailure();
    Process process = warmProcesses().take();
    const auto reply = ask(process, requestFor(Command::OpenFrames, file, {}), file, cancel);
    if (!reply) {
        if (process)
            warmProcesses().giveBack(std::move(process));
        return tl::unexpected(reply.error());
    }
    file.info = reply->picture.info;
    file.container.frames = reply->frames;
    file.container.plays = reply->plays;
    return std::make_unique<IsolatedFrameSource>(std::move(file), std::move(process), cancel);
}

} // namespace upview::isolated
