#include "verbs/why.h"

#include <gtest/gtest.h>

#include <fstream>

#include "core/error.h"
#include "tests/verbs/articles.h"
#include "verbs/knowledge.h"

namespace relata::verbs {
namespace {

class Why : public Articles {
 protected:
  struct Explained {
    std::vector<std::string> records;
    WhyOutcome outcome;
    std::vector<std::string> refused;
  };
  Explained explained(const std::vector<std::string>& words, const kb::KnowledgeBase* kb = nullptr) const {
    ReadingRequest reading = articles();
    reading.inputs = words;
    Explained all;
    all.outcome =
        explain(why_request(reading), kb, 1,
                [&](const ExplainedStatement& explained) { all.records.push_back(explanation_json(explained)); },
                {{}, [&](const std::string& name, const std::string&) { all.refused.push_back(name); }});
    return all;
  }
  const std::string file_ = articles().inputs[0];
};

TEST_F(Why, AFileIsExplainedStatementByStatement) {
  const Explained all = explained({file_});
  EXPECT_EQ(all.outcome.answered, 11U);
  for (const std::string& record : all.records)
    for (const char* part : {R"({"statement":{"id":"st-)", R"("rule":")", R"("heads":[)", R"("cues":[)",
                             R"("features":[{"name":"bias")", R"("tree":[[")", R"("ends":[{"end":"subject")"})
      EXPECT_TRUE(has(record, part)) << part << record;
}

TEST_F(Why, OneStatementOfAFileIsExplained) {
  const std::string id = statement("wire", "flee");
  const Explained one = explained({id, file_, "st-0000000000000000"});
  ASSERT_EQ(one.records.size(), 1U);
  EXPECT_TRUE(has(one.records[0], id));
  EXPECT_EQ(one.outcome.missing, std::set<std::string>{"st-0000000000000000"});
}

TEST_F(Why, WithoutAFileTheStoredTextIsReadAgain) {
  const kb::KnowledgeBase kb = open();
  EXPECT_THROW(explained({statement("wire", "flee")}, &kb), Error) << "its analysis was given, weights are needed";
  EXPECT_EQ(explained({"st-0000000000000000"}, &kb).outcome.missing.size(), 1U);
}

// "Maya Lindqvist left. She praised Brimholm.", with the links of its input.
TEST_F(Why, APronounNamesItsAntecedentAndWhatLinkedIt) {
  const std::string file = dir_ / "linked.conllu";
  std::ofstream(file) << "# newdoc id = linked\n# text = Maya Lindqvist left.\n"
                         "1\tMaya\tMaya\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person\n"
                         "2\tLindqvist\tLindqvist\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)\n"
                         "3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n"
                         "4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n"
                         "# text = She praised Brimholm.\n"
                         "1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person)\n"
                         "2\tpraised\tpraise\tVERB\tVBD\t_\t0\troot\t_\t_\n"
                         "3\tBrimholm\tBrimholm\tPROPN\tNNP\t_\t2\tobj\t_\tEntity=(2-place)|SpaceAfter=No\n"
                         "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";
  const Explained all = explained({file});
  ASSERT_EQ(all.records.size(), 2U);
  EXPECT_TRUE(has(all.records[1], R"("ends":[{"end":"subject","mention":"She","offset":21,"id":"maya-lindqvist",)"
                                  R"("how":"linked in the input","before":{"mention":"Maya Lindqvist",)"))
      << all.records[1];
  EXPECT_TRUE(has(all.records[1], R"({"end":"object","mention":"Brimholm","offset":33,"id":"brimholm","how":"named",)"
                                  R"("before":null,"named":null})"));
}

}  // namespace
}  // namespace relata::verbs
