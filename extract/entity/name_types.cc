#include "extract/entity/name_types.h"

#include <algorithm>
#include <optional>

#include "core/ascii.h"
#include "extract/entity/gazetteer.h"
#include "extract/text/demonyms.h"

namespace relata::entity {
namespace {

bool is_place(EntityType type) {
  return type == EntityType::kGpe || type == EntityType::kLoc || type == EntityType::kFac;
}

std::optional<EntityType> type_of_entry(const Entry& entry, EntityType tagged) {
  if (tagged == EntityType::kPer && (entry.also_person || entry.known == Known::kSubdivision)) return EntityType::kPer;
  if (tagged == EntityType::kOrg && entry.known == Known::kSubdivision && entry.also_person) return EntityType::kOrg;
  return entry.type;
}

// "Usulutan Department", which is a province; not the Department of State.
bool is_department_of_land(std::string_view text) {
  constexpr std::string_view kDepartment = " department";
  if (!ascii_lower(text).ends_with(kDepartment)) return false;
  const auto land = look_up(std::string(text.substr(0, text.size() - kDepartment.size())));
  return land && land->known == Known::kSubdivision;
}

}  // namespace

TypedName type_of_name(std::string_view text, std::span<const std::string_view> words, EntityType tagged,
                       bool after_the) {
  if (const auto entry = look_up(text)) {
    if (const auto type = type_of_entry(*entry, tagged)) return {*type, *type == entry->type};
  }
  if (is_department_of_land(text)) return {EntityType::kGpe, true};
  bool weak = false;
  if (const auto type = type_of_head(words, &weak)) {
    const bool tagger_knows = tagged == EntityType::kPer || tagged == EntityType::kOrg;
    if (!weak || !tagger_knows) return {*type, true};
  }
  if (tagged != EntityType::kPer && std::all_of(words.begin(), words.end(), text::is_demonym)) {
    return {EntityType::kNorp, true};
  }
  if (!is_place(tagged) || tagged == EntityType::kFac) return {tagged, false};
  return {after_the && words.size() == 1 ? EntityType::kLoc : EntityType::kGpe, false};
}

}  // namespace relata::entity
