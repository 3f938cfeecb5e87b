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
  Blocks(const std::string& base, std::ostream& out) : out_(out, "trig") {
    for (std::size_t i = 0; i < spaces().size(); ++i) {
      openings_[i] = "<" + iri_of(static_cast<Space>(i), base);
      out_.put("@prefix " + std::string(spaces()[i].prefix) + ": " + openings_[i] + "> .\n");
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
    out_.put(" { ");
    put_triple(subject, predicate, object);
    out_.put(" . }\n");
  }

  void reifies(const Term& reifier, const Term& subject, const Predicate& predicate, const Term& object) override {
    begin(reifier, {Space::kRdf, "reifies"});
    out_.put("<<( ");
    put_triple(subject, predicate, object);
    out_.put(" )>>");
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
      out_.put(" , ");
      return;
    }
    if (is_same) {
      out_.put(" ;\n    ");
    } else {
      end_block();
      has_subject_ = true;
      kind_ = subject.kind;
      space_ = subject.space;
      subject_ = subject.text;
      put(subject);
      out_.put(' ');
    }
    predicate_space_ = predicate.space;
    predicate_ = predicate.name;
    put(predicate);
  }

  void end_block() {
    if (has_subject_) out_.put(" .\n");
    has_subject_ = false;
    out_.may_leave();
  }

  void put_triple(const Term& subject, const Predicate& predicate, const Term& object) {
    put(subject);
    out_.put(' ');
    put(predicate);
    put(object);
  }

  // With a blank behind it.
  void put(const Predicate& predicate) {
    if (predicate == kType) out_.put('a');
    else put(iri(predicate.space, predicate.name));
    out_.put(' ');
  }

  void put(const Term& term) {
    switch (term.kind) {
      case Term::Kind::kIri: return put_iri(term);
      case Term::Kind::kAddress:
        out_.put('<');
        out_.put(term.text);
        out_.put('>');
        return;
      case Term::Kind::kBlank:
        out_.put("_:");
        out_.put(term.text);
        return;
      case Term::Kind::kText: return out_.put_quoted(term.text, kBackslashCode);
      case Term::Kind::kTyped: return put_typed(term);
    }
  }

  void put_iri(const Term& term) {
    const auto space = static_cast<std::size_t>(term.space);
    if (is_local_name(term.text)) {
      out_.put(spaces()[space].prefix);
      out_.put(':');
      out_.put(term.text);
    } else {
      out_.put(openings_[space]);
      out_.put(term.text);
      out_.put('>');
    }
  }

  void put_typed(const Term& term) {
    if (term.type == "integer" || term.type == "decimal" || term.type == "boolean") {
      out_.put(term.text);
    } else {
      out_.put('"');
      out_.put(term.text);
      out_.put("\"^^");
      put(iri(Space::kXsd, term.type));
    }
  }

  PieceWriter out_;
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
