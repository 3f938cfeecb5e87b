// Step 1: the clusters of one document.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "identity/document_names.h"
#include "identity/facets.h"
#include "identity/name_groups.h"
#include "identity/place_body.h"
#include "identity/resolver.h"
#include "names/country_body.h"
#include "names/name_pair.h"
#include "names/normal_form.h"
#include "names/places.h"
#include "names/type_class.h"

namespace relata::identity {
namespace {

std::string_view class_word(const names::NormalName& name, names::TypeClass type) {
  if (type == names::TypeClass::kPerson) return "person";
  if (name.country) return "place";
  if (name.people) return "other";
  if (names::word_count(name.text) > 1) return "name";
  return type == names::TypeClass::kPlace ? "place" : "other";
}

// What a cluster counts as in what `main` names: the firm that was taken for a person is one.
EntityType type_in(const View& main, const Cluster& cluster) {
  if (cluster.type != EntityType::kPer || main.type != names::TypeClass::kOther) return cluster.type;
  const bool firm = std::any_of(cluster.names.begin(), cluster.names.end(), [&](const NameForm& form) {
    return names::is_firm_in_short(names::normal_name(form.text, EntityType::kPer).text, main.main.text);
  });
  return firm ? EntityType::kOrg : cluster.type;
}

LocalEntity merge(const std::string& doc, std::span<const Cluster> clusters, const View& main,
                  std::vector<std::uint32_t> members, const std::string& country) {
  LocalEntity local;
  std::map<std::string, std::uint32_t> names;
  std::set<std::string> titles;
  TypeCounts types{};
  local.cluster.first_offset = clusters[members.front()].first_offset;
  for (std::uint32_t member : members) {
    const Cluster& cluster = clusters[member];
    for (const NameForm& form : cluster.names) names[form.text] += form.count;
    titles.insert(cluster.titles.begin(), cluster.titles.end());
    types[static_cast<std::size_t>(type_in(main, cluster))] += cluster.mentions;
    local.cluster.first_offset = std::min(local.cluster.first_offset, cluster.first_offset);
    local.cluster.mentions += cluster.mentions;
  }
  local.doc = doc;
  local.cluster.type = commonest_type(types);
  local.cluster.names = by_count(names);
  local.cluster.titles.assign(titles.begin(), titles.end());
  local.members = std::move(members);
  if (!main.main.text.empty()) {
    const names::TypeClass type = main.main.country && main.type != names::TypeClass::kPerson
                                      ? names::TypeClass::kPlace
                                      : names::type_class(local.cluster.type);
    local.key = main.main.text + "|" + std::string(class_word(main.main, type));
    if (type == names::TypeClass::kOther && !main.main.country && !main.main.people)
      if (const auto key = body_key(main.main.text, country, doc)) local.key = *key;
  }
  return local;
}

std::string name_of(const Cluster& cluster) { return cluster.names.empty() ? "" : cluster.names.front().text; }

// The steps that made each local entity, by its root.
std::map<std::uint32_t, std::vector<SpellingMerge>> merges_by_root(std::span<const Cluster> clusters,
                                                                   const DocumentNames& join) {
  std::map<std::uint32_t, std::vector<SpellingMerge>> all;
  for (const DocumentNames::Step& step : join.steps()) {
    const Cluster &item = clusters[step.item], &into = clusters[step.into];
    all[join.sets().root(step.item)].push_back(
        {name_of(item), name_of(into), item.first_offset, into.first_offset, step.score, std::string(step.reason)});
  }
  for (auto& [root, merges] : all)
    std::sort(merges.begin(), merges.end(), [](const SpellingMerge& a, const SpellingMerge& b) {
      return std::tie(a.a_offset, a.b_offset, a.a, a.b, a.reason) <
             std::tie(b.a_offset, b.b_offset, b.a, b.b, b.reason);
    });
  return all;
}

}  // namespace

std::vector<LocalEntity> join_within_document(const std::string& doc, std::span<const Cluster> clusters,
                                              const Facets& facets, std::string_view about) {
  const DocumentNames join(clusters);
  std::map<std::uint32_t, std::vector<std::uint32_t>> members;
  for (std::uint32_t i = 0; i < clusters.size(); ++i) members[join.sets().root(i)].push_back(i);
  std::map<std::uint32_t, std::vector<SpellingMerge>> merges = merges_by_root(clusters, join);
  const std::string country = names::normal_name(about, EntityType::kGpe).text;
  std::vector<LocalEntity> locals;
  for (auto& [root, group] : members) {
    locals.push_back(merge(doc, clusters, join.view(root), std::move(group), country));
    add_facet(locals.back(), facets);
    if (const auto made = merges.find(root); made != merges.end()) locals.back().merges = std::move(made->second);
  }
  std::stable_sort(locals.begin(), locals.end(), [](const LocalEntity& a, const LocalEntity& b) {
    return a.cluster.first_offset < b.cluster.first_offset;
  });
  return locals;
}

std::string key_of_name(std::string_view name, EntityType type) {
  const names::NormalName normal = names::normal_name(name, type);
  if (normal.text.empty()) return "";
  const names::TypeClass known = normal.country && names::type_class(type) != names::TypeClass::kPerson
                                     ? names::TypeClass::kPlace
                                     : names::type_class(type);
  if (known == names::TypeClass::kOther && !normal.country)
    if (const auto body = names::country_body(normal.text); body && !body->country.empty())
      return body->body + " of " + body->country + "|body";
  return normal.text + "|" + std::string(class_word(normal, known));
}

}  // namespace relata::identity
