#include "export/edge_types.h"

#include <algorithm>
#include <set>

#include "core/ascii.h"
#include "core/relation_lexicon.h"

namespace relata::exporter {
namespace {

constexpr std::string_view kBe = "be", kBeOf = "be of", kOther = "relate to";

const std::set<std::string, std::less<>>& lexicon_types() {
  static const std::set<std::string, std::less<>> types = [] {
    const std::vector<std::string> names = canonical_relations();
    return std::set<std::string, std::less<>>(names.begin(), names.end());
  }();
  return types;
}

}  // namespace

std::string edge_type(std::string_view canonical) {
  const std::string lower = ascii_lower(canonical);
  if (lower == kBe || lower == kBodyOf || lexicon_types().contains(lower)) return lower;
  const bool of = lower.starts_with("be ") && (lower.ends_with(" of") || lower.ends_with(" for"));
  return std::string(of ? kBeOf : kOther);
}

std::vector<std::string> edge_types() {
  std::set<std::string> types(lexicon_types().begin(), lexicon_types().end());
  for (const std::string_view more : {kBe, kBeOf, kOther, kBodyOf}) types.emplace(more);
  return {types.begin(), types.end()};
}

std::string type_name(std::string_view type) {
  std::string name;
  for (const char c : type) {
    const bool lower = c >= 'a' && c <= 'z';
    const bool word = lower || (c >= 'A' && c <= 'Z') || is_ascii_digit(c);
    name += lower ? static_cast<char>(c - 'a' + 'A') : word ? c : '_';
  }
  return name.empty() ? "_" : name;
}

}  // namespace relata::exporter
