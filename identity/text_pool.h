// TextPool: texts, each once, by numbers that count from 0: what is compared and counted a million times is a number.
//
//   TextPool names;
//   names.number("kabul")  // 0      names.number("herat")  // 1      names.number("kabul")  // 0
//   names.text(1)          // "herat"
//
// One thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace relata::identity {

class TextPool {
 public:
  // That of the text, which is added if it is new.
  std::uint32_t number(std::string_view text);
  std::optional<std::uint32_t> find(std::string_view text) const;
  std::string_view text(std::uint32_t number) const { return texts_[number]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(texts_.size()); }

  // All numbers in the bytewise order of their texts: by what these begin with, so that most comparisons are of
  // numbers.
  std::vector<std::uint32_t> in_order() const;
  // The place of each number in such an order.
  static std::vector<std::uint32_t> places_in(const std::vector<std::uint32_t>& order);

 private:
  std::size_t slot_of(std::string_view text, std::size_t hash) const;
  std::string_view keep(std::string_view text);
  void grow();

  struct Slot {
    std::uint32_t number = UINT32_MAX;  // of none
    std::uint32_t hash = 0;             // its upper half
  };
  std::vector<Slot>
      slots_;  // a power of two, at most half of them taken; each text at the first free one from its hash
  std::vector<std::string_view> texts_;
  std::vector<std::unique_ptr<char[]>> pieces_;
  char* next_ = nullptr;  // of the last piece
  std::size_t free_ = 0;  // bytes from there
};

}  // namespace relata::identity
