#include "export/database_text.h"

#include <gtest/gtest.h>

#include "database_sample.h"
#include "sample.h"

namespace relata::exporter {
namespace {

TEST(DatabaseText, TextStandsInQuotesAndNothingDoesNot) {
  EXPECT_EQ(CsvLine().text("a \"b\"").bare("3").nothing().text("").line(), "\"a \"\"b\"\"\",3,,\"\"\n");
}

TEST(DatabaseText, AnyTextComesBack) {
  const std::vector<std::string> texts = {kHostile, "", "a\\", "\"", "line\r\nend", ",", "=1+1"};
  CsvLine line;
  for (const std::string& text : texts) line.text(text);
  EXPECT_EQ(table(line.line()).at(0), texts);
}

TEST(DatabaseText, ValuesAreWrittenByTheirType) {
  CsvLine line;
  line.value(std::string("x"), FieldType::kText).value(std::string("2021-08-09"), FieldType::kDay);
  line.value(3U, FieldType::kCount).value(Hundredths{90}, FieldType::kHundredths).value(true, FieldType::kFlag);
  line.value({}, FieldType::kText);
  EXPECT_EQ(line.line(), "\"x\",2021-08-09,3,0.90,true,\n");
}

TEST(DatabaseText, NamesStandInBackticks) {
  EXPECT_EQ(database_name("end"), "`end`");
  EXPECT_EQ(database_name("a`b"), "`a``b`");
}

TEST(DatabaseText, TheTypeOfAnEdgeIsNoProperty) {
  std::size_t types = 0;
  for (const EdgeField& field : edge_fields()) types += field.name == "type";
  EXPECT_EQ(types, 1U);
  EXPECT_EQ(edge_properties().size(), edge_fields().size() - 1);
}

}  // namespace
}  // namespace relata::exporter
