#include "extract/time/amount.h"

#include <gtest/gtest.h>

namespace relata::time {
namespace {

Node lasting(int unit, int thousandths, const Node* more = nullptr) {
  Node node;
  node.operation = Operation::kDuration;
  node.fields[static_cast<std::size_t>(Field::kUnit)] = unit;
  node.fields[static_cast<std::size_t>(Field::kCount)] = thousandths;
  node.b = more;
  return node;
}

TEST(Amount, OfAChainIsTheSumOfItsParts) {
  const Node months = lasting(kMonth, 2000);
  const Node years = lasting(kYear, 3000, &months);
  const Amount amount = amount_of(years);
  EXPECT_EQ(amount.months, 38);
  EXPECT_EQ(amount.days, 0);
  EXPECT_EQ(amount.finest, kMonth);
  EXPECT_EQ(iso_duration(years), "P3Y2M");
}

TEST(Amount, CountsThousandths) {
  EXPECT_EQ(amount_of_unit(kWeek, 2500).days, 17);
  EXPECT_EQ(amount_of_unit(kYear, 1500).months, 18);
  EXPECT_EQ(amount_of_unit(kHour, 500).seconds, 1800);
  EXPECT_EQ(amount_of_unit(kDay, -3000).days, 3) << "not counted, but three all the same";
  EXPECT_EQ(iso_duration(lasting(kHour, 2500)), "PT2.5H");
  EXPECT_EQ(iso_duration(lasting(kDay, 1250)), "P1.25D");
}

TEST(Amount, HasNoValueWhereNobodyCounted) {
  EXPECT_EQ(iso_duration(lasting(kDay, -3000)), std::nullopt);
  EXPECT_EQ(iso_duration(lasting(kWeekend, 2000)), std::nullopt);
}

TEST(Amount, MovesADayByTheCalendar) {
  const Day last_of_january = *make_day(2021, 1, 31);
  EXPECT_EQ(moved(last_of_january, amount_of_unit(kMonth, 1000), 1), make_day(2021, 2, 28));
  EXPECT_EQ(moved(last_of_january, amount_of_unit(kYear, 1000), -1), make_day(2020, 1, 31));
  EXPECT_EQ(moved(last_of_january, amount_of_unit(kFortnight, 1000), 1), make_day(2021, 2, 14));
  EXPECT_EQ(moved(last_of_january, amount_of_unit(kCentury, 99'000), 1), std::nullopt) << "no year 11921";
  EXPECT_EQ(moved(last_of_january, amount_of_unit(kCentury, 99'000), -1), std::nullopt);
}

}  // namespace
}  // namespace relata::time
