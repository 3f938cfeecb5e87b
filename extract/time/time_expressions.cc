#include "extract/time/time_expressions.h"

#include "extract/time/readings.h"

namespace relata::time {

std::vector<Expression> find_expressions(const Sentence& sentence, const std::optional<std::string>& anchor) {
  const Readings readings(sentence);
  const std::optional<Anchor> date = anchor ? parse_anchor(*anchor) : std::nullopt;
  std::vector<Expression> found;
  for (std::size_t at = 0; at < readings.size(); ++at) found.push_back(readings.expression(at, date));
  return found;
}

}  // namespace relata::time
