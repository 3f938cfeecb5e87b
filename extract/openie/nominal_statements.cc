// Nouns that denote events, with their arguments: "the fall of Kunduz to the rebels", "the rebels' capture of Kunduz".
// Which nouns do, of which verb, and whether "of" leads to its object is learned (nominals.tsv; QANom, Klein et al.
// 2020).
#include <algorithm>
#include <charconv>

#include "core/relation_lexicon.h"
#include "extract/openie/cues/events.h"
#include "extract/openie/statement_builder.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"
#include "extract/text/demonyms.h"

namespace relata::openie {
namespace {

constexpr int kLeastEvent = 62;  // hundredths
constexpr int kMostlyObject = 50;

int hundredths(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

struct EventNoun {
  std::string verb, participle;
  bool of_object = false, possessor_object = false;
};

// "the claim of", "his belief": what is said or thought is a clause of its own, or nothing.
bool is_saying(std::string_view verb) {
  return one_of(verb_table().value(verb),
                {"say", "believe", "expect", "warn", "deny", "ask", "order", "plan", "fail", "seem", "doubt"});
}

std::optional<EventNoun> event_noun(const SentenceView& view, int noun) {
  if (view.token(noun).upos != "NOUN" || view.mention_at(noun)) return std::nullopt;
  const auto* row = nominal_table().find(view.lemma(noun));
  if (!row || row->size() < 6 || (*row)[5] != "event" || event_likelihood(view.lemma(noun)) < kLeastEvent)
    return std::nullopt;
  if (is_saying((*row)[0])) return std::nullopt;
  return EventNoun{std::string((*row)[0]), std::string((*row)[1]), hundredths((*row)[3]) >= kMostlyObject,
                   hundredths((*row)[4]) >= kMostlyObject};
}

// "attack on", "raid against", "control over": what a transitive verb does to its object, said by its noun.
bool leads_to_object(std::string_view noun, std::string_view preposition) {
  return nominal_preposition_table().contains(std::string(noun) + "\t" + std::string(preposition));
}

}  // namespace

void StatementBuilder::nominals() {
  for (int t = 0; t < view_.size(); ++t) nominal(t);
}

void StatementBuilder::nominal(int noun) {
  const auto event = event_noun(view_, noun);
  if (!event || in_relation(noun)) return;
  std::vector<Constituent> subjects, objects;
  std::vector<ClauseArgument> arguments;
  std::vector<int> object_preposition, agent_preposition;
  int modifier = kNone;
  bool direct = false;
  for (int child : tree_.children(noun)) {
    const std::string preposition = view_.preposition_text(child);
    if (tree_.is(child, "nmod:poss") && !view_.is_pronoun(child) && !is_time(view_, child)) {
      (event->possessor_object ? objects : subjects) = distributed(view_, child);
      direct |= event->possessor_object;
    } else if (child < noun &&
               (tree_.is(child, "compound") || tree_.is(child, "amod") || tree_.is(child, "nmod:desc"))) {
      if (view_.mention_at(child) || text::is_demonym(view_.token(child).form)) modifier = child;
    } else if (!tree_.is(child, "nmod") || child < noun || preposition.empty()) {
      if (child > noun && tree_.is(child, "nmod") && is_time(view_, child))
        arguments.push_back({.constituent = {.head = child}, .role = Role::kTime});
    } else if (preposition == "of" && objects.empty()) {
      if (is_time(view_, child) || view_.token(child).upos == "SYM" || view_.token(child).upos == "NUM" ||
          is_money(child))
        continue;
      objects = distributed(view_, child);
      direct = true;
      object_preposition = view_.preposition(child);
    } else if (preposition == "by") {
      subjects = distributed(view_, child);
      agent_preposition = view_.preposition(child);
    } else if (objects.empty() && event->of_object && leads_to_object(view_.lemma(noun), preposition) &&
               !is_time(view_, child)) {
      objects = distributed(view_, child);
      direct = true;
      object_preposition = view_.preposition(child);
    } else {
      for (const Constituent& node : distributed(view_, child)) {
        const Role role = is_time(view_, node.head)                                           ? Role::kTime
                          : role_table().value(preposition) == "place" && is_place(node.head) ? Role::kPlace
                                                                                              : Role::kOther;
        arguments.push_back({.constituent = node,
                             .preposition = view_.preposition(child),
                             .preposition_text = preposition,
                             .role = role});
      }
    }
  }
  // "the fall of Kunduz to the rebels": what the parser hung on the name belongs to the event.
  for (std::vector<Constituent>* ends : {&subjects, &objects})
    for (Constituent& end : *ends)
      if (end.head > noun)
        for (int child : tree_.children(end.head)) {
          const std::string preposition = view_.preposition_text(child);
          const bool moves = one_of(preposition, {"from", "to", "into", "onto", "by", "toward", "towards"});
          if (!tree_.is(child, "nmod") || preposition.empty() || preposition == "of" || child < end.head) continue;
          if (!moves && !(view_.mention_at(end.head) && (preposition != "in" || is_time(view_, child)))) continue;
          end.without = child;
          if (preposition == "by" && ends == &objects && subjects.empty()) {
            subjects = distributed(view_, child);
            agent_preposition = view_.preposition(child);
            continue;
          }
          const Role role = is_time(view_, child) ? Role::kTime : Role::kOther;
          for (const Constituent& node : distributed(view_, child))
            arguments.push_back({.constituent = node,
                                 .preposition = view_.preposition(child),
                                 .preposition_text = preposition,
                                 .role = role});
        }
  // Of a verb without object, who is in the of-phrase does it: "the death of the king".
  if (direct && !event->of_object && subjects.empty() && !event->possessor_object) {
    subjects = std::move(objects);
    objects.clear();
    agent_preposition = std::move(object_preposition);
    object_preposition.clear();
  }
  if (modifier != kNone && subjects.empty() && !objects.empty())
    subjects = distributed(view_, modifier);  // "the Russian invasion of Crimea"
  const auto money = [&](const Constituent& node) { return is_money(node.head); };
  std::erase_if(subjects, money);
  if (subjects.empty() && objects.empty()) return;
  const auto meant = event_context(view_, clauses_, contexts_, noun);
  if (!meant) return;
  Statement base = draft(kNone);
  base.construction = Construction::kNominal;
  base.polarity = meant->polarity;
  base.modality = meant->modality;
  base.attributed_to = meant->speakers;
  std::vector<int> tokens{noun};
  std::string lemma = event->verb;
  std::vector<std::size_t> taken;
  if (!subjects.empty() && objects.empty())  // "the withdrawal of troops from Kabul": from Kabul is the object
    for (std::size_t a = 0; a < arguments.size() && objects.empty(); ++a) {
      if (arguments[a].preposition.empty() || arguments[a].role != Role::kOther) continue;
      if (!view_.cluster_of(arguments[a].constituent.head) &&
          !prepositional_verb_table().contains(event->verb + "\t" + arguments[a].preposition_text))
        continue;
      if (role_table().value(arguments[a].preposition_text) == "never") continue;
      objects.push_back(arguments[a].constituent);
      object_preposition = arguments[a].preposition;
      lemma += " " + arguments[a].preposition_text;
      taken.push_back(a);
    }
  const std::vector<int>& preposition = object_preposition.empty() ? agent_preposition : object_preposition;
  tokens.insert(tokens.end(), preposition.begin(), preposition.end());
  if (subjects.empty()) {  // nobody is said to do it: "the capture of Kunduz"
    subjects = std::move(objects);
    objects.clear();
    set_relation(base, tokens, "be " + event->participle);
    const CanonicalRelation canonical = canonical_passive(event->verb);
    base.relation.canonical = canonical.name;
    base.relation.canonical_reversed = canonical.reversed;
  } else {
    set_relation(base, tokens, lemma);
  }
  for (const Constituent& subject : subjects) {
    if (is_open_pronoun(subject)) continue;
    for (std::size_t o = 0; o < std::max<std::size_t>(objects.size(), 1); ++o) {
      Statement statement = base;
      statement.subject = phrase_of(view_, subject);
      if (!objects.empty()) statement.object = phrase_of(view_, objects[o]);
      add_arguments(statement, arguments, taken);
      emit(std::move(statement), {noun, subject.head, objects.empty() ? kNone : objects[o].head});
    }
  }
}

// "$1.1 billion", "900 million euros"
bool StatementBuilder::is_money(int head) const {
  if (one_of(view_.lemma(head),
             {"dollar", "euro", "pound", "yen", "rupee", "rouble", "ruble", "franc", "yuan", "percent", "%", "cent"}))
    return true;
  for (int child : tree_.children(head))
    if (view_.token(child).upos == "SYM") return true;
  return !view_.token(head).form.empty() &&
         (view_.token(head).form.front() == '$' || view_.token(head).form.starts_with("€"));
}

// Whether a clause has the noun in its relation: "carried out an attack on".
bool StatementBuilder::in_relation(int noun) const {
  const Span& word = view_.token(noun).span;
  return std::any_of(statements_.begin(), statements_.end(), [&](const Statement& statement) {
    return !statement.relation.implied &&
           std::any_of(statement.relation.span.begin(), statement.relation.span.end(),
                       [&](const Span& span) { return span.begin <= word.begin && word.end <= span.end; });
  });
}

}  // namespace relata::openie
