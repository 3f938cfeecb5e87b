// Pipeline: from documents as read to their statements: text -> model -> entity -> openie.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/extracted_document.h"
#include "core/read_document.h"
#include "extract/openie/extractor.h"

namespace relata::pipeline {

// Bytes that a pipeline remembers sentences in, so that what comes again word for word is read once: some 1,500
// sentences, which holds nearly all that news repeats (docs/results.md).
inline constexpr std::size_t kSentenceCacheBytes = 4 << 20;

// Immutable but for a cache that does not show; const methods may run on any thread.
class Pipeline {
 public:
  // Maps the weights. Throws ModelError. An empty path: none are loaded, only Given::kAll can be extracted. At most
  // `threads` threads, the callers' among them, are at work at once: those that are free share in long documents.
  // `cache_bytes` 0: every sentence is read.
  Pipeline(const std::filesystem::path& weights, std::uint32_t threads, std::size_t cache_bytes = kSentenceCacheBytes);
  Pipeline(Pipeline&&) noexcept;
  ~Pipeline();

  // "relata 0.1.0, model en-4".
  const std::string& extractor() const;
  // Sentences with tokens, tags, lemmas, trees (the model's are mended) and names; mentions and clusters. No
  // statements. Small documents are read faster together; what one gets does not depend on the others, nor on threads.
  std::vector<ExtractedDocument> annotate(std::vector<ReadDocument> inputs) const;
  // The same and statements, but without vectors, which nothing reads after that; the tokens kept or not. `on_clusters`
  // gets each document, by its place among the inputs, when its clusters are there; of a long one on another thread
  // while its statements are made.
  using OnClusters = std::function<void(std::size_t index, const ExtractedDocument& document)>;
  std::vector<ExtractedDocument> extract(std::vector<ReadDocument> inputs,
                                         openie::Tokens tokens = openie::Tokens::kKeep,
                                         const OnClusters& on_clusters = {}) const;
  // One document, with the reason of each of its statements, in their order.
  std::pair<ExtractedDocument, std::vector<openie::Reason>> explain(ReadDocument input) const;

 private:
  std::vector<ExtractedDocument> parse(std::vector<ReadDocument> inputs) const;

  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace relata::pipeline
