#include "read/markdown_lines.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/characters.h"

namespace relata::read {
namespace {

constexpr std::size_t kFarthestEnd = 4'000;  // bytes within which a link or tag ends, so that time stays linear

bool is_punctuation(char c) {
  return std::string_view("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").find(c) != std::string_view::npos;
}

bool is_word_at(std::string_view text, std::size_t at) {
  const char32_t c = code_point_at(text, at).value;
  return is_letter(c) || is_digit(c);
}

bool is_word_before(std::string_view text, std::size_t at) {
  const char32_t c = code_point_before(text, at).value;
  return is_letter(c) || is_digit(c);
}

// Where the bracket that opens at `at` is closed; npos if it is not, or too far away, or holds too many.
std::size_t closing_bracket(std::string_view text, std::size_t at, char open, char close) {
  constexpr int kDeepestBrackets = 20;
  int depth = 0;
  for (std::size_t i = at; i < text.size() && i < at + kFarthestEnd && depth <= kDeepestBrackets; ++i) {
    if (text[i] == '\\') ++i;
    else if (text[i] == open) ++depth;
    else if (text[i] == close && --depth == 0) return i;
  }
  return std::string_view::npos;
}

class MarkdownWords {
 public:
  explicit MarkdownWords(std::string_view text, int depth = 0) : text_(text), depth_(depth) {}

  std::string words() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      const bool is_markup = (c == '\\' && take_escape()) || (c == '`' && take_code()) || (c == '!' && take_image()) ||
                             (c == '[' && take_link()) || (c == '<' && take_tag()) ||
                             ((c == '*' || c == '_' || c == '~') && take_emphasis());
      if (!is_markup) words_ += text_[at_++];
    }
    return std::move(words_);
  }

 private:
  bool take_escape() {
    if (at_ + 1 >= text_.size() || !is_punctuation(text_[at_ + 1])) return false;
    words_ += text_[at_ + 1];
    at_ += 2;
    return true;
  }

  bool take_code() {
    std::size_t marks = at_;
    while (marks < text_.size() && text_[marks] == '`') ++marks;
    const std::string_view mark = text_.substr(at_, marks - at_);
    const std::size_t end = text_.substr(0, marks + kFarthestEnd).find(mark, marks);
    if (end != text_.npos) words_ += trimmed(text_.substr(marks, end - marks));
    else words_ += mark;
    at_ = end == text_.npos ? marks : end + mark.size();
    return true;
  }

  bool take_image() {
    if (at_ + 1 >= text_.size() || text_[at_ + 1] != '[') return false;
    const std::size_t end = closing_bracket(text_, at_ + 1, '[', ']');
    if (end == text_.npos) return false;
    at_ = behind_target(end + 1);
    return true;
  }

  // Behind "(address)" or "[reference]".
  std::size_t behind_target(std::size_t at) const {
    if (at >= text_.size() || (text_[at] != '(' && text_[at] != '[')) return at;
    const std::size_t end = closing_bracket(text_, at, text_[at], text_[at] == '(' ? ')' : ']');
    return end == text_.npos ? at : end + 1;
  }

  bool take_link() {
    constexpr int kDeepest = 20;
    const std::size_t end = closing_bracket(text_, at_, '[', ']');
    if (end == text_.npos) return false;
    const std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
    const std::size_t behind = behind_target(end + 1);
    const bool is_note = inside.starts_with('^');
    if (!is_note && behind == end + 1) return false;  // brackets of the text: "[he] left"
    at_ = behind;
    if (!is_note) words_ += depth_ < kDeepest ? MarkdownWords(inside, depth_ + 1).words() : std::string(inside);
    return true;
  }

  bool take_tag() {
    const std::string_view rest = text_.substr(at_, kFarthestEnd);
    if (rest.starts_with("<!--")) {
      if (comment_end_ != text_.npos && comment_end_ < at_) comment_end_ = text_.find("-->", at_);
      if (comment_end_ == text_.npos) return false;
      at_ = comment_end_ + 3;
      return true;
    }
    const std::size_t end = rest.find('>');
    if (end == rest.npos || end < 2 || !(rest[1] == '/' || is_word_at(rest, 1))) return false;
    const std::string_view inside = rest.substr(1, end - 1);
    if (inside.starts_with("br")) words_ += ' ';
    if (inside.find(' ') == inside.npos && (inside.find(':') != inside.npos || inside.find('@') != inside.npos))
      words_ += inside;
    at_ += end + 1;
    return true;
  }

  // Marks that open stand before a word, marks that close behind one; those with blanks around them are characters.
  bool take_emphasis() {
    const char mark = text_[at_];
    std::size_t end = at_;
    while (end < text_.size() && text_[end] == mark) ++end;
    const bool before = at_ > 0 && !is_blank(code_point_before(text_, at_).value);
    const bool behind = end < text_.size() && !is_blank(code_point_at(text_, end).value);
    const bool within_word = is_word_before(text_, at_) && is_word_at(text_, end);
    const bool is_sign =
        end - at_ > 3 || (!before && !behind) || (within_word && mark != '*') || (mark == '~' && end - at_ == 1);
    if (is_sign) words_ += text_.substr(at_, end - at_);
    at_ = end;
    return true;
  }

  std::string_view text_;
  int depth_;
  std::size_t at_ = 0;
  std::size_t comment_end_ = 0;  // the first one that is sought; npos where there is none
  std::string words_;
};

}  // namespace

std::string markdown_words(std::string_view text) { return single_blanks(MarkdownWords(text).words()); }

}  // namespace relata::read
