#include "export/rdf_quads.h"

#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <set>

#include "core/error.h"
#include "rdf_sink.h"

namespace relata::exporter {
namespace {

std::string id_of(const Evidenced& e) { return "s:" + e.statement.id; }

TEST(RdfQuads, AFactStandsInTheGraphThatIsAskedFor) {
  const std::vector<Evidenced> statements = {sample()[0]};
  const std::string triple = "e:taliban r:capture e:kunduz";
  EXPECT_EQ(told(statements).facts, std::vector{triple + " " + id_of(statements[0])});
  EXPECT_EQ(told(statements, {.facts = FactGraph::kDocument}).facts, std::vector{triple + " d:d1"});
  EXPECT_EQ(told(statements, {.facts = FactGraph::kNone}).facts, std::vector{triple});
}

TEST(RdfQuads, WhatIsDeniedPlannedOrRejectedIsNeverAFact) {
  auto statements = sample();
  statements[0].statement.rejected = true;
  const std::vector<Evidenced> others = {statements[0], statements[3], statements[4]};
  for (const FactGraph facts : {FactGraph::kStatement, FactGraph::kDocument, FactGraph::kNone})
    for (const Reification reification : {Reification::kRdf11, Reification::kRdf12}) {
      const ToldQuads quads = told(others, {.facts = facts, .reification = reification});
      EXPECT_EQ(quads.facts.size(), 0U);
      for (const Evidenced& e : others)
        EXPECT_EQ(quads.has(id_of(e) + " rdf:type rdf:Statement"), reification == Reification::kRdf11);
      EXPECT_EQ(quads.reified.size(), reification == Reification::kRdf12 ? others.size() : 0);
      for (const std::string& quad : quads.triples) EXPECT_EQ(quad.find(" r:capture "), quad.npos) << quad;
    }
}

TEST(RdfQuads, FactsWithoutAGraphOfTheirOwnAreFoundThroughTheirStatement) {
  const std::vector<Evidenced> statements = {sample()[1]};
  const std::string id = id_of(statements[0]);
  EXPECT_FALSE(told(statements).has(id + " rdf:predicate r:release")) << "its graph holds it";
  const ToldQuads none = told(statements, {.facts = FactGraph::kNone});
  EXPECT_EQ(none.facts, std::vector<std::string>{"e:taliban r:release \"1,800 prisoners\""});
  EXPECT_TRUE(none.has(id + " rdf:predicate r:release") && none.has(id + " rdf:object \"1,800 prisoners\""));
  EXPECT_TRUE(none.has(id + " v:attributedTo \"Police\"")) << "what somebody said is asserted with who said it";
  const ToldQuads rdf12 = told(statements, {.facts = FactGraph::kNone, .reification = Reification::kRdf12});
  EXPECT_EQ(rdf12.reified, std::vector{id + " " + none.facts[0]});
}

TEST(RdfQuads, ActorsAndCanonicalRelationsAreTold) {
  auto statements = sample();
  Evidenced& e = statements[2];  // "The army collapsed ."
  e.statement.subject.actor =
      PhraseActor{{}, {"armed-forces-of-mali", "Armed forces of Mali", EntityType::kOrg}, "mali"};
  e.statement.relation.canonical = "fall";
  e.statement.relation.canonical_reversed = true;
  Entity body{.id = "armed-forces-of-mali", .name = "Armed forces of Mali", .type = EntityType::kOrg};
  body.of = "mali", body.kind = ActorKind::kMil;
  const ToldQuads quads = told({e}, {}, {body});
  EXPECT_TRUE(quads.has(id_of(e) + " v:subjectActor e:armed-forces-of-mali"));
  EXPECT_TRUE(quads.has(id_of(e) + " v:canonical r:fall") &&
              quads.has(id_of(e) + " v:canonicalReversed true^^boolean"));
  EXPECT_TRUE(quads.has("e:armed-forces-of-mali v:of e:mali") && quads.has("e:armed-forces-of-mali v:kind \"MIL\""));
  EXPECT_TRUE(quads.has("p:the%20army rdfs:label \"The army\""));
}

TEST(RdfQuads, ArgumentsAndDaysAreTold) {
  const std::vector<Evidenced> statements = {sample()[0]};
  const std::string id = id_of(statements[0]), argument = "a:" + statements[0].statement.id + ".1";
  const ToldQuads quads = told(statements);
  EXPECT_TRUE(quads.has(id + " v:argument " + argument) && quads.has(argument + " v:role \"time\""));
  EXPECT_TRUE(quads.has(argument + " v:preposition \"on\"") && quads.has(argument + " rdf:value \"Monday night\""));
  EXPECT_TRUE(quads.has(id + " v:firstDay 2021-08-09^^date") && quads.has(id + " dcterms:temporal \"2021-08-09\""));
}

TEST(RdfQuads, AQuoteHasItsPlaceInCharacters) {
  const std::string text = "\xEF\xBB\xBFÄ 😀. Police said the Taliban have released 1,800 prisoners .";
  std::vector<Evidenced> statements = {sample()[1], sample()[1]};
  for (Evidenced& e : statements) e.provenance.offset = static_cast<std::uint32_t>(text.find("Police"));
  statements[1].statement.id = "st-other";
  RdfOptions options;
  options.text_of = [&](std::string_view) { return text; };
  const ToldQuads quads = told(statements, options);
  EXPECT_EQ(statements[0].provenance.offset, 12U) << "bytes";
  EXPECT_TRUE(quads.has("q:d1.1.position oa:start 6^^nonNegativeInteger")) << "the mark, Ä, two blanks, 😀 and a dot";
  EXPECT_TRUE(quads.has("q:d1.1.position oa:end 61^^nonNegativeInteger"));
  EXPECT_TRUE(quads.has("q:d1.1.exact oa:exact \"" + statements[0].provenance.sentence + "\""));
  EXPECT_TRUE(quads.has("q:d1.1 oa:hasBody " + id_of(statements[0])) && quads.has("q:d1.1 oa:hasBody s:st-other"));
  EXPECT_EQ(std::count(quads.triples.begin(), quads.triples.end(), "q:d1.1 rdf:type oa:Annotation"), 1) << "of both";
  EXPECT_FALSE(told(statements).has("q:d1.1.target oa:hasSelector q:d1.1.position")) << "the text is not known";
}

TEST(RdfQuads, EachSentenceHasItsQuoteAndTheEndIsSaid) {
  const ToldQuads quads = told(sample());
  std::set<std::string> quotes;
  for (const std::string& quad : quads.triples)
    if (quad.ends_with("rdf:type oa:Annotation")) quotes.insert(quad);
  EXPECT_EQ(quotes.size(), 5U) << "d2 of the sample says two things in its sentence 0";
  EXPECT_EQ(quads.finished, 1);
}

TEST(RdfQuads, OptionsHaveNames) {
  EXPECT_EQ(fact_graph_named("document"), FactGraph::kDocument);
  EXPECT_EQ(reification_named("rdf12"), Reification::kRdf12);
  EXPECT_THROW(fact_graph_named("all"), ExportError);
  EXPECT_THROW(reification_named("rdf2"), ExportError);
}

// Statements and entities that have everything which may be told.
std::vector<Evidenced> complete_statements() {
  auto all = sample();
  all[0].statement.rejected = true;
  all[0].provenance = {"d1", "title", "source", "2021-08-09", "https://example.org/", all[0].provenance.sentence, 0};
  const PhraseActor actor{{}, {"police", "Police", EntityType::kOrg}, ""};
  Statement& s = all[1].statement;
  s.relation.canonical_reversed = true;
  s.subject.entity.reset();
  s.subject.actor = s.object->actor = s.attributed_to[0].phrase.actor = actor;
  Argument argument = all[0].statement.args[0];
  argument.actor = actor;
  s.args = {argument};
  s.place = 0;
  all[2].statement.attributed_to = {Speaker{all[0].statement.subject, "said", 0, 0}};
  return all;
}
std::vector<Entity> complete_entities() {
  std::vector<Entity> entities;
  for (int type = 0; type < kEntityTypes; ++type)
    entities.push_back({.id = "e" + std::to_string(type), .name = "E", .type = static_cast<EntityType>(type)});
  entities[0].aliases = {{"another", 1}};
  entities[0].links = {{"viaf", "7"}, {"site", "https://example.org/"}, {"wikidata", "Q42418"}};
  entities[1].of = "e2";
  entities[1].kind = ActorKind::kMil;
  return entities;
}

// Names of terms, with their prefix, in `text`.
std::set<std::string> terms_in(const std::string& text, const std::string& before, const std::string& behind) {
  const std::regex term(before + "((v|dcterms|oa|owl|prov|rdf|rdfs|skos):[A-Za-z0-9]+)" + behind);
  std::set<std::string> terms;
  for (std::sregex_iterator it(text.begin(), text.end(), term), end; it != end; ++it) terms.insert((*it)[1]);
  return terms;
}

TEST(RdfQuads, TheVocabularyListsEveryTermAndNoOther) {
  std::string quads;
  for (const Reification reification : {Reification::kRdf11, Reification::kRdf12}) {
    const RdfOptions options{
        .extractor = "x", .facts = FactGraph::kNone, .reification = reification, .text_of = [](std::string_view) {
          return "text";
        }};
    const ToldQuads told_quads = told(complete_statements(), options, complete_entities());
    for (const std::string& quad : told_quads.triples) quads += quad + "\n";
    if (!told_quads.reified.empty()) quads += "s:x rdf:reifies s:x\n";
  }
  std::ifstream page(RELATA_SOURCE_DIR "/docs/vocabulary.md");
  std::string listed;
  for (std::string line; std::getline(page, line);)
    if (line.starts_with("| `")) listed += line.substr(0, line.find('|', 1)) + "\n";
  EXPECT_EQ(terms_in(quads, " ", "(?=[ \n])"), terms_in(listed, "`", "`"));
}

}  // namespace
}  // namespace relata::exporter
