// Schemas as text: what a person writes (docs/schemas.md), and those that come with the program.
//
//   # whom whose people are                                  a comment: from a '#' at a line's beginning or after a
//   blank employs: ORG -> PER from hire, appoint, be spokesman of,
//                            <- work for                     a line that begins with a blank goes on
//   leads:   PER -> ORG|GPE from lead, be * of, not be former * of
//   node GPE:country = Country
//   node GPE|LOC = Place
//   node ORG:GOV = PublicBody                                bodies of a country of this kind (contract, section 2:
//   actor) rest: related_to                                         or "rest: left out", which holds without such a
//   line
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "export/schema.h"

namespace relata::exporter {

// `file` is what errors call it. Throws Error for what is no line of a schema: file and line, what is wrong, what to
// write.
Schema read_schema(std::string_view text, const std::string& file);

// The text of one that comes with the program; null if none has this name. shipped_schema("schema.org")
std::optional<std::string_view> shipped_schema(std::string_view name);
std::vector<std::string> shipped_schemas();  // their names

}  // namespace relata::exporter
