#include "extract/openie/cues/claims.h"

#include <string>

#include "extract/openie/cues/auxiliaries.h"
#include "extract/openie/cues/governors.h"
#include "extract/openie/cues/speakers.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

// "little interest in making compromises", "neither the wish nor the capacity to fight": the word that denies the noun,
// or kNone.
int noun_denial(const SentenceView& view, int noun) {
  for (int child : view.tree().children(noun))
    if (child > 0 && child < noun && one_of(view.lower(child), {"little", "few"}) && view.lower(child - 1) != "a")
      return child;
  for (int head : {noun, first_conjunct(view, noun)})
    if (view.has_negative_determiner(head)) return head;
  return kNone;
}

// "may result in a claim being withdrawn": a participle below a noun is no more certain than the clause above.
Meaning passive_gerund_meaning(const SentenceView& view, const Clause& clause, const Context& above) {
  Meaning meaning;
  if (clause.passive && view.token(clause.predicate).xpos == "VBN" &&
      view.tree().child(clause.predicate, "aux") != kNone && above.modality != Modality::kAsserted)
    meaning.mean(above.modality, "clause above", {clause.noun});
  return meaning;
}

// The class of a noun for a clause that says what it claims: "claims that", "charges of taking", but not "in charge
// of".
std::string_view claim_noun_class(const SentenceView& view, int noun) {
  const std::string lemma = view.lemma(noun);
  if (const auto kind = noun_table().value(lemma); !kind.empty()) return kind;
  return view.preposition_text(noun) == "in" ? std::string_view() : noun_table().value(lemma + ":claim");
}

// Whether what nouns of the class claim is always somebody's word: "charges", not "fears".
bool is_claim(std::string_view kind) { return signature(kind, Place::kGerund).attributed; }

// Who judges: the subject of the verb, or its agent if it is passive, or nobody whom words name.
Speaker judge(const SentenceView& view, int verb, const Clause& governor) {
  const DependencyTree& tree = view.tree();
  const bool passive = tree.child(verb, "aux:pass") != kNone || tree.child(verb, "nsubj:pass") != kNone;
  Constituent who;
  if (!passive && !governor.subjects.empty()) who = governor.subjects.front();
  for (int child : tree.children(verb))
    if (passive && tree.is(child, "obl") && view.preposition_text(child) == "by") who = {.head = child};
  if (who.head != kNone) who.collective = true;
  return speaker(view, who, verb);
}

// The class of a verb for a claim that it governs: "rejected claims", "hit back at claims", "cast doubt on claims",
// "said in a statement".
std::string_view claim_class(const SentenceView& view, int verb, int noun) {
  const DependencyTree& tree = view.tree();
  if (!view.is_verb(verb)) return {};
  if (tree.is(noun, "obj") || tree.is(noun, "nsubj:pass")) return governor_class(view, verb, "claim");
  if (!tree.is(noun, "obl")) return {};
  const int object = tree.child(verb, "obj");
  const std::string preposition = view.preposition_text(noun), ending = " " + preposition + ":claim";
  if (object == kNone && preposition == "in") return governor_class(view, verb, "ccomp");
  const auto kind = verb_table().value(view.lemma(verb) + " " + view.lemma(object) + ending);
  return kind.empty() ? verb_table().value(view.lemma(verb) + ending) : kind;
}

// "called the claim a lie", "the claim proved false", "described it as untrue", "it has no basis": the predicative
// below the verb, or below the content where the parser hung it, or kNone.
int predicative(const SentenceView& view, int verb, int content) {
  for (int head : {verb, content})
    for (int child : view.tree().children(head)) {
      const bool as = view.tree().is(child, "obl") && view.preposition_text(child) == "as";
      const bool second_object = head == content && view.tree().is(child, "obj") && view.token(child).upos == "NOUN";
      const bool had = view.lemma(head) == "have" && view.tree().is(child, "obj");
      if ((as || second_object || had || view.tree().is(child, "xcomp") || view.tree().is(child, "advcl")) &&
          signature(complement_class(view, child), Place::kComplement).stated)
        return child;
    }
  return kNone;
}

Cue complement_cue(const SentenceView& view, int predicate, const Context& above) {
  const bool denied = above.polarity == Polarity::kNegative;
  return signature_cue(complement_class(view, predicate), denied ? Place::kComplementDenied : Place::kComplement,
                       {predicate});
}

// Adds what is made of the claim that the noun names, and whose word the content is then: the judge's where he denies
// it, else its owner's, the judge's, or nobody's whom words name.
void judge_claim(const SentenceView& view, int noun, std::string_view kind, const std::optional<Verdict>& verdict,
                 const Context& above, Meaning& meaning, std::vector<Speaker>& speakers) {
  if (verdict && (verdict->cue.negative || is_claim(kind))) {
    if (verdict->cue.negative) meaning.unset_modality();
    meaning.add(verdict->cue);
    if (above.modality != Modality::kAsserted) meaning.mean(Modality::kPossible, "clause above", verdict->cue.tokens);
    if (verdict->cue.negative || verdict->cue.word_class == "true") {
      if (verdict->speaker) speakers.push_back(*verdict->speaker);
      return;
    }
    if (verdict->speaker && !add_owner(view, noun, speakers)) speakers.push_back(*verdict->speaker);
    return;
  }
  if (signature(kind, Place::kNoun).attributed) add_claimant(view, noun, speakers);
}

// "the charges that the government has leveled": a relative clause that the parser takes for the content.
bool is_about_claim(const SentenceView& view, const Clause& clause) {
  const DependencyTree& tree = view.tree();
  return verb_table().contains(view.lemma(clause.predicate) + ":claim") && !clause.passive &&
         tree.child(clause.predicate, "obj") == kNone && tree.child(clause.predicate, "ccomp") == kNone;
}

}  // namespace

std::optional<Verdict> verdict_on(const SentenceView& view, int noun, int content, const Clause& governor,
                                  const Context& above) {
  const DependencyTree& tree = view.tree();
  const int first = first_conjunct(view, noun), head = tree.head(first);
  if (noun_table().value(view.lemma(noun)) == "denial") return std::nullopt;
  const bool denied = above.polarity == Polarity::kNegative;
  for (const int child : tree.children(noun))  // "*false reports that"
    if (tree.is(child, "amod") && child < noun)
      if (const Cue cue = signature_cue(complement_class(view, child), Place::kComplement, {child}); cue.negative)
        return Verdict{cue, std::nullopt};
  if (head == kNone) return std::nullopt;
  if (const int as = predicative(view, head, content); as != kNone && view.is_verb(head)) {
    Verdict verdict{complement_cue(view, as, above), std::nullopt};
    if (!tree.is(first, "nsubj") || tree.is(first, "nsubj:pass")) verdict.speaker = judge(view, head, governor);
    return verdict;
  }
  // "there is no truth to the story that", "has little basis in the claim that", "is without foundation", "nothing in"
  const bool ground = view.is_noun(head) && word_list("ground of a claim").contains(view.lemma(head)) &&
                      (denied || noun_denial(view, head) != kNone || view.preposition_text(head) == "without");
  if (ground || (view.lower(head) == "nothing" && one_of(view.preposition_text(first), {"in", "to", "behind"})))
    return Verdict{{.name = "negative phrase", .negative = true, .tokens = {head}}, std::nullopt};
  if (const Cue cue = complement_cue(view, head, above); cue.negative || cue.word_class == "true")
    return Verdict{cue, std::nullopt};
  const std::string_view kind = claim_class(view, head, first);
  if (denied || !signature(kind, Place::kClaim).stated) return std::nullopt;
  Verdict verdict{signature_cue(kind, Place::kClaim, {head}), std::nullopt};
  if (verdict.cue.attributed) verdict.speaker = judge(view, head, governor);
  return verdict;
}

void judge_report(const SentenceView& view, const Clause& reporter, const Clause& governor, const Context& above,
                  Meaning& meaning, std::vector<Speaker>& speakers) {
  const auto verdict = verdict_on(view, reporter.noun, kNone, governor, above);
  if (!verdict || !verdict->cue.negative) return;
  meaning.unset_modality();
  meaning.add(verdict->cue);
  speakers.clear();
  if (verdict->speaker) speakers.push_back(*verdict->speaker);
}

void add_claimant(const SentenceView& view, int noun, std::vector<Speaker>& speakers, int content) {
  if (!add_owner(view, noun, speakers, content) && is_claim(claim_noun_class(view, noun)))
    speakers.push_back(speaker(view, {}, noun));
}

Meaning noun_meaning(const SentenceView& view, const Clause& clause, const Clause& governor, const Context& above,
                     std::vector<Speaker>& speakers) {
  const bool infinitive = is_infinitive(view, clause);
  const int lead = view.tree().child(clause.outermost(), "mark");
  if (view.lower(lead) == "that" && is_about_claim(view, clause)) return {};
  if (view.lower(lead) == "because") return {};  // "the reason is because they fled"
  if (!infinitive && lead == kNone) return passive_gerund_meaning(view, clause, above);
  Meaning meaning;
  const std::string_view kind = claim_noun_class(view, clause.noun);
  const bool that = view.lower(lead) == "that";
  const bool gerund = !that && view.token(clause.outermost()).xpos == "VBG" && signature(kind, Place::kGerund).stated;
  if (!kind.empty()) meaning.add(signature_cue(kind, gerund ? Place::kGerund : Place::kNoun, {clause.noun}));
  if (kind.empty() && infinitive) meaning.mean(Modality::kPlanned, "infinitive", {clause.noun});
  for (int child : view.tree().children(clause.noun))  // "enough information to answer"
    if (infinitive && view.lower(child) == "enough") {
      meaning.mean(Modality::kPossible, "enough", {child});
      if (above.polarity == Polarity::kNegative) meaning.deny("clause above", {child});
    }
  // "scrapped plans to build", "abandoned a bid to buy"
  const int giver_up = view.tree().head(first_conjunct(view, clause.noun));
  const bool given_up = view.tree().is(clause.noun, "obj") || view.tree().is(clause.noun, "nsubj:pass");
  if (infinitive && given_up && giver_up != kNone && word_list("giving up").contains(view.lemma(giver_up)))
    meaning.deny("giving up", {giver_up});
  if (kind.empty() && view.lower(lead) == "whether") meaning.mean(Modality::kPossible, "embedded question", {lead});
  if (that || gerund)
    judge_claim(view, clause.noun, kind, verdict_on(view, clause.noun, clause.predicate, governor, above), above,
                meaning, speakers);
  const int denial = noun_denial(view, clause.noun);
  if (kind == "doubt" && (denial != kNone || above.polarity == Polarity::kNegative))
    return {};  // "there is no doubt that"
  if (denial != kNone) meaning.deny("negative phrase", {denial});
  return meaning;
}

}  // namespace relata::openie
