// What the writer and the reader of packed statements have in common. Private to the room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/span.h"

namespace relata::store::packed {

// Bits of a byte that says what follows.
enum Head : std::uint8_t {
  kObject = 1,
  kTime = 2,
  kPlace = 4,
  kSpeakers = 8,
  kReversed = 16,
  kImpliedHead = 32,
  kOwnCanonicalHead = 64,
  kOwnId = 128
};
enum PhraseBit : std::uint8_t {
  kCluster = 1,
  kName = 2,
  kQuantity = 4,
  kActorBit = 8,
  kOwnWords = 16
};  // then 3 bits of spans
inline constexpr int kSpansShift = 5;
inline constexpr std::size_t kMostShortSpans = 7;  // more: 7, then their number
enum TimeBit : std::uint8_t { kOwnText = 1, kValue = 2, kStart = 4, kStartIsValue = 8, kEnd = 16, kEndIsStart = 32 };
enum SpeakerBit : std::uint8_t { kOwnOffset = 1 };

// How the words of a relation come from what its span cuts out.
enum class RelationWords : std::uint8_t { kCut = 0, kOwn = 1, kIs = 2, kHas = 3 };
inline constexpr std::string_view kIsWord = "is", kHasWord = "has";

// Whether the spans lie in the sentence.
bool lie_inside(const Spans& spans, std::string_view sentence);
// What cut() of core/span.h gives, into the memory of `words`.
void cut_into(std::string_view sentence, const Spans& spans, std::string& words);
// "is" or "has" before what is cut out, if anything is.
void cut_behind(std::string_view word, std::string_view sentence, const Spans& spans, std::string& words);

}  // namespace relata::store::packed
