// Which country a document is about: whose body "the Congress", "police" and "the army" are in it.
#pragma once

#include <string>

#include "core/extracted_document.h"

namespace relata::entity {

// As the document calls it, else as tables do; "" if none stands out. Reads sentences with their tags, mentions and
// clusters. Countries count by the mentions of their names, in longer names too ("Radio Chile"), of their peoples and
// capitals, and by the place of the dateline. A place that no table knows is a country if the text says that it has
// what only countries have, or calls it one; a town if it calls it that.
std::string country_of_document(const ExtractedDocument& document);

}  // namespace relata::entity
