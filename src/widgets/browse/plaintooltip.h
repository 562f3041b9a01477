// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace upview {

/// Text for a tool tip that shows exactly this, line breaks included: file names may look like markup.
inline QString plainToolTip(const QString &text)
{
    return QStringLiteral("<p style=\"white-space: pre\">%1</p>").arg(text.toHtmlEscaped());
}

} // namespace upview
