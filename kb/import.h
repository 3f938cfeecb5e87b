// Import: the lines of our exports taken into a knowledge base (docs/records.md, "Exports as input").
//
//   Import import;
//   for (..) import.add(line, place);                  // all lines, in any order
//   const ImportCounts counts = import.finish(kb, {.replace = false, .read_again = .., .refuse_line = ..});
//
// Documents are rebuilt from what lines tell of them, statements keep their ids, and entities are those of the export:
// where the names alone give others here, corrections mend it. Lines are kept by their places alone and read twice, so
// memory grows with names and documents, not with statements. One thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "kb/bulk_add.h"

namespace relata::kb {

class KnowledgeBase;

// Where a line stands. Files are numbers of the caller's.
struct LinePlace {
  std::uint32_t file = 0;
  std::uint32_t line = 0;    // from 1
  std::uint64_t offset = 0;  // of its first byte
  std::uint32_t length = 0;  // bytes without the line's end
};

struct ImportRequest {
  bool replace = false;  // a document of a known id
  std::function<std::string(const LinePlace&)> read_again;
  std::function<void(const LinePlace&, std::string_view why)> refuse_line;
  std::function<void(const std::string& what, const std::string& why)> refuse;  // a document, a correction, an actor
  std::function<void(const std::string& doc)> progress;                         // may be empty
};

struct ImportCounts {
  BulkCounts kept;
  std::uint64_t corrections = 0, actors = 0;
  std::uint64_t otherwise = 0;  // entities that have another id, name or type here
};

class Import {
 public:
  Import();
  ~Import();

  // Throws RecordError for what is none.
  void add(std::string_view line, const LinePlace& place);
  std::uint64_t lines() const;  // that were added

  // Throws StoreError as finish() into an empty knowledge base does: asked before one is made.
  void require_extractor() const;
  // Durable on return. What it was cut short in is finished by the same import again. Throws StoreError if lines are of
  // several extractors, of another one than the knowledge base, or of none while that is empty: then nothing is
  // changed.
  ImportCounts finish(KnowledgeBase& kb, const ImportRequest& request);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace relata::kb
