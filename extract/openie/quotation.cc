#include "extract/openie/quotation.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "extract/openie/table.h"

namespace relata::openie {
namespace {

// Words from the comma to the verb: "I drove it, harbour engineer Dan Cole told the court".
constexpr std::uint32_t kLongestReporter = 7;

enum class Mark { kNone, kOpen, kClose, kEither };

Mark mark_of(std::string_view form, bool single_open) {
  if (form == "“" || form == "``" || form == "«") return Mark::kOpen;
  if (form == "”" || form == "''" || form == "»") return Mark::kClose;
  if (form == "\"") return Mark::kEither;
  if (form == "‘") return Mark::kOpen;
  if (form == "’" && single_open) return Mark::kClose;
  return Mark::kNone;
}

bool begins_paragraph(const ExtractedDocument& document, std::uint32_t s) { return newlines_before(document, s) > 0; }

bool opens_again(const std::vector<Token>& tokens) {
  return !tokens.empty() && mark_of(tokens.front().form, false) != Mark::kNone;
}

// Whether a straight mark at `t` touches the word behind it (kOpen), or the one before (kClose), or both or neither.
Mark side_of(const std::vector<Token>& tokens, std::uint32_t t) {
  const bool before = t > 0 && tokens[t - 1].span.end == tokens[t].span.begin;
  const bool behind = t + 1 < tokens.size() && tokens[t + 1].span.begin == tokens[t].span.end;
  if (before == behind || tokens[t].span.begin == tokens[t].span.end) return Mark::kEither;
  return behind ? Mark::kOpen : Mark::kClose;
}

// Where a quotation that nothing closes ends, which begins at `first` and whose sentence goes on with who says so:
// "I drove it, Reed told the court." -> the comma; nothing where no verb of saying follows one.
std::optional<std::uint32_t> comma_before_report(const std::vector<Token>& tokens, std::uint32_t first) {
  for (std::uint32_t verb = first; verb < tokens.size(); ++verb) {
    if (tokens[verb].upos != "VERB" || verb_table().value(tokens[verb].lemma) != "say") continue;
    for (std::uint32_t t = verb; t > first; --t)
      if (tokens[t].form == "," && verb - t <= kLongestReporter) return t;
  }
  return std::nullopt;
}

class QuotationFinder {
 public:
  explicit QuotationFinder(const ExtractedDocument& document) : document_(document) {}

  std::vector<Quotation> find() {
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      if (open_ && s > open_->first_sentence + kMaxQuotedSentences) open_.reset();
      // A mark that its paragraph does not close was closed there, unless the next paragraph opens again or closes.
      if (open_ && begins_paragraph(document_, s) && !opens_again(tokens(s)) && !is_closed_first(s) &&
          !close_before_report(s, 0))
        close(s - 1, static_cast<std::uint32_t>(tokens(s - 1).size()));
      for (std::uint32_t t = 0; t < tokens(s).size(); ++t) read(s, t);
    }
    if (open_) close_before_report(static_cast<std::uint32_t>(document_.sentences.size()), 0);
    return std::move(quotations_);
  }

 private:
  const std::vector<Token>& tokens(std::uint32_t s) const { return document_.sentences[s].tokens; }

  // Whether the first mark of the paragraph that begins with sentence `s` is a closing one.
  bool is_closed_first(std::uint32_t s) const {
    for (std::uint32_t at = s; at < document_.sentences.size() && (at == s || !begins_paragraph(document_, at)); ++at)
      for (std::uint32_t t = 0; t < tokens(at).size(); ++t) {
        const Mark mark = mark_of(tokens(at)[t].form, single_);
        if (mark != Mark::kNone) return (mark == Mark::kEither ? side_of(tokens(at), t) : mark) == Mark::kClose;
      }
    return false;
  }

  void read(std::uint32_t s, std::uint32_t t) {
    Mark mark = mark_of(tokens(s)[t].form, open_ && single_);
    if (mark == Mark::kNone) return;
    if (open_ && t == 0 && mark != Mark::kClose && begins_paragraph(document_, s)) return;  // opens again
    const Mark side = mark == Mark::kEither ? side_of(tokens(s), t) : mark;
    if (open_ && side == Mark::kOpen && close_before_report(s, t)) mark = Mark::kOpen;
    if (mark == Mark::kEither) mark = open_ ? Mark::kClose : Mark::kOpen;
    if (mark == Mark::kOpen && !open_ && side == Mark::kClose && is_odd(s)) {
      if (closes_sentence_part(s, t)) quotations_.push_back({s, 0, s, t});  // nothing opened it
    } else if (mark == Mark::kOpen && !open_) {
      open_ = Quotation{s, t + 1, s, t + 1};
      single_ = tokens(s)[t].form == "‘";
    } else if (mark == Mark::kClose && open_) {
      close(s, t);
    }
  }

  void close(std::uint32_t s, std::uint32_t t) {
    open_->last_sentence = s;
    open_->last_token = t;
    quotations_.push_back(*open_);
    open_.reset();
  }

  // Closes what is open before the words that say who said so, if there are such before token `t` of sentence `s`.
  bool close_before_report(std::uint32_t s, std::uint32_t t) {
    for (std::uint32_t at = open_->first_sentence; at < s || (at == s && t > 0); ++at) {
      const auto comma = comma_before_report(tokens(at), at == open_->first_sentence ? open_->first_token : 0);
      if (!comma || (at == s && *comma >= t)) continue;
      close(at, *comma);
      return true;
    }
    return false;
  }

  // Whether the marks of the sentence do not pair, so that one of them may lack its other.
  bool is_odd(std::uint32_t s) const {
    const auto straight = [](const Token& token) { return mark_of(token.form, false) == Mark::kEither; };
    return std::count_if(tokens(s).begin(), tokens(s).end(), straight) % 2 != 0;
  }

  // 'The lights were off," he said.': not the inches of '12" of snow'.
  bool closes_sentence_part(std::uint32_t s, std::uint32_t t) const {
    return t > 0 && t + 2 < tokens(s).size() && tokens(s)[t - 1].upos == "PUNCT" &&
           (t < 2 || quotations_.empty() || !quotations_.back().contains(s, t - 2));
  }

  const ExtractedDocument& document_;
  std::vector<Quotation> quotations_;
  std::optional<Quotation> open_;
  bool single_ = false;
};

}  // namespace

int newlines_before(const ExtractedDocument& document, std::uint32_t sentence) {
  if (sentence == 0) return 0;
  const std::uint32_t end = document.sentences[sentence - 1].span.end, begin = document.sentences[sentence].span.begin;
  if (begin <= end) return 0;
  const std::string_view between = std::string_view(document.document.text).substr(end, begin - end);
  return static_cast<int>(std::count(between.begin(), between.end(), '\n'));
}

std::vector<Quotation> find_quotations(const ExtractedDocument& document) { return QuotationFinder(document).find(); }

}  // namespace relata::openie
