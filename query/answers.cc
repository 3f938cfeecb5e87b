#include "query/answers.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace relata::query {
namespace {

// Places in a sorted list, equal for equal texts: what names are compared by where there are many rows.
class Ranks {
 public:
  // `text` of each number in `used`.
  template <typename Text>
  Ranks(const std::vector<bool>& used, const Text& text) : ranks_(used.size()) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t number = 0; number < used.size(); ++number)
      if (used[number]) order.push_back(number);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return text(a) < text(b); });
    for (std::size_t i = 0; i < order.size(); ++i)
      ranks_[order[i]] = i == 0 ? 0 : ranks_[order[i - 1]] + (text(order[i]) != text(order[i - 1]) ? 1 : 0);
  }
  std::uint32_t operator[](std::uint32_t number) const { return ranks_[number]; }

 private:
  std::vector<std::uint32_t> ranks_;
};

// The rows of a pattern with variables.
class BoundRows final : public Rows::Maker {
 public:
  BoundRows(const Pattern& pattern, Found found, const JoinedRows& joined, const Filter& filter)
      : found_(std::move(found)),
        filter_(filter),
        places_(bound_by(variables_of(pattern), pattern.variables.size())),
        width_(joined.parts),
        order_(found_, places_) {}

  void take(const JoinedRows& joined, std::size_t limit) {
    std::vector<std::uint32_t> turns(joined.size());
    std::iota(turns.begin(), turns.end(), 0);
    std::vector<std::uint64_t> strength;
    strength.reserve(turns.size());
    for (const std::uint32_t turn : turns) strength.push_back(order_.strength(&joined.matches[turn * width_], width_));
    sort(joined, strength, turns);
    if (limit > 0 && turns.size() > limit) turns.resize(limit);
    rows_.reserve(turns.size() * width_);
    for (const std::uint32_t turn : turns) {
      const auto row = joined.matches.begin() + static_cast<std::ptrdiff_t>(turn * width_);
      rows_.insert(rows_.end(), row, row + static_cast<std::ptrdiff_t>(width_));
    }
  }

  std::size_t size() const override { return rows_.size() / width_; }

  Row row(std::size_t index) const override {
    Row row;
    const std::uint32_t* matches = &rows_[index * width_];
    for (const BoundBy& place : places_) {
      const std::uint32_t value = order_.value(matches, place);
      const bool relation = place.side == BoundBy::kRelation;
      row.bindings.push_back({relation ? End{std::nullopt, std::string(found_.edges.relation(value)), std::nullopt}
                                       : found_.edges.end(value),
                              relation});
    }
    for (std::size_t part = 0; part < width_; ++part)
      for (const FoundTriple& triple : found_.triples(found_.matches[matches[part]], filter_))
        row.triples.push_back(found_.edges.triple(found_.run(triple.records)));
    row.support = static_cast<std::uint32_t>(order_.strength(matches, width_));
    return row;
  }

 private:
  using Turns = std::vector<std::uint32_t>;

  void sort(const JoinedRows& joined, const std::vector<std::uint64_t>& strength, Turns& turns) const {
    const EdgeTable& edges = found_.edges;
    std::vector<bool> ends(edges.ends(), false), relations(edges.relations(), false);
    for (std::size_t at = 0; at < joined.matches.size(); at += width_)
      for (const BoundBy& place : places_)
        (place.side == BoundBy::kRelation ? relations : ends)[order_.value(&joined.matches[at], place)] = true;
    const Ranks names(ends, [&](std::uint32_t end) { return edges.name(end); });
    const Ranks keys(ends, [&](std::uint32_t end) { return edges.key_text(end); });
    const Ranks lemmas(relations, [&](std::uint32_t relation) { return edges.relation(relation); });
    std::sort(turns.begin(), turns.end(), [&](std::uint32_t a, std::uint32_t b) {
      if (strength[a] != strength[b]) return strength[a] > strength[b];
      const std::uint32_t* const of_a = &joined.matches[a * width_];
      const std::uint32_t* const of_b = &joined.matches[b * width_];
      for (const BoundBy& place : places_) {
        const Ranks& ranks = place.side == BoundBy::kRelation ? lemmas : names;
        const std::uint32_t one = ranks[order_.value(of_a, place)], other = ranks[order_.value(of_b, place)];
        if (one != other) return one < other;
      }
      for (const BoundBy& place : places_) {
        if (place.side == BoundBy::kRelation) continue;
        const std::uint32_t one = keys[order_.value(of_a, place)], other = keys[order_.value(of_b, place)];
        if (one != other) return one < other;
      }
      return false;
    });
  }

  const Found found_;
  const Filter filter_;
  const std::vector<BoundBy> places_;
  const std::size_t width_;
  const RowOrder order_;
  std::vector<std::uint32_t> rows_;  // `width_` matches each
};

// The rows of a pattern without variables: a triple each.
class TripleRows final : public Rows::Maker {
 public:
  explicit TripleRows(Found found) : found_(std::move(found)) {}

  // By support, then by names.
  std::size_t take_all(const JoinedRows& joined, const Filter& filter, std::size_t limit) {
    for (const std::uint32_t match : joined.matches) add(found_.triples(found_.matches[match], filter));
    const EdgeTable& edges = found_.edges;
    std::stable_sort(triples_.begin(), triples_.end(), [&](const FoundTriple& a, const FoundTriple& b) {
      if (a.support != b.support) return a.support > b.support;
      const EdgeTable::Record& of_a = found_.records[a.records.first];
      const EdgeTable::Record& of_b = found_.records[b.records.first];
      if (const int order = edges.name(of_a.subject).compare(edges.name(of_b.subject)); order != 0) return order < 0;
      if (const int order = edges.relation(of_a.relation).compare(edges.relation(of_b.relation)); order != 0)
        return order < 0;
      if (const int order = edges.name(of_a.object).compare(edges.name(of_b.object)); order != 0) return order < 0;
      return edges.precedes(of_a, of_b);
    });
    const std::size_t total = triples_.size();
    if (limit > 0 && total > limit) triples_.resize(limit);
    return total;
  }

  // Those of each answer in turn, since a path has an order of its own.
  std::size_t take_answers(const JoinedRows& joined, const Filter& filter, std::size_t limit) {
    std::vector<Answer> answers;
    for (std::size_t at = 0; at < joined.matches.size(); at += joined.parts) {
      Answer& answer = answers.emplace_back();
      for (std::size_t part = 0; part < joined.parts; ++part) {
        const Match& match = found_.matches[joined.matches[at + part]];
        answer.support = std::min<std::uint32_t>(answer.support, match.support);
        for (const FoundTriple& triple : found_.triples(match, filter)) answer.triples.push_back(triple);
      }
      answer.names = names_of(answer.triples);
    }
    std::sort(answers.begin(), answers.end(), [](const Answer& a, const Answer& b) {
      return a.support != b.support ? a.support > b.support : a.names < b.names;
    });
    for (std::size_t i = 0; i < answers.size() && (limit == 0 || i < limit); ++i) add(answers[i].triples);
    return answers.size();
  }

  std::size_t size() const override { return triples_.size(); }
  Row row(std::size_t index) const override {
    Triple triple = found_.edges.triple(found_.run(triples_[index].records));
    const std::uint32_t support = triple.support;
    return {{}, {std::move(triple)}, support};
  }

 private:
  struct Answer {
    std::uint32_t support = UINT32_MAX;
    std::vector<std::string_view> names;
    std::vector<FoundTriple> triples;
  };

  void add(const std::vector<FoundTriple>& triples) { triples_.insert(triples_.end(), triples.begin(), triples.end()); }

  // Names of all its triples, then the keys.
  std::vector<std::string_view> names_of(const std::vector<FoundTriple>& triples) const {
    std::vector<std::string_view> names, keys;
    for (const FoundTriple& triple : triples) {
      const EdgeTable::Record& edge = found_.records[triple.records.first];
      names.insert(names.end(), {found_.edges.name(edge.subject), found_.edges.relation(edge.relation),
                                 found_.edges.name(edge.object)});
      keys.insert(keys.end(), {found_.edges.key_text(edge.subject), found_.edges.key_text(edge.object)});
    }
    names.insert(names.end(), keys.begin(), keys.end());
    return names;
  }

  const Found found_;
  std::vector<FoundTriple> triples_;
};

bool has_path(const Pattern& pattern) {
  return std::any_of(pattern.parts.begin(), pattern.parts.end(),
                     [](const TriplePattern& part) { return part.relation.kind == RelationKind::kPath; });
}

}  // namespace

OrderedRows ordered_rows(const Pattern& pattern, Found found, const JoinedRows& joined, const Options& options) {
  if (joined.size() == 0) return {};
  if (!pattern.variables.empty()) {
    auto rows = std::make_unique<BoundRows>(pattern, std::move(found), joined, options.filter);
    rows->take(joined, options.limit);
    return {Rows(std::move(rows)), joined.seen};
  }
  auto rows = std::make_unique<TripleRows>(std::move(found));
  const std::size_t total = has_path(pattern) ? rows->take_answers(joined, options.filter, options.limit)
                                              : rows->take_all(joined, options.filter, options.limit);
  return {Rows(std::move(rows)), total};
}

}  // namespace relata::query
