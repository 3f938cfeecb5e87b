#include "kb/statement_edges.h"

#include <utility>

#include "core/relation_lexicon.h"
#include "store/terms.h"

namespace relata::kb {

End end_of(const Phrase& phrase) {
  if (phrase.entity) return {phrase.entity->id, phrase.entity->name, phrase.entity->type};
  return {std::nullopt, store::phrase_words(phrase), std::nullopt};
}

std::vector<NumberedEdge> statement_edges(const Statement& statement, const Provenance& provenance) {
  std::vector<NumberedEdge> edges;
  const End subject = end_of(statement.subject);
  edges.push_back(
      {0, Edge{subject, statement.relation.lemma, statement.object ? end_of(*statement.object) : End(),
               statement.relation.canonical, statement.relation.canonical_reversed, &statement, &provenance}});
  for (std::uint32_t arg = 0; arg < statement.args.size(); ++arg) {
    const Argument& argument = statement.args[arg];
    if (!argument.entity) continue;
    std::string relation = store::argument_relation(statement, argument);
    CanonicalRelation canonical = canonical_relation(relation);
    edges.push_back({arg + 1, Edge{subject, std::move(relation), end_of(argument), std::move(canonical.name),
                                   canonical.reversed, &statement, &provenance}});
  }
  return edges;
}

}  // namespace relata::kb
