// What is compared of two nodes, and where they find each other. Private to the room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "identity/place_body.h"
#include "identity/records.h"
#include "names/name_pair.h"

namespace relata::identity {

// Of one node. A function of the node alone, and the same for most changes of its counts, so that a document which
// mentions a known name compares little anew: what it is called decides whom it is linked with at all, the rest only
// how strong these links are.
struct PairEvidence : names::NameEvidence {  // the commonest kEvidenceNames and first kEvidenceTitles, bytewise
  std::string key, normal_name;
  std::string type_class;
  std::string facet;                  // Node::facet(); "" of a node that was split off
  std::vector<std::string> acronyms;  // normal names of the commonest spellings that are acronyms of it
  std::vector<std::string> nearby;    // of an untold body the names of its company, bytewise
  bool is_person() const { return type_class == "person"; }
  bool is_body() const { return type_class == "body"; }                // of a country: "congress of chile"
  bool is_untold() const { return is_body() && is_untold_body(key); }  // of its document
};
inline constexpr std::size_t kEvidenceNames = 3, kEvidenceTitles = 8;

PairEvidence evidence_of(const Node& node);
// Whether a node that changed is called as before, so that it is linked with whom it was: names, acronyms and type of
// its evidence are the same, of an untold body also the company, for that is compared with the countries of others, and
// of a person whether it has titles, for without it may be a firm.
bool is_called_as(const Node& before, const Node& after);
// Whether the rest of its evidence is the same, too, by which links are weighed.
bool is_known_as(const Node& before, const Node& after);

// Two nodes are compared if they share a block of at most kBlockMembers nodes: in larger ones a name tells too little.
// A node that a correction split off has none.
inline constexpr std::size_t kBlockMembers = 50;
std::vector<std::string> blocks_of(const PairEvidence& evidence);
// That of all nodes of one normal name, but for bodies and what was split off.
std::string whole_name_block(std::string_view normal_name);
// Whether two nodes that share `block` are compared for that. One word in common, at the beginning or the end, is
// reason enough for a name of one word, "Karzai", and for the end of the other; names of several words have blocks of
// two.
bool admits(std::string_view block, std::string_view key, std::string_view other_key);

}  // namespace relata::identity
