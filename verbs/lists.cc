#include "verbs/lists.h"

#include <algorithm>

#include "export/json_value.h"

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
