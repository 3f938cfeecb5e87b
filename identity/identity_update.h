// Keeps identity up to date: what documents, corrections and the dictionary change is carried through nodes, blocks,
// links and groups, and nothing else is read. What stands in the rows afterwards is a function of the occurrences, the
// rulings and the dictionary, however they came about; docs/identity.md says which one.
//
// The price of a change: the nodes it touches; for those whose evidence changed the members of their blocks; the groups
// that are connected with them by links.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "identity/correction_rules.h"
#include "identity/identity_table.h"
#include "identity/occurrences.h"
#include "identity/records.h"

namespace relata::identity {

// Carries the changes through. `ruled` are nodes that rulings or the dictionary bear on now and did not before, or the
// other way round, as these call them; they need not be there. `rulings` are those in force afterwards, as is the
// dictionary in `rows`. `documents` are those that are there, before or after the changes.
void update(IdentityEdit& rows, std::span<const OccurrenceChange> changes, const std::set<std::string>& ruled,
            const Rulings& rulings, const DocumentOccurrences& documents);

// The id of the place whose body the group is, "" for all others.
std::string place_of(const IdentityTable& rows, const Group& group);

// The entity of a group, with its documents.
Entity entity_of(const IdentityTable& rows, const Group& group);

}  // namespace relata::identity
