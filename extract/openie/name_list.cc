#include "extract/openie/name_list.h"

#include <algorithm>

#include "extract/openie/time_phrase.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

bool names_one(const Mention* name) { return name && name->type != EntityType::kNorp; }

// "a little Venice", whatever its words hang on.
bool is_indefinite(const SentenceView& view, int head) {
  const std::vector<int> words = view.tree().subtree(head);
  const int first = static_cast<int>(view.mention_at(head)->first), copula = view.tree().child(head, "cop");
  return std::any_of(words.begin(), words.end(), [&](int t) {
    return t > copula && t < first && word_list("likening determiner").contains(view.lower(t));
  });
}

// Persons stand with persons, places with places: of "Tom Reed, Norway" the second is where he is from.
int kind_of(const Mention& name) {
  if (name.type == EntityType::kPer) return 0;
  return one_of(to_string(name.type), {"GPE", "LOC", "FAC"}) ? 1 : 2;
}

// The word that heads a member of a list: that of its name, or the noun of "his wife Anna".
int item_of(const SentenceView& view, const Mention& name, int top) {
  const DependencyTree& tree = view.tree();
  const int noun = static_cast<int>(name.first) - 1, above = tree.head(top);
  if (noun < 0 || view.token(noun).upos != "NOUN") return top;
  const bool heads = above == noun && one_of(view.token(top).deprel, {"appos", "flat"});
  const bool beside = tree.is(noun, "conj") && tree.is(top, "conj") && tree.head(noun) == above;  // "engineer Ann"
  return heads || beside ? noun : top;
}

// "The director is Stone and its producer Winter": what Winter is stands before him.
bool is_gapped(const SentenceView& view, int item, int first) {
  const DependencyTree& tree = view.tree();
  const int copula = tree.child(first, "cop");
  const bool one = copula != kNone && one_of(view.lower(copula), {"is", "was", "'s"});
  return one && view.token(item).upos == "NOUN" &&
         (tree.child(item, "nmod:poss") != kNone || tree.child(item, "det") != kNone);
}

// The word of a name that hangs outside it.
int top_of(const SentenceView& view, const Mention& name) {
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    const int head = view.tree().head(static_cast<int>(t));
    if (head == kNone || view.mention_at(head) != &name) return static_cast<int>(t);
  }
  return static_cast<int>(name.head);
}

// What stands before the item that a name ends: "; and former mayor Lena Holm".
struct Separator {
  bool mark = false, semicolon = false, conjunction = false;
};

Separator separator_before(const SentenceView& view, const Mention& name, int item) {
  int before = static_cast<int>(name.first) - 1;
  const auto titles = [&](int t) {  // "Corporal Jan Tolk", whatever the rank hangs on
    return word_list("premodifier").contains(view.token(t).deprel) && !view.mention_at(t);
  };
  while (before > 0 && !one_of(view.token(before).upos, {"PUNCT", "CCONJ", "ADP"}) &&
         (view.tree().below(before, item) || titles(before)))
    --before;
  Separator found{.conjunction = before > 0 && view.token(before).upos == "CCONJ"};
  if (found.conjunction) --before;
  if (before <= 0) return found;
  found.semicolon = view.token(before).form == ";";
  found.mark = found.semicolon || view.token(before).form == ",";
  return found;
}

// Whether `t` has a subject or copula of its own; not the "Omar" of "Omar Said", as taggers have him.
bool is_clause(const SentenceView& view, int t) {
  const int subject = view.tree().child(t, "nsubj");
  if (subject != kNone && (!view.mention_at(t) || view.mention_at(subject) != view.mention_at(t))) return true;
  return view.tree().child(t, "cop") != kNone;
}

// "Ana Belic, of Kelso, Ilse Thorn, of Lazna": no person stands beside a place.
bool is_beside_another_kind(const SentenceView& view, int item) {
  const int above = view.tree().head(item);
  const Mention *name = view.mention_at(item), *other = above == kNone ? nullptr : view.mention_at(above);
  return view.tree().is(item, "conj") && name && other && kind_of(*name) != kind_of(*other);
}

// Whether only members and what describes them stand between `item` and `first` in the tree. A semicolon, or a name of
// another kind, ends what describes the member before, so that a preposition on the way is the parser's slip.
bool hangs_in_list(const SentenceView& view, int item, int first, bool semicolon) {
  const DependencyTree& tree = view.tree();
  if (!view.preposition(item).empty()) return false;
  semicolon |= is_beside_another_kind(view, item);
  for (int t = item; t != first; t = tree.head(t)) {
    if (t == kNone) return false;
    const std::string_view relation = view.token(t).deprel;
    if (is_clause(view, t)) return false;
    if (!word_list("list relation").contains(relation) && !(semicolon && relation == "nmod")) return false;
  }
  return true;
}

// "the Armed Forces (FARC, communist)": what stands in brackets is no member.
bool is_in_brackets(const SentenceView& view, const Mention& name, int first) {
  int open = 0;
  for (int t = first; t < static_cast<int>(name.first); ++t) {
    if (one_of(view.token(t).form, {"(", "["})) ++open;
    if (one_of(view.token(t).form, {")", "]"})) --open;
  }
  return open > 0;
}

bool is_listed(const SentenceView& view, const Mention& name, int first) {
  if (is_in_brackets(view, name, first)) return false;
  const int top = top_of(view, name);
  const int item = item_of(view, name, top);
  const Separator before = separator_before(view, name, item);
  if ((!before.mark && !before.conjunction) || is_gapped(view, item, first)) return false;
  if (!hangs_in_list(view, item, first, before.semicolon)) return false;
  const bool joined = before.conjunction && view.tree().is(item, "conj");
  return joined || kind_of(name) == kind_of(*view.mention_at(first));
}

}  // namespace

int given_name(const SentenceView& view, int head) {
  if (names_one(view.mention_at(head))) return is_indefinite(view, head) ? kNone : head;
  for (int child : view.tree().children(head))
    if (const Mention* name = view.mention_at(child); names_one(name) && static_cast<int>(name->first) == head + 1 &&
                                                      one_of(view.token(child).deprel, {"appos", "flat"}))
      return child;
  return kNone;
}

std::vector<int> listed_names(const SentenceView& view, int first) {
  std::vector<int> names{first};
  const Mention* last = view.mention_at(first);
  for (int t = first + 1; t < view.size(); ++t) {
    const Mention* name = view.mention_at(t);
    if (name == last || !names_one(name)) continue;
    last = name;
    if (is_listed(view, *name, first)) names.push_back(top_of(view, *name));
  }
  return names;
}

std::vector<int> listed_besides(const SentenceView& view, int first) {
  std::vector<int> others;
  for (int member : view.conjuncts(first)) {
    if (view.mention_at(member) || !one_of(view.token(member).upos, {"NOUN", "PROPN"})) continue;
    const int start = view.first_word(member);
    const bool described = view.token(member).xpos == "NN" && start > 0 && view.token(start).upos != "CCONJ" &&
                           view.token(start - 1).form == ",";  // "Lena Holm, 35, a nurse"
    const bool titles = view.mention_at(member + 1 < view.size() ? member + 1 : member) != nullptr;  // "engineer Ann"
    if (!described && !titles && given_name(view, member) == kNone) others.push_back(member);
  }
  return others;
}

Phrase listed_phrase(const SentenceView& view, int name) {
  const Mention* mention = view.mention_at(name);
  const int last = static_cast<int>(mention->last);
  int end = last;
  const auto goes_on = [&](int t) {
    return view.token(t).upos != "PUNCT" && (!view.mention_at(t) || !view.tree().is(t, "flat"));
  };
  const std::vector<int> words = phrase_tokens(view, {.head = name});
  while (std::binary_search(words.begin(), words.end(), end) && goes_on(end)) ++end;
  const auto leaves = [&](int child) {
    return is_time(view, child) ||
           (view.tree().is(child, "nmod") && !one_of(view.preposition_text(child), {"", "of", "from", "for"}));
  };
  for (int child : view.tree().children(name))
    if (child >= last && leaves(child)) end = std::min(end, std::max(last, view.tree().first(child)));
  while (end > last && view.token(end - 1).upos == "ADP") --end;  // "Tom Reed for "The Road""
  std::vector<int> tokens;
  for (int t : words)  // not the "probably" of "probably Adam Reed"
    if (t < end && (view.token(t).upos != "ADV" || view.mention_at(t))) tokens.push_back(t);
  Phrase phrase = phrase_of_tokens(view, std::move(tokens));
  phrase.cluster = mention->cluster;
  return phrase;
}

}  // namespace relata::openie
