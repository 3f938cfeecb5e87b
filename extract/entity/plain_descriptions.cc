#include "extract/entity/plain_descriptions.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "extract/entity/coreference_exclusion.h"
#include "extract/entity/referents.h"

namespace relata::entity {
namespace {

constexpr std::uint32_t kReach = 7;  // sentences back that a plain description may mean
constexpr double kDecay[kReach + 1] = {1.0, 0.8, 0.6, 0.45, 0.35, 0.25, 0.2, 0.15};
constexpr double kMajority = 0.6;    // of the votes
constexpr double kEverywhere = 0.1;  // of a vote, for each time that a country is where something happens

using EntityVotes = std::map<std::uint32_t, double>;
using MentionList = std::vector<std::uint32_t>;

bool is_modifier(const CorefMention& name) { return name.role == CorefRole::kCompound; }

class DescriptionSettler {
 public:
  DescriptionSettler(std::span<const CorefMention> mentions, std::span<const DependencyTree> trees, const Sorts& sorts,
                     PartialEntities& entities)
      : mentions_(mentions), trees_(trees), sorts_(sorts), entities_(entities) {}

  void settle() {
    for (std::uint32_t m = 0; m < mentions_.size(); ++m)
      if (mentions_[m].name != UINT32_MAX && is_where(mentions_[m])) ++where_[entities_.of(m)];
    std::map<std::uint32_t, MentionList> unnamed, members;
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
      const Sort sort = sorts_.of_description(mentions_[m]);
      if (sort == Sort::kUnknown || !is_plain(mentions_[m])) continue;
      if (sort == Sort::kState && !agrees(m)) entities_.leave(m);
      else if (sort == Sort::kFighters && settle_pointing(m)) continue;
      else if (!has_name(m)) unnamed[entities_.of(m)].push_back(m);
    }
    for (std::uint32_t m = 0; m < mentions_.size(); ++m)
      if (unnamed.contains(entities_.of(m))) members[entities_.of(m)].push_back(m);
    for (const auto& [entity, plain] : unnamed) settle_entity(entity, plain, members[entity]);
  }

 private:
  bool has_name(std::uint32_t m) const { return !entities_.entity(entities_.of(m)).names.empty(); }

  // "the", "this", and nothing that tells it from others of its sort: no "of", no clause, no name, no number.
  bool is_plain(const CorefMention& mention) const {
    const bool pointing = mention.definiteness == Definiteness::kDemonstrative;
    if (mention.definiteness != Definiteness::kDefinite && !pointing) return false;
    const Sentence& sentence = trees_[mention.sentence].sentence();
    for (std::uint32_t i = mention.first; i < mention.last; ++i) {
      const Token& token = sentence.tokens[i];
      const bool after = i > mention.head && token.upos != "PART" && token.upos != "PUNCT";
      if (after && !pointing) return false;
      if (after) break;
      const bool creed = token.ner.ends_with("NORP") || token.form.ends_with("ist");  // "the Islamist group"
      const bool named = token.upos == "PROPN" && !creed && !pointing;
      if (named || token.upos == "NUM" || token.upos == "PRON" || token.xpos == "JJS") return false;
    }
    return mention.role != CorefRole::kApposition && !mention.predicate;
  }

  // The votes of a plain description for the entities with names of its sort, by nearness and by how often they are
  // named. "this group" is the one that the sentence named last.
  void vote(std::uint32_t m, EntityVotes& votes) const {
    const CorefMention& mention = mentions_[m];
    const Sort sort = sorts_.of_description(mention);
    const bool pointing = mention.definiteness == Definiteness::kDemonstrative;
    for (std::uint32_t a = m; a-- > 0;) {
      const CorefMention& name = mentions_[a];
      const std::uint32_t apart = mention.sentence - name.sentence;
      if (apart > (pointing ? 0 : kReach)) break;
      if (name.name == UINT32_MAX || !sorts_.names(sort, name) ||
          cannot_corefer(trees_[mention.sentence], name, mention))
        continue;
      if (pointing && is_modifier(name)) continue;
      votes[entities_.of(a)] += kDecay[apart] * weight(sort, name);
      if (pointing) break;
    }
    if (sort != Sort::kState) return;
    for (auto& [entity, sum] : votes)
      if (const auto found = where_.find(entity); found != where_.end()) sum += kEverywhere * found->second;
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

  // Whether most votes of a description go to what the scorer took it for.
  bool agrees(std::uint32_t m) const {
    if (!has_name(m)) return true;
    EntityVotes votes;
    vote(m, votes);
    const auto own = votes.find(entities_.of(m));
    return std::all_of(votes.begin(), votes.end(),
                       [&](const auto& other) { return own != votes.end() && own->second >= other.second; });
  }

  // "this group" where the sentence names one before it, and the scorer took it for another or for none.
  bool settle_pointing(std::uint32_t m) {
    if (mentions_[m].definiteness != Definiteness::kDemonstrative || entities_.confidence(m) == kToldConfidence)
      return false;
    EntityVotes votes;
    vote(m, votes);
    if (votes.size() != 1) return false;
    entities_.move(m, votes.begin()->first, kSettledConfidence, LinkRule::kSort);
    return true;
  }

  // `plain` vote for all `members` of the entity.
  void settle_entity(std::uint32_t entity, const MentionList& plain, const MentionList& members) {
    EntityVotes votes;
    for (const std::uint32_t m : plain) vote(m, votes);
    for (const std::uint32_t m : members) vote_of_apposition(m, votes);
    double all = 0;
    auto best = votes.end();
    for (auto candidate = votes.begin(); candidate != votes.end(); ++candidate) {
      all += candidate->second;
      if (best == votes.end() || candidate->second > best->second) best = candidate;
    }
    if (best == votes.end() || best->second < kMajority * all) return;
    const PartialEntity& chosen = entities_.entity(best->first);
    if ((entities_.entity(entity).gender & chosen.gender) == 0) return;
    for (const std::uint32_t name : chosen.names)
      for (const std::uint32_t m : plain)
        if (entities_.cannot_be(mentions_[m], mentions_[name])) return;
    const auto confidence = static_cast<std::uint8_t>(std::lround(kSettledConfidence * best->second / all));
    for (const std::uint32_t m : members)
      if (goes_along(m)) entities_.move(m, best->first, confidence, LinkRule::kSort);
  }

  // Whether a mention says no more than a plain description that it was linked to: not "four members of a family".
  bool goes_along(std::uint32_t m) const {
    const CorefMention& mention = mentions_[m];
    return mention.is_pronoun() || sorts_.of_description(mention) != Sort::kUnknown ||
           (mention.definiteness != Definiteness::kIndefinite && mention.definiteness != Definiteness::kNumbered &&
            mention.definiteness != Definiteness::kQuantified);
  }

  // "Mazar, the last city": two votes.
  void vote_of_apposition(std::uint32_t m, EntityVotes& votes) const {
    if (mentions_[m].role != CorefRole::kApposition) return;
    const int head = trees_[mentions_[m].sentence].head(static_cast<int>(mentions_[m].head));
    for (std::uint32_t a = m; a-- > 0 && mentions_[a].sentence == mentions_[m].sentence;)
      if (mentions_[a].name != UINT32_MAX && static_cast<int>(mentions_[a].head) == head) votes[entities_.of(a)] += 2;
  }

  std::span<const CorefMention> mentions_;
  std::span<const DependencyTree> trees_;
  const Sorts& sorts_;
  PartialEntities& entities_;
  std::map<std::uint32_t, int> where_;  // how often an entity is named as a place where something is
};

}  // namespace

void settle_plain_descriptions(std::span<const CorefMention> mentions, std::span<const DependencyTree> trees,
                               const Sorts& sorts, PartialEntities& entities) {
  DescriptionSettler(mentions, trees, sorts, entities).settle();
}

}  // namespace relata::entity
