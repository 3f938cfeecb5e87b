// FileBuffer: a file descriptor as the buffer of a stream.
#pragma once

#include <cstddef>
#include <memory>
#include <streambuf>

namespace relata::verbs {

// Remembers why a write failed. Does not close the descriptor.
class FileBuffer final : public std::streambuf {
 public:
  explicit FileBuffer(int descriptor);
  ~FileBuffer() override;
  int error() const { return error_; }  // errno of the first failed write; 0: none

 protected:
  int_type overflow(int_type c) override;
  int sync() override;

 private:
  bool write_out();
  static constexpr std::size_t kBufferBytes = 1 << 16;
  int descriptor_;
  int error_ = 0;
  std::unique_ptr<char[]> bytes_;
};

// Writes all of `text`, however often that takes. Returns errno, 0 if done.
int write_all(int descriptor, const char* text, std::size_t length);

}  // namespace relata::verbs
