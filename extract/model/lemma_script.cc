#include "extract/model/lemma_script.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace relata::model {
namespace {

// Character by character, where the other case is one character too; bytes that are no UTF-8 stay.
std::string recase(std::string_view form, char script_case) {
  std::string out;
  const auto size = static_cast<std::int32_t>(form.size());
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t begin = at;
    UChar32 c;
    U8_NEXT(form.data(), at, size, c);
    const bool first = begin == 0;
    if (c < 0 || script_case == 'K') {
      out.append(form.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin)));
      continue;
    }
    c = script_case == 'U' || (script_case == 'T' && first) ? u_toupper(c) : u_tolower(c);
    char bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    out.append(bytes, static_cast<std::size_t>(length));
  }
  return out;
}

// Cuts `count` characters from the end; false if there are fewer.
bool cut_end(std::string& text, int count) {
  for (; count > 0; --count) {
    if (text.empty()) return false;
    std::size_t at = text.size() - 1;
    while (at > 0 && (text[at] & 0xC0) == 0x80) --at;
    text.resize(at);
  }
  return true;
}

}  // namespace

std::optional<std::string> apply_lemma_script(std::string_view script, std::string_view form) {
  if (script.size() < 2 || script[1] < '0' || script[1] > '9') return std::nullopt;
  if (std::string_view("LKTU").find(script[0]) == std::string_view::npos) return std::nullopt;
  std::string lemma = recase(form, script[0]);
  if (!cut_end(lemma, script[1] - '0')) return std::nullopt;
  lemma += script.substr(2);
  if (lemma.empty()) return std::nullopt;
  return lemma;
}

}  // namespace relata::model
