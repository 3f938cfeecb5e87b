#include "kb/document_identity.h"

#include <algorithm>
#include <utility>

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

std::vector<store::LocalEntityRow> join_clusters(const std::string& doc, const std::vector<Cluster>& clusters) {
  std::vector<store::LocalEntityRow> rows;
  for (identity::LocalEntity& entity : identity::join_within_document(doc, clusters))
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

std::vector<PlacedMention> placed_mentions(const ExtractedDocument& document) {
  std::vector<PlacedMention> placed;
  for (const Mention& mention : document.mentions) {
    if (mention.sentence >= document.sentences.size()) continue;
    if (mention.span == Span()) continue;
    const std::uint32_t begin = document.sentences[mention.sentence].span.begin;
    placed.push_back({{begin + mention.span.begin, begin + mention.span.end}, mention.cluster});
  }
  return placed;
}

std::vector<PlacedMention> placed_mentions(const store::StoredDocument& document,
                                           const store::StoredMentions& mentions) {
  std::vector<PlacedMention> placed;
  for (const store::StoredMention& mention : mentions.mentions) {
    if (mention.sentence >= document.sentences.size()) continue;
    const std::uint32_t begin = document.sentences[mention.sentence].span.begin;
    placed.push_back({{begin + mention.span.begin, begin + mention.span.end}, mention.cluster});
  }
  return placed;
}

DocumentVersion version_of(const std::string& doc, const std::vector<store::LocalEntityRow>& rows,
                           const std::vector<PlacedMention>& mentions, const std::set<MentionPlace>& places) {
  DocumentVersion version;
  std::set<std::string> split;
  for (const MentionPlace& place : places) {
    const store::LocalEntityRow* row = named_at(place.offset, rows, mentions);
    if (!row) continue;
    split.insert(row->key);
    version.mentions.emplace(place, identity::split_key(row->key, doc));
  }
  version.occurrences = identity::occurrences_of(doc, local_entities(doc, rows), split);
  return version;
}

DocumentVersion stored_version(const store::Store& store, const std::string& doc) {
  std::set<MentionPlace> places;
  for (const auto& [place, node] : identity::IdentityTable(store.identity()).mention_nodes(doc)) places.insert(place);
  return stored_version(store, doc, places);
}

DocumentVersion stored_version(const store::Store& store, const std::string& doc,
                               const std::set<MentionPlace>& places) {
  const std::optional<store::StoredDocument> stored = store.stored(doc);
  if (!stored) return {};
  std::vector<PlacedMention> mentions;
  if (!places.empty())
    if (const auto stored_mentions = store.mentions(doc)) mentions = placed_mentions(*stored, *stored_mentions);
  return version_of(doc, stored->entities, mentions, places);
}

}  // namespace relata::kb
