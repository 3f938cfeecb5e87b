#include "export/rdf_model.h"

#include <array>

namespace relata::exporter {
namespace {

constexpr std::array<SpaceRow, 16> kSpaceRows = {{{"e", ""},
                                                  {"r", ""},
                                                  {"s", ""},
                                                  {"d", ""},
                                                  {"p", ""},
                                                  {"a", ""},
                                                  {"q", ""},
                                                  {"v", ""},
                                                  {"dcterms", "http://purl.org/dc/terms/"},
                                                  {"oa", "http://www.w3.org/ns/oa#"},
                                                  {"owl", "http://www.w3.org/2002/07/owl#"},
                                                  {"prov", "http://www.w3.org/ns/prov#"},
                                                  {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
                                                  {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
                                                  {"skos", "http://www.w3.org/2004/02/skos/core#"},
                                                  {"xsd", "http://www.w3.org/2001/XMLSchema#"}}};
static_assert(kSpaceRows.size() == static_cast<std::size_t>(Space::kXsd) + 1);

}  // namespace

std::span<const SpaceRow> spaces() { return kSpaceRows; }

std::string iri_of(Space space, std::string_view base) {
  const SpaceRow& row = kSpaceRows[static_cast<std::size_t>(space)];
  if (!row.standard.empty()) return std::string(row.standard);
  return std::string(base) + std::string(row.prefix) + "/";
}

}  // namespace relata::exporter
