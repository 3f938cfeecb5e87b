// The learned score of a pair of names: boosted trees from pair_model.tsv. Private to the room.
#pragma once

#include <span>

#include "names/pair_features.h"

namespace relata::names {

// Log-odds that the two are one. `features` as pair_features() gives them.
double learned_log_odds(std::span<const Feature> features);

}  // namespace relata::names
