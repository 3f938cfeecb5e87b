// Names of a question looked up in the source.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/entity.h"
#include "core/triple.h"
#include "query/pattern.h"
#include "query/query.h"

namespace relata::query {

// End::key() of ends any of which will do, bytewise.
using Keys = std::vector<std::string>;

// What `name`, an end of `pattern_text`, means: its one entity, of NAME+ also the bodies of that, as far as they are of
// the types asked for; else the phrase with these very words. Empty if nothing is called so. Where others are called
// so, `notes` get a line in words, as of choose_entity(). Throws QueryError pointing into `pattern_text` if several
// entities are and none stands out.
//   (Kunduz) -> e:kunduz; (Afghanistan+) -> e:afghanistan, e:government-of-afghanistan, ..
Keys find_keys(const EdgeSource& source, const EndPattern& name, const std::string& pattern_text,
               std::vector<std::string>& notes);

// For a name that find_keys() did not find: names near to it, or the same name with the types that it does have.
UnknownName unknown_name(const EdgeSource& source, const EndPattern& name);

// Relations that the ends in `keys` have, at most five: those whose words are near to `words` first, then the
// commonest.
std::vector<std::string> nearby_relations(const EdgeSource& source, const std::vector<std::string>& keys,
                                          const std::vector<RelationWord>& words, const Filter& filter);

}  // namespace relata::query
