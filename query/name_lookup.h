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

// The End::key() that `name`, an end of `pattern_text`, means: of its one entity, else of the phrase with these very
// words. Null if nothing is called so. Throws QueryError pointing into `pattern_text` if several entities are.
std::optional<std::string> find_key(const EdgeSource& source, const EndPattern& name, const std::string& pattern_text);

// For a name that find_key() did not find: names near to it, or the same name with the types that it does have.
UnknownName unknown_name(const EdgeSource& source, const EndPattern& name);

// Relations that the ends in `keys` have, at most five: those whose words are near to `words` first, then the
// commonest.
std::vector<std::string> nearby_relations(const EdgeSource& source, const std::vector<std::string>& keys,
                                          const std::vector<RelationWord>& words, const Filter& filter);

}  // namespace relata::query
