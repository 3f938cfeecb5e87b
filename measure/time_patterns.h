// The regular expressions of time_patterns.tsv by their names, over UTF-8. For sources of this room only.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace relata::measure {

// Whether the expression stands somewhere in the text, at its beginning, or is all of it. Asserts that there is one of
// this name; here and below. One thread.
bool is_in(std::string_view name, std::string_view text);
bool begins(std::string_view name, std::string_view text);
bool is_whole(std::string_view name, std::string_view text);
// The text with each match replaced.
std::string replaced(std::string_view name, std::string_view text, std::string_view by);
// What stands behind the last match; all of it without one.
std::string behind_last(std::string_view name, std::string_view text);
// The first two groups of each match.
std::vector<std::pair<std::string, std::string>> groups_of(std::string_view name, std::string_view text);

}  // namespace relata::measure
