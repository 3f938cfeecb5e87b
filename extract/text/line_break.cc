#include "extract/text/line_break.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/characters.h"
#include "extract/text/broken_words.h"
#include "extract/text/words.h"

namespace relata::text {
namespace {

bool is_mark(char32_t c) { return is_closing(c) || c == '"' || c == '\'' || c == '*' || c == '_'; }

std::string_view last_word(std::string_view line) {
  const std::size_t blank = line.find_last_of(" \t");
  return blank == std::string_view::npos ? line : line.substr(blank + 1);
}

// Without closing marks and notes ("[4]") at its end.
std::string_view without_marks(std::string_view line) {
  for (;;) {
    const CodePoint last = code_point_before(line, line.size());
    if (last.value == ']') {
      const std::size_t digits = line.find_last_not_of("0123456789", line.size() - 2);
      if (digits != std::string_view::npos && line[digits] == '[' && digits + 2 < line.size()) {
        line = line.substr(0, digits);
        continue;
      }
    }
    if (!is_mark(last.value)) return line;
    line.remove_suffix(last.bytes);
  }
}

// "Gen.", "J.".
bool is_abbreviation(std::string_view word) {
  if (is_word(WordKind::kAbbreviationBefore, word)) return true;
  return word.size() == 2 && word[1] == '.' && word[0] >= 'A' && word[0] <= 'Z';
}

bool ends_unfinished(std::string_view line) {
  const CodePoint last = code_point_before(line, line.size());
  if (is_opening(last.value) && last.value != U'{') return true;
  const std::string_view word = last_word(line);
  if (is_abbreviation(word)) return true;
  // In capitals a heading may end with it: "WHAT'S ON".
  return ascii_lower(word) == word && is_word(WordKind::kUnfinished, word);
}

Beginning beginning_of(std::string_view line) {
  std::size_t begin = 0;
  CodePoint c = code_point_at(line, 0);
  for (; is_opening(c.value) || c.value == '"' || c.value == '\''; c = code_point_at(line, begin)) begin += c.bytes;
  if (is_lower(c.value)) return Beginning::kSmall;
  if (!is_upper(c.value)) return Beginning::kOther;
  std::size_t end = begin;
  for (; is_letter(c.value); c = code_point_at(line, end)) end += c.bytes;
  return is_word(WordKind::kStarter, line.substr(begin, end - begin)) ? Beginning::kStarter : Beginning::kCapital;
}

// Characters of the first word.
std::uint32_t first_word(std::string_view line) {
  std::uint32_t characters = 0;
  for (std::size_t i = 0; i < line.size(); ++characters) {
    const CodePoint c = code_point_at(line, i);
    if (is_blank(c.value)) break;
    i += c.bytes;
  }
  return characters;
}

}  // namespace

bool holds_stop(std::string_view line) {
  for (std::size_t i = line.find(". "); i != std::string_view::npos; i = line.find(". ", i + 1)) {
    const std::string_view before = line.substr(0, i + 1);
    const std::size_t next = std::min(line.find_first_not_of(' ', i + 1), line.size());
    if (i == 0 || !is_lower(code_point_before(line, i).value) || !is_upper(code_point_at(line, next).value)) continue;
    if (!is_abbreviation(last_word(before)) && !is_word(WordKind::kAbbreviation, last_word(before))) return true;
  }
  return false;
}

LineBreak line_break(std::string_view line, std::string_view next, std::uint32_t width) {
  LineBreak result;
  const std::string_view words = without_marks(line);
  const char32_t last = code_point_before(words, words.size()).value;
  result.broken = is_broken_between(line, next);
  result.unfinished = ends_unfinished(line);
  result.begun = holds_stop(line);
  result.colon = last == ':';
  result.stop = !result.unfinished && (last == '.' || last == '!' || last == '?' || last == U'…' || last == ':');
  result.next = beginning_of(next);
  result.wanted = width + 1 + first_word(next);
  return result;
}

}  // namespace relata::text
