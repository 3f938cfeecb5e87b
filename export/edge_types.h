// What the edges of property graphs are called: a closed set, since a database makes an entry or a table of each type.
//
// The type is the canonical relation where the lexicon has one (core/relations.tsv: some hundreds). Of the others, "be
// president of" and the like are "be of" (the noun stays in the edge's relation), the rest is "relate to".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relata::exporter {

inline constexpr std::string_view kBodyOf = "body of";  // "Government of Afghanistan" -> "Afghanistan"

//   edge_type("capture") -> "capture"; ("be president of") -> "be of"; ("glare at") -> "relate to"
std::string edge_type(std::string_view canonical);

// All that there are, bytewise: what a schema of tables has to declare.
std::vector<std::string> edge_types();

// As databases call types: "arrive in" -> "ARRIVE_IN". What is no ASCII letter or digit becomes '_'; never empty.
std::string type_name(std::string_view type);

}  // namespace relata::exporter
