#include "identity/correction_rules.h"

#include <algorithm>

namespace relata::identity {

std::vector<std::string> names_in_rulings(const std::string& node) {
  std::string exact = exact_key(node), base = base_key(node);
  if (exact == base) return {std::move(exact)};
  return {std::move(exact), std::move(base)};
}

bool Rulings::keep_apart(const std::string& a, const std::string& b) const {
  if (distinct.empty()) return false;
  for (const std::string& one : names_in_rulings(a))
    for (const std::string& other : names_in_rulings(b))
      if (distinct.contains(std::minmax(one, other))) return true;
  return false;
}

std::vector<std::string> Rulings::same_as(const std::string& node) const {
  std::vector<std::string> all;
  if (same.empty()) return all;
  for (const std::string& name : names_in_rulings(node))
    if (const auto found = same.find(name); found != same.end())
      all.insert(all.end(), found->second.begin(), found->second.end());
  return all;
}

std::string node_of(const Side& side, const MentionNodes& mentions) {
  if (!side.mention) return side.name + "|" + side.type_class;
  const auto found = mentions.find(*side.mention);
  return found == mentions.end() ? std::string() : found->second;
}

Rulings rulings_of(std::span<const Correction> corrections, const MentionNodes& mentions) {
  Rulings rulings;
  for (const Correction& correction : corrections) {
    if (correction.kind == CorrectionKind::kReject || correction.kind == CorrectionKind::kMean) continue;
    const std::string a = node_of(correction.a, mentions);
    if (a.empty()) continue;
    if (correction.kind == CorrectionKind::kRename) {
      rulings.names.emplace(a, correction.value);
    } else if (correction.kind == CorrectionKind::kRetype) {
      if (const auto type = parse_entity_type(correction.value)) rulings.types.emplace(a, *type);
    } else {
      const std::string b = node_of(correction.b, mentions);
      if (b.empty() || a == b) continue;
      const Rulings::Pair pair = std::minmax(a, b);
      if (correction.kind == CorrectionKind::kDistinct) {
        rulings.distinct.insert(pair);
      } else if (rulings.same_pairs.insert(pair).second) {
        rulings.same[a].push_back(b);
        rulings.same[b].push_back(a);
      }
    }
  }
  return rulings;
}

}  // namespace relata::identity
