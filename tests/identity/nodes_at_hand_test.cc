// Nodes that a change looks at.
#include "identity/nodes_at_hand.h"

#include <gtest/gtest.h>

namespace relata::identity {
namespace {

Node node(const std::string& key, const std::string& name, std::uint64_t mentions) {
  Node node;
  node.key = key;
  node.names[name] = {mentions, 1};
  node.types[static_cast<std::size_t>(EntityType::kPer)] = node.mentions = mentions;
  node.docs = 1;
  return node;
}

TEST(NodesAtHand, AreThoseOfTheRowsUntilTheyArePut) {
  RowEdit memory;
  IdentityEdit rows(memory);
  rows.put(node("noor|person", "Noor", 2));
  NodesAtHand nodes(rows);
  EXPECT_EQ(nodes.node("atta noor|person"), nullptr);
  EXPECT_EQ(nodes.evidence("atta noor|person"), nullptr);
  ASSERT_NE(nodes.node("noor|person"), nullptr);
  EXPECT_EQ(nodes.node("noor|person")->mentions, 2U);
  EXPECT_EQ(nodes.evidence("noor|person")->names, std::vector<std::string>{"Noor"});

  nodes.put("noor|person", node("noor|person", "Nur", 3));
  EXPECT_EQ(nodes.node("noor|person")->mentions, 3U);
  EXPECT_EQ(nodes.evidence("noor|person")->names, std::vector<std::string>{"Nur"});
  nodes.put("atta noor|person", node("atta noor|person", "Atta Noor", 1));
  EXPECT_EQ(nodes.evidence("atta noor|person")->names, std::vector<std::string>{"Atta Noor"});
  nodes.put("noor|person", std::nullopt);
  EXPECT_EQ(nodes.node("noor|person"), nullptr);
  EXPECT_EQ(nodes.evidence("noor|person"), nullptr);
}

}  // namespace
}  // namespace relata::identity
