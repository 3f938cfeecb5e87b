#include "extract/openie/verb_phrase.h"

#include <algorithm>

#include "core/relation_lexicon.h"
#include "extract/openie/cues/contrast.h"
#include "extract/openie/cues/reports.h"
#include "extract/openie/draft.h"
#include "extract/openie/pairs.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

// "the Brotherhood, also known as al-Ikhwan", "formerly called Swaziland": another name, and nothing said of it.
bool is_alias(const SentenceView& view, const Clause& clause) {
  if (clause.construction != Construction::kParticiple || view.token(clause.predicate).xpos != "VBN") return false;
  const std::string word = view.lemma(clause.predicate);
  if (word_list("verb of another name").contains(word)) return true;
  if (word != "know") return false;
  const std::span<const int> children = view.tree().children(clause.predicate);
  return std::any_of(children.begin(), children.end(),
                     [&](int child) { return view.tree().is(child, "obl") && view.preposition_text(child) == "as"; });
}

// "came close to winning", "stopped short of accusing him": told by the clause below, and nothing without it.
bool leads_to_gerund(const SentenceView& view, int verb) {
  const DependencyTree& tree = view.tree();
  for (const int child : tree.children(verb)) {
    const int mark = tree.is(child, "advcl") ? tree.child(child, "mark") : kNone;
    if (mark == kNone || mark <= verb + 1 || tree.head(mark - 1) != verb) continue;
    const std::string kind = view.lemma(verb) + " " + view.lower(mark - 1) + ":gerund:" + view.lower(mark);
    if (one_of(verb_table().value(kind), {"fail", "plan"})) return true;
  }
  return false;
}

// "had nothing to do with it": nobody does anything. "That said, it fell": nobody says it.
bool is_idiom(const SentenceView& view, const Clause& clause) {
  const DependencyTree& tree = view.tree();
  if (clause.noun != kNone && view.lemma(clause.predicate) == "do" &&
      word_list("what there is to do with it").contains(view.lower(clause.noun)))
    for (int child : tree.children(clause.predicate))
      if (tree.is(child, "obl") && view.preposition_text(child) == "with") return true;
  const int object = tree.child(clause.predicate, "obj");
  if (view.lemma(clause.predicate) == "let" && object != kNone && one_of(view.lower(object), {"'s", "’s"})) return true;
  if (one_of(view.lower(clause.subjects.front().head), {"'s", "’s"})) return true;  // "let's go"
  if (leads_to_gerund(view, clause.predicate)) return true;
  if (tree.is(clause.predicate, "advcl") && tree.child(clause.predicate, "nsubj") == kNone &&
      word_list("participle of a condition").contains(view.lower(clause.predicate)))
    return true;  // "provided that it is done"
  return clause.predicate == 1 && view.lower(1) == "said" && view.lower(0) == "that";
}

// "we would", "they do", "I mean": a verb that leaves what it says to another sentence, or to nobody.
bool is_elliptical(const SentenceView& view, const Clause& clause) {
  const std::span<const int> children = view.tree().children(clause.predicate);
  const auto adds_nothing = [&](int child) {
    const std::string_view relation = view.token(child).deprel;
    return word_list("relation beside a bare verb").contains(relation.substr(0, relation.find(':')));
  };
  if (!std::all_of(children.begin(), children.end(), adds_nothing)) return false;
  const std::string word = view.lemma(clause.predicate);
  return view.token(clause.predicate).upos == "AUX" || word == "do" ||
         (one_of(view.lower(clause.subjects.front().head), {"i", "you"}) &&
          word_list("verb of a discourse marker").contains(word));
}

// What is told before and around "he said": without what stands behind it, but for further halves of what is told.
Phrase reported_content(const SentenceView& view, int clause, int report) {
  const DependencyTree& tree = view.tree();
  std::vector<int> tokens = clause_tokens(view, clause, report);
  const int first = tree.first(report);
  std::erase_if(tokens, [&](int t) {
    if (t < first || clause > report) return false;
    for (int child : tree.children(clause))
      if (tree.is(child, "conj") && child > first && tree.below(t, child)) return false;
    return true;
  });
  while (!tokens.empty() && (view.token(tokens.back()).upos == "PUNCT" || tree.is(tokens.back(), "cc")))
    tokens.pop_back();
  return phrase_of_tokens(view, std::move(tokens));
}

// Sets what words the relation has, and what it is in other words.
void set_verb_relation(const Reading& reading, const Clause& clause, const Object& object, Statement& base) {
  const SentenceView& view = reading.view;
  std::string lemma = clause.passive ? "be " + view.lower(clause.predicate) : view.lemma(clause.predicate);
  if (clause.passive)
    for (int part : view.particles(clause.predicate)) lemma += " " + view.lower(part);
  set_relation(view, base, relation_tokens(reading, clause), object.relation_tokens, lemma + object.lemma_suffix);
  if (clause.passive && object.lemma_suffix.empty() && object.constituents.empty() && object.clause == kNone) {
    const CanonicalRelation canonical = canonical_passive(view.lemma(clause.predicate));
    base.relation.canonical = canonical.name;
    base.relation.canonical_reversed = canonical.reversed;
  }
}

// The objects as phrases; one that is none stands for no object.
std::vector<std::optional<Phrase>> object_phrases(const SentenceView& view, const Clause& clause,
                                                  const Object& object) {
  std::vector<std::optional<Phrase>> phrases;
  if (object.clause != kNone)
    phrases.push_back(object.trailing == kNone ? clause_phrase(view, object.clause, object.without)
                                               : reported_content(view, object.clause, object.trailing));
  for (const Constituent& constituent : object.constituents)
    if (!is_open_pronoun(view, constituent) && gap_subject(view, clause, constituent.head) == kNone)
      phrases.push_back(phrase_of(view, constituent));
  if (phrases.empty()) phrases.emplace_back();
  if (is_respective(view, clause) && phrases.size() == 1 && object.constituents.size() == 1) {
    const std::vector<Phrase> parts = split_apart(view, object.constituents.front().head, clause.subjects.size());
    if (!parts.empty()) phrases.assign(parts.begin(), parts.end());
  }
  return phrases;
}

}  // namespace

bool has_agent(const std::vector<ClauseArgument>& arguments) {
  return std::any_of(arguments.begin(), arguments.end(), [](const ClauseArgument& a) { return a.agent; });
}

std::optional<VerbPhrase> verb_phrase(const Reading& reading, int c) {
  const Clause& clause = reading.clauses[c];
  const SentenceView& view = reading.view;
  if (clause.kind != ClauseKind::kVerb || clause.subjects.empty() || is_alias(view, clause) ||
      is_elliptical(view, clause) || is_idiom(view, clause))
    return std::nullopt;
  if (clause.noun != kNone && clause.construction == Construction::kRelative &&
      view.has_negative_determiner(clause.noun))
    return std::nullopt;
  VerbPhrase phrase{.base = draft(reading, c), .object = {}, .arguments = find_arguments(view, clause)};
  if (clause.passive && has_agent(phrase.arguments)) return std::nullopt;
  phrase.object = object_of(reading, c, phrase.arguments);
  set_verb_relation(reading, clause, phrase.object, phrase.base);
  if (phrase.object.clause != kNone && is_reporting(view, clause)) phrase.base.construction = Construction::kReported;
  return phrase;
}

void emit_verb_phrase(const Reading& reading, int c, const VerbPhrase& phrase, Emitter& out) {
  const Clause& clause = reading.clauses[c];
  const SentenceView& view = reading.view;
  const auto& [base, object, arguments] = phrase;
  const std::vector<std::optional<Phrase>> objects = object_phrases(view, clause, object);
  const int object_head = object.constituents.empty() ? object.clause : object.constituents.front().head;
  const std::size_t subjects = clause.subjects.size();
  const bool paired = is_respective(view, clause);
  for (std::size_t s = 0; s < subjects; ++s) {
    const Constituent& subject = clause.subjects[s];
    if (is_open_pronoun(view, subject)) continue;
    if (subject.without != kNone && view.has_negative_determiner(subject.head))
      continue;  // "nobody who visits it": nothing is said
    for (std::size_t o = 0; o < objects.size(); ++o) {
      if (paired && objects.size() == subjects && o != s) continue;
      Statement statement = base;
      statement.subject = phrase_of(view, subject);
      statement.object = objects[o];
      add_arguments(view, statement, paired ? paired_arguments(arguments, s, subjects) : arguments, object.taken,
                    object_head);
      std::vector<Cue> cues = reading.contexts[c].cues;
      const bool apart = objects.size() == object.constituents.size();
      apply_contrast(view, {subject.head, apart ? object.constituents[o].head : kNone}, statement, cues);
      out.emit(std::move(statement), {clause.predicate, object_head, subject.head}, std::move(cues));
    }
  }
}

int gap_subject(const SentenceView& view, const Clause& clause, int conjunct) {
  const DependencyTree& tree = view.tree();
  if (clause.subjects.size() != 1 || !tree.is(conjunct, "conj") || tree.child(conjunct, "det") != kNone ||
      view.mention_at(conjunct))
    return kNone;
  const Mention* subject = view.mention_at(clause.subjects.front().head);
  const int first = tree.head(conjunct);
  if (!subject || first == kNone || view.mention_at(first)) return kNone;
  const auto name_of = [&](int noun, const auto& wanted) {
    for (int child : tree.children(noun))
      if (const Mention* name = view.mention_at(child); name && tree.is(child, "compound") && wanted(*name))
        return child;
    return kNone;
  };
  if (name_of(first, [](const Mention&) { return true; }) != kNone) return kNone;
  return name_of(conjunct,
                 [&](const Mention& name) { return name.type == subject->type && name.cluster != subject->cluster; });
}

}  // namespace relata::openie
