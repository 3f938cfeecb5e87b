#include "verbs/copies.h"

#include <utility>

#include "export/json_value.h"
#include "export/statement_json.h"
#include "kb/document_copies.h"

namespace relata::verbs {

void visit_stories(const kb::KnowledgeBase& kb, Notes& notes, const std::function<bool(const Story&)>& visit) {
  const kb::DocumentCopies copies(kb);
  if (!copies.are_known())
    notes.push_back("an earlier release made this knowledge base: its copies are found by the next build into it");
  for (const std::vector<std::string>& ids : copies.stories()) {
    Story story;
    for (const std::string& id : ids)
      if (std::optional<Document> document = kb.document(id)) story.push_back(std::move(*document));
    if (!visit(story)) return;
  }
}

std::string story_json(const Story& story) {
  exporter::JsonArray documents;
  for (const Document& document : story) documents.add(exporter::Json::raw(exporter::document_json(document)));
  return exporter::JsonObject{{"documents", documents}}.text();
}

std::optional<DocumentPage> document_page(const kb::KnowledgeBase& kb, const std::string& id) {
  std::optional<Document> document = kb.document(id);
  if (!document) return std::nullopt;
  std::vector<std::string> copies = kb::DocumentCopies(kb).of(id);
  std::erase(copies, id);
  return DocumentPage{std::move(*document), std::move(copies)};
}

}  // namespace relata::verbs
