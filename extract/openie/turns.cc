#include "extract/openie/turns.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/ascii.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

constexpr std::uint32_t kLongestLabel = 14;   // tokens, with what the speaker is
constexpr std::uint32_t kLongestSpeaker = 7;  // tokens of the speaker's name and titles

constexpr std::size_t kLongestInitials = 3;  // "PL:", whatever the tagger has it for
constexpr int kManyLines = 1000;

using TokenList = std::vector<Token>;

struct Label {
  std::uint32_t first = 0, last = 0;  // the words that name the speaker
  std::uint32_t end = 0;              // behind colon or stop
  bool person = false;                // they hold a person's name
  bool place = false;                 // of a dateline, unless it comes again or is part of a person's name
};

bool is_capitals(std::string_view form) {
  return form.size() > 1 &&
         std::all_of(form.begin(), form.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

bool is_letter_of_turn(std::string_view form) { return form == "Q" || form == "A"; }

bool is_person_noun(const Token& token) {
  const std::string word = ascii_lower(token.form);
  if (animate_table().contains(word) || word_list("who takes a turn").contains(word)) return true;
  const auto& endings = word_list("person ending");
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return word.size() > ending.size() + 2 && word.ends_with(ending);
  });
}

bool is_named(const Token& token, std::initializer_list<std::string_view> types) {
  return token.ner.size() > 2 && one_of(std::string_view(token.ner).substr(2), types);
}

// A number, a day or a place: what no speaker is, and what a dateline has.
bool is_of_dateline(const Token& token) {
  return token.upos == "NUM" || time_table().contains(ascii_lower(token.form)) ||
         is_named(token, {"GPE", "LOC", "FAC", "EVENT"});
}

// "Lena Farrow (host):", "[10:04] REED:": the words before the colon, those in brackets and behind a comma apart.
std::optional<Label> label_before_colon(const TokenList& tokens) {
  Label label;
  bool inside = false, named = false;
  for (std::uint32_t t = 0; t < tokens.size() && t < kLongestLabel; ++t) {
    const std::string_view form = tokens[t].form;
    const bool opens = form == "(" || form == "[", closes = form == ")" || form == "]";
    if (form == ":" && !inside) {
      label.end = t + 1;
      if (!named) label.last = t;
      return label.last > label.first ? std::optional(label) : std::nullopt;
    }
    if (t > label.first && !named && (opens || form == ",")) {
      named = true;
      label.last = t;
    }
    if (closes && !named) label.first = t + 1;
    inside = (inside || opens) && !closes;
    if (named && !inside && (tokens[t].upos == "VERB" || tokens[t].upos == "AUX" || is_of_dateline(tokens[t])))
      return std::nullopt;
  }
  return std::nullopt;
}

// "Q. When did you leave?"
std::optional<Label> letter_before_stop(const TokenList& tokens) {
  if (tokens.empty() || tokens[0].form.empty()) return std::nullopt;
  if (tokens[0].form == "Q." || tokens[0].form == "A.") return Label{0, 1, 1};
  if (tokens.size() < 2 || !is_letter_of_turn(tokens[0].form) || tokens[1].form != ".") return std::nullopt;
  return Label{0, 1, 2};
}

// Whether the label's words can name who speaks: with large letters, of persons, or in capitals; and no place.
bool names_speaker(const TokenList& tokens, const Label& label) {
  if (label.last - label.first > kLongestSpeaker) return false;
  const auto small = [](const Token& token) {
    return !token.form.empty() && token.form[0] >= 'a' && token.form[0] <= 'z';
  };
  const bool plain = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {  // not all in capitals
    return std::any_of(token.form.begin(), token.form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  });
  bool speaks = false;
  for (std::uint32_t t = label.first; t < label.last; ++t) {
    const Token& token = tokens[t];
    const bool person = is_named(token, {"PER"});
    speaks |= person;
    if (person) continue;
    if (token.upos == "NUM" && t > label.first && is_person_noun(tokens[label.first])) continue;  // "Speaker 1:"
    if (token.upos == "ADP" && t == label.first) return false;  // "For Mina Haddad, .."
    if (token.upos == "NUM" || token.upos == "PUNCT" || time_table().contains(ascii_lower(token.form))) return false;
    if (one_of(token.upos, {"VERB", "AUX", "PRON"})) return false;  // "HE ADDED:"
    if (small(token) && token.upos != "ADP" && token.upos != "DET" && token.upos != "CCONJ") return false;
    const bool thing = one_of(std::string_view(token.upos), {"NOUN", "VERB", "ADJ", "ADV"});
    speaks |= is_letter_of_turn(token.form) || is_person_noun(token) || token.upos == "PROPN" ||
              (plain && is_capitals(token.form) && (!thing || token.form.size() <= kLongestInitials));
  }
  return speaks && !word_list("head of a letter").contains(ascii_lower(tokens[label.first].form));
}

std::string words_of(const TokenList& tokens, const Label& label) {
  std::string words;
  for (std::uint32_t t = label.first; t < label.last; ++t) words += std::string(tokens[t].form) + ' ';
  return words;
}

// Of names without a person's there must be several turns, or the line is a list's: "Venue: Town Hall".
bool is_list_word(const TokenList& tokens, const Label& label) {
  for (std::uint32_t t = label.first; t < label.last; ++t)
    if (is_letter_of_turn(tokens[t].form) || is_person_noun(tokens[t]) || is_capitals(tokens[t].form)) return false;
  return !label.person;
}

class TurnFinder {
 public:
  explicit TurnFinder(const ExtractedDocument& document) : document_(document), labels_(document.sentences.size()) {}

  std::vector<Turn> find() {
    find_labels();
    std::vector<Turn> turns;
    for (std::uint32_t s = 0; s < labels_.size(); ++s)
      if (labels_[s]) turns.push_back(turn_of(s));
    return turns;
  }

 private:
  const TokenList& tokens(std::uint32_t s) const { return document_.sentences[s].tokens; }

  // "Q." stands somewhere: "A." alone numbers a list.
  bool asks_and_answers() const {
    return std::any_of(document_.sentences.begin(), document_.sentences.end(), [](const Sentence& sentence) {
      return letter_before_stop(sentence.tokens) && sentence.tokens[0].form[0] == 'Q';
    });
  }

  void find_labels() {
    asks_and_answers_ = asks_and_answers();
    std::map<std::string, int> times;
    int count = 0;
    for (std::uint32_t s = 0; s < labels_.size(); ++s) {
      if (document_.sentences[s].furniture || (s > 0 && newlines_before(document_, s) == 0)) continue;
      std::optional<Label> label = label_before_colon(tokens(s));
      if (!label && asks_and_answers_) label = letter_before_stop(tokens(s));
      if (!label || !names_speaker(tokens(s), *label)) continue;
      const bool alone = label->end >= tokens(s).size();
      if (alone && (s + 1 == labels_.size() || document_.sentences[s + 1].furniture)) continue;
      for (std::uint32_t t = label->first; t < label->last; ++t) {
        label->person |= is_named(tokens(s)[t], {"PER"});
        label->place |= tokens(s)[t].upos != "NUM" && is_of_dateline(tokens(s)[t]);
      }
      labels_[s] = label;
      ++times[words_of(tokens(s), *label)];
      ++count;
    }
    bool dateline = false;
    for (std::uint32_t s = 0; s < labels_.size(); ++s) {
      if (!labels_[s]) continue;
      const bool again = times[words_of(tokens(s), *labels_[s])] > 1;
      const bool place = (labels_[s]->place && !labels_[s]->person && !names_part_of_person(s)) ||
                         (dateline && is_one_word_in_capitals(s));
      dateline |= place && !again;
      if (count < 2 ? !speaks_alone(s) : (place || is_list_word(tokens(s), *labels_[s])) && !again) labels_[s].reset();
    }
    int fewest = kManyLines;
    for (std::uint32_t s = 1; s < labels_.size(); ++s)
      if (labels_[s]) fewest = std::min(fewest, newlines_before(document_, s));
    break_ = fewest == kManyLines ? 1 : fewest;
  }

  // "MILUTIN:", where Dragana Milutin is a person of the text.
  bool names_part_of_person(std::uint32_t s) const {
    const std::string word = ascii_lower(tokens(s)[labels_[s]->first].form);
    for (const Sentence& sentence : document_.sentences)
      for (const Token& token : sentence.tokens)
        if (is_named(token, {"PER"}) && ascii_lower(token.form) == word) return true;
    return false;
  }

  bool is_one_word_in_capitals(std::uint32_t s) const {
    const Label& label = *labels_[s];
    return label.last - label.first == 1 && is_capitals(tokens(s)[label.first].form);
  }

  // One label in the whole text: a person's name, not a word in capitals, which may be a town's.
  bool speaks_alone(std::uint32_t s) const {
    const Label& label = *labels_[s];
    return label.person && !is_one_word_in_capitals(s);
  }

  Turn turn_of(std::uint32_t s) const {
    const Label& label = *labels_[s];
    const bool alone = label.end >= tokens(s).size();
    const std::uint32_t begin = alone ? s + 1 : s;
    std::uint32_t last = begin;
    while (last + 1 < labels_.size() && !labels_[last + 1] && newlines_before(document_, last + 1) < break_ &&
           last - begin + 1 < kMaxQuotedSentences)
      ++last;
    return {.words = {begin, alone ? 0 : label.end, last, static_cast<std::uint32_t>(tokens(last).size())},
            .label = s,
            .first = label.first,
            .last = label.last};
  }

  const ExtractedDocument& document_;
  std::vector<std::optional<Label>> labels_;  // of each sentence
  bool asks_and_answers_ = false;
  int break_ = 1;  // line breaks between turns; where there are two, one only wraps a line
};

}  // namespace

std::vector<Turn> find_turns(const ExtractedDocument& document) { return TurnFinder(document).find(); }

}  // namespace relata::openie
