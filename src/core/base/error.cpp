// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace upview {

tl::unexpected<Error> cancelledFailure()
{
    return failure(ErrorCode::Cancelled, QCoreApplication::translate("Error", "Cancelled."));
}

} // namespace upview
