#include "export/trig.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "export/rdf_text.h"

namespace relata::exporter {
namespace {

// Whether percent-encoded bytes may stand behind a prefix without an escape (TriG, PN_LOCAL). Readers differ in the
// signs that need one and in a dot, so these are written as whole IRIs.
bool is_local_name(std::string_view text) {
  if (text.empty() || text.front() == '-' || text.front() == '.' || text.back() == '.') return false;
  return text.find('~') == text.npos;
}

class Blocks final : public RdfSink {
 public:
  Blocks(const std::string& base, std::ostream& out) : out_(out, "trig"), bytes_(out_.bytes) {
    for (std::size_t i = 0; i < spaces().size(); ++i) {
      openings_[i] = "<" + iri_of(static_cast<Space>(i), base);
      (((bytes_ += "@prefix ") += spaces()[i].prefix) += ": ") += openings_[i] + "> .\n";
    }
  }

  void triple(const Term& subject, const Predicate& predicate, const Term& object) override {
    begin(subject, predicate);
    put(object);
  }

  void fact(const Term* graph, const Term& subject, const Predicate& predicate, const Term& object) override {
    if (!graph) return triple(subject, predicate, object);
    end_block();
    put(*graph);
    bytes_ += " { ";
    put_triple(subject, predicate, object);
    bytes_ += " . }\n";
  }

  void reifies(const Term& reifier, const Term& subject, const Predicate& predicate, const Term& object) override {
    begin(reifier, {Space::kRdf, "reifies"});
    bytes_ += "<<( ";
    put_triple(subject, predicate, object);
    bytes_ += " )>>";
  }

  void finish() override {
    end_block();
    out_.finish();
  }

 private:
  // All of a triple but its object.
  void begin(const Term& subject, const Predicate& predicate) {
    const bool is_same = has_subject_ && subject.kind == kind_ && subject.space == space_ && subject.text == subject_;
    if (is_same && predicate.space == predicate_space_ && predicate.name == predicate_) {
      bytes_ += " , ";
      return;
    }
    if (is_same) {
      bytes_ += " ;\n    ";
    } else {
      end_block();
      has_subject_ = true;
      kind_ = subject.kind;
      space_ = subject.space;
      subject_ = subject.text;
      put(subject);
      bytes_ += ' ';
    }
    predicate_space_ = predicate.space;
    predicate_ = predicate.name;
    put(predicate);
  }

  void end_block() {
    if (has_subject_) bytes_ += " .\n";
    has_subject_ = false;
    out_.may_leave();
  }

  void put_triple(const Term& subject, const Predicate& predicate, const Term& object) {
    put(subject);
    bytes_ += ' ';
    put(predicate);
    put(object);
  }

  // With a blank behind it.
  void put(const Predicate& predicate) {
    if (predicate == kType) bytes_ += 'a';
    else put(iri(predicate.space, predicate.name));
    bytes_ += ' ';
  }

  void put(const Term& term) {
    switch (term.kind) {
      case Term::Kind::kIri: return put_iri(term);
      case Term::Kind::kAddress: ((bytes_ += '<') += term.text) += '>'; return;
      case Term::Kind::kBlank: (bytes_ += "_:") += term.text; return;
      case Term::Kind::kText: return append_quoted(bytes_, term.text, kBackslashCode);
      case Term::Kind::kTyped: return put_typed(term);
    }
  }

  void put_iri(const Term& term) {
    const auto space = static_cast<std::size_t>(term.space);
    if (is_local_name(term.text)) ((bytes_ += spaces()[space].prefix) += ':') += term.text;
    else ((bytes_ += openings_[space]) += term.text) += '>';
  }

  void put_typed(const Term& term) {
    if (term.type == "integer" || term.type == "decimal" || term.type == "boolean") {
      bytes_ += term.text;
    } else {
      ((bytes_ += '"') += term.text) += "\"^^";
      put(iri(Space::kXsd, term.type));
    }
  }

  PieceWriter out_;
  std::string& bytes_;
  std::array<std::string, static_cast<std::size_t>(Space::kXsd) + 1> openings_;  // "<urn:relata:e/"
  bool has_subject_ = false;                                                     // the block of a subject is open
  Term::Kind kind_ = Term::Kind::kIri;
  Space space_ = Space::kEntity, predicate_space_ = Space::kEntity;
  std::string subject_, predicate_;  // bytes of the last ones
};

}  // namespace

void write_trig(const StatementStream& statements, const EntityStream& entities, const RdfOptions& options,
                std::ostream& out) {
  require_base(options.base);
  Blocks blocks(options.base, out);
  tell_quads(statements, entities, options, blocks);
}

}  // namespace relata::exporter
