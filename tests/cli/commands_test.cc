// Each command on three short articles: what it prints, in which format, and its exit status.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

class Commands : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new Folder;
    kb_ = *folder_ / "kb";
    built_ = build_articles(kb_);
    ASSERT_EQ(built_.status, 0) << built_.err;
  }
  static void TearDownTestSuite() { delete folder_; }

  static Outcome ask(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"-d", kb_});
    return run(arguments);
  }

  static Folder* folder_;
  static std::string kb_;
  static Outcome built_;
};
Folder* Commands::folder_ = nullptr;
std::string Commands::kb_;
Outcome Commands::built_;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST_F(Commands, BuildSaysWhatItReadOnStandardError) {
  EXPECT_EQ(built_.out, "");
  EXPECT_TRUE(has(built_.err, "3 new, 0 equal, 0 replaced, 0 refused")) << built_.err;
}

TEST_F(Commands, QueryPrintsTabsWhenPiped) {
  const Outcome asked = ask({"query", "(?who)-[capture]->(?place)"});
  EXPECT_EQ(asked.status, 0) << asked.err;
  EXPECT_EQ(asked.out, "Ardan Front\tTal-e-Sorkh\t2\tharbour,wire\t\n");
}

TEST_F(Commands, QueryPrintsCsvWithAHeader) {
  EXPECT_EQ(ask({"query", "(?who)-[flee]->(?place)", "--csv"}).out,
            "who,place,support,documents,said by\r\nIlyas Ahmad Daroon,Tal-e-Sorkh,2,\"harbour,wire\",\r\n");
}

TEST_F(Commands, QueryPrintsOneJsonObjectARow) {
  const Outcome asked = ask({"query", "(?who)-[flee]->(?place)", "--json"});
  EXPECT_EQ(lines(asked.out), 1U);
  EXPECT_TRUE(asked.out.starts_with("{\"bindings\":{\"who\":{\"id\":\"ilyas-ahmad-daroon\"")) << asked.out;
}

TEST_F(Commands, QueryWithoutVariablesPrintsTriples) {
  EXPECT_EQ(ask({"query", "(Ardan Front)-[capture]->(Tal-i-Sorkh)"}).out,
            "Ardan Front\tcapture\tTal-e-Sorkh\t2\tharbour,wire\t\n");
}

TEST_F(Commands, WhatIsDeniedShowsWithAllOnly) {
  EXPECT_FALSE(has(ask({"query", "(Ardan Front)-[capture]->(?x)"}).out, "Brimholm"));
  EXPECT_TRUE(has(ask({"query", "(Ardan Front)-[capture]->(?x)", "--all"}).out, "Brimholm"));
}

TEST_F(Commands, EvidenceQuotesTheSentences) {
  const Outcome asked = ask({"query", "(?who)-[flee]->(?place)", "--evidence"});
  EXPECT_TRUE(has(asked.out, "“General Ilyas Ahmad Daroon fled Tal-e-Sorkh.”")) << asked.out;
  EXPECT_TRUE(has(asked.out, "“Ilyas Ahmed Darun fled Tal-i-Sorkh.”")) << asked.out;
}

TEST_F(Commands, NothingFoundIsStatusOne) {
  const Outcome asked = ask({"query", "(Maya Lindqvist)-[flee]->(?x)"});
  EXPECT_EQ(asked.status, 1);
  EXPECT_EQ(asked.out, "");
  EXPECT_TRUE(has(asked.err, "nothing found")) << asked.err;
}

TEST_F(Commands, UnknownNameIsStatusOneWithTheNearest) {
  const Outcome asked = ask({"query", "(Brimholn)-[*]->(?x)"});
  EXPECT_EQ(asked.status, 1);
  EXPECT_TRUE(has(asked.err, "Brimholm")) << asked.err;
  EXPECT_EQ(ask({"show", "Nobody At All"}).status, 1);
  EXPECT_EQ(ask({"path", "Nobody At All", "Brimholm"}).status, 1);
}

TEST_F(Commands, BrokenPatternIsWrongUse) {
  const Outcome asked = ask({"query", "(A)-[capture->(B)"});
  EXPECT_EQ(asked.status, 2);
  EXPECT_TRUE(has(asked.err, "^")) << "the place is shown: " << asked.err;
}

TEST_F(Commands, ShowTellsAllOfAName) {
  const Outcome shown = ask({"show", "Ilyas Ahmed Darun"});
  EXPECT_EQ(shown.status, 0) << shown.err;
  for (const char* part : {"Ilyas Ahmad Daroon", "PER", "ilyas-ahmad-daroon", "harbour, wire", "What it did",
                           "What it said", "three days"})
    EXPECT_TRUE(has(shown.out, part)) << part << "\n" << shown.out;
  EXPECT_TRUE(has(ask({"show", "Maya Lindqvist"}).out, "What it is"));
  EXPECT_TRUE(has(ask({"show", "Tal-e-Sorkh"}).out, "What was done to it"));
}

TEST_F(Commands, ShowTakesStatementsAndDocuments) {
  const std::string records = ask({"export", "--format", "jsonl"}).out;
  const std::string id = records.substr(records.find("st-"), 19);
  EXPECT_TRUE(has(ask({"show", id}).out, id));
  EXPECT_TRUE(has(ask({"show", id, "--json"}).out, "\"id\":\"" + id + "\""));
  const Outcome document = ask({"show", "wire"});
  EXPECT_TRUE(has(document.out, "Ardan Front")) << document.out;
  EXPECT_TRUE(has(ask({"show", "wire", "--json"}).out, "{\"document\":{\"id\":\"wire\""));
}

TEST_F(Commands, CommandNamesMayBeAskedFor) {
  EXPECT_EQ(ask({"show", "stats"}).status, 1);
  EXPECT_EQ(run({"show", "-d", kb_, "--", "-x"}).status, 1);
}

TEST_F(Commands, PathPrintsItsEdges) {
  const Outcome walked = ask({"path", "Maya Lindqvist", "Tal-e-Sorkh"});
  EXPECT_EQ(walked.status, 0) << walked.err;
  EXPECT_EQ(lines(walked.out), 2U) << walked.out;
  EXPECT_TRUE(has(walked.out, "Maya Lindqvist\tpraise\tArdan Front\t1\ttown")) << walked.out;
}

TEST_F(Commands, ListsAreOrdered) {
  EXPECT_EQ(ask({"documents"}).out.substr(0, 7), "harbour");
  EXPECT_EQ(lines(ask({"documents", "--json"}).out), 3U);
  EXPECT_TRUE(has(ask({"entities"}).out, "tal-e-sorkh\tTal-e-Sorkh\tGPE\t")) << ask({"entities"}).out;
  EXPECT_TRUE(has(ask({"entities", "--type", "PER"}).out, "Darun"));
  EXPECT_FALSE(has(ask({"entities", "--type", "PER"}).out, "GPE"));
  EXPECT_EQ(lines(ask({"entities", "--limit", "1"}).out), 1U);
  EXPECT_TRUE(has(ask({"stats"}).out, "documents\t3\n"));
}

TEST_F(Commands, EntitiesOfANameAreRowsWhenPiped) {
  const std::string daroon = ask({"entities", "Daroon"}).out;
  EXPECT_TRUE(daroon.starts_with("ilyas-ahmad-daroon\tIlyas Ahmad Daroon\tPER\t")) << daroon;
  EXPECT_EQ(lines(daroon), 1U);
  EXPECT_TRUE(has(ask({"entities", "Daroon", "--json"}).out, "\"of\":null,\"kind\":null}"));
  EXPECT_TRUE(has(ask({"entities", "Daroon", "--merges"}).out, "Ilyas Ahmed Darun"));
  EXPECT_FALSE(has(ask({"entities", "Daroon", "--merges"}).out, "Sorkh"));
  EXPECT_EQ(ask({"entities", "Daroon", "--type", "GPE"}).status, 1);
  const Outcome unknown = ask({"entities", "Daroom"});
  EXPECT_EQ(unknown.status, 1);
  EXPECT_TRUE(has(unknown.err, "nothing here is called 'Daroom'; near to it: ")) << unknown.err;
}

TEST_F(Commands, AStarAsksForAllNamesThatBeginSo) {
  for (const char* begun : {"Ilyas A*", "ILYAS*", "Daro*", "\"Ilyas*\"", "(Dar*:PER)"}) {
    const Outcome found = ask({"entities", begun});
    EXPECT_TRUE(found.out.starts_with("ilyas-ahmad-daroon\t")) << begun << found.out << found.err;
  }
  EXPECT_EQ(lines(ask({"entities", "*"}).out), lines(ask({"entities"}).out));
  EXPECT_EQ(lines(ask({"entities", "*", "--limit", "1"}).out), 1U);
  EXPECT_EQ(lines(ask({"entities", "*", "--type", "PER"}).out), lines(ask({"entities", "--type", "PER"}).out));
  EXPECT_EQ(ask({"entities", "*:PER", "--type", "GPE"}).status, 1);
  EXPECT_TRUE(has(ask({"entities", "Daro*", "--merges"}).out, "Ilyas Ahmed Darun"));
  const Outcome none = ask({"entities", "Qux*"});
  EXPECT_EQ(none.status, 1);
  EXPECT_TRUE(has(none.err, "no name here begins with 'Qux'")) << none.err;
  EXPECT_EQ(ask({"show", "Ilyas*"}).status, 1) << "one name";
}

TEST_F(Commands, OnATerminalANameIsAPageOfWhoThatIs) {
  const Outcome shown = run({"entities", "Daroon", "-d", kb_}, {.environment = {"NO_COLOR=1"}, .terminal = true});
  EXPECT_EQ(shown.status, 0);
  EXPECT_TRUE(shown.out.starts_with("Ilyas Ahmad Daroon  PER  ilyas-ahmad-daroon\r\n  called: ")) << shown.out;
  EXPECT_TRUE(has(shown.out, "Daroon 1")) << shown.out;
  EXPECT_TRUE(has(shown.out, " in 2 documents\r\n")) << shown.out;
}

TEST_F(Commands, VerifyFindsAKnowledgeBaseSound) {
  const Outcome verified = ask({"verify"});
  EXPECT_EQ(verified.status, 0) << verified.out << verified.err;
  EXPECT_EQ(verified.out, "");
}

TEST_F(Commands, EveryFormatIsExported) {
  for (const char* format : {"dot", "svg", "graphml", "jsonl", "jsonld", "csv", "entities"}) {
    const Outcome exported = ask({"export", "--format", format});
    EXPECT_EQ(exported.status, 0) << format << exported.err;
    EXPECT_TRUE(has(exported.out, "Ardan Front")) << format;
  }
  EXPECT_TRUE(ask({"export", "--format", "png"}).out.starts_with("\x89PNG"));
  EXPECT_EQ(ask({"export", "--format", "docx"}).status, 2);
  EXPECT_EQ(ask({"export"}).status, 2);
}

TEST_F(Commands, TheEndingOfThePathIsTheFormat) {
  for (const char* name : {"out.graphml", "out.nq", "out.csv"}) {
    const std::string path = *folder_ / name;
    EXPECT_EQ(ask({"export", "-o", path}).status, 0) << name;
    const std::string format = std::string(name) == "out.nq" ? "nquads" : std::string(name).substr(4);
    EXPECT_EQ(bytes_of(path), ask({"export", "--format", format}).out) << name;
    std::filesystem::remove(path);
  }
  EXPECT_EQ(ask({"export", "-o", *folder_ / "out.docx"}).status, 2);
}

TEST_F(Commands, OutputFileIsWholeOrAbsent) {
  const std::string path = *folder_ / "out.jsonl";
  EXPECT_EQ(ask({"export", "--format", "jsonl", "-o", path}).status, 0);
  EXPECT_EQ(bytes_of(path), ask({"export", "--format", "jsonl"}).out);
  EXPECT_EQ(ask({"export", "--format", "jsonl", "-o", *folder_ / "no/such/folder"}).status, 2);
  EXPECT_EQ(run({"export", "--format", "jsonl", "-o", path, "-d", kb_}, {.environment = {}, .file_limit = 64}).status,
            2);
  EXPECT_GT(bytes_of(path).size(), 64U) << "the old one stays";
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(path).parent_path()))
    files += entry.is_regular_file();
  EXPECT_EQ(files, 1U) << "nothing is left beside it";
}

TEST_F(Commands, FiltersNarrow) {
  EXPECT_EQ(ask({"query", "(?who)-[capture]->(?place)", "--doc", "wire"}).out, "Ardan Front\tTal-e-Sorkh\t1\twire\t\n");
  EXPECT_EQ(ask({"query", "(?who)-[capture]->(?place)", "--min-support", "3"}).status, 1);
  EXPECT_EQ(ask({"query", "(?a)-[*]->(?b)", "--until", "2021-05"}).out.find("Tal-e-Sorkh"), std::string::npos);
  for (const std::vector<std::string>& wrong : std::vector<std::vector<std::string>>{{"--since", "yesterday"},
                                                                                     {"--type", "CITY"},
                                                                                     {"--modality", "maybe"},
                                                                                     {"--polarity", "x"},
                                                                                     {"--min-confidence", "2"},
                                                                                     {"--limit", "-1"}}) {
    std::vector<std::string> arguments = {"query", "(?a)-[*]->(?b)"};
    arguments.insert(arguments.end(), wrong.begin(), wrong.end());
    EXPECT_EQ(ask(arguments).status, 2) << wrong[0];
  }
}

TEST_F(Commands, ClosedPipeEndsQuietly) {
  const Outcome ended = run({"export", "--format", "jsonl", "-d", kb_}, {.environment = {}, .close_output = true});
  EXPECT_EQ(ended.status, 0);
  EXPECT_EQ(ended.err, "");
}

TEST_F(Commands, ReadingThemAgainChangesNothing) {
  const std::string before = ask({"export", "--format", "jsonl"}).out;
  const Outcome again = build_articles(kb_);
  EXPECT_EQ(again.status, 0);
  EXPECT_TRUE(has(again.err, "0 new, 3 equal, 0 replaced, 0 refused")) << again.err;
  EXPECT_EQ(ask({"export", "--format", "jsonl"}).out, before);
}

TEST_F(Commands, KnowledgeBaseMayBeNamedByTheEnvironment) {
  EXPECT_EQ(run({"stats"}, {.environment = {"RELATA_KB=" + kb_}}).status, 0);
}

TEST(CommandLine, HelpBeginsWithExamples) {
  const Outcome help = run({"--help"});
  EXPECT_EQ(help.status, 0);
  EXPECT_LT(help.out.find("relata build"), help.out.find("Usage:"));
  for (const char* command :
       {"build",  "extract", "annotate", "query",  "show",     "path",     "documents",   "entities",
        "remove", "export",  "stats",    "verify", "same",     "distinct", "rename",      "retype",
        "reject", "mean",    "between",  "ego",    "timeline", "rank",     "communities", "diff"}) {
    const Outcome page = run({command, "--help"});
    EXPECT_EQ(page.status, 0) << command;
    EXPECT_LT(page.out.find(std::string("relata ") + command), page.out.find("Usage:")) << command;
    EXPECT_TRUE(has(help.out, command));
  }
}

TEST(CommandLine, VersionIsOneLine) {
  const std::string line = run({"--version"}).out;
  EXPECT_THAT(line, testing::MatchesRegex("relata 0\\.1\\.0 \\(commit [^ ]+, (no model|model [^ ]+), [^(),]+\\)\n"));
  EXPECT_TRUE(has(run({"--version"}, {"", {"RELATA_MAX_CPU=plain"}}).out, ", plain")) << line;
}

TEST(CommandLine, HelpOfACommandIsOneOfItsOwn) {
  EXPECT_EQ(run({"help"}).out, run({"--help"}).out);
  EXPECT_EQ(run({"help", "rank"}).out, run({"rank", "--help"}).out);
  const Outcome unknown = run({"help", "rnak"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_EQ(unknown.err,
            "relata: unknown command 'rnak': did you mean 'rank'? (commands and options: relata --help)\n");
}

TEST(CommandLine, WrongUseIsStatusTwo) {
  for (const std::vector<std::string>& wrong :
       std::vector<std::vector<std::string>>{{},
                                             {"frobnicate"},
                                             {"stats", "--frobnicate"},
                                             {"query"},
                                             {"stats", "--threads", "0"},
                                             {"build"},
                                             {"extract", "x", "--format", "y"}}) {
    const Outcome outcome = run(wrong);
    EXPECT_EQ(outcome.status, 2) << (wrong.empty() ? "" : wrong[0]);
    EXPECT_EQ(outcome.out, "");
    EXPECT_NE(outcome.err, "");
  }
}

TEST(Extract, WritesWhatAKnowledgeBaseOfOneDocumentExports) {
  const Folder folder;
  const std::string all = bytes_of(articles());
  const std::string one = folder.write("one.conllu", all.substr(0, all.find("# newdoc id = wire")));
  ASSERT_EQ(run({"build", one, "--given", "all", "-d", folder / "kb"}).status, 0);
  const Outcome extracted = run({"extract", one, "--given", "all"});
  EXPECT_EQ(extracted.status, 0) << extracted.err;
  EXPECT_EQ(extracted.out, run({"export", "--format", "jsonl", "-d", folder / "kb"}).out);
}

TEST(Extract, LinesAreOrderedByDocument) {
  const Outcome extracted = run({"extract", articles(), "--given", "all", "--threads", "3"});
  EXPECT_LT(extracted.out.find("\"doc\":\"harbour\""), extracted.out.find("\"doc\":\"town\""));
  EXPECT_LT(extracted.out.rfind("\"doc\":\"town\""), extracted.out.find("\"doc\":\"wire\""));
}

TEST(Extract, OieHasALineForEachSentence) {
  const Outcome extracted = run({"extract", articles(), "--given", "all", "--format", "oie"});
  EXPECT_EQ(lines(extracted.out), 8U);
  EXPECT_TRUE(
      extracted.out.starts_with("{\"sentence\":\"The Ardan Front captured Tal-e-Sorkh on Sunday.\",\"extractions\":[{"))
      << extracted.out;
}

TEST(Extract, ViewsSplitEventsAndCutTheirEnds) {
  const Outcome nary = run({"extract", articles(), "--given", "all"});
  const Outcome binary = run({"extract", articles(), "--given", "all", "--view", "binary"});
  EXPECT_TRUE(has(binary.out, "\"text\":\"captured Tal-e-Sorkh on\",\"lemma\":\"capture on\"")) << binary.out;
  EXPECT_GT(lines(binary.out), lines(nary.out));
  EXPECT_FALSE(has(binary.out, "\"args\":[{"));
  const Outcome minimal = run({"extract", articles(), "--given", "all", "--view", "minimal"});
  EXPECT_TRUE(has(minimal.out, "\"mention\":\"Ardan Front\"")) << minimal.out;
  EXPECT_EQ(run({"extract", articles(), "--given", "all", "--view", "unary"}).status, 2);
}

TEST(Extract, ExplicitLeavesOutWhatNoVerbSays) {
  const Outcome all = run({"extract", articles(), "--given", "all"});
  const Outcome said = run({"extract", articles(), "--given", "all", "--explicit"});
  EXPECT_TRUE(has(all.out, "\"implied\":true"));
  EXPECT_FALSE(has(said.out, "\"implied\":true"));
  EXPECT_TRUE(has(said.out, "\"lemma\":\"capture\""));
}

TEST(Why, ShowsSentenceTreeRuleAndFeatures) {
  const Outcome every = run({"why", articles(), "--given", "all", "--json"});
  EXPECT_EQ(every.status, 0) << every.err;
  EXPECT_EQ(lines(every.out), lines(run({"extract", articles(), "--given", "all"}).out));
  for (const char* part : {"\"rule\":\"active\"", "\"heads\":[4,5,3]", "\"features\":[{\"name\":\"bias\"",
                           "\"tree\":[[\"The\",\"the\",\"DET\",3,\"det\","})
    EXPECT_TRUE(has(every.out, part)) << part << "\n" << every.out.substr(0, 2000);
  const std::string id = every.out.substr(every.out.find("st-"), 19);
  const Outcome one = run({"why", id, articles(), "--given", "all"});
  EXPECT_EQ(one.status, 0) << one.err;
  EXPECT_TRUE(has(one.out, id) && has(one.out, "rule") && has(one.out, "tree")) << one.out;
  EXPECT_EQ(run({"why", "st-0000000000000000", articles(), "--given", "all"}).status, 1);
}

TEST(Annotate, GivesBackWhatWasGiven) {
  const Outcome annotated = run({"annotate", articles(), "--given", "all"});
  EXPECT_EQ(annotated.status, 0) << annotated.err;
  EXPECT_TRUE(has(annotated.out, "# sent_id = wire-2\n")) << annotated.out;
  EXPECT_EQ(lines(annotated.out), lines(bytes_of(articles())));
  const Outcome json = run({"annotate", articles(), "--given", "all", "--format", "json"});
  EXPECT_EQ(lines(json.out), 3U);
  EXPECT_TRUE(json.out.starts_with("{\"doc\":\"harbour\",\"sentences\":[[\"The\",\"Ardan\"")) << json.out;
}

TEST(Remove, LeavesWhatABuildWithoutThemGives) {
  const Folder folder;
  ASSERT_EQ(build_articles(folder / "kb").status, 0);
  EXPECT_EQ(run({"remove", "wire", "-d", folder / "kb"}).status, 0);
  EXPECT_EQ(run({"remove", "wire", "-d", folder / "kb"}).status, 2);
  const std::string all = bytes_of(articles());
  const std::size_t wire = all.find("# newdoc id = wire"), town = all.find("# newdoc id = town");
  const std::string rest = folder.write("rest.conllu", all.substr(0, wire) + all.substr(town));
  ASSERT_EQ(run({"build", rest, "--given", "all", "-d", folder / "without"}).status, 0);
  for (const char* format : {"jsonl", "entities", "jsonld"})
    EXPECT_EQ(run({"export", "--format", format, "-d", folder / "kb"}).out,
              run({"export", "--format", format, "-d", folder / "without"}).out);
  EXPECT_EQ(run({"verify", "-d", folder / "kb"}).status, 0);
}

}  // namespace
}  // namespace relata::cli
