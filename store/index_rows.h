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
#include "store/key_codec.h"
#include "store/posting_edit.h"
#include "store/records.h"
#include "store/value_codec.h"

namespace relata::store {

// 0 for "", which is nothing.
using TermNumber = std::function<TermId(const std::string& term)>;

struct IndexRows {
  std::vector<ListedPosting> postings;        // ascending, each once
  std::map<TermId, RelationCount> relations;  // how often each is an edge
};

// `statements` are in the order of the contract and of distinct ids.
IndexRows index_rows(const Document& document, DocumentNumber number, std::span<const Statement> statements,
                     const std::vector<LocalEntityRow>& entities, const TermNumber& term);

// What answers need of the document.
DocumentFacts facts_of(const Document& document, std::span<const StoredSentence> sentences,
                       std::span<const Statement> statements);

// The list and posting by which a statement is found by its id.
ListedPosting posting_of_id(std::uint64_t id, DocumentNumber document, std::uint32_t ordinal);

// What a posting tells of how it is said.
std::uint8_t flags_of(const Statement& statement);

}  // namespace relata::store
