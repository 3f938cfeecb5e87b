#include "read/line_reader.h"

#include <streambuf>

namespace relata::read {

bool LineReader::next(Line& line) {
  using Traits = std::istream::traits_type;
  line.bytes.clear();
  line.too_long = false;
  std::streambuf* const buffer = in_.rdbuf();
  Traits::int_type c = buffer->sbumpc();
  if (Traits::eq_int_type(c, Traits::eof())) return false;
  line.number = ++number_;
  for (; !Traits::eq_int_type(c, Traits::eof()) && c != '\n'; c = buffer->sbumpc()) {
    if (line.bytes.size() < limit_) {
      line.bytes.push_back(Traits::to_char_type(c));
    } else {
      line.too_long = line.too_long || c != '\r';
    }
  }
  if (!line.too_long && !line.bytes.empty() && line.bytes.back() == '\r') line.bytes.pop_back();
  return true;
}

}  // namespace relata::read
