#include "core/statement_edges.h"

#include <unordered_set>
#include <utility>

#include "core/ascii.h"
#include "core/determiners_txt.h"
#include "core/relation_lexicon.h"
#include "core/table.h"

namespace relata {
namespace {

bool is_determiner(std::string_view word) {
  static const auto determiners = [] {
    std::unordered_set<std::string_view> words;
    each_row(data::determiners_txt, [&](const TableRow& row) { words.insert(row.front()); });
    return words;
  }();
  return determiners.contains(ascii_lower(word));
}

// The relation of the edge to an argument: lemma, blank, preposition; the lemma where it has none, but that of a place
// where something is: "Estonia, where Thales has its staff" -> Thales | have in | Estonia.
std::string argument_relation(const Statement& statement, const Argument& argument) {
  if (!argument.preposition || argument.preposition->empty())
    return argument.role == Role::kPlace ? statement.relation.lemma + " in" : statement.relation.lemma;
  return statement.relation.lemma + " " + *argument.preposition;
}

// At most 28 bytes, whole characters, and a mark where something is left out.
std::string beginning(std::string words) {
  constexpr std::size_t kLongest = 28;
  if (words.size() <= kLongest) return words;
  std::size_t end = kLongest - 1;
  while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
  while (end > 0 && words[end - 1] == ' ') --end;
  return words.substr(0, end) + "…";
}

}  // namespace

std::vector<StatementEdge> statement_edges(const Statement& statement,
                                           const std::function<bool(const Phrase&)>& is_entity) {
  std::vector<StatementEdge> edges;
  edges.push_back({0, statement.relation.lemma, statement.object ? &*statement.object : nullptr});
  for (std::uint32_t arg = 0; arg < statement.args.size(); ++arg)
    if (const Argument& argument = statement.args[arg]; is_entity(argument))
      edges.push_back({arg + 1, argument_relation(statement, argument), &argument});
  return edges;
}

std::vector<NumberedEdge> resolved_edges(const Statement& statement, const Provenance& provenance) {
  std::vector<NumberedEdge> edges;
  const End subject = end_of(statement.subject);
  for (StatementEdge& edge :
       statement_edges(statement, [](const Phrase& phrase) { return end_of(phrase).is_entity(); })) {
    // What is made of the object's kind and of a passive's stands in the statement; an argument's edge has the lexicon.
    CanonicalRelation canonical =
        edge.number == 0 ? CanonicalRelation{statement.relation.canonical, statement.relation.canonical_reversed}
                         : canonical_relation(edge.relation);
    edges.push_back(
        {edge.number, Edge{subject, std::move(edge.relation), edge.object ? end_of(*edge.object) : End(),
                           std::move(canonical.name), canonical.reversed, &statement, &provenance, edge.number}});
  }
  return edges;
}

bool acts_for_entity(const Phrase& phrase) {
  return !phrase.entity && phrase.actor && !phrase.actor->entity.id.empty();
}

End end_of(const Phrase& phrase) {
  if (phrase.entity) return {phrase.entity->id, phrase.entity->name, phrase.entity->type, phrase.entity->of};
  if (acts_for_entity(phrase)) {
    const EntityRef& actor = phrase.actor->entity;
    return {actor.id, actor.name, actor.type, phrase.actor->of};
  }
  return {std::nullopt, phrase_words(phrase), std::nullopt};
}

std::string phrase_words(const Phrase& phrase) {
  const std::string words = single_blanks(phrase.name ? *phrase.name : phrase.mention);
  std::string_view rest = words;
  for (std::size_t blank = rest.find(' '); blank != rest.npos && is_determiner(rest.substr(0, blank));
       blank = rest.find(' '))
    rest.remove_prefix(blank + 1);
  return std::string(rest);
}

std::string shown_relation(const Statement& statement, std::string_view relation) {
  const std::string& lemma = statement.relation.lemma;
  if (!statement.object || relation.size() <= lemma.size() + 1 || !relation.starts_with(lemma + " "))
    return std::string(relation);
  const Phrase& object = *statement.object;
  const std::string words = object.entity && !object.entity->name.empty() ? object.entity->name : phrase_words(object);
  if (words.empty()) return std::string(relation);
  return lemma + " " + beginning(words) + std::string(relation.substr(lemma.size()));
}

}  // namespace relata
