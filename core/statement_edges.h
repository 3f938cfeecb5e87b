// A statement as edges (contract, section 4): told once, for who indexes statements and for who answers with them.
//
//   "Atta fled Mazar for Uzbekistan" -> (Atta, flee, Mazar), (Atta, flee for, Uzbekistan)
//
// Edge 0 is (subject, lemma, object), with nothing for a missing object; edge i + 1 is (subject, lemma + preposition,
// argument i) for each argument that is an entity. The numbers are on disk (docs/store_format.md).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/statement.h"
#include "core/triple.h"

namespace relata {

// An edge whose far end is still words: what it stands for is for the caller to look up.
struct StatementEdge {
  std::uint32_t number = 0;
  std::string relation;            // lemma, with the argument's preposition
  const Phrase* object = nullptr;  // of the statement; null for nothing
};

// `is_entity` tells which arguments are entities: by cluster where statements are stored, by Phrase::entity where they
// are answered.
std::vector<StatementEdge> statement_edges(const Statement& statement,
                                           const std::function<bool(const Phrase&)>& is_entity);

struct NumberedEdge {
  std::uint32_t number = 0;
  Edge edge;
};

// The edges of a statement whose entities are filled in. They point to `statement` and `provenance`.
std::vector<NumberedEdge> resolved_edges(const Statement& statement, const Provenance& provenance);

// Whether a phrase that is no entity acts for one.
bool acts_for_entity(const Phrase& phrase);

// The entity of a phrase, else that it acts for, else its words without determiners.
End end_of(const Phrase& phrase);

// The words of a phrase that is no entity: blanks made single, determiners at its beginning left out; a phrase of
// nothing else stays. Uses Phrase::name where a pronoun stands for such a phrase. core/determiners.txt is the list; the
// words are on disk, so another list is another format.
//   "The  1,800 prisoners" -> "1,800 prisoners"; "all the prisoners" -> "all the prisoners"; "this" -> "this"
std::string phrase_words(const Phrase& phrase);

// The relation of an edge of the statement as a picture writes it: of an argument's edge with the object between, or
// its beginning, which says what happens there.
//   "Noor drove the rebels out of Mazar", "drive out of" -> "drive rebels out of"; "drive" -> "drive"
std::string shown_relation(const Statement& statement, std::string_view relation);

}  // namespace relata
