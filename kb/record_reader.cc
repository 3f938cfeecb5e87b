#include <optional>

#include "kb/record_values.h"
#include "store/key_codec.h"

namespace relata::kb {
namespace {

class RecordParser {
 public:
  explicit RecordParser(store::WholeDocument& document) : document_(document), extracted_(document.extracted) {}

  void read(dom::object record) {
    for (const auto [key, value] : record) top(key, value);
    if (!versioned_) fail_record("record", "has no version");
    if (rejected_) throw RejectedRecord(std::move(rejected_->first), std::move(rejected_->second));
    if (!has_text_) fail_record("document", "is missing");
    std::uint32_t end = 0;
    for (const Sentence& sentence : extracted_.sentences) {
      if (sentence.span.begin < end || sentence.span.end > extracted_.document.text.size())
        fail_record("a sentence", "lies outside the text or out of order");
      end = sentence.span.end;
    }
    if (statements_) statements(*statements_);
    check();
  }

 private:
  void top(std::string_view key, dom::element value) {
    if (key == "record") version(value);
    else if (key == "rejected") rejected(object_in(value, key));
    else if (key == "extractor") extracted_.extractor = text_in(value, "extractor");
    else if (key == "document") document(object_in(value, "document"));
    else if (key == "sentences") each(value, key, [&](dom::element one) { sentence(one); });
    else if (key == "mentions") each(value, key, [&](dom::element one) { mention(one); });
    else if (key == "clusters")
      each(value, key, [&](dom::element one) { extracted_.clusters.push_back(cluster(one)); });
    else if (key == "entities") entities_ = value;
    else if (key == "statements") statements_ = value;  // they need the sentences
    else fail_record(key, "is no part of a record");
  }

  template <typename Read>
  static void each(dom::element value, std::string_view where, const Read& read) {
    for (const dom::element item : array_in(value, where)) read(item);
  }

  void version(dom::element value) {
    if (number_in(value, "record") != static_cast<std::uint64_t>(kRecordVersion))
      fail_record("record", "is of another version: this release reads " + std::to_string(kRecordVersion));
    versioned_ = true;
  }

  void rejected(dom::object object) {
    rejected_.emplace();
    for (const auto [key, value] : object) {
      if (key == "id") rejected_->first = text_in(value, key);
      else if (key == "reason") rejected_->second = text_in(value, key);
      else fail_record(key, "is no part of what was rejected");
    }
    if (rejected_->first.empty() || rejected_->second.empty()) fail_record("rejected", "needs an id and a reason");
  }

  void document(dom::object object) {
    Document& document = extracted_.document;
    for (const auto [key, value] : object) {
      if (key == "id") document.id = text_in(value, key);
      else if (key == "text") document.text = text_in(value, key), has_text_ = true;
      else if (key == "date") document.date = text_in(value, key);
      else if (key == "title") document.title = text_in(value, key);
      else if (key == "source") document.source = text_in(value, key);
      else if (key == "url") document.url = text_in(value, key);
      else if (key == "author") document.author = text_in(value, key);
      else if (key == "origin") document.origin = text_in(value, key);
      else if (key == "extra") document.extra = simdjson::minify(object_in(value, key));
      else fail_record(key, "is no part of a document");
    }
    if (document.id.empty()) fail_record("document", "has no id");
  }

  void sentence(dom::element value) {
    const auto [begin, end, furniture] = numbers_in<3>(value, "a sentence", 2);
    if (begin > end) fail_record("a sentence", "ends before it begins");
    Sentence& sentence = extracted_.sentences.emplace_back();
    sentence.span = {begin, end};
    sentence.furniture = furniture != 0;
  }

  void mention(dom::element value) {
    const auto numbers = numbers_in<9>(value, "a mention");
    Mention& mention = extracted_.mentions.emplace_back();
    mention.sentence = numbers[0];
    mention.span = {numbers[1], numbers[2]};
    mention.head_span = {numbers[3], numbers[4]};
    if (numbers[5] > static_cast<std::uint32_t>(MentionKind::kPronoun) || numbers[6] >= kEntityTypes ||
        numbers[8] > 100)
      fail_record("a mention", "has a kind, type or confidence that does not exist");
    mention.kind = static_cast<MentionKind>(numbers[5]);
    mention.type = static_cast<EntityType>(numbers[6]);
    mention.cluster = numbers[7];
    mention.confidence = static_cast<std::uint8_t>(numbers[8]);
  }

  static NameForm name(dom::element value) {
    NameForm name;
    std::size_t place = 0;
    for (const dom::element part : array_in(value, "a name")) {
      if (place == 0) name.text = text_in(part, "a name");
      else name.count = number32(part, "a name");
      ++place;
    }
    if (place != 2) fail_record("a name", "is not a text and a number");
    return name;
  }

  Cluster cluster(dom::element value) const {
    Cluster cluster;
    for (const auto [key, part] : object_in(value, "a cluster")) {
      if (key == "type") cluster.type = named(part, EntityType::kMisc, "type");
      else if (key == "names") each(part, key, [&](dom::element one) { cluster.names.push_back(name(one)); });
      else if (key == "titles")
        each(part, key, [&](dom::element one) { cluster.titles.emplace_back(text_in(one, "a title")); });
      else if (key == "offset") cluster.first_offset = number32(part, key);
      else if (key == "mentions") cluster.mentions = number32(part, key);
      else fail_record(key, "is no part of a cluster");
    }
    return cluster;
  }

  void entity(dom::element value) {
    store::LocalEntityRow& entity = document_.entities.emplace_back();
    bool own = false;
    for (const auto [key, part] : object_in(value, "an entity")) {
      if (key == "key") entity.key = text_in(part, key);
      else if (key == "clusters")
        each(part, key, [&](dom::element one) { entity.members.push_back(number32(one, "clusters")); });
      else if (key == "cluster") entity.cluster = cluster(part), own = true;
      else if (key == "merges") each(part, key, [&](dom::element one) { entity.merges.push_back(merge(one)); });
      else fail_record(key, "is no part of an entity");
    }
    for (const std::uint32_t member : entity.members)
      if (member >= extracted_.clusters.size()) fail_record("an entity", "has a cluster that does not exist");
    if (own) return;
    if (entity.members.size() != 1) fail_record("an entity", "of several clusters says not what they are together");
    entity.cluster = extracted_.clusters[entity.members.front()];
  }

  static SpellingMerge merge(dom::element value) {
    SpellingMerge merge;
    for (const auto [key, part] : object_in(value, "a merge")) {
      if (key == "a") merge.a = text_in(part, key);
      else if (key == "b") merge.b = text_in(part, key);
      else if (key == "reason") merge.reason = text_in(part, key);
      else if (key == "score") merge.score = static_cast<std::uint8_t>(number_in(part, key, 100));
      else if (key == "offsets") {
        const auto [a, b] = numbers_in<2>(part, key);
        merge.a_offset = a;
        merge.b_offset = b;
      } else {
        fail_record(key, "is no part of a merge");
      }
    }
    return merge;
  }

  std::string_view sentence_of(std::uint32_t index) const {
    if (index >= extracted_.sentences.size()) fail_record("a statement", "stands in a sentence that does not exist");
    const Span span = extracted_.sentences[index].span;
    return std::string_view(extracted_.document.text).substr(span.begin, span.end - span.begin);
  }

  // Whether the member is a phrase's. Words are cut out when all members are read: finish().
  bool phrase_member(std::string_view key, dom::element value, Phrase& phrase, bool& own) const {
    if (key == "span") phrase.span = spans_in(value);
    else if (key == "mention") phrase.mention = text_in(value, key), own = true;
    else if (key == "cluster") phrase.cluster = known_cluster(value);
    else if (key == "name") phrase.name = std::string(text_in(value, key));
    else if (key == "quantity") phrase.quantity = quantity(value);
    else if (key == "actor") phrase.actor = actor(value);
    else return false;
    return true;
  }

  std::uint32_t known_cluster(dom::element value) const {
    const std::uint32_t cluster = number32(value, "cluster");
    if (cluster >= extracted_.clusters.size()) fail_record("cluster", "does not exist");
    return cluster;
  }

  static Quantity quantity(dom::element value) {
    Quantity quantity;
    for (const auto [key, part] : object_in(value, "quantity")) {
      if (key == "value") {
        if (part.get(quantity.value) != simdjson::SUCCESS) fail_record("quantity", "is no number");
      } else if (key == "unit") {
        quantity.unit = text_in(part, key);
      } else if (key == "approximate") {
        quantity.approximate = flag_in(part, key);
      } else {
        fail_record(key, "is no part of a quantity");
      }
    }
    return quantity;
  }

  PhraseActor actor(dom::element value) const {
    PhraseActor actor;
    for (const auto [key, part] : object_in(value, "actor")) {
      if (key == "cluster") actor.acting.cluster = known_cluster(part);
      else if (key == "kind") actor.acting.kind = named(part, ActorKind::kOrg, "kind");
      else if (key == "inferred") actor.acting.inferred = flag_in(part, key);
      else fail_record(key, "is no part of an actor");
    }
    return actor;
  }

  Phrase phrase(dom::element value, std::string_view sentence) const {
    Phrase phrase;
    bool own = false;
    for (const auto [key, part] : object_in(value, "a phrase"))
      if (!phrase_member(key, part, phrase, own)) fail_record(key, "is no part of a phrase");
    if (!own) phrase.mention = cut_out(sentence, phrase.span);
    return phrase;
  }

  Argument argument(dom::element value, std::string_view sentence) const {
    Argument argument;
    bool own = false;
    for (const auto [key, part] : object_in(value, "an argument")) {
      if (key == "role") argument.role = named(part, Role::kOther, "role");
      else if (key == "prep") argument.preposition = std::string(text_in(part, key));
      else if (!phrase_member(key, part, argument, own)) fail_record(key, "is no part of an argument");
    }
    if (!own) argument.mention = cut_out(sentence, argument.span);
    return argument;
  }

  Speaker speaker(dom::element value) const {
    Speaker speaker;
    bool own = false;
    for (const auto [key, part] : object_in(value, "a speaker")) {
      if (key == "cue") speaker.cue = text_in(part, key);
      else if (key == "sentence") speaker.sentence_index = number32(part, key);
      else if (key == "offset") speaker.offset = number32(part, key);
      else if (!phrase_member(key, part, speaker.phrase, own)) fail_record(key, "is no part of a speaker");
    }
    const std::string_view sentence = sentence_of(speaker.sentence_index);
    if (!own) speaker.phrase.mention = cut_out(sentence, speaker.phrase.span);
    return speaker;
  }

  static Relation relation(dom::element value, std::string_view sentence) {
    Relation relation;
    bool own = false, own_canonical = false;
    for (const auto [key, part] : object_in(value, "relation")) {
      if (key == "span") relation.span = spans_in(part);
      else if (key == "text") relation.text = text_in(part, key), own = true;
      else if (key == "lemma") relation.lemma = text_in(part, key);
      else if (key == "canonical") relation.canonical = text_in(part, key), own_canonical = true;
      else if (key == "reversed") relation.canonical_reversed = flag_in(part, key);
      else if (key == "implied") relation.implied = flag_in(part, key);
      else fail_record(key, "is no part of a relation");
    }
    if (!own) relation.text = cut_out(sentence, relation.span);
    if (!own_canonical) relation.canonical = relation.lemma;
    return relation;
  }

  static TimeExpression time(dom::element value, std::string_view sentence) {
    TimeExpression time;
    bool own = false;
    for (const auto [key, part] : object_in(value, "time")) {
      if (key == "span") time.span = spans_in(part);
      else if (key == "text") time.text = text_in(part, key), own = true;
      else if (key == "value") time.value = std::string(text_in(part, key));
      else if (key == "start") time.start = std::string(text_in(part, key));
      else if (key == "end") time.end = std::string(text_in(part, key));
      else fail_record(key, "is no part of a time");
    }
    if (!own) time.text = cut_out(sentence, time.span);
    return time;
  }

  void statements(dom::element value) {
    for (const dom::element one : array_in(value, "statements")) statement(object_in(one, "a statement"));
  }

  // The sentence first: what it says is cut out of that.
  void statement(dom::object object) {
    Statement& statement = extracted_.statements.emplace_back();
    dom::element index;
    if (object["sentence"].get(index) != simdjson::SUCCESS) fail_record("a statement", "stands in no sentence");
    statement.sentence_index = number32(index, "sentence");
    const std::string_view sentence = sentence_of(statement.sentence_index);
    for (const auto [key, value] : object) statement_member(key, value, sentence, statement);
    const std::uint32_t offset = extracted_.sentences[statement.sentence_index].span.begin;
    if (!store::parse_statement_id(statement.id)) fail_record("a statement", "has no id");
    if (statement_id(extracted_.document.id, offset, statement) != statement.id)
      fail_record("statement " + statement.id, "has an id that is not that of its words");
    if (statement.place && *statement.place >= statement.args.size()) fail_record("place", "is no argument");
  }

  void statement_member(std::string_view key, dom::element value, std::string_view sentence,
                        Statement& statement) const {
    if (key == "id") statement.id = text_in(value, key);
    else if (key == "subject") statement.subject = phrase(value, sentence);
    else if (key == "object") statement.object = phrase(value, sentence);
    else if (key == "relation") statement.relation = relation(value, sentence);
    else if (key == "args")
      each(value, key, [&](dom::element one) { statement.args.push_back(argument(one, sentence)); });
    else if (key == "polarity")
      statement.polarity = text_in(value, key) == "-" ? Polarity::kNegative : Polarity::kPositive;
    else if (key == "modality") statement.modality = named(value, Modality::kAsked, key);
    else if (key == "attributed_to")
      each(value, key, [&](dom::element one) { statement.attributed_to.push_back(speaker(one)); });
    else if (key == "time") statement.time = time(value, sentence);
    else if (key == "place") statement.place = number32(value, key);
    else if (key == "construction") statement.construction = named(value, Construction::kReported, key);
    else if (key == "confidence") statement.confidence = static_cast<std::uint8_t>(number_in(value, key, 100));
    else if (key != "sentence") fail_record(key, "is no part of a statement");
  }

  // What is left: that all parts belong together.
  void check() {
    if (entities_) each(*entities_, "entities", [&](dom::element one) { entity(one); });
    std::vector<int> joined(extracted_.clusters.size(), 0);
    for (const store::LocalEntityRow& entity : document_.entities)
      for (const std::uint32_t member : entity.members) ++joined[member];
    for (const int count : joined)
      if (count != 1) fail_record("a cluster", "is not in exactly one entity");
    for (const Mention& mention : extracted_.mentions) {
      if (mention.sentence >= extracted_.sentences.size() || mention.cluster >= extracted_.clusters.size())
        fail_record("a mention", "is of a sentence or cluster that does not exist");
      const std::size_t size = sentence_of(mention.sentence).size();
      for (const Span& span : {mention.span, mention.head_span})
        if (span.begin > span.end || span.end > size) fail_record("a mention", "lies outside its sentence");
    }
  }

  store::WholeDocument& document_;
  ExtractedDocument& extracted_;
  bool versioned_ = false, has_text_ = false;
  std::optional<std::pair<std::string, std::string>> rejected_;  // id and reason
  std::optional<dom::element> entities_, statements_;
};

}  // namespace

struct RecordReader::Impl {
  dom::parser parser;
};

RecordReader::RecordReader() : impl_(std::make_unique<Impl>()) {}
RecordReader::~RecordReader() = default;

store::WholeDocument RecordReader::read(std::string_view line) {
  dom::element parsed;
  if (const auto error = impl_->parser.parse(line.data(), line.size()).get(parsed))
    throw RecordError(std::string("no JSON: ") + simdjson::error_message(error));
  store::WholeDocument document;
  RecordParser(document).read(object_in(parsed, "record"));
  return document;
}

}  // namespace relata::kb
