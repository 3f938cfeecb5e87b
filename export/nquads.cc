#include "export/nquads.h"

#include <array>

#include "export/rdf_text.h"

namespace relata::exporter {
namespace {

class QuadLines final : public RdfSink {
 public:
  QuadLines(std::string_view base, std::ostream& out) : out_(out, "nquads") {
    for (std::size_t i = 0; i < openings_.size(); ++i) openings_[i] = "<" + iri_of(static_cast<Space>(i), base);
  }

  void triple(const Term& subject, const Predicate& predicate, const Term& object) override {
    put(subject, predicate, object);
    end();
  }
  void fact(const Term* graph, const Term& subject, const Predicate& predicate, const Term& object) override {
    put(subject, predicate, object);
    if (graph) put(*graph);
    end();
  }
  void reifies(const Term& reifier, const Term& subject, const Predicate& predicate, const Term& object) override {
    put(reifier);
    put(iri(Space::kRdf, "reifies"));
    out_.bytes += "<<( ";
    put(subject, predicate, object);
    out_.bytes += ")>> ";
    end();
  }
  void finish() override { out_.finish(); }

 private:
  void put(const Term& subject, const Predicate& predicate, const Term& object) {
    put(subject);
    put(iri(predicate.space, predicate.name));
    put(object);
  }

  // With a blank behind it.
  void put(const Term& term) {
    std::string& bytes = out_.bytes;
    switch (term.kind) {
      case Term::Kind::kIri: ((bytes += openings_[static_cast<std::size_t>(term.space)]) += term.text) += "> "; break;
      case Term::Kind::kAddress: ((bytes += '<') += term.text) += "> "; break;
      case Term::Kind::kBlank: ((bytes += "_:") += term.text) += ' '; break;
      case Term::Kind::kText:
        append_quoted(bytes, term.text, kBackslashCode);
        bytes += ' ';
        break;
      case Term::Kind::kTyped:
        ((bytes += '"') += term.text) += "\"^^";
        put(iri(Space::kXsd, term.type));
        break;
    }
  }

  void end() {
    out_.bytes += ".\n";
    out_.may_leave();
  }

  PieceWriter out_;
  std::array<std::string, static_cast<std::size_t>(Space::kXsd) + 1> openings_;  // "<urn:relata:e/"
};

}  // namespace

void write_nquads(const StatementStream& statements, const EntityStream& entities, const RdfOptions& options,
                  std::ostream& out) {
  require_base(options.base);
  QuadLines lines(options.base, out);
  tell_quads(statements, entities, options, lines);
}

}  // namespace relata::exporter
