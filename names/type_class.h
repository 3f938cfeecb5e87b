// The classes of types that never meet in one word: persons, places, all others.
#pragma once

#include <cstdint>

#include "core/mention.h"

namespace relata::names {

enum class TypeClass : std::uint8_t { kPerson, kPlace, kOther };

// GPE, LOC and FAC are places.
constexpr TypeClass type_class(EntityType type) {
  switch (type) {
    case EntityType::kPer: return TypeClass::kPerson;
    case EntityType::kGpe:
    case EntityType::kLoc:
    case EntityType::kFac: return TypeClass::kPlace;
    default: return TypeClass::kOther;
  }
}

}  // namespace relata::names
