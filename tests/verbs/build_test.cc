#include "verbs/build.h"

#include <gtest/gtest.h>

#include <fstream>
#include <mutex>

#include "core/error.h"
#include "tests/verbs/articles.h"
#include "verbs/actor_dictionary.h"
#include "verbs/knowledge.h"
#include "verbs/lists.h"

namespace relata::verbs {
namespace {

using Build = Articles;

// What a listener was told, from any thread.
struct Told {
  std::mutex mutex;
  std::vector<std::string> refused, notes, progress;
  BuildListener listener() {
    const auto keep = [this](std::vector<std::string>& list, std::string line) {
      const std::lock_guard lock(mutex);
      list.push_back(std::move(line));
    };
    return {[=, this](const std::string& name, const std::string& reason) { keep(refused, name + ": " + reason); },
            [=, this](const std::string& line) { keep(notes, line); },
            [=, this](const Progress& done) { keep(progress, std::to_string(done.documents) + " " + done.at); }};
  }
};

TEST_F(Build, CountsWhatIsNew) {
  EXPECT_EQ(counts_.added, 3U);
  EXPECT_EQ(counts_.statements, 11U);
  EXPECT_EQ(counts_.entities, 5U);
  EXPECT_EQ(counts_.read.accepted, 3U);
}

// More than go into one write.
TEST_F(Build, ManyShortDocumentsAreAllThereAndCounted) {
  std::ofstream many(dir_ / "many.conllu");
  for (int number = 0; number < 300; ++number)
    many << "# newdoc id = m" << number << "\n# text = Hm\n1\tHm\thm\tINTJ\tUH\t_\t0\troot\t_\t_\n\n";
  many.close();
  BuildRequest request{.reading = articles()};
  request.reading.inputs = {(dir_ / "many.conllu").string()};
  Told told;
  EXPECT_EQ(build(kb_path(), request, 2, told.listener()).added, 300U);
  EXPECT_EQ(told.progress.size(), 300U);
  EXPECT_EQ(told.progress.back(), "300 m299");
  EXPECT_EQ(open().stats().documents, 303U);
  EXPECT_EQ(build(kb_path(), request, 2, {}).equal, 300U);
}

TEST_F(Build, WhatIsThereAlreadyIsEqual) {
  const BuildCounts again = build(kb_path(), {.reading = articles()}, 1, {});
  EXPECT_EQ(again.added, 0U);
  EXPECT_EQ(again.equal, 3U);
  EXPECT_EQ(again.statements, 0U) << "it is not analysed again";
}

TEST_F(Build, AnotherDocumentOfAKnownIdIsRefusedUnlessItReplaces) {
  std::ofstream(dir_ / "other.conllu") << "# newdoc id = wire\n# text = Hm\n1\tHm\thm\tINTJ\tUH\t_\t0\troot\t_\t_\n\n";
  BuildRequest request{.reading = articles()};
  request.reading.inputs = {(dir_ / "other.conllu").string()};
  Told told;
  const BuildCounts refused = build(kb_path(), request, 1, told.listener());
  EXPECT_EQ(refused.read.refused, 1U);
  EXPECT_EQ(refused.read.accepted, 0U);
  ASSERT_EQ(told.refused.size(), 1U);
  EXPECT_TRUE(has(told.refused[0], "wire: ") && has(told.refused[0], "--replace")) << told.refused[0];
  request.replace = true;
  EXPECT_EQ(build(kb_path(), request, 1, {}).replaced, 1U);
}

TEST_F(Build, ProgressNamesTheDocumentsInTheirOrder) {
  Told told;
  build(dir_ / "another", {.reading = articles()}, 4, told.listener());
  ASSERT_EQ(told.progress.size(), 3U);
  EXPECT_EQ(told.progress[0], "1 harbour");
  EXPECT_TRUE(told.progress[2].starts_with("3 "));
}

TEST_F(Build, NothingToReadLeavesNoFolder) {
  BuildRequest request{.reading = articles()};
  request.reading.inputs = {(dir_ / "no such file").string()};
  Told told;
  const BuildCounts counts = build(dir_ / "none", request, 1, told.listener());
  EXPECT_EQ(counts.read.accepted, 0U);
  EXPECT_EQ(told.refused.size(), 1U);
  EXPECT_FALSE(std::filesystem::exists(dir_ / "none"));
}

TEST_F(Build, WrongOptionsAreToldBeforeAnythingIsRead) {
  BuildRequest request{.reading = articles()};
  request.reading.format = "tex";
  EXPECT_THROW(build(dir_ / "none", request, 1, {}), UsageError);
  request.reading.format.reset();
  request.reading.date = "yesterday";
  EXPECT_THROW(build(dir_ / "none", request, 1, {}), UsageError);
  request.reading = articles();
  request.reading.given = "some";
  EXPECT_THROW(build(dir_ / "none", request, 1, {}), UsageError);
  EXPECT_FALSE(std::filesystem::exists(dir_ / "none"));
}

TEST_F(Build, WeightsThatAreNotThereAreAnError) {
  BuildRequest request{.reading = articles()};
  request.reading.given = "tokens";
  request.reading.model = (dir_ / "no weights").string();
  EXPECT_THROW(build(kb_path(), request, 1, {}), ModelError);
}

TEST_F(Build, ADictionaryAloneIsPutInThePlaceOfTheOneThere) {
  BuildRequest request;
  request.actors = {Actor{.name = "Front of Ardan", .type = {}, .aliases = {"Ardan Front"}}};
  Told told;
  build(kb_path(), request, 1, told.listener());
  EXPECT_EQ(told.notes, std::vector<std::string>{"1 actor in the dictionary"});
  EXPECT_EQ(named(open(), "Front of Ardan").name, "Front of Ardan");
  request.actors->clear();
  told.notes.clear();
  build(kb_path(), request, 1, told.listener());
  EXPECT_EQ(told.notes, std::vector<std::string>{"the dictionary of actors is removed: it had 1"});
}

TEST_F(Build, ADictionarysProblemsAreNamedByLine) {
  std::ofstream(dir_ / "actors.tsv") << "name\ttype\nOslo\tGPE\nKabul\tTHING\n";
  const ActorDictionary dictionary = read_dictionary((dir_ / "actors.tsv").string());
  ASSERT_EQ(dictionary.problems.size(), 1U);
  EXPECT_TRUE(has(dictionary.problems[0], "actors.tsv:3:")) << dictionary.problems[0];
  EXPECT_THROW(read_dictionary((dir_ / "actors.txt").string()), UsageError);
  EXPECT_THROW(read_dictionary((dir_ / "none.tsv").string()), Error);
}

TEST_F(Build, ListsHaveTheMostMentionedFirst) {
  const kb::KnowledgeBase kb = open();
  std::vector<std::string> ids;
  for (const Entity& entity : list_entities(kb, {{EntityType::kPer}, 0})) ids.push_back(entity.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"ilyas-ahmad-daroon", "maya-lindqvist"}));
  EXPECT_EQ(list_entities(kb, {{}, 2}).size(), 2U);
  EXPECT_TRUE(
      numbers_json(numbers_of(kb)).starts_with(R"({"documents":3,"sentences":8,"statements":11,"entities":5,)"));
}

}  // namespace
}  // namespace relata::verbs
