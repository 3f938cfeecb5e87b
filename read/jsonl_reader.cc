#include "read/jsonl_reader.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "core/error.h"
#include "read/intake.h"
#include "read/line_reader.h"
#include "read/record_date.h"

namespace relata::read {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kDeepest = 200;  // nesting; writing JSON out again takes stack for each level

// "[json.exception.parse_error.101] parse error at line 1, column 5: syntax error ..." -> "syntax error ..."
std::string without_place(std::string what) {
  const std::size_t column = what.find(", column ");
  const std::size_t colon = column == what.npos ? what.find("] ") : what.find(": ", column);
  return colon == what.npos ? what : what.substr(colon + 2);
}

Json parse(const std::string& bytes, std::size_t skip, std::uint64_t line) {
  const auto shallow = [](int depth, Json::parse_event_t, Json&) {
    if (depth > kDeepest) throw InputError("JSON is nested too deeply");
    return true;
  };
  try {
    return Json::parse(bytes.begin() + static_cast<std::ptrdiff_t>(skip), bytes.end(), shallow);
  } catch (const Json::parse_error& error) {
    throw InputError("broken JSON at line " + std::to_string(line) + ", column " + std::to_string(error.byte + skip) +
                     ": " + without_place(error.what()));
  } catch (const Json::exception& error) {
    throw InputError("broken JSON at line " + std::to_string(line) + ": " + without_place(error.what()));
  }
}

// Takes a known key that holds a string out of the record; one that holds anything else stays, null is dropped.
std::optional<std::string> take(Json& record, const char* key) {
  const auto found = record.find(key);
  if (found == record.end()) return std::nullopt;
  std::optional<std::string> value;
  if (found->is_string()) value = found->get<std::string>();
  if (value || found->is_null()) record.erase(found);
  return value;
}

// `id`: of one that brings none; "": it is called by its text.
ReadDocument document_of(Json record, const std::string& id) {
  if (!record.is_object()) throw InputError("the line is no JSON object");
  if (!record.contains("text")) throw InputError("the record has no \"text\"");
  if (!record["text"].is_string()) throw InputError("\"text\" is no string");
  ReadDocument input;
  Document& document = input.document;
  document.text = *take(record, "text");
  document.id = id.empty() ? id_of_text(document.text) : id;
  if (auto given = take(record, "id"); given && !given->empty()) document.id = std::move(*given);
  if (document.text.size() > kMaxDocumentBytes) throw InputError(too_large());
  if (const std::string bad = bad_bytes(document.text); !bad.empty()) throw InputError(bad + " of its text");
  if (const std::string bad = bad_bytes(document.id); !bad.empty()) throw InputError(bad + " of its id");
  if (const auto given = take(record, "date")) {
    document.date = record_date(*given);
    if (!document.date) record["date"] = *given;  // "n.d.": kept as it is, but no day to reckon from
  }
  document.title = take(record, "title");
  document.source = take(record, "source");
  document.url = take(record, "url");
  document.author = take(record, "author");
  document.extra = record.dump();
  return input;
}

ReadDocument document_of_line(const Line& line, std::size_t mark, const std::string& id) {
  if (line.too_long) throw InputError(too_large());
  if (const std::string bad = bad_bytes(line.bytes); !bad.empty()) {
    throw InputError(bad + " of line " + std::to_string(line.number));
  }
  return document_of(parse(line.bytes, mark, line.number), id);
}

}  // namespace

void read_jsonl(Source& source, Intake& intake) {
  LineReader lines(source.bytes, kMaxDocumentBytes);
  Line line;
  while (lines.next(line)) {
    line.number += source.first_line - 1;
    const std::string id = source.by_text ? source.name : source.name + '#' + std::to_string(line.number);
    const std::size_t mark = line.number == 1 && line.bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    if (!line.too_long && line.bytes.find_first_not_of(" \t", mark) == std::string::npos) continue;
    std::optional<ReadDocument> input;
    try {
      input = document_of_line(line, mark, source.by_text ? "" : id);
    } catch (const InputError& error) {
      intake.refuse(id, error.what());
      continue;
    }
    input->document.origin = source.origin;
    intake.take(std::move(*input));
  }
}

}  // namespace relata::read
