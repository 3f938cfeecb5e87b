#include "kb/posting_filter.h"

#include <algorithm>

#include "store/day_code.h"

namespace relata::kb {
namespace {

template <typename List, typename Value>
bool is_among(const List& list, const Value& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace

PostingFilter::PostingFilter(const Filter& filter)
    : filter_(filter),
      asks_days_(filter.since || filter.until),
      since_(store::day_code(filter.since.value_or("")).value_or(store::kOpenBegin)),
      until_(store::day_code(filter.until.value_or("")).value_or(store::kOpenEnd)) {}

bool PostingFilter::takes_document(std::string_view id, const std::optional<std::string_view>& source) const {
  if (!filter_.docs.empty() && !is_among(filter_.docs, id)) return false;
  return filter_.sources.empty() || (source && is_among(filter_.sources, *source));
}

bool PostingFilter::lacks_days(const store::Posting& posting) const {
  return asks_days_ && (posting.first_day == store::kNoDay || posting.first_day == store::kStrangeDay);
}

bool PostingFilter::takes_days(const store::Posting& posting) const {
  return !asks_days_ || (posting.last_day >= since_ && posting.first_day <= until_);
}

bool PostingFilter::takes_widely(const store::Posting& posting, bool rejected) const {
  if (rejected && !filter_.rejected) return false;
  if (!filter_.implied && posting.flags & store::kImplied) return false;
  return filter_.min_confidence == 0 || posting.confidence >= filter_.min_confidence;
}

bool PostingFilter::takes_force(const store::Posting& posting) const {
  if (filter_.all) return true;
  const bool negative = (posting.flags & store::kNegative) != 0;
  if (filter_.polarity && *filter_.polarity != (negative ? Polarity::kNegative : Polarity::kPositive)) return false;
  const auto modality = static_cast<Modality>(store::modality_in(posting.flags));
  return filter_.modalities.empty() ? modality == Modality::kAsserted : is_among(filter_.modalities, modality);
}

}  // namespace relata::kb
