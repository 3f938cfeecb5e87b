// The best well-formed sequence of name tags: I-X only after B-X or I-X (Viterbi 1967 over these transitions).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace relata::model {

// Immutable; any thread may call.
class NameDecoder {
 public:
  // `tags` as the model numbers them: "O", "B-PER", "I-PER", ...
  explicit NameDecoder(std::span<const std::string_view> tags);

  // Row i of `scores` (rows `stride` apart) scores the tags of word i. Returns the number of each word's tag.
  std::vector<std::uint32_t> best_tags(const float* scores, std::size_t stride, std::size_t words) const;

 private:
  std::size_t tags_;
  std::vector<bool> may_follow_;  // [after * tags + before]
  std::vector<bool> may_begin_;
};

}  // namespace relata::model
