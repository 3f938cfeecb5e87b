// Each record by one list of its fields, in the order of docs/store_format.md.
#include "store/value_codec.h"

#include "core/field_codec.h"

namespace relata {

constexpr Role last_of(Role) { return Role::kOther; }
constexpr Polarity last_of(Polarity) { return Polarity::kNegative; }
constexpr Modality last_of(Modality) { return Modality::kAsked; }
constexpr Construction last_of(Construction) { return Construction::kReported; }
constexpr MentionKind last_of(MentionKind) { return MentionKind::kPronoun; }

constexpr std::uint64_t kMostHundredths = 100;

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

template <typename Codec, RecordOf<Document> D>
void fields(Codec& codec, D& document) {
  codec(document.text, document.date, document.title, document.source, document.url, document.author, document.extra,
        document.origin);
}

template <typename Codec, RecordOf<Cluster> C>
void fields(Codec& codec, C& cluster) {
  codec(cluster.type, cluster.names, cluster.titles, cluster.first_offset, cluster.mentions);
}

template <typename Codec, RecordOf<SpellingMerge> M>
void fields(Codec& codec, M& merge) {
  codec(merge.a, merge.b, merge.a_offset, merge.b_offset, at_most(merge.score, kMostHundredths), merge.reason);
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

template <typename Codec, RecordOf<EdgeRow> E>
void fields(Codec& codec, E& edge) {
  codec(edge.subject, edge.relation, edge.object, edge.statement, edge.edge);
}

template <typename Codec, RecordOf<RowList::Participant> P>
void fields(Codec& codec, P& participant) {
  codec(participant.term, participant.statement);
}

template <typename Codec, RecordOf<RowList> R>
void fields(Codec& codec, R& rows) {
  codec(rows.edges, rows.participants, rows.keys);
}

std::string encode(const Document& document) { return encode_fields(document); }
std::string encode(const Statement& statement) { return encode_fields(statement); }
std::string encode(const std::vector<StoredSentence>& sentences) { return encode_fields(sentences); }
std::string encode(const StoredMentions& mentions) { return encode_fields(mentions); }
std::string encode(const std::vector<LocalEntityRow>& entities) { return encode_fields(entities); }
std::string encode(const RowList& rows) { return encode_fields(rows); }

Document decode_document(std::string_view id, std::string_view bytes) {
  Document document;
  decode_document(id, bytes, document);
  return document;
}

void decode_document(std::string_view id, std::string_view bytes, Document& document) {
  decode_fields(bytes, "document", document);
  document.id = id;
}

Statement decode_statement(const StatementLocation& location, std::string_view bytes) {
  Statement statement;
  decode_statement(location, bytes, statement);
  return statement;
}

void decode_statement(const StatementLocation& location, std::string_view bytes, Statement& statement) {
  decode_fields(bytes, "statement", statement);
  format_statement_id(location.id, statement.id);
  statement.sentence_index = location.sentence_index;
}

std::vector<StoredSentence> decode_sentences(std::string_view bytes) {
  return decode_fields<std::vector<StoredSentence>>(bytes, "list of sentences");
}

void decode_sentences(std::string_view bytes, std::vector<StoredSentence>& sentences) {
  decode_fields(bytes, "list of sentences", sentences);
}

StoredMentions decode_mentions(std::string_view bytes) {
  return decode_fields<StoredMentions>(bytes, "list of mentions");
}

std::vector<LocalEntityRow> decode_entities(std::string_view bytes) {
  return decode_fields<std::vector<LocalEntityRow>>(bytes, "list of entities");
}

void decode_entities(std::string_view bytes, std::vector<LocalEntityRow>& entities) {
  decode_fields(bytes, "list of entities", entities);
}

RowList decode_rows(std::string_view bytes) { return decode_fields<RowList>(bytes, "list of index rows"); }

}  // namespace store
}  // namespace relata
