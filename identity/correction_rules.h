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

// By what corrections call nodes.
struct Rulings {
  using Pair = std::pair<std::string, std::string>;      // the smaller key first
  std::map<std::string, std::vector<std::string>> same;  // node -> the nodes it is the same as
  std::set<Pair> same_pairs, distinct;
  std::map<std::string, std::string> names;
  std::map<std::string, EntityType> types;

  // Whether a `distinct` speaks of the two nodes.
  bool keep_apart(const std::string& a, const std::string& b) const;
  // The nodes that this one is the same as, as rulings call them.
  std::vector<std::string> same_as(const std::string& node) const;
};

// What rulings call a node, the most exact first: its key, with ':' behind it where it has no facet, and the key
// without facet, by which they speak of all of that name. One that a correction split off goes by its own key alone.
//   "anna petrova|person:arts" -> itself, "anna petrova|person"; "anna petrova|person" -> "anna petrova|person:",
//   itself
std::vector<std::string> names_in_rulings(const std::string& node);

// Which node the mentions are that corrections speak of, as far as their documents are there.
using MentionNodes = std::map<MentionPlace, std::string>;

// The node that a side is, or what rulings call it; "" while it is not known.
std::string node_of(const Side& side, const MentionNodes& mentions);

// Sides that are not known yet rule nothing, and a `mean` bears on no node: it moves a mention alone.
Rulings rulings_of(std::span<const Correction> corrections, const MentionNodes& mentions);

}  // namespace relata::identity
