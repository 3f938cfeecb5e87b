// Lines of a stream, one at a time, none longer than a limit: what is longer is passed over, not held.
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <string>
#include <string_view>

namespace relata::read {

struct Line {
  std::string bytes;         // without the line end (\n or \r\n)
  std::uint64_t number = 0;  // from 1
  std::uint64_t offset = 0;  // bytes of the stream before it
  bool too_long = false;     // more bytes than the limit: `bytes` holds the first of them
};

// Takes what the stream has at hand, and no byte is waited for that a line does not need; nobody else reads the stream.
class LineReader {
 public:
  LineReader(std::istream& in, std::size_t limit) : in_(in), limit_(limit) {}
  // Returns false at the end. A last line without line end counts; nothing after a last line end does not.
  bool next(Line& line);

 private:
  bool fill();

  std::istream& in_;
  std::size_t limit_;
  std::string chunk_;
  std::string_view rest_;  // of it
  std::uint64_t number_ = 0, taken_ = 0;
};

}  // namespace relata::read
