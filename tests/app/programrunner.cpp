// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programrunner.h"

#include <QLinearGradient>
#include <QPainter>

QString upviewProgram()
{
    return QStringLiteral(UPVIEW_BINARY_DIR "/upview");
}

ProgramRun runProgram(const QString &program, const QString &folder, const QStringList &arguments,
                      const QStringList &environment)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &variable : environment)
        variables.insert(variable.section(QLatin1Char('='), 0, 0), variable.section(QLatin1Char('='), 1));
    process.setProcessEnvironment(variables);
    process.start(program, arguments);
    ProgramRun run;
    if (!process.waitForFinished(120000)) {
        process.kill();
        process.waitForFinished();
        return run;
    }
    run.output = process.readAllStandardOutput();
    run.errors = process.readAllStandardError();
    if (process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    return run;
}

ProgramRun runUpview(const QString &folder, const QStringList &arguments, const QStringList &environment)
{
    return runProgram(upviewProgram(), folder, arguments, environment);
}

QImage testScene(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient sky(0, 0, 0, size.height());
    sky.setColorAt(0, QColor(70, 120, 190));
    sky.setColorAt(1, QColor(230, 210, 180));
    painter.fillRect(image.rect(), sky);
    painter.setPen(QPen(QColor(30, 50, 40), 1.5));
    for (int x = 4; x < size.width(); x += 9)
        painter.drawLine(x, size.height(), x + 5, size.height() / 2);
    painter.setBrush(QColor(200, 70, 50));
    painter.drawEllipse(QPointF(size.width() * 0.6, size.height() * 0.4), size.width() * 0.15,
                        size.height() * 0.2);
    return image;
}
