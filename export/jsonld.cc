#include "export/jsonld.h"

#include <array>
#include <cassert>
#include <optional>
#include <vector>

#include "core/error.h"
#include "export/json_value.h"
#include "export/rdf_text.h"

namespace relata::exporter {
namespace {

// IRIs are written through the prefixes of the context, never as relative references: against a base without a path
// ("urn:relata:") RFC 3986 would resolve e/ID to urn:e/ID.
Json context(const std::string& base) {
  JsonObject terms{{"@version", 1.1}};
  for (std::size_t i = 0; i < spaces().size(); ++i) terms.add(spaces()[i].prefix, iri_of(static_cast<Space>(i), base));
  return terms;
}

// A node that is open in the output while the triples of its subject come.
struct OpenNode {
  Term::Kind kind;
  Space space;
  std::string subject, predicate;       // bytes of terms; the predicate is the last one told
  Space predicate_space = Space::kXsd;  // none is in it
  std::size_t value_begin = 0;          // where the predicate's first value stands in the output
  bool is_array = false, is_empty = true;

  bool is_of(const Term& term) const { return kind == term.kind && space == term.space && subject == term.text; }
};

class Nodes final : public RdfSink {
 public:
  Nodes(const std::string& base, std::ostream& out) : out_(out, "jsonld") {
    out_.put("{\"@context\":" + context(base).text() + ",\n\"@graph\":[");
  }

  void triple(const Term& subject, const Predicate& predicate, const Term& object) override {
    open_line_of(subject);
    put(predicate, object);
  }

  void fact(const Term* graph, const Term& subject, const Predicate& predicate, const Term& object) override {
    if (!graph) return triple(subject, predicate, object);
    open_line_of(*graph);
    begin_key("@graph");
    out_.put('[');
    open(subject);
    put(predicate, object);
    close();
    out_.put(']');
    close();
  }

  void reifies(const Term&, const Term&, const Predicate&, const Term&) override { assert(false); }

  void finish() override {
    close_all_but({});
    out_.put("\n]}\n");
    out_.finish();
  }

 private:
  // A node of the subject, which is the open one or begins a line.
  void open_line_of(const Term& subject) {
    close_all_but(subject);
    if (!open_.empty()) return;
    out_.may_leave();
    out_.put(is_first_ ? "\n" : ",\n");
    is_first_ = false;
    open(subject);
  }

  // A blank node has no name: it stands where it is the object.
  void open(const Term& subject) {
    out_.put('{');
    open_.push_back({subject.kind, subject.space, std::string(subject.text), {}});
    if (subject.kind == Term::Kind::kBlank) return;
    begin_key("@id");
    put_name(subject);
  }

  void close() {
    end_values();
    out_.put('}');
    open_.pop_back();
  }
  void close_all_but(const std::optional<Term>& subject) {
    while (!open_.empty() && !(subject && open_.back().is_of(*subject))) close();
  }

  void begin_key(std::string_view key) {
    end_values();
    if (!open_.back().is_empty) out_.put(',');
    open_.back().is_empty = false;
    out_.put('"');
    out_.put(key);
    out_.put("\":");
  }
  void end_values() {
    if (open_.back().is_array) out_.put(']');
    open_.back().is_array = false;
    open_.back().predicate.clear();
  }

  void put(const Predicate& predicate, const Term& object) {
    OpenNode& node = open_.back();
    const bool is_type = predicate == kType;
    if (node.predicate_space == predicate.space && node.predicate == predicate.name) {
      if (!node.is_array) out_.insert(node.value_begin, '[');
      node.is_array = true;
      out_.put(',');
    } else {
      begin_key(is_type ? "@type" : prefixed(predicate.space, predicate.name));
      node.predicate_space = predicate.space;
      node.predicate = predicate.name;
      node.value_begin = out_.size();
      node.is_array = predicate.many;
      if (predicate.many) out_.put('[');
    }
    if (is_type) put_name(object);
    else put_value(object);
  }

  void put_value(const Term& term) {
    if (term.kind == Term::Kind::kBlank) {
      open(term);
    } else if (term.kind == Term::Kind::kText) {
      out_.put_quoted(term.text, kBackslash);
    } else if (term.kind != Term::Kind::kTyped) {
      out_.put("{\"@id\":");
      put_name(term);
      out_.put('}');
    } else if (term.type == "integer" || term.type == "boolean") {
      out_.put(term.text);
    } else {
      out_.put("{\"@value\":\"");
      out_.put(term.text);
      out_.put("\",\"@type\":\"xsd:");
      out_.put(term.type);
      out_.put("\"}");
    }
  }

  void put_name(const Term& term) {
    out_.put('"');
    out_.put(term.kind == Term::Kind::kIri ? prefixed(term.space, term.text) : term.text);
    out_.put('"');
  }
  std::string_view prefixed(Space space, std::string_view rest) {
    (name_ = spaces()[static_cast<std::size_t>(space)].prefix) += ':';
    return name_ += rest;
  }

  PieceWriter out_;
  std::string name_;
  std::vector<OpenNode> open_;
  bool is_first_ = true;
};

}  // namespace

void write_jsonld(const StatementStream& statements, const EntityStream& entities, const RdfOptions& options,
                  std::ostream& out) {
  require_base(options.base);
  if (options.reification == Reification::kRdf12)
    throw ExportError("jsonld cannot write RDF 1.2's triple terms: try --reify rdf11, or --format trig or nquads");
  Nodes nodes(options.base, out);
  tell_quads(statements, entities, options, nodes);
}

}  // namespace relata::exporter
