#include "verbs/filters.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/iso_date.h"
#include "verbs/knowledge.h"

namespace relata::verbs {
namespace {

// "a,b" and "a|b" are two.
std::vector<std::string> parts(const std::vector<std::string>& values) {
  std::vector<std::string> result;
  for (const std::string& value : values)
    for (std::size_t begin = 0; begin <= value.size();) {
      const std::size_t end = std::min(value.find_first_of(",|", begin), value.size());
      if (end > begin) result.push_back(value.substr(begin, end - begin));
      begin = end + 1;
    }
  return result;
}

// The first day of a month or year for --since, its last for --until.
std::string day(const std::string& option, const std::string& date, bool last) {
  if (!is_iso_date(date)) throw UsageError(option + " '" + date + "' is no date: try YYYY, YYYY-MM or YYYY-MM-DD");
  if (date.size() >= 10) return date.substr(0, 10);
  if (date.size() == 4) return date + (last ? "-12-31" : "-01-01");
  if (!last) return date + "-01";
  for (const char* end : {"-31", "-30", "-29"})
    if (is_iso_date(date + end)) return date + end;
  return date + "-28";
}

std::uint8_t hundredths(const std::string& value) {
  char* end = nullptr;
  const double number = std::strtod(value.c_str(), &end);
  if (value.empty() || *end != '\0' || !(number >= 0 && number <= 1))
    throw UsageError("--min-confidence takes a number from 0 to 1");
  return static_cast<std::uint8_t>(std::lround(number * 100));
}

std::vector<Modality> modalities_named(const std::vector<std::string>& values) {
  std::vector<Modality> modalities;
  for (const std::string& name : parts(values)) {
    const auto modality = parse_modality(name);
    if (!modality)
      throw UsageError("unknown --modality '" + name +
                       "': try asserted, possible, planned, ordered, hypothetical or asked");
    modalities.push_back(*modality);
  }
  return modalities;
}

// Null: any.
std::optional<Polarity> polarity_named(const std::string& sign) {
  if (sign == "any") return std::nullopt;
  if (sign != "+" && sign != "-") throw UsageError("--polarity takes +, - or any");
  return sign == "-" ? Polarity::kNegative : Polarity::kPositive;
}

}  // namespace

Filter filter_of(const FilterRequest& request, const EdgeSource& source, Notes& notes, bool everything) {
  Filter filter;
  if (request.since) filter.since = day("--since", *request.since, false);
  if (request.until) filter.until = day("--until", *request.until, true);
  filter.docs = request.docs;
  filter.sources = request.sources;
  filter.types = types_named(parts(request.types));
  if (request.min_confidence) filter.min_confidence = hundredths(*request.min_confidence);
  filter.min_support = request.min_support;
  filter.min_sources = request.min_sources;
  filter.modalities = modalities_named(request.modalities);
  if (request.polarity) filter.polarity = polarity_named(*request.polarity);
  filter.implied = !request.no_implied;
  filter.actors = !request.named;
  filter.rejected = request.all;
  filter.all = request.all || (everything && !request.polarity && request.modalities.empty());
  if (request.attributed_to) filter.attributed_to = entity_named(source, *request.attributed_to, notes).id;
  return filter;
}

std::string filters_given(const FilterRequest& request) {
  std::string text;
  const auto add = [&](const char* option, const std::string& value) {
    text += (text.empty() ? "" : " ") + std::string(option) + (value.empty() ? "" : " " + value);
  };
  const auto add_value = [&](const char* option, const std::optional<std::string>& value) {
    if (value) add(option, *value);
  };
  const auto add_each = [&](const char* option, const std::vector<std::string>& values) {
    for (const std::string& value : values) add(option, value);
  };
  add_value("--since", request.since);
  add_value("--until", request.until);
  add_each("--doc", request.docs);
  add_each("--source", request.sources);
  add_each("--type", request.types);
  add_value("--min-confidence", request.min_confidence);
  if (request.min_support > 0) add("--min-support", std::to_string(request.min_support));
  if (request.min_sources > 0) add("--min-sources", std::to_string(request.min_sources));
  add_value("--attributed-to", request.attributed_to);
  add_each("--modality", request.modalities);
  add_value("--polarity", request.polarity);
  if (request.no_implied) add("--explicit", "");
  if (request.named) add("--named", "");
  if (request.all) add("--all", "");
  return text;
}

}  // namespace relata::verbs
