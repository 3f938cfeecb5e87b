// Bytes of the store's keys: docs/store_format.md in code, of the parts of core/key_bytes.h.
//   page of SPO of term 7, documents 0 to 65535 -> 01 | 00000007 | 0000
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/key_bytes.h"

namespace relata::store {

// The number of a term in one store's dictionary. 0 stands for nothing (a missing object). Never part of an answer.
using TermId = std::uint32_t;
// The number of a document in one store, given in the order of writing and never again. Never part of an answer.
using DocumentNumber = std::uint32_t;

// On disk: never renumber. First byte of a key in the column family `readings`.
enum class ReadingKind : std::uint8_t { kAnalysis = 1, kMentions = 2, kStatements = 3, kPending = 4 };

// On disk: never renumber. First byte of a key in the column family `index`. 1 to 7 are kinds of posting lists.
enum class IndexKind : std::uint8_t {
  kSpo = 1,
  kPos = 2,
  kOsp = 3,
  kSpeaker = 4,    // who says so
  kStatement = 5,  // by id
  kTime = 6,
  kMention = 7,  // documents that name an entity
  kFacts = 8,    // of a document, by number
  kDocument = 9,
  kTerm = 10,
  kTermText = 11,
  kRelation = 12,  // terms of relations, by their words
  kCount = 13,     // of a relation's edges
  kCounter = 14
};

// Where a statement stands. Its order is the order of the contract: by document, then by place in it.
struct StatementLocation {
  std::string doc;
  DocumentNumber document = 0;
  std::uint32_t ordinal = 0;  // among the statements of its document, in the order of the contract
  auto operator<=>(const StatementLocation&) const = default;
};

// "st-5d1f0c2ab97e4410" <-> 0x5d1f0c2ab97e4410. Nothing for another form.
std::optional<std::uint64_t> parse_statement_id(std::string_view id);
std::string format_statement_id(std::uint64_t id);
void format_statement_id(std::uint64_t id, std::string& text);  // into its memory

// Column family documents.
std::string document_key(DocumentNumber document);
DocumentNumber decode_document_key(std::string_view key);

// Column family readings.
std::string reading_prefix(ReadingKind kind);
std::string reading_key(ReadingKind kind, DocumentNumber document);
DocumentNumber decode_reading_key(std::string_view key);

// Column family index, but for pages of posting lists (store/posting_page.h).
std::string index_prefix(IndexKind kind);
std::string index_key(IndexKind kind, std::uint32_t number);   // kFacts, kTermText, kCount
std::string index_key(IndexKind kind, std::string_view text);  // kDocument, kRelation, kCounter
std::string term_key(std::uint64_t hash);                      // kTerm
std::uint64_t decode_term_key(std::string_view key);
std::uint32_t decode_index_number(std::string_view key);

}  // namespace relata::store
