// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cache/sidefile.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace upview {

namespace {

constexpr QLatin1StringView kApplication("upview");
/// The recipe is one line; a longer one must not make the side file unreadable.
constexpr qsizetype kMaxRecipeBytes = 4096;

bool isLowerHex(const QByteArray &text, qsizetype length)
{
    return text.size() == length && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

QByteArray bytesAt(const QJsonObject &object, QLatin1StringView name)
{
    return object.value(name).toString().toUtf8();
}

} // namespace

QString SideFile::imageName() const
{
    return key.baseName() + QLatin1Char('.') + suffixFor(format);
}

QByteArray SideFile::toJson() const
{
    QJsonObject picture{
        {QStringLiteral("format"), QString::fromLatin1(format)},
        {QStringLiteral("bytes"), imageBytes},
        {QStringLiteral("sha256"), QString::fromLatin1(imageSha256)},
        {QStringLiteral("width"), imageSize.width()},
        {QStringLiteral("height"), imageSize.height()},
    };
    if (frames > 1)
        picture.insert(QStringLiteral("frames"), frames);
    const QJsonObject origin{
        {QStringLiteral("path"), source.path},
        {QStringLiteral("bytes"), source.bytes},
        {QStringLiteral("modifiedMs"), source.modifiedMs},
    };
    return QJsonDocument(QJsonObject{
                             {QStringLiteral("application"), kApplication},
                             {QStringLiteral("version"), kVersion},
                             {QStringLiteral("entry"), key.baseName()},
                             {QStringLiteral("recipe"), QString::fromUtf8(recipe.left(kMaxRecipeBytes))},
                             {QStringLiteral("image"), picture},
                             {QStringLiteral("source"), origin},
                         })
        .toJson();
}

std::optional<SideFile> SideFile::fromJson(const QByteArray &text)
{
    const QJsonObject root = QJsonDocument::fromJson(text).object();
    if (root.value(QLatin1StringView("application")).toString() != kApplication
        || root.value(QLatin1StringView("version")).toInt(-1) != kVersion)
        return {};

    SideFile side;
    const QList<QByteArray> halves = bytesAt(root, QLatin1StringView("entry")).split('-');
    if (halves.size() != 2 || !isLowerHex(halves.at(0), 32) || !isLowerHex(halves.at(1), 32))
        return {};
    side.key = {halves.at(0), halves.at(1)};
    side.recipe = bytesAt(root, QLatin1StringView("recipe"));

    const QJsonObject picture = root.value(QLatin1StringView("image")).toObject();
    side.format = bytesAt(picture, QLatin1StringView("format"));
    side.imageBytes = picture.value(QLatin1StringView("bytes")).toInteger(-1);
    side.imageSha256 = bytesAt(picture, QLatin1StringView("sha256"));
    side.imageSize = {picture.value(QLatin1StringView("width")).toInt(-1),
                      picture.value(QLatin1StringView("height")).toInt(-1)};
    side.frames = picture.value(QLatin1StringView("frames")).toInt(1);
    if (side.frames < 1 || suffixFor(side.format).isEmpty() || side.imageBytes <= 0
        || side.imageSize.isEmpty() || !isLowerHex(side.imageSha256, 64))
        return {};

    const QJsonObject origin = root.value(QLatin1StringView("source")).toObject();
    side.source.path = origin.value(QLatin1StringView("path")).toString();
    side.source.bytes = origin.value(QLatin1StringView("bytes")).toInteger(-1);
    side.source.modifiedMs = origin.value(QLatin1StringView("modifiedMs")).toInteger(-1);
    return side;
}

QString SideFile::nameFor(const CacheKey &key)
{
    return key.baseName() + QStringLiteral(".json");
}

QString SideFile::suffixFor(const QByteArray &format)
{
    if (format == "png")
        return QStringLiteral("png");
    if (format == "webp")
        return QStringLiteral("webp");
    if (format == "jpeg")
        return QStringLiteral("jpg");
    return {};
}

} // namespace upview
