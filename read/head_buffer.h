// A stream whose first bytes can be seen before they are taken.
#pragma once

#include <cstddef>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

namespace relata::read {

// Reads from `from`, which outlives it and is read by nobody else. No byte is waited for that was not asked for, but
// for the first one.
class HeadBuffer : public std::streambuf {
 public:
  // Takes up to `most` bytes that are at hand.
  HeadBuffer(std::streambuf& from, std::size_t most);

  std::string_view head() const { return head_; }

 protected:
  int_type underflow() override;
  std::streamsize xsgetn(char* to, std::streamsize count) override;
  std::streamsize showmanyc() override;

 private:
  std::streambuf& from_;
  std::string first_;
  std::string_view head_;
  std::vector<char> block_;
};

}  // namespace relata::read
