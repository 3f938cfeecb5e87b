// What the learned score reads of two names. Private to the room; bench/names/pair_features prints it for training,
// so that training and use cannot drift.
#pragma once

#include <string_view>
#include <vector>

#include "names/name_parts.h"
#include "names/part_alignment.h"

namespace relata::names {

struct Feature {
  std::string_view name;
  double value = 0;
};

// Whether `a` goes first: fewer parts first, then bytewise. Who compares two names puts them into this order, so that
// which of them came first cannot show.
bool in_order(const ParsedName& a, const ParsedName& b);

// Always the same names in the same order. `a` and `b` are in order.
std::vector<Feature> pair_features(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment);

// The number of letters of the acronym if one of the two spells the words of the other; else 0.
int acronym_letters(const ParsedName& a, const ParsedName& b);

// "vladimirovich", "ivanovna"
bool is_patronymic(std::string_view word);

}  // namespace relata::names
