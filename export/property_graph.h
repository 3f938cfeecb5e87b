// The graph that property-graph formats write: entities, and an edge for every statement between two of them, or for
// every triple, with the evidence. Told once for neo4j, ladybug, gexf, graphml, cytoscape and the like.
//
//   "Kunduz fell to the Taliban on Monday" ->
//     nodes kunduz, taliban; edge st-5d1f0c2ab97e4410: taliban -[capture]-> kunduz, relation "fall to", reversed,
//     wording "fell to", support 1, spell 2021-08-09..2021-08-09
//
// The type of an edge is that of edge_types.h. A body of a place has an edge "body of" to it, without evidence. A
// schema (schema.h) names edges and labels nodes in the user's words, turns edges as its directions say, and may leave
// out what it has no name for: all formats of this layer get that for nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/entity.h"
#include "core/filter.h"
#include "core/triple.h"
#include "export/edge_types.h"
#include "export/schema.h"
#include "export/spells.h"
#include "export/statement_stream.h"

namespace relata::exporter {

struct PropertyNode {
  std::string id;                  // of the entity; of a phrase "phrase:" and its words in lower case
  std::string name;                // of the entity; the words of a phrase
  std::optional<EntityType> type;  // null: a phrase
  std::string label;               // the schema's name of it, else "PER" .. "MISC", "Phrase"
  std::vector<std::string> aliases, docs;
  std::uint32_t mentions = 0;
  std::map<std::string, std::string> links;
  std::string of;                 // of a body of a place: the place's id
  std::optional<ActorKind> kind;  // of such a body
  std::string country;            // of a country its code of ISO 3166-1: "AF"
};

struct PropertyEdge {
  std::string id;  // of a statement's edge the statement's, those of its arguments with "/1", "/2" ..; of a triple "t-"
                   // and 16 hex digits; of a body "of-" and the body's id
  std::string tail, head;  // ids of nodes
  std::string type;        // "capture"; what the schema calls it. PropertyGraph::type_name() is for databases
  std::string relation;    // as the triple has it: "fall to"
  bool reversed = false;   // the type reads against the triple: the tail is its object, unless edges run as said
  bool asserted = false;   // a statement asserts it; else it is denied, planned, feared, ordered or rejected
  bool negated = false;    // denied, and asserted by nobody
  bool of_body = false;    // says whose body the tail is; nothing below is set
  std::uint32_t support = 0, sources = 0;
  std::uint8_t confidence = 0;  // hundredths, the greatest of its statements
  std::vector<std::string> statements, docs, attributed_to, denied;
  std::vector<Days> spells;  // of what is asserted; by first day, those that touch or overlap are one
  // Of the surest statement, of equals the first:
  std::string statement, polarity, modality, wording, tail_words, head_words, sentence, doc;
  std::optional<std::string> title, source, date, url;
};

// Calls its argument for each edge of the knowledge base until it returns false, in the order of KnowledgeBase::edges:
// also those that deny, plan, fear or order (with_denials()).
using EdgeVisitor = std::function<bool(const Edge&)>;
using EdgeStream = std::function<void(const EdgeVisitor&)>;

struct PropertyGraphOptions {
  bool aggregate = false;  // an edge a triple; else an edge for each statement of it
  bool phrases = false;    // ends that are no entities are nodes, too
  bool as_said =
      false;  // edges run from the triple's subject to its object; else, and with a schema, as their type reads
  std::size_t most_gathered = 100'000;  // edges held at once where they are triples, some 300 MB; more take more passes
  const Schema* schema = nullptr;       // null: relata's own names; outlives the graph
  std::function<void(const SchemaCounts&)> counted;  // told at the end of each run of edges(); may be empty
};

class PropertyGraph {
 public:
  using NodeVisitor = std::function<bool(const PropertyNode&)>;
  using PropertyEdgeVisitor = std::function<bool(const PropertyEdge&)>;

  // Keeps copies of the streams. `filter` says which edges of the stream count.
  PropertyGraph(EdgeStream edges, EntityStream entities, Filter filter, PropertyGraphOptions options)
      : edges_(std::move(edges)), entities_(std::move(entities)), filter_(std::move(filter)), options_(options) {}

  const PropertyGraphOptions& options() const { return options_; }

  // Edges in the order of the statements, or by subject, relation and object where they are triples; then those of
  // bodies, by id. Until `visit` returns false. The memory does not grow with the statements but with the nodes.
  void edges(const PropertyEdgeVisitor& visit) const;
  // The ends of edges and the places whose bodies they are: entities by id, then phrases by id. Reads the edges first,
  // unless edges() has been run to its end.
  void nodes(const NodeVisitor& visit) const;

  // The entity as nodes() gives it, whether it is the end of an edge or not.
  PropertyNode node(const Entity& entity) const;

  // The types of edges that there may be, bytewise: what a schema of tables has to declare.
  std::vector<std::string> edge_types() const;
  // The labels of nodes that there may be, bytewise.
  std::vector<std::string> node_labels() const;
  // A type as databases call it: "arrive in" -> "ARRIVE_IN"; the user's own names as they are.
  std::string type_name(std::string_view type) const;

 private:
  void each_statement(const PropertyEdgeVisitor& visit) const;
  void each_triple(const PropertyEdgeVisitor& visit) const;
  void each_body(const PropertyEdgeVisitor& visit) const;
  bool takes(const Edge& edge) const;
  SchemaMatch named(const SchemaEdge& edge) const;
  SchemaMatch named(const Edge& edge) const;
  // Whether it is written; counts it.
  bool keeps(const SchemaMatch& match, bool of_body = false) const;
  void keep(const End& end) const;
  bool as_said() const { return options_.as_said && !options_.schema; }
  std::string label(const SchemaNode& node) const;

  EdgeStream edges_;
  EntityStream entities_;
  Filter filter_;
  PropertyGraphOptions options_;
  mutable std::set<std::string, std::less<>> ends_;                // ids of entities
  mutable std::map<std::string, std::string, std::less<>> words_;  // ids of phrases -> words
  mutable bool ends_known_ = false;
  mutable SchemaCounts counts_;  // of the present run of edges()
};

}  // namespace relata::exporter
