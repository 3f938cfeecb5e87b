#include "query/join.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "query/path_search.h"

namespace relata::query {
namespace {

constexpr std::uint32_t kOpen = UINT32_MAX;
constexpr std::size_t kSamples = 8;  // of a variable's values, for the planner

// What is bound of a part's subject, relation and object: keys' numbers and the number of the relation; kOpen.
using Bound = std::array<std::uint32_t, 3>;
struct HashOfBound {
  std::size_t operator()(const Bound& bound) const {
    std::uint64_t hash = 0;
    for (const std::uint32_t number : bound) hash = (hash ^ number) * 0x9e3779b97f4a7c15ULL + (hash >> 29);
    return static_cast<std::size_t>(hash ^ hash >> 32);
  }
};
using Lists = std::unordered_map<Bound, Range, HashOfBound>;

// Rows on their way: the match of each part that was taken, kOpen for the others.
using Partials = std::vector<std::uint32_t>;

// The first rows of those that are added, at most so many.
class FirstRows {
 public:
  // Keeps a reference.
  FirstRows(const RowOrder& order, std::size_t width, std::size_t limit)
      : order_(order), width_(width), limit_(limit) {}

  bool full() const { return kept_.size() == limit_; }
  // Whether all come before any row of at most this strength that begins with the same names as `row`.
  bool precede_all(std::uint64_t strength, const std::uint32_t* row, std::size_t names) const {
    const Kept& last = kept_.front();
    if (last.strength != strength) return last.strength > strength;
    return order_.compare_names(last.row.data(), row, names) < 0;
  }
  void add(const std::uint32_t* row, std::size_t part, std::uint32_t match) {
    Kept kept{0, Partials(row, row + width_)};
    kept.row[part] = match;
    kept.strength = order_.strength(kept.row.data(), width_);
    const auto precedes = [this](const Kept& a, const Kept& b) {
      return a.strength != b.strength ? a.strength > b.strength : order_.names_precede(a.row.data(), b.row.data());
    };
    if (full() && !precedes(kept, kept_.front())) return;
    kept_.push_back(std::move(kept));
    std::push_heap(kept_.begin(), kept_.end(), precedes);
    if (kept_.size() <= limit_) return;
    std::pop_heap(kept_.begin(), kept_.end(), precedes);
    kept_.pop_back();
  }
  Partials take() const {
    Partials rows;
    for (const Kept& kept : kept_) rows.insert(rows.end(), kept.row.begin(), kept.row.end());
    return rows;
  }

 private:
  struct Kept {
    std::uint64_t strength;
    Partials row;
  };
  const RowOrder& order_;
  const std::size_t width_, limit_;
  std::vector<Kept> kept_;  // a heap: the last of them in front
};

class Join {
 public:
  Join(const Pattern& pattern, const std::vector<PreparedPattern>& parts, const Search& search, Found& found)
      : pattern_(pattern),
        parts_(parts),
        search_(search),
        found_(found),
        planner_(pattern, parts, search.source),
        paths_(found, search),
        variables_(variables_of(pattern)),
        order_(found, bound_by(variables_, pattern.variables.size())),
        bound_in_(pattern.variables.size()),
        width_(parts.size()) {}

  JoinedRows rows() {
    std::vector<bool> done(parts_.size(), false);
    rows_.assign(width_, kOpen);
    JoinedRows joined{width_, {}, true, 0};
    for (std::size_t left = parts_.size(); left > 0 && !rows_.empty(); --left) {
      const Step step = planner_.next(done, values(), rows_.size() / width_, search_.options.limit);
      if (left == 1 && search_.options.limit > 0 && !pattern_.variables.empty())
        joined.all = extend_strongest(step, joined.seen);
      else extend(step);
      done[step.part] = true;
      note_bound(step.part);
    }
    if (joined.seen == 0) joined.seen = rows_.size() / width_;
    joined.matches = std::move(rows_);
    return joined;
  }

 private:
  std::optional<std::uint32_t> bound_value(std::size_t variable, const std::uint32_t* row) const {
    if (variable == PartVariables::kNone || !bound_in_[variable]) return std::nullopt;
    const std::uint32_t value = order_.value(row, *bound_in_[variable]);
    return bound_in_[variable]->side == BoundBy::kRelation ? value : found_.edges.key(value);
  }

  void note_bound(std::size_t part) {
    const auto note = [&](std::size_t variable, BoundBy::Side side) {
      if (variable != PartVariables::kNone && !bound_in_[variable]) bound_in_[variable] = BoundBy{part, side};
    };
    note(variables_[part].subject, BoundBy::kSubject);
    note(variables_[part].relation, BoundBy::kRelation);
    note(variables_[part].object, BoundBy::kObject);
  }

  // What the rows bind, for the planner.
  std::vector<BoundValues> values() const {
    std::vector<BoundValues> all(bound_in_.size());
    for (std::size_t variable = 0; variable < all.size(); ++variable) {
      if (!bound_in_[variable]) continue;
      std::vector<std::uint32_t> numbers;
      for (std::size_t at = 0; at < rows_.size(); at += width_) numbers.push_back(*bound_value(variable, &rows_[at]));
      std::sort(numbers.begin(), numbers.end());
      numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
      all[variable].distinct = numbers.size();
      if (bound_in_[variable]->side == BoundBy::kRelation) continue;
      const std::size_t samples = std::min(kSamples, numbers.size());
      for (std::size_t i = 0; i < samples; ++i)
        all[variable].sample.emplace_back(found_.edges.key_text(numbers[i * numbers.size() / samples]));
    }
    return all;
  }

  Bound bound_of(std::size_t part, const std::uint32_t* row) const {
    const PartVariables& variables = variables_[part];
    return {bound_value(variables.subject, row).value_or(kOpen), bound_value(variables.relation, row).value_or(kOpen),
            bound_value(variables.object, row).value_or(kOpen)};
  }

  // The keys that a part is asked by where its end is known.
  std::optional<Keys> keys_of(const EndMatcher& matcher, std::uint32_t bound) const {
    if (bound != kOpen) return Keys{std::string(found_.edges.key_text(bound))};
    return matcher.keys();
  }

  Range matches_of(const Step& step, const Bound& bound) {
    const PreparedPattern& part = parts_[step.part];
    if (part.pattern->relation.kind == RelationKind::kPath) return path_matches(step.part, bound);
    Lists& lists = lists_[step.part];
    const bool each = step.access == Access::kEachBinding;
    const Bound asked = {each ? bound[0] : kOpen, kOpen, each ? bound[2] : kOpen};
    const auto [place, is_new] = asked_[step.part].try_emplace(asked);
    if (is_new) {
      place->second =
          find_matches(part, keys_of(part.subject, asked[0]), keys_of(part.object, asked[2]), search_, found_);
      list(place->second, bound, lists);
    }
    const auto list = lists.find(bound);
    return list == lists.end() ? Range() : list->second;
  }

  // Puts matches together that agree in what `like` has bound, and notes where they stand.
  void list(const Range& matches, const Bound& like, Lists& lists) {
    const auto bound = [&](const Match& match) {
      return Bound{like[0] == kOpen ? kOpen : found_.edges.key(match.subject),
                   like[1] == kOpen ? kOpen : match.relation,
                   like[2] == kOpen ? kOpen : found_.edges.key(match.object)};
    };
    const auto begin = found_.matches.begin();
    std::sort(begin + matches.first, begin + matches.past,
              [&](const Match& a, const Match& b) { return bound(a) < bound(b); });
    for (std::uint32_t first = matches.first, past = first; first < matches.past; first = past) {
      const Bound here = bound(found_.matches[first]);
      while (past < matches.past && bound(found_.matches[past]) == here) ++past;
      lists[here] = {first, past};
    }
  }

  Range path_matches(std::size_t number, const Bound& bound) {
    const PreparedPattern& part = parts_[number];
    const bool backwards = planner_.from_object(number);
    const auto [place, is_new] = lists_[number].try_emplace(bound);
    if (!is_new) return place->second;
    const EndMatcher& near = backwards ? part.object : part.subject;
    const EndMatcher& far = backwards ? part.subject : part.object;
    PathQuestion question{&part, backwards, *keys_of(near, bound[backwards ? 2 : 0]),
                          keys_of(far, bound[backwards ? 0 : 2])};
    const EndKind kind = (backwards ? part.pattern->subject : part.pattern->object).kind;
    question.one = kind == EndKind::kName || (kind != EndKind::kVariable && !pattern_.variables.empty());
    return place->second = paths_.find(question);
  }

  void add(const std::uint32_t* row, std::size_t part, std::uint32_t match, Partials& longer) const {
    const std::size_t at = longer.size();
    longer.insert(longer.end(), row, row + width_);
    longer[at + part] = match;
  }

  void extend(const Step& step) {
    Partials longer;
    for (std::size_t at = 0; at < rows_.size(); at += width_) {
      const Range matches = matches_of(step, bound_of(step.part, &rows_[at]));
      for (std::uint32_t match = matches.first; match < matches.past; ++match) {
        add(&rows_[at], step.part, match, longer);
        if (longer.size() / width_ > kMostRows) refuse_as_too_wide();
      }
    }
    rows_ = std::move(longer);
  }

  // The greatest strength that a row may have once the last part is taken.
  std::uint64_t bound_of_strength(const std::uint32_t* row) const;

  std::size_t names_known(std::size_t last) const;
  bool extend_strongest(const Step& step, std::uint64_t& seen);

  const Pattern& pattern_;
  const std::vector<PreparedPattern>& parts_;
  const Search& search_;
  Found& found_;
  const Planner planner_;
  PathSearch paths_;
  const std::vector<PartVariables> variables_;
  const RowOrder order_;
  std::vector<std::optional<BoundBy>> bound_in_;  // of each variable, by the parts taken so far
  const std::size_t width_;
  Partials rows_;
  std::map<std::size_t, Lists> lists_, asked_;  // of each part
};

std::uint64_t Join::bound_of_strength(const std::uint32_t* row) const {
  std::uint64_t support = UINT32_MAX;
  for (std::size_t part = 0; part < width_; ++part)
    if (row[part] != kOpen) support = std::min<std::uint64_t>(support, found_.matches[row[part]].support);
  for (const auto& place : bound_in_)
    if (place && place->side != BoundBy::kRelation && !found_.edges.is_entity(order_.value(row, *place)))
      return support;
  return support | std::uint64_t{1} << 32;
}

// How many variables, from the first on, have their names in a row that wants the last part.
std::size_t Join::names_known(std::size_t last) const {
  const auto known = [&](const BoundBy& place) { return place.part != last; };
  const auto& places = order_.places();
  return static_cast<std::size_t>(std::find_if_not(places.begin(), places.end(), known) - places.begin());
}

// The last part, for the rows that may come first: no more is asked than the first rows need. Returns whether all was
// asked.
bool Join::extend_strongest(const Step& step, std::uint64_t& seen) {
  const std::size_t names = names_known(step.part);
  using Turn = std::pair<std::uint64_t, const std::uint32_t*>;
  std::vector<Turn> turns;
  for (std::size_t at = 0; at < rows_.size(); at += width_)
    turns.emplace_back(bound_of_strength(&rows_[at]), &rows_[at]);
  std::stable_sort(turns.begin(), turns.end(), [&](const Turn& a, const Turn& b) {
    return a.first != b.first ? a.first > b.first : order_.compare_names(a.second, b.second, names) < 0;
  });
  FirstRows best(order_, width_, search_.options.limit);
  bool all = true;
  for (const auto& [bound, row] : turns) {
    if (best.full() && best.precede_all(bound, row, names)) {
      all = false;
      break;
    }
    const Range matches = matches_of(step, bound_of(step.part, row));
    seen += matches.past - matches.first;
    for (std::uint32_t match = matches.first; match < matches.past; ++match) best.add(row, step.part, match);
  }
  rows_ = best.take();
  return all;
}

}  // namespace

JoinedRows join(const Pattern& pattern, const std::vector<PreparedPattern>& parts, const Search& search, Found& found) {
  return Join(pattern, parts, search, found).rows();
}

}  // namespace relata::query
