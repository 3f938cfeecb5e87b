#include "extract/time/plausible.h"

#include <algorithm>

#include "core/characters.h"
#include "extract/time/lexicon.h"

namespace relata::time {
namespace {

using Atoms = std::vector<Atom>;

bool number_at(const Atoms& atoms, std::size_t at) { return at < atoms.size() && atoms[at].number; }
bool counts_at(const Atoms& atoms, std::size_t at) {
  return number_at(atoms, at) || (at < atoms.size() && (atoms[at].sense("ORDINAL") || atoms[at].sense("TENS")));
}
const Token* token_at(const Sentence& sentence, const Atoms& atoms, std::size_t at) {
  return at < atoms.size() ? &sentence.tokens[atoms[at].token] : nullptr;
}

bool is_noun(const Token* token) { return token && (token->upos == "NOUN" || token->upos == "PROPN"); }

// A number or word glued to the match makes it part of something longer: "2010-2015-86", "4:30" of "14:30:22", "$2000".
bool is_cut_out(const Atoms& atoms, std::size_t begin, std::size_t end) {
  if (atoms[begin].glued && begin > 0) {
    const std::string_view before = text_at(atoms, begin - 1);
    if (is_listed("glued_before", before)) return true;
    if (is_listed("joins_numbers", before) && begin > 1 && atoms[begin - 1].glued && number_at(atoms, begin - 2) &&
        atoms[begin].number)
      return true;
    if ((before == "-" || before == "/") && begin > 1 && number_at(atoms, begin) && atoms[begin - 1].glued &&
        !number_at(atoms, begin - 2) && text_at(atoms, begin - 2).size() < 4)
      return true;  // "F-2000"
  }
  if (end < atoms.size() && atoms[end].glued) {
    const std::string_view after = text_at(atoms, end);
    if (is_listed("glued_after", after)) return true;
    if (is_listed("joins_numbers", after) && end + 1 < atoms.size() && atoms[end + 1].glued &&
        number_at(atoms, end + 1))
      return true;
  }
  return false;
}

// "2000 soldiers", "more than 1800": a year has no thing counted after it, unless an article or owner stands before.
bool is_count(const Sentence& sentence, const Atoms& atoms, std::size_t begin, std::size_t end) {
  const std::string_view before = begin > 0 ? text_at(atoms, begin - 1) : std::string_view();
  if (is_listed("numbered", before) || is_listed("measure", text_at(atoms, end))) return true;
  if (is_listed("approximation", before)) return !(begin > 1 && is_listed("comparison", text_at(atoms, begin - 2)));
  const Token* token = token_at(sentence, atoms, begin);
  const Token* next = token_at(sentence, atoms, end);
  if (!next || token->upos.empty()) return false;
  if (is_listed("determiner", before)) return false;
  const bool counted = token->deprel == "nummod" && token->head == static_cast<std::int32_t>(atoms[end].token) + 1 &&
                       next->xpos == "NNS";
  return counted || (next->xpos == "NNS" && !atoms[end].capital) ||
         (next->upos == "ADJ" && end + 1 < atoms.size() && token_at(sentence, atoms, end + 1)->xpos == "NNS");
}

bool is_bare_year(const Node& node) {
  if (node.operation != Operation::kDate || !node.has(Field::kYear)) return false;
  return std::count_if(node.fields.begin(), node.fields.end(), [](const auto& field) { return field.has_value(); }) ==
         1;
}

// "19 years old", "a two-year-old", "aged 19", "three times a day".
bool is_age_or_rate(const Sentence& sentence, const Atoms& atoms, std::size_t begin, std::size_t end) {
  if (text_at(atoms, end - 1) == "second" && end - begin == 2 && text_at(atoms, begin) == "a" &&
      (is_noun(token_at(sentence, atoms, end)) || sentence.tokens[atoms[end - 1].token].upos == "ADJ"))
    return true;  // "a second wave"
  std::size_t next = end;
  while (text_at(atoms, next) == "-") ++next;
  if (is_listed("old", text_at(atoms, next))) return true;
  const std::string_view first = text_at(atoms, begin);
  const bool article = first == "a" || first == "an";
  // "20 people a day": a rate, unless a preposition or "later" says that it is a time.
  if (!article || end - begin > 2) return false;
  if (begin == 0) return false;
  const std::string& tag = sentence.tokens[atoms[begin - 1].token].upos;
  if (tag.empty()) return !is_listed("before_a_duration", text_at(atoms, begin - 1));
  return tag == "NOUN" || tag == "PROPN" || tag == "NUM" || tag == "SYM" || tag == "PRON" ||
         number_at(atoms, begin - 1);
}

// "the 14th floor".
bool is_ranked(const Sentence& sentence, const Atoms& atoms, std::size_t end) {
  const Token* next = token_at(sentence, atoms, end);
  if (!next || is_listed("after_a_rank", next->form)) return false;
  const Token& rank = sentence.tokens[atoms[end - 1].token];
  if (rank.deprel.starts_with("obl") && rank.head != static_cast<std::int32_t>(atoms[end].token) + 1)
    return false;  // "on the 10th police cleared it": the tree says when
  if (atoms[end].sense("UNIT")) return true;
  return is_noun(next) || next->upos == "ADJ" || next->upos == "NUM" ||
         (next->upos.empty() && is_letter(code_point_at(next->form, 0).value));
}

// "on Sunday 12 died": the number is who.
bool is_argument(const Token& token) { return token.deprel.starts_with("nsubj") || token.deprel == "obj"; }

// "in May 20 people died", "in June the first newspaper appeared": the number goes with what follows.
bool ends_in_count(const Sentence& sentence, const Atoms& atoms, std::size_t end) {
  const Token* next = token_at(sentence, atoms, end);
  const Atom& last = atoms[end - 1];
  const bool ordinal = last.sense("ORDINAL") != nullptr && last.sense("UNIT") == nullptr;
  if (!next || !(ordinal || (last.number && last.text.size() <= 2))) return false;
  const Token& token = sentence.tokens[last.token];
  if (token.head <= static_cast<std::int32_t>(last.token) + 1 || atoms[end].sense("MONTH")) return false;
  if (ordinal) return token.deprel == "amod";
  return token.deprel == "nummod" && (next->xpos == "NNS" || next->upos == "ADJ" || next->upos == "NOUN");
}

// "after the 9/11 attacks", "since the 2014 election": what is after is the event, the date only says which.
bool is_attribute(const Sentence& sentence, const Atoms& atoms, std::size_t end) {
  const Token* next = token_at(sentence, atoms, end);
  const Token& last = sentence.tokens[atoms[end - 1].token];
  if (!is_noun(next) || last.deprel.empty()) return false;
  return last.head > static_cast<std::int32_t>(atoms[end - 1].token) + 1 &&
         (last.deprel == "nummod" || last.deprel.starts_with("compound") || last.deprel.starts_with("nmod") ||
          last.deprel == "amod");
}

// "in the fall" is a season, "the fall of Kabul" none; summer and winter are never anything else.
bool is_season(const Atoms& atoms, std::size_t begin, std::size_t end) {
  const WordSense* sense = atoms[end - 1].sense("SEASON");
  if (!sense || !sense->doubtful) return true;
  if (is_listed("after_an_event", text_at(atoms, end))) return false;
  return begin > 0 && is_listed("before_a_season", text_at(atoms, begin - 1));
}

// A fraction: "2/3", "1/10".
bool is_fraction(const Atoms& atoms, std::size_t begin, std::size_t end, const Node& node) {
  if (end - begin != 3 || text_at(atoms, begin + 1) != "/" || node.has(Field::kYear) || !node.has(Field::kDay))
    return false;
  if (begin > 0 && (is_listed("before_a_date", text_at(atoms, begin - 1)) || atoms[begin - 1].sense("WEEKDAY")))
    return false;
  if (begin == 0 && end >= atoms.size()) return false;
  return *node.get(Field::kDay) <= 10 && *node.get(Field::kMonth) <= 10;
}

// "Friday Okoro": a word of a person's name of two words or more.
bool is_in_persons_name(const Sentence& sentence, std::size_t token) {
  const auto inside = [&](std::size_t i) { return i < sentence.tokens.size() && sentence.tokens[i].ner == "I-PER"; };
  return inside(token) || (sentence.tokens[token].ner == "B-PER" && inside(token + 1));
}

// Whether what stands beside it says that the words mean something else.
bool breaks_off(const Atoms& atoms, std::size_t phrase, std::size_t end, const Node& core) {
  const std::string_view next = text_at(atoms, end);
  const WordSense* unit = atoms[end - 1].sense("UNIT");
  switch (core.operation) {
    case Operation::kSince:  // "on 1/1/2016 and after my work is done"
      return text_at(atoms, end - 1) == "after" && end < atoms.size() && !is_listed("closes_a_time", next);
    case Operation::kSpan: return next == "ago";  // "for the last 3 months, and 2 days ago"
    case Operation::kTold:
      return core.b && text_at(atoms, end - 1) == "later" && next == "this";            // "30 minutes later this week"
    case Operation::kDuration: return unit && unit->value == kQuarter && next == "of";  // "three quarters of the town"
    case Operation::kShift:  // "for a week on Monday", "two years back in prison"
      if (text_at(atoms, end - 1) == "back")
        return (core.b && core.b->get(Field::kUnit).value_or(kDay) < kDay) ||
               (end < atoms.size() && !is_listed("closes_a_time", next));
      return !core.b && core.get(Field::kUnit) == kWeek && phrase > 0 && text_at(atoms, phrase) == "a" &&
             text_at(atoms, phrase - 1) == "for";
    default: return false;
  }
}

}  // namespace

bool is_plausible(const Sentence& sentence, const Atoms& atoms, std::size_t at, std::string_view word_class) {
  const Token& token = sentence.tokens[atoms[at].token];
  if (word_class == "DIR" || word_class == "LAST" || word_class == "EDGE")
    return token.upos != "VERB";  // "to last two hours", "start in May"
  const bool beside = counts_at(atoms, at + 1) ||
                      (at > 0 && (counts_at(atoms, at - 1) || text_at(atoms, at - 1) == "of" ||
                                  atoms[at - 1].sense("ORDINAL_ENDING"))) ||
                      (text_at(atoms, at + 1) == "the" && counts_at(atoms, at + 2)) ||
                      (is_listed("date_sign", text_at(atoms, at + 1)) && number_at(atoms, at + 2));
  const bool edged = at > 0 && (atoms[at - 1].sense("EDGE") ||
                                (at > 1 && text_at(atoms, at - 1) == "-" && atoms[at - 2].sense("EDGE")));  // "mid-May"
  const bool short_form = token.form.ends_with('.');
  if (word_class == "SEASON") {
    if (!token.upos.empty()) return token.upos == "NOUN" || token.upos == "PROPN";
    return at > 0 && (is_listed("before_a_season_alone", text_at(atoms, at - 1)) || beside);
  }
  if (edged && word_class == "MONTH" && atoms[at].capital) return true;
  if (beside && token.upos != "VERB") return word_class == "MONTH" || atoms[at].capital;
  if (token.upos == "AUX" || token.upos == "VERB" || token.upos == "ADJ") return false;
  if (word_class == "WEEKDAY")
    return short_form || (atoms[at].capital && (token.upos.empty() || text_at(atoms, at) != "sun"));
  return short_form || (atoms[at].capital && (at > 0 || token.upos == "PROPN"));
}

bool is_time(const Sentence& sentence, const Atoms& atoms, std::size_t begin, const Parse& parse) {
  const std::size_t end = parse.end;
  if (!atoms[begin].first || !atoms[end - 1].last || is_cut_out(atoms, begin, end)) return false;
  if (end < atoms.size() && atoms[end].sense("ERA")) return false;
  const bool feast = parse.node->has(Field::kHoliday) || (parse.node->a && parse.node->a->has(Field::kHoliday));
  for (std::size_t i = begin; i < end && !feast; ++i)
    if (is_in_persons_name(sentence, atoms[i].token)) return false;
  const std::size_t phrase = parse.phrase;
  if (number_at(atoms, phrase) && phrase > 0 && is_listed("currency", text_at(atoms, phrase - 1))) return false;
  if (end - begin > 1 && ends_in_count(sentence, atoms, end)) return false;
  const Node* core = parse.node;
  while (core->a && (core->operation == Operation::kSince || core->operation == Operation::kUntil ||
                     core->operation == Operation::kBefore || core->operation == Operation::kAfter))
    core = core->a;
  if (core != parse.node && is_attribute(sentence, atoms, end)) return false;
  if (is_bare_year(*core) && !is_count(sentence, atoms, phrase, end))
    return text_at(atoms, phrase) != "'" || phrase == 0 || text_at(atoms, phrase - 1) != "'";
  if (is_bare_year(*core)) return false;
  if (core->operation == Operation::kIn && core->has(Field::kDay) && !core->has(Field::kMonth) && !core->b && core->a &&
      core->a->operation == Operation::kRelative && core->a->get(Field::kUnit).value_or(kMonth) != kMonth)
    return false;  // "and a third next year"
  if (breaks_off(atoms, phrase, end, parse.node->operation == Operation::kSince ? *parse.node : *core)) return false;
  if (core->operation == Operation::kDuration) return !is_age_or_rate(sentence, atoms, phrase, end);
  if (core->operation == Operation::kSet && atoms[begin].capital && begin > 0 && begin + 1 == end)
    return false;  // "the Daily Mail"
  if (core->operation == Operation::kDate && core->has(Field::kDay) && !core->has(Field::kMonth))
    return !is_argument(sentence.tokens[atoms[end - 1].token]) && !is_ranked(sentence, atoms, end) &&
           (core->has(Field::kWeekday) || number_at(atoms, end - 2));
  if (core->operation == Operation::kDate && core->has(Field::kSeason) && !core->has(Field::kYear))
    return is_season(atoms, phrase, end);
  if (core->operation == Operation::kDate && is_fraction(atoms, phrase, end, *core)) return false;
  return true;
}

}  // namespace relata::time
