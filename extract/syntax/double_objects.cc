#include "extract/syntax/double_objects.h"

#include <algorithm>
#include <string>

#include "extract/syntax/tree_edit.h"
#include "extract/syntax/word_lists.h"

namespace relata::syntax {
namespace {

bool is_thing(const DependencyTree& tree, int t) {
  const bool noun = tree[t].upos == "NOUN" || tree[t].upos == "SYM" || tree[t].xpos == "$";
  return noun && tree[t].ner == "O" && tree.child(t, "case") == kNone && tree.child(t, "cop") == kNone &&
         !word_lists().holds("noun of time", tree[t].lemma);
}

// "two euros", "a charter", "his forest", "new shares", "beds": no part of a compound.
bool opens_phrase(const DependencyTree& tree, int t) {
  const Token& word = tree[t];
  return word.xpos == "CD" || word.xpos == "DT" || word.xpos == "PRP$" || word.xpos == "JJ" || word.xpos == "NNS" ||
         word.xpos == "$";
}

// Whether no comma and no verb stands between the receiver and the phrase of `thing`.
bool is_right_behind(const DependencyTree& tree, int receiver, int thing) {
  for (int t = receiver + 1; t < tree.subtree(thing).front(); ++t)
    if (tree[t].upos == "PUNCT" || tree[t].upos == "VERB") return false;
  return true;
}

// The last object of the verb behind `receiver`, or kNone.
int second_object(const DependencyTree& tree, int verb, int receiver) {
  int found = kNone;
  for (const int child : tree.children(verb))
    if (child > receiver && tree.is(child, "obj") && is_thing(tree, child) && is_right_behind(tree, receiver, child))
      found = child;
  return found;
}

// The noun without a preposition that hangs below `receiver` or what stands right behind it, or kNone.
int hidden_object(const DependencyTree& tree, int verb, int receiver) {
  for (int t = receiver + 1; t < tree.size(); ++t) {
    const bool inside = tree.below(t, verb) && tree[t].upos != "PUNCT" && tree[t].upos != "VERB";
    if (!inside || tree[t].upos == "CCONJ") return kNone;
    const int above = tree.head(t);
    if (above < receiver || !is_thing(tree, t)) continue;
    const bool unmarked = tree[t].deprel == "nmod" || tree[t].deprel == "nmod:unmarked" || tree[t].deprel == "appos";
    const int first = tree.subtree(t).front();
    if (unmarked && above < first && first > receiver && opens_phrase(tree, first)) return t;
  }
  return kNone;
}

// What stands between the two is the receiver's: "the hospital in Beira 200 beds".
void give(const DependencyTree& tree, int verb, int receiver, int thing, Sentence& sentence) {
  for (const int child : tree.children(verb))
    if (child > receiver && child < thing && tree.is(child, "obl")) hang(sentence, child, receiver, "nmod");
  hang(sentence, receiver, verb, "iobj");
  hang(sentence, thing, verb, "obj");
}

// Whether nothing but a name stands between the verb and the sum that it hangs on.
int name_before_sum(const DependencyTree& tree, int verb, int sum) {
  if (tree[sum].xpos != "$" || verb + 1 >= sum || !tree[verb + 1].ner.starts_with("B-")) return kNone;
  for (int t = verb + 2; t < sum; ++t)
    if (!tree[t].ner.starts_with("I-")) return kNone;
  return tree.head(sum - 1) == sum ? sum - 1 : kNone;
}

void give_sum(const DependencyTree& tree, int verb, int sum, int name, Sentence& sentence) {
  hang(sentence, name, verb, "iobj");
  for (int t = verb + 1; t < name; ++t)
    if (tree.head(t) == sum) hang(sentence, t, name, "compound");
}

void mend_giver(const DependencyTree& tree, int verb, Sentence& sentence) {
  const int object = tree.child(verb, "obj");
  if (object == kNone || object < verb) return;
  for (const int child : tree.children(object)) {
    const int by = tree.child(child, "case");
    if (tree.is(child, "nmod") && by != kNone && tree[by].lemma == "by" && tree[child].ner != "O") {
      hang(sentence, child, verb, "obl");
      return;
    }
  }
}

void mend_verb(const DependencyTree& tree, int verb, Sentence& sentence) {
  int receiver = tree.child(verb, "iobj");
  if (receiver == kNone) receiver = tree.child(verb, "obj");
  if (receiver == kNone || receiver < verb) return;
  if (const int name = name_before_sum(tree, verb, receiver); name != kNone) {
    give_sum(tree, verb, receiver, name, sentence);
    return;
  }
  if (tree[receiver].xpos == "$" || word_lists().holds("unit of money", tree[receiver].lemma)) return;
  int thing = second_object(tree, verb, receiver);
  if (thing != kNone && tree.is(receiver, "iobj")) return;  // as it should be
  if (thing == kNone) thing = hidden_object(tree, verb, receiver);
  if (thing != kNone) give(tree, verb, receiver, thing, sentence);
}

}  // namespace

void mend_double_objects(Sentence& sentence) {
  for (int verb = 0; verb < static_cast<int>(sentence.tokens.size()); ++verb) {
    const DependencyTree tree(sentence);
    if (tree[verb].upos != "VERB" || !word_lists().holds("verb of giving", tree[verb].lemma)) continue;
    if (tree.child(verb, "aux:pass") != kNone) mend_giver(tree, verb, sentence);
    else mend_verb(tree, verb, sentence);
  }
}

}  // namespace relata::syntax
