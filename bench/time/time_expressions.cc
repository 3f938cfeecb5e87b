// The expressions of date and time that relata finds, one a line: document, first and last byte, first byte without a
// preposition, kind, value, start, end and the words, with "-" for what is open. recognizers.py scores them.
//
//   time_expressions models/en-4.relata INPUT..
#include "extract/time/time_expressions.h"

#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include "core/error.h"
#include "extract/pipeline/pipeline.h"
#include "read/reading.h"

namespace {

using relata::ExtractedDocument;
using relata::Sentence;

const char* name(relata::time::Kind kind) {
  switch (kind) {
    case relata::time::Kind::kDate: return "date";
    case relata::time::Kind::kPeriod: return "period";
    case relata::time::Kind::kDuration: return "duration";
    case relata::time::Kind::kSet: return "set";
  }
  return "";
}

void print(const ExtractedDocument& document) {
  for (const Sentence& sentence : document.sentences)
    for (const auto& found : relata::time::find_expressions(sentence, document.document.date)) {
      const auto begin = [&](std::uint32_t token) { return sentence.span.begin + sentence.tokens[token].span.begin; };
      const auto end = sentence.span.begin + sentence.tokens[found.last - 1].span.end;
      std::string words = document.document.text.substr(begin(found.first), end - begin(found.first));
      for (char& c : words)
        if (c == '\n' || c == '\t') c = ' ';
      std::cout << document.document.id << '\t' << begin(found.first) << '\t' << end << '\t' << begin(found.phrase)
                << '\t' << name(found.kind) << '\t' << found.value.value_or("-") << '\t' << found.start.value_or("-")
                << '\t' << found.end.value_or("-") << '\t' << words << '\n';
    }
}

int run(const std::string& weights, const std::vector<std::string>& inputs) {
  std::vector<relata::ReadDocument> documents;
  relata::read::ReadOptions options;
  options.any_language = true;
  relata::read::read_inputs(
      inputs, options, [&](relata::ReadDocument&& read) { documents.push_back(std::move(read)); },
      [](const std::string& input, const std::string& reason) {
        std::fprintf(stderr, "%s: %s\n", input.c_str(), reason.c_str());
      });
  const relata::pipeline::Pipeline pipeline(weights, 1);
  for (const ExtractedDocument& document : pipeline.annotate(documents)) print(document);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "time_expressions WEIGHTS INPUT..\n");
    return 2;
  }
  try {
    return run(argv[1], {argv + 2, argv + argc});
  } catch (const relata::Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
