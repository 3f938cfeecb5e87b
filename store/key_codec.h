// Bytes of the store's keys: docs/store_format.md in code, of the parts of core/key_bytes.h.
//   SPO of (7, 2, 9), statement 0x0B, edge 0 -> 01 | 00000007 | 00000002 | 00000009 | 000000000000000B | 00000000
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/key_bytes.h"

namespace relata::store {

// The number of a term in one store's dictionary. 0 stands for nothing (a missing object). Never part of an answer.
using TermId = std::uint32_t;

// On disk: never renumber. First byte of a key in the column family `analysis`.
enum class AnalysisKind : std::uint8_t { kSentences = 1, kMentions = 2, kEntities = 3, kRows = 4, kPending = 5 };

// On disk: never renumber. First byte of a key in the column family `index`.
enum class IndexKind : std::uint8_t {
  kSpo = 1,
  kPos = 2,
  kOsp = 3,
  kParticipant = 4,
  kStatement = 5,
  kTime = 6,  // 7 is free
  kTerm = 8,
  kTermText = 9
};

// Where a statement stands; its order is the order of the contract.
struct StatementLocation {
  std::string doc;
  std::uint32_t sentence_index = 0;
  std::uint32_t first_byte = 0;  // of the relation, else of the subject
  std::uint64_t id = 0;          // the 16 hex digits of Statement::id
  auto operator<=>(const StatementLocation&) const = default;
};

// One edge of a statement among the permutations.
struct EdgeRow {
  TermId subject = 0, relation = 0, object = 0;
  std::uint64_t statement = 0;
  std::uint32_t edge = 0;  // 0: the object; i + 1: argument i
  auto operator<=>(const EdgeRow&) const = default;
};

// "st-5d1f0c2ab97e4410" <-> 0x5d1f0c2ab97e4410. Nothing for another form.
std::optional<std::uint64_t> parse_statement_id(std::string_view id);
std::string format_statement_id(std::uint64_t id);
void format_statement_id(std::uint64_t id, std::string& text);  // into its memory

// Column family documents.
std::string document_key(std::string_view doc);
std::string decode_document_key(std::string_view key);

// Column family analysis.
std::string analysis_key(AnalysisKind kind, std::string_view doc);
std::string decode_analysis_key(AnalysisKind kind, std::string_view key);

// Column family statements; document_key(doc) is the prefix of a document's.
std::string statement_key(const StatementLocation& location);
StatementLocation decode_statement_key(std::string_view key);
void decode_statement_key(std::string_view key, StatementLocation& location);  // into its memory

// Column family index.
std::string index_prefix(IndexKind kind);
std::string index_prefix(IndexKind kind, TermId first);
std::string index_prefix(IndexKind kind, TermId first, TermId second);
std::array<std::string, 3> permutation_keys(const EdgeRow& row);  // SPO, POS, OSP
EdgeRow decode_permutation_key(std::string_view key);             // of any of the three
std::string participant_key(TermId term, std::uint64_t statement);
std::string statement_id_key(std::uint64_t statement);
std::string time_key(std::string_view first_day, const StatementLocation& location);
std::string term_key(std::string_view term);
std::string term_text_key(TermId term);

}  // namespace relata::store
