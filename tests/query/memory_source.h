// A few edges in sight of a test, as an EdgeSource.
#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <vector>

#include "core/relation_lexicon.h"
#include "core/triple.h"

namespace relata::query {

class MemorySource final : public EdgeSource {
 public:
  // "Taliban/ORG | capture | Kunduz/GPE": an end with /TYPE is an entity, without a phrase, "" nothing. `document`
  // also tells sentences apart, unless `sentence` is given.
  Statement& add(const std::string& subject, const std::string& relation, const std::string& object,
                 const std::string& document = "d1", const std::string& sentence = "") {
    Stored& stored = stored_.emplace_back();
    stored.edge.subject = end(subject);
    stored.edge.relation = relation;
    stored.edge.object = end(object);
    const CanonicalRelation canonical = relation.starts_with("be ") && object.empty()
                                            ? canonical_passive(relation.substr(3))
                                            : canonical_relation(relation);
    stored.edge.canonical = canonical.name;
    stored.edge.canonical_reversed = canonical.reversed;
    stored.statement.id = "st-" + std::to_string(stored_.size());
    stored.statement.confidence = 90;
    stored.provenance.doc = document;
    stored.provenance.sentence = sentence.empty() ? "sentence " + std::to_string(stored_.size()) : sentence;
    return stored.statement;
  }

  Undated edges(const EdgePattern& pattern, const Filter& filter,
                const std::function<bool(const Edge&)>& visit) const override {
    Undated undated;
    for (const Stored& stored : stored_) {
      Edge edge = stored.edge;
      edge.statement = &stored.statement;
      edge.provenance = &stored.provenance;
      if (pattern.subject && edge.subject.key() != *pattern.subject) continue;
      if (pattern.object && edge.object.key() != *pattern.object) continue;
      if (!pattern.relation.direct(edge.form()) && !pattern.relation.turned(edge.form())) continue;
      bool without_date = false;
      const bool admitted = admits(filter, stored.statement, stored.provenance, &without_date);
      if (!admits_types(filter, edge.subject.type, edge.object.type)) continue;
      if (without_date) undated.insert(stored.statement.id);
      if (!admitted) continue;
      ++visited_;
      if (!visit(edge)) break;
    }
    return undated;
  }

  // How many edges were visited so far.
  std::size_t visited() const { return visited_; }

  // What the document of the statement that was added last tells.
  Provenance& provenance() { return stored_.back().provenance; }

  // Nothing until set_counts(): then so, or, of a seed, up to a hundred times wrong either way.
  std::optional<std::uint64_t> count(const EdgePattern& pattern) const override {
    if (!counts_) return std::nullopt;
    std::uint64_t count = 0;
    Filter everything;
    everything.all = everything.rejected = true;
    const std::size_t before = visited_;
    edges(pattern, everything, [&](const Edge&) { return ++count, true; });
    visited_ = before;
    if (*counts_ == 0) return count;
    const std::uint64_t noise = (count * 31 + pattern.subject.value_or("").size() * 7 + 1) * *counts_ % 10'007;
    return count * (1 + noise % 100) / (1 + noise / 100);
  }
  void set_counts(std::uint64_t seed) { counts_ = seed; }

  std::vector<Entity> find(std::string_view name) const override {
    std::vector<Entity> found;
    for (const auto& [id, entity] : entities_)
      if (id == name) return {entity};
    for (const auto& [id, entity] : entities_)
      if (entity.name == name) found.push_back(entity);
    return found;
  }

  std::vector<Entity> namesakes(std::string_view name) const override {
    std::vector<Entity> found;
    for (const auto& [id, entity] : entities_) {
      const auto is_it = [&](const NameForm& alias) { return alias.text == name; };
      if (id == name || entity.name == name || std::any_of(entity.aliases.begin(), entity.aliases.end(), is_it))
        found.push_back(entity);
    }
    return found;
  }

  std::vector<Entity> bodies_of(std::string_view place_id) const override {
    std::vector<Entity> found;
    for (const auto& [id, entity] : entities_)
      if (entity.of == place_id) found.push_back(entity);
    return found;
  }

  std::vector<std::string> nearest(std::string_view name, std::size_t limit) const override {
    std::vector<std::string> names;
    for (const auto& [id, entity] : entities_)
      if (names.size() < limit && entity.name.front() == name.front()) names.push_back(entity.name);
    return names;
  }

  // Another entity of a name: its id is given.
  void add_entity(const std::string& id, const std::string& name, EntityType type) {
    entities_[id] = Entity{.id = id, .name = name, .type = type};
  }

  // The entity with this id, which is there, is mentioned so often, and called so too.
  void set_mentions(const std::string& id, std::uint32_t mentions, const std::string& alias = "") {
    entities_.at(id).mentions = mentions;
    if (!alias.empty()) entities_.at(id).aliases = {NameForm{alias, 1}};
  }

  // Makes the entity with this id, which is there, a body of a place.
  void set_of(const std::string& id, const std::string& place_id) { entities_.at(id).of = place_id; }

 private:
  struct Stored {
    Edge edge;
    Statement statement;
    Provenance provenance;
  };

  End end(const std::string& text) {
    const std::size_t slash = text.rfind('/');
    if (slash == text.npos) return {std::nullopt, text, std::nullopt};
    const std::string name = text.substr(0, slash);
    const EntityType type = *parse_entity_type(text.substr(slash + 1));
    add_entity(slug(name), name, type);
    return {slug(name), name, type};
  }

  std::optional<std::uint64_t> counts_;
  mutable std::size_t visited_ = 0;
  std::deque<Stored> stored_;
  std::map<std::string, Entity> entities_;
};

}  // namespace relata::query
