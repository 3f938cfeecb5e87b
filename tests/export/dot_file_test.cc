#include "export/dot_file.h"

#include <graphviz/cgraph.h>
#include <gtest/gtest.h>

#include <memory>
#include <sstream>
#include <string>

#include "export/dot_text.h"
#include "sample.h"

namespace relata::exporter {
namespace {

// What libcgraph reads back.
class ReadBack {
 public:
  explicit ReadBack(const std::string& dot) : graph_(agmemread(dot.c_str()), agclose) {}
  explicit operator bool() const { return graph_ != nullptr; }
  int nodes() const { return agnnodes(graph_.get()); }
  int edges() const { return agnedges(graph_.get()); }
  std::string of_graph(const char* attribute) const { return value(graph_.get(), attribute); }
  std::string of_node(const std::string& name, const char* attribute) const {
    Agnode_t* node = agnode(graph_.get(), const_cast<char*>(name.c_str()), 0);
    return node ? value(node, attribute) : "(no such node)";
  }
  std::string of_cluster(const char* name, const char* attribute) const {
    Agraph_t* cluster = agsubg(graph_.get(), const_cast<char*>(name), 0);
    return cluster ? value(cluster, attribute) : "(no such cluster)";
  }
  int in_cluster(const char* name) const { return agnnodes(agsubg(graph_.get(), const_cast<char*>(name), 0)); }

 private:
  static std::string value(void* object, const char* attribute) {
    const char* text = agget(object, const_cast<char*>(attribute));
    return text ? text : "(none)";
  }
  std::unique_ptr<Agraph_t, int (*)(Agraph_t*)> graph_;
};

std::string file_of(const std::vector<std::string>& labels, const std::vector<DotFile::Cluster>& clusters = {}) {
  std::ostringstream out;
  DotFile file(out, "g", "a comment\nof two lines");
  for (const std::string& label : labels) file.add_node("node " + label, {{{"label", dot_escaped(label)}}, {}});
  file.add_edge("node " + labels.front(), "node " + labels.back(), {{{"support", 3u}}, {{"penwidth", 1.25}}});
  file.finish(clusters, {{"rankdir", "LR"}, {"label", "a legend\\nof two lines"}});
  return out.str();
}

TEST(DotFile, ReadsAsAPersonWould) {
  EXPECT_EQ(file_of({"a"}),
            "// a comment\n// of two lines\n"
            "digraph \"g\" {\n"
            "  \"node a\" [\n    label=\"a\"\n  ];\n"
            "  \"node a\" -> \"node a\" [\n    support=3,\n    penwidth=1.3\n  ];\n"
            "\n  // How it is drawn. `graph []` keeps Gephi from taking what follows for nodes.\n"
            "  subgraph { graph []; }\n"
            "  rankdir=\"LR\";\n  label=\"a legend\\nof two lines\";\n}\n");
}

TEST(DotFile, GraphvizReadsBackWhatWasWritten) {
  const std::vector<std::string> hostile = {"c\\", "\\\"", "\"", "\"\\\\\"", "a\nb", kHostile, "node", "", "{}|<>"};
  const ReadBack read(file_of(hostile));
  ASSERT_TRUE(read) << file_of(hostile);
  EXPECT_EQ(read.nodes(), static_cast<int>(hostile.size()));
  EXPECT_EQ(read.edges(), 1);
  EXPECT_EQ(read.of_graph("rankdir"), "LR");
  EXPECT_EQ(read.of_node("node a b", "label"), "a\\nb");
  EXPECT_EQ(read.of_node("node \"", "label"), "\"");
  EXPECT_EQ(read.of_node("node {}|<>", "label"), "{}|<>");
}

TEST(DotFile, AnOddBackslashAtTheEndOpensNoString) {
  std::ostringstream out;
  DotFile file(out, "g\\", "");
  file.add_node("a\\", {{{"docs", "c\\"}, {"type", "x"}}});
  file.finish({}, {});
  const ReadBack read(out.str());
  ASSERT_TRUE(read) << out.str();
  EXPECT_EQ(read.of_node("a\\\\", "docs"), "c\\\\");
  EXPECT_EQ(read.of_node("a\\\\", "type"), "x");
}

TEST(DotFile, NoControlSignStandsInAString) {
  const std::string text = file_of({"a\x01\x7F\r\n\tb"});
  for (const char c : text) EXPECT_TRUE(c == '\n' || (c >= 0x20 && c != 0x7F)) << static_cast<int>(c);
  EXPECT_EQ(text.find("\\\n"), std::string::npos);
}

TEST(DotFile, ClustersKeepTheirOwnWords) {
  const std::vector<DotFile::Cluster> clusters = {{{{"label", "first"}}, {"node a", "node b"}},
                                                  {{{"label", "second"}}, {"node c"}}};
  const std::string text = file_of({"a", "b", "c"}, clusters);
  const ReadBack read(text);
  ASSERT_TRUE(read) << text;
  EXPECT_EQ(read.of_cluster("cluster_1", "label"), "first");
  EXPECT_EQ(read.of_cluster("cluster_2", "label"), "second");
  EXPECT_EQ(read.in_cluster("cluster_1"), 2);
  EXPECT_EQ(read.of_graph("label"), "a legend\\nof two lines");
  EXPECT_EQ(read.nodes(), 3);
}

// What Gephi does: from the word "graph" or "subgraph" all is skipped up to the next opening brace.
TEST(DotFile, NothingButSubgraphsStandsBetweenTheEdgesAndTheEndForGephi) {
  for (const auto& clusters : {std::vector<DotFile::Cluster>(), {{{{"label", "x"}}, {"node a"}}}}) {
    const std::string text = file_of({"a"}, clusters);
    const std::size_t brace = text.rfind('{');
    EXPECT_EQ(text.substr(brace + 1, text.find("graph []", brace) - brace - 1).find_first_not_of(" \n"),
              std::string::npos)
        << text;
    EXPECT_LT(brace, text.find("rankdir"));
  }
}

}  // namespace
}  // namespace relata::exporter
