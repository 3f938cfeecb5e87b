#include "read/record_date.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/read/reading.h"

namespace relata::read {
namespace {

TEST(RecordDate, IsoStaysAsItIs) {
  for (const char* date : {"2021", "2021-08", "2021-08-14", "2021-08-14T19:30:00Z"}) EXPECT_EQ(record_date(date), date);
}

TEST(RecordDate, IsReadWhereOnlyOneDayCanBeMeant) {
  EXPECT_EQ(record_date("14/08/2021"), "2021-08-14");
  EXPECT_EQ(record_date("08/14/2021"), "2021-08-14");
  EXPECT_EQ(record_date("5/5/2023"), "2023-05-05");
  EXPECT_EQ(record_date("4.5.2023"), "2023-05-04");
  EXPECT_EQ(record_date("2021/8/14"), "2021-08-14");
  EXPECT_EQ(record_date("20210814"), "2021-08-14");
  EXPECT_EQ(record_date("August 14, 2021"), "2021-08-14");
  EXPECT_EQ(record_date("Aug. 2021"), "2021-08");
  EXPECT_EQ(record_date("Sat, 14 Aug 2021 10:00:00 GMT"), "2021-08-14");
  EXPECT_EQ(record_date("14-Aug-2021"), "2021-08-14");
  EXPECT_EQ(record_date("the 14th of August, 2021"), "2021-08-14");
  EXPECT_EQ(record_date("Sat Aug 14 10:00:00 UTC 2021"), "2021-08-14");
}

TEST(RecordDate, WithoutADigitItIsNone) {
  EXPECT_EQ(record_date("n.d."), std::nullopt);
  EXPECT_EQ(record_date(""), std::nullopt);
}

TEST(RecordDate, WhatMayBeTwoDaysOrNoneIsRefused) {
  for (const char* date : {"04/05/2023", "1-2-2020", "31/31/2021", "2021-02-30", "14:30", "1628985600",
                           "5 Floréal 2021", "Marketing 9, 2024"})
    EXPECT_THROW(record_date(date), InputError) << date;
  EXPECT_THROW(record_date(std::string(100, '2')), InputError);
}

TEST(RecordDate, TheRecordIsNamedAndTheRestIsRead) {
  const Read r =
      read_bytes("{\"text\":\"One.\",\"date\":\"04/05/2023\"}\n{\"text\":\"Two.\",\"date\":\"14/08/2021\"}", "jsonl");
  ASSERT_EQ(r.documents.size(), 1u);
  EXPECT_EQ(r.documents[0].document.date, "2021-08-14");
  ASSERT_EQ(r.refused.size(), 1u);
  EXPECT_EQ(r.refused[0].first, "stdin#1");
  EXPECT_EQ(r.refused[0].second, "the date \"04/05/2023\" may be 2023-05-04 or 2023-04-05: write YYYY-MM-DD");
}

}  // namespace
}  // namespace relata::read
