// The turns of a transcript: "REED: Orbis paid. I saw it."
#pragma once

#include <vector>

#include "core/extracted_document.h"
#include "extract/openie/quotation.h"

namespace relata::openie {

// What a speaker says, from behind the label to the end of its paragraph, and the words of the label that name him:
// tokens [first, last) of the sentence `label`. "Lena Farrow (host): Who won?" -> Lena Farrow; Who won?
struct Turn {
  Quotation words;
  std::uint32_t label = 0, first = 0, last = 0;
};

// In text order. A label begins a line and ends with a colon (that of Q and A with a stop, too): a person's name with
// what he is, a noun for a person, words in capitals. One label alone speaks if it is a person's name. Datelines
// ("KISMARA, Monday: Dockers ..") and the heads of letters ("From: Petra Lind") are none.
std::vector<Turn> find_turns(const ExtractedDocument& document);

}  // namespace relata::openie
