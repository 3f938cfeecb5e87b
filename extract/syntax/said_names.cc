#include "extract/syntax/said_names.h"

#include "core/ascii.h"
#include "core/dependency_tree.h"
#include "extract/syntax/word_lists.h"

namespace relata::syntax {
namespace {

bool is_small(std::string_view form) { return !form.empty() && form.front() >= 'a' && form.front() <= 'z'; }

// "Mullah", "Referee"
bool is_capital(const Token& word) { return word.upos == "PROPN" || (word.xpos == "NN" && !is_small(word.form)); }

// The verb of the clause that "Said" at `said` seems to say, whose subject is the name right behind it, or
// DependencyTree::kNone.
int clause_of(const DependencyTree& tree, int said) {
  const int clause = tree.child(said, "ccomp");
  const bool between =
      said > 0 && said + 1 < tree.size() && is_capital(tree[said - 1]) && tree[said + 1].upos == "PROPN";
  if (!between || clause == DependencyTree::kNone || !is_small(tree[clause].form)) return DependencyTree::kNone;
  return tree.head(said + 1) == clause && tree.is(said + 1, "nsubj") ? clause : DependencyTree::kNone;
}

void set(Sentence& sentence, int token, int head, std::string_view relation) {
  sentence.tokens[static_cast<std::size_t>(token)].head = head + 1;
  sentence.tokens[static_cast<std::size_t>(token)].deprel = std::string(relation);
}

void name(Sentence& sentence, int token, std::string_view tag) {
  Token& word = sentence.tokens[static_cast<std::size_t>(token)];
  word.upos = "PROPN", word.xpos = "NNP", word.lemma = word.form, word.ner = std::string(tag);
}

// "Vusal Said oglu": the tagger sees a person before it; before "Mullah Said Jan" a title.
void mend(const DependencyTree& tree, int said, int clause, Sentence& sentence) {
  const int before = said - 1, behind = said + 1;
  const bool person = tree[before].ner.ends_with("-PER");
  const int head = person ? (tree.is(before, "flat") ? tree.head(before) : before) : said;
  const std::string relation(tree[behind].deprel);
  const int above = tree.head(said);
  const std::string own(tree[said].deprel);
  for (const int child : tree.children(said))
    if (child != clause && child != head) set(sentence, child, clause, tree[child].deprel);
  set(sentence, clause, above, own);
  if (above == DependencyTree::kNone) sentence.tokens[static_cast<std::size_t>(clause)].head = 0;
  for (const int child : tree.children(behind)) set(sentence, child, head, tree[child].deprel);
  set(sentence, head, clause, relation);
  set(sentence, behind, head, "flat");
  name(sentence, behind, "I-PER");
  for (const int child : tree.children(behind))
    if (tree.is(child, "flat")) name(sentence, child, "I-PER");
  name(sentence, said, person ? "I-PER" : "B-PER");
  if (person) set(sentence, said, head, "flat");
  else set(sentence, before, head, "nmod:desc");
}

// "reporters that Said Aziz had left": the tagger sees somebody say it behind "that".
void mend_behind_that(const DependencyTree& tree, int said, Sentence& sentence) {
  const int clause = tree.child(said, "ccomp"), that = said - 1;
  if (tree[that].lemma != "that" || tree.head(that) != said || !tree.is(that, "nsubj") ||
      clause == DependencyTree::kNone || said + 1 >= tree.size() || tree[said + 1].upos != "PROPN" ||
      tree.head(said + 1) != clause || !tree.is(said + 1, "nsubj"))
    return;
  set(sentence, clause, tree.head(said), tree[said].deprel);
  for (const int child : tree.children(said))
    if (child != clause) set(sentence, child, clause, child == that ? "mark" : tree[child].deprel);
  set(sentence, said, clause, "nsubj");
  set(sentence, said + 1, said, "flat");
  name(sentence, said, "B-PER");
  name(sentence, said + 1, "I-PER");
}

// "Elchin Said" "oglu Mammadov": a son's or daughter's word goes on with the name before it.
void mend_patronymic(int word, Sentence& sentence) {
  const DependencyTree tree(sentence);
  if (!tree[word].ner.starts_with("B-") || !tree[word - 1].ner.ends_with("-PER") ||
      !word_lists().holds("patronymic", ascii_lower(tree[word].form)))
    return;
  int first = word - 1, last = word;
  while (first > 0 && tree[first].ner.starts_with("I-")) --first;
  while (last + 1 < tree.size() && tree[last + 1].ner.starts_with("I-")) ++last;
  const auto top = [&](int begin, int end) {
    for (int t = begin; t <= end; ++t)
      if (tree.head(t) < begin || tree.head(t) > end) return t;
    return begin;
  };
  const int head = top(first, word - 1), rest = top(word, last);
  for (int t = word; t <= last; ++t) name(sentence, t, "I-PER");
  if (tree.below(head, rest)) return;
  for (const int child : tree.children(rest))
    if (child > last) set(sentence, child, head, tree[child].deprel);
  set(sentence, rest, head, "flat");
}

}  // namespace

void mend_said_names(Sentence& sentence) {
  for (int said = 1; said + 1 < static_cast<int>(sentence.tokens.size()); ++said) {
    if (sentence.tokens[static_cast<std::size_t>(said)].form != "Said") continue;
    const DependencyTree tree(sentence);
    if (const int clause = clause_of(tree, said); clause != DependencyTree::kNone) mend(tree, said, clause, sentence);
    else mend_behind_that(tree, said, sentence);
    // "arrested Said Karimi": a name is no clause.
    if (tree[said].upos == "PROPN" && tree.is(said, "ccomp") &&
        tree.child(tree.head(said), "obj") == DependencyTree::kNone)
      set(sentence, said, tree.head(said), "obj");
  }
  for (int word = 1; word < static_cast<int>(sentence.tokens.size()); ++word) mend_patronymic(word, sentence);
}

}  // namespace relata::syntax
