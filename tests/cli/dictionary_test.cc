// build --actors: what a user's dictionary makes of names, at once and with later documents.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

class Dictionary : public testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(build_articles(kb_).status, 0); }

  Outcome ask(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"-d", kb_});
    return run(arguments);
  }
  std::string answer(const std::vector<std::string>& arguments) const { return ask(arguments).out; }
  Outcome put(const std::string& name, const std::string& bytes) const {
    return ask({"build", "--actors", folder_.write(name, bytes)});
  }
  std::string entities() const { return answer({"export", "--format", "entities"}); }

  const Folder folder_;
  const std::string kb_ = folder_ / "kb";
};

TEST_F(Dictionary, NamesTypesAndLinksWhatTextsCallByOneOfItsNames) {
  const Outcome put_in = put("actors.tsv",
                             "name\taliases\ttype\tlinks\n"
                             "Red Hill\tTal-e-Sorkh\tLOC\twikidata=Q42|site=https://example.org/\n"
                             "Front of Ardan\tArdan Front|Brimholm Guard\tORG\t\n");
  EXPECT_EQ(put_in.status, 0) << put_in.err;
  EXPECT_EQ(put_in.out, "");
  EXPECT_TRUE(has(put_in.err, "2 actors in the dictionary")) << put_in.err;
  EXPECT_TRUE(has(entities(), "{\"id\":\"red-hill\",\"name\":\"Red Hill\",\"type\":\"LOC\",")) << entities();
  EXPECT_TRUE(has(entities(), "\"links\":{\"site\":\"https://example.org/\",\"wikidata\":\"Q42\"}")) << entities();
  EXPECT_TRUE(has(answer({"query", "(Front of Ardan)-[capture]->(Red Hill)"}), "Red Hill\t2\tharbour,wire"))
      << entities();
  EXPECT_TRUE(has(answer({"query", "(Ardan Front)-[capture]->(Tal-e-Sorkh)"}), "Red Hill"))
      << "its other names find it";
  EXPECT_TRUE(
      has(answer({"export", "--format", "jsonld"}), "\"owl:sameAs\":{\"@id\":\"http://www.wikidata.org/entity/Q42\"}"));
  EXPECT_TRUE(has(answer({"export", "--format", "graphml"}),
                  "<data key=\"links\">site=https://example.org/ | wikidata=Q42</data>"));
  EXPECT_TRUE(has(answer({"export", "--format", "dot"}), "URL=\"http://www.wikidata.org/entity/Q42\""));
  EXPECT_TRUE(has(answer({"show", "Red Hill"}),
                  "links: site=https://example.org/; wikidata=Q42 (http://www.wikidata.org/entity/Q42)"));
  EXPECT_TRUE(has(answer({"stats"}), "actors\t2\n"));
}

TEST_F(Dictionary, HoldsForLaterDocumentsAndIsReplacedWhole) {
  const std::string later = folder_ / "later";
  const std::string actors =
      folder_.write("actors.jsonl", "{\"name\":\"Red Hill\",\"aliases\":[\"Tal-e-Sorkh\"],\"type\":\"GPE\"}\n");
  const Outcome built = run({"build", articles(), "--given", "all", "--actors", actors, "-d", later});
  EXPECT_EQ(built.status, 0) << built.err;
  ASSERT_EQ(ask({"build", "--actors", actors}).status, 0);
  const auto exported = [](const std::string& kb) { return run({"export", "--format", "jsonl", "-d", kb}).out; };
  EXPECT_TRUE(has(exported(kb_), "\"id\":\"red-hill\""));
  EXPECT_EQ(exported(later), exported(kb_)) << "before or after the documents";
  const std::string first = folder_ / "first";
  EXPECT_EQ(run({"build", "--actors", actors, "-d", first}).status, 0) << "before there is any knowledge base";
  EXPECT_EQ(build_articles(first).status, 0);
  EXPECT_EQ(exported(first), exported(kb_));

  const Outcome second = put("others.tsv", "name\taliases\ttype\nFront of Ardan\tArdan Front\tORG\n");
  EXPECT_TRUE(has(second.err, "1 actor in the dictionary, in the place of 1")) << second.err;
  EXPECT_FALSE(has(entities(), "Red Hill"));
  EXPECT_TRUE(has(entities(), "Front of Ardan"));
}

TEST_F(Dictionary, AnEmptyOneRemovesIt) {
  const std::string before = entities();
  ASSERT_EQ(put("actors.tsv", "name\taliases\nRed Hill\tTal-e-Sorkh\n").status, 0);
  EXPECT_NE(entities(), before);
  const Outcome removed = put("nobody.tsv", "");
  EXPECT_EQ(removed.status, 0);
  EXPECT_TRUE(has(removed.err, "the dictionary of actors is removed: it had 1")) << removed.err;
  EXPECT_EQ(entities(), before);
}

TEST_F(Dictionary, ANameWithoutATypeIsOfTheTypeThatTextsTell) {
  ASSERT_EQ(put("actors.tsv", "name\taliases\nIlyas the Elder\tIlyas Ahmad Daroon\nRed Hill\tTal-e-Sorkh\n").status, 0);
  EXPECT_TRUE(has(entities(), "\"name\":\"Ilyas the Elder\",\"type\":\"PER\"")) << entities();
  EXPECT_TRUE(has(entities(), "\"name\":\"Red Hill\",\"type\":\"GPE\"")) << entities();
}

TEST_F(Dictionary, NeverMergeAndAlwaysMergeWin) {
  ASSERT_TRUE(has(answer({"query", "(Ilyas Ahmad Daroon)-[flee]->(?x)"}), "harbour,wire"));
  ASSERT_EQ(put("actors.tsv", "name\ttype\talways_merge\nBrimholm\tGPE\tTal-e-Sorkh\n").status, 0);
  EXPECT_TRUE(has(answer({"query", "(?x)-[capture]->(Brimholm)"}), "Ardan Front")) << entities();
  ASSERT_EQ(put("actors.tsv", "name\ttype\tnever_merge\nBrimholm\tGPE\tTal-e-Sorkh\n").status, 0);
  EXPECT_FALSE(has(answer({"query", "(?x)-[capture]->(Brimholm)"}), "Ardan Front"));
}

TEST_F(Dictionary, WrongLinesAreNamedAndNothingIsLost) {
  ASSERT_EQ(put("actors.tsv", "name\taliases\nRed Hill\tTal-e-Sorkh\n").status, 0);
  const std::string before = entities();
  const Outcome wrong = put("wrong.tsv", "name\ttype\nA1\tCITY\nB1\tORG\n\tORG\n");
  EXPECT_EQ(wrong.status, 2);
  EXPECT_TRUE(has(wrong.err, "wrong.tsv:2:4: unknown type 'CITY': try PER, ORG,")) << wrong.err;
  EXPECT_TRUE(has(wrong.err, "wrong.tsv:4:1: no name")) << wrong.err;
  EXPECT_TRUE(has(wrong.err, "nothing was changed")) << wrong.err;
  const std::string json = folder_.write("wrong.jsonl", "{\"name\":\"A1\"}\n{\"name\":\"a1\"}\n");
  const Outcome with_input = ask({"build", articles(), "--given", "all", "--actors", json});
  EXPECT_EQ(with_input.status, 2);
  EXPECT_TRUE(has(with_input.err, "wrong.jsonl:2:2: 'a1' is a name of the actor in line 1 too")) << with_input.err;
  EXPECT_EQ(entities(), before);
}

TEST_F(Dictionary, WhatIsNoDictionaryIsRefused) {
  const std::string before = entities();
  for (const std::string& path :
       {folder_.write("actors.csv", "name\n"), folder_ / "absent.tsv", std::string("actors"), folder_ / "folder.tsv"}) {
    if (path.ends_with("folder.tsv")) std::filesystem::create_directories(path);
    const Outcome refused = ask({"build", "--actors", path});
    EXPECT_EQ(refused.status, 2) << path;
    EXPECT_TRUE(has(refused.err, path)) << refused.err;
  }
  const std::string none = folder_ / "none";
  EXPECT_EQ(run({"build", "--actors", folder_ / "absent.tsv", "-d", none}).status, 2);
  EXPECT_FALSE(std::filesystem::exists(none));
  const Outcome endless =
      run({"build", "--actors", folder_.write("big.tsv", "name\n" + std::string(70u << 20, 'a')), "-d", none});
  EXPECT_EQ(endless.status, 2);
  EXPECT_TRUE(has(endless.err, "more than 64 MiB")) << endless.err;
  EXPECT_EQ(entities(), before);
}

}  // namespace
}  // namespace relata::cli
