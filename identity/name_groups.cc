#include "identity/name_groups.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <string_view>
#include <unordered_map>

#include "core/ascii.h"
#include "names/country_body.h"

namespace relata::identity {

DisjointSets::DisjointSets(std::size_t size) : parents_(size) { std::iota(parents_.begin(), parents_.end(), 0U); }

std::uint32_t DisjointSets::root(std::uint32_t item) const {
  while (parents_[item] != item) item = parents_[item];
  return item;
}

void DisjointSets::join(std::uint32_t item, std::uint32_t into) { parents_[root(item)] = root(into); }

std::optional<std::uint32_t> the_only(std::uint32_t, const std::vector<std::uint32_t>& candidates) {
  return candidates.size() == 1 ? std::optional(candidates.front()) : std::nullopt;
}

void join_endings(const DisjointSets& sets, const std::vector<std::uint32_t>& items, std::span<const std::string> names,
                  const Choice& choose, const std::function<void(std::uint32_t item, std::uint32_t into)>& join) {
  std::vector<std::uint32_t> longest_first = items;
  std::stable_sort(longest_first.begin(), longest_first.end(), [&](std::uint32_t a, std::uint32_t b) {
    return names::word_count(names[a]) > names::word_count(names[b]);
  });
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> ending_in;  // an ending -> the names that have it
  for (std::uint32_t item : longest_first) {
    const std::string_view name = names[item];
    if (const auto longer = ending_in.find(name); longer != ending_in.end()) {
      std::set<std::uint32_t> roots;
      for (std::uint32_t other : longer->second) roots.insert(sets.root(other));
      roots.erase(sets.root(item));
      if (!roots.empty())
        if (const auto chosen = choose(item, {roots.begin(), roots.end()})) join(item, *chosen);
    }
    for (std::size_t blank = name.find(' '); blank != std::string_view::npos; blank = name.find(' ', blank + 1))
      ending_in[name.substr(blank + 1)].push_back(item);
  }
}

bool is_of_another(std::string_view longer, std::string_view shorter) {
  if (names::is_of_members(longer, shorter)) return true;
  std::string_view lead = longer.substr(0, longer.size() - shorter.size() - 1);
  if (lead.ends_with(" the")) lead.remove_suffix(4);
  const std::string_view word = lead.substr(lead.rfind(' ') + 1);
  return word == "of" || word == "for" || word == "in" || word == "de" || word == "del" || word == "and" || word == "y";
}

std::string letters_of(std::string_view spelling) {
  std::string letters;
  for (const char c : spelling) {
    if (c != '.' && (c < 'A' || c > 'Z')) return "";
    if (c != '.') letters += ascii_lower(c);
  }
  return letters;
}

bool is_acronym_of(std::string_view spelling, std::string_view normal_name) {
  const std::string letters = letters_of(spelling);
  const std::vector<std::string> all = names::acronyms_of(normal_name);
  return std::any_of(all.begin(), all.end(), [&](const std::string& initials) {
    if (letters == initials) return true;
    if (letters.size() < 3 || letters.size() + 1 != initials.size() || letters[0] != initials[0]) return false;
    const auto at = std::mismatch(letters.begin(), letters.end(), initials.begin());
    return std::equal(at.first, letters.end(), at.second + 1);
  });
}

bool stands_for_another(const std::string& acronym, const names::NormalName& name, const Cluster& cluster) {
  if (!name.acronym || name.text.find(' ') == std::string::npos) return false;
  return std::any_of(cluster.names.begin(), cluster.names.end(), [&](const NameForm& other) {
    const std::string normal = names::normal_name(other.text, cluster.type).text;
    return normal != name.text && is_acronym_of(acronym, normal);
  });
}

EntityType commonest_type(const TypeCounts& counts) {
  return static_cast<EntityType>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

std::vector<NameForm> by_count(const std::map<std::string, std::uint32_t>& names) {
  std::vector<NameForm> forms;
  for (const auto& [text, count] : names) forms.push_back({text, count});
  std::stable_sort(forms.begin(), forms.end(), [](const NameForm& a, const NameForm& b) { return a.count > b.count; });
  return forms;
}

}  // namespace relata::identity
