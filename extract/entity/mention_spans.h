// Descriptions and pronouns: the phrases of a sentence that mean something without naming it, as GUM's guidelines cut
// them (https://wiki.gucorpling.org/gum/entities).
//
//   "The insurgents , who took the city , freed their leader ."
//     -> [The insurgents , who took the city] person, [the city] place, [their] person, [their leader] person
//
// A phrase begins after its preposition; it ends before an apposition, a coordinated phrase or a mark; of a predicate
// ("is a judge") it is the noun phrase alone.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/mention.h"
#include "core/sentence.h"

namespace relata::entity {

// Reads Token::mention (of the model), upos, head and deprel. Mentions by first token, longer ones first; their cluster
// is 0. Names are among them, as far as a word of them heads a mention.
std::vector<Mention> mention_spans(const Sentence& sentence, std::uint32_t index);

// "organization" -> ORG: the type that goes with a kind of entity in GUM's words; MISC where none does.
EntityType type_of_kind(std::string_view kind);

}  // namespace relata::entity
