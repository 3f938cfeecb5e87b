#include "extract/openie/cues/questions.h"

#include "extract/openie/coordination.h"
#include "extract/openie/cues/auxiliaries.h"
#include "extract/openie/cues/subordinator.h"
#include "extract/openie/word_list.h"

namespace relata::openie {

bool is_inverted_question(const SentenceView& view, const Clause& clause) {
  const DependencyTree& tree = view.tree();
  const int outermost = clause.outermost();
  const bool shares = tree.is(outermost, "conj") && tree.child(outermost, "nsubj") == kNone;  // "Will he go, or stay?"
  const int verb = shares ? first_conjunct(view, outermost) : outermost;
  const int subject = tree.child(verb, "nsubj");
  if (subject == kNone || view.token(view.size() - 1).form.find('?') == std::string::npos) return false;
  for (int child : tree.children(verb))
    if ((tree.is(child, "aux") || tree.is(child, "cop")) && child < subject) {
      for (int t = clause.predicate; t < view.size(); ++t)
        if (one_of(view.token(t).form, {";", "."})) return false;
      return !tree.is(clause.top, "advcl");
    }
  return false;
}

namespace {

// "They send their cars over, and *what do we do?": the second half asks, and the first does not.
bool asks_behind(const SentenceView& view, const Clause& clause) {
  const DependencyTree& tree = view.tree();
  for (const int child : tree.children(clause.predicate)) {
    const int subject = tree.child(child, "nsubj"), aux = tree.child(child, "aux");
    if (tree.is(child, "conj") && tree.child(child, "cc") != kNone && subject != kNone && aux != kNone && aux < subject)
      return true;
  }
  return false;
}

}  // namespace

std::optional<Cue> question_cue(const SentenceView& view, const Clause& clause) {
  if (view.tree().is(clause.top, "ccomp") || view.tree().head(clause.top) != kNone) return std::nullopt;
  if (asks_behind(view, clause)) return std::nullopt;
  // "Kunduz falls: a hidden deal?" asks about the deal alone.
  for (int t = clause.predicate; t < view.size(); ++t) {
    if (view.token(t).form == "?") return Cue{.name = "question", .modality = Modality::kAsked, .tokens = {t}};
    if (view.token(t).form == ":" || view.token(t).form == ";") break;
  }
  return std::nullopt;
}

std::optional<Cue> whether_cue(const SentenceView& view, const Clause& clause) {
  for (int child : view.tree().children(clause.outermost()))
    if (view.tree().is(child, "mark") && view.lower(child) == "whether" &&
        !(child + 1 < view.size() && view.lower(child + 1) == "or"))
      return Cue{.name = "embedded question", .modality = Modality::kAsked, .tokens = {child}};
  return std::nullopt;
}

int embedded_question_word(const SentenceView& view, const Clause& clause) {
  const std::vector<int> words = view.tree().subtree(clause.top);
  const int first = words.front();
  if (one_of(view.lower(first), {"which", "whose"}) && !view.tree().is(first, "nsubj")) return first;
  const bool measures =
      view.lower(first) == "how" && words.size() > 1 && word_list("measure word").contains(view.lower(words[1]));
  return measures ? first : kNone;
}

int manner_word(const SentenceView& view, const Clause& clause) {
  for (int child : view.tree().children(clause.outermost()))
    if (word_list("manner word").contains(view.lower(child)) && child < clause.predicate) return child;
  return kNone;
}

bool is_imperative(const SentenceView& view, const Clause& clause) {
  return clause.top == view.tree().root() && clause.kind == ClauseKind::kVerb && clause.subjects.empty() &&
         view.token(clause.predicate).xpos == "VB" && view.tree().child(clause.predicate, "aux") == kNone;
}

}  // namespace relata::openie
