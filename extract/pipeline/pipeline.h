// Pipeline: from a document as read to its statements: text -> model -> entity -> openie.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/extracted_document.h"
#include "extract/text/read_document.h"

namespace relata::pipeline {

// Immutable; const methods may run on any thread, each of which keeps scratch memory of its own.
class Pipeline {
 public:
  // Maps the weights. Throws ModelError. An empty path: none are loaded, only Given::kAll can be extracted.
  explicit Pipeline(const std::filesystem::path& weights);
  Pipeline(Pipeline&&) noexcept;
  ~Pipeline();

  // "relata 0.1.0, model en-1".
  const std::string& extractor() const;
  // Sentences with tokens, tags, lemmas, trees and names; mentions and clusters. No statements.
  ExtractedDocument annotate(const text::ReadDocument& input) const;
  // The same and statements.
  ExtractedDocument extract(const text::ReadDocument& input) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace relata::pipeline
