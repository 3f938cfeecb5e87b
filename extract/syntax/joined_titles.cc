#include "extract/syntax/joined_titles.h"

#include <array>

#include "extract/syntax/tree_edit.h"
#include "extract/syntax/word_lists.h"

namespace relata::syntax {
namespace {

// The words of "founder and chairman Bo Lind": both titles, what joins them, the head and last word of the name.
struct JoinedTitles {
  int first = kNone, joint = kNone, second = kNone, name = kNone, last = kNone;
};

bool is_bare(const DependencyTree& tree, int noun) {
  return tree.child(noun, "det") == kNone && tree.child(noun, "nmod:poss") == kNone;
}

bool may_modify_title(const Token& token) {
  return token.ner == "O" && (token.upos == "ADJ" || token.upos == "NOUN" || token.upos == "PROPN");
}

// The word of the tokens [first, last] that hangs outside them.
int top_of(const DependencyTree& tree, int first, int last) {
  for (int t = first; t <= last; ++t)
    if (tree.head(t) < first || tree.head(t) > last) return t;
  return first;
}

// The titles before the person's name that begins at `begin`, or nothing.
JoinedTitles titles_before(const DependencyTree& tree, int begin) {
  JoinedTitles found{.second = begin - 1, .last = begin};
  while (found.last + 1 < tree.size() && tree[found.last + 1].ner == "I-PER") ++found.last;
  int joint = begin - 1;
  while (joint > 0 && may_modify_title(tree[joint])) --joint;
  if (joint < 1 || joint == begin - 1 || tree[joint].lemma != "and" || tree[joint].upos != "CCONJ") return {};
  found.first = joint - 1, found.joint = joint;
  const Token& title = tree[found.first];
  const bool titles = title.xpos == "NN" && title.ner == "O" &&
                      word_lists().holds("title without article", title.lemma) && is_bare(tree, found.first) &&
                      is_bare(tree, found.second);
  found.name = top_of(tree, begin, found.last);
  return titles ? found : JoinedTitles{};
}

void join(const DependencyTree& tree, const JoinedTitles& titles, Sentence& sentence) {
  const std::array<int, 3> group = {titles.first, titles.second, titles.name};
  int top = kNone;  // what the whole hangs by
  for (const int t : group) {
    const int above = tree.head(t);
    if (top != kNone) break;
    if (above == kNone ||
        (!tree.below(above, titles.first) && !tree.below(above, titles.second) && !tree.below(above, titles.name)))
      top = t;
  }
  if (top == kNone) return;
  hang(sentence, titles.name, tree.head(top), std::string(tree[top].deprel));
  for (const int t : group)
    for (const int child : tree.children(t)) {
      const bool outer = child > titles.last || tree.is(child, "case") || tree.is(child, "punct");
      if (outer && child != titles.first && child != titles.second && child != titles.name)
        hang(sentence, child, titles.name, std::string(tree[child].deprel));
    }
  hang(sentence, titles.first, titles.name, "nmod:desc");
  hang(sentence, titles.second, titles.first, "conj");
  hang(sentence, titles.joint, titles.second, "cc");
}

}  // namespace

void mend_joined_titles(Sentence& sentence) {
  for (int begin = 3; begin < static_cast<int>(sentence.tokens.size()); ++begin) {
    const DependencyTree tree(sentence);
    if (tree[begin].ner != "B-PER") continue;
    const JoinedTitles titles = titles_before(tree, begin);
    if (titles.first != kNone) join(tree, titles, sentence);
  }
}

}  // namespace relata::syntax
