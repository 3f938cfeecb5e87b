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

inline OccurrencesOfDocument occurrences(const std::string& doc, const std::vector<Named>& content) {
  std::vector<Cluster> clusters;
  Facets facets;
  for (const Named& named : content) {
    clusters.push_back({named.type, {{named.name, 1}}, {}, static_cast<std::uint32_t>(10 * clusters.size()), 1});
    facets.emplace_back();
    if (!named.facet.empty()) facets.back().insert(named.facet);
  }
  return occurrences_of(doc, join_within_document(doc, clusters, facets), {});
}

// Rows in memory with the documents that they tell of.
class KnownRows : public Rows {
 public:
  std::optional<std::string> get(std::string_view key) const override { return rows.get(key); }
  void scan(std::string_view prefix, const Visit& visit) const override { rows.scan(prefix, visit); }
  const RowEdit::Changes& changes() const { return rows.changes(); }

  RowEdit rows;
  OccurrencesInMemory documents;
};

inline void change(KnownRows& rows, const std::vector<OccurrenceChange>& changes, const Rulings& rulings,
                   const std::set<std::string>& ruled = {}) {
  IdentityEdit edit(rows.rows);
  update(edit, changes, ruled, rulings, rows.documents);
}
inline void add(KnownRows& rows, const std::string& doc, const std::vector<Named>& content,
                const Rulings& rulings = {}) {
  const OccurrencesOfDocument told = occurrences(doc, content);
  change(rows, changes_between(doc, {}, told), rulings);
  rows.documents.put(doc, told);
}
inline void remove(KnownRows& rows, const std::string& doc, const std::vector<Named>& content,
                   const Rulings& rulings = {}) {
  change(rows, changes_between(doc, occurrences(doc, content), {}), rulings);
  rows.documents.erase(doc);
}

inline KnownRows from_nothing(const Contents& contents, const Rulings& rulings = {}) {
  KnownRows rows;
  std::vector<OccurrenceChange> changes;
  for (const auto& [doc, content] : contents) {
    const OccurrencesOfDocument told = occurrences(doc, content);
    for (auto& one : changes_between(doc, {}, told)) changes.push_back(std::move(one));
    rows.documents.put(doc, told);
  }
  change(rows, changes, rulings);
  return rows;
}

inline void expect_equal(const KnownRows& a, const KnownRows& b) {
  EXPECT_EQ(differences(a, b.rows), std::vector<std::string>{});
}

inline std::vector<std::string> ids(const Rows& rows) {
  std::vector<std::string> found;
  IdentityTable(rows).ids([&](const std::string& id, const std::string&) { return found.push_back(id), true; });
  return found;
}
using Ids = std::vector<std::string>;

}  // namespace relata::identity
