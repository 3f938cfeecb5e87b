#include "kb/user_rulings.h"

#include <algorithm>
#include <utility>

namespace relata::kb {

RuledPlaces UserRulings::places_in(const std::string& doc) const {
  RuledPlaces places;
  for (const Correction& correction : corrections) {
    const bool moves = correction.kind == CorrectionKind::kMean;
    const auto put = [&](const Side& side, std::set<MentionPlace>& into) {
      if (side.mention && side.mention->doc == doc) into.insert(*side.mention);
    };
    put(correction.a, moves ? places.moved : places.split);
    put(correction.b, moves ? places.shown : places.split);
  }
  return places;
}

std::set<std::string> UserRulings::documents() const {
  std::set<std::string> documents;
  for (const Correction& correction : corrections)
    for (const Side* side : {&correction.a, &correction.b})
      if (side->mention) documents.insert(side->mention->doc);
  return documents;
}

UserRulings user_rulings(std::vector<Correction> corrections, identity::MentionNodes mentions,
                         const MeantMentions& meant) {
  std::sort(corrections.begin(), corrections.end());
  UserRulings read{std::move(corrections), std::move(mentions), {}, {}, {}};
  read.rulings = identity::rulings_of(read.corrections, read.mentions);
  read.meanings = Meanings(read.corrections, read.mentions, meant);
  for (const Correction& correction : read.corrections)
    if (correction.kind == CorrectionKind::kReject) read.rejected.insert(correction.value);
  return read;
}

std::shared_ptr<const UserRulings> RulingsCache::get() const {
  const std::lock_guard lock(mutex_);
  if (!read_)
    read_ = std::make_shared<const UserRulings>(
        user_rulings(identity_.corrections(), identity_.mention_nodes(), identity_.meant_mentions()));
  return read_;
}

void RulingsCache::forget() {
  const std::lock_guard lock(mutex_);
  read_.reset();
}

}  // namespace relata::kb
