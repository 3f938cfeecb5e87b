// Figures on data given by path.
#include "verbs/eval.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <fstream>
#include <map>

#include "core/error.h"
#include "tests/store/temporary_directory.h"
#include "verbs/eval_data.h"
#include "verbs/knowledge.h"

namespace relata::verbs {
namespace {

class EvalTest : public ::testing::Test {
 protected:
  std::string write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories((dir_ / name).parent_path());
    std::ofstream(dir_ / name, std::ios::binary) << bytes;
    return (dir_ / name).string();
  }
  // What goes wrong with a benchmark on these data, "" if nothing does.
  static std::string failure(const std::string& benchmark, const std::vector<std::string>& data) {
    try {
      evaluate({benchmark, data, std::nullopt}, 1, {[](const Figure&) {}, [](const std::string&) {}});
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }
  static bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

  relata::testing::TemporaryDirectory dir_;
};

TEST_F(EvalTest, TheListNamesWhatEachNeeds) {
  std::map<std::string, std::size_t> files;
  for (const Benchmark& benchmark : benchmarks()) {
    EXPECT_FALSE(benchmark.what.empty());
    files[benchmark.name] = benchmark.files.size();
  }
  EXPECT_EQ(files["treebank"], 2u);
  EXPECT_EQ(files["names"], 6u);
  EXPECT_EQ(files["carb"], 2u);
  EXPECT_EQ(files["suite"], 1u);
}

TEST_F(EvalTest, WhatIsNotThereIsSaid) {
  EXPECT_TRUE(has(failure("tree", {"."}), "unknown benchmark 'tree': try treebank, names, "));
  EXPECT_TRUE(has(failure("treebank", {}), "no data"));
  EXPECT_TRUE(has(failure("treebank", {"/nowhere"}), "--data /nowhere: there is no such file or folder"));
  std::filesystem::create_directories(dir_ / "empty");
  EXPECT_TRUE(has(failure("treebank", {(dir_ / "empty").string()}), "want data/ud-ewt/dev.conllu.gz"));
}

TEST_F(EvalTest, DataOfAnotherFormatIsNamedByFileAndLine) {
  EXPECT_TRUE(has(failure("treebank", {write("a.conllu", "\nDogs bark\n")}), "a.conllu:2: 1 columns; want CoNLL-U"));
  EXPECT_TRUE(has(failure("names", {write("b.conll", "Kim\n")}), "b.conll:1: want a word and its tag"));
  EXPECT_TRUE(has(failure("suite", {write("c.txt", "+ a | b | c\n")}), "c.txt:1: a statement without a sentence"));
}

TEST_F(EvalTest, AFileIsOfOneBenchmark) {
  EXPECT_TRUE(has(failure("all", {write("a.conllu", "x")}), "which is of one benchmark"));
}

TEST_F(EvalTest, PublicNamesOfFilesAreFound) {
  const std::string path = write("pub/en_ewt-ud-dev.conllu", "x");
  const EvalData data({(dir_ / "empty").parent_path().string(), (dir_ / "pub").string()});
  ASSERT_EQ(data.find("treebank", "gold").size(), 1u);
  EXPECT_EQ(data.find("treebank", "gold")[0].title, "EWT dev");
  EXPECT_EQ(data.find("treebank", "gold")[0].path, path);
  EXPECT_FALSE(data.find_one("carb", "gold"));
}

TEST_F(EvalTest, GzipIsUnpackedAndDamageOfItTold) {
  const std::string path = (dir_ / "a.gz").string(), text(100000, 'x');
  const gzFile file = gzopen(path.c_str(), "wb");
  gzwrite(file, text.data(), static_cast<unsigned>(text.size()));
  gzclose(file);
  EXPECT_EQ(bytes_of_data(path), text);
  EXPECT_EQ(bytes_of_data(write("plain", "as it is")), "as it is");
  std::filesystem::resize_file(path, std::filesystem::file_size(path) - 9);
  EXPECT_THROW(bytes_of_data(path), InputError);
  EXPECT_THROW(bytes_of_data((dir_ / "none").string()), InputError);
  EXPECT_THROW(bytes_of_data(dir_ / ""), InputError) << "a folder";
}

// With the weights: two sentences that the program reads without a mistake.
TEST_F(EvalTest, ASuiteIsMeasured) {
  const std::string file = write("two.txt",
                                 "The rebels captured the port.\n+ rebels | capture | port\n! rebels | burn | port\n\n"
                                 "Anna Berg left Oslo.\n+ Anna Berg | leave | Oslo\n+ Anna Berg | buy | Oslo\n");
  std::map<std::string, std::string> figures;
  std::string misses;
  EXPECT_TRUE(evaluate(
      {"suite", {file}, std::nullopt}, 1,
      {[&](const Figure& figure) {
         if (figure.data == "two") figures[figure.what] = figure.text;
       },
       [](const std::string& note) { ADD_FAILURE() << note; }, [&](const std::string& miss) { misses += miss; }}));
  EXPECT_EQ(misses, "two: Anna Berg left Oslo.: + Anna Berg | buy | Oslo");
  EXPECT_EQ(figures,
            (std::map<std::string, std::string>{
                {"required", "3"}, {"required found", "66.7"}, {"forbidden", "1"}, {"forbidden stated", "0.0"}}));
}

TEST_F(EvalTest, AFigureIsAnObject) {
  EXPECT_EQ(figure_json({"carb", "CaRB dev, nary", "F1", .5, "0.500"}),
            R"({"benchmark":"carb","data":"CaRB dev, nary","figure":"F1","value":0.5})");
}

}  // namespace
}  // namespace relata::verbs
