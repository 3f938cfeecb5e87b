#include "extract/entity/mention_groups.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>

namespace relata::entity {
namespace {

// What becomes a cluster: mentions, by their place in the list, and the clusters that were joined.
struct MergedCluster {
  std::vector<std::size_t> members;
  std::set<std::uint32_t> old_clusters;
};

std::uint32_t offset_of(const ExtractedDocument& document, const Mention& mention) {
  const Sentence& sentence = document.sentences[mention.sentence];
  return sentence.span.begin + sentence.tokens[mention.first].span.begin;
}

// The words of the group's first mention that is no pronoun.
std::string description_of(const ExtractedDocument& document, const MergedCluster& group,
                           const std::vector<GroupedMention>& mentions) {
  for (const std::size_t member : group.members) {
    const Mention& mention = mentions[member].mention;
    if (mention.kind == MentionKind::kPronoun) continue;
    const Sentence& sentence = document.sentences[mention.sentence];
    std::uint32_t last = mention.last;
    if (last > mention.first + 1 && sentence.tokens[last - 1].upos == "PART") --last;  // 's
    return cut(sentence.text(document.document.text),
               {{sentence.tokens[mention.first].span.begin, sentence.tokens[last - 1].span.end}});
  }
  return {};
}

Cluster cluster_of(const ExtractedDocument& document, const MergedCluster& group,
                   const std::vector<GroupedMention>& mentions) {
  Cluster cluster;
  std::map<std::string, std::uint32_t> names;
  std::set<std::string> titles;
  std::array<std::uint32_t, kEntityTypes> types{};
  for (const std::uint32_t old : group.old_clusters) {
    const Cluster& from = document.clusters[old];
    for (const NameForm& name : from.names) names[name.text] += name.count;
    titles.insert(from.titles.begin(), from.titles.end());
    types[static_cast<std::size_t>(from.type)] += from.mentions;
  }
  const Mention& first = mentions[group.members.front()].mention;
  cluster.type = group.old_clusters.empty()
                     ? first.type
                     : static_cast<EntityType>(std::max_element(types.begin(), types.end()) - types.begin());
  for (const auto& [text, count] : names) cluster.names.push_back({text, count});
  std::stable_sort(cluster.names.begin(), cluster.names.end(),
                   [](const NameForm& a, const NameForm& b) { return a.count > b.count; });
  cluster.titles.assign(titles.begin(), titles.end());
  cluster.first_offset = offset_of(document, first);
  cluster.mentions = static_cast<std::uint32_t>(group.members.size());
  if (group.old_clusters.empty()) cluster.description = description_of(document, group, mentions);
  return cluster;
}

bool in_text_order(const Mention& a, const Mention& b) {
  return std::tuple(a.sentence, a.first, a.last) < std::tuple(b.sentence, b.first, b.last);
}

}  // namespace

std::vector<GroupedMention> ungrouped(const ExtractedDocument& document) {
  std::vector<GroupedMention> mentions;
  mentions.reserve(document.mentions.size() + document.unlinked.size());
  for (const Mention& mention : document.mentions) mentions.push_back({mention, true, mention.cluster});
  auto next = static_cast<std::uint32_t>(document.clusters.size());
  for (const Mention& mention : document.unlinked) mentions.push_back({mention, false, next++});
  return mentions;
}

void regroup(ExtractedDocument& document, std::vector<GroupedMention> mentions) {
  std::stable_sort(mentions.begin(), mentions.end(), [](const GroupedMention& a, const GroupedMention& b) {
    return in_text_order(a.mention, b.mention);
  });
  std::unordered_map<std::uint32_t, std::uint32_t> sizes;
  for (const GroupedMention& mention : mentions) ++sizes[mention.group];
  std::unordered_map<std::uint32_t, std::size_t> place;
  std::vector<MergedCluster> groups;  // by first mention, so by first_offset
  std::vector<Mention> linked, alone;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const GroupedMention& mention = mentions[i];
    if (!mention.name && sizes.at(mention.group) == 1) {  // most descriptions
      alone.push_back(mention.mention);
      continue;
    }
    const auto [found, added] = place.try_emplace(mention.group, groups.size());
    if (added) groups.emplace_back();
    groups[found->second].members.push_back(i);
    if (mention.name) groups[found->second].old_clusters.insert(mention.mention.cluster);
  }
  std::vector<Cluster> clusters;
  for (const MergedCluster& group : groups) {
    clusters.push_back(cluster_of(document, group, mentions));
    for (const std::size_t member : group.members) {
      Mention& mention = linked.emplace_back(mentions[member].mention);
      mention.cluster = static_cast<std::uint32_t>(clusters.size() - 1);
      if (!mentions[member].name) mention.type = clusters.back().type;
    }
  }
  std::stable_sort(linked.begin(), linked.end(), in_text_order);
  document.mentions = std::move(linked);
  document.unlinked = std::move(alone);
  document.clusters = std::move(clusters);
}

}  // namespace relata::entity
