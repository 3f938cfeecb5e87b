// Facets: what a document tells of a thing that sets it apart from others of its name.
//
//   "The chemist Anna Petrova .."     -> learning: not the cellist
//   "Birmingham, Alabama"             -> alabama: not the one in England
//   "The ferry Red Harbour sank"      -> craft: not the film
//
// A facet is part of the key of a local entity, "anna petrova|person:learning", and so a function of its document
// alone. Only what is said outright counts, of a full name, and only where the document says one thing of it.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/extracted_document.h"
#include "identity/resolver.h"

namespace relata::identity {

// Of each cluster of the document. Reads clusters and statements. facets.tsv has the words; regions and countries are
// known to names/places.h.
Facets facets_of(const ExtractedDocument& document);

// Puts the facet that the clusters of `local` have into its key, if they have one that its class may have.
void add_facet(LocalEntity& local, const Facets& facets);

// Whether the facet says what kind of thing it is: "work", "craft".
bool is_kind(std::string_view facet);

// Whether nothing has both: "sport", "arts"; "alabama", "united kingdom", but not "alabama", "united states". False
// where one is "".
bool are_two_facets(std::string_view a, std::string_view b);

}  // namespace relata::identity
