#include <algorithm>

#include "extract/openie/statement_builder.h"
#include "extract/openie/table.h"
#include "extract/text/demonyms.h"

namespace relata::openie {
namespace {

// An office is held in a country, place, body or under a person; a nation or a thing has none.
bool lends(EntityType type) {
  return type != EntityType::kNorp && type != EntityType::kMisc && type != EntityType::kEvent;
}

bool is_acronym(std::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

// A predicate noun whose of- or for-phrase, possessor, compound or demonym names an entity has that entity as object
// (contract, section 2): "the capital of Kunar", "Museum of Flight CEO", "Afghan President".
std::optional<StatementBuilder::RoleOf> StatementBuilder::role_of(int noun, int beside) const {
  if (view_.token(noun).upos != "NOUN" && view_.token(noun).upos != "PROPN") return std::nullopt;
  if (view_.mention_at(noun) && view_.mention_at(noun)->type != EntityType::kMisc) return std::nullopt;
  if (view_.conjuncts(noun).size() > 1) return std::nullopt;
  for (int child : tree_.children(noun))
    if (view_.lower(child) == "ethnic") return std::nullopt;  // "ethnic Uzbek leader": of a people, not of a country
  int owner = kNone;
  std::optional<std::string> country;  // that a demonym stands for, if the document does not name it
  std::optional<std::uint32_t> cluster;
  std::string preposition = "of";
  std::vector<int> modifiers = tree_.children(noun);
  if (beside != kNone) modifiers.insert(modifiers.begin(), beside);
  for (int child : modifiers) {
    const std::string words = view_.preposition_text(child);
    const bool of = tree_.is(child, "nmod") && child > noun && (words == "of" || words == "for");
    const bool before = child < noun && (tree_.is(child, "nmod:poss") || tree_.is(child, "compound") ||
                                         tree_.is(child, "amod") || tree_.is(child, "nmod:desc"));
    if (!of && !before) continue;
    std::optional<std::uint32_t> entity = view_.referent_of(child);
    std::optional<std::string> unnamed;
    if (const auto of_people = text::country_of_demonym(view_.token(child).form); before && of_people) {
      entity.reset();
      const auto& clusters = view_.document().clusters;
      for (std::size_t c = 0; c < clusters.size() && !entity; ++c)
        for (const NameForm& name : clusters[c].names)
          if (name.text == *of_people) entity = static_cast<std::uint32_t>(c);
      const auto* office = role_table().find(view_.lemma(noun));
      if (!entity && office && std::find(office->begin(), office->end(), "office") != office->end())
        unnamed = std::string(*of_people);
    }
    if (before && role_table().value(view_.lower(child)) == "portfolio")
      continue;  // "Defence Secretary" is no secretary of one
    if (entity && !lends(view_.document().clusters[*entity].type)) entity.reset();
    if ((!entity && !unnamed) || (owner != kNone && before)) continue;
    owner = child;
    cluster = entity;
    country = unnamed;
    if (of) preposition = words;
    if (of) break;
  }
  if (owner == kNone) return std::nullopt;
  RoleOf role;
  role.owner = owner;
  role.object = phrase_of(view_, {.head = owner});
  role.object.cluster = cluster;
  if (!cluster) role.object.name = country;
  std::string lemma = "be";
  const bool after = owner > noun;
  for (int t : phrase_tokens(view_, {.head = noun})) {
    if (tree_.below(t, owner) || view_.token(t).upos == "PUNCT" || tree_.is(t, "case")) continue;
    if (t > noun) continue;
    role.relation_tokens.push_back(t);
    if (view_.token(t).upos == "DET" || view_.token(t).upos == "PART" || view_.token(t).upos == "PRON") continue;
    lemma += " " + (is_acronym(view_.token(t).form) ? view_.token(t).form
                    : t == noun                     ? view_.lemma(t)
                                                    : view_.lower(t));
  }
  if (after) {
    const std::vector<int> words = view_.preposition(owner);
    role.relation_tokens.insert(role.relation_tokens.end(), words.begin(), words.end());
  }
  role.lemma = lemma + " " + preposition;
  return role;
}

}  // namespace relata::openie
