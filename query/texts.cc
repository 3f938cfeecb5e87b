#include "query/texts.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace relata::query {
namespace {

// Bytes of the largest block; each is twice the one before until then. A longer text has a block of its own.
constexpr std::size_t kBlock = 1 << 16, kLongest = 128;

}  // namespace

std::uint32_t Texts::number(std::string_view text) {
  if (all_.size() * 2 >= slots_.size()) widen();
  std::size_t at = std::hash<std::string_view>()(text) & (slots_.size() - 1);
  for (; slots_[at] != 0; at = (at + 1) & (slots_.size() - 1))
    if (all_[slots_[at] - 1] == text) return slots_[at] - 1;
  all_.push_back(kept(text));
  slots_[at] = size();
  return size() - 1;
}

std::string_view Texts::kept(std::string_view text) {
  if (text.empty()) return {};
  if (text.size() > room_ && text.size() > kLongest) {
    const auto& block = blocks_.insert(blocks_.begin(), std::make_unique_for_overwrite<char[]>(text.size()));
    std::memcpy(block->get(), text.data(), text.size());
    return {block->get(), text.size()};
  }
  if (text.size() > room_) {
    next_ = blocks_.emplace_back(std::make_unique_for_overwrite<char[]>(block_)).get();
    room_ = block_;
    block_ = std::min(block_ * 2, kBlock);
  }
  char* const begin = next_;
  std::memcpy(begin, text.data(), text.size());
  next_ += text.size();
  room_ -= text.size();
  return {begin, text.size()};
}

void Texts::widen() {
  slots_.assign(std::max<std::size_t>(64, slots_.size() * 2), 0);
  for (std::uint32_t number = 0; number < all_.size(); ++number) {
    std::size_t at = std::hash<std::string_view>()(all_[number]) & (slots_.size() - 1);
    while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = number + 1;
  }
}

}  // namespace relata::query
