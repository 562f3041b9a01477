// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/crashguard.h"
#include "core/upscale/enginereport.h"
#include "core/upscale/recipe.h"
#include "core/upscale/speedstore.h"

#include <QFuture>
#include <QMutex>
#include <QObject>
#include <QtConcurrentRun>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace upview {

/// Asks the engines once what they, their devices and their models are, and knows it from then on. In safe
/// mode only those engines are asked that may be used. The setters are called before anything else; all
/// other methods on any thread. The destructor waits for the engines' answer.
class ReportKeeper : public QObject
{
    Q_OBJECT

public:
    /// `engines`: the preferred one first.
    explicit ReportKeeper(QList<std::shared_ptr<Engine>> engines);
    ~ReportKeeper() override;

    /// Also watches the engines on its behalf.
    void setCrashGuard(std::shared_ptr<CrashGuard> guard);
    void setSpeedStore(std::shared_ptr<SpeedStore> speeds);
    [[nodiscard]] const QList<std::shared_ptr<Engine>> &engines() const { return m_engines; }
    [[nodiscard]] const std::shared_ptr<SpeedStore> &speeds() const { return m_speeds; }

    [[nodiscard]] SafeMode safeMode() const;
    /// Translated; empty without a safe mode.
    [[nodiscard]] QString safeModeSentence() const;
    void leaveSafeMode();
    /// In safe mode what was chosen gives way to what is safe.
    [[nodiscard]] Recipe carefulRecipe(const Recipe &recipe) const;

    /// The folder of the user's models; false where it is this one already.
    bool setModelFolder(const QString &folder);
    /// The next report is made anew. False where none was known.
    bool forget();

    /// Asks the engines unless their answer is known. Blocks: for the pool.
    std::shared_ptr<const EngineReport> make();
    /// The report with the speeds as they are known now, or nothing while it is not made.
    [[nodiscard]] std::shared_ptr<const EngineReport> known() const;
    /// Something of the report, now or when it is made.
    template <typename Get> auto ask(Get get) -> QFuture<decltype(get(std::declval<const EngineReport &>()))>
    {
        if (const auto report = known()) {
            QPromise<decltype(get(*report))> promise;
            promise.start();
            promise.addResult(get(*report));
            promise.finish();
            return promise.future();
        }
        return QtConcurrent::run(&m_pool, [this, get] { return get(*withSpeeds(*make())); });
    }
    /// One thread, for what asks engines.
    [[nodiscard]] QThreadPool &pool() { return m_pool; }

Q_SIGNALS:
    /// The engines are being asked. In the pool.
    void begun();
    /// They have answered. In the pool.
    void made(bool usable);

private:
    /// The engines that may be used in this mode, told how.
    [[nodiscard]] QList<std::shared_ptr<Engine>> usableEngines(SafeMode mode) const;
    [[nodiscard]] std::shared_ptr<const EngineReport> withSpeeds(const EngineReport &report) const;

    QList<std::shared_ptr<Engine>> m_engines;
    std::shared_ptr<CrashGuard> m_guard; ///< or none
    std::shared_ptr<SpeedStore> m_speeds = std::make_shared<SpeedStore>();

    mutable QMutex m_mutex; ///< guards the two below
    QString m_modelFolder;
    std::shared_ptr<const EngineReport> m_known;

    QThreadPool m_pool; ///< last: joined before anything that its tasks use goes
};

} // namespace upview
