// What one document gives to identity: its local entities, which of them corrections split off, and what changes when
// the document comes, goes or is replaced.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
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

// One version of a document, or its absence.
struct DocumentVersion {
  std::map<std::string, identity::Occurrence> occurrences;  // by node
  identity::MentionNodes mentions;                          // of corrections, where something is named
  MeantMentions meant;                                      // that corrections move, where statements have a phrase
};

// `places` are those of this document that corrections name; the shortest mention that covers one is meant, of those
// that corrections move the shortest phrase of a statement.
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
