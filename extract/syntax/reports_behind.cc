#include "extract/syntax/reports_behind.h"

#include <algorithm>
#include <string_view>

#include "extract/syntax/tree_edit.h"
#include "extract/syntax/word_lists.h"

namespace relata::syntax {
namespace {

int root_of(const DependencyTree& tree) {
  for (int t = 0; t < tree.size(); ++t)
    if (tree.is(t, "root")) return t;
  return kNone;
}

// The last word of the subtree that is no punctuation.
int last_word(const DependencyTree& tree, int head) {
  int last = head;
  for (const int t : tree.subtree(head))
    if (!tree.is(t, "punct")) last = std::max(last, t);
  return last;
}

bool says_in_list(const DependencyTree& tree, int verb) {
  return tree[verb].upos == "VERB" && word_lists().holds("verb of saying", tree[verb].lemma);
}

// A verb of saying with its subject before it and a comma before both.
bool says_behind(const DependencyTree& tree, int verb) {
  const int subject = tree.child(verb, "nsubj");
  if (tree[verb].upos != "VERB" || subject == kNone || subject > verb ||
      !word_lists().holds("verb of saying", tree[verb].lemma))
    return false;
  const int first = tree.subtree(subject).front();
  return first > 0 && tree[first - 1].form == ",";
}

// The same, where the verb tells nothing of its own.
bool is_report(const DependencyTree& tree, int verb) {
  return says_behind(tree, verb) && std::all_of(tree.children(verb).begin(), tree.children(verb).end(), [&](int child) {
           return tree.is(child, "nsubj") || word_lists().holds("relation beside a report", tree[child].deprel) ||
                  (tree.is(child, "obl") && child > verb);
         });
}

// Whether nothing but punctuation follows the subtree.
bool ends_sentence(const DependencyTree& tree, int head) {
  for (int t = last_word(tree, head) + 1; t < tree.size(); ++t)
    if (tree[t].upos != "PUNCT") return false;
  return true;
}

bool hangs_inside(const DependencyTree& tree, int verb, int root) {
  const int above = tree.head(verb);
  return above != kNone && above < verb && !tree.below(root, verb) &&
         !(above == root && (tree.is(verb, "parataxis") || tree.is(verb, "ccomp"))) &&
         word_lists().holds("relation of a stray report", tree[verb].deprel);
}

// The participle right behind "the colonel said,", which hangs on something else, or kNone.
int participle_behind(const DependencyTree& tree, int verb) {
  const int comma = last_word(tree, verb) + 1;
  if (comma + 1 >= tree.size() || tree[comma].form != ",") return kNone;
  for (int t = comma + 1; t < tree.size() && t <= comma + 2; ++t)
    if (tree[t].xpos == "VBG" && tree.is(t, "advcl") && tree.child(t, "mark") == kNone && tree.head(t) != verb &&
        tree.head(t) < comma && tree.subtree(t).front() >= comma)
      return t;
  return kNone;
}

// "Orbis, the lawsuit alleges, dumped acid": the verb that a report between commas, hung on the subject as though it
// were a relative clause, stands beside; or kNone.
int predicate_around(const DependencyTree& tree, int verb) {
  const int subject = tree.head(verb);
  if (!tree.is(verb, "acl") || subject == kNone || !tree.is(subject, "nsubj") || !is_report(tree, verb)) return kNone;
  const int last = last_word(tree, verb), predicate = tree.head(subject);
  const bool between = last + 1 < tree.size() && tree[last + 1].form == "," && predicate > last && predicate != kNone;
  return between && tree[predicate].upos == "VERB" ? predicate : kNone;
}

// "She said Moran lied, adding that": the verb of saying whose subject adds, where the parser has the other add it.
int sayer_who_adds(const DependencyTree& tree, int verb) {
  const int lied = tree.head(verb);
  if (tree[verb].lemma != "add" || tree[verb].xpos != "VBG" || !tree.is(verb, "advcl") || lied == kNone ||
      !tree.is(lied, "ccomp") || tree[verb - 1].form != ",")
    return kNone;
  const int says = tree.head(lied);
  return says != kNone && says < lied && says_in_list(tree, says) ? says : kNone;
}

// "Bills tripled, *she added, and shops closed": between commas, hung as though it went on, with what goes on behind
// it.
bool is_in_the_middle(const DependencyTree& tree, int verb) {
  const int head = tree.head(verb);
  if (head == kNone || head > verb || !tree.is(verb, "conj") || tree.child(verb, "cc") != kNone ||
      !is_report(tree, verb))
    return false;
  return verb + 1 < tree.size() && tree[verb + 1].form == "," && tree[head].upos == "VERB";
}

}  // namespace

void mend_reports_behind(Sentence& sentence) {
  const DependencyTree tree(sentence);
  const int root = root_of(tree);
  for (int t = tree.size() - 1; t > 0 && root != kNone; --t) {
    if (const int says = sayer_who_adds(tree, t); says != kNone) {
      hang(sentence, t, says, "advcl");
      return;
    }
    if (is_in_the_middle(tree, t)) {
      sentence.tokens[static_cast<std::size_t>(t)].deprel = "parataxis";
      return;
    }
    if (!says_behind(tree, t)) continue;
    if (const int predicate = predicate_around(tree, t); predicate != kNone) {
      hang(sentence, t, predicate, "parataxis");
      return;
    }
    if (is_report(tree, t) && hangs_inside(tree, t, root) && ends_sentence(tree, t)) {
      hang(sentence, t, root, "parataxis");
      return;
    }
    if (const int participle = participle_behind(tree, t); participle != kNone && !tree.below(t, participle)) {
      hang(sentence, participle, t, "advcl");
      return;
    }
  }
}

}  // namespace relata::syntax
