// Texts: texts by the hundred thousand, each once, as numbers from 0 in the order in which they came.
//
//   texts.number("capture")   // 0
//   texts.number("seize")     // 1
//   texts[1]                  // "seize"
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace relata::query {

// Some 30 bytes and the text's own for each. Less than 4 billion of them.
class Texts {
 public:
  std::uint32_t number(std::string_view text);
  // The same, quicker if it is that of the text with the number `likely`, which need not be there.
  std::uint32_t number(std::string_view text, std::uint32_t likely) {
    return likely < size() && all_[likely] == text ? likely : number(text);
  }
  // Valid as long as the Texts.
  std::string_view operator[](std::uint32_t number) const { return all_[number]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(all_.size()); }

 private:
  std::string_view kept(std::string_view text);
  void widen();

  std::vector<std::string_view> all_;
  std::vector<std::uint32_t> slots_;  // number + 1 where the hash of the text leads to, 0: free; a power of two of them
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t block_ = 512;  // bytes of the next one
  std::size_t room_ = 0;     // bytes free at the end of the last block that texts share
  char* next_ = nullptr;
};

}  // namespace relata::query
