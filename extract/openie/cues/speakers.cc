#include "extract/openie/cues/speakers.h"

#include <algorithm>

#include "extract/openie/cues/subordinator.h"
#include "extract/openie/signature.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

// "is said to", "the man believed to have fled"
bool is_passive_report(const SentenceView& view, int g) {
  const DependencyTree& tree = view.tree();
  const auto passive = verb_table().value(view.lemma(g) + ":passive");  // "was supposed to": nobody's word
  const auto kind = passive.empty() ? governor_class(view, g, "xcomp") : passive;
  if (!signature(kind, Place::kPassive).attributed || !view.is_verb(g)) return false;
  return tree.child(g, "aux:pass") != kNone || tree.child(g, "nsubj:pass") != kNone ||
         (view.token(g).xpos == "VBN" && view.token(g).deprel == "acl");
}

// The phrase after ", according to" at the end of the sentence, or kNone.
int closing_source(const SentenceView& view) {
  const DependencyTree& tree = view.tree();
  for (int t = 1; t < view.size(); ++t) {
    if (view.lower(t) != "according" || view.token(t - 1).form != "," || !tree.is(t, "case")) continue;
    const int source = tree.head(t);
    int last = tree.last(source);
    while (last + 1 < view.size() && view.token(last + 1).upos == "PUNCT") ++last;
    if (last + 1 == view.size()) return source;
  }
  return kNone;
}

void add_source(const SentenceView& view, int source, int according, std::vector<Speaker>& speakers) {
  speakers.push_back(speaker(view, {.head = source, .collective = true}, according));
  speakers.back().cue = "according to";
}

// "in the words of the prosecutor", "in her view", "by his own account"
void add_words_of(const SentenceView& view, int words, std::vector<Speaker>& speakers) {
  if (!one_of(view.preposition_text(words), {"in", "by"}) ||
      !word_list("word of a speaker").contains(view.lemma(words)))
    return;
  for (int of : view.tree().children(words))
    if (((view.tree().is(of, "nmod") && view.preposition_text(of) == "of") || view.tree().is(of, "nmod:poss")) &&
        view.is_animate(of) && !one_of(view.lower(of), {"my", "our"})) {
      speakers.push_back(speaker(view, {.head = of, .collective = true}, words));
      return;
    }
}

// The verbs of a clause that a source may hang on, each once.
std::vector<int> verbs_of(const Clause& clause) {
  std::vector<int> verbs = {clause.predicate};
  for (int t : {clause.outermost(), clause.top})
    if (std::find(verbs.begin(), verbs.end(), t) == verbs.end()) verbs.push_back(t);
  return verbs;
}

}  // namespace

Speaker speaker(const SentenceView& view, const Constituent& node, int cue) {
  Speaker speaker;
  if (node.head != kNone) speaker.phrase = phrase_of(view, node);
  speaker.cue = view.token(cue).form;
  speaker.sentence_index = view.index();
  speaker.offset = view.offset();
  return speaker;
}

void add_unnamed_speakers(const SentenceView& view, const Clause& clause, std::vector<Speaker>& speakers) {
  for (int verb : {clause.predicate, clause.outermost()})
    for (int child : view.tree().children(verb))
      if (view.tree().is(child, "advmod") && adverb_table().value(view.lower(child)) == "reported") {
        speakers.push_back(speaker(view, {}, child));
        return;
      }
  if (!clause.governors.empty() && is_passive_report(view, clause.governors.front()))
    speakers.push_back(speaker(view, {}, clause.governors.front()));
}

void add_sources(const SentenceView& view, const Clause& clause, std::vector<Speaker>& speakers) {
  const DependencyTree& tree = view.tree();
  if (clause.top == tree.root())
    if (const int source = closing_source(view);
        source != kNone && tree.head(source) != clause.predicate && tree.head(source) != clause.outermost())
      add_source(view, source, view.preposition(source).front(), speakers);
  for (int verb : verbs_of(clause))
    for (int child : tree.children(verb)) {
      if (!tree.is(child, "obl") && !tree.is(child, "nmod") && !tree.is(child, "parataxis") && !tree.is(child, "advcl"))
        continue;
      add_words_of(view, child, speakers);
      const std::vector<int> words = view.preposition(child);
      if (words.empty() || view.lower(words.front()) != "according") continue;
      add_source(view, child, words.front(), speakers);
    }
}

bool add_owner(const SentenceView& view, int noun, std::vector<Speaker>& speakers, int content) {
  for (int child : view.tree().children(noun)) {
    if (child == content) continue;
    const bool by = view.tree().is(child, "nmod") && child > noun &&
                    one_of(view.preposition_text(child), {"by", "of", "from", "among"});
    if ((view.tree().is(child, "nmod:poss") && view.lower(child) != "whose") || by) {
      speakers.push_back(speaker(view, {.head = child, .collective = true}, noun));
      return true;
    }
  }
  const int verb = view.tree().head(noun), holder = verb == kNone ? kNone : view.tree().child(verb, "nsubj");
  if (holder != kNone && (view.tree().is(noun, "obj") || view.tree().is(noun, "obl")) &&
      word_list("verb of holding a claim").contains(view.lemma(verb))) {  // "came to the conclusion that"
    speakers.push_back(speaker(view, {.head = holder, .collective = true}, noun));
    return true;
  }
  return false;
}

bool inherits_speaker(const SentenceView& view, const Clause& clause, const Clause& above, const Speaker& outer) {
  if (clause.noun != kNone && view.is_summative_apposition(clause.noun)) return false;
  if (clause.noun != kNone &&
      outer.sentence_index == view.index())  // "according to officials quoted by the paper": not said by them
    for (const Span& span : outer.phrase.span)
      if (view.token(clause.noun).span.begin >= span.begin && view.token(clause.noun).span.end <= span.end)
        return false;
  if (outer.phrase.mention.empty() && clause.noun != kNone && clause.noun < above.predicate) return false;
  const int mark = view.tree().child(clause.outermost(), "mark");
  return !(outer.cue == "according to" && mark != kNone &&
           subordinator(view.lower(mark)).relation == Subordination::kContrast);
}

bool is_set_apart(const SentenceView& view, const Clause& clause, const Clause& above) {
  if (!view.tree().is(clause.top, "parataxis")) return false;
  const int from = above.predicate;
  for (int t = std::min(from, clause.top); t < std::max(from, clause.top); ++t)
    if (view.token(t).form == ";") return true;
  return false;
}

}  // namespace relata::openie
