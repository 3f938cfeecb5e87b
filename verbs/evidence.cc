#include "verbs/evidence.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace relata::verbs {

namespace {

std::vector<Quote> each_once(const std::vector<Evidence>& all) {
  std::vector<Quote> quoted;
  std::set<std::pair<std::string, std::uint32_t>> seen;
  for (const auto& [statement, provenance] : all)
    if (statement.rejected || seen.emplace(provenance.doc, provenance.offset).second)
      quoted.push_back({provenance, statement.rejected});
  return quoted;
}

}  // namespace

std::vector<Quote> quotes(const kb::KnowledgeBase& kb, std::span<const std::string> statement_ids) {
  return each_once(kb.statements(statement_ids));
}

std::vector<Quote> surest_quotes(const kb::KnowledgeBase& kb, std::span<const std::string> statement_ids) {
  std::vector<Evidence> all = kb.statements(statement_ids);
  const auto rank = [](const Evidence& evidence) {
    const auto& [statement, provenance] = evidence;
    return std::tuple(-int{statement.confidence}, std::string_view(provenance.doc), provenance.offset);
  };
  std::stable_sort(all.begin(), all.end(), [&](const Evidence& a, const Evidence& b) { return rank(a) < rank(b); });
  return each_once(all);
}

}  // namespace relata::verbs
