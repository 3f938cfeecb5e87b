// extract and annotate: what documents say, without a knowledge base.
#pragma once

#include <cstdint>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "core/extracted_document.h"
#include "core/triple.h"
#include "verbs/analyse.h"
#include "verbs/reading.h"

namespace relata::verbs {

struct ExtractRequest {
  ReadingRequest reading;
  std::string format = "jsonl";  // or oie: a line for each sentence
  std::string view = "nary";     // or binary, minimal
  bool no_implied = false;       // without titles, possessives
  OnProgress progress = {};
};

// Documents in the order in which they were read, with their statements in the view asked for, resolved within the
// document; in the view nary their sentences come without tokens. Throws UsageError, ModelError; what `take` throws
// ends it.
AnalysisCounts extract(const ExtractRequest& request, std::uint32_t threads,
                       const std::function<void(ExtractedDocument&&)>& take, const OnRefusal& refuse);

// The same of documents at hand, which come before those of the request's inputs, by a pipeline that stands.
AnalysisCounts extract(const ExtractRequest& request, std::vector<ReadDocument> first,
                       const pipeline::Pipeline& pipeline, std::uint32_t threads,
                       const std::function<void(ExtractedDocument&&)>& take, const OnRefusal& refuse);

// The same in the format asked for: jsonl by document id, as an export writes it; oie in the order of the input.
AnalysisCounts write_extracted(const ExtractRequest& request, std::uint32_t threads, std::ostream& out,
                               const OnRefusal& refuse);

struct AnnotateRequest {
  ReadingRequest reading;
  std::string format = "conllu";  // or json
};

// Sentences, words, trees and names, in the order of the input.
AnalysisCounts write_annotated(const AnnotateRequest& request, std::uint32_t threads, std::ostream& out,
                               const OnRefusal& refuse);

// What a document's record says of a statement's sentence.
Provenance provenance_of(const ExtractedDocument& document, const Statement& statement);

}  // namespace relata::verbs
