// The lines of our own exports, read back: a statement of `export --format jsonl`, an entity of `export --format
// entities`, a document of `documents --json` (docs/records.md, "Exports as input"). Private to the room.
//
//   {"id":"st-5d1f..","doc":"004",..}  -> ToldStatement, whose phrases have the entities that the line names
//   {"id":"taliban",..,"aliases":[..]} -> ToldEntity
//   {"id":"004",..,"bytes":1042}       -> Document without its text
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/document.h"
#include "core/entity.h"
#include "core/statement.h"

namespace relata::kb {

// As Document: what `read` takes as one, in bytes.
inline constexpr std::uint32_t kMostTextBytes = 16u << 20;

// A statement with its sentence. Phrase::entity and PhraseActor::entity are as the line has them; clusters mean
// nothing.
struct ToldStatement {
  std::string doc, sentence, extractor;
  std::uint32_t offset = 0;  // bytes of the document, of the sentence
  Statement statement;
};

// Aliases without counts, which are not told.
using ToldEntity = Entity;

using ExportLine = std::variant<ToldStatement, ToldEntity, Document>;

// Reads lines, one after the other; keeps its memory between them. One thread.
class ExportLineReader {
 public:
  ExportLineReader();
  ~ExportLineReader();
  // Throws RecordError (kb/record.h): says what is wrong, and where within the line. What is read holds together:
  // spans cut their words out of the sentence, the id is that of the words, ids of entities have the form of slugs.
  // Speakers of other sentences are checked for themselves alone.
  ExportLine read(std::string_view line);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// The words of a phrase, apart by its spans: what stands in its sentence under each. Throws RecordError where the words
// are not as long as the spans.
//   "took over" under {{0, 4}, {8, 12}} -> "took", "over"
std::vector<std::string_view> pieces_of(std::string_view words, const Spans& spans);

}  // namespace relata::kb
