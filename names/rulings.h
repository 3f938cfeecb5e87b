// Rules that hold whatever the learned score says: what tells two things apart, and what makes them one. Private to the
// room; bench/names/pair_features prints them for training.
#pragma once

#include <string>

#include "names/name_parts.h"
#include "names/part_alignment.h"

namespace relata::names {

struct Ruling {
  double least = -100, most = 100;  // bounds of the log-odds that the names are of one thing
  bool lasting = false;             // whether `most` holds whatever else is known of the two
  std::string reason;               // in words for a reader; "" if no rule speaks
  bool conflict = false;            // they cannot be one
};

// What the rules say of two names, the strictest first: they cannot be one (numbers differ, a government and its
// country, two given names with one surname); they must not be merged by their look though they may be one (doubts.h);
// they are one (one normal form, an acronym and what it spells). Symmetric.
Ruling rule_on(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment);

}  // namespace relata::names
