#include "store/statement_pack.h"

#include <cassert>

#include "core/byte_codec.h"
#include "store/key_codec.h"
#include "store/packed_parts.h"

namespace relata::store {
namespace packed {

bool lie_inside(const Spans& spans, std::string_view sentence) {
  for (const Span& span : spans)
    if (span.begin > span.end || span.end > sentence.size()) return false;
  return true;
}

void cut_into(std::string_view sentence, const Spans& spans, std::string& words) {
  words.clear();
  for (const Span& span : spans) {
    if (!words.empty()) words += ' ';
    words.append(sentence, span.begin, span.end - span.begin);
  }
}

void cut_behind(std::string_view word, std::string_view sentence, const Spans& spans, std::string& words) {
  cut_into(sentence, spans, words);
  if (!words.empty()) words.insert(0, " ");
  words.insert(0, word);
}

}  // namespace packed

namespace {

using namespace packed;

std::uint32_t unfold(const ByteReader& in, std::uint64_t step, std::uint32_t before) {
  const std::int64_t now = static_cast<std::int64_t>(before) + unzigzag(step);
  if (now < 0 || now > UINT32_MAX) in.fail("a place that cannot be");
  return static_cast<std::uint32_t>(now);
}

template <typename Enumeration>
Enumeration value_of(const ByteReader& in, unsigned number, Enumeration last) {
  if (number > static_cast<unsigned>(last)) in.fail("a value that does not exist");
  return static_cast<Enumeration>(number);
}

class Reader {
 public:
  Reader(std::string_view bytes, std::span<const std::string_view> words, const StatementContext* context)
      : in_(bytes, "statement"), words_(words), context_(context) {}

  void read(Statement& statement) {
    const std::uint8_t head = in_.byte(), force = in_.byte();
    statement.modality = value_of(in_, force >> 5, Modality::kAsked);
    statement.polarity = static_cast<Polarity>(force >> 4 & 1);
    statement.construction = value_of(in_, force & 15, Construction::kReported);
    statement.confidence = in_.byte();
    if (statement.confidence > 100) in_.fail("a confidence that cannot be");
    statement.sentence_index = in_.number32();
    const std::uint64_t id = head & kOwnId ? in_.number() : 0;
    if (context_) sentence_ = sentence_at(statement.sentence_index);
    relation(head, statement.relation);
    phrase(sentence_, statement.subject);
    if (!(head & kObject)) statement.object.reset();
    else phrase(sentence_, statement.object ? *statement.object : statement.object.emplace());
    arguments(statement.args);
    speakers(head & kSpeakers, statement);
    if (!(head & kTime)) statement.time.reset();
    else time(statement.time ? *statement.time : statement.time.emplace());
    statement.place.reset();
    if (head & kPlace) statement.place = in_.number32();
    if (statement.place && *statement.place >= statement.args.size()) in_.fail("a place that is no argument");
    in_.expect_end();
    if (head & kOwnId) format_statement_id(id, statement.id);
    else if (context_) statement.id = statement_id(context_->doc, offset_of(statement.sentence_index), statement);
    else statement.id.clear();
  }

 private:
  std::string_view sentence_at(std::uint32_t index) const {
    if (index >= context_->sentences.size()) in_.fail("a sentence that does not exist");
    const Span span = context_->sentences[index].span;
    if (span.begin > span.end || span.end > context_->text.size()) in_.fail("a sentence outside the text");
    return context_->text.substr(span.begin, span.end - span.begin);
  }

  std::uint32_t offset_of(std::uint32_t index) const { return context_->sentences[index].span.begin; }

  std::string_view word() {
    const std::uint64_t number = in_.number();
    if (number >= words_.size()) in_.fail("a word that does not exist");
    return words_[number];
  }

  void spans(std::size_t count, Spans& spans) {
    spans.resize(count);
    for (Span& span : spans) {
      span.begin = unfold(in_, in_.number(), cursor_);
      span.end = unfold(in_, in_.number(), span.begin);
      cursor_ = span.end;
    }
  }

  // How many things follow that take a byte each at least.
  std::size_t few(std::uint64_t count) const {
    if (count > in_.left()) in_.fail("a count is larger than what follows");
    return static_cast<std::size_t>(count);
  }

  void cut_out(std::string_view sentence, const Spans& spans, std::string& words) const {
    words.clear();
    if (!context_) return;
    if (!lie_inside(spans, sentence)) in_.fail("a span outside its sentence");
    cut_into(sentence, spans, words);
  }

  void relation(std::uint8_t head, Relation& relation) {
    relation.lemma.assign(word());
    if (head & kOwnCanonicalHead) relation.canonical.assign(word());
    else relation.canonical = relation.lemma;
    relation.canonical_reversed = (head & kReversed) != 0;
    relation.implied = (head & kImpliedHead) != 0;
    const std::uint64_t form = in_.number();
    spans(few(form >> 2), relation.span);
    const auto words = static_cast<RelationWords>(form & 3);
    if (words == RelationWords::kOwn) {
      relation.text.assign(word());
      return;
    }
    cut_out(sentence_, relation.span, relation.text);
    if (!context_ || words == RelationWords::kCut) return;
    cut_behind(words == RelationWords::kIs ? kIsWord : kHasWord, sentence_, relation.span, relation.text);
  }

  void phrase(std::string_view sentence, Phrase& phrase) {
    const std::uint8_t bits = in_.byte();
    std::uint64_t count = bits >> kSpansShift;
    if (count == kMostShortSpans) count = in_.number();
    spans(few(count), phrase.span);
    if (bits & kOwnWords) phrase.mention.assign(word());
    else cut_out(sentence, phrase.span, phrase.mention);
    phrase.cluster.reset();
    if (bits & kCluster) phrase.cluster = in_.number32();
    if (!(bits & kName)) phrase.name.reset();
    else (phrase.name ? *phrase.name : phrase.name.emplace()).assign(word());
    if (!(bits & kQuantity)) phrase.quantity.reset();
    else quantity(phrase.quantity ? *phrase.quantity : phrase.quantity.emplace());
    if (!(bits & kActorBit)) phrase.actor.reset();
    else actor(phrase.actor ? *phrase.actor : phrase.actor.emplace());
    phrase.entity.reset();
    phrase.reference_confidence = 100;
    phrase.set_by_user = false;
  }

  void actor(PhraseActor& actor) {
    actor.acting.cluster = in_.number32();
    const std::uint8_t kind = in_.byte();
    actor.acting.kind = value_of(in_, kind >> 1, ActorKind::kOrg);
    actor.acting.inferred = (kind & 1) != 0;
  }

  void quantity(Quantity& quantity) {
    const std::uint8_t bits = in_.byte();
    if (bits > 3) in_.fail("a quantity of no kind");
    quantity.value = bits & 1 ? static_cast<double>(in_.number()) : in_.real();
    quantity.approximate = (bits & 2) != 0;
    quantity.unit.assign(word());
  }

  void arguments(std::vector<Argument>& arguments) {
    arguments.resize(few(in_.number()));
    for (Argument& argument : arguments) {
      phrase(sentence_, argument);
      const std::uint8_t role = in_.byte();
      argument.role = value_of(in_, role >> 1, Role::kOther);
      if (role & 1) argument.preposition = std::string(word());
      else argument.preposition.reset();
    }
  }

  void speakers(bool any, Statement& statement) {
    statement.attributed_to.resize(any ? few(in_.number()) : 0);
    for (Speaker& speaker : statement.attributed_to) {
      const std::uint8_t bits = in_.byte();
      speaker.sentence_index = unfold(in_, in_.number(), statement.sentence_index);
      std::string_view sentence;
      if (bits & kOwnOffset) {
        speaker.offset = in_.number32();
        if (context_ && speaker.sentence_index < context_->sentences.size())
          sentence = sentence_at(speaker.sentence_index);
      } else if (context_) {
        sentence = sentence_at(speaker.sentence_index);
        speaker.offset = offset_of(speaker.sentence_index);
      }
      phrase(sentence, speaker.phrase);
      speaker.cue.assign(word());
    }
  }

  void time(TimeExpression& time) {
    const std::uint8_t bits = in_.byte();
    spans(few(in_.number()), time.span);
    if (bits & kOwnText) time.text.assign(word());
    else cut_out(sentence_, time.span, time.text);
    const auto day = [&](bool there, bool same, const std::optional<std::string>& as,
                         std::optional<std::string>& into) {
      if (!there) into.reset();
      else if (same) into = as;
      else into = std::string(word());
    };
    day(bits & kValue, false, std::nullopt, time.value);
    day(bits & kStart, bits & kStartIsValue, time.value, time.start);
    day(bits & kEnd, bits & kEndIsStart, time.start, time.end);
  }

  ByteReader in_;
  std::span<const std::string_view> words_;
  const StatementContext* context_;
  std::string_view sentence_;
  std::uint32_t cursor_ = 0;
};

}  // namespace

StatementPack::StatementPack(std::string_view bytes) {
  ByteReader in(bytes, "statements of a document");
  for (std::size_t left = in.count(); left > 0; --left) words_.push_back(in.text_there());
  for (std::size_t left = in.count(); left > 0; --left) bodies_.push_back(in.text_there());
  in.expect_end();
}

void StatementPack::read(std::size_t ordinal, const StatementContext* context, Statement& statement) const {
  assert(ordinal < bodies_.size());
  Reader(bodies_[ordinal], words_, context).read(statement);
}

}  // namespace relata::store
