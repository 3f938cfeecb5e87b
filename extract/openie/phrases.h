// Phrases cut out of a sentence: which tokens belong to a constituent, and its words.
#pragma once

#include <string_view>
#include <vector>

#include "extract/openie/sentence_view.h"

namespace relata::openie {

// A noun phrase or clause by its head, before its words are cut out.
struct Constituent {
  int head = kNone;
  int without = kNone;      // a clause below the head that the phrase leaves out: the relative clause it is filled into
  bool collective = false;  // coordination below the head stays in the phrase: "between the army and the rebels"
  bool clausal = false;     // the head is a predicate and the phrase its clause
  bool operator==(const Constituent&) const = default;
};

// "along with", "together with", "as well as": who comes with the subject does the same, and leaves its phrase.
bool is_comitative(std::string_view preposition);

// The tokens of a noun phrase: the subtree without preposition, appositions, non-restrictive clauses, negative
// determiners and outer punctuation; unless it is collective also without conjuncts.
//   "Noor , the governor of Balkh , fled": head Noor -> Noor
// Never empty; in the order of the text.
std::vector<int> phrase_tokens(const SentenceView& view, const Constituent& constituent);
// The tokens of a clause as an object: its subtree without "that" and outer punctuation, and without `without`.
std::vector<int> clause_tokens(const SentenceView& view, int head, int without = kNone);

// Spans of tokens: neighbours run together with what stands between them.
Spans spans_of(const SentenceView& view, std::vector<int> tokens);
Phrase phrase_of_tokens(const SentenceView& view, std::vector<int> tokens);
// With the entity that it means and what it counts or measures.
Phrase phrase_of(const SentenceView& view, const Constituent& constituent);
Phrase clause_phrase(const SentenceView& view, int head, int without = kNone);
// The noun at the head of a phrase's words, or kNone.
int head_of(const SentenceView& view, const Phrase& phrase);
// Leaves open what a phrase means: it only describes, or what it was taken for cannot be.
void leave_open(Phrase& phrase);

}  // namespace relata::openie
