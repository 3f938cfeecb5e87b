#include "read/markdown_reader.h"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/ascii.h"
#include "core/error.h"
#include "read/intake.h"
#include "read/markdown_lines.h"
#include "read/record.h"
#include "read/whole_file.h"

namespace relata::read {
namespace {

// The next line, without its end; `rest` is what follows.
std::string_view next_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view unquoted(std::string_view value) {
  value = trimmed(value);
  const bool is_quoted =
      value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
  return is_quoted ? value.substr(1, value.size() - 2) : value;
}

// The keys of front matter, taken from the text's begin; lists and what is nested are left out.
nlohmann::ordered_json take_front_matter(std::string_view& text) {
  nlohmann::ordered_json keys = nlohmann::ordered_json::object();
  constexpr int kMostLines = 500;
  std::string_view rest = text;
  const std::string_view mark = trimmed(next_line(rest));
  if (mark != "---" && mark != "+++") return keys;
  for (int i = 0; i < kMostLines && !rest.empty(); ++i) {
    const std::string_view line = next_line(rest);
    if (trimmed(line) == mark || (mark == "---" && trimmed(line) == "...")) {
      text = rest;
      return keys;
    }
    const std::size_t sign = line.find(mark == "---" ? ':' : '=');
    if (sign == line.npos || sign == 0 || is_ascii_blank(line[0]) || line[0] == '#' || line[0] == '-') continue;
    const std::string_view value = unquoted(line.substr(sign + 1));
    if (!value.empty() && value[0] != '[' && value[0] != '{') keys[std::string(trimmed(line.substr(0, sign)))] = value;
  }
  return nlohmann::ordered_json::object();  // a line of dashes that nothing closes
}

// Of "## Port", the level; 0 of what is no heading.
std::size_t heading_level(std::string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  return marks <= 6 && (marks == line.size() || is_ascii_blank(line[marks])) ? marks : 0;
}

bool is_rule(std::string_view line) {
  std::size_t signs = 0;
  for (const char c : line) {
    if (c == ' ') continue;
    if (c != line[0] || (c != '-' && c != '*' && c != '_')) return false;
    ++signs;
  }
  return signs >= 3;
}

// "- a", "12. a": the bytes of the mark; 0 of what is no point of a list.
std::size_t point_mark(std::string_view line) {
  std::size_t digits = 0;
  while (digits < line.size() && is_ascii_digit(line[digits])) ++digits;
  const bool is_bullet = digits == 0 && !line.empty() && (line[0] == '-' || line[0] == '*' || line[0] == '+');
  const bool is_number =
      digits > 0 && digits < 10 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
  const std::size_t mark = is_bullet ? 1 : is_number ? digits + 1 : 0;
  return mark > 0 && mark < line.size() && is_ascii_blank(line[mark]) ? mark : 0;
}

class MarkdownText {
 public:
  void add_line(std::string_view line) {
    if (in_fence(line)) return;
    const bool is_indented = line.starts_with("    ") || line.starts_with('\t');
    if (is_indented && paragraph_.empty() && !in_list_) return;  // code
    line = trimmed(line);
    while (line.starts_with('>')) line = trimmed(line.substr(1));
    if (line.empty()) return end_paragraph();
    if (!is_indented && paragraph_.empty() && point_mark(line) == 0) in_list_ = false;
    if (is_underline(line)) return end_paragraph(line[0] == '=' || line[0] == '-');
    if (is_rule(line)) return end_paragraph();
    if (const std::size_t level = heading_level(line); level > 0) return add_heading(line.substr(level));
    if (line.starts_with('|') || (is_table_ && line.find('|') != line.npos)) return add_row(line);
    if (const std::size_t colon = line.find("]:"); line.starts_with('[') && colon != line.npos)
      return add_definition(line, colon);
    if (const std::size_t mark = point_mark(line); mark > 0) {
      end_paragraph();
      in_list_ = true;
      line = trimmed(line.substr(mark));
      if (line.starts_with("[ ] ") || line.starts_with("[x] ")) line.remove_prefix(4);
    }
    if (!paragraph_.empty()) paragraph_ += ' ';
    paragraph_ += line;
  }

  std::string text() {
    end_paragraph();
    if (!text_.empty() && !notes_.empty()) text_ += '\n';
    return text_ + notes_;
  }
  const std::string& first_heading() const { return heading_; }

 private:
  bool in_fence(std::string_view line) {
    const std::string_view mark = trimmed(line).substr(0, 3);
    const bool is_mark = mark == "```" || mark == "~~~";
    if (fence_.empty() && is_mark) {
      end_paragraph();
      fence_ = mark;
      return true;
    }
    if (!fence_.empty() && is_mark && mark == fence_) {
      fence_.clear();
      return true;
    }
    return !fence_.empty();
  }

  // The line below a heading.
  bool is_underline(std::string_view line) const {
    return !paragraph_.empty() && !in_list_ &&
           (line.find_first_not_of('=') == line.npos || line.find_first_not_of('-') == line.npos);
  }

  void add_heading(std::string_view words) {
    end_paragraph();
    while (words.ends_with('#')) words.remove_suffix(1);
    paragraph_ = trimmed(words);
    end_paragraph(true);
  }

  // Cells, a line each; the row of dashes is none.
  void add_row(std::string_view line) {
    end_paragraph();
    is_table_ = true;
    if (line.find_first_not_of("|-: ") == line.npos) return;
    for (const std::string_view cell : split(line, '|')) {
      paragraph_ = cell;
      end_paragraph();
    }
    is_table_ = true;
  }

  // "[^1]: a note", "[port]: https://a.example".
  void add_definition(std::string_view line, std::size_t colon) {
    end_paragraph();
    if (!line.starts_with("[^")) return;
    const std::string words = markdown_words(line.substr(colon + 2));
    if (!words.empty()) notes_ += (notes_.empty() ? "" : "\n") + words + "\n";
  }

  void end_paragraph(bool is_heading = false) {
    const std::string words = markdown_words(paragraph_);
    paragraph_.clear();
    is_table_ = false;
    if (words.empty()) return;
    if (is_heading && heading_.empty()) heading_ = words;
    text_ += (text_.empty() ? "" : "\n") + words + "\n";
  }

  std::string text_, notes_, paragraph_, heading_, fence_;
  bool in_list_ = false, is_table_ = false;
};

}  // namespace

void read_markdown(Source& source, Intake& intake) {
  const std::optional<std::string> bytes = whole_file(source, intake);
  if (!bytes) return;
  std::string_view rest = *bytes;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  nlohmann::ordered_json keys = take_front_matter(rest);
  MarkdownText lines;
  while (!rest.empty()) lines.add_line(next_line(rest));
  keys["text"] = lines.text();
  const ReadOptions own_names;
  ReadDocument input;
  try {
    keys.erase("id");
    input = RecordFields(own_names, RecordFields::Names::kUsual).document(std::move(keys), source.name);
  } catch (const InputError& error) {
    return intake.refuse(source.name, error.what());
  }
  Document& document = input.document;
  document.origin = source.origin;
  if (!document.title && !lines.first_heading().empty()) document.title = lines.first_heading();
  if (!document.date) document.date = source.date;
  if (!document.url) document.url = source.url;
  intake.take(std::move(input));
}

}  // namespace relata::read
