#include "copies/copy_rows.h"

#include "core/error.h"
#include "core/fnv1a.h"
#include "core/key_bytes.h"

namespace relata::copies {
namespace {

constexpr std::size_t kIdBytes = 12, kKeyOfText = 1 + kIdBytes;

void append(std::string& key, const TextId& text) {
  append_u64(key, text.content);
  append_u32(key, text.day);
}

std::string with_text(CopyKind kind, const TextId& text) {
  std::string key = kind_of_rows(kind);
  append(key, text);
  return key;
}

std::string with_document(CopyKind kind, std::string_view doc) { return kind_of_rows(kind).append(doc); }

[[noreturn]] void fail_row(const char* what) { throw DamagedError(std::string("damaged row of copies: ") + what); }

}  // namespace

TextId id_of(const Text& text) { return {fnv1a(encode(text.words)), text.day}; }

std::uint64_t number_of(const TextId& text) {
  const std::uint64_t number = fnv1a(encode(text));
  return number == 0 ? 1 : number;
}

std::string kind_of_rows(CopyKind kind) { return std::string(1, static_cast<char>(kind)); }
std::string text_key(const TextId& text) { return with_text(CopyKind::kText, text); }
std::string documents_prefix(const TextId& text) { return with_text(CopyKind::kDocument, text); }
std::string document_key(const TextId& text, std::string_view doc) { return documents_prefix(text).append(doc); }
std::string text_of_key(std::string_view doc) { return with_document(CopyKind::kTextOf, doc); }

std::string key_prefix(std::uint32_t key) {
  std::string prefix = kind_of_rows(CopyKind::kKey);
  append_u32(prefix, key);
  return prefix;
}

std::string key_key(std::uint32_t key, const TextId& text) {
  std::string row = key_prefix(key);
  append(row, text);
  return row;
}

std::string links_prefix(const TextId& text) { return with_text(CopyKind::kLink, text); }

std::string link_key(const TextId& text, const TextId& other) {
  std::string key = links_prefix(text);
  append(key, other);
  return key;
}

std::string leader_key(const TextId& text) { return with_text(CopyKind::kLeader, text); }
std::string story_key(std::string_view doc) { return with_document(CopyKind::kStory, doc); }

TextId last_text_of(std::string_view key) {
  if (key.size() < kKeyOfText) fail_row("its key is cut short");
  return decode_text_id(key.substr(key.size() - kIdBytes));
}

std::string_view document_of(std::string_view document_key) {
  if (document_key.size() < kKeyOfText) fail_row("its key is cut short");
  return document_key.substr(kKeyOfText);
}

std::string_view document_of_story(std::string_view story_key) { return story_key.substr(1); }

std::string encode(const TextId& text) {
  std::string value;
  append(value, text);
  return value;
}

TextId decode_text_id(std::string_view value) {
  if (value.size() != kIdBytes) fail_row("a text is no twelve bytes");
  TextId text;
  text.content = take_u64(value);
  text.day = take_u32(value);
  return text;
}

std::string encode(const Wording& words) {
  std::string value;
  value.reserve(2 * words.size());
  for (const Word word : words) {
    value += static_cast<char>(word >> 8);
    value += static_cast<char>(word & 0xFF);
  }
  return value;
}

Wording decode_wording(std::string_view value) {
  if (value.size() % 2 != 0) fail_row("half a word is left over");
  Wording words(value.size() / 2);
  for (std::size_t i = 0; i < words.size(); ++i)
    words[i] =
        static_cast<Word>(static_cast<unsigned char>(value[2 * i]) << 8 | static_cast<unsigned char>(value[2 * i + 1]));
  return words;
}

std::string encode_size(std::size_t words) {
  std::string value;
  append_u32(value, static_cast<std::uint32_t>(words));
  return value;
}

std::uint32_t decode_size(std::string_view value) {
  const std::uint32_t size = take_u32(value);
  if (!value.empty()) fail_row("bytes are left over");
  return size;
}

}  // namespace relata::copies
