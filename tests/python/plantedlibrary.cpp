// SPDX-License-Identifier: GPL-3.0-or-later
// Loading it leaves a mark in the environment; it has nothing else to offer.
#include <cstdlib>

namespace {

struct Mark
{
    Mark() { setenv("UPVIEW_PLANTED_LIBRARY", "loaded", 1); }
};
const Mark mark;

} // namespace
