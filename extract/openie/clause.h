// Clauses of a sentence: each predicate with its subjects, the governing verbs that form one statement with it, and
// how it hangs in the sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/openie/phrases.h"

namespace relata::openie {

enum class ClauseKind : std::uint8_t { kVerb, kCopula, kExistential };

struct Clause {
  int predicate = kNone;
  ClauseKind kind = ClauseKind::kVerb;
  std::vector<int> governors;         // outermost first: "vowed" of "has vowed to defend"
  std::vector<Constituent> subjects;  // conjuncts apart; empty: none that the sentence names
  bool passive = false;
  bool inherits_auxiliaries = false;  // a conjunct without auxiliaries of its own: "did not specify or provide"
  Construction construction = Construction::kActive;
  int top = kNone;    // the outermost governor, or the first conjunct's: its relation links the clause
  int above = kNone;  // index of the clause that this one hangs in, or kNone
  int noun = kNone;   // the noun it hangs on (acl, acl:relcl), or kNone

  int outermost() const { return governors.empty() ? predicate : governors.front(); }
};

// Reads tags, lemmas, heads and relations; changes nothing.
//   "Taliban captured Kunduz and drove out the army." -> captured(subject Taliban), drove(subject Taliban)
// In token order. A sentence with no predicate gives no clauses.
std::vector<Clause> find_clauses(const SentenceView& view);

// The class of a governing verb or adjective in verbs.tsv for the clause that hangs on it by `deprel`; "" if none.
std::string_view governor_class(const SentenceView& view, int governor, std::string_view deprel);

// Whether `t` is a relative pronoun; antecedent() is then the noun it stands for, without the clause it stands in.
bool is_relative_pronoun(const SentenceView& view, int t);
Constituent antecedent(const SentenceView& view, int relative_pronoun);
// Whether `verb` stands under a finite "be to": "was to meet", "are not to be trusted".
bool has_modal_be(const SentenceView& view, int verb);
// The direct object of a verb, or kNone: its obj, else a bare noun phrase after it that is no time, which parsers
// sometimes call obl.
int direct_object(const SentenceView& view, int verb);

// "boats, not promises": what is said of the first is denied of the second.
bool is_negated_conjunct(const SentenceView& view, int conjunct);
// "He said the merger had failed and promised: ..", "said that nothing was agreed and denied that ..": the parser hangs
// the second verb of saying under the first's content, of which it is no part. The verb of saying it belongs to, or
// kNone.
int coordinated_report_verb(const SentenceView& view, int verb);

// `head` and its conjuncts as nodes, a relative pronoun replaced by its antecedent; "such as A and B" gives A and B
// too.
std::vector<Constituent> distributed(const SentenceView& view, int head);

}  // namespace relata::openie
