// Whether a verb has its canonical relation with the object at hand: "fired the manager" is dismiss, "fired rockets"
// not.
#pragma once

#include <string_view>

#include "core/statement.h"
#include "extract/openie/sentence_view.h"

namespace relata::openie {

// By canonical_objects.tsv; true for a verb that it lacks. `verb` has the preposition of its object ("fall to");
// `object` may be null.
bool has_canonical_object(const SentenceView& view, std::string_view verb, const Phrase* object);

}  // namespace relata::openie
