#include "export/explorer_columns.h"

#include <algorithm>
#include <charconv>

#include "core/filter.h"

namespace relata::exporter {
namespace {

constexpr std::int64_t kOpenEnd = 9999999;

std::int64_t number_at(std::string_view text, std::size_t begin, std::size_t size) {
  std::int64_t value = 0;
  if (begin < text.size())
    std::from_chars(text.data() + begin, text.data() + std::min(begin + size, text.size()), value);
  return value;
}

// Months have 31 days, as everywhere where days are compared bytewise (core/filter.h).
std::int64_t day_number(std::string_view day, std::int64_t if_open) {
  if (day.empty()) return if_open;
  return number_at(day, 0, 4) * 372 + (number_at(day, 5, 2) - 1) * 31 + number_at(day, 8, 2) - 1;
}

}  // namespace

std::uint32_t standing_of(const Statement& statement) {
  if (statement.rejected) return 5;
  const bool positive = statement.polarity == Polarity::kPositive;
  if (statement.modality == Modality::kAsserted) return !positive ? 2 : statement.attributed_to.empty() ? 0 : 1;
  return positive && statement.modality == Modality::kPlanned ? 3 : 4;
}

DayNumbers day_numbers(const Statement& statement, const Provenance& provenance) {
  const std::optional<Days> days = days_of(statement, provenance.date);
  if (!days) return {};
  return {day_number(days->first, 0), day_number(days->last, kOpenEnd)};
}

Json flat_spans(const Spans& spans) {
  JsonArray flat;
  for (const Span& span : spans) flat.add(span.begin).add(span.end);
  return flat;
}

}  // namespace relata::exporter
