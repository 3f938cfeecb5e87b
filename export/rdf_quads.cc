#include "export/rdf_quads.h"

#include <charconv>
#include <optional>

#include "core/ascii.h"
#include "core/iso_date.h"
#include "export/entity_links.h"
#include "export/rdf_quote.h"

namespace relata::exporter {
namespace {

constexpr Predicate own(std::string_view name, bool many = false) { return {Space::kTerm, name, many}; }
constexpr Predicate prov(std::string_view name) { return {Space::kProv, name}; }
constexpr Predicate dcterms(std::string_view name) { return {Space::kDcterms, name}; }
constexpr Predicate kLabel{Space::kRdfs, "label"};
constexpr Term own_class(std::string_view name) { return iri(Space::kTerm, name); }

// A term with the bytes behind it, which stay where they are until it is set again.
class HeldTerm {
 public:
  const Term& set(Space space, std::string_view rest) {
    bytes_.clear();
    append_percent_encoded(bytes_, rest);
    return term_ = iri(space, bytes_);
  }
  // "st-1.2": a part of what another term names.
  const Term& set_part(Space space, const HeldTerm& whole, std::size_t number) {
    char digits[20];
    (bytes_ = whole.bytes_) += '.';
    bytes_.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
    return term_ = iri(space, bytes_);
  }
  const Term& set_number(std::uint32_t number) {
    char digits[10];
    bytes_.assign(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
    return term_ = typed(bytes_, "integer");
  }
  const Term& set_text(std::string_view words) { return term_ = text(words); }  // of bytes that live longer
  operator const Term&() const { return term_; }
  std::string_view bytes() const { return bytes_; }

 private:
  std::string bytes_;
  Term term_;
};

class Telling {
 public:
  Telling(const RdfOptions& options, RdfSink& sink) : options_(options), sink_(sink), quotes_(options.text_of, sink) {}

  void extraction() {
    const Term activity = own_class("extraction"), agent = blank("extractor");
    sink_.triple(activity, kType, iri(Space::kProv, "Activity"));
    sink_.triple(activity, prov("wasAssociatedWith"), agent);
    sink_.triple(agent, kType, iri(Space::kProv, "SoftwareAgent"));
    sink_.triple(agent, kLabel, text(options_.extractor));
  }

  void entity(const Entity& entity) {
    const Term& subject = subject_.set(Space::kEntity, entity.id);
    sink_.triple(subject, kType, own_class(to_string(entity.type)));
    sink_.triple(subject, kLabel, text(entity.name));
    for (const NameForm& alias : entity.aliases)
      if (alias.text != entity.name) sink_.triple(subject, {Space::kSkos, "altLabel", true}, text(alias.text));
    links(entity.links, subject);
    if (!entity.of.empty()) sink_.triple(subject, own("of"), object_.set(Space::kEntity, entity.of));
    if (entity.kind) sink_.triple(subject, own("kind"), text(to_string(*entity.kind)));
  }

  void all(const StatementStream& statements) {
    statements([&](const Statement& told, const Provenance& provenance) {
      statement(told, provenance);
      return true;
    });
    quotes_.end();
    sink_.finish();
  }

 private:
  void statement(const Statement& s, const Provenance& provenance) {
    if (!document_ || *document_ != provenance.doc) document(provenance);
    quotes_.begin(document_iri_.bytes(), s.sentence_index, provenance);
    const Term& id = statement_.set(Space::kStatement, s.id);
    quotes_.add(statement_.bytes());
    read_triple(s);
    if (!s.subject.entity) sink_.triple(subject_, kLabel, text(words_of(s.subject)));
    description(s, id);
    wording(s, provenance, id);
    ends(s, id);
    speakers(s.attributed_to, id);
    days(s, id);
    argument_links(s, id);
    fact(s, id);
    for (std::size_t i = 0; i < s.args.size(); ++i)
      argument(s.args[i], argument_.set_part(Space::kArgument, statement_, i + 1));
  }

  // A Wikidata id says who it is, another address says more of it, any other key is told as it stands.
  void links(const Links& links, const Term& subject) {
    for (const auto& [key, value] : links)
      if (const auto iri = iri_of_link(key, value); iri && key == "wikidata")
        sink_.triple(subject, {Space::kOwl, "sameAs"}, address(*iri));
    for (const auto& [key, value] : links)
      if (const auto iri = iri_of_link(key, value); iri && key != "wikidata")
        sink_.triple(subject, {Space::kRdfs, "seeAlso", true}, address(*iri));
    for (const auto& [key, value] : links)
      if (!iri_of_link(key, value)) sink_.triple(subject, own("link", true), text(key + "=" + value));
  }

  void document(const Provenance& provenance) {
    quotes_.end();
    document_ = provenance.doc;
    const Term& subject = document_iri_.set(Space::kDocument, provenance.doc);
    sink_.triple(subject, kType, own_class("Document"));
    sink_.triple(subject, kType, iri(Space::kProv, "Entity"));
    sink_.triple(subject, dcterms("identifier"), text(provenance.doc));
    if (provenance.title) sink_.triple(subject, dcterms("title"), text(*provenance.title));
    if (provenance.date) sink_.triple(subject, dcterms("date"), text(*provenance.date));
    if (provenance.source) sink_.triple(subject, dcterms("publisher"), text(*provenance.source));
    if (provenance.url) sink_.triple(subject, dcterms("source"), text(*provenance.url));
  }

  // The object is "" where the statement has none, so that it still has a triple.
  void read_triple(const Statement& s) {
    if (s.subject.entity) subject_.set(Space::kEntity, s.subject.entity->id);
    else subject_.set(Space::kPhrase, phrase_key(s.subject));
    relation_.set(Space::kRelation, s.relation.lemma);
    if (s.object && s.object->entity) object_.set(Space::kEntity, s.object->entity->id);
    else object_.set_text(s.object ? std::string_view(words_of(*s.object)) : std::string_view());
  }
  Predicate relation() const { return {Space::kRelation, relation_.bytes()}; }

  void description(const Statement& s, const Term& id) {
    const bool holds_graph = is_stated(s) && options_.facts == FactGraph::kStatement;
    const bool rdf12 = options_.reification == Reification::kRdf12;
    sink_.triple(id, kType, own_class("Statement"));
    sink_.triple(id, kType, iri(Space::kProv, "Entity"));
    if (rdf12) {
      sink_.reifies(id, subject_, relation(), object_);
    } else if (!holds_graph) {
      sink_.triple(id, kType, iri(Space::kRdf, "Statement"));
      sink_.triple(id, {Space::kRdf, "subject"}, subject_);
      sink_.triple(id, {Space::kRdf, "predicate"}, relation_);
      sink_.triple(id, {Space::kRdf, "object"}, object_);
    }
  }

  void wording(const Statement& s, const Provenance& provenance, const Term& id) {
    sink_.triple(id, prov("wasDerivedFrom"), document_iri_);
    if (!options_.extractor.empty()) sink_.triple(id, prov("wasGeneratedBy"), own_class("extraction"));
    sink_.triple(id, own("sentence"), text(provenance.sentence));
    sink_.triple(id, own("sentenceIndex"), scratch_.set_number(s.sentence_index));
    sink_.triple(id, own("offset"), scratch_.set_number(provenance.offset));
    sink_.triple(id, own("polarity"), text(s.polarity == Polarity::kPositive ? "+" : "-"));
    sink_.triple(id, own("modality"), text(to_string(s.modality)));
    if (s.rejected) sink_.triple(id, own("rejected"), typed("true", "boolean"));
    sink_.triple(id, own("confidence"), typed(hundredths_text(s.confidence), "decimal"));
  }

  // Whom the ends act for, and the relation in which synonyms and converses meet.
  void ends(const Statement& s, const Term& id) {
    sink_.triple(id, own("canonical"), scratch_.set(Space::kRelation, s.relation.canonical));
    if (s.relation.canonical_reversed) sink_.triple(id, own("canonicalReversed"), typed("true", "boolean"));
    actor(s.subject, own("subjectActor"), id);
    if (s.object) actor(*s.object, own("objectActor"), id);
  }

  void actor(const Phrase& phrase, const Predicate& predicate, const Term& of) {
    if (!phrase.entity && phrase.actor && !phrase.actor->entity.id.empty())
      sink_.triple(of, predicate, scratch_.set(Space::kEntity, phrase.actor->entity.id));
  }

  void speakers(const std::vector<Speaker>& speakers, const Term& id) {
    if (speakers.empty()) return;
    const Phrase& first = speakers.front().phrase;
    if (first.entity) sink_.triple(id, prov("wasAttributedTo"), scratch_.set(Space::kEntity, first.entity->id));
    actor(first, own("attributedToActor"), id);
    sink_.triple(id, own("attributedTo"), text(said_by(speakers.front())));
    sink_.triple(id, own("cue"), text(speakers.front().cue));
    for (std::size_t i = 1; i < speakers.size(); ++i) {
      const Boxed<EntityRef>& reporter = speakers[i].phrase.entity;
      if (reporter) sink_.triple(id, own("reportedBy", true), scratch_.set(Space::kEntity, reporter->id));
      else sink_.triple(id, own("reportedBy", true), text(said_by(speakers[i])));
    }
  }

  void days(const Statement& s, const Term& id) {
    if (!s.time) return;
    const auto day = [&](const std::optional<std::string>& value, std::string_view name) {
      if (value && value->size() == 10 && is_iso_date(*value)) sink_.triple(id, own(name), typed(*value, "date"));
    };
    if (s.time->value) sink_.triple(id, dcterms("temporal"), text(*s.time->value));
    day(s.time->start, "firstDay");
    day(s.time->end, "lastDay");
  }

  void argument_links(const Statement& s, const Term& id) {
    for (std::size_t i = 1; i <= s.args.size(); ++i)
      sink_.triple(id, own("argument", true), argument_.set_part(Space::kArgument, statement_, i));
    if (s.place) sink_.triple(id, own("place"), value_of(s.args[*s.place]));
  }

  void argument(const Argument& argument, const Term& subject) {
    sink_.triple(subject, kType, own_class("Argument"));
    sink_.triple(subject, own("role"), text(to_string(argument.role)));
    if (argument.preposition) sink_.triple(subject, own("preposition"), text(*argument.preposition));
    sink_.triple(subject, {Space::kRdf, "value"}, value_of(argument));
    actor(argument, own("actor"), subject);
  }

  // An entity, else words.
  const Term& value_of(const Phrase& phrase) {
    return phrase.entity ? scratch_.set(Space::kEntity, phrase.entity->id) : scratch_.set_text(words_of(phrase));
  }

  void fact(const Statement& s, const Term& id) {
    if (!is_stated(s)) return;
    const Term* const graph = options_.facts == FactGraph::kNone        ? nullptr
                              : options_.facts == FactGraph::kStatement ? &id
                                                                        : &static_cast<const Term&>(document_iri_);
    sink_.fact(graph, subject_, relation(), object_);
  }

  const RdfOptions& options_;
  RdfSink& sink_;
  Quotes quotes_;
  std::optional<std::string> document_;
  HeldTerm document_iri_, statement_, subject_, relation_, object_, argument_, scratch_;
};

}  // namespace

void tell_quads(const StatementStream& statements, const EntityStream& entities, const RdfOptions& options,
                RdfSink& sink) {
  Telling telling(options, sink);
  if (!options.extractor.empty()) telling.extraction();
  entities([&](const Entity& entity) {
    telling.entity(entity);
    return true;
  });
  telling.all(statements);
}

void tell_statements(const StatementStream& statements, const RdfOptions& options, RdfSink& sink) {
  Telling(options, sink).all(statements);
}

}  // namespace relata::exporter
