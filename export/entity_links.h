// Links of an entity (contract, section 3), from the user's dictionary: "wikidata" -> "Q42418".
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace relata::exporter {

using Links = std::map<std::string, std::string>;

// The links of the entity of this id; may be empty. What formats of a graph ask, whose vertices know none.
using LinksOf = std::function<Links(std::string_view entity_id)>;

// Of a Wikidata id its IRI, http://www.wikidata.org/entity/Q42418; of an address itself; null for other keys and for
// what is no IRI.
std::optional<std::string> iri_of_link(std::string_view key, std::string_view value);

// "viaf=7 | wikidata=Q42418", by key.
std::string links_text(const Links& links);

}  // namespace relata::exporter
