// Who did it to whom, by templates.
#include "measure/deed_score.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace relata::measure {
namespace {

const char* const kTemplates = R"(%%%
[["message_id", "D-1"], ["perp_individual_id", {"strings": ["GUNMEN"]}],
 ["perp_organization_id", {"strings": ["FRONT OF THE NORTH", "FN"]}],
 ["hum_tgt_name", {"strings": ["KIM LEE"]}], ["hum_tgt_description", {"strings_lhs": ["PEASANTS"]}],
 ["phys_tgt_id", null]]
%%%
[["message_id", "D-2"], ["perp_individual_id", {"strings": ["GUNMEN"]}], ["hum_tgt_name", {"strings": ["ANN DAY"]}]]
)";

Phrase phrase(const std::string& mention, const std::string& id = "") {
  Phrase made;
  made.mention = mention;
  if (!id.empty()) made.entity = EntityRef{id, mention, EntityType::kMisc, ""};
  return made;
}

Statement statement(Phrase subject, Phrase object) {
  Statement made;
  made.subject = std::move(subject);
  made.object = std::move(object);
  return made;
}

DeedScore score(std::vector<Statement> statements) {
  return score_deeds(read_deed_templates(kTemplates, "k"), {{"D-1", std::move(statements)}},
                     {{"fn", {"Front of the North"}}});
}

TEST(DeedScore, OrganisationsGoBeforeIndividuals) {
  const auto templates = read_deed_templates(kTemplates, "k");
  ASSERT_EQ(templates.size(), 2u);
  EXPECT_EQ(templates[0].perpetrators.at(0).size(), 2u);
  EXPECT_EQ(templates[0].targets.size(), 2u);
  EXPECT_TRUE(templates[0].targets[0].second);
  EXPECT_EQ(templates[1].perpetrators.at(0).at(0), (std::vector<std::string>{"gunmen"}));
}

// Two pairs of D-1; D-2 has no statement and is left out.
TEST(DeedScore, APairIsSaidByWordsAndDrawnByEntities) {
  EXPECT_EQ(score({statement(phrase("the FN"), phrase("Kim Lee"))}).said, (Count{2, 0, 1}));
  EXPECT_EQ(score({statement(phrase("the FN"), phrase("Kim Lee"))}).drawn, (Count{1, 0, 0}));
  EXPECT_EQ(score({statement(phrase("the group", "fn"), phrase("Kim Lee", "kim-lee"))}).drawn, (Count{1, 0, 1}));
  EXPECT_EQ(score({statement(phrase("FNX"), phrase("Kim Lee"))}).said.right, 0u) << "whole words";
  EXPECT_EQ(score({statement(phrase("Kim Lee"), phrase("FN"))}).said.right, 0u);
}

TEST(DeedScore, WhatIsNoTemplateIsNamed) {
  EXPECT_THROW(read_deed_templates("%%%\n{", "k"), InputError);
  EXPECT_THROW(read_deed_templates("%%%\n[]", "k"), InputError);
}

}  // namespace
}  // namespace relata::measure
