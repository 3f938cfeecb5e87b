#include "extract/entity/explicit_aliases.h"

#include <string>

#include "core/ascii.h"
#include "extract/entity/referents.h"

namespace relata::entity {
namespace {

constexpr std::uint32_t kLongestPhrase = 7;  // tokens between the names

// "Port Harriet (formerly Fort Dunmore)": a town, whatever its name sounds like.
bool is_settlement(const CorefMention& name) {
  const auto type = static_cast<EntityType>(name.named_type);
  return type == EntityType::kGpe || type == EntityType::kLoc || type == EntityType::kFac;
}

bool is_mark(std::string_view form) { return form == ":" || referents().holds("quotation mark", form); }

}  // namespace

bool is_explicit_alias(const DependencyTree& tree, const CorefMention& name, const CorefMention& alias) {
  if (!name.is_name() || !alias.is_name() || name.sentence != alias.sentence) return false;
  if (alias.first <= name.last || alias.first - name.last > kLongestPhrase) return false;
  const std::string_view before = tree[static_cast<int>(name.last)].form;
  if (before != "(" && before != "[" && before != ",") return false;
  std::string words;
  for (std::uint32_t i = name.last + 1; i < alias.first; ++i) {
    const std::string_view form = tree[static_cast<int>(i)].form;
    if (!is_mark(form)) words += (words.empty() ? "" : " ") + ascii_lower(form);
  }
  if (!referents().holds("alias phrase", words)) return false;
  const bool person = name.named_type == static_cast<int>(EntityType::kPer);
  return name.named_type == alias.named_type || (is_settlement(name) && is_settlement(alias)) ||
         (person && referents().holds("alias of a person", words));
}

}  // namespace relata::entity
