// A statement as edges (contract, section 4).
#pragma once

#include <cstdint>
#include <vector>

#include "core/statement.h"
#include "core/triple.h"

namespace relata::kb {

struct NumberedEdge {
  std::uint32_t number = 0;  // 0: the object's; i + 1: argument i's; as store::EdgeTerms
  Edge edge;
};

// (subject, lemma, object), and (subject, lemma + preposition, argument) for each argument that is an entity. The edges
// point to `statement` and `provenance`.
//   "Atta fled Mazar for Uzbekistan" -> (Atta, flee, Mazar), (Atta, flee for, Uzbekistan)
std::vector<NumberedEdge> statement_edges(const Statement& statement, const Provenance& provenance);

// The entity of a phrase, else its words without determiners.
End end_of(const Phrase& phrase);

}  // namespace relata::kb
