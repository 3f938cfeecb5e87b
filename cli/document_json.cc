#include "cli/document_json.h"

#include <optional>

#include "export/statement_json.h"

namespace relata::cli {

std::string document_json(const Document& document) {
  const auto field = [](const std::optional<std::string>& value) {
    return value ? exporter::json_string(*value) : std::string("null");
  };
  return "{\"id\":" + exporter::json_string(document.id) + ",\"date\":" + field(document.date) +
         ",\"title\":" + field(document.title) + ",\"source\":" + field(document.source) +
         ",\"url\":" + field(document.url) + ",\"author\":" + field(document.author) +
         ",\"bytes\":" + std::to_string(document.text.size()) + "}";
}

}  // namespace relata::cli
