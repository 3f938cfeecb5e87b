// Bytes of the store's records: docs/store_format.md in code. Decoding is safe on any bytes: it gives a record or
// throws StoreError. encode(decode(b)) == b for each b that decodes from what encode() wrote. The last argument, where
// it is a record, is what is decoded into: its memory is used again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/statement.h"
#include "store/key_codec.h"
#include "store/records.h"

namespace relata::store {

// All but the id, which is the key.
std::string encode(const Document& document);
Document decode_document(std::string_view id, std::string_view bytes);
void decode_document(std::string_view id, std::string_view bytes, Document& document);

// All but id and sentence_index, which are in the key, and Phrase::entity, which depends on other documents.
std::string encode(const Statement& statement);
Statement decode_statement(const StatementLocation& location, std::string_view bytes);
void decode_statement(const StatementLocation& location, std::string_view bytes, Statement& statement);

std::string encode(const std::vector<StoredSentence>& sentences);
std::vector<StoredSentence> decode_sentences(std::string_view bytes);
void decode_sentences(std::string_view bytes, std::vector<StoredSentence>& sentences);

std::string encode(const StoredMentions& mentions);
StoredMentions decode_mentions(std::string_view bytes);

std::string encode(const std::vector<LocalEntityRow>& entities);
std::vector<LocalEntityRow> decode_entities(std::string_view bytes);
void decode_entities(std::string_view bytes, std::vector<LocalEntityRow>& entities);

// Which rows of the column family `index` a document gave, so that they are found when it goes.
struct RowList {
  struct Participant {
    TermId term = 0;
    std::uint64_t statement = 0;
    auto operator<=>(const Participant&) const = default;
  };
  std::vector<EdgeRow> edges;             // ascending; each stands for three rows
  std::vector<Participant> participants;  // ascending
  std::vector<std::string> keys;          // of the times, ascending
  bool operator==(const RowList&) const = default;
};
std::string encode(const RowList& rows);
RowList decode_rows(std::string_view bytes);

}  // namespace relata::store
