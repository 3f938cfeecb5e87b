#include "verbs/question.h"

#include <gtest/gtest.h>

#include "core/ascii.h"
#include "core/error.h"
#include "tests/verbs/articles.h"
#include "verbs/knowledge.h"

namespace relata::verbs {
namespace {

class Questions : public Articles {
 protected:
  query::Result asked(const std::string& pattern, const FilterRequest& filters = {}) const {
    return ask(kb_, {.pattern = query::parse_pattern(pattern), .filters = filters});
  }
  // Of each row the names its variables stand for: "Ardan Front, Tal-e-Sorkh".
  std::vector<std::string> names(const query::Result& result) const {
    std::vector<std::string> rows;
    for (const query::Row& row : result.rows) {
      std::vector<std::string> parts;
      for (const query::Binding& binding : row.bindings) parts.push_back(binding.end.name);
      rows.push_back(joined(parts, ", "));
    }
    return rows;
  }
  Filter taken(const FilterRequest& filters, bool everything = false) const {
    Notes notes;
    return filter_of(filters, kb_, notes, everything);
  }
  const kb::KnowledgeBase kb_ = open();
};

TEST_F(Questions, VariablesAreBound) {
  EXPECT_EQ(names(asked("(?who)-[capture]->(?town:GPE)")), std::vector<std::string>{"Ardan Front, Tal-e-Sorkh"});
  EXPECT_EQ(names(asked("(?who:PER)-[*]->(Brimholm)")), std::vector<std::string>{"Maya Lindqvist"});
}

TEST_F(Questions, WithoutVariablesEveryTripleIsARow) {
  const query::Result result = asked("(Ardan Front)-[*]->(Tal-e-Sorkh)");
  ASSERT_EQ(result.rows.size(), 1U);
  EXPECT_EQ(result.rows[0].triples[0].relation, "capture");
  EXPECT_EQ(gathered(result.rows[0], &Triple::docs), (std::vector<std::string>{"harbour", "wire"}));
}

TEST_F(Questions, AnUnknownNameNamesItsNeighbours) {
  try {
    asked("(Brimholn)-[*]->(?x)");
    FAIL();
  } catch (const UnknownName& error) {
    EXPECT_TRUE(has(error.what(), "'Brimholn'") && has(error.what(), "Brimholm")) << error.what();
  }
  EXPECT_THROW(query::parse_pattern("(A)-[x->(B)"), QueryError);
}

TEST_F(Questions, ARowIsAnObjectWithItsEvidence) {
  const query::Result result = asked("(?who)-[praise]->(?whom)");
  ASSERT_EQ(result.rows.size(), 1U);
  const std::string plain = row_json(kb_, result, result.rows[0], false);
  EXPECT_TRUE(plain.starts_with(R"({"bindings":{"who":{"id":"maya-lindqvist","name":"Maya Lindqvist","type":"PER"},)"))
      << plain;
  EXPECT_FALSE(has(plain, "evidence"));
  const std::string whole = row_json(kb_, result, result.rows[0], true);
  EXPECT_TRUE(whole.starts_with(plain.substr(0, plain.size() - 1) + R"(,"evidence":[{"id":"st-)")) << whole;
}

TEST_F(Questions, WithoutAnswersAnOpenEndIsTried) {
  const auto tried = [&](const std::string& pattern) {
    return answered_without_end(kb_, {.pattern = query::parse_pattern(pattern)}).value_or("");
  };
  ASSERT_TRUE(asked("(?who)-[fight]->(?whom)").rows.empty());  // "the army had fought for three days"
  EXPECT_EQ(tried("(?who)-[fight]->(?whom)"), "(?who)-[fight]->()");
  EXPECT_EQ(tried("(?who)-[sing]->(?whom)"), "");
  EXPECT_EQ(tried("(?who:PER)-[praise]->(Brimholn)"), "");
  EXPECT_EQ(tried("(?a)-[praise]->(?b), (?b)-[sing]->(?a)"), "");
}

TEST_F(Questions, DatesAreDaysMonthsOrYears) {
  FilterRequest filters;
  filters.since = "2021-08", filters.until = "2021-08";
  const Filter filter = taken(filters);
  EXPECT_EQ(filter.since, "2021-08-01");
  EXPECT_EQ(filter.until, "2021-08-31");
  filters.since = "2023", filters.until = "2023-02";
  EXPECT_EQ(taken(filters).since, "2023-01-01");
  EXPECT_EQ(taken(filters).until, "2023-02-28");
  filters.until = "2024-02";
  EXPECT_EQ(taken(filters).until, "2024-02-29");
  filters.until = "2024-04-05T10:00";
  EXPECT_EQ(taken(filters).until, "2024-04-05");
  filters.until = "Monday";
  EXPECT_THROW(taken(filters), UsageError);
}

TEST_F(Questions, FiltersTakeListsAndSayWhatIsWrong) {
  FilterRequest filters;
  filters.types = {"PER,ORG", "GPE|LOC"};
  filters.modalities = {"planned,possible"};
  filters.min_confidence = "0.8";
  filters.polarity = "any";
  filters.attributed_to = "Daroon";
  const Filter filter = taken(filters);
  EXPECT_EQ(filter.types, (std::vector{EntityType::kPer, EntityType::kOrg, EntityType::kGpe, EntityType::kLoc}));
  EXPECT_EQ(filter.modalities, (std::vector{Modality::kPlanned, Modality::kPossible}));
  EXPECT_EQ(filter.min_confidence, 80);
  EXPECT_EQ(filter.polarity, std::nullopt);
  EXPECT_EQ(filter.attributed_to, "ilyas-ahmad-daroon");
  const auto wrong = [&](auto FilterRequest::*part, const auto& value) {
    FilterRequest request;
    request.*part = value;
    EXPECT_THROW(taken(request), UsageError);
  };
  wrong(&FilterRequest::types, std::vector<std::string>{"CITY"});
  wrong(&FilterRequest::modalities, std::vector<std::string>{"maybe"});
  for (const char* number : {"", "2", "-1", "high", "0.5x", "nan"}) wrong(&FilterRequest::min_confidence, number);
  wrong(&FilterRequest::polarity, "0");
  FilterRequest nobody;
  nobody.attributed_to = "Nobody At All";
  EXPECT_THROW(taken(nobody), UnknownName);
}

TEST_F(Questions, AnExportTakesEverythingUnlessItIsAskedNotTo) {
  EXPECT_TRUE(taken({}, true).all);
  EXPECT_FALSE(taken({}, true).rejected);
  EXPECT_FALSE(taken({}, false).all);
  FilterRequest filters;
  filters.polarity = "-";
  EXPECT_FALSE(taken(filters, true).all);
  filters.all = true;
  EXPECT_TRUE(taken(filters).all && taken(filters).rejected);
}

TEST_F(Questions, NamesMayStandInParentheses) {
  EXPECT_EQ(named(kb_, "(Brimholm:GPE)").id, "brimholm");
  EXPECT_EQ(named(kb_, "ilyas-ahmad-daroon").name, "Ilyas Ahmad Daroon");
  EXPECT_THROW(named(kb_, "Brimholm:PER"), UnknownName);
  EXPECT_THROW(named(kb_, "Brimholm+"), UsageError) << "one thing is asked for";
}

TEST(Counted, KnowsOneFromMany) {
  EXPECT_EQ(counted(1, "entity", "entities"), "1 entity");
  EXPECT_EQ(counted(0, "entity", "entities"), "0 entities");
  EXPECT_EQ(counted(2, "document", "documents"), "2 documents");
}

TEST(Open, WhatIsNotThereSaysHowItIsMade) {
  try {
    open_to_read("/no/such.kb");
    FAIL();
  } catch (const StoreError& error) {
    EXPECT_TRUE(has(error.what(), "relata build INPUT.. -d /no/such.kb")) << error.what();
  }
  EXPECT_THROW(open_to_write("/no/such.kb"), StoreError);
}

}  // namespace
}  // namespace relata::verbs
