// LoneDocument: who is who in one document, without a knowledge base.
#pragma once

#include <vector>

#include "core/entity.h"
#include "core/extracted_document.h"
#include "core/statement.h"
#include "identity/resolver.h"
#include "store/records.h"

namespace relata::kb {

// What a KB of this one document would say. Reads id and clusters, keeps no reference.
class LoneDocument {
 public:
  explicit LoneDocument(const ExtractedDocument& document);
  // Phrase::entity of all phrases. The statements are the document's.
  void fill_in(std::vector<Statement>& statements) const;
  const std::vector<Entity>& entities() const { return resolution_.entities; }

 private:
  std::vector<store::LocalEntityRow> rows_;
  identity::Resolution resolution_;
};

}  // namespace relata::kb
