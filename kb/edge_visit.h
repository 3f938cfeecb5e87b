// EdgeVisit: which edges of statements a pattern and a filter take. Private to the room.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <utility>

#include "core/filter.h"
#include "core/statement_edges.h"
#include "core/triple.h"

namespace relata::kb {

// Whether an edge of these ends and this relation is one that is asked for. Of a term's statements some may be of
// another entity, which a correction split off.
inline bool is_asked(const EdgePattern& pattern, const End& subject, const RelationForm& form, const End& object) {
  const auto is = [](const std::optional<std::string>& wanted, const End& end) {
    return !wanted || end.key() == *wanted;
  };
  const RelationMatcher& relation = pattern.relation;
  return (relation.any() || relation.direct(form) || relation.turned(form)) && is(pattern.subject, subject) &&
         is(pattern.object, object);
}

// The edges of statements that a pattern and a filter take; statements that only want a date are noted.
class EdgeVisit {
 public:
  // Keeps references.
  EdgeVisit(const EdgePattern& pattern, const Filter& filter, const std::function<bool(const Edge&)>& visit)
      : pattern_(pattern), filter_(filter), visit_(visit) {}

  // Visits the edges of `statement` whose numbers are in `numbers`, all if that is null.
  bool operator()(const Statement& statement, const Provenance& provenance,
                  const std::set<std::uint32_t>* numbers = nullptr) {
    bool without_date = false;
    if (!admits(filter_, statement, provenance, &without_date) && !without_date) return true;
    for (const NumberedEdge& numbered : resolved_edges(statement, provenance)) {
      const Edge& edge = numbered.edge;
      if (numbers && !numbers->contains(numbered.number)) continue;
      if (!filter_.actors && has_actor(statement, numbered.number)) continue;
      if (!is_asked(pattern_, edge.subject, edge.form(), edge.object) ||
          !admits_types(filter_, edge.subject.type, edge.object.type))
        continue;
      if (without_date) undated_.insert(statement.id);
      else if (!visit_(edge)) return false;
    }
    return true;
  }

  static bool has_actor(const Statement& statement, std::uint32_t number) {
    const Phrase* far = number > 0 ? &statement.args[number - 1] : statement.object ? &*statement.object : nullptr;
    return acts_for_entity(statement.subject) || (far && acts_for_entity(*far));
  }

  // Of a statement without a date, where every pattern takes each of its edges.
  void undated(const Statement& statement, const Provenance& provenance) {
    bool without_date = false;
    if (!filter_.types.empty()) (*this)(statement, provenance);
    else if (!admits(filter_, statement, provenance, &without_date) && without_date) undated_.insert(statement.id);
  }

  Undated take_undated() { return std::move(undated_); }

 private:
  const EdgePattern& pattern_;
  const Filter& filter_;
  const std::function<bool(const Edge&)>& visit_;
  Undated undated_;
};

}  // namespace relata::kb
