#include "core/filter.h"

#include <algorithm>
#include <string_view>

#include "core/triple.h"

namespace relata {
namespace {

template <typename T>
bool holds(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// The first or last day that an ISO 8601 date of lower precision allows: "2021" -> "2021-01-01", "2021-12-31".
// Bytewise comparison needs no real last day of the month, so 31 serves for each.
std::string day(std::string_view date, bool last) {
  std::string full(date.substr(0, 10));
  if (full.size() == 4) full += last ? "-12" : "-01";
  if (full.size() == 7) full += last ? "-31" : "-01";
  return full;
}

bool admits_time(const Filter& filter, const Statement& statement, const Provenance& provenance, bool* undated) {
  if (!filter.since && !filter.until) return true;
  std::optional<std::string> start, end;
  if (statement.time && (statement.time->start || statement.time->end)) {
    start = statement.time->start;
    end = statement.time->end;
  } else if (provenance.date) {
    start = day(*provenance.date, false);
    end = day(*provenance.date, true);
  } else {
    if (undated) *undated = true;
    return false;
  }
  if (filter.since && end && *end < *filter.since) return false;
  if (filter.until && start && *start > *filter.until) return false;
  return true;
}

bool attributed(const Statement& statement, const std::string& id) {
  return std::any_of(statement.attributed_to.begin(), statement.attributed_to.end(),
                     [&](const Speaker& speaker) { return speaker.phrase.entity && speaker.phrase.entity->id == id; });
}

}  // namespace

bool admits(const Filter& filter, const Statement& statement, const Provenance& provenance, bool* undated) {
  if (statement.rejected && !filter.rejected) return false;
  if (!filter.all) {
    if (filter.polarity && statement.polarity != *filter.polarity) return false;
    if (filter.modalities.empty() ? statement.modality != Modality::kAsserted
                                  : !holds(filter.modalities, statement.modality))
      return false;
  }
  if (!filter.implied && statement.relation.implied) return false;
  if (statement.confidence < filter.min_confidence) return false;
  if (!filter.docs.empty() && !holds(filter.docs, provenance.doc)) return false;
  if (!filter.sources.empty() && (!provenance.source || !holds(filter.sources, *provenance.source))) return false;
  if (filter.attributed_to && !attributed(statement, *filter.attributed_to)) return false;
  return admits_time(filter, statement, provenance, undated);
}

}  // namespace relata
