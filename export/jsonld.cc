#include "export/jsonld.h"

#include <algorithm>

#include "export/checked_stream.h"
#include "export/entity_links.h"
#include "export/json_value.h"

namespace relata::exporter {
namespace {

bool is_unreserved(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

// IRIs are written through the prefixes of the context, never as relative references: against a base without a path
// ("urn:relata:") RFC 3986 would resolve e/ID to urn:e/ID.
std::string prefixed(char prefix, std::string_view rest) { return std::string{prefix, ':'} + percent_encoded(rest); }
Json node(char prefix, std::string_view rest) { return {{"@id", prefixed(prefix, rest)}}; }

void require_iri(const std::string& base) {
  const bool scheme = !base.empty() && ((base[0] >= 'a' && base[0] <= 'z') || (base[0] >= 'A' && base[0] <= 'Z')) &&
                      base.find(':') != base.npos;
  const bool clean = base.find_first_of(" <>\"{}|\\^`") == base.npos &&
                     std::none_of(base.begin(), base.end(), [](unsigned char c) { return c < 0x21 || c == 0x7F; });
  if (scheme && clean && (base.ends_with('/') || base.ends_with('#') || base.ends_with(':'))) return;
  throw ExportError("'" + base +
                    "' is no base for IRIs; give an absolute one that ends in '/', '#' or ':', such as urn:relata:");
}

Json context(const std::string& base) {
  Json terms;
  terms["@version"] = 1.1;
  for (const std::string prefix : {"e", "r", "s", "d", "p", "v"}) terms[prefix] = base + prefix + "/";
  terms["owl"] = "http://www.w3.org/2002/07/owl#";
  terms["prov"] = "http://www.w3.org/ns/prov#";
  terms["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  terms["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#";
  terms["skos"] = "http://www.w3.org/2004/02/skos/core#";
  terms["dcterms"] = "http://purl.org/dc/terms/";
  terms["xsd"] = "http://www.w3.org/2001/XMLSchema#";
  return terms;
}

// A Wikidata id says who it is, another address says more of it, any other key is told as it stands.
void put_links(const Links& links, Json& out) {
  Json more = Json::array(), others = Json::array();
  for (const auto& [key, value] : links) {
    const auto iri = iri_of_link(key, value);
    if (iri && key == "wikidata") out["owl:sameAs"] = {{"@id", *iri}};
    else if (iri) more.push_back({{"@id", *iri}});
    else others.push_back(key + "=" + value);
  }
  if (!more.empty()) out["rdfs:seeAlso"] = std::move(more);
  if (!others.empty()) out["v:link"] = std::move(others);
}

Json entity_node(const Entity& entity) {
  Json out;
  out["@id"] = prefixed('e', entity.id);
  out["@type"] = "v:" + std::string(to_string(entity.type));
  out["rdfs:label"] = entity.name;
  Json aliases = Json::array();
  for (const NameForm& alias : entity.aliases)
    if (alias.text != entity.name) aliases.push_back(alias.text);
  if (!aliases.empty()) out["skos:altLabel"] = std::move(aliases);
  put_links(entity.links, out);
  return out;
}

Json document_node(const Provenance& provenance) {
  Json out;
  out["@id"] = prefixed('d', provenance.doc);
  out["@type"] = Json::array({"v:Document", "prov:Entity"});
  out["dcterms:identifier"] = provenance.doc;
  if (provenance.title) out["dcterms:title"] = *provenance.title;
  if (provenance.date) out["dcterms:date"] = *provenance.date;
  if (provenance.source) out["dcterms:publisher"] = *provenance.source;
  if (provenance.url) out["dcterms:source"] = *provenance.url;
  return out;
}

Json extractor_node(const std::string& extractor) {
  Json agent = {{"@type", "prov:SoftwareAgent"}, {"rdfs:label", extractor}};
  return {{"@id", "v:extraction"}, {"@type", "prov:Activity"}, {"prov:wasAssociatedWith", std::move(agent)}};
}

const std::string& words_of(const Phrase& phrase) { return phrase.name ? *phrase.name : phrase.mention; }

// A literal cannot be a subject in RDF: a phrase gets an IRI of its words in lower case, by which equal phrases join.
Json subject_of(const Phrase& subject) {
  if (subject.entity) return node('e', subject.entity->id);
  const std::string key = End{std::nullopt, words_of(subject), std::nullopt}.key();
  return node('p', key.size() > 2 ? std::string_view(key).substr(2) : std::string_view());
}

// "" where the statement has no object, so that its graph still holds a triple.
Json object_of(const std::optional<Phrase>& object) {
  if (!object) return "";
  return object->entity ? node('e', object->entity->id) : Json(words_of(*object));
}

void put_speakers(const std::vector<Speaker>& speakers, Json& out) {
  if (speakers.empty()) return;
  const Phrase& speaker = speakers.front().phrase;
  if (speaker.entity) out["prov:wasAttributedTo"] = node('e', speaker.entity->id);
  out["v:attributedTo"] = speaker.entity ? speaker.entity->name : words_of(speaker);
  out["v:cue"] = speakers.front().cue;
  Json reporters = Json::array();
  for (std::size_t i = 1; i < speakers.size(); ++i) {
    const Phrase& reporter = speakers[i].phrase;
    reporters.push_back(reporter.entity ? node('e', reporter.entity->id) : Json(words_of(reporter)));
  }
  if (!reporters.empty()) out["v:reportedBy"] = std::move(reporters);
}

std::string decimal(std::uint8_t hundredths) {
  const int rest = hundredths % 100;
  return std::to_string(hundredths / 100) + "." + (rest < 10 ? "0" : "") + std::to_string(rest);
}

Json statement_node(const Statement& s, const Provenance& provenance, bool has_extractor) {
  const bool asserted = !s.rejected && s.polarity == Polarity::kPositive && s.modality == Modality::kAsserted;
  Json out;
  out["@id"] = prefixed('s', s.id);
  out["@type"] = Json::array({"v:Statement", "prov:Entity"});
  if (!asserted) {  // described by the reification vocabulary, which asserts nothing (RDF Schema, section 5.3)
    out["@type"].push_back("rdf:Statement");
    out["rdf:subject"] = subject_of(s.subject);
    out["rdf:predicate"] = node('r', s.relation.lemma);
    out["rdf:object"] = object_of(s.object);
  }
  out["prov:wasDerivedFrom"] = node('d', provenance.doc);
  if (has_extractor) out["prov:wasGeneratedBy"] = {{"@id", "v:extraction"}};
  out["v:sentence"] = provenance.sentence;
  out["v:sentenceIndex"] = s.sentence_index;
  out["v:offset"] = provenance.offset;
  out["v:polarity"] = polarity_sign(s.polarity);
  out["v:modality"] = to_string(s.modality);
  if (s.rejected) out["v:rejected"] = true;
  out["v:confidence"] = {{"@value", decimal(s.confidence)}, {"@type", "xsd:decimal"}};
  put_speakers(s.attributed_to, out);
  if (s.time && s.time->value) out["dcterms:temporal"] = *s.time->value;
  if (!asserted) return out;
  Json triple = subject_of(s.subject);
  triple[prefixed('r', s.relation.lemma)] = object_of(s.object);
  out["@graph"] = Json::array({std::move(triple)});
  return out;
}

// The members of the document's array, one a line.
class Nodes {
 public:
  explicit Nodes(std::ostream& out) : out_(out) {}
  void add(const Json& value) {
    out_ << (first_ ? "\n" : ",\n") << text_of(value);
    first_ = false;
    check(out_, "jsonld");
  }

 private:
  std::ostream& out_;
  bool first_ = true;
};

}  // namespace

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_unreserved(byte)) {
      out += c;
    } else {
      (out += '%') += kDigits[byte >> 4];
      out += kDigits[byte & 15];
    }
  }
  return out;
}

void write_jsonld(const StatementStream& statements, std::span<const Entity> entities, const JsonLdOptions& options,
                  std::ostream& out) {
  require_iri(options.base);
  out << "{\"@context\":" << text_of(context(options.base)) << ",\n\"@graph\":[";
  Nodes nodes(out);
  if (!options.extractor.empty()) nodes.add(extractor_node(options.extractor));
  for (const Entity& entity : entities) nodes.add(entity_node(entity));
  std::optional<std::string> document;
  statements([&](const Statement& statement, const Provenance& provenance) {
    if (document != provenance.doc) nodes.add(document_node(provenance));
    document = provenance.doc;
    if (!statement.subject.entity) {
      Json phrase = subject_of(statement.subject);
      phrase["rdfs:label"] = words_of(statement.subject);
      nodes.add(phrase);
    }
    nodes.add(statement_node(statement, provenance, !options.extractor.empty()));
    return true;
  });
  out << "\n]}\n";
  flush_and_check(out, "jsonld");
}

}  // namespace relata::exporter
