#include "read/json_values.h"

#include <string_view>

#include "core/ascii.h"

namespace relata::read {
namespace {

bool opens(int byte) { return byte == '{' || byte == '['; }
bool closes(int byte) { return byte == '}' || byte == ']'; }
bool parts(int byte) { return byte == ',' || byte == ':'; }
bool is_blank_byte(int byte) { return byte != JsonValues::kEnd && is_ascii_blank(static_cast<char>(byte)); }

}  // namespace

int JsonValues::byte() {
  const int taken = from_.sbumpc();
  if (taken == '\n') ++line_;
  return taken;
}

int JsonValues::peek() {
  if (at_begin_) {  // a byte order mark
    at_begin_ = false;
    for (const int mark : {0xEF, 0xBB, 0xBF})
      if (from_.sgetc() == mark) byte();
  }
  int next = from_.sgetc();
  while (is_blank_byte(next) || parts(next)) {
    byte();
    next = from_.sgetc();
  }
  return next;
}

void JsonValues::take() { byte(); }

bool JsonValues::take_value(std::string& bytes, std::size_t most) {
  bytes.clear();
  bool fits = true;
  const auto keep = [&](int taken) {
    if (bytes.size() < most) bytes += static_cast<char>(taken);
    else fits = false;
  };
  std::uint64_t depth = 0;
  const int first = peek();
  const bool is_word = !opens(first) && first != '"';
  do {
    const int next = from_.sgetc();
    if (next == kEnd) return fits && depth == 0 && !bytes.empty();
    // a number or a word ends before what is none
    if (is_word && !bytes.empty() && (is_blank_byte(next) || parts(next) || closes(next) || opens(next))) return fits;
    keep(byte());
    if (next == '"') {
      for (int inside = byte();; inside = byte()) {
        if (inside == kEnd) return false;
        keep(inside);
        if (inside == '"') break;
        if (inside != '\\') continue;
        if ((inside = byte()) == kEnd) return false;
        keep(inside);
      }
    }
    if (opens(next)) ++depth;
    if (closes(next) && depth > 0) --depth;
  } while (depth > 0 || is_word);
  return fits;
}

}  // namespace relata::read
