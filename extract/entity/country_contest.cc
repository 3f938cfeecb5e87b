#include "extract/entity/country_contest.h"

#include <algorithm>

namespace relata::entity {

std::string CountryContest::country() const {
  Mentions countries = known_;
  std::uint64_t strangers = 0;  // mentions of the place of which nothing tells what it is: all may be about it
  for (const auto& [place, mentions] : strange_) {
    if (attested_.contains(place)) countries[place] += mentions;
    else if (!towns_.contains(place)) strangers = std::max(strangers, mentions);
  }
  std::string most;
  std::uint64_t first = 0, second = 0;
  for (const auto& [name, mentions] : countries) {
    second = std::max(second, std::min(mentions, first));
    if (mentions > first) most = name, first = mentions;
  }
  const bool outdone = !attested_.contains(most) && first <= strangers;
  return outdone || first < 2 * second ? "" : most;
}

}  // namespace relata::entity
