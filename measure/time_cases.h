// Cases of Recognizers-Text (microsoft/Recognizers-Text, Specs/DateTime/English), as their JSON files have them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace relata::measure {

// First and last moment as a case writes them: "2016-11-07", "2016-11-07 08:00:00"; both absent: nothing is known.
struct TimePair {
  std::optional<std::string> first, last;
  bool operator==(const TimePair&) const = default;
};

struct TimeResult {
  std::string text;   // the words that are to be found
  std::string kind;   // "date", "daterange", "datetimerange", "duration", ..
  std::string timex;  // "" if the case has none
  std::optional<TimePair> past, future;
};

struct TimeCase {
  std::string file;  // "DateParser"
  std::string input;
  std::string reference;            // the date of the document, "" for none
  std::vector<TimeResult> results;  // none: nothing is to be found
};

// The models of which cases are measured, in the order in which they are told: "DateParser", ..
const std::vector<std::string>& time_case_files();

// `file` is one of those, `name` the path, for messages. Throws InputError for what is no list of cases.
std::vector<TimeCase> read_time_cases(std::string_view json, const std::string& file, const std::string& name);

}  // namespace relata::measure
