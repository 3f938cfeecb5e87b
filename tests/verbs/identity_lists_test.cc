#include "verbs/identity_lists.h"

#include <gtest/gtest.h>

#include "tests/verbs/articles.h"
#include "verbs/correct.h"

namespace relata::verbs {
namespace {

using IdentityLists = Articles;

std::vector<Merge> merges(const kb::KnowledgeBase& kb, const ListOptions& options = {}) {
  std::vector<Merge> rows;
  const std::uint64_t count = list_merges(kb, options, [&](const Merge& merge) { rows.push_back(merge); });
  EXPECT_EQ(count, rows.size());
  return rows;
}

std::vector<StandingCorrection> corrections(const kb::KnowledgeBase& kb, const ListOptions& options = {}) {
  std::vector<StandingCorrection> rows;
  const std::uint64_t count =
      list_corrections(kb, options, [&](const StandingCorrection& row) { rows.push_back(row); });
  EXPECT_EQ(count, rows.size());
  return rows;
}

TEST_F(IdentityLists, MergesSayWhyNamesAreOne) {
  const std::vector<Merge> all = merges(open());
  ASSERT_EQ(all.size(), 4U);
  EXPECT_EQ(all[1].a.name, "Ilyas Ahmed Darun");
  EXPECT_EQ(evidence_text(all[1]), "wire@45,harbour@56");
  EXPECT_EQ(merge_json(all[1]),
            R"({"entity":"ilyas-ahmad-daroon",)"
            R"("a":{"name":"Ilyas Ahmed Darun","key":"ilyas ahmad darun|person","entity":"ilyas-ahmad-daroon"},)"
            R"("b":{"name":"Daroon","key":")" +
                all[1].b.key + R"(","entity":"ilyas-ahmad-daroon"},"reason":"one normal form","score":1.00,)" +
                R"("how":"merged","evidence":[{"doc":"wire","offset":45},{"doc":"harbour","offset":56}]})");
}

TEST_F(IdentityLists, TypesAndLimitNarrow) {
  for (const Merge& merge : merges(open(), {{EntityType::kGpe}, 0})) EXPECT_EQ(merge.a.entity, "tal-e-sorkh");
  EXPECT_EQ(merges(open(), {{EntityType::kGpe}, 0}).size(), 1U);
  EXPECT_EQ(merges(open(), {{}, 2}).size(), 2U);
  EXPECT_TRUE(merges(open(), {{EntityType::kEvent}, 0}).empty());
}

TEST_F(IdentityLists, StandingCorrectionsSayWhetherTheyAreInForce) {
  kb::KnowledgeBase kb = open(kb::Access::kWrite);
  correct(kb, {CorrectionKind::kRename, "Ardan Front", "Front of Ardan"});
  correct(kb, {CorrectionKind::kSame, "Maya Lindqvist", "M. L."});
  correct(kb, {CorrectionKind::kReject, statement("town", "praise"), {}});
  const auto rows = corrections(kb);
  ASSERT_EQ(rows.size(), 3U);  // in the order of their kinds
  EXPECT_FALSE(rows[0].in_force) << "the other side waits";
  EXPECT_EQ(correction_json(rows[1]),
            R"({"kind":"rename","a":{"name":"ardan front","class":"name"},"b":null,"value":"Front of Ardan",)"
            R"("in_force":true,"undo":"relata rename 'Ardan Front' 'Front of Ardan' --undo"})");
  EXPECT_EQ(rows[1].whom, "Front of Ardan (ardan front, name)");
  EXPECT_EQ(rows[2].other, "Maya Lindqvist praised the Ardan Front");
  EXPECT_EQ(corrections(kb, {{EntityType::kOrg}, 0}).size(), 1U);
}

TEST(DoubtJson, HasTheLinesThatSettleIt) {
  Doubt doubt;
  doubt.merge.a = {"noor|person", "Noor", "noor"};
  doubt.merge.b = {"nur|person", "Nur", "nur"};
  doubt.why = "one sound";
  doubt.merge.cost = 12;
  doubt.merge.score = 60;
  doubt.merge.verdict = MergeVerdict::kReview;
  doubt.if_one = "relata same Noor Nur", doubt.if_two = "relata distinct Noor Nur";
  EXPECT_EQ(doubt_json(doubt),
            R"({"a":{"name":"Noor","key":"noor|person","entity":"noor"},)"
            R"("b":{"name":"Nur","key":"nur|person","entity":"nur"},"reason":"one sound","score":0.60,)"
            R"("how":"review","evidence":[],"now":"two",)"
            R"("if_one":"relata same Noor Nur","if_two":"relata distinct Noor Nur","at_stake":12})");
}

}  // namespace
}  // namespace relata::verbs
