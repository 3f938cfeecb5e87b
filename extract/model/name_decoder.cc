#include "extract/model/name_decoder.h"

#include <limits>

namespace relata::model {

NameDecoder::NameDecoder(std::span<const std::string_view> tags) : tags_(tags.size()) {
  for (std::string_view after : tags) {
    const bool inside = after.starts_with("I-");
    may_begin_.push_back(!inside);
    for (std::string_view before : tags) {
      may_follow_.push_back(!inside || (before.size() > 2 && before.substr(2) == after.substr(2)));
    }
  }
}

std::vector<std::uint32_t> NameDecoder::best_tags(const float* scores, std::size_t stride, std::size_t words) const {
  if (words == 0) return {};
  constexpr float kNever = -std::numeric_limits<float>::infinity();
  std::vector<std::uint32_t> back(words * tags_, 0);
  std::vector<float> best(tags_), next(tags_);
  for (std::size_t t = 0; t < tags_; ++t) best[t] = may_begin_[t] ? scores[t] : kNever;
  for (std::size_t i = 1; i < words; ++i) {
    for (std::size_t after = 0; after < tags_; ++after) {
      float through = kNever;
      for (std::size_t before = 0; before < tags_; ++before) {
        if (!may_follow_[after * tags_ + before] || best[before] <= through) continue;
        through = best[before];
        back[i * tags_ + after] = static_cast<std::uint32_t>(before);
      }
      next[after] = through + scores[i * stride + after];
    }
    best.swap(next);
  }
  std::vector<std::uint32_t> path(words, 0);
  for (std::size_t t = 1; t < tags_; ++t) {
    if (best[t] > best[path[words - 1]]) path[words - 1] = static_cast<std::uint32_t>(t);
  }
  for (std::size_t i = words - 1; i > 0; --i) path[i - 1] = back[i * tags_ + path[i]];
  return path;
}

}  // namespace relata::model
