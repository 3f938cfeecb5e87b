// Names marked by hand in running text, which the program cuts into words itself: by bytes, exact span and type, PER,
// ORG and LOC (GPE and FAC count as LOC).
//
//   The [PER Kim Lee] of [?ORG Congress] left.     "?": may be a name or not, either is right
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/extracted_document.h"
#include "measure/count.h"

namespace relata::measure {

struct MarkedSentence {
  std::string doc;                    // of a document that is elsewhere, or its own number, from 1
  std::string text;                   // "" of a document that is elsewhere
  Span span;                          // bytes of the document
  std::map<Span, std::string> names;  // bytes of the document; "?ORG" for what may be one
};

// A sentence a line, marks in brackets.
std::vector<MarkedSentence> read_marked_text(std::string_view text);
// Places alone: document, begin and end of the sentence, its names as begin:end:type, apart by tabs and blanks. Throws
// InputError that names file and line.
std::vector<MarkedSentence> read_marked_places(std::string_view table, const std::string& name);

struct FoundName {
  Span span;
  std::string type;  // PER, ORG, LOC
};
// The names of a document by its bytes; a word of a contraction stands where the contraction does.
std::vector<FoundName> names_by_bytes(const ExtractedDocument& document);

// Adds one sentence: of `found` what lies in it counts.
void add_score(const MarkedSentence& sentence, const std::vector<FoundName>& found, Count& count);

}  // namespace relata::measure
