#include "store/key_codec.h"

#include <utility>

#include "core/error.h"

namespace relata::store {
namespace {

void take_kind(std::string_view& rest, std::uint8_t kind) {
  if (rest.empty() || static_cast<std::uint8_t>(rest.front()) != kind) throw StoreError("damaged key: of another kind");
  rest.remove_prefix(1);
}

void expect_end(std::string_view rest) {
  if (!rest.empty()) throw StoreError("damaged key: bytes left over");
}

std::string begin_key(IndexKind kind) { return std::string(1, static_cast<char>(kind)); }

}  // namespace

std::optional<std::uint64_t> parse_statement_id(std::string_view id) {
  if (id.size() != 19 || !id.starts_with("st-")) return std::nullopt;
  std::uint64_t number = 0;
  for (char digit : id.substr(3)) {
    if (digit >= '0' && digit <= '9') number = number << 4 | static_cast<unsigned>(digit - '0');
    else if (digit >= 'a' && digit <= 'f') number = number << 4 | static_cast<unsigned>(digit - 'a' + 10);
    else return std::nullopt;
  }
  return number;
}

std::string format_statement_id(std::uint64_t id) {
  std::string text;
  format_statement_id(id, text);
  return text;
}

void format_statement_id(std::uint64_t id, std::string& text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  text.assign("st-0123456789abcdef");
  for (std::size_t place = text.size(); place > 3; id >>= 4) text[--place] = kHex[id & 15];
}

std::string document_key(std::string_view doc) {
  std::string key;
  append_text(key, doc);
  return key;
}

std::string decode_document_key(std::string_view key) {
  std::string doc = take_text(key);
  expect_end(key);
  return doc;
}

std::string analysis_key(AnalysisKind kind, std::string_view doc) {
  std::string key(1, static_cast<char>(kind));
  append_text(key, doc);
  return key;
}

std::string decode_analysis_key(AnalysisKind kind, std::string_view key) {
  take_kind(key, static_cast<std::uint8_t>(kind));
  return decode_document_key(key);
}

std::string statement_key(const StatementLocation& location) {
  std::string key = document_key(location.doc);
  append_u32(key, location.sentence_index);
  append_u32(key, location.first_byte);
  append_u64(key, location.id);
  return key;
}

StatementLocation decode_statement_key(std::string_view key) {
  StatementLocation location;
  decode_statement_key(key, location);
  return location;
}

void decode_statement_key(std::string_view key, StatementLocation& location) {
  take_text(key, location.doc);
  location.sentence_index = take_u32(key);
  location.first_byte = take_u32(key);
  location.id = take_u64(key);
  expect_end(key);
}

std::string index_prefix(IndexKind kind) { return begin_key(kind); }

std::string index_prefix(IndexKind kind, TermId first) {
  std::string key = begin_key(kind);
  append_u32(key, first);
  return key;
}

std::string index_prefix(IndexKind kind, TermId first, TermId second) {
  std::string key = index_prefix(kind, first);
  append_u32(key, second);
  return key;
}

std::array<std::string, 3> permutation_keys(const EdgeRow& row) {
  std::array<std::string, 3> keys = {index_prefix(IndexKind::kSpo, row.subject, row.relation),
                                     index_prefix(IndexKind::kPos, row.relation, row.object),
                                     index_prefix(IndexKind::kOsp, row.object, row.subject)};
  append_u32(keys[0], row.object);
  append_u32(keys[1], row.subject);
  append_u32(keys[2], row.relation);
  for (std::string& key : keys) {
    append_u64(key, row.statement);
    append_u32(key, row.edge);
  }
  return keys;
}

EdgeRow decode_permutation_key(std::string_view key) {
  if (key.empty()) throw StoreError("damaged key: empty");
  const auto kind = static_cast<IndexKind>(key.front());
  key.remove_prefix(1);
  const TermId a = take_u32(key), b = take_u32(key), c = take_u32(key);
  EdgeRow row;
  switch (kind) {
    case IndexKind::kSpo: row.subject = a, row.relation = b, row.object = c; break;
    case IndexKind::kPos: row.relation = a, row.object = b, row.subject = c; break;
    case IndexKind::kOsp: row.object = a, row.subject = b, row.relation = c; break;
    default: throw StoreError("damaged key: no permutation");
  }
  row.statement = take_u64(key);
  row.edge = take_u32(key);
  expect_end(key);
  return row;
}

std::string participant_key(TermId term, std::uint64_t statement) {
  std::string key = index_prefix(IndexKind::kParticipant, term);
  append_u64(key, statement);
  return key;
}

std::string statement_id_key(std::uint64_t statement) {
  std::string key = begin_key(IndexKind::kStatement);
  append_u64(key, statement);
  return key;
}

std::string time_key(std::string_view first_day, const StatementLocation& location) {
  std::string key = begin_key(IndexKind::kTime);
  append_text(key, first_day);
  return key + statement_key(location);
}

std::string term_key(std::string_view term) { return begin_key(IndexKind::kTerm).append(term); }
std::string term_text_key(TermId term) { return index_prefix(IndexKind::kTermText, term); }

}  // namespace relata::store
