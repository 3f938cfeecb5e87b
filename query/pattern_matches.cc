#include "query/pattern_matches.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/error.h"

namespace relata::query {
namespace {

using Record = EdgeTable::Record;

bool stands_for(const EndPattern& end) { return end.kind == EndKind::kVariable; }

// Whether ends match, each asked once.
class KnownEnds {
 public:
  KnownEnds(const EndMatcher& matcher, const EdgeTable& edges) : matcher_(matcher), edges_(edges) {}
  bool match(std::uint32_t end) {
    if (matcher_.matches_all()) return true;
    if (end >= known_.size()) known_.resize(std::max<std::size_t>(end + 1, known_.size() * 2), kUnknown);
    if (known_[end] == kUnknown) known_[end] = matcher_.matches(edges_.end(end)) ? kYes : kNo;
    return known_[end] == kYes;
  }

 private:
  enum Answer : char { kUnknown, kYes, kNo };
  const EndMatcher& matcher_;
  const EdgeTable& edges_;
  std::vector<Answer> known_;
};

class Collector {
 public:
  Collector(const PreparedPattern& part, const Filter& filter, Found& found)
      : pattern_(*part.pattern),
        filter_(filter),
        found_(found),
        begin_(static_cast<std::uint32_t>(found.records.size())),
        by_subject_(stands_for(pattern_.subject)),
        by_object_(stands_for(pattern_.object)),
        by_relation_(pattern_.relation.kind == RelationKind::kVariable),
        one_end_(by_subject_ && by_object_ && pattern_.subject.text == pattern_.object.text),
        subjects_(part.subject, found.edges),
        objects_(part.object, found.edges) {}

  // The edge answers the part with its ends as stored, or turned round.
  void add(const EdgeFact& fact, bool as_stored, bool turned) {
    if (!as_stored && !turned) return;
    Record record = found_.edges.record(fact);
    if (as_stored) add(record, false);
    if (turned) add(record, true);
  }

  Range matches() {
    const auto first = static_cast<std::uint32_t>(found_.matches.size());
    std::sort(found_.records.begin() + begin_, found_.records.end(),
              [this](const Record& a, const Record& b) { return place(a) < place(b); });
    const auto past = static_cast<std::uint32_t>(found_.records.size());
    for (std::uint32_t at = begin_, end = at; at < past; at = end) {
      const auto group = group_of(found_.records[at]);
      while (end < past && group_of(found_.records[end]) == group) ++end;
      add_match({at, end});
    }
    return {first, static_cast<std::uint32_t>(found_.matches.size())};
  }

 private:
  using Group = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;
  using Place = std::tuple<Group, std::uint32_t, std::uint32_t, std::uint32_t, bool, std::uint32_t>;

  static std::uint32_t subject_of(const Record& record) { return record.turned ? record.object : record.subject; }
  static std::uint32_t object_of(const Record& record) { return record.turned ? record.subject : record.object; }

  void add(Record record, bool turned) {
    record.turned = turned;
    const std::uint32_t subject = subject_of(record), object = object_of(record);
    if (!subjects_.match(subject) || !objects_.match(object)) return;
    if (one_end_ && found_.edges.key(subject) != found_.edges.key(object)) return;
    record.turn = static_cast<std::uint32_t>(found_.records.size() - begin_) & 0x7FFFFFFF;
    if (found_.records.size() >= kMostRows) refuse_as_too_wide();
    found_.records.push_back(record);
  }

  // What the variables bind.
  Group group_of(const Record& record) const {
    return {by_subject_ ? found_.edges.key(subject_of(record)) : 0, by_relation_ ? record.relation : 0,
            by_object_ ? found_.edges.key(object_of(record)) : 0};
  }

  Place place(const Record& record) const {
    return {group_of(record),
            found_.edges.key(record.subject),
            std::uint32_t(record.relation),
            found_.edges.key(record.object),
            bool(record.turned),
            std::uint32_t(record.turn)};
  }

  void add_match(const Range& range) {
    sentences_.clear();
    asserting_.clear();
    bool any = false;
    each_triple(found_.edges, found_.records, range, [&](const Range&, EdgeTable::Run run) {
      const EdgeTable::Counts counts = found_.edges.counts(run);
      if (!takes(filter_, counts)) return;
      any = true;
      if (found_.edges.has_copies()) return found_.edges.add_asserting(run, asserting_);
      for (const Record& record : run)
        if (record.has(EdgeTable::kAsserts)) sentences_.push_back(record.sentence);
    });
    if (!any) return;
    const auto begin = found_.records.begin();
    const Record& face = *std::min_element(
        begin + range.first, begin + range.past,
        [](const Record& a, const Record& b) { return a.turned != b.turned ? b.turned != 0 : a.turn < b.turn; });
    const std::uint32_t support = found_.edges.has_copies() ? found_.edges.count_without_copies(asserting_).support
                                  : sentences_.size() < 2   ? static_cast<std::uint32_t>(sentences_.size())
                                                            : distinct(sentences_);
    found_.matches.push_back(
        {subject_of(face), object_of(face), face.relation, range.first, range.past, support & 0x7FFFFFFF, 0});
  }

  const TriplePattern& pattern_;
  const Filter& filter_;
  Found& found_;
  const std::uint32_t begin_;
  const bool by_subject_, by_object_, by_relation_;
  const bool one_end_;  // (?x)-[r]->(?x)
  KnownEnds subjects_, objects_;
  std::vector<std::uint64_t> sentences_;
  std::vector<AssertingEdge> asserting_;
};

}  // namespace

std::vector<FoundTriple> Found::triples(const Match& match, const Filter& filter) const {
  std::vector<FoundTriple> triples;
  each_triple(edges, records, {match.first, match.past}, [&](const Range& range, EdgeTable::Run run) {
    const EdgeTable::Counts counts = edges.counts(run);
    if (takes(filter, counts)) triples.push_back({range, counts.support});
  });
  if (match.path || triples.size() < 2) return triples;
  std::sort(triples.begin(), triples.end(), [this](const FoundTriple& a, const FoundTriple& b) {
    if (a.support != b.support) return a.support > b.support;
    return edges.precedes(records[a.records.first], records[b.records.first]);
  });
  return triples;
}

void Search::visit(const std::optional<Keys>& subjects, const std::optional<Keys>& objects,
                   const RelationMatcher& relation, const EdgeSource::FactVisit& visit) const {
  const auto each = [](const std::optional<Keys>& keys, const auto& take) {
    if (!keys) return take(std::nullopt);
    for (const std::string& key : *keys) take(key);
  };
  each(subjects, [&](const std::optional<std::string>& subject) {
    each(objects, [&](const std::optional<std::string>& object) {
      undated.merge(source.facts({subject, object, relation}, options.filter, visit));
    });
  });
}

Range find_matches(const PreparedPattern& part, const std::optional<Keys>& subjects, const std::optional<Keys>& objects,
                   const Search& search, Found& found) {
  Collector collector(part, search.options.filter, found);
  const bool either_way = part.pattern->either_way;
  const bool open = !subjects && !objects;
  const auto as_stored = [&](const EdgeFact& fact) {
    return part.relation.direct(fact.form()) || (either_way && part.relation.turned(fact.form()));
  };
  const auto turned = [&](const EdgeFact& fact) {
    return part.relation.turned(fact.form()) || (either_way && part.relation.direct(fact.form()));
  };
  const bool may_turn = either_way || part.relation.can_turn();
  search.visit(subjects, objects, part.relation, [&](const EdgeFact& fact) {
    collector.add(fact, as_stored(fact), open && may_turn && turned(fact));  // one pass over all edges serves both
  });
  if (!open && may_turn)
    search.visit(objects, subjects, part.relation,
                 [&](const EdgeFact& fact) { collector.add(fact, false, turned(fact)); });
  return collector.matches();
}

void refuse_as_too_wide() {
  throw QueryError("the question has more than " + std::to_string(kMostRows / 1'000'000) +
                   " million answers; name an end or a relation, give a type, or raise --min-support");
}

}  // namespace relata::query
