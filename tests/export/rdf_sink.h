// An RdfSink that keeps what it is told, with prefixes: a test's view of quads.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "export/rdf_quads.h"
#include "sample.h"

namespace relata::exporter {

class ToldQuads final : public RdfSink {
 public:
  std::vector<std::string> triples, facts, reified;  // "e:taliban r:capture e:kunduz", a fact's graph behind it

  void triple(const Term& s, const Predicate& p, const Term& o) override { triples.push_back(shown(s, p, o)); }
  void fact(const Term* graph, const Term& s, const Predicate& p, const Term& o) override {
    facts.push_back(shown(s, p, o) + (graph ? " " + shown(*graph) : ""));
  }
  void reifies(const Term& reifier, const Term& s, const Predicate& p, const Term& o) override {
    reified.push_back(shown(reifier) + " " + shown(s, p, o));
  }
  void finish() override { ++finished; }
  int finished = 0;

  bool has(const std::string& triple) const { return std::count(triples.begin(), triples.end(), triple) > 0; }

 private:
  static std::string shown(const Term& s, const Predicate& p, const Term& o) {
    return shown(s) + " " + shown(iri(p.space, p.name)) + " " + shown(o);
  }
  static std::string shown(const Term& term) {
    const std::string bytes(term.text);
    switch (term.kind) {
      case Term::Kind::kIri: return std::string(spaces()[static_cast<std::size_t>(term.space)].prefix) + ":" + bytes;
      case Term::Kind::kAddress: return "<" + bytes + ">";
      case Term::Kind::kBlank: return "_:" + bytes;
      case Term::Kind::kText: return "\"" + bytes + "\"";
      case Term::Kind::kTyped: return bytes + "^^" + std::string(term.type);
    }
    return "";
  }
};

inline ToldQuads told(const std::vector<Evidenced>& statements, const RdfOptions& options = {},
                      const std::vector<Entity>& entities = {}) {
  ToldQuads quads;
  tell_quads(stream(statements), entity_stream(entities), options, quads);
  return quads;
}

}  // namespace relata::exporter
