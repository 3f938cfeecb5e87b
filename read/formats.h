// The formats of inputs: a table with a row for each (contract, section 1).
//
//   format_of_file("news/wire.jsonl")->name -> "jsonl"; format_named("tex") -> null where no row has the name
//   format_of("story.aspx", "<!DOCTYPE html>..")->name -> "html"
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "read/source.h"

namespace relata::read {

struct Format {
  std::string_view name;     // what --input-format takes
  std::string_view endings;  // of file names, in lower case, apart by blanks: ".jsonl .ndjson"; "" if by name alone
  // Whether the first bytes of a source (kHeadBytes, or all it has) are of this format; null where they do not tell.
  bool (*begins)(std::string_view head);
  // Bytes that no text begins with: they count more than the name's ending ("report.txt" that is a PDF).
  bool binary;
  // Reads the source to its end: each document, and what is refused by name, goes to the intake.
  void (*read)(Source& source, Intake& intake);
  // Whether it holds inputs of other formats: it is opened whatever format its documents are said to have.
  bool opens = false;
};

// Immutable. The first one is that of standard input and of files whose names have no ending.
std::span<const Format> formats();

inline constexpr std::size_t kHeadBytes = 4096;

// Null if there is none.
const Format* format_named(std::string_view name);
// By the ending of the name, whatever its case. Null if no format has it.
const Format* format_of_file(const std::filesystem::path& path);
// By the first bytes where those are binary, else by the ending, else by the first bytes. Null if no format has it.
const Format* format_of(const std::filesystem::path& name, std::string_view head);

// For messages: "text, jsonl, conllu or sentences"; "text, jsonl or conllu"; ".txt .md .jsonl .ndjson .conllu".
std::string formats_by_name();
std::string formats_by_ending();
std::string format_endings();

}  // namespace relata::read
