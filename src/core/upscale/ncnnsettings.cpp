// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upscale/ncnnsettings.h"

namespace upview {

NcnnSettings::NcnnSettings(const QMap<int, NcnnValue> &params)
    : m_params(params)
{
}

int NcnnSettings::whole(int id, int absent, int least, int most)
{
    const NcnnValue *value = take(id);
    if (!value)
        return absent;
    const double number = value->numbers.constFirst();
    if (value->isList || !value->isWhole || number < least || number > most) {
        m_good = false;
        return absent;
    }
    return int(number);
}

int NcnnSettings::wholeForAll(int id, std::initializer_list<int> others, int absent, int least, int most)
{
    const int value = whole(id, absent, least, most);
    for (const int other : others)
        m_good = (whole(other, value, least, most) == value) && m_good;
    return value;
}

void NcnnSettings::nothingElseThan(int value, std::initializer_list<int> ids)
{
    for (const int id : ids)
        whole(id, value, value, value);
}

double NcnnSettings::real(int id, double absent)
{
    const NcnnValue *value = take(id);
    if (!value)
        return absent;
    m_good = m_good && !value->isList && value->isReal;
    return value->numbers.constFirst();
}

QList<double> NcnnSettings::reals(int id)
{
    const NcnnValue *value = take(id);
    if (!value)
        return {};
    m_good = m_good && value->isList && value->isReal;
    return value->numbers;
}

QList<double> NcnnSettings::wholes(int id)
{
    const NcnnValue *value = take(id);
    if (!value)
        return {};
    m_good = m_good && value->isList && value->isWhole;
    return value->numbers;
}

void NcnnSettings::require(bool condition)
{
    m_good = m_good && condition;
}

bool NcnnSettings::areGood() const
{
    return m_good && m_taken.size() == m_params.size();
}

const NcnnValue *NcnnSettings::take(int id)
{
    const auto found = m_params.constFind(id);
    if (found == m_params.constEnd())
        return nullptr;
    m_taken.insert(id);
    return &*found;
}

} // namespace upview
