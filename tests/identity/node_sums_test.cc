// Nodes of many documents in numbers are those that an update counts one by one.
#include "identity/node_sums.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/identity/contents.h"

namespace relata::identity {
namespace {

// Of more documents than company is read of, with bodies that look at the places of their document.
Contents many_documents() {
  std::mt19937 random(5);
  const std::vector<Named> names = {
      {kGpe, "Chile"},    {kGpe, "Peru"}, {kGpe, "Antioquia"}, {kGpe, "Harlow"}, {kGpe, "Lazna"},
      {kOrg, "Congress"}, {kOrg, "NRF"},  {kPer, "Ola Lind"},  {kPer, "Noor"},   {kPer, "Anna Petrova", "arts"}};
  Contents contents;
  for (int number = 0; number < 90; ++number) {
    std::vector<Named>& content = contents["d" + std::to_string(number * 37 % 1000)];
    for (const Named& named : names)
      if (random() % 3 != 0) content.push_back(named);
    if (number % 5 == 0) content.push_back(content.front());
    content.push_back({kPer, "Tove Number" + std::to_string(number)});
  }
  return contents;
}

TEST(NodeSums, AreTheNodesOfAnUpdate) {
  const Contents contents = many_documents();
  const KnownRows rows = from_nothing(contents);
  NodeSums sums;
  for (auto at = contents.rbegin(); at != contents.rend(); ++at) {
    std::vector<Cluster> clusters;
    Facets facets;
    for (const Named& named : at->second) {
      clusters.push_back({named.type, {{named.name, 1}}, {}, static_cast<std::uint32_t>(10 * clusters.size()), 1, ""});
      facets.emplace_back();
      if (!named.facet.empty()) facets.back().insert(named.facet);
    }
    sums.add(at->first, named_clusters(join_within_document(at->first, clusters, facets)), {});
  }
  sums.order();
  std::size_t untold = 0, with_regions = 0;
  for (std::uint32_t i = 0; i < sums.size(); ++i) {
    const Node node = sums.node(i);
    EXPECT_EQ(node.key, sums.key(i));
    if (i > 0) EXPECT_LT(sums.key(i - 1), sums.key(i));
    EXPECT_TRUE(node == IdentityTable(rows).node(node.key)) << node.key;
    std::vector<std::string> documents, wanted;
    for (const std::uint32_t document : sums.documents(i)) documents.emplace_back(sums.document(document));
    IdentityTable(rows).documents(node.key, [&](const std::string& doc) { return wanted.push_back(doc), true; });
    EXPECT_EQ(documents, wanted) << node.key;
    untold += !node.nearby.empty();
    with_regions += !node.regions.empty();
  }
  EXPECT_GT(untold, 10U);
  EXPECT_GT(with_regions, 5U);
}

}  // namespace
}  // namespace relata::identity
