#include "extract/syntax/counted_gaps.h"

#include <vector>

#include "extract/syntax/tree_edit.h"
#include "extract/syntax/word_lists.h"

namespace relata::syntax {
namespace {

constexpr int kLongestName = 7;  // words

// "the League 29": the words before the number, and the number.
struct CountedName {
  int first = kNone, number = kNone;
};

// Not the "II" of a king.
bool is_number(const DependencyTree& tree, int t) {
  return t < tree.size() && tree[t].xpos == "CD" && !(tree[t].form.front() >= 'A' && tree[t].form.front() <= 'Z');
}

bool is_year(const DependencyTree& tree, int t) {
  const std::string& form = tree[t].form;
  return form.size() == 4 && (form.starts_with("19") || form.starts_with("20"));
}

bool ends_item(const DependencyTree& tree, int t) {
  return t >= tree.size() || tree[t].upos == "PUNCT" || tree[t].upos == "CCONJ";
}

// The words from `first` on that are a name or plural noun and a number, or nothing.
CountedName counted_at(const DependencyTree& tree, int first) {
  bool named = false;
  for (int t = first; t < tree.size() && t - first <= kLongestName; ++t) {
    if (is_number(tree, t) && t > first)
      return named && !is_year(tree, t) && ends_item(tree, t + 1) ? CountedName{first, t} : CountedName{};
    if (!word_lists().holds("tag within a counted name", tree[t].upos)) return {};
    named |= tree[t].upos == "PROPN" || tree[t].xpos == "NNS";
  }
  return {};
}

// What follows a comma or "and" at `t`, which may both stand there; `t` if it is none.
int behind_separator(const DependencyTree& tree, int t) {
  if (t < tree.size() && (tree[t].form == "," || tree[t].form == ";")) ++t;
  if (t < tree.size() && tree[t].upos == "CCONJ" && tree[t].lemma == "and") ++t;
  return t;
}

// The counted names behind the object, which end with the first thing that is none.
std::vector<CountedName> counted_names(const DependencyTree& tree, int object) {
  std::vector<CountedName> found;
  for (int t = object + 1; t < tree.size(); ++t) {
    if (tree[t].upos == "VERB" || tree[t].upos == "AUX") return {};
    for (int next = behind_separator(tree, t); next > t; next = behind_separator(tree, t)) {
      const CountedName counted = counted_at(tree, next);
      if (counted.number == kNone) break;
      found.push_back(counted);
      t = counted.number + 1;
    }
    if (!found.empty()) return found;
  }
  return found;
}

void gap(const DependencyTree& tree, const CountedName& counted, int verb, Sentence& sentence) {
  int head = kNone;
  for (int t = counted.first; t < counted.number; ++t) {
    const int above = tree.head(t);
    if (above >= counted.first && above < counted.number) continue;
    if (head == kNone || tree[t].upos == "PROPN") {
      if (head != kNone) hang(sentence, head, t, "dep");
      head = t;
      hang(sentence, t, verb, "conj");
    } else {
      hang(sentence, t, head, "dep");
    }
  }
  hang(sentence, counted.number, head, "orphan");
  sentence.tokens[static_cast<std::size_t>(counted.number)].ner = "O";
  for (int t = counted.first - 1; t > 0 && (tree[t].upos == "PUNCT" || tree[t].upos == "CCONJ"); --t)
    hang(sentence, t, head, tree[t].upos == "PUNCT" ? "punct" : "cc");
}

// The number that the object is or has, or kNone.
bool is_counted(const DependencyTree& tree, int object) {
  return is_number(tree, object) || tree.child(object, "nummod") != kNone;
}

}  // namespace

void mend_counted_gaps(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int verb = 0; verb < tree.size(); ++verb) {
    const int object = tree[verb].upos == "VERB" ? tree.child(verb, "obj") : kNone;
    if (object < verb || tree.child(verb, "nsubj") == kNone || !is_counted(tree, object)) continue;
    const std::vector<CountedName> names = counted_names(tree, object);
    if (names.empty()) continue;
    for (const CountedName& counted : names) gap(tree, counted, verb, sentence);
    const int last = names.back().number;
    for (int t = object + 1; t < tree.size(); ++t)  // what hung on the names or numbers
      if (t < names.front().first - 1 || t > last) {
        const int above = tree.head(t);
        if (above >= names.front().first && above <= last) hang(sentence, t, verb, tree[t].deprel);
      }
    return;  // the tree is another one
  }
}

}  // namespace relata::syntax
