#include "extract/text/reading.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>

#include "extract/text/characters.h"
#include "extract/text/dateline.h"
#include "extract/text/input_files.h"
#include "extract/text/intake.h"

namespace relata::text {
namespace {

// By the name's ending; absent for one that has no reader.
std::optional<Format> format_of(const std::filesystem::path& path) {
  const std::string ending = to_lower_ascii(path.extension().string());
  if (ending.empty() || ending == ".txt" || ending == ".md") return Format::kText;
  if (ending == ".jsonl" || ending == ".ndjson") return Format::kJsonl;
  if (ending == ".conllu") return Format::kConllu;
  return std::nullopt;
}

void read_stream(Source& source, Format format, Intake& intake) {
  switch (format) {
    case Format::kText: return read_text(source, intake);
    case Format::kJsonl: return read_jsonl(source, intake);
    case Format::kConllu: return read_conllu(source, intake);
    case Format::kSentences: return read_sentences(source, intake);
  }
}

void read_file(const InputFile& file, Intake& intake) {
  const std::string path = file.path.string();
  if (first_bad_byte(file.name)) return intake.refuse("a file whose name is not UTF-8", "rename it: ids are text");
  const std::optional<Format> format = intake.options().format ? intake.options().format : format_of(file.path);
  if (!format) {
    return intake.refuse(path, "no reader for " + file.path.extension().string() +
                                   " files (text, jsonl or conllu; --input-format overrides the name)");
  }
  std::ifstream bytes(file.path, std::ios::binary);
  if (!bytes) return intake.refuse(path, std::strerror(errno));
  Source source{bytes, file.name, path};
  read_stream(source, *format, intake);
}

}  // namespace

std::optional<Format> parse_format(std::string_view name) {
  if (name == "text") return Format::kText;
  if (name == "jsonl") return Format::kJsonl;
  if (name == "conllu") return Format::kConllu;
  if (name == "sentences") return Format::kSentences;
  return std::nullopt;
}

std::optional<Given> parse_given(std::string_view name) {
  if (name == "tokens") return Given::kTokens;
  if (name == "trees") return Given::kTrees;
  if (name == "all") return Given::kAll;
  return std::nullopt;
}

bool is_date(std::string_view date) { return is_iso_date(date); }

ReadCounts read_inputs(std::span<const std::string> paths, const ReadOptions& options, const OnDocument& on_document,
                       const OnRefusal& on_refusal) {
  Intake intake(options, on_document, on_refusal);
  const auto refuse = [&](const std::string& name, const std::string& reason) { intake.refuse(name, reason); };
  for (const std::string& path : paths) {
    if (path == "-") {
      Source source{options.standard_input != nullptr ? *options.standard_input : std::cin, "stdin", "-"};
      read_stream(source, options.format.value_or(Format::kText), intake);
    } else {
      find_input_files(
          path, [&](const InputFile& file) { read_file(file, intake); }, refuse);
    }
  }
  return intake.counts();
}

}  // namespace relata::text
