// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarios.h"

#include "core/image/resample.h"
#include "core/upscale/modelcatalogue.h"
#include "quality.h"

#include <QDir>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>
#include <numeric>

namespace bench {

namespace {

const char *const kBriefModel = "WAIFU2X_PHOTO_UP2X";

/// What one way of enlarging reached on all pictures.
struct Score
{
    QString name;
    QString engine;
    Samples psnr;
    Samples ssim;
    Samples seconds;
};

std::optional<double> mean(const Samples &samples)
{
    if (samples.isEmpty())
        return std::nullopt;
    return std::accumulate(samples.begin(), samples.end(), 0.0) / double(samples.size());
}

/// The middle of a picture with sides that are multiples of 4, at most `longest` long.
QImage middleOf(const QImage &image, int longest)
{
    const int width = std::min(image.width(), longest) / 4 * 4;
    const int height = std::min(image.height(), longest) / 4 * 4;
    return image.copy((image.width() - width) / 2, (image.height() - height) / 2, width, height)
        .convertToFormat(QImage::Format_RGB32);
}

void judge(Score &score, const QImage &result, const QImage &truth, int scale)
{
    // As the field does: a margin of the scale is left out.
    const Luma expected = lumaOf(truth, scale);
    const Luma seen = lumaOf(result, scale);
    score.psnr.append(psnr(seen, expected));
    score.ssim.append(ssim(seen, expected));
}

/// The pictures of the folder, or those of the tests; what was taken is told in `from`.
QList<QImage> truths(const Session &session, QString *from)
{
    const auto read = [&session](const QString &folder, const QStringList &names) {
        QList<QImage> images;
        for (const QFileInfo &file : QDir(folder).entryInfoList(names, QDir::Files, QDir::Name)) {
            const QImage image = middleOf(QImage(file.filePath()), session.plan().crop);
            if (!image.isNull())
                images.append(image);
        }
        return images;
    };
    QList<QImage> images = read(session.paths().pictures, {QStringLiteral("*.png")});
    *from = QDir(session.paths().pictures).dirName();
    if (images.isEmpty()) {
        images = read(QStringLiteral(UPVIEW_BENCH_DATA), {QStringLiteral("parrot.png")});
        *from = QStringLiteral("tests/data, for there are no pictures in ") + session.paths().pictures;
    }
    if (images.isEmpty()) {
        images.append(middleOf(scene(session.plan().crop), session.plan().crop));
        *from = QStringLiteral("the drawn scene of the benchmark alone");
    }
    if (session.plan().brief)
        images.resize(1);
    return images;
}

QList<Score> scoresFor(Session &session, int scale, const QList<QImage> &pictures)
{
    QList<Score> scores{{QStringLiteral("bicubic"), {}, {}, {}, {}},
                        {QStringLiteral("Lanczos"), {}, {}, {}, {}}};
    QStringList sources;
    for (qsizetype i = 0; i < pictures.size(); ++i) {
        const QImage small = reducedByBox(pictures.at(i), scale);
        sources.append(session.paths().work + QStringLiteral("/small%1x%2.png").arg(scale).arg(i));
        if (!small.save(sources.constLast())) {
            session.good({{QStringLiteral("error"), QStringLiteral("cannot write")}}, sources.constLast());
            return scores;
        }
        judge(scores[0], enlargedBicubic(small, scale), pictures.at(i), scale);
        judge(scores[1], upview::resample(small, pictures.at(i).size()), pictures.at(i), scale);
    }
    const QString result = session.paths().work + QStringLiteral("/result.png");
    ServiceProcess service(session.paths());
    for (const upview::Model &model : upview::modelCatalogue()) {
        if (model.scale != scale)
            continue;
        if (session.plan().brief && model.id != QLatin1StringView(kBriefModel))
            continue;
        if (!session.canRun(QStringLiteral("cpu"), model.id)) {
            session.note(model.id + QStringLiteral(" cannot run on the CPU here; its quality is left out."));
            continue;
        }
        session.say(QStringLiteral("quality: ") + model.id);
        Score score{model.id, {}, {}, {}, {}};
        for (qsizetype i = 0; i < pictures.size(); ++i) {
            const Pass pass{QStringLiteral("cpu"), model.id, scale, {}, 0};
            const QJsonObject answer = service.upscale(sources.at(i), pass, result);
            if (!session.good(answer, QStringLiteral("The quality of ") + model.id))
                break;
            const QImage image(result);
            if (image.size() != pictures.at(i).size()) {
                session.good({{QStringLiteral("error"), QStringLiteral("another size came out")}}, model.id);
                break;
            }
            judge(score, image, pictures.at(i), scale);
            score.engine = answer.value(QLatin1StringView("engine")).toString();
            score.seconds.append(at(answer, "totalMs") / 1000);
        }
        scores.append(score);
    }
    return scores;
}

} // namespace

void measureQuality(Session &session)
{
    QImageReader::setAllocationLimit(0);
    QString from;
    const QList<QImage> pictures = truths(session, &from);
    Table table;
    table.key = QStringLiteral("quality");
    table.title = QStringLiteral("Quality against the truth");
    table.text = QStringLiteral("Means of %1 pictures (%2; the middle, %3 x %4 pixels at most), reduced by a "
                                "box and enlarged again on the "
                                "CPU as a user would. On Y of BT.601, a margin of the scale left out. "
                                "Networks that sharpen or invent "
                                "detail lose by this measure; it tells who stays true.")
                     .arg(pictures.size())
                     .arg(from)
                     .arg(pictures.constFirst().width())
                     .arg(pictures.constFirst().height());
    table.heads = {QStringLiteral("scale"),    QStringLiteral("model"),      QStringLiteral("engine"),
                   QStringLiteral("PSNR"),     QStringLiteral("to Lanczos"), QStringLiteral("SSIM"),
                   QStringLiteral("a picture")};
    table.keys = {QStringLiteral("scale"),  QStringLiteral("model"),           QStringLiteral("engine"),
                  QStringLiteral("psnrDb"), QStringLiteral("psnrToLanczosDb"), QStringLiteral("ssim"),
                  QStringLiteral("seconds")};
    table.texts = 3;
    session.say(table.text);
    for (const int scale : {2, 4}) {
        if (session.plan().brief && scale != 2)
            continue;
        const QList<Score> scores = scoresFor(session, scale, pictures);
        const std::optional<double> lanczos = mean(scores.at(1).psnr);
        for (const Score &score : scores) {
            const std::optional<double> reached = mean(score.psnr);
            if (!reached)
                continue;
            table.rows.append({{QStringLiteral("%1x").arg(scale), scale},
                               words(score.name),
                               words(score.engine.isEmpty() ? QStringLiteral("-") : score.engine),
                               figure(reached, 2, QStringLiteral("dB")),
                               figure(*reached - *lanczos, 2),
                               figure(mean(score.ssim), 4),
                               figure(mean(score.seconds), 2, QStringLiteral("s"))});
        }
    }
    session.report().tables.append(table);
}

} // namespace bench
