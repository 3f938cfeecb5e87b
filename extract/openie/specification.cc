#include "extract/openie/specification.h"

#include <algorithm>

#include "extract/openie/copula_phrase.h"
#include "extract/openie/name_list.h"
#include "extract/openie/pairs.h"
#include "extract/openie/predicate_noun.h"
#include "extract/openie/time_phrase.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

// "the capital city of Angola", which elsewhere is taken for a city's name: "the capital city of Luanda".
bool is_capital(const SentenceView& view, int head) {
  return !view.mention_at(head) && head > 0 && view.lower(head - 1) == "capital" && view.tree().head(head - 1) == head;
}

// "The founder of Orbis", "the injured", "one of the founders"; no name, no "those killed", and not "his name", of
// which the name is no description.
bool describes(const SentenceView& view, const Constituent& subject) {
  const int head = subject.head;
  if (subject.clausal || subject.without != kNone || is_time(view, head)) return false;
  if (view.cluster_of(head) && !is_capital(view, head)) return false;
  const bool pronoun = one_of(view.token(head).upos, {"PRON", "DET"}) && view.lower(head) != "one";
  const bool noun = view.is_noun(head) || one_of(view.token(head).upos, {"ADJ", "VERB"});
  return noun && !pronoun && !word_list("naming noun").contains(view.lemma(head));
}

bool all_describe(const SentenceView& view, const Clause& clause) {
  return std::all_of(clause.subjects.begin(), clause.subjects.end(),
                     [&](const Constituent& subject) { return describes(view, subject); });
}

// A description means nothing else than the name it is said of.
Phrase description(const SentenceView& view, const Constituent& constituent) {
  Phrase phrase = phrase_of(view, constituent);
  leave_open(phrase);
  return phrase;
}

int whole_behind(const SentenceView& view, int noun, int last) {
  for (int child : view.tree().children(noun))
    if (child > last && view.tree().is(child, "nmod") && view.preposition_text(child) == "of") return child;
  return kNone;
}

// Of several descriptions what one is of: its own, else what stands behind the last ("The founder and chief executive
// of Orbis"), or kNone.
int whole_of_one(const SentenceView& view, const Clause& clause, int description) {
  if (clause.subjects.size() < 2) return kNone;
  const int last = clause.subjects.back().head;
  if (const int own = whole_behind(view, description, description); own != kNone) return own;
  if (const int shared = whole_behind(view, clause.subjects.front().head, last); shared != kNone) return shared;
  return whole_behind(view, last, last);
}

// What a description says of a name, as if it stood behind the copula. What is denied of a leader who was killed is not
// denied of all leaders.
Predicate predicate_of(const SentenceView& view, const Clause& clause, const Constituent& subject, bool denied) {
  const bool narrowed = denied && view.tree().child(subject.head, "acl") != kNone;
  if (const auto relational = relational_noun(view, subject.head, whole_of_one(view, clause, subject.head));
      relational && !narrowed)
    return relational_predicate(view, subject.head, *relational);
  return {.head = subject.head, .objects = {description(view, subject)}};
}

// Without what the parser took from the phrases of the names: "Tom Reed, 24, of Lund".
std::vector<ClauseArgument> arguments_beside(const SentenceView& view, const Clause& clause, int last_name) {
  std::vector<ClauseArgument> arguments = find_arguments(view, clause);
  std::erase_if(arguments, [&](const ClauseArgument& argument) {
    const int head = argument.constituent.head;
    return !argument.clausal && argument.role != Role::kTime && head > clause.predicate &&
           (view.tree().is(head, "nmod") || head < last_name);
  });
  return arguments;
}

std::vector<Headed> headed(const SentenceView& view, const std::vector<int>& names) {
  std::vector<Headed> phrases;
  for (int name : names) phrases.push_back({name, listed_phrase(view, name)});
  return phrases;
}

// "In the end, it was Reed who paid": something stands between the phrase and the copula.
bool is_cleft(const SentenceView& view, int phrase, int copula) {
  for (int t = phrase + 1; t < copula; ++t)
    if (view.token(t).upos == "PUNCT" || view.lower(t) == "it") return true;
  return false;
}

// The phrase with a preposition that stands before a copula of which it is said: "Among those present", or kNone.
int fronted_phrase(const SentenceView& view, int predicate, int copula) {
  for (int child : view.tree().children(predicate))
    if (child < copula && !is_cleft(view, child, copula) && one_of(view.token(child).deprel, {"nmod", "obl"}) &&
        !view.preposition(child).empty() && !is_time(view, child))
      return child;
  return kNone;
}

}  // namespace

bool emit_specification(const Reading& reading, int c, Emitter& out) {
  const SentenceView& view = reading.view;
  const Clause& clause = reading.clauses[c];
  const int first = given_name(view, clause.predicate);
  if (first == kNone || !view.preposition(clause.predicate).empty() || is_respective(view, clause)) return false;
  const std::vector<int> names = listed_names(view, first);
  const bool described = all_describe(view, clause);
  if (!described && names.size() == 1) return false;
  const std::vector<ClauseArgument> arguments = arguments_beside(view, clause, names.back());
  Predicate rest{.head = clause.predicate};
  const auto add = [&](int head, Phrase phrase) {
    rest.objects.push_back(std::move(phrase));
    rest.object_heads.push_back(head);
  };
  std::vector<Headed> named = headed(view, names);
  for (int other : listed_besides(view, first)) {
    Phrase phrase = phrase_of(view, {.head = other});
    if (described && view.cluster_of(other)) named.push_back({other, std::move(phrase)});  // "and the city of Lund"
    else add(other, std::move(phrase));
  }
  const bool denied = reading.contexts[c].polarity == Polarity::kNegative;
  if (described)
    for (const Constituent& subject : clause.subjects)
      emit_predicate(reading, c, predicate_of(view, clause, subject, denied), named, arguments, subject.head, out);
  else
    for (int name : names) add(name, listed_phrase(view, name));
  emit_predicate(reading, c, rest, headed_phrases(view, clause.subjects), arguments, kNone, out);
  return true;
}

bool emit_remaining(const Reading& reading, int c, Emitter& out) {
  const SentenceView& view = reading.view;
  const Clause& clause = reading.clauses[c];
  const int complement = view.tree().child(clause.predicate, "xcomp");
  if (clause.subjects.empty() || view.lemma(clause.predicate) != "remain" || complement == kNone) return false;
  const int first = given_name(view, complement);
  if (first == kNone || !view.preposition(complement).empty() || !all_describe(view, clause)) return false;
  for (const Constituent& subject : clause.subjects) {
    const Predicate predicate{.head = clause.predicate, .lemma = "remain", .objects = {description(view, subject)}};
    emit_predicate(reading, c, predicate, headed(view, listed_names(view, first)), find_arguments(view, clause), kNone,
                   out);
  }
  return true;
}

bool emit_inversion(const Reading& reading, int c, Emitter& out) {
  const SentenceView& view = reading.view;
  const Clause& clause = reading.clauses[c];
  if (clause.kind != ClauseKind::kCopula || !clause.subjects.empty()) return false;
  const int first = given_name(view, clause.predicate), copula = view.tree().child(clause.predicate, "cop");
  const int place = first == kNone || first < copula ? kNone : fronted_phrase(view, clause.predicate, copula);
  if (place == kNone) return false;
  const std::vector<int> preposition = view.preposition(place);
  std::vector<int> words;  // "present" of "those present" may hang on the name
  for (int t = preposition.back() + 1; t < copula; ++t)
    if (view.tree().below(t, clause.predicate) && view.token(t).upos != "PUNCT" && view.token(t).upos != "ADV")
      words.push_back(t);
  Phrase phrase = phrase_of_tokens(view, std::move(words));
  phrase.cluster = view.referent_of(place);
  const Predicate predicate{.head = place,
                            .relation_tokens = preposition,
                            .lemma = "be " + view.preposition_text(place),
                            .objects = {std::move(phrase)}};
  emit_predicate(reading, c, predicate, headed(view, listed_names(view, first)), {}, kNone, out);
  return true;
}

std::vector<Headed> listed_subjects(const SentenceView& view, const Clause& clause) {
  const int subject = clause.subjects.front().head, copula = view.tree().child(clause.predicate, "cop");
  const int first = subject > copula && !view.preposition(clause.predicate).empty() ? given_name(view, subject) : kNone;
  if (first == kNone) return {};
  const std::vector<int> names = listed_names(view, first);
  return names.size() < clause.subjects.size() ? std::vector<Headed>() : headed(view, names);
}

}  // namespace relata::openie
