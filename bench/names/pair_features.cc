// What compare() reads of pairs of names, for training/name_pairs.py. Reads "type<TAB>name<TAB>type<TAB>name" per line
// of standard input; writes first a line of the features' names, then per pair "what the rules say or -<TAB>least and
// most log-odds by them<TAB>keys shared<TAB>whether the normal names are equal<TAB>log-odds by the shipped
// trees<TAB>values".
#include "names/pair_features.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "core/error.h"
#include "names/name_blocks.h"
#include "names/normal_form.h"
#include "names/pair_model.h"
#include "names/rulings.h"

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

// The keys by which the two names would be compared.
std::ptrdiff_t keys_shared(const std::string& name_a, EntityType type_a, const std::string& name_b, EntityType type_b) {
  using namespace relata::names;
  const std::string a = normal_name(name_a, type_a).text, b = normal_name(name_b, type_b).text;
  const auto of_a = blocks(a, type_a), of_b = blocks(b, type_b);
  return std::count_if(of_a.begin(), of_a.end(), [&](const std::string& key) {
    return std::binary_search(of_b.begin(), of_b.end(), key) && brings_together(key, word_count(a), word_count(b));
  });
}

void print(const std::vector<std::string>& columns, bool head) {
  using namespace relata::names;
  const auto type_a = relata::parse_entity_type(columns.at(0)), type_b = relata::parse_entity_type(columns.at(2));
  if (!type_a || !type_b) throw relata::Error("no type: " + columns[0] + ", " + columns[2]);
  const std::string &name_a = columns.at(1), &name_b = columns.at(3);
  ParsedName a = parse_name(name_a, *type_a), b = parse_name(name_b, *type_b);
  if (!in_order(a, b)) std::swap(a, b);
  const PartAlignment alignment = align(a, b);
  const Ruling ruling = rule_on(a, b, alignment);
  const std::vector<Feature> features = pair_features(a, b, alignment);
  if (head)
    for (const Feature& feature : features)
      std::printf("%s%s", &feature == &features[0] ? "" : "\t", std::string(feature.name).c_str());
  if (head) std::printf("\n");
  const bool equal = normal_name(name_a, *type_a).text == normal_name(name_b, *type_b).text;
  std::printf("%s\t%.17g\t%.17g\t%td\t%d\t%.17g", ruling.reason.empty() ? "-" : ruling.reason.c_str(), ruling.least,
              ruling.most, keys_shared(name_a, *type_a, name_b, *type_b), equal, learned_log_odds(features));
  for (const Feature& feature : features) std::printf("\t%.17g", feature.value);
  std::printf("\n");
}

}  // namespace

int main() {
  bool head = true;
  for (std::string line; std::getline(std::cin, line); head = false) print(columns_of(line), head);
}
