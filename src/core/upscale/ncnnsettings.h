// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upscale/ncnnparam.h"

#include <QSet>

#include <initializer_list>

namespace upview {

/// Takes the settings of one layer out of its parameters. A setting that is of another kind or out of its
/// range, and one that nobody asks for, makes all of them bad; the value is then the one for its absence.
class NcnnSettings
{
public:
    /// `params` must outlive this.
    explicit NcnnSettings(const QMap<int, NcnnValue> &params);

    /// A whole number, `absent` where it is not there.
    int whole(int id, int absent, int least, int most);
    /// The setting `id`, which the others must agree with where they are there: those for the other direction
    /// or the other sides, which stand for the same without being there.
    int wholeForAll(int id, std::initializer_list<int> others, int absent, int least, int most);
    /// Settings that may be there, but only say what is so without them.
    void nothingElseThan(int value, std::initializer_list<int> ids);
    double real(int id, double absent);
    QList<double> reals(int id); ///< a list of floats, empty where it is not there
    QList<double> wholes(int id); ///< a list of whole numbers, empty where it is not there

    /// A condition of the caller's on what it got.
    void require(bool condition);
    /// To be asked when all was taken that may be there.
    [[nodiscard]] bool areGood() const;

private:
    const NcnnValue *take(int id);

    const QMap<int, NcnnValue> &m_params;
    QSet<int> m_taken;
    bool m_good = true;
};

} // namespace upview
