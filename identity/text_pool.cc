#include "identity/text_pool.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <utility>

namespace relata::identity {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 18;  // bytes

std::size_t hash_of(std::string_view text) { return std::hash<std::string_view>()(text); }
std::uint32_t upper(std::size_t hash) { return static_cast<std::uint32_t>(std::uint64_t{hash} >> 32); }

// The first eight bytes, the first the most significant.
std::uint64_t beginning(std::string_view text) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 8; ++i) value = value << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0);
  return value;
}

}  // namespace

std::size_t TextPool::slot_of(std::string_view text, std::size_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot].number != UINT32_MAX && (slots_[slot].hash != upper(hash) || texts_[slots_[slot].number] != text))
    slot = (slot + 1) & mask;
  return slot;
}

std::uint32_t TextPool::number(std::string_view text) {
  if (2 * (texts_.size() + 1) > slots_.size()) grow();
  const std::size_t hash = hash_of(text);
  Slot& slot = slots_[slot_of(text, hash)];
  if (slot.number == UINT32_MAX) {
    slot = {size(), upper(hash)};
    texts_.push_back(keep(text));
  }
  return slot.number;
}

std::optional<std::uint32_t> TextPool::find(std::string_view text) const {
  if (slots_.empty()) return std::nullopt;
  const std::uint32_t number = slots_[slot_of(text, hash_of(text))].number;
  return number == UINT32_MAX ? std::nullopt : std::optional(number);
}

std::string_view TextPool::keep(std::string_view text) {
  if (text.size() > free_) {
    free_ = std::max(kPiece, text.size());
    pieces_.push_back(std::make_unique_for_overwrite<char[]>(free_));
    next_ = pieces_.back().get();
  }
  if (text.empty()) return {};
  std::memcpy(next_, text.data(), text.size());
  free_ -= text.size();
  return {std::exchange(next_, next_ + text.size()), text.size()};
}

void TextPool::grow() {
  slots_.assign(std::max<std::size_t>(16, slots_.size() * 2), Slot());
  const std::size_t mask = slots_.size() - 1;
  for (std::uint32_t number = 0; number < size(); ++number) {
    const std::size_t hash = hash_of(texts_[number]);
    std::size_t slot = hash & mask;
    while (slots_[slot].number != UINT32_MAX) slot = (slot + 1) & mask;
    slots_[slot] = {number, upper(hash)};
  }
}

std::vector<std::uint32_t> TextPool::places_in(const std::vector<std::uint32_t>& order) {
  std::vector<std::uint32_t> places(order.size());
  for (std::uint32_t place = 0; place < order.size(); ++place) places[order[place]] = place;
  return places;
}

std::vector<std::uint32_t> TextPool::in_order() const {
  struct Begun {
    std::uint64_t beginning;
    std::uint32_t number;
  };
  std::vector<Begun> begun;
  begun.reserve(texts_.size());
  for (std::uint32_t number = 0; number < size(); ++number) begun.push_back({beginning(texts_[number]), number});
  std::sort(begun.begin(), begun.end(), [&](const Begun& a, const Begun& b) {
    return a.beginning != b.beginning ? a.beginning < b.beginning : texts_[a.number] < texts_[b.number];
  });
  std::vector<std::uint32_t> order;
  order.reserve(begun.size());
  for (const Begun& one : begun) order.push_back(one.number);
  return order;
}

}  // namespace relata::identity
