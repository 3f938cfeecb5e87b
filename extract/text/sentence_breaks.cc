#include "extract/text/sentence_breaks.h"

#include <algorithm>

#include "core/characters.h"
#include "extract/text/break_features.h"
#include "extract/text/segment.h"
#include "extract/text/sentence_breaks_bin.h"
#include "extract/text/words.h"

namespace relata::text {
namespace {

class Breaks {
 public:
  Breaks(std::string_view text, std::span<const Piece> pieces) : text_(text), pieces_(pieces) {}

  std::vector<std::size_t> find() {
    std::size_t begin = 0, i = 0;
    while (i < pieces_.size()) {
      const std::size_t next = ends_at(i) ? after_closing_marks(i + 1) : i + 1;
      if (next < pieces_.size() && ends_at(i) && breaks(begin, i, next)) {
        ends_.push_back(next);
        begin = next;
      }
      i = next;
    }
    if (begin < pieces_.size()) ends_.push_back(pieces_.size());
    return std::move(ends_);
  }

 private:
  std::string_view form(std::size_t i) const {
    return text_.substr(pieces_[i].begin, pieces_[i].end - pieces_[i].begin);
  }
  char32_t first(std::size_t i) const { return i < pieces_.size() ? code_point_at(text_, pieces_[i].begin).value : 0; }
  bool blank_before(std::size_t i) const { return i >= pieces_.size() || pieces_[i].blank_before; }

  // A stop, or a word that holds one, or "[...]".
  bool ends_at(std::size_t i) const {
    if (form(i) == "[...]") return true;
    const char32_t last = code_point_before(text_, pieces_[i].end).value;
    return last == '.' || last == '!' || last == '?' || last == U'…';
  }

  // Past the quotation marks and brackets that close after a stop.
  std::size_t after_closing_marks(std::size_t i) const {
    while (i < pieces_.size()) {
      const char32_t c = first(i);
      const bool straight = c == '"' || c == '\'';
      const bool last = i + 1 == pieces_.size();
      const bool stray = (last && (straight || c == U'“' || is_closing(c))) || is_word(WordKind::kEmoticon, form(i));
      if (!stray && (pieces_[i].blank_before || !(is_closing(c) || (straight && blank_before(i + 1))))) break;
      ++i;
    }
    return i;
  }

  // Of the word that begins the next sentence if one begins at `i`: opening marks do not count.
  std::size_t first_word(std::size_t i) const {
    while (i < pieces_.size()) {
      const char32_t c = first(i);
      if (!is_opening(c) && c != '"' && c != '\'' && !is_dash(c) && !is_hyphen(c) && c != U'•' && c != '*') break;
      ++i;
    }
    return i;
  }

  bool speech_follows(std::size_t i) const {
    const std::size_t end = std::min(pieces_.size(), i + 4);
    for (; i < end; ++i) {
      if (is_word(WordKind::kSpeech, form(i))) return true;
      if (!is_letter(first(i))) return false;
    }
    return false;
  }

  // Whether a sentence ends after the stop `stop` and its closing marks, before `next`.
  bool breaks(std::size_t begin, std::size_t stop, std::size_t next) const {
    const std::string_view mark = form(stop);
    const std::size_t word = first_word(next);
    const char32_t c = first(word);
    const bool closed = next > stop + 1;
    if (word >= pieces_.size() || std::u32string_view(U",;:.?!%/").find(c) != std::u32string_view::npos) return false;
    if (is_lower(c)) return !closed && breaks_before_small_letter(stop, next);
    const bool full_stop = mark == ".";
    const bool word_with_stop = is_letter(first(stop)) || is_digit(first(stop));
    if (word_with_stop) {
      if (is_digit(first(stop))) return false;  // 1. of a list
      return breaks_after_abbreviation(stop, word, closed) && blank_before(next);
    }
    if (!blank_before(next) && next == stop + 1) return breaks_without_blank(stop, next);
    if (!full_stop && mark.front() != '.' && closed && speech_follows(word)) return false;
    if (stop == begin) return false;  // "... The"
    if (!full_stop && mark.front() == '.') return is_upper(c) || word > next;
    return true;
  }

  bool breaks_after_abbreviation(std::size_t stop, std::size_t word, bool closed) const {
    if (is_word(WordKind::kAbbreviationBefore, form(stop))) return false;
    return is_word(WordKind::kStarter, form(word)) || (closed && is_upper(first(word)));
  }

  // "I don't know. how did you": a plain word in lower case, a stop of its own and a blank. "Yahoo! said" goes on.
  bool breaks_before_small_letter(std::size_t stop, std::size_t next) const {
    const std::string_view mark = form(stop);
    if (stop == 0 || !blank_before(next) || !(mark == "." || mark.front() == '!' || mark.front() == '?')) return false;
    const std::string_view before = form(stop - 1);
    return before.size() > 1 && std::all_of(before.begin(), before.end(), [](char l) { return l >= 'a' && l <= 'z'; });
  }

  // "defend it.The Taliban": a word in lower case before the stop, a capital and a small letter after it.
  bool breaks_without_blank(std::size_t stop, std::size_t next) const {
    if (stop == 0 || !is_upper(first(next))) return false;
    const std::string_view before = form(stop - 1);
    const CodePoint capital = code_point_at(text_, pieces_[next].begin);
    const char32_t second = code_point_at(text_, pieces_[next].begin + capital.bytes).value;
    const bool short_word = form(next) == "A" || form(next) == "I";
    return before.size() >= 2 && is_lower(code_point_before(text_, pieces_[stop - 1].end).value) &&
           (is_lower(second) || short_word);
  }

  std::string_view text_;
  std::span<const Piece> pieces_;
  std::vector<std::size_t> ends_;
};

// A break that no rule proposes must be more likely than not, since a sentence torn apart costs a reader more than two
// that stand together; one that rules propose may be less. In steps of the table: odds of e^-0.75 and e^1.5.
constexpr int kProposed = -15, kUnproposed = 30;

// The learned weights: one signed byte a cell.
int weight_of(const BreakFeatures& features) {
  const std::string_view table = data::sentence_breaks_bin;
  int sum = 0;
  for (const std::uint32_t cell : features) sum += static_cast<signed char>(table[cell]);
  return sum;
}

// One sentence, cut where it is too long: after the last comma or semicolon, else anywhere.
void add_cut(std::string_view text, std::span<const Piece> pieces, std::size_t begin, std::size_t end,
             std::vector<std::size_t>& ends) {
  while (end - begin > kMaxSentenceTokens) {
    std::size_t cut = begin + kMaxSentenceTokens;
    for (std::size_t i = cut; i > begin + kMaxSentenceTokens / 2; --i) {
      const std::string_view mark = text.substr(pieces[i - 1].begin, pieces[i - 1].end - pieces[i - 1].begin);
      if (mark != "," && mark != ";" && mark != ":") continue;
      cut = i;
      break;
    }
    while (cut > begin + 1 && pieces[cut].same_word) --cut;
    ends.push_back(cut);
    begin = cut;
  }
  ends.push_back(end);
}

}  // namespace

std::vector<std::size_t> rule_ends(std::string_view text, std::span<const Piece> pieces) {
  return Breaks(text, pieces).find();
}

std::vector<std::size_t> sentence_ends(std::string_view text, std::span<const Piece> pieces) {
  const BreakContext context(text, pieces, rule_ends(text, pieces));
  std::vector<std::size_t> ends;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool last = i + 1 == pieces.size();
    const int least = context.proposed(i) ? kProposed : kUnproposed;
    if (!last && (pieces[i + 1].same_word || weight_of(context.features(i)) <= least)) continue;
    add_cut(text, pieces, begin, i + 1, ends);
    begin = i + 1;
  }
  return ends;
}

}  // namespace relata::text
