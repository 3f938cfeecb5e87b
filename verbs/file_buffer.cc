#include "verbs/file_buffer.h"

#include <unistd.h>

#include <cerrno>

namespace relata::verbs {

int write_all(int descriptor, const char* text, std::size_t length) {
  while (length > 0) {
    const ssize_t written = ::write(descriptor, text, length);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    text += written;
    length -= static_cast<std::size_t>(written);
  }
  return 0;
}

FileBuffer::FileBuffer(int descriptor) : descriptor_(descriptor), bytes_(new char[kBufferBytes]) {
  setp(bytes_.get(), bytes_.get() + kBufferBytes);
}

FileBuffer::~FileBuffer() { write_out(); }

bool FileBuffer::write_out() {
  if (error_ == 0) error_ = write_all(descriptor_, pbase(), static_cast<std::size_t>(pptr() - pbase()));
  setp(bytes_.get(), bytes_.get() + kBufferBytes);
  return error_ == 0;
}

FileBuffer::int_type FileBuffer::overflow(int_type c) {
  if (!write_out()) return traits_type::eof();
  if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
  return traits_type::not_eof(c);
}

int FileBuffer::sync() { return write_out() ? 0 : -1; }

}  // namespace relata::verbs
