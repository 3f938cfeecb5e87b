#include "extract/openie/quotation.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace relata::openie {
namespace {

enum class Mark { kNone, kOpen, kClose, kEither };

Mark mark_of(std::string_view form, bool single_open) {
  if (form == "“" || form == "``" || form == "«") return Mark::kOpen;
  if (form == "”" || form == "''" || form == "»") return Mark::kClose;
  if (form == "\"") return Mark::kEither;
  if (form == "‘") return Mark::kOpen;
  if (form == "’" && single_open) return Mark::kClose;
  return Mark::kNone;
}

bool begins_paragraph(const ExtractedDocument& document, std::uint32_t s) {
  if (s == 0) return false;
  const std::uint32_t end = document.sentences[s - 1].span.end, begin = document.sentences[s].span.begin;
  return begin > end &&
         std::string_view(document.document.text).substr(end, begin - end).find('\n') != std::string_view::npos;
}

bool opens_again(const std::vector<Token>& tokens) {
  return !tokens.empty() && mark_of(tokens.front().form, false) != Mark::kNone;
}

constexpr std::size_t kLongestLabel = 4;  // tokens

bool is_label_word(const Token& token) {
  return token.upos == "PROPN" ||
         (token.form.size() > 1 &&
          std::all_of(token.form.begin(), token.form.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; }));
}

// How many tokens the label of a turn has that the sentence begins with, its colon among them; 0: it begins none.
std::uint32_t label_length(const std::vector<Token>& tokens) {
  for (std::size_t t = 0; t < tokens.size() && t <= kLongestLabel; ++t) {
    if (tokens[t].form == ":") return t + 1 < tokens.size() ? static_cast<std::uint32_t>(t == 0 ? 0 : t + 1) : 0;
    if (!is_label_word(tokens[t])) return 0;
  }
  return 0;
}

}  // namespace

std::vector<Quotation> find_turns(const ExtractedDocument& document) {
  std::vector<Quotation> turns;
  const auto count = static_cast<std::uint32_t>(document.sentences.size());
  for (std::uint32_t s = 0; s < count; ++s) {
    const std::uint32_t label =
        s == 0 || begins_paragraph(document, s) ? label_length(document.sentences[s].tokens) : 0;
    if (label == 0 || mark_of(document.sentences[s].tokens[label].form, false) != Mark::kNone) continue;
    std::uint32_t last = s;
    while (last + 1 < count && !begins_paragraph(document, last + 1) && last - s < kMaxQuotedSentences) ++last;
    turns.push_back({s, label, last, static_cast<std::uint32_t>(document.sentences[last].tokens.size())});
  }
  if (turns.size() < 2) turns.clear();
  return turns;
}

std::vector<Quotation> find_quotations(const ExtractedDocument& document) {
  std::vector<Quotation> quotations;
  std::optional<Quotation> open;
  bool single = false;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    if (open && s > open->first_sentence + kMaxQuotedSentences) open.reset();
    const auto& tokens = document.sentences[s].tokens;
    // A mark that its paragraph does not close was closed there, unless the next paragraph opens again.
    if (open && begins_paragraph(document, s) && !opens_again(tokens)) {
      open->last_sentence = s - 1;
      open->last_token = static_cast<std::uint32_t>(document.sentences[s - 1].tokens.size());
      quotations.push_back(*open);
      open.reset();
    }
    for (std::uint32_t t = 0; t < tokens.size(); ++t) {
      Mark mark = mark_of(tokens[t].form, open && single);
      if (mark == Mark::kEither && t == 0 && open && begins_paragraph(document, s)) continue;  // opens again
      if (mark == Mark::kEither) mark = open ? Mark::kClose : Mark::kOpen;
      if (mark == Mark::kOpen && !open) {
        open = Quotation{s, t + 1, s, t + 1};
        single = tokens[t].form == "‘";
      } else if (mark == Mark::kClose && open) {
        open->last_sentence = s;
        open->last_token = t;
        quotations.push_back(*open);
        open.reset();
      }
    }
  }
  return quotations;
}

}  // namespace relata::openie
