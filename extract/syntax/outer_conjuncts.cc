#include "extract/syntax/outer_conjuncts.h"

#include <string_view>

#include "extract/syntax/tree_edit.h"
#include "extract/syntax/word_lists.h"

namespace relata::syntax {
namespace {

bool has_auxiliary(const DependencyTree& tree, int verb, std::string_view lemma) {
  for (const int child : tree.children(verb))
    if (tree.is(child, "aux") && tree[child].lemma == lemma) return true;
  return false;
}

bool has_modal(const DependencyTree& tree, int verb) {
  for (const int child : tree.children(verb))
    if (tree.is(child, "aux") && tree[child].xpos == "MD") return true;
  return false;
}

bool is_denied(const DependencyTree& tree, int verb) {
  for (const int child : tree.children(verb))
    if (tree.is(child, "advmod") && tree[child].lemma == "not") return true;
  return false;
}

// Whether the tense or the voice of the conjunct sets it apart from the clause that it hangs in.
bool differs(const DependencyTree& tree, int conjunct, int inner, int outer, int cc) {
  const bool past = tree[conjunct].xpos == "VBD";
  const bool told_in_past = tree[outer].xpos == "VBD" && tree.child(outer, "aux") == kNone;
  const bool inner_present = tree[inner].xpos == "VBZ" || tree[inner].xpos == "VBP";
  if (past && told_in_past && inner_present) return true;  // "noted that it runs out, and said so"
  if (past && told_in_past && (has_auxiliary(tree, inner, "have") || has_modal(tree, inner))) return true;
  if (past && told_in_past && word_lists().holds("verb of a sentence", tree[conjunct].lemma) &&
      word_lists().holds("verb of a verdict", tree[outer].lemma))
    return true;
  const bool two_sayings = cc > 0 && tree[cc - 1].form == "," && has_auxiliary(tree, conjunct, "do") &&
                           word_lists().holds("verb of saying", tree[conjunct].lemma);
  const bool refuses = cc > 0 && tree[cc - 1].form == "," && tree[cc].lemma == "but" && is_denied(tree, conjunct) &&
                       word_lists().holds("verb of saying", tree[conjunct].lemma);
  const bool present = tree[outer].xpos == "VBZ" || tree[outer].xpos == "VBP";
  const bool perfect = present && cc > 0 && tree[cc - 1].form == "," && tree[inner].xpos == "VBD" &&
                       has_auxiliary(tree, conjunct, "have");
  if (refuses || perfect) return true;  // "claims that he fell, and has lodged a protest"
  if (two_sayings) return true;         // "told her how it stood, but did not say why"
  const bool passive = tree.child(inner, "aux:pass") != kNone, comma = cc > 0 && tree[cc - 1].form == ",";
  return passive && comma && (past || tree[conjunct].xpos == "VBN") && tree.child(conjunct, "obj") != kNone;
}

// The clause that reports the one that the conjunct hangs in and that it belongs to, or kNone.
int outer_clause(const DependencyTree& tree, int conjunct) {
  const int inner = tree.head(conjunct), cc = tree.child(conjunct, "cc");
  if (inner == kNone || cc < 1 || !tree.is(conjunct, "conj") || tree[conjunct].upos != "VERB" ||
      !tree.is(inner, "ccomp") || inner > conjunct)
    return kNone;
  for (const std::string_view own : {"nsubj", "aux:pass", "mark", "expl"})
    if (tree.child(conjunct, own) != kNone) return kNone;
  if (tree.child(conjunct, "aux") != kNone && tree[cc - 1].form != ",") return kNone;
  const int outer = tree.head(inner);
  const int subject = outer == kNone ? kNone : tree.child(outer, "nsubj");
  if (subject == kNone || subject > outer || outer > inner || tree[outer].upos != "VERB") return kNone;
  return differs(tree, conjunct, inner, outer, cc) ? outer : kNone;
}

// "led the round, which Orbis joined, and will get a seat": the verb of the clause that the noun before the relative
// clause stands in, where commas set that off, or kNone.
int clause_around(const DependencyTree& tree, int conjunct) {
  const int relative = tree.head(conjunct), cc = tree.child(conjunct, "cc");
  if (relative == kNone || cc < 1 || tree[cc - 1].form != "," || !tree.is(conjunct, "conj") ||
      tree[conjunct].upos != "VERB" || tree[relative].deprel != "acl:relcl")
    return kNone;
  // "which can provide it, and make sure": of the same auxiliary
  if (tree[conjunct].xpos == "VB" && tree.child(conjunct, "aux") == kNone) return kNone;
  const int first = tree.subtree(relative).front();
  const bool set_off = tree[first].form == "," || (first > 0 && tree[first - 1].form == ",");
  if (!set_off || tree.child(conjunct, "nsubj") != kNone || tree.child(conjunct, "nsubj:pass") != kNone) return kNone;
  for (int t = tree.head(relative); t != kNone; t = tree.head(t))
    if (tree[t].upos == "VERB")
      return tree.child(t, "nsubj") != kNone && t < relative && !tree.below(tree.head(relative), tree.child(t, "nsubj"))
                 ? t
                 : kNone;
  return kNone;
}

// The main verb behind a participle that opens the sentence and was taken for its root, or kNone.
int verb_behind(const DependencyTree& tree, int participle) {
  if (!tree.is(participle, "root") || tree[participle].xpos != "VBN" || tree.subtree(participle).front() != participle)
    return kNone;
  for (const std::string_view own : {"nsubj", "aux", "aux:pass", "cop"})
    if (tree.child(participle, own) != kNone) return kNone;
  for (const int child : tree.children(participle)) {
    const int subject = tree.child(child, "nsubj");
    if (!tree.is(child, "parataxis") || subject == kNone || subject > child) continue;
    const int first = tree.subtree(child).front();
    if (first > 0 && tree[first - 1].form == "," && tree.child(child, "mark") == kNone) return child;
  }
  return kNone;
}

}  // namespace

void mend_outer_conjuncts(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int t = 0; t < tree.size(); ++t) {
    if (const int around = clause_around(tree, t); around != kNone) {
      hang(sentence, t, around, "conj");
      return;
    }
    if (const int outer = outer_clause(tree, t); outer != kNone) {
      hang(sentence, t, outer, "conj");
      if (tree[t].xpos == "VBN") sentence.tokens[static_cast<std::size_t>(t)].xpos = "VBD";
      return;  // the tree is another one
    }
    if (const int verb = verb_behind(tree, t); verb != kNone) {
      hang(sentence, verb, tree.head(t), "root");
      hang(sentence, t, verb, "advcl");
      for (const int child : tree.children(t))  // the full stop is the main clause's
        if (child > verb && tree.is(child, "punct")) hang(sentence, child, verb, "punct");
      return;
    }
  }
}

}  // namespace relata::syntax
