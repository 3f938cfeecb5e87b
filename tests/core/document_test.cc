#include "core/document.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

Document article() {
  Document document;
  document.id = "a";
  document.text = "Kabul fell.";
  document.date = "2021-08-15";
  return document;
}

TEST(Document, SaysTheSameWhereverItCameFrom) {
  Document other = article();
  other.origin = "elsewhere.txt";
  EXPECT_TRUE(article().same_content(other));
}

TEST(Document, EveryOtherFieldIsPartOfWhatItSays) {
  const auto differs = [](auto change) {
    Document other = article();
    change(other);
    return !article().same_content(other) && !other.same_content(article());
  };
  EXPECT_TRUE(differs([](Document& d) { d.id = "b"; }));
  EXPECT_TRUE(differs([](Document& d) { d.text += ' '; }));
  EXPECT_TRUE(differs([](Document& d) { d.date.reset(); }));
  EXPECT_TRUE(differs([](Document& d) { d.title = ""; }));
  EXPECT_TRUE(differs([](Document& d) { d.source = "AP"; }));
  EXPECT_TRUE(differs([](Document& d) { d.url = "u"; }));
  EXPECT_TRUE(differs([](Document& d) { d.author = "Noor"; }));
  EXPECT_TRUE(differs([](Document& d) { d.extra = "{\"a\":1}"; }));
}

}  // namespace
}  // namespace relata
