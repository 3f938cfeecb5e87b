#include "measure/time_cases.h"

#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/table.h"
#include "measure/time_case_files_tsv.h"

namespace relata::measure {
namespace {

using Json = nlohmann::json;

std::optional<std::string> text_at(const Json& object, const std::string& key) {
  if (!object.is_object()) return std::nullopt;
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? std::optional(found->get<std::string>()) : std::nullopt;
}

// The first that is there of the members that a row of time_case_files.tsv names.
std::optional<std::string> first_of(const Json& object, std::string_view list) {
  std::optional<std::string> found;
  each_row(data::time_case_files_tsv, [&](const TableRow& row) {
    if (row[0] != list) return;
    for (std::size_t i = 1; i < row.size() && !found; ++i) found = text_at(object, std::string(row[i]));
  });
  return found;
}

std::optional<TimePair> resolution(const Json& value, const std::string& key) {
  const auto found = value.find(key);
  if (found == value.end() || !found->is_object() || found->empty()) return std::nullopt;
  if (const auto point = first_of(*found, "point")) return TimePair{point, point};
  TimePair pair{first_of(*found, "first"), first_of(*found, "last")};
  return pair.first || pair.last ? std::optional(pair) : std::nullopt;
}

// Of the parsers: a past and a future value.
bool take_value(const Json& json, TimeResult& result) {
  const auto value = json.find("Value");
  if (value == json.end() || !value->is_object()) return false;
  if (!value->contains("FutureResolution") && !value->contains("PastResolution")) return false;
  result.timex = text_at(*value, "Timex").value_or("");
  result.past = resolution(*value, "PastResolution");
  result.future = resolution(*value, "FutureResolution");
  return true;
}

// Of the model: a list of values, the first in the past, the last in the future.
void take_values(const Json& json, TimeResult& result) {
  const auto resolved = json.find("Resolution");
  if (resolved == json.end() || !resolved->is_object()) return;
  const auto values = resolved->find("values");
  if (values == resolved->end() || !values->is_array() || values->empty()) return;
  result.timex = text_at(values->front(), "timex").value_or("");
  std::vector<TimePair> pairs;
  for (const Json& value : *values) {
    const auto point = text_at(value, "value");
    TimePair pair{text_at(value, "start"), text_at(value, "end")};
    if (point && *point != "not resolved") pairs.push_back({point, point});
    else if (pair.first || pair.last) pairs.push_back(std::move(pair));
  }
  if (pairs.empty()) return;
  result.past = pairs.front();
  result.future = pairs.back();
}

TimeResult result_of(const Json& json) {
  TimeResult result;
  result.text = text_at(json, "Text").value_or("");
  const std::string type = first_of(json, "type").value_or("");
  result.kind = type.substr(type.rfind('.') == type.npos ? 0 : type.rfind('.') + 1);
  if (!take_value(json, result)) take_values(json, result);
  return result;
}

}  // namespace

const std::vector<std::string>& time_case_files() {
  static const std::vector<std::string> files = [] {
    std::vector<std::string> all;
    each_row(data::time_case_files_tsv, [&](const TableRow& row) {
      if (row[0] == "file") all.insert(all.end(), row.begin() + 1, row.end());
    });
    return all;
  }();
  return files;
}

std::vector<TimeCase> read_time_cases(std::string_view json, const std::string& file, const std::string& name) {
  if (json.starts_with("\xef\xbb\xbf")) json.remove_prefix(3);
  const Json list = Json::parse(json, nullptr, false);
  if (!list.is_array()) throw InputError(name + ": is no list of cases in JSON, as Recognizers-Text has them");
  std::vector<TimeCase> cases;
  for (const Json& json_case : list) {
    const auto input = text_at(json_case, "Input");
    if (!input) throw InputError(name + ": case " + std::to_string(cases.size() + 1) + " has no Input");
    TimeCase& made = cases.emplace_back();
    made.file = file;
    made.input = *input;
    if (const auto context = json_case.find("Context"); context != json_case.end())
      made.reference = text_at(*context, "ReferenceDateTime").value_or("");
    if (const auto results = json_case.find("Results"); results != json_case.end() && results->is_array())
      for (const Json& result : *results) made.results.push_back(result_of(result));
  }
  return cases;
}

}  // namespace relata::measure
