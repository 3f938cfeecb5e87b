#include "measure/marked_names.h"

#include <charconv>
#include <optional>

#include "core/ascii.h"
#include "core/error.h"
#include "measure/columns.h"
#include "measure/name_score.h"

namespace relata::measure {
namespace {

// One mark that begins at `at`: its type and where its words and it end.
struct NameMark {
  std::string_view type, words;
  std::size_t end = 0;
};

std::optional<NameMark> mark_at(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_of("[]", at + 1), blank = text.find(' ', at);
  if (end == text.npos || text[end] != ']' || blank == text.npos || blank + 1 >= end) return std::nullopt;
  const std::string_view type = text.substr(at + 1, blank - at - 1);
  if (counted_type(type.starts_with('?') ? type.substr(1) : type).empty()) return std::nullopt;
  return NameMark{type, text.substr(blank + 1, end - blank - 1), end + 1};
}

MarkedSentence unmarked(std::string_view line, std::size_t number) {
  MarkedSentence sentence;
  sentence.doc = std::to_string(number);
  for (std::size_t at = 0; at < line.size();) {
    const std::optional<NameMark> mark = line[at] == '[' ? mark_at(line, at) : std::nullopt;
    if (!mark) {
      sentence.text += line[at++];
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(sentence.text.size());
    sentence.text += mark->words;
    sentence.names[{begin, static_cast<std::uint32_t>(sentence.text.size())}] = mark->type;
    at = mark->end;
  }
  sentence.span = {0, static_cast<std::uint32_t>(sentence.text.size())};
  return sentence;
}

std::uint32_t byte_of(std::string_view text, const std::string& where) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size())
    throw InputError(where + "'" + std::string(text) + "' is no place in bytes");
  return value;
}

}  // namespace

std::vector<MarkedSentence> read_marked_text(std::string_view text) {
  std::vector<MarkedSentence> sentences;
  while (!text.empty()) sentences.push_back(unmarked(take_line(text), sentences.size() + 1));
  return sentences;
}

std::vector<MarkedSentence> read_marked_places(std::string_view table, const std::string& name) {
  std::vector<MarkedSentence> sentences;
  for (std::size_t number = 1; !table.empty(); ++number) {
    const std::vector<std::string_view> columns = columns_of(take_line(table));
    const std::string where = name + ":" + std::to_string(number) + ": ";
    if (columns.size() != 4) throw InputError(where + "want document, begin, end and names, apart by tabs");
    MarkedSentence& sentence = sentences.emplace_back();
    sentence.doc = columns[0];
    sentence.span = {byte_of(columns[1], where), byte_of(columns[2], where)};
    for (const std::string_view marked : split(columns[3], ' ')) {
      const std::vector<std::string_view> parts = split(marked, ':');
      if (parts.size() != 3) throw InputError(where + "want begin:end:type, not '" + std::string(marked) + "'");
      sentence.names[{byte_of(parts[0], where), byte_of(parts[1], where)}] = parts[2];
    }
  }
  return sentences;
}

std::vector<FoundName> names_by_bytes(const ExtractedDocument& document) {
  std::vector<FoundName> found;
  for (const Sentence& sentence : document.sentences) {
    bool open = false;
    std::size_t range = 0;
    Span place;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      const Token& token = sentence.tokens[i];
      while (range < sentence.ranges.size() && sentence.ranges[range].last < i + 1) ++range;
      const bool inside = range < sentence.ranges.size() && sentence.ranges[range].first <= i + 1;
      if (!inside) {
        place = token.span;
      } else if (sentence.ranges[range].first == i + 1) {  // its own words begin anew
        place = {token.span.begin, sentence.tokens[sentence.ranges[range].last - 1].span.end};
        open = false;
      }
      const std::string_view tag = token.ner;
      const std::uint32_t base = sentence.span.begin;
      if (tag.starts_with("I-") && open) {
        found.back().span.end = base + place.end;
      } else {
        open = tag != "O";
        if (open) found.push_back({{base + place.begin, base + place.end}, std::string(tag.substr(2))});
      }
    }
  }
  std::erase_if(found, [](const FoundName& name) { return counted_type(name.type).empty(); });
  for (FoundName& name : found) name.type = counted_type(name.type);
  return found;
}

void add_score(const MarkedSentence& sentence, const std::vector<FoundName>& found, Count& count) {
  for (const auto& [span, type] : sentence.names) count.wanted += !type.starts_with('?');
  for (const FoundName& name : found) {
    if (name.span.begin < sentence.span.begin || name.span.end > sentence.span.end) continue;
    const auto wanted = sentence.names.find(name.span);
    if (wanted != sentence.names.end() && wanted->second.starts_with('?')) continue;
    ++count.given;
    count.right += wanted != sentence.names.end() && wanted->second == name.type;
  }
}

}  // namespace relata::measure
