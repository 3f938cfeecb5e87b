#include "export/gexf.h"

#include <gtest/gtest.h>

#include <sstream>

#include "property_sample.h"

namespace relata::exporter {
namespace {

std::string gexf(const std::vector<Evidenced>& statements, const Filter& filter = {}) {
  std::ostringstream out;
  write_gexf(drawn_sample(statements, filter), out);
  return out.str();
}

TEST(Gexf, TimesAreDaysAndTheFileSaysSo) {
  const std::string text = gexf(property_sample());
  EXPECT_NE(text.find("mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\""), std::string::npos);
  EXPECT_NE(text.find("<spells><spell start=\"2021-08-07\" end=\"2021-08-09\"/></spells>"), std::string::npos) << text;
}

TEST(Gexf, AnOpenEndIsLeftOut) {
  auto statements = property_sample();
  statements[0].statement.time = TimeExpression{"since", {}, "2021-08-20/..", "2021-08-20", {}};
  EXPECT_NE(gexf(statements).find("<spell start=\"2021-08-09\" end=\"2021-08-09\"/><spell start=\"2021-08-20\"/>"),
            std::string::npos)
      << gexf(statements);
}

TEST(Gexf, ParallelRelationsAreOfDifferentKinds) {
  const std::string text = gexf(property_sample());
  for (const char* relation : {"attack", "capture"})
    EXPECT_NE(text.find("source=\"taliban\" target=\"kunduz\" type=\"directed\" label=\"" + std::string(relation) +
                        "\" kind=\"" + relation + "\" weight=\"1\""),
              std::string::npos)
        << relation;
}

TEST(Gexf, WhatIsDeniedIsRed) {
  Filter all;
  all.all = true;
  const std::string text = gexf(property_sample(), all), red = "<viz:color r=\"204\" g=\"51\" b=\"17\"/>";
  const std::size_t fled = text.find("label=\"flee\"");
  ASSERT_NE(fled, std::string::npos);
  EXPECT_NE(text.substr(fled, text.find("</edge>", fled) - fled).find(red), std::string::npos);
  EXPECT_EQ(gexf(property_sample()).find(red), std::string::npos);
}

TEST(Gexf, ANodeTellsItsTypeAndItsPlace) {
  const std::string text = gexf(property_sample());
  EXPECT_NE(text.find("<node id=\"government-of-afghanistan\" label=\"Government of Afghanistan\"><attvalues><attvalue "
                      "for=\"type\" value=\"ORG\"/><attvalue for=\"kind\" value=\"GOV\"/><attvalue for=\"of\" "
                      "value=\"afghanistan\"/>"),
            std::string::npos)
      << text;
}

}  // namespace
}  // namespace relata::exporter
