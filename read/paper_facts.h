// What a paper says of itself: title, author and date as programs write them, where they mean something.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata::read {

// "Microsoft Word - Port falls.doc" -> "Port falls"; absent for "untitled", "scan0012.pdf".
std::optional<std::string> paper_title(std::string_view title);
// Absent for "Administrator", "user1".
std::optional<std::string> paper_author(std::string_view author);
// The date that the text gives itself (dateline.h), else when the paper was made: "2021-08-16T09:30:00+02" -> the day.
std::optional<std::string> paper_date(std::string_view text, std::string_view made);

}  // namespace relata::read
