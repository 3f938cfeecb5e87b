#include "export/nquads.h"

#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "export/rdf_text.h"

namespace relata::exporter {
namespace {

// A term's bytes with a blank behind them, kept since one quad after another begins with it.
struct WrittenSubject {
  Term::Kind kind = Term::Kind::kText;  // none is a subject
  Space space = Space::kEntity;
  std::string text, bytes;
};

class QuadLines final : public RdfSink {
 public:
  QuadLines(std::string_view base, std::ostream& out) : out_(out, "nquads") {
    for (std::size_t i = 0; i < openings_.size(); ++i) openings_[i] = "<" + iri_of(static_cast<Space>(i), base);
  }

  void triple(const Term& subject, const Predicate& predicate, const Term& object) override {
    put_triple(subject, predicate, object);
    end();
  }
  void fact(const Term* graph, const Term& subject, const Predicate& predicate, const Term& object) override {
    put_triple(subject, predicate, object);
    if (graph) put_subject(*graph);
    end();
  }
  void reifies(const Term& reifier, const Term& subject, const Predicate& predicate, const Term& object) override {
    put_subject(reifier);
    put(iri(Space::kRdf, "reifies"));
    out_.put("<<( ");
    put_triple(subject, predicate, object);
    out_.put(")>> ");
    end();
  }
  void finish() override { out_.finish(); }

 private:
  void put_triple(const Term& subject, const Predicate& predicate, const Term& object) {
    put_subject(subject);
    put(predicate);
    put(object);
  }

  // With a blank behind it; so below.
  void put_subject(const Term& term) {
    if (term.kind != subject_.kind || term.space != subject_.space || term.text != subject_.text) {
      subject_.kind = term.kind;
      subject_.space = term.space;
      subject_.text = term.text;
      subject_.bytes = term.kind == Term::Kind::kBlank ? "_:" : "<";
      if (term.kind == Term::Kind::kIri) subject_.bytes = opening(term.space);
      subject_.bytes += subject_.text;
      subject_.bytes += term.kind == Term::Kind::kBlank ? " " : "> ";
    }
    out_.put(subject_.bytes);
  }

  // Names but those of relations are literals of the program: the same place, the same name.
  void put(const Predicate& predicate) {
    if (predicate.space == Space::kRelation) return put(iri(predicate.space, predicate.name));
    auto& [name, bytes] = predicates_[(reinterpret_cast<std::uintptr_t>(predicate.name.data()) * kScatter) >> 56];
    if (name != predicate.name.data()) {
      name = predicate.name.data();
      bytes = opening(predicate.space) + std::string(predicate.name) + "> ";
    }
    out_.put(bytes);
  }

  void put(const Term& term) {
    switch (term.kind) {
      case Term::Kind::kIri:
        out_.put(opening(term.space));
        out_.put(term.text);
        return out_.put("> ");
      case Term::Kind::kAddress:
        out_.put('<');
        out_.put(term.text);
        return out_.put("> ");
      case Term::Kind::kBlank:
        out_.put("_:");
        out_.put(term.text);
        return out_.put(' ');
      case Term::Kind::kText: out_.put_quoted(term.text, kBackslashCode); return out_.put(' ');
      case Term::Kind::kTyped:
        out_.put('"');
        out_.put(term.text);
        out_.put("\"^^");
        return put(iri(Space::kXsd, term.type));
    }
  }

  const std::string& opening(Space space) const { return openings_[static_cast<std::size_t>(space)]; }

  void end() {
    out_.put(".\n");
    out_.may_leave();
  }

  static constexpr std::uintptr_t kScatter = 0x9E3779B97F4A7C15;  // Fibonacci hashing (Knuth, TAOCP 3, 6.4)
  PieceWriter out_;
  std::array<std::string, static_cast<std::size_t>(Space::kXsd) + 1> openings_;  // "<urn:relata:e/"
  std::array<std::pair<const char*, std::string>, 256> predicates_ = {};         // written, by where the name stands
  WrittenSubject subject_;
};

}  // namespace

void write_nquads(const StatementStream& statements, const EntityStream& entities, const RdfOptions& options,
                  std::ostream& out) {
  require_base(options.base);
  QuadLines lines(options.base, out);
  tell_quads(statements, entities, options, lines);
}

void write_nquads_part(const StatementStream& statements, const RdfOptions& options, std::ostream& out) {
  require_base(options.base);
  QuadLines lines(options.base, out);
  tell_statements(statements, options, lines);
}

}  // namespace relata::exporter
