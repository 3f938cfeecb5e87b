#include "store/value_codec.h"

#include "core/byte_codec.h"

namespace relata::store {
namespace {

void write(ByteWriter& out, const Span& span) {
  out.number(span.begin);
  out.number(span.end);
}

Span read_span(ByteReader& in) {
  Span span{in.number32(), in.number32()};
  if (span.begin > span.end) in.fail("a span ends before it begins");
  return span;
}

void write(ByteWriter& out, const Spans& spans) {
  out.number(spans.size());
  for (const Span& span : spans) write(out, span);
}

Spans read_spans(ByteReader& in) {
  Spans spans;
  for (std::size_t left = in.count(); left > 0; --left) spans.push_back(read_span(in));
  return spans;
}

void write(ByteWriter& out, const Phrase& phrase) {
  out.text(phrase.mention);
  write(out, phrase.span);
  out.number(phrase.cluster ? std::uint64_t{*phrase.cluster} + 1 : 0);
  out.optional_text(phrase.name);
  out.boolean(phrase.quantity.has_value());
  if (!phrase.quantity) return;
  out.real(phrase.quantity->value);
  out.text(phrase.quantity->unit);
  out.boolean(phrase.quantity->approximate);
}

void read(ByteReader& in, Phrase& phrase) {
  phrase.mention = in.text();
  phrase.span = read_spans(in);
  const std::uint64_t cluster = in.number();
  if (cluster > UINT32_MAX) in.fail("a number is too large");
  if (cluster > 0) phrase.cluster = static_cast<std::uint32_t>(cluster - 1);
  phrase.name = in.optional_text();
  if (!in.boolean()) return;
  Quantity& quantity = phrase.quantity.emplace();
  quantity.value = in.real();
  quantity.unit = in.text();
  quantity.approximate = in.boolean();
}

void write(ByteWriter& out, const Relation& relation) {
  out.text(relation.text);
  write(out, relation.span);
  out.text(relation.lemma);
  out.text(relation.canonical);
  out.boolean(relation.canonical_reversed);
  out.boolean(relation.implied);
}

void read(ByteReader& in, Relation& relation) {
  relation.text = in.text();
  relation.span = read_spans(in);
  relation.lemma = in.text();
  relation.canonical = in.text();
  relation.canonical_reversed = in.boolean();
  relation.implied = in.boolean();
}

void write(ByteWriter& out, const Argument& argument) {
  write(out, static_cast<const Phrase&>(argument));
  out.byte(static_cast<std::uint8_t>(argument.role));
  out.optional_text(argument.preposition);
}

void read(ByteReader& in, Argument& argument) {
  read(in, static_cast<Phrase&>(argument));
  argument.role = in.enumerator(Role::kOther);
  argument.preposition = in.optional_text();
}

void write(ByteWriter& out, const Speaker& speaker) {
  write(out, speaker.phrase);
  out.text(speaker.cue);
  out.number(speaker.sentence_index);
  out.number(speaker.offset);
}

void read(ByteReader& in, Speaker& speaker) {
  read(in, speaker.phrase);
  speaker.cue = in.text();
  speaker.sentence_index = in.number32();
  speaker.offset = in.number32();
}

void write(ByteWriter& out, const TimeExpression& time) {
  out.text(time.text);
  write(out, time.span);
  out.optional_text(time.value);
  out.optional_text(time.start);
  out.optional_text(time.end);
}

void read(ByteReader& in, TimeExpression& time) {
  time.text = in.text();
  time.span = read_spans(in);
  time.value = in.optional_text();
  time.start = in.optional_text();
  time.end = in.optional_text();
}

void write(ByteWriter& out, const Cluster& cluster) {
  out.byte(static_cast<std::uint8_t>(cluster.type));
  out.number(cluster.names.size());
  for (const NameForm& name : cluster.names) {
    out.text(name.text);
    out.number(name.count);
  }
  out.number(cluster.titles.size());
  for (const std::string& title : cluster.titles) out.text(title);
  out.number(cluster.first_offset);
  out.number(cluster.mentions);
}

Cluster read_cluster(ByteReader& in) {
  Cluster cluster;
  cluster.type = in.enumerator(EntityType::kMisc);
  for (std::size_t left = in.count(); left > 0; --left) {
    NameForm& name = cluster.names.emplace_back();
    name.text = in.text();
    name.count = in.number32();
  }
  for (std::size_t left = in.count(); left > 0; --left) cluster.titles.push_back(in.text());
  cluster.first_offset = in.number32();
  cluster.mentions = in.number32();
  return cluster;
}

void write(ByteWriter& out, const SpellingMerge& merge) {
  out.text(merge.a);
  out.text(merge.b);
  out.number(merge.a_offset);
  out.number(merge.b_offset);
  out.byte(merge.score);
  out.text(merge.reason);
}

SpellingMerge read_merge(ByteReader& in) {
  SpellingMerge merge;
  merge.a = in.text();
  merge.b = in.text();
  merge.a_offset = in.number32();
  merge.b_offset = in.number32();
  merge.score = in.enumerator(std::uint8_t{100});
  merge.reason = in.text();
  return merge;
}

// Reads the statement's parts that hang on others: time, place and the list of speakers.
void read_qualifiers(ByteReader& in, Statement& statement) {
  for (std::size_t left = in.count(); left > 0; --left) read(in, statement.attributed_to.emplace_back());
  if (in.boolean()) read(in, statement.time.emplace());
  const std::uint64_t place = in.number();
  if (place > statement.args.size()) in.fail("the place is none of the arguments");
  if (place > 0) statement.place = static_cast<std::uint32_t>(place - 1);
}

}  // namespace

std::string encode(const Document& document) {
  ByteWriter out;
  out.text(document.text);
  for (const auto* field : {&document.date, &document.title, &document.source, &document.url, &document.author})
    out.optional_text(*field);
  out.text(document.extra);
  out.text(document.origin);
  return std::move(out).take();
}

Document decode_document(std::string_view id, std::string_view bytes) {
  ByteReader in(bytes, "document");
  Document document;
  document.id = id;
  document.text = in.text();
  for (auto* field : {&document.date, &document.title, &document.source, &document.url, &document.author})
    *field = in.optional_text();
  document.extra = in.text();
  document.origin = in.text();
  in.expect_end();
  return document;
}

std::string encode(const Statement& statement) {
  ByteWriter out;
  write(out, statement.subject);
  write(out, statement.relation);
  out.boolean(statement.object.has_value());
  if (statement.object) write(out, *statement.object);
  out.number(statement.args.size());
  for (const Argument& argument : statement.args) write(out, argument);
  out.byte(static_cast<std::uint8_t>(statement.polarity));
  out.byte(static_cast<std::uint8_t>(statement.modality));
  out.number(statement.attributed_to.size());
  for (const Speaker& speaker : statement.attributed_to) write(out, speaker);
  out.boolean(statement.time.has_value());
  if (statement.time) write(out, *statement.time);
  out.number(statement.place ? std::uint64_t{*statement.place} + 1 : 0);
  out.byte(static_cast<std::uint8_t>(statement.construction));
  out.byte(statement.confidence);
  return std::move(out).take();
}

Statement decode_statement(const StatementLocation& location, std::string_view bytes) {
  ByteReader in(bytes, "statement");
  Statement statement;
  statement.id = format_statement_id(location.id);
  statement.sentence_index = location.sentence_index;
  read(in, statement.subject);
  read(in, statement.relation);
  if (in.boolean()) read(in, statement.object.emplace());
  for (std::size_t left = in.count(); left > 0; --left) read(in, statement.args.emplace_back());
  statement.polarity = in.enumerator(Polarity::kNegative);
  statement.modality = in.enumerator(Modality::kAsked);
  read_qualifiers(in, statement);
  statement.construction = in.enumerator(Construction::kReported);
  statement.confidence = in.enumerator(std::uint8_t{100});
  in.expect_end();
  return statement;
}

std::string encode(const std::vector<StoredSentence>& sentences) {
  ByteWriter out;
  out.number(sentences.size());
  for (const StoredSentence& sentence : sentences) {
    write(out, sentence.span);
    out.boolean(sentence.furniture);
  }
  return std::move(out).take();
}

std::vector<StoredSentence> decode_sentences(std::string_view bytes) {
  ByteReader in(bytes, "list of sentences");
  std::vector<StoredSentence> sentences;
  for (std::size_t left = in.count(); left > 0; --left) {
    StoredSentence& sentence = sentences.emplace_back();
    sentence.span = read_span(in);
    sentence.furniture = in.boolean();
  }
  in.expect_end();
  return sentences;
}

std::string encode(const StoredMentions& mentions) {
  ByteWriter out;
  out.number(mentions.mentions.size());
  for (const StoredMention& mention : mentions.mentions) {
    out.number(mention.sentence);
    write(out, mention.span);
    write(out, mention.head);
    out.byte(static_cast<std::uint8_t>(mention.kind));
    out.byte(static_cast<std::uint8_t>(mention.type));
    out.number(mention.cluster);
    out.byte(mention.confidence);
  }
  out.number(mentions.clusters.size());
  for (const Cluster& cluster : mentions.clusters) write(out, cluster);
  return std::move(out).take();
}

StoredMentions decode_mentions(std::string_view bytes) {
  ByteReader in(bytes, "list of mentions");
  StoredMentions mentions;
  for (std::size_t left = in.count(); left > 0; --left) {
    StoredMention& mention = mentions.mentions.emplace_back();
    mention.sentence = in.number32();
    mention.span = read_span(in);
    mention.head = read_span(in);
    mention.kind = in.enumerator(MentionKind::kPronoun);
    mention.type = in.enumerator(EntityType::kMisc);
    mention.cluster = in.number32();
    mention.confidence = in.enumerator(std::uint8_t{100});
  }
  for (std::size_t left = in.count(); left > 0; --left) mentions.clusters.push_back(read_cluster(in));
  in.expect_end();
  return mentions;
}

std::string encode(const std::vector<LocalEntityRow>& entities) {
  ByteWriter out;
  out.number(entities.size());
  for (const LocalEntityRow& entity : entities) {
    out.text(entity.key);
    write(out, entity.cluster);
    out.number(entity.members.size());
    for (std::uint32_t member : entity.members) out.number(member);
    out.number(entity.merges.size());
    for (const SpellingMerge& merge : entity.merges) write(out, merge);
  }
  return std::move(out).take();
}

std::vector<LocalEntityRow> decode_entities(std::string_view bytes) {
  ByteReader in(bytes, "list of entities");
  std::vector<LocalEntityRow> entities;
  for (std::size_t left = in.count(); left > 0; --left) {
    LocalEntityRow& entity = entities.emplace_back();
    entity.key = in.text();
    entity.cluster = read_cluster(in);
    for (std::size_t members = in.count(); members > 0; --members) entity.members.push_back(in.number32());
    for (std::size_t merges = in.count(); merges > 0; --merges) entity.merges.push_back(read_merge(in));
  }
  in.expect_end();
  return entities;
}

std::string encode(const RowList& rows) {
  ByteWriter out;
  out.number(rows.edges.size());
  for (const EdgeRow& edge : rows.edges) {
    for (TermId term : {edge.subject, edge.relation, edge.object}) out.number(term);
    out.number(edge.statement);
    out.number(edge.edge);
  }
  out.number(rows.participants.size());
  for (const RowList::Participant& participant : rows.participants) {
    out.number(participant.term);
    out.number(participant.statement);
  }
  out.number(rows.keys.size());
  for (const std::string& key : rows.keys) out.text(key);
  return std::move(out).take();
}

RowList decode_rows(std::string_view bytes) {
  ByteReader in(bytes, "list of index rows");
  RowList rows;
  for (std::size_t left = in.count(); left > 0; --left) {
    EdgeRow& edge = rows.edges.emplace_back();
    for (TermId* term : {&edge.subject, &edge.relation, &edge.object}) *term = in.number32();
    edge.statement = in.number();
    edge.edge = in.number32();
  }
  for (std::size_t left = in.count(); left > 0; --left) {
    RowList::Participant& participant = rows.participants.emplace_back();
    participant.term = in.number32();
    participant.statement = in.number();
  }
  for (std::size_t left = in.count(); left > 0; --left) rows.keys.push_back(in.text());
  in.expect_end();
  return rows;
}

}  // namespace relata::store
