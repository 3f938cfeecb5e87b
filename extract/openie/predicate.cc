#include "extract/openie/predicate.h"

#include "extract/openie/signature.h"
#include "extract/openie/table.h"
#include "extract/openie/time_phrase.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

// The relation without its subtype.
std::string_view relation_of(const SentenceView& view, int t) {
  const std::string_view deprel = view.token(t).deprel;
  return t == view.tree().root() ? "root" : deprel.substr(0, deprel.find(':'));
}

// "plans to", "has been able to", "is expected to": the verb below is the event.
bool is_chain_governor(const SentenceView& view, int g) {
  const std::string_view kind = governor_class(view, g, "xcomp");
  if (kind.empty()) return false;
  if (signature(kind, Place::kChain).stated) return view.tree().child(g, "obj") == kNone;
  return has_passive_mark(view, g);
}

// "had failed": whether a form of "have" makes the predicate a perfect.
bool is_perfect(const SentenceView& view, int t) {
  for (int child : view.tree().children(t))
    if (view.tree().is(child, "aux") && view.lemma(child) == "have") return true;
  return false;
}

// "said", "asked": a past form without auxiliaries.
bool is_bare_past(const SentenceView& view, int t) {
  return one_of(view.token(t).xpos, {"VBD", "VBN"}) && view.tree().child(t, "aux") == kNone;
}

// "accused her of fraud": what parsers call an indirect object, although there is no other; "fined its owner 250,000
// euros": the amount.
int object_beside_indirect(const SentenceView& view, int verb, int indirect) {
  for (int child : view.tree().children(verb))
    if (child > indirect && view.token(child).deprel == "obl" && view.is_noun(child) &&
        view.preposition(child).empty() && !is_time(view, child))
      return child;
  return indirect;
}

}  // namespace

bool is_predicate(const SentenceView& view, int t) {
  const DependencyTree& tree = view.tree();
  if (tree.child(t, "cop") != kNone) return true;
  if (!view.is_verb(t) || word_list("non-predicative relation").contains(relation_of(view, t))) return false;
  // "the following", "those killed": a participle that stands as a noun.
  if (tree.child(t, "det") != kNone) return false;
  // "for the time being", "eleven years running": no event.
  const bool idle =
      view.token(t).deprel == "acl" && one_of(view.lower(t), {"being", "running", "ago"}) && tree.children(t).empty();
  return !idle || !time_table().contains(view.lemma(tree.head(t)));
}

std::string_view governor_class(const SentenceView& view, int governor, std::string_view deprel) {
  const Token& token = view.token(governor);
  std::string word = view.is_verb(governor) ? view.lemma(governor) : view.lower(governor);
  if (one_of(word, {"sure", "certain"}) && deprel == "ccomp" && view.tree().head(governor) != kNone &&
      view.lemma(view.tree().head(governor)) == "make")
    return "plan";
  if (token.upos == "NOUN" || token.upos == "PROPN") return {};
  if (const auto kind = verb_table().value(word + ":" + std::string(deprel)); !kind.empty()) return kind;
  if (const auto kind = verb_table().value(word); !kind.empty()) return kind;
  return word.find(' ') == word.npos ? std::string_view() : verb_table().value(word.substr(0, word.find(' ')));
}

int chain_governor(const SentenceView& view, int t) {
  const DependencyTree& tree = view.tree();
  const int g = tree.head(t);
  if (g == kNone || is_gerund_in_chain(view, t, g)) return g;
  if (!tree.is(t, "xcomp")) return kNone;
  if (t > 0 && view.lower(tree.first(t)) == "whether") return kNone;  // "decided whether to stay"
  return is_chain_governor(view, g) && (view.is_verb(g) || view.token(g).upos == "ADJ") ? g : kNone;
}

bool is_gerund_in_chain(const SentenceView& view, int gerund, int governor) {
  const Token& token = view.token(gerund);
  if (token.deprel != "advcl" || token.xpos != "VBG" || !is_predicate(view, gerund)) return false;
  const int mark = view.tree().child(gerund, "mark");
  return mark != kNone &&
         signature(verb_table().value(view.lemma(governor) + ":gerund:" + view.lower(mark)), Place::kChain).stated;
}

bool governs_chain(const SentenceView& view, int t) {
  for (int child : view.tree().children(t)) {
    if (view.tree().is(child, "xcomp") && is_predicate(view, child) && chain_governor(view, child) == t) return true;
    if (is_gerund_in_chain(view, child, t)) return true;
  }
  return false;
}

bool has_passive_mark(const SentenceView& view, int t) {
  for (int child : view.tree().children(t))
    if (one_of(view.token(child).deprel, {"aux:pass", "nsubj:pass"})) return true;
  return false;
}

bool has_subject(const SentenceView& view, int t) {
  const DependencyTree& tree = view.tree();
  return tree.child(t, "nsubj") != kNone || tree.child(t, "csubj") != kNone || tree.child(t, "expl") != kNone;
}

bool has_modal_be(const SentenceView& view, int verb) {
  const DependencyTree& tree = view.tree();
  int be = kNone;
  for (int child : tree.children(verb)) {
    if ((tree.is(child, "aux") || tree.is(child, "cop")) && view.lemma(child) == "be" &&
        one_of(view.token(child).xpos, {"VBD", "VBP", "VBZ"}))
      be = child;
    if (be != kNone && child > be && child < verb && tree.is(child, "mark") && view.lower(child) == "to")
      return view.is_verb(verb);
  }
  return false;
}

bool is_to_be(const SentenceView& view, int predicate) {
  const DependencyTree& tree = view.tree();
  int finite = kNone, to = kNone;
  for (int child : tree.children(predicate)) {
    const bool be = view.lemma(child) == "be" && (tree.is(child, "cop") || tree.is(child, "aux"));
    if (be && to != kNone) return true;
    if (be) finite = child;
    if (finite != kNone && tree.is(child, "mark") && view.lower(child) == "to") to = child;
  }
  return false;
}

int direct_object(const SentenceView& view, int verb) {
  const DependencyTree& tree = view.tree();
  if (const int object = tree.child(verb, "obj"); object != kNone)
    return view.token(object).upos == "PART" ? kNone : object;  // "I wanted to"
  const int indirect = tree.child(verb, "iobj");
  if (indirect != kNone && tree.child(verb, "ccomp") == kNone && tree.child(verb, "xcomp") == kNone)
    return object_beside_indirect(view, verb, indirect);
  for (int child : tree.children(verb))
    if (view.token(child).deprel == "obl" && child > verb && view.is_noun(child) && view.token(child).upos != "NUM" &&
        view.preposition(child).empty() && tree.child(verb, "ccomp") == kNone && !is_time(view, child))
      return child;
  return kNone;
}

int shared_conjunct(const SentenceView& view, int t) {
  const DependencyTree& tree = view.tree();
  while (tree.is(t, "conj") && tree.head(t) != kNone && !has_subject(view, t)) {
    const int first = tree.head(t);
    int nearest = first;
    for (int sibling : tree.children(first))
      if (sibling < t && tree.is(sibling, "conj") && is_predicate(view, sibling) && has_subject(view, sibling))
        nearest = sibling;
    t = nearest;
    if (nearest != first) break;
  }
  return t;
}

int coordinated_report_verb(const SentenceView& view, int verb) {
  const DependencyTree& tree = view.tree();
  if (!tree.is(verb, "conj") || tree.child(verb, "nsubj") != kNone || tree.child(verb, "expl") != kNone ||
      !is_bare_past(view, verb))
    return kNone;
  const int content = tree.head(verb);
  const int teller = content == kNone || !tree.is(content, "ccomp") ? kNone : tree.head(content);
  if (teller == kNone || view.token(teller).xpos != "VBD" || teller > content) return kNone;
  if (governor_class(view, teller, "ccomp") != "say") return kNone;
  const std::string_view kind = governor_class(view, verb, "ccomp");
  const int subject = tree.child(content, "nsubj");
  const bool mute = subject != kNone && !view.is_animate(subject);  // "his loss was planned"
  const bool speaks = mute ? word_list("speech class").contains(kind)
                           : kind == "say" && view.token(verb).xpos == "VBD" && is_perfect(view, content);
  return speaks ? teller : kNone;
}

}  // namespace relata::openie
