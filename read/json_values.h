// A JSON text of any length, value by value, none of them longer than a limit: what is longer is passed over, not held.
#pragma once

#include <cstddef>
#include <cstdint>
#include <streambuf>
#include <string>

namespace relata::read {

class JsonValues {
 public:
  static constexpr int kEnd = std::char_traits<char>::eof();

  explicit JsonValues(std::streambuf& from) : from_(from) {}
  // The first byte of what comes behind blanks, commas and colons, which is not taken; kEnd at the end.
  int peek();
  // Takes that byte.
  void take();
  // Takes a whole value into `bytes` by its brackets and quotes alone, at most `most` bytes of it. False where it has
  // more, or ends before its brackets are closed.
  bool take_value(std::string& bytes, std::size_t most);
  std::uint64_t line() const { return line_; }  // of what was taken last, from 1

 private:
  int byte();

  std::streambuf& from_;
  std::uint64_t line_ = 1;
  bool at_begin_ = true;
};

}  // namespace relata::read
