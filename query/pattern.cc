#include "query/pattern.h"

#include <algorithm>

#include "core/error.h"

namespace relata::query {
namespace {

bool begins_sign(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

}  // namespace

void fail_at(std::string_view text, std::size_t offset, const std::string& what, const std::string& hint) {
  offset = std::min(offset, text.size());
  std::string line(text);
  for (char& c : line)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  const auto column = std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), begins_sign);
  std::string message = what + "\n  " + line + "\n  " + std::string(static_cast<std::size_t>(column), ' ') + "^";
  if (!hint.empty()) message += "\n" + hint;
  throw QueryError(message);
}

}  // namespace relata::query
