#include "store/key_codec.h"

#include <utility>

#include "core/error.h"

namespace relata::store {
namespace {

void expect_end(std::string_view rest) {
  if (!rest.empty()) throw DamagedError("damaged key: bytes left over");
}

template <typename Kind>
std::string begin_key(Kind kind) {
  return std::string(1, static_cast<char>(kind));
}

std::uint32_t number_after_kind(std::string_view key) {
  if (key.empty()) throw DamagedError("damaged key: empty");
  key.remove_prefix(1);
  const std::uint32_t number = take_u32(key);
  expect_end(key);
  return number;
}

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

std::string document_key(DocumentNumber document) {
  std::string key;
  append_u32(key, document);
  return key;
}

DocumentNumber decode_document_key(std::string_view key) {
  const DocumentNumber document = take_u32(key);
  expect_end(key);
  return document;
}

std::string reading_prefix(ReadingKind kind) { return begin_key(kind); }

std::string reading_key(ReadingKind kind, DocumentNumber document) {
  std::string key = begin_key(kind);
  append_u32(key, document);
  return key;
}

DocumentNumber decode_reading_key(std::string_view key) { return number_after_kind(key); }

std::string index_prefix(IndexKind kind) { return begin_key(kind); }

std::string index_key(IndexKind kind, std::uint32_t number) {
  std::string key = begin_key(kind);
  append_u32(key, number);
  return key;
}

std::string index_key(IndexKind kind, std::string_view text) { return begin_key(kind).append(text); }

std::string term_key(std::uint64_t hash) {
  std::string key = begin_key(IndexKind::kTerm);
  append_u64(key, hash);
  return key;
}

std::uint64_t decode_term_key(std::string_view key) {
  key.remove_prefix(1);
  return take_u64(key);
}

std::uint32_t decode_index_number(std::string_view key) { return number_after_kind(key); }

}  // namespace relata::store
