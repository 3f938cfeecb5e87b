#include "query/join.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <utility>

#include "query/path_search.h"

namespace relata::query {
namespace {

// A row on its way: what is bound so far and the match that was taken for each part.
struct Partial {
  std::vector<std::optional<Binding>> bindings;  // by variable
  std::vector<const Match*> matches;             // by part
};

class Join {
 public:
  Join(const Pattern& pattern, const std::vector<PreparedPattern>& parts, const Search& search)
      : pattern_(pattern), parts_(parts), search_(search), bound_(pattern.variables.size(), false) {}

  std::vector<Row> rows() {
    Partial empty;
    empty.bindings.resize(pattern_.variables.size());
    empty.matches.resize(parts_.size());
    std::vector<Partial> partials = {empty};
    std::vector<bool> done(parts_.size(), false);
    for (std::size_t step = 0; step < parts_.size() && !partials.empty(); ++step) {
      const std::size_t next = cheapest(done);
      done[next] = true;
      partials = extend(partials, next);
      for (const std::string* variable : variables_of(*parts_[next].pattern)) bound_[index(*variable)] = true;
    }
    std::vector<Row> rows;
    for (const Partial& partial : partials) rows.push_back(to_row(partial));
    return rows;
  }

 private:
  std::size_t index(const std::string& variable) const {
    return static_cast<std::size_t>(std::find(pattern_.variables.begin(), pattern_.variables.end(), variable) -
                                    pattern_.variables.begin());
  }

  static std::vector<const std::string*> variables_of(const TriplePattern& part) {
    std::vector<const std::string*> variables;
    if (part.subject.kind == EndKind::kVariable) variables.push_back(&part.subject.text);
    if (part.relation.kind == RelationKind::kVariable) variables.push_back(&part.relation.variable);
    if (part.object.kind == EndKind::kVariable) variables.push_back(&part.object.text);
    return variables;
  }

  // 0 for an end that is known by now; more, the less it narrows.
  int openness(const EndPattern& end) const {
    if (end.kind == EndKind::kName || (end.kind == EndKind::kVariable && bound_[index(end.text)])) return 0;
    return end.kind == EndKind::kWord ? 2 : 3;
  }

  std::size_t cheapest(const std::vector<bool>& done) const {
    std::optional<std::size_t> best;
    int best_cost = 0;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      if (done[i]) continue;
      const TriplePattern& part = *parts_[i].pattern;
      const int subject = openness(part.subject), object = openness(part.object);
      int cost = subject + object;
      if (part.relation.kind != RelationKind::kWords) cost += 1;
      if (part.relation.kind == RelationKind::kPath && subject > 0 && object > 0) cost += 100;  // must wait
      if (!best || cost < best_cost) {
        best = i;
        best_cost = cost;
      }
    }
    return *best;
  }

  // The keys of an end that is known for this row.
  std::optional<Keys> keys_of(const EndPattern& end, const EndMatcher& matcher, const Partial& partial) const {
    if (end.kind == EndKind::kName) return matcher.keys();
    if (end.kind != EndKind::kVariable) return std::nullopt;
    const std::optional<Binding>& binding = partial.bindings[index(end.text)];
    return binding ? std::optional(Keys{binding->end.key()}) : std::nullopt;
  }

  const std::vector<Match>& matches_of(std::size_t number, const Partial& partial) {
    const PreparedPattern& part = parts_[number];
    const auto subject = keys_of(part.pattern->subject, part.subject, partial);
    const auto object = keys_of(part.pattern->object, part.object, partial);
    auto& cached = cache_[{number, subject, object}];
    if (cached) return *cached;
    if (part.pattern->relation.kind != RelationKind::kPath) {
      cached = std::make_unique<std::vector<Match>>(pattern_matches(part, subject, object, search_));
    } else if (subject || object) {
      cached = std::make_unique<std::vector<Match>>(find_paths(part, subject ? *subject : *object, !subject, search_));
    } else {
      fail_at(pattern_.text, part.pattern->relation.offset, "a path needs an end to start from",
              "name one of its ends, or bind it by another pattern: (A)-[r]->(?x), (?x)-[*1..3]->(?y)");
    }
    return *cached;
  }

  std::vector<Partial> extend(const std::vector<Partial>& partials, std::size_t number) {
    std::vector<Partial> longer;
    for (const Partial& partial : partials)
      for (const Match& match : matches_of(number, partial)) {
        Partial next = partial;
        if (!bind(*parts_[number].pattern, match, next)) continue;
        next.matches[number] = &match;
        longer.push_back(std::move(next));
        if (longer.size() > kMostRows) refuse_as_too_wide();
      }
    return longer;
  }

  bool bind(const TriplePattern& part, const Match& match, Partial& row) const {
    const auto set = [&](const std::string& variable, Binding value) {
      std::optional<Binding>& binding = row.bindings[index(variable)];
      if (binding)
        return binding->relation ? binding->end.name == value.end.name : binding->end.key() == value.end.key();
      binding = std::move(value);
      return true;
    };
    if (part.subject.kind == EndKind::kVariable && !set(part.subject.text, {match.subject, false})) return false;
    if (part.object.kind == EndKind::kVariable && !set(part.object.text, {match.object, false})) return false;
    if (part.relation.kind != RelationKind::kVariable) return true;
    return set(part.relation.variable, {End{std::nullopt, match.relation, std::nullopt}, true});
  }

  static Row to_row(const Partial& partial) {
    Row row;
    row.support = UINT32_MAX;
    for (const auto& binding : partial.bindings) row.bindings.push_back(*binding);
    for (const Match* match : partial.matches) {
      row.triples.insert(row.triples.end(), match->triples.begin(), match->triples.end());
      row.support = std::min(row.support, match->support);
    }
    return row;
  }

  using CacheKey = std::tuple<std::size_t, std::optional<Keys>, std::optional<Keys>>;

  const Pattern& pattern_;
  const std::vector<PreparedPattern>& parts_;
  const Search& search_;
  std::vector<bool> bound_;                                        // by variable, by the parts taken so far
  std::map<CacheKey, std::unique_ptr<std::vector<Match>>> cache_;  // by pointer: rows point into them
};

}  // namespace

std::vector<Row> join(const Pattern& pattern, const std::vector<PreparedPattern>& parts, const Search& search) {
  return Join(pattern, parts, search).rows();
}

}  // namespace relata::query
