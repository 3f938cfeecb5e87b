#include "export/jsonld.h"

#include "core/ascii.h"
#include "export/checked_stream.h"
#include "export/entity_links.h"
#include "export/json_value.h"

namespace relata::exporter {
namespace {

// IRIs are written through the prefixes of the context, never as relative references: against a base without a path
// ("urn:relata:") RFC 3986 would resolve e/ID to urn:e/ID.
std::string prefixed(char prefix, std::string_view rest) { return std::string{prefix, ':'} + percent_encoded(rest); }
JsonObject node(char prefix, std::string_view rest) { return {{"@id", prefixed(prefix, rest)}}; }

Json context(const std::string& base) {
  JsonObject terms{{"@version", 1.1}};
  for (const std::string prefix : {"e", "r", "s", "d", "p", "v"}) terms.add(prefix, base + prefix + "/");
  terms.add("owl", "http://www.w3.org/2002/07/owl#");
  terms.add("prov", "http://www.w3.org/ns/prov#");
  terms.add("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  terms.add("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
  terms.add("skos", "http://www.w3.org/2004/02/skos/core#");
  terms.add("dcterms", "http://purl.org/dc/terms/");
  terms.add("xsd", "http://www.w3.org/2001/XMLSchema#");
  return terms;
}

// A Wikidata id says who it is, another address says more of it, any other key is told as it stands.
void put_links(const Links& links, JsonObject& out) {
  JsonArray more, others;
  for (const auto& [key, value] : links) {
    const auto iri = iri_of_link(key, value);
    if (iri && key == "wikidata") out.add("owl:sameAs", JsonObject{{"@id", *iri}});
    else if (iri) more.add(JsonObject{{"@id", *iri}});
    else others.add(key + "=" + value);
  }
  if (!more.empty()) out.add("rdfs:seeAlso", more);
  if (!others.empty()) out.add("v:link", others);
}

Json entity_node(const Entity& entity) {
  JsonObject out{{"@id", prefixed('e', entity.id)},
                 {"@type", "v:" + std::string(to_string(entity.type))},
                 {"rdfs:label", entity.name}};
  JsonArray aliases;
  for (const NameForm& alias : entity.aliases)
    if (alias.text != entity.name) aliases.add(alias.text);
  if (!aliases.empty()) out.add("skos:altLabel", aliases);
  put_links(entity.links, out);
  return out;
}

Json document_node(const Provenance& provenance) {
  JsonObject out{{"@id", prefixed('d', provenance.doc)},
                 {"@type", JsonArray{"v:Document", "prov:Entity"}},
                 {"dcterms:identifier", provenance.doc}};
  if (provenance.title) out.add("dcterms:title", *provenance.title);
  if (provenance.date) out.add("dcterms:date", *provenance.date);
  if (provenance.source) out.add("dcterms:publisher", *provenance.source);
  if (provenance.url) out.add("dcterms:source", *provenance.url);
  return out;
}

Json extractor_node(const std::string& extractor) {
  const JsonObject agent{{"@type", "prov:SoftwareAgent"}, {"rdfs:label", extractor}};
  return JsonObject{{"@id", "v:extraction"}, {"@type", "prov:Activity"}, {"prov:wasAssociatedWith", agent}};
}

JsonObject subject_of(const Phrase& subject) {
  if (subject.entity) return node('e', subject.entity->id);
  return node('p', phrase_key(subject));
}

// "" where the statement has no object, so that its graph still holds a triple.
Json object_of(const std::optional<Phrase>& object) {
  if (!object) return "";
  return object->entity ? Json(node('e', object->entity->id)) : Json(words_of(*object));
}

void put_speakers(const std::vector<Speaker>& speakers, JsonObject& out) {
  if (speakers.empty()) return;
  const Phrase& speaker = speakers.front().phrase;
  if (speaker.entity) out.add("prov:wasAttributedTo", node('e', speaker.entity->id));
  out.add("v:attributedTo", said_by(speakers.front()));
  out.add("v:cue", speakers.front().cue);
  JsonArray reporters;
  for (std::size_t i = 1; i < speakers.size(); ++i) {
    const Boxed<EntityRef>& reporter = speakers[i].phrase.entity;
    reporters.add(reporter ? Json(node('e', reporter->id)) : Json(said_by(speakers[i])));
  }
  if (!reporters.empty()) out.add("v:reportedBy", reporters);
}

// What else is known of a statement.
void put_provenance(const Statement& s, const Provenance& provenance, bool has_extractor, JsonObject& out) {
  out.add("prov:wasDerivedFrom", node('d', provenance.doc));
  if (has_extractor) out.add("prov:wasGeneratedBy", JsonObject{{"@id", "v:extraction"}});
  out.add("v:sentence", provenance.sentence);
  out.add("v:sentenceIndex", s.sentence_index);
  out.add("v:offset", provenance.offset);
  out.add("v:polarity", s.polarity == Polarity::kPositive ? "+" : "-");
  out.add("v:modality", to_string(s.modality));
  if (s.rejected) out.add("v:rejected", true);
  out.add("v:confidence", JsonObject{{"@value", hundredths_text(s.confidence)}, {"@type", "xsd:decimal"}});
  put_speakers(s.attributed_to, out);
  if (s.time && s.time->value) out.add("dcterms:temporal", *s.time->value);
}

Json statement_node(const Statement& s, const Provenance& provenance, bool has_extractor) {
  const bool stated = is_stated(s);
  JsonArray types{"v:Statement", "prov:Entity"};
  if (!stated) types.add("rdf:Statement");
  JsonObject out{{"@id", prefixed('s', s.id)}, {"@type", types}};
  if (!stated) {
    out.add("rdf:subject", subject_of(s.subject));
    out.add("rdf:predicate", node('r', s.relation.lemma));
    out.add("rdf:object", object_of(s.object));
  }
  put_provenance(s, provenance, has_extractor, out);
  if (!stated) return out;
  JsonObject triple = subject_of(s.subject);
  triple.add(prefixed('r', s.relation.lemma), object_of(s.object));
  out.add("@graph", JsonArray{triple});
  return out;
}

// The members of the document's array, one a line.
class Nodes {
 public:
  explicit Nodes(std::ostream& out) : out_(out) {}
  void add(const Json& value) {
    out_ << (first_ ? "\n" : ",\n") << value.text();
    first_ = false;
    check(out_, "jsonld");
  }

 private:
  std::ostream& out_;
  bool first_ = true;
};

}  // namespace

void write_jsonld(const StatementStream& statements, const EntityStream& entities, const RdfOptions& options,
                  std::ostream& out) {
  require_base(options.base);
  out << "{\"@context\":" << context(options.base).text() << ",\n\"@graph\":[";
  Nodes nodes(out);
  if (!options.extractor.empty()) nodes.add(extractor_node(options.extractor));
  entities([&](const Entity& entity) {
    nodes.add(entity_node(entity));
    return true;
  });
  std::optional<std::string> document;
  statements([&](const Statement& statement, const Provenance& provenance) {
    if (document != provenance.doc) nodes.add(document_node(provenance));
    document = provenance.doc;
    if (!statement.subject.entity) {
      JsonObject phrase = subject_of(statement.subject);
      phrase.add("rdfs:label", words_of(statement.subject));
      nodes.add(phrase);
    }
    nodes.add(statement_node(statement, provenance, !options.extractor.empty()));
    return true;
  });
  out << "\n]}\n";
  flush_and_check(out, "jsonld");
}

}  // namespace relata::exporter
