// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QProcess>
#include <QString>
#include <QStringList>

/// How a run of the program ended.
struct ProgramRun
{
    int exitCode = -1; ///< -1: crashed, killed or never started
    QByteArray output;
    QByteArray errors;
};

/// Runs build/upview with these arguments in `folder` and waits for its end, at most 120 s. `environment`
/// are variables as "NAME=value" on top of the test's own.
ProgramRun runUpview(const QString &folder, const QStringList &arguments,
                     const QStringList &environment = {});

/// Runs any program the same way.
ProgramRun runProgram(const QString &program, const QString &folder, const QStringList &arguments,
                      const QStringList &environment = {});

/// Path of the program under test.
QString upviewProgram();

/// A colourful picture with edges, gradients and text-like detail, the same on every call.
QImage testScene(QSize size);

/// Half the size, each pixel the average of four. The sides must be even.
QImage halvedByBox(const QImage &image);

/// Twice the size by bicubic interpolation with a = -0.5 (Keys, "Cubic Convolution Interpolation for Digital
/// Image Processing", 1981), edges repeated.
QImage doubledBicubic(const QImage &image);

/// Peak signal-to-noise ratio of the grey values, in dB.
double psnrOfGrey(const QImage &image, const QImage &truth);
