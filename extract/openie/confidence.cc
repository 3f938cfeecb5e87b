#include "extract/openie/confidence.h"

#include <algorithm>
#include <cmath>

namespace relata::openie {
namespace {

double base_rate(const Statement& statement) {
  switch (statement.construction) {
    case Construction::kActive:
    case Construction::kPassive: return 0.93;
    case Construction::kReported: return 0.92;
    case Construction::kCopula: return 0.90;
    case Construction::kTitle: return 0.90;
    case Construction::kRelative: return 0.84;
    case Construction::kApposition: return 0.82;
    case Construction::kParticiple: return 0.80;
    case Construction::kExistential: return 0.78;
    case Construction::kNominal: return 0.75;
    case Construction::kPossessive: return 0.72;
    case Construction::kLocation:
    case Construction::kOf: return 0.62;
  }
  return 0.5;
}

std::size_t words(const Spans& spans) {
  std::size_t bytes = 0;
  for (const Span& span : spans) bytes += span.end - span.begin;
  return bytes / 6;  // an English word and its blank take six bytes
}

}  // namespace

std::uint8_t confidence(const SentenceView& view, const Statement& statement, const std::vector<int>& heads) {
  double least = 1;
  for (int head : heads)
    if (head != kNone) least = std::min(least, static_cast<double>(view.token(head).head_probability));
  double value = base_rate(statement) * std::sqrt(std::max(least, 0.05));
  if (!statement.object) value -= 0.06;
  if (statement.object && words(statement.object->span) > 20) value -= 0.05;
  if (words(statement.subject.span) > 15) value -= 0.08;
  if (view.size() > 50) value -= 0.04;
  return static_cast<std::uint8_t>(std::lround(100 * std::clamp(value, 0.05, 0.99)));
}

}  // namespace relata::openie
