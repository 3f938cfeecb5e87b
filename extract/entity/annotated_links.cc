#include "extract/entity/annotated_links.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "extract/entity/mention_groups.h"
#include "extract/entity/mention_spans.h"
#include "extract/entity/name_spans.h"

namespace relata::entity {
namespace {

Mention annotated_mention(const Sentence& sentence, const AnnotatedMention& annotated, std::uint32_t index,
                          std::uint32_t head) {
  Mention mention;
  mention.sentence = index;
  mention.first = annotated.first;
  mention.last = annotated.last;
  mention.head = head;
  mention.kind = sentence.tokens[head].upos == "PRON" ? MentionKind::kPronoun : MentionKind::kDescription;
  mention.type = type_of_kind(annotated.kind);
  mention.rule = LinkRule::kGiven;
  return mention;
}

// The group of each identity that a document's annotation gives.
class AnnotatedGroups {
 public:
  // Keeps a reference.
  explicit AnnotatedGroups(std::vector<GroupedMention>& mentions) : mentions_(mentions) {}

  // What is in `group` means what `identity` does.
  void add(std::uint32_t group, const std::string& identity) {
    const auto [found, added] = group_of_.try_emplace(identity, group);
    if (added) return;
    const std::uint32_t a = root(found->second), b = root(group);
    if (a != b) joined_[std::max(a, b)] = std::min(a, b);
  }
  void finish() {
    for (GroupedMention& mention : mentions_) mention.group = root(mention.group);
  }

 private:
  std::uint32_t root(std::uint32_t group) const {
    for (auto found = joined_.find(group); found != joined_.end(); found = joined_.find(group)) group = found->second;
    return group;
  }
  std::vector<GroupedMention>& mentions_;
  std::map<std::string, std::uint32_t> group_of_;
  std::map<std::uint32_t, std::uint32_t> joined_;  // a group -> an earlier one that it is part of
};

}  // namespace

void link_annotated(ExtractedDocument& document) {
  std::vector<GroupedMention> mentions = ungrouped(document);
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> by_head;  // sentence, head -> group
  for (const GroupedMention& grouped : mentions)
    by_head.emplace(std::pair(grouped.mention.sentence, grouped.mention.head), grouped.group);
  std::vector<std::pair<std::uint32_t, std::string>> identities;  // group, identity
  auto next = static_cast<std::uint32_t>(mentions.size() + document.clusters.size());
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    if (sentence.furniture) continue;
    for (const AnnotatedMention& annotated : sentence.annotated) {
      const auto head = static_cast<std::uint32_t>(head_of(sentence, annotated.first, annotated.last));
      const auto [named, added] = by_head.try_emplace({s, head}, next);
      if (added) {
        ++next;
        mentions.push_back({annotated_mention(sentence, annotated, s, head), false, named->second});
      }
      identities.emplace_back(named->second, annotated.identity);
    }
  }
  AnnotatedGroups groups(mentions);
  for (const auto& [group, identity] : identities) groups.add(group, identity);
  groups.finish();
  regroup(document, std::move(mentions));
}

}  // namespace relata::entity
