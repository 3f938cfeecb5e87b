#include "extract/text/broken_words.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "core/ascii.h"
#include "core/characters.h"
#include "extract/text/words.h"

namespace relata::text {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;

bool is_line_blank(char32_t c) { return is_blank(c) && !is_line_end(c) && !is_invisible(c); }

Span span_between(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// The words of a document in lower case, with their hyphens: what it writes elsewhere.
class Written {
 public:
  explicit Written(std::string_view text) {
    std::size_t begin = 0;
    const auto end_word = [&](std::size_t end) {
      if (end > begin) words_.insert(ascii_lower(text.substr(begin, end - begin)));
    };
    for (std::size_t i = 0; i < text.size();) {
      const CodePoint c = code_point_at(text, i);
      if (!is_letter(c.value) && !is_hyphen(c.value)) {
        end_word(i);
        begin = i + c.bytes;
      }
      i += c.bytes;
    }
    end_word(text.size());
  }
  bool has(const std::string& word) const { return words_.contains(word); }

 private:
  std::unordered_set<std::string> words_;
};

class Finder {
 public:
  Finder(std::string_view text, std::span<const Span> paragraphs, const KnowsWord& knows)
      : text_(text), paragraphs_(paragraphs), knows_(knows) {}

  std::vector<Span> find() {
    for (std::size_t i = 0; i < text_.size();) {
      const auto byte = static_cast<unsigned char>(text_[i]);
      if (byte < 0x80 && byte != '-') {
        ++i;
        continue;
      }
      const CodePoint c = code_point_at(text_, i);
      std::optional<Span> gap;
      if (is_hyphen(c.value)) gap = at_line_end(i, c.bytes);
      else if (is_invisible(c.value)) gap = invisible(i);
      if (gap) gaps_.push_back(*gap);
      i = gap ? gap->end : i + c.bytes;
    }
    return std::move(gaps_);
  }

 private:
  // The run of invisible characters at `begin`, with the line end after a soft hyphen, if it belongs to a word.
  std::optional<Span> invisible(std::size_t begin) const {
    std::size_t end = begin;
    bool joins = false, soft = false;  // a blank parts words elsewhere, a joiner is part of pictures
    for (CodePoint c = code_point_at(text_, end); is_invisible(c.value); c = code_point_at(text_, end)) {
      joins = joins || is_blank(c.value) || c.value == 0x200C || c.value == 0x200D;
      soft = c.value == kSoftHyphen;
      end += c.bytes;
    }
    const bool before = is_letter(code_point_before(text_, begin).value);
    if (const auto next = next_line(end); soft && before && next && in_one_paragraph(begin, *next)) {
      if (is_letter(code_point_at(text_, *next).value)) return span_between(begin, *next);
    }
    const bool after = is_letter(code_point_at(text_, end).value);
    if (joins ? before && after : before || after) return span_between(begin, end);
    return std::nullopt;
  }

  // The line end after the hyphen, with the hyphen itself if that is none of the word's; nothing if no word goes on.
  std::optional<Span> at_line_end(std::size_t hyphen, std::uint32_t bytes) {
    const auto next = next_line(hyphen + bytes);
    if (!next || !in_one_paragraph(hyphen, *next)) return std::nullopt;
    const char32_t before = code_point_before(text_, hyphen).value, after = code_point_at(text_, *next).value;
    if (!is_letter(after) || !(is_letter(before) || before == '.')) return std::nullopt;
    std::size_t begin = hyphen, end = *next;
    for (CodePoint c = code_point_before(text_, begin); is_letter(c.value); c = code_point_before(text_, begin))
      begin -= c.bytes;
    for (CodePoint c = code_point_at(text_, end); is_letter(c.value); c = code_point_at(text_, end)) end += c.bytes;
    const std::string_view left = text_.substr(begin, hyphen - begin), right = text_.substr(*next, end - *next);
    const std::optional<bool> keeps = keeps_hyphen(begin, left, right);
    if (!keeps) return std::nullopt;
    return span_between(*keeps ? hyphen + bytes : hyphen, *next);
  }

  // Nothing if the hyphen ends a word of its own.
  std::optional<bool> keeps_hyphen(std::size_t begin, std::string_view left, std::string_view right) {
    if (left.empty()) return true;  // U.S.-
    if (!written_) written_.emplace(text_);
    const std::string first = ascii_lower(left), second = ascii_lower(right), joined = first + second;
    const bool whole = knows_(joined);
    if (written_->has(joined)) return false;
    if (written_->has(first + '-' + second)) return true;
    if (!whole && (second == "and" || second == "or" || second == "to")) return std::nullopt;
    const bool in_capitals = left.size() > 1 && left != first && ascii_lower(left.substr(1)) != left.substr(1);
    if (is_hyphen(code_point_before(text_, begin).value)) return true;
    if (is_upper(code_point_at(right, 0).value) && !in_capitals) return true;
    if (has_digit(left) || has_digit(right)) return true;
    if (whole) return false;
    return knows_(second) && (knows_(first) || is_word(WordKind::kPrefix, first));
  }

  static bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  // Where the line after the one that ends at `end` begins, without its blanks; nothing if text or a blank line
  // follows.
  std::optional<std::size_t> next_line(std::size_t end) const {
    std::size_t i = skip_blanks(end);
    const CodePoint c = code_point_at(text_, i);
    if (!is_line_end(c.value)) return std::nullopt;
    i += c.bytes;
    if (c.value == '\r' && code_point_at(text_, i).value == '\n') ++i;
    return skip_blanks(i);
  }

  std::size_t skip_blanks(std::size_t i) const {
    for (CodePoint c = code_point_at(text_, i); c.bytes > 0 && is_line_blank(c.value); c = code_point_at(text_, i))
      i += c.bytes;
    return i;
  }

  bool in_one_paragraph(std::size_t first, std::size_t last) const {
    const auto after = std::upper_bound(paragraphs_.begin(), paragraphs_.end(), first,
                                        [](std::size_t at, const Span& span) { return at < span.begin; });
    return after != paragraphs_.begin() && last < std::prev(after)->end;
  }

  std::string_view text_;
  std::span<const Span> paragraphs_;
  const KnowsWord& knows_;
  std::vector<Span> gaps_;
  std::optional<Written> written_;  // made when first asked
};

}  // namespace

std::vector<Span> find_word_breaks(std::string_view text, std::span<const Span> paragraphs, const KnowsWord& knows) {
  return Finder(text, paragraphs, knows).find();
}

bool is_broken_between(std::string_view line, std::string_view next) {
  const CodePoint hyphen = code_point_before(line, line.size());
  if (!is_hyphen(hyphen.value) && hyphen.value != kSoftHyphen) return false;
  const char32_t before = code_point_before(line, line.size() - hyphen.bytes).value;
  return (is_letter(before) || before == '.') && is_letter(code_point_at(next, 0).value);
}

std::string_view between(std::string_view gap) {
  const auto blank = [](const CodePoint& c) { return is_blank(c.value); };
  const auto stays = [](const CodePoint& c) { return is_blank(c.value) || is_invisible(c.value); };
  for (std::size_t i = 0; i < gap.size(); i += code_point_at(gap, i).bytes) {
    if (stays(code_point_at(gap, i))) continue;
    return blank(code_point_at(gap, 0)) || blank(code_point_before(gap, gap.size())) ? " " : "";
  }
  return gap;
}

std::string_view spelling(std::string_view bytes, std::string_view form) {
  for (std::size_t i = 0; i < bytes.size();) {
    const CodePoint c = code_point_at(bytes, i);
    if (is_invisible(c.value) || is_line_end(c.value)) return form;
    i += c.bytes;
  }
  for (const char mark : std::string_view("[]*_`"))
    if (std::count(bytes.begin(), bytes.end(), mark) > std::count(form.begin(), form.end(), mark)) return form;
  return bytes;
}

}  // namespace relata::text
