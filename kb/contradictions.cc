#include "kb/contradictions.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/error.h"
#include "kb/meanings.h"
#include "store/key_codec.h"

namespace relata::kb {
namespace {

bool is_pair(const Correction& correction) {
  return correction.kind == CorrectionKind::kSame || correction.kind == CorrectionKind::kDistinct;
}

[[noreturn]] void refuse(const Correction& added, const std::string& why) {
  throw CorrectionError(to_string(added) + ": " + why);
}

[[noreturn]] void refuse_for(const Correction& added, const Correction& there) {
  throw ContradictionError(to_string(added) + ": contradicts `" + to_string(there) + "`; undo that first", there);
}

void check_side(const Correction& correction, const Side& side) {
  static constexpr std::array<std::string_view, 5> kClasses = {"person", "place", "other", "name", "body"};
  if (side.mention) {
    if (side.mention->doc.empty()) refuse(correction, "a mention needs a document");
    return;
  }
  const std::string type_class = side.type_class.substr(0, side.type_class.find(':'));
  if (side.name.empty() || std::find(kClasses.begin(), kClasses.end(), type_class) == kClasses.end())
    refuse(correction, "a side needs a name and a class of type, or a mention");
}

Side bare(const Side& side) { return side.mention ? Side{"", "", side.mention} : side; }

// The `same` corrections by which one reaches each side from `from`: side -> the last of them.
std::map<Side, Correction> reached(const Side& from, std::span<const Correction> corrections) {
  std::map<Side, Correction> by{{from, {}}};
  std::vector<Side> open{from};
  while (!open.empty()) {
    const Side side = open.back();
    open.pop_back();
    for (const Correction& same : corrections) {
      if (same.kind != CorrectionKind::kSame || (same.a != side && same.b != side)) continue;
      const Side& other = same.a == side ? same.b : same.a;
      if (by.emplace(other, same).second) open.push_back(other);
    }
  }
  return by;
}

Correction normalized_mean(Correction mean) {
  mean.value.clear();
  if (!mean.a.mention) refuse(mean, "a mention is needed, not a name");
  if (!mean.means_nothing() && (mean.b.mention || !mean.b.type_class.empty() || mean.b.name.empty()))
    check_side(mean, mean.b);
  return mean;
}

// Whether two that speak of one mention say the same of it: a name without a class may be of any.
bool may_agree(const Correction& a, const Correction& b) {
  const auto holds = [](const Correction& open, const Correction& other) {
    const std::vector<std::string> nodes = nodes_meant(open, {});
    return !open.means_nothing() && !open.b.mention && open.b.type_class.empty() && !other.b.mention &&
           std::find(nodes.begin(), nodes.end(), other.b.name + "|" + other.b.type_class) != nodes.end();
  };
  return a.b == b.b || holds(a, b) || holds(b, a);
}

}  // namespace

Correction normalized(Correction correction) {
  correction.a = bare(correction.a);
  correction.b = bare(correction.b);
  if (correction.kind == CorrectionKind::kReject) {
    correction.a = correction.b = {};
    if (!store::parse_statement_id(correction.value)) refuse(correction, "no statement has such an id");
    return correction;
  }
  check_side(correction, correction.a);
  if (is_pair(correction)) {
    correction.value.clear();
    check_side(correction, correction.b);
    if (correction.b < correction.a) std::swap(correction.a, correction.b);
    if (correction.a == correction.b)
      refuse(correction, "both are one name; of several who are called so, name one by a mention");
    return correction;
  }
  if (correction.kind == CorrectionKind::kMean) return normalized_mean(std::move(correction));
  correction.b = {};
  if (correction.kind == CorrectionKind::kRetype && !parse_entity_type(correction.value))
    refuse(correction, "no such type; try PER, ORG, GPE, LOC, FAC, NORP, EVENT or MISC");
  if (correction.value.find_first_not_of(" \t\n") == std::string::npos) refuse(correction, "a name needs a letter");
  return correction;
}

void refuse_contradiction(const Correction& added, std::span<const Correction> corrections, const OneMention& one) {
  if (added.kind == CorrectionKind::kMean) {
    for (const Correction& there : corrections)
      if (there.kind == CorrectionKind::kMean && !may_agree(there, added) && one(there.a, added.a))
        refuse_for(added, there);
    return;
  }
  if (added.kind == CorrectionKind::kRename || added.kind == CorrectionKind::kRetype) {
    for (const Correction& there : corrections)
      if (there.kind == added.kind && there.a == added.a && there.value != added.value) refuse_for(added, there);
    return;
  }
  if (added.kind == CorrectionKind::kReject) return;
  const auto from_a = reached(added.a, corrections);
  if (added.kind == CorrectionKind::kDistinct) {
    if (const auto same = from_a.find(added.b); same != from_a.end()) refuse_for(added, same->second);
    return;
  }
  const auto from_b = reached(added.b, corrections);
  for (const Correction& there : corrections)
    if (there.kind == CorrectionKind::kDistinct && ((from_a.contains(there.a) && from_b.contains(there.b)) ||
                                                    (from_a.contains(there.b) && from_b.contains(there.a))))
      refuse_for(added, there);
}

void refuse_against_dictionary(const Correction& added, const ClaimOfSide& claim) {
  if (added.kind == CorrectionKind::kReject || added.kind == CorrectionKind::kMean) return;
  const std::optional<identity::ActorClaims> a = claim(added.a);
  const auto change_it = [](const identity::ActorClaims& actor) {
    return "the actor dictionary, which wins, has " + actor.actor.name +
           " for it; change its entry and build with --actors";
  };
  if (!is_pair(added)) {
    if (a) refuse(added, change_it(*a));
    return;
  }
  const std::optional<identity::ActorClaims> b = claim(added.b);
  if (added.kind == CorrectionKind::kDistinct) {
    if (a && b && a->id == b->id) refuse(added, change_it(*a));
    return;
  }
  if (a && b && a->id != b->id) refuse(added, change_it(*a) + "; the other is " + b->actor.name);
  const auto never = [](const std::optional<identity::ActorClaims>& actor, const Side& side) {
    return actor && !side.mention &&
           std::binary_search(actor->never.begin(), actor->never.end(),
                              identity::base_key(side.name + "|" + side.type_class));
  };
  if (never(a, added.b)) refuse(added, change_it(*a));
  if (never(b, added.a)) refuse(added, change_it(*b));
}

}  // namespace relata::kb
