#include "kb/told_statement.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/ascii.h"
#include "store/key_codec.h"

namespace relata::kb {
namespace {

std::optional<std::string> text_or_null(dom::element value, std::string_view where) {
  if (value.is_null()) return std::nullopt;
  return plain_text(value, where);
}

// null, a pair, or a list of pairs, in whatever order the words go.
Spans told_spans(dom::element value) {
  Spans spans;
  if (value.is_null()) return spans;
  const dom::array array = array_in(value, "span");
  const auto first = array.begin();
  if (first != array.end() && (*first).is_array()) spans = spans_in(value);
  else spans.push_back(span_in(value));
  return spans;
}

std::uint8_t hundredths_in(dom::element value) {
  double number = 0;
  if (value.get(number) != simdjson::SUCCESS) fail_record("confidence", "is no number");
  const double hundredths = std::round(number * 100);
  if (!(hundredths >= 0 && hundredths <= 100) || std::fabs(number * 100 - hundredths) > 1e-6)
    fail_record("confidence", "is not of two decimals between 0 and 1");
  return static_cast<std::uint8_t>(hundredths);
}

Quantity told_quantity(dom::element value) {
  Quantity quantity;
  for (const auto [key, part] : object_in(value, "quantity")) {
    if (key == "value") {
      if (part.get(quantity.value) != simdjson::SUCCESS) fail_record("quantity", "is no number");
    } else if (key == "unit") {
      quantity.unit = text_or_null(part, key).value_or("");
    } else if (key == "approximate") {
      quantity.approximate = flag_in(part, key);
    } else {
      fail_record(key, "is no part of a quantity");
    }
  }
  return quantity;
}

PhraseActor told_actor(dom::element value) {
  PhraseActor actor;
  for (const auto [key, part] : object_in(value, "actor")) {
    if (key == "id") actor.entity.id = entity_id(part);
    else if (key == "name") actor.entity.name = plain_text(part, key);
    else if (key == "type") actor.entity.type = entity_type(part);
    else if (key == "kind") actor.acting.kind = named(part, ActorKind::kOrg, key);
    else if (key == "of") actor.of = part.is_null() ? "" : entity_id(part);
    else if (key == "inferred") actor.acting.inferred = flag_in(part, key);
    else fail_record(key, "is no part of an actor");
  }
  if (actor.entity.id.empty() || actor.entity.name.empty()) fail_record("actor", "has no id or no name");
  actor.entity.of = actor.of;
  return actor;
}

// What all phrases have; finish() says what they are.
struct PhraseParts {
  Phrase phrase;
  std::optional<std::string> id, name;
  std::optional<EntityType> type;

  bool take(std::string_view key, dom::element value) {
    if (key == "id") {
      if (!value.is_null()) id = entity_id(value);
    } else if (key == "name") {
      name = text_or_null(value, key);
    } else if (key == "type") {
      if (!value.is_null()) type = entity_type(value);
    } else if (key == "mention") {
      phrase.mention = text_or_null(value, key).value_or("");
    } else if (key == "span") {
      phrase.span = told_spans(value);
    } else if (key == "quantity") {
      if (!value.is_null()) phrase.quantity = told_quantity(value);
    } else if (key == "actor") {
      if (!value.is_null()) phrase.actor = told_actor(value);
    } else {
      return false;
    }
    return true;
  }

  Phrase finish() {
    if (id.has_value() != type.has_value() || (id && trimmed(name.value_or("")).empty()))
      fail_record("a phrase", "has not all of id, name and type");
    if (id) phrase.entity = EntityRef{*id, *name, *type};
    else if (name) phrase.name = *name;
    return std::move(phrase);
  }
};

void require_cut(std::string_view sentence, const Phrase& phrase) {
  if (cut_out(sentence, phrase.span) != phrase.mention)
    fail_record("mention", "'" + phrase.mention + "' is not what its span cuts out");
}

Phrase told_phrase(dom::element value, std::string_view sentence) {
  PhraseParts parts;
  for (const auto [key, part] : object_in(value, "a phrase"))
    if (!parts.take(key, part)) fail_record(key, "is no part of a phrase");
  Phrase phrase = parts.finish();
  require_cut(sentence, phrase);
  return phrase;
}

Argument told_argument(dom::element value, std::string_view sentence) {
  PhraseParts parts;
  Argument argument;
  for (const auto [key, part] : object_in(value, "an argument")) {
    if (key == "role") argument.role = named(part, Role::kOther, key);
    else if (key == "prep") argument.preposition = text_or_null(part, key);
    else if (!parts.take(key, part)) fail_record(key, "is no part of an argument");
  }
  static_cast<Phrase&>(argument) = parts.finish();
  require_cut(sentence, argument);
  return argument;
}

// One of those who say so; who reports it is told in `outer`.
Speaker told_speaker(dom::element value, std::optional<dom::element>& outer) {
  PhraseParts parts;
  Speaker speaker;
  for (const auto [key, part] : object_in(value, "attributed_to")) {
    if (key == "cue") speaker.cue = plain_text(part, key);
    else if (key == "sentence_index") speaker.sentence_index = number32(part, key);
    else if (key == "offset") speaker.offset = number32(part, key);
    else if (key == "attributed_to") outer = part;
    else if (!parts.take(key, part)) fail_record(key, "is no part of attributed_to");
  }
  speaker.phrase = parts.finish();
  pieces_of(speaker.phrase.mention, speaker.phrase.span);
  for (const Span& span : speaker.phrase.span)
    if (span.end > kMostTextBytes) fail_record("a span", "lies outside its sentence");
  if (speaker.offset > kMostTextBytes || speaker.sentence_index > speaker.offset)
    fail_record("attributed_to", "stands in a sentence that no document has");
  return speaker;
}

// The innermost first. simdjson bounds how deep a line can be.
std::vector<Speaker> told_speakers(dom::element value) {
  std::vector<Speaker> speakers;
  std::optional<dom::element> next = value;
  while (next && !next->is_null()) {
    std::optional<dom::element> outer;
    speakers.push_back(told_speaker(*next, outer));
    next = outer;
  }
  return speakers;
}

// An implied relation is "is" or "has" and what its span cuts out, which may be nothing.
void require_words(const Relation& relation, std::string_view sentence) {
  const std::string words = cut_out(sentence, relation.span);
  if (words == relation.text) return;
  const std::size_t blank = relation.text.find(' ');
  const std::string_view rest = blank == std::string::npos ? "" : std::string_view(relation.text).substr(blank + 1);
  if (!relation.implied || rest != words)
    fail_record("relation", "'" + relation.text + "' is not what its span cuts out");
}

Relation told_relation(dom::element value, std::string_view sentence) {
  Relation relation;
  for (const auto [key, part] : object_in(value, "relation")) {
    if (key == "text") relation.text = plain_text(part, key);
    else if (key == "lemma") relation.lemma = plain_text(part, key);
    else if (key == "canonical") relation.canonical = plain_text(part, key);
    else if (key == "canonical_reversed") relation.canonical_reversed = flag_in(part, key);
    else if (key == "implied") relation.implied = flag_in(part, key);
    else if (key == "span") relation.span = told_spans(part);
    else fail_record(key, "is no part of a relation");
  }
  if (relation.lemma.empty() || relation.canonical.empty()) fail_record("relation", "has no lemma or no canonical");
  require_words(relation, sentence);
  return relation;
}

TimeExpression told_time(dom::element value, std::string_view sentence) {
  TimeExpression time;
  for (const auto [key, part] : object_in(value, "time")) {
    if (key == "text") time.text = plain_text(part, key);
    else if (key == "span") time.span = told_spans(part);
    else if (key == "value") time.value = text_or_null(part, key);
    else if (key == "start") time.start = text_or_null(part, key);
    else if (key == "end") time.end = text_or_null(part, key);
    else fail_record(key, "is no part of a time");
  }
  if (cut_out(sentence, time.span) != time.text) fail_record("time", "is not what its span cuts out");
  return time;
}

Polarity told_polarity(dom::element value) {
  const std::string_view sign = text_in(value, "polarity");
  if (sign != "+" && sign != "-") fail_record("polarity", "is neither + nor -");
  return sign == "-" ? Polarity::kNegative : Polarity::kPositive;
}

// Reads one; the sentence first, since all else is cut out of it.
class ToldStatementParser {
 public:
  explicit ToldStatementParser(dom::object object) : object_(object) {}

  ToldStatement read() {
    told_.sentence = plain_text(required("sentence"), "sentence");
    if (told_.sentence.empty()) fail_record("sentence", "is empty");
    for (const std::string_view key :
         {"id", "doc", "sentence_index", "offset", "subject", "relation", "confidence", "extractor"})
      required(key);
    for (const auto [key, value] : object_) member(key, value);
    place();
    check();
    return std::move(told_);
  }

 private:
  dom::element required(std::string_view key) const {
    dom::element value;
    if (object_[key].get(value) != simdjson::SUCCESS) fail_record(key, "is missing");
    return value;
  }

  void member(std::string_view key, dom::element value) {
    Statement& statement = told_.statement;
    if (key == "id") statement.id = text_in(value, key);
    else if (key == "doc") told_.doc = plain_text(value, key);
    else if (key == "sentence_index") statement.sentence_index = number32(value, key);
    else if (key == "offset") told_.offset = number32(value, key);
    else if (key == "subject") statement.subject = told_phrase(value, told_.sentence);
    else if (key == "relation") statement.relation = told_relation(value, told_.sentence);
    else if (key == "object") {
      if (!value.is_null()) statement.object = told_phrase(value, told_.sentence);
    } else if (key == "args") {
      for (const dom::element one : array_in(value, key)) statement.args.push_back(told_argument(one, told_.sentence));
    } else if (key == "polarity") statement.polarity = told_polarity(value);
    else if (key == "modality") statement.modality = named(value, Modality::kAsked, key);
    else if (key == "attributed_to") statement.attributed_to = told_speakers(value);
    else if (key == "time") {
      if (!value.is_null()) statement.time = told_time(value, told_.sentence);
    } else if (key == "construction") statement.construction = named(value, Construction::kReported, key);
    else if (key == "confidence") statement.confidence = hundredths_in(value);
    else if (key == "extractor") told_.extractor = plain_text(value, key);
    else if (key != "sentence" && key != "place") fail_record(key, "is no part of a statement");
  }

  // The argument that it is a copy of.
  void place() {
    dom::element place, args;
    if (object_["place"].get(place) != simdjson::SUCCESS || place.is_null()) return;
    std::uint32_t number = 0;
    const std::string text = simdjson::minify(place);
    if (object_["args"].get(args) == simdjson::SUCCESS)
      for (const dom::element one : array_in(args, "args")) {
        if (simdjson::minify(one) == text) {
          told_.statement.place = number;
          return;
        }
        ++number;
      }
    fail_record("place", "is no argument");
  }

  void check() const {
    if (told_.doc.empty()) fail_record("doc", "is empty");
    if (told_.extractor.empty()) fail_record("extractor", "is empty");
    if (!store::parse_statement_id(told_.statement.id)) fail_record("id", "is not that of a statement");
    if (told_.offset > kMostTextBytes || told_.sentence.size() > kMostTextBytes - told_.offset)
      fail_record("offset", "lies beyond what a document can hold");
    if (told_.statement.sentence_index > told_.offset)
      fail_record("sentence_index", "says that more sentences stand before it than bytes");
    if (statement_id(told_.doc, told_.offset, told_.statement) != told_.statement.id)
      fail_record("id", "is not that of its words");
  }

  dom::object object_;
  ToldStatement told_;
};

}  // namespace

std::string plain_text(dom::element value, std::string_view where) {
  const std::string_view text = text_in(value, where);
  if (text.find('\0') != text.npos) fail_record(where, "holds a NUL");
  return std::string(text);
}

std::string entity_id(dom::element value) {
  const std::string_view id = text_in(value, "id");
  const bool formed =
      std::all_of(id.begin(), id.end(), [](char c) { return (c >= 'a' && c <= 'z') || is_ascii_digit(c) || c == '-'; });
  if (id.empty() || !formed) fail_record("id", "'" + std::string(id) + "' is not that of an entity");
  return std::string(id);
}

EntityType entity_type(dom::element value) {
  const std::string_view name = text_in(value, "type");
  const std::optional<EntityType> type = parse_entity_type(name);
  if (!type) fail_record("type", "'" + std::string(name) + "' does not exist");
  return *type;
}

ToldStatement told_statement(dom::object object) { return ToldStatementParser(object).read(); }

std::vector<std::string_view> pieces_of(std::string_view words, const Spans& spans) {
  std::vector<std::string_view> pieces;
  for (const Span& span : spans) {
    const std::size_t size = span.end - span.begin;
    if (!pieces.empty() && !words.empty() && words.front() == ' ') words.remove_prefix(1);
    if (size > words.size()) fail_record("mention", "is shorter than its span");
    pieces.push_back(words.substr(0, size));
    words.remove_prefix(size);
  }
  if (!words.empty()) fail_record("mention", "is longer than its span");
  return pieces;
}

}  // namespace relata::kb
