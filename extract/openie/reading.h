// One sentence, read once: what all constructs look at. Private to the room.
#pragma once

#include <vector>

#include "extract/openie/clause.h"
#include "extract/openie/context.h"

namespace relata::openie {

struct Reading {
  SentenceView view;
  std::vector<Clause> clauses;
  std::vector<Context> contexts;  // of `clauses`; the extractor adds the speakers of quotations
  std::vector<int> clause_of;     // of a token: the clause whose predicate it is, or kNone
  std::vector<int> content_of;    // of a clause: the first that it reports, or kNone

  const DependencyTree& tree() const { return view.tree(); }
};

// Clauses and contexts of a sentence of `document`, which must outlive the reading.
Reading read_sentence(const ExtractedDocument& document, std::uint32_t sentence);

// The clause in whose words `token` stands, or kNone.
int clause_around(const Reading& reading, int token);

// Who says what the clause around `token` says, as far as words name somebody: "reportedly" is of the event alone.
std::vector<Speaker> speakers_around(const Reading& reading, int token);

}  // namespace relata::openie
