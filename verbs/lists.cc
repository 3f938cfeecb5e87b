#include "verbs/lists.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "export/json_value.h"
#include "kb/name_search.h"

namespace relata::verbs {

std::vector<Entity> list_entities(const kb::KnowledgeBase& kb, const ListOptions& options) {
  std::vector<Entity> entities;
  kb.entities([&](const Entity& entity) {
    const auto& types = options.types;
    if (types.empty() || std::find(types.begin(), types.end(), entity.type) != types.end()) entities.push_back(entity);
    return true;
  });
  std::stable_sort(entities.begin(), entities.end(),
                   [](const Entity& a, const Entity& b) { return a.mentions > b.mentions; });
  if (options.limit > 0 && entities.size() > options.limit) entities.resize(options.limit);
  return entities;
}

std::vector<Entity> entities_from(const kb::KnowledgeBase& kb, std::string_view prefix, const ListOptions& options) {
  std::vector<Entity> entities;
  const auto& types = options.types;
  // Types are the caller's: how many names have to be asked for is not known before.
  const std::size_t most = options.limit > 0 && types.empty() ? options.limit : SIZE_MAX;
  for (const kb::NameMatch& match : kb::NameSearch(kb).names(prefix, most)) {
    if (options.limit > 0 && entities.size() == options.limit) break;
    if (!types.empty() && std::find(types.begin(), types.end(), match.type) == types.end()) continue;
    if (std::optional<Entity> entity = kb.entity(match.id)) entities.push_back(*std::move(entity));
  }
  return entities;
}

std::vector<Entity> entities_asked(const kb::KnowledgeBase& kb, const std::string& name, const ListOptions& options,
                                   Notes& notes) {
  const auto is_wanted = [&](EntityType type) {
    return options.types.empty() || std::find(options.types.begin(), options.types.end(), type) != options.types.end();
  };
  if (const auto prefix = asked_prefix(kb, name)) {
    ListOptions wanted{prefix->types.empty() ? options.types : prefix->types, options.limit};
    std::erase_if(wanted.types, [&](EntityType type) { return !is_wanted(type); });
    const bool none = wanted.types.empty() && !(prefix->types.empty() && options.types.empty());
    return none ? std::vector<Entity>() : entities_from(kb, prefix->text, wanted);
  }
  std::vector<Entity> named = entities_named(kb, name, notes);
  std::erase_if(named, [&](const Entity& entity) { return !is_wanted(entity.type); });
  return named;
}

Numbers numbers_of(const kb::KnowledgeBase& kb) {
  const kb::Stats stats = kb.stats();
  return {{{"documents", stats.documents},
           {"sentences", stats.sentences},
           {"statements", stats.statements},
           {"entities", stats.entities},
           {"triples", stats.triples},
           {"text_bytes", stats.text_bytes},
           {"disk_bytes", stats.disk_bytes},
           {"rejected", stats.rejected},
           {"corrections", kb.corrections().size()},
           {"actors", kb.actors().size()},
           {"format_version", stats.format_version},
           {"graph_nodes", stats.graph_nodes},
           {"graph_edges", stats.graph_edges},
           {"graph_evidence", stats.graph_evidence}},
          stats.extractor};
}

std::string numbers_json(const Numbers& numbers) {
  exporter::JsonObject out;
  for (const auto& [name, number] : numbers.counts) out.add(name, number);
  return out.add("extractor", numbers.extractor).text();
}

}  // namespace relata::verbs
