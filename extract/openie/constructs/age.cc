// "Yu Hagino, 23, was arrested" -> Yu Hagino | is | 23, implied, lemma be aged; "Clara Weiss, aged 91"
// "the 80-year-old senator" -> the senator | is | 80, implied
#include <cmath>

#include "extract/openie/construct.h"
#include "extract/openie/draft.h"
#include "extract/openie/predicate_noun.h"
#include "extract/openie/quantity.h"
#include "extract/openie/word_list.h"

namespace relata::openie::constructs {
namespace {

constexpr double kOldest = 120;  // years: nobody was older for sure than 122

// A number of years and who has them.
struct Age {
  int number = kNone;
  int word = kNone;      // "aged", or kNone
  int modifier = kNone;  // "old" of "80-year-old", no part of who it is of, or kNone
  int person = kNone;    // the head of who it is of
};

std::string word_at(const SentenceView& view, int t) { return t >= 0 && t < view.size() ? view.lower(t) : ""; }

bool counts_years(const SentenceView& view, int t) {
  const auto value = parse_number(view.token(t).form);
  return view.token(t).upos == "NUM" && value && *value > 0 && *value <= kOldest && *value == std::floor(*value);
}

bool is_person(const Mention* name) { return name && name->type == EntityType::kPer; }

// One person that no name says: "the senator", not "two men", "no boy" or "the programme".
bool is_somebody(const SentenceView& view, int noun) {
  const int determiner = view.tree().child(noun, "det");
  return view.token(noun).xpos == "NN" && view.is_animate(noun) && view.tree().child(noun, "nummod") == kNone &&
         view.conjuncts(noun).size() == 1 && !view.has_negative_determiner(noun) &&
         (determiner == kNone || !one_of(view.lower(determiner), {"any", "every", "each", "no"}));
}

// "Yu Hagino, 23,", "Clara Weiss (91)", "Clara Weiss, aged 91,": between a name and the next mark.
std::optional<Age> age_behind_name(const SentenceView& view, int number) {
  const bool said = one_of(word_at(view, number - 1), {"aged", "age"});
  const int mark = number - (said ? 2 : 1);
  if (mark < 1 || !one_of(view.token(mark).form, {",", "("}) || !is_person(view.mention_at(mark - 1)))
    return std::nullopt;
  if (!one_of(word_at(view, number + 1), {",", ")", ".", ";"})) return std::nullopt;
  return Age{
      .number = number, .word = said ? number - 1 : kNone, .person = static_cast<int>(view.mention_at(mark - 1)->head)};
}

// The name that the noun is said of: "Rosa Benitez, a teacher", "senator Rosa Benitez"; else the noun.
int person_of(const SentenceView& view, int noun) {
  const DependencyTree& tree = view.tree();
  const int above = tree.head(noun);
  if (above != kNone && is_person(view.mention_at(above)) &&
      (view.is_apposition(noun) || tree.is(noun, "nmod:desc") || tree.is(noun, "compound")))
    return above;
  for (int child : tree.children(noun))
    if (is_person(view.mention_at(child)) && static_cast<int>(view.mention_at(child)->first) == noun + 1) return child;
  return noun;
}

// "80-year-old": a number, a unit and "old" in hyphens, before whom it is of.
std::optional<Age> age_before(const SentenceView& view, int number) {
  if (word_at(view, number + 1) != "-" || word_at(view, number + 2) != "year" || word_at(view, number + 3) != "-" ||
      word_at(view, number + 4) != "old")
    return std::nullopt;
  const int old = number + 4, noun = view.tree().head(old);
  if (noun <= old) return std::nullopt;
  const int person = person_of(view, noun);
  if (!is_person(view.mention_at(person)) && !is_somebody(view, person)) return std::nullopt;
  return Age{.number = number, .modifier = old, .person = person};
}

// Who is of an age that a clause only plans or denies need not be there.
bool may_not_exist(const Reading& reading, int person) {
  const int around = clause_around(reading, person);
  return around != kNone && (reading.contexts[around].modality != Modality::kAsserted ||
                             reading.contexts[around].polarity == Polarity::kNegative);
}

void emit_age(const Reading& reading, const Age& age, Emitter& out) {
  const SentenceView& view = reading.view;
  const Mention* name = view.mention_at(age.person);
  if (!name && reading.tree().child(age.person, "det") != kNone &&
      one_of(view.lower(reading.tree().child(age.person, "det")), {"a", "an"}) && may_not_exist(reading, age.person))
    return;
  Statement statement = draft_beside(reading, Construction::kApposition, age.person);
  statement.subject = name ? name_phrase(view, *name) : phrase_of(view, {.head = age.person, .without = age.modifier});
  statement.object = phrase_of_tokens(view, {age.number});
  statement.object->quantity = Quantity{*parse_number(view.token(age.number).form), "years", false};
  drop_own_speakers(view, statement);
  set_implied_relation(view, statement, age.word == kNone ? std::vector<int>() : std::vector<int>{age.word}, "be aged");
  out.emit(std::move(statement), {age.number, age.person});
}

}  // namespace

void age(const Reading& reading, Emitter& out) {
  for (int t = 0; t < reading.view.size(); ++t) {
    if (!counts_years(reading.view, t)) continue;
    if (const auto found = age_behind_name(reading.view, t)) emit_age(reading, *found, out);
    else if (const auto before = age_before(reading.view, t)) emit_age(reading, *before, out);
  }
}

}  // namespace relata::openie::constructs
