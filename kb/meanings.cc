#include "kb/meanings.h"

#include <algorithm>

#include "identity/resolver.h"
#include "kb/placed_phrases.h"

namespace relata::kb {

std::vector<std::string> nodes_meant(const Correction& mean, const identity::MentionNodes& mentions) {
  if (mean.means_nothing()) return {};
  if (mean.b.mention || !mean.b.type_class.empty()) {
    std::string node = identity::node_of(mean.b, mentions);
    if (mean.b.mention && !node.empty()) node = identity::exact_key(node);
    return node.empty() ? std::vector<std::string>() : std::vector{std::move(node)};
  }
  std::vector<std::string> nodes;
  for (const EntityType type : {EntityType::kPer, EntityType::kGpe, EntityType::kOrg})
    if (std::string node = identity::key_of_name(mean.b.name, type);
        std::find(nodes.begin(), nodes.end(), node) == nodes.end())
      nodes.push_back(std::move(node));
  return nodes;
}

Meanings::Meanings(std::span<const Correction> corrections, const identity::MentionNodes& mentions,
                   const MeantMentions& meant) {
  for (const Correction& correction : corrections) {
    if (correction.kind != CorrectionKind::kMean || !correction.a.mention) continue;
    const auto found = meant.find(*correction.a.mention);
    std::vector<std::string> nodes = nodes_meant(correction, mentions);
    if (found == meant.end() || (nodes.empty() && !correction.means_nothing())) continue;
    const identity::MeantMention& mention = found->second;
    of_document_[found->first.doc].push_back({mention, std::move(nodes)});
    statements_.insert(statements_.end(), mention.statements.begin(), mention.statements.end());
  }
  std::sort(statements_.begin(), statements_.end());
  statements_.erase(std::unique(statements_.begin(), statements_.end()), statements_.end());
}

std::optional<EntityRef> Meanings::Meaning::entity(const EntityIndex& entities) const {
  for (const std::string& node : nodes)
    if (std::optional<EntityRef> entity = entities.called(node)) return entity;
  return std::nullopt;
}

bool Meanings::Meaning::in_force(const EntityIndex& entities) const { return nodes.empty() || entity(entities); }

const Meanings::Meaning* Meanings::meaning_of(const Spans& place, const std::vector<Meaning>& all,
                                              const EntityIndex& entities) const {
  if (place.empty()) return nullptr;
  for (const Meaning& meaning : all)
    if (std::binary_search(meaning.mention.phrases.begin(), meaning.mention.phrases.end(), place) &&
        meaning.in_force(entities))
      return &meaning;
  return nullptr;
}

void Meanings::apply(Statement& statement, const std::string& doc, std::uint32_t sentence,
                     const EntityIndex& entities) const {
  const auto all = of_document_.find(doc);
  if (all == of_document_.end()) return;
  each_placed_phrase(statement, sentence, [&](Phrase& phrase, const Spans& place) {
    const Meaning* meaning = meaning_of(place, all->second, entities);
    if (!meaning) return;
    phrase.entity = meaning->entity(entities);
    phrase.actor.reset();
    phrase.name.reset();
    phrase.set_by_user = true;
  });
}

std::vector<std::string> Meanings::statements_of(std::string_view entity_id, const EntityIndex& entities) const {
  std::vector<std::string> found;
  for (const auto& [doc, all] : of_document_)
    for (const Meaning& meaning : all)
      if (const std::optional<EntityRef> entity = meaning.entity(entities); entity && entity->id == entity_id)
        found.insert(found.end(), meaning.mention.statements.begin(), meaning.mention.statements.end());
  return found;
}

std::map<std::string, MovedMentions> Meanings::moved(const EntityIndex& entities) const {
  std::map<std::string, MovedMentions> moved;
  for (const auto& [doc, all] : of_document_) {
    std::set<Spans> told;  // a mention that is named by two of its bytes moves once
    for (const Meaning& meaning : all) {
      const std::vector<Spans>& phrases = meaning.mention.phrases;
      if (!meaning.in_force(entities)) continue;
      if (std::any_of(phrases.begin(), phrases.end(), [&](const Spans& place) { return told.contains(place); }))
        continue;
      told.insert(phrases.begin(), phrases.end());
      const std::optional<EntityRef> from = entities.of_node(meaning.mention.node), to = meaning.entity(entities);
      if (from && to && from->id == to->id) continue;
      if (from) --moved[from->id].more, ++moved[from->id].went[doc];
      if (to) ++moved[to->id].more, moved[to->id].came.insert(doc);
    }
  }
  return moved;
}

}  // namespace relata::kb
