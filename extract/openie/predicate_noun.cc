#include "extract/openie/predicate_noun.h"

#include <algorithm>

#include "core/ascii.h"
#include "extract/openie/draft.h"
#include "extract/openie/relative_clause.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"
#include "extract/text/demonyms.h"

namespace relata::openie {
namespace {

constexpr int kLikelyEvent = 60;  // hundredths

// An office is held in a country, place, body or under a person; a nation or a thing has none.
bool has_offices(EntityType type) {
  return type != EntityType::kNorp && type != EntityType::kMisc && type != EntityType::kEvent;
}

bool is_acronym(std::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// What the noun is of.
struct Whole {
  int head = kNone;
  std::optional<std::uint32_t> cluster{};
  std::optional<std::string> country{};  // that a demonym stands for, if the document does not name it
  std::string preposition = "of";
};

std::optional<std::uint32_t> cluster_named(const ExtractedDocument& document, std::string_view name) {
  for (std::size_t c = 0; c < document.clusters.size(); ++c)
    for (const NameForm& form : document.clusters[c].names)
      if (form.text == name) return static_cast<std::uint32_t>(c);
  return std::nullopt;
}

bool is_office(const SentenceView& view, int noun) {
  const TableRow* row = role_table().find(view.lemma(noun));
  return row && std::find(row->begin(), row->end(), "office") != row->end();
}

// "the union, whose leader is Ann Berg": the noun that "whose" stands for, or kNone.
int whose(const SentenceView& view, int child) {
  return view.lower(child) == "whose" ? antecedent(view, child).head : kNone;
}

// What the modifier `child` names that `noun` can be of.
std::optional<Whole> whole_of(const SentenceView& view, int noun, int child) {
  const DependencyTree& tree = view.tree();
  const std::string words = view.preposition_text(child);
  const bool of = tree.is(child, "nmod") && child > noun && one_of(words, {"of", "for"});
  const bool before = child < noun && (tree.is(child, "nmod:poss") || tree.is(child, "compound") ||
                                       tree.is(child, "amod") || tree.is(child, "nmod:desc"));
  if (!of && !before) return std::nullopt;
  if (before && role_table().value(view.lower(child)) == "portfolio")
    return std::nullopt;  // "Defence Secretary" is no secretary of one
  Whole whole{.head = child, .cluster = view.referent_of(child)};
  if (of) whole.preposition = words;
  if (const int owner = whose(view, child); owner != kNone) whole.cluster = view.referent_of(owner);
  if (const auto country = text::country_of_demonym(view.token(child).form); before && country) {
    if (word_list("maker of a work").contains(view.lemma(noun))) return std::nullopt;  // "the Japanese author Higuchi"
    whole.cluster = cluster_named(view.document(), *country);
    if (!whole.cluster && is_office(view, noun)) whole.country = std::string(*country);
  }
  // "the party's candidate for mayor": an office, whoever holds it
  const bool bare = tree.child(child, "det") == kNone && tree.child(child, "nmod:poss") == kNone;
  if (of && bare && view.token(child).xpos == "NN" && !view.cluster_of(child)) whole.cluster.reset();
  if (whole.cluster && !has_offices(view.document().clusters[*whole.cluster].type)) whole.cluster.reset();
  if (!whole.cluster && !whole.country) return std::nullopt;
  return whole;
}

// An of-phrase before all others, else the first modifier before the noun. What stands behind a noun that others are
// joined to is the last one's ("a singer and author of a book").
std::optional<Whole> find_whole(const SentenceView& view, int noun, int beside) {
  const bool joined = view.conjuncts(noun).size() > 1 && (beside == kNone || beside < noun);
  const std::span<const int> children = view.tree().children(noun);
  std::vector<int> modifiers(children.begin(), children.end());
  if (beside != kNone) modifiers.insert(modifiers.begin(), beside);
  std::optional<Whole> found;
  for (int child : modifiers) {
    if ((found && child < noun) || (joined && child > noun)) continue;
    std::optional<Whole> whole = whole_of(view, noun, child);
    if (whole && child > noun) return whole;
    if (whole) found = std::move(whole);
  }
  return found;
}

// "its head of operations", "Dahl Bank's chief of staff": what the office is of belongs to its name.
void add_field(const SentenceView& view, int noun, RelationalNoun& found) {
  const DependencyTree& tree = view.tree();
  for (const int child : tree.children(noun)) {
    if (child < noun || !tree.is(child, "nmod") || view.preposition_text(child) != "of") continue;
    const bool bare = tree.child(child, "det") == kNone && tree.child(child, "nmod:poss") == kNone &&
                      tree.child(child, "nummod") == kNone && view.token(child).upos == "NOUN";
    if (!bare || view.cluster_of(child)) return;
    found.lemma += " of";
    for (const int t : view.preposition(child)) found.relation_tokens.push_back(t);
    for (const int t : phrase_tokens(view, {.head = child})) {
      if (tree.is(t, "case") && tree.head(t) == child) continue;
      found.relation_tokens.push_back(t);
      found.lemma += " " + view.lower(t);
    }
    std::sort(found.relation_tokens.begin(), found.relation_tokens.end());
    found.relation_tokens.erase(std::unique(found.relation_tokens.begin(), found.relation_tokens.end()),
                                found.relation_tokens.end());
    return;
  }
}

// "no friend of Orbis"; not "plate No FD-39".
bool is_denied(const SentenceView& view, int noun) {
  const std::string& form = view.token(noun).form;
  const bool numbered = std::any_of(form.begin(), form.end(), is_ascii_digit);
  return view.token(noun).upos == "NOUN" && !numbered && view.has_negative_determiner(noun);
}

// "the Danish ambassador to Chile": where to.
void add_post(const SentenceView& view, int noun, const RelationalNoun& relational, Statement& statement) {
  for (const int child : view.tree().children(noun)) {
    if (child < noun || relational.of > noun || !view.tree().is(child, "nmod") ||
        view.preposition_text(child) != "to" || !view.cluster_of(child))
      continue;
    Argument post;
    static_cast<Phrase&>(post) = phrase_of(view, {.head = child});
    post.role = Role::kOther, post.preposition = "to";
    statement.args.push_back(std::move(post));
  }
}

bool can_be_relational(const SentenceView& view, int noun) {
  if (!one_of(view.token(noun).upos, {"NOUN", "PROPN"})) return false;
  if (view.mention_at(noun) && view.mention_at(noun)->type != EntityType::kMisc) return false;
  const std::span<const int> children = view.tree().children(noun);
  return std::none_of(children.begin(), children.end(), [&](int child) {
    return view.lower(child) == "ethnic";  // "ethnic Uzbek leader": of a people, not of a country
  });
}

}  // namespace

std::optional<RelationalNoun> relational_noun(const SentenceView& view, int noun, int beside) {
  if (!can_be_relational(view, noun)) return std::nullopt;
  const std::optional<Whole> whole = find_whole(view, noun, beside);
  if (!whole) return std::nullopt;
  RelationalNoun found{
      .relation_tokens = {}, .lemma = "be", .object = phrase_of(view, {.head = whole->head}), .of = whole->head};
  if (const int owner = whose(view, whole->head); owner != kNone) found.object = phrase_of(view, {.head = owner});
  found.object.cluster = whole->cluster;
  if (!whole->cluster) found.object.name = whole->country;
  for (int t : phrase_tokens(view, {.head = noun})) {
    const Token& token = view.token(t);
    if (t > noun || view.tree().below(t, whole->head) || token.upos == "PUNCT" || view.tree().is(t, "case")) continue;
    found.relation_tokens.push_back(t);
    const bool counts = view.tree().is(t, "nummod") && view.tree().head(t) == noun && view.token(noun).xpos == "NNS";
    if (counts || one_of(token.upos, {"DET", "PART", "PRON"}) || word_list("tenure adjective").contains(view.lower(t)))
      continue;
    found.lemma += " " + (is_acronym(token.form) ? std::string(token.form) : t == noun ? view.lemma(t) : view.lower(t));
  }
  if (whole->head > noun)
    for (int t : view.preposition(whole->head)) found.relation_tokens.push_back(t);
  else add_field(view, noun, found);
  found.lemma += " " + whole->preposition;
  return found;
}

IsA is_a(const SentenceView& view, int subject, int noun, Construction construction) {
  return {.subject = phrase_of(view, {.head = subject}),
          .subject_head = subject,
          .noun = noun,
          .noun_tokens = phrase_tokens(view, {.head = noun}),
          .construction = construction};
}

void emit_is_a(const Reading& reading, IsA is, Emitter& out) {
  const SentenceView& view = reading.view;
  Statement statement = draft_beside(reading, is.construction, is.subject_head);
  statement.subject = std::move(is.subject);
  const auto relational = relational_noun(view, is.noun, is.beside);
  std::vector<int> tokens;
  if (relational) {
    tokens = relational->relation_tokens;
    while (!tokens.empty() && view.token(tokens.front()).upos == "DET") tokens.erase(tokens.begin());
    statement.object = relational->object;
  } else {
    statement.object = phrase_of_tokens(view, std::move(is.noun_tokens));
    statement.object->cluster = view.cluster_of(is.noun);
    const bool titles = is.construction == Construction::kTitle && !view.mention_at(is.noun);
    if (titles || statement.object->cluster == statement.subject.cluster) statement.object->cluster.reset();
  }
  if (is_denied(view, is.noun)) statement.polarity = Polarity::kNegative;
  if (relational) add_post(view, is.noun, *relational, statement);
  drop_own_speakers(view, statement);
  set_implied_relation(view, statement, std::move(tokens), relational ? relational->lemma : "be");
  if (relational && relational->of > is.noun)
    for (int other : view.conjuncts(relational->of)) {  // "a member of both NATO and the European Union"
      if (other == relational->of) continue;
      Statement further = statement;
      further.object = phrase_of(view, {.head = other});
      out.emit(std::move(further), {is.noun, is.subject_head, other});
    }
  out.emit(std::move(statement), {is.noun, is.subject_head});
}

void drop_own_speakers(const SentenceView& view, Statement& statement) {
  std::erase_if(statement.attributed_to, [&](const Speaker& who) {
    if (who.phrase.cluster && who.phrase.cluster == statement.subject.cluster) return true;
    const Spans& words = who.phrase.span;
    const Spans& subject = statement.subject.span;
    return who.sentence_index == view.index() && !words.empty() && !subject.empty() &&
           words.front().begin <= subject.front().begin && subject.front().begin < words.back().end;
  });
}

Phrase name_phrase(const SentenceView& view, const Mention& name) {
  std::vector<int> tokens;
  for (std::uint32_t t = name.first; t < name.last; ++t) tokens.push_back(static_cast<int>(t));
  Phrase phrase = phrase_of_tokens(view, std::move(tokens));
  phrase.cluster = name.cluster;
  return phrase;
}

bool names_place(const SentenceView& view, int head) {
  const auto cluster = view.cluster_of(head);
  return cluster && one_of(to_string(view.document().clusters[*cluster].type), {"GPE", "LOC", "FAC"});
}

bool tells_of_event(const SentenceView& view, int noun) {
  const std::string word = view.lemma(noun);
  return noun_table().contains(word) || event_likelihood(word) >= kLikelyEvent;
}

}  // namespace relata::openie
