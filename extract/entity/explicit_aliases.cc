#include "extract/entity/explicit_aliases.h"

#include <string>

#include "core/ascii.h"
#include "extract/entity/referents.h"

namespace relata::entity {
namespace {

constexpr std::uint32_t kLongestPhrase = 7;  // tokens between the names

bool is_mark(std::string_view form) { return form == ":" || referents().holds("quotation mark", form); }

}  // namespace

bool is_explicit_alias(const DependencyTree& tree, const CorefMention& name, const CorefMention& alias) {
  if (!name.is_name() || !alias.is_name() || name.sentence != alias.sentence || name.named_type != alias.named_type)
    return false;
  if (alias.first <= name.last || alias.first - name.last > kLongestPhrase) return false;
  const std::string_view before = tree[static_cast<int>(name.last)].form;
  if (before != "(" && before != "[" && before != ",") return false;
  std::string words;
  for (std::uint32_t i = name.last + 1; i < alias.first; ++i) {
    const std::string_view form = tree[static_cast<int>(i)].form;
    if (!is_mark(form)) words += (words.empty() ? "" : " ") + ascii_lower(form);
  }
  return referents().holds("alias phrase", words);
}

}  // namespace relata::entity
