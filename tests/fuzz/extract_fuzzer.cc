// CoNLL-U with trees, names and coreference goes the whole way to statements (--given all): whatever it says, every
// statement's words are cut from its sentence.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "extract/pipeline/pipeline.h"
#include "read/reading.h"

namespace {

using namespace relata;

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const ExtractedDocument& extracted) {
  for (const Statement& statement : extracted.statements) {
    require(statement.sentence_index < extracted.sentences.size());
    require(statement.confidence >= 0 && statement.confidence <= 1);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const pipeline::Pipeline pipeline("", 1, 0);
  read::ReadOptions options;
  options.any_language = true;
  options.given = Given::kAll;
  bool given = false;
  options.held = [&]() -> std::optional<read::HeldInput> {
    if (std::exchange(given, true)) return std::nullopt;
    return read::HeldInput{std::string(reinterpret_cast<const char*>(data), size), read::format_named("conllu"), "a"};
  };
  std::vector<ReadDocument> documents;
  read::read_inputs(
      {}, options, [&](ReadDocument&& input) { documents.push_back(std::move(input)); },
      [](const std::string&, const std::string&) {});
  for (ReadDocument& document : documents)
    for (const ExtractedDocument& extracted : pipeline.extract({std::move(document)})) check(extracted);
  return 0;
}
