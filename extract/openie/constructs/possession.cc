// "China's appetite for chicken" -> China | has | appetite for chicken, implied
#include "extract/openie/construct.h"
#include "extract/openie/draft.h"
#include "extract/openie/predicate_noun.h"
#include "extract/openie/word_list.h"

namespace relata::openie::constructs {
namespace {

// "a man whose boat sank": the man; "members of a group whose leader": the nearest.
std::vector<Constituent> owners_of(const SentenceView& view, int owner) {
  if (view.lower(owner) != "whose")
    return view.is_pronoun(owner) ? std::vector<Constituent>() : distributed(view, owner);
  Constituent noun = antecedent(view, owner);
  if (owner > 0 && view.token(owner - 1).upos == "NOUN") return {{.head = owner - 1, .without = noun.without}};
  return {noun};
}

// "a children's book author", "any members' bills": nobody in particular.
bool is_generic(const SentenceView& view, int owner) {
  const int determiner = view.tree().child(owner, "det");
  return !view.cluster_of(owner) && view.tree().child(owner, "nmod:poss") == kNone &&
         (determiner == kNone || one_of(view.lower(determiner), {"any", "no", "every", "each"}));
}

// "Lumen's founder, Ann Berg", "Berg is Lumen's founder": whose founder she is is said of her.
bool is_told_of_name(const SentenceView& view, int noun) {
  const DependencyTree& tree = view.tree();
  if (tree.child(noun, "cop") != kNone) return true;
  if (tree.is(noun, "appos") && view.mention_at(tree.head(noun))) return true;
  const int above = tree.is(noun, "nsubj") ? tree.head(noun) : kNone;  // "whose founder is Ann Berg"
  if (above != kNone && tree.child(above, "cop") != kNone && view.mention_at(above) && view.preposition(above).empty())
    return true;
  for (const int child : tree.children(noun))
    if (child > noun && (view.is_apposition(child) || tree.is(child, "flat")) && view.mention_at(child)) return true;
  return false;
}

// Who is known by a name, or acts for somebody who is: of others it says little that they have something.
bool is_known(const SentenceView& view, const Constituent& owner) {
  return view.referent_of(owner.head).has_value() || view.acting_at(owner.head) != nullptr;
}

}  // namespace

void possession(const Reading& reading, Emitter& out) {
  const SentenceView& view = reading.view;
  for (int head = 0; head < view.size(); ++head) {
    const int owner = reading.tree().child(head, "nmod:poss");
    if (owner == kNone || !view.is_noun(head) || view.mention_at(head) || tells_of_event(view, head) ||
        is_told_of_name(view, head))
      continue;
    for (const Constituent& each : owners_of(view, owner)) {
      if (each.head == kNone || is_time(view, each.head) || !is_known(view, each)) continue;
      if (view.lower(owner) != "whose" && is_generic(view, each.head)) continue;
      Statement statement = draft_beside(reading, Construction::kPossessive, head);
      statement.subject = phrase_of(view, each);
      std::vector<int> tokens = phrase_tokens(view, {.head = head});
      std::erase_if(tokens, [&](int t) { return reading.tree().below(t, owner); });
      statement.object = phrase_of_tokens(view, std::move(tokens));
      set_implied_relation(view, statement, {}, "have", "has");
      out.emit(std::move(statement), {owner});
    }
  }
}

}  // namespace relata::openie::constructs
