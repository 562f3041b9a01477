// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/networkdescription.h"
#include "python/interpreter.h"
#include "python/ncnntiles.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace upview {

/// A Python object that may be held and dropped without the GIL. Everybody who has one must have dropped it
/// before the interpreter ends.
using HeldObject = std::shared_ptr<void>;

/// A blob of ncnn in the computer's memory.
struct Blob
{
    HeldObject mat; ///< keeps the numbers
    Planes planes; ///< of the first three channels; `data` is valid as long as `mat`
    int channels = 0;
};

/// A network of ncnn, loaded onto one device. Calls block; one at a time.
class NcnnNetwork
{
    Q_DECLARE_TR_FUNCTIONS(NcnnNetwork)

public:
    /// Where it runs and how.
    struct Place
    {
        int gpu = -1; ///< ncnn's index; -1: the CPU
        int threads = 1; ///< of the CPU
        bool shortFloats = false; ///< of the CPU: bfloat16 between the layers; a graphics card has its own
        bool operator==(const Place &) const = default;
    };

    /// Reads a pair of files that describeNetwork() has accepted. Errors: EngineFailed, OutOfMemory.
    static Result<std::shared_ptr<NcnnNetwork>> load(std::shared_ptr<Interpreter> interpreter,
                                                     const QString &paramFile, const QString &binFile,
                                                     NetworkDescription description, Place place);

    [[nodiscard]] const NetworkDescription &description() const { return m_description; }
    [[nodiscard]] Place place() const { return m_place; }

    /// An uninitialised blob of three planes.
    Result<Blob> makeInput(QSize size);
    /// Begins a pass over an input: one blob can be asked for after the other, and nothing is computed twice.
    /// Intermediate blobs go as soon as all layers that read them have run.
    Result<HeldObject> begin(const Blob &input);
    /// Sets a blob of one dimension instead of computing it.
    Result<void> set(const HeldObject &pass, const QByteArray &blob, const std::vector<float> &values);
    /// Computes up to a blob of `stages`, so that what comes after begins there. Errors: OutOfMemory,
    /// EngineFailed.
    Result<void> advance(const HeldObject &pass, const QByteArray &blob);
    /// Computes a blob. Errors: OutOfMemory, EngineFailed.
    Result<Blob> extract(const HeldObject &pass, const QByteArray &blob);
    /// Gives the memory back that is kept from one pass to the next.
    void trim();

private:
    NcnnNetwork(std::shared_ptr<Interpreter> interpreter, NetworkDescription description, Place place);

    std::shared_ptr<Interpreter> m_interpreter;
    NetworkDescription m_description;
    Place m_place;
    /// The CPU's blobs come from pools: large ones taken from the system each time cost more in page faults
    /// than some layers in arithmetic. Before the network, which goes first.
    std::vector<HeldObject> m_pools;
    HeldObject m_net;
};

/// What the module knows of this computer.
struct NcnnInfo
{
    QString version;
    bool gpusCounted = false; ///< else nobody looked
    QStringList gpuNames; ///< by ncnn's index
    QStringList gpuDrivers; ///< their versions, by the same index
    int cpuCores = 1;
};

/// Imports the module and, where asked to, finds the GPUs. May be called again. Call with nothing held;
/// blocks for up to some hundred milliseconds. Error: EngineMissing.
Result<NcnnInfo> loadNcnn(Interpreter &interpreter, const QString &library, bool countGpus);
/// Gives the GPUs back; all networks must be gone.
void unloadNcnn(Interpreter &interpreter);

} // namespace upview
