#include "names/name_pair.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <span>
#include <tuple>
#include <unordered_map>

#include "core/table.h"
#include "names/evidence_weights_tsv.h"
#include "names/name_tables.h"
#include "names/pair_features.h"
#include "names/pair_model.h"
#include "names/reasons.h"
#include "names/rulings.h"
#include "names/thresholds_tsv.h"

namespace relata::names {
namespace {

constexpr std::size_t kMostNames = 8;

double number(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

double probability_of(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

// The names to compare: of a person the fullest, else all.
std::vector<const ParsedName*> parsed_names(const NameEvidence& evidence, NameWorkspace& workspace) {
  std::vector<const ParsedName*> names;
  for (std::size_t i = 0; i < std::min(evidence.names.size(), kMostNames); ++i)
    if (const ParsedName& name = workspace.parsed(evidence.names[i], evidence.type); !name.core.empty())
      names.push_back(&name);
  if (evidence.type != EntityType::kPer) return names;
  std::size_t fullest = 0;
  for (const ParsedName* name : names) fullest = std::max(fullest, name->core.size());
  std::erase_if(names, [&](const ParsedName* name) { return name->core.size() < fullest; });
  return names;
}

struct Compared {
  double log_odds = 0;
  Ruling ruling;
  std::string reason;
};

Compared compare_names(const ParsedName& x, const ParsedName& y) {
  const ParsedName& a = in_order(x, y) ? x : y;
  const ParsedName& b = in_order(x, y) ? y : x;
  const PartAlignment alignment = align(a, b);
  const Ruling ruling = rule_on(a, b, alignment);
  Compared result;
  result.ruling = ruling;
  result.log_odds = std::clamp(learned_log_odds(pair_features(a, b, alignment)), ruling.least, ruling.most);
  result.reason = ruling.reason.empty() ? reason_of(a, b, alignment) : ruling.reason;
  return result;
}

double evidence_weight(std::string_view name) {
  using Weights = std::unordered_map<std::string, double, StringHash, std::equal_to<>>;
  static const Weights weights = [] {
    Weights table;
    each_row(data::evidence_weights_tsv, [&](const TableRow& columns) {
      if (columns.size() == 2) table.emplace(columns[0], number(columns[1]));
    });
    return table;
  }();
  const auto weight = weights.find(name);
  return weight == weights.end() ? 0 : weight->second;
}

std::size_t in_common(std::span<const std::string> a, std::span<const std::string> b) {
  std::size_t count = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const int order = a[i].compare(b[j]);
    count += order == 0;
    i += order <= 0;
    j += order >= 0;
  }
  return count;
}

// What titles and company add to the log-odds.
double beside_the_names(const NameEvidence& a, const NameEvidence& b) {
  constexpr std::size_t kLeastCompany = 3, kManyNames = 8;
  double sum = 0;
  const bool titled = std::any_of(a.titles.begin(), a.titles.end(), [&](const std::string& title) {
    return std::find(b.titles.begin(), b.titles.end(), title) != b.titles.end();
  });
  if (titled) sum += evidence_weight("title_shared");
  const std::size_t least = std::min(a.company.size(), b.company.size());
  if (least < kLeastCompany) return sum;
  const double share = static_cast<double>(in_common(a.company, b.company)) / static_cast<double>(least);
  if (share >= 0.5) sum += evidence_weight("company_much");
  else if (share >= 0.2) sum += evidence_weight("company_some");
  else if (share == 0 && least >= kManyNames) sum += evidence_weight("company_none");
  return sum;
}

// The column of the first row of thresholds.tsv that fits.
double threshold(EntityType a, EntityType b, std::size_t column) {
  double value = 1;
  bool found = false;
  const auto fits = [](std::string_view pattern, EntityType type) {
    return pattern == "*" || pattern == to_string(type);
  };
  each_row(data::thresholds_tsv, [&](const TableRow& columns) {
    if (found || columns.size() < 4) return;
    found = (fits(columns[0], a) && fits(columns[1], b)) || (fits(columns[0], b) && fits(columns[1], a));
    if (found) value = number(columns[column]);
  });
  return value;
}

}  // namespace

NameWorkspace::NameWorkspace() = default;
NameWorkspace::NameWorkspace(NameWorkspace&&) noexcept = default;
NameWorkspace::~NameWorkspace() = default;

const ParsedName& NameWorkspace::parsed(const std::string& name, EntityType type) {
  const auto [known, fresh] = names_.try_emplace(static_cast<char>(type) + name);
  if (fresh) known->second = parse_name(name, type);
  return known->second;
}

PairVerdict compare(const NameEvidence& a, const NameEvidence& b) {
  NameWorkspace workspace;
  return compare(a, b, workspace);
}

PairVerdict compare(const NameEvidence& a, const NameEvidence& b, NameWorkspace& workspace) {
  std::optional<Compared> best;
  const auto better = [](const Compared& x, const Compared& y) {
    return std::tuple(!x.ruling.conflict, x.log_odds, y.reason) > std::tuple(!y.ruling.conflict, y.log_odds, x.reason);
  };
  const std::vector<const ParsedName*> names_a = parsed_names(a, workspace), names_b = parsed_names(b, workspace);
  for (const ParsedName* x : names_a)
    for (const ParsedName* y : names_b)
      if (Compared compared = compare_names(*x, *y); !best || better(compared, *best)) best = std::move(compared);
  if (!best) return {0, "no name to compare", false};
  double log_odds = best->log_odds + beside_the_names(a, b);
  if (best->ruling.lasting) log_odds = std::min(log_odds, best->ruling.most);
  return {probability_of(log_odds), best->reason, best->ruling.conflict};
}

double merge_threshold(EntityType a, EntityType b) { return threshold(a, b, 2); }
double review_threshold(EntityType a, EntityType b) { return threshold(a, b, 3); }

}  // namespace relata::names
