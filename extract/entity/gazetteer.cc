#include "extract/entity/gazetteer.h"

#include <unicode/normlzr.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "core/ascii.h"
#include "core/iso_codes.h"
#include "core/table.h"
#include "extract/entity/heads_tsv.h"
#include "extract/entity/names_tsv.h"

namespace relata::entity {
namespace {

constexpr std::size_t kShortestSubdivision = 4;  // letters; shorter ones are too often something else

using Names = std::unordered_map<std::string, Entry>;

// "Iran, Islamic Republic of" -> "Iran"; "Bruxelles-Capitale, Région de;Brussels ..." -> the same for each.
void each_variant(std::string_view name, const std::function<void(std::string_view)>& visit) {
  while (!name.empty()) {
    std::string_view variant = name.substr(0, name.find(';'));
    name.remove_prefix(std::min(name.size(), variant.size() + 1));
    variant = variant.substr(0, variant.find_first_of(",[("));
    while (variant.ends_with(' ')) variant.remove_suffix(1);
    if (!variant.empty()) visit(variant);
  }
}

Entry entry_of_kind(std::string_view kind) {
  if (kind == "state") return {Known::kState, EntityType::kGpe};
  if (kind == "city") return {Known::kCity, EntityType::kGpe};
  if (kind == "region") return {Known::kRegion, EntityType::kLoc};
  return {Known::kOther, parse_entity_type(kind).value_or(EntityType::kMisc)};
}

Names read_names() {
  Names names;
  std::unordered_set<std::string> persons;
  each_row(data::names_tsv, [&](const TableRow& row) {
    for (std::size_t i = 1; i < row.size(); ++i) {
      if (row.front() == "also_person") persons.insert(fold(row[i]));
      else names.try_emplace(fold(row[i]), entry_of_kind(row.front()));
    }
  });
  const auto add_state = [&](std::string_view name) { names.try_emplace(fold(name), entry_of_kind("state")); };
  each_iso_country([&](const IsoCountry& country) {
    for (const std::string_view name : {country.name, country.common_name, country.official_name})
      each_variant(name, add_state);
  });
  each_iso_subdivision([&](const IsoSubdivision& subdivision) {
    each_variant(subdivision.name, [&](std::string_view name) {
      std::string folded = fold(name);
      if (folded.size() >= kShortestSubdivision)
        names.try_emplace(std::move(folded), Entry{Known::kSubdivision, EntityType::kGpe});
    });
  });
  for (const std::string& name : persons) {
    if (const auto found = names.find(name); found != names.end()) found->second.also_person = true;
  }
  return names;
}

struct Head {
  EntityType type = EntityType::kMisc;
  bool weak = false;
};

const std::unordered_map<std::string, Head>& heads() {
  static const auto table = [] {
    std::unordered_map<std::string, Head> read;
    each_row(data::heads_tsv, [&](const TableRow& row) {
      for (std::string_view word : std::span(row).subspan(1)) {
        const bool weak = word.ends_with('?');
        if (weak) word.remove_suffix(1);
        read.try_emplace(std::string(word), Head{parse_entity_type(row.front()).value_or(EntityType::kMisc), weak});
      }
    });
    return read;
  }();
  return table;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Letters without their marks: NFD, then no combining marks.
std::string without_marks(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode error = U_ZERO_ERROR;
  const icu::UnicodeString whole = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  const icu::UnicodeString apart = icu::Normalizer2::getNFDInstance(error)->normalize(whole, error);
  if (U_FAILURE(error)) return std::string(text);
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
    const UChar32 c = apart.char32At(i);
    if (u_charType(c) != U_NON_SPACING_MARK) kept.append(c);
  }
  std::string out;
  kept.toLower().toUTF8String(out);
  return out;
}

}  // namespace

std::string fold(std::string_view name) {
  const std::string plain = without_marks(name);
  std::string folded;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const char c = plain[i];
    const std::string_view rest = std::string_view(plain).substr(i);
    const bool curly = static_cast<unsigned char>(c) >= 0x80 &&
                       (rest.starts_with("’") || rest.starts_with("‘") || rest.starts_with("ʻ"));
    if (c == '\'' || c == '`' || c == '.' || curly) {
      if (curly) i += rest.starts_with("ʻ") ? 1 : 2;
      continue;
    }
    const bool blank = c == '-' || c == '_' || static_cast<unsigned char>(c) <= ' ';
    if (blank && (folded.empty() || folded.back() == ' ')) continue;
    folded += blank ? ' ' : ascii_lower(c);
  }
  while (folded.ends_with(' ')) folded.pop_back();
  if (folded.starts_with("the ")) folded.erase(0, 4);
  return folded;
}

std::optional<Entry> look_up(std::string_view name) {
  static const Names names = read_names();
  const auto found = names.find(fold(name));
  if (found == names.end()) return std::nullopt;
  return found->second;
}

std::optional<EntityType> type_of_head(std::span<const std::string_view> words, bool* weak) {
  if (words.size() < 2) return std::nullopt;
  std::size_t head = words.size() - 1;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (const std::string word = ascii_lower(words[i]); word != "of" && word != "for") continue;
    head = i - 1;
    break;
  }
  auto found = heads().find(ascii_lower(words[head]));
  if (found == heads().end()) found = heads().find('^' + ascii_lower(words[0]));
  if (found == heads().end()) return std::nullopt;
  *weak = found->second.weak;
  return found->second.type;
}

}  // namespace relata::entity
