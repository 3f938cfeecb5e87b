// rank: who matters, by a measure of the graph.
//
//   rank(kb, {.by = "pagerank", .limit = 3}).rows   // the three whom most leads to
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/mention.h"
#include "core/triple.h"
#include "kb/knowledge_base.h"
#include "verbs/filters.h"

namespace relata::verbs {

struct RankRequest {
  std::string by = "pagerank";
  FilterRequest filters;
  std::uint32_t limit = 0;  // rows; 0: all
};

struct RankedEntity {
  std::string id, name;
  EntityType type = EntityType::kMisc;
  std::string score;  // a number: "0.153846", "17"
};

struct Ranking {
  std::vector<RankedEntity> rows;  // the greatest score first, then by id
  Undated undated;                 // what was left out for want of a date
  Notes notes;                     // which of several of a name was taken
  // The scores are estimates from the shortest paths from so many entities, drawn by chance; null: from all, or no
  // measure of paths (graph/betweenness.h).
  std::optional<std::uint32_t> sample;
};

// Entities of the graph of triples between entities that the filters take. Throws UsageError, UnknownName.
Ranking rank(const kb::KnowledgeBase& kb, const RankRequest& request);

// "pagerank, support, degree, betweenness or bridges"
std::string measure_names();

// {"id","name","type","by":"pagerank","score":0.153846}, of estimates with "sample":64
std::string ranked_json(const RankedEntity& entity, const std::string& by,
                        std::optional<std::uint32_t> sample = std::nullopt);

}  // namespace relata::verbs
