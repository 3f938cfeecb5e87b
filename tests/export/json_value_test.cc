#include "export/json_value.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace relata::exporter {
namespace {

TEST(Json, ValuesAreTheirText) {
  EXPECT_EQ(Json(nullptr).text(), "null");
  EXPECT_EQ(Json(true).text(), "true");
  EXPECT_EQ(Json(-7).text(), "-7");
  EXPECT_EQ(Json(std::uint64_t{18446744073709551615U}).text(), "18446744073709551615");
  EXPECT_EQ(Json("Kunduz").text(), "\"Kunduz\"");
  EXPECT_EQ(Json(std::optional<std::string>()).text(), "null");
  EXPECT_EQ(Json(std::optional<std::string>("a")).text(), "\"a\"");
  EXPECT_EQ(Json(std::vector<std::string>{"a", "b"}).text(), "[\"a\",\"b\"]");
  EXPECT_EQ(Json::raw("0.50").text(), "0.50");
}

TEST(Json, NumbersAreTheShortestThatAreReadAsTheSame) {
  for (const double value : {0.0, 2.5, 1e-7, 1.1, 1e300, -0.1, 1.0 / 3})
    EXPECT_EQ(nlohmann::json::parse(Json(value).text()).get<double>(), value) << Json(value).text();
  EXPECT_EQ(Json(1.1).text(), "1.1");
  EXPECT_EQ(Json(std::numeric_limits<double>::infinity()).text(), "null");
  EXPECT_EQ(Json(std::nan("")).text(), "null");
}

TEST(Json, HundredthsAreWhatADoubleWouldBe) {
  for (int value = 0; value <= 255; ++value)
    EXPECT_EQ(Json::hundredths(static_cast<std::uint8_t>(value)).text(), nlohmann::json(value / 100.0).dump());
}

TEST(Json, AnyBytesAreReadAgain) {
  std::string all;
  for (int byte = 1; byte < 256; ++byte) all += static_cast<char>(byte);
  EXPECT_NO_THROW(nlohmann::json::parse(Json(all).text()));
  const std::string text = "\"q\" \\ \n\t\x01\x7f Lōgar \U0001F600";
  EXPECT_EQ(nlohmann::json::parse(Json(text).text()), text);
  EXPECT_EQ(Json("a\xff").text(), "\"a\uFFFD\"");
  EXPECT_EQ(Json("\xe2\x80").text(), "\"\uFFFD\"");
}

TEST(JsonObject, KeysStayInTheirOrder) {
  JsonObject object{{"b", 1}, {"a", nullptr}};
  object.add("a \"key\"", JsonArray{1, "x", JsonObject()});
  EXPECT_EQ(object.text(), R"({"b":1,"a":null,"a \"key\"":[1,"x",{}]})");
  EXPECT_TRUE(JsonObject().empty() && JsonArray().empty());
  EXPECT_EQ(JsonObject().text() + JsonArray().text(), "{}[]");
}

}  // namespace
}  // namespace relata::exporter
