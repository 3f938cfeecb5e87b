// Parts of keys whose bytewise order is the order that readers want: numbers are big-endian, and text is escaped so
// that a shorter text sorts before a longer one that begins with it.
//   append_text("a") -> 61 00 01          append_text("a\0b") -> 61 00 FF 62 00 01
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace relata {

void append_u32(std::string& key, std::uint32_t number);
void append_u64(std::string& key, std::uint64_t number);
void append_text(std::string& key, std::string_view text);

// Each takes its bytes from the front of `rest`; throws StoreError if they are not all there.
std::uint32_t take_u32(std::string_view& rest);
std::uint64_t take_u64(std::string_view& rest);
std::string take_text(std::string_view& rest);
void take_text(std::string_view& rest, std::string& text);  // into its memory

}  // namespace relata
