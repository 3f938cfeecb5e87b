#include "export/rdf_quote.h"

#include <algorithm>
#include <charconv>

namespace relata::exporter {
namespace {

constexpr Predicate oa(std::string_view name, bool many = false) { return {Space::kOa, name, many}; }
constexpr Term oa_class(std::string_view name) { return iri(Space::kOa, name); }

// In valid UTF-8 each code point has one byte that continues none.
std::uint32_t code_points(std::string_view bytes) {
  return static_cast<std::uint32_t>(
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

void Quotes::begin(std::string_view document, std::uint32_t sentence_index, const Provenance& provenance) {
  if (!statements_.empty() && document == document_ && sentence_index == sentence_index_) return;
  end();
  if (document != document_ || text_.empty()) {
    document_ = document;
    text_ = text_of_ ? text_of_(provenance.doc) : "";
    counted_bytes_ = counted_characters_ = 0;
  }
  sentence_index_ = sentence_index;
  offset_ = provenance.offset;
  sentence_ = provenance.sentence;
}

void Quotes::add(std::string_view statement) { (statements_ += statement) += ' '; }

void Quotes::end() {
  if (statements_.empty()) return;
  char digits[10];
  const std::string_view index(digits, std::to_chars(digits, digits + sizeof digits, sentence_index_).ptr - digits);
  ((annotation_ = document_) += '.') += index;
  (target_ = annotation_) += ".target";
  (exact_ = annotation_) += ".exact";
  (position_ = annotation_) += ".position";
  tell_annotation();
  tell_selectors();
  statements_.clear();
}

void Quotes::tell_annotation() {
  const Term annotation = iri(Space::kQuote, annotation_);
  sink_.triple(annotation, kType, oa_class("Annotation"));
  sink_.triple(annotation, oa("motivatedBy"), oa_class("describing"));
  for (std::string_view rest = statements_; !rest.empty(); rest.remove_prefix(rest.find(' ') + 1))
    sink_.triple(annotation, oa("hasBody", true), iri(Space::kStatement, rest.substr(0, rest.find(' '))));
  sink_.triple(annotation, oa("hasTarget"), iri(Space::kQuote, target_));
}

void Quotes::tell_selectors() {
  const Term target = iri(Space::kQuote, target_), exact = iri(Space::kQuote, exact_);
  const Term position = iri(Space::kQuote, position_);
  sink_.triple(target, kType, oa_class("SpecificResource"));
  sink_.triple(target, oa("hasSource"), iri(Space::kDocument, document_));
  sink_.triple(target, oa("hasSelector", true), exact);
  if (!text_.empty()) sink_.triple(target, oa("hasSelector", true), position);
  sink_.triple(exact, kType, oa_class("TextQuoteSelector"));
  sink_.triple(exact, oa("exact"), text(sentence_));
  if (text_.empty()) return;
  const std::string start = std::to_string(characters_before(offset_));
  const std::string end = std::to_string(characters_before(offset_ + sentence_.size()));
  sink_.triple(position, kType, oa_class("TextPositionSelector"));
  sink_.triple(position, oa("start"), typed(start, "nonNegativeInteger"));
  sink_.triple(position, oa("end"), typed(end, "nonNegativeInteger"));
}

std::uint32_t Quotes::characters_before(std::size_t offset) {
  offset = std::min(offset, text_.size());
  if (offset < counted_bytes_) counted_bytes_ = counted_characters_ = 0;
  counted_characters_ += code_points(std::string_view(text_).substr(counted_bytes_, offset - counted_bytes_));
  counted_bytes_ = offset;
  return counted_characters_;
}

}  // namespace relata::exporter
