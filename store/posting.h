// Posting: one entry of an inverted list, as in every text index (Zobel, Moffat: Inverted files for text search
// engines, ACM Computing Surveys 38, 2006): that a statement of a document has to do with the list's term, and what an
// answer needs of it without looking at the statement.
#pragma once

#include <cstdint>
#include <tuple>

#include "store/key_codec.h"

namespace relata::store {

// On disk: never renumber. Bits of Posting::flags.
enum PostingFlag : std::uint8_t {
  kOwnCanonical = 1,  // its canonical relation is not what the lexicon has for its words
  kNegative = 2,
  kAttributed = 4,
  kImplied = 8,
  // 16, 32, 64: the modality
  kOneDay = 128,  // its last day is its first
};
inline constexpr int kModalityShift = 4;
constexpr std::uint8_t modality_in(std::uint8_t flags) { return flags >> kModalityShift & 7; }
// Asserted and positive.
constexpr bool asserts(std::uint8_t flags) { return modality_in(flags) == 0 && (flags & kNegative) == 0; }

// What `a` and `b` are, the kind of the list says (posting_page.h). Ordered by a, b, document, ordinal, edge.
struct Posting {
  std::uint32_t a = 0, b = 0;
  DocumentNumber document = 0;
  std::uint32_t ordinal = 0;  // of the statement in its document
  std::uint32_t edge = 0;     // 0: the object; i + 1: argument i
  std::uint8_t flags = 0;
  std::uint8_t confidence = 0;                // hundredths
  std::uint32_t first_day = 0, last_day = 0;  // day codes (day_code.h)

  auto place() const { return std::tuple(a, b, document, ordinal, edge); }
  bool operator<(const Posting& other) const { return place() < other.place(); }
  bool operator==(const Posting&) const = default;
};

}  // namespace relata::store
