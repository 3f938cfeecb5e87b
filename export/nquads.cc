#include "export/nquads.h"

#include <optional>
#include <string>
#include <string_view>

#include "core/ascii.h"
#include "export/checked_stream.h"
#include "export/entity_links.h"
#include "export/json_value.h"

namespace relata::exporter {
namespace {

constexpr std::string_view kAgent = "_:extractor";

std::string iri(std::string_view whole) { return "<" + std::string(whole) + ">"; }
std::string owl(std::string_view name) { return iri("http://www.w3.org/2002/07/owl#" + std::string(name)); }
std::string prov(std::string_view name) { return iri("http://www.w3.org/ns/prov#" + std::string(name)); }
std::string rdf(std::string_view name) {
  return iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#" + std::string(name));
}
std::string rdfs(std::string_view name) { return iri("http://www.w3.org/2000/01/rdf-schema#" + std::string(name)); }
std::string skos(std::string_view name) { return iri("http://www.w3.org/2004/02/skos/core#" + std::string(name)); }
std::string dcterms(std::string_view name) { return iri("http://purl.org/dc/terms/" + std::string(name)); }

// A JSON string is a literal of N-Quads: both escape the same signs in the same way. A backslash is written by its
// code, as rdflib 6 reads two backslashes and a t as a backslash and a tab.
std::string literal(std::string_view text) {
  std::string quoted = Json(text).text();
  for (std::size_t at = 0; (at = quoted.find('\\', at)) != std::string::npos; at += 2)
    if (quoted[at + 1] == '\\') quoted.replace(at, 2, "\\u005C");
  return quoted;
}
std::string typed(std::string_view text, std::string_view type) {
  return literal(text) + "^^" + iri("http://www.w3.org/2001/XMLSchema#" + std::string(type));
}

class Writer {
 public:
  Writer(const RdfOptions& options, std::ostream& out) : options_(options), out_(out) {}

  void extraction() {
    const std::string activity = term('v', "extraction");
    quad(activity, rdf("type"), prov("Activity"));
    quad(activity, prov("wasAssociatedWith"), kAgent);
    quad(kAgent, rdf("type"), prov("SoftwareAgent"));
    quad(kAgent, rdfs("label"), literal(options_.extractor));
  }

  void entity(const Entity& entity) {
    const std::string subject = term('e', entity.id);
    quad(subject, rdf("type"), term('v', to_string(entity.type)));
    quad(subject, rdfs("label"), literal(entity.name));
    for (const NameForm& alias : entity.aliases)
      if (alias.text != entity.name) quad(subject, skos("altLabel"), literal(alias.text));
    for (const auto& [key, value] : entity.links) {
      const auto address = iri_of_link(key, value);
      if (!address) quad(subject, term('v', "link"), literal(key + "=" + value));
      else quad(subject, key == "wikidata" ? owl("sameAs") : rdfs("seeAlso"), iri(*address));
    }
  }

  void document(const Provenance& provenance) {
    const std::string subject = term('d', provenance.doc);
    quad(subject, rdf("type"), term('v', "Document"));
    quad(subject, rdf("type"), prov("Entity"));
    quad(subject, dcterms("identifier"), literal(provenance.doc));
    if (provenance.title) quad(subject, dcterms("title"), literal(*provenance.title));
    if (provenance.date) quad(subject, dcterms("date"), literal(*provenance.date));
    if (provenance.source) quad(subject, dcterms("publisher"), literal(*provenance.source));
    if (provenance.url) quad(subject, dcterms("source"), literal(*provenance.url));
  }

  void statement(const Statement& s, const Provenance& provenance) {
    const std::string subject = term('s', s.id);
    quad(subject, rdf("type"), term('v', "Statement"));
    quad(subject, rdf("type"), prov("Entity"));
    if (!s.subject.entity) quad(subject_of(s.subject), rdfs("label"), literal(words_of(s.subject)));
    if (is_stated(s)) {
      quad(subject_of(s.subject), term('r', s.relation.lemma), object_of(s.object), subject);
    } else {
      quad(subject, rdf("type"), rdf("Statement"));
      quad(subject, rdf("subject"), subject_of(s.subject));
      quad(subject, rdf("predicate"), term('r', s.relation.lemma));
      quad(subject, rdf("object"), object_of(s.object));
    }
    provenance_of(s, provenance, subject);
    speakers(s.attributed_to, subject);
  }

 private:
  void provenance_of(const Statement& s, const Provenance& provenance, const std::string& subject) {
    quad(subject, prov("wasDerivedFrom"), term('d', provenance.doc));
    if (!options_.extractor.empty()) quad(subject, prov("wasGeneratedBy"), term('v', "extraction"));
    quad(subject, term('v', "sentence"), literal(provenance.sentence));
    quad(subject, term('v', "sentenceIndex"), typed(std::to_string(s.sentence_index), "integer"));
    quad(subject, term('v', "offset"), typed(std::to_string(provenance.offset), "integer"));
    quad(subject, term('v', "polarity"), literal(s.polarity == Polarity::kPositive ? "+" : "-"));
    quad(subject, term('v', "modality"), literal(to_string(s.modality)));
    if (s.rejected) quad(subject, term('v', "rejected"), typed("true", "boolean"));
    quad(subject, term('v', "confidence"), typed(hundredths_text(s.confidence), "decimal"));
    if (s.time && s.time->value) quad(subject, dcterms("temporal"), literal(*s.time->value));
  }

  void speakers(const std::vector<Speaker>& speakers, const std::string& subject) {
    if (speakers.empty()) return;
    const Phrase& first = speakers.front().phrase;
    if (first.entity) quad(subject, prov("wasAttributedTo"), term('e', first.entity->id));
    quad(subject, term('v', "attributedTo"), literal(said_by(speakers.front())));
    quad(subject, term('v', "cue"), literal(speakers.front().cue));
    for (std::size_t i = 1; i < speakers.size(); ++i) {
      const Boxed<EntityRef>& reporter = speakers[i].phrase.entity;
      quad(subject, term('v', "reportedBy"), reporter ? term('e', reporter->id) : literal(said_by(speakers[i])));
    }
  }

  std::string term(char kind, std::string_view rest) const {
    return iri(options_.base + kind + '/' + percent_encoded(rest));
  }
  std::string subject_of(const Phrase& phrase) const {
    return phrase.entity ? term('e', phrase.entity->id) : term('p', phrase_key(phrase));
  }
  // "" where the statement has no object, so that its graph still holds a triple.
  std::string object_of(const std::optional<Phrase>& phrase) const {
    if (!phrase) return literal("");
    return phrase->entity ? term('e', phrase->entity->id) : literal(words_of(*phrase));
  }

  void quad(std::string_view subject, std::string_view predicate, std::string_view object,
            std::string_view graph = {}) {
    out_ << subject << ' ' << predicate << ' ' << object << ' ' << graph << (graph.empty() ? "" : " ") << ".\n";
    check(out_, "nquads");
  }

  const RdfOptions& options_;
  std::ostream& out_;
};

}  // namespace

void write_nquads(const StatementStream& statements, const EntityStream& entities, const RdfOptions& options,
                  std::ostream& out) {
  require_base(options.base);
  Writer writer(options, out);
  if (!options.extractor.empty()) writer.extraction();
  entities([&](const Entity& entity) {
    writer.entity(entity);
    return true;
  });
  std::optional<std::string> document;
  statements([&](const Statement& statement, const Provenance& provenance) {
    if (document != provenance.doc) writer.document(provenance);
    document = provenance.doc;
    writer.statement(statement, provenance);
    return true;
  });
  flush_and_check(out, "nquads");
}

}  // namespace relata::exporter
