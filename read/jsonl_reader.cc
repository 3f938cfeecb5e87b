#include "read/jsonl_reader.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "core/error.h"
#include "read/intake.h"
#include "read/line_reader.h"
#include "read/record.h"

namespace relata::read {
namespace {

ReadDocument document_of_line(const Line& line, std::size_t mark, const std::string& id, RecordFields& fields) {
  if (line.too_long) throw InputError(too_large());
  if (const std::string bad = bad_bytes(line.bytes); !bad.empty()) {
    throw InputError(bad + " of line " + std::to_string(line.number));
  }
  nlohmann::ordered_json record = parse_record(line.bytes, mark, line.number);
  if (!record.is_object()) throw InputError("the line is no JSON object");
  return fields.document(std::move(record), id);
}

}  // namespace

void read_jsonl(Source& source, Intake& intake) {
  LineReader lines(source.bytes, kMaxDocumentBytes);
  RecordFields fields(intake.options(), RecordFields::Names::kOwn);
  Line line;
  while (lines.next(line)) {
    line.number += source.first_line - 1;
    const std::string id = source.by_text ? source.name : source.name + '#' + std::to_string(line.number);
    const std::size_t mark = line.number == 1 && line.bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    if (!line.too_long && line.bytes.find_first_not_of(" \t", mark) == std::string::npos) continue;
    std::optional<ReadDocument> input;
    try {
      input = document_of_line(line, mark, source.by_text ? "" : id, fields);
    } catch (const InputError& error) {
      intake.refuse(id, error.what());
      continue;
    }
    input->document.origin = source.origin;
    intake.take(std::move(*input));
  }
  fields.finish(source.name, intake);
}

}  // namespace relata::read
