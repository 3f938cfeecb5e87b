#include "extract/text/word_scanner.h"

#include <string>

#include "core/ascii.h"
#include "extract/text/words.h"

namespace relata::text {

std::size_t WordScanner::clitic_end(std::size_t position) const {
  std::size_t i = position + at(position).bytes;
  const std::string lower = ascii_lower(text_.substr(i, 2));
  std::size_t letters = 0;
  if (lower == "ll" || lower == "ve" || lower == "re") {
    letters = 2;
  } else if (!lower.empty() && (lower[0] == 's' || lower[0] == 'm' || lower[0] == 'd')) {
    letters = 1;
  }
  if (letters == 0) return 0;
  i += letters;
  const char32_t next = at(i).value;
  return is_letter(next) || is_digit(next) ? 0 : i;
}

std::size_t WordScanner::digits_end(std::size_t i) const {
  while (is_digit(at(i).value)) ++i;
  return i;
}

// 713-853-3989, 2021-08-14, 646-8420: the end of groups of digits that hyphens join, or 0.
std::size_t WordScanner::hyphened_number_end(std::size_t begin) const {
  std::size_t groups = 0, first = 0, last = 0, i = begin;
  while (groups < 6) {
    const std::size_t end = digits_end(i);
    if (end == i || end - i > 6) return 0;
    if (groups == 0) first = end - i;
    last = end - i;
    ++groups;
    i = end;
    if (at(i).value != '-' || !is_digit(at(i + 1).value)) break;
    ++i;
  }
  if (is_letter(at(i).value)) return 0;
  return groups > 2 || (groups == 2 && first == 3 && last == 4) ? i : 0;
}

std::size_t WordScanner::number_end(std::size_t begin) const {
  std::size_t i = begin;
  if (!is_digit(at(i).value)) ++i;  // + or .
  if (const std::size_t end = hyphened_number_end(i)) return end;
  i = digits_end(i);
  while (true) {
    const char32_t c = at(i).value;
    const bool joins = c == '.' || c == ',' || c == ':' || c == '/';
    if (!joins || !is_digit(at(i + 1).value)) return i;
    i = digits_end(i + 1);
  }
}

std::size_t WordScanner::acronym_end(std::size_t begin) const {
  if (text_.substr(begin, 5) == "Ph.D.") return begin + 5;
  if (text_.substr(begin, 5) == "M.Sc.") return begin + 5;
  std::size_t i = begin, letters = 0, end = 0;
  while (letters < 12) {
    const CodePoint c = at(i);
    if (c.bytes == 0 || !is_letter(c.value) || is_digit(c.value)) break;
    ++letters;
    i += c.bytes;
    if (at(i).value != '.') return end != 0 && letters >= 2 && !is_letter(at(i).value) && is_upper(c.value) ? i : end;
    end = letters >= 2 ? i + 1 : 0;
    ++i;
  }
  return end;
}

// Whether the word before the hyphen at `hyphen` and what follows stay one word.
bool WordScanner::joined_by_hyphen(std::size_t begin, std::size_t hyphen) const {
  const std::size_t next = hyphen + at(hyphen).bytes;
  const char32_t c = at(next).value;
  if (!is_letter(c) && !is_digit(c)) return false;
  // "e-mail", but not the e of "Mazar-e-Sharif".
  if (hyphen - begin <= kLongestWord && !is_hyphen(code_point_before(text_, begin).value)) {
    if (is_word(WordKind::kPrefix, ascii_lower(cut(begin, hyphen)))) return true;
  }
  if (!is_lower(c)) return false;
  std::size_t end = next;
  while (end - next < kLongestWord && is_lower(at(end).value)) end += at(end).bytes;
  return !is_letter(at(end).value) && is_word(WordKind::kSuffix, cut(next, end));
}

// Whether the character at `i`, which is no letter or digit, stands inside the word that began at `begin`.
bool WordScanner::inside_word(std::size_t begin, std::size_t i) const {
  const char32_t c = at(i).value;
  const char32_t next = after(i);
  const char32_t before = code_point_before(text_, i).value;
  if (c == '_') return true;
  if (c == '*') return is_letter(next) && is_letter(before);
  if (c == '&') return is_upper(next) && is_upper(before) && is_upper(at(begin).value);
  if (c == '\'' || c == U'’') return is_letter(next) && is_letter(before) && clitic_end(i) == 0 && !negation_at(i);
  return is_hyphen(c) && joined_by_hyphen(begin, i);
}

bool WordScanner::negation_at(std::size_t i) const {
  if (i == 0 || (text_[i - 1] != 'n' && text_[i - 1] != 'N')) return false;
  const std::size_t t = i + at(i).bytes;
  return (at(t).value == 't' || at(t).value == 'T') && !is_letter(at(t + 1).value);
}

std::size_t WordScanner::word_end(std::size_t begin) const {
  std::size_t i = begin, part = begin;
  while (i < text_.size()) {
    const CodePoint c = at(i);
    if (!is_letter(c.value) && !is_digit(c.value)) {
      if (i == begin || !inside_word(part, i)) break;
      if (is_hyphen(c.value)) part = i + c.bytes;
    }
    i += c.bytes;
  }
  return i;
}

}  // namespace relata::text
