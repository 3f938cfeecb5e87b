#include "kb/lone_document.h"

#include <optional>
#include <string>

#include "core/memory.h"
#include "kb/document_identity.h"
#include "kb/phrase_entities.h"

namespace relata::kb {
namespace {

// Names and descriptions of a document whose resolution takes tens of megabytes.
constexpr std::size_t kBook = 10'000;

}  // namespace

LoneDocument::LoneDocument(const ExtractedDocument& document)
    : rows_(join_clusters(document)), resolution_(identity::resolve(local_entities(document.document.id, rows_))) {
  if (rows_.size() > kBook) give_back_memory();
}

void LoneDocument::fill_in(std::vector<Statement>& statements) const {
  const store::LocalEntities local(rows_);
  EntityRef ref;
  for (Statement& statement : statements)
    kb::fill_in(statement, local, [&](const store::LocalEntityRow& row) -> const EntityRef* {
      const auto found = resolution_.entity_of_key.find(row.key);
      if (found == resolution_.entity_of_key.end()) return nullptr;
      const Entity& entity = resolution_.entities[found->second];
      ref = EntityRef{entity.id, entity.name, entity.type, entity.of};
      return &ref;
    });
}

}  // namespace relata::kb
