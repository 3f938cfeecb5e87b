// Quantities: "about 1,800 prisoners" -> 1800, prisoners, approximate.
#pragma once

#include <optional>
#include <string_view>

#include "core/statement.h"

namespace relata::openie {

class SentenceView;

// The number that the phrase with this head is counted or measured by; null if there is none or it cannot be read.
std::optional<Quantity> quantity(const SentenceView& view, int head);

// "1,800" -> 1800; "two" -> 2; "3.5" -> 3.5; "million" -> 1000000. Null for what is no number.
std::optional<double> parse_number(std::string_view word);

}  // namespace relata::openie
