// Knowledge bases as their exports, and exports taken into knowledge bases.
#pragma once

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "export/statement_json.h"
#include "kb/import.h"
#include "kb/knowledge_base.h"
#include "kb/record.h"

namespace relata::testing {

// As `export --format jsonl`.
inline std::string exported_statements(const kb::KnowledgeBase& kb) {
  Filter all;
  all.all = true;
  std::string text;
  kb.statements(all, [&](const Statement& statement, const Provenance& provenance) {
    text += exporter::statement_json(statement, provenance, kb.extractor()) + "\n";
    return true;
  });
  return text;
}

// As `export --format entities`.
inline std::string exported_entities(const kb::KnowledgeBase& kb) {
  std::string text;
  kb.entities([&](const Entity& entity) { return text += exporter::entity_json(entity) + "\n", true; });
  return text;
}

// As `documents --json`.
inline std::string exported_documents(const kb::KnowledgeBase& kb) {
  std::string text;
  kb.documents([&](const Document& document) { return text += exporter::document_json(document) + "\n", true; });
  return text;
}

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

struct Imported {
  kb::ImportCounts counts;
  std::string refused;  // "FILE:LINE: why" or "what: why", a line each
};

// The files have the names 0, 1, ..
inline Imported import_files(kb::KnowledgeBase& kb, const std::vector<std::string>& files, bool replace = false) {
  Imported imported;
  kb::Import import;
  const auto refuse = [&](const std::string& what, std::string_view why) {
    imported.refused.append(what).append(": ").append(why).append("\n");
  };
  const auto refuse_line = [&](const kb::LinePlace& place, std::string_view why) {
    refuse(std::to_string(place.file) + ":" + std::to_string(place.line), why);
  };
  for (std::uint32_t file = 0; file < files.size(); ++file) {
    kb::LinePlace place{file, 0, 0, 0};
    for (const std::string& line : lines_of(files[file])) {
      ++place.line;
      place.length = static_cast<std::uint32_t>(line.size());
      try {
        import.add(line, place);
      } catch (const kb::RecordError& error) {
        refuse_line(place, error.what());
      }
      place.offset += line.size() + 1;
    }
  }
  imported.counts = import.finish(
      kb, {replace,
           [&](const kb::LinePlace& place) { return files[place.file].substr(place.offset, place.length); },
           refuse_line,
           [&](const std::string& what, const std::string& why) { refuse(what, why); },
           {}});
  return imported;
}

}  // namespace relata::testing
