#include "read/paper_facts.h"

#include "core/ascii.h"
#include "core/characters.h"
#include "core/iso_date.h"
#include "core/table.h"
#include "read/dateline.h"
#include "read/papers_tsv.h"

namespace relata::read {
namespace {

const WordLists& paper_lists() {
  static const WordLists lists(data::papers_tsv);
  return lists;
}

constexpr std::size_t kLongestFact = 300;  // bytes

std::string fact_line(std::string_view text) {
  if (text.size() > kLongestFact || first_bad_byte(text)) return "";
  return single_blanks(text);
}

}  // namespace

std::optional<std::string> paper_title(std::string_view title) {
  constexpr std::string_view kWord = "Microsoft Word - ";
  std::string words = fact_line(title);
  const bool is_of_word = words.starts_with(kWord);
  if (is_of_word) words.erase(0, kWord.size());
  const std::size_t dot = words.rfind('.');
  const bool is_file = dot != words.npos && paper_lists().holds("ending", ascii_lower(words.substr(dot)));
  if (is_file) words.resize(dot);
  if (is_file && words.find(' ') == words.npos) return std::nullopt;
  if (words.empty() || paper_lists().holds("untitled", ascii_lower(words))) return std::nullopt;
  return words;
}

std::optional<std::string> paper_author(std::string_view author) {
  std::string words = fact_line(author);
  std::string_view stem = words;
  while (!stem.empty() && is_ascii_digit(stem.back())) stem.remove_suffix(1);
  if (words.empty() || words.find('@') != words.npos) return std::nullopt;
  if (paper_lists().holds("nobody", ascii_lower(trimmed(stem)))) return std::nullopt;
  return words;
}

std::optional<std::string> paper_date(std::string_view text, std::string_view made) {
  if (auto date = dateline_date(text)) return date;
  const std::string_view day = trimmed(made).substr(0, 10);
  return is_iso_date(day) ? std::optional<std::string>(day) : std::nullopt;
}

}  // namespace relata::read
