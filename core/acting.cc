#include "core/acting.h"

#include <array>

namespace relata {
namespace {

constexpr std::array<std::string_view, 10> kNames = {"GOV", "MIL", "COP", "REB", "OPP",
                                                     "LEG", "JUD", "SPY", "MED", "ORG"};

}  // namespace

std::string_view to_string(ActorKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::optional<ActorKind> parse_actor_kind(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (kNames[i] == name) return static_cast<ActorKind>(i);
  return std::nullopt;
}

std::string_view body_of_place(ActorKind kind) {
  switch (kind) {
    case ActorKind::kGov: return "Government of ";
    case ActorKind::kMil: return "Armed forces of ";
    case ActorKind::kCop: return "Police of ";
    case ActorKind::kLeg: return "Parliament of ";
    case ActorKind::kJud: return "Judiciary of ";
    case ActorKind::kSpy: return "Intelligence services of ";
    default: return "";
  }
}

}  // namespace relata
