// Statements and triples that a test can see: spans are found by their words.
#pragma once

#include <string>
#include <vector>

#include "core/entity.h"
#include "core/statement_edges.h"
#include "export/property_graph.h"
#include "export/statement_stream.h"

namespace relata::exporter {

inline Span span_of(const std::string& sentence, const std::string& words) {
  const auto begin = static_cast<std::uint32_t>(sentence.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

inline Phrase phrase(const std::string& sentence, const std::string& words) {
  Phrase result;
  result.mention = words;
  result.span = {span_of(sentence, words)};
  return result;
}

inline Phrase entity(const std::string& sentence, const std::string& words, const std::string& name, EntityType type) {
  Phrase result = phrase(sentence, words);
  result.entity = EntityRef{slug(name), name, type};
  return result;
}

struct Evidenced {
  Statement statement;
  Provenance provenance;
};

inline Evidenced evidenced(const std::string& doc, const std::string& sentence, Phrase subject,
                           const std::string& relation, const std::string& lemma, std::optional<Phrase> object) {
  Evidenced result;
  result.provenance.doc = doc;
  result.provenance.sentence = sentence;
  Statement& s = result.statement;
  s.subject = std::move(subject);
  s.relation = {relation, {span_of(sentence, relation)}, lemma, lemma, false, false};
  s.object = std::move(object);
  s.confidence = 93;
  s.id = statement_id(doc, 0, s);
  return result;
}

// Signs that some format or other might trip over.
inline const std::string kHostile = "Q\"uo\\te <b>&amp; ]]> 'x', {y}|\n\tÄ\u2028\U0001F600 \x01\\N%20";

// With an argument and a time.
inline void add_passive(std::vector<Evidenced>& all) {
  const std::string fall = "Kunduz was captured by the Taliban on Monday night .";
  all.push_back(evidenced("d1", fall, entity(fall, "the Taliban", "Taliban", EntityType::kOrg), "was captured",
                          "capture", entity(fall, "Kunduz", "Kunduz", EntityType::kGpe)));
  Argument night;
  static_cast<Phrase&>(night) = phrase(fall, "Monday night");
  night.role = Role::kTime;
  night.preposition = "on";
  all.back().statement.args = {night};
  all.back().statement.time = TimeExpression{"Monday night", night.span, "2021-08-09", "2021-08-09", "2021-08-09"};
  all.back().statement.construction = Construction::kPassive;
}

// A speaker whom another one reports; a quantity.
inline void add_attributed(std::vector<Evidenced>& all) {
  const std::string said = "Police said the Taliban have released 1,800 prisoners .";
  all.push_back(evidenced("d1", said, entity(said, "the Taliban", "Taliban", EntityType::kOrg), "have released",
                          "release", phrase(said, "1,800 prisoners")));
  all.back().statement.object->quantity = Quantity{1800, "prisoners", false};
  all.back().statement.attributed_to = {Speaker{phrase(said, "Police"), "said", 1, 53},
                                        Speaker{{}, "reportedly", 1, 53}};
  all.back().statement.sentence_index = 1;
  all.back().provenance.offset = 53;
}

// A claim whose speaker no words name.
inline std::vector<Evidenced> sample_of_accused() {
  const std::string charge = "Weber is accused of attacking Kunduz .";
  std::vector<Evidenced> all = {evidenced("d5", charge, phrase(charge, "Weber"), "attacking", "attack",
                                          entity(charge, "Kunduz", "Kunduz", EntityType::kGpe))};
  all[0].statement.attributed_to = {Speaker{{}, "accused", 0, 0}};
  return all;
}

// Without object; negated; planned.
inline void add_not_stated(std::vector<Evidenced>& all) {
  const std::string collapsed = "The army collapsed .";
  all.push_back(evidenced("d2", collapsed, phrase(collapsed, "The army"), "collapsed", "collapse", std::nullopt));

  const std::string not_fled = "Noor did not flee to Kunduz .";
  all.push_back(evidenced("d2", not_fled, entity(not_fled, "Noor", "Atta Mohammad Noor", EntityType::kPer), "flee to",
                          "flee to", entity(not_fled, "Kunduz", "Kunduz", EntityType::kGpe)));
  all.back().statement.polarity = Polarity::kNegative;

  const std::string plan = "Noor plans to take Kunduz back .";
  all.push_back(evidenced("d3", plan, entity(plan, "Noor", "Atta Mohammad Noor", EntityType::kPer), "plans to take",
                          "take back", entity(plan, "Kunduz", "Kunduz", EntityType::kGpe)));
  all.back().statement.relation.span.push_back(span_of(plan, "back"));
  all.back().statement.relation.text = "plans to take back";
  all.back().statement.modality = Modality::kPlanned;
}

// Asserted, passive, attributed, negated, planned, without object, phrases as ends, hostile signs.
inline std::vector<Evidenced> sample() {
  std::vector<Evidenced> all;
  add_passive(all);
  add_attributed(all);
  add_not_stated(all);
  const std::string hostile = kHostile + " hit " + kHostile + " .";
  all.push_back(
      evidenced("d/4 ö", hostile, phrase(hostile, kHostile), "hit", "hit \\ \"hard\"", phrase(hostile, kHostile)));
  return all;
}

inline StatementStream stream(const std::vector<Evidenced>& statements) {
  return [&statements](const StatementVisitor& visit) {
    for (const Evidenced& e : statements)
      if (!visit(e.statement, e.provenance)) return;
  };
}

// Edges as a knowledge base has them. `statements` must outlive it.
inline EdgeStream edge_stream(const std::vector<Evidenced>& statements) {
  return [&statements](const EdgeVisitor& visit) {
    for (const Evidenced& e : statements)
      for (const NumberedEdge& numbered : resolved_edges(e.statement, e.provenance))
        if (!visit(numbered.edge)) return;
  };
}

// Keeps a copy.
inline EntityStream entity_stream(std::vector<Entity> entities = {}) {
  return [entities = std::move(entities)](const EntityVisitor& visit) {
    for (const Entity& entity : entities)
      if (!visit(entity)) return;
  };
}

}  // namespace relata::exporter
