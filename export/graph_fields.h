// What nodes and edges tell of themselves in the files of graph programs (graphml, gexf, cytoscape), told once: the
// names of attributes, what is in them, and what an edge is called.
//
//   for (const EdgeField& field : edge_fields()) write(field.name, field.of(edge));
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "export/property_graph.h"

namespace relata::exporter {

enum class FieldType : std::uint8_t { kText, kList, kCount, kHundredths, kFlag, kDay };

// As its field's type says: text (of a day YYYY-MM-DD, one that the calendar has), list, count, hundredths (93 is
// 0.93), flag; monostate where there is nothing to tell.
struct Hundredths {
  std::uint8_t value = 0;
};
using FieldValue = std::variant<std::monostate, std::string, std::vector<std::string>, std::uint32_t, Hundredths, bool>;

template <typename Element>
struct Field {
  std::string_view name;
  FieldType type;
  FieldValue (*of)(const Element&);
  std::string_view separator = ",";  // of a list where a format has none
};
using NodeField = Field<PropertyNode>;
using EdgeField = Field<PropertyEdge>;

// type (the label: "PER" .. "Phrase", or the schema's), kind and of (of a body of a place), aliases, docs, mentions,
// links ("wikidata=Q42418").
std::span<const NodeField> node_fields();

// relation, type (edge_types.h), reversed (the type reads from target to source), support, sources, confidence, docs,
// statements, attributed_to, denied, asserted, negated; of the surest statement polarity, modality, wording,
// source_words, target_words, sentence and doc, doc_title, doc_source, doc_date, doc_day (of a date that is a whole day
// or has a time), doc_url; start and end, the first and the last day that is known, and spells
// ("2021-08-07/2021-08-11", open ends ".."). An edge that says whose body a node is has a support of 0 and
// no evidence.
std::span<const EdgeField> edge_fields();

// As text where a format has no lists; flags as `yes` or `no`.
std::string field_text(const FieldValue& value, std::string_view separator, std::string_view yes = "true",
                       std::string_view no = "false");

// What a picture writes at an edge, read from its tail to its head: the relation, or the type that the schema gives it.
const std::string& edge_label(const PropertyEdge& edge, const PropertyGraph& graph);

// What edges with the same label between the same two ends are told apart by: programs that keep one edge of a kind
// between two nodes (Gephi) keep them all. Memory: some 16 bytes for each label of each pair of nodes.
//   "capture", the next of the same ends "capture (2)"
class EdgeKinds {
 public:
  std::string next(const PropertyEdge& edge, const std::string& label);

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> seen_;  // by hash: two of one hash are at worst numbered apart
};

// What programs lay edges out by: the support, 1 where nobody asserts it.
std::uint32_t edge_weight(const PropertyEdge& edge);

}  // namespace relata::exporter
