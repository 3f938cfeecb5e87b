#include "extract/openie/cues/gerunds.h"

#include <string>

#include "extract/openie/cues/auxiliaries.h"
#include "extract/openie/cues/governors.h"
#include "extract/openie/cues/speakers.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

// The word that governs a gerund, with its class for it.
struct GerundGovernor {
  int token = kNone;      // the verb, adjective or adverb
  std::string_view kind;  // its class: verbs.tsv "word:gerund:preposition"
  int mark = kNone;       // the preposition
};

std::string_view gerund_class(const SentenceView& view, const std::string& word, int mark) {
  return verb_table().value(word + ":gerund:" + view.lower(mark));
}

// The preposition of the gerund; of a further one ("accused of putting it first, taking her on a trip") that of the
// first.
int gerund_mark(const SentenceView& view, const Clause& clause) {
  const DependencyTree& tree = view.tree();
  for (const std::string_view leads : {"mark", "case"})  // "out of resigning": the parser may have it as of a noun
    if (const int mark = tree.child(clause.outermost(), leads); mark != kNone) return mark;
  if (view.token(clause.predicate).xpos != "VBG" || !tree.is(clause.top, "advcl")) return kNone;
  for (int sibling : tree.children(tree.head(clause.top)))
    if (sibling < clause.top && tree.is(sibling, "advcl"))
      if (const int mark = tree.child(sibling, "mark"); mark != kNone) return mark;
  return kNone;
}

// "came close to", "pleaded guilty to": the verb with the word between it and the preposition, "" if there is none.
std::string with_complement(const SentenceView& view, int verb, int mark) {
  const int between = mark - 1;
  return between > verb && view.tree().head(between) == verb ? view.lemma(verb) + " " + view.lower(between) : "";
}

// The words, the longest first, that may govern a gerund on the preposition `mark` whose head is `head`, with their
// tokens.
std::vector<std::pair<std::string, int>> governing_words(const SentenceView& view, int head, int mark) {
  const DependencyTree& tree = view.tree();
  const int above = tree.head(head);
  std::vector<std::pair<std::string, int>> words;
  if (view.is_noun(head)) {  // hung on the object: "cleared the captain of sinking it"
    if (above == kNone || !view.is_verb(above)) return words;
    if (tree.is(head, "obj")) words.emplace_back(view.lemma(above), above);
    if (tree.is(head, "obl")) words.emplace_back(view.lemma(above) + " " + view.preposition_text(head), above);
    return words;
  }
  if (above != kNone && (tree.is(head, "xcomp") || tree.is(head, "advmod")))
    words.emplace_back(view.lemma(above) + " " + view.lower(head), head);
  words.emplace_back(with_complement(view, head, mark), head);
  for (int child : tree.children(head))  // "how close he came to leaving"
    if (tree.is(child, "advmod") && child < head) words.emplace_back(view.lemma(head) + " " + view.lower(child), child);
  words.emplace_back(view.is_verb(head) ? view.lemma(head) : view.lower(head), head);
  return words;
}

GerundGovernor gerund_governor(const SentenceView& view, const Clause& clause) {
  const int head = view.tree().head(clause.top), mark = gerund_mark(view, clause);
  if (head == kNone || mark == kNone) return {};
  for (const auto& [word, token] : governing_words(view, head, mark)) {
    if (const auto kind = gerund_class(view, word, mark); !kind.empty()) return {token, kind, mark};
    const auto kind = one_of(view.lower(mark), {"of", "for", "with"}) ? verb_table().value(word) : std::string_view();
    if (signature(kind, Place::kCharge).stated) return {token, kind, mark};
  }
  return {};
}

bool has_negation(const SentenceView& view, int t) {
  for (int child : view.tree().children(t))
    if (view.tree().is(child, "advmod") && view.is_negation(child)) return true;
  return false;
}

// Whether the governing word is denied itself: "not guilty of", "did not prevent them from".
bool is_denied(const SentenceView& view, const GerundGovernor& by, const Context& above) {
  if (above.polarity == Polarity::kNegative || has_negation(view, by.token)) return true;
  return by.mark > 0 && view.tree().head(by.mark - 1) == by.token && has_negation(view, by.mark - 1);
}

}  // namespace

void add_gerund(const SentenceView& view, const Clause& clause, const Clause& governor, const Context& above,
                Meaning& meaning, std::vector<Speaker>& speakers) {
  if (const int mark = gerund_mark(view, clause); mark != kNone && view.lower(mark) == "out" &&
                                                  clause.kind == ClauseKind::kVerb) {  // "talked him out of resigning"
    meaning.unset_modality();
    meaning.deny("out of", {mark});
    return;
  }
  const GerundGovernor by = gerund_governor(view, clause);
  if (by.token == kNone) return;
  const bool charges = signature(by.kind, Place::kCharge).stated;
  Cue cue = signature_cue(by.kind, charges ? Place::kCharge : Place::kGerund, {by.token, by.mark});
  if (!charges && is_denied(view, by, above)) cue.negative = !cue.negative;
  if (const int untrue = charges ? untrue_adverb(view, by.token) : kNone; untrue != kNone)
    meaning.deny("untrue", {untrue});
  if (cue.negative) meaning.unset_modality();
  if (charges && above.polarity == Polarity::kNegative && cue.attributed) {  // "stopped short of accusing him of it"
    cue.attributed = false;
    cue.modality = Modality::kPossible;
  }
  if (cue.attributed && !governor.subjects.empty()) {
    const bool unnamed = charges && governor.passive;
    speakers.push_back(speaker(view, unnamed ? Constituent{} : governor.subjects.front(), by.token));
  }
  meaning.add(std::move(cue));
}

}  // namespace relata::openie
