// Rows of tables that documents are read without, for whoever reads to be told.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/extracted_document.h"

namespace relata::verbs {

// The first documents that have some, by name, and how many there are in all.
//   of report.md with 5 rows and nine more with 10 each: named {"report.md", 5}, .., documents 10, rows 95
struct LeftOutRows {
  static constexpr std::size_t kNamed = 5;  // a handful: of a thousand documents nobody reads a thousand lines

  struct Of {
    std::string document;
    std::uint64_t rows = 0;
    friend bool operator==(const Of&, const Of&) = default;
  };

  // Adds those of a document, which may have none.
  void add(const ExtractedDocument& document);

  std::vector<Of> named;  // in the order in which they were read
  std::uint64_t documents = 0, rows = 0;
};

}  // namespace relata::verbs
