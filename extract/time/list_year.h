// The year that a list of months or days ends with and its first members share: "in March and October 2019".
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/time/atoms.h"
#include "extract/time/natives.h"

namespace relata::time {

// `at` is behind a month, day or quarter; the list's year if it goes on there. Takes no atom.
std::optional<Counted> list_year_at(const std::vector<Atom>& atoms, std::size_t at);

}  // namespace relata::time
