#include "extract/text/tokenizer.h"

#include <algorithm>
#include <optional>

#include "core/ascii.h"
#include "core/characters.h"
#include "extract/text/network_name.h"
#include "extract/text/segment.h"
#include "extract/text/word_scanner.h"
#include "extract/text/words.h"

namespace relata::text {
namespace {

class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::size_t begin, std::size_t end)
      : text_(text.substr(0, end)), scan_(text_), pos_(begin) {}

  std::vector<Piece> run() {
    while (pos_ < text_.size()) {
      const CodePoint c = at(pos_);
      if (is_blank(c.value)) {
        pos_ += c.bytes;
        blank_ = true;
      } else {
        token(c);
        blank_ = false;
      }
    }
    return std::move(pieces_);
  }

 private:
  CodePoint at(std::size_t position) const { return scan_.at(position); }
  char32_t after(std::size_t position) const { return scan_.after(position); }
  std::string_view cut(std::size_t begin, std::size_t end) const { return text_.substr(begin, end - begin); }
  bool at_word_start() const {  // after a blank or an opening mark
    if (blank_ || pieces_.empty()) return true;
    const char32_t last = code_point_before(text_, pos_).value;
    return is_opening(last) || is_dash(last) || last == '"' || last == '\'' || last == '/' || last == '<' ||
           last == '$';
  }
  std::string_view last_piece() const {
    return pieces_.empty() ? std::string_view() : cut(pieces_.back().begin, pieces_.back().end);
  }

  void token(CodePoint c) {
    if (is_apostrophe(c.value) && apostrophe()) return;
    if (at_word_start()) {
      if (const std::size_t length = network_name(text_.substr(pos_))) return emit(pos_ + length);
      if (emoticon()) return;
    }
    const char32_t next = after(pos_);
    if (is_digit(c.value) || ((c.value == '.' || c.value == '+') && is_digit(next) && at_word_start())) return number();
    if ((c.value == '@' || c.value == '#') && is_letter(next) && at_word_start())
      return emit(scan_.word_end(pos_ + c.bytes));
    if (is_letter(c.value)) return word();
    emit(run_end(c));
  }

  void emit(std::size_t end, bool same_word = false) {
    bool blank = blank_;
    while (pos_ < end) {
      std::size_t stop = std::min(end, pos_ + kMaxTokenBytes);
      if (stop < end) {  // cut between code points
        while (stop > pos_ + 1 && (static_cast<unsigned char>(text_[stop]) & 0xC0) == 0x80) --stop;
      }
      pieces_.push_back({static_cast<std::uint32_t>(pos_), static_cast<std::uint32_t>(stop), blank, same_word});
      blank = false;
      blank_ = false;
      pos_ = stop;
    }
  }

  void emit_two(std::size_t middle, std::size_t end) {
    emit(middle);
    emit(end, true);
  }

  // What begins with an apostrophe; false if nothing is special about it.
  bool apostrophe() {
    const std::size_t mark = at(pos_).bytes;
    const char32_t before = blank_ ? 0 : code_point_before(text_, pos_).value;
    const bool attached = !pieces_.empty() && (is_letter(before) || is_digit(before) || before == '.');
    const char32_t next = at(pos_ + mark).value;
    if (!blank_ && !pieces_.empty()) {
      if (const std::size_t end = scan_.clitic_end(pos_)) {
        emit(end, attached);
        return true;
      }
    }
    if (attached && (before == 's' || before == 'S') && !is_letter(next) && !is_digit(next) && open_quotes_ == 0 &&
        text_[pos_] != '`') {
      emit(pos_ + mark, true);
      return true;
    }
    if (at_word_start()) {
      if (is_digit(next) && is_digit(at(pos_ + mark + 1).value) && !is_digit(at(pos_ + mark + 2).value)) {
        emit(scan_.word_end(pos_ + mark));  // '90s
        return true;
      }
      if (is_letter(next)) return apostrophe_word(mark);
    } else if (open_quotes_ > 0) {
      --open_quotes_;
    }
    return false;
  }

  bool apostrophe_word(std::size_t mark) {
    const std::size_t end = scan_.word_end(pos_ + mark);
    if (end - pos_ <= kLongestWord) {
      const std::string lower = '\'' + ascii_lower(cut(pos_ + mark, end));
      if (const auto first = first_of_contraction(lower)) {
        emit_two(pos_ + mark + *first - 1, end);
        return true;
      }
      if (is_apostrophe(at(end).value) && is_word(WordKind::kApostropheWord, lower + '\'')) {
        emit(end + at(end).bytes);  // 'n'
        return true;
      }
      if (is_word(WordKind::kApostropheWord, lower)) {
        emit(end);
        return true;
      }
    }
    ++open_quotes_;
    return false;
  }

  bool emoticon() {
    for (std::size_t length = 3; length >= 2; --length) {
      const std::size_t end = pos_ + length;
      if (end > text_.size() || !(end == text_.size() || is_blank(at(end).value))) continue;
      if (!is_word(WordKind::kEmoticon, cut(pos_, end))) continue;
      emit(end);
      return true;
    }
    return false;
  }

  void number() {
    const std::size_t end = scan_.number_end(pos_);
    const char32_t next = at(end).value;
    const std::size_t length = end - pos_;
    if (is_apostrophe(next) && (length == 2 || (length == 4 && text_[end - 1] == '0'))) {  // 80's, 1990's
      const std::size_t s = end + at(end).bytes;
      if (at(s).value == 's' && !is_letter(at(s + 1).value)) return emit(s + 1);
    }
    if (next == '.' && pieces_.empty() && length <= 2 && is_blank(after(end))) return emit(end + 1);  // 1. of a list
    if (!is_letter(next)) return emit(end);
    const std::size_t letters = scan_.word_end(end);
    if (letters - end <= kLongestWord && is_word(WordKind::kUnit, cut(end, letters))) return emit(end);
    emit(letters);  // 19th, 1990s, 3G
  }

  void word() {
    if (const std::size_t end = scan_.acronym_end(pos_)) return emit(end);
    const std::size_t end = scan_.word_end(pos_);
    const char32_t next = at(end).value;
    if (is_apostrophe(next) && scan_.negation_at(end) && end - pos_ > 1) {
      return emit_two(end - 1, end + at(end).bytes + 1);
    }
    if (end - pos_ <= kLongestWord) {
      if (const auto first = first_of_contraction(ascii_lower(cut(pos_, end)))) return emit_two(pos_ + *first, end);
      if (next == '.' && after(end) != '.' && stop_belongs(end)) return emit(end + 1);
      if (next == '$' && is_upper(at(pos_).value) && end - pos_ <= 2 && is_digit(after(end))) return emit(end + 1);
    }
    emit(end);
  }

  // Whether the stop at `stop` is part of the word [pos_, stop).
  bool stop_belongs(std::size_t stop) const {
    const std::string_view whole = cut(pos_, stop + 1);
    if (is_word(WordKind::kAbbreviationBefore, whole) || is_word(WordKind::kAbbreviation, whole)) return true;
    std::size_t i = stop + 1;
    const bool blank = is_blank(at(i).value);
    while (is_blank(at(i).value) && i < text_.size()) i += at(i).bytes;
    const char32_t next = at(i).value;
    if (is_word(WordKind::kAbbreviationNumber, whole)) {
      return is_digit(next) || next == ',' || (is_digit_before() && next != 0);
    }
    const CodePoint letter = at(pos_);
    if (pos_ + letter.bytes != stop || !is_upper(letter.value) || next == 0) return false;
    // An initial: a name goes on after it. "Plan B. The ..." ends a sentence instead.
    if (!blank) return is_upper(next) || next == ',';
    if (!is_upper(next)) return !is_letter(next) && !is_opening(next) && next != '"';
    const std::string_view last = last_piece();
    const bool after_name = pieces_.empty() || is_upper(code_point_at(last, 0).value);
    const bool starts = is_word(WordKind::kStarter, cut(i, scan_.word_end(i)));
    return letter.value == 'I' ? after_name && !starts && !pieces_.empty() : !starts || (after_name && last.size() > 1);
  }

  bool is_digit_before() const { return !last_piece().empty() && is_digit(code_point_at(last_piece(), 0).value); }

  // One character, or a run: ... !! ?! -- == ** '' ``
  std::size_t run_end(CodePoint c) {
    std::size_t i = pos_ + c.bytes;
    if (c.value == U'‘' || c.value == U'‚') ++open_quotes_;
    const auto extend = [&](std::u32string_view set) {
      while (i < text_.size() && set.find(at(i).value) != set.npos) i += at(i).bytes;
      return i;
    };
    switch (c.value) {
      case '.':
      case U'…': return extend(U".…");
      case '!':
      case '?': return extend(U"!?");
      case '-':
      case '=':
      case '*':
      case '_':
      case '~':
      case '#':
      case '+':
      case '<':
      case '>': {
        const char32_t same[] = {c.value, 0};
        return extend(same);
      }
      case '[': return text_.substr(pos_, 5) == "[...]" ? pos_ + 5 : i;
      case '\'':
      case '`': return at(i).value == c.value ? i + 1 : i;
      default: return i;
    }
  }

  std::string_view text_;  // up to the paragraph's end
  WordScanner scan_;
  std::size_t pos_;
  bool blank_ = true;
  int open_quotes_ = 0;  // single quotation marks that opened and did not close
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> tokenize(std::string_view text, std::size_t begin, std::size_t end) {
  return Tokenizer(text, begin, end).run();
}

}  // namespace relata::text
