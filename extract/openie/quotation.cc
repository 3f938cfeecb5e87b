#include "extract/openie/quotation.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace relata::openie {
namespace {

constexpr std::uint32_t kMaxSentences = 20;

enum class Mark { kNone, kOpen, kClose, kEither };

Mark mark_of(std::string_view form, bool single_open) {
  if (form == "“" || form == "``" || form == "«") return Mark::kOpen;
  if (form == "”" || form == "''" || form == "»") return Mark::kClose;
  if (form == "\"") return Mark::kEither;
  if (form == "‘") return Mark::kOpen;
  if (form == "’" && single_open) return Mark::kClose;
  return Mark::kNone;
}

}  // namespace

std::vector<Quotation> find_quotations(const ExtractedDocument& document) {
  std::vector<Quotation> quotations;
  std::optional<Quotation> open;
  bool single = false;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    if (open && s > open->first_sentence + kMaxSentences) open.reset();
    const auto& tokens = document.sentences[s].tokens;
    for (std::uint32_t t = 0; t < tokens.size(); ++t) {
      Mark mark = mark_of(tokens[t].form, open && single);
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
