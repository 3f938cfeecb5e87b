#include "verbs/diff.h"

#include <gtest/gtest.h>

#include "tests/verbs/articles.h"
#include "verbs/correct.h"

namespace relata::verbs {
namespace {

class Diffs : public Articles {
 protected:
  // "+ triple A | capture | B 0 1", a line each.
  static std::string told(const Diff& diff) {
    std::string text;
    for (const Difference& row : diff.rows)
      text += std::string(1, row.sign()) + " " + std::string(to_string(row.kind)) + " " + row.words + " " +
              std::to_string(row.before) + " " + std::to_string(row.after) + "\n";
    return text;
  }
  std::string against(const std::filesystem::path& other, const std::vector<std::string>& kinds = {}) const {
    DiffRequest request;
    request.before = other.string();
    request.kinds = kinds;
    request.limit = 0;
    found_ = diff(open(), request);
    return told(found_);
  }
  // A second knowledge base without one of the articles.
  std::filesystem::path without(const std::string& doc) const {
    build(dir_ / "other", {.reading = articles()}, 1, {});
    kb::KnowledgeBase other = kb::KnowledgeBase::open(dir_ / "other", kb::Access::kWrite);
    EXPECT_TRUE(other.remove(doc));
    other.flush();
    return dir_ / "other";
  }
  mutable Diff found_;
};

TEST_F(Diffs, OfOneWithItselfAreNone) {
  EXPECT_EQ(against(kb_path()), "");
  EXPECT_TRUE(counts_in_words(found_).empty());
}

TEST_F(Diffs, TellWhatCameAndWhatIsSaidMoreOften) {
  const std::string text = against(without("wire"));
  EXPECT_TRUE(has(text, "~ triple Ardan Front | capture | Tal-e-Sorkh 1 2\n")) << text;
  EXPECT_TRUE(has(text, "+ document wire 0 ")) << text;
  EXPECT_TRUE(has(text, "+ statement Tal-i-Sorkh was captured by the Ardan Front 0 1\n")) << text;
  EXPECT_TRUE(has(text, "~ entity Ilyas Ahmad Daroon ")) << text;
  EXPECT_TRUE(has(counts_in_words(found_).front(), "triples: ")) << counts_in_words(found_).front();
}

TEST_F(Diffs, AreTurnedWithTheSides) {
  const std::filesystem::path other = without("town");
  const kb::KnowledgeBase less = kb::KnowledgeBase::open(other, kb::Access::kRead);
  DiffRequest request;
  request.before = kb_path().string();
  request.kinds = {"triples,entities"};
  const std::string text = told(diff(less, request));
  EXPECT_TRUE(has(text, "- triple Maya Lindqvist | praise | Ardan Front 1 0\n")) << text;
  EXPECT_TRUE(has(text, "- entity Maya Lindqvist ")) << text;
  EXPECT_FALSE(has(text, "statement ") || has(text, "document ")) << text;
}

TEST_F(Diffs, OfTwoDaysAreWhatHappenedBetween) {
  DiffRequest request;
  request.before = "2021-08-07";
  request.after = "2021-08-08";
  const std::string text = told(diff(open(), request));
  EXPECT_TRUE(has(text, "+ triple Ardan Front | capture | Tal-e-Sorkh 0 ")) << text;
  request.after = "2021-08-07";
  EXPECT_EQ(told(diff(open(), request)), "");
}

TEST_F(Diffs, WhoIsWhoChangesWhatIsSaid) {
  build(dir_ / "other", {.reading = articles()}, 1, {});
  {
    kb::KnowledgeBase other = kb::KnowledgeBase::open(dir_ / "other", kb::Access::kWrite);
    other.add(Correction{CorrectionKind::kSame, other.sides("Maya Lindqvist").front().side,
                         other.sides("Daroon").front().side, ""});
    other.flush();
  }
  const std::string text = against(dir_ / "other", {"entities", "statement"});
  EXPECT_TRUE(has(text, "~ statement ")) << text;
  EXPECT_TRUE(has(text, "entity ")) << text;
}

TEST_F(Diffs, TheFirstOfEachKindAreShownAndAllAreCounted) {
  DiffRequest request;
  request.before = without("wire").string();
  request.limit = 1;
  const Diff one = diff(open(), request);
  EXPECT_EQ(one.rows.size(), 4U) << told(one);
  EXPECT_GT(one.counts[3].came, 1U);
}

TEST_F(Diffs, AreRecords) {
  const kb::KnowledgeBase kb = open();
  against(without("wire"));
  for (const Difference& row : found_.rows) {
    const std::string json = difference_json(kb, row);
    EXPECT_TRUE(has(json, "\"kind\":\"" + std::string(to_string(row.kind)) + "\"")) << json;
    EXPECT_TRUE(has(json, ",\"" + std::string(to_string(row.kind)) + "\":{")) << json;
  }
}

TEST_F(Diffs, SayWhatIsWrongWithARequest) {
  const auto refused = [&](DiffRequest request) -> std::string {
    try {
      diff(open(), request);
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  };
  DiffRequest request;
  request.before = "2021";
  EXPECT_TRUE(has(refused(request), "give two")) << refused(request);
  request.after = "soon";
  EXPECT_TRUE(has(refused(request), "'soon' is no date")) << refused(request);
  request.after = "2022", request.kinds = {"facts"};
  EXPECT_TRUE(has(refused(request), "unknown --only 'facts': try triples")) << refused(request);
  request.after.reset(), request.kinds.clear(), request.before = "/nowhere.kb";
  EXPECT_TRUE(has(refused(request), "no knowledge base at /nowhere.kb")) << refused(request);
}

}  // namespace
}  // namespace relata::verbs
