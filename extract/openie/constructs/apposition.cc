// "Atta Mohammad Noor, the former governor of Balkh" -> Atta Mohammad Noor | is former governor of | Balkh, implied
// The name is the subject, whichever stands first.
#include <algorithm>

#include "extract/openie/construct.h"
#include "extract/openie/draft.h"
#include "extract/openie/name_list.h"
#include "extract/openie/predicate_noun.h"
#include "extract/openie/table.h"
#include "extract/openie/time_phrase.h"
#include "extract/openie/word_list.h"

namespace relata::openie::constructs {
namespace {

bool is_region(const Mention& name) { return name.type == EntityType::kGpe || name.type == EntityType::kLoc; }

// A noun and what stands beside it.
struct Pair {
  int head, child;
  const Mention* left;   // the name at the head, or null
  const Mention* right;  // the name at the child, or null
  int first;             // the first token of the child's subtree
};

bool follows(const SentenceView& view, const Pair& pair, std::string_view word) {
  return pair.first > 0 && view.token(pair.first - 1).form == word;
}

bool is_in_brackets(const SentenceView& view, const Pair& pair) {
  return pair.child > 0 && view.token(pair.first).form == "(";
}

// "(German: ..)"
bool is_translation(const SentenceView& view, const Pair& pair) {
  const std::vector<int> words = view.tree().subtree(pair.child);
  return is_in_brackets(view, pair) &&
         std::any_of(words.begin(), words.end(), [&](int t) { return view.token(t).form == ":"; });
}

// "His coach, Italian Renzo Baldi": the people that the name behind it is of.
bool is_nationality(const SentenceView& view, const Mention* name) {
  if (!name || name->type != EntityType::kNorp || static_cast<int>(name->last) >= view.size()) return false;
  const Mention* next = view.mention_at(static_cast<int>(name->last));
  return next && next->type == EntityType::kPer;
}

// "was born in Lund, the son of a miner", "four themes: the extent of it": a person is no place, nor are several things
// one of a list.
bool is_other_kind(const SentenceView& view, const Pair& pair) {
  const auto& [head, child, left, right, first] = pair;
  const bool place = left ? is_region(*left) : word_list("kind of place").contains(view.lemma(head));
  if (place && !right && word_list("relative of a person").contains(view.lemma(child))) return true;
  return view.token(head).xpos == "NNS" && view.token(child).xpos == "NN" && !right && follows(view, pair, ":");
}

bool is_indefinite(const SentenceView& view, int noun) {
  const int determiner = view.tree().child(noun, "det");
  return !view.mention_at(noun) && determiner != kNone && one_of(view.lower(determiner), {"a", "an"});
}

// "a coffin maker, a jaga, a girl", "Orre, smaller Lund and a number of rocks", "Ann, six cousins and a dog": things
// beside each other.
bool is_list(const SentenceView& view, const Pair& pair) {
  const DependencyTree& tree = view.tree();
  const bool joined = tree.child(pair.child, "conj") != kNone;
  if (pair.left && pair.right && pair.left->type == pair.right->type && joined) return true;
  const bool counted = tree.child(pair.child, "nummod") != kNone && view.token(pair.child).xpos == "NNS";
  if (counted && joined && view.token(pair.head).xpos != "NNS" && !is_time(view, pair.child)) return true;
  if (!is_indefinite(view, pair.head) || !is_indefinite(view, pair.child)) return false;
  for (const int other : tree.children(pair.head))
    if (other != pair.child && (tree.is(other, "appos") || tree.is(other, "conj")) && is_indefinite(view, other))
      return true;
  return false;
}

// Whether what stands beside the noun says nothing of it.
bool is_no_description(const SentenceView& view, const Pair& pair) {
  const auto& [head, child, left, right, first] = pair;
  if (left && right && left->cluster == right->cluster) return true;
  if (left && is_time(view, child)) return true;  // "Lund, 28 September 2023 - The board ..": a dateline
  if (is_nationality(view, right) || is_other_kind(view, pair) || is_list(view, pair)) return true;
  if (head == 0 && first == 2 && view.token(1).form == ":") return true;  // "BERG: Thirty-four, as of today."
  if (left && is_region(*left) && !right && child > 0 && view.mention_at(child - 1) &&
      view.tree().head(child - 1) == child && word_list("kind of place").contains(view.lemma(child)))
    return true;  // "Lagos, Ogun State": where it is
  if (is_open_pronoun(view, {.head = head}) && view.token(view.size() - 1).form == "?") return true;
  if (!left && right && static_cast<int>(right->first) == head + 1) return true;  // "singer Amadou Keita": a title
  if (first > 1 && view.lower(first - 1) == "them" && view.lower(first - 2) == "among") return true;
  if (view.token(first).form == "[" || follows(view, pair, "[")) return true;  // "Ann [Lee]": filled in
  const bool person = left && left->type == EntityType::kPer;
  if ((person || is_time(view, head)) && is_in_brackets(view, pair) && is_time(view, child))
    return true;  // "Emil Sand (12 May 1880 - 4 June 1944)", "at 1145 (1745 GMT)"
  if (is_in_brackets(view, pair) && (right || view.conjuncts(child).size() > 1))
    return true;  // "(KSC)": an alias; "(friend and foe)": an aside
  return view.token(child).upos == "NUM" &&
         view.tree().child(child, "nmod") == kNone;  // an age; "one of the .." is none
}

bool is_person_or_thing(const Mention& name) {
  return name.type == EntityType::kPer || name.type == EntityType::kOrg || name.type == EntityType::kFac ||
         is_region(name);
}

// "Minister Oscar Mejia, President Ana Restrepo", "Ana Berg, Drammen": two names beside each other are a list, or say
// where or of whom one is, unless the words say that both name one.
bool are_two(const SentenceView& view, const Pair& pair) {
  if (!pair.left || !pair.right || !is_person_or_thing(*pair.left) || !is_person_or_thing(*pair.right)) return false;
  for (int t = pair.first; t < pair.child; ++t)
    if (word_list("also called").contains(view.lower(t))) return false;
  return true;
}

// The same of pairs that are no list and no event.
bool is_no_name(const SentenceView& view, const Pair& pair) {
  const auto& [head, child, left, right, first] = pair;
  if (are_two(view, pair)) return true;
  if (left && follows(view, pair, ":")) return true;  // "Smosh: The Movie"
  if (is_translation(view, pair) || word_list("naming noun").contains(view.lemma(child))) return true;
  return word_list("quantifier of the noun before").contains(view.lemma(child));  // "most of them women"
}

// "the murder of Union candidate Ana Berg": what no person is.
bool is_thing(const SentenceView& view, int noun) {
  return word_list("thing of a person").contains(view.lemma(noun)) ||
         (tells_of_event(view, noun) && !animate_table().contains(view.lemma(noun)));
}

// "Ann Berg, Bo Lind and Ida Moe, a retired teacher": the name of a list that one person's description stands behind.
int last_of_names(const SentenceView& view, const Pair& pair) {
  if (view.token(pair.child).xpos != "NN" || word_list("noun of several").contains(view.lemma(pair.child)))
    return kNone;
  int nearest = kNone;
  for (int name : listed_names(view, pair.head))
    if (name > pair.head && name < pair.first && view.mention_at(name)->type == pair.left->type) nearest = name;
  // "Lund, Scania, a town in the south": places beside each other are no list.
  const bool joined = nearest != kNone && view.token(view.first_word(nearest)).upos == "CCONJ";
  return joined || pair.left->type == EntityType::kPer ? nearest : kNone;
}

// What the apposition describes if it is not the noun it hangs on, or kNone.
int described_instead(const SentenceView& view, const Pair& pair) {
  const auto& [head, child, left, right, first] = pair;
  if (right) return kNone;
  if (left) return last_of_names(view, pair);
  // "goiter and cretinism, a condition": the last of a list, if one thing is described.
  const bool one = view.token(child).xpos == "NN";
  const std::vector<int> members = view.conjuncts(head);
  if (members.size() > 1 && child > members.back() && one) return members.back();
  // "Residents of Zemo Kari, a village of 800": the village is the name before the comma.
  const int last = first - 2;
  if (view.token(head).xpos == "NNS" && one && last > head && view.mention_at(last) && view.tree().below(last, head))
    return static_cast<int>(view.mention_at(last)->head);
  return kNone;
}

// "the president of the Union, Ana Berg": the noun that names the office, where the tree takes the person for what the
// body is; or kNone.
int holder_of(const SentenceView& view, const Pair& pair) {
  if (!pair.left || !pair.right || pair.left->type == EntityType::kPer || pair.right->type != EntityType::kPer)
    return kNone;
  const int noun = view.tree().head(pair.head);
  const bool of = view.tree().is(pair.head, "nmod") && view.preposition_text(pair.head) == "of";
  return of && view.is_noun(noun) && !view.mention_at(noun) && view.is_animate(noun) ? noun : kNone;
}

// "Orbis's founder and chief scientist": what the first is of, where nothing says what the second is, or kNone.
int whole_of_both(const SentenceView& view, int first, int second) {
  for (int child : view.tree().children(second))
    if (one_of(view.token(child).deprel, {"det", "nmod", "nmod:poss"}) || view.mention_at(child)) return kNone;
  int whole = kNone;
  for (int child : view.tree().children(first))
    if (child < first && view.cluster_of(child)) whole = child;
  return whole;
}

// "the seat of Balkh and one of three towns": the subject is each conjunct of what it is.
void emit_each(const Reading& reading, int subject, int noun, Emitter& out) {
  const SentenceView& view = reading.view;
  // "its largest cities, Kandahar and Herat": neither is cities.
  if (view.token(noun).xpos == "NNS" && view.token(subject).xpos != "NNS" && view.mention_at(subject)) return;
  // "a brother, Francis, two cats and a dog": what stands behind the name in a list is another thing.
  const auto listed_behind = [&](int each) { return each != noun && noun < subject && subject < each; };
  const bool person = view.mention_at(subject) && view.mention_at(subject)->type == EntityType::kPer;
  for (int each : view.mention_at(noun) ? std::vector<int>{noun} : view.conjuncts(noun)) {
    if (!view.is_noun(each) || listed_behind(each)) continue;
    IsA is = is_a(view, subject, each);
    if (person && each != noun) is.beside = whole_of_both(view, noun, each);
    emit_is_a(reading, std::move(is), out);
  }
}

// "the fall of Arda, the seat of the province": the seat is Arda. An event is no article, and an article no event.
void emit_beside_event(const Reading& reading, const Pair& pair, Emitter& out) {
  const SentenceView& view = reading.view;
  const int of = reading.tree().child(pair.head, "nmod");
  if (!tells_of_event(view, pair.head) || of == kNone || !view.mention_at(of) || of > pair.child) return;
  for (int each : view.conjuncts(pair.child))
    if (view.is_noun(each)) emit_is_a(reading, is_a(view, of, each), out);
}

void emit_pair(const Reading& reading, const Pair& pair, Emitter& out) {
  const SentenceView& view = reading.view;
  if (is_no_description(view, pair)) return;
  const bool person = pair.right && pair.right->type == EntityType::kPer;  // "its chair, Ann Holm"
  if (!pair.left && person && is_thing(view, pair.head)) return;
  if (!pair.left && !person && tells_of_event(view, pair.head) != tells_of_event(view, pair.child)) {
    emit_beside_event(reading, pair, out);
    return;
  }
  if (const int other = described_instead(view, pair); other != kNone) {
    emit_is_a(reading, is_a(view, other, pair.child), out);
    return;
  }
  if (const int holder = holder_of(view, pair); holder != kNone) {
    emit_is_a(reading, is_a(view, pair.child, holder), out);
    return;
  }
  if (is_no_name(view, pair)) return;
  if (pair.right && !pair.left) emit_each(reading, pair.child, pair.head, out);
  else emit_each(reading, pair.head, pair.child, out);
}

}  // namespace

void apposition(const Reading& reading, Emitter& out) {
  const SentenceView& view = reading.view;
  for (int head = 0; head < view.size(); ++head) {
    if (!view.is_noun(head)) continue;
    for (int child : reading.tree().children(head))
      if (view.is_apposition(child) && view.is_noun(child))
        emit_pair(reading,
                  {.head = head,
                   .child = child,
                   .left = view.mention_at(head),
                   .right = view.mention_at(child),
                   .first = reading.tree().subtree(child).front()},
                  out);
  }
}

}  // namespace relata::openie::constructs
