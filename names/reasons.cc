#include "names/reasons.h"

#include <algorithm>

#include "names/pair_features.h"

namespace relata::names {
namespace {

void add(std::string& reasons, std::string_view reason) {
  if (!reasons.empty()) reasons += ", ";
  reasons += reason;
}

std::string left_out(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  std::string parts;
  for (const auto& [name, left] : {std::pair(&a, &alignment.only_a), std::pair(&b, &alignment.only_b)})
    for (std::uint32_t part : *left) parts.append(parts.empty() ? "" : " ").append(name->core[part].text);
  return parts;
}

}  // namespace

std::string reason_of(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  if (a.normal == b.normal) return "same name";
  if (acronym_letters(a, b) > 0) return "acronym";
  std::string reasons, spellings;
  bool initials = false, nickname = false, joined = false, turned = false;
  for (const AlignedParts& pair : alignment.pairs) {
    initials |= pair.match == PartMatch::kInitial;
    nickname |= pair.match == PartMatch::kNickname;
    joined |= pair.match == PartMatch::kJoined;
    if (pair.match == PartMatch::kSpelling || pair.match == PartMatch::kSound)
      add(spellings, a.core[pair.a].text + " ~ " + b.core[pair.b].text);
    for (const AlignedParts& other : alignment.pairs) turned |= pair.a < other.a && pair.b > other.b;
  }
  if (a.foreign != b.foreign) add(reasons, "another script");
  if (!spellings.empty()) add(reasons, "spelling differs: " + spellings);
  if (initials) add(reasons, "initials");
  if (nickname) add(reasons, "nickname");
  if (joined) add(reasons, "written as one word");
  if (turned) add(reasons, "another order");
  if (const std::string parts = left_out(a, b, alignment); !parts.empty()) add(reasons, "left out: " + parts);
  if (a.legal != b.legal) add(reasons, "legal form");
  return reasons.empty() ? "same parts" : reasons;
}

std::string first_reason(std::initializer_list<std::string> reasons) {
  const auto given =
      std::find_if(reasons.begin(), reasons.end(), [](const std::string& reason) { return !reason.empty(); });
  return given == reasons.end() ? "" : *given;
}

}  // namespace relata::names
