// What an article says in the name of nobody in particular: no output may show it as a fact.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/cli/program.h"

namespace relata::cli {
namespace {

constexpr const char* kCharge = R"(# newdoc id = charge
# sent_id = charge-1
# text = Karl Weber is accused of attacking Brimholm.
1	Karl	Karl	PROPN	NNP	_	4	nsubj:pass	_	NER=B-PER
2	Weber	Weber	PROPN	NNP	_	1	flat	_	NER=I-PER
3	is	be	AUX	VBZ	_	4	aux:pass	_	_
4	accused	accuse	VERB	VBN	_	0	root	_	_
5	of	of	SCONJ	IN	_	6	mark	_	_
6	attacking	attack	VERB	VBG	_	4	advcl	_	_
7	Brimholm	Brimholm	PROPN	NNP	_	6	obj	_	NER=B-GPE|SpaceAfter=No
8	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = charge-2
# text = Reportedly Karl Weber fled Brimholm.
1	Reportedly	reportedly	ADV	RB	_	4	advmod	_	_
2	Karl	Karl	PROPN	NNP	_	4	nsubj	_	NER=B-PER
3	Weber	Weber	PROPN	NNP	_	2	flat	_	NER=I-PER
4	fled	flee	VERB	VBD	_	0	root	_	_
5	Brimholm	Brimholm	PROPN	NNP	_	4	obj	_	NER=B-GPE|SpaceAfter=No
6	.	.	PUNCT	.	_	4	punct	_	_

)";

class UnnamedSpeakers : public testing::Test {
 protected:
  void SetUp() override {
    const std::string charge = folder_.write("charge.conllu", kCharge);
    ASSERT_EQ(run({"build", charge, "--given", "all", "-d", folder_ / "kb"}).status, 0);
  }
  Outcome ask(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"-d", folder_ / "kb"});
    return run(arguments);
  }
  void expect(const std::vector<std::string>& arguments, const std::vector<std::string>& parts) const {
    const std::string out = ask(arguments).out;
    for (const std::string& part : parts) EXPECT_NE(out.find(part), std::string::npos) << part << " in\n" << out;
  }

  const Folder folder_;
  const std::string question_ = "(Karl Weber)-[?r]->(Brimholm)";
};

TEST_F(UnnamedSpeakers, AnswersCarryTheCueInEachFormat) {
  EXPECT_EQ(ask({"query", question_}).out, "attack\t1\tcharge\t(accused)\nflee\t1\tcharge\t(reportedly)\n");
  EXPECT_EQ(ask({"query", question_, "--csv"}).out,
            "r,support,documents,said by\r\nattack,1,charge,(accused)\r\nflee,1,charge,(reportedly)\r\n");
  expect({"query", question_, "--json"},
         {R"-("attributed_to":["(accused)"])-", R"-("attributed_to":["(reportedly)"])-"});
  expect({"query", question_, "--evidence"}, {"attack\t1\tcharge\t(accused)\n  “Karl Weber is accused"});
  expect({"path", "Karl Weber", "Brimholm"}, {"Karl Weber\tattack\tBrimholm\t1\tcharge\t(accused)\n"});
}

TEST_F(UnnamedSpeakers, PagesAndExportsCarryTheCue) {
  expect({"show", "Karl Weber"}, {"attacking Brimholm  [(accused)]", "fled Brimholm  [(reportedly)]"});
  expect({"export", "--format", "csv"}, {",+,asserted,,(accused),accused,", ",(reportedly),Reportedly,"});
  expect({"export", "--format", "graphml"}, {R"-(<data key="attributed_to">(accused)</data>)-"});
  expect({"export", "--format", "dot"}, {"Karl Weber | attack | Brimholm (according to (accused))"});
  expect({"export", "--format", "jsonld"},
         {R"-("v:attributedTo":"(accused)")-", R"-("v:attributedTo":"(reportedly)")-"});
  expect({"export", "--format", "nquads"}, {R"-(attributedTo> "(reportedly)" .)-"});
}

TEST_F(UnnamedSpeakers, NoNameAsksForThem) {
  for (const char* name : {"(accused)", "(reportedly)", "accused"}) {
    const Outcome asked = ask({"query", question_, "--attributed-to", name});
    EXPECT_EQ(asked.status, 1) << name;
    EXPECT_EQ(asked.out, "") << name;
  }
}

}  // namespace
}  // namespace relata::cli
