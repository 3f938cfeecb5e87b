// Schemas of exports: found by name or read from a user's file, and what is said of one afterwards.
#pragma once

#include <string>
#include <vector>

#include "export/schema_file.h"

namespace relata::verbs {

// `name`: of a schema that comes with the program ("schema.org", "ftm"), else the path of a file. Throws UsageError if
// it is neither, Error for a file that cannot be read or is no schema.
exporter::Schema schema_called(const std::string& name);

// How many edges each name took, what became of the rest, and, unless the schema came with the program, which of its
// relations took none. The first line adds up: "schema: 12 edges: 7 by its names, 2 related_to, 3 left out", and is
// what `relata stats` counts; edges of a body to its place are counted apart.
std::vector<std::string> summary_of(const exporter::Schema& schema, const exporter::SchemaCounts& counts, bool shipped);

}  // namespace relata::verbs
