// Groups at once: which nodes are one, and ids that several ask for. That the rows are those of an update
// bulk_resolution_test.cc shows.
#include "identity/bulk_groups.h"

#include <gtest/gtest.h>

#include "tests/identity/contents.h"

namespace relata::identity {
namespace {

struct Bulk {
  NodeSums sums;
  BulkLinks links;

  explicit Bulk(const Contents& contents) {
    for (const auto& [doc, content] : contents) {
      std::vector<Cluster> clusters;
      for (const Named& named : content)
        clusters.push_back({named.type, {{named.name, 1}}, {}, static_cast<std::uint32_t>(clusters.size()), 1, ""});
      sums.add(doc, named_clusters(join_within_document(doc, clusters)), {});
    }
    sums.order();
    for (std::uint32_t node = 0; node < sums.size(); ++node) links.add(evidence_of(sums.node(node)));
    links.link();
  }
};

std::map<std::string, std::string> heads_by_id(const Bulk& bulk, const BulkGroups& groups) {
  std::map<std::string, std::string> heads;
  groups.ids([&](std::string_view id, std::uint32_t group) { heads.emplace(id, bulk.sums.key(groups.head(group))); });
  return heads;
}
using Heads = std::map<std::string, std::string>;

TEST(BulkGroups, NamesOfOneSlugGetTheirTypes) {
  const Bulk bulk({{"a", {{kPer, "Washington"}}}, {"b", {{kGpe, "Washington"}}}, {"c", {{kPer, "Karim Dostum"}}}});
  const Rulings rulings;
  BulkGroups groups(bulk.sums, bulk.links, rulings, {});
  groups.make();
  EXPECT_EQ(heads_by_id(bulk, groups), (Heads{{"karim-dostum", "karim dostum|person"},
                                              {"washington-gpe", "washington|place"},
                                              {"washington-per", "washington|person"}}));
}

TEST(BulkGroups, WhatIsLinkedOrRuledToBeOneIsOneGroup) {
  const Bulk bulk({{"a", {{kPer, "Karim Dostum"}}}, {"b", {{kPer, "Dostum"}}}, {"c", {{kOrg, "Harbor Union"}}}});
  Rulings rulings;
  {
    BulkGroups groups(bulk.sums, bulk.links, rulings, {});
    groups.make();
    EXPECT_EQ(heads_by_id(bulk, groups),
              (Heads{{"harbor-union", "harbor union|name"}, {"karim-dostum", "dostum|person"}}));
    EXPECT_EQ(groups.group_of(0), groups.group_of(2)) << "dostum|person, karim dostum|person";
  }
  rulings.same_pairs.insert({"dostum|person", "harbor union|name"});
  rulings.same = {{"dostum|person", {"harbor union|name"}}, {"harbor union|name", {"dostum|person"}}};
  rulings.distinct.insert({"dostum|person", "karim dostum|person"});
  BulkGroups groups(bulk.sums, bulk.links, rulings, {});
  groups.make();
  EXPECT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups.group_of(0), groups.group_of(1));
  EXPECT_NE(groups.group_of(0), groups.group_of(2));
}

}  // namespace
}  // namespace relata::identity
