#include "kb/nearest_names.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "core/entity.h"
#include "kb/name_distance.h"

namespace relata::kb {
namespace {

constexpr std::size_t kLongWord = 9;  // letters; from there on one shared trigram is chance
constexpr double kNearWord = 0.55;    // by letters of the longer one: a whole name of kNear has such a word
constexpr std::size_t kMostAsked = 2 * identity::kMostSlug;  // letters: nothing that is indexed is near to more
constexpr std::size_t kMostSlugs = 1 << 16;                  // that are compared, of the nearest words
constexpr std::size_t kMostGroups = 1 << 12;                 // of names that are equally far

// Words of the index that are near to one of `asked`, the nearest first, then bytewise.
std::vector<std::string> near_words(const identity::NameIndex& index, std::string_view asked) {
  std::set<std::pair<double, std::string>> near;
  for (const std::string_view word : identity::words_of_slug(asked.substr(0, identity::kMostSlug))) {
    if (word.size() > identity::kMostWord) continue;
    std::unordered_map<std::string, std::uint32_t> shared;  // trigrams
    for (const std::string& trigram : identity::trigrams_of(word))
      index.words_with(trigram, [&](std::string_view other) { return ++shared[std::string(other)], true; });
    for (auto& [other, count] : shared) {
      if (count < (word.size() < kLongWord ? 1U : 2U)) continue;
      if (word.starts_with(other) || word.ends_with(other)) near.emplace(least_edits(word, other), other);  // "M19"
      else if (least_edits(word, other) <= kNearWord)
        if (const double far = edits(word, other); far <= kNearWord) near.emplace(far, other);
    }
  }
  std::vector<std::string> words;
  std::set<std::string_view> seen;
  for (const auto& [far, word] : near)
    if (seen.insert(word).second) words.push_back(word);
  return words;
}

// How far the slugs are that may be near.
std::map<std::string, double, std::less<>> near_slugs(const identity::NameIndex& index, const NameDistance& distance) {
  std::map<std::string, double, std::less<>> seen;
  for (const std::string& word : near_words(index, distance.asked()))
    index.slugs_with(word, [&](std::string_view slug) {
      if (!seen.contains(slug)) seen.emplace(slug, distance.to_slug(slug));
      return seen.size() < kMostSlugs;
    });
  std::erase_if(seen, [](const auto& slug) { return slug.second > NameDistance::kNear; });
  return seen;
}

}  // namespace

std::vector<std::string> nearest_names(const identity::IdentityTable& identity, const identity::NameIndex& index,
                                       std::string_view name, std::size_t limit) {
  std::map<double, std::vector<std::string>> by_distance;
  const NameDistance distance(slug(name).substr(0, kMostAsked));
  for (auto& [slug, far] : near_slugs(index, distance)) by_distance[far].push_back(slug);
  std::vector<std::string> names;
  std::set<std::string> heads;
  for (const auto& [far, slugs] : by_distance) {
    std::set<std::string> equally_far;
    std::size_t groups = 0;
    for (const std::string& slug : slugs)
      for (std::string& head : identity.heads_of_lookup("s:" + slug)) {
        if (names.size() >= limit || groups >= kMostGroups || !heads.insert(head).second) continue;
        ++groups;
        if (const std::optional<identity::Group> group = identity.group(head)) equally_far.insert(group->name);
      }
    for (const std::string& near : equally_far)
      if (names.size() < limit && std::find(names.begin(), names.end(), near) == names.end()) names.push_back(near);
    if (names.size() >= limit) break;
  }
  return names;
}

}  // namespace relata::kb
