// "Kenya won gold and Ethiopia silver." -> Ethiopia | won | silver
// "Ali flew to Rome and Omar to Madrid." -> Omar | flew to | Madrid: the verb stands once
#include <algorithm>

#include "extract/openie/construct.h"
#include "extract/openie/draft.h"
#include "extract/openie/quantity.h"
#include "extract/openie/verb_phrase.h"

namespace relata::openie::constructs {
namespace {

// "Warsaw sent tanks, Prague helicopters": the second subject is read as a part of the second object.
void gapped_objects(const Reading& reading, int c, const VerbPhrase& phrase, Emitter& out) {
  const Clause& clause = reading.clauses[c];
  for (const Constituent& constituent : phrase.object.constituents) {
    const int subject = gap_subject(reading.view, clause, constituent.head);
    if (subject == kNone) continue;
    Statement statement = phrase.base;
    statement.subject = phrase_of(reading.view, {.head = subject});
    std::vector<int> tokens = phrase_tokens(reading.view, {.head = constituent.head});
    std::erase_if(tokens, [&](int t) { return reading.tree().below(t, subject); });
    statement.object = phrase_of_tokens(reading.view, std::move(tokens));
    out.emit(std::move(statement), {clause.predicate, constituent.head, subject}, reading.contexts[c].cues);
  }
}

// The noun that stands for a clause without its verb, and what hangs on it as it would on the verb.
struct Gap {
  int subject = kNone;
  int object = kNone;
  std::vector<ClauseArgument> arguments{};
};

Gap gap_of(const SentenceView& view, const VerbPhrase& phrase, int noun) {
  const DependencyTree& tree = view.tree();
  const auto& [base, object, arguments] = phrase;
  Gap gap{.subject = noun};
  for (int child : tree.children(noun)) {
    const std::string preposition = view.preposition_text(child);
    const auto like = std::find_if(arguments.begin(), arguments.end(), [&](const ClauseArgument& argument) {
      return !preposition.empty() && argument.preposition_text == preposition;
    });
    if (tree.is(child, "orphan") && preposition.empty()) {
      gap.object = child;
    } else if (child > noun && like != arguments.end()) {
      const auto index = static_cast<std::size_t>(like - arguments.begin());
      if (std::find(object.taken.begin(), object.taken.end(), index) != object.taken.end()) gap.object = child;
      else
        gap.arguments.push_back({.constituent = {.head = child},
                                 .preposition = view.preposition(child),
                                 .preposition_text = preposition,
                                 .role = like->role});
    } else if (child == noun - 1 && tree.is(child, "compound") && view.mention_at(child) &&
               view.mention_at(child) != view.mention_at(noun) && !object.constituents.empty() &&
               object.taken.empty()) {
      gap.subject = child;
      gap.object = noun;
    }
  }
  return gap;
}

// The words of the gap's subject without those of its object and arguments.
Phrase subject_of(const SentenceView& view, const Gap& gap, int noun) {
  std::vector<int> tokens = phrase_tokens(view, {.head = gap.subject});
  std::vector<int> others;
  for (const ClauseArgument& argument : gap.arguments) others.push_back(argument.constituent.head);
  if (gap.object != kNone && gap.object != noun) others.push_back(gap.object);
  for (int other : others) std::erase_if(tokens, [&](int t) { return view.tree().below(t, other); });
  Phrase phrase = phrase_of_tokens(view, std::move(tokens));
  phrase.cluster = view.cluster_of(gap.subject);
  return phrase;
}

Phrase object_of_gap(const SentenceView& view, const Gap& gap, int noun) {
  std::vector<int> tokens = phrase_tokens(view, {.head = gap.object});
  if (gap.subject != noun) std::erase_if(tokens, [&](int t) { return view.tree().below(t, gap.subject); });
  Phrase phrase = phrase_of_tokens(view, std::move(tokens));
  phrase.cluster = view.cluster_of(gap.object);
  phrase.quantity = quantity(view, gap.object);
  return phrase;
}

void gapped_clauses(const Reading& reading, int c, const VerbPhrase& phrase, Emitter& out) {
  const SentenceView& view = reading.view;
  const int predicate = reading.clauses[c].predicate;
  for (int noun : reading.tree().children(predicate)) {
    if (!reading.tree().is(noun, "conj") || !view.is_noun(noun) || reading.clause_of[noun] != kNone || noun < predicate)
      continue;
    const Gap gap = gap_of(view, phrase, noun);
    if (gap.object == kNone && (gap.arguments.empty() || !phrase.object.constituents.empty())) continue;
    Statement statement = phrase.base;
    statement.subject = subject_of(view, gap, noun);
    if (gap.object != kNone) statement.object = object_of_gap(view, gap, noun);
    add_arguments(view, statement, gap.arguments);
    out.emit(std::move(statement), {predicate, noun}, reading.contexts[c].cues);
  }
}

// Whether a noun below the clause's verb is a conjunct: most clauses have none.
bool has_conjunct(const Reading& reading, const Clause& clause) {
  const std::vector<int> words = reading.tree().subtree(clause.predicate);
  return std::any_of(words.begin(), words.end(),
                     [&](int t) { return reading.tree().is(t, "conj") && reading.view.is_noun(t); });
}

}  // namespace

void gapping(const Reading& reading, Emitter& out) {
  for (std::size_t c = 0; c < reading.clauses.size(); ++c) {
    if (!has_conjunct(reading, reading.clauses[c])) continue;
    const int clause = static_cast<int>(c);
    const auto phrase = verb_phrase(reading, clause);
    if (!phrase) continue;
    gapped_objects(reading, clause, *phrase, out);
    gapped_clauses(reading, clause, *phrase, out);
  }
}

}  // namespace relata::openie::constructs
