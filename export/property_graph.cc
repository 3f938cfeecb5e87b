#include "export/property_graph.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/ascii.h"
#include "core/fnv1a.h"
#include "core/relation_lexicon.h"
#include "core/statement_edges.h"
#include "core/triple_builder.h"
#include "export/countries.h"
#include "export/triple_gathering.h"

namespace relata::exporter {
namespace {

bool is_asserted(const Statement& s) {
  return !s.rejected && s.polarity == Polarity::kPositive && s.modality == Modality::kAsserted;
}

std::string node_id(const End& end) {
  if (end.id) return *end.id;
  const std::string key = end.key();
  return "phrase:" + key.substr(std::min<std::size_t>(2, key.size()));
}

// The words of the edge's far end: of the object's edge the object's, else those of the argument that it is of.
std::string far_words(const Edge& edge) {
  const Statement& s = *edge.statement;
  if (edge.number == 0) return s.object ? s.object->mention : "";
  return s.args[edge.number - 1].mention;
}

// What stands in a statement's own words; `turned`: the tail is the object.
void put_evidence(const Edge& edge, bool turned, PropertyEdge& out) {
  const Statement& s = *edge.statement;
  const Provenance& p = *edge.provenance;
  out.statement = s.id;
  out.polarity = s.polarity == Polarity::kPositive ? "+" : "-";
  out.modality = to_string(s.modality);
  out.wording = s.relation.text;
  out.tail_words = s.subject.mention;
  out.head_words = far_words(edge);
  if (turned) std::swap(out.tail_words, out.head_words);
  out.sentence = p.sentence;
  out.doc = p.doc;
  out.title = p.title, out.source = p.source, out.date = p.date, out.url = p.url;
  out.confidence = s.confidence;
}

std::string triple_id(const std::string& subject, const std::string& relation, const std::string& object) {
  const std::uint64_t hash = fnv1a(object, fnv1a("|", fnv1a(relation, fnv1a("|", fnv1a(subject)))));
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string id = "t-";
  for (int shift = 60; shift >= 0; shift -= 4) id += kHex[hash >> shift & 15];
  return id;
}

PropertyEdge edge_of_statement(const Edge& edge, const SchemaMatch& match, bool as_said) {
  const Statement& s = *edge.statement;
  PropertyEdge out;
  out.id = edge.number == 0 ? s.id : s.id + "/" + std::to_string(edge.number);
  out.type = match.type;
  out.relation = edge.relation;
  out.reversed = match.reversed;
  const bool turned = out.reversed && !as_said;
  out.tail = node_id(turned ? edge.object : edge.subject);
  out.head = node_id(turned ? edge.subject : edge.object);
  put_evidence(edge, turned, out);
  out.asserted = is_asserted(s);
  out.negated = !out.asserted && s.polarity == Polarity::kNegative;
  if (!s.attributed_to.empty()) out.attributed_to = {said_by(s.attributed_to.front())};
  out.docs = {out.doc};
  if (!out.asserted) {
    out.denied = {s.id};
    return out;
  }
  out.statements = {s.id};
  out.support = out.sources = 1;
  if (const std::optional<Days> days = days_of(s, edge.provenance->date)) out.spells = united({*days});
  return out;
}

// A triple under way. Of its statements the surest is kept, the first of equals.
struct Gathered {
  TripleBuilder triple;
  SchemaMatch match;  // of the surest
  PropertyEdge surest;
  std::vector<Days> spells;
  bool admitted = false;

  void add(const Edge& edge, const SchemaMatch& named, bool as_said) {
    triple.add(edge);
    const bool asserted = is_asserted(*edge.statement);
    if (surest.statement.empty() ||
        std::pair(asserted, edge.statement->confidence) > std::pair(surest.asserted, surest.confidence))
      surest = edge_of_statement(edge, named, as_said), match = named;
    if (!asserted) return;
    if (const std::optional<Days> days = days_of(*edge.statement, edge.provenance->date)) spells.push_back(*days);
    spells = united(std::move(spells));
  }

  PropertyEdge build(const std::string& id) const {
    const Triple built = triple.build();
    PropertyEdge out = surest;
    out.id = id;
    out.support = built.support, out.sources = built.sources;
    out.docs = built.docs, out.statements = built.statements;
    out.attributed_to = built.attributed_to, out.denied = built.denied;
    out.asserted = built.support > 0;
    out.negated = !out.asserted && built.negative > 0;
    out.spells = spells;
    return out;
  }
};

}  // namespace

bool PropertyGraph::takes(const Edge& edge) const {
  const auto is_node = [&](const End& end) { return end.is_entity() || (options_.phrases && !end.is_nothing()); };
  return is_node(edge.subject) && is_node(edge.object);
}

SchemaMatch PropertyGraph::named(const SchemaEdge& edge) const {
  if (options_.schema) return options_.schema->match(edge);
  SchemaMatch match;
  match.type = edge_type(edge.relation.canonical), match.reversed = edge.relation.canonical_reversed;
  return match;
}

SchemaMatch PropertyGraph::named(const Edge& edge) const {
  return named(SchemaEdge{edge.form(), edge.subject.type, edge.object.type});
}

bool PropertyGraph::keeps(const SchemaMatch& match, bool of_body) const {
  if (options_.schema) counts_.add(match, of_body);
  return !match.type.empty();
}

void PropertyGraph::keep(const End& end) const {
  if (end.is_entity()) ends_.insert(*end.id);
  else words_.emplace(node_id(end), end.name);
}

void PropertyGraph::each_statement(const PropertyEdgeVisitor& visit) const {
  std::string statement;
  std::set<std::tuple<std::string, std::string, std::string>> said;  // of this statement: a triple is said once
  edges_([&](const Edge& edge) {
    if (!takes(edge) || !admits(filter_, *edge.statement, *edge.provenance)) return true;
    if (edge.statement->id != statement) said.clear();
    statement = edge.statement->id;
    if (!said.emplace(edge.subject.key(), edge.relation, edge.object.key()).second) return true;
    const SchemaMatch match = named(edge);
    if (!keeps(match)) return true;
    keep(edge.subject), keep(edge.object);
    return visit(edge_of_statement(edge, match, as_said()));
  });
}

void PropertyGraph::each_triple(const PropertyEdgeVisitor& visit) const {
  const auto add = [&](const Edge& edge, const std::function<Gathered&()>& triple) {
    if (!takes(edge)) return false;
    const bool admitted = admits(filter_, *edge.statement, *edge.provenance);
    if (!admitted && (edge.statement->rejected || is_asserted(*edge.statement))) return false;
    Gathered& gathered = triple();
    gathered.add(edge, named(edge), as_said());
    gathered.admitted |= admitted;
    return true;
  };
  TripleGathering<Gathered>(options_.most_gathered)
      .each(edges_, add, [&](const TripleKey& key, const Gathered& gathered) {
        const Triple triple = gathered.triple.build();
        if (!gathered.admitted || triple.support < filter_.min_support || triple.sources < filter_.min_sources)
          return true;
        if (!keeps(gathered.match)) return true;
        keep(triple.subject), keep(triple.object);
        const auto& [subject, relation, object] = key;
        return visit(gathered.build(triple_id(subject, relation, object)));
      });
}

void PropertyGraph::each_body(const PropertyEdgeVisitor& visit) const {
  struct Body {
    std::string place;
    EntityType type;
  };
  std::map<std::string, Body> bodies;
  std::map<std::string, std::optional<EntityType>> places;  // a place that no text names is no entity: null
  entities_([&](const Entity& entity) {
    if (entity.of.empty() || !ends_.contains(entity.id)) return true;
    bodies.emplace(entity.id, Body{entity.of, entity.type}), places.emplace(entity.of, std::nullopt);
    return true;
  });
  if (bodies.empty()) return;
  entities_([&](const Entity& entity) {
    if (const auto place = places.find(entity.id); place != places.end()) place->second = entity.type;
    return true;
  });
  for (const auto& [id, body] : bodies) {
    const std::optional<EntityType> type = places[body.place];
    if (!type) continue;
    SchemaMatch match = named(SchemaEdge{{kBodyOf, kBodyOf}, body.type, type});
    if (!options_.schema) match.type = kBodyOf;
    if (!keeps(match, true)) continue;
    ends_.insert(body.place);
    PropertyEdge edge;
    edge.id = "of-" + id;
    edge.tail = match.reversed ? body.place : id, edge.head = match.reversed ? id : body.place;
    edge.reversed = match.reversed;
    edge.type = match.type, edge.relation = kBodyOf;
    edge.of_body = edge.asserted = true;
    if (!visit(edge)) return;
  }
}

void PropertyGraph::edges(const PropertyEdgeVisitor& visit) const {
  bool stopped = false;
  if (options_.schema) counts_ = options_.schema->counts();
  const PropertyEdgeVisitor watched = [&](const PropertyEdge& edge) { return !(stopped = !visit(edge)); };
  if (options_.aggregate) each_triple(watched);
  else each_statement(watched);
  if (!stopped) each_body(watched);
  ends_known_ |= !stopped;
  if (!stopped && options_.schema && options_.counted) options_.counted(counts_);
}

std::string PropertyGraph::label(const SchemaNode& node) const {
  return options_.schema ? options_.schema->label(node) : plain_label(node.type);
}

PropertyNode PropertyGraph::node(const Entity& entity) const {
  PropertyNode node{entity.id,       entity.name,  entity.type, "",          {}, entity.docs,
                    entity.mentions, entity.links, entity.of,   entity.kind, ""};
  for (const NameForm& alias : entity.aliases) node.aliases.push_back(alias.text);
  if (entity.type == EntityType::kGpe) node.country = country_code(entity.name);
  node.label = label({entity.type, entity.kind, !node.country.empty()});
  return node;
}

void PropertyGraph::nodes(const NodeVisitor& visit) const {
  if (!ends_known_) edges([](const PropertyEdge&) { return true; });
  bool stopped = false;
  entities_([&](const Entity& entity) { return !ends_.contains(entity.id) || !(stopped = !visit(node(entity))); });
  if (stopped) return;
  for (const auto& [id, words] : words_) {
    PropertyNode phrase;
    phrase.id = id, phrase.name = words, phrase.label = label({});
    if (!visit(phrase)) return;
  }
}

std::vector<std::string> PropertyGraph::edge_types() const {
  return options_.schema ? options_.schema->types() : exporter::edge_types();
}

std::vector<std::string> PropertyGraph::node_labels() const {
  return options_.schema ? options_.schema->labels() : Schema({}, {}, std::nullopt).labels();
}

std::string PropertyGraph::type_name(std::string_view type) const {
  return options_.schema ? std::string(type) : exporter::type_name(type);
}

}  // namespace relata::exporter
