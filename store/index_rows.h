// The postings that one document gives: a function of the document and of the numbers that `term` hands out for its
// terms.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/statement.h"
#include "store/indexed_edge.h"
#include "store/key_codec.h"
#include "store/posting_edit.h"
#include "store/records.h"
#include "store/value_codec.h"

namespace relata::store {

// The number of a term, 0 for "", which is nothing.
using TermNumber = std::function<TermId(const std::string& term)>;

// An edge as all three permutations tell it.
struct IndexedTerms {
  TermId subject = 0, relation = 0, object = 0;
};

// Where the postings of documents go. Each is visited once.
class PostingSink {
 public:
  virtual ~PostingSink() = default;
  virtual void edge(const IndexedTerms& terms, const Posting& said) = 0;
  // Of a list of one place a statement, or of one a document.
  virtual void listed(const ListedPosting& posting) = 0;
};

// `statements` are in the order of the contract and of distinct ids.
void visit_postings(const Document& document, DocumentNumber number, std::span<const Statement> statements,
                    const std::vector<LocalEntityRow>& entities, const TermNumber& term, PostingSink& sink);

// The posting of an edge in one of the permutations, where it stands in `kind`.
ListedPosting posting_of_edge(IndexKind kind, const IndexedTerms& terms, const Posting& said);

// The edge of a posting of such a list.
IndexedEdge edge_of_posting(IndexKind kind, TermId list, const Posting& posting);

struct IndexRows {
  std::vector<ListedPosting> postings;        // ascending, each once
  std::map<TermId, RelationCount> relations;  // how often each is an edge
};
// Collects all, unordered.
class ListedRows final : public PostingSink {
 public:
  // Keeps a reference.
  explicit ListedRows(IndexRows& rows) : rows_(rows) {}
  void edge(const IndexedTerms& terms, const Posting& said) override;
  void listed(const ListedPosting& posting) override { rows_.postings.push_back(posting); }

 private:
  IndexRows& rows_;
};

IndexRows index_rows(const Document& document, DocumentNumber number, std::span<const Statement> statements,
                     const std::vector<LocalEntityRow>& entities, const TermNumber& term);
void count(const IndexedTerms& terms, const Posting& said, std::map<TermId, RelationCount>& relations);

// What answers need of the document.
DocumentFacts facts_of(const Document& document, std::span<const StoredSentence> sentences,
                       std::span<const Statement> statements, const std::vector<LocalEntityRow>& entities,
                       const TermNumber& term);

// The list and posting by which a statement is found by its id.
ListedPosting posting_of_id(std::uint64_t id, DocumentNumber document, std::uint32_t ordinal);

// What a posting tells of how it is said.
std::uint8_t flags_of(const Statement& statement);

}  // namespace relata::store
