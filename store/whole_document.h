// WholeDocument: all that a store keeps of one document, as another store can take it.
#pragma once

#include <functional>
#include <vector>

#include "core/extracted_document.h"
#include "store/records.h"

namespace relata::store {

struct WholeDocument {
  ExtractedDocument extracted;  // without tokens
  std::vector<LocalEntityRow> entities;
  bool pending = false;  // it has a text alone and waits for extraction
};
using VisitWhole = std::function<bool(WholeDocument& document)>;

// Fills in sentences, mentions and clusters as they were before they were stored.
void restore(const std::vector<StoredSentence>& sentences, StoredMentions&& mentions, ExtractedDocument& extracted);

}  // namespace relata::store
