// 64-bit FNV-1a (Fowler, Noll, Vo): a hash that is the same everywhere and quick for short texts.
//
//   fnv1a("b", fnv1a("a")) == fnv1a("ab")
//
// Not safe against who chooses the texts. Ids on disk are made of it (core/statement.h, docs/identity.md): never
// change.
#pragma once

#include <cstdint>
#include <string_view>

namespace relata {

inline constexpr std::uint64_t kFnv1aBasis = 0xcbf29ce484222325;

constexpr std::uint64_t fnv1a(unsigned char byte, std::uint64_t hash) { return (hash ^ byte) * 0x100000001b3; }
constexpr std::uint64_t fnv1a(std::string_view bytes, std::uint64_t hash = kFnv1aBasis) {
  for (const char c : bytes) hash = fnv1a(static_cast<unsigned char>(c), hash);
  return hash;
}

}  // namespace relata
