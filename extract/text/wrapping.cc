#include "extract/text/wrapping.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "core/ascii.h"
#include "core/characters.h"
#include "extract/text/line_break.h"

namespace relata::text {
namespace {

// A line is as full as the next word allows if the word had passed the widest line, nearly so if it had come to this
// share of it: fonts have letters of several widths.
constexpr double kNearly = 0.75;
// A heading may be wider than the lines below by this share of theirs.
constexpr double kMuchWider = 1.2;
// Words of a line that is hardly a name or a line of an address, at least.
constexpr std::ptrdiff_t kSeveralWords = 6;
constexpr std::size_t kLongestHeading = 3;  // lines
// So many breaks show how full the lines are.
constexpr std::size_t kEnough = 4;
// Lines that nothing but their width shows to be one sentence are at least this wide.
constexpr std::uint32_t kWideColumn = 40;
constexpr std::size_t kLead = 8;            // lines below a heading that say its words again, at most
constexpr std::size_t kContentLetters = 4;  // bytes of a word that says what a text is about, at least

// The words of letters of a line, in small letters if they are ASCII.
std::vector<std::string> letters_of(std::string_view line) {
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < line.size();) {
    const CodePoint c = code_point_at(line, i);
    if (is_letter(c.value)) words.back() += ascii_lower(line.substr(i, c.bytes));
    else if (!words.back().empty()) words.emplace_back();
    i += c.bytes;
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// Of three words and more all long ones begin with capitals, or it has no small letter.
bool is_written_as_title(std::string_view line) {
  std::size_t small = 0, long_words = 0, capitals = 0;
  bool begins = true;
  for (std::size_t i = 0; i < line.size();) {
    const CodePoint c = code_point_at(line, i);
    small += is_lower(c.value);
    if (begins && is_letter(c.value)) {
      std::size_t end = i, letters = 0;
      for (CodePoint l = code_point_at(line, end); is_letter(l.value); l = code_point_at(line, end)) {
        end += l.bytes;
        ++letters;
      }
      if (letters >= kContentLetters) {
        ++long_words;
        capitals += is_upper(c.value);
      }
    }
    begins = is_blank(c.value);
    i += c.bytes;
  }
  return small == 0 || (long_words >= 3 && capitals == long_words);
}

class Wrapping {
 public:
  Wrapping(std::string_view text, std::span<const WrittenLine> lines) : text_(text), lines_(lines) {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
      breaks_.push_back(line_break(words_of(text, lines[i]), words_of(text, lines[i + 1]), lines[i].width));
    measure();
  }

  std::vector<bool> find() const {
    std::vector<bool> joined(breaks_.size());
    for (std::size_t i = 0; i < breaks_.size(); ++i) joined[i] = may_join(i) && joins(i, i > 0 && joined[i - 1]);
    part_what_is_no_sentence(joined);
    return joined;
  }

 private:
  // The widest line, and what the breaks say all together.
  void measure() {
    for (std::size_t i = 1; i < lines_.size(); ++i) widest_ = std::max(widest_, lines_[i].width);
    const auto open_below =
        std::count_if(breaks_.begin() + 1, breaks_.end(), [](const LineBreak& b) { return !b.stop; });
    heading_is_wide_ = open_below > 1 && !breaks_.front().runs_on() && lines_.front().width > kMuchWider * widest_;
    const std::size_t first = heading_is_wide_ ? 1 : 0;
    if (!heading_is_wide_) widest_ = std::max(widest_, lines_.front().width);
    std::size_t full_running = 0, full_open = 0, open = 0, verses = 0;
    for (std::size_t i = first; i < breaks_.size(); ++i) {
      if (!may_join(i)) continue;
      const LineBreak& b = breaks_[i];
      running_ += b.runs_on();
      full_running += b.runs_on() && is_full(i);
      verses += i > 0 && !b.stop && !b.unfinished && b.next == Beginning::kStarter;  // the first may be a heading
      open += !b.stop;
      full_open += !b.stop && is_full(i);
    }
    prose_ = running_ > 0 && verses * 2 <= running_;
    even_ = full_running * 10 >= running_ * 9;
    all_full_ = full_open * 10 >= open * 9;
    if (running_ == 0 && open > 0 && full_open == open && verses == 0 && are_long_lines()) {
      prose_ = true;
      running_ = kEnough;
    }
  }

  // Nothing but names at their ends: all full, of several words, the last one no longer than they are and with a stop.
  bool are_long_lines() const {
    const std::string_view last = words_of(text_, lines_.back());
    if (!line_break(last, "", 0).stop || lines_.back().width > lines_.front().width) return false;
    if (breaks_.size() == 1 && !words_of(text_, lines_.front()).ends_with(',') && !names_meet(0)) return false;
    return std::all_of(lines_.begin(), lines_.end() - 1, [&](const WrittenLine& line) {
      const std::string_view words = words_of(text_, line);
      return line.kind == LineKind::kPlain && std::count(words.begin(), words.end(), ' ') + 1 >= kSeveralWords;
    });
  }

  bool may_join(std::size_t i) const {
    const LineKind line = lines_[i].kind, next = lines_[i + 1].kind;
    if (line == LineKind::kAlone || line == LineKind::kRow || next == LineKind::kAlone || next == LineKind::kRow)
      return false;
    return next != LineKind::kItem;
  }

  bool is_full(std::size_t i) const { return breaks_[i].broken || breaks_[i].wanted > widest_; }
  bool is_nearly_full(std::size_t i) const { return is_full(i) || breaks_[i].wanted > kNearly * widest_; }

  // `within`: the line goes on from the one before.
  bool joins(std::size_t i, bool within) const {
    const LineBreak& b = breaks_[i];
    if (b.broken) return true;
    if (!prose_) return false;
    if (b.colon) return b.next == Beginning::kSmall && is_nearly_full(i);
    if (b.stop) return is_nearly_full(i);
    if (b.next == Beginning::kStarter) return (b.unfinished || (within && running_ > 1)) && is_full(i);
    if (b.runs_on()) return true;
    if (!within ? is_heading(i, i) : i < kLongestHeading && !is_nearly_full(i) && is_heading(0, i)) return false;
    if (even_ && running_ >= kEnough) return is_full(i);
    return is_nearly_full(i) || (within && !even_) || names_meet(i);
  }

  // Lines [first, i] that begin a paragraph and do not look like one: in the letters of a title, wider than what
  // follows, or of words that the next lines say again.
  bool is_heading(std::size_t first, std::size_t i) const {
    const std::string_view line = text_.substr(lines_[first].span.begin, lines_[i].span.end - lines_[first].span.begin);
    if ((i == 0 && heading_is_wide_) || is_written_as_title(line)) return true;
    const std::uint32_t from = lines_[i + 1].span.begin;
    const std::uint32_t to = lines_[std::min(i + kLead, lines_.size() - 1)].span.end;
    const std::vector<std::string> later = letters_of(text_.substr(from, to - from));
    std::size_t content = 0, again = 0;
    for (const std::string& word : letters_of(line)) {
      if (word.size() < kContentLetters) continue;
      ++content;
      again += std::find(later.begin(), later.end(), word) != later.end();
    }
    return content > 0 && again * 2 >= content;
  }

  // "Police in Santa\nRosalía arrested": a capital on both sides.
  bool names_meet(std::size_t i) const {
    const std::string_view line = words_of(text_, lines_[i]);
    const std::size_t blank = line.find_last_of(' ');
    return blank != std::string_view::npos && is_upper(code_point_at(line, blank + 1).value) &&
           breaks_[i].next == Beginning::kCapital;
  }

  // Lines in small letters that never come to a stop are a list, unless they are wide and full.
  void part_what_is_no_sentence(std::vector<bool>& joined) const {
    if (all_full_ && widest_ >= kWideColumn) return;
    for (std::size_t begin = 0; begin < joined.size();) {
      std::size_t end = begin;
      while (end < joined.size() && joined[end]) ++end;
      if (end > begin && !is_sentence(begin, end))
        for (std::size_t i = begin; i < end; ++i) joined[i] = breaks_[i].broken || breaks_[i].unfinished;
      begin = end + 1;
    }
  }

  // Lines [first, last] come to a stop, break a word, or are an item of a list with others.
  bool is_sentence(std::size_t first, std::size_t last) const {
    if (lines_[first].kind == LineKind::kItem) return true;
    for (std::size_t i = first; i < last; ++i)
      if (breaks_[i].broken || breaks_[i].stop || holds_stop(words_of(text_, lines_[i]))) return true;
    return line_break(words_of(text_, lines_[last]), "", 0).stop || holds_stop(words_of(text_, lines_[last]));
  }

  std::string_view text_;
  std::span<const WrittenLine> lines_;
  std::vector<LineBreak> breaks_;
  std::uint32_t widest_ = 0;
  std::size_t running_ = 0;  // breaks where prose goes on
  bool heading_is_wide_ = false;
  bool prose_ = false;
  bool even_ = true;      // where prose goes on, lines are full
  bool all_full_ = true;  // ... and wherever no sentence ends
};

}  // namespace

std::vector<bool> find_wraps(std::string_view text, std::span<const WrittenLine> lines) {
  if (lines.size() < 2) return {};
  return Wrapping(text, lines).find();
}

}  // namespace relata::text
