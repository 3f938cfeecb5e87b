// Made-up documents of which only the names matter, and identity over rows in memory that are told of them.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "identity/identity_table.h"
#include "identity/identity_update.h"

namespace relata::identity {

inline constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg, kGpe = EntityType::kGpe;

struct Named {
  EntityType type;
  std::string name;
  std::string facet = "";
};
using Contents = std::map<std::string, std::vector<Named>>;  // of documents

inline std::map<std::string, Occurrence> occurrences(const std::string& doc, const std::vector<Named>& content) {
  std::vector<Cluster> clusters;
  Facets facets;
  for (const Named& named : content) {
    clusters.push_back({named.type, {{named.name, 1}}, {}, static_cast<std::uint32_t>(10 * clusters.size()), 1});
    facets.emplace_back();
    if (!named.facet.empty()) facets.back().insert(named.facet);
  }
  return occurrences_of(doc, join_within_document(doc, clusters, facets), {});
}

inline void change(RowEdit& rows, const std::vector<OccurrenceChange>& changes, const Rulings& rulings,
                   const std::set<std::string>& ruled = {}) {
  IdentityEdit edit(rows);
  update(edit, changes, ruled, rulings);
}
inline void add(RowEdit& rows, const std::string& doc, const std::vector<Named>& content, const Rulings& rulings = {}) {
  change(rows, changes_between(doc, {}, occurrences(doc, content)), rulings);
}
inline void remove(RowEdit& rows, const std::string& doc, const std::vector<Named>& content,
                   const Rulings& rulings = {}) {
  change(rows, changes_between(doc, occurrences(doc, content), {}), rulings);
}

inline RowEdit from_nothing(const Contents& contents, const Rulings& rulings = {}) {
  RowEdit rows;
  std::vector<OccurrenceChange> changes;
  for (const auto& [doc, content] : contents)
    for (auto& one : changes_between(doc, {}, occurrences(doc, content))) changes.push_back(std::move(one));
  change(rows, changes, rulings);
  return rows;
}

inline void expect_equal(const RowEdit& a, const RowEdit& b) {
  EXPECT_EQ(differences(a, b), std::vector<std::string>{});
}

inline std::vector<std::string> ids(const RowEdit& rows) {
  std::vector<std::string> found;
  IdentityTable(rows).ids([&](const std::string& id, const std::string&) { return found.push_back(id), true; });
  return found;
}
using Ids = std::vector<std::string>;

}  // namespace relata::identity
