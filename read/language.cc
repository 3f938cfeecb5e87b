#include "read/language.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>

#include "core/ascii.h"
#include "core/characters.h"

namespace relata::read {
namespace {

constexpr std::size_t kBytesRead = 64 << 10;  // enough to tell

bool has_words(std::string_view text, std::size_t wanted) {
  bool inside = false;
  std::size_t words = 0;
  for (std::size_t i = 0; i < text.size() && words < wanted;) {
    const CodePoint c = code_point_at(text, i);
    if (is_letter(c.value) && !inside) ++words;
    inside = is_letter(c.value) || (inside && !is_blank(c.value));
    i += c.bytes;
  }
  return words >= wanted;
}

}  // namespace

std::optional<std::string> foreign_language(std::string_view text) {
  std::size_t size = std::min(text.size(), kBytesRead);
  while (size < text.size() && size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  text = text.substr(0, size);
  // Scripts without blanks have few "words" however long the text is.
  if (!has_words(text, kWordsToTellLanguage) && text.size() < 400) return std::nullopt;
  bool reliable = false;
  CLD2::Language languages[3] = {};
  int percents[3] = {};
  int bytes = 0;
  CLD2::DetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, languages, percents, &bytes, &reliable);
  if (!reliable || languages[0] == CLD2::ENGLISH || languages[0] == CLD2::UNKNOWN_LANGUAGE) return std::nullopt;
  // A text that is partly English is read.
  for (int i = 1; i < 3; ++i) {
    if (languages[i] == CLD2::ENGLISH && percents[i] >= 30) return std::nullopt;
  }
  std::string name = ascii_lower(CLD2::LanguageName(languages[0]));
  if (!name.empty()) name[0] = static_cast<char>(name[0] - ('a' - 'A'));
  return name;
}

}  // namespace relata::read
