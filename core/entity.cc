#include "core/entity.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace relata {
namespace {

// Building a transliterator takes 20 ms, using it microseconds; one for each thread that meets a letter beyond ASCII,
// since it is not const.
std::string to_ascii(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
    return std::string(text);
  thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  }();
  icu::UnicodeString unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  if (transliterator) transliterator->transliterate(unicode);
  std::string ascii;
  unicode.toUTF8String(ascii);
  return ascii;
}

}  // namespace

std::string slug(std::string_view name) {
  std::string id;
  bool gap = false;
  for (char c : to_ascii(name)) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      if (gap && !id.empty()) id += '-';
      gap = false;
      id += c;
    } else if (c != '\'' && c != '.') {  // "U.S." -> "us", "Xi'an" -> "xian"
      gap = true;
    }
  }
  return id.empty() ? "x" : id;
}

}  // namespace relata
