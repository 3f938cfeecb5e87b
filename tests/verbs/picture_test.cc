#include "verbs/picture.h"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/verbs/articles.h"
#include "verbs/counted_graph.h"
#include "verbs/export.h"

namespace relata::verbs {
namespace {

class Pictures : public Articles {
 protected:
  // "ardan-front tal-e-sorkh"
  std::string drawn(const PictureRequest& request, bool phrases = false) const {
    const kb::KnowledgeBase kb = open();
    Undated undated;
    Notes notes;
    const View view = view_of(request, kb, notes);
    picture_ = picture_of(graph_of(kb, {}, undated, phrases), view, {});
    std::string ids;
    for (const graph::Vertex& vertex : picture_.part.graph.vertices()) ids += (ids.empty() ? "" : " ") + vertex.id;
    return ids;
  }
  std::string refused(const PictureRequest& request) const {
    try {
      drawn(request);
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }
  std::string exported(const std::string& format, const PictureRequest& picture) const {
    ExportRequest request;
    request.format = format;
    request.picture = picture;
    const kb::KnowledgeBase kb = open();
    std::ostringstream out;
    written_ = Export(kb, request).write(out);
    return out.str();
  }
  mutable Picture picture_;
  mutable Written written_;
};

TEST_F(Pictures, OfOneAreThoseAroundHim) {
  EXPECT_EQ(drawn({.ego = "Daroon"}), "ilyas-ahmad-daroon tal-e-sorkh");
  EXPECT_EQ(drawn({.ego = "Daroon", .hops = 2}), "ardan-front ilyas-ahmad-daroon tal-e-sorkh");
  EXPECT_EQ(picture_.focus, (std::vector<std::string>{"ilyas-ahmad-daroon"}));
  EXPECT_EQ(picture_.notes, (Notes{"At most 2 steps from Ilyas Ahmad Daroon"}));
}

TEST_F(Pictures, OfTwoAreWhatLinksThem) {
  EXPECT_EQ(drawn({.between = {"Daroon", "Maya Lindqvist"}}),
            "ardan-front ilyas-ahmad-daroon maya-lindqvist tal-e-sorkh");
  EXPECT_EQ(picture_.focus, (std::vector<std::string>{"ilyas-ahmad-daroon", "maya-lindqvist"}));
  EXPECT_TRUE(has(refused({.between = {"Daroon", "Maya Lindqvist"}, .hops = 2}), "within 2 steps; --hops takes more"));
}

TEST_F(Pictures, SayWhatIsWrongWithARequest) {
  EXPECT_TRUE(has(refused({.ego = "Darun", .between = {"a", "b"}}), "pictures of their own"));
  EXPECT_TRUE(has(refused({.between = {"Daroon"}}), "--between is given twice"));
  EXPECT_TRUE(has(refused({.between = {"Daroon", "Ilyas Ahmed Darun"}}), "both are Ilyas Ahmad Daroon"));
  EXPECT_TRUE(has(refused({.hops = 2}), "--hops needs --ego"));
  EXPECT_TRUE(has(refused({.ego = "Ardan Frond"}), "near to it: Ardan Front"));
}

TEST_F(Pictures, WhomNothingTiesIsNothingFound) {
  const kb::KnowledgeBase kb = open();
  Notes notes;
  const View view = view_of({.ego = "Daroon"}, kb, notes);
  EXPECT_THROW(picture_of(graph::KnowledgeGraph(), view, {}), NothingFound);
}

TEST_F(Pictures, GroupsAreOfThreeAndMore) {
  drawn({});
  EXPECT_TRUE(std::ranges::all_of(picture_.groups, [&](const auto& group) {
    const auto same = [&](const auto& other) { return other.second == group.second; };
    return std::ranges::count_if(picture_.groups, same) >= 3;
  }));
  EXPECT_EQ(picture_.groups.at("ardan-front"), picture_.groups.at("tal-e-sorkh"));
}

TEST_F(Pictures, PhrasesAreNodesOnRequestButPronounsAreNot) {
  EXPECT_EQ(drawn({}).find("p:"), std::string::npos);
  EXPECT_TRUE(has(drawn({}, true), "p:general"));
}

TEST_F(Pictures, ChoiceIsOfPicturesAlone) {
  EXPECT_FALSE(has(exported("dot", {.ego = "Daroon"}), "\"brimholm\" ["));
  EXPECT_TRUE(has(exported("dot", {}), "\"brimholm\" ["));
  EXPECT_THROW(exported("jsonl", {.ego = "Daroon"}), UsageError);
  EXPECT_THROW(exported("graphml", {.ego = "Daroon"}), UsageError);
  EXPECT_THROW(exported("entities", {.nodes = 3}), UsageError);
}

TEST_F(Pictures, NodesDefaultToWhatCanBeRead) {
  EXPECT_EQ(nodes_of_picture({}), 60U);
  EXPECT_EQ(nodes_of_picture({{Entity()}, 1}), 40U);
  EXPECT_EQ(nodes_of_picture({{Entity(), Entity()}, 3}), 20U);
}

}  // namespace
}  // namespace relata::verbs
