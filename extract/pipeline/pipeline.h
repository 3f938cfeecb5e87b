// Pipeline: from documents as read to their statements: text -> model -> entity -> openie.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/extracted_document.h"
#include "core/read_document.h"
#include "extract/openie/extractor.h"

namespace relata::pipeline {

// Immutable; const methods may run on any thread.
class Pipeline {
 public:
  // Maps the weights. Throws ModelError. An empty path: none are loaded, only Given::kAll can be extracted. At most
  // `threads` threads, the callers' among them, run the model at once: those that are free share in long documents.
  Pipeline(const std::filesystem::path& weights, std::uint32_t threads);
  Pipeline(Pipeline&&) noexcept;
  ~Pipeline();

  // "relata 0.1.0, model en-3".
  const std::string& extractor() const;
  // Sentences with tokens, tags, lemmas, trees (the model's are mended) and names; mentions and clusters. No
  // statements. Small documents are read faster together; what one gets does not depend on the others.
  std::vector<ExtractedDocument> annotate(std::vector<ReadDocument> inputs) const;
  // The same and statements.
  std::vector<ExtractedDocument> extract(std::vector<ReadDocument> inputs) const;
  // One document, with the reason of each of its statements, in their order.
  std::pair<ExtractedDocument, std::vector<openie::Reason>> explain(ReadDocument input) const;

 private:
  std::vector<ExtractedDocument> parse(std::vector<ReadDocument> inputs) const;

  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace relata::pipeline
