// What compare() makes of pairs of names, for training/name_pairs.py. Reads "type<TAB>name<TAB>type<TAB>name" per line of
// standard input; writes first a line of the features' names, then per pair "conflict or -<TAB>probability<TAB>keys
// shared<TAB>normal names equal<TAB>values".
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "resolve/name_blocks.h"
#include "resolve/name_pair.h"
#include "resolve/normal_form.h"
#include "resolve/pair_features.h"

namespace {

using relata::EntityType;

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> columns;
  std::size_t begin = 0;
  for (std::size_t tab; (tab = line.find('\t', begin)) != std::string::npos; begin = tab + 1)
    columns.push_back(line.substr(begin, tab - begin));
  columns.push_back(line.substr(begin));
  return columns;
}

std::size_t keys_shared(const std::string& name_a, EntityType type_a, const std::string& name_b, EntityType type_b) {
  using relata::resolve::blocks, relata::resolve::normal_name;
  const auto a = blocks(normal_name(name_a, type_a).text, type_a), b = blocks(normal_name(name_b, type_b).text, type_b);
  std::vector<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

}  // namespace

int main() {
  bool head = true;
  for (std::string line; std::getline(std::cin, line);) {
    const std::vector<std::string> columns = columns_of(line);
    const auto type_a = relata::parse_entity_type(columns.at(0)), type_b = relata::parse_entity_type(columns.at(2));
    const auto verdict = relata::resolve::compare({{columns[1]}, *type_a, {}, {}}, {{columns[3]}, *type_b, {}, {}});
    const auto features = relata::resolve::features_of_names(columns[1], *type_a, columns[3], *type_b);
    if (head)
      for (const auto& feature : features) std::cout << (&feature == &features[0] ? "" : "\t") << feature.name;
    if (head) std::cout << '\n';
    head = false;
    std::printf("%s\t%.9g\t%zu\t%d", verdict.conflict ? verdict.reason.c_str() : "-", verdict.probability,
                keys_shared(columns[1], *type_a, columns[3], *type_b),
                relata::resolve::normal_name(columns[1], *type_a).text == relata::resolve::normal_name(columns[3], *type_b).text);
    for (const auto& feature : features) std::printf("\t%.17g", feature.value);
    std::printf("\n");
    std::fflush(stdout);
  }
}
