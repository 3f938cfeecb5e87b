#include "extract/text/markdown.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "core/characters.h"
#include "extract/text/regular_expression.h"

namespace relata::text {
namespace {

constexpr std::size_t kMostMarks = 3;         // "***both***"
constexpr std::size_t kLongestPhrase = 1000;  // bytes between two marks

// Where a link leads: no blank in it, brackets in pairs, a title in quotation marks after it.
constexpr std::string_view kTarget =
    R"(\(\s*(?:<[^<>]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\))";

std::uint32_t offset(std::string_view text, re2::StringPiece piece) {
  return static_cast<std::uint32_t>(piece.data() - text.data());
}

std::string_view bytes_of(std::string_view text, const Span& span) {
  return text.substr(span.begin, span.end - span.begin);
}

class Emphasis {
 public:
  Emphasis(std::string_view text, const Span& paragraph)
      : text_(text.substr(0, paragraph.end)), begin_(paragraph.begin) {}

  void find(std::vector<Span>& found) {
    for (std::size_t i = begin_; i < text_.size();) {
      const std::size_t size = run_at(i);
      if (size == 0) {
        ++i;
        continue;
      }
      const auto closing = opens(i, size) ? closing_of(i, size) : std::nullopt;
      if (closing) {
        found.push_back(span(i, size));
        found.push_back(span(*closing, size));
      }
      i = closing ? *closing + size : i + size;
    }
  }

 private:
  static Span span(std::size_t begin, std::size_t size) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
  }

  // Equal marks that begin at `i`.
  std::size_t run_at(std::size_t i) const {
    const char c = text_[i];
    if (c != '*' && c != '_' && c != '`') return 0;
    return std::min(text_.find_first_not_of(c, i), text_.size()) - i;
  }

  bool opens(std::size_t i, std::size_t size) const {
    if (size > (text_[i] == '`' ? 1 : kMostMarks)) return false;
    const char32_t before = i == begin_ ? U' ' : code_point_before(text_, i).value;
    const char32_t after = code_point_at(text_, i + size).value;
    return (is_blank(before) || is_opening(before) || before == '"' || before == '\'') && after != 0 &&
           !is_blank(after);
  }

  std::optional<std::size_t> closing_of(std::size_t opening, std::size_t size) const {
    const std::size_t last = std::min(text_.size(), opening + kLongestPhrase);
    for (std::size_t i = text_.find(text_[opening], opening + size); i < last;) {
      const std::size_t run = run_at(i);
      const char32_t before = code_point_before(text_, i).value, after = code_point_at(text_, i + run).value;
      const bool ends = after == 0 || i + run == text_.size() || !(is_letter(after) || is_digit(after));
      if (run == size && i > opening + size && !is_blank(before) && ends) return i;
      i = text_.find(text_[opening], i + run);
    }
    return std::nullopt;
  }

  std::string_view text_;
  std::size_t begin_;
};

}  // namespace

std::vector<Span> find_images(std::string_view text, std::span<const Span> paragraphs) {
  static const RE2 image(R"((!\[[^\[\]]*\])" + std::string(kTarget) + ")", RE2::Quiet);
  std::vector<Span> found;
  if (text.find("![") == std::string_view::npos) return found;
  for (const Span& paragraph : paragraphs) {
    re2::StringPiece rest = string_piece(bytes_of(text, paragraph)), whole;
    while (RE2::FindAndConsume(&rest, image, &whole)) {
      const std::uint32_t begin = offset(text, whole);
      found.push_back({begin, begin + static_cast<std::uint32_t>(whole.size())});
    }
  }
  return found;
}

std::vector<Span> find_links(std::string_view text, std::span<const Span> paragraphs) {
  static const RE2 link(R"((\[)([^\[\]]*)(\])" + std::string(kTarget) + ")", RE2::Quiet);
  std::vector<Span> found;
  if (text.find("](") == std::string_view::npos) return found;
  for (const Span& paragraph : paragraphs) {
    re2::StringPiece rest = string_piece(bytes_of(text, paragraph)), opening, words, target;
    while (RE2::FindAndConsume(&rest, link, &opening, &words, &target)) {
      const std::uint32_t begin = offset(text, opening), end = offset(text, target);
      if (!words.empty()) found.push_back({begin, begin + 1});
      found.push_back({words.empty() ? begin : end, end + static_cast<std::uint32_t>(target.size())});
    }
  }
  return found;
}

std::vector<Span> find_emphasis(std::string_view text, std::span<const Span> paragraphs) {
  std::vector<Span> found;
  for (const Span& paragraph : paragraphs) Emphasis(text, paragraph).find(found);
  return found;
}

}  // namespace relata::text
