#include "store/store.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/store/document_builder.h"
#include "tests/store/temporary_directory.h"

namespace relata::store {
namespace {

using relata::testing::DocumentBuilder;
using relata::testing::TemporaryDirectory;

// Each cluster its own entity, under its name.
std::vector<LocalEntityRow> entities_of(const ExtractedDocument& document) {
  std::vector<LocalEntityRow> rows;
  for (std::uint32_t cluster = 0; cluster < document.clusters.size(); ++cluster)
    rows.push_back({document.clusters[cluster].names.front().text + "|x", document.clusters[cluster], {cluster}});
  return rows;
}

ExtractedDocument capture(const std::string& id, const std::string& city) {
  DocumentBuilder doc(id);
  doc.name("Taliban", EntityType::kOrg).name(city, EntityType::kGpe);
  doc.sentence("The Taliban captured " + city + ".").state("The Taliban", "captured", "capture", city);
  return doc.build();
}

void put(Store& store, const ExtractedDocument& document) { store.put(document, entities_of(document)); }

std::vector<std::string> docs_of(const std::vector<EdgeLocation>& edges) {
  std::vector<std::string> docs;
  for (const EdgeLocation& edge : edges) docs.push_back(edge.statement.doc);
  return docs;
}

using Strings = std::vector<std::string>;

class StoreTest : public ::testing::Test {
 protected:
  TemporaryDirectory tmp_;
  Store store_ = Store::open(tmp_ / "kb", Access::kWrite);
};

TEST_F(StoreTest, WhatWasPutIsFoundByIdByEndsAndByRelation) {
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

TEST_F(StoreTest, NothingIsAnEndLikeOthers) {
  DocumentBuilder doc("a");
  doc.sentence("The army collapsed.").state("The army", "collapsed", "collapse", "");
  put(store_, doc.build());
  EXPECT_EQ(store_.edges(std::nullopt, Strings{""}).size(), 1u);
  EXPECT_EQ(store_.edges(Strings{"p:army"}, std::nullopt).size(), 1u);
  EXPECT_TRUE(store_.edges(Strings{""}, std::nullopt).empty());
  EXPECT_TRUE(store_.edges(Strings{"p:navy"}, std::nullopt).empty());
}

TEST_F(StoreTest, AnotherContentReplacesAllThatTheFirstGave) {
  put(store_, capture("a", "Kunduz"));
  put(store_, capture("a", "Herat"));
  EXPECT_TRUE(store_.edges(std::nullopt, Strings{"e:Kunduz|x"}).empty());
  EXPECT_EQ(store_.statements("a").size(), 1u);
  EXPECT_EQ(store_.verify(), Strings{});
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

TEST_F(StoreTest, DaysAreOfTheEventElseOfTheDocument) {
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

TEST_F(StoreTest, IdsWithNulAndNoLettersAreDocumentsLikeOthers) {
  const Strings ids = {"", std::string("\0", 1), "a", std::string("a\0b", 3), "ab"};
  for (const std::string& id : ids) put(store_, capture(id, "Kunduz"));
  EXPECT_EQ(store_.stored_ids(), ids);  // bytewise
  for (const std::string& id : ids) EXPECT_EQ(store_.statements(id).size(), 1u);
  EXPECT_EQ(store_.verify(), Strings{});
}

TEST_F(StoreTest, OfStatementsWithOneIdTheFirstIsKept) {
  ExtractedDocument document = capture("a", "Kunduz");
  document.statements.push_back(document.statements[0]);
  put(store_, document);
  EXPECT_EQ(store_.statements("a").size(), 1u);
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
