#include "extract/entity/coreference.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "extract/entity/coreference_features.h"
#include "extract/entity/mention_groups.h"
#include "extract/entity/mention_spans.h"
#include "extract/entity/name_spans.h"

namespace relata::entity {
namespace {

class Linker {
 public:
  Linker(const ExtractedDocument& document, const CorefScorer& scorer)
      : trees_(document.sentences.begin(), document.sentences.end()),
        mentions_(coref_mentions(document, trees_)),
        features_(document, trees_, mentions_),
        scorer_(scorer) {
    std::vector<float> described(kMentionFeatures);
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
      features_.describe(m, described);
      rows_.push_back(scorer.row(described, mentions_[m].vector));
    }
  }

  void link() {
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
      const Choice choice = choose(m);
      group_of_.push_back(choice.group);
      confidence_.push_back(choice.confidence);
      join(m, groups_[choice.group]);
    }
  }

  const std::vector<CorefMention>& mentions() const { return mentions_; }
  std::uint32_t group_of(std::uint32_t mention) const { return group_of_[mention]; }
  std::uint8_t confidence(std::uint32_t mention) const { return confidence_[mention]; }

 private:
  struct Group {
    std::uint8_t gender = kAnyGender;
    std::vector<std::uint32_t> names;  // the first mention of each name
  };
  struct Choice {
    std::uint32_t group;
    std::uint8_t confidence = 100;  // hundredths
  };

  void join(std::uint32_t m, Group& group) {
    const CorefMention& mention = mentions_[m];
    if ((group.gender & mention.gender) != 0) group.gender &= mention.gender;
    if (mention.name != UINT32_MAX && first_of_name_.emplace(mention.name, m).second) group.names.push_back(m);
  }

  bool excludes(const Group& group, std::uint32_t m) const {
    const CorefMention& mention = mentions_[m];
    if ((group.gender & mention.gender) == 0) return true;
    return std::any_of(group.names.begin(), group.names.end(), [&](std::uint32_t name) {
      return mention.name != UINT32_MAX ? features_.excluded(name, m) : is_only_of(mention, mentions_[name]);
    });
  }

  // "Taliban fighters", "the Kabul airport": a description that the name modifies; "the government" is not the country.
  static bool is_only_of(const CorefMention& description, const CorefMention& name) {
    if (description.is_pronoun()) return false;
    const bool place = name.named_type == static_cast<int>(EntityType::kGpe) || name.named_type == static_cast<int>(EntityType::kLoc);
    if (place && (description.body || (description.kind != 0 && description.kind != kPlaceKind && description.kind != kBodyKind)))
      return true;
    return std::any_of(name.names.begin(), name.names.end(), [&](const std::string& word) {
      return std::binary_search(description.modifiers.begin(), description.modifiers.end(), word);
    });
  }

  Choice choose(std::uint32_t m) {
    const CorefMention& mention = mentions_[m];
    if (mention.name != UINT32_MAX)
      if (const auto seen = first_of_name_.find(mention.name); seen != first_of_name_.end())
        return {group_of_[seen->second]};
    const bool pronoun = mention.is_pronoun();
    const float none = rows_[m].none + (pronoun ? scorer_.pronoun_bias() : scorer_.bias());
    std::vector<std::pair<std::uint32_t, float>> scored;  // group, score
    float top = none;
    std::vector<float> compared(kPairFeatures);
    for (const std::uint32_t a : features_.candidates(m)) {
      if (features_.excluded(a, m) || excludes(groups_.at(group_of_[a]), m)) continue;
      features_.describe(a, m, compared);
      scored.emplace_back(group_of_[a], scorer_.score(rows_[a], rows_[m], compared));
      top = std::max(top, scored.back().second);
    }
    std::map<std::uint32_t, double> likely;
    double all = std::exp(static_cast<double>(none - top)), best = all;
    std::uint32_t chosen = m;
    for (const auto& [group, score] : scored) {
      const double share = std::exp(static_cast<double>(score - top));
      likely[group] += share;
      all += share;
    }
    for (const auto& [group, share] : likely)
      if (share > best) best = share, chosen = group;
    return {chosen, static_cast<std::uint8_t>(std::lround(100 * best / all))};
  }

  std::vector<DependencyTree> trees_;
  std::vector<CorefMention> mentions_;
  CorefFeatures features_;
  const CorefScorer& scorer_;
  std::vector<CorefScorer::Row> rows_;
  std::vector<std::uint32_t> group_of_;  // of each mention: the first mention of its group
  std::vector<std::uint8_t> confidence_;
  std::map<std::uint32_t, Group> groups_;
  std::unordered_map<std::uint32_t, std::uint32_t> first_of_name_;  // of each cluster of equal names
};

// All mentions of the document, each in a group of its own but for equal names.
std::vector<GroupedMention> ungrouped(const ExtractedDocument& document) {
  std::vector<GroupedMention> mentions;
  for (const Mention& mention : document.mentions) mentions.push_back({mention, true, mention.cluster});
  auto next = static_cast<std::uint32_t>(document.clusters.size());
  for (const Mention& mention : document.unlinked) mentions.push_back({mention, false, next++});
  return mentions;
}

}  // namespace

void link_mentions(ExtractedDocument& document, const CorefScorer& scorer) {
  Linker linker(document, scorer);
  linker.link();
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, bool>, std::uint32_t> place;
  for (std::uint32_t m = 0; m < linker.mentions().size(); ++m) {
    const CorefMention& mention = linker.mentions()[m];
    place.emplace(std::tuple(mention.sentence, mention.first, mention.last, mention.name != UINT32_MAX), m);
  }
  std::vector<GroupedMention> mentions = ungrouped(document);
  for (GroupedMention& grouped : mentions) {
    const Mention& mention = grouped.mention;
    const std::uint32_t m = place.at(std::tuple(mention.sentence, mention.first, mention.last, grouped.name));
    grouped.group = linker.group_of(m);
    if (!grouped.name) grouped.mention.confidence = linker.confidence(m);
  }
  regroup(document, std::move(mentions));
}


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
    joined_[std::max(a, b)] = std::min(a, b);
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
