// Statements made by chance over a text, every field now there, now absent, words now where spans say and now not.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "core/statement.h"
#include "store/key_codec.h"
#include "store/records.h"
#include "store/statement_pack.h"

namespace relata::testing {

class RandomStatements {
 public:
  explicit RandomStatements(unsigned seed) : random_(seed) {
    for (int sentence = 0; sentence < 6; ++sentence) {
      text_ += std::string(random_() % 3, ' ');
      const auto begin = static_cast<std::uint32_t>(text_.size());
      for (std::size_t letters = random_() % 200; letters > 0; --letters) text_ += static_cast<char>(random_());
      sentences_.push_back({{begin, static_cast<std::uint32_t>(text_.size())}, random_() % 4 == 0});
    }
  }

  store::StatementContext context() const { return {"doc", text_, sentences_}; }

  Statement next() {
    Statement statement;
    statement.sentence_index = static_cast<std::uint32_t>(random_() % sentences_.size());
    const Span span = sentences_[statement.sentence_index].span;
    sentence_ = std::string_view(text_).substr(span.begin, span.end - span.begin);
    static_cast<Phrase&>(statement.subject) = phrase(sentence_);
    relation(statement.relation);
    if (maybe()) statement.object = phrase(sentence_);
    for (std::size_t left = random_() % 4; left > 0; --left) statement.args.push_back(argument());
    statement.polarity = static_cast<Polarity>(random_() % 2);
    statement.modality = static_cast<Modality>(random_() % 6);
    for (std::size_t left = random_() % 3; left > 0; --left) statement.attributed_to.push_back(speaker(statement));
    if (maybe()) statement.time = time();
    if (!statement.args.empty() && maybe())
      statement.place = static_cast<std::uint32_t>(random_() % statement.args.size());
    statement.construction = static_cast<Construction>(random_() % 13);
    statement.confidence = static_cast<std::uint8_t>(random_() % 101);
    statement.id = statement_id("doc", span.begin, statement);
    if (random_() % 4 == 0) statement.id = store::format_statement_id(random_());
    return statement;
  }

 private:
  bool maybe() { return random_() % 2 == 0; }
  std::string word() {
    std::string word;
    for (std::size_t letters = random_() % 9; letters > 0; --letters) word += static_cast<char>(random_());
    return word;
  }

  std::uint32_t number() {
    return random_() % 3 ? static_cast<std::uint32_t>(random_() % 300) : UINT32_MAX - (random_() % 2);
  }

  Spans spans(std::string_view sentence) {
    Spans spans;
    const std::size_t count = random_() % 8 == 0 ? random_() % 12 : random_() % 3;
    for (std::size_t left = count; left > 0; --left) {
      if (random_() % 8 == 0 || sentence.empty()) {
        spans.push_back({number(), number()});
        continue;
      }
      const auto begin = static_cast<std::uint32_t>(random_() % sentence.size());
      spans.push_back({begin, begin + static_cast<std::uint32_t>(random_() % (sentence.size() - begin + 1))});
    }
    return spans;
  }

  std::string words(std::string_view sentence, const Spans& spans) {
    for (const Span& span : spans)
      if (span.begin > span.end || span.end > sentence.size()) return word();
    return random_() % 5 == 0 ? word() : cut(sentence, spans);
  }

  Phrase phrase(std::string_view sentence) {
    Phrase phrase;
    phrase.span = spans(sentence);
    phrase.mention = words(sentence, phrase.span);
    if (maybe()) phrase.cluster = number();
    if (random_() % 4 == 0) phrase.name = word();
    if (random_() % 4 == 0) phrase.quantity = quantity();
    if (random_() % 4 == 0)
      phrase.actor = PhraseActor{{number(), static_cast<ActorKind>(random_() % 10), maybe()}, {}, ""};
    return phrase;
  }

  Quantity quantity() {
    constexpr double kValues[] = {0, -0.0, 1, 1800, 2.5, -3, 1e15, 999999999999999, 1e300, 0.1};
    return {kValues[random_() % std::size(kValues)], word(), maybe()};
  }

  Argument argument() {
    Argument argument;
    static_cast<Phrase&>(argument) = phrase(sentence_);
    argument.role = static_cast<Role>(random_() % 5);
    if (maybe()) argument.preposition = word();
    return argument;
  }

  void relation(Relation& relation) {
    relation.span = spans(sentence_);
    relation.text = words(sentence_, relation.span);
    relation.implied = maybe();
    if (maybe()) relation.text = (maybe() ? "is" : "has") + (relation.text.empty() ? "" : " " + relation.text);
    relation.lemma = word();
    relation.canonical = maybe() ? relation.lemma : word();
    relation.canonical_reversed = maybe();
  }

  // Of a sentence of the document, or of none.
  Speaker speaker(const Statement& statement) {
    Speaker speaker;
    speaker.sentence_index = maybe() ? statement.sentence_index : static_cast<std::uint32_t>(random_() % 7);
    if (random_() % 8 == 0) speaker.sentence_index = number();
    std::string_view sentence;
    if (speaker.sentence_index < sentences_.size()) {
      const Span span = sentences_[speaker.sentence_index].span;
      speaker.offset = span.begin;
      sentence = std::string_view(text_).substr(span.begin, span.end - span.begin);
    }
    if (random_() % 4 == 0) speaker.offset = number();
    speaker.phrase = phrase(sentence);
    speaker.cue = word();
    return speaker;
  }

  TimeExpression time() {
    TimeExpression time;
    time.span = spans(sentence_);
    time.text = words(sentence_, time.span);
    if (maybe()) time.value = word();
    if (maybe()) time.start = maybe() ? time.value : word();
    if (maybe()) time.end = maybe() ? time.start : word();
    return time;
  }

  std::mt19937_64 random_;
  std::string text_;
  std::vector<store::StoredSentence> sentences_;
  std::string_view sentence_;
};

}  // namespace relata::testing
