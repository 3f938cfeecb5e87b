// Postings made by chance, of every kind of list, as the index may hold them.
#pragma once

#include <array>
#include <random>

#include "store/posting_edit.h"

namespace relata::testing {

using store::IndexKind;
using store::Posting;

inline constexpr std::array kPostingKinds = {IndexKind::kSpo,     IndexKind::kPos,       IndexKind::kOsp,
                                             IndexKind::kSpeaker, IndexKind::kStatement, IndexKind::kTime,
                                             IndexKind::kMention};

// Numbers small and large, many of them equal.
inline std::uint32_t some_number(std::mt19937& random) {
  switch (random() % 4) {
    case 0: return static_cast<std::uint32_t>(random() % 3);
    case 1: return static_cast<std::uint32_t>(random() % 300);
    case 2: return UINT32_MAX - static_cast<std::uint32_t>(random() % 2);
    default: return static_cast<std::uint32_t>(random());
  }
}

// What pages of the kind keep, and nothing else (docs/store_format.md, "Pages").
inline Posting some_posting(std::mt19937& random, IndexKind kind, std::uint32_t document) {
  const bool permutation = kind == IndexKind::kSpo || kind == IndexKind::kPos || kind == IndexKind::kOsp;
  Posting posting;
  posting.document = document;
  if (permutation || kind == IndexKind::kTime || kind == IndexKind::kStatement) posting.a = some_number(random);
  if (permutation || kind == IndexKind::kTime) posting.b = some_number(random);
  if (kind != IndexKind::kMention) {
    posting.ordinal = some_number(random);
    if (random() % 3 == 0) posting.edge = some_number(random);
  }
  if (permutation) posting.flags = static_cast<std::uint8_t>(random());
  if (kind == IndexKind::kSpo) {
    posting.confidence = static_cast<std::uint8_t>(random() % 101);
    posting.first_day = some_number(random);
    posting.last_day = posting.flags & store::kOneDay ? posting.first_day : some_number(random);
  }
  return posting;
}

}  // namespace relata::testing
