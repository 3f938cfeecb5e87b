// Records: written for documents, told from them, taken in.
#include "verbs/records.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "kb/record.h"
#include "tests/store/temporary_directory.h"
#include "tests/verbs/articles.h"
#include "verbs/build.h"

namespace relata::verbs {
namespace {

using relata::testing::TemporaryDirectory;

class Records : public ::testing::Test {
 protected:
  void SetUp() override {
    reading_ = articles();
    std::ostringstream lines;
    counts_ = write_records({reading_}, 1, lines, {});
    lines_ = lines.str();
  }

  BuildCounts build(const std::string& name, const std::vector<std::string>& inputs) {
    BuildRequest request;
    request.reading = reading_;
    request.reading.inputs = inputs;
    BuildListener listener;
    listener.refuse = [&](const std::string& what, const std::string& why) { refused_ += what + ": " + why + "\n"; };
    return verbs::build(tmp_ / name, request, 1, listener);
  }

  TemporaryDirectory tmp_;
  ReadingRequest reading_;
  AnalysisCounts counts_;
  std::string lines_, refused_;
};

std::string statements_of(const std::filesystem::path& dir) {
  std::string text;
  kb::KnowledgeBase::open(dir, kb::Access::kRead).statements({}, [&](const Statement& statement, const Provenance&) {
    return text += statement.id + name_of(statement.subject) + "\n", true;
  });
  return text;
}

TEST_F(Records, AreALineForEachDocumentAndBuildTheSame) {
  EXPECT_EQ(static_cast<std::uint64_t>(std::count(lines_.begin(), lines_.end(), '\n')), counts_.accepted);
  std::ofstream(tmp_ / "r.jsonl") << lines_;
  build("from-records", {(tmp_ / "r.jsonl").string()});
  build("from-texts", reading_.inputs);
  EXPECT_NE(statements_of(tmp_ / "from-texts"), "");
  EXPECT_EQ(statements_of(tmp_ / "from-records"), statements_of(tmp_ / "from-texts"));
  EXPECT_EQ(refused_, "");
}

TEST_F(Records, WhatIsNoneIsNamedByItsLineAndTheRestIsTaken) {
  std::ofstream(tmp_ / "r.jsonl") << lines_ << "{\"record\":1}\n\n"
                                  << "nonsense\n";
  const BuildCounts counts = build("kb", {(tmp_ / "r.jsonl").string()});
  EXPECT_EQ(counts.added, counts_.accepted);
  EXPECT_EQ(counts.read.refused, 2u);
  const std::string second = "r.jsonl:" + std::to_string(counts_.accepted + 1) + ": no record: document is missing";
  EXPECT_NE(refused_.find(second), refused_.npos) << refused_;
}

TEST_F(Records, AreToldFromDocumentsByTheirFirstLine) {
  std::filesystem::create_directory(tmp_ / "in");
  std::ofstream(tmp_ / "in/a.jsonl") << lines_;
  std::ifstream articles_file(reading_.inputs.front());
  std::ofstream(tmp_ / "in/b.conllu") << articles_file.rdbuf();
  ReadingRequest reading;
  reading.inputs = {(tmp_ / "in").string(), (tmp_ / "in/b.conllu").string(), (tmp_ / "nothing").string()};
  const Inputs inputs = inputs_of(reading);
  EXPECT_EQ(inputs.records, std::vector<std::string>{(tmp_ / "in/a.jsonl").string()});
  EXPECT_EQ(inputs.documents, reading.inputs);
  const BuildCounts counts = build("kb", {(tmp_ / "in").string()});
  EXPECT_EQ(counts.added + counts.equal, 2 * counts_.accepted);
}

std::string refusals_of(const std::string& lines) {
  kb::RecordReader reader;
  std::istringstream in(lines);
  std::string found;
  for (std::string line; std::getline(in, line);) {
    try {
      reader.read(line);
    } catch (const kb::RejectedRecord& rejected) {
      found += rejected.id() + ": " + rejected.reason() + "\n";
    }
  }
  return found;
}

TEST_F(Records, WhatIsRefusedIsALineAmongThemOnRequestAndABuildTellsIt) {
  std::ofstream(tmp_ / "broken.conllu") << "# newdoc id = \"b\"\n1\tnonsense\n";
  std::ofstream(tmp_ / "\xFF.pdf") << "";
  RecordsRequest request{reading_, true, true};
  request.reading.inputs.insert(request.reading.inputs.begin(), {(tmp_ / "broken.conllu").string(), tmp_ / "\xFF.pdf"});
  std::ostringstream lines;
  const AnalysisCounts counts = write_records(request, 2, lines, {});
  EXPECT_EQ(counts.accepted, counts_.accepted);
  EXPECT_EQ(counts.refused, 2u);
  const std::string refused = refusals_of(lines.str());
  EXPECT_NE(refused.find("\"b\": "), refused.npos) << refused;
  EXPECT_NE(refused.find("a file whose name is not UTF-8: rename it"), refused.npos) << refused;

  std::ofstream(tmp_ / "r.jsonl") << lines.str();
  const BuildCounts built = build("kb", {(tmp_ / "r.jsonl").string()});
  EXPECT_EQ(built.added, counts_.accepted);
  EXPECT_EQ(built.read.refused, 2u);
  EXPECT_EQ(refused_, refused);
  build("from-texts", reading_.inputs);
  EXPECT_EQ(statements_of(tmp_ / "kb"), statements_of(tmp_ / "from-texts"));
}

}  // namespace
}  // namespace relata::verbs
