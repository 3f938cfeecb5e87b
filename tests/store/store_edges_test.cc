// Edges by their ends and relations, against a pass over all statements.
#include <gtest/gtest.h>

#include <random>

#include "core/statement_edges.h"
#include "store/day_code.h"
#include "store/terms.h"
#include "tests/store/captures.h"

namespace relata::store {
namespace {

using StoreEdgesTest = StoreTest;

struct Told {
  std::string subject, relation, object;
  EdgeLocation location;
};

const Strings kActors = {"Taliban", "Noor", "Dostum", "army"};
const Strings kCities = {"Kunduz", "Herat", "Mazar", "Kabul", "nobody"};
const Strings kVerbs = {"capture", "flee", "leave"};

// Some statements by chance; with arguments that are entities.
ExtractedDocument news(const std::string& id, std::mt19937& random) {
  DocumentBuilder doc(id);
  for (const std::string& name : kActors)
    if (name != "army") doc.name(name, EntityType::kOrg);
  for (const std::string& name : kCities)
    if (name != "nobody") doc.name(name, EntityType::kGpe);
  if (random() % 2) doc.document().date = "2021-08-14";
  for (std::size_t left = random() % 6; left > 0; --left) {
    const std::string &actor = kActors[random() % kActors.size()], &verb = kVerbs[random() % kVerbs.size()],
                      &city = kCities[random() % kCities.size()], &other = kCities[random() % kCities.size()];
    doc.sentence(actor + " " + verb + " " + city + " with " + other + " .");
    Statement& statement = doc.state(actor, verb, verb, random() % 5 ? city : "");
    if (random() % 2) statement.args = {doc.argument("with", other)};
    if (random() % 4 == 0) statement.polarity = Polarity::kNegative;
    if (random() % 4 == 0) statement.modality = Modality::kPlanned;
    if (random() % 4 == 0) statement.attributed_to = {doc.speaker(actor, "said")};
    if (random() % 4 == 0) statement.relation.implied = true;
  }
  return doc.build();
}

std::vector<Told> all_edges(const Store& store) {
  std::vector<Told> all;
  for (const std::string& doc : store.stored_ids()) {
    const StoredDocument document = *store.stored(doc);
    const LocalEntities local(document.entities);
    std::uint32_t ordinal = 0;
    for (const Statement& statement : store.statements(doc)) {
      for (const StatementEdge& edge :
           statement_edges(statement, [&](const Phrase& phrase) { return local.of(phrase) || local.actor_of(phrase); }))
        all.push_back({local.term(statement.subject),
                       "r:" + edge.relation,
                       edge.object ? local.term(*edge.object) : "",
                       {{doc, document.number, ordinal}, edge.number}});
      ++ordinal;
    }
  }
  return all;
}

bool is_among(const Store::Terms& terms, const std::string& term) {
  return !terms || std::find(terms->begin(), terms->end(), term) != terms->end();
}

void fill(Store& store) {
  std::mt19937 random(3);
  for (int i = 0; i < 300; ++i) put(store, news("d" + std::to_string(i * 7919 % 1000), random));
  for (int i = 0; i < 300; i += 3) store.remove("d" + std::to_string(i * 7919 % 1000));
  for (int i = 1; i < 300; i += 3) put(store, news("d" + std::to_string(i * 7919 % 1000), random));
}

TEST_F(StoreEdgesTest, EdgesAreThoseOfAllStatements) {
  fill(store_);
  const std::vector<Told> all = all_edges(store_);
  ASSERT_GT(all.size(), 500u);
  const std::vector<Store::Terms> ends = {std::nullopt,
                                          Strings{"e:Taliban|x"},
                                          Strings{"p:army", "e:Noor|x"},
                                          Strings{"e:Kunduz|x"},
                                          Strings{"p:nobody", "", "e:Kabul|x"},
                                          Strings{},
                                          Strings{"p:not stored"},
                                          Strings{""}};
  std::size_t found = 0;
  for (const Store::Terms& subjects : ends)
    for (const Store::Terms& objects : ends)
      for (const std::string wanted : {"", "capture", "flee with", "rest"}) {
        const Store::TakesRelation takes =
            wanted.empty() ? Store::TakesRelation() : [&](std::string_view words) { return words == wanted; };
        std::vector<EdgeLocation> expected;
        for (const Told& told : all)
          if (is_among(subjects, told.subject) && is_among(objects, told.object) &&
              (wanted.empty() || told.relation == "r:" + wanted))
            expected.push_back(told.location);
        ASSERT_EQ(store_.edges(subjects, objects, takes), expected);
        ASSERT_EQ(store_.count_edges(subjects, objects, takes), expected.size());
        found += expected.size();
      }
  EXPECT_GT(found, 2000u);
}

TEST_F(StoreEdgesTest, WhatTheIndexTellsOfAnEdgeIsWhatItsStatementSays) {
  fill(store_);
  std::size_t seen = 0;
  store_.indexed_edges([&](const IndexedEdge& edge) {
    const Posting& posting = edge.posting;
    const DocumentFacts facts = *store_.facts(posting.document);
    const Statement statement = *store_.statement({facts.id, posting.document, posting.ordinal});
    EXPECT_EQ((posting.flags & kNegative) != 0, statement.polarity == Polarity::kNegative);
    EXPECT_EQ(posting.flags >> kModalityShift & 7, static_cast<int>(statement.modality));
    EXPECT_EQ((posting.flags & kAttributed) != 0, !statement.attributed_to.empty());
    EXPECT_EQ((posting.flags & kImplied) != 0, statement.relation.implied);
    EXPECT_EQ(asserts(posting.flags),
              statement.polarity == Polarity::kPositive && statement.modality == Modality::kAsserted);
    EXPECT_EQ(posting.confidence, statement.confidence);
    EXPECT_EQ(posting.first_day, facts.date ? *day_code("2021-08-14") : kNoDay);
    EXPECT_EQ(facts.sentences.at(posting.ordinal), statement.sentence_index);
    EXPECT_EQ(store_.term_text(edge.relation),
              posting.edge == 0 ? "r:" + statement.relation.lemma : "r:" + statement.relation.lemma + " with");
    return ++seen, true;
  });
  EXPECT_EQ(seen, all_edges(store_).size());
}

TEST_F(StoreEdgesTest, EveryPermutationGivesTheSameEdges) {
  fill(store_);
  std::multiset<std::tuple<TermId, TermId, TermId, DocumentNumber, std::uint32_t, std::uint32_t>> all, of, to, by;
  std::set<TermId> subjects, objects, relations;
  const auto into = [](auto& set) {
    return [&set](const IndexedEdge& edge) {
      set.emplace(edge.subject, edge.relation, edge.object, edge.posting.document, edge.posting.ordinal,
                  edge.posting.edge);
      return true;
    };
  };
  store_.indexed_edges(into(all));
  for (const auto& [subject, relation, object, document, ordinal, number] : all) {
    subjects.insert(subject);
    relations.insert(relation);
    objects.insert(object);
  }
  const auto term = [&](TermId number) { return number == 0 ? std::string() : store_.term_text(number); };
  for (const TermId subject : subjects) store_.indexed_edges(Strings{term(subject)}, std::nullopt, {}, into(of));
  for (const TermId object : objects) store_.indexed_edges(std::nullopt, Strings{term(object)}, {}, into(to));
  for (const TermId relation : relations) {
    const std::string words = term(relation).substr(2);
    store_.indexed_edges(
        std::nullopt, std::nullopt, [&](std::string_view word) { return word == words; }, into(by));
  }
  EXPECT_EQ(of, all);
  EXPECT_EQ(to, all);
  EXPECT_EQ(by, all);
}

TEST_F(StoreEdgesTest, RelationsAreCountedAsTheirEdgesAre) {
  fill(store_);
  std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> expected, found;
  store_.indexed_edges([&](const IndexedEdge& edge) {
    auto& count = expected[store_.term_text(edge.relation).substr(2)];
    ++count.first, count.second += asserts(edge.posting.flags) ? 1 : 0;
    return true;
  });
  store_.relation_counts([&](std::string_view relation, const RelationCount& count) {
    found[std::string(relation)] = {count.edges, count.asserted};
  });
  EXPECT_EQ(found, expected);
  for (const std::string& id : store_.stored_ids()) store_.remove(id);
  store_.relation_counts([](std::string_view relation, const RelationCount&) { ADD_FAILURE() << relation; });
  EXPECT_EQ(store_.verify(), Strings{});
}

}  // namespace
}  // namespace relata::store
