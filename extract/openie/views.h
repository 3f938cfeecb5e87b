// Views of the statements of a document (design, section 3): nary as extracted, binary, minimal.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/extracted_document.h"

namespace relata::openie {

enum class View {
  kNary,    // one statement an event, further arguments apart
  kBinary,  // two ends each: a further argument gives a statement of its own whose relation carries the words before it
  kMinimal,  // binary, ends cut to what identifies them: "all of Logar province" -> "Logar province"
};

std::optional<View> parse_view(std::string_view name);

// The statements of `document` (as extract_statements leaves them, entities resolved or not) in `view`, in the order of
// the contract, ids set anew, none twice. Minimal cuts as MinIE does (Gashteovski et al. 2017), by the tree.
std::vector<Statement> in_view(const ExtractedDocument& document, View view);

}  // namespace relata::openie
