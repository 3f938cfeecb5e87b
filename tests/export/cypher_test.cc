#include "export/cypher.h"

#include <gtest/gtest.h>

#include <sstream>

#include "property_sample.h"

namespace relata::exporter {
namespace {

std::string cypher_script(PropertyGraphOptions options = {}) {
  const std::vector<Evidenced> statements = property_sample();
  std::ostringstream out;
  write_cypher(property_graph_of(statements, options), out);
  return out.str();
}

TEST(Cypher, StringsAreEscaped) {
  EXPECT_EQ(cypher_string("it's"), R"('it\'s')");
  EXPECT_EQ(cypher_string("a\\"), R"('a\\')");
  EXPECT_EQ(cypher_string("a\r\nb\tc\x01\u2028"), "'a\\r\\nb\tc\x01\u2028'") << "FalkorDB knows no \\u";
  EXPECT_EQ(cypher_string("\\u0027"), R"('\\u0027')");
}

TEST(Cypher, NodesStandBeforeTheirEdges) {
  const std::string text = cypher_script();
  EXPECT_NE(text.find("MERGE (n:Entity {id: row.id}) SET n:`ORG` SET n += row.properties;\n"), text.npos) << text;
  EXPECT_LT(text.rfind("MERGE (n:"), text.find("MERGE (a)-["));
  EXPECT_NE(text.find("{id: 'taliban', properties: {`name`: 'Taliban', `type`: 'ORG', `aliases`: ['Taliban'], "),
            text.npos);
}

TEST(Cypher, EdgesSayTheirEvidence) {
  const std::string text = cypher_script();
  EXPECT_NE(text.find("MERGE (a)-[r:`CAPTURE` {id: row.id}]->(b) SET r += row.properties;\n"), text.npos) << text;
  for (const char* property :
       {"`start`: '2021-08-07'", "`confidence`: 0.93", "`asserted`: true", "`doc_title`: '=1+1'"})
    EXPECT_NE(text.find(property), text.npos) << property;
}

TEST(Cypher, AStatementEndsWithItsLineAndNoStringHoldsALineEnd) {
  std::istringstream lines(cypher_script());
  bool open = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("//")) continue;
    if (!open) EXPECT_EQ(line, "UNWIND [");
    open = !line.ends_with(';');
  }
  EXPECT_FALSE(open);
}

TEST(Cypher, PhrasesAreFoundByTheirOwnLabel) {
  const std::string sentence = "The city fell to the Taliban .";
  const std::vector<Evidenced> statements = {evidenced("d", sentence, phrase(sentence, "The city"), "fell to",
                                                       "fall to",
                                                       entity(sentence, "the Taliban", "Taliban", EntityType::kOrg))};
  std::ostringstream out;
  write_cypher(property_graph_of(statements, {.phrases = true}), out);
  EXPECT_NE(out.str().find("MATCH (a:Phrase {id: row.tail}), (b:Entity {id: row.head})"), std::string::npos)
      << out.str();
}

}  // namespace
}  // namespace relata::exporter
