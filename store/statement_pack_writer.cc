#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "core/byte_codec.h"
#include "store/key_codec.h"
#include "store/packed_parts.h"
#include "store/statement_pack.h"

namespace relata::store {
namespace {

using namespace packed;

std::uint64_t fold(std::uint32_t now, std::uint32_t before) { return zigzag(static_cast<std::int64_t>(now) - before); }

std::string_view sentence_of(const StatementContext& context, std::uint32_t index) {
  if (index >= context.sentences.size()) return {};
  const Span span = context.sentences[index].span;
  if (span.begin > span.end || span.end > context.text.size()) return {};
  return context.text.substr(span.begin, span.end - span.begin);
}

bool are_cut(std::string_view sentence, const Spans& spans, std::string_view words) {
  if (!lie_inside(spans, sentence)) return false;
  if (spans.size() == 1) return sentence.substr(spans[0].begin, spans[0].end - spans[0].begin) == words;
  return cut(sentence, spans) == words;
}

class Writer {
 public:
  explicit Writer(const StatementContext& context) : context_(context) {}

  void add(const Statement& statement) {
    out_ = {};
    cursor_ = 0;
    sentence_ = sentence_of(context_, statement.sentence_index);
    const bool own_id = !has_hash_for_id(statement);
    const bool own_canonical = statement.relation.canonical != statement.relation.lemma;
    out_.byte(static_cast<std::uint8_t>(
        (statement.object ? kObject : 0) | (statement.time ? kTime : 0) | (statement.place ? kPlace : 0) |
        (!statement.attributed_to.empty() ? kSpeakers : 0) | (statement.relation.canonical_reversed ? kReversed : 0) |
        (statement.relation.implied ? kImpliedHead : 0) | (own_canonical ? kOwnCanonicalHead : 0) |
        (own_id ? kOwnId : 0)));
    out_.byte(static_cast<std::uint8_t>(static_cast<unsigned>(statement.modality) << 5 |
                                        static_cast<unsigned>(statement.polarity) << 4 |
                                        static_cast<unsigned>(statement.construction)));
    out_.byte(statement.confidence);
    out_.number(statement.sentence_index);
    if (own_id) out_.number(*parse_statement_id(statement.id));
    relation(statement.relation);
    phrase(statement.subject, sentence_);
    if (statement.object) phrase(*statement.object, sentence_);
    out_.number(statement.args.size());
    for (const Argument& argument : statement.args) this->argument(argument);
    if (!statement.attributed_to.empty()) speakers(statement);
    if (statement.time) time(*statement.time);
    if (statement.place) out_.number(*statement.place);
    bodies_.push_back(std::move(out_).take());
  }

  std::string take() {
    ByteWriter all;
    all.number(words_.size());
    for (const std::string& word : words_) all.text(word);
    all.number(bodies_.size());
    for (const std::string& body : bodies_) all.text(body);
    return std::move(all).take();
  }

 private:
  bool has_hash_for_id(const Statement& statement) const {
    if (statement.sentence_index >= context_.sentences.size()) return false;
    const std::uint32_t offset = context_.sentences[statement.sentence_index].span.begin;
    return statement_id(context_.doc, offset, statement) == statement.id;
  }

  void word(const std::string& text) {
    const auto [known, fresh] = numbers_.try_emplace(text, words_.size());
    if (fresh) words_.push_back(text);
    out_.number(known->second);
  }

  void spans(const Spans& spans) {
    for (const Span& span : spans) {
      out_.number(fold(span.begin, cursor_));
      out_.number(fold(span.end, span.begin));
      cursor_ = span.end;
    }
  }

  void relation(const Relation& relation) {
    word(relation.lemma);
    if (relation.canonical != relation.lemma) word(relation.canonical);
    out_.number(relation.span.size() << 2 | static_cast<unsigned>(words_of(relation)));
    spans(relation.span);
    if (words_of(relation) == RelationWords::kOwn) word(relation.text);
  }

  RelationWords words_of(const Relation& relation) const {
    if (are_cut(sentence_, relation.span, relation.text)) return RelationWords::kCut;
    if (!lie_inside(relation.span, sentence_)) return RelationWords::kOwn;
    std::string words;
    cut_behind(kIsWord, sentence_, relation.span, words);
    if (words == relation.text) return RelationWords::kIs;
    cut_behind(kHasWord, sentence_, relation.span, words);
    return words == relation.text ? RelationWords::kHas : RelationWords::kOwn;
  }

  void phrase(const Phrase& phrase, std::string_view sentence) {
    const bool own = !are_cut(sentence, phrase.span, phrase.mention);
    const std::size_t count = std::min(phrase.span.size(), kMostShortSpans);
    out_.byte(static_cast<std::uint8_t>((phrase.cluster ? kCluster : 0) | (phrase.name ? kName : 0) |
                                        (phrase.quantity ? kQuantity : 0) | (phrase.actor ? kActorBit : 0) |
                                        (own ? kOwnWords : 0) | count << kSpansShift));
    if (count == kMostShortSpans) out_.number(phrase.span.size());
    spans(phrase.span);
    if (own) word(phrase.mention);
    if (phrase.cluster) out_.number(*phrase.cluster);
    if (phrase.name) word(*phrase.name);
    if (phrase.quantity) quantity(*phrase.quantity);
    if (!phrase.actor) return;
    out_.number(phrase.actor->acting.cluster);
    out_.byte(static_cast<std::uint8_t>(static_cast<unsigned>(phrase.actor->acting.kind) << 1 |
                                        (phrase.actor->acting.inferred ? 1U : 0U)));
  }

  // Whole numbers of no sign are numbers, others their eight bytes.
  void quantity(const Quantity& quantity) {
    constexpr double kMostWhole = 1e15;
    const bool whole = quantity.value >= 0 && quantity.value < kMostWhole &&
                       quantity.value == std::floor(quantity.value) && !std::signbit(quantity.value);
    out_.byte(static_cast<std::uint8_t>((whole ? 1 : 0) | (quantity.approximate ? 2 : 0)));
    whole ? out_.number(static_cast<std::uint64_t>(quantity.value)) : out_.real(quantity.value);
    word(quantity.unit);
  }

  void argument(const Argument& argument) {
    phrase(argument, sentence_);
    out_.byte(static_cast<std::uint8_t>(static_cast<unsigned>(argument.role) << 1 | (argument.preposition ? 1U : 0U)));
    if (argument.preposition) word(*argument.preposition);
  }

  void speakers(const Statement& statement) {
    out_.number(statement.attributed_to.size());
    for (const Speaker& speaker : statement.attributed_to) {
      const std::uint32_t index = speaker.sentence_index;
      const bool own = index >= context_.sentences.size() || context_.sentences[index].span.begin != speaker.offset;
      out_.byte(own ? kOwnOffset : 0);
      out_.number(fold(index, statement.sentence_index));
      if (own) out_.number(speaker.offset);
      phrase(speaker.phrase, sentence_of(context_, index));
      word(speaker.cue);
    }
  }

  void time(const TimeExpression& time) {
    const bool own = !are_cut(sentence_, time.span, time.text);
    const bool start_is_value = time.start && time.start == time.value,
               end_is_start = time.end && time.end == time.start;
    out_.byte(static_cast<std::uint8_t>((own ? kOwnText : 0) | (time.value ? kValue : 0) | (time.start ? kStart : 0) |
                                        (start_is_value ? kStartIsValue : 0) | (time.end ? kEnd : 0) |
                                        (end_is_start ? kEndIsStart : 0)));
    out_.number(time.span.size());
    spans(time.span);
    if (own) word(time.text);
    if (time.value) word(*time.value);
    if (time.start && !start_is_value) word(*time.start);
    if (time.end && !end_is_start) word(*time.end);
  }

  const StatementContext& context_;
  std::string_view sentence_;
  std::uint32_t cursor_ = 0;
  ByteWriter out_;
  std::unordered_map<std::string, std::size_t> numbers_;
  std::vector<std::string> words_, bodies_;
};

}  // namespace

std::string encode(const StatementContext& context, std::span<const Statement> statements) {
  Writer writer(context);
  for (const Statement& statement : statements) writer.add(statement);
  return writer.take();
}

}  // namespace relata::store
