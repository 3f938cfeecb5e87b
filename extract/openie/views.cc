#include "extract/openie/views.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "core/ascii.h"
#include "core/relation_lexicon.h"
#include "extract/openie/phrase_shortener.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

constexpr std::uint32_t kNowhere = UINT32_MAX;

std::uint32_t first_byte(const Spans& spans) { return spans.empty() ? kNowhere : spans.front().begin; }
std::uint32_t last_byte(const Spans& spans) { return spans.empty() ? 0 : spans.back().end; }

class StatementSplitter {
 public:
  StatementSplitter(const ExtractedDocument& document, View view) : document_(document), view_(view) {}

  std::vector<Statement> split() {
    for (std::size_t at = 0; at < document_.statements.size(); ++at) {
      const Statement& statement = document_.statements[at];
      if (statement.object || tells_an_argument(statement)) fuller_.insert(verb_of(statement));
      for (const Argument& argument : statement.args)
        if (is_purpose(statement, argument)) lead_to_verb_of(argument, at);
    }
    for (const Statement& statement : document_.statements) {
      if (is_no_fact(statement)) continue;
      Statement first = statement;
      first.args.clear();
      first.place.reset();
      if (const Spans words = words_of(statement); words != first.relation.span) {
        first.relation.span = words;
        first.relation.text = cut(text(statement), words);
      }
      if (first.object || !(says_little(first) || fuller_.contains(verb_of(first)))) add(std::move(first));
      for (const Argument& argument : statement.args)
        if (!is_told_elsewhere(statement, argument)) add(of_argument(statement, argument));
    }
    sort_statements(result_);
    return std::move(result_);
  }

 private:
  // A condition or a question states nothing by itself; what holds under a condition that stands beside it does.
  static bool is_no_fact(const Statement& statement) {
    if (statement.modality == Modality::kAsked) return true;
    return statement.modality == Modality::kHypothetical &&
           std::none_of(statement.args.begin(), statement.args.end(), [](const Argument& argument) {
             return argument.preposition == "if" || argument.preposition == "unless";
           });
  }

  using Verb = std::tuple<std::uint32_t, Spans, Spans>;  // sentence, subject, words of the relation
  static Verb verb_of(const Statement& statement) {
    return {statement.sentence_index, statement.subject.span, statement.relation.span};
  }

  // Without object and argument "the attack on the town" and "the form attached" are no fact.
  // Nor is "mice escape" of "mice like to escape".
  bool says_little(const Statement& statement) {
    return statement.construction == Construction::kNominal || statement.construction == Construction::kParticiple ||
           shortener_of(statement).is_bare(statement.relation.span);
  }

  // "have been used to inform ..": a clause whose verb has a statement of its own.
  bool is_purpose(const Statement& statement, const Argument& argument) {
    return argument.preposition == "to" && shortener_of(statement).is_clause(argument);
  }

  // The statement of the verb that leads the clause `argument` of statement `at` is said with the words before it:
  // "have been used to inform".
  void lead_to_verb_of(const Argument& argument, std::size_t at) {
    const Statement& whole = document_.statements[at];
    const Statement* led = nullptr;
    const auto consider = [&](const Statement& other) {
      const std::uint32_t verb = first_byte(other.relation.span);
      if (&other == &whole || other.relation.implied || other.subject.span != whole.subject.span ||
          verb < first_byte(argument.span) || last_byte(other.relation.span) > last_byte(argument.span))
        return;
      if (!led || verb < first_byte(led->relation.span)) led = &other;
    };
    const auto here = [&](std::size_t i) { return document_.statements[i].sentence_index == whole.sentence_index; };
    for (std::size_t i = at; i > 0 && here(i - 1); --i) consider(document_.statements[i - 1]);
    for (std::size_t i = at + 1; i < document_.statements.size() && here(i); ++i) consider(document_.statements[i]);
    if (!led) return;
    Spans words = words_with_object(whole);
    if (const Span to = preposition_before(whole, argument); to.begin < to.end) words.push_back(to);
    led_by_.emplace(led, std::move(words));
  }

  // The words of a relation, with those that lead to its verb or that it shares with the verb it is joined to.
  Spans words_of(const Statement& statement) {
    if (statement.relation.implied) return statement.relation.span;
    Spans words = shortener_of(statement).with_shared_auxiliaries(statement.relation.span);
    if (const auto before = led_by_.find(&statement); before != led_by_.end())
      words.insert(words.begin(), before->second.begin(), before->second.end());
    return joined(words, text(statement));
  }

  Spans words_with_object(const Statement& statement) {
    Spans words = words_of(statement);
    if (statement.object && first_byte(statement.object->span) >= last_byte(words) &&
        !shortener_of(statement).is_clause(*statement.object))
      words.insert(words.end(), statement.object->span.begin(), statement.object->span.end());
    return words;
  }

  // "told him the news", whose object says it; "went home to sleep", whose verb has a statement of its own; "now".
  bool is_told_elsewhere(const Statement& statement, const Argument& argument) {
    const PhraseShortener& shortener = shortener_of(statement);
    if (!argument.preposition && argument.role == Role::kRecipient)
      return statement.object && !shortener.is_clause(*statement.object);
    const bool before = last_byte(argument.span) <= first_byte(statement.relation.span);
    if (!argument.preposition && (before || argument.mention == "now") && shortener.is_adverb(argument)) return true;
    return is_purpose(statement, argument) || is_condition(statement, argument);
  }

  bool tells_an_argument(const Statement& statement) {
    return std::any_of(statement.args.begin(), statement.args.end(),
                       [&](const Argument& argument) { return !is_told_elsewhere(statement, argument); });
  }

  // "must not read it if you are not addressed", "will be fine once he has settled": no short fact.
  bool is_condition(const Statement& statement, const Argument& argument) {
    return argument.preposition &&
           word_list("subordinator of a condition").contains(ascii_lower(*argument.preposition)) &&
           shortener_of(statement).is_clause(argument);
  }

  const PhraseShortener& shortener_of(const Statement& statement) {
    if (!shortener_ || shortened_ != statement.sentence_index)
      shortener_.emplace(document_.sentences[shortened_ = statement.sentence_index], text(statement));
    return *shortener_;
  }

  // subject | relation and the words up to the argument | argument
  Statement of_argument(const Statement& whole, const Argument& argument) {
    Statement part = whole;
    part.args.clear();
    part.place.reset();
    part.object = static_cast<const Phrase&>(argument);
    Spans words = words_of(whole);
    const Span preposition = preposition_before(whole, argument);
    const bool turned = whole.object && first_byte(whole.object->span) < first_byte(words) && by_agent(whole);
    if (turned) {  // "Kunduz was captured by the rebels on Sunday": Kunduz | was captured on | Sunday
      part.subject = *whole.object;
      while (!words.empty() &&
             text(whole).substr(words.back().begin, words.back().end - words.back().begin).ends_with("by")) {
        words.back().end -= 2;
        while (words.back().end > words.back().begin && text(whole)[words.back().end - 1] == ' ') --words.back().end;
        if (words.back().end == words.back().begin) words.pop_back();
        else break;
      }
      part.relation.lemma = "be " + participle(whole, words);
    } else {
      words = words_with_object(whole);
    }
    if (preposition.begin < preposition.end) words.push_back(preposition);
    part.relation.span = joined(words, text(whole));
    part.relation.text = cut(text(whole), part.relation.span);
    if (whole.relation.implied)
      part.relation.text = (whole.relation.lemma == "have" ? "has " : "is ") + part.relation.text;
    if (argument.preposition) part.relation.lemma += " " + *argument.preposition;
    const CanonicalRelation canonical = canonical_relation(part.relation.lemma);
    part.relation.canonical = canonical.name;
    part.relation.canonical_reversed = canonical.reversed;
    return part;
  }

  // Where the argument's preposition or conjunction stands before it; empty if it has none.
  Span preposition_before(const Statement& statement, const Argument& argument) const {
    if (!argument.preposition) return {};
    const std::string_view sentence = text(statement).substr(0, first_byte(argument.span));
    for (std::size_t end = sentence.size(); end >= argument.preposition->size();) {
      const std::size_t at = end - argument.preposition->size();
      const bool word = at == 0 || sentence[at - 1] == ' ';
      if (word && std::equal(argument.preposition->begin(), argument.preposition->end(),
                             sentence.begin() + static_cast<std::ptrdiff_t>(at),
                             [](char a, char b) { return a == (b == '\n' ? ' ' : ascii_lower(b)); }))
        return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + argument.preposition->size())};
      if (end == 0) break;
      --end;
    }
    return {};
  }

  // Neighbouring pieces that only a blank parts are one.
  static Spans joined(const Spans& pieces, std::string_view sentence) {
    Spans spans;
    for (const Span& piece : pieces) {
      const bool next =
          !spans.empty() && spans.back().end <= piece.begin && are_neighbours(sentence, spans.back(), piece);
      if (next) spans.back().end = piece.end;
      else spans.push_back(piece);
    }
    return spans;
  }

  bool by_agent(const Statement& statement) const {
    return statement.relation.text == "by" || statement.relation.text.ends_with(" by");
  }

  // The last word of a passive in lower case.
  std::string participle(const Statement& statement, const Spans& words) const {
    const std::string last = cut(text(statement), words);
    return ascii_lower(std::string_view(last).substr(last.find_last_of(" \n") + 1));
  }

  std::string_view text(const Statement& statement) const {
    return document_.sentences[statement.sentence_index].text(document_.document.text);
  }

  void add(Statement statement) {
    if (view_ == View::kMinimal) {
      const PhraseShortener& shortener = shortener_of(statement);
      shortener.shorten(statement.subject);
      if (statement.object) shortener.shorten(*statement.object);
    }
    if (!seen_
             .emplace(statement.sentence_index, statement.subject.mention, statement.relation.text,
                      statement.object ? statement.object->mention : "")
             .second)
      return;
    statement.id =
        statement_id(document_.document.id, document_.sentences[statement.sentence_index].span.begin, statement);
    result_.push_back(std::move(statement));
  }

  const ExtractedDocument& document_;
  View view_;
  std::optional<PhraseShortener> shortener_;  // of the sentence at hand
  std::uint32_t shortened_ = 0;
  std::set<std::tuple<std::uint32_t, std::string, std::string, std::string>> seen_;
  std::map<const Statement*, Spans> led_by_;  // the words before the verb of an infinitive, by its statement
  std::set<Verb> fuller_;                     // what is said with an object or argument: not said without it again
  std::vector<Statement> result_;
};

}  // namespace

std::optional<View> parse_view(std::string_view name) {
  if (name == "nary") return View::kNary;
  if (name == "binary") return View::kBinary;
  if (name == "minimal") return View::kMinimal;
  return std::nullopt;
}

std::vector<Statement> in_view(const ExtractedDocument& document, View view) {
  if (view == View::kNary) return document.statements;
  return StatementSplitter(document, view).split();
}

}  // namespace relata::openie
