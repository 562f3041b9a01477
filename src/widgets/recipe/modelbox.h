// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/enginereport.h"

#include <QComboBox>

#include <optional>

class QStandardItem;
class QStandardItemModel;

namespace upview {

/// The list of models: Automatic, then those of the catalogue and the user's own by family, each with its
/// purpose and the time measured on this computer. What cannot run is grey and says why. The data of an entry
/// is the model's id, empty for Automatic. GUI thread.
class ModelBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ModelBox(QWidget *parent = nullptr);

    /// Lists what the report knows, and keeps the choice.
    void setReport(const EngineReport &report);
    /// For which device, engine (empty: any) and passes the times and the obstacles are shown.
    void setPlace(const QString &device, const QByteArray &engine, bool tta, int threads);

    [[nodiscard]] QString modelId() const { return currentData().toString(); }
    /// Chooses a model; one that is not there gets an entry that says so.
    void setModelId(const QString &id);

    /// "0.8 s per megapixel here", or an empty text where nothing is known.
    [[nodiscard]] QString speedText(const QString &model) const;

private:
    QStandardItemModel *items() const;
    void addModel(const Model &model);
    void addHeading(const QString &text);
    void updatePlace();

    std::optional<EngineReport> m_report;
    QString m_device;
    QByteArray m_engine;
    bool m_tta = false;
    int m_threads = 0;
};

} // namespace upview
