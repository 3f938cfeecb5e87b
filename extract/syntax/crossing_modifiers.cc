#include "extract/syntax/crossing_modifiers.h"

#include "core/dependency_tree.h"
#include "extract/syntax/word_lists.h"

namespace relata::syntax {
namespace {

// "the [Dalai] [Lama]": words that the parser hung side by side, although they are one name.
bool are_one_name(const DependencyTree& tree, int left, int right) {
  return tree[left].upos == "PROPN" && tree[right].upos == "PROPN" && tree.head(left) == tree.head(right) &&
         tree[left].deprel == tree[right].deprel;
}

// Whether a word between `t` and its head on the right stands outside the head's subtree.
bool crosses(const DependencyTree& tree, int t) {
  const int head = tree.head(t);
  for (int between = t + 1; between < head; ++between)
    if (!tree.below(between, head) && !tree.is(between, "punct") && !are_one_name(tree, between, head)) return true;
  return false;
}

// The verb of the report that stands between `content`, which it reports, and what follows it, or kNone.
int report_of(const DependencyTree& tree, int content, int after) {
  const int head = tree.head(content);
  if (tree.is(content, "ccomp") && head > content && head < after) return head;
  for (int child : tree.children(content))
    if (tree.is(child, "parataxis") && child > content && tree.subtree(child).back() + 1 == after) return child;
  return DependencyTree::kNone;
}

// "The rebels left, the ministry said on Monday": what follows the verb of a closing report hangs on it, and not across
// it on what is reported.
void mend_report(const DependencyTree& tree, int t, Sentence& sentence) {
  if (!tree.is(t, "obl") || tree.head(t) == DependencyTree::kNone || tree.head(t) > t) return;
  const int first = tree.subtree(t).front(), report = report_of(tree, tree.head(t), first);
  if (report == DependencyTree::kNone || tree[report].upos != "VERB" || report + 1 != first ||
      tree.child(report, "nsubj") == DependencyTree::kNone)
    return;
  sentence.tokens[static_cast<std::size_t>(t)].head = report + 1;
}

// The noun of a quantifier, which hangs on it or stands right before all of it ("all the bridges"), or kNone.
int quantified(const DependencyTree& tree, int quantifier) {
  const int head = tree.head(quantifier);
  if (head == DependencyTree::kNone) return head;
  if (tree[head].upos == "NOUN") return head > quantifier ? head : DependencyTree::kNone;
  for (int noun = quantifier + 1; noun < tree.size() && tree.is(quantifier, "advmod"); ++noun)
    if (tree[noun].upos == "NOUN" && tree.subtree(noun).front() == quantifier + 1) return noun;
  return DependencyTree::kNone;
}

// "*Not all the bridges", "*not many": of the noun, as in "not all of them".
void mend_denied_quantifier(const DependencyTree& tree, int t, Sentence& sentence) {
  const int quantifier = tree.head(t);
  if (tree[t].lemma != "not" || quantifier != t + 1 || !word_lists().holds("quantifier", tree[quantifier].lemma))
    return;
  const int noun = quantified(tree, quantifier);
  if (noun == DependencyTree::kNone) return;
  sentence.tokens[static_cast<std::size_t>(t)].head = noun + 1;
  Token& before = sentence.tokens[static_cast<std::size_t>(quantifier)];
  if (before.head != noun + 1) before.deprel = "det:predet";
  before.head = noun + 1;
}

// "he was *not the Daniel Lane of Leith", hung inside the name: of what he was.
void mend_denied_copula(const DependencyTree& tree, int copula, Sentence& sentence) {
  const int denial = copula + 1, predicate = tree.head(copula);
  if (!tree.is(copula, "cop") || denial + 1 >= tree.size() || tree[denial].lemma != "not") return;
  if (predicate < denial || tree.head(denial) == predicate || !tree.below(denial, predicate)) return;
  if (tree[denial + 1].lemma == "only" || tree[denial + 1].lemma == "just") return;
  Token& token = sentence.tokens[static_cast<std::size_t>(denial)];
  token.head = predicate + 1, token.deprel = "advmod";
}

// "located *southeast of Lund": one preposition.
void mend_direction(const DependencyTree& tree, int of, Sentence& sentence) {
  const int noun = tree.head(of), direction = of - 1;
  if (!tree.is(of, "case") || tree[of].lemma != "of" || direction < 0 || noun < of) return;
  const bool beside = tree.head(direction) == tree.head(noun) && tree.children(direction).empty();
  const bool above = tree.head(noun) == direction;  // "stands *north of Lund": Lund hung on it
  if (!tree.is(direction, "advmod") || !(beside || above)) return;
  if (!word_lists().holds("direction", tree[direction].lemma)) return;
  const auto token = [&](int t) -> Token& { return sentence.tokens[static_cast<std::size_t>(t)]; };
  if (above) {
    token(noun).head = tree.head(direction) + 1, token(noun).deprel = "obl";
    for (const int child : tree.children(direction))
      if (child != noun) token(child).head = noun + 1;
  }
  token(direction).head = noun + 1, token(direction).deprel = "case";
}

// "fired rockets *at Israel": what they were fired at, and no rockets that are there.
void mend_target(const DependencyTree& tree, int target, Sentence& sentence) {
  const int thrown = tree.head(target), at = tree.child(target, "case");
  if (!tree.is(target, "nmod") || thrown == DependencyTree::kNone || at == DependencyTree::kNone || at < thrown) return;
  const int verb = tree.head(thrown);
  if (!tree.is(thrown, "obj") || verb == DependencyTree::kNone || tree[at].lemma != "at") return;
  if (!word_lists().holds("verb of throwing", tree[verb].lemma)) return;
  Token& token = sentence.tokens[static_cast<std::size_t>(target)];
  token.head = verb + 1, token.deprel = "obl";
}

}  // namespace

void mend_crossing_modifiers(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int t = 0; t < tree.size(); ++t) {
    mend_report(tree, t, sentence);
    mend_denied_quantifier(tree, t, sentence);
    mend_denied_copula(tree, t, sentence);
    mend_direction(tree, t, sentence);
    mend_target(tree, t, sentence);
    if (tree.is(t, "case") && tree[t].lemma == "minus")  // "fell to *minus 51": of the number
      sentence.tokens[static_cast<std::size_t>(t)].deprel = "advmod";
  }
  for (int t = 0; t + 1 < tree.size(); ++t) {
    if (tree.head(t) < t || !word_lists().holds("premodifier relation", tree[t].deprel) || !crosses(tree, t)) continue;
    int noun = t + 1;
    while (noun < tree.head(t) && (tree[noun].upos == "ADJ" || tree[noun].upos == "NUM")) ++noun;
    const bool found = tree[noun].upos == "NOUN" || tree[noun].upos == "PROPN";
    if (found && !tree.below(noun, t)) sentence.tokens[t].head = noun + 1;
  }
}

}  // namespace relata::syntax
