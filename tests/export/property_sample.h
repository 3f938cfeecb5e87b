// A property graph that a test can see: parallel relations between two entities, one the converse of another; what is
// attributed, denied and planned; days that touch; a body of a place; a name of hostile signs.
#pragma once

#include <string>
#include <vector>

#include "export/property_graph.h"
#include "tests/export/sample.h"

namespace relata::exporter {

// "Noor": <subject> <relation> <object>, each end an entity of that name.
inline Evidenced said(const std::string& doc, const std::string& subject, EntityType subject_type,
                      const std::string& relation, const std::string& object, EntityType object_type) {
  const std::string sentence = subject + " " + relation + " " + object + " .";
  Evidenced result = evidenced(doc, sentence, entity(sentence, subject, subject, subject_type), relation, relation,
                               entity(sentence, object, object, object_type));
  result.provenance.date = "2021-08-09";
  result.provenance.title = "=1+1";
  return result;
}

inline Evidenced on_day(Evidenced evidenced, const std::string& first, const std::string& last) {
  evidenced.statement.time = TimeExpression{"then", {}, first + "/" + last, first, last};
  return evidenced;
}

// 6 triples of entities that are asserted, 2 that are not; with the edge of the body 7 edges, 5 nodes of entities.
inline std::vector<Evidenced> property_sample() {
  const auto org = EntityType::kOrg, gpe = EntityType::kGpe;
  std::vector<Evidenced> all = {
      on_day(said("d1", "Taliban", org, "capture", "Kunduz", gpe), "2021-08-07", "2021-08-08"),
      said("d2", "Taliban", org, "capture", "Kunduz", gpe),
      said("d3", "Taliban", org, "attack", "Kunduz", gpe),
      said("d3", "Kunduz", gpe, "fall to", "Taliban", org),
      said("d4", kHostile, EntityType::kMisc, "hit \\ \"hard\"", "Kunduz", gpe),
      said("d4", "Taliban", org, "defend", "Taliban", org),
      said("d5", "Taliban", org, "flee", "Kunduz", gpe),
      said("d5", "Taliban", org, "rebuild", "Kunduz", gpe),
      said("d6", "Government of Afghanistan", org, "warn", "Taliban", org)};
  all[3].statement.relation.canonical = "capture";
  all[3].statement.relation.canonical_reversed = true;
  all[2].statement.attributed_to = {Speaker{phrase(all[2].provenance.sentence, "Kunduz"), "said", 0, 0}};
  all[6].statement.polarity = Polarity::kNegative;
  all[7].statement.modality = Modality::kPlanned;
  return all;
}

inline std::vector<Entity> property_entities() {
  std::vector<Entity> all;
  const auto add = [&](const std::string& name, EntityType type) -> Entity& {
    all.push_back({.id = slug(name), .name = name, .type = type, .aliases = {{name, 2}}, .docs = {"d1"}});
    return all.back();
  };
  add("Afghanistan", EntityType::kGpe);
  add("Government of Afghanistan", EntityType::kOrg).of = "afghanistan";
  all.back().kind = ActorKind::kGov;
  add("Kunduz", EntityType::kGpe);
  add(kHostile, EntityType::kMisc);
  add("Nobody", EntityType::kPer);
  add("Taliban", EntityType::kOrg).links = {{"site", "https://example.org/?a=\"b\""}, {"wikidata", "Q42418"}};
  return all;
}

inline PropertyGraph property_graph_of(const std::vector<Evidenced>& statements, PropertyGraphOptions options = {},
                                       const Filter& filter = {}) {
  return {edge_stream(statements), entity_stream(property_entities()), filter, options};
}

// As formats of graph programs have it.
inline PropertyGraph drawn_sample(const std::vector<Evidenced>& statements, const Filter& filter = {}) {
  return property_graph_of(statements, {.aggregate = true, .as_said = true}, filter);
}

}  // namespace relata::exporter
