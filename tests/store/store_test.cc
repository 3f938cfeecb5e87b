#include "store/store.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/store/captures.h"

namespace relata::store {
namespace {

TEST_F(StoreTest, AnotherContentReplacesAllThatTheFirstGave) {
  put(store_, capture("a", "Kunduz"));
  put(store_, capture("a", "Herat"));
  EXPECT_TRUE(store_.edges(std::nullopt, Strings{"e:Kunduz|x"}).empty());
  EXPECT_EQ(store_.statements("a").size(), 1u);
  EXPECT_EQ(store_.verify(), Strings{});
}

TEST_F(StoreTest, DocumentsOfOneWriteReplaceAndShareTerms) {
  put(store_, capture("a", "Kunduz"));
  put(store_, capture("b", "Kunduz"));
  put(store_, capture("c", "Mazar"));
  const ExtractedDocument documents[] = {capture("a", "Herat"), capture("b", "Mazar"), capture("c", "Herat"),
                                         capture("d", "Balkh")};
  std::vector<std::vector<LocalEntityRow>> rows;
  for (const ExtractedDocument& document : documents) rows.push_back(entities_of(document));
  std::vector<Store::Given> given;
  for (std::size_t i = 0; i < std::size(documents); ++i) given.push_back({documents[i], rows[i]});
  store_.put(given);
  EXPECT_TRUE(store_.edges(std::nullopt, Strings{"e:Kunduz|x"}).empty());
  EXPECT_EQ(docs_of(store_.edges(std::nullopt, Strings{"e:Mazar|x"})), Strings{"b"});
  EXPECT_EQ(docs_of(store_.edges(std::nullopt, Strings{"e:Herat|x"})), (Strings{"a", "c"}));
  EXPECT_EQ(store_.verify(), Strings{}) << "no term is left over that no document uses";
}

TEST_F(StoreTest, AWriteOfTwoExtractorsIsRefusedWhole) {
  const ExtractedDocument one = capture("a", "Kunduz");
  ExtractedDocument other = capture("b", "Herat");
  other.extractor = "relata 9";
  const auto rows = entities_of(one), others = entities_of(other);
  const Store::Given given[] = {{one, rows}, {other, others}};
  EXPECT_THROW(store_.put(given), StoreError);
  EXPECT_EQ(store_.document("a"), std::nullopt);
}

TEST_F(StoreTest, ARemovedDocumentLeavesNothingAndTheOthersWhole) {
  put(store_, capture("a", "Kunduz"));
  put(store_, capture("ab", "Herat"));
  EXPECT_FALSE(store_.remove("b"));
  EXPECT_TRUE(store_.remove("a"));
  EXPECT_EQ(store_.document("a"), std::nullopt);
  EXPECT_EQ(docs_of(store_.edges(Strings{"e:Taliban|x"}, std::nullopt)), Strings{"ab"});
  EXPECT_EQ(store_.verify(), Strings{});
  EXPECT_TRUE(store_.remove("ab"));
  EXPECT_EQ(store_.extractor(), "");
  EXPECT_EQ(store_.verify(), Strings{});
}

TEST_F(StoreTest, AnotherExtractorIsRefusedUntilNothingOfTheFirstIsLeft) {
  put(store_, capture("a", "Kunduz"));
  ExtractedDocument other = capture("b", "Herat");
  other.extractor = "relata 9";
  EXPECT_TRUE(
      relata::testing::holds(relata::testing::words_of<StoreError>([&] { put(store_, other); }), "--reextract"));
  EXPECT_EQ(store_.document("b"), std::nullopt);
  store_.remove("a");
  put(store_, other);
  EXPECT_EQ(store_.extractor(), "relata 9");
}

TEST_F(StoreTest, RowsOfIdentityChangeWithTheWriteTheyBelongTo) {
  store_.change([](RowEdit& rows) {
    for (const char* key : {"a", "b", "c"}) rows.put(key, "1");
    return 3;
  });
  const auto fails = [](RowEdit& rows) -> std::int64_t {
    rows.erase("a");
    throw StoreError("no");
  };
  EXPECT_THROW(store_.change(fails), StoreError);
  EXPECT_EQ(store_.identity().get("a"), "1");
  store_.change([](RowEdit& rows) {
    EXPECT_EQ(rows.get("b"), "1");
    rows.erase("b");
    return -1;
  });
  EXPECT_EQ(store_.identity().get("b"), std::nullopt);
  EXPECT_EQ(store_.entities_count(), 2u);
  store_.begin_reextraction({{"a", "b"}});
  EXPECT_EQ(store_.identity().get("a"), std::nullopt);
  EXPECT_EQ(store_.identity().get("c"), "1");
}

TEST_F(StoreTest, ReextractionKeepsTextsUntilEachIsPutAgain) {
  put(store_, capture("a", "Kunduz"));
  put(store_, capture("b", "Herat"));
  store_.begin_reextraction({});
  EXPECT_EQ(store_.pending(), (Strings{"a", "b"}));
  EXPECT_EQ(store_.stored("a").has_value(), false);
  EXPECT_EQ(store_.document("a")->text, "The Taliban captured Kunduz.\n");
  EXPECT_TRUE(store_.edges(std::nullopt, std::nullopt).empty());
  EXPECT_EQ(store_.verify(), Strings{});
  ExtractedDocument again = capture("a", "Kunduz");
  again.extractor = "relata 9";
  put(store_, again);
  EXPECT_EQ(store_.pending(), Strings{"b"});
  EXPECT_EQ(store_.statements("a"), again.statements);
  EXPECT_EQ(store_.verify(), Strings{});
}

TEST_F(StoreTest, WhatCannotBeIsRefusedAndNothingIsStored) {
  ExtractedDocument no_id = capture("a", "Kunduz"), beyond = no_id, nowhere = no_id;
  no_id.statements[0].id = "st-1";
  beyond.sentences[0].span.end = 10000;
  nowhere.statements[0].sentence_index = 1;
  for (const ExtractedDocument& document : {no_id, beyond, nowhere}) EXPECT_THROW(put(store_, document), StoreError);
  EXPECT_EQ(store_.document("a"), std::nullopt);
}

}  // namespace
}  // namespace relata::store
