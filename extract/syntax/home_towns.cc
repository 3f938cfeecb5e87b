#include "extract/syntax/home_towns.h"

#include <vector>

#include "extract/syntax/tree_edit.h"

namespace relata::syntax {
namespace {

// A name of one type, tokens [first, last].
struct Name {
  int first = kNone, last = kNone;
  bool person = false;
};

std::vector<Name> names_of(const DependencyTree& tree) {
  std::vector<Name> names;
  for (int t = 0; t < tree.size(); ++t) {
    if (!tree[t].ner.starts_with("B-")) continue;
    Name name{t, t, tree[t].ner == "B-PER"};
    while (name.last + 1 < tree.size() && tree[name.last + 1].ner.starts_with("I-")) ++name.last;
    names.push_back(name);
  }
  return names;
}

bool is_comma(const DependencyTree& tree, int t) { return t >= 0 && t < tree.size() && tree[t].form == ","; }

// Whether `town` stands between commas right behind the full name of a person, and may be none itself.
bool is_beside(const DependencyTree& tree, const Name& person, const Name& town) {
  const bool full = person.person && person.last > person.first;
  const bool place = !town.person || town.first == town.last;
  return full && place && town.first == person.last + 2 && is_comma(tree, person.last + 1) &&
         is_comma(tree, town.last + 1);
}

// "Moe, Nordlien, shot": behind the town neither another name nor "and" follows.
bool stands_alone(const DependencyTree& tree, const Name& town) {
  const int next = town.last + 2;
  return next < tree.size() && (tree[next].upos == "VERB" || tree[next].upos == "AUX") && tree[next].xpos != "VBG" &&
         tree[next].xpos != "VBN";
}

void settle(const DependencyTree& tree, const Name& person, const Name& town, Sentence& sentence) {
  const auto head_of = [&](const Name& name) {
    for (int t = name.first; t <= name.last; ++t)
      if (tree.head(t) < name.first || tree.head(t) > name.last) return t;
    return name.first;
  };
  const int who = head_of(person), where = head_of(town);
  if (tree.below(who, where)) return;
  for (const int child : tree.children(where))  // other members of the list
    if (tree.is(child, "conj") && child > where) hang(sentence, child, who, "conj");
  hang(sentence, where, who, "appos");
  for (int t = town.first; t <= town.last; ++t)
    sentence.tokens[static_cast<std::size_t>(t)].ner = t == town.first ? "B-GPE" : "I-GPE";
}

}  // namespace

void mend_home_towns(Sentence& sentence) {
  const DependencyTree tree(sentence);
  const std::vector<Name> names = names_of(tree);
  std::vector<std::size_t> towns;  // numbers of names
  std::size_t persons = 0;
  for (std::size_t n = 0; n < names.size(); ++n) {
    persons += names[n].person && names[n].last > names[n].first;
    if (n > 0 && is_beside(tree, names[n - 1], names[n])) towns.push_back(n);
  }
  const bool each_has = towns.size() > 1 && towns.size() == persons;
  for (const std::size_t n : towns) {
    const std::string& type = tree[names[n].first].ner;
    if (type != "B-GPE" && (each_has || (names[n].person && stands_alone(tree, names[n]))))
      settle(tree, names[n - 1], names[n], sentence);
  }
}

}  // namespace relata::syntax
