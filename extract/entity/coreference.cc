#include "extract/entity/coreference.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "extract/entity/coreference_exclusion.h"
#include "extract/entity/coreference_features.h"
#include "extract/entity/descriptions.h"
#include "extract/entity/explicit_aliases.h"
#include "extract/entity/mention_groups.h"
#include "extract/entity/partial_entities.h"
#include "extract/entity/plain_descriptions.h"
#include "extract/entity/scored_pairs.h"
#include "extract/entity/titles.h"

namespace relata::entity {
namespace {

// Probability that a description must have to mean what has a name: a wrong name is worse than none.
constexpr double kLeastOfName = 0.5;

constexpr double kOnlyOne = 0.7;           // how sure "he" and "its" are where only one can be meant
constexpr std::uint32_t kPersonReach = 2;  // sentences back that this person is named in

// By which pronoun it is (pronouns.tsv): he, him, his, she, her; it, its; they, them, their.
CorefClass class_of(const CorefMention& mention) {
  if (!mention.is_pronoun()) return CorefClass::kPhrase;
  switch (mention.pronoun) {
    case 1:
    case 2:
    case 4: return CorefClass::kHeOrShe;
    case 5:
    case 6: return CorefClass::kIt;
    case 7:
    case 8: return CorefClass::kThey;
    default: return CorefClass::kOtherPronoun;
  }
}

class CorefLinker {
 public:
  CorefLinker(const ExtractedDocument& document, const CorefScorer& scorer)
      : trees_(document.sentences.begin(), document.sentences.end()),
        mentions_(coref_mentions(document, trees_)),
        features_(document, trees_, mentions_),
        sorts_(document, trees_, mentions_),
        entities_(mentions_, trees_, sorts_),
        pairs_(mentions_, trees_, features_, scorer),
        scorer_(scorer) {}

  void link(const Loop& loop) {
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) {
      if (m % ScoredPairs::kBlock == 0) pairs_.turn_to(m, loop);
      const Choice choice = choose(m, m);
      entities_.join(m, choice.entity, choice.confidence);
      keep_surname(m);
    }
    for (std::uint32_t m = 0; m < mentions_.size(); ++m) link_to_modifier(m);
    settle_plain_descriptions(mentions_, trees_, sorts_, entities_);
  }

  const std::vector<CorefMention>& mentions() const { return mentions_; }
  const PartialEntities& entities() const { return entities_; }

 private:
  struct Choice {
    std::uint32_t entity;
    std::uint8_t confidence = 100;  // hundredths
  };

  // Entities of which a mention of the same sentence cannot be `m` by its place: "[his] father", "it attacked the
  // group"; and that of who says so.
  std::set<std::uint32_t> barred_entities(std::uint32_t m, std::uint32_t before) const {
    std::set<std::uint32_t> barred;
    const std::span<const std::uint32_t> candidates = pairs_.candidates(m);
    for (std::size_t i = 0; i < candidates.size(); ++i)
      if (candidates[i] < before && mentions_[candidates[i]].sentence == mentions_[m].sentence &&
          pairs_.are_excluded(m, i))
        barred.insert(entities_.of(candidates[i]));
    bar_speaker(m, before, barred);
    if (const auto owner = owner_of(m)) barred.insert(*owner);
    return barred;
  }

  // "[His] brother": whoever he is, his brother is not; the phrase begins before the word that says whose.
  std::optional<std::uint32_t> owner_of(std::uint32_t m) const {
    const std::uint32_t owner = m + 1;
    if (owner >= mentions_.size() || owner % ScoredPairs::kBlock == 0 ||
        !begins_with_owner(trees_[mentions_[m].sentence], mentions_[m], mentions_[owner]))
      return std::nullopt;
    const std::uint32_t entity = choose(owner, m).entity;
    return entity == owner ? std::nullopt : std::optional(entity);
  }

  // "I paid him," Castellan said: nobody is "he" in his own words.
  void bar_speaker(std::uint32_t m, std::uint32_t before, std::set<std::uint32_t>& barred) const {
    const CorefMention& pronoun = mentions_[m];
    if (!pronoun.is_pronoun() || !pronoun.quoted || pronoun.grammatical_person != 3 ||
        pronoun.number != Number::kSingular)
      return;
    const auto bar = [&](std::uint32_t other) {
      const CorefMention& speaker = mentions_[other];
      if (!speaker.speaks || speaker.quoted) return;
      if (other < before) barred.insert(entities_.of(other));
      if (speaker.name == UINT32_MAX) return;
      if (const auto named = entities_.named(speaker.name)) barred.insert(*named);
    };
    for (std::uint32_t i = m; i-- > 0 && mentions_[i].sentence == pronoun.sentence;) bar(i);
    for (std::uint32_t i = m + 1; i < mentions_.size() && mentions_[i].sentence == pronoun.sentence; ++i) bar(i);
  }

  // The entities that `m` may be, each with the score of one of its mentions.
  std::vector<std::pair<std::uint32_t, float>> scored_entities(std::uint32_t m, std::uint32_t before) const {
    std::vector<std::pair<std::uint32_t, float>> scored;
    const std::span<const std::uint32_t> candidates = pairs_.candidates(m);
    const std::set<std::uint32_t> barred = barred_entities(m, before);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      if (candidates[i] >= before) continue;
      const std::uint32_t entity = entities_.of(candidates[i]);
      if (pairs_.are_excluded(m, i) || barred.contains(entity) || entities_.excludes(entity, m)) continue;
      scored.emplace_back(entity, pairs_.score(m, i));
    }
    return scored;
  }

  // Of a new name the entity that its acronym in brackets behind it has, or of a new acronym or alias that of the name
  // before.
  std::optional<std::uint32_t> other_side_of_bracket(std::uint32_t m) const {
    const CorefMention& mention = mentions_[m];
    const DependencyTree& tree = trees_[mention.sentence];
    if (m > 0 && is_acronym_behind(tree, mentions_[m - 1], mention)) return entities_.of(m - 1);
    for (std::uint32_t name = m; name-- > 0 && mentions_[name].sentence == mention.sentence;)
      if (is_explicit_alias(tree, mentions_[name], mention) && !names_another(m)) return entities_.of(name);
    if (m + 1 < mentions_.size() && is_acronym_behind(tree, mention, mentions_[m + 1]))
      return entities_.named(mentions_[m + 1].name);
    return std::nullopt;
  }

  // Whether the one word of a name, "Holm" of "Ann Reed, née Holm", is the name of somebody in the text besides.
  bool names_another(std::uint32_t m) const {
    return mentions_[m].last - mentions_[m].first == 1 &&
           std::ranges::count(mentions_, mentions_[m].name, &CorefMention::name) > 1;
  }

  static bool is_person(const CorefMention& name) { return name.named_type == static_cast<int>(EntityType::kPer); }
  static std::string last_word(const CorefMention& name) {
    const std::string_view text = name.text;
    return std::string(text.substr(text.rfind(' ') + 1));  // from the beginning where there is no blank
  }

  // Who has a surname, by full names, the first named first; two are enough.
  void keep_surname(std::uint32_t m) {
    if (!is_person(mentions_[m]) || mentions_[m].names.size() < 2) return;
    std::vector<std::uint32_t>& bearers = bearers_[last_word(mentions_[m])];
    if (bearers.size() < 2 && std::ranges::count(bearers, entities_.of(m)) == 0) bearers.push_back(entities_.of(m));
  }

  // Of a surname that two full names before it end in the one named first: the article is about her, and of the other
  // it will say who is meant. A title tells, too: "Judge Okoro".
  std::optional<std::uint32_t> first_of_surname(std::uint32_t m) const {
    const CorefMention& mention = mentions_[m];
    if (!is_person(mention) || mention.last != mention.first + 1) return std::nullopt;
    if (mention.first > 0 && is_title(trees_[mention.sentence][static_cast<int>(mention.first) - 1]))
      return std::nullopt;
    const auto found = bearers_.find(last_word(mention));
    return found == bearers_.end() || found->second.size() < 2 ? std::nullopt : std::optional(found->second.front());
  }

  // Of "was sold to Dahl Bank by [its] founder" what was sold.
  std::optional<std::uint32_t> owner_of_agent(std::uint32_t m, std::uint32_t before) const {
    if (!mentions_[m].is_pronoun()) return std::nullopt;
    for (std::uint32_t a = before; a-- > 0 && mentions_[a].sentence == mentions_[m].sentence;)
      if (owns_agent(trees_[mentions_[m].sentence], mentions_[a], mentions_[m])) return entities_.of(a);
    return std::nullopt;
  }

  // Whether `other` may be what the pronoun means, by its kind: of "he" a person, of "[its] founder" a body or place.
  static bool is_of_kind(const CorefMention& other, bool person) {
    const auto type = static_cast<EntityType>(other.named_type);
    if (other.is_name())
      return person ? is_person(other)
                    : type == EntityType::kOrg || type == EntityType::kGpe || type == EntityType::kFac;
    return !other.is_pronoun() && (person ? other.kind == kPersonKind : other.kind == kBodyKind);
  }

  // "its founder": whose a person is.
  bool owns_person(const CorefMention& pronoun) const {
    const DependencyTree& tree = trees_[pronoun.sentence];
    const int noun = tree.head(static_cast<int>(pronoun.head));
    return class_of(pronoun) == CorefClass::kIt && pronoun.role == CorefRole::kPossessor &&
           noun != DependencyTree::kNone && tree[noun].mention == "person";
  }

  // Of "he" or "she" the one person named in this sentence or the two before it who can be meant, of "its founder" the
  // one body that this sentence names, if there is one and no description could be it, too.
  std::optional<std::uint32_t> only_one(std::uint32_t m, std::uint32_t before) const {
    const bool person = class_of(mentions_[m]) == CorefClass::kHeOrShe;
    if ((!person && !owns_person(mentions_[m])) || mentions_[m].quoted) return std::nullopt;
    std::optional<std::uint32_t> found;
    const std::span<const std::uint32_t> candidates = pairs_.candidates(m);
    const std::set<std::uint32_t> barred = barred_entities(m, before);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const CorefMention& other = mentions_[candidates[i]];
      const std::uint32_t reach = person ? kPersonReach : 0;
      if (candidates[i] >= before || other.sentence + reach < mentions_[m].sentence) continue;
      const std::uint32_t entity = entities_.of(candidates[i]);
      if (!is_of_kind(other, person) || pairs_.are_excluded(m, i) || barred.contains(entity) ||
          entities_.excludes(entity, m))
        continue;
      if (found && *found != entity) return std::nullopt;
      found = entity;
    }
    return found && entities_.has_name(*found) ? found : std::nullopt;
  }

  // Whether the entity is who tells the clause that the pronoun stands in: "Ann Berg said that [her] brother left".
  bool tells(std::uint32_t entity, std::uint32_t m) const {
    const DependencyTree& tree = trees_[mentions_[m].sentence];
    for (int t = static_cast<int>(mentions_[m].head); t != DependencyTree::kNone; t = tree.head(t)) {
      if (!tree.is(t, "ccomp") || tree.head(t) == DependencyTree::kNone) continue;
      const int teller = tree.child(tree.head(t), "nsubj");
      for (std::uint32_t a = m; a-- > 0 && mentions_[a].sentence == mentions_[m].sentence;)
        if (static_cast<int>(mentions_[a].head) == teller && entities_.of(a) == entity) return true;
    }
    return false;
  }

  // The entity whose mentions have together the greatest probability, if that is greater than that of "nothing before"
  // and as great as it must be; only mentions `before` are asked, all of which have theirs.
  Choice choose(std::uint32_t m, std::uint32_t before) const {
    const CorefMention& mention = mentions_[m];
    if (mention.name != UINT32_MAX) {
      if (const auto named = entities_.named(mention.name)) return {*named};
      if (const auto other = other_side_of_bracket(m)) return {*other};
      if (const auto first = first_of_surname(m)) return {*first};
    }
    if (const auto owner = owner_of_agent(m, before)) return {*owner, kToldConfidence};
    const CorefScorer::Threshold& threshold = scorer_.threshold(class_of(mention));
    const float none = pairs_.none(m) + threshold.bias;
    const std::vector<std::pair<std::uint32_t, float>> scored = scored_entities(m, before);
    float top = none;
    for (const auto& [entity, score] : scored) top = std::max(top, score);
    std::map<std::uint32_t, double> likely;
    const double nothing = std::exp(static_cast<double>(none - top));
    double all = nothing, best = nothing;
    std::uint32_t chosen = m;
    for (const auto& [entity, score] : scored) {
      const double share = std::exp(static_cast<double>(score - top));
      likely[entity] += share;
      all += share;
    }
    for (const auto& [entity, share] : likely)
      if (share > best) best = share, chosen = entity;
    const bool names = !mention.is_pronoun() && !mention.is_name() && chosen != m && entities_.has_name(chosen);
    if (names && best < kLeastOfName * all) chosen = m, best = nothing;
    if (best < threshold.least * all) chosen = m, best = nothing;
    if (best < kOnlyOne * all || chosen == m)
      if (const auto only = only_one(m, before);
          only && (chosen == *only || (chosen == m && (owns_person(mention) || tells(*only, m)))))
        return {*only, static_cast<std::uint8_t>(100 * kOnlyOne)};
    return {chosen, static_cast<std::uint8_t>(std::lround(100 * best / all))};
  }

  // "the ISIS terrorist group" is ISIS, whatever the scorer took it for.
  void link_to_modifier(std::uint32_t m) {
    if (!sorts_.only_says_kind(mentions_[m]) || mentions_[m].definiteness == Definiteness::kIndefinite) return;
    for (std::uint32_t name = m + 1; name < mentions_.size() && mentions_[name].sentence == mentions_[m].sentence;
         ++name) {
      const CorefMention& modifier = mentions_[name];
      if (modifier.first >= mentions_[m].head) break;
      if (modifier.name == UINT32_MAX || modifier.last > mentions_[m].head) continue;
      if (modifier.head_word.ends_with("ist") || !sorts_.may_name(Sort::kFighters, modifier))
        continue;                                                                           // "Islamist group"
      if (trees_[modifier.sentence].is(static_cast<int>(modifier.head), "amod")) continue;  // "Colombian group"
      if (trees_[modifier.sentence].head(static_cast<int>(modifier.head)) != static_cast<int>(mentions_[m].head))
        continue;
      entities_.move(m, entities_.of(name), kToldConfidence, LinkRule::kModifier);
    }
  }

  std::vector<DependencyTree> trees_;
  std::vector<CorefMention> mentions_;
  CorefFeatures features_;
  Sorts sorts_;
  PartialEntities entities_;
  std::map<std::string, std::vector<std::uint32_t>> bearers_;  // of a surname
  ScoredPairs pairs_;
  const CorefScorer& scorer_;
};

// The mentions of the document, each with its entity.
std::vector<GroupedMention> linked(const ExtractedDocument& document, const CorefScorer& scorer, const Loop& loop) {
  CorefLinker linker(document, scorer);
  linker.link(loop);
  using Place = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, bool>;  // sentence, tokens, is a name
  std::vector<std::pair<Place, std::uint32_t>> places;
  for (std::uint32_t m = 0; m < linker.mentions().size(); ++m) {
    const CorefMention& mention = linker.mentions()[m];
    places.emplace_back(Place(mention.sentence, mention.first, mention.last, mention.name != UINT32_MAX), m);
  }
  std::sort(places.begin(), places.end());
  std::vector<GroupedMention> mentions = ungrouped(document);
  for (GroupedMention& grouped : mentions) {
    const Mention& mention = grouped.mention;
    const Place place(mention.sentence, mention.first, mention.last, grouped.name);
    const std::uint32_t m = std::lower_bound(places.begin(), places.end(), std::pair(place, 0U))->second;
    grouped.group = linker.entities().of(m);
    if (grouped.name) continue;
    grouped.mention.confidence = linker.entities().is_named_later(m) ? 0 : linker.entities().confidence(m);
    grouped.mention.rule = linker.entities().rule(m);
  }
  return mentions;
}

}  // namespace

void link_mentions(ExtractedDocument& document, const CorefScorer& scorer, const Loop& loop) {
  regroup(document, linked(document, scorer, loop));
}

}  // namespace relata::entity
