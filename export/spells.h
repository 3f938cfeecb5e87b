// Spells: the days on which an edge is known to hold, as dynamic graphs and timelines have them.
#pragma once

#include <vector>

#include "core/filter.h"

namespace relata::exporter {

// By first day; those that overlap or follow each other within a day are one. "" is an open end. Days that no calendar
// has ("2021-02-31", the last of a month as filters compare it) become the month's last.
//   {2021-08-10..2021-08-11, 2021-08-07..2021-08-09} -> {2021-08-07..2021-08-11}
std::vector<Days> united(std::vector<Days> spells);

}  // namespace relata::exporter
