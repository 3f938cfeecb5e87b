#include "extract/syntax/verdicts.h"

#include <string_view>

#include "core/ascii.h"
#include "extract/syntax/tree_edit.h"
#include "extract/syntax/word_lists.h"

namespace relata::syntax {
namespace {

// "guilty" beside the object of "found": the verb, or kNone.
int finder(const DependencyTree& tree, int adjective) {
  if (tree[adjective].upos != "ADJ" || !word_lists().holds("verdict adjective", ascii_lower(tree[adjective].form)))
    return kNone;
  int noun = tree.head(adjective);
  if (noun == kNone || noun > adjective || tree.child(adjective, "cop") != kNone) return kNone;
  if (tree.is(noun, "appos") && tree.head(noun) != kNone) noun = tree.head(noun);
  const int verb = tree.head(noun);
  const bool found = verb != kNone && tree.is(noun, "obj") && word_lists().holds("verb of a verdict", tree[verb].lemma);
  return found ? verb : kNone;
}

// "as untrue a report", "as false reports": the adjective that "as" leads to, not the noun behind it, or kNone.
int led_adjective(const DependencyTree& tree, int noun) {
  if (!tree.is(noun, "obl") || tree[noun].upos != "NOUN" || tree.head(noun) == kNone ||
      tree.child(tree.head(noun), "obj") != kNone)
    return kNone;
  const int as = tree.child(noun, "case");
  if (as == kNone || ascii_lower(tree[as].form) != "as" || as + 1 >= noun || tree[as + 1].upos != "ADJ" ||
      tree.head(as + 1) != noun)
    return kNone;
  const int determiner = tree.child(noun, "det"), owner = tree.child(noun, "nmod:poss");
  const bool behind = determiner > as + 1 || owner > as + 1;
  const bool bare = as + 2 == noun && tree[noun].xpos == "NNS" && tree.child(noun, "acl") != kNone;
  return behind || bare ? as + 1 : kNone;
}

// The finite passive that hangs on the noun as though it were a participle, and no relative pronoun leads it.
int finite_passive(const DependencyTree& tree, int noun) {
  if (tree[noun].upos != "NOUN" || !tree.is(noun, "root") || tree.child(noun, "cop") != kNone) return kNone;
  for (const int verb : tree.children(noun)) {
    const int be = tree.child(verb, "aux:pass");
    if (verb < noun || tree[verb].deprel != "acl" || be == kNone || tree.child(verb, "nsubj") != kNone ||
        tree.child(verb, "mark") != kNone)
      continue;
    if (tree[be].xpos == "VBD" || tree[be].xpos == "VBZ" || tree[be].xpos == "VBP") return verb;
  }
  return kNone;
}

}  // namespace

void mend_verdicts(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int t = 0; t < tree.size(); ++t) {
    if (const int verb = finder(tree, t); verb != kNone) {
      hang(sentence, t, verb, "xcomp");
      return;  // the tree is another one
    }
    if (const int adjective = led_adjective(tree, t); adjective != kNone) {
      hang(sentence, adjective, tree.head(t), "obl");
      hang(sentence, tree.child(t, "case"), adjective, "case");
      hang(sentence, t, tree.head(t), "obj");
      return;
    }
    if (const int verb = finite_passive(tree, t); verb != kNone) {
      hang(sentence, verb, tree.head(t), "root");
      hang(sentence, t, verb, "nsubj:pass");
      return;
    }
  }
}

}  // namespace relata::syntax
