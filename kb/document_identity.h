// What one document gives to identity: its local entities, which of them corrections split off, and what changes when
// the document comes, goes or is replaced.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/correction.h"
#include "core/extracted_document.h"
#include "identity/identity_table.h"
#include "identity/identity_update.h"
#include "kb/meant_mentions.h"
#include "kb/user_rulings.h"
#include "store/store.h"

namespace relata::kb {

// The rows of a document as the store keeps them, and as identity reads them.
std::vector<store::LocalEntityRow> join_clusters(const ExtractedDocument& document);
std::vector<identity::LocalEntity> local_entities(const std::string& doc,
                                                  const std::vector<store::LocalEntityRow>& rows);
std::vector<identity::NamedCluster> named_clusters(
    const std::vector<store::LocalEntityRow>& rows);  // points into `rows`

// What stored documents tell, read when it is asked for; the last documents are kept at hand. One thread.
class StoredOccurrences final : public identity::DocumentOccurrences {
 public:
  // Keeps a reference.
  explicit StoredOccurrences(const store::Store& store) : store_(store) {}
  const identity::OccurrencesOfDocument& of(const std::string& doc) const override;

 private:
  const store::Store& store_;
  mutable std::unordered_map<std::string, identity::OccurrencesOfDocument> read_;
};

// What corrections that name mentions of a document have to do with it.
struct RuledDocument {
  std::set<std::string> split;      // keys of its local entities that they split off
  identity::MentionNodes mentions;  // of them, where something is named
  MeantMentions meant;              // that they move, where statements have a phrase
};
// `places` are those of this document that corrections name; the shortest mention that covers one is meant, of those
// that corrections move the shortest phrase of a statement.
RuledDocument ruled_document(const std::string& doc, const std::vector<store::LocalEntityRow>& rows,
                             const MentionsOfDocument& mentions, const RuledPlaces& places);

// One version of a document, or its absence.
struct DocumentVersion {
  identity::OccurrencesOfDocument occurrences;  // by node
  identity::MentionNodes mentions;              // of corrections, where something is named
  MeantMentions meant;                          // that corrections move, where statements have a phrase
};

DocumentVersion version_of(const std::string& doc, const std::vector<store::LocalEntityRow>& rows,
                           const MentionsOfDocument& mentions, const RuledPlaces& places);
// As it is stored; without anything if it is absent or pending.
DocumentVersion stored_version(const store::Store& store, const std::string& doc);
// As it would be stored if corrections named `places`.
DocumentVersion stored_version(const store::Store& store, const std::string& doc, const RuledPlaces& places);

// What changes where documents come, go or are replaced, or where corrections name other mentions of theirs.
struct ChangeOfDocuments {
  DocumentVersion before, after;  // of all together, without their occurrences
  std::vector<identity::OccurrenceChange> occurrences;

  void add(const std::string& doc, DocumentVersion was, DocumentVersion is);
};

}  // namespace relata::kb
