// Which link two nodes get by what is compared of them. Functions of the two alone; any thread. Private to the room.
#pragma once

#include <optional>

#include "identity/pair_evidence.h"
#include "names/name_pair.h"

namespace relata::identity {

// The link from `a` to `b`, if what both are called is reason for one.
std::optional<Link> link_of(const PairEvidence& a, const PairEvidence& b, names::NameWorkspace& workspace);
// What `link`, from `a` to `b`, has become where both are called as before, when they were `was_a` and `was_b`, but
// keep other company; nothing if it is the same.
std::optional<Link> reweighed(const PairEvidence& a, const PairEvidence& b, const PairEvidence& was_a,
                              const PairEvidence& was_b, const Link& link, names::NameWorkspace& workspace);
// How many names of company the two of a short name's link keep, 0 for other links; the last two digits of its score.
std::uint16_t company_kept(const Link& link);
// Whether the two of a person's short name's link have an office in common.
bool is_titled(const Link& link);
// The same seen from `b`.
Link turned(Link link);

// Whether something that documents tell sets them apart: a chemist and a cellist, of one name or of two. Only the
// company that both keep may outweigh that, and then they have a link that is no conflict.
bool are_set_apart(const PairEvidence& a, const PairEvidence& b);
// Whether documents give the one's name to the other as its acronym, or a name with that acronym in it.
bool goes_by(const PairEvidence& full, const PairEvidence& acronym);
// Whether something says that the two can never be one on their own, what sets them apart left out.
bool in_conflict(const PairEvidence& a, const PairEvidence& b, names::NameWorkspace& workspace);

}  // namespace relata::identity
