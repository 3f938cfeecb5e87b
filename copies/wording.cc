#include "copies/wording.h"

#include "core/ascii.h"
#include "core/fnv1a.h"

namespace relata::copies {
namespace {

constexpr std::size_t kShortest = 4;  // letters of a word without a digit

bool is_letter_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// How many bytes of the text at `at` are a sign beyond ASCII that parts words: blanks and signs of U+0080 to U+00BF,
// and the quotes and dashes of U+2000 to U+206F. 0: none.
std::size_t sign_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0; };
  if (byte(at) == 0xC2) return 2;
  if (byte(at) == 0xE2 && (byte(at + 1) == 0x80 || (byte(at + 1) == 0x81 && byte(at + 2) < 0xB0))) return 3;
  return 0;
}

// A word as it is read, byte by byte.
struct Scanned {
  std::uint64_t hash = kFnv1aBasis;
  std::size_t letters = 0;
  bool digit = false;

  void add(char c) {
    hash = fnv1a(static_cast<unsigned char>(ascii_lower(c)), hash);
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++letters;  // not what continues a letter
    digit = digit || is_ascii_digit(c);
  }
  void end(Wording& words) {
    if ((digit || letters >= kShortest) && words.size() < kMostWords)
      words.push_back(static_cast<Word>((hash ^ hash >> 32) << 1 | (digit ? 1 : 0)));
    *this = {};
  }
};

}  // namespace

void add_words(std::string_view text, Wording& words) {
  Scanned word;
  for (std::size_t at = 0; at < text.size() && words.size() < kMostWords; ++at) {
    const char c = text[at];
    if (const std::size_t sign = sign_at(text, at); sign > 0) {
      word.end(words);
      at += sign - 1;
    } else if (is_letter_byte(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80) {
      word.add(c);
    } else {
      const bool within_number = (c == '.' || c == ',') && at > 0 && is_ascii_digit(text[at - 1]) &&
                                 at + 1 < text.size() && is_ascii_digit(text[at + 1]);
      if (within_number && c == '.') word.add(c);
      if (!within_number) word.end(words);
    }
  }
  word.end(words);
}

}  // namespace relata::copies
