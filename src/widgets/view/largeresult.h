// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/upscaleservice.h"

#include <QObject>

#include <optional>

class QWidget;

namespace upview {

/// Asks before a result that is large: it says how many pixels and how much memory it takes, and where it
/// does not fit into memory, it asks for a file. One question at a time; GUI thread. `parent` is over what it
/// asks.
class LargeResult : public QObject
{
    Q_OBJECT

public:
    LargeResult(UpscaleService &service, QWidget *parent);

    /// Finds out whether to ask for this job, and asks; `accepted` follows unless the person does not want
    /// it. What was asked before is forgotten.
    void check(const UpscaleRequest &request, QSize source);
    /// Forgets the job.
    void drop();
    [[nodiscard]] bool isChecking() const { return m_checking; }

Q_SIGNALS:
    /// The job may start; its target is set where it needs one.
    void accepted(const upview::UpscaleRequest &request);
    /// The question came, or was answered.
    void checkingChanged();

private:
    void decide(const Result<UpscaleEstimate> &estimate);
    void ask(const QString &question, const QString &text, const QString &yes, void (LargeResult::*agreed)());
    void chooseFile();
    void accept();
    void setChecking(bool checking);

    UpscaleService &m_service;
    QWidget *m_over;
    UpscaleRequest m_request;
    quint64 m_number = 0; ///< of the job, so that late answers are known
    bool m_checking = false;
};

} // namespace upview
