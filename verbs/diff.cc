#include "verbs/diff.h"

#include <algorithm>
#include <memory>
#include <tuple>
#include <utility>

#include "core/ascii.h"
#include "core/iso_date.h"
#include "export/json_value.h"
#include "export/statement_json.h"
#include "verbs/diff_side.h"
#include "verbs/knowledge.h"
#include "verbs/words.h"

namespace relata::verbs {
namespace {

// A difference before its words are made. `row_before` and `row_after` are places in the two sides' lists.
struct Candidate {
  std::uint32_t before = 0, after = 0;
  std::uint32_t row_before = 0, row_after = 0;
  std::uint8_t tier = 0;        // the lower first
  bool is_state = false;        // comes after others of its change
  std::uint8_t confidence = 0;  // of a statement

  std::uint32_t change() const { return std::max(before, after) - std::min(before, after); }
  int sign() const { return before == 0 ? 0 : after == 0 ? 1 : 2; }
  std::uint32_t row() const { return after > 0 ? row_after : row_before; }
};

// The greatest change first.
bool by_change(const Candidate& a, const Candidate& b) {
  const auto rank = [](const Candidate& c) {
    return std::tuple(c.tier, -std::int64_t{c.change()}, c.is_state, c.sign(), c.row());
  };
  return rank(a) < rank(b);
}

// Who came, who went, and only then of whom more or less is said.
bool by_sign(const Candidate& a, const Candidate& b) {
  const auto rank = [](const Candidate& c) {
    return std::tuple(c.sign(), c.tier, -std::int64_t{c.change()}, -int{c.confidence}, c.row());
  };
  return rank(a) < rank(b);
}

// Calls visit(before, after) for each key of two lists that are sorted by it; an end of a list stands for none.
template <typename List, typename KeyOf, typename Visit>
void merged(const List& before, const List& after, KeyOf key_of, Visit visit) {
  auto b = before.begin();
  auto a = after.begin();
  while (b != before.end() || a != after.end()) {
    const bool of_before = a == after.end() || (b != before.end() && !(key_of(*a) < key_of(*b)));
    const bool of_after = b == before.end() || (a != after.end() && !(key_of(*b) < key_of(*a)));
    visit(of_before ? b : before.end(), of_after ? a : after.end());
    if (of_before) ++b;
    if (of_after) ++a;
  }
}

std::vector<Candidate> differing_triples(const DiffSide& before, const DiffSide& after) {
  std::vector<Candidate> found;
  merged(
      before.triples(), after.triples(), [](const KnownTriple& triple) { return triple.key; },
      [&](auto b, auto a) {
        const KnownTriple& shown = a != after.triples().end() ? *a : *b;
        Candidate c{.tier = shown.tier, .is_state = shown.is_state};
        if (b != before.triples().end()) c.row_before = b->number, c.before = before.support(b->number);
        if (a != after.triples().end()) c.row_after = a->number, c.after = after.support(a->number);
        if (c.before != c.after) found.push_back(c);
      });
  std::sort(found.begin(), found.end(), by_change);
  return found;
}

std::vector<Candidate> differing_counts(const CountedById& before, const CountedById& after) {
  std::vector<Candidate> found;
  std::uint32_t row_before = 0, row_after = 0;
  merged(
      before, after, [](const auto& one) { return one.first; },
      [&](auto b, auto a) {
        Candidate c{.row_before = row_before, .row_after = row_after};
        if (b != before.end()) c.before = b->second.count, ++row_before;
        if (a != after.end()) c.after = a->second.count, ++row_after;
        if (c.before != c.after) found.push_back(c);
      });
  std::sort(found.begin(), found.end(), by_sign);
  return found;
}

std::vector<Candidate> differing_statements(const DiffSide& before, const DiffSide& after) {
  std::vector<Candidate> found;
  const auto &old = before.statements(), &now = after.statements();
  merged(
      old, now, [](const SaidStatement& statement) -> const std::string& { return statement.id; },
      [&](auto b, auto a) {
        if (b != old.end() && a != now.end() && b->content == a->content) return;
        Candidate c;
        if (b != old.end()) c.before = 1, c.row_before = static_cast<std::uint32_t>(b - old.begin());
        if (a != now.end()) c.after = 1, c.row_after = static_cast<std::uint32_t>(a - now.begin());
        const SaidStatement& shown = a != now.end() ? *a : *b;
        c.confidence = shown.confidence;
        c.tier = shown.tier;
        found.push_back(c);
      });
  std::sort(found.begin(), found.end(), by_sign);
  return found;
}

DiffCounts counted_of(const std::vector<Candidate>& found) {
  DiffCounts counts;
  for (const Candidate& c : found) ++(c.sign() == 0 ? counts.came : c.sign() == 1 ? counts.went : counts.changed);
  return counts;
}

Difference counted_difference(DiffKind kind, const Candidate& c) {
  Difference difference;
  difference.kind = kind;
  difference.before = c.before;
  difference.after = c.after;
  return difference;
}

Difference triple_difference(const DiffSide& before, const DiffSide& after, const Candidate& c) {
  Difference difference = counted_difference(DiffKind::kTriple, c);
  difference.triple = c.after > 0 ? after.triple(c.row_after) : before.triple(c.row_before);
  const Triple& triple = *difference.triple;
  difference.words = triple.subject.name + " | " + triple.relation;
  if (!triple.object.is_nothing()) difference.words += " | " + triple.object.name;
  difference.docs = triple.docs;
  return difference;
}

Difference count_difference(DiffKind kind, const CountedById& before, const CountedById& after, const Candidate& c) {
  const CountedById& side = c.after > 0 ? after : before;
  const auto& [id, counted] = *std::next(side.begin(), c.row());
  Difference difference = counted_difference(kind, c);
  difference.id = id;
  difference.words =
      kind == DiffKind::kDocument ? id + (counted.name.empty() ? "" : ", " + counted.name) : counted.name;
  difference.type = counted.type;
  return difference;
}

Difference statement_difference(const DiffSide& before, const DiffSide& after, const Candidate& c) {
  const DiffSide& side = c.after > 0 ? after : before;
  Difference difference = counted_difference(DiffKind::kStatement, c);
  difference.id = side.statements()[c.row()].id;
  side.kb().statement(difference.id, [&](const Statement& statement, const Provenance& provenance) {
    difference.statement = Evidence{statement, provenance};
    const std::string beside = flags(statement);
    difference.words = words_of(with_names(statement));
    if (!beside.empty()) difference.words += beside.starts_with('(') ? " " + beside : " (" + beside + ")";
    difference.docs = {provenance.doc};
  });
  return difference;
}

std::vector<Candidate> differing(DiffKind kind, const DiffSide& before, const DiffSide& after) {
  switch (kind) {
    case DiffKind::kTriple: return differing_triples(before, after);
    case DiffKind::kEntity: return differing_counts(before.entities(), after.entities());
    case DiffKind::kDocument: return differing_counts(before.documents(), after.documents());
    default: return differing_statements(before, after);
  }
}

Difference difference(DiffKind kind, const DiffSide& before, const DiffSide& after, const Candidate& c) {
  switch (kind) {
    case DiffKind::kTriple: return triple_difference(before, after, c);
    case DiffKind::kEntity: return count_difference(kind, before.entities(), after.entities(), c);
    case DiffKind::kDocument: return count_difference(kind, before.documents(), after.documents(), c);
    default: return statement_difference(before, after, c);
  }
}

// "triples", also "triple".
std::vector<bool> kinds_wanted(const std::vector<std::string>& given) {
  std::vector<bool> wanted(kDiffKinds.size(), given.empty());
  for (const std::string& value : given)
    for (std::string_view name : split(value, ',')) {
      bool known = false;
      for (std::size_t kind = 0; kind < kDiffKinds.size(); ++kind)
        if (plural_of(kDiffKinds[kind]) == name || to_string(kDiffKinds[kind]) == name) known = wanted[kind] = true;
      if (!known)
        throw UsageError("unknown --only '" + std::string(name) + "': try triples, entities, documents or statements");
    }
  return wanted;
}

void compare(DiffSide& before, DiffSide& after, const DiffRequest& request, Diff& diff) {
  const std::vector<bool> wanted = kinds_wanted(request.kinds);
  const bool triples = wanted[0], others = std::find(wanted.begin() + 1, wanted.end(), true) != wanted.end();
  for (DiffSide* side : {&before, &after}) side->read(triples, others, diff.undated);
  for (std::size_t kind = 0; kind < kDiffKinds.size(); ++kind) {
    if (!wanted[kind]) continue;
    std::vector<Candidate> found = differing(kDiffKinds[kind], before, after);
    diff.counts[kind] = counted_of(found);
    if (request.limit > 0 && found.size() > request.limit) found.resize(request.limit);
    for (const Candidate& candidate : found)
      diff.rows.push_back(difference(kDiffKinds[kind], before, after, candidate));
  }
}

// What happened by `day`, of what the filter takes.
Filter by_day(const FilterRequest& request, const std::string& day, const kb::KnowledgeBase& kb, Notes& notes) {
  FilterRequest until = request;
  until.until = day;
  return filter_of(until, kb, notes);
}

}  // namespace

std::string_view to_string(DiffKind kind) {
  constexpr std::string_view kNames[] = {"triple", "entity", "document", "statement"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view plural_of(DiffKind kind) {
  constexpr std::string_view kNames[] = {"triples", "entities", "documents", "statements"};
  return kNames[static_cast<std::size_t>(kind)];
}

Diff diff(const kb::KnowledgeBase& kb, const DiffRequest& request) {
  Diff found;
  if (request.after) {
    for (const std::string& day : {request.before, *request.after})
      if (!is_iso_date(day))
        throw UsageError("'" + day +
                         "' is no date: try 'relata diff OTHER.kb', or two days, YYYY, YYYY-MM or YYYY-MM-DD");
    if (request.filters.until) throw UsageError("of two days --until is no filter: the later day says it");
    Notes again;  // the same as of the first
    DiffSide before(kb, by_day(request.filters, request.before, kb, found.notes));
    DiffSide after(kb, by_day(request.filters, *request.after, kb, again));
    compare(before, after, request, found);
    return found;
  }
  if (is_iso_date(request.before) && !std::filesystem::exists(request.before))
    throw UsageError("'" + request.before + "' is a day: give two, 'relata diff DATE DATE'");
  const kb::KnowledgeBase other = open_to_read(request.before);
  Notes of_other;
  DiffSide before(other, filter_of(request.filters, other, of_other));
  DiffSide after(kb, filter_of(request.filters, kb, found.notes));
  compare(before, after, request, found);
  return found;
}

std::string difference_json(const kb::KnowledgeBase& kb, const Difference& difference) {
  using exporter::Json;
  exporter::JsonObject object{{"change", std::string(1, difference.sign())},
                              {"kind", to_string(difference.kind)},
                              {"before", difference.before},
                              {"after", difference.after}};
  if (difference.triple) object.add("triple", Json::raw(exporter::triple_json(*difference.triple)));
  if (difference.kind == DiffKind::kEntity)
    object.add("entity", exporter::JsonObject{{"id", difference.id},
                                              {"name", difference.words},
                                              {"type", difference.type ? Json(to_string(*difference.type)) : nullptr}});
  if (difference.kind == DiffKind::kDocument) object.add("document", exporter::JsonObject{{"id", difference.id}});
  if (difference.statement)
    object.add("statement", Json::raw(exporter::statement_json(difference.statement->statement,
                                                               difference.statement->provenance, kb.extractor())));
  return object.text();
}

std::vector<std::string> counts_in_words(const Diff& diff) {
  std::vector<std::string> lines;
  for (std::size_t kind = 0; kind < kDiffKinds.size(); ++kind) {
    const DiffCounts& counts = diff.counts[kind];
    std::vector<std::string> parts;
    if (counts.came > 0) parts.push_back(std::to_string(counts.came) + " came");
    if (counts.went > 0) parts.push_back(std::to_string(counts.went) + " went");
    if (counts.changed > 0) parts.push_back(std::to_string(counts.changed) + " changed");
    if (!parts.empty()) lines.push_back(std::string(plural_of(kDiffKinds[kind])) + ": " + joined(parts, ", "));
  }
  return lines;
}

}  // namespace relata::verbs
