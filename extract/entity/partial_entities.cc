#include "extract/entity/partial_entities.h"

#include <algorithm>

#include "extract/entity/coreference_exclusion.h"
#include "extract/entity/referents.h"

namespace relata::entity {
namespace {

bool names_place(const CorefMention& name) {
  const auto type = static_cast<EntityType>(name.named_type);
  return type == EntityType::kGpe || type == EntityType::kLoc || type == EntityType::kFac;
}

bool is_person(const CorefMention& name) { return name.named_type == static_cast<int>(EntityType::kPer); }

// A person or a place whose name is no plural ("the Netherlands").
bool names_one(const CorefMention& name) {
  return is_person(name) || (names_place(name) && name.number != Number::kPlural);
}

}  // namespace

void PartialEntities::learn(std::uint32_t m, PartialEntity& entity) {
  const CorefMention& mention = mentions_[m];
  if ((entity.gender & mention.gender) != 0) entity.gender &= mention.gender;
  entity.plural |= mention.form == MentionKind::kDescription && mention.number == Number::kPlural;
  if (entity.sort == Sort::kUnknown) entity.sort = sorts_.of_description(mention);
  entity.profile.learn(trees_[mention.sentence], mention);
  if (mention.name != UINT32_MAX && first_of_name_.emplace(mention.name, m).second) entity.names.push_back(m);
}

void PartialEntities::join(std::uint32_t mention, std::uint32_t entity, std::uint8_t confidence) {
  entity_of_.push_back(entity);
  confidence_.push_back(confidence);
  rule_.push_back(LinkRule::kScore);
  learn(mention, entities_[entity]);
}

void PartialEntities::move(std::uint32_t mention, std::uint32_t entity, std::uint8_t confidence, LinkRule rule) {
  rule_[mention] = rule;
  entity_of_[mention] = entity;
  confidence_[mention] = confidence;
}

void PartialEntities::leave(std::uint32_t mention) {
  entity_of_[mention] = mention;
  learn(mention, entities_[mention]);
}

std::optional<std::uint32_t> PartialEntities::named(std::uint32_t cluster) const {
  const auto found = first_of_name_.find(cluster);
  return found == first_of_name_.end() ? std::nullopt : std::optional(entity_of_[found->second]);
}

bool PartialEntities::is_named_later(std::uint32_t m) const {
  const CorefMention& mention = mentions_[m];
  const std::vector<std::uint32_t>& names = entities_.at(entity_of_[m]).names;
  if (names.empty() || mention.name != UINT32_MAX || mention.grammatical_person != 3) return false;
  return std::all_of(names.begin(), names.end(),
                     [&](std::uint32_t name) { return mentions_[name].sentence > mention.sentence; });
}

bool PartialEntities::excludes(std::uint32_t of, std::uint32_t m) const {
  const PartialEntity& entity = entities_.at(of);
  const CorefMention& mention = mentions_[m];
  if ((entity.gender & mention.gender) == 0) return true;
  const bool person = std::ranges::any_of(entity.names, [&](std::uint32_t name) { return is_person(mentions_[name]); });
  if (entity.profile.excludes(trees_[mention.sentence], mention, person)) return true;
  const Sort sort = sorts_.of_description(mention);
  const bool named = mention.name != UINT32_MAX;
  if (named && (!sorts_.may_name(entity.sort, mention) || (entity.plural && names_one(mention)))) return true;
  if (sort != Sort::kUnknown && entity.sort != Sort::kUnknown && sort != entity.sort) return true;
  return std::any_of(entity.names.begin(), entity.names.end(), [&](std::uint32_t name) {
    return named ? cannot_corefer(trees_[mention.sentence], mentions_[name], mention)
                 : cannot_be(mention, mentions_[name]) || !sorts_.may_name(sort, mentions_[name]);
  });
}

bool PartialEntities::cannot_be(const CorefMention& mention, const CorefMention& name) const {
  const bool person = is_person(name);
  if (names_one(name) && mention.number == Number::kPlural && (!mention.is_pronoun() || person)) return true;
  if (mention.is_pronoun()) return false;
  if (mention.number == Number::kPlural && sorts_.only_says_kind(mention)) return true;
  if (person && mention.kind > kPersonKind) return true;
  if (name.named_type == static_cast<int>(EntityType::kGpe) && referents().holds("no settlement", mention.lemma))
    return true;
  const bool of_a_place = mention.kind == 0 || mention.kind == kPlaceKind || mention.kind == kBodyKind;
  if (names_place(name) && (mention.body || (!of_a_place && sorts_.of_description(mention) == Sort::kUnknown)))
    return true;
  return std::any_of(name.names.begin(), name.names.end(), [&](const std::string& word) {
    return std::binary_search(mention.modifiers.begin(), mention.modifiers.end(), word);
  });
}

}  // namespace relata::entity
