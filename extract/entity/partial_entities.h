// The entities of a document while its mentions are being linked: what is known of each so far, and what that rules
// out.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/dependency_tree.h"
#include "extract/entity/coreference_mention.h"
#include "extract/entity/descriptions.h"
#include "extract/entity/kinds.h"

namespace relata::entity {

// Confidence, in hundredths, of what rules link, by how often they were right: of what the words tell, and of what
// votes settle if all are for it.
inline constexpr std::uint8_t kToldConfidence = 95, kSettledConfidence = 85;

// An entity is called by its first mention.
struct PartialEntity {
  std::uint8_t gender = kAnyGender;
  Sort sort = Sort::kUnknown;        // of its first description that tells
  bool plural = false;               // a description of it is
  std::vector<std::uint32_t> names;  // the first mention of each name
  Profile profile;
};

class PartialEntities {
 public:
  // Keeps references to all three; `mentions` are those of the document in their order.
  PartialEntities(std::span<const CorefMention> mentions, std::span<const DependencyTree> trees, const Sorts& sorts)
      : mentions_(mentions), trees_(trees), sorts_(sorts) {}

  // Mentions join in their order; `entity` is an earlier mention's or `mention` itself. Confidence in hundredths.
  void join(std::uint32_t mention, std::uint32_t entity, std::uint8_t confidence);
  // The mention leaves its entity for another, of which nothing new is known by it.
  void move(std::uint32_t mention, std::uint32_t entity, std::uint8_t confidence, LinkRule rule);
  // The mention leaves its entity and is one by itself.
  void leave(std::uint32_t mention);

  std::uint32_t of(std::uint32_t mention) const { return entity_of_[mention]; }
  std::uint8_t confidence(std::uint32_t mention) const { return confidence_[mention]; }
  LinkRule rule(std::uint32_t mention) const { return rule_[mention]; }
  const PartialEntity& entity(std::uint32_t entity) const { return entities_.at(entity); }
  // The entity with the name that a cluster of equal names has, if a mention of it has joined.
  std::optional<std::uint32_t> named(std::uint32_t cluster) const;

  bool has_name(std::uint32_t entity) const { return !entities_.at(entity).names.empty(); }
  // Whether `mention` cannot be the entity: gender, number, sort, profile or one of its names rule it out.
  bool excludes(std::uint32_t entity, std::uint32_t mention) const;
  // Whether a description or pronoun stands in a sentence before the first that names its entity: "The doctor left.
  // Noor stayed." I and we are told by who speaks, which may come after.
  bool is_named_later(std::uint32_t mention) const;
  // Whether a description or pronoun cannot mean what has the name: "the government" is no country, "the plot" no
  // person, "these cities" no city, "Taliban fighters" not the Taliban, "they" not one person.
  bool cannot_be(const CorefMention& mention, const CorefMention& name) const;

 private:
  void learn(std::uint32_t mention, PartialEntity& entity);

  std::span<const CorefMention> mentions_;
  std::span<const DependencyTree> trees_;
  const Sorts& sorts_;
  std::vector<std::uint32_t> entity_of_;  // of each mention
  std::vector<std::uint8_t> confidence_;
  std::vector<LinkRule> rule_;
  std::map<std::uint32_t, PartialEntity> entities_;
  std::unordered_map<std::uint32_t, std::uint32_t> first_of_name_;  // of each cluster of equal names
};

}  // namespace relata::entity
