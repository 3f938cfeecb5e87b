// What show tells of one entity or document: all that is said, sentence by sentence.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document.h"
#include "core/entity.h"
#include "core/statement.h"
#include "core/triple.h"
#include "kb/knowledge_base.h"

namespace relata::verbs {

// What one sentence says.
struct Passage {
  Provenance provenance;
  std::vector<Statement> statements;
};

struct Section {
  std::string_view title;  // "What it did"
  std::vector<Passage> passages;
};

// How an entity came by its names.
struct EntityNames {
  std::vector<std::string> aliases;  // but for its name
  // "wikidata=Q42418 (http://..)"
  std::vector<std::string> links;
  // The names that were no spellings of one, and what joined them: "Islamic Emirate", "said to be the same".
  std::vector<std::pair<std::string, std::string>> merged_from;
  // Mentions that the user said are it, or are not: "'She' (wire-3@120)", "not 'the club' (wire-3@14)".
  std::vector<std::string> meant;
};

struct EntityPage : EntityNames {
  std::vector<Section> sections;  // what it is, did, suffered, said, and all else; some may be empty
};

EntityNames entity_names(const kb::KnowledgeBase& kb, const Entity& entity);
// With `rejected` also what the user rejected.
EntityPage entity_page(const kb::KnowledgeBase& kb, const Entity& entity, bool rejected);
std::vector<Passage> document_page(const kb::KnowledgeBase& kb, const Document& document, bool rejected);

// {"entity":Entity,"statements":[Statement,..]}, {"document":{..},"statements":[..]}; without a line end.
void write_entity_json(const kb::KnowledgeBase& kb, const Entity& entity, bool rejected, std::ostream& out);
void write_document_json(const kb::KnowledgeBase& kb, const Document& document, bool rejected, std::ostream& out);

}  // namespace relata::verbs
