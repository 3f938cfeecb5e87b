#include "query/pattern_matches.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "core/error.h"
#include "core/triple_collector.h"

namespace relata::query {
namespace {

constexpr char kSeparator = '\x1f';  // in no key of an end

// The edges of one match, on their way to triples.
struct Group {
  End subject, object;
  std::string relation;
  TripleCollector triples;
};

class Collector {
 public:
  Collector(const PreparedPattern& part, const Search& search)
      : asked_(part), filter_(search.options.filter), groups_(), order_() {}

  // The edge answers the part with its ends as stored, or turned round.
  void add(const Edge& edge, bool turned) {
    const End& subject = turned ? edge.object : edge.subject;
    const End& object = turned ? edge.subject : edge.object;
    if (!asked_.subject.matches(subject) || !asked_.object.matches(object)) return;
    if (equal_variables_agree(subject, object)) group_of(subject, edge.relation, object).triples.add(edge);
  }

  std::vector<Match> matches() const {
    std::vector<Match> result;
    for (const std::string& key : order_) {
      Match match = to_match(groups_.at(key));
      if (!match.triples.empty()) result.push_back(std::move(match));
    }
    return result;
  }

 private:
  bool equal_variables_agree(const End& subject, const End& object) const {
    const EndPattern &s = asked_.pattern->subject, &o = asked_.pattern->object;
    const bool same = s.kind == EndKind::kVariable && o.kind == EndKind::kVariable && s.text == o.text;
    return !same || subject.key() == object.key();
  }

  Group& group_of(const End& subject, const std::string& relation, const End& object) {
    std::string key;
    if (asked_.pattern->subject.kind == EndKind::kVariable) key += subject.key();
    key += kSeparator;
    if (asked_.pattern->relation.kind == RelationKind::kVariable) key += relation;
    key += kSeparator;
    if (asked_.pattern->object.kind == EndKind::kVariable) key += object.key();
    const auto [place, is_new] = groups_.try_emplace(key, Group{subject, object, relation, TripleCollector(filter_)});
    if (is_new) {
      if (groups_.size() > kMostRows) refuse_as_too_wide();
      order_.push_back(key);
    }
    return place->second;
  }

  Match to_match(const Group& group) const {
    Match match{group.subject, group.object, group.relation, {}, 0};
    std::set<std::string> sentences;
    group.triples.each([&](const Triple& triple, const std::set<std::string>& asserting) {
      sentences.insert(asserting.begin(), asserting.end());
      match.triples.push_back(triple);
      return true;
    });
    // Triples come by key; the stable sort leaves those of one support so.
    std::stable_sort(match.triples.begin(), match.triples.end(),
                     [](const Triple& a, const Triple& b) { return a.support > b.support; });
    match.support = static_cast<std::uint32_t>(sentences.size());
    return match;
  }

  const PreparedPattern& asked_;
  const Filter& filter_;
  std::unordered_map<std::string, Group> groups_;
  std::vector<std::string> order_;  // keys of groups_, first found first
};

}  // namespace

void Search::visit(const EdgePattern& pattern, const std::function<void(const Edge&)>& visit) const {
  undated.merge(
      source.edges(pattern, with_denials(options.filter), [&](const Edge& edge) { return visit(edge), true; }));
}

void Search::visit(const std::optional<Keys>& subjects, const std::optional<Keys>& objects,
                   const RelationMatcher& relation, const std::function<void(const Edge&)>& visit) const {
  const auto each = [](const std::optional<Keys>& keys, const auto& take) {
    if (!keys) return take(std::nullopt);
    for (const std::string& key : *keys) take(key);
  };
  each(subjects, [&](const std::optional<std::string>& subject) {
    each(objects, [&](const std::optional<std::string>& object) { this->visit({subject, object, relation}, visit); });
  });
}

std::vector<Match> pattern_matches(const PreparedPattern& part, const std::optional<Keys>& subjects,
                                   const std::optional<Keys>& objects, const Search& search) {
  Collector collector(part, search);
  const bool either_way = part.pattern->either_way;
  const bool open = !subjects && !objects;
  const auto stored = [&](const Edge& edge) {
    if (part.relation.direct(edge.form()) || (either_way && part.relation.turned(edge.form())))
      collector.add(edge, false);
  };
  const auto turned = [&](const Edge& edge) {
    if (part.relation.turned(edge.form()) || (either_way && part.relation.direct(edge.form())))
      collector.add(edge, true);
  };
  const bool may_turn = either_way || part.relation.can_turn();
  search.visit(subjects, objects, part.relation, [&](const Edge& edge) {
    stored(edge);
    if (open && may_turn) turned(edge);  // one pass over all edges serves both
  });
  if (!open && may_turn) search.visit(objects, subjects, part.relation, turned);
  return collector.matches();
}

void refuse_as_too_wide() {
  throw QueryError("the question has more than " + std::to_string(kMostRows) +
                   " answers; name an end or a relation, give a type, or raise --min-support");
}

}  // namespace relata::query
