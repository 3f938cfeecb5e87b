#include "store/index_rows.h"

#include <algorithm>
#include <cassert>

#include "core/filter.h"
#include "store/day_code.h"
#include "store/terms.h"

namespace relata::store {
namespace {

// How many of the upper bits of an id choose its list, and how many after them are kept: enough that two ids of a
// knowledge base seldom share them; the statements say which is meant.
constexpr int kListBits = 12, kKeptBits = 32;

class RowMaker {
 public:
  RowMaker(const Document& document, DocumentNumber number, const TermNumber& term, IndexRows& rows)
      : document_(document), number_(number), term_(term), rows_(rows) {}

  void add(const Statement& statement, std::uint32_t ordinal, const LocalEntities& local) {
    Posting said;
    said.document = number_;
    said.ordinal = ordinal;
    said.flags = flags_of(statement);
    said.confidence = statement.confidence;
    const DayCodes days = day_codes(days_of(statement, document_.date));
    said.first_day = days.first;
    said.last_day = days.last;
    if (days.first == days.last) said.flags |= kOneDay;
    for (const EdgeTerms& edge : edge_terms(statement, local)) this->edge(edge, said);
    for (const std::string& speaker : speaker_terms(statement, local))
      add(IndexKind::kSpeaker, term_(speaker), bare(said));
    if (days.first != kNoDay) {
      Posting timed = bare(said);
      timed.a = days.first;
      timed.b = days.last;
      add(IndexKind::kTime, days.first >> kMonthShift, timed);
    }
    rows_.postings.push_back(posting_of_id(*parse_statement_id(statement.id), number_, ordinal));
  }

  void mention(const std::string& key) {
    Posting named;
    named.document = number_;
    add(IndexKind::kMention, term_(entity_term(key)), named);
  }

 private:
  void add(IndexKind kind, TermId term, const Posting& posting) { rows_.postings.push_back({kind, term, posting}); }

  // What lists without columns for more keep of it.
  static Posting bare(const Posting& said) {
    Posting posting;
    posting.document = said.document;
    posting.ordinal = said.ordinal;
    return posting;
  }

  void edge(const EdgeTerms& edge, Posting said) {
    const TermId subject = term_(edge.subject), relation = term_(edge.relation), object = term_(edge.object);
    said.edge = edge.edge;
    const auto put = [&](IndexKind kind, TermId list, TermId a, TermId b) {
      Posting posting = said;
      posting.a = a;
      posting.b = b;
      if (kind != IndexKind::kSpo) posting.first_day = posting.last_day = posting.confidence = 0;
      add(kind, list, posting);
    };
    put(IndexKind::kSpo, subject, relation, object);
    put(IndexKind::kPos, relation, object, subject);
    put(IndexKind::kOsp, object, subject, relation);
    RelationCount& count = rows_.relations[relation];
    ++count.edges;
    if (said.flags & kAsserts) ++count.asserted;
  }

  const Document& document_;
  const DocumentNumber number_;
  const TermNumber& term_;
  IndexRows& rows_;
};

}  // namespace

std::uint8_t flags_of(const Statement& statement) {
  const bool negative = statement.polarity == Polarity::kNegative;
  unsigned flags = static_cast<unsigned>(statement.modality) << kModalityShift;
  if (!negative && statement.modality == Modality::kAsserted) flags |= kAsserts;
  if (negative) flags |= kNegative;
  if (!statement.attributed_to.empty()) flags |= kAttributed;
  if (statement.relation.implied) flags |= kImplied;
  return static_cast<std::uint8_t>(flags);
}

ListedPosting posting_of_id(std::uint64_t id, DocumentNumber document, std::uint32_t ordinal) {
  Posting posting;
  posting.a = static_cast<std::uint32_t>(id >> (64 - kListBits - kKeptBits));
  posting.document = document;
  posting.ordinal = ordinal;
  return {IndexKind::kStatement, static_cast<TermId>(id >> (64 - kListBits)), posting};
}

IndexRows index_rows(const Document& document, DocumentNumber number, std::span<const Statement> statements,
                     const std::vector<LocalEntityRow>& entities, const TermNumber& term) {
  IndexRows rows;
  const LocalEntities local(entities);
  RowMaker maker(document, number, term, rows);
  for (std::uint32_t ordinal = 0; ordinal < statements.size(); ++ordinal)
    maker.add(statements[ordinal], ordinal, local);
  for (const LocalEntityRow& entity : entities)
    if (entity.is_entity()) maker.mention(entity.key);
  std::sort(rows.postings.begin(), rows.postings.end());
  rows.postings.erase(std::unique(rows.postings.begin(), rows.postings.end()), rows.postings.end());
  return rows;
}

DocumentFacts facts_of(const Document& document, std::span<const StoredSentence> sentences,
                       std::span<const Statement> statements) {
  DocumentFacts facts{document.id, document.date, document.source, {}, {}};
  for (const Statement& statement : statements) {
    const std::uint32_t index = statement.sentence_index;
    if (facts.sentences.empty() || facts.sentences.back() != index) {
      const Span span = sentences[index].span;
      facts.hashes.push_back(sentence_hash(std::string_view(document.text).substr(span.begin, span.end - span.begin)));
    }
    facts.sentences.push_back(index);
  }
  return facts;
}

}  // namespace relata::store
