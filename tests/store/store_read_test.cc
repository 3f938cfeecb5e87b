// What is read of a store: store_read.cc.
#include <gtest/gtest.h>

#include "core/error.h"
#include "store/store.h"
#include "tests/store/captures.h"

namespace relata::store {
namespace {

using StoreReadTest = StoreTest;

TEST_F(StoreReadTest, WhatWasPutIsFoundByIdByEndsAndByRelation) {
  const ExtractedDocument document = capture("a", "Kunduz");
  put(store_, document);
  put(store_, capture("b", "Herat"));
  EXPECT_EQ(store_.stored_ids(), (Strings{"a", "b"}));
  EXPECT_EQ(store_.statements("a"), document.statements);
  EXPECT_EQ(store_.stored("a")->document.text, document.document.text);
  EXPECT_EQ(store_.mentions("a")->clusters, document.clusters);
  const auto location = store_.locate(document.statements[0].id);
  ASSERT_TRUE(location);
  EXPECT_EQ(location->doc, "a");
  EXPECT_EQ(store_.statement(*location), document.statements[0]);
  EXPECT_EQ(docs_of(store_.edges(Strings{"e:Taliban|x"}, std::nullopt)), (Strings{"a", "b"}));
  EXPECT_EQ(docs_of(store_.edges(std::nullopt, Strings{"e:Herat|x"})), Strings{"b"});
  EXPECT_EQ(docs_of(store_.edges(Strings{"e:Taliban|x"}, Strings{"e:Herat|x", "e:Kabul|x"})), Strings{"b"});
  const auto is = [](std::string_view wanted) { return [wanted](std::string_view word) { return word == wanted; }; };
  EXPECT_EQ(docs_of(store_.edges(std::nullopt, std::nullopt, is("capture"))), (Strings{"a", "b"}));
  EXPECT_TRUE(store_.edges(std::nullopt, std::nullopt, is("flee")).empty());
  EXPECT_EQ(docs_of(store_.edges(Strings{"e:Taliban|x"}, Strings{"e:Herat|x"}, is("capture"))), Strings{"b"});
  EXPECT_EQ(docs_of(store_.edges(Strings{"e:Taliban|x"}, std::nullopt, is("capture"))), (Strings{"a", "b"}));
  EXPECT_TRUE(store_.edges(Strings{"e:Taliban|x"}, std::nullopt, is("flee")).empty());
  EXPECT_TRUE(store_.edges(std::nullopt, Strings{"e:Herat|x"}, is("flee")).empty());
  EXPECT_EQ(store_.participations(Strings{"e:Herat|x"}).size(), 1u);
  EXPECT_EQ(store_.verify(), Strings{});
}

TEST_F(StoreReadTest, NothingIsAnEndLikeOthers) {
  DocumentBuilder doc("a");
  doc.sentence("The army collapsed.").state("The army", "collapsed", "collapse", "");
  put(store_, doc.build());
  EXPECT_EQ(store_.edges(std::nullopt, Strings{""}).size(), 1u);
  EXPECT_EQ(store_.edges(Strings{"p:army"}, std::nullopt).size(), 1u);
  EXPECT_TRUE(store_.edges(Strings{""}, std::nullopt).empty());
  EXPECT_TRUE(store_.edges(Strings{"p:navy"}, std::nullopt).empty());
}

TEST_F(StoreReadTest, DaysAreOfTheEventElseOfTheDocument) {
  DocumentBuilder dated("a"), undated("b");
  dated.document().date = "2021-08";
  dated.sentence("Rain fell. Snow came. Wind rose.");
  dated.state("Rain", "fell", "fall", "");
  dated.state("Snow", "came", "come", "").time = TimeExpression{"", {}, "2020", "2020-01-01", std::nullopt};
  dated.state("Wind", "rose", "rise", "").time = TimeExpression{"", {}, "2018", std::nullopt, "2018-12-31"};
  undated.sentence("Hail fell.").state("Hail", "fell", "fall", "");
  put(store_, dated.build());
  put(store_, undated.build());
  const auto words = [&](std::string_view since, std::string_view until) {
    std::string words;
    for (const StatementLocation& location : store_.statements_of_days(since, until))
      words += store_.statement(location)->subject.mention + " ";
    return words;
  };
  EXPECT_EQ(words("2021-08-31", "2021-08-31"), "Rain Snow ") << "what lasts is of every day after its first";
  EXPECT_EQ(words("2021-09-01", ""), "Snow ");
  EXPECT_EQ(words("2019-01-01", "2019-12-31"), "");
  EXPECT_EQ(words("", "2018-12-31"), "Wind ");
  EXPECT_EQ(words("", "1900-01-01"), "Wind ") << "an open start reaches back as far as asked";
  EXPECT_EQ(words("", ""), "Rain Snow Wind ") << "hail has no day";
}

TEST_F(StoreReadTest, IdsWithNulAndNoLettersAreDocumentsLikeOthers) {
  const Strings ids = {"", std::string("\0", 1), "a", std::string("a\0b", 3), "ab"};
  for (const std::string& id : ids) put(store_, capture(id, "Kunduz"));
  EXPECT_EQ(store_.stored_ids(), ids);  // bytewise
  for (const std::string& id : ids) EXPECT_EQ(store_.statements(id).size(), 1u);
  EXPECT_EQ(store_.verify(), Strings{});
}

TEST_F(StoreReadTest, OfStatementsWithOneIdTheFirstIsKept) {
  ExtractedDocument document = capture("a", "Kunduz");
  document.statements.push_back(document.statements[0]);
  put(store_, document);
  EXPECT_EQ(store_.statements("a").size(), 1u);
  EXPECT_EQ(store_.verify(), Strings{});
}

}  // namespace
}  // namespace relata::store
