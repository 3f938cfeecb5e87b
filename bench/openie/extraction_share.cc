// What extraction costs beside the analysis before it: seconds of each over the same documents, one thread.
//
//   extraction_share models/en-4.relata INPUT..
//
// The best of five rounds of each counts.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "core/error.h"
#include "extract/openie/extractor.h"
#include "extract/pipeline/pipeline.h"
#include "read/reading.h"

namespace {

using relata::ExtractedDocument;
using Clock = std::chrono::steady_clock;

template <typename Work>
double best_of_five(Work work) {
  double best = 1e9;
  for (int round = 0; round < 5; ++round) {
    const auto start = Clock::now();
    work();
    best = std::min(best, std::chrono::duration<double>(Clock::now() - start).count());
  }
  return best;
}

int measure(const std::string& weights, const std::vector<std::string>& inputs) {
  std::vector<relata::ReadDocument> documents;
  relata::read::read_inputs(
      inputs, {}, [&](relata::ReadDocument&& read) { documents.push_back(std::move(read)); },
      [](const std::string& name, const std::string& reason) {
        std::fprintf(stderr, "%s: %s\n", name.c_str(), reason.c_str());
      });
  const relata::pipeline::Pipeline pipeline(weights, 1, 0);  // every round reads every sentence
  std::vector<ExtractedDocument> annotated;
  const double analysis = best_of_five([&] { annotated = pipeline.annotate(documents); });
  std::size_t statements = 0;
  const double extraction = best_of_five([&] {
    statements = 0;
    for (ExtractedDocument& document : annotated) {
      relata::openie::extract_statements(document);
      statements += document.statements.size();
    }
  });
  std::printf("%zu documents, %zu statements: analysis %.3f s, extraction %.3f s, %.1f%% of it\n", documents.size(),
              statements, analysis, extraction, 100 * extraction / analysis);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "extraction_share WEIGHTS INPUT..\n");
    return 2;
  }
  try {
    return measure(argv[1], {argv + 2, argv + argc});
  } catch (const relata::Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
