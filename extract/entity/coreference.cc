#include "extract/entity/coreference.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "extract/entity/coreference_features.h"
#include "extract/entity/descriptions.h"
#include "extract/entity/mention_groups.h"
#include "extract/entity/mention_spans.h"
#include "extract/entity/name_spans.h"
#include "extract/entity/referents.h"

namespace relata::entity {
namespace {

constexpr std::uint8_t kTold = 95, kSettled = 85;  // confidence of what rules link, by how often they were right
constexpr std::uint32_t kReach = 7;                // sentences back that a plain description may mean
constexpr double kDecay[kReach + 1] = {1.0, 0.8, 0.6, 0.45, 0.35, 0.25, 0.2, 0.15};
constexpr double kMajority = 0.6;    // of the votes
constexpr double kEverywhere = 0.1;  // of a vote, for each time that a country is where something happens

class Linker {
 public:
  Linker(const ExtractedDocument& document, const CorefScorer& scorer)
      : trees_(document.sentences.begin(), document.sentences.end()),
        mentions_(coref_mentions(document, trees_)),
        features_(document, trees_, mentions_),
        sorts_(document, trees_, mentions_),
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
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) say_kind(m);
    settle();
  }

  const std::vector<CorefMention>& mentions() const { return mentions_; }
  std::uint32_t group_of(std::uint32_t mention) const { return group_of_[mention]; }
  std::uint8_t confidence(std::uint32_t mention) const { return confidence_[mention]; }

 private:
  struct Group {
    std::uint8_t gender = kAnyGender;
    Sort sort = Sort::kUnknown;        // of its first description that tells
    bool plural = false;               // a description of it is
    std::vector<std::uint32_t> names;  // the first mention of each name
  };
  struct Choice {
    std::uint32_t group;
    std::uint8_t confidence = 100;  // hundredths
  };

  void join(std::uint32_t m, Group& group) {
    const CorefMention& mention = mentions_[m];
    if ((group.gender & mention.gender) != 0) group.gender &= mention.gender;
    group.plural |= mention.form == MentionKind::kDescription && mention.number == Number::kPlural;
    if (group.sort == Sort::kUnknown) group.sort = sorts_.of_description(mention);
    if (mention.name != UINT32_MAX && first_of_name_.emplace(mention.name, m).second) group.names.push_back(m);
  }

  bool excludes(const Group& group, std::uint32_t m) const {
    const CorefMention& mention = mentions_[m];
    if ((group.gender & mention.gender) == 0) return true;
    const Sort sort = sorts_.of_description(mention);
    if (mention.name != UINT32_MAX && (!sorts_.may_name(group.sort, mention) || (group.plural && is_one(mention))))
      return true;
    if (sort != Sort::kUnknown && group.sort != Sort::kUnknown && sort != group.sort) return true;
    return std::any_of(group.names.begin(), group.names.end(), [&](std::uint32_t name) {
      return mention.name != UINT32_MAX
                 ? features_.excluded(name, m)
                 : cannot_be(mention, mentions_[name]) || !sorts_.may_name(sort, mentions_[name]);
    });
  }

  static bool is_place(const CorefMention& name) {
    const auto type = static_cast<EntityType>(name.named_type);
    return type == EntityType::kGpe || type == EntityType::kLoc || type == EntityType::kFac;
  }
  // A person or a place whose name is no plural ("the Netherlands").
  static bool is_one(const CorefMention& name) {
    return name.named_type == static_cast<int>(EntityType::kPer) || (is_place(name) && name.number != Number::kPlural);
  }

  // Whether a description or pronoun cannot mean what has the name: "the government" is no country, "the plot" no
  // person, "these cities" no city, "Taliban fighters" not the Taliban, "they" not one person.
  bool cannot_be(const CorefMention& mention, const CorefMention& name) const {
    const auto type = static_cast<EntityType>(name.named_type);
    const bool place = is_place(name);
    if (is_one(name) && mention.number == Number::kPlural && (!mention.is_pronoun() || type == EntityType::kPer))
      return true;
    if (mention.is_pronoun()) return false;
    if (mention.number == Number::kPlural && sorts_.only_says_kind(mention)) return true;
    if (type == EntityType::kPer && mention.kind > kPersonKind) return true;
    const bool of_a_place = mention.kind == 0 || mention.kind == kPlaceKind || mention.kind == kBodyKind;
    if (place && (mention.body || (!of_a_place && sorts_.of_description(mention) == Sort::kUnknown))) return true;
    return std::any_of(name.names.begin(), name.names.end(), [&](const std::string& word) {
      return std::binary_search(mention.modifiers.begin(), mention.modifiers.end(), word);
    });
  }

  // Groups of which a mention of the same sentence cannot be `m` by its place: "[his] father", "it attacked the group";
  // and that of who says so.
  std::set<std::uint32_t> barred_groups(std::uint32_t m, const std::vector<std::uint32_t>& candidates) const {
    std::set<std::uint32_t> barred;
    for (const std::uint32_t a : candidates)
      if (mentions_[a].sentence == mentions_[m].sentence && features_.excluded(a, m)) barred.insert(group_of_[a]);
    bar_speaker(m, barred);
    return barred;
  }

  // "I paid him," Castellan said: nobody is "he" in his own words.
  void bar_speaker(std::uint32_t m, std::set<std::uint32_t>& barred) const {
    const CorefMention& pronoun = mentions_[m];
    if (!pronoun.is_pronoun() || !pronoun.quoted || pronoun.grammatical_person != 3 ||
        pronoun.number != Number::kSingular)
      return;
    const auto bar = [&](std::uint32_t other) {
      const CorefMention& speaker = mentions_[other];
      if (!speaker.speaks || speaker.quoted) return;
      if (other < m) barred.insert(group_of_[other]);
      const auto named = first_of_name_.find(speaker.name);
      if (speaker.name != UINT32_MAX && named != first_of_name_.end()) barred.insert(group_of_[named->second]);
    };
    for (std::uint32_t i = m; i-- > 0 && mentions_[i].sentence == pronoun.sentence;) bar(i);
    for (std::uint32_t i = m + 1; i < mentions_.size() && mentions_[i].sentence == pronoun.sentence; ++i) bar(i);
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
    const std::vector<std::uint32_t> candidates = features_.candidates(m);
    const std::set<std::uint32_t> barred = barred_groups(m, candidates);
    for (const std::uint32_t a : candidates) {
      const bool elsewhere =
          mentions_[a].sentence != mention.sentence;  // of the same sentence what is excluded is barred
      if (barred.contains(group_of_[a]) || (elsewhere && features_.excluded(a, m))) continue;
      if (excludes(groups_.at(group_of_[a]), m)) continue;
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

  // "the ISIS terrorist group" is ISIS, whatever the scorer took it for.
  void say_kind(std::uint32_t m) {
    if (!sorts_.only_says_kind(mentions_[m])) return;
    for (std::uint32_t name = m + 1; name < mentions_.size() && mentions_[name].sentence == mentions_[m].sentence;
         ++name) {
      const CorefMention& modifier = mentions_[name];
      if (modifier.first >= mentions_[m].head) break;
      if (modifier.name == UINT32_MAX || modifier.last > mentions_[m].head) continue;
      if (modifier.head_word.ends_with("ist") || !sorts_.may_name(Sort::kFighters, modifier))
        continue;  // "Islamist group"
      if (trees_[modifier.sentence].head(static_cast<int>(modifier.head)) != static_cast<int>(mentions_[m].head))
        continue;
      group_of_[m] = group_of_[name];
      confidence_[m] = kTold;
    }
  }

  // "the", "this", and nothing that tells it from others of its sort: no "of", no clause, no name, no number.
  bool is_plain(const CorefMention& mention) const {
    if (mention.definiteness != Definiteness::kDefinite && mention.definiteness != Definiteness::kDemonstrative)
      return false;
    const Sentence& sentence = trees_[mention.sentence].sentence();
    for (std::uint32_t i = mention.first; i < mention.last; ++i) {
      const Token& token = sentence.tokens[i];
      const bool after = i > mention.head && token.upos != "PART" && token.upos != "PUNCT";
      if (after && mention.definiteness != Definiteness::kDemonstrative) return false;
      if (after) break;
      const bool creed = token.ner.ends_with("NORP") || token.form.ends_with("ist");  // "the Islamist group"
      const bool named = token.upos == "PROPN" && !creed && mention.definiteness != Definiteness::kDemonstrative;
      if (named || token.upos == "NUM" || token.upos == "PRON" || token.xpos == "JJS") return false;
    }
    return mention.role != CorefRole::kApposition && !mention.predicate;
  }

  // Votes of a plain description for the groups of names that are of its sort, by nearness and by how often they are
  // named. "this group" is the one that the sentence named last.
  void vote(std::uint32_t m, Sort sort, std::map<std::uint32_t, double>& votes) const {
    const CorefMention& mention = mentions_[m];
    const bool pointing = mention.definiteness == Definiteness::kDemonstrative;
    for (std::uint32_t a = m; a-- > 0;) {
      const CorefMention& name = mentions_[a];
      const std::uint32_t apart = mention.sentence - name.sentence;
      if (apart > (pointing ? 0 : kReach)) break;
      if (name.name == UINT32_MAX || !sorts_.names(sort, name) || features_.excluded(a, m)) continue;
      if (pointing && is_modifier(name)) continue;
      votes[group_of_[a]] += kDecay[apart] * weight(sort, name);
      if (pointing) break;
    }
    if (sort != Sort::kState) return;
    for (auto& [group, sum] : votes)
      if (const auto found = where_.find(group); found != where_.end()) sum += kEverywhere * found->second;
  }
  // "the country" is rather where something happens than who does it: "left Afghanistan", "in Afghanistan".
  double weight(Sort sort, const CorefMention& name) const {
    if (is_modifier(name)) return 0.3;
    if (sort == Sort::kState) return is_where(name) ? 1 : 0.1;
    if (sort == Sort::kFighters) return 1;
    return name.role == CorefRole::kSubject || name.role == CorefRole::kPossessor ? 0.4 : 1;
  }
  // "in Afghanistan", "most of Afghanistan".
  bool is_where(const CorefMention& name) const {
    const DependencyTree& tree = trees_[name.sentence];
    const int preposition = tree.child(static_cast<int>(name.head), "case");
    return preposition != DependencyTree::kNone && referents().holds("where", tree[preposition].lemma);
  }
  static bool is_modifier(const CorefMention& name) { return name.role == CorefRole::kCompound; }

  // Descriptions that the scorer left without a name, and "this group" where several are named: by their sort alone.
  void settle() {
    for (std::uint32_t m = 0; m < mentions_.size(); ++m)
      if (mentions_[m].name != UINT32_MAX && is_where(mentions_[m])) ++where_[group_of_[m]];
    std::map<std::uint32_t, std::vector<std::uint32_t>> unnamed;
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
      const Sort sort = sorts_.of_description(mentions_[m]);
      if (sort == Sort::kUnknown || !is_plain(mentions_[m])) continue;
      if (sort == Sort::kState && !agrees(m)) {
        leave_open(m);
        continue;
      }
      if (groups_.at(group_of_[m]).names.empty()) {
        unnamed[group_of_[m]].push_back(m);
      } else if (sort == Sort::kFighters && mentions_[m].definiteness == Definiteness::kDemonstrative &&
                 confidence_[m] != kTold) {
        std::map<std::uint32_t, double> votes;
        vote(m, sort, votes);
        if (votes.size() == 1) move(m, votes.begin()->first, kSettled);
      }
    }
    std::map<std::uint32_t, std::vector<std::uint32_t>> all;
    for (std::uint32_t m = 0; m < mentions_.size(); ++m)
      if (unnamed.contains(group_of_[m])) all[group_of_[m]].push_back(m);
    for (const auto& [group, plain] : unnamed) settle(group, plain, all[group]);
  }

  // Whether most votes of a description go to what the scorer took it for.
  bool agrees(std::uint32_t m) const {
    if (groups_.at(group_of_[m]).names.empty()) return true;
    std::map<std::uint32_t, double> votes;
    vote(m, sorts_.of_description(mentions_[m]), votes);
    return std::all_of(votes.begin(), votes.end(), [&](const auto& other) {
      const auto own = votes.find(group_of_[m]);
      return own != votes.end() && own->second >= other.second;
    });
  }

  void leave_open(std::uint32_t m) {
    group_of_[m] = m;
    join(m, groups_[m]);
  }

  // `plain` vote for all `members` of the group.
  void settle(std::uint32_t group, const std::vector<std::uint32_t>& plain, const std::vector<std::uint32_t>& members) {
    std::map<std::uint32_t, double> votes;
    for (const std::uint32_t m : plain) vote(m, sorts_.of_description(mentions_[m]), votes);
    for (const std::uint32_t m : members) vote_of_apposition(m, votes);
    double all = 0;
    auto best = votes.end();
    for (auto vote = votes.begin(); vote != votes.end(); ++vote) {
      all += vote->second;
      if (best == votes.end() || vote->second > best->second) best = vote;
    }
    if (best == votes.end() || best->second < kMajority * all) return;
    if ((groups_.at(group).gender & groups_.at(best->first).gender) == 0) return;
    const auto confidence = static_cast<std::uint8_t>(std::lround(kSettled * best->second / all));
    for (const std::uint32_t name : groups_.at(best->first).names)
      for (const std::uint32_t m : plain)
        if (cannot_be(mentions_[m], mentions_[name])) return;
    for (const std::uint32_t m : members) move(m, best->first, confidence);
  }

  // "Mazar, the last city": two votes.
  void vote_of_apposition(std::uint32_t m, std::map<std::uint32_t, double>& votes) const {
    if (mentions_[m].role != CorefRole::kApposition) return;
    const int head = trees_[mentions_[m].sentence].head(static_cast<int>(mentions_[m].head));
    for (std::uint32_t a = m; a-- > 0 && mentions_[a].sentence == mentions_[m].sentence;)
      if (mentions_[a].name != UINT32_MAX && static_cast<int>(mentions_[a].head) == head) votes[group_of_[a]] += 2;
  }

  void move(std::uint32_t m, std::uint32_t group, std::uint8_t confidence) {
    group_of_[m] = group;
    confidence_[m] = confidence;
  }

  std::vector<DependencyTree> trees_;
  std::vector<CorefMention> mentions_;
  CorefFeatures features_;
  Sorts sorts_;
  const CorefScorer& scorer_;
  std::vector<CorefScorer::Row> rows_;
  std::vector<std::uint32_t> group_of_;  // of each mention: the first mention of its group
  std::vector<std::uint8_t> confidence_;
  std::map<std::uint32_t, Group> groups_;
  std::map<std::uint32_t, int> where_;  // how often a group is named as a place where something is
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
