// SPDX-License-Identifier: GPL-3.0-or-later
#include "quality.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bench {

namespace {

constexpr int kWindow = 11;
constexpr double kDeviation = 1.5;

std::array<double, kWindow> gauss()
{
    std::array<double, kWindow> weights{};
    double sum = 0;
    for (int i = 0; i < kWindow; ++i) {
        const double distance = i - kWindow / 2;
        weights[std::size_t(i)] = std::exp(-distance * distance / (2 * kDeviation * kDeviation));
        sum += weights[std::size_t(i)];
    }
    for (double &weight : weights)
        weight /= sum;
    return weights;
}

/// The means under the window at all places where it lies inside; kWindow - 1 smaller each way.
std::vector<double> blurred(const std::vector<double> &values, int width, int height)
{
    static const std::array<double, kWindow> weights = gauss();
    const int across = width - kWindow + 1;
    const int down = height - kWindow + 1;
    std::vector<double> rows(std::size_t(across) * std::size_t(height));
    for (int y = 0; y < height; ++y) {
        const double *line = values.data() + std::size_t(y) * std::size_t(width);
        for (int x = 0; x < across; ++x) {
            double sum = 0;
            for (int i = 0; i < kWindow; ++i)
                sum += weights[std::size_t(i)] * line[x + i];
            rows[std::size_t(y) * std::size_t(across) + std::size_t(x)] = sum;
        }
    }
    std::vector<double> result(std::size_t(across) * std::size_t(down), 0.0);
    for (int y = 0; y < down; ++y) {
        double *line = result.data() + std::size_t(y) * std::size_t(across);
        for (int i = 0; i < kWindow; ++i) {
            const double *source = rows.data() + std::size_t(y + i) * std::size_t(across);
            for (int x = 0; x < across; ++x)
                line[x] += weights[std::size_t(i)] * source[x];
        }
    }
    return result;
}

std::vector<double> products(const std::vector<double> &a, const std::vector<double> &b)
{
    std::vector<double> result(a.size());
    std::transform(a.begin(), a.end(), b.begin(), result.begin(), std::multiplies<>());
    return result;
}

double keys(double distance)
{
    const double x = std::abs(distance);
    if (x < 1)
        return (1.5 * x - 2.5) * x * x + 1;
    return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
}

/// Four weights and the first pixel that they are for.
struct Taps
{
    int first = 0;
    std::array<double, 4> weights{};
};

std::vector<Taps> tapsFor(int length, int factor)
{
    std::vector<Taps> all(std::size_t(length) * std::size_t(factor));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double place = (double(i) + 0.5) / factor - 0.5;
        all[i].first = int(std::floor(place)) - 1;
        for (int k = 0; k < 4; ++k)
            all[i].weights[std::size_t(k)] = keys(place - (all[i].first + k));
    }
    return all;
}

} // namespace

Luma lumaOf(const QImage &image, int margin)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB32);
    Luma result{std::max(0, rgb.width() - 2 * margin), std::max(0, rgb.height() - 2 * margin), {}};
    result.values.reserve(std::size_t(result.width) * std::size_t(result.height));
    for (int y = margin; y < margin + result.height; ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(rgb.constScanLine(y));
        for (int x = margin; x < margin + result.width; ++x) {
            const double sum = 65.481 * qRed(line[x]) + 128.553 * qGreen(line[x]) + 24.966 * qBlue(line[x]);
            result.values.push_back(16 + sum / 255);
        }
    }
    return result;
}

double psnr(const Luma &a, const Luma &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i) {
        const double difference = a.values[i] - b.values[i];
        sum += difference * difference;
    }
    if (sum == 0)
        return 100;
    return 10 * std::log10(255.0 * 255.0 * double(a.values.size()) / sum);
}

double ssim(const Luma &a, const Luma &b)
{
    if (a.width < kWindow || a.height < kWindow)
        return 0;
    constexpr double kFirst = 0.01 * 255 * 0.01 * 255;
    constexpr double kSecond = 0.03 * 255 * 0.03 * 255;
    const auto mean = [&a](const std::vector<double> &values) { return blurred(values, a.width, a.height); };
    const std::vector<double> meanA = mean(a.values);
    const std::vector<double> meanB = mean(b.values);
    const std::vector<double> squareA = mean(products(a.values, a.values));
    const std::vector<double> squareB = mean(products(b.values, b.values));
    const std::vector<double> both = mean(products(a.values, b.values));
    double sum = 0;
    for (std::size_t i = 0; i < meanA.size(); ++i) {
        const double product = meanA[i] * meanB[i];
        const double squares = meanA[i] * meanA[i] + meanB[i] * meanB[i];
        const double variances = squareA[i] + squareB[i] - squares;
        sum += (2 * product + kFirst) * (2 * (both[i] - product) + kSecond)
            / ((squares + kFirst) * (variances + kSecond));
    }
    return sum / double(meanA.size());
}

QImage reducedByBox(const QImage &image, int factor)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB32);
    QImage result(rgb.width() / factor, rgb.height() / factor, QImage::Format_RGB32);
    const int area = factor * factor;
    for (int y = 0; y < result.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(result.scanLine(y));
        for (int x = 0; x < result.width(); ++x) {
            int red = area / 2;
            int green = area / 2;
            int blue = area / 2;
            for (int j = 0; j < factor; ++j) {
                const auto *source = reinterpret_cast<const QRgb *>(rgb.constScanLine(y * factor + j));
                for (int i = x * factor; i < (x + 1) * factor; ++i) {
                    red += qRed(source[i]);
                    green += qGreen(source[i]);
                    blue += qBlue(source[i]);
                }
            }
            line[x] = qRgb(red / area, green / area, blue / area);
        }
    }
    return result;
}

QImage enlargedBicubic(const QImage &image, int factor)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB32);
    const std::vector<Taps> across = tapsFor(rgb.width(), factor);
    const std::vector<Taps> down = tapsFor(rgb.height(), factor);
    QImage result(rgb.width() * factor, rgb.height() * factor, QImage::Format_RGB32);
    const auto byte = [](double value) { return int(std::clamp(std::lround(value), 0L, 255L)); };
    for (int y = 0; y < result.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(result.scanLine(y));
        for (int x = 0; x < result.width(); ++x) {
            const Taps &tapsX = across[std::size_t(x)];
            const Taps &tapsY = down[std::size_t(y)];
            double red = 0;
            double green = 0;
            double blue = 0;
            for (int j = 0; j < 4; ++j) {
                const int row = std::clamp(tapsY.first + j, 0, rgb.height() - 1);
                const auto *source = reinterpret_cast<const QRgb *>(rgb.constScanLine(row));
                for (int i = 0; i < 4; ++i) {
                    const QRgb pixel = source[std::clamp(tapsX.first + i, 0, rgb.width() - 1)];
                    const double weight = tapsX.weights[std::size_t(i)] * tapsY.weights[std::size_t(j)];
                    red += weight * qRed(pixel);
                    green += weight * qGreen(pixel);
                    blue += weight * qBlue(pixel);
                }
            }
            line[x] = qRgb(byte(red), byte(green), byte(blue));
        }
    }
    return result;
}

} // namespace bench
