#include "core/relation_lexicon.h"

#include <set>
#include <unordered_map>

#include "core/ascii.h"
#include "core/relations_tsv.h"
#include "core/table.h"

namespace relata {
namespace {

// lemma -> canonical relation, and "reversed" where the ends are swapped.
const Table& lexicon() {
  static const Table table(data::relations_tsv);
  return table;
}

CanonicalRelation relation_of(const TableRow& row) { return {std::string(row[0]), row.size() > 1}; }

}  // namespace

CanonicalRelation canonical_relation(std::string_view lemma) {
  const TableRow* const row = lexicon().find(lemma);
  return row ? relation_of(*row) : CanonicalRelation{std::string(lemma), false};
}

std::optional<CanonicalRelation> canonical_relation_of(std::string_view lemma, EntityType object) {
  const TableRow* const row = lexicon().find(std::string(lemma) + ":" + std::string(to_string(object)));
  return row ? std::optional(relation_of(*row)) : std::nullopt;
}

std::vector<std::string> canonical_relations() {
  std::set<std::string> names;
  lexicon().each([&](std::string_view, const TableRow& row) { names.emplace(row.front()); });
  return {names.begin(), names.end()};
}

const std::vector<std::string>& wordings_of(std::string_view canonical) {
  static const auto wordings = [] {
    std::unordered_map<std::string, std::vector<std::string>> by_canonical;
    lexicon().each([&](std::string_view lemma, const TableRow& row) {
      by_canonical[ascii_lower(row.front())].emplace_back(lemma.substr(0, lemma.find(':')));
    });
    return by_canonical;
  }();
  static const std::vector<std::string> none;
  const auto found = wordings.find(ascii_lower(canonical));
  return found == wordings.end() ? none : found->second;
}

CanonicalRelation canonical_passive(std::string_view verb_lemma) {
  CanonicalRelation relation = canonical_relation(verb_lemma);
  relation.reversed = !relation.reversed;
  return relation;
}

}  // namespace relata
