// What the store keeps of a document beside its text and its statements.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/correction.h"
#include "core/document.h"
#include "core/mention.h"
#include "core/span.h"

namespace relata::store {

struct StoredSentence {
  Span span;  // bytes of the document's text
  bool furniture = false;
  bool operator==(const StoredSentence&) const = default;
};

// A Mention by its bytes: tokens are not stored.
struct StoredMention {
  std::uint32_t sentence = 0;
  Span span;  // bytes of the sentence
  Span head;
  MentionKind kind = MentionKind::kName;
  EntityType type = EntityType::kMisc;
  std::uint32_t cluster = 0;
  std::uint8_t confidence = 100;  // hundredths
  bool operator==(const StoredMention&) const = default;
};

struct StoredMentions {
  std::vector<StoredMention> mentions;
  std::vector<Cluster> clusters;
  bool operator==(const StoredMentions&) const = default;
};

// An entity as far as one document tells. `key` depends on the document alone, so that rows never have to be rewritten
// when another document joins names. One without a key has no name: its mentions are no entity.
struct LocalEntityRow {
  std::string key;
  Cluster cluster;                     // names, titles and counts of all that joined
  std::vector<std::uint32_t> members;  // indices of the document's clusters
  std::vector<SpellingMerge> merges;   // why they are one
  bool is_entity() const { return !key.empty(); }
  bool operator==(const LocalEntityRow&) const = default;
};

// A document whose statements are stored too.
struct StoredDocument {
  Document document;
  std::uint32_t number = 0;  // in its store
  std::vector<StoredSentence> sentences;
  std::vector<LocalEntityRow> entities;
};

}  // namespace relata::store
