#include "extract/openie/coordination.h"

#include <algorithm>

#include "extract/openie/relative_clause.h"
#include "extract/openie/time_phrase.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

// "between 180 and 220 million", also where the parser hung "between" elsewhere.
bool stands_between(const SentenceView& view, int head) {
  const int first = view.tree().first(head);
  return view.lower(first) == "between" || (first > 0 && view.lower(first - 1) == "between") ||
         view.preposition_text(head) == "between";
}

// "an hour and twenty minutes"
bool is_compound_duration(const SentenceView& view, int head, const std::vector<int>& members) {
  return view.preposition(head).empty() && std::all_of(members.begin(), members.end(), [&](int m) {
           return is_time(view, m) && view.token(m).upos == "NOUN";
         });
}

// "43 engineers and workers": one number for all.
bool shares_number(const SentenceView& view, int head, const std::vector<int>& members) {
  const DependencyTree& tree = view.tree();
  if (tree.child(head, "nummod") == kNone) return false;
  return std::all_of(members.begin() + 1, members.end(), [&](int m) {
    return tree.child(m, "nummod") == kNone && tree.child(m, "det") == kNone && tree.child(m, "nmod:poss") == kNone &&
           !view.mention_at(m) && view.token(m).xpos == "NNS" && view.preposition(m).empty();
  });
}

bool is_collective(const SentenceView& view, int head) {
  const std::vector<int> members = view.conjuncts(head);
  return members.size() > 1 && (stands_between(view, head) || is_compound_duration(view, head, members) ||
                                shares_number(view, head, members));
}

// "its largest cities, Kandahar and Herat": what is said of the cities is said of each.
void add_names_in_apposition(const SentenceView& view, int head, std::vector<Constituent>& members) {
  if (view.mention_at(head)) return;
  for (int child : view.tree().children(head))
    if (view.is_apposition(child) && view.mention_at(child) && view.conjuncts(child).size() > 1)
      for (int name : view.conjuncts(child))
        if (view.mention_at(name)) members.push_back({.head = name});
}

// "the towns of Bama and Gwoza": what is said of the towns is said of each.
std::vector<Constituent> names_of_places(const SentenceView& view, int head) {
  std::vector<Constituent> names;
  if (view.token(head).xpos != "NNS" || !word_list("kind of place").contains(view.lemma(head))) return names;
  for (int child : view.tree().children(head)) {
    if (child < head || !view.tree().is(child, "nmod") || view.preposition_text(child) != "of") continue;
    const std::vector<int> members = view.conjuncts(child);
    if (members.size() > 1 && std::all_of(members.begin(), members.end(), [&](int m) { return view.mention_at(m); }))
      for (int member : members) names.push_back({.head = member});
  }
  return names;
}

// "cities such as Herat and Kunduz", "Noor along with Dostum"
void add_examples_and_company(const SentenceView& view, int head, std::vector<Constituent>& members) {
  for (int child : view.tree().children(head)) {
    if (!view.tree().is(child, "nmod")) continue;
    const std::string preposition = view.preposition_text(child);
    if (!one_of(preposition, {"such as", "including"}) && !is_comitative(preposition)) continue;
    for (int member : view.conjuncts(child))
      if (view.is_noun(member) && !view.is_pronoun(member) && !is_negated_conjunct(view, member))
        members.push_back({.head = member});
  }
}

// "Brazil rather than Chile", "bonds instead of shares"
bool is_rather_than(const SentenceView& view, int word) {
  return one_of(view.token(word).deprel, {"cc", "case"}) && one_of(view.lower(word), {"rather", "instead"}) &&
         word + 1 < view.size() && one_of(view.lower(word + 1), {"than", "of"});
}

}  // namespace

std::vector<Constituent> distributed(const SentenceView& view, int head) {
  std::vector<Constituent> members = distributed_with_denied(view, head);
  std::erase_if(members, [&](const Constituent& member) {
    return member.head != head && is_negated_conjunct(view, member.head);
  });
  return members;
}

std::vector<Constituent> distributed_with_denied(const SentenceView& view, int head) {
  if (is_relative_pronoun(view, head)) return {antecedent(view, head)};
  if (is_collective(view, head)) return {{.head = head, .collective = true}};
  std::vector<Constituent> members =
      view.conjuncts(head).size() == 1 ? names_of_places(view, head) : std::vector<Constituent>();
  if (!members.empty()) return members;
  add_names_in_apposition(view, head, members);
  for (int conjunct : view.conjuncts(head)) {
    if (conjunct != head && !view.is_noun(conjunct) && view.token(conjunct).upos != "ADJ") continue;
    members.push_back({.head = conjunct});
    if (conjunct == head || !is_negated_conjunct(view, conjunct)) add_examples_and_company(view, conjunct, members);
  }
  return members;
}

bool is_negated_conjunct(const SentenceView& view, int conjunct) {
  for (int child : view.tree().children(conjunct))
    if (child < conjunct && (one_of(view.lower(child), {"not", "n't"}) || is_rather_than(view, child))) return true;
  const int first = view.tree().first(conjunct);
  return view.tree().is(conjunct, "conj") && first > 0 && view.lower(first - 1) == "not";
}

int first_conjunct(const SentenceView& view, int t) {
  const DependencyTree& tree = view.tree();
  while (tree.is(t, "conj") && tree.head(t) != kNone) t = tree.head(t);
  return t;
}

}  // namespace relata::openie
