#include "kb/user_rulings.h"

#include <algorithm>
#include <utility>

namespace relata::kb {

std::set<MentionPlace> UserRulings::places_in(const std::string& doc) const {
  std::set<MentionPlace> places;
  for (const Correction& correction : corrections)
    for (const Side* side : {&correction.a, &correction.b})
      if (side->mention && side->mention->doc == doc) places.insert(*side->mention);
  return places;
}

UserRulings user_rulings(std::vector<Correction> corrections, identity::MentionNodes mentions) {
  std::sort(corrections.begin(), corrections.end());
  UserRulings read{std::move(corrections), std::move(mentions), {}, {}};
  read.rulings = identity::rulings_of(read.corrections, read.mentions);
  for (const Correction& correction : read.corrections)
    if (correction.kind == CorrectionKind::kReject) read.rejected.insert(correction.value);
  return read;
}

std::shared_ptr<const UserRulings> RulingsCache::get() const {
  const std::lock_guard lock(mutex_);
  if (!read_)
    read_ = std::make_shared<const UserRulings>(user_rulings(identity_.corrections(), identity_.mention_nodes()));
  return read_;
}

void RulingsCache::forget() {
  const std::lock_guard lock(mutex_);
  read_.reset();
}

}  // namespace relata::kb
