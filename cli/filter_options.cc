#include "cli/filter_options.h"

#include <cmath>
#include <cstdlib>

#include "cli/command.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "core/iso_date.h"

namespace relata::cli {
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

}  // namespace

void FilterOptions::declare(OptionSet& options) {
  options.group("Which statements");
  options.value("--since", "D", since, "not before this day (of the event, else of the document)");
  options.value("--until", "D", until, "not after this day");
  options.values("--doc", "ID", docs, "of this document; may be given several times");
  options.values("--source", "NAME", sources, "of documents of this source");
  options.values("--type", "T,..", types, "between entities of these types");
  options.value("--min-confidence", "C", min_confidence, "at least this sure, 0 to 1");
  options.value("--min-support", "N", min_support, "said by at least so many sentences");
  options.value("--min-sources", "N", min_sources, "said by at least so many sources");
  options.value("--attributed-to", "NAME", attributed_to, "that this entity is said to have said");
  options.values("--modality", "M,..", modalities, "asserted, possible, planned, ordered, hypothetical, asked");
  options.value("--polarity", "P", polarity, "+, - or any");
  options.flag("--explicit", no_implied, "without implied relations (titles, possessives)");
  options.flag("--all", all, "everything: denied, planned, feared and rejected too");
}

Filter FilterOptions::filter(const EdgeSource& source, bool everything) const {
  Filter filter;
  if (since) filter.since = day("--since", *since, false);
  if (until) filter.until = day("--until", *until, true);
  filter.docs = docs;
  filter.sources = sources;
  for (const std::string& name : parts(types)) {
    const auto type = parse_entity_type(name);
    if (!type) throw UsageError("unknown --type '" + name + "': try PER, ORG, GPE, LOC, FAC, NORP, EVENT or MISC");
    filter.types.push_back(*type);
  }
  if (min_confidence) filter.min_confidence = hundredths(*min_confidence);
  filter.min_support = min_support;
  filter.min_sources = min_sources;
  for (const std::string& name : parts(modalities)) {
    const auto modality = parse_modality(name);
    if (!modality)
      throw UsageError("unknown --modality '" + name +
                       "': try asserted, possible, planned, ordered, hypothetical or asked");
    filter.modalities.push_back(*modality);
  }
  if (polarity && *polarity != "+" && *polarity != "-" && *polarity != "any")
    throw UsageError("--polarity takes +, - or any");
  if (polarity)
    filter.polarity =
        *polarity == "any" ? std::nullopt : std::optional(*polarity == "-" ? Polarity::kNegative : Polarity::kPositive);
  filter.implied = !no_implied;
  filter.rejected = all;
  filter.all = all || (everything && !polarity && modalities.empty());
  if (attributed_to) filter.attributed_to = entity_named(source, *attributed_to).id;
  return filter;
}

}  // namespace relata::cli
