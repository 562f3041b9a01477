// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelflag.h"

#include <QByteArray>
#include <QImage>

#include <memory>
#include <optional>

namespace upview {

/// The colours of a screen, and pictures brought to them through Little CMS: from the profile of the picture,
/// or sRGB where it has none. Copies share what was worked out. Immutable; any thread.
class DisplayProfile
{
public:
    /// sRGB, which a screen is taken for that says nothing.
    DisplayProfile();
    /// Nothing where the bytes are no ICC profile with red, green and blue.
    static std::optional<DisplayProfile> fromIcc(const QByteArray &icc);

    [[nodiscard]] bool isSrgb() const;
    /// The picture in the values that make the screen show its colours; depth and alpha are kept, grey
    /// becomes colours where the screen has its own. Shares the pixels where nothing is to be done; the
    /// unchanged picture where a profile cannot be used, or when cancelled.
    [[nodiscard]] QImage shown(QImage image, const CancelFlag &cancel = {}) const;
    /// Of the same bytes.
    bool operator==(const DisplayProfile &other) const;

private:
    class Private;
    std::shared_ptr<Private> d;
};

} // namespace upview
