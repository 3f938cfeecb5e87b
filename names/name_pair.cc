#include "names/name_pair.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
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

// Two names laid side by side, in order.
struct LaidOut {
  const ParsedName *a = nullptr, *b = nullptr;
  PartAlignment alignment;
  Ruling ruling;
};

std::vector<LaidOut> laid_out(const NameEvidence& a, const NameEvidence& b, NameWorkspace& workspace) {
  const std::vector<const ParsedName*> names_a = parsed_names(a, workspace), names_b = parsed_names(b, workspace);
  std::vector<LaidOut> pairs;
  for (const ParsedName* x : names_a)
    for (const ParsedName* y : names_b) {
      LaidOut& pair =
          in_order(*x, *y) ? pairs.emplace_back(LaidOut{x, y, {}, {}}) : pairs.emplace_back(LaidOut{y, x, {}, {}});
      pair.alignment = align(*pair.a, *pair.b);
      pair.ruling = rule_on(*pair.a, *pair.b, pair.alignment);
    }
  return pairs;
}

bool is_free(const LaidOut& pair) { return !pair.ruling.conflict; }
bool any_free(const std::vector<LaidOut>& pairs) { return std::any_of(pairs.begin(), pairs.end(), is_free); }

NamesVerdict scored(const LaidOut& pair) {
  const auto& [a, b, alignment, ruling] = pair;
  NamesVerdict result;
  result.log_odds = std::clamp(learned_log_odds(pair_features(*a, *b, alignment)), ruling.least, ruling.most);
  result.most = ruling.lasting ? ruling.most : std::numeric_limits<double>::infinity();
  result.reason = ruling.reason.empty() ? reason_of(*a, *b, alignment) : ruling.reason;
  return result;
}

// The best of the pairs that conflict, or of those that do not.
std::optional<NamesVerdict> best_of(const std::vector<LaidOut>& pairs, bool conflict) {
  std::optional<NamesVerdict> best;
  for (const LaidOut& pair : pairs) {
    if (pair.ruling.conflict != conflict) continue;
    NamesVerdict verdict = scored(pair);
    if (!best || std::tie(verdict.log_odds, best->reason) > std::tie(best->log_odds, verdict.reason))
      best = std::move(verdict);
  }
  return best;
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
  const auto [known, fresh] = names_[static_cast<std::size_t>(type)].try_emplace(name);
  if (fresh) known->second = parse_name(name, type);
  return known->second;
}

PairVerdict compare(const NameEvidence& a, const NameEvidence& b) {
  NameWorkspace workspace;
  return compare(a, b, workspace);
}

PairVerdict compare(const NameEvidence& a, const NameEvidence& b, NameWorkspace& workspace) {
  const std::vector<LaidOut> pairs = laid_out(a, b, workspace);
  if (pairs.empty()) return {0, "no name to compare", false};
  const bool conflict = !any_free(pairs);
  PairVerdict verdict = weighed(*best_of(pairs, conflict), a, b);
  verdict.conflict = conflict;
  return verdict;
}

std::optional<NamesVerdict> compare_names(const NameEvidence& a, const NameEvidence& b, NameWorkspace& workspace) {
  return best_of(laid_out(a, b, workspace), false);
}

double weight_beside_names(const NameEvidence& a, const NameEvidence& b) {
  constexpr std::size_t kLeastCompany = 3, kManyNames = 8;
  double sum = 0;
  const bool titled = std::any_of(a.titles.begin(), a.titles.end(), [&](const std::string& title) {
    return std::find(b.titles.begin(), b.titles.end(), title) != b.titles.end();
  });
  if (titled) sum += evidence_weight("title_shared");
  const std::size_t least = std::min(a.company.size(), b.company.size());
  if (least < kLeastCompany) return sum;
  const double share = static_cast<double>(a.company.in_common(b.company)) / static_cast<double>(least);
  if (share >= 0.5) sum += evidence_weight("company_much");
  else if (share >= 0.2) sum += evidence_weight("company_some");
  else if (share == 0 && least >= kManyNames) sum += evidence_weight("company_none");
  return sum;
}

PairVerdict weighed(const NamesVerdict& names, const NameEvidence& a, const NameEvidence& b) {
  const double log_odds = std::min(names.log_odds + weight_beside_names(a, b), names.most);
  return {probability_of(log_odds), names.reason, false};
}

bool in_conflict(const NameEvidence& a, const NameEvidence& b, NameWorkspace& workspace) {
  const std::vector<LaidOut> pairs = laid_out(a, b, workspace);
  return !pairs.empty() && !any_free(pairs);
}

double NamesVerdict::probability() const { return probability_of(std::min(log_odds, most)); }

double merge_threshold(EntityType a, EntityType b) { return threshold(a, b, 2); }
double review_threshold(EntityType a, EntityType b) { return threshold(a, b, 3); }

bool are_forms_of_one_given_name(std::string_view a, std::string_view b) { return pair_tables().are_nicknames(a, b); }

bool is_given_name(std::string_view word) {
  const PairTables& tables = pair_tables();
  return tables.given_names.contains(word) || tables.long_forms.contains(word) ||
         tables.has_role(word, WordRole::kHers) || tables.has_role(word, WordRole::kHersInE);
}

}  // namespace relata::names
