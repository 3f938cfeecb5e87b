// Which of two rows comes first.
#include "query/join.h"

namespace relata::query {

std::vector<BoundBy> bound_by(const std::vector<PartVariables>& variables, std::size_t count) {
  std::vector<BoundBy> bound(count);
  for (std::size_t part = variables.size(); part-- > 0;) {
    const auto set = [&](std::size_t variable, BoundBy::Side side) {
      if (variable != PartVariables::kNone) bound[variable] = {part, side};
    };
    set(variables[part].object, BoundBy::kObject);
    set(variables[part].relation, BoundBy::kRelation);
    set(variables[part].subject, BoundBy::kSubject);
  }
  return bound;
}

std::uint32_t RowOrder::value(const std::uint32_t* row, const BoundBy& place) const {
  const Match& match = found_.matches[row[place.part]];
  if (place.side == BoundBy::kRelation) return match.relation;
  return place.side == BoundBy::kSubject ? match.subject : match.object;
}

std::uint64_t RowOrder::strength(const std::uint32_t* row, std::size_t parts) const {
  std::uint32_t support = UINT32_MAX;
  for (std::size_t part = 0; part < parts; ++part)
    support = std::min<std::uint32_t>(support, found_.matches[row[part]].support);
  std::uint64_t strength = support;
  for (const BoundBy& place : bound_by_)
    if (place.side != BoundBy::kRelation && !found_.edges.is_entity(value(row, place))) return strength;
  constexpr std::uint64_t kNoPhrase = std::uint64_t{1} << 32;
  return strength | kNoPhrase;
}

int RowOrder::compare_names(const std::uint32_t* a, const std::uint32_t* b, std::size_t variables) const {
  const EdgeTable& edges = found_.edges;
  for (std::size_t variable = 0; variable < variables; ++variable) {
    const BoundBy& place = bound_by_[variable];
    const std::uint32_t of_a = value(a, place), of_b = value(b, place);
    if (of_a == of_b) continue;
    const bool relation = place.side == BoundBy::kRelation;
    const int order =
        relation ? edges.relation(of_a).compare(edges.relation(of_b)) : edges.name(of_a).compare(edges.name(of_b));
    if (order != 0) return order;
  }
  return 0;
}

bool RowOrder::names_precede(const std::uint32_t* a, const std::uint32_t* b) const {
  if (const int order = compare_names(a, b, bound_by_.size()); order != 0) return order < 0;
  for (const BoundBy& place : bound_by_) {
    if (place.side == BoundBy::kRelation) continue;  // of one name
    const int order = found_.edges.key_text(value(a, place)).compare(found_.edges.key_text(value(b, place)));
    if (order != 0) return order < 0;
  }
  return false;
}

}  // namespace relata::query
