// Rulings: corrections as they bear on nodes, once it is known which node each side is.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/correction.h"
#include "identity/records.h"

namespace relata::identity {

struct Rulings {
  using Pair = std::pair<std::string, std::string>;      // the smaller key first
  std::map<std::string, std::vector<std::string>> same;  // node -> the nodes it is the same as
  std::set<Pair> same_pairs, distinct;
  std::map<std::string, std::string> names;
  std::map<std::string, EntityType> types;
};

// Which node the mentions are that corrections speak of, as far as their documents are there.
using MentionNodes = std::map<MentionPlace, std::string>;

// The node that a side is; "" while it is not known.
std::string node_of(const Side& side, const MentionNodes& mentions);

// Sides that are not known yet rule nothing, and a `mean` bears on no node: it moves a mention alone.
Rulings rulings_of(std::span<const Correction> corrections, const MentionNodes& mentions);

}  // namespace relata::identity
