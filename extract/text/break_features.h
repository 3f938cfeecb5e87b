// What speaks for and against a sentence end between two words, as hashed features of a linear model (Weinberger et al.
// 2009, Feature Hashing).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/text/tokenizer.h"

namespace relata::text {

inline constexpr int kBreakFeatureBits = 20;
inline constexpr std::size_t kBreakFeatures = 22;
// Cells of the weight table. On disk: which words make which cell is part of the table; a change asks for new training.
using BreakFeatures = std::array<std::uint32_t, kBreakFeatures>;

// Of one paragraph, prepared for all its places.
class BreakContext {
 public:
  // `rule_ends`: what rules propose (sentence_breaks.h).
  BreakContext(std::string_view text, std::span<const Piece> pieces, std::span<const std::size_t> rule_ends);

  // Whether rules propose a sentence end after piece i.
  bool proposed(std::size_t i) const { return rule_[i]; }
  // Of a sentence end after piece i; i + 1 is a piece, too.
  BreakFeatures features(std::size_t i) const;

 private:
  struct Word {
    std::uint64_t form, shape;  // hashes
  };
  Word word(std::ptrdiff_t i) const;

  std::vector<Word> words_;
  std::vector<bool> rule_, blank_, inside_;  // after piece i: rules break, a blank follows, a bracket is open
  std::vector<std::uint8_t> since_;          // words since the rules' last break, in steps
  bool stop_at_end_ = false;
};

}  // namespace relata::text
