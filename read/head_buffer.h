// A stream whose first bytes can be seen before they are taken.
#pragma once

#include <cstddef>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

namespace relata::read {

// Up to `most` bytes that `from` has at hand; waits only where that is nothing. How many; 0 at the end.
std::size_t take_at_hand(std::streambuf& from, char* to, std::streamsize most);

// Reads from `from`, which outlives it and is read by nobody else. No byte is waited for that was not asked for, but
// for the first one. It can be moved about in if `from` can.
class HeadBuffer : public std::streambuf {
 public:
  // Takes up to `most` bytes that are at hand.
  HeadBuffer(std::streambuf& from, std::size_t most);

  std::string_view head() const { return std::string_view(first_).substr(0, head_bytes_); }
  // Waits for one more byte of the head at least, which lies within `most`; false if there is none. Before it is read.
  bool extend();

 protected:
  int_type underflow() override;
  std::streamsize xsgetn(char* to, std::streamsize count) override;
  std::streamsize showmanyc() override;
  pos_type seekoff(off_type offset, std::ios_base::seekdir from, std::ios_base::openmode which) override;
  pos_type seekpos(pos_type position, std::ios_base::openmode which) override;

 private:
  std::streambuf& from_;
  std::string first_;
  std::size_t head_bytes_;
  std::vector<char> block_;
};

}  // namespace relata::read
