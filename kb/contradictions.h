// What a correction must not say, given those that are there.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/correction.h"
#include "identity/records.h"

namespace relata::kb {

// Sides in order, what is not read of a kind left empty. Throws CorrectionError for what makes no sense.
Correction normalized(Correction correction);

// Throws ContradictionError with the one to undo if `added` contradicts one of `corrections`, of whatever documents
// are there: sides are compared as they were given, but for the mentions that a `mean` speaks of, of which `one` tells
// whether two are one.
using OneMention = std::function<bool(const Side& a, const Side& b)>;
void refuse_contradiction(const Correction& added, std::span<const Correction> corrections, const OneMention& one);

// Throws CorrectionError if `added` contradicts the actor dictionary. `claim` gives the actor that claims a named side,
// null for none.
using ClaimOfSide = std::function<std::optional<identity::ActorClaims>(const Side& side)>;
void refuse_against_dictionary(const Correction& added, const ClaimOfSide& claim);

}  // namespace relata::kb
