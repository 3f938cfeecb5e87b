#include "core/relation_lexicon.h"

#include <algorithm>
#include <map>

#include "core/relations_tsv.h"

namespace relata {
namespace {

using Table = std::map<std::string_view, CanonicalRelation, std::less<>>;

// Lines "lemma<TAB>canonical[<TAB>reversed]"; '#' begins a comment.
Table read_table(std::string_view text) {
  Table table;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == line.npos) continue;
    const std::string_view rest = line.substr(tab + 1);
    const std::size_t second = rest.find('\t');
    table[line.substr(0, tab)] = {std::string(rest.substr(0, second)), second != rest.npos};
  }
  return table;
}

const Table& lexicon() {
  static const Table table = read_table(data::relations_tsv);
  return table;
}

}  // namespace

CanonicalRelation canonical_relation(std::string_view lemma) {
  const Table& table = lexicon();
  if (const auto found = table.find(lemma); found != table.end()) return found->second;
  return {std::string(lemma), false};
}

std::optional<CanonicalRelation> canonical_relation_of(std::string_view lemma, EntityType object) {
  const auto found = lexicon().find(std::string(lemma) + ":" + std::string(to_string(object)));
  return found == lexicon().end() ? std::nullopt : std::optional(found->second);
}

CanonicalRelation canonical_passive(std::string_view verb_lemma) {
  CanonicalRelation relation = canonical_relation(verb_lemma);
  relation.reversed = !relation.reversed;
  return relation;
}

}  // namespace relata
