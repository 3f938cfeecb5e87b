// Who speaks a quotation, from the sentences around it.
//
//   '"We lost," the farmer wept. "The river took the barn."'   the farmer
//   'Coach Hal Brandvold grinned: "He trained."'               coach Hal Brandvold
//   'Bert Quayle was unrepentant. "They wasted it."'           Bert Quayle
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "extract/openie/quotation.h"
#include "extract/openie/reading.h"
#include "extract/openie/turns.h"

namespace relata::openie {

// Readings by sentence; null for sentences that are none.
using Readings = std::vector<std::unique_ptr<Reading>>;

// Who speaks, and to whom, where words say so.
struct Saying {
  Speaker speaker;
  std::optional<Phrase> told;  // "Judge Roos told *Dr Karst": whom "you" means
};

// In the quotation's own sentences: a verb of saying, whatever verb stands right beside a mark, what stands before a
// colon.
std::optional<Saying> saying_beside(const Readings& readings, const Quotation& quotation);

// Of a quotation that nothing beside it speaks and that is whole sentences: whoever acts in the sentence before, if it
// leads to it, or is said to have said so in the one behind ("That is what Kroll told reporters.").
std::optional<Saying> saying_around(const ExtractedDocument& document, const Readings& readings,
                                    const Quotation& quotation);

// The speaker of a turn, by its label.
std::optional<Saying> saying_of(const Readings& readings, const Turn& turn);

}  // namespace relata::openie
