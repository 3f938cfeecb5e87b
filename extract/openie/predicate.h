// Predicates: which words are one, what governs them in one statement, and what their form says.
#pragma once

#include <string_view>

#include "extract/openie/sentence_view.h"

namespace relata::openie {

// Whether the word says something of a subject: a verb that is no auxiliary, modifier or noun, or what has a copula.
//   "The city is calm": calm;  "the following", "for the time being": none
bool is_predicate(const SentenceView& view, int t);

// The class of a governing verb or adjective in verbs.tsv for the clause that hangs on it by `deprel`; "" if none.
//   "vowed to defend": governor_class(vowed, "xcomp") -> "plan"
std::string_view governor_class(const SentenceView& view, int governor, std::string_view deprel);

// The word with which the predicate at `t` is one statement, or kNone: "plans" of "plans to attack", "succeeded" of
// "succeeded in convincing".
int chain_governor(const SentenceView& view, int t);
// "succeeded in convincing", "refrained from striking": whether `gerund` is one statement with the verb `governor`.
bool is_gerund_in_chain(const SentenceView& view, int gerund, int governor);
// Whether the word is one statement with a predicate below it.
bool governs_chain(const SentenceView& view, int t);

// Whether an auxiliary or the relation of its subject marks the predicate as passive.
bool has_passive_mark(const SentenceView& view, int t);
bool has_subject(const SentenceView& view, int t);  // an expletive is one
// Whether `verb` stands under a finite "be to": "was to meet", "are not to be trusted".
bool has_modal_be(const SentenceView& view, int verb);
// Whether a noun stands under a finite "be to be": "the chairman is to be Holm".
bool is_to_be(const SentenceView& view, int predicate);
// The direct object of a verb, or kNone: its obj, else a bare noun phrase after it that is no time, which parsers
// sometimes call obl.
int direct_object(const SentenceView& view, int verb);

// The conjunct whose subject and auxiliaries the predicate `t` shares: the nearest above that has a subject of its own.
//   "Noor fled and was caught": fled, of caught
int shared_conjunct(const SentenceView& view, int t);
// "He said the merger had failed and promised: ..", "said that nothing was agreed and denied that ..": the parser hangs
// the second verb of saying under the first's content, of which it is no part. The verb of saying it belongs to, or
// kNone.
int coordinated_report_verb(const SentenceView& view, int verb);

}  // namespace relata::openie
