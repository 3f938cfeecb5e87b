// What statements are in RDF, whatever the syntax: docs/vocabulary.md lists the terms.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/statement.h"
#include "export/iri.h"

namespace relata::exporter {

// Where the triple of an asserted, positive statement stands.
enum class FactGraph : std::uint8_t {
  kStatement,  // in a graph of its own that the statement's IRI names
  kDocument,   // in one graph for each document, which the document's IRI names
  kNone        // in the default graph
};

// How the triple of a statement is described where no graph of its own holds it.
enum class Reification : std::uint8_t {
  kRdf11,  // rdf:subject, rdf:predicate, rdf:object
  kRdf12   // rdf:reifies of a triple term, at every statement
};

// "statement", "document", "none"; "rdf11", "rdf12". Throw ExportError naming these.
FactGraph fact_graph_named(std::string_view name);
Reification reification_named(std::string_view name);

struct RdfOptions {
  std::string base = "urn:relata:";  // IRIs are base + e/ID, r/LEMMA, s/STATEMENT, d/DOCUMENT, p/PHRASE, v/TERM, ..
  std::string extractor;
  FactGraph facts = FactGraph::kStatement;
  Reification reification = Reification::kRdf11;
  std::function<std::string(std::string_view)> text_of;  // of a document's id; without it quotes have no positions
};

// Throws ExportError unless `base` is an IRI (fault_of_iri) that ends in '/', '#' or ':' and may stand in a context of
// JSON-LD: one whose scheme is a prefix of ours, "d:", would be read as that prefix.
void require_base(const std::string& base);

// Whether the statement's triple is stated; else it is described only, which asserts nothing (RDF Schema, 5.3; RDF 1.2
// Concepts, 1.5).
bool is_stated(const Statement& statement);

// What a phrase that is no entity is called.
const std::string& words_of(const Phrase& phrase);
// A literal cannot be a subject in RDF: a phrase gets an IRI of these words in lower case, by which equal phrases join.
std::string phrase_key(const Phrase& phrase);

}  // namespace relata::exporter
