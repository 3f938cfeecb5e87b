// FollowTheMoney (followthemoney.tech, PyPI followthemoney 4): one entity a line, as `ftm` and OpenAleph read them.
//
//   {"id":"st-5d1f..","schema":"UnknownLink","properties":{"subject":["e-taliban"],"object":["e-kunduz"],
//    "role":["capture"],"date":["2021-08-09"],"summary":["The Taliban captured Kunduz .."],"proof":["d-004"],..}}
//   {"id":"d-004","schema":"Article","properties":{"name":["..."],"fileName":["004"],"publishedAt":["2021-08-10"],..}}
//   {"id":"e-kunduz","schema":"Territory","properties":{"name":["Kunduz"]}}
//
// Links first, each document before the first link that it is the proof of or after all of them, then nodes by id. An
// edge is a link of the schema that its type names (export/ftm_schemata.tsv) if its ends may be those of such a link;
// else, and always where nobody asserts it, an UnknownLink whose role is the relation. FollowTheMoney has no negation:
// what is denied, planned or feared comes with --all alone, as an UnknownLink whose status says so. An organisation
// that somebody owns is a Company: no other organisation is an asset. recordId are the statements, description who says
// so. Values are as its cleaner leaves them (ftm_text.h); of a name that it cannot hold, the whole stands in notes.
#pragma once

#include <ostream>

#include "export/property_graph.h"

namespace relata::exporter {

// `entities` and `edges` are those of `graph`. Throws ExportError if `out` fails; does not close it.
void write_ftm(const PropertyGraph& graph, const EntityStream& entities, const EdgeStream& edges, std::ostream& out);

}  // namespace relata::exporter
