// Which nodes are one: clusters without blind transitive closure. Private to the room.
//
// In this order, each step looking at what the ones before it joined:
//   1. the dictionary: nodes that one actor claims
//   2. `same`, in the order of keys
//   3. links that are good enough, by descending score, then keys
//   4. short names, the longest first: each joins the one group that a longer form of it is in, or none
// Two groups never meet if a pair of their members is apart by the dictionary (claimed by two actors, or by one that
// must never be the other) or by a `distinct`; in steps 3 and 4 also if such a pair is in conflict. So `distinct` wins
// over `same`, also over several, and the dictionary over both.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "identity/correction_rules.h"
#include "identity/pair_links.h"
#include "identity/records.h"

namespace relata::identity {

// A node with what is known of it, for one act of grouping; who groups keeps what it points to.
struct Candidate {
  std::string key;
  const PairEvidence* evidence = nullptr;  // may be null where no link of kind kJoin or kShort, `same` or actor is
  const std::map<std::string, Link>* links = nullptr;  // by the other's key
  std::optional<std::string> actor;                    // that claims it
};

struct NodeGroup {
  std::vector<std::string> members;  // bytewise
  std::vector<Join> joins;           // by keys
};

using ActorOf = std::function<const ActorClaims*(const std::string& id)>;  // null where there is none

// A function of its arguments; `candidates` (by key) must hold every node that a link of kind kJoin or kShort, a `same`
// or an actor connects with one that it holds. Ordered by the first member.
std::vector<NodeGroup> group(const std::map<std::string, Candidate>& candidates, const Rulings& rulings,
                             const ActorOf& actor_of);

// Whether group() may do otherwise with a short name because scores of its links changed, and nothing else of them:
// `was` are those links as they were, `is` all of the name's links now, `head_of` says in which group a node has been.
// A cheap look at one name in place of all that it is connected with; in doubt it says yes.
using HeadOf = std::function<std::optional<std::string>(const std::string& key)>;
bool may_join_otherwise(const std::string& short_name, const std::map<std::string, Link>& was,
                        const std::map<std::string, Link>& is, const HeadOf& head_of);

}  // namespace relata::identity
