#include "store/index_rows.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "core/filter.h"
#include "core/relation_lexicon.h"
#include "core/statement_edges.h"
#include "store/day_code.h"
#include "store/terms.h"

namespace relata::store {
namespace {

// How many of the upper bits of an id choose its list, and how many after them are kept: enough that two ids of a
// knowledge base seldom share them; the statements say which is meant.
constexpr int kListBits = 12, kKeptBits = 32;

constexpr std::size_t kKnownRelations = 1 << 14;

// Of the object's edge: those of arguments have what the lexicon has.
bool has_own_canonical(const Statement& statement, const StatementEdge& edge) {
  if (edge.number > 0) return false;
  const Relation& relation = statement.relation;
  static thread_local std::unordered_map<std::string, CanonicalRelation> known;  // some hundreds, of a table
  if (known.size() > kKnownRelations) known.clear();
  const auto [place, fresh] = known.try_emplace(relation.lemma);
  if (fresh) place->second = canonical_relation(relation.lemma);
  return place->second.name != relation.canonical || place->second.reversed != relation.canonical_reversed;
}

class PostingMaker {
 public:
  PostingMaker(const Document& document, DocumentNumber number, const std::vector<LocalEntityRow>& entities,
               const TermNumber& term, PostingSink& sink)
      : document_(document), number_(number), local_(entities), first_(entities.data()), term_(term), sink_(sink) {
    for (const LocalEntityRow& entity : entities)
      numbers_.push_back(entity.is_entity() ? term_(entity_term(entity.key)) : 0);
  }

  void add(const Statement& statement, std::uint32_t ordinal) {
    Posting said;
    said.document = number_;
    said.ordinal = ordinal;
    said.flags = flags_of(statement);
    said.confidence = statement.confidence;
    const DayCodes days = day_codes(days_of(statement, document_.date));
    said.first_day = days.first;
    said.last_day = days.last;
    if (days.first == days.last) said.flags |= kOneDay;
    edges(statement, said);
    speakers(statement, said);
    if (days.first != kNoDay) {
      Posting timed = bare(said);
      timed.a = days.first;
      timed.b = days.last;
      sink_.listed({IndexKind::kTime, days.first >> kMonthShift, timed});
    }
    sink_.listed(posting_of_id(*parse_statement_id(statement.id), number_, ordinal));
  }

  void mentions() {
    for (const TermId entity : std::set<TermId>(numbers_.begin(), numbers_.end())) {
      Posting named;
      named.document = number_;
      if (entity != 0) sink_.listed({IndexKind::kMention, entity, named});
    }
  }

 private:
  // What lists without columns for more keep of it.
  static Posting bare(const Posting& said) {
    Posting posting;
    posting.document = said.document;
    posting.ordinal = said.ordinal;
    return posting;
  }

  TermId number_of(const LocalEntityRow& entity) const { return numbers_[static_cast<std::size_t>(&entity - first_)]; }

  // The entity that an end stands or acts for; null for a phrase.
  const LocalEntityRow* entity_of(const Phrase& phrase) const {
    const LocalEntityRow* entity = local_.of(phrase);
    return entity ? entity : local_.actor_of(phrase);
  }

  TermId end(const Phrase& phrase) const {
    const LocalEntityRow* entity = entity_of(phrase);
    return entity ? number_of(*entity) : term_(phrase_term(phrase_words(phrase)));
  }

  void edges(const Statement& statement, Posting said) {
    const TermId subject = end(statement.subject);
    const std::uint8_t flags = said.flags;
    for (const StatementEdge& edge :
         statement_edges(statement, [&](const Phrase& phrase) { return entity_of(phrase) != nullptr; })) {
      said.edge = edge.number;
      said.flags = static_cast<std::uint8_t>(flags | (has_own_canonical(statement, edge) ? kOwnCanonical : 0));
      sink_.edge({subject, term_(relation_term(edge.relation)), edge.object ? end(*edge.object) : 0}, said);
    }
  }

  void speakers(const Statement& statement, const Posting& said) {
    std::set<TermId> speakers;
    for (const Speaker& speaker : statement.attributed_to)
      if (const LocalEntityRow* entity = entity_of(speaker.phrase)) speakers.insert(number_of(*entity));
    for (const TermId speaker : speakers) sink_.listed({IndexKind::kSpeaker, speaker, bare(said)});
  }

  const Document& document_;
  const DocumentNumber number_;
  const LocalEntities local_;
  const LocalEntityRow* const first_;
  const TermNumber& term_;
  PostingSink& sink_;
  std::vector<TermId> numbers_;  // of the local entities
};

// Who says what the statements of a document state.
class FactSpeakers {
 public:
  // Keeps references.
  FactSpeakers(DocumentFacts& facts, const std::vector<LocalEntityRow>& entities, const TermNumber& term)
      : facts_(facts), local_(entities), term_(term) {}

  void add(const Statement& statement) { facts_.said_by += static_cast<char>(place_of(statement)); }

 private:
  std::uint8_t place_of(const Statement& statement) {
    if (statement.attributed_to.empty()) return 0;
    const Speaker& speaker = statement.attributed_to.front();
    const LocalEntityRow* const entity = local_.of(speaker.phrase);
    DocumentFacts::Speaker said;
    if (entity) said.entity = term_(entity_term(entity->key));
    else said.words = said_by(speaker);
    auto& known = facts_.speakers;
    const auto place = static_cast<std::size_t>(std::find(known.begin(), known.end(), said) - known.begin());
    if (place + 1 >= DocumentFacts::kManySpeakers) return DocumentFacts::kManySpeakers;
    if (place == known.size()) known.push_back(std::move(said));
    return static_cast<std::uint8_t>(place + 1);
  }

  DocumentFacts& facts_;
  const LocalEntities local_;
  const TermNumber& term_;
};

}  // namespace

void ListedRows::edge(const IndexedTerms& terms, const Posting& said) {
  for (const IndexKind kind : {IndexKind::kSpo, IndexKind::kPos, IndexKind::kOsp})
    rows_.postings.push_back(posting_of_edge(kind, terms, said));
  count(terms, said, rows_.relations);
}

void count(const IndexedTerms& terms, const Posting& said, std::map<TermId, RelationCount>& relations) {
  RelationCount& count = relations[terms.relation];
  ++count.edges;
  if (asserts(said.flags)) ++count.asserted;
}

ListedPosting posting_of_edge(IndexKind kind, const IndexedTerms& terms, const Posting& said) {
  const auto& [subject, relation, object] = terms;
  ListedPosting listed{kind, 0, said};
  const auto place = [&](TermId list, TermId a, TermId b) {
    listed.term = list;
    listed.posting.a = a;
    listed.posting.b = b;
  };
  if (kind == IndexKind::kSpo) {
    place(subject, relation, object);
    return listed;
  }
  kind == IndexKind::kPos ? place(relation, object, subject) : place(object, subject, relation);
  listed.posting.first_day = listed.posting.last_day = listed.posting.confidence = 0;
  return listed;
}

IndexedEdge edge_of_posting(IndexKind kind, TermId list, const Posting& posting) {
  if (kind == IndexKind::kSpo) return {list, posting.a, posting.b, posting, true};
  if (kind == IndexKind::kPos) return {posting.b, list, posting.a, posting, false};
  return {posting.a, posting.b, list, posting, false};
}

void visit_postings(const Document& document, DocumentNumber number, std::span<const Statement> statements,
                    const std::vector<LocalEntityRow>& entities, const TermNumber& term, PostingSink& sink) {
  PostingMaker maker(document, number, entities, term, sink);
  for (std::uint32_t ordinal = 0; ordinal < statements.size(); ++ordinal) maker.add(statements[ordinal], ordinal);
  maker.mentions();
}

std::uint8_t flags_of(const Statement& statement) {
  const bool negative = statement.polarity == Polarity::kNegative;
  unsigned flags = static_cast<unsigned>(statement.modality) << kModalityShift;
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
  ListedRows sink(rows);
  visit_postings(document, number, statements, entities, term, sink);
  std::sort(rows.postings.begin(), rows.postings.end());
  rows.postings.erase(std::unique(rows.postings.begin(), rows.postings.end()), rows.postings.end());
  return rows;
}

DocumentFacts facts_of(const Document& document, std::span<const StoredSentence> sentences,
                       std::span<const Statement> statements, const std::vector<LocalEntityRow>& entities,
                       const TermNumber& term) {
  DocumentFacts facts;
  facts.id = document.id, facts.date = document.date, facts.source = document.source;
  FactSpeakers speakers(facts, entities, term);
  for (const Statement& statement : statements) {
    const std::uint32_t index = statement.sentence_index;
    if (facts.sentences.empty() || facts.sentences.back() != index) {
      const Span span = sentences[index].span;
      facts.hashes.push_back(sentence_hash(std::string_view(document.text).substr(span.begin, span.end - span.begin)));
    }
    facts.sentences.push_back(index);
    facts.ids.push_back(*parse_statement_id(statement.id));
    speakers.add(statement);
  }
  if (facts.speakers.empty()) facts.said_by.clear();
  return facts;
}

}  // namespace relata::store
