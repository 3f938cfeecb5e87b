// The rows that say which documents are copies, in the family `identity` (docs/store_format.md): their keys and values.
//
// A text is what a document says on a day: documents of the same wording and day are one text, so that a page that was
// stored ten thousand times is compared once. Decoding is safe on any bytes: it gives a value or throws StoreError.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "copies/copy_test.h"

namespace relata::copies {

// On disk: never renumber. First byte of a key; those below are who is who (identity/record_codec.h).
enum class CopyKind : std::uint8_t {
  kText = 0x10,      // its words
  kDocument = 0x11,  // the documents of a text
  kTextOf = 0x12,    // the text of a document
  kKey = 0x13,       // the texts of a key (copies/copy_keys.h)
  kLink = 0x14,      // two texts that are copies, both ways
  kLeader = 0x15,    // of a text that is a copy of a longer one: that one
  kStory = 0x16      // of a document that has copies: the text that leads them
};

struct TextId {
  std::uint64_t content = 0;
  Day day = 0;
  auto operator<=>(const TextId&) const = default;
};
TextId id_of(const Text& text);
// Not 0; another one for another text, but for a chance of 1 in 2^64.
std::uint64_t number_of(const TextId& text);

// Shorter ones tell too little: "Page not found".
inline constexpr std::size_t kFewestWords = 8;

std::string kind_of_rows(CopyKind kind);
std::string text_key(const TextId& text);
std::string documents_prefix(const TextId& text);
std::string document_key(const TextId& text, std::string_view doc);
std::string text_of_key(std::string_view doc);
std::string key_prefix(std::uint32_t key);
std::string key_key(std::uint32_t key, const TextId& text);
std::string links_prefix(const TextId& text);
std::string link_key(const TextId& text, const TextId& other);
std::string leader_key(const TextId& text);
std::string story_key(std::string_view doc);

// Of keys that end so.
TextId last_text_of(std::string_view key);
std::string_view document_of(std::string_view document_key);
std::string_view document_of_story(std::string_view story_key);

std::string encode(const TextId& text);
TextId decode_text_id(std::string_view value);
std::string encode(const Wording& words);
Wording decode_wording(std::string_view value);
// Of a link: how many words the other text has.
std::string encode_size(std::size_t words);
std::uint32_t decode_size(std::string_view value);

}  // namespace relata::copies
