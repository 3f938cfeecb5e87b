// RDF as the writers of its syntaxes are told it: terms, predicates, and a sink that takes one triple after another.
// Nothing here owns bytes: a view lives as long as the call that hands it over.
//
//   sink.triple(iri(Space::kEntity, "kunduz"), {Space::kRdfs, "label"}, text("Kunduz"));
//     nquads  <urn:relata:e/kunduz> <http://www.w3.org/2000/01/rdf-schema#label> "Kunduz" .
//     trig    e:kunduz rdfs:label "Kunduz" .
//     jsonld  {"@id":"e:kunduz","rdfs:label":"Kunduz"}
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace relata::exporter {

// Namespaces of IRIs; docs/vocabulary.md lists the terms in them.
enum class Space : std::uint8_t {
  kEntity,
  kRelation,
  kStatement,
  kDocument,
  kPhrase,
  kArgument,
  kQuote,
  kTerm,
  kDcterms,
  kOa,
  kOwl,
  kProv,
  kRdf,
  kRdfs,
  kSkos,
  kXsd
};

struct SpaceRow {
  std::string_view prefix;    // "e", "prov"
  std::string_view standard;  // the IRI of a standard namespace; "" for ours, which is base + prefix + "/"
};
// In the order of Space.
std::span<const SpaceRow> spaces();
// "urn:relata:e/", "http://www.w3.org/ns/prov#"
std::string iri_of(Space space, std::string_view base);

struct Term {
  enum class Kind : std::uint8_t {
    kIri,      // `text` in `space`, percent-encoded: it needs no escape in any syntax
    kAddress,  // a whole IRI of somebody else's
    kBlank,    // `text` is its label, letters only; the triples about it follow the one that has it as object
    kText,     // a literal of any UTF-8
    kTyped     // a literal `text`, well formed, of the type xsd:`type`
  };
  Kind kind = Kind::kText;
  Space space = Space::kEntity;
  std::string_view text, type = {};
  bool operator==(const Term&) const = default;
};

constexpr Term iri(Space space, std::string_view encoded) { return {Term::Kind::kIri, space, encoded}; }
constexpr Term address(std::string_view whole) { return {Term::Kind::kAddress, {}, whole}; }
constexpr Term blank(std::string_view label) { return {Term::Kind::kBlank, {}, label}; }
constexpr Term text(std::string_view words) { return {Term::Kind::kText, {}, words}; }
constexpr Term typed(std::string_view lexical, std::string_view type) {
  return {Term::Kind::kTyped, {}, lexical, type};
}

struct Predicate {
  Space space;
  std::string_view name;  // percent-encoded
  bool many = false;      // a subject may have several: an array in JSON, even of one
  bool operator==(const Predicate&) const = default;
};

inline constexpr Predicate kType{Space::kRdf, "type"};

// Takes a stream of triples and writes a syntax. Triples of one subject follow each other, and of these those of one
// predicate.
class RdfSink {
 public:
  virtual ~RdfSink() = default;
  // Describes: a triple of the default graph.
  virtual void triple(const Term& subject, const Predicate& predicate, const Term& object) = 0;
  // Asserts: a triple of the graph that `graph` names; of the default graph where it is null.
  virtual void fact(const Term* graph, const Term& subject, const Predicate& predicate, const Term& object) = 0;
  // `reifier` rdf:reifies <<( subject predicate object )>>, which asserts nothing (RDF 1.2 Concepts, 1.5).
  virtual void reifies(const Term& reifier, const Term& subject, const Predicate& predicate, const Term& object) = 0;
  // Nothing follows. Throws ExportError if the output failed, as any of the above may.
  virtual void finish() = 0;
};

}  // namespace relata::exporter
