// A document's record without its text, as JSON.
#pragma once

#include <string>

#include "core/document.h"

namespace relata::cli {

// {"id","date","title","source","url","author","bytes"}; null where it has none.
std::string document_json(const Document& document);

}  // namespace relata::cli
