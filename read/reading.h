// Reading inputs: files, folders and standard input become documents, one at a time (contract, section 1).
//
//   read_inputs({"news/", "wire.jsonl"}, {}, take, refuse);   // take gets each document, refuse what cannot be read
//
// Memory stays that of one document (at most kMaxDocumentBytes) however long a file is, but for 24 bytes and the id
// of each document read, which find a second document of the same id.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "core/read_document.h"
#include "read/formats.h"
#include "read/position.h"

namespace relata::read {

inline constexpr std::size_t kMaxDocumentBytes = 16u << 20;

// What --given names: "tokens", "trees", "all".
std::optional<Given> parse_given(std::string_view name);

// Bytes that are at hand, read as a file of the format would be.
struct HeldInput {
  std::string bytes;
  const Format* format = nullptr;  // null: ReadOptions::format, else text
  std::string name = {};           // what it is called where it is refused and its id is not known; "": by its bytes
};
// The next one; null at the end. Called by who reads, on its thread; what it throws comes out of there.
using NextHeld = std::function<std::optional<HeldInput>()>;

// What a document is called that brings no id and stands in no file: the same text is the same document.
//   "Kunduz fell." -> "text-d51fe2a58fe9b4dd"
std::string id_of_text(std::string_view text);

struct ReadOptions {
  const Format* format = nullptr;   // of documents; null: as their names and bytes tell
  Given given = Given::kTokens;     // what is taken from CoNLL-U
  std::optional<std::string> date;  // of documents that bring none, neither in the record nor in a dateline
  bool any_language = false;
  // Of tables and records: what column or key (a path: "article.body") is the text, title, date, source, url, author or
  // id of a document. What is not there goes by its own name, in tables and JSON by a usual one (columns.tsv).
  std::map<std::string, std::string> columns = {};
  std::set<std::string> left_out;          // paths of files that somebody else reads, as folders list them
  std::istream* standard_input = nullptr;  // what "-" reads; null: std::cin
  Position* position = nullptr;            // kept up to date, where somebody asks
  NextHeld held;                           // inputs behind those of the paths; may be empty
};

// What --map says: {"text=body,date=published", "url=link"}. Throws InputError for what is no field or is told twice.
std::map<std::string, std::string> parse_columns(std::span<const std::string> words);

struct ReadCounts {
  std::uint64_t documents = 0;  // handed out
  std::uint64_t equal = 0;      // second ones of an id in this run with the very same content: not handed out
  std::uint64_t refused = 0;
};

using OnDocument = std::function<void(ReadDocument&&)>;
// `name` is the document's id or the path; `reason` one line that says what is wrong and where.
using OnRefusal = std::function<void(const std::string& name, const std::string& reason)>;

// Reads `paths` in their order, folders recursively in bytewise order of the paths below them (names that begin with
// a dot are left out there). Whatever cannot be read is refused by name and the rest is read. Exceptions of the
// callbacks pass through; it throws none of its own.
ReadCounts read_inputs(std::span<const std::string> paths, const ReadOptions& options, const OnDocument& on_document,
                       const OnRefusal& on_refusal);

}  // namespace relata::read
