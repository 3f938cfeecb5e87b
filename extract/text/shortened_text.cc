#include "extract/text/shortened_text.h"

#include <algorithm>
#include <iterator>

namespace relata::text {

ShortenedText::ShortenedText(std::string_view text, std::span<const Span> left_out) {
  std::size_t from = 0;
  std::uint32_t bytes = 0;
  for (const Span& gap : left_out) {
    text_ += text.substr(from, gap.begin - from);
    bytes += gap.end - gap.begin;
    cuts_.push_back({static_cast<std::uint32_t>(text_.size()), bytes});
    from = gap.end;
  }
  text_ += text.substr(from);
}

Span ShortenedText::shortened(Span read) const {
  const auto moved = [&](std::uint32_t at) {
    const auto after =
        std::partition_point(cuts_.begin(), cuts_.end(), [&](const Cut& cut) { return cut.at + cut.size <= at; });
    if (after == cuts_.begin()) return after == cuts_.end() ? at : std::min(at, after->at);
    const std::uint32_t place = at - std::prev(after)->size;
    return after == cuts_.end() ? place : std::min(place, after->at);
  };
  return {moved(read.begin), moved(read.end)};
}

Span ShortenedText::as_read(Span shortened) const {
  // What was left out before `at` counts if it stood before the byte that begins there, or before the one that ends.
  const auto moved = [&](std::uint32_t at, bool begins) {
    const auto after = std::partition_point(cuts_.begin(), cuts_.end(),
                                            [&](const Cut& cut) { return begins ? cut.at <= at : cut.at < at; });
    return after == cuts_.begin() ? at : at + std::prev(after)->size;
  };
  return {moved(shortened.begin, true), moved(shortened.end, false)};
}

}  // namespace relata::text
