// EdgeLookup: what the index tells of edges, by numbers, for programs that ask much: a walk over the graph, a page that
// draws what was clicked. Names are looked up once; an edge costs some nanoseconds, no statement is read.
//
//   EdgeLookup edges(kb);
//   const auto taliban = edges.end("e:taliban");            // End::key()
//   if (taliban) edges.visit({.subject = *taliban}, [&](const EdgeLookup::Edge& edge) {
//     show(edges.end(edge.object).name, edges.document(edge.document).id);
//     return true;
//   });
//
// Sees the knowledge base as it was when it was made, which must not be written meanwhile. One thread; any number of
// lookups may read one knowledge base.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/triple.h"

namespace relata::kb {

class KnowledgeBase;

class EdgeLookup {
 public:
  // Of an end, a relation, a document: small numbers that hold as long as the lookup.
  using Number = std::uint32_t;

  struct Edge {
    Number subject = 0, relation = 0, object = 0, document = 0;
    std::uint32_t statement = 0;  // within its document, from 0
    std::uint32_t number = 0;     // among the statement's edges, as statement_edges() numbers them
    bool asserts = false;         // positive and asserted
    bool negative = false, attributed = false, implied = false;
  };
  struct DocumentLine {
    std::string id;
    std::optional<std::string> date, source;
  };

  explicit EdgeLookup(const KnowledgeBase& kb);
  ~EdgeLookup();

  // Null for what no edge has. Relations by their lemma with preposition: "fall to".
  std::optional<Number> end(std::string_view end_key);
  std::optional<Number> relation(std::string_view lemma);
  const End& end(Number number) const;
  const std::string& relation(Number number) const;
  const DocumentLine& document(Number number);
  std::string statement_id(const Edge& edge);

  // What is absent admits all; one of the three must be there. Days as Filter's: YYYY-MM-DD, inclusive, "" an open end,
  // edges without a day left out.
  struct Pattern {
    std::optional<Number> subject = {}, relation = {}, object = {};
    std::string_view since = {}, until = {};
  };
  // Every edge of a statement that no correction rejects, in an order that says nothing, until `visit` returns false.
  // Throws StoreError on damage.
  using Visit = std::function<bool(const Edge& edge)>;
  void visit(const Pattern& pattern, const Visit& visit);

  // How many edges each relation has, those rejected among them; kept, not counted.
  void relation_counts(const std::function<void(std::string_view lemma, std::uint64_t edges)>& visit) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace relata::kb
