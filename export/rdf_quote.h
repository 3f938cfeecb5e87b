// Sentences as annotations of their document (Web Annotation Data Model, https://www.w3.org/TR/annotation-model/).
//
//   q:004.7 a oa:Annotation ; oa:motivatedBy oa:describing ; oa:hasBody s:st-5d1f0c2ab97e4410 ; oa:hasTarget
//   q:004.7.target . q:004.7.target a oa:SpecificResource ; oa:hasSource d:004 ; oa:hasSelector q:004.7.exact,
//   q:004.7.position . q:004.7.exact a oa:TextQuoteSelector ; oa:exact "Taliban fighters .." . q:004.7.position a
//   oa:TextPositionSelector ; oa:start 1042 ; oa:end 1139 .
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/triple.h"
#include "export/rdf_model.h"

namespace relata::exporter {

// Tells the quote of each sentence once, when its last statement has been told. Statements come in the order of the
// contract.
class Quotes {
 public:
  using TextOf = std::function<std::string(std::string_view)>;
  // `text_of` may be empty: quotes have no position then. Both must outlive it.
  Quotes(const TextOf& text_of, RdfSink& sink) : text_of_(text_of), sink_(sink) {}
  // What follows is of this sentence; the one before is told if it was another. `document` is percent-encoded.
  void begin(std::string_view document, std::uint32_t sentence_index, const Provenance& provenance);
  // A statement of the sentence, by its percent-encoded id.
  void add(std::string_view statement);
  // The sentence is over.
  void end();

 private:
  void tell_annotation();
  void tell_selectors();
  // Code points of the document before byte `offset`. Sentences come in order, so each byte is counted once.
  std::uint32_t characters_before(std::size_t offset);

  const TextOf& text_of_;
  RdfSink& sink_;
  std::string document_, text_;  // percent-encoded id, and what text_of_ gives
  std::size_t counted_bytes_ = 0;
  std::uint32_t counted_characters_ = 0, sentence_index_ = 0, offset_ = 0;
  std::string sentence_;
  std::string statements_;                              // percent-encoded ids, each with a blank behind it
  std::string annotation_, target_, exact_, position_;  // percent-encoded
};

}  // namespace relata::exporter
