#include "kb/document_identity.h"

#include <algorithm>
#include <utility>

#include "identity/facets.h"

namespace relata::kb {
namespace {

const store::LocalEntityRow* row_of(const std::vector<store::LocalEntityRow>& rows, std::uint32_t cluster) {
  for (const store::LocalEntityRow& row : rows)
    if (std::find(row.members.begin(), row.members.end(), cluster) != row.members.end()) return &row;
  return nullptr;
}

// Null where no name or none of its other words stands.
const store::LocalEntityRow* named_at(std::uint32_t offset, const std::vector<store::LocalEntityRow>& rows,
                                      const std::vector<PlacedMention>& mentions) {
  const store::LocalEntityRow* found = nullptr;
  std::uint32_t shortest = UINT32_MAX;
  for (const PlacedMention& mention : mentions) {
    const std::uint32_t length = mention.span.end - mention.span.begin;
    if (offset < mention.span.begin || offset >= mention.span.end || length >= shortest) continue;
    const store::LocalEntityRow* row = row_of(rows, mention.cluster);
    if (!row || !row->is_entity()) continue;
    found = row;
    shortest = length;
  }
  return found;
}

}  // namespace

std::vector<store::LocalEntityRow> join_clusters(const ExtractedDocument& document) {
  std::vector<store::LocalEntityRow> rows;
  for (identity::LocalEntity& entity : identity::join_within_document(document.document.id, document.clusters,
                                                                      identity::facets_of(document), document.country))
    rows.push_back(
        {std::move(entity.key), std::move(entity.cluster), std::move(entity.members), std::move(entity.merges)});
  return rows;
}

std::vector<identity::LocalEntity> local_entities(const std::string& doc,
                                                  const std::vector<store::LocalEntityRow>& rows) {
  std::vector<identity::LocalEntity> entities;
  for (const store::LocalEntityRow& row : rows)
    if (row.is_entity()) entities.push_back({row.key, doc, row.cluster, row.members, row.merges});
  return entities;
}

std::vector<identity::NamedCluster> named_clusters(const std::vector<store::LocalEntityRow>& rows) {
  std::vector<identity::NamedCluster> named;
  for (const store::LocalEntityRow& row : rows) named.push_back({row.key, &row.cluster});
  return named;
}

const identity::OccurrencesOfDocument& StoredOccurrences::of(const std::string& doc) const {
  constexpr std::size_t kAtHand = 2048;  // some 10 MB
  if (const auto known = read_.find(doc); known != read_.end()) return known->second;
  if (read_.size() >= kAtHand) read_.clear();
  identity::OccurrencesOfDocument& read = read_[doc];
  if (const std::optional<store::StoredDocument> stored = store_.stored(doc))
    read = identity::occurrences_of(doc, named_clusters(stored->entities), {});
  return read;
}

RuledDocument ruled_document(const std::string& doc, const std::vector<store::LocalEntityRow>& rows,
                             const MentionsOfDocument& mentions, const RuledPlaces& places) {
  RuledDocument ruled;
  for (const MentionPlace& place : places.split)
    if (const store::LocalEntityRow* row = named_at(place.offset, rows, mentions.mentions))
      ruled.split.insert(row->key);
  const auto node_of = [&](const std::string& key) {
    return ruled.split.contains(key) ? identity::split_key(key, doc) : key;
  };
  for (const auto* named : {&places.split, &places.shown})
    for (const MentionPlace& place : *named)
      if (const store::LocalEntityRow* row = named_at(place.offset, rows, mentions.mentions))
        ruled.mentions.emplace(place, node_of(row->key));
  if (!places.moved.empty()) ruled.meant = meant_mentions(places.moved, mentions, rows);
  for (auto& [place, meant] : ruled.meant)
    if (!meant.node.empty()) meant.node = node_of(meant.node);
  return ruled;
}

DocumentVersion version_of(const std::string& doc, const std::vector<store::LocalEntityRow>& rows,
                           const MentionsOfDocument& mentions, const RuledPlaces& places) {
  RuledDocument ruled = ruled_document(doc, rows, mentions, places);
  return {identity::occurrences_of(doc, named_clusters(rows), ruled.split), std::move(ruled.mentions),
          std::move(ruled.meant)};
}

void ChangeOfDocuments::add(const std::string& doc, DocumentVersion was, DocumentVersion is) {
  for (auto& occurrence : identity::changes_between(doc, was.occurrences, is.occurrences))
    occurrences.push_back(std::move(occurrence));
  before.mentions.merge(was.mentions);
  after.mentions.merge(is.mentions);
  before.meant.merge(was.meant);
  after.meant.merge(is.meant);
}

DocumentVersion stored_version(const store::Store& store, const std::string& doc) {
  const std::optional<store::StoredDocument> stored = store.stored(doc);
  if (!stored) return {};
  const identity::IdentityTable table(store.identity());
  RuledPlaces places;
  for (const auto& [place, node] : table.mention_nodes(doc))
    (node == identity::split_key(identity::local_key_of(node), doc) ? places.split : places.shown).insert(place);
  DocumentVersion version = version_of(doc, stored->entities, mentions_for(places, store, *stored), places);
  version.meant = table.meant_mentions(doc);
  return version;
}

DocumentVersion stored_version(const store::Store& store, const std::string& doc, const RuledPlaces& places) {
  const std::optional<store::StoredDocument> stored = store.stored(doc);
  if (!stored) return {};
  return version_of(doc, stored->entities, mentions_for(places, store, *stored), places);
}

}  // namespace relata::kb
