// What the learned score reads of two names. Private to the room; bench/resolve/pair_features prints it for training, so
// that training and use cannot drift.
#pragma once

#include <string_view>
#include <vector>

#include "resolve/name_parts.h"
#include "resolve/part_alignment.h"

namespace relata::resolve {

struct Feature {
  std::string_view name;
  double value = 0;
};

// Whether `a` goes first: fewer parts first, then bytewise. Who compares two names puts them into this order, so that
// which of them came first cannot show.
bool in_order(const ParsedName& a, const ParsedName& b);

// Always the same names in the same order. `a` and `b` are in order.
std::vector<Feature> pair_features(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment);

// The same from names as written, in any order.
std::vector<Feature> features_of_names(std::string_view name_x, EntityType type_x, std::string_view name_y,
                                       EntityType type_y);

// Whether one is an acronym that spells the words of the other.
bool is_acronym_of_other(const ParsedName& a, const ParsedName& b);

}  // namespace relata::resolve
