#include "extract/syntax/finite_participles.h"

#include <string>
#include <string_view>

#include "extract/syntax/tree_edit.h"

namespace relata::syntax {
namespace {

bool is_bare_participle(const DependencyTree& tree, int t) {
  return tree[t].xpos == "VBN" && tree.child(t, "aux") == kNone && tree.child(t, "aux:pass") == kNone &&
         tree.child(t, "cop") == kNone && tree.child(t, "nsubj") == kNone && tree.child(t, "nsubj:pass") == kNone;
}

bool is_past(const DependencyTree& tree, int verb) {
  return tree[verb].upos == "VERB" && tree[verb].xpos == "VBD" && tree.child(verb, "aux") == kNone;
}

// "he refrained and *left by a side door": one subject, one tense.
bool shares_tense(const DependencyTree& tree, int participle) {
  const int head = tree.head(participle), cc = tree.child(participle, "cc");
  return head != kNone && cc != kNone && tree.is(participle, "conj") && is_bare_participle(tree, participle) &&
         is_past(tree, head) && tree.child(head, "nsubj") != kNone && tree[participle - 1].upos != "AUX";
}

// "refrained from naming one and *left": no gerund, so the second verb of the clause around, or kNone.
int past_around(const DependencyTree& tree, int participle) {
  const int gerund = tree.head(participle);
  if (gerund == kNone || tree[gerund].xpos != "VBG" || !tree.is(participle, "conj") ||
      tree.child(participle, "cc") == kNone || tree.child(gerund, "aux") != kNone)
    return kNone;
  const bool past = tree[participle].xpos == "VBN" || tree[participle].xpos == "VBD";
  const int outer = tree.head(gerund);
  if (!past || outer == kNone || outer > gerund || !is_past(tree, outer) || tree.child(outer, "nsubj") == kNone)
    return kNone;
  for (const std::string_view own : {"aux", "aux:pass", "nsubj", "nsubj:pass"})
    if (tree.child(participle, own) != kNone) return kNone;
  return outer;
}

void set_past(const DependencyTree& tree, int verb, Sentence& sentence) {
  sentence.tokens[static_cast<std::size_t>(verb)].xpos = "VBD";
  for (const int child : tree.children(verb))
    if (tree[child].deprel == "obl:agent") hang(sentence, child, verb, "obl");
}

// "the driver was *injured", tagged as an adjective under the relations of a passive.
void mend_passive(const DependencyTree& tree, int t, Sentence& sentence) {
  if (tree[t].upos != "ADJ" || tree.child(t, "nsubj:pass") == kNone) return;
  const int passive = tree.child(t, "aux:pass"), copula = tree.child(t, "cop");
  if (passive == kNone && (copula == kNone || !tree[t].form.ends_with("ed"))) return;
  Token& participle = sentence.tokens[static_cast<std::size_t>(t)];
  participle.upos = "VERB";
  participle.xpos = "VBN";
  if (passive == kNone) hang(sentence, copula, t, "aux:pass");
}

// The noun that is the subject of the participle below it: a second clause behind "and", or a whole sentence whose
// participle has an object, as no passive has.
bool is_clause_of(const DependencyTree& tree, int noun, int participle) {
  if (!tree.is(participle, "acl") || tree[participle].deprel == "acl:relcl" || participle < noun) return false;
  if (!is_bare_participle(tree, participle) || tree.child(noun, "cop") != kNone) return false;
  if (tree.child(participle, "obl:agent") != kNone) return false;
  const int head = tree.head(noun), cc = tree.child(noun, "cc");
  const bool object = tree.child(participle, "obj") != kNone && tree.child(participle, "iobj") == kNone;
  if (tree.is(noun, "root")) return object && tree.child(noun, "acl") != participle;
  const bool second = tree.is(noun, "conj") && head != kNone && head < noun && cc != kNone && is_past(tree, head) &&
                      tree.child(head, "nsubj") != kNone;
  return second && (object || tree.child(participle, "obl") != kNone) && tree[participle - 1].form != ",";
}

void raise(const DependencyTree& tree, int noun, int participle, Sentence& sentence) {
  const std::string deprel(tree[noun].deprel);
  hang(sentence, participle, tree.head(noun), deprel);
  hang(sentence, noun, participle, "nsubj");
  for (const int child : tree.children(noun)) {
    const bool behind = child > participle || tree.is(child, "cc");
    if (child != participle && behind) hang(sentence, child, participle, std::string(tree[child].deprel));
  }
  sentence.tokens[static_cast<std::size_t>(participle)].xpos = "VBD";
}

bool is_subjectless_verb(const DependencyTree& tree, int t) {
  bool finite = tree[t].xpos == "VBD" || tree[t].xpos == "VBZ" || tree[t].xpos == "VBP";
  for (const int child : tree.children(t)) {
    if (tree.is(child, "cc") || tree.is(child, "mark") || tree.is(child, "nsubj") || tree.is(child, "expl"))
      return false;
    finite |=
        tree.is(child, "aux") && tree[child].xpos != "VB" && tree[child].xpos != "VBN" && tree[child].xpos != "VBG";
  }
  return finite && tree[t].upos == "VERB";
}

// "a test *carried out by Berg has proved that": the verb behind it that has no subject but its own, or kNone.
int verb_after_reduced(const DependencyTree& tree, int verb) {
  const int subject = tree.child(verb, "nsubj");
  if (!is_past(tree, verb) || subject == kNone || subject > verb || tree.child(verb, "obj") != kNone) return kNone;
  bool agent = false;
  for (const int child : tree.children(verb)) {
    const int by = tree.child(child, "case");
    agent |= tree.is(child, "obl") && child > verb && by != kNone && tree[by].lemma == "by";
  }
  if (!agent) return kNone;
  const int head = tree.head(verb);
  for (int t = verb + 1; t < tree.size(); ++t) {
    const bool beside = tree.head(t) == verb || (head != kNone && tree.head(t) == head && tree.is(verb, "conj"));
    if (beside && (tree.is(t, "conj") || tree.is(t, "parataxis")) && is_subjectless_verb(tree, t)) return t;
  }
  return kNone;
}

void reduce(const DependencyTree& tree, int verb, int main, Sentence& sentence) {
  const int subject = tree.child(verb, "nsubj");
  const std::string deprel(tree[verb].deprel);
  hang(sentence, main, tree.head(verb), deprel);
  hang(sentence, subject, main, "nsubj");
  hang(sentence, verb, subject, "acl");
  sentence.tokens[static_cast<std::size_t>(verb)].xpos = "VBN";
  for (const int child : tree.children(verb))
    if ((child < subject || child > main) && child != subject && child != main)
      hang(sentence, child, main, std::string(tree[child].deprel));
}

}  // namespace

void mend_finite_participles(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int t = 1; t < tree.size(); ++t) {
    mend_passive(tree, t, sentence);
    if (shares_tense(tree, t)) {
      set_past(tree, t, sentence);
    } else if (const int outer = past_around(tree, t); outer != kNone) {
      set_past(tree, t, sentence);
      hang(sentence, t, outer, "conj");
      return;  // the tree is another one
    } else if (const int main = verb_after_reduced(tree, t); main != kNone) {
      reduce(tree, t, main, sentence);
      return;
    } else if (const int noun = tree.head(t); noun != kNone && is_clause_of(tree, noun, t)) {
      raise(tree, noun, t, sentence);
      return;  // the tree is another one
    }
  }
}

}  // namespace relata::syntax
