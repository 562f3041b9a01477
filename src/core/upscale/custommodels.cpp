// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/custommodels.h"

#include <QCollator>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace upview {

namespace {

constexpr qsizetype kMostPairs = 200;
constexpr int kUsualOverlap = 16;

/// Names of the pairs in the folder, also of those that lack a half, in the order of a file manager.
QStringList pairNames(const QDir &folder)
{
    // Without QDir::System, pipes, devices and links that lead nowhere are left out.
    const QStringList files = folder.entryList({QStringLiteral("*.param"), QStringLiteral("*.bin")},
                                               QDir::Files | QDir::CaseSensitive, QDir::Unsorted);
    QSet<QString> found;
    for (const QString &file : files)
        found.insert(QFileInfo(file).completeBaseName());
    QStringList names(found.cbegin(), found.cend());
    // QCollator knows no numbers in the C locale.
    QLocale locale = QLocale().collation();
    if (locale.language() == QLocale::C)
        locale = QLocale(QLocale::English, QLocale::UnitedStates);
    QCollator collator(locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(names.begin(), names.end(), [&collator](const QString &left, const QString &right) {
        const int order = collator.compare(left, right);
        return order != 0 ? order < 0 : left < right;
    });
    return names.mid(0, kMostPairs);
}

/// Source pixels around a piece that its result depends on: at least what the network cuts off.
int overlapOf(const NetworkDescription &network)
{
    const int lost = (network.shrink + network.scale - 1) / network.scale;
    return std::max(kUsualOverlap, (lost + 3) / 2 * 2);
}

CustomModel readPair(const QDir &folder, const QString &name)
{
    CustomModel custom;
    Model &model = custom.model;
    model.id = kCustomModelPrefix + name;
    model.family = Model::Family::Custom;
    model.name = name;
    model.paramFile = folder.absoluteFilePath(name + QStringLiteral(".param"));
    model.binFile = folder.absoluteFilePath(name + QStringLiteral(".bin"));
    for (const QString &path : {model.paramFile, model.binFile}) {
        const QFileInfo file(path);
        if (!file.isFile()) {
            //: %1 is the name of a file
            custom.problem =
                QCoreApplication::translate("Network", "The file %1 that belongs to it is missing.")
                    .arg(file.fileName());
            return custom;
        }
    }
    const auto network = describeNetwork(model.paramFile, model.binFile);
    if (!network) {
        custom.problem = network.error().text;
        return custom;
    }
    custom.network = *network;
    model.scale = network->scale;
    model.overlap = overlapOf(*network);
    return custom;
}

} // namespace

QList<CustomModel> findCustomModels(const QString &folder)
{
    QList<CustomModel> models;
    if (folder.isEmpty())
        return models;
    const QDir directory(folder);
    for (const QString &name : pairNames(directory))
        models.append(readPair(directory, name));
    return models;
}

} // namespace upview
