// Each record by one list of its fields, in the order of docs/store_format.md.
#include "store/value_codec.h"

#include <utility>

#include "core/error.h"
#include "core/field_codec.h"
#include "core/triple.h"
#include "store/record_fields.h"

namespace relata {

namespace store {
namespace {

constexpr std::size_t kHashBytes = kSentenceHashBits / 8;

// Facts as they are written: the steps from one statement's sentence to the next, the hashes as bytes.
struct PackedFacts {
  std::string id;
  std::optional<std::string> date, source;
  std::vector<std::uint32_t> steps;
  std::string hashes, ids;
  std::vector<DocumentFacts::Speaker> speakers;
  std::string said_by;
};

// An entity; its cluster only where it is not that of its only member.
struct PackedEntity {
  TermId key = 0;
  std::vector<std::uint32_t> members;
  std::optional<Cluster> cluster;
  std::vector<SpellingMerge> merges;
};

struct PackedAnalysis {
  std::vector<std::uint32_t> sentences;  // of each the gap before it, then its length doubled, and 1 for furniture
  std::vector<Cluster> clusters;
  std::vector<PackedEntity> entities;
};

// The numbers of mentions, in the order of StoredMention.
struct PackedMentions {
  std::vector<std::uint32_t> numbers;
};

template <typename Codec, RecordOf<PackedFacts> F>
void fields(Codec& codec, F& facts) {
  codec(facts.id, facts.date, facts.source, facts.ids, facts.hashes, facts.said_by, facts.speakers, facts.steps);
}
template <typename Codec, RecordOf<PackedEntity> E>
void fields(Codec& codec, E& entity) {
  codec(entity.key, entity.members, entity.cluster, entity.merges);
}
template <typename Codec, RecordOf<PackedAnalysis> A>
void fields(Codec& codec, A& analysis) {
  codec(analysis.sentences, analysis.clusters, analysis.entities);
}
template <typename Codec, RecordOf<PackedMentions> M>
void fields(Codec& codec, M& mentions) {
  codec(mentions.numbers);
}
// The least significant byte first.
void append_bytes(std::string& bytes, std::uint64_t number, std::size_t count) {
  for (std::size_t byte = 0; byte < count; ++byte) bytes += static_cast<char>(number >> (8 * byte) & 0xff);
}
std::uint64_t bytes_at(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint64_t number = 0;
  for (std::size_t byte = count; byte > 0; --byte)
    number = number << 8 | static_cast<unsigned char>(bytes[at + byte - 1]);
  return number;
}

[[noreturn]] void fail(const char* why) { throw DamagedError(std::string("damaged record: ") + why); }

}  // namespace

template <typename Codec, RecordOf<DocumentFacts::Speaker> S>
void fields(Codec& codec, S& speaker) {
  codec(speaker.entity, speaker.words);
}

template <typename Codec, RecordOf<RelationCount> C>
void fields(Codec& codec, C& count) {
  codec(count.edges, count.asserted);
}

std::string encode(const Document& document) { return encode_fields(document); }
void decode_document(std::string_view bytes, Document& document) { decode_fields(bytes, "document", document); }

std::uint64_t sentence_hash(std::string_view sentence) {
  return relata::sentence_hash(sentence) >> (64 - kSentenceHashBits);
}

std::string encode(const DocumentFacts& facts) {
  PackedFacts packed{facts.id, facts.date, facts.source, {}, {}, {}, facts.speakers, facts.said_by};
  std::uint32_t before = 0;
  for (const std::uint32_t sentence : facts.sentences)
    packed.steps.push_back(sentence - std::exchange(before, sentence));
  for (const std::uint64_t hash : facts.hashes) append_bytes(packed.hashes, hash, kHashBytes);
  for (const std::uint64_t id : facts.ids) append_bytes(packed.ids, id, sizeof id);
  return encode_fields(packed);
}

void decode_facts(std::string_view bytes, DocumentFacts& facts) {
  PackedFacts packed;
  decode_fields(bytes, "facts of a document", packed);
  facts.id = std::move(packed.id);
  facts.date = std::move(packed.date);
  facts.source = std::move(packed.source);
  facts.sentences.clear();
  facts.hashes.clear();
  std::uint32_t sentence = 0;
  std::size_t distinct = packed.steps.empty() ? 0 : 1;
  for (std::size_t i = 0; i < packed.steps.size(); ++i) {
    if (packed.steps[i] > UINT32_MAX - sentence) fail("a sentence that cannot be");
    sentence += packed.steps[i];
    if (i > 0 && packed.steps[i] > 0) ++distinct;
    facts.sentences.push_back(sentence);
  }
  if (packed.hashes.size() != distinct * kHashBytes) fail("not a hash for each sentence");
  for (std::size_t at = 0; at < packed.hashes.size(); at += kHashBytes)
    facts.hashes.push_back(bytes_at(packed.hashes, at, kHashBytes));
  if (packed.ids.size() != packed.steps.size() * sizeof(std::uint64_t)) fail("not an id for each statement");
  facts.ids.clear();
  for (std::size_t at = 0; at < packed.ids.size(); at += sizeof(std::uint64_t))
    facts.ids.push_back(bytes_at(packed.ids, at, sizeof(std::uint64_t)));
  if (!packed.said_by.empty() && packed.said_by.size() != facts.ids.size()) fail("not a speaker for each statement");
  facts.speakers = std::move(packed.speakers);
  facts.said_by = std::move(packed.said_by);
}

FactsView::FactsView(std::string_view bytes) {
  ByteReader in(bytes, "facts of a document");
  const auto optional = [&](std::optional<std::string_view>& text) {
    if (in.boolean()) text = in.text_there();
  };
  id_ = in.text_there();
  optional(date_);
  optional(source_);
  ids_ = in.text_there();
  hashes_ = in.text_there();
  said_by_ = in.text_there();
  if (!said_by_.empty() && said_by_.size() != statements()) in.fail("not a speaker for each statement");
  speakers_.resize(in.count());
  for (Speaker& speaker : speakers_) speaker = {in.number32(), in.text_there()};
  if (in.count() != statements()) in.fail("not an id for each statement");
  steps_ = bytes.substr(bytes.size() - in.left());
}

std::uint64_t FactsView::statement_id(std::uint32_t ordinal) const {
  if (ordinal >= statements()) fail("a statement that does not exist");
  return bytes_at(ids_, ordinal * sizeof(std::uint64_t), sizeof(std::uint64_t));
}

std::optional<FactsView::Speaker> FactsView::speaker(std::uint32_t ordinal) const {
  if (ordinal >= statements()) fail("a statement that does not exist");
  if (said_by_.empty()) return Speaker();
  const auto place = static_cast<std::uint8_t>(said_by_[ordinal]);
  if (place == DocumentFacts::kManySpeakers) return std::nullopt;
  if (place > speakers_.size()) fail("a speaker that does not exist");
  return place == 0 ? Speaker() : speakers_[place - 1];
}

std::uint64_t FactsView::sentence_hash(std::uint32_t ordinal) const {
  ByteReader steps(steps_, "facts of a document");
  std::size_t distinct = 0;
  for (std::uint32_t statement = 0; statement <= ordinal; ++statement)
    if (steps.number() > 0 && statement > 0) ++distinct;
  if ((distinct + 1) * kHashBytes > hashes_.size()) fail("not a hash for each sentence");
  return bytes_at(hashes_, distinct * kHashBytes, kHashBytes);
}

std::string_view id_in_facts(std::string_view bytes) { return ByteReader(bytes, "facts of a document").text_there(); }

std::string encode(const std::vector<StoredSentence>& sentences, const std::vector<Cluster>& clusters,
                   const std::vector<LocalEntityRow>& entities, const NumberOfKey& number) {
  PackedAnalysis packed;
  std::uint32_t end = 0;
  for (const StoredSentence& sentence : sentences) {
    packed.sentences.push_back(sentence.span.begin - std::exchange(end, sentence.span.end));
    packed.sentences.push_back((sentence.span.end - sentence.span.begin) << 1 | (sentence.furniture ? 1 : 0));
  }
  packed.clusters = clusters;
  for (const LocalEntityRow& entity : entities) {
    PackedEntity one{entity.key.empty() ? 0 : number(entity.key), entity.members, std::nullopt, entity.merges};
    const bool same =
        one.members.size() == 1 && one.members[0] < clusters.size() && clusters[one.members[0]] == entity.cluster;
    if (!same) one.cluster = entity.cluster;
    packed.entities.push_back(std::move(one));
  }
  return encode_fields(packed);
}

void decode_analysis(std::string_view bytes, const KeyOfNumber& key, Analysis& analysis) {
  PackedAnalysis packed;
  decode_fields(bytes, "analysis of a document", packed);
  if (packed.sentences.size() % 2 != 0) fail("half a sentence");
  analysis.sentences.clear();
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < packed.sentences.size(); i += 2) {
    const std::uint64_t begin = std::uint64_t{end} + packed.sentences[i], length = packed.sentences[i + 1] >> 1;
    if (begin + length > UINT32_MAX) fail("a sentence that cannot be");
    end = static_cast<std::uint32_t>(begin + length);
    analysis.sentences.push_back({{static_cast<std::uint32_t>(begin), end}, (packed.sentences[i + 1] & 1) != 0});
  }
  analysis.clusters = std::move(packed.clusters);
  analysis.entities.clear();
  for (PackedEntity& one : packed.entities) {
    LocalEntityRow& entity = analysis.entities.emplace_back();
    if (one.key != 0) entity.key = key(one.key);
    entity.members = std::move(one.members);
    entity.merges = std::move(one.merges);
    if (one.cluster) entity.cluster = *std::move(one.cluster);
    else if (entity.members.size() == 1 && entity.members[0] < analysis.clusters.size())
      entity.cluster = analysis.clusters[entity.members[0]];
    else fail("an entity of no cluster");
  }
}

namespace {

// Differences of numbers of 32 bits, which wrap where something stands before what it is told from.
constexpr std::size_t kNumbersOfMention = 7;
constexpr std::uint32_t kKinds = 3, kCertainty = 100;

}  // namespace

std::string encode(const std::vector<StoredMention>& mentions) {
  PackedMentions packed;
  StoredMention before;
  for (const StoredMention& mention : mentions) {
    const bool same = mention.sentence == before.sentence;
    const std::uint32_t kinds =
        static_cast<std::uint32_t>(mention.type) * kKinds + static_cast<std::uint32_t>(mention.kind);
    packed.numbers.insert(packed.numbers.end(),
                          {mention.sentence - before.sentence, mention.span.begin - (same ? before.span.begin : 0),
                           mention.span.end - mention.span.begin, mention.head.begin - mention.span.begin,
                           mention.head.end - mention.head.begin, mention.cluster,
                           kinds * (kCertainty + 1) + kCertainty - mention.confidence});
    before = mention;
  }
  return encode_fields(packed);
}

std::vector<StoredMention> decode_mentions(std::string_view bytes) {
  PackedMentions packed;
  decode_fields(bytes, "list of mentions", packed);
  if (packed.numbers.size() % kNumbersOfMention != 0) fail("half a mention");
  std::vector<StoredMention> mentions;
  StoredMention before;
  for (auto at = packed.numbers.begin(); at != packed.numbers.end(); at += kNumbersOfMention) {
    StoredMention mention;
    mention.sentence = before.sentence + at[0];
    const bool same = at[0] == 0;
    mention.span.begin = at[1] + (same ? before.span.begin : 0);
    mention.span.end = mention.span.begin + at[2];
    mention.head.begin = mention.span.begin + at[3];
    mention.head.end = mention.head.begin + at[4];
    mention.cluster = at[5];
    const std::uint32_t kinds = at[6] / (kCertainty + 1);
    if (kinds >= kKinds * kEntityTypes) fail("a mention of no kind");
    mention.kind = static_cast<MentionKind>(kinds % kKinds);
    mention.type = static_cast<EntityType>(kinds / kKinds);
    mention.confidence = static_cast<std::uint8_t>(kCertainty - at[6] % (kCertainty + 1));
    mentions.push_back(mention);
    before = mention;
  }
  return mentions;
}

std::string encode(const RelationCount& count) { return encode_fields(count); }
RelationCount decode_count(std::string_view bytes) {
  return decode_fields<RelationCount>(bytes, "count of a relation");
}

}  // namespace store
}  // namespace relata
