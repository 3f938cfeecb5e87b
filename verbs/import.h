// import: statements and entities of our exports into a knowledge base.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "kb/import.h"
#include "verbs/analyse.h"

namespace relata::verbs {

struct ImportedCounts {
  kb::ImportCounts kept;
  std::uint64_t lines = 0;    // that were taken
  std::uint64_t refused = 0;  // lines, files, documents, corrections
};

// Files of lines (kb/import.h) in any order; "-" is standard input, kept in an unnamed file while it is needed. What is
// none is refused by file and line, and the rest is taken. Makes the knowledge base where there is none and something
// is to be put into it. Durable on return. Throws StoreError as kb::Import does, and if a temporary file cannot be
// written.
ImportedCounts import_exports(const std::filesystem::path& dir, const std::vector<std::string>& files, bool replace,
                              const std::function<void(const std::string& line)>& progress, const OnRefusal& refuse);

}  // namespace relata::verbs
