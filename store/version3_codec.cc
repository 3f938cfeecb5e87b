// Each record by one list of its fields, in the order of docs/store_format.md.
#include "core/field_codec.h"
#include "core/key_bytes.h"
#include "store/record_fields.h"
#include "store/value_codec.h"

namespace relata {

constexpr Role last_of(Role) { return Role::kOther; }
constexpr Polarity last_of(Polarity) { return Polarity::kNegative; }
constexpr Modality last_of(Modality) { return Modality::kAsked; }
constexpr Construction last_of(Construction) { return Construction::kReported; }
constexpr MentionKind last_of(MentionKind) { return MentionKind::kPronoun; }

template <typename Codec, RecordOf<Quantity> Q>
void fields(Codec& codec, Q& quantity) {
  codec(quantity.value, quantity.unit, quantity.approximate);
}

constexpr ActorKind last_of(ActorKind) { return ActorKind::kOrg; }

// All but the entity and the place, which other documents decide.
template <typename Codec, RecordOf<PhraseActor> A>
void fields(Codec& codec, A& actor) {
  codec(actor.acting.cluster, actor.acting.kind, actor.acting.inferred);
}

// All but the entity, which other documents decide.
template <typename Codec, RecordOf<Phrase> P>
void fields(Codec& codec, P& phrase) {
  codec(phrase.mention, phrase.span, one_more(phrase.cluster, UINT32_MAX), phrase.name, phrase.quantity, phrase.actor);
}

template <typename Codec, RecordOf<Relation> R>
void fields(Codec& codec, R& relation) {
  codec(relation.text, relation.span, relation.lemma, relation.canonical, relation.canonical_reversed,
        relation.implied);
}

template <typename Codec, RecordOf<Argument> A>
void fields(Codec& codec, A& argument) {
  using PhraseOrConst = std::conditional_t<std::is_const_v<A>, const Phrase, Phrase>;
  codec(static_cast<PhraseOrConst&>(argument), argument.role, argument.preposition);
}

template <typename Codec, RecordOf<Speaker> S>
void fields(Codec& codec, S& speaker) {
  codec(speaker.phrase, speaker.cue, speaker.sentence_index, speaker.offset);
}

template <typename Codec, RecordOf<TimeExpression> T>
void fields(Codec& codec, T& time) {
  codec(time.text, time.span, time.value, time.start, time.end);
}

template <typename Codec, RecordOf<Statement> S>
void fields(Codec& codec, S& statement) {
  codec(statement.subject, statement.relation, statement.object, statement.args, statement.polarity, statement.modality,
        statement.attributed_to, statement.time);
  codec(one_more(statement.place, statement.args.size()), statement.construction,
        at_most(statement.confidence, kMostHundredths));
}

namespace store {

template <typename Codec, RecordOf<StoredSentence> S>
void fields(Codec& codec, S& sentence) {
  codec(sentence.span, sentence.furniture);
}

template <typename Codec, RecordOf<StoredMention> M>
void fields(Codec& codec, M& mention) {
  codec(mention.sentence, mention.span, mention.head, mention.kind, mention.type, mention.cluster,
        at_most(mention.confidence, kMostHundredths));
}

template <typename Codec, RecordOf<StoredMentions> M>
void fields(Codec& codec, M& mentions) {
  codec(mentions.mentions, mentions.clusters);
}

template <typename Codec, RecordOf<LocalEntityRow> E>
void fields(Codec& codec, E& entity) {
  codec(entity.key, entity.cluster, entity.members, entity.merges);
}

namespace version3 {

Document decode_document(std::string_view id, std::string_view bytes) {
  Document document = decode_fields<Document>(bytes, "document");
  document.id = id;
  return document;
}

Statement decode_statement(std::string_view key, std::string_view bytes) {
  Statement statement = decode_fields<Statement>(bytes, "statement");
  take_text(key);
  statement.sentence_index = take_u32(key);
  take_u32(key);
  statement.id = format_statement_id(take_u64(key));
  return statement;
}

std::vector<StoredSentence> decode_sentences(std::string_view bytes) {
  return decode_fields<std::vector<StoredSentence>>(bytes, "list of sentences");
}

StoredMentions decode_mentions(std::string_view bytes) {
  return decode_fields<StoredMentions>(bytes, "list of mentions");
}

std::vector<LocalEntityRow> decode_entities(std::string_view bytes) {
  return decode_fields<std::vector<LocalEntityRow>>(bytes, "list of entities");
}

}  // namespace version3
}  // namespace store
}  // namespace relata
