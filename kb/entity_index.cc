#include "kb/entity_index.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include "kb/name_distance.h"
#include "resolve/normal_form.h"

namespace relata::kb {
namespace {

bool has_alias(const Entity& entity, const std::function<bool(const std::string&)>& is) {
  return std::any_of(entity.aliases.begin(), entity.aliases.end(),
                     [&](const NameForm& alias) { return is(alias.text); });
}

}  // namespace

EntityIndex::EntityIndex(const std::vector<resolve::LocalEntity>& rows) : resolution_(resolve::resolve(rows)) {
  keys_.resize(resolution_.entities.size());
  for (std::size_t entity = 0; entity < resolution_.entities.size(); ++entity)
    by_id_.emplace(resolution_.entities[entity].id, static_cast<std::uint32_t>(entity));
  for (const auto& [key, entity] : resolution_.entity_of_key) keys_[entity].push_back(key);
  for (std::vector<std::string>& keys : keys_) std::sort(keys.begin(), keys.end());
}

const Entity* EntityIndex::by_id(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? nullptr : &resolution_.entities[found->second];
}

const Entity* EntityIndex::by_local_key(std::string_view key) const {
  const auto found = resolution_.entity_of_key.find(std::string(key));
  return found == resolution_.entity_of_key.end() ? nullptr : &resolution_.entities[found->second];
}

std::vector<std::string> EntityIndex::terms_of_end(std::string_view end_key) const {
  if (!end_key.starts_with("e:")) return {std::string(end_key)};
  std::vector<std::string> terms;
  const auto found = by_id_.find(std::string(end_key.substr(2)));
  if (found == by_id_.end()) return terms;
  for (const std::string& key : keys_[found->second]) terms.push_back(store::entity_term(key));
  return terms;
}

std::vector<Entity> EntityIndex::find(std::string_view name) const {
  if (const Entity* entity = by_id(name)) return {*entity};
  const std::string folded = fold_case(name);
  const std::function<bool(const Entity&)> steps[] = {
      [&](const Entity& entity) { return entity.name == name; },
      [&](const Entity& entity) {
        return has_alias(entity, [&](const auto& alias) { return alias == name || slug(alias) == name; });
      },
      [&](const Entity& entity) { return fold_case(entity.name) == folded; },
      [&](const Entity& entity) {
        return has_alias(entity, [&](const auto& alias) { return fold_case(alias) == folded; });
      },
      [&](const Entity& entity) {
        return has_alias(entity, [&](const auto& alias) { return slug(alias) == slug(name); });
      },
      // "Mawlavi Talib", "Atta Mohamed Nur", "USA": as texts may spell it, though none here does
      [&](const Entity& entity) {
        const std::string normal = resolve::normal_name(name, entity.type).text;
        return !normal.empty() &&
               has_alias(entity, [&](const auto& alias) { return resolve::normal_name(alias, entity.type).text == normal; });
      },
  };
  std::vector<Entity> found;
  for (const auto& step : steps) {
    std::copy_if(entities().begin(), entities().end(), std::back_inserter(found), step);
    if (!found.empty()) break;
  }
  return found;
}

std::vector<std::string> EntityIndex::nearest(std::string_view name, std::size_t limit) const {
  const NameDistance distance(name);
  std::vector<std::pair<double, std::string>> near;
  for (const Entity& entity : entities()) {
    double best = distance.to(entity.name);
    for (const NameForm& alias : entity.aliases) best = std::min(best, distance.to(alias.text));
    if (best <= NameDistance::kNear) near.emplace_back(best, entity.name);
  }
  std::sort(near.begin(), near.end());
  std::vector<std::string> names;
  for (const auto& [far, near_name] : near)
    if (names.size() < limit && std::find(names.begin(), names.end(), near_name) == names.end())
      names.push_back(near_name);
  return names;
}

void EntityIndex::fill_in(Phrase& phrase, const store::LocalEntities& local) const {
  phrase.entity.reset();
  const store::LocalEntityRow* row = local.of(phrase);
  const Entity* entity = row ? by_local_key(row->key) : nullptr;
  if (entity) phrase.entity = EntityRef{entity->id, entity->name, entity->type};
}

void EntityIndex::fill_in(Statement& statement, const store::LocalEntities& local) const {
  fill_in(statement.subject, local);
  if (statement.object) fill_in(*statement.object, local);
  for (Argument& argument : statement.args) fill_in(argument, local);
  for (Speaker& speaker : statement.attributed_to) fill_in(speaker.phrase, local);
}

std::vector<store::LocalEntityRow> join_clusters(const std::string& doc, const std::vector<Cluster>& clusters) {
  std::vector<store::LocalEntityRow> rows;
  for (resolve::LocalEntity& entity : resolve::join_within_document(doc, clusters))
    rows.push_back({std::move(entity.key), std::move(entity.cluster), std::move(entity.members)});
  return rows;
}

std::vector<resolve::LocalEntity> local_entities(const std::string& doc,
                                                 const std::vector<store::LocalEntityRow>& rows) {
  std::vector<resolve::LocalEntity> entities;
  for (const store::LocalEntityRow& row : rows)
    if (row.is_entity()) entities.push_back({row.key, doc, row.cluster, row.members});
  return entities;
}

std::vector<resolve::LocalEntity> all_local_entities(const store::Store& store) {
  std::vector<resolve::LocalEntity> all;
  store.entities([&](const std::string& doc, std::vector<store::LocalEntityRow> rows) {
    for (resolve::LocalEntity& entity : local_entities(doc, rows)) all.push_back(std::move(entity));
  });
  return all;
}

}  // namespace relata::kb
