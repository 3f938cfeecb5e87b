// Letter case of any UTF-8, by Unicode's rules without a language.
#pragma once

#include <string>
#include <string_view>

namespace relata::measure {

std::string lower_case(std::string_view text);  // "ÉCIJA" -> "écija"
std::string upper_case(std::string_view text);

}  // namespace relata::measure
