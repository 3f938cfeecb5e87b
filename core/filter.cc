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
std::string day(std::string_view date, bool last) {
  std::string full(date.substr(0, 10));
  if (full.size() == 4) full += last ? "-12" : "-01";
  if (full.size() == 7) full += last ? "-31" : "-01";
  return full;
}

bool admits_time(const Filter& filter, const Statement& statement, const Provenance& provenance, bool* undated) {
  if (!filter.since && !filter.until) return true;
  const std::optional<Days> days = days_of(statement, provenance.date);
  if (!days && undated) *undated = true;
  return days && admits_days(filter, days->first, days->last);
}

bool attributed(const Statement& statement, const std::string& id) {
  return std::any_of(statement.attributed_to.begin(), statement.attributed_to.end(),
                     [&](const Speaker& speaker) { return speaker.phrase.entity && speaker.phrase.entity->id == id; });
}

}  // namespace

std::optional<Days> days_of(const Statement& statement, const std::optional<std::string>& document_date) {
  if (statement.time && (statement.time->start || statement.time->end))
    return Days{statement.time->start.value_or(""), statement.time->end.value_or("")};
  if (document_date) return Days{day(*document_date, false), day(*document_date, true)};
  return std::nullopt;
}

bool admits_days(const Filter& filter, std::string_view first, std::string_view last) {
  if (filter.since && !last.empty() && last < *filter.since) return false;
  return !filter.until || first.empty() || first <= *filter.until;
}

bool admits_types(const Filter& filter, const std::optional<EntityType>& subject,
                  const std::optional<EntityType>& object) {
  const auto taken = [&](const std::optional<EntityType>& type) { return !type || holds(filter.types, *type); };
  return filter.types.empty() || (taken(subject) && taken(object));
}

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
