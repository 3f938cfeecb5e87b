// diff: what is known on one side and not on the other: two knowledge bases, or one on two days.
//
//   diff(kb, {.before = "last-week.kb"})                           // what came, went and changed since
//   diff(kb, {.before = "2021-08-01", .after = "2021-08-15"})      // what is said of the days between
//
// Of a knowledge base and another one the other stands before. Of two days each side is what is said to have happened
// by that day (--until, contract section 5), so that nothing goes. Triples are one if their ends and relation are,
// statements if their ids are: what one says (ends, relation, standing) may still change when who is who does.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/triple.h"
#include "kb/knowledge_base.h"
#include "verbs/filters.h"

namespace relata::verbs {

struct DiffRequest {
  std::string before;                // a knowledge base's folder, or a day if `after` is one
  std::optional<std::string> after;  // a day
  std::vector<std::string> kinds;  // "triples", "entities", "documents", "statements", also apart by commas; empty: all
  FilterRequest filters;           // of both sides
  std::uint32_t limit = 20;        // differences of each kind; 0: all
};

enum class DiffKind : std::uint8_t { kTriple, kEntity, kDocument, kStatement };
inline constexpr std::array kDiffKinds = {DiffKind::kTriple, DiffKind::kEntity, DiffKind::kDocument,
                                          DiffKind::kStatement};
// "triple", "triples"
std::string_view to_string(DiffKind kind);
std::string_view plural_of(DiffKind kind);

// `before` and `after`: a triple's support, the statements of an entity or document, 1 of a statement; 0: not there.
struct Difference {
  DiffKind kind = DiffKind::kTriple;
  std::uint32_t before = 0, after = 0;
  std::string id;     // of an entity, document or statement
  std::string words;  // "Taliban | capture | Kunduz"; a name; a document's id and title; a statement's words
  std::optional<EntityType> type;     // of an entity
  std::optional<Triple> triple;       // as it is after, else before
  std::optional<Evidence> statement;  // as it is after, else before
  std::vector<std::string> docs;

  // '+' came, '-' went, '~' changed.
  char sign() const { return before == 0 ? '+' : after == 0 ? '-' : '~'; }
};

// How many there are of each kind, shown or not.
struct DiffCounts {
  std::uint64_t came = 0, went = 0, changed = 0;
  std::uint64_t all() const { return came + went + changed; }
};

struct Diff {
  // By kind. Triples: those of two entities before others, the greatest change of support first. All else: what came,
  // what went, what changed; the most spoken of first; of statements events before what is implied or only the saying
  // of something, the surest first.
  std::vector<Difference> rows;
  std::array<DiffCounts, kDiffKinds.size()> counts;
  Undated undated;  // what was left out for want of a date
  Notes notes;      // which of several of a name was taken
};

// Throws UsageError (an unknown kind, one day without the other), UnknownName, StoreError (no knowledge base).
Diff diff(const kb::KnowledgeBase& kb, const DiffRequest& request);

// {"change":"+","kind":"triple","before":0,"after":3,..} with "triple":Triple, "entity":{"id","name","type"},
// "document":{"id"} or "statement":Statement.
std::string difference_json(const kb::KnowledgeBase& kb, const Difference& difference);

// "triples: 12 came, 3 changed", a line for each kind in which something differs.
std::vector<std::string> counts_in_words(const Diff& diff);

}  // namespace relata::verbs
