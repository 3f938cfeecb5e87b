// Our own pairs of names: name_pairs.tsv, and name_pairs_fresh.tsv, after which nothing was made.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "names/name_blocks.h"
#include "names/name_pair.h"
#include "names/normal_form.h"

namespace relata::names {
namespace {

struct Case {
  bool same = false;
  EntityType type_a{}, type_b{};
  std::string a, b;
};

std::vector<Case> read_cases(const std::string& file) {
  std::ifstream in(std::string(RELATA_SOURCE_DIR) + "/tests/names/" + file);
  std::vector<Case> cases;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> columns;
    for (std::size_t begin = 0, tab = 0; tab != std::string::npos; begin = tab + 1) {
      tab = line.find('\t', begin);
      columns.push_back(line.substr(begin, tab - begin));
    }
    EXPECT_EQ(columns.size(), 6u) << line;
    const auto type_a = parse_entity_type(columns.at(1)), type_b = parse_entity_type(columns.at(3));
    EXPECT_TRUE(type_a && type_b && (columns[0] == "same" || columns[0] == "apart")) << line;
    cases.push_back({columns[0] == "same", *type_a, *type_b, columns[2], columns[4]});
  }
  return cases;
}

// The share of cases that compare() decides right when what reaches the threshold is merged; prints the others.
double share_right(const std::vector<Case>& cases) {
  int right = 0;
  for (const Case& c : cases) {
    const PairVerdict verdict = compare({{c.a}, c.type_a, {}, {}}, {{c.b}, c.type_b, {}, {}});
    const bool merged = !verdict.conflict && verdict.probability >= merge_threshold(c.type_a, c.type_b);
    right += merged == c.same;
    if (merged != c.same)
      std::printf("%s: %s ~ %s %.3f%s (%s)\n", c.same ? "same" : "apart", c.a.c_str(), c.b.c_str(), verdict.probability,
                  verdict.conflict ? ", conflict" : "", verdict.reason.c_str());
  }
  std::printf("%d of %zu right\n", right, cases.size());
  return static_cast<double>(right) / static_cast<double>(cases.size());
}

TEST(NameSuite, NineteenOfTwentyPairsAreDecidedRight) {
  const std::vector<Case> cases = read_cases("name_pairs.tsv");
  ASSERT_GE(cases.size(), 150u);
  EXPECT_GE(share_right(cases), 0.95);
}

TEST(NameSuite, NineOfTenFreshPairsAreDecidedRight) {
  const std::vector<Case> cases = read_cases("name_pairs_fresh.tsv");
  ASSERT_GE(cases.size(), 50u);
  EXPECT_GE(share_right(cases), 0.90);
}

TEST(NameSuite, NamesOfOneThingShareAKey) {
  int same = 0, found = 0;
  for (const char* file : {"name_pairs.tsv", "name_pairs_fresh.tsv"})
    for (const Case& c : read_cases(file)) {
      if (!c.same) continue;
      ++same;
      const std::string a = normal_name(c.a, c.type_a).text, b = normal_name(c.b, c.type_b).text;
      const auto of_a = blocks(a, c.type_a), of_b = blocks(b, c.type_b);
      const bool shared = a == b || std::any_of(of_a.begin(), of_a.end(), [&](const std::string& key) {
                            return std::binary_search(of_b.begin(), of_b.end(), key) &&
                                   brings_together(key, word_count(a), word_count(b));
                          });
      found += shared;
      if (!shared) std::printf("no key: %s ~ %s\n", c.a.c_str(), c.b.c_str());
    }
  std::printf("%d of %d share a key\n", found, same);
  EXPECT_GE(found, same * 95 / 100);
}

}  // namespace
}  // namespace relata::names
