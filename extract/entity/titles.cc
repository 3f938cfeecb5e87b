#include "extract/entity/titles.h"

#include <algorithm>
#include <string>

#include "core/ascii.h"
#include "core/table.h"
#include "extract/entity/gazetteer.h"
#include "extract/entity/titles_tsv.h"
#include "extract/text/demonyms.h"

namespace relata::entity {
namespace {

enum class Part { kNone, kTitle, kModifier };

Part part_of(std::string_view form) {
  static const WordLists parts(data::titles_tsv);
  const std::string word = ascii_lower(form);
  if (parts.holds("title", word)) return Part::kTitle;
  return parts.holds("modifier", word) ? Part::kModifier : Part::kNone;
}

bool is_capital(const std::string& form) { return !form.empty() && form[0] >= 'A' && form[0] <= 'Z'; }

// Bytes beyond ASCII begin names too: "Émile".
bool may_begin_name(const std::string& form) {
  return is_capital(form) || (!form.empty() && static_cast<unsigned char>(form[0]) >= 0x80);
}

}  // namespace

bool is_office_of(std::span<const Token> tokens, std::size_t i) {
  return i >= 2 && tokens[i - 1].form == "of" && part_of(tokens[i].form) == Part::kModifier &&
         part_of(tokens[i - 2].form) == Part::kTitle && is_capital(tokens[i - 2].form);
}

bool is_only_title(std::span<const Token> tokens, std::size_t first, std::size_t last) {
  bool title = last < tokens.size() && is_title(tokens[last]) && is_capital(tokens[last].form);
  for (std::size_t i = first; i < last; ++i) {
    const Part part = part_of(tokens[i].form);
    if (part == Part::kNone) return false;
    title = title || part == Part::kTitle;
  }
  return title;
}

bool is_title(const Token& token) { return part_of(token.form) == Part::kTitle; }

std::size_t titles_inside(std::span<const Token> name) {
  std::size_t end = 0, titles = 0;
  while (end + 1 < name.size()) {
    const Part part = part_of(name[end].form);
    const bool hyphen = end > 0 && name[end].form == "-";
    const auto entry = look_up(name[end].form);
    const bool country = text::is_demonym(name[end].form) || (entry && entry->known == Known::kState);
    if (part == Part::kNone && !hyphen && !country && name[end].form != "and") break;
    ++end;
    if (part == Part::kTitle) titles = end;
  }
  if (titles == 0) return 0;
  // "Director of the Institute" is no person's name after its title.
  return may_begin_name(name[titles].form) || name[titles].form.starts_with("al") ? titles : 0;
}

std::size_t titles_before(std::span<const Token> tokens, std::size_t first) {
  std::size_t begin = first, modifiers = 0;
  while (begin > 0 && is_capital(tokens[begin - 1].form)) {
    const Part part = part_of(tokens[begin - 1].form);
    if (part == Part::kNone) break;
    // The word before the name must be a title itself; modifiers stand before titles.
    if (begin == first && part != Part::kTitle && !is_office_of(tokens, begin - 1)) break;
    if (begin == first && part != Part::kTitle) {  // "Secretary of State"
      begin -= 2;
      modifiers += 2;
    }
    --begin;
    ++modifiers;
  }
  return modifiers;
}

}  // namespace relata::entity
