// Which documents are copies of one story, as lists show it (docs/copies.md).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/document.h"
#include "kb/knowledge_base.h"
#include "verbs/knowledge.h"

namespace relata::verbs {

// The documents of one story, by id.
using Story = std::vector<Document>;

// Visits the stories of several documents, by their first one, until `visit` returns false. `notes` say so where copies
// are not known.
void visit_stories(const kb::KnowledgeBase& kb, Notes& notes, const std::function<bool(const Story&)>& visit);
// {"documents":[{"id":..,"date":..,"title":..,"source":..,"url":..,"author":..,"bytes":..},..]}
std::string story_json(const Story& story);

// A document with the ids of its copies, itself not among them.
struct DocumentPage {
  Document document;
  std::vector<std::string> copies;
};
// Nothing if there is no such document.
std::optional<DocumentPage> document_page(const kb::KnowledgeBase& kb, const std::string& id);

}  // namespace relata::verbs
